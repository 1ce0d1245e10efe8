//! `plan`: preview of a run: arrivals, addresses, ports, schedule, critical path, length.

use std::{collections::BTreeMap, time::Duration};

use scheduler_core::{
    LoadPlan, Scenario, Wbs, Workbook, WorkflowError,
    load::{AddressScope, EstimateOptions, PoolDemand, RunEstimate, UnboundedReason},
    printable,
    wbs::{ScheduleOptions, Task, TaskId, TaskKind},
};
use serde_json::{Value, json};

use crate::{
    arguments::{PlanArguments, PlanFormat, set},
    connections::{Demand, Source},
    failure::{Done, Failure},
    input::Document,
    output::{self, Color, Terminal, painted},
    run::{
        live::{grouped, spoken},
        preflight::{DEFAULT_PORTS, MAX_CONNECTIONS},
    },
};

/// Number of lines in the chart of arrivals.
const BINS: u64 = 12;
/// Length of the longest bar, in cells.
const BAR: u64 = 40;
/// Number of tasks that the text output shows.
const TASKS: usize = 200;

/// Width of the first column.
const NAME: usize = 24;
/// The same with a line break before it.
const WIDE: usize = NAME + 1;

/// Plan of a workflow.
struct Planned {
    workflow: String,
    /// Length of the schedule, with the capacities of resources.
    length: Duration,
    /// Length of the critical path, without capacities.
    critical: Duration,
    tasks: Vec<PlannedTask>,
    critical_path: Vec<String>,
}

struct PlannedTask {
    task: Task,
    start: Duration,
    slack: Duration,
}

/// # Errors
/// The file cannot be read or has errors, or the plan exceeds a limit.
pub fn run(arguments: &PlanArguments, terminal: Terminal) -> Result<Done, Failure> {
    let document = Document::read(&arguments.source.file, arguments.source.syntax)?;
    let scenario = document.scenario(terminal)?;
    let told = |error: WorkflowError| document.failed(&error);
    let load = scenario.model().load.as_ref().map(|_| LoadPlan::from_scenario(&scenario)).transpose().map_err(told)?;
    let workflows = scenario.workflows();
    let planned: Result<Vec<Planned>, WorkflowError> =
        workflows.iter().map(|workflow| planned(&scenario, workflow)).collect();
    let planned = planned.map_err(told)?;
    let demand = load.as_ref().map(LoadPlan::feasibility).unwrap_or_default();
    let properties = set::checked(&arguments.set, &document, &scenario)?;
    let options = arguments.options(&properties);
    let estimate = load.as_ref().map(|load| load.estimate(&scenario, &options)).transpose().map_err(told)?;
    let network = load.as_ref().map(|load| Demand::of(scenario.model(), load, &properties)).unwrap_or_default();
    let text = match arguments.format {
        PlanFormat::Json => {
            let all = as_json(&scenario, load.as_ref(), estimate.as_ref(), demand, &network, &planned);
            output::json_text(&format!("{all}\n"))
        }
        PlanFormat::Text => {
            let mut text = as_text(&scenario, load.as_ref(), demand, &network, &planned, terminal);
            estimate.iter().for_each(|estimate| length(estimate, &options, &mut text));
            text
        }
    };
    output::print(&text)?;
    Ok(Done::found(demand.iter().any(|pool| pool.needed > pool.available)))
}

fn planned(scenario: &Scenario, workflow: &str) -> Result<Planned, WorkflowError> {
    let wbs = Wbs::from_scenario(scenario, Some(workflow))?;
    let schedule = wbs.schedule(&(&Workbook::from_scenario(scenario)?).into(), ScheduleOptions::default())?;
    let path = wbs.critical_path();
    let critical_path = path.path.iter().map(|task| wbs.task(*task).map(|task| task.name)).collect::<Result<_, _>>()?;
    let mut tasks = Vec::new();
    let starts: BTreeMap<TaskId, Duration> = schedule.starts.iter().map(|start| (start.task, start.at)).collect();
    for dates in wbs.dates() {
        let task = wbs.task(dates.task)?;
        if let Some(start) = starts.get(&dates.task).filter(|_| task.kind != TaskKind::Summary) {
            tasks.push(PlannedTask { task, start: *start, slack: dates.total_slack });
        }
    }
    tasks.sort_by_key(|own| own.start);
    Ok(Planned { workflow: workflow.to_owned(), length: schedule.length, critical: path.length, tasks, critical_path })
}

fn as_text(
    scenario: &Scenario,
    load: Option<&LoadPlan>,
    demand: &[PoolDemand],
    network: &Demand,
    planned: &[Planned],
    terminal: Terminal,
) -> String {
    let color = terminal.color();
    let mut out = painted(&printable(scenario.name()), "1", color);
    match load {
        None => out.push_str(": no users (no load section)\n"),
        Some(load) => {
            let settings = load.settings();
            out.push_str(&format!(
                ": {} users, last arrival at {}, {} iteration{} each\n",
                grouped(load.users().into()),
                time(load.last_arrival()),
                settings.iterations,
                if settings.iterations == 1 { "" } else { "s" }
            ));
            out.push_str("\narrivals: time, users until the next line\n");
            arrivals(load, &mut out);
        }
    }
    if !demand.is_empty() {
        out.push_str(&row("\npool", ["addresses needed", "available"], "\n"));
    }
    for pool in demand {
        let enough = pool.needed <= pool.available;
        let verdict = if enough { painted("enough", "32", color) } else { painted("too few", "1;31", color) };
        out.push_str(&row(&pool.pool, [&grouped(pool.needed), &grouped(pool.available)], &format!("  {verdict}\n")));
        if !enough {
            let missing = grouped(pool.needed - pool.available);
            out.push_str(&format!(
                "  help: add a range with {missing} more addresses, spread the users with `over` or `limit users`, or add another \
                 pool with `run --fallback`\n"
            ));
        }
    }
    if load.is_some() {
        ports(network, &mut out, color);
    }
    for own in planned {
        let name = format!("\nsteps of workflow {}", own.workflow);
        out.push_str(&format!("{name:WIDE$} {:>10} {:>10} {:>10}\n", "starts at", "ends at", "slack"));
        for PlannedTask { task, start, slack } in own.tasks.iter().take(TASKS) {
            let mark = if slack.is_zero() { painted(" critical", "33", color) } else { String::new() };
            let name = format!("{} {}", task.code, task.name);
            let end = *start + task.duration;
            let row = format!("{name:NAME$} {:>10} {:>10} {:>10}", time(*start), time(end), time(*slack));
            out.push_str(&format!("{row}{mark}\n"));
        }
        if own.tasks.len() > TASKS {
            out.push_str(&format!("  and {} more tasks\n", own.tasks.len() - TASKS));
        }
        out.push_str(&format!("  critical path: {} ({})\n", own.critical_path.join(" → "), time(own.critical)));
        if own.length > own.critical {
            out.push_str(&format!("  length with the capacities of resources: {}\n", time(own.length)));
        }
        out.push_str("  slack: how late a step can be without a longer workflow; critical: a step without slack\n");
    }
    out
}

/// Returns a line of a table: a name, numbers to the right, and the rest of the line. A name can begin with a line break.
fn row<const N: usize>(name: &str, numbers: [&str; N], rest: &str) -> String {
    let wide = if name.starts_with('\n') { WIDE } else { NAME };
    let numbers: String = numbers.iter().map(|number| format!(" {number:>16}")).collect();
    format!("{name:wide$}{numbers}{rest}")
}

/// Appends the shortest and longest length of a run, and the reasons.
fn length(estimate: &RunEstimate, options: &EstimateOptions, out: &mut String) {
    let most = |longest: Option<Duration>| longest.map_or("unbounded".to_owned(), time);
    out.push_str(&row("\nestimated length", ["at least", "at most"], "\n"));
    let mut line = |what: &str, least: Duration, longest: Option<Duration>| {
        out.push_str(&row(what, [&time(least), &most(longest)], "\n"));
    };
    for own in &estimate.workflows {
        line(&format!("iteration of {}", own.workflow), own.min, own.max);
    }
    line("one user", estimate.user_min, estimate.user_max);
    line("whole run", estimate.min, estimate.max);
    let default = time(options.action_timeout.unwrap_or(DEFAULT_TIMEOUT));
    for own in &estimate.workflows {
        let counts = [
            (own.pauses, "pause", String::new()),
            (own.retries, "retry", String::new()),
            (own.default_timeouts, "action", format!(" with the default timeout ({default})")),
        ];
        let counts = counts.into_iter().filter(|(count, ..)| *count > 0);
        let counts: Vec<String> = counts.map(|(count, what, more)| format!("{}{more}", counted(count, what))).collect();
        if !counts.is_empty() {
            out.push_str(&format!("  {}: {}\n", own.workflow, counts.join(", ")));
        }
        for node in own.unbounded.iter().filter(|node| node.workflow == own.workflow) {
            out.push_str(&format!("  {}: unbounded: node {} {}\n", own.workflow, node.node, reason(node.reason).1));
        }
    }
}

/// Default of `--action-timeout`.
const DEFAULT_TIMEOUT: Duration = Duration::from_secs(30);

fn counted(count: u32, what: &str) -> String {
    match (count, what.strip_suffix('y')) {
        (1, _) => format!("1 {what}"),
        (_, Some(stem)) => format!("{count} {stem}ies"),
        (_, None) => format!("{count} {what}s"),
    }
}

/// Returns the word for JSON and the text for people.
const fn reason(reason: UnboundedReason) -> (&'static str, &'static str) {
    match reason {
        UnboundedReason::Loop => ("loop", "is in a loop"),
        UnboundedReason::Event => ("event", "waits for an event"),
        UnboundedReason::Pause => ("pause", "pauses for a time known only during the run"),
    }
}

/// Appends the upper bounds of ports per address and destination, connections and descriptors.
fn ports(network: &Demand, out: &mut String, color: Color) {
    if network.connections == 0 {
        return;
    }
    out.push_str(&row("\nsource address", ["ports needed", "available"], "  destination\n"));
    for own in &network.ports {
        let source = match &own.source {
            Source::Pool(pool) => format!("each of pool {pool}"),
            Source::Address(address) => address.clone(),
            Source::System => "chosen by the system".to_owned(),
        };
        let mark = if own.needed > DEFAULT_PORTS { painted("  too few", "1;31", color) } else { String::new() };
        let (needed, available) = (grouped(own.needed), grouped(DEFAULT_PORTS));
        out.push_str(&row(&source, [&needed, &available], &format!("  {}{mark}\n", own.destination)));
    }
    if network.ports.iter().any(|own| own.needed > DEFAULT_PORTS) {
        out.push_str("  help: use more source addresses, or a wider net.ipv4.ip_local_port_range\n");
    }
    out.push_str(&row("\nneeded at the same time", ["at most"], "\n"));
    out.push_str(&row("connections", [&grouped(network.connections)], "\n"));
    out.push_str(&row("file descriptors", [&grouped(network.descriptors(u32::MAX))], "\n"));
    if network.connections > MAX_CONNECTIONS.into() {
        let (default, all) = (grouped(MAX_CONNECTIONS.into()), network.connections);
        out.push_str(&format!(
            "  help: a run opens at most {default} connections; raise the limit with `run --max-connections {all}`\n"
        ));
    }
}

/// Appends the chart of arrivals, one bar per time interval, and the groups of users.
fn arrivals(load: &LoadPlan, out: &mut String) {
    let last = milliseconds(load.last_arrival());
    let width = (last / BINS + 1).max(1);
    let bins = last / width + 1;
    let by = |at_ms: u64| u64::from(load.arrived_by(Duration::from_millis(at_ms)));
    let counts: Vec<u64> =
        (0..bins).map(|bin| by((bin + 1) * width - 1) - if bin == 0 { 0 } else { by(bin * width - 1) }).collect();
    let most = counts.iter().copied().max().unwrap_or(1).max(1);
    for (bin, count) in (0_u64..).zip(&counts) {
        let cells = usize::try_from((count * BAR).div_ceil(most)).unwrap_or(0);
        out.push_str(&format!(
            "{:>10} {:>9} {}\n",
            time(Duration::from_millis(bin * width)),
            grouped(*count),
            "█".repeat(cells)
        ));
    }
    for group in load.groups() {
        let pool = group.pool.as_ref().map_or(String::new(), |pool| format!(" from pool {pool}"));
        let over = if group.over > Duration::ZERO { format!(" over {}", time(group.over)) } else { String::new() };
        let users = grouped(group.users.into());
        out.push_str(&format!(
            "  at {}: {users} users of tenant {}{pool}{over}\n",
            time(group.at),
            printable(&group.tenant)
        ));
    }
}

const fn milliseconds(time: Duration) -> u64 {
    time.as_millis() as u64
}

fn time(time: Duration) -> String {
    let milliseconds = milliseconds(time);
    match milliseconds {
        0 => "0".to_owned(),
        1..1_000 => format!("{milliseconds} ms"),
        _ => spoken(Some(milliseconds as f64)),
    }
}

fn as_json(
    scenario: &Scenario,
    load: Option<&LoadPlan>,
    estimate: Option<&RunEstimate>,
    demand: &[PoolDemand],
    network: &Demand,
    planned: &[Planned],
) -> Value {
    let pools: Vec<Value> = demand
        .iter()
        .map(|pool| {
            let enough = pool.needed <= pool.available;
            json!({ "pool": pool.pool, "needed": pool.needed, "available": pool.available, "enough": enough })
        })
        .collect();
    let workflows: Vec<Value> = planned
        .iter()
        .map(|own| {
            let tasks = own.tasks.iter().map(|PlannedTask { task, start, slack }| {
                json!({
                    "code": task.code,
                    "path": task.path,
                    "start_ms": milliseconds(*start),
                    "duration_ms": milliseconds(task.duration),
                    "slack_ms": milliseconds(*slack),
                    "critical": slack.is_zero(),
                })
            });
            json!({
                "workflow": own.workflow,
                "length_ms": milliseconds(own.length),
                "critical_path_ms": milliseconds(own.critical),
                "critical_path": own.critical_path,
                "tasks": tasks.collect::<Vec<_>>(),
            })
        })
        .collect();
    let ports = network.ports.iter().map(|own| {
        let (pool, address) = match &own.source {
            Source::Pool(pool) => (Some(pool), None),
            Source::Address(address) => (None, Some(address)),
            Source::System => (None, None),
        };
        json!({ "pool": pool, "address": address, "destination": own.destination, "needed": own.needed })
    });
    json!({
        "scenario": scenario.name(),
        "load": load.map(load_as_json),
        "estimate": estimate.map(estimate_as_json),
        "pools": pools,
        "ports": ports.collect::<Vec<_>>(),
        "connections": network.connections,
        "descriptors": network.descriptors(u32::MAX),
        "workflows": workflows,
    })
}

/// Returns the estimate in milliseconds; `null` means unbounded.
fn estimate_as_json(own: &RunEstimate) -> Value {
    let workflows = own.workflows.iter().map(|own| {
        let unbounded = own
            .unbounded
            .iter()
            .map(|node| json!({ "workflow": node.workflow, "node": node.node, "reason": reason(node.reason).0 }));
        json!({
            "workflow": own.workflow,
            "min_ms": milliseconds(own.min),
            "max_ms": own.max.map(milliseconds),
            "pauses": own.pauses,
            "default_timeouts": own.default_timeouts,
            "retries": own.retries,
            "unbounded": unbounded.collect::<Vec<_>>(),
        })
    });
    json!({
        "workflows": workflows.collect::<Vec<_>>(),
        "user_min_ms": milliseconds(own.user_min),
        "user_max_ms": own.user_max.map(milliseconds),
        "min_ms": milliseconds(own.min),
        "max_ms": own.max.map(milliseconds),
    })
}

/// Returns the load with every user's arrival, in columns.
fn load_as_json(load: &LoadPlan) -> Value {
    let (at_ms, tenants): (Vec<u64>, Vec<u32>) =
        load.arrivals().map(|arrival| (milliseconds(arrival.at), arrival.tenant)).unzip();
    let settings = load.settings();
    let bind = match settings.bind {
        AddressScope::PerUser => "per-user",
        AddressScope::PerTask => "per-task",
        AddressScope::Shared => "shared",
    };
    json!({
        "users": load.users(),
        "last_arrival_ms": milliseconds(load.last_arrival()),
        "iterations": settings.iterations,
        "think_ms": milliseconds(settings.think),
        "bind": bind,
        "max_users": settings.max_users,
        "tenants": load.tenants(),
        "arrivals": { "at_ms": at_ms, "tenants": tenants },
    })
}
