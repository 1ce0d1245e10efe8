//! The sums over both ledgers, and the identities in `wit/runner.wit`.

use std::collections::BTreeMap;

use super::{Check, id_of};
use crate::{
    client::{ActionReport, AttemptCounts, Ending, Progress, RequestCounts, StatusCount, TransferCounts},
    judge::{Fate, behavior},
    ledger::Row,
    plan::{ACTIONS, TENANTS},
};

/// The kind of a failure, and the status of kind `status`.
type Kind<'a> = (&'a str, Option<u16>);

/// Maximum number of bytes that the server sends unasked.
const UNASKED_BYTES: u64 = 100;

/// Minimum and maximum.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Range(u64, u64);

impl Range {
    fn add(&mut self, low: u64, high: u64) {
        self.0 += low;
        self.1 += high;
    }

    fn has(self, value: u64) -> bool {
        (self.0..=self.1).contains(&value)
    }
}

/// Expected sums of a group of attempts.
#[derive(Debug, Clone, Default)]
struct Expected {
    attempts: AttemptCounts,
    unsent: u64,
    sent: u64,
    repeats: u64,
    redirects: u64,
    responses: Range,
    invalid: Range,
    closed: Range,
    timed_out: Range,
    cancelled: Range,
    interim: Range,
    statuses: BTreeMap<u16, Range>,
    /// Bytes of the requests that the server saw.
    seen_bytes: u64,
    /// Requests that it did not see.
    unseen: u64,
    received_bytes: Range,
    /// Minimum and maximum number of attempts among the failures of a kind and status.
    failures: BTreeMap<Kind<'static>, Range>,
}

/// Returns the minimum and maximum number of bytes that the client has received of the response to a request.
fn received(row: &Row, fates: &[Fate]) -> (u64, u64) {
    // Extra bytes may arrive too late for a client that has the response.
    let extra = behavior(row).is_ok_and(|behavior| behavior.class == "extra") || row.poison.is_some();
    let least = if matches!(fates, [Fate::Response(_)]) && !extra { row.complete_bytes } else { 0 };
    let unasked = if row.poison.is_some() { UNASKED_BYTES } else { 0 };
    (least, row.written + unasked)
}

impl Check<'_> {
    /// Compares all sums.
    pub fn sums(&mut self) {
        let (all, tenants, actions, cells) = self.expected();
        let client = self.client;
        let report = &client.report;
        for progress in &client.progress {
            self.identities(progress);
        }
        self.identities(&report.progress);
        self.progress();
        self.compare("the run", &all, &report.progress.attempts, &report.progress.requests, None);
        self.bytes("the run", &all, &report.progress.transfer);

        let names: Vec<&str> = report.tenants.iter().map(|tenant| tenant.tenant.as_str()).collect();
        self.require(names == TENANTS.map(|(name, _)| name), || format!("the report has tenants {names:?}"));
        for tenant in &report.tenants {
            let expected = tenants.get(tenant.tenant.as_str()).cloned().unwrap_or_default();
            let what = format!("tenant {}", tenant.tenant);
            self.compare(&what, &expected, &tenant.attempts, &tenant.requests, Some(&tenant.statuses));
            self.bytes(&what, &expected, &tenant.transfer);
        }
        let names: Vec<&str> = report.actions.iter().map(|action| action.action.as_str()).collect();
        self.require(names == ACTIONS.map(|action| action.name), || format!("the report has actions {names:?}"));
        for action in &report.actions {
            let expected = actions.get(action.action.as_str()).cloned().unwrap_or_default();
            let what = format!("action {}", action.action);
            self.compare(&what, &expected, &action.attempts, &action.requests, Some(&action.statuses));
            self.bytes(&what, &expected, &action.transfer);
        }
        self.transfer();
        self.failures(&cells);
        self.verdict();
    }

    fn require(&mut self, holds: bool, text: impl FnOnce() -> String) {
        if !holds {
            self.problem(text(), Vec::new());
        }
    }

    #[expect(clippy::type_complexity, reason = "the same sums, four times")]
    fn expected(
        &self,
    ) -> (
        Expected,
        BTreeMap<&'static str, Expected>,
        BTreeMap<&'static str, Expected>,
        BTreeMap<(&'static str, &'static str), Expected>,
    ) {
        let mut all = Expected::default();
        let (mut tenants, mut actions, mut cells) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for attempt in &self.client.attempts {
            let Some(judgment) = self.judgments.get(&id_of(attempt)) else { continue };
            let tenant = self.tenant(attempt.user).unwrap_or("?");
            let action = ACTIONS.get(attempt.action).map_or("?", |action| action.name);
            let groups = [
                &mut all,
                tenants.entry(tenant).or_default(),
                actions.entry(action).or_default(),
                cells.entry((action, tenant)).or_default(),
            ];
            for expected in groups {
                expected.attempts.started += 1;
                match attempt.ending {
                    Ending::Succeeded => expected.attempts.succeeded += 1,
                    Ending::Failed => expected.attempts.failed += 1,
                    Ending::TimedOut => expected.attempts.timed_out += 1,
                    Ending::Cancelled => expected.attempts.cancelled += 1,
                }
                expected.unsent += u64::from(attempt.requests == 0);
                expected.sent += u64::from(attempt.requests);
                expected.repeats += judgment.repeats;
                expected.redirects += judgment.redirects;
                expected.interim.add(judgment.interim.0, judgment.interim.1);
                for fates in &judgment.results {
                    let one = |fate: Fate| {
                        let among = u64::from(fates.contains(&fate));
                        (if fates.len() == 1 { among } else { 0 }, among)
                    };
                    for (range, fate) in [
                        (&mut expected.invalid, Fate::Invalid),
                        (&mut expected.closed, Fate::Closed),
                        (&mut expected.timed_out, Fate::TimedOut),
                        (&mut expected.cancelled, Fate::Cancelled),
                    ] {
                        let (low, high) = one(fate);
                        range.add(low, high);
                    }
                    for fate in fates {
                        if let Fate::Response(status) = fate {
                            let sure = u64::from(fates.len() == 1);
                            expected.statuses.entry(*status).or_default().add(sure, 1);
                            expected.responses.add(sure, 1);
                        }
                    }
                }
                expected.unseen += judgment.unseen;
                for row in self.parts.get(&id_of(attempt)).into_iter().flat_map(|parts| parts.values()) {
                    let fates = judgment.results.get(row.id.part as usize - 1).map_or(&[][..], Vec::as_slice);
                    let (least, most) = received(row, fates);
                    expected.seen_bytes += row.request_bytes;
                    expected.received_bytes.add(least, most);
                }
                let sure = u64::from(judgment.kinds.len() == 1);
                for kind in &judgment.kinds {
                    expected.failures.entry(*kind).or_default().add(sure, 1);
                }
            }
        }
        (all, tenants, actions, cells)
    }

    fn identities(&mut self, progress: &Progress) {
        let Progress { attempts, requests, .. } = progress;
        self.balance("progress", attempts, requests);
    }

    /// Checks the identities of `attempt-counts` and `request-counts` that hold at all times.
    fn balance(&mut self, what: &str, attempts: &AttemptCounts, requests: &RequestCounts) {
        let ended = attempts.succeeded + attempts.failed + attempts.timed_out + attempts.cancelled + attempts.in_flight;
        self.require(attempts.started == ended, || format!("{what}: {attempts:?} do not add up"));
        let sent = (requests.attempts + requests.repeats + requests.redirects).checked_sub(requests.unsent);
        self.require(sent == Some(requests.sent), || {
            format!("{what}: sent is not attempts - unsent + …: {requests:?}")
        });
        let ends = requests.responses
            + requests.invalid
            + requests.closed
            + requests.timed_out
            + requests.cancelled
            + requests.in_flight;
        self.require(ends == requests.sent, || format!("{what}: the ends of requests do not add up: {requests:?}"));
        self.require(requests.attempts == attempts.started, || {
            format!("{what}: {} HTTP attempts of {}", requests.attempts, attempts.started)
        });
    }

    /// Checks the progress at the end of the run.
    fn progress(&mut self) {
        let client = self.client;
        let progress = &client.report.progress;
        let users = u64::from(self.plan.users) * TENANTS.len() as u64;
        self.require(client.progress.last() == Some(progress), || {
            format!("the report's progress is not the last one: {progress:?} and {:?}", client.progress.last())
        });
        self.require(progress.phase == "finished", || format!("the run ended as {}", progress.phase));
        let open = [progress.present, progress.waiting, progress.connections, progress.addresses];
        self.require(open == [0; 4], || format!("something is left open: {progress:?}"));
        let ended = progress.done + progress.failed + progress.cancelled;
        self.require(ended == users && progress.failed == 0, || format!("users: {progress:?}"));
        self.require(self.was_stopped() || progress.done == users, || format!("users: {progress:?}"));
        let report = &client.report;
        self.require(report.pools.iter().all(|pool| pool.held == 0), || format!("pools: {:?}", report.pools));
        for tenant in &report.tenants {
            let ended = tenant.done + tenant.failed + tenant.cancelled;
            self.require(tenant.started == u64::from(self.plan.users) && ended == tenant.started, || {
                format!("users of tenant {tenant:?}")
            });
        }
        let sum = |field: fn(&crate::client::TenantReport) -> u64| report.tenants.iter().map(field).sum::<u64>();
        let sums = [sum(|tenant| tenant.done), sum(|tenant| tenant.cancelled)];
        self.require(sums == [progress.done, progress.cancelled], || format!("users of tenants: {sums:?}"));
        let mut before = &Progress::default();
        for progress in &client.progress {
            let grows =
                before.attempts.started <= progress.attempts.started && before.requests.sent <= progress.requests.sent;
            self.require(grows, || format!("counts decrease: {before:?}, then {progress:?}"));
            before = progress;
        }
    }

    fn compare(
        &mut self,
        what: &str,
        expected: &Expected,
        attempts: &AttemptCounts,
        requests: &RequestCounts,
        statuses: Option<&[StatusCount]>,
    ) {
        self.balance(what, attempts, requests);
        self.require(*attempts == expected.attempts, || {
            format!("{what}: the report has {attempts:?}, the events have {:?}", expected.attempts)
        });
        let exact = [
            ("unsent", requests.unsent, expected.unsent),
            ("sent", requests.sent, expected.sent),
            ("repeats", requests.repeats, expected.repeats),
            ("redirects", requests.redirects, expected.redirects),
            ("in-flight", requests.in_flight, 0),
        ];
        for (name, found, wanted) in exact {
            self.require(found == wanted, || format!("{what}: {name} is {found}, the ledgers have {wanted}"));
        }
        let ranges = [
            ("responses", requests.responses, expected.responses),
            ("invalid", requests.invalid, expected.invalid),
            ("closed", requests.closed, expected.closed),
            ("timed-out", requests.timed_out, expected.timed_out),
            ("cancelled", requests.cancelled, expected.cancelled),
            ("interim", requests.interim, expected.interim),
        ];
        for (name, found, wanted) in ranges {
            self.require(wanted.has(found), || format!("{what}: {name} is {found}, the ledgers have {wanted:?}"));
        }
        if let Some(statuses) = statuses {
            let found: BTreeMap<u16, u64> = statuses.iter().map(|entry| (entry.status, entry.count)).collect();
            let sum: u64 = found.values().sum();
            let ordered = statuses.is_sorted_by(|one, other| one.status < other.status);
            self.require(ordered && found.values().all(|count| *count > 0), || {
                format!("{what}: statuses are {found:?}")
            });
            self.require(sum == requests.responses, || format!("{what}: statuses are {found:?}, of {requests:?}"));
            let right =
                expected.statuses.iter().all(|(status, wanted)| wanted.has(found.get(status).copied().unwrap_or(0)))
                    && found.keys().all(|status| expected.statuses.contains_key(status));
            self.require(right, || format!("{what}: statuses are {found:?}, the ledgers have {:?}", expected.statuses));
        }
    }

    fn bytes(&mut self, what: &str, expected: &Expected, transfer: &TransferCounts) {
        let (sent, seen) = (transfer.sent_bytes, expected.seen_bytes);
        let right = if expected.unseen == 0 { sent == seen } else { sent >= seen };
        self.require(right, || format!("{what}: sent {sent} bytes, the server saw {seen}"));
        let (received, wanted) = (transfer.received_bytes, expected.received_bytes);
        self.require(wanted.has(received), || {
            format!("{what}: received {received} bytes, the ledgers have {wanted:?}")
        });
    }

    fn transfer(&mut self) {
        let client = self.client;
        let report = &client.report;
        let total = report.progress.transfer;
        let add = |sum: TransferCounts, part: &TransferCounts| TransferCounts {
            connections: sum.connections + part.connections,
            sent_bytes: sum.sent_bytes + part.sent_bytes,
            received_bytes: sum.received_bytes + part.received_bytes,
            sent_datagrams: sum.sent_datagrams + part.sent_datagrams,
            received_datagrams: sum.received_datagrams + part.received_datagrams,
        };
        let tenants = report.tenants.iter().fold(TransferCounts::default(), |sum, part| add(sum, &part.transfer));
        let of = |sum, part: &ActionReport| add(sum, &part.transfer);
        let actions = report.actions.iter().fold(TransferCounts::default(), of);
        self.require(tenants == total && actions == total, || {
            format!("transfer: {total:?} in all, tenants {tenants:?}, actions {actions:?}")
        });
        let server = self.server;
        // Bytes in transit when the client gave up are in one ledger only.
        let exact = self.findings.unseen == 0 && !self.was_stopped() && self.findings.slow == 0;
        let connections = u64::from(server.connections);
        let right = if exact { total.connections == connections } else { total.connections >= connections };
        self.require(right, || format!("{} connections, the server accepted {connections}", total.connections));
        self.require(total.sent_datagrams + total.received_datagrams == 0, || format!("datagrams: {total:?}"));
    }

    /// Checks that the groups of failures add up to the attempts that failed or timed out, for each
    /// action and tenant.
    fn failures(&mut self, cells: &BTreeMap<(&'static str, &'static str), Expected>) {
        let client = self.client;
        let mut found: BTreeMap<(&str, &str), BTreeMap<Kind<'_>, u64>> = BTreeMap::new();
        // Failures after the first groups are in one group without an action.
        let others: u64 =
            client.report.failures.iter().filter(|group| group.kind == "other").map(|group| group.count).sum();
        self.require(others == 0 || client.report.failures.len() == 100, || {
            format!("{others} failures are in no group")
        });
        for failure in client.report.failures.iter().filter(|group| group.kind != "other") {
            let (Some(action), Some(tenant)) = (&failure.action, &failure.tenant) else {
                self.problem(format!("failures without action or tenant: {failure:?}"), Vec::new());
                continue;
            };
            self.require(!failure.reason.is_empty() && failure.reason.len() <= 300 && failure.count > 0, || {
                format!("failures without a reason: {failure:?}")
            });
            let kinds = found.entry((action, tenant)).or_default();
            let twice = kinds.insert((&failure.kind, failure.status), failure.count).is_some();
            self.require(!twice, || format!("failures are not grouped: {failure:?}"));
        }
        for (cell, kinds) in &found {
            let Some(expected) = cells.get(cell) else {
                self.problem(format!("failures of {cell:?}, which has no attempts"), Vec::new());
                continue;
            };
            for ((kind, status), count) in kinds {
                let wanted = match *kind {
                    "timeout" => Range(expected.attempts.timed_out, expected.attempts.timed_out),
                    kind => {
                        let mut all = expected.failures.iter();
                        all.find(|((own, of), _)| *own == kind && of == status).map_or(Range(0, 0), |(_, range)| *range)
                    }
                };
                let right = if others > 0 { *count <= wanted.1 } else { wanted.has(*count) };
                self.require(right, || {
                    format!("failures of {cell:?}: {count} of kind {kind} {status:?}, the ledgers have {wanted:?}")
                });
            }
        }
        let mut grouped = others;
        for (cell, expected) in cells {
            let wanted = expected.attempts.failed + expected.attempts.timed_out;
            let sum: u64 = found.get(cell).into_iter().flat_map(BTreeMap::values).sum();
            grouped += sum;
            let right = if others > 0 { sum <= wanted } else { sum == wanted };
            self.require(right, || format!("failures of {cell:?}: {sum} in groups, {wanted} in all"));
        }
        let attempts = client.report.progress.attempts;
        self.require(grouped == attempts.failed + attempts.timed_out, || {
            format!("failures: {grouped} in groups, {} in all", attempts.failed + attempts.timed_out)
        });
    }

    fn verdict(&mut self) {
        let client = self.client;
        let report = &client.report;
        let hopeless = |action: &ActionReport| {
            let failures = action.attempts.failed + action.attempts.timed_out;
            failures > 0 && action.attempts.succeeded == 0
        };
        let wanted = if report.actions.iter().any(hopeless) {
            "failed"
        } else if self.was_stopped() {
            "stopped"
        } else {
            "passed"
        };
        self.require(report.verdict == wanted, || format!("the verdict is {}, not {wanted}", report.verdict));
    }
}
