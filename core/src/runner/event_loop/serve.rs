//! Progress and end of attempts: serves sockets, settles outcomes, and drops what is late or
//! abandoned.

use std::{collections::BTreeMap, time::Duration};

use crate::{
    dsl::expr::Value,
    duration::nanoseconds,
    runner::host_cache::Waiting,
    socket::{Backend, Protocol},
    state_machine::{Outcome, value_size},
};

use super::{
    super::{
        attempt::{Attempt, Progress, SocketAttempt, Trail},
        connection::Connection,
        events::{ActionEvent, RunEventKind},
        extract::{self, Answer},
        failure::{Failure, FailureKind},
        http::{SetCookies, Url},
        ledger::{AttemptEnd, RequestEnd},
        protocol::Client,
    },
    Engine,
    ending::{Ending, Exports},
    turn::Turn,
};

impl<B: Backend> Engine<B> {
    /// Serves the attempt at `position`, whose socket is ready. Bytes that arrive at the deadline or
    /// later are ignored: the attempt times out.
    pub(super) fn serve(&mut self, position: usize, now: Duration) {
        let Some(own) = self.attempts.get_mut(position) else { return };
        if now >= own.attempt.deadline {
            self.busy = true;
            return;
        }
        let progress = own.visit(&mut self.ledger, &mut self.buffer);
        // Over UDP a socket is connected before the peer has said anything.
        if own.route.is_some()
            && !own.is_connecting()
            && own.client.protocol() == Protocol::Tcp
            && !matches!(progress, Progress::Unreachable(_))
            && let Some(route) = own.route.take()
        {
            self.host_cache.reached(&route);
        }
        let kept = own.client.kept_bytes();
        self.kept_bytes = self.kept_bytes.saturating_sub(own.kept).saturating_add(kept);
        own.kept = kept;
        if own.note_wait(now) {
            self.next_deadline = min_of(self.next_deadline, own.continue_at());
        }
        let (attempt, cookies) = (own.attempt, own.client.take_cookies());
        let jar_fits = cookies.is_none_or(|(url, set)| self.keep_cookies(&attempt, &url, &set, now));
        match progress {
            Progress::Waiting if kept > 0 && self.keeps_too_much(0) => {
                let mut own = self.remove(position);
                own.end_request(&mut self.ledger, RequestEnd::Invalid);
                let failure = self.too_much_is_kept();
                self.conclude_failed(own, failure, now);
            }
            Progress::Waiting => {}
            Progress::Done | Progress::Redirected if !jar_fits => {
                let own = self.remove(position);
                let failure = self.too_much_is_kept();
                self.conclude_failed(own, failure, now);
            }
            Progress::Done => {
                let own = self.remove(position);
                self.conclude(own, now);
            }
            Progress::Failed(failure) => {
                let own = self.remove(position);
                self.conclude_failed(own, failure, now);
            }
            Progress::Unreachable(failure) => self.go_elsewhere(position, failure, now),
            Progress::Redirected => self.go_on(position, false, now),
            Progress::Repeat => self.go_on(position, true, now),
        }
    }

    /// Returns whether attempts and users would exceed the limit with `more` bytes.
    pub(super) fn keeps_too_much(&self, more: usize) -> bool {
        let kept = self.kept_bytes.saturating_add(self.users.exported()).saturating_add(more);
        kept > self.settings.max_buffered
    }

    /// Keeps the cookies that a response has set. Returns whether all users together may keep that
    /// much.
    fn keep_cookies(&mut self, attempt: &Attempt, url: &Url, set: &SetCookies, now: Duration) -> bool {
        let room = self.settings.max_buffered.saturating_sub(self.kept_bytes);
        self.users.store_cookies(attempt.instance, url, set, now, room)
    }

    /// Returns whether all users together may keep what an attempt exports.
    fn fits(&mut self, attempt: &Attempt, exports: &Exports) -> bool {
        let size = |value: &Value| match value {
            Value::String(_) | Value::Bytes(_) | Value::List(_) | Value::Map(_) => value_size(value),
            _ => 16,
        };
        let bytes = exports.iter().fold(0_usize, |sum, (_, value)| sum.saturating_add(size(value)));
        let room = self.settings.max_buffered.saturating_sub(self.kept_bytes);
        self.users.export(attempt.instance, attempt.action, bytes, room)
    }

    pub(super) fn too_much_is_kept(&self) -> Failure {
        let reason = format!(
            "limit `buffered-bytes` exceeded: attempts and users keep more than {} bytes of requests and responses; send or extract less, or raise max-buffered-bytes",
            self.settings.max_buffered
        );
        Failure::new(FailureKind::Limit, reason)
    }

    /// Removes an attempt from those in progress. It must exist.
    pub(super) fn remove(&mut self, position: usize) -> SocketAttempt<B> {
        let own = self.attempts.swap_remove(position);
        self.kept_bytes = self.kept_bytes.saturating_sub(own.kept);
        own
    }

    /// Continues over another connection.
    fn go_on(&mut self, position: usize, fresh: bool, now: Duration) {
        let (mut parked, former) = self.remove(position).park();
        let attempt = parked.attempt;
        let leaves = parked.client.leaves_connection();
        if !fresh {
            self.encode(&attempt, &mut parked.client, now);
        }
        if !fresh && leaves {
            self.users.keep(attempt.instance, former, now);
        } else {
            drop(former);
        }
        self.connect(parked, fresh, now);
    }

    /// Keeps the connection of an attempt whose response is complete, if it can be reused. A
    /// connection from an address that goes back to its pool is closed before the address is
    /// granted again.
    fn part_with(&mut self, attempt: &Attempt, client: &Client, connection: Box<Connection<B>>, now: Duration) {
        if client.leaves_connection() && attempt.held.is_none() {
            self.users.keep(attempt.instance, connection, now);
        }
    }

    pub(super) fn conclude_failed(&mut self, own: SocketAttempt<B>, failure: Failure, now: Duration) {
        // There was no listener for the datagrams.
        if let Some(route) = own.route.as_ref().filter(|_| failure.kind == FailureKind::Connect) {
            self.host_cache.missed(route, !route.has_more());
        }
        let SocketAttempt { attempt, client, connection, trail, .. } = own;
        // A complete response that is not the expected one leaves its connection reusable.
        match failure.kind {
            FailureKind::Status => self.part_with(&attempt, &client, connection, now),
            _ => drop(connection),
        }
        self.settle(&attempt, Ending::Failure(failure), trail, now);
    }

    /// Concludes an attempt that has received its whole answer.
    fn conclude(&mut self, own: SocketAttempt<B>, now: Duration) {
        let sent = own.sent();
        let SocketAttempt { attempt, client, connection, trail, .. } = own;
        let reused = connection.reused;
        self.part_with(&attempt, &client, connection, now);
        let taken = client.into_answer().and_then(|answer| {
            let answer = Answer { sent, reused, ..answer };
            let Some(plan) = self.plan(attempt.action) else { return Ok(Vec::new()) };
            extract::take(plan.condition.as_ref(), &plan.extracts, &answer)
        });
        let ending = match taken {
            Ok(exports) if self.fits(&attempt, &exports) => Ending::Success(exports),
            Ok(_) => Ending::Failure(self.too_much_is_kept()),
            Err(failure) => Ending::Failure(failure),
        };
        self.settle(&attempt, ending, trail, now);
    }

    /// Settles an attempt that has ended: releases its address, counts it, and advances the
    /// machine.
    pub(super) fn settle(&mut self, attempt: &Attempt, ending: Ending, trail: Trail, now: Duration) {
        let end = match &ending {
            Ending::Success(_) => AttemptEnd::Succeeded,
            Ending::Failure(_) => AttemptEnd::Failed,
            Ending::Timeout => AttemptEnd::TimedOut,
        };
        let failure = match &ending {
            Ending::Failure(failure) => Some(failure),
            _ => None,
        };
        self.book(attempt, end, failure, trail, now);
        let elapsed = Some(nanoseconds(now.saturating_sub(attempt.intended)));
        let outcome = match &ending {
            Ending::Success(exports) => {
                Outcome::Success(exports.iter().map(|(name, value)| (name.as_str(), value)).collect())
            }
            Ending::Failure(failure) => Outcome::Failure(&failure.reason),
            Ending::Timeout => Outcome::Timeout,
        };
        self.machine.settle_action(attempt.token, outcome, elapsed);
        // Others that the machine no longer waits for must not be settled as if it did.
        self.abandon(now);
        self.collect(Some(now), now);
        self.busy = true;
    }

    /// Releases the address of an attempt that has ended, counts and logs it.
    pub(super) fn book(
        &mut self,
        attempt: &Attempt,
        end: AttemptEnd,
        failure: Option<&Failure>,
        trail: Trail,
        now: Duration,
    ) {
        if let Some(held) = attempt.held {
            self.pools.release(held);
        }
        let elapsed = now.saturating_sub(attempt.intended);
        self.ledger.attempt_ended(attempt.cell, end, elapsed);
        let plan = self.plans.get(attempt.action as usize);
        let (name, position) = plan.map_or(("", super::super::events::NOBODY), |plan| (&plan.name, plan.place));
        let timeout;
        let failure = match end {
            AttemptEnd::TimedOut => {
                timeout = Failure::new(FailureKind::Timeout, format!("{name} timed out"));
                Some(&timeout)
            }
            _ => failure,
        };
        if let Some(failure) = failure {
            self.ledger.failed(Some(attempt.action), self.users.tenant_of(attempt.instance), failure);
        }
        let kind = match end {
            AttemptEnd::Succeeded => RunEventKind::ActionSucceeded,
            AttemptEnd::Failed => RunEventKind::ActionFailed,
            AttemptEnd::TimedOut => RunEventKind::ActionTimedOut,
            AttemptEnd::Cancelled => RunEventKind::ActionCancelled,
        };
        if !self.log.wants_actions() {
            return;
        }
        let detail = if end == AttemptEnd::Failed { failure.map_or("", |own| own.reason.as_str()) } else { "" };
        self.log.note_action(ActionEvent {
            kind,
            at: now,
            user: self.users.number_of(attempt.instance),
            action: position,
            elapsed,
            iteration: attempt.iteration,
            attempt: attempt.number,
            requests: trail.requests,
            status: trail.status,
            detail,
        });
    }

    /// Drops attempts that the machine no longer waits for: they have timed out there, or something
    /// else came first.
    pub(super) fn abandon(&mut self, now: Duration) {
        let abandoned = self.machine.take_abandoned();
        if abandoned.is_empty() {
            return;
        }
        self.busy = true;
        let mut sockets = BTreeMap::new();
        for own in abandoned {
            match self.host_actions.settle(own.token) {
                Some(attempt) => self.book(&attempt, ended(own.timed_out), None, Trail::default(), now),
                None => {
                    sockets.insert(own.token, own.timed_out);
                }
            }
        }
        if !sockets.is_empty() {
            for own in self.unnamed.take_all_that(|own| sockets.contains_key(&own.parked.attempt.token)) {
                let timed_out = sockets.remove(&own.parked.attempt.token).unwrap_or_default();
                self.let_go_unnamed(&own, timed_out, now);
            }
        }
        let mut position = 0;
        while !sockets.is_empty()
            && let Some(own) = self.attempts.get(position)
        {
            match sockets.remove(&own.attempt.token) {
                Some(timed_out) => self.let_go(position, timed_out, now),
                None => position = position.saturating_add(1),
            }
        }
    }

    /// Ends an attempt over a socket without an answer.
    pub(super) fn let_go(&mut self, position: usize, timed_out: bool, now: Duration) {
        let mut own = self.remove(position);
        own.end_request(&mut self.ledger, if timed_out { RequestEnd::TimedOut } else { RequestEnd::Cancelled });
        if timed_out {
            self.note_hanging(&own);
        }
        let (attempt, trail) = (own.attempt, own.trail);
        drop(own);
        self.book(&attempt, ended(timed_out), None, trail, now);
    }

    /// Ends an attempt that waits for a name.
    pub(super) fn let_go_unnamed(&mut self, own: &Waiting, timed_out: bool, now: Duration) {
        self.forget_unnamed(own);
        self.book(&own.parked.attempt, ended(timed_out), None, own.parked.trail, now);
    }

    /// Ends attempts that are late by the run's clock.
    pub(super) fn time_out(&mut self, now: Duration) {
        while let Some(attempt) = self.host_actions.take_late(now) {
            self.settle(&attempt, Ending::Timeout, Trail::default(), now);
        }
        if self.next_deadline.is_none_or(|deadline| deadline > now) {
            return;
        }
        self.next_deadline = None;
        for own in self.unnamed.take_late(now) {
            self.forget_unnamed(&own);
            self.settle(&own.parked.attempt, Ending::Timeout, own.parked.trail, now);
        }
        let left: Vec<Attempt> = self.unnamed.iter().map(|own| own.parked.attempt).collect();
        left.iter().for_each(|attempt| self.note_deadline(attempt));
        let mut position = 0;
        while let Some(own) = self.attempts.get_mut(position) {
            let attempt = own.attempt;
            if own.continue_at().is_some_and(|at| at <= now) {
                own.send_body();
                self.busy = true;
            }
            let continue_at = own.continue_at();
            self.next_deadline = min_of(self.next_deadline, continue_at);
            if !attempt.timed_by_machine && attempt.deadline <= now {
                let mut own = self.remove(position);
                own.end_request(&mut self.ledger, RequestEnd::TimedOut);
                self.note_hanging(&own);
                let trail = own.trail;
                drop(own);
                self.settle(&attempt, Ending::Timeout, trail, now);
            } else {
                self.note_deadline(&attempt);
                position = position.saturating_add(1);
            }
        }
    }

    /// Ends pauses that are due.
    pub(super) fn wake(&mut self, now: Duration, turn: &mut Turn) {
        while let Some(pause) = self.pauses.take_due(now) {
            if self.machine.is_in_flight(pause.token) {
                // What follows was due at the end of the pause.
                self.end_pause(pause.token, Ok(()), pause.until, now);
            }
            if turn.is_over::<B>() {
                self.busy = true;
                return;
            }
        }
    }

    /// Ends a pause that is over, or that cannot be made.
    pub(super) fn end_pause(&mut self, token: u64, outcome: Result<(), &str>, until: Duration, now: Duration) {
        let outcome = match outcome {
            Ok(()) => Outcome::Success(Vec::new()),
            Err(reason) => Outcome::Failure(reason),
        };
        self.machine.settle_action(token, outcome, None);
        self.collect(Some(until), now);
        self.busy = true;
    }
}

/// Returns the earlier of two optional times.
fn min_of(one: Option<Duration>, other: Option<Duration>) -> Option<Duration> {
    one.into_iter().chain(other).min()
}

const fn ended(timed_out: bool) -> AttemptEnd {
    if timed_out { AttemptEnd::TimedOut } else { AttemptEnd::Cancelled }
}
