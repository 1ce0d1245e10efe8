//! Arrival and departure of users: they arrive, get their addresses, start, and leave.

use std::time::Duration;

use crate::{
    dsl::expr::Value,
    load::AddressScope,
    runner::error::RunnerError,
    socket::Backend,
    state_machine::{FaultKind, InstanceState},
    workbook::NamedValue,
};

use super::{
    super::{
        address_pools::Held,
        arrivals::Arrived,
        events::{NOBODY, RunEventKind},
        failure::{Failure, FailureKind},
        options::ExhaustionPolicy,
        progress::RunPhase,
    },
    Engine,
    turn::Turn,
};

/// Number of users that are removed at a time.
const PORTION: u32 = 64;

impl<B: Backend> Engine<B> {
    /// Admits the users who are due.
    ///
    /// # Errors
    /// Never, as the clock never goes back.
    pub(super) fn let_arrive(&mut self, now: Duration, turn: &mut Turn) -> Result<(), RunnerError> {
        if self.lifecycle.phase != RunPhase::Running {
            return Ok(());
        }
        while let Some(arrived) = self.arrivals.take_due(now)? {
            // Users must not overtake those who wait for the same pool.
            let pool = self.arrivals.pool_of(arrived.group);
            if self.arrivals.is_waited_for(pool) || !self.admit(arrived, now) {
                self.arrivals.wait(arrived);
            }
            if turn.is_over::<B>() {
                self.busy = true;
                break;
            }
        }
        let dropped = self.arrivals.take_dropped();
        if dropped > 0 {
            self.log.note(RunEventKind::UsersDropped, now, NOBODY, &dropped.to_string());
        }
        Ok(())
    }

    /// Serves those who wait for an address, if one may have become free: attempts first, then
    /// users in the order of their arrival.
    pub(super) fn serve_waiting(&mut self, now: Duration, turn: &mut Turn) {
        let stuck = self.pools.held() == 0 && self.is_address_waited_for();
        if !self.pools.take_freed() && !stuck {
            return;
        }
        let done = self.begin_held_back(now, turn) && self.admit_waiting(now, turn);
        if !done {
            self.pools.note_freed();
            self.busy = true;
        }
    }

    fn is_address_waited_for(&self) -> bool {
        self.arrivals.is_anybody_waiting() || self.held_back.iter().any(|queue| !queue.is_empty())
    }

    /// Returns whether all users that can get an address were examined.
    fn admit_waiting(&mut self, now: Duration, turn: &mut Turn) -> bool {
        let mut fronts = self.arrivals.waited_for();
        while let Some(std::cmp::Reverse((_, pool))) = fronts.pop() {
            let Some(arrived) = self.arrivals.first_waiting(pool) else { continue };
            // If there is none for the first user, there is none for those after it.
            if self.admit(arrived, now) {
                self.arrivals.stop_waiting(pool);
                fronts.extend(self.arrivals.first_waiting(pool).map(|next| std::cmp::Reverse((next.number, pool))));
                if turn.is_over::<B>() {
                    return false;
                }
            }
        }
        true
    }

    /// Gives a user an address and starts it. Returns false if the user has to wait.
    fn admit(&mut self, arrived: Arrived, now: Duration) -> bool {
        let pool = self.arrivals.pool_of(arrived.group);
        let mut own = None;
        let mut address = String::new();
        if let Some(pool) = pool
            && self.scope != AddressScope::PerTask
        {
            let tenant = self.arrivals.tenant(arrived.tenant);
            let obtained = match self.scope {
                AddressScope::Shared => self.pools.share(pool, arrived.tenant, tenant),
                _ => self.pools.obtain(pool, tenant, &format!("user-{}", arrived.number)),
            };
            match obtained {
                Ok(Some(held)) => {
                    address = held.address.to_string();
                    own = Some(held);
                }
                // A user or task must hold an address, or none will ever become free.
                Ok(None) if self.settings.exhaustion == ExhaustionPolicy::Wait && self.pools.held() > 0 => {
                    return false;
                }
                Ok(None) => {
                    let reason = format!("pool {} is exhausted", self.pools.name(pool));
                    self.refuse(arrived, now, &Failure::new(FailureKind::Address, reason));
                    return true;
                }
                Err(reason) => {
                    self.refuse(arrived, now, &Failure::new(FailureKind::Address, reason));
                    return true;
                }
            }
        }
        self.start(arrived, own, &address, now);
        true
    }

    fn start(&mut self, arrived: Arrived, held: Option<Held>, address: &str, now: Duration) {
        let tenant = self.arrivals.tenant(arrived.tenant).to_owned();
        let intended_ms = self.settings.start_ms.saturating_add(arrived.intended_ms);
        let int = |number: u64| Value::Int(i64::try_from(number).unwrap_or(i64::MAX));
        let inputs = [
            NamedValue::new("user.index", int(arrived.number.into())),
            NamedValue::new("user.id", Value::String(format!("{tenant}-{}", arrived.number))),
            NamedValue::new("user.tenant", Value::String(tenant)),
            NamedValue::new("user.allocated_ip", Value::String(address.to_owned())),
            NamedValue::new("user.intended_ms", int(intended_ms)),
        ];
        let workflow = self.arrivals.group(arrived.group).and_then(|group| group.workflow.clone());
        // The user must be known before its first action is examined.
        self.users.add(arrived.number, arrived.tenant, arrived.group, held);
        match self.machine.spawn(workflow.as_deref(), &inputs) {
            Ok(_) => {
                self.users.count(arrived.tenant, |tally| &mut tally.started);
                self.log.note(RunEventKind::UserStarted, now, arrived.number, address);
                self.collect(Some(Duration::from_millis(arrived.intended_ms)), now);
            }
            Err(error) => {
                self.users.remove_newest();
                if let Some(held) = held.filter(|_| self.scope != AddressScope::Shared) {
                    self.pools.release(held);
                }
                self.refuse(arrived, now, &Failure::new(FailureKind::Workflow, error.to_string()));
            }
        }
        self.busy = true;
    }

    /// Rejects a user.
    fn refuse(&mut self, arrived: Arrived, now: Duration, failure: &Failure) {
        self.users.count(arrived.tenant, |tally| &mut tally.rejected);
        self.ledger.failed(None, arrived.tenant, failure);
        self.log.note(RunEventKind::UserRejected, now, arrived.number, &failure.reason);
        self.arrivals.leave(1);
        self.busy = true;
    }

    /// Removes the users whose workflows are over.
    pub(super) fn see_off(&mut self, now: Duration, turn: &mut Turn) {
        loop {
            let finished = self.machine.next_finished(PORTION);
            if finished.is_empty() {
                return;
            }
            for instance in finished {
                self.see_off_one(instance, now);
            }
            self.busy = true;
            if turn.is_over::<B>() {
                return;
            }
        }
    }

    fn see_off_one(&mut self, instance: u32, now: Duration) {
        let Some((number, tenant, held)) = self.users.see_off(instance) else { return };
        if let Some(held) = held.filter(|_| self.scope != AddressScope::Shared) {
            self.pools.release(held);
        }
        let (state, fault) = self.machine.ending(instance);
        let (kind, detail) = match (state, fault) {
            (InstanceState::Failed, fault) => {
                let (message, counted) = fault.map_or((String::new(), true), |fault| {
                    let counted = matches!(fault.kind, FaultKind::ActionFailed | FaultKind::TimedOut);
                    (format!("{}: {}", fault.node, fault.message), counted)
                });
                if !counted {
                    self.ledger.failed(None, tenant, &Failure::new(FailureKind::Workflow, message.clone()));
                }
                (RunEventKind::UserFailed, message)
            }
            (InstanceState::Cancelled, _) => (RunEventKind::UserCancelled, String::new()),
            _ => (RunEventKind::UserDone, String::new()),
        };
        self.users.count(tenant, |tally| match kind {
            RunEventKind::UserFailed => &mut tally.failed,
            RunEventKind::UserCancelled => &mut tally.cancelled,
            _ => &mut tally.done,
        });
        self.log.note(kind, now, number, &detail);
        // The hash includes them; they are not needed any more.
        self.machine.forget_values(instance);
        self.arrivals.leave(1);
    }
}
