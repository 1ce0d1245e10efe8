//! Attempts of actions: they are begun, driven, settled and abandoned.

use std::{net::IpAddr, time::Duration};

use crate::{
    dsl::expr::Value,
    socket::Backend,
    state_machine::{Outcome, Ready},
    workbook::AddressScope,
};

use super::{
    action_plan::Kind,
    address_pools::Held,
    attempt::{Attempt, Exchange, Progress, choose},
    connection::{Connection, keep, reuse},
    engine::{Engine, Pause},
    events::{RunEventKind, nanoseconds},
    extract::Answer,
    host_actions::Exports,
    options::ExhaustionPolicy,
    protocol::{Client, bind_ip, pause_ns},
};

/// How an attempt ended.
pub enum Ending {
    Success(Exports),
    Failure(String),
    Timeout,
}

/// What the machine says about an action that it hands out, beyond what [`Attempt`] has.
pub struct Handed {
    pub node: u32,
    pub attempt: u32,
    pub deadline_ms: Option<u64>,
    pub parameters: Value,
}

impl<B: Backend> Engine<B> {
    /// Begins all that has come up. `intended` is when it should have begun; none: when it was requested, by the machine's time.
    pub fn begin_tasks(&mut self, intended: Option<Duration>, now: Duration) {
        while let Some(ready) = self.machine.take_ready() {
            let intended = intended.unwrap_or_else(|| self.run_time(ready.requested_ms).min(now));
            if !self.begin(ready, intended, now) {
                self.held_back.push_back((ready, intended));
            }
        }
    }

    /// Looks again after tasks that wait for an address.
    pub fn begin_held_back(&mut self, now: Duration) {
        for _ in 0..self.held_back.len() {
            let Some((ready, intended)) = self.held_back.pop_front() else { break };
            if self.machine.is_wanted(ready) && !self.begin(ready, intended, now) {
                self.held_back.push_back((ready, intended));
            }
        }
    }

    /// Begins a task; false: there is no address for it.
    fn begin(&mut self, ready: Ready, intended: Duration, now: Duration) -> bool {
        let mut held = None;
        let mut refusal = None;
        let sleeps = self.plan(ready.action).is_some_and(|plan| plan.kind == Kind::Sleep);
        if self.scope == AddressScope::PerTask
            && !sleeps
            && let Some(user) = self.users.get(ready.instance as usize)
            && let Some(pool) = self.groups.get(user.group as usize).and_then(|group| group.pool)
        {
            let tenant = self.tenants.get(user.tenant as usize).map_or("", String::as_str);
            // A user may do several things at a time.
            let subid = format!("user-{}-{}", user.number, ready.slot);
            match self.pools.obtain(pool, tenant, &subid) {
                Ok(Some(own)) => held = Some(own),
                Ok(None) if self.settings.exhaustion == ExhaustionPolicy::Wait && self.pools.held() > 0 => {
                    return false;
                }
                Ok(None) => refusal = Some(format!("pool {} has no address left", self.pools.name(pool))),
                Err(reason) => refusal = Some(reason),
            }
            let address = held.map_or_else(String::new, |held: Held| held.address.to_string());
            self.machine.set_input(ready.instance, "user.allocated_ip", Value::String(address));
        }
        self.busy = true;
        let Some(issue) = self.machine.hand_out(ready) else {
            held.into_iter().for_each(|held| self.pools.release(held));
            return true;
        };
        let own_deadline = now.saturating_add(self.settings.action_timeout);
        let task = Attempt {
            token: issue.token,
            instance: issue.instance,
            action: issue.action,
            intended,
            deadline: (issue.deadline_ms.is_none() && !sleeps).then_some(own_deadline),
            expires: issue.deadline_ms.map(|deadline| self.run_time(deadline)),
            held,
        };
        self.note_deadline(task.deadline);
        match refusal {
            Some(reason) => self.settle(task, Ending::Failure(reason), now),
            None => {
                let handed = Handed {
                    node: issue.node,
                    attempt: issue.attempt,
                    deadline_ms: issue.deadline_ms,
                    parameters: issue.parameters,
                };
                self.perform(task, handed, now);
            }
        }
        true
    }

    fn perform(&mut self, task: Attempt, handed: Handed, now: Duration) {
        if self.is_custom(task.action) {
            return self.offer(task, handed);
        }
        let begun = match self.plan(task.action).map(|plan| plan.kind) {
            Some(Kind::Sleep) => pause_ns(&handed.parameters).map(|length| {
                // It takes as long as it says, also where its user has waited for a turn.
                let until = now.saturating_add(Duration::from_nanos(length));
                let Attempt { token, instance, action, intended, .. } = task;
                self.pauses.push(Pause { until, token, instance, action, intended });
            }),
            _ => self.converse(task, &handed.parameters),
        };
        if let Err(reason) = begun {
            self.settle(task, Ending::Failure(reason), now);
        }
    }

    /// Opens a conversation.
    fn converse(&mut self, task: Attempt, parameters: &Value) -> Result<(), String> {
        let plan = self.plans.get(task.action as usize).ok_or("there is no such action")?;
        let client = Client::new(plan, parameters, self.settings.max_body)?;
        let own = task.held.or(self.users.get(task.instance as usize).and_then(|user| user.held));
        let source = bind_ip(parameters)?.or(own.map(|held| held.address));
        let connection = self.connect(task.instance, &client, source, false)?;
        self.exchanges.push(Exchange::new(task, client, connection, source));
        Ok(())
    }

    /// A connection for a conversation: a kept one, or a new one.
    fn connect(
        &mut self,
        instance: u32,
        client: &Client,
        source: Option<IpAddr>,
        fresh: bool,
    ) -> Result<Connection<B>, String> {
        let (host, port) = client.peer();
        let peer = choose(self.names.look_up(host)?, host, port, source)?;
        if client.keeps_connections()
            && !fresh
            && let Some(user) = self.users.get_mut(instance as usize)
            && let Some(kept) = reuse(&mut user.kept, peer, source, !client.may_repeat())
        {
            return Ok(kept);
        }
        if self.count.is_full() {
            self.close_kept();
        }
        let connection = Connection::open(client.protocol(), peer, source, &mut self.count)?;
        if let Some(source) = source
            && let Some(user) = self.users.get(instance as usize)
            && let Some(traces) = self.traces.get_mut(user.tenant as usize)
        {
            traces.sources.note(source);
        }
        Ok(connection)
    }

    /// Makes room: closes what users keep for later.
    fn close_kept(&mut self) {
        self.users.iter_mut().for_each(|user| user.kept.clear());
    }

    /// Goes on with the exchange at `place`, whose socket is ready.
    pub fn serve(&mut self, place: usize) {
        let Some(exchange) = self.exchanges.get_mut(place) else { return };
        let progress = exchange.visit(&mut self.traffic, &mut self.buffer);
        if let Some(status) = exchange.client.take_status()
            && let Some(user) = self.users.get(exchange.task.instance as usize)
            && let Some(traces) = self.traces.get_mut(user.tenant as usize)
        {
            traces.count(status);
        }
        match progress {
            Progress::Waiting => {}
            Progress::Done => {
                let exchange = self.exchanges.swap_remove(place);
                self.conclude(exchange);
            }
            Progress::Failed(reason) => {
                let exchange = self.exchanges.swap_remove(place);
                let task = exchange.task;
                // The socket is closed before the address is somebody else's.
                drop(exchange);
                self.settle(task, Ending::Failure(reason), self.elapsed());
            }
            Progress::Redirected => self.go_on(place, false),
            Progress::Repeat => self.go_on(place, true),
        }
    }

    /// Goes on over another connection.
    fn go_on(&mut self, place: usize, fresh: bool) {
        let (parked, former) = self.exchanges.swap_remove(place).park();
        let task = parked.task;
        if !fresh && parked.client.leaves_connection() {
            self.keep(task.instance, former);
        } else {
            drop(former);
        }
        match self.connect(task.instance, &parked.client, parked.source, fresh) {
            Ok(connection) => {
                self.exchanges.push(Exchange::resume(parked, connection));
                self.busy = true;
            }
            Err(reason) => self.settle(task, Ending::Failure(reason), self.elapsed()),
        }
    }

    fn keep(&mut self, instance: u32, connection: Connection<B>) {
        if let Some(user) = self.users.get_mut(instance as usize).filter(|user| user.here) {
            keep(&mut user.kept, connection);
        }
    }

    /// An exchange has come to its good end.
    fn conclude(&mut self, exchange: Exchange<B>) {
        let sent = exchange.sent();
        let Exchange { task, client, connection, .. } = exchange;
        let reused = connection.reused;
        // A connection from an address that goes back to its pool is closed.
        if client.leaves_connection() && task.held.is_none() {
            self.keep(task.instance, connection);
        } else {
            drop(connection);
        }
        let now = self.elapsed();
        let answer = Answer { sent, reused, ..client.into_answer() };
        let mut exports = Vec::new();
        if let Some(plan) = self.plan(task.action) {
            let mut parsed = None;
            for extract in &plan.extracts {
                exports.extend(extract.take(&answer, &mut parsed).map(|value| (extract.name.clone(), value)));
            }
        }
        self.settle(task, Ending::Success(exports), now);
    }

    /// An attempt has ended: its address goes back, the machine is told, and what follows begins.
    pub fn settle(&mut self, task: Attempt, ending: Ending, now: Duration) {
        self.give_back(task);
        let elapsed = now.saturating_sub(task.intended);
        let (place, outcome, kind, reason) = match &ending {
            Ending::Success(exports) => {
                let exports = exports.iter().map(|(name, value)| (name.as_str(), value)).collect();
                (0, Outcome::Success(exports), RunEventKind::ActionSucceeded, "")
            }
            Ending::Failure(reason) => (1, Outcome::Failure(reason), RunEventKind::ActionFailed, reason.as_str()),
            Ending::Timeout => (2, Outcome::Timeout, RunEventKind::ActionTimedOut, ""),
        };
        self.count_attempt(task, place, kind, elapsed, now, reason);
        self.machine.settle_action(task.token, outcome, Some(nanoseconds(elapsed)));
        self.begin_tasks(Some(now), now);
        self.busy = true;
    }

    fn count_attempt(
        &mut self,
        task: Attempt,
        place: usize,
        kind: RunEventKind,
        elapsed: Duration,
        now: Duration,
        reason: &str,
    ) {
        if let Some(count) = self.attempts.get_mut(place) {
            *count = count.saturating_add(1);
        }
        let plan = self.plans.get(task.action as usize);
        match kind {
            RunEventKind::ActionFailed => self.failures.count(reason),
            RunEventKind::ActionTimedOut => {
                let name = plan.map_or("", |plan| plan.name.as_str());
                self.failures.count(&format!("{name} timed out"));
            }
            _ => {}
        }
        let action = plan.map_or(super::events::NOBODY, |plan| plan.place);
        self.log.note_action(kind, now, self.user_number(task.instance), action, elapsed, reason);
    }

    /// An attempt that the machine does not wait for any more: it has timed out there, or something else came first.
    pub fn abandon(&mut self, task: Attempt, now: Duration) {
        self.give_back(task);
        self.busy = true;
        if task.expires.is_some_and(|expires| expires <= now)
            && let Some(plan) = self.plan(task.action)
        {
            let elapsed = now.saturating_sub(task.intended);
            // The machine has counted the timeout and does not know how long it was.
            let metric = format!("{}.duration", plan.name);
            let tenant = self.users.get(task.instance as usize).map_or("", |user| self.tenant(user.tenant));
            let _ = self.workbook.record(&metric, Some(tenant), elapsed.as_secs_f64() * 1_000.0);
            self.count_attempt(task, 2, RunEventKind::ActionTimedOut, elapsed, now, "");
        }
    }

    fn give_back(&mut self, task: Attempt) {
        if let Some(held) = task.held {
            self.pools.release(held);
        }
    }

    /// Ends exchanges that are over by time or by what the machine has done.
    /// Says whether there were any, so that what follows from it can be looked at.
    pub fn sweep(&mut self, now: Duration) -> bool {
        self.next_deadline = None;
        self.sweep_customs(now);
        let mut ended = false;
        let mut place = 0;
        while let Some(exchange) = self.exchanges.get(place) {
            let task = exchange.task;
            let over = !self.machine.is_in_flight(task.token);
            let late = task.deadline.is_some_and(|deadline| deadline <= now);
            if over || late {
                ended = true;
                drop(self.exchanges.swap_remove(place));
                if over { self.abandon(task, now) } else { self.settle(task, Ending::Timeout, now) }
            } else {
                self.note_deadline(task.deadline);
                place = place.saturating_add(1);
            }
        }
        ended
    }

    pub fn note_deadline(&mut self, deadline: Option<Duration>) {
        self.next_deadline = match (self.next_deadline, deadline) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
    }

    /// Ends pauses whose time has come.
    pub fn wake(&mut self, now: Duration) {
        while let Some(pause) =
            self.pauses.peek().copied().filter(|pause| pause.until <= now || !self.machine.is_in_flight(pause.token))
        {
            self.pauses.pop();
            let Pause { until, token, instance, action, intended } = pause;
            let task = Attempt { token, instance, action, intended, deadline: None, expires: None, held: None };
            if self.machine.is_in_flight(token) {
                // What follows was to begin when the pause was to end.
                self.settle_pause(task, until, now);
            } else {
                self.abandon(task, now);
            }
        }
    }

    fn settle_pause(&mut self, task: Attempt, until: Duration, now: Duration) {
        let elapsed = now.saturating_sub(task.intended);
        self.count_attempt(task, 0, RunEventKind::ActionSucceeded, elapsed, now, "");
        self.machine.settle_action(task.token, Outcome::Success(Vec::new()), Some(nanoseconds(elapsed)));
        self.begin_tasks(Some(until), now);
        self.busy = true;
    }
}
