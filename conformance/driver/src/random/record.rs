//! Recording: operations are drawn one by one on the first lane, so that one can refer to the
//! answer of another.

use anyhow::{Context, Result, ensure};
use serde_json::{Value as Json, json};

use super::{
    LIMIT, Recorded, Recording, canonical,
    definition::{Definition, resource},
    draw::{Draw, Random},
    reset, snapshot,
};
use crate::{
    case::{Outcome, Step},
    lane::{Lane, Reply},
    names::Names,
    normal::normal,
    value::shown,
    wire,
    wit::{Function, Package},
};

/// The operations so far, and the lane that answers them.
pub struct Recorder<'a> {
    lane: &'a mut Lane,
    operations: Vec<Recorded>,
}

impl Recorder<'_> {
    /// Makes a call and keeps it with its answer; returns the result in canonical form, or none after an error.
    pub fn call(
        &mut self,
        function: &Function,
        on: Option<&str>,
        arguments: &[Json],
        bind: Option<&str>,
    ) -> Result<Option<Json>> {
        let mut wires = Vec::new();
        for ((_, shape), argument) in function.parameters.iter().zip(arguments) {
            wires.push(wire::argument(shape, argument)?);
        }
        let mut request =
            json!({ "op": "call", "interface": function.interface, "function": function.name, "args": wires });
        if let Some(on) = on {
            request["self"] = on.into();
        }
        if let Some(bind) = bind {
            request["bind"] = bind.into();
        }
        let reply = match self.lane.request(request.clone(), LIMIT)? {
            Reply::Ok(ok) => json!({ "ok": ok }),
            Reply::Err(record) => json!({ "err": record }),
            Reply::Reject(message) => json!({ "reject": message }),
            Reply::Trap(message) => anyhow::bail!("{request}: {message}"),
        };
        let answer = canonical(function, &reply)?;
        let result = match (reply.get("ok"), &function.result) {
            (Some(ok), Some(shape)) => Some(normal(shape, ok)?),
            (Some(_), None) => Some(Json::Null),
            _ => None,
        };
        self.operations.push(Recorded { request, function: function.clone(), answer });
        Ok(result)
    }
}

/// Records a run of `count` operations.
pub fn record(
    definition: &Definition,
    package: &Package,
    lane: &mut Lane,
    seed: u64,
    count: usize,
) -> Result<Recording> {
    reset(lane)?;
    let mut recorder = Recorder { lane, operations: Vec::new() };
    let mut names = Names::default();
    for step in &definition.setup.steps {
        let Step::Call(call) = step else { anyhow::bail!("a setup drops nothing") };
        let arguments: Vec<Json> =
            call.arguments.iter().map(|argument| names.resolve(argument)).collect::<Result<_>>()?;
        let result = recorder.call(&call.function, call.on.as_deref(), &arguments, call.bind.as_deref())?;
        ensure!(matches!(call.outcome, Outcome::Value(_)), "a setup expects no errors");
        let result = result.with_context(|| format!("setup: {}", call.function.path()))?;
        if let Some(name) = &call.save {
            names.save(name, result);
        }
    }
    let mut draw = Draw {
        random: Random::new(seed),
        words: &definition.words,
        objects: &definition.objects,
        clock: 0,
        tokens: std::collections::VecDeque::new(),
        tasks: std::collections::VecDeque::new(),
    };
    operate(definition, &mut recorder, &mut draw, count, false)?;
    for (from, to, path) in &definition.snapshots {
        snapshot::cross(package, &mut recorder, path, from, to)?;
    }
    if !definition.snapshots.is_empty() {
        operate(definition, &mut recorder, &mut draw, count / 20, true)?;
    }
    Ok(Recording {
        id: definition.id.clone(),
        purpose: definition.purpose.clone(),
        rule: definition.rule.clone(),
        seed,
        operations: recorder.operations,
    })
}

/// Makes random calls. With `twins`, each call to an object whose snapshot was restored is also
/// made to the restored one, and the answers must be equal.
fn operate(
    definition: &Definition,
    recorder: &mut Recorder<'_>,
    draw: &mut Draw<'_>,
    count: usize,
    twins: bool,
) -> Result<()> {
    for _ in 0..count {
        let function = draw.random.pick(&definition.functions).context("no functions")?;
        if twins && definition.apart.contains(&function.path()) {
            continue;
        }
        let on = match definition.objects.get(resource(function)) {
            Some(objects) if function.method => draw.random.pick(objects).cloned(),
            _ => None,
        };
        let mut arguments = Vec::new();
        for (name, shape) in &function.parameters {
            arguments.push(draw.value(name, shape)?);
        }
        let result = recorder.call(function, on.as_deref(), &arguments, None)?;
        if let Some(result) = result {
            draw.learn(&result);
        }
        let twin = definition.snapshots.iter().find(|(from, ..)| twins && on.as_ref() == Some(from));
        if let Some((_, twin, _)) = twin {
            recorder.call(function, Some(twin), &arguments, None)?;
            let answers: Vec<&String> =
                recorder.operations.iter().rev().take(2).map(|operation| &operation.answer).collect();
            if let [got, expected] = answers.as_slice() {
                let text = |answer: &str| shown(&answer.into());
                ensure!(
                    without_cursor(got) == without_cursor(expected),
                    "{} {} after restoring: expected {}, got {}",
                    function.path(),
                    shown(&Json::Array(arguments)),
                    text(expected),
                    text(got)
                );
            }
        }
    }
    Ok(())
}

/// Returns an answer without the cursor of its next page, which only its object can interpret.
fn without_cursor(answer: &str) -> String {
    let Some((kind, text)) = answer.split_once(' ') else { return answer.to_owned() };
    match serde_json::from_str::<Json>(text) {
        Ok(Json::Object(mut page)) if page.get("next").is_some_and(Json::is_string) => {
            page.insert("next".into(), true.into());
            format!("{kind} {}", Json::Object(page))
        }
        _ => answer.to_owned(),
    }
}
