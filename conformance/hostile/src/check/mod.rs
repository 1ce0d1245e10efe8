//! Compares the client's ledger with the server's: every attempt by its requests, every connection,
//! and all sums.

mod sums;

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use crate::{
    catalog::Catalog,
    client::{Attempt, ClientLedger, Ending},
    judge::{Fate, Judgment, Parts, behavior, judge},
    ledger::{Poison, Row, ServerLedger},
    plan::{ACTIONS, Node, Plan, Stop, TENANTS, tenant_of},
};

/// Maximum number of problems reported for a run.
const PROBLEMS: usize = 20;

/// A machine that stalls this long makes many attempts time out at the same time.
const STALL: Duration = Duration::from_millis(50);

/// A disagreement between the two ledgers, or an entry that is not allowed in either.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Description.
    pub text: String,
    /// The affected rows of both ledgers.
    pub rows: Vec<String>,
}

/// Results of a check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    pub problems: Vec<Problem>,
    /// Attempts that timed out because the machine was slow.
    pub slow: u64,
    /// Requests that the server never saw.
    pub unseen: u64,
}

/// User, iteration, attempt.
type AttemptId = (u32, u32, u32);

/// The state of a check.
struct Check<'a> {
    plan: &'a Plan,
    client: &'a ClientLedger,
    server: &'a ServerLedger,
    parts: BTreeMap<AttemptId, Parts<'a>>,
    judgments: BTreeMap<AttemptId, Judgment>,
    findings: Findings,
}

/// Compares the ledgers of a run.
pub fn check(plan: &Plan, client: &ClientLedger, server: &ServerLedger) -> Findings {
    let mut parts: BTreeMap<AttemptId, Parts<'_>> = BTreeMap::new();
    for row in &server.rows {
        parts.entry((row.id.user, row.id.iteration, row.id.attempt)).or_default().insert(row.id.part, row);
    }
    let judgments = BTreeMap::new();
    let mut check = Check { plan, client, server, parts, judgments, findings: Findings::default() };
    for violation in &server.violations {
        check.problem(violation.clone(), Vec::new());
    }
    check.attempts();
    check.left_over();
    check.users();
    check.connections();
    check.stale_sends();
    check.slowness();
    // If attempts do not match, sums give no further information.
    if check.findings.problems.is_empty() {
        check.sums();
    }
    check.findings
}

impl<'a> Check<'a> {
    fn problem(&mut self, text: String, rows: Vec<String>) {
        if self.findings.problems.len() < PROBLEMS {
            self.findings.problems.push(Problem { text, rows });
        }
    }

    fn rows_of(&self, id: AttemptId) -> Vec<String> {
        let attempts = self.client.attempts.iter().filter(|attempt| id_of(attempt) == id);
        let name = |attempt: &Attempt| ACTIONS.get(attempt.action).map_or("?", |action| action.name);
        let mut lines: Vec<String> = attempts.map(|attempt| attempt.line(name(attempt))).collect();
        lines.extend(self.parts.get(&id).into_iter().flat_map(|parts| parts.values()).map(|row| line(row)));
        lines
    }

    fn attempts(&mut self) {
        let stopped = self.client.stopped;
        for attempt in &self.client.attempts {
            let id = id_of(attempt);
            let none = Parts::new();
            let judged = judge(attempt, self.parts.get(&id).unwrap_or(&none), stopped);
            match judged {
                Ok(judgment) => {
                    self.findings.slow += u64::from(judgment.slow);
                    self.findings.unseen += judgment.unseen;
                    if self.judgments.insert(id, judgment).is_some() {
                        self.problem(format!("{id:?}: two attempts have this id"), self.rows_of(id));
                    }
                }
                Err(text) => self.problem(format!("{}-{}-{}: {text}", id.0, id.1, id.2), self.rows_of(id)),
            }
        }
    }

    fn left_over(&mut self) {
        let known: BTreeSet<AttemptId> = self.client.attempts.iter().map(id_of).collect();
        let left: Vec<AttemptId> = self.parts.keys().filter(|id| !known.contains(id)).copied().collect();
        for id in left {
            self.problem(format!("{}-{}-{}: the client has no such attempt", id.0, id.1, id.2), self.rows_of(id));
        }
    }

    /// Checks that users make the attempts of the workflow, in its order, numbered without gaps,
    /// from their own addresses.
    fn users(&mut self) {
        let expected = self.plan.users as usize * TENANTS.len();
        if self.client.users.len() != expected {
            self.problem(format!("{} users started, not {expected}", self.client.users.len()), Vec::new());
        }
        let mut by_user: BTreeMap<u32, Vec<&Attempt>> = BTreeMap::new();
        for attempt in &self.client.attempts {
            by_user.entry(attempt.user).or_default().push(attempt);
        }
        for (user, mut attempts) in by_user {
            if !self.client.users.contains_key(&user) {
                self.problem(format!("user {user} has attempts and never started"), Vec::new());
            }
            attempts.sort_by_key(|attempt| attempt.attempt);
            let numbers: Vec<u32> = attempts.iter().map(|attempt| attempt.attempt).collect();
            if !numbers.iter().copied().eq(1..=u32::try_from(attempts.len()).unwrap_or(u32::MAX)) {
                self.problem(format!("user {user}: attempts are numbered {numbers:?}"), Vec::new());
                continue;
            }
            if let Err(text) = self.follows_the_workflow(&attempts) {
                self.problem(format!("user {user}: {text}"), Vec::new());
            }
        }
        for row in &self.server.rows {
            let own = self.client.users.get(&row.id.user);
            if own != Some(&row.source) {
                let text = format!("{}: came from {}, the user has {own:?}", row.id, row.source);
                self.problem(text, vec![line(row)]);
            }
        }
    }

    fn follows_the_workflow(&self, attempts: &[&Attempt]) -> Result<(), String> {
        let mut attempts = attempts.iter().peekable();
        for iteration in 0..self.plan.iterations {
            for node in &self.plan.nodes {
                let Node::Action(index) = node else { continue };
                let tries = if ACTIONS.get(*index).is_some_and(|action| action.retries) { 2 } else { 1 };
                for _ in 0..tries {
                    let Some(attempt) = attempts.next() else {
                        return if self.client.stopped { Ok(()) } else { Err("attempts are missing".into()) };
                    };
                    if (attempt.iteration, attempt.action) != (iteration, *index) {
                        return Err(format!(
                            "attempt {} is of action {} in iteration {}, not of {index} in {iteration}",
                            attempt.attempt, attempt.action, attempt.iteration
                        ));
                    }
                    if attempt.ending == Ending::Cancelled {
                        return attempts.next().map_or(Ok(()), |next| {
                            Err(format!("attempt {} came after one that was cancelled", next.attempt))
                        });
                    }
                    if attempt.ending == Ending::Succeeded {
                        break;
                    }
                }
            }
        }
        attempts.next().map_or(Ok(()), |attempt| Err(format!("attempt {} is unexpected", attempt.attempt)))
    }

    /// Checks that a connection carries the requests of one user only, and none after a response
    /// that forbids it.
    fn connections(&mut self) {
        let mut last: BTreeMap<u32, &'a Row> = BTreeMap::new();
        let server = self.server;
        for row in &server.rows {
            let Some(former) = last.insert(row.connection, row) else { continue };
            let lines = || vec![line(former), line(row)];
            if former.id.user != row.id.user {
                self.problem(format!("{}: sent over a connection of user {}", row.id, former.id.user), lines());
            }
            let id = (former.id.user, former.id.iteration, former.id.attempt);
            let fates = self.judgments.get(&id).and_then(|judgment| judgment.results.get(former.id.part as usize - 1));
            let whole = fates.is_some_and(|fates| fates.iter().any(|fate| matches!(fate, Fate::Response(_))));
            let reuse = behavior(former).is_ok_and(|behavior| behavior.may_reuse(former.method));
            let poisoned = matches!(former.poison, Some((Poison::Response(_), _)));
            // An attempt that did not match has already been reported.
            if fates.is_some() && (!whole || !reuse || poisoned) {
                self.problem(format!("{}: sent over a connection that must not be reused", row.id), lines());
            }
        }
    }

    /// Checks that each request that the server never saw has a connection that the server closed
    /// without a response.
    fn stale_sends(&mut self) {
        let mut closed: BTreeMap<u32, u64> = BTreeMap::new();
        for row in &self.server.rows {
            let whole = row.complete.is_some() && behavior(row).is_ok_and(|behavior| behavior.may_reuse(row.method));
            let kept = whole || matches!(row.poison, Some((Poison::Response(_), _)));
            if row.server_closed.is_some() && kept {
                *closed.entry(row.id.user).or_default() += 1;
            }
        }
        let mut stale: BTreeMap<u32, u64> = BTreeMap::new();
        for ((user, ..), judgment) in &self.judgments {
            *stale.entry(*user).or_default() += judgment.stale;
        }
        for (user, stale) in stale {
            let closed = closed.get(&user).copied().unwrap_or_default();
            if stale > closed {
                let text = format!(
                    "user {user}: the server never saw {stale} requests, and closed {closed} connections without a word"
                );
                self.problem(text, Vec::new());
            }
        }
    }

    /// Checks that a slow machine makes only a few attempts time out.
    fn slowness(&mut self) {
        let allowed = 2 + self.client.attempts.len() as u64 / 40;
        let allowed = if self.stall() > STALL { allowed * 10 } else { allowed };
        if self.findings.slow > allowed {
            let slow = self.judgments.iter().filter(|(_, judgment)| judgment.slow).map(|(id, _)| *id);
            let rows = slow.take(5).collect::<Vec<_>>().into_iter().flat_map(|id| self.rows_of(id)).collect();
            let text =
                format!("{} attempts timed out without a reason, at most {allowed} are allowed", self.findings.slow);
            self.problem(text, rows);
        }
    }

    /// Returns how long the machine stalled, as far as client and server noticed.
    fn stall(&self) -> Duration {
        self.server.stall.max(self.client.stall)
    }

    fn tenant(&self, user: u32) -> Option<&'static str> {
        let tenant = tenant_of(*self.client.users.get(&user)?)?;
        TENANTS.get(tenant).map(|(name, _)| *name)
    }

    fn was_stopped(&self) -> bool {
        self.client.stopped && self.plan.stop != Stop::Never
    }
}

fn id_of(attempt: &Attempt) -> AttemptId {
    (attempt.user, attempt.iteration, attempt.attempt)
}

fn line(row: &Row) -> String {
    row.line(Catalog::get().behaviors.get(row.behavior).map_or("?", |behavior| behavior.name.as_str()))
}
