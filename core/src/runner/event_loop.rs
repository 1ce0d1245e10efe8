//! The event loop: lets time pass, begins what is due, waits for sockets, and comes to an end.

use std::time::Duration;

use crate::{
    socket::{Backend, Interest, Readiness, wait_for_any},
    workflow::{WorkflowError, invalid},
};

use super::{
    engine::Engine,
    events::{NOBODY, RunEventKind, RunEvents},
    progress::{RunPhase, RunProgress, StopMode},
};

/// What a step has brought.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct RunStep {
    /// How far the run has come.
    pub progress: RunProgress,
    /// What happened.
    pub events: RunEvents,
}

impl<B: Backend> Engine<B> {
    /// Runs for a while; as WIT `step`.
    ///
    /// # Errors
    /// [`WorkflowError::Invalid`] if the host cannot wait for the sockets any more.
    pub fn step(&mut self, timeout: Duration) -> Result<RunStep, WorkflowError> {
        self.origin.get_or_insert_with(B::now);
        let until = self.elapsed().saturating_add(timeout);
        // At least once around, so that steps without time make progress too.
        loop {
            self.advance()?;
            if self.phase == RunPhase::Finished {
                break;
            }
            let now = self.elapsed();
            let enough = self.log.is_full() || !self.offered.is_empty();
            let wait = if enough { Duration::ZERO } else { self.patience_until(until, now) };
            if let Err(error) = self.wait(wait) {
                self.stop(StopMode::Hard);
                return Err(error);
            }
            if enough || self.elapsed() >= until {
                self.advance()?;
                break;
            }
        }
        Ok(RunStep { progress: self.progress(), events: self.log.take() })
    }

    /// How long to wait for sockets before something else is to be done.
    fn patience_until(&mut self, until: Duration, now: Duration) -> Duration {
        if self.busy {
            return Duration::ZERO;
        }
        let timer = self.machine.progress().next_timer_ms.map(|at_ms| self.run_time(at_ms));
        let arrival = self.next_arrival(now);
        let pause = self.pauses.peek().map(|pause| pause.until);
        let end = self.settings.max_duration.filter(|_| self.phase == RunPhase::Running);
        let next = [timer, arrival, pause, end, self.next_deadline, self.patience].into_iter().flatten().min();
        let left = next.map_or(until, |next| next.min(until)).saturating_sub(now);
        // The machine counts in milliseconds: a moment too early would be a turn for nothing.
        if left.is_zero() { left } else { left.max(Duration::from_micros(50)) }
    }

    fn next_arrival(&self, now: Duration) -> Option<Duration> {
        let load = self.load.as_ref().filter(|_| self.phase == RunPhase::Running)?;
        load.next_arrival_ms().map(Duration::from_millis).filter(|next| *next > now)
    }

    /// Everything that can be done without waiting.
    fn advance(&mut self) -> Result<(), WorkflowError> {
        if self.phase == RunPhase::Finished {
            return Ok(());
        }
        self.busy = false;
        let now = self.elapsed();
        self.machine.tick(self.machine_ms(now))?;
        self.wake(now);
        self.begin_tasks(None, now);
        self.let_arrive(now)?;
        self.settle_down(now);
        if self.phase == RunPhase::Running && self.settings.max_duration.is_some_and(|most| now >= most) {
            self.stop(StopMode::Graceful);
        }
        if self.patience.is_some_and(|patience| now >= patience) {
            self.stop(StopMode::Hard);
        }
        if self.phase != RunPhase::Finished && !self.is_anybody_left() {
            self.finish();
        }
        Ok(())
    }

    /// Sees to what has ended, and to those who waited for it.
    fn settle_down(&mut self, now: Duration) {
        while self.sweep(now) {}
        self.see_off(now);
        if self.pools.take_freed()
            || (self.pools.held() == 0 && !(self.arrived.is_empty() && self.held_back.is_empty()))
        {
            self.begin_held_back(now);
            self.readmit(now);
        }
    }

    /// Waits for sockets and goes on with those that are ready.
    fn wait(&mut self, timeout: Duration) -> Result<(), WorkflowError> {
        // A connection that has just given an answer takes the next request: it need not be asked whether it does.
        for place in (0..self.exchanges.len()).rev() {
            if self.exchanges.get(place).is_some_and(super::attempt::Exchange::is_fresh) {
                self.serve(place);
            }
        }
        let timeout = if self.busy { Duration::ZERO } else { timeout };
        let links: Vec<_> = self.exchanges.iter().map(|exchange| &exchange.connection.link).collect();
        let interests: Vec<Interest> = self.exchanges.iter().map(super::attempt::Exchange::interest).collect();
        let found = wait_for_any(&links, &interests, Some(timeout))
            .map_err(|error| invalid("sockets", format!("ones that can be waited for: {error}")))?;
        let ready = |readiness: &Readiness| *readiness != Readiness::Nothing;
        if found.iter().any(ready) {
            // What is settled now is settled at this time.
            self.machine.tick(self.machine_ms(self.elapsed()))?;
            self.begin_tasks(None, self.elapsed());
            // From the back, so that those that are done do not move others that have not been looked at.
            for place in (0..found.len()).rev() {
                if found.get(place).is_some_and(ready) {
                    self.serve(place);
                }
            }
        }
        Ok(())
    }

    /// Stops the run; as WIT `stop`.
    pub fn stop(&mut self, mode: StopMode) {
        let now = self.elapsed();
        if self.phase == RunPhase::Running {
            self.phase = RunPhase::Stopping;
            self.log.note(RunEventKind::Stopping, now, NOBODY, "");
            // Nobody waits any more for what will not come.
            for _ in 0..self.arrived.len() {
                self.arrived.pop_front();
                self.unserved = self.unserved.saturating_add(1);
                if let Some(load) = &mut self.load {
                    let _ = load.leave(1);
                }
            }
            self.machine.end_walks();
            self.see_off(now);
            self.patience = Some(now.saturating_add(self.settings.stop_timeout));
        }
        if mode == StopMode::Hard && self.phase == RunPhase::Stopping {
            for place in 0..self.users.len() {
                if self.users.get(place).is_some_and(|user| user.here) {
                    // It is there: only the machine numbers instances.
                    let _ = self.machine.cancel(u32::try_from(place).unwrap_or(u32::MAX));
                }
            }
            self.settle_down(now);
            self.finish();
        }
    }

    /// Closes everything and gives everything back.
    fn finish(&mut self) {
        let now = self.elapsed();
        for exchange in std::mem::take(&mut self.exchanges) {
            let task = exchange.task;
            drop(exchange);
            self.abandon(task, now);
        }
        for custom in std::mem::take(&mut self.customs) {
            self.abandon(custom.task, now);
        }
        self.users.iter_mut().for_each(|user| user.kept = Vec::new());
        self.pauses.clear();
        self.offered.clear();
        self.held_back.clear();
        self.pools.release_shared();
        self.phase = RunPhase::Finished;
        self.finished = Some(now);
        self.log.note(RunEventKind::Finished, now, NOBODY, "");
    }
}
