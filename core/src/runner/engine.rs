//! Everything that a run consists of, and how it is made ready.

use std::{
    collections::{BinaryHeap, VecDeque},
    time::Duration,
};

use crate::{
    dsl::Scenario,
    socket::Backend,
    state_machine::{ActionRequest, Machine, MachineOptions, Ready},
    wbs::Wbs,
    workbook::{AddressScope, LoadModel, LoadPlan, LoadRun, Workbook},
    workflow::WorkflowError,
};

use super::{
    action_plan::{self, ActionPlan},
    address_pools::{Held, Pools},
    attempt::{Exchange, Traffic},
    connection::{Connection, Count},
    events::Log,
    failures::Failures,
    host_actions::Custom,
    host_cache::Names,
    options::{RunOptions, Settings},
    progress::{RunPhase, Tally},
    traces::Traces,
};

/// A group of arrivals, its pool looked up.
#[derive(Debug)]
pub struct Group {
    pub workflow: Option<String>,
    pub pool: Option<usize>,
}

/// A user who walks, or has walked: by the machine's number.
#[derive(Debug)]
pub struct User<B> {
    /// The number in the order of arrival.
    pub number: u32,
    pub tenant: u32,
    pub group: u32,
    pub held: Option<Held>,
    /// Connections that wait for the next request.
    pub kept: Vec<Connection<B>>,
    pub here: bool,
}

/// A user who has arrived and waits for an address.
#[derive(Debug, Clone, Copy)]
pub struct Arrived {
    pub number: u32,
    pub intended_ms: u64,
    pub group: u32,
    pub tenant: u32,
}

/// A pause of a user: an action `sleep`. The one that ends first is the greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    pub until: Duration,
    pub token: u64,
    pub instance: u32,
    pub action: u32,
    pub intended: Duration,
}

impl Ord for Pause {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (other.until, other.token).cmp(&(self.until, self.token))
    }
}

impl PartialOrd for Pause {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// A run over sockets of back end `B`.
#[derive(Debug)]
pub struct Engine<B> {
    pub settings: Settings,
    pub machine: Machine,
    pub workbook: Workbook,
    pub plans: Vec<ActionPlan>,
    pub load: Option<LoadRun>,
    pub groups: Vec<Group>,
    pub tenants: Vec<String>,
    pub scope: AddressScope,
    pub pools: Pools,
    pub names: Names,
    /// By the machine's number.
    pub users: Vec<User<B>>,
    pub arrived: VecDeque<Arrived>,
    /// Tasks that wait for an address of their own, and when they should have begun.
    pub held_back: VecDeque<(Ready, Duration)>,
    pub exchanges: Vec<Exchange<B>>,
    pub pauses: BinaryHeap<Pause>,
    /// Actions for the host that it has not taken yet, and those that are not settled.
    pub offered: VecDeque<ActionRequest>,
    pub customs: Vec<Custom>,
    pub count: Count,
    pub traffic: Traffic,
    /// What came last, for all sockets: to make room for each piece anew costs more than to receive it.
    pub buffer: Vec<u8>,
    /// By tenant.
    pub tallies: Vec<Tally>,
    pub traces: Vec<Traces>,
    pub attempts: [u64; 3],
    pub failures: Failures,
    pub log: Log,
    pub phase: RunPhase,
    /// The back end's clock when the run began.
    pub origin: Option<Duration>,
    /// When it finished, from its start.
    pub finished: Option<Duration>,
    /// When a graceful stop becomes a hard one.
    pub patience: Option<Duration>,
    /// When the next exchange or action of the host times out by our own clock.
    pub next_deadline: Option<Duration>,
    /// Whether there is something to do without waiting.
    pub busy: bool,
    pub dropped: u32,
    /// Users who were still waiting for an address when the run was stopped.
    pub unserved: u32,
}

impl<B: Backend> Engine<B> {
    /// Makes a run ready.
    ///
    /// # Errors
    /// As [`Run::from_scenario`](super::Run::from_scenario).
    pub fn new(scenario: &Scenario, options: &RunOptions) -> Result<Self, WorkflowError> {
        let settings = Settings::of(options)?;
        let model = scenario.model();
        let workbook = Workbook::from_scenario(scenario)?;
        for item in &options.properties {
            workbook.set_property(&item.resource, &item.property, &item.value)?;
        }
        let wbs = Wbs::from_scenario(scenario, None)?;
        let machine_options = MachineOptions {
            seed: options.seed,
            now_ms: options.start_ms,
            max_trace: Some(0),
            ..MachineOptions::default()
        };
        let mut machine = Machine::from_wbs(&wbs, &workbook, machine_options)?;
        machine.leave_timing_to_host();
        let plans = action_plan::actions(model, &machine)?;
        let pools = Pools::of(model, &options.fallbacks)?;
        let plan = model.load.as_ref().map(|_| LoadPlan::from_model(model)).transpose()?;
        let pool_of = |name: &String| model.workbook.ip_pools.iter().position(|pool| pool.id == *name);
        let groups = plan.as_ref().map(LoadPlan::groups).unwrap_or_default().into_iter();
        let groups =
            groups.map(|group| Group { pool: group.pool.as_ref().and_then(pool_of), workflow: group.workflow });
        let tenants = plan.as_ref().map(LoadPlan::tenants).unwrap_or_default();
        Ok(Self {
            machine,
            plans,
            load: plan.as_ref().map(|plan| LoadRun::from_plan(plan, options.model.unwrap_or(LoadModel::Open))),
            groups: groups.collect(),
            tallies: tenants.iter().map(|_| Tally::default()).collect(),
            traces: tenants.iter().map(|_| Traces::default()).collect(),
            tenants,
            scope: plan.as_ref().map_or(AddressScope::PerUser, |plan| plan.settings().bind),
            pools,
            workbook,
            names: Names::default(),
            users: Vec::new(),
            arrived: VecDeque::new(),
            held_back: VecDeque::new(),
            exchanges: Vec::new(),
            pauses: BinaryHeap::new(),
            offered: VecDeque::new(),
            customs: Vec::new(),
            count: Count::new(settings.max_connections),
            traffic: Traffic::default(),
            buffer: Vec::new(),
            attempts: [0; 3],
            failures: Failures::default(),
            log: Log::new(settings.events),
            phase: RunPhase::Running,
            origin: None,
            finished: None,
            patience: None,
            next_deadline: None,
            busy: false,
            dropped: 0,
            unserved: 0,
            settings,
        })
    }

    /// How long it has been running; stands still when it has finished.
    pub fn elapsed(&self) -> Duration {
        match (self.finished, self.origin) {
            (Some(finished), _) => finished,
            (None, Some(origin)) => B::now().saturating_sub(origin),
            (None, None) => Duration::ZERO,
        }
    }

    /// The machine's time that stands for a time of the run.
    pub fn machine_ms(&self, elapsed: Duration) -> u64 {
        let elapsed_ms = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX);
        self.settings.start_ms.saturating_add(elapsed_ms)
    }

    /// The time of the run that stands for a time of the machine.
    pub fn run_time(&self, machine_ms: u64) -> Duration {
        Duration::from_millis(machine_ms.saturating_sub(self.settings.start_ms))
    }

    pub fn tenant(&self, number: u32) -> &str {
        self.tenants.get(number as usize).map_or("", String::as_str)
    }

    pub fn plan(&self, action: u32) -> Option<&ActionPlan> {
        self.plans.get(action as usize)
    }

    /// The user of an instance, by number in the order of arrival.
    pub fn user_number(&self, instance: u32) -> u32 {
        self.users.get(instance as usize).map_or(super::events::NOBODY, |user| user.number)
    }
}
