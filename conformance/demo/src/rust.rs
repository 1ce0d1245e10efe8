//! The walk in Rust: the component in wasmtime.

mod engine;
mod http;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    time::Instant,
};

use anyhow::{Context, Result};
use wasmtime::component::ResourceAny;

use crate::{
    report::{Report, Tenant, Threshold},
    target::Target,
};
use engine::{
    Engine, IpAddress, NamedValue, ResourceType, Value, ValueNode,
    workflow::{ActionOutcome, ActionRequest, InstanceState, Verdict},
};
use http::{Request, Response};

/// A user on the way: where it came from, and what it holds.
struct User {
    tenant: String,
    pool: Option<String>,
    address: IpAddress,
}

/// Walks every user of the scenario at `path` through the component.
pub fn walk(path: &Path, target: &Target) -> Result<Report> {
    let text = std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    let mut engine = Engine::new()?;
    let scenario = engine.parse(&text)?;
    let pools = pools(&mut engine, scenario)?;

    let workbook = engine.workbook(scenario)?;
    engine.set_property(workbook, "server", "ip", text_value(Target::IP))?;
    engine.set_property(workbook, "server", "port", int_value(i64::from(target.port)))?;
    let wbs = engine.wbs(scenario)?;
    let machine = engine.machine(wbs, workbook)?;
    engine.define_latency(workbook)?;
    let arrivals = engine.arrivals(scenario)?;

    let mut users: BTreeMap<u32, User> = BTreeMap::new();
    let mut tenants: BTreeMap<String, Tally> = BTreeMap::new();
    for (index, arrival) in arrivals.iter().enumerate() {
        engine.tick(machine, arrival.at_ms)?;
        let subid = format!("user-{index}");
        let address = match &arrival.pool {
            Some(pool) => engine.allocate(pools[pool.as_str()], &arrival.tenant, &subid, &virtual_user())?,
            None => engine::address("127.0.0.1")?,
        };
        let inputs = [
            named("user.index", int_value(i64::try_from(index)?)),
            named("user.tenant", text_value(&arrival.tenant)),
            named("user.allocated_ip", text_value(&engine::text(&address))),
        ];
        let instance = engine.spawn(machine, &inputs)?;
        let tally = tenants.entry(arrival.tenant.clone()).or_default();
        tally.users += 1;
        tally.addresses.insert(engine::text(&address));
        users.insert(instance, User { tenant: arrival.tenant.clone(), pool: arrival.pool.clone(), address });
    }

    let mut requests = 0;
    loop {
        let actions = engine.next_actions(machine, 64)?;
        if actions.is_empty() && !engine.run_timers(machine)? {
            break;
        }
        for action in actions {
            let user = users.get(&action.instance).context("an action of an unknown instance")?;
            let started = Instant::now();
            let outcome = perform(&mut engine, &action, user);
            let elapsed = u64::try_from(started.elapsed().as_nanos())?;
            engine.record_latency(workbook, &user.tenant, elapsed as f64 / 1e6)?;
            tenants.entry(user.tenant.clone()).or_default().count(&outcome);
            engine.complete(machine, action.token, &outcome, elapsed)?;
            requests += 1;
            crate::progress("rust", requests);
            let state = engine.state(machine, action.instance)?;
            if state != InstanceState::Running
                && state != InstanceState::Waiting
                && let Some(user) = users.remove(&action.instance)
            {
                let tally = tenants.entry(user.tenant.clone()).or_default();
                tally.done += u64::from(state == InstanceState::Done);
                if let Some(pool) = &user.pool {
                    engine.release(pools[pool.as_str()], user.address)?;
                }
            }
        }
    }
    report(&mut engine, machine, workbook, &pools, tenants)
}

/// Does one action: an HTTP request from the user's own address.
fn perform(engine: &mut Engine, action: &ActionRequest, user: &User) -> ActionOutcome {
    let attempt = Request::new(&action.kind, &action.parameters).and_then(|request| {
        let answer = engine.exchange(user.address, &request, action.timeout_ms)?;
        Response::parse(&answer)
    });
    match attempt {
        Ok(response) => ActionOutcome::Success(vec![
            named("status_code", int_value(i64::from(response.status))),
            named("body_size", int_value(i64::try_from(response.body_size).unwrap_or(i64::MAX))),
        ]),
        Err(error) => ActionOutcome::Failure(format!("{error:#}")),
    }
}

/// What is counted for one tenant while its users walk.
#[derive(Default)]
struct Tally {
    users: u64,
    done: u64,
    requests: u64,
    statuses: BTreeMap<u16, u64>,
    addresses: BTreeSet<String>,
}

impl Tally {
    fn count(&mut self, outcome: &ActionOutcome) {
        self.requests += 1;
        let ActionOutcome::Success(exports) = outcome else { return };
        for export in exports.iter().filter(|export| export.name == "status_code") {
            if let Some(ValueNode::Int(status)) = export.value.nodes.last() {
                *self.statuses.entry(u16::try_from(*status).unwrap_or_default()).or_default() += 1;
            }
        }
    }
}

fn pools(engine: &mut Engine, scenario: ResourceAny) -> Result<BTreeMap<String, ResourceAny>> {
    engine
        .pool_definitions(scenario)?
        .into_iter()
        .map(|definition| Ok((definition.name.clone(), engine.pool(&definition)?)))
        .collect()
}

fn report(
    engine: &mut Engine,
    machine: ResourceAny,
    workbook: ResourceAny,
    pools: &BTreeMap<String, ResourceAny>,
    tenants: BTreeMap<String, Tally>,
) -> Result<Report> {
    let trace_hash = format!("{:016x}", engine.trace_hash(machine)?);
    let summary = engine.summary(workbook)?;
    let mut leaked_addresses = 0;
    for pool in pools.values() {
        leaked_addresses += engine.allocated(*pool)?;
    }
    let mut rows = Vec::new();
    for (name, tally) in tenants {
        let latency = engine.latency(workbook, &name)?;
        rows.push(Tenant {
            users: tally.users,
            done: tally.done,
            requests: tally.requests,
            statuses: tally.statuses,
            p50_us: latency.p50 * 1000.0,
            p99_us: latency.p99 * 1000.0,
            addresses: tally.addresses.len() as u64,
            name,
        });
    }
    Ok(Report {
        language: "rust".into(),
        tenants: rows,
        trace_hash,
        thresholds: summary
            .thresholds
            .into_iter()
            .map(|threshold| Threshold { passed: threshold.verdict == Verdict::Passed, text: threshold.threshold })
            .collect(),
        leaked_addresses,
    })
}

fn virtual_user() -> ResourceType {
    ResourceType::Custom("virtual-user".into())
}

fn named(name: &str, value: Value) -> NamedValue {
    NamedValue { name: name.into(), value }
}

fn text_value(text: &str) -> Value {
    Value { nodes: vec![ValueNode::Text(text.into())], root: 0 }
}

fn int_value(number: i64) -> Value {
    Value { nodes: vec![ValueNode::Int(number)], root: 0 }
}
