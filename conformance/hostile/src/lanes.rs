//! A client in one of the lanes of the conformance suite.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use conformance::{
    case::Component,
    config,
    lane::{Lane, Reply},
    normal::normal,
    shape::Shape,
    wire,
    wit::Package,
};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use crate::{
    client::{ClientLedger, Events, Progress},
    plan::{Plan, Stop},
    script::BODY_LIMIT,
};

/// Time limit of a call. The first one compiles the component.
const LIMIT: Duration = Duration::from_secs(60);

/// Time limit of a step of the run: short enough to check the identities while requests are in flight.
const STEP_MS: u64 = 40;

/// Maximum number of steps of a run.
const STEPS: usize = 2_000;

/// A lane and its WIT.
pub struct LaneClient {
    lane: Lane,
    package: Package,
    ready: bool,
}

#[derive(Deserialize)]
struct Step {
    progress: Progress,
    events: Events,
}

impl LaneClient {
    /// Returns the lane with this name.
    ///
    /// # Errors
    /// If the lane does not exist, or the WIT cannot be read.
    pub fn new(name: &str, root: &Path) -> Result<Self> {
        let lanes = config::lanes(&root.join("conformance/lanes.toml"))?;
        let lane =
            lanes.into_iter().find(|lane| lane.is(name)).with_context(|| format!("there is no lane {name:?}"))?;
        Ok(Self { lane: Lane::new(lane, root), package: Package::load(&root.join("wit"))?, ready: false })
    }

    /// Runs a plan against the server on `port`.
    ///
    /// # Errors
    /// If the lane does not answer, or its answer is not allowed by the WIT.
    pub fn run(&mut self, plan: &Plan, port: u16) -> Result<ClientLedger> {
        let result = self.attempt(plan, port);
        if result.is_err() {
            // The next run gets a new instance.
            self.ready = false;
            self.lane.stop();
        }
        result
    }

    /// Lets the process end.
    pub fn finish(&mut self) {
        self.lane.finish();
    }

    fn attempt(&mut self, plan: &Plan, port: u16) -> Result<ClientLedger> {
        if !self.ready {
            let component = self.lane.component(Component::Core).name();
            match self.lane.request(json!({ "op": "reset", "component": component, "network": true }), LIMIT)? {
                Reply::Ok(_) => self.ready = true,
                other => bail!("reset: {other:?}"),
            }
        }
        self.call("parser.parse", None, &[json!(plan.scenario()), json!("text")], Some("scenario"))?;
        let options = json!({
            "seed": plan.seed,
            "events": "actions",
            "properties": [{ "resource-id": "server", "property": "port", "value": { "int": port.to_string() } }],
            "fallbacks": [],
            "stop-timeout-ms": u64::try_from(plan.stop_timeout().as_millis()).unwrap_or(u64::MAX),
            "max-body-bytes": BODY_LIMIT,
            "request-id-header": plan.header(),
        });
        self.call("runner.run.from-scenario", None, &[json!("scenario"), options], Some("run"))?;
        let ledger = self.drive(plan);
        for name in ["run", "scenario"] {
            self.lane.request(json!({ "op": "drop", "name": name }), LIMIT)?;
        }
        ledger
    }

    fn drive(&mut self, plan: &Plan) -> Result<ClientLedger> {
        let mut ledger = ClientLedger::default();
        let stop_after = u64::try_from(plan.stop_after().as_millis()).unwrap_or(u64::MAX);
        let mut elapsed = 0;
        for _ in 0..STEPS {
            let mode = match plan.stop {
                Stop::Graceful => Some("graceful"),
                Stop::Hard => Some("hard"),
                Stop::Never => None,
            };
            let mut length = STEP_MS;
            let finished = ledger.progress.last().is_some_and(|progress| progress.phase == "finished");
            if let Some(mode) = mode.filter(|_| !ledger.stopped && !finished) {
                if elapsed >= stop_after {
                    self.call("runner.run.stop", Some("run"), &[json!(mode)], None)?;
                    ledger.stopped = true;
                }
                length = STEP_MS.min(stop_after.saturating_sub(elapsed)).max(1);
            }
            let start = Instant::now();
            let step = self.call("runner.run.step", Some("run"), &[json!(length)], None)?;
            let step: Step = serde_json::from_value(step).context("run-step")?;
            ledger.stall = ledger.stall.max(start.elapsed().saturating_sub(Duration::from_millis(length)));
            elapsed += length;
            ledger.add(&step.events)?;
            let done = step.progress.phase == "finished" && step.events.kinds.is_empty();
            ledger.progress.push(step.progress);
            if done {
                let report = self.call("runner.run.summary", Some("run"), &[], None)?;
                ledger.report = serde_json::from_value(report).context("run-report")?;
                return Ok(ledger);
            }
        }
        bail!("the run did not finish")
    }

    fn call(&mut self, path: &str, on: Option<&str>, arguments: &[Json], bind: Option<&str>) -> Result<Json> {
        let function = self.package.function(path)?;
        let mut wires = Vec::new();
        for (index, (name, shape)) in function.parameters.iter().enumerate() {
            let argument = match (arguments.get(index), shape) {
                (Some(argument), _) => argument,
                (None, Shape::Option(_)) => &Json::Null,
                (None, _) => bail!("{path} needs {name}"),
            };
            wires.push(wire::argument(shape, argument).with_context(|| format!("{path}: {name}"))?);
        }
        let mut request =
            json!({ "op": "call", "interface": function.interface, "function": function.name, "args": wires });
        for (key, value) in [("self", on), ("bind", bind)] {
            if let Some(value) = value {
                request[key] = value.into();
            }
        }
        match (self.lane.request(request, LIMIT).with_context(|| path.to_owned())?, &function.result) {
            (Reply::Ok(answer), Some(shape)) => normal(shape, &answer).with_context(|| path.to_owned()),
            (Reply::Ok(_), None) => Ok(Json::Null),
            (other, _) => bail!("{path}: {other:?}"),
        }
    }
}
