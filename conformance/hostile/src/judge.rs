//! Follows one attempt through its requests: how the requests follow from each other, and whether
//! the outcome is allowed.

use std::{collections::BTreeMap, time::Duration};

use crate::{
    catalog::{Behavior, Catalog, Outcome},
    client::{Attempt, Ending},
    ledger::{Poison, Row},
    plan::{ACTIONS, Action, NOTICED, TIMEOUT},
};

/// Tolerance for an attempt that times out too early: the machine counts in milliseconds.
const EARLY: Duration = Duration::from_millis(2);

/// Outcome of a request, as the client must have counted it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// A complete response with this status.
    Response(u16),
    Invalid,
    Closed,
    TimedOut,
    Cancelled,
}

/// Result of an attempt and its requests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgment {
    /// The allowed outcomes of each part, the first part first. A part can be ambiguous.
    pub results: Vec<Vec<Fate>>,
    /// Minimum and maximum number of interim responses.
    pub interim: (u64, u64),
    pub repeats: u64,
    pub redirects: u64,
    /// Requests that the server never saw.
    pub unseen: u64,
    /// Those of them that need a connection closed without a response.
    pub stale: u64,
    /// If the attempt failed: the allowed kinds of failure, with the status for kind `status`.
    pub kinds: Vec<(&'static str, Option<u16>)>,
    /// It timed out although the server's behavior does not allow that: the machine was slow.
    pub slow: bool,
}

/// The rows of an attempt's requests, by part from 1; none for those that the server never saw.
pub type Parts<'a> = BTreeMap<u32, &'a Row>;

struct Walk<'a> {
    attempt: &'a Attempt,
    action: &'static Action,
    stopped: bool,
    method: crate::request::Method,
    redirects_left: u32,
    /// Whether the current request has been sent again.
    repeated: bool,
    /// Target of the current request. If none, that of the action.
    target: Option<String>,
    has_body: bool,
    status: u16,
    judgment: Judgment,
}

/// Judges an attempt.
///
/// # Errors
/// If no allowed outcome explains the attempt: a sentence.
pub fn judge(attempt: &Attempt, parts: &Parts<'_>, stopped: bool) -> Result<Judgment, String> {
    let action = ACTIONS.get(attempt.action).ok_or_else(|| format!("there is no action {}", attempt.action))?;
    if let Some(part) = parts.keys().find(|part| **part > attempt.requests) {
        return Err(format!("the server saw part {part}, the client counts {} requests", attempt.requests));
    }
    let body = matches!(action.method, crate::request::Method::Post | crate::request::Method::Put);
    let mut walk = Walk {
        attempt,
        action,
        stopped,
        method: action.method,
        redirects_left: action.redirects,
        repeated: false,
        target: None,
        has_body: body,
        status: 0,
        judgment: Judgment {
            results: Vec::new(),
            interim: (0, 0),
            repeats: 0,
            redirects: 0,
            unseen: 0,
            stale: 0,
            kinds: Vec::new(),
            slow: false,
        },
    };
    if attempt.requests == 0 {
        walk.without_requests()?;
    }
    for part in 1..=attempt.requests {
        let last = part == attempt.requests;
        match parts.get(&part) {
            Some(row) => walk.seen(row, last)?,
            None => walk.unseen(last)?,
        }
    }
    if attempt.status != walk.status {
        return Err(format!("status {} in the event, the last complete response had {}", attempt.status, walk.status));
    }
    let early = Duration::from_nanos(attempt.elapsed_ns) < TIMEOUT.saturating_sub(EARLY);
    if attempt.ending == Ending::TimedOut && early {
        return Err(format!("timed out after {:.1} ms, before its timeout", attempt.elapsed_ns as f64 / 1e6));
    }
    Ok(walk.judgment)
}

impl Walk<'_> {
    fn without_requests(&mut self) -> Result<(), String> {
        match self.attempt.ending {
            Ending::TimedOut => self.judgment.slow = true,
            Ending::Cancelled if self.stopped => {}
            // If a keep-alive connection has ended before anything was sent, a new one takes the request,
            // whatever its method.
            Ending::Failed => return Err("it failed before a request was sent".into()),
            _ => return Err("it ended without a request".into()),
        }
        Ok(())
    }

    /// A request that the server never saw was sent over a connection that the server had closed.
    fn unseen(&mut self, last: bool) -> Result<(), String> {
        self.judgment.unseen += 1;
        let may_repeat = self.method.is_idempotent() && !self.repeated;
        if !last {
            if !may_repeat {
                return Err("a request that the server never saw was sent again, which is not allowed".into());
            }
            self.judgment.stale += 1;
            self.repeat();
            return Ok(());
        }
        match self.attempt.ending {
            Ending::Failed if !may_repeat => {
                self.judgment.stale += 1;
                self.judgment.results.push(vec![Fate::Closed]);
                self.judgment.kinds = vec![("closed", None)];
            }
            Ending::Failed => return Err("the server never saw the request, and the client did not repeat it".into()),
            Ending::TimedOut => {
                self.judgment.slow = true;
                self.judgment.results.push(vec![Fate::TimedOut, Fate::Closed]);
            }
            Ending::Cancelled if self.stopped => {
                self.judgment.results.push(vec![Fate::Cancelled, Fate::Closed]);
            }
            Ending::Cancelled => return Err("cancelled, and the run was not stopped".into()),
            Ending::Succeeded => return Err("succeeded, and the server never saw the request".into()),
        }
        Ok(())
    }

    fn seen(&mut self, row: &Row, last: bool) -> Result<(), String> {
        let behavior = behavior(row)?;
        if row.method != self.method {
            return Err(format!("part {} is {}, not {}", row.id.part, row.method.word(), self.method.word()));
        }
        if (row.body > 0) != self.has_body {
            return Err(format!("part {} has a body of {} bytes", row.id.part, row.body));
        }
        let target = self.target.clone().unwrap_or_else(|| format!("/at/{}?u={}", self.action.name, self.attempt.user));
        if row.target != target {
            return Err(format!("part {} asks for {}, not {target}", row.id.part, row.target));
        }
        if row.poison.is_some_and(|(_, before)| before > NOTICED) {
            return Err(format!(
                "part {} was sent over a connection long after unasked bytes had arrived",
                row.id.part
            ));
        }
        if last { self.seen_last(row, behavior) } else { self.seen_before(row, behavior) }
    }

    /// A request that was followed by another: a redirect or a repeat.
    fn seen_before(&mut self, row: &Row, behavior: &Behavior) -> Result<(), String> {
        let allowed = behavior.allowed(row.method);
        if self.follow(row, allowed) {
            self.judgment.redirects += 1;
            return Ok(());
        }
        if allowed.contains(&Outcome::NoResponse) && row.server_closed.is_some() {
            return self.may_repeat(row).map(|()| {
                self.judgment.interim.1 += u64::from(row.interim);
                self.repeat();
            });
        }
        Err(format!("part {} was followed by another request without a reason", row.id.part))
    }

    /// Follows a redirect, if the response is one.
    fn follow(&mut self, row: &Row, allowed: &[Outcome]) -> bool {
        let leads = allowed.contains(&Outcome::Redirect) && spoiled(row).is_none() && self.redirects_left > 0;
        let (true, Some(status), Some(location)) = (leads, row.complete, &row.location) else { return false };
        self.respond(row, status);
        self.redirects_left -= 1;
        let method = self.method.redirected(status);
        self.has_body &= method == self.method;
        self.method = method;
        self.target = Some(location.clone());
        self.repeated = false;
        true
    }

    fn may_repeat(&self, row: &Row) -> Result<(), String> {
        match () {
            () if row.number < 2 => Err(format!("part {} was repeated, and its connection was new", row.id.part)),
            () if !self.method.is_idempotent() => Err(format!("part {} was repeated, and is a POST", row.id.part)),
            () if self.repeated => Err(format!("part {} was repeated, and was a repeat itself", row.id.part)),
            () => Ok(()),
        }
    }

    fn repeat(&mut self) {
        self.judgment.results.push(vec![Fate::Closed]);
        self.judgment.repeats += 1;
        self.repeated = true;
    }

    /// A complete response, with the interim ones before it.
    fn respond(&mut self, row: &Row, status: u16) {
        self.judgment.results.push(vec![Fate::Response(status)]);
        self.interim(row, true);
        self.status = status;
    }

    fn interim(&mut self, row: &Row, exact: bool) {
        let count = u64::from(row.interim);
        // An interim response that was sent after the last response may be counted for this request.
        let stray = u64::from(matches!(row.poison, Some((Poison::Interim, _))));
        self.judgment.interim.0 += if exact { count } else { 0 };
        self.judgment.interim.1 += count + stray;
    }

    fn seen_last(&mut self, row: &Row, behavior: &Behavior) -> Result<(), String> {
        match self.attempt.ending {
            Ending::Succeeded => self.succeeded(row, behavior),
            Ending::Failed => self.failed(row, behavior),
            Ending::TimedOut => {
                self.judgment.slow = !behavior.allowed(row.method).contains(&Outcome::Timeout);
                self.interrupted(row, behavior, Fate::TimedOut);
                Ok(())
            }
            Ending::Cancelled if !self.stopped => Err("cancelled, and the run was not stopped".into()),
            Ending::Cancelled => {
                self.interrupted(row, behavior, Fate::Cancelled);
                Ok(())
            }
        }
    }

    /// The attempt ended during its last request: it waited, or was about to send the next one.
    fn interrupted(&mut self, row: &Row, behavior: &Behavior, result: Fate) {
        let mut results = vec![result];
        let allowed = behavior.allowed(row.method);
        // The client had finished the request, and the attempt timed out or was cancelled before its end.
        let read = match spoiled(row) {
            None => row.complete.filter(|_| allowed != [Outcome::Timeout]),
            Some(Poison::Response(status)) => Some(status),
            Some(_) => None,
        };
        if let Some(status) = read.filter(|status| *status == self.attempt.status) {
            if self.status != status {
                results.clear();
            }
            results.push(Fate::Response(status));
            self.status = status;
        } else {
            let has = |outcome: Outcome| allowed.contains(&outcome);
            let limit = has(Outcome::HeadLimit) || (has(Outcome::BodyLimit) && self.action.keeps_body);
            if has(Outcome::Invalid) || limit || spoiled(row).is_some() {
                results.push(Fate::Invalid);
            }
            if row.server_closed.is_some() && (has(Outcome::Closed) || has(Outcome::NoResponse)) {
                results.push(Fate::Closed);
            }
        }
        self.judgment.results.push(results);
        self.interim(row, false);
    }

    /// Returns the responses that the client may have read as final: the server's, or unasked bytes
    /// that look like one.
    fn response(&self, row: &Row, behavior: &Behavior) -> Vec<u16> {
        let allowed = behavior.allowed(row.method);
        let mut statuses = Vec::new();
        // Unasked bytes are before the response.
        if let (Some(status), None) = (row.complete, spoiled(row)) {
            let plain = allowed.contains(&Outcome::Response)
                || (!self.action.keeps_body
                    && (allowed.contains(&Outcome::BodyLimit) || allowed.contains(&Outcome::Undecodable)))
                || ((allowed.contains(&Outcome::Redirect) || allowed.contains(&Outcome::BadLocation))
                    && self.action.redirects == 0);
            if plain {
                statuses.push(status);
            }
        }
        if let Some(Poison::Response(status)) = spoiled(row) {
            statuses.push(status);
        }
        statuses
    }

    fn expects(&self, status: u16) -> bool {
        self.action.expect.is_empty() || self.action.expect.contains(&status)
    }

    fn succeeded(&mut self, row: &Row, behavior: &Behavior) -> Result<(), String> {
        let statuses = self.response(row, behavior);
        let Some(status) = statuses.iter().copied().find(|status| *status == self.attempt.status) else {
            return Err(match row.complete {
                Some(status) if behavior.allowed(row.method).contains(&Outcome::Redirect) => {
                    format!("succeeded with a redirect ({status}) that it was to follow")
                }
                _ => format!("succeeded with status {}, which the server did not send", self.attempt.status),
            });
        };
        if !self.expects(status) {
            return Err(format!("succeeded with status {status}, which `expect_status` does not list"));
        }
        self.respond(row, status);
        Ok(())
    }

    fn failed(&mut self, row: &Row, behavior: &Behavior) -> Result<(), String> {
        let allowed = behavior.allowed(row.method);
        let statuses = self.response(row, behavior);
        // The status is not expected. The status of an earlier redirect is not that of this response.
        let unexpected =
            statuses.iter().copied().find(|status| *status == self.attempt.status && !self.expects(*status));
        if let Some(status) = unexpected {
            self.respond(row, status);
            self.judgment.kinds = vec![("status", Some(status))];
            return Ok(());
        }
        // One redirect more than the action follows.
        let leads = allowed.contains(&Outcome::Redirect) || allowed.contains(&Outcome::BadLocation);
        let exhausted = leads && self.action.redirects > 0 && self.redirects_left == 0;
        if let (Some(status), true) = (row.complete, exhausted && spoiled(row).is_none()) {
            self.respond(row, status);
            self.judgment.kinds = vec![("status", Some(status))];
            return Ok(());
        }
        // The response is complete, but its body is unusable. Its status is checked first.
        let undecodable = allowed.contains(&Outcome::Undecodable) && self.action.keeps_body;
        if let (Some(status), true) = (row.complete, undecodable && spoiled(row).is_none()) {
            self.respond(row, status);
            self.judgment.kinds = vec![("invalid-response", None), ("limit-exceeded", None), ("status", Some(status))];
            return Ok(());
        }
        let leads_nowhere = allowed.contains(&Outcome::BadLocation) && self.redirects_left > 0;
        if let (Some(status), true) = (row.complete, leads_nowhere && spoiled(row).is_none()) {
            self.respond(row, status);
            self.judgment.kinds = vec![("invalid-response", None)];
            return Ok(());
        }
        // The next request failed before any of it was sent.
        if self.follow(row, allowed) {
            return Err("the request after a redirect failed before it was sent".into());
        }
        let mut ends = Vec::new();
        if allowed.contains(&Outcome::Invalid) || spoiled(row) == Some(Poison::Garbage) {
            ends.push((Fate::Invalid, "invalid-response"));
        }
        if allowed.contains(&Outcome::HeadLimit) {
            ends.push((Fate::Invalid, "limit-exceeded"));
        }
        if allowed.contains(&Outcome::BodyLimit) && self.action.keeps_body {
            ends.push((Fate::Invalid, "limit-exceeded"));
        }
        if row.server_closed.is_some() {
            let repeatable = self.may_repeat(row).is_ok();
            let begun = row.written > 0 || row.poison.is_some();
            if allowed.contains(&Outcome::Closed) || (allowed.contains(&Outcome::NoResponse) && (begun || !repeatable))
            {
                ends.push((Fate::Closed, "closed"));
            } else if allowed.contains(&Outcome::NoResponse) {
                return Err(format!("part {} was not repeated, though its connection had been kept", row.id.part));
            }
        }
        if ends.is_empty() {
            return Err("failed, and no allowed outcome is a failure".into());
        }
        let mut results: Vec<Fate> = ends.iter().map(|(result, _)| *result).collect();
        results.dedup();
        self.judgment.results.push(results);
        self.judgment.kinds = ends.iter().map(|(_, kind)| (*kind, None)).collect();
        self.interim(row, false);
        Ok(())
    }
}

/// Unasked bytes that the client reads before the response to this request. An interim response does no harm.
fn spoiled(row: &Row) -> Option<Poison> {
    row.poison.map(|(poison, _)| poison).filter(|poison| *poison != Poison::Interim)
}

/// Returns the behavior of a row.
///
/// # Errors
/// If the catalog does not have the behavior.
pub fn behavior(row: &Row) -> Result<&Behavior, String> {
    Catalog::get().behaviors.get(row.behavior).ok_or_else(|| format!("there is no behavior {}", row.behavior))
}
