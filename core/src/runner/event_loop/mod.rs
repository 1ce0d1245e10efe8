//! The event loop: advances time, begins what is due, waits for sockets, and ends the run.
//!
//! Only [`Engine`] knows all parts of a run; each part owns its data and reports when it is next
//! due. The effects of one part on another go through here: users come and go ([`admission`]),
//! attempts begin ([`begin`]) and get a connection ([`connect`]), sockets are served and attempts
//! settled ([`serve`]), a stop ends everything ([`stop`]).
//!
//! A turn of the loop does a bounded amount of work: each stage stops when the [turn](turn) has
//! used its time, and continues in the next turn. So a stop, a timeout or the end of a step is
//! never far away.

mod admission;
mod begin;
mod connect;
mod ending;
mod serve;
mod stop;
mod turn;

use std::{collections::VecDeque, time::Duration};

use crate::{
    dsl::{Scenario, builtin::Kind},
    load::{AddressScope, LoadModel, LoadPlan, LoadRun},
    runner::error::{RunnerError, not_found_number, wrong_state},
    socket::{Backend, Readiness, SocketErrorKind, wait_for_any},
    state_machine::{ActionOutcome, ActionRequest, Machine, MachineOptions, OwnActions, Ready, ReportStatus},
    wbs::Wbs,
    workbook::{Workbook, override_of},
};

use super::{
    action_plan::{self, ActionPlan},
    address_pools::Pools,
    arrivals::Arrivals,
    attempt::SocketAttempt,
    connection::Count,
    events::{Log, RunEvents},
    failure::{Failure, FailureKind},
    host_actions::HostActions,
    host_cache::{HostCache, Queue},
    http::LastUrl,
    inputs::Inputs,
    ledger::Ledger,
    lifecycle::Lifecycle,
    options::{RunOptions, Settings},
    pauses::Pauses,
    progress::{RunPhase, RunProgress, StopMode},
    users::Users,
};

use ending::Ending;
use turn::Turn;

/// Maximum number of timers of the machine that one turn fires.
const TIMERS: u32 = 1_000;

/// Result of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct RunStep {
    /// Progress of the run.
    pub progress: RunProgress,
    /// Events that have happened.
    pub events: RunEvents,
}

/// A run over sockets of back end `B`.
#[derive(Debug)]
pub struct Engine<B: Backend> {
    settings: Settings,
    pub machine: Machine,
    pub workbook: Workbook,
    pub plans: Vec<ActionPlan>,
    /// Last URL that each action requested.
    urls: Vec<LastUrl>,
    scope: AddressScope,
    pub pools: Pools,
    host_cache: HostCache<B::Lookups>,
    log: Log,
    pub lifecycle: Lifecycle,
    pub arrivals: Arrivals,
    pub users: Users<B>,
    /// Actions that the machine has requested, with their intended start.
    requested: VecDeque<(Ready, Duration)>,
    /// Requested actions that wait for an address of their own, by pool.
    held_back: Vec<VecDeque<(Ready, Duration)>>,
    attempts: Vec<SocketAttempt<B>>,
    /// Attempts whose peer's name is being looked up.
    unnamed: Queue,
    /// Earliest time at which an attempt moves to another address of its peer.
    next_switch: Option<Duration>,
    /// Earliest deadline of the attempts over sockets.
    next_deadline: Option<Duration>,
    /// Bytes of received data that all attempts keep.
    kept_bytes: usize,
    pauses: Pauses,
    pub inputs: Inputs,
    pub host_actions: HostActions,
    pub ledger: Ledger,
    count: Count,
    /// Last received bytes, for all sockets: making room for each piece costs more than receiving
    /// it.
    buffer: Vec<u8>,
    /// Whether there is work that needs no waiting.
    busy: bool,
    /// The attempt that is served first when sockets are ready.
    first_served: usize,
}

impl<B: Backend> Engine<B> {
    /// Prepares a run.
    ///
    /// # Errors
    /// As [`Run::from_scenario`](super::Run::from_scenario).
    pub fn new(scenario: &Scenario, options: &RunOptions) -> Result<Self, RunnerError> {
        let settings = Settings::of(options)?;
        let model = scenario.model();
        let workbook = Workbook::from_scenario(scenario)?;
        for item in &options.properties {
            let value = override_of(model, &item.resource_id, &item.property, &item.value)?;
            workbook.set_property(&item.resource_id, &item.property, &value)?;
        }
        let wbs = Wbs::from_scenario(scenario, None)?;
        let machine_options = MachineOptions {
            seed: options.seed,
            now_ms: options.start_ms,
            max_trace: Some(0),
            ..MachineOptions::default()
        };
        let mut machine = Machine::from_wbs(&wbs, &workbook, machine_options)?;
        machine.leave_measuring_to_host();
        machine.do_own_actions(OwnActions {
            are: |kind| Kind::of(kind) != Kind::Custom,
            bytes: settings.max_buffered,
            limit: "buffered-bytes",
        });
        let plans = action_plan::actions(model, &machine)?;
        let pools = Pools::of(model, &options.fallbacks)?;
        let plan = model.load.as_ref().map(|_| LoadPlan::from_model(model)).transpose()?;
        let load = plan.as_ref().map(|plan| LoadRun::from_plan(plan, options.model.unwrap_or(LoadModel::Open)));
        let pool_count = model.workbook.ip_pools.len();
        let pool_of = |name: &String| model.workbook.ip_pools.iter().position(|pool| pool.name == *name);
        let arrivals = Arrivals::new(plan.as_ref(), load, pool_count, pool_of);
        let tenants = arrivals.tenants.len();
        Ok(Self {
            ledger: Ledger::new(plans.iter().map(|plan| plan.name.as_str()), tenants, &workbook),
            machine,
            urls: vec![LastUrl::default(); plans.len()],
            plans,
            users: Users::new(tenants),
            arrivals,
            scope: plan.as_ref().map_or(AddressScope::PerUser, |plan| plan.settings().bind),
            pools,
            workbook,
            host_cache: HostCache::new(settings.given.clone(), settings.resolve_every),
            requested: VecDeque::new(),
            held_back: (0..pool_count).map(|_| VecDeque::new()).collect(),
            attempts: Vec::new(),
            unnamed: Queue::default(),
            next_switch: None,
            next_deadline: None,
            kept_bytes: 0,
            pauses: Pauses::default(),
            inputs: Inputs::new(model, settings.max_buffered),
            host_actions: HostActions::default(),
            count: Count::new(settings.max_connections),
            buffer: Vec::new(),
            log: Log::new(settings.events),
            lifecycle: Lifecycle::new(),
            busy: false,
            first_served: usize::MAX,
            settings,
        })
    }

    /// Returns the time that the run has been going on; constant once it has finished.
    pub fn elapsed(&self) -> Duration {
        self.lifecycle.elapsed::<B>()
    }

    /// Returns the machine's time for a time of the run.
    fn machine_ms(&self, elapsed: Duration) -> u64 {
        let elapsed_ms = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX);
        self.settings.start_ms.saturating_add(elapsed_ms)
    }

    /// Returns the time of the run for a time of the machine.
    fn run_time(&self, machine_ms: u64) -> Duration {
        Duration::from_millis(machine_ms.saturating_sub(self.settings.start_ms))
    }

    fn plan(&self, action: u32) -> Option<&ActionPlan> {
        self.plans.get(action as usize)
    }

    /// Returns whether the run has finished.
    pub fn is_finished(&self) -> bool {
        self.lifecycle.phase == RunPhase::Finished
    }

    /// Runs for at most `timeout`.
    ///
    /// # Errors
    /// [`RunnerError::InvalidArgument`] if the scenario names an input that was not added, before
    /// anything has begun; [`RunnerError::InvalidState`] if the host can no longer wait for the
    /// sockets.
    pub fn step(&mut self, timeout: Duration) -> Result<RunStep, RunnerError> {
        self.inputs.complete()?;
        self.lifecycle.begin::<B>();
        let until = self.elapsed().saturating_add(timeout);
        // At least one turn, so that steps without time make progress too.
        loop {
            self.advance()?;
            if self.is_finished() {
                break;
            }
            let now = self.elapsed();
            let enough = self.log.is_full() || self.host_actions.requested() > 0;
            let wait = if enough { Duration::ZERO } else { self.patience_until(until, now) };
            let is_ended = match self.wait(wait) {
                Ok(is_ended) => is_ended,
                Err(error) => {
                    self.end(StopMode::Hard);
                    self.publish();
                    return Err(error);
                }
            };
            if enough || is_ended || self.elapsed() >= until {
                // The rest of a full turn is for the next step, so that this one does not take
                // twice as long.
                if self.first_served == usize::MAX {
                    self.advance()?;
                }
                break;
            }
        }
        self.publish();
        Ok(RunStep { progress: self.progress(), events: self.log.take() })
    }

    /// Publishes the counts to the workbook.
    fn publish(&mut self) {
        self.ledger.publish(&self.arrivals.tenants, &self.workbook);
    }

    /// Returns how long to wait for sockets before something else is due.
    fn patience_until(&mut self, until: Duration, now: Duration) -> Duration {
        if self.busy {
            return Duration::ZERO;
        }
        let timer = self.machine.progress().next_timer_ms.map(|at_ms| self.run_time(at_ms));
        let arrival = if self.lifecycle.phase == RunPhase::Running { self.arrivals.next_due(now) } else { None };
        let next = [
            timer,
            arrival,
            self.pauses.next_due(),
            self.host_actions.next_due(),
            self.next_deadline,
            self.next_switch,
            self.lifecycle.next_due(self.settings.max_duration),
        ];
        let left = next.into_iter().flatten().min().map_or(until, |next| next.min(until)).saturating_sub(now);
        // The machine counts in milliseconds: a turn that is a moment too early would be wasted.
        if left.is_zero() { left } else { left.max(Duration::from_micros(50)) }
    }

    /// Does everything that needs no waiting, within one turn.
    fn advance(&mut self) -> Result<(), RunnerError> {
        if self.is_finished() {
            return Ok(());
        }
        self.busy = false;
        let now = self.elapsed();
        let mut turn = Turn::begin(self.lifecycle.clock(now));
        self.busy |= self.machine.tick_within(self.machine_ms(now), TIMERS)?;
        self.abandon(now);
        self.collect(None, now);
        self.wake(now, &mut turn);
        self.time_out(now);
        self.switch_addresses(now, &mut turn);
        self.hear_of_names(now, &mut turn);
        self.begin_requested(now, &mut turn);
        self.let_arrive(now, &mut turn)?;
        self.begin_requested(now, &mut turn);
        self.see_off(now, &mut turn);
        self.serve_waiting(now, &mut turn);
        if self.lifecycle.phase == RunPhase::Running && self.settings.max_duration.is_some_and(|most| now >= most) {
            self.end(StopMode::Graceful);
        }
        if self.lifecycle.patience.is_some_and(|patience| now >= patience) {
            self.end(StopMode::Hard);
        }
        if !self.is_finished() && !self.busy && !self.is_anybody_left() {
            self.finish();
        }
        self.check();
        Ok(())
    }

    /// Sets the machine to the time of the run and ends what is overdue. The host may have taken
    /// long since the last step: its reports take effect now, after every timer and deadline that
    /// has passed.
    fn catch_up(&mut self) -> Result<(), RunnerError> {
        if self.is_finished() {
            return Ok(());
        }
        let now = self.elapsed();
        self.busy |= self.machine.tick_within(self.machine_ms(now), TIMERS)?;
        self.abandon(now);
        self.collect(None, now);
        self.time_out(now);
        Ok(())
    }

    /// Waits for sockets and serves those that are ready. Returns whether the host ended the wait.
    fn wait(&mut self, timeout: Duration) -> Result<bool, RunnerError> {
        // A connection that has just delivered an answer accepts the next request, so it is not
        // polled first.
        let mut turn: Option<Turn> = None;
        for position in (0..self.attempts.len()).rev() {
            if self.attempts.get(position).is_some_and(SocketAttempt::is_fresh) {
                let turn = turn.get_or_insert_with(|| Turn::begin(B::now()));
                self.serve(position, self.lifecycle.time_of(turn.now()));
                // The rest is found to be writable.
                if turn.is_over::<B>() {
                    self.busy = true;
                    break;
                }
            }
        }
        let timeout = if self.busy { Duration::ZERO } else { timeout };
        let links: Vec<_> = self.attempts.iter().map(|own| &own.connection.link).collect();
        let interests: Vec<_> = self.attempts.iter().map(SocketAttempt::interest).collect();
        let found = match wait_for_any(&links, &interests, self.host_cache.under_way(), Some(timeout)) {
            Ok(found) => found,
            Err(error) if error.kind() == SocketErrorKind::WouldBlock => return Ok(true),
            Err(error) => return Err(wrong_state("sockets", format!("pollable by the host: {error}"))),
        };
        let ready = |readiness: &Readiness| *readiness != Readiness::Nothing;
        if !found.iter().any(ready) {
            return Ok(false);
        }
        // Attempts settled now are settled at this time.
        let now = self.elapsed();
        let mut turn = Turn::begin(self.lifecycle.clock(now));
        self.busy |= self.machine.tick_within(self.machine_ms(now), TIMERS)?;
        self.abandon(now);
        self.collect(None, now);
        // From the back, so that finished attempts do not move others that were not examined. A
        // turn that ends early continues at its position, so that no attempt starves.
        let count = found.len();
        let first = self.first_served.min(count);
        let mut served = false;
        self.first_served = usize::MAX;
        for position in (0..first).rev().chain((first..count).rev()) {
            if found.get(position).is_some_and(ready) {
                let now = self.elapsed();
                // At least one, however slow the machine is.
                if turn.is_over_at(self.lifecycle.clock(now)) && served {
                    self.first_served = position.saturating_add(1);
                    self.busy = true;
                    break;
                }
                self.serve(position, now);
                served = true;
                // The follow-up begins at once, while the memory of the ended attempt is at hand.
                if !self.requested.is_empty() {
                    self.begin_requested(now, &mut turn);
                }
            }
        }
        Ok(false)
    }

    /// Returns whether any user is active, waiting or still expected.
    fn is_anybody_left(&self) -> bool {
        let load = self.arrivals.progress();
        let to_come = self.lifecycle.phase == RunPhase::Running && (load.expected > 0 || load.waiting > 0);
        to_come || load.present > 0
    }

    /// Takes actions for the host.
    pub fn next_actions(&mut self, max: u32) -> Vec<ActionRequest> {
        self.host_actions.take(max)
    }

    /// Processes the host's report on an action.
    ///
    /// # Errors
    /// [`RunnerError::NotFound`] if the token was never given out.
    pub fn complete(&mut self, token: u64, outcome: ActionOutcome) -> Result<ReportStatus, RunnerError> {
        self.catch_up()?;
        let Some(attempt) = self.host_actions.settle(token) else {
            // Late, built in, or never given out: the machine knows which.
            return match self.machine.is_in_flight(token) {
                true => Err(not_found_number("token", token)),
                false => Ok(self.machine.complete(token, outcome, None)?),
            };
        };
        let now = self.elapsed();
        let ending = match outcome {
            ActionOutcome::Success(exports) => {
                Ending::Success(exports.into_iter().map(|export| (export.name, export.value)).collect())
            }
            ActionOutcome::Failure(reason) => Ending::Failure(Failure::new(FailureKind::Host, reason)),
            ActionOutcome::Timeout => Ending::Timeout,
        };
        self.settle(&attempt, ending, super::attempt::Trail::default(), now);
        Ok(ReportStatus::Accepted)
    }

    /// Returns whether the host performs an action.
    fn is_custom(&self, action: u32) -> bool {
        self.plan(action).is_some_and(|plan| plan.kind == Kind::Custom)
    }

    /// Sends an event to a user, or to all users if `user` is none. Returns how many received it.
    ///
    /// # Errors
    /// [`RunnerError::NotFound`] if there is no such user, or the user has not started.
    pub fn send_event(&mut self, user: Option<u32>, event: &str) -> Result<u32, RunnerError> {
        self.catch_up()?;
        let instance = match user {
            None => None,
            Some(number) => {
                let instance = self.users.instance_of(number);
                Some(instance.ok_or_else(|| not_found_number("user", number))?)
            }
        };
        self.busy = true;
        Ok(self.machine.send_event(instance, event)?)
    }

    pub fn progress(&self) -> RunProgress {
        let load = self.arrivals.progress();
        let users = self.users.tallies();
        let total = self.ledger.total();
        RunProgress {
            phase: self.lifecycle.phase,
            elapsed: Duration::from_millis(u64::try_from(self.elapsed().as_millis()).unwrap_or(u64::MAX)),
            expected: load.expected,
            waiting: self.arrivals.waiting(),
            present: users.present(),
            done: users.done,
            failed: users.failed,
            cancelled: users.cancelled,
            dropped: load.dropped,
            rejected: users.rejected,
            attempts: total.attempts,
            requests: total.requests,
            transfer: total.transfer,
            requested: u32::try_from(self.host_actions.requested()).unwrap_or(u32::MAX),
            connections: self.count.open(),
            addresses: self.pools.held(),
        }
    }

    /// Checks, in debug builds and tests, that the ledger is balanced and agrees with the work in
    /// progress.
    fn check(&self) {
        #[cfg(any(test, debug_assertions))]
        {
            let imbalance = self.ledger.imbalance();
            debug_assert!(imbalance.is_none(), "the ledger is out of balance: {imbalance:?}");
            let connected = self.attempts.len().saturating_add(self.unnamed.len());
            let under_way = connected.saturating_add(self.host_actions.pending()) as u64;
            let total = self.ledger.total();
            debug_assert_eq!(total.attempts.in_flight, under_way, "attempts in flight");
            let open = self.attempts.iter().filter(|own| own.has_open_request()).count() as u64;
            debug_assert_eq!(total.requests.in_flight, open, "requests in flight");
            let unnamed = self.unnamed.iter().map(|own| own.parked.kept);
            let kept = self.attempts.iter().map(|own| own.kept).chain(unnamed).fold(0, usize::saturating_add);
            debug_assert_eq!(self.kept_bytes, kept, "bytes that are kept");
        }
    }
}
