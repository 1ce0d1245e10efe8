//! A case file, read strictly: an unknown key is an error with file and step.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use serde_json::Value as Json;

use crate::{
    expand, expect,
    names::{self, Names},
    peer, six,
    usage::Limits,
    wire,
    wit::{Function, Package},
};

/// Default time limit of a step.
const STEP_LIMIT_MS: u64 = 10_000;

/// A case.
#[derive(Debug)]
pub struct Case {
    /// `interface/name`, from the file's path.
    pub id: String,
    /// Purpose.
    pub purpose: String,
    /// Source of the rule.
    pub rule: Option<String>,
    /// The component it needs.
    pub component: Component,
    /// Whether the component may use the network.
    pub network: bool,
    /// Peers by name.
    pub peers: BTreeMap<String, peer::Definition>,
    /// Values saved before the first step: by name, then by lane (or `else`).
    pub given: BTreeMap<String, BTreeMap<String, Json>>,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// The steps as the file has them, for reports.
    pub source: Vec<Json>,
}

impl Case {
    /// Returns whether `component` exports all that it calls.
    pub fn runs_on(&self, component: Component) -> bool {
        calls(&self.steps).iter().all(|call| component.exports(&call.function.interface))
    }
}

/// Returns the calls among the steps, in order.
pub fn calls(steps: &[Step]) -> Vec<&Call> {
    let mut found = Vec::new();
    for step in steps {
        match step {
            Step::Call(call) => found.push(&**call),
            Step::Within(_, steps) => found.extend(calls(steps)),
            Step::Drop(_) => {}
        }
    }
    found
}

/// One of the components, named as its world in `wit/world.wit`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Component {
    /// All interfaces.
    #[default]
    Core,
    /// All that need no sockets.
    Offline,
    /// `ip-pool` and `socket`.
    Net,
    /// `ip-pool`.
    Pool,
}

impl Component {
    /// Its name in the lane protocol.
    pub fn name(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Offline => "offline",
            Self::Net => "net",
            Self::Pool => "pool",
        }
    }

    /// Returns whether it exports `interface` with a function that can be called: in worlds `net` and `pool`, nothing returns
    /// the scenario of `types`.
    pub fn exports(self, interface: &str) -> bool {
        match self {
            Self::Core => true,
            Self::Offline => !["socket", "runner"].contains(&interface),
            Self::Net => ["ip-pool", "socket"].contains(&interface),
            Self::Pool => interface == "ip-pool",
        }
    }
}

/// A step of a case.
#[derive(Debug)]
pub enum Step {
    /// Calls a function.
    Call(Box<Call>),
    /// Drops a resource.
    Drop(String),
    /// Steps with a limit on the resources of the lane's process.
    Within(Limits, Vec<Step>),
}

/// A call and its expected outcome.
#[derive(Debug)]
pub struct Call {
    /// The function.
    pub function: Function,
    /// The object it is called on.
    pub on: Option<String>,
    /// The arguments, as the case writes them.
    pub arguments: Vec<Json>,
    /// The name of the resource in the result.
    pub bind: Option<String>,
    /// The name that the result is saved under.
    pub save: Option<String>,
    /// The expected outcome.
    pub outcome: Outcome,
    /// Time limit.
    pub limit: Duration,
}

/// Expected outcome of a call.
#[derive(Debug)]
pub enum Outcome {
    /// A result that satisfies this expectation.
    Value(Option<Json>),
    /// An error that satisfies this expectation.
    Error(Json),
    /// The façade must reject an argument.
    Reject,
    /// In a sandbox without access to the network: error `access-denied`; elsewhere a result.
    Denied,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct CaseFile {
    #[serde(rename = "$schema")]
    _schema: Option<String>,
    purpose: String,
    rule: Option<String>,
    #[serde(default)]
    component: Component,
    #[serde(default)]
    network: bool,
    /// Read by [`six::twin`].
    #[serde(default, rename = "ipv6")]
    _ipv6: bool,
    #[serde(default)]
    peers: BTreeMap<String, peer::Definition>,
    #[serde(default)]
    given: BTreeMap<String, BTreeMap<String, Json>>,
    steps: Vec<Json>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct StepFile {
    #[serde(rename = "note")]
    _note: Option<String>,
    new: Option<String>,
    call: Option<String>,
    drop: Option<String>,
    on: Option<String>,
    args: Option<Json>,
    r#as: Option<String>,
    save: Option<String>,
    #[serde(default, deserialize_with = "present")]
    expect: Option<Json>,
    error: Option<Json>,
    reject: Option<bool>,
    denied: Option<bool>,
    limit_ms: Option<u64>,
}

/// `null` is an expectation, not a missing one.
fn present<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Json>, D::Error> {
    Json::deserialize(deserializer).map(Some)
}

/// Reads every case below `folder`, in the order of the files; one that also runs over IPv6 occurs twice.
pub fn load_all(folder: &Path, package: &Package) -> Result<Vec<Case>> {
    let mut files = Vec::new();
    for interface in fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))? {
        let interface = interface?.path();
        if !interface.is_dir() {
            continue;
        }
        for file in fs::read_dir(&interface)? {
            let file = file?.path();
            if file.extension().is_some_and(|extension| extension == "json") {
                files.push(file);
            }
        }
    }
    files.sort();
    let id = |file: &Path| {
        let name = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
        format!("{}/{}", name(file.parent().and_then(Path::file_name)), name(file.file_stem()))
    };
    let read = |file: &std::path::PathBuf| {
        let text = fs::read_to_string(file)?;
        let case = || -> Result<Vec<Case>> {
            let mut cases = vec![parse(&id(file), &text, package)?];
            if let Some(twin) = six::twin(&text)? {
                cases.push(parse(&format!("{}-v6", id(file)), &twin, package)?);
            }
            Ok(cases)
        };
        case().with_context(|| format!("conformance/cases/{}.json", id(file)))
    };
    let mut cases = Vec::new();
    let mut errors = Vec::new();
    for file in &files {
        match read(file) {
            Ok(read) => cases.extend(read),
            Err(error) => errors.push(format!("{error:#}")),
        }
    }
    ensure!(errors.is_empty(), "{}", errors.join("\n"));
    Ok(cases)
}

/// Reads and checks one case.
pub fn parse(id: &str, text: &str, package: &Package) -> Result<Case> {
    let file: CaseFile = serde_json::from_str(text)?;
    ensure!(!file.purpose.is_empty(), "a case needs a purpose");
    ensure!(!file.steps.is_empty(), "a case needs steps");
    let mut known = Known::default();
    for name in file.peers.keys() {
        known.names.save(name, Json::Null);
    }
    for (name, values) in &file.given {
        ensure!(values.contains_key("else"), "given {name:?} needs \"else\"");
        known.names.save(name, Json::Null);
    }
    let steps = read_steps(&expand::steps(&file.steps)?, &mut 0, file.component, package, &mut known)?;
    let CaseFile { purpose, rule, component, network, peers, given, steps: source, .. } = file;
    Ok(Case { id: id.into(), purpose, rule, component, network, peers, given, steps, source })
}

fn read_steps(
    steps: &[Json],
    number: &mut usize,
    component: Component,
    package: &Package,
    known: &mut Known,
) -> Result<Vec<Step>> {
    let mut read = Vec::new();
    for step in steps {
        if let Some(limits) = step.get("at-most") {
            let keys = step.as_object().map_or(0, |step| step.keys().filter(|key| *key != "note").count());
            ensure!(keys == 2, "\"at-most\" takes \"steps\" only");
            let inner = step.get("steps").and_then(Json::as_array).context("\"at-most\" needs \"steps\"")?;
            let inner = read_steps(inner, number, component, package, known)?;
            read.push(Step::Within(serde_json::from_value(limits.clone())?, inner));
            continue;
        }
        *number += 1;
        let step = read_step(step, package, known).with_context(|| format!("step {number}"))?;
        if let Step::Call(call) = &step {
            let interface = &call.function.interface;
            ensure!(component.exports(interface), "step {number}: {} has no {interface}", component.name());
        }
        read.push(step);
    }
    Ok(read)
}

/// Names from earlier steps.
#[derive(Default)]
struct Known {
    objects: BTreeSet<String>,
    names: Names,
}

impl Known {
    /// `sockets.0` is the first resource of the list named `sockets`.
    fn check_object(&self, name: &str) -> Result<()> {
        let whole = name.split('.').next().unwrap_or_default();
        ensure!(self.objects.contains(name) || self.objects.contains(whole), "no earlier step binds {name:?}");
        Ok(())
    }
}

fn read_step(json: &Json, package: &Package, known: &mut Known) -> Result<Step> {
    let step: StepFile = serde_json::from_value(json.clone())?;
    let function = match (&step.new, &step.call, &step.drop) {
        (Some(resource), None, None) => package.constructor(resource)?,
        (None, Some(path), None) => package.function(path)?,
        (None, None, Some(name)) => {
            known.check_object(name)?;
            let keys = json.as_object().map_or(0, |object| object.keys().filter(|key| *key != "note").count());
            ensure!(keys == 1, "drop takes no other keys");
            return Ok(Step::Drop(name.clone()));
        }
        _ => bail!("a step has one of new, call and drop"),
    };
    match &step.on {
        Some(name) => {
            ensure!(function.method, "{} is not a method, so it has no \"on\"", function.name);
            known.check_object(name)?;
        }
        None => ensure!(!function.method, "{} is a method, so it needs \"on\"", function.name),
    }
    let outcome = match (step.expect, step.error, step.reject, step.denied) {
        (expected, None, None, None) => Outcome::Value(expected),
        (None, Some(error), None, None) => Outcome::Error(error),
        (None, None, Some(true), None) => Outcome::Reject,
        (None, None, None, Some(true)) => Outcome::Denied,
        _ => bail!("a step has one of expect, error, \"reject\": true and \"denied\": true"),
    };
    check_outcome(&function, &outcome, known)?;
    let arguments = arguments(&function, step.args.as_ref())?;
    for ((name, shape), argument) in function.parameters.iter().zip(&arguments) {
        known.names.check(argument).with_context(|| format!("argument {name}"))?;
        if !names::refers(argument) && !matches!(outcome, Outcome::Reject) {
            wire::argument(shape, &Names::default().resolve(argument)?).with_context(|| format!("argument {name}"))?;
        }
    }
    if let Some(name) = &step.r#as {
        ensure!(
            function.result.as_ref().is_some_and(crate::shape::Shape::holds_resource),
            "{} returns no resource that \"as\" could name",
            function.name
        );
        known.objects.insert(name.clone());
    }
    if let Some(name) = &step.save {
        ensure!(matches!(outcome, Outcome::Value(_)), "only a result can be saved");
        known.names.save(name, Json::Null);
    }
    let limit = Duration::from_millis(step.limit_ms.unwrap_or(STEP_LIMIT_MS));
    Ok(Step::Call(Box::new(Call {
        function,
        on: step.on,
        arguments,
        bind: step.r#as,
        save: step.save,
        outcome,
        limit,
    })))
}

/// Returns the arguments in the order of the parameters, from a list or an object of names;
/// optional ones may be omitted, at the end of a list or anywhere in an object.
fn arguments(function: &Function, given: Option<&Json>) -> Result<Vec<Json>> {
    let parameters = &function.parameters;
    let optional = |index: usize| matches!(parameters[index].1, crate::shape::Shape::Option(_));
    let mut arguments = match given {
        None => Vec::new(),
        Some(Json::Array(items)) => items.clone(),
        Some(Json::Object(named)) => {
            for key in named.keys() {
                ensure!(parameters.iter().any(|(name, _)| name == key), "{} has no parameter {key:?}", function.name);
            }
            let by_name = |(index, (name, _)): (usize, &(String, crate::shape::Shape))| match named.get(name) {
                Some(argument) => Ok(argument.clone()),
                None if optional(index) => Ok(Json::Null),
                None => bail!("{} needs {name:?}", function.name),
            };
            parameters.iter().enumerate().map(by_name).collect::<Result<_>>()?
        }
        Some(_) => bail!("args is a list, or an object of names"),
    };
    ensure!(arguments.len() <= parameters.len(), "{} takes {} arguments", function.name, parameters.len());
    for (index, (name, _)) in parameters.iter().enumerate().skip(arguments.len()) {
        ensure!(optional(index), "{} needs argument {name:?}", function.name);
        arguments.push(Json::Null);
    }
    Ok(arguments)
}

fn check_outcome(function: &Function, outcome: &Outcome, known: &Known) -> Result<()> {
    let (shape, expected) = match outcome {
        Outcome::Value(None) | Outcome::Reject | Outcome::Denied => return Ok(()),
        Outcome::Value(Some(expected)) => (&function.result, expected),
        Outcome::Error(expected) => {
            ensure!(function.error.is_some(), "{} has no error", function.name);
            (&function.error, expected)
        }
    };
    known.names.check(expected)?;
    match shape {
        Some(_) if names::refers(expected) => Ok(()),
        Some(shape) => expect::check(shape, &Names::default().resolve(expected)?).context("expectation"),
        None => {
            ensure!(expected.is_null(), "{} returns nothing: expect null", function.name);
            Ok(())
        }
    }
}
