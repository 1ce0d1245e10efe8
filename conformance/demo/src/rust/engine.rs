//! The component in wasmtime, with a method for each call that the walk makes.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use anyhow::{Context, Result, anyhow};
use wasmtime::{
    Store,
    component::{Component, Linker, ResourceAny, ResourceTable},
};
use wasmtime_wasi::{WasiCtx, WasiCtxBuilder, WasiCtxView, WasiView};

use super::http::Request;

#[allow(dead_code, clippy::all)]
mod bindings {
    include!(concat!(env!("OUT_DIR"), "/bindings.rs"));
}

use bindings::exports::scheduler::core as exports;
pub use exports::{
    types::{IpAddress, NamedValue, PoolDefinition, ResourceType, SocketAddress, Value, ValueNode},
    workflow,
};

const COMPONENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/component/scheduler_core.wasm");

const LATENCY: &str = "request.duration";

/// What the WASI host functions work on.
struct Host {
    wasi: WasiCtx,
    table: ResourceTable,
}

impl WasiView for Host {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView { ctx: &mut self.wasi, table: &mut self.table }
    }
}

/// A user that arrives.
pub struct Arrival {
    /// When, in milliseconds from the start.
    pub at_ms: u64,
    /// Its tenant.
    pub tenant: String,
    /// The pool of its address.
    pub pool: Option<String>,
}

/// An instance of the component, with the network granted.
pub struct Engine {
    store: Store<Host>,
    core: bindings::Core,
}

/// Turns a component's own error into ours: its message says it all.
macro_rules! answer {
    ($call:expr) => {
        $call?.map_err(|error| anyhow!("{error:?}"))
    };
}

impl Engine {
    /// Loads `target/component/scheduler_core.wasm`.
    pub fn new() -> Result<Self> {
        let engine = wasmtime::Engine::default();
        let component =
            Component::from_file(&engine, COMPONENT).map_err(|error| anyhow!("{error:#}; run `just build` first"))?;
        let mut linker = Linker::new(&engine);
        wasmtime_wasi::p2::add_to_linker_sync(&mut linker)?;
        let wasi = WasiCtxBuilder::new().inherit_network().allow_tcp(true).allow_udp(true).build();
        let mut store = Store::new(&engine, Host { wasi, table: ResourceTable::new() });
        let core = bindings::Core::instantiate(&mut store, &component, &linker)?;
        Ok(Self { store, core })
    }

    pub fn parse(&mut self, text: &str) -> Result<ResourceAny> {
        let parser = self.core.scheduler_core_parser();
        answer!(parser.call_parse(&mut self.store, text, exports::parser::Syntax::Text))
    }

    pub fn pool_definitions(&mut self, scenario: ResourceAny) -> Result<Vec<PoolDefinition>> {
        Ok(self.core.scheduler_core_types().scenario().call_pools(&mut self.store, scenario)?)
    }

    pub fn pool(&mut self, definition: &PoolDefinition) -> Result<ResourceAny> {
        let pools = self.core.scheduler_core_ip_pool();
        answer!(pools.ip_pool().call_from_definition(&mut self.store, definition))
    }

    pub fn allocate(&mut self, pool: ResourceAny, tenant: &str, subid: &str, kind: &ResourceType) -> Result<IpAddress> {
        let pools = self.core.scheduler_core_ip_pool();
        answer!(pools.ip_pool().call_allocate(&mut self.store, pool, tenant, subid, kind))
    }

    pub fn release(&mut self, pool: ResourceAny, address: IpAddress) -> Result<bool> {
        let pools = self.core.scheduler_core_ip_pool();
        answer!(pools.ip_pool().call_release_by_ip(&mut self.store, pool, address, None))
    }

    /// How many addresses are allocated.
    pub fn allocated(&mut self, pool: ResourceAny) -> Result<u64> {
        let pools = self.core.scheduler_core_ip_pool();
        Ok(pools.ip_pool().call_stats(&mut self.store, pool)?.allocated.lo)
    }

    pub fn workbook(&mut self, scenario: ResourceAny) -> Result<ResourceAny> {
        let workflow = self.core.scheduler_core_workflow();
        answer!(workflow.workbook().call_from_scenario(&mut self.store, scenario))
    }

    pub fn set_property(&mut self, workbook: ResourceAny, resource: &str, name: &str, value: Value) -> Result<()> {
        let workflow = self.core.scheduler_core_workflow();
        answer!(workflow.workbook().call_set_property(&mut self.store, workbook, resource, name, &value))
    }

    pub fn wbs(&mut self, scenario: ResourceAny) -> Result<ResourceAny> {
        let workflow = self.core.scheduler_core_workflow();
        answer!(workflow.wbs().call_from_scenario(&mut self.store, scenario, None))
    }

    pub fn machine(&mut self, wbs: ResourceAny, workbook: ResourceAny) -> Result<ResourceAny> {
        let workflow = self.core.scheduler_core_workflow();
        let options = workflow::MachineOptions {
            seed: None,
            now_ms: None,
            iterations: None,
            think_ms: None,
            max_visits: None,
            max_microsteps: None,
            max_trace: None,
            hash: None,
            keep_log: None,
        };
        answer!(workflow.machine().call_from_wbs(&mut self.store, wbs, workbook, options))
    }

    /// Everyone who arrives, in order.
    pub fn arrivals(&mut self, scenario: ResourceAny) -> Result<Vec<Arrival>> {
        let workflow = self.core.scheduler_core_workflow();
        let plans = workflow.load_plan();
        let plan = answer!(plans.call_from_scenario(&mut self.store, scenario))?;
        let groups = plans.call_groups(&mut self.store, plan)?;
        let mut arrivals = Vec::new();
        let mut offset = Some(0);
        while let Some(from) = offset {
            let page = plans.call_arrivals(&mut self.store, plan, from, 10_000)?;
            for (at_ms, group) in page.at_ms.into_iter().zip(page.groups) {
                let group = groups.get(group as usize).context("an arrival of no group")?;
                arrivals.push(Arrival { at_ms, tenant: group.tenant.clone(), pool: group.pool.clone() });
            }
            offset = page.next;
        }
        Ok(arrivals)
    }

    pub fn spawn(&mut self, machine: ResourceAny, inputs: &[NamedValue]) -> Result<u32> {
        let workflow = self.core.scheduler_core_workflow();
        answer!(workflow.machine().call_spawn(&mut self.store, machine, None, inputs))
    }

    pub fn tick(&mut self, machine: ResourceAny, now_ms: u64) -> Result<()> {
        let workflow = self.core.scheduler_core_workflow();
        answer!(workflow.machine().call_tick(&mut self.store, machine, now_ms)).map(drop)
    }

    /// Lets the time come at which the next timer fires; false if there is none.
    pub fn run_timers(&mut self, machine: ResourceAny) -> Result<bool> {
        let workflow = self.core.scheduler_core_workflow();
        let next = workflow.machine().call_progress(&mut self.store, machine)?.next_timer_ms;
        match next {
            Some(at_ms) => self.tick(machine, at_ms).map(|()| true),
            None => Ok(false),
        }
    }

    pub fn next_actions(&mut self, machine: ResourceAny, max: u32) -> Result<Vec<workflow::ActionRequest>> {
        let workflow = self.core.scheduler_core_workflow();
        Ok(workflow.machine().call_next_actions(&mut self.store, machine, max)?)
    }

    pub fn complete(
        &mut self,
        machine: ResourceAny,
        token: u64,
        outcome: &workflow::ActionOutcome,
        elapsed_ns: u64,
    ) -> Result<()> {
        let workflow = self.core.scheduler_core_workflow();
        answer!(workflow.machine().call_complete(&mut self.store, machine, token, outcome, Some(elapsed_ns))).map(drop)
    }

    pub fn state(&mut self, machine: ResourceAny, instance: u32) -> Result<workflow::InstanceState> {
        let workflow = self.core.scheduler_core_workflow();
        let states = workflow.machine().call_states(&mut self.store, machine, instance, 1)?;
        states.first().copied().context("no such instance")
    }

    pub fn trace_hash(&mut self, machine: ResourceAny) -> Result<u64> {
        let workflow = self.core.scheduler_core_workflow();
        Ok(workflow.machine().call_trace_hash(&mut self.store, machine)?)
    }

    pub fn summary(&mut self, workbook: ResourceAny) -> Result<workflow::RunSummary> {
        let workflow = self.core.scheduler_core_workflow();
        Ok(workflow.workbook().call_summary(&mut self.store, workbook)?)
    }

    /// Defines the histogram of all requests, whatever their action.
    pub fn define_latency(&mut self, workbook: ResourceAny) -> Result<()> {
        let workflow = self.core.scheduler_core_workflow();
        let kind = workflow::MetricKind::Histogram;
        answer!(workflow.workbook().call_define_metric(&mut self.store, workbook, LATENCY, kind))
    }

    /// Records how long a request of a tenant took.
    pub fn record_latency(&mut self, workbook: ResourceAny, tenant: &str, milliseconds: f64) -> Result<()> {
        let workflow = self.core.scheduler_core_workflow();
        answer!(workflow.workbook().call_record(&mut self.store, workbook, LATENCY, Some(tenant), milliseconds))
    }

    /// What the requests of a tenant took, in milliseconds.
    pub fn latency(&mut self, workbook: ResourceAny, tenant: &str) -> Result<workflow::MetricSummary> {
        let workflow = self.core.scheduler_core_workflow();
        answer!(workflow.workbook().call_metric(&mut self.store, workbook, LATENCY, Some(tenant)))
    }

    /// Opens a connection from `source`, sends the request and reads to the end.
    pub fn exchange(&mut self, source: IpAddress, request: &Request, timeout_ms: Option<u64>) -> Result<Vec<u8>> {
        let sockets = self.core.scheduler_core_socket();
        let socket = answer!(sockets.socket().call_tcp_v4(&mut self.store))?;
        let result = self.converse(socket, source, request, timeout_ms);
        socket.resource_drop(&mut self.store)?;
        result
    }

    fn converse(
        &mut self,
        socket: ResourceAny,
        source: IpAddress,
        request: &Request,
        timeout_ms: Option<u64>,
    ) -> Result<Vec<u8>> {
        let sockets = self.core.scheduler_core_socket();
        let sockets = sockets.socket();
        sockets.call_set_timeout(&mut self.store, socket, timeout_ms)?;
        answer!(sockets.call_bind_to_ip(&mut self.store, socket, source, 0))?;
        let remote = SocketAddress { address: address(&request.host)?, port: request.port };
        answer!(sockets.call_connect(&mut self.store, socket, remote))?;
        answer!(sockets.call_send(&mut self.store, socket, &request.bytes))?;
        let mut answer = Vec::new();
        loop {
            let piece = answer!(sockets.call_recv(&mut self.store, socket, 65_536))?;
            if piece.is_empty() {
                return Ok(answer);
            }
            answer.extend(piece);
        }
    }
}

/// A WIT address, of its text.
pub fn address(text: &str) -> Result<IpAddress> {
    Ok(match text.parse().with_context(|| format!("{text:?} is no IP address"))? {
        IpAddr::V4(v4) => {
            let [a, b, c, d] = v4.octets();
            IpAddress::Ipv4((a, b, c, d))
        }
        IpAddr::V6(v6) => {
            let [a, b, c, d, e, f, g, h] = v6.segments();
            IpAddress::Ipv6((a, b, c, d, e, f, g, h))
        }
    })
}

/// The text of a WIT address.
pub fn text(address: &IpAddress) -> String {
    match *address {
        IpAddress::Ipv4((a, b, c, d)) => Ipv4Addr::new(a, b, c, d).to_string(),
        IpAddress::Ipv6((a, b, c, d, e, f, g, h)) => Ipv6Addr::new(a, b, c, d, e, f, g, h).to_string(),
    }
}
