//! A file of `conformance/random/`: the setup of a random run, its calls, and the choices of its arguments.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use crate::{
    case::{self, Case},
    shape::Shape,
    wit::{Function, Package},
};

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    purpose: String,
    rule: String,
    /// Steps as in a case.
    setup: Vec<Json>,
    /// The objects of each resource on which operations are called.
    #[serde(default)]
    objects: BTreeMap<String, Vec<String>>,
    /// Weights of functions; `interface.resource.*` stands for all of them, and later entries
    /// override earlier ones.
    functions: BTreeMap<String, u32>,
    /// Values for parameters and fields, by name.
    #[serde(default)]
    words: BTreeMap<String, Vec<Json>>,
    /// Functions that are not called after a restore, because a snapshot lacks the data that they need.
    #[serde(default)]
    apart: Vec<String>,
    /// The objects whose snapshots are exchanged at the end, each as `[object, object to restore it
    /// in, rest of its functions' path]`.
    #[serde(default)]
    snapshots: Vec<(String, String, String)>,
}

/// A random run, checked against the WIT.
#[derive(Debug)]
pub struct Definition {
    /// Example: `random/ip-pool`.
    pub id: String,
    /// Purpose.
    pub purpose: String,
    /// Source of the rule.
    pub rule: String,
    /// The setup.
    pub setup: Case,
    /// Each function as often as its weight.
    pub functions: Vec<Function>,
    /// The objects of each resource.
    pub objects: BTreeMap<String, Vec<String>>,
    /// Values for parameters and fields, by name.
    pub words: BTreeMap<String, Vec<Json>>,
    /// Functions that are not called after a restore.
    pub apart: Vec<String>,
    /// The objects whose snapshots are exchanged, their targets, and the path of their functions.
    /// Example: `ip-pool.ip-pool`.
    pub snapshots: Vec<(String, String, String)>,
}

/// Reads every definition in `folder`, by name.
pub fn load_all(folder: &Path, package: &Package) -> Result<Vec<Definition>> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .with_context(|| format!("reading {}", folder.display()))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    let read = |path: &std::path::PathBuf| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        parse(&format!("random/{name}"), &fs::read_to_string(path)?, package)
            .with_context(|| format!("conformance/random/{name}.json"))
    };
    files.iter().map(read).collect()
}

/// Reads and checks one.
pub fn parse(id: &str, text: &str, package: &Package) -> Result<Definition> {
    let file: File = serde_json::from_str(text)?;
    let setup = json!({ "purpose": file.purpose, "component": "offline", "steps": file.setup }).to_string();
    let setup = case::parse(id, &setup, package).context("setup")?;
    let weight = |path: &str| {
        let exact = file.functions.get(path).copied();
        let all = |(pattern, weight): (&String, &u32)| {
            pattern.strip_suffix('*').is_some_and(|prefix| path.starts_with(prefix)).then_some(*weight)
        };
        exact.or_else(|| file.functions.iter().find_map(all)).unwrap_or(0)
    };
    let mut functions = Vec::new();
    for function in package.functions()? {
        let callable = !function.result.as_ref().is_some_and(Shape::holds_resource)
            && (!function.method || file.objects.contains_key(resource(&function)))
            && function.parameters.iter().all(|(_, shape)| match shape {
                Shape::Resource(resource) => file.objects.contains_key(resource),
                shape => !shape.holds_resource(),
            });
        if callable {
            functions.extend(vec![function.clone(); weight(&function.path()) as usize]);
        }
    }
    for (path, _) in file.functions.iter().filter(|(path, weight)| !path.ends_with('*') && **weight > 0) {
        package.function(path)?;
    }
    ensure!(!functions.is_empty(), "no function is called");
    Ok(Definition {
        id: id.into(),
        purpose: file.purpose,
        rule: file.rule,
        setup,
        functions,
        objects: file.objects,
        words: file.words,
        apart: file.apart,
        snapshots: file.snapshots,
    })
}

/// Returns the resource of a method. Example: `ip-pool` of `[method]ip-pool.allocate`.
pub fn resource(function: &Function) -> &str {
    let plain = function.name.rsplit(']').next().unwrap_or_default();
    plain.split('.').next().unwrap_or_default()
}
