//! Native functions in the shape of the WIT, if the two differ. The dispatch table calls them.

/// Resource `wbs`.
pub mod wbs {
    use scheduler_core::{
        Wbs, Workbook, WorkflowError,
        wbs::{ScheduleOptions, TaskId},
    };
    use serde::Serialize;

    /// Returns the schedule in the form of the WIT: in columns.
    #[derive(Serialize)]
    pub struct Schedule {
        length_ms: u64,
        tasks: Vec<TaskId>,
        start_ms: Vec<u64>,
    }

    pub fn schedule(wbs: &mut Wbs, workbook: &Workbook, options: ScheduleOptions) -> Result<Schedule, WorkflowError> {
        let schedule = wbs.schedule(&workbook.into(), options)?;
        Ok(Schedule {
            length_ms: schedule.length.as_millis() as u64,
            tasks: schedule.starts.iter().map(|start| start.task).collect(),
            start_ms: schedule.starts.iter().map(|start| start.at.as_millis() as u64).collect(),
        })
    }
}

/// Resource `machine`.
pub mod machine {
    use std::time::Duration;

    use scheduler_core::{
        ActionOutcome, InstanceState, Machine, OutcomeKind, ReportStatus, Value, WorkflowError,
        state_machine::ActionBatch,
    };

    pub fn complete(
        machine: &mut Machine,
        token: u64,
        outcome: ActionOutcome,
        elapsed_ns: Option<u64>,
    ) -> Result<ReportStatus, WorkflowError> {
        machine.complete(token, outcome, elapsed_ns.map(Duration::from_nanos))
    }

    pub fn complete_many(
        machine: &mut Machine,
        tokens: &[u64],
        outcomes: &[OutcomeKind],
        details: &Value,
        elapsed_ns: &[u64],
    ) -> Result<Vec<ReportStatus>, WorkflowError> {
        machine.paged_complete_many(tokens, outcomes, details, elapsed_ns)
    }

    pub fn next_actions_batch(machine: &mut Machine, max: u32) -> ActionBatch {
        machine.paged_actions(max)
    }

    pub fn states(machine: &mut Machine, first: u32, count: u32) -> Vec<InstanceState> {
        machine.paged_states(first, count)
    }
}

/// Resource `load-plan`.
pub mod load_plan {
    use std::time::Duration;

    use scheduler_core::LoadPlan;

    pub fn last_arrival_ms(plan: &mut LoadPlan) -> u64 {
        plan.last_arrival().as_millis() as u64
    }

    pub fn arrived_by(plan: &mut LoadPlan, at_ms: u64) -> u32 {
        plan.arrived_by(Duration::from_millis(at_ms))
    }
}

/// Resource `load-run`.
pub mod load_run {
    use scheduler_core::{LoadRun, WorkflowError, load::PagedDue};

    pub fn due(run: &mut LoadRun, now_ms: u64, max: u32) -> Result<PagedDue, WorkflowError> {
        run.paged_due(now_ms, max)
    }
}

/// Resource `ip-pool`.
pub mod ip_pool {
    use std::{net::IpAddr, time::Duration};

    use scheduler_core::{
        IpPool, IpPoolError, PoolDefinition, ResourceType, Strategy,
        ip::{AllocationBatch, AllocationOptions, AppliedEvents, EventPage, JournalPage, PagedRemoval, RangeRemoval},
    };

    use serde::Deserialize;

    /// Returns the definition in the form of the WIT: ranges and reservations are strings.
    #[derive(Deserialize)]
    pub struct WrittenPool {
        name: String,
        description: String,
        ranges: Vec<String>,
        reserved: Vec<String>,
        strategy: Strategy,
    }

    pub fn from_definition(written: &WrittenPool) -> Result<IpPool, IpPoolError> {
        let definition =
            PoolDefinition::new(&*written.name).description(&*written.description).strategy(written.strategy);
        IpPool::from_definition(&definition.with_ranges(&written.ranges)?.with_reserved(&written.reserved)?)
    }

    pub fn allocate_many(
        pool: &mut IpPool,
        subinstance: &str,
        subids: &[String],
        kind: ResourceType,
        options: &AllocationOptions,
    ) -> Result<AllocationBatch, IpPoolError> {
        pool.paged_allocate_many(subinstance, subids, kind, options)
    }

    pub fn events_since(pool: &mut IpPool, revision: u64, limit: u32) -> Result<EventPage, IpPoolError> {
        pool.paged_events(revision, limit)
    }

    pub fn journal_since(pool: &mut IpPool, revision: u64) -> Result<JournalPage, IpPoolError> {
        pool.paged_journal(revision)
    }

    pub fn apply_events(pool: &mut IpPool, text: &str) -> Result<AppliedEvents, IpPoolError> {
        pool.paged_apply(text)
    }

    pub fn remove_range(pool: &mut IpPool, first: IpAddr, mode: RangeRemoval) -> Result<PagedRemoval, IpPoolError> {
        pool.paged_remove_range(first, mode)
    }

    pub fn renew(
        pool: &mut IpPool,
        address: IpAddr,
        expected_generation: Option<u64>,
        ttl_ms: Option<u64>,
    ) -> Result<(), IpPoolError> {
        pool.renew(address, expected_generation, ttl_ms.map(Duration::from_millis))
    }
}

/// Interface `socket`.
pub mod socket {
    use std::{net::IpAddr, time::Duration};

    use scheduler_core::{Interest, Readiness, Socket, SocketAddress, SocketError, socket};

    type Done<T> = Result<T, SocketError>;

    fn milliseconds(duration: Duration) -> u64 {
        duration.as_millis() as u64
    }

    pub fn poll(sockets: &[&Socket], interests: &[Interest], timeout_ms: Option<u64>) -> Done<Vec<Readiness>> {
        socket::poll(sockets, interests, timeout_ms.map(Duration::from_millis))
    }

    pub fn bind(socket: &mut Socket, local: SocketAddress) -> Done<()> {
        socket.bind(local)
    }

    pub fn connect(socket: &mut Socket, remote: SocketAddress) -> Done<()> {
        socket.connect(remote)
    }

    pub fn connect_from(socket: &mut Socket, local: IpAddr, remote: SocketAddress) -> Done<()> {
        socket.connect_from(local, remote)
    }

    pub fn send_to(socket: &mut Socket, data: &[u8], remote: SocketAddress) -> Done<()> {
        socket.send_to(data, remote)
    }

    pub fn send_many(socket: &mut Socket, data: &[u8], ends: &[u32], remote: SocketAddress) -> Done<usize> {
        socket.send_many(data, ends, remote)
    }

    pub fn set_timeout(socket: &mut Socket, timeout_ms: Option<u64>) {
        socket.set_timeout(timeout_ms.map(Duration::from_millis));
    }

    pub fn timeout(socket: &mut Socket) -> Option<u64> {
        socket.timeout().map(milliseconds)
    }

    pub fn keep_alive_idle(socket: &mut Socket) -> Done<u64> {
        socket.keep_alive_idle().map(milliseconds)
    }

    pub fn set_keep_alive_idle(socket: &mut Socket, idle_ms: u64) -> Done<()> {
        socket.set_keep_alive_idle(Duration::from_millis(idle_ms))
    }

    pub fn keep_alive_interval(socket: &mut Socket) -> Done<u64> {
        socket.keep_alive_interval().map(milliseconds)
    }

    pub fn set_keep_alive_interval(socket: &mut Socket, interval_ms: u64) -> Done<()> {
        socket.set_keep_alive_interval(Duration::from_millis(interval_ms))
    }
}

/// Resource `run`.
pub mod run {
    use std::time::Duration;

    use scheduler_core::{Run, RunnerError, runner::RunStep};

    pub fn step(run: &mut Run, timeout_ms: u64) -> Result<RunStep, RunnerError> {
        run.step(Duration::from_millis(timeout_ms))
    }
}

/// Resource `expression`.
pub mod expression {
    use scheduler_core::{
        Expression, ParserError, Value,
        dsl::expr::{Dialect, VariableDeclaration},
    };

    pub fn compile(
        source: &str,
        declarations: &[VariableDeclaration],
        dialect: Option<Dialect>,
    ) -> Result<Expression, ParserError> {
        let declared = declarations.iter().map(|one| (one.name.as_str(), one.kind)).collect();
        Expression::compile(source, &declared, dialect.unwrap_or_default())
    }

    pub fn evaluate(expression: &mut Expression, values: &[Value]) -> Result<Value, ParserError> {
        super::portable(values)?;
        Ok(expression.evaluate(values)?)
    }
}

/// Resource `template`.
pub mod template {
    use scheduler_core::{ParserError, Template, Value, dsl::expr::VariableDeclaration};

    pub fn compile(text: &str, declarations: &[VariableDeclaration]) -> Result<Template, ParserError> {
        let declared = declarations.iter().map(|one| (one.name.as_str(), one.kind)).collect();
        Template::compile(text, &declared)
    }

    pub fn evaluate(template: &mut Template, values: &[Value]) -> Result<Value, ParserError> {
        super::portable(values)?;
        Ok(template.evaluate(values)?)
    }
}

/// Rejects values that the component rejects when it reads them, because other languages cannot
/// represent them.
fn portable(values: &[scheduler_core::Value]) -> Result<(), scheduler_core::ParserError> {
    let check = |value: &scheduler_core::Value| value.check_portable();
    values
        .iter()
        .try_for_each(|value| check(value).map_err(|node| scheduler_core::ParserError::MalformedValue { node }))
}
