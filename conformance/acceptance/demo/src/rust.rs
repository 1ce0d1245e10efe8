//! The run in Rust: the component in wasmtime.

use std::path::Path;

use anyhow::{Context, Result, anyhow};
use wasmtime::{
    Engine, Store,
    component::{Component, Linker, ResourceTable},
};
use wasmtime_wasi::{WasiCtx, WasiCtxBuilder, WasiCtxView, WasiView};

use crate::{
    report::{Progress, Report, Tenant, Verdict},
    target::Target,
};

#[allow(dead_code, clippy::all)]
mod bindings {
    wasmtime::component::bindgen!({
        path: "../../../wit",
        world: "core",
        with: {
            "wasi:io": wasmtime_wasi::p2::bindings::sync::io,
            "wasi:clocks": wasmtime_wasi::p2::bindings::clocks,
            "wasi:sockets": wasmtime_wasi::p2::bindings::sync::sockets,
        },
    });
}

use bindings::exports::scheduler::core::{
    parser::Syntax,
    runner::{PropertyOverride, RunOptions, RunPhase, RunProgress, RunReport, RunVerdict},
    types::{Value, ValueNode},
    workbook,
};

const COMPONENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../target/component/scheduler_core.wasm");

/// Maximum time of a step before the progress is queried.
const STEP_MS: u64 = 50;

/// State of the WASI host functions.
struct Host {
    wasi: WasiCtx,
    table: ResourceTable,
}

impl WasiView for Host {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView { ctx: &mut self.wasi, table: &mut self.table }
    }
}

/// Converts an error of the component.
macro_rules! answer {
    ($call:expr) => {
        $call?.map_err(|error| anyhow!("{error:?}"))?
    };
}

/// Runs every user of the scenario at `path` through `target/component/scheduler_core.wasm`.
pub fn walk(path: &Path, target: &Target, mut show: impl FnMut(&Progress)) -> Result<Report> {
    let text = std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    let engine = Engine::default();
    let component =
        Component::from_file(&engine, COMPONENT).map_err(|error| anyhow!("{error:#}; run `just build` first"))?;
    let mut linker = Linker::new(&engine);
    wasmtime_wasi::p2::add_to_linker_sync(&mut linker)?;
    let wasi = WasiCtxBuilder::new().inherit_network().allow_tcp(true).allow_udp(true).build();
    let mut store = Store::new(&engine, Host { wasi, table: ResourceTable::new() });
    let core = bindings::Core::instantiate(&mut store, &component, &linker)?;

    let scenario = answer!(core.scheduler_core_parser().call_parse(&mut store, &text, Syntax::Text));
    let runner = core.scheduler_core_runner().run();
    let run = answer!(runner.call_from_scenario(&mut store, scenario, &options(target)));
    loop {
        let progress = answer!(runner.call_step(&mut store, run, STEP_MS)).progress;
        show(&Progress::from(&progress));
        if progress.phase == RunPhase::Finished {
            return Ok(Report::from(runner.call_summary(&mut store, run)?));
        }
    }
}

/// Returns the address of the server.
fn options(target: &Target) -> RunOptions {
    let property = |name: &str, node| PropertyOverride {
        resource_id: "server".into(),
        property: name.into(),
        value: Value { nodes: vec![node], root: 0 },
    };
    RunOptions {
        seed: None,
        start_ms: None,
        model: None,
        properties: vec![
            property("ip", ValueNode::String(Target::IP.into())),
            property("port", ValueNode::Int(target.port.into())),
        ],
        exhaustion: None,
        fallbacks: Vec::new(),
        events: None,
        action_timeout_ms: None,
        stop_timeout_ms: None,
        max_duration_ms: None,
        max_connections: None,
        max_body_bytes: None,
        max_buffered_bytes: None,
        request_id_header: None,
        resolve: None,
        resolve_every_ms: None,
    }
}

impl From<&RunProgress> for Progress {
    fn from(progress: &RunProgress) -> Self {
        let RunProgress { elapsed_ms, present, done, attempts, .. } = *progress;
        Self { elapsed_ms, present, done, succeeded: attempts.succeeded }
    }
}

impl From<RunReport> for Report {
    fn from(report: RunReport) -> Self {
        let thresholds = report.thresholds.into_iter().map(|own| (own.threshold, own.verdict.into()));
        let tenants = report.tenants.into_iter().map(|own| Tenant {
            name: own.tenant,
            users: own.started,
            done: own.done,
            requests: own.requests.sent,
            statuses: own.statuses.into_iter().map(|own| (own.status, own.count)).collect(),
            p50_ms: own.attempt_p50_ms,
            p99_ms: own.attempt_p99_ms,
            addresses: own.addresses,
        });
        Self {
            verdict: report.verdict.into(),
            trace_hash: format!("{:016x}", report.trace_hash),
            held_addresses: report.progress.addresses,
            thresholds: thresholds.collect(),
            tenants: tenants.collect(),
        }
    }
}

impl From<RunVerdict> for Verdict {
    fn from(verdict: RunVerdict) -> Self {
        match verdict {
            RunVerdict::Passed => Self::Passed,
            RunVerdict::Failed => Self::Failed,
            RunVerdict::NoData => Self::NoData,
            RunVerdict::Stopped => Self::Stopped,
            RunVerdict::Incomplete => Self::Incomplete,
        }
    }
}

impl From<workbook::Verdict> for Verdict {
    fn from(verdict: workbook::Verdict) -> Self {
        match verdict {
            workbook::Verdict::Passed => Self::Passed,
            workbook::Verdict::Failed => Self::Failed,
            workbook::Verdict::NoData => Self::NoData,
        }
    }
}
