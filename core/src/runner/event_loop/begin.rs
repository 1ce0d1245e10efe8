//! Start of attempts: what the machine has requested gets an address and a connection, or goes to
//! the host.

use std::time::Duration;

use crate::{
    dsl::{builtin::Kind, expr::Value},
    load::AddressScope,
    socket::Backend,
    state_machine::{ActionRequest, Ready, value_size},
};

use super::{
    super::{
        address_pools::Held,
        attempt::{Attempt, Parked, Trail},
        failure::{Failure, FailureKind},
        options::ExhaustionPolicy,
        pauses::Pause,
        protocol::{Client, Origin, RequestId, bind_ip, host_addresses, pause_ns},
        users::SMALL,
    },
    Engine,
    ending::Ending,
    turn::Turn,
};

/// Details of an action that the machine hands out, in addition to those of [`Attempt`].
struct Handed {
    node: u32,
    attempt: u32,
    deadline_ms: Option<u64>,
    parameters: Value,
}

impl<B: Backend> Engine<B> {
    /// Collects what the machine has requested. `intended` is the intended start; if none, the time
    /// of the request by the machine applies.
    pub(super) fn collect(&mut self, intended: Option<Duration>, now: Duration) {
        while let Some(ready) = self.machine.take_ready() {
            let intended = intended.unwrap_or_else(|| self.run_time(ready.requested_ms).min(now));
            self.requested.push_back((ready, intended));
        }
    }

    /// Begins the requested actions.
    pub(super) fn begin_requested(&mut self, now: Duration, turn: &mut Turn) {
        // Timeouts count from now, not from the last time that the machine was given.
        self.machine.advance_clock(self.machine_ms(now));
        while let Some((ready, intended)) = self.requested.pop_front() {
            if self.machine.is_wanted(ready)
                && let Err(pool) = self.begin(ready, intended, now)
                && let Some(queue) = self.held_back.get_mut(pool)
            {
                queue.push_back((ready, intended));
            }
            if turn.is_over::<B>() && !self.requested.is_empty() {
                self.busy = true;
                return;
            }
        }
    }

    /// Begins the actions that wait for an address of their own. Returns whether all that can get
    /// one were examined.
    pub(super) fn begin_held_back(&mut self, now: Duration, turn: &mut Turn) -> bool {
        for pool in 0..self.held_back.len() {
            while let Some((ready, intended)) = self.held_back.get_mut(pool).and_then(|queue| queue.pop_front()) {
                if self.machine.is_wanted(ready) && self.begin(ready, intended, now).is_err() {
                    // If there is none for the first action, there is none for those after it.
                    if let Some(queue) = self.held_back.get_mut(pool) {
                        queue.push_front((ready, intended));
                    }
                    break;
                }
                if turn.is_over::<B>() {
                    return false;
                }
            }
        }
        true
    }

    /// Begins an attempt. Fails with the number of a pool if it has no address for it.
    fn begin(&mut self, ready: Ready, intended: Duration, now: Duration) -> Result<(), usize> {
        let mut held = None;
        let mut refusal = None;
        let kind = self.plan(ready.action).map(|plan| plan.kind);
        let (tenant, group) = self.users.get(ready.instance).map_or((0, 0), |user| (user.tenant, user.group));
        if self.scope == AddressScope::PerTask
            && kind != Some(Kind::Sleep)
            && let Some(pool) = self.arrivals.pool_of(group)
        {
            // A user may perform several actions at a time.
            let subid = format!("user-{}-{}", self.users.number_of(ready.instance), ready.slot);
            match self.pools.obtain(pool, self.arrivals.tenant(tenant), &subid) {
                Ok(Some(own)) => held = Some(own),
                Ok(None) if self.settings.exhaustion == ExhaustionPolicy::Wait && self.pools.held() > 0 => {
                    return Err(pool);
                }
                Ok(None) => refusal = Some(format!("pool {} is exhausted", self.pools.name(pool))),
                Err(reason) => refusal = Some(reason),
            }
            let address = held.map_or_else(String::new, |held: Held| held.address.to_string());
            self.machine.set_input(ready.instance, "user.allocated_ip", Value::String(address));
        }
        self.busy = true;
        let Some(issue) = self.machine.hand_out(ready) else {
            held.into_iter().for_each(|held| self.pools.release(held));
            return Ok(());
        };
        let handed = Handed {
            node: issue.node,
            attempt: issue.attempt,
            deadline_ms: issue.deadline_ms,
            parameters: issue.parameters,
        };
        if kind == Some(Kind::Sleep) {
            self.pause(issue.token, ready, &handed.parameters, now);
            return Ok(());
        }
        let number = self.users.get_mut(ready.instance).map_or(0, |user| {
            user.attempts = user.attempts.saturating_add(1);
            user.attempts
        });
        let by_machine = issue.deadline_ms.map(|deadline| self.run_time(deadline));
        let attempt = Attempt {
            token: issue.token,
            instance: issue.instance,
            action: issue.action,
            cell: self.ledger.cell(issue.action, tenant),
            iteration: self.machine.iteration(issue.instance),
            number,
            intended,
            deadline: by_machine.unwrap_or_else(|| now.saturating_add(self.settings.action_timeout)),
            timed_by_machine: by_machine.is_some(),
            held,
        };
        self.ledger.attempt_started(attempt.cell, kind == Some(Kind::Http));
        match refusal {
            Some(reason) => self.fail(&attempt, Failure::new(FailureKind::Address, reason), now),
            None if self.is_custom(issue.action) => self.offer(attempt, handed),
            None => {
                if let Err(failure) = self.open(&attempt, &handed.parameters, now) {
                    self.fail(&attempt, failure, now);
                }
            }
        }
        Ok(())
    }

    /// Fails an attempt before anything is sent.
    fn fail(&mut self, attempt: &Attempt, failure: Failure, now: Duration) {
        self.settle(attempt, Ending::Failure(failure), Trail::default(), now);
    }

    /// Begins a pause. It takes its full length, even if its user has waited for a turn.
    fn pause(&mut self, token: u64, ready: Ready, parameters: &Value, now: Duration) {
        match pause_ns(parameters) {
            Ok(length) => {
                let until = now.saturating_add(Duration::from_nanos(length));
                let machine = &self.machine;
                self.pauses.add(Pause { until, token }, |token| machine.is_in_flight(token));
            }
            Err(reason) => {
                let failure = Failure::new(FailureKind::Parameter, reason);
                self.ledger.failed(None, self.users.tenant_of(ready.instance), &failure);
                self.end_pause(token, Err(&failure.reason), now, now);
            }
        }
    }

    /// Offers an action to the host.
    fn offer(&mut self, attempt: Attempt, handed: Handed) {
        let (action, kind) = match self.machine.action_name(attempt.action) {
            Some((action, kind)) => (action.to_owned(), kind.to_owned()),
            None => Default::default(),
        };
        let deadline_ms = handed.deadline_ms.unwrap_or_else(|| self.machine_ms(attempt.deadline));
        let request = ActionRequest {
            token: attempt.token,
            instance: self.users.number_of(attempt.instance),
            node: self.machine.node_path(handed.node).to_owned(),
            action,
            kind,
            parameters: handed.parameters,
            attempt: handed.attempt,
            timeout: Some(Duration::from_millis(deadline_ms.saturating_sub(self.machine.now_ms()))),
            deadline_ms: Some(deadline_ms),
        };
        self.host_actions.offer(attempt, request);
    }

    /// Opens an attempt over a socket.
    fn open(&mut self, attempt: &Attempt, parameters: &Value, now: Duration) -> Result<(), Failure> {
        self.check_size(parameters)?;
        let action = attempt.action as usize;
        let (Some(plan), Some(urls)) = (self.plans.get(action), self.urls.get_mut(action)) else {
            return Err(Failure::new(FailureKind::Parameter, "the action does not exist"));
        };
        let id = self.settings.request_id_header.clone().map(|field| {
            let user = self.users.number_of(attempt.instance);
            RequestId { field, attempt: format!("{user}-{}-{}", attempt.iteration, attempt.number) }
        });
        let inputs = |name: &str| self.inputs.get(name);
        let origin = Origin { plan, urls, inputs: &inputs, body_limit: self.settings.max_body, id };
        let mut client = Client::new(origin, parameters)?;
        self.encode(attempt, &mut client, now);
        let own = attempt.held.or(self.users.get(attempt.instance).and_then(|user| user.held));
        let source = bind_ip(parameters).map_err(|reason| Failure::new(FailureKind::Parameter, reason))?;
        let source = source.or(own.map(|held| held.address));
        let kept = client.kept_bytes();
        if kept > 0 && self.keeps_too_much(kept) {
            return Err(self.too_much_is_kept());
        }
        let given = host_addresses(parameters).map_err(|reason| Failure::new(FailureKind::Parameter, reason))?;
        self.note_deadline(attempt);
        self.connect(Parked::new(*attempt, client, source, given.map(Box::new)), false, now);
        Ok(())
    }

    /// Prepares a client's next request, with the cookies of its user.
    pub(super) fn encode(&self, attempt: &Attempt, client: &mut Client, now: Duration) {
        let cookie = client.cookie_url().and_then(|url| self.users.get(attempt.instance)?.cookies(url, now));
        client.encode(cookie);
    }

    /// Checks that large parameters fit next to what attempts and users keep.
    fn check_size(&self, parameters: &Value) -> Result<(), Failure> {
        let bytes = value_size(parameters);
        let kept = self.kept_bytes.saturating_add(self.users.exported());
        if bytes <= SMALL || kept.saturating_add(bytes) <= self.settings.max_buffered {
            return Ok(());
        }
        let reason = format!(
            "limit `buffered-bytes` exceeded: the parameters take {bytes} bytes, and {kept} of {} are in use; send less \
             or raise max-buffered-bytes",
            self.settings.max_buffered
        );
        Err(Failure::new(FailureKind::Limit, reason))
    }

    /// Notes the deadline of an attempt. The machine ends its own attempts at their deadlines; this
    /// clock ends the others.
    pub(super) fn note_deadline(&mut self, attempt: &Attempt) {
        if !attempt.timed_by_machine {
            let deadline = attempt.deadline;
            self.next_deadline = Some(self.next_deadline.map_or(deadline, |next| next.min(deadline)));
        }
    }
}
