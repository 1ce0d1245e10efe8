//! The end of a run: graceful, hard, or because no users are left.

use std::time::Duration;

use crate::socket::Backend;

use super::{
    super::{
        attempt::Trail,
        events::{NOBODY, RunEventKind},
        ledger::AttemptEnd,
        progress::{RunPhase, StopMode},
    },
    Engine,
    turn::Turn,
};

impl<B: Backend> Engine<B> {
    /// Stops the run for the host, which may have taken long since the last step: what was overdue
    /// by now has ended by itself.
    pub fn stop(&mut self, mode: StopMode) {
        // It fails only if time goes backward; the run ends in any case.
        let _ = self.catch_up();
        self.end(mode);
    }

    /// Stops the run at the time of the current step.
    pub(super) fn end(&mut self, mode: StopMode) {
        let now = self.elapsed();
        if self.lifecycle.phase == RunPhase::Running {
            self.lifecycle.phase = RunPhase::Stopping;
            self.log.note(RunEventKind::Stopping, now, NOBODY, "");
            let to_come = self.arrivals.stop();
            self.lifecycle.cut |= self.machine.end_walks() || to_come;
            let mut turn = Turn::begin(self.lifecycle.clock(now));
            self.see_off(now, &mut turn);
            self.lifecycle.patience = Some(now.saturating_add(self.settings.stop_timeout));
            self.busy = true;
        }
        if mode == StopMode::Hard && self.lifecycle.phase == RunPhase::Stopping {
            for instance in self.users.instances() {
                if self.users.get(instance).is_some_and(|user| user.here) {
                    // It exists: only the machine numbers instances.
                    let _ = self.machine.cancel(instance);
                }
            }
            self.abandon(now);
            self.see_off_all(now);
            self.finish();
        }
    }

    fn see_off_all(&mut self, now: Duration) {
        let before = self.users.tallies().cancelled;
        loop {
            let left = self.users.tallies().present();
            let mut turn = Turn::begin(self.lifecycle.clock(now));
            self.see_off(now, &mut turn);
            if self.users.tallies().present() == left {
                break;
            }
        }
        self.lifecycle.cut |= self.users.tallies().cancelled > before;
    }

    /// Closes all sockets and releases all addresses.
    pub(super) fn finish(&mut self) {
        let now = self.elapsed();
        while !self.attempts.is_empty() {
            self.let_go(0, false, now);
        }
        for own in self.unnamed.take_all_that(|_| true) {
            self.let_go_unnamed(&own, false, now);
        }
        self.end_host_actions(now);
        self.users.close_all_kept();
        self.pauses.clear();
        self.requested.clear();
        self.held_back.iter_mut().for_each(std::collections::VecDeque::clear);
        self.pools.release_shared();
        self.lifecycle.finish(now);
        self.log.note(RunEventKind::Finished, now, NOBODY, "");
    }

    fn end_host_actions(&mut self, now: Duration) {
        for attempt in self.host_actions.take_all() {
            self.book(&attempt, AttemptEnd::Cancelled, None, Trail::default(), now);
        }
    }
}
