//! Users: they arrive, get their addresses, walk, and leave.

use std::time::Duration;

use crate::{
    dsl::expr::Value,
    socket::Backend,
    state_machine::{FaultKind, InstanceState},
    workbook::{AddressScope, NamedValue},
    workflow::{WorkflowError, limits},
};

use super::{
    address_pools::Held,
    engine::{Arrived, Engine, User},
    events::{NOBODY, RunEventKind},
    options::ExhaustionPolicy,
    progress::RunPhase,
};

impl<B: Backend> Engine<B> {
    /// Lets those arrive whose time has come.
    ///
    /// # Errors
    /// [`WorkflowError::Time`]: never, as the clock never goes back.
    pub fn let_arrive(&mut self, now: Duration) -> Result<(), WorkflowError> {
        if self.phase != RunPhase::Running {
            return Ok(());
        }
        let now_ms = u64::try_from(now.as_millis()).unwrap_or(u64::MAX);
        while let Some(load) = &mut self.load {
            let due = load.due(now_ms, limits::PAGE)?;
            let dropped = load.progress().dropped;
            if dropped > self.dropped {
                let count = dropped.saturating_sub(self.dropped).to_string();
                self.log.note(RunEventKind::UsersDropped, now, NOBODY, &count);
                self.dropped = dropped;
            }
            if due.users.is_empty() {
                break;
            }
            let columns = due.users.iter().zip(&due.intended_ms).zip(due.groups.iter().zip(&due.tenants));
            for ((number, intended_ms), (group, tenant)) in columns {
                let arrived = Arrived { number: *number, intended_ms: *intended_ms, group: *group, tenant: *tenant };
                // Nobody overtakes those who wait for the same pool.
                let pool = self.pool_of(arrived.group);
                let before = self.arrived.iter().any(|other| self.pool_of(other.group) == pool);
                if before || !self.admit(arrived, now) {
                    self.arrived.push_back(arrived);
                }
            }
        }
        Ok(())
    }

    fn pool_of(&self, group: u32) -> Option<usize> {
        self.groups.get(group as usize).and_then(|group| group.pool)
    }

    /// Looks again after those who wait for an address.
    pub fn readmit(&mut self, now: Duration) {
        let mut empty: Vec<Option<usize>> = Vec::new();
        for _ in 0..self.arrived.len() {
            let Some(arrived) = self.arrived.pop_front() else { break };
            let pool = self.pool_of(arrived.group);
            if empty.contains(&pool) || !self.admit(arrived, now) {
                empty.push(pool);
                self.arrived.push_back(arrived);
            }
        }
    }

    /// Gives a user an address and lets it start; false: it has to wait.
    fn admit(&mut self, arrived: Arrived, now: Duration) -> bool {
        let pool = self.pool_of(arrived.group);
        let mut own = None;
        let mut address = String::new();
        if let Some(pool) = pool
            && self.scope != AddressScope::PerTask
        {
            let tenant = self.tenants.get(arrived.tenant as usize).map_or("", String::as_str);
            let obtained = match self.scope {
                AddressScope::Shared => self.pools.share(pool, arrived.tenant, tenant),
                _ => self.pools.obtain(pool, tenant, &format!("user-{}", arrived.number)),
            };
            match obtained {
                Ok(Some(held)) => {
                    address = held.address.to_string();
                    own = Some(held);
                }
                // Somebody has to hold one, or none will ever come free.
                Ok(None) if self.settings.exhaustion == ExhaustionPolicy::Wait && self.pools.held() > 0 => {
                    return false;
                }
                Ok(None) => {
                    let reason = format!("pool {} has no address left", self.pools.name(pool));
                    self.refuse(arrived, now, &reason);
                    return true;
                }
                Err(reason) => {
                    self.refuse(arrived, now, &reason);
                    return true;
                }
            }
        }
        self.start(arrived, own, &address, now);
        true
    }

    fn start(&mut self, arrived: Arrived, held: Option<Held>, address: &str, now: Duration) {
        let tenant = self.tenant(arrived.tenant).to_owned();
        let intended_ms = self.settings.start_ms.saturating_add(arrived.intended_ms);
        let int = |number: u64| Value::Int(i64::try_from(number).unwrap_or(i64::MAX));
        let inputs = [
            NamedValue::new("user.index", int(arrived.number.into())),
            NamedValue::new("user.id", Value::String(format!("{tenant}-{}", arrived.number))),
            NamedValue::new("user.tenant", Value::String(tenant)),
            NamedValue::new("user.allocated_ip", Value::String(address.to_owned())),
            NamedValue::new("user.intended_ms", int(intended_ms)),
        ];
        let workflow = self.groups.get(arrived.group as usize).and_then(|group| group.workflow.clone());
        // The user has to be known before its first action is looked at.
        let shared = self.scope == AddressScope::Shared;
        self.users.push(User {
            number: arrived.number,
            tenant: arrived.tenant,
            group: arrived.group,
            held,
            kept: Vec::new(),
            here: true,
        });
        match self.machine.spawn(workflow.as_deref(), &inputs) {
            Ok(_) => {
                if let Some(tally) = self.tallies.get_mut(arrived.tenant as usize) {
                    tally.started = tally.started.saturating_add(1);
                }
                self.log.note(RunEventKind::UserStarted, now, arrived.number, address);
                self.begin_tasks(Some(Duration::from_millis(arrived.intended_ms)), now);
            }
            Err(error) => {
                self.users.pop();
                if let Some(held) = held.filter(|_| !shared) {
                    self.pools.release(held);
                }
                self.refuse(arrived, now, &error.to_string());
            }
        }
        self.busy = true;
    }

    /// Turns a user away.
    fn refuse(&mut self, arrived: Arrived, now: Duration, reason: &str) {
        if let Some(tally) = self.tallies.get_mut(arrived.tenant as usize) {
            tally.refused = tally.refused.saturating_add(1);
        }
        self.failures.count(reason);
        self.log.note(RunEventKind::UserRefused, now, arrived.number, reason);
        self.leave();
    }

    fn leave(&mut self) {
        if let Some(load) = &mut self.load {
            // As many were there: they came through `due`.
            let _ = load.leave(1);
        }
        self.busy = true;
    }

    /// Sees off those whose walks are over.
    pub fn see_off(&mut self, now: Duration) {
        loop {
            let finished = self.machine.next_finished(limits::PAGE);
            if finished.is_empty() {
                return;
            }
            for instance in finished {
                self.see_off_one(instance, now);
            }
        }
    }

    fn see_off_one(&mut self, instance: u32, now: Duration) {
        let shared = self.scope == AddressScope::Shared;
        let Some(user) = self.users.get_mut(instance as usize).filter(|user| user.here) else { return };
        user.here = false;
        user.kept = Vec::new();
        let (number, tenant, held) = (user.number, user.tenant, user.held.take());
        if let Some(held) = held.filter(|_| !shared) {
            self.pools.release(held);
        }
        let (state, fault) = self.machine.ending(instance);
        let (kind, detail) = match (state, fault) {
            (InstanceState::Failed, fault) => {
                let (message, counted) = fault.map_or((String::new(), true), |fault| {
                    let told = matches!(fault.kind, FaultKind::ActionFailed | FaultKind::TimedOut);
                    (format!("{}: {}", fault.node, fault.message), told)
                });
                if !counted {
                    self.failures.count(&message);
                }
                (RunEventKind::UserFailed, message)
            }
            (InstanceState::Cancelled, _) => (RunEventKind::UserCancelled, String::new()),
            _ => (RunEventKind::UserDone, String::new()),
        };
        if let Some(tally) = self.tallies.get_mut(tenant as usize) {
            let own = match kind {
                RunEventKind::UserFailed => &mut tally.failed,
                RunEventKind::UserCancelled => &mut tally.cancelled,
                _ => &mut tally.done,
            };
            *own = own.saturating_add(1);
        }
        self.log.note(kind, now, number, &detail);
        self.leave();
    }

    /// Whether anybody walks, waits, or is still to come.
    pub fn is_anybody_left(&self) -> bool {
        let load = self.load.as_ref().map(crate::workbook::LoadRun::progress).unwrap_or_default();
        let to_come = self.phase == RunPhase::Running && (load.expected > 0 || load.waiting > 0);
        to_come || load.present > 0
    }
}
