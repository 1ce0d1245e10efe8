//! The checker rejects ledgers that lie. Each test takes the two ledgers of an honest run and falsifies one thing.

use std::sync::OnceLock;

use conformance_hostile::{
    catalog::Catalog,
    check::check,
    client::{ActionReport, Attempt, ClientLedger, Ending, TenantReport},
    ledger::{Row, ServerLedger},
    plan::{ACTIONS, Plan, TENANTS, tenant_of},
    raw,
    request::Method,
    server::Server,
};

#[derive(Clone)]
struct World {
    plan: Plan,
    client: ClientLedger,
    server: ServerLedger,
}

/// The ledgers of a run of our own client, which has some of everything.
fn honest() -> World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD
        .get_or_init(|| {
            let plan = Plan { users: 30, iterations: 4, ..Plan::new(1) };
            let server = Server::start(1).unwrap();
            let client = raw::run(&plan, server.port()).unwrap();
            World { plan, client, server: server.finish().unwrap() }
        })
        .clone()
}

impl World {
    fn problems(&self) -> Vec<String> {
        check(&self.plan, &self.client, &self.server).problems.into_iter().map(|problem| problem.text).collect()
    }

    /// The first attempt that fits.
    fn find(&self, wanted: impl Fn(&Attempt) -> bool) -> usize {
        self.client.attempts.iter().position(wanted).expect("an attempt that the lie needs")
    }

    /// The first row that fits, and the attempt that it is of.
    fn find_row(&self, wanted: impl Fn(&Row) -> bool) -> (usize, usize) {
        let row = self.server.rows.iter().position(wanted).expect("a row that the lie needs");
        let id = self.server.rows[row].id;
        let of = |attempt: &Attempt| (attempt.user, attempt.attempt) == (id.user, id.attempt);
        (row, self.find(of))
    }

    /// Changes the counts of all reports that an attempt is in.
    fn recount(&mut self, attempt: usize, mut change: impl FnMut(Counts<'_>)) {
        let attempt = &self.client.attempts[attempt];
        let tenant = tenant_of(self.client.users[&attempt.user]).unwrap();
        let report = &mut self.client.report;
        let TenantReport { attempts, requests, statuses, .. } = &mut report.tenants[tenant];
        change(Counts { attempts, requests, statuses: Some(statuses) });
        let ActionReport { attempts, requests, statuses, .. } = &mut report.actions[attempt.action];
        change(Counts { attempts, requests, statuses: Some(statuses) });
        for progress in [&mut report.progress, self.client.progress.last_mut().unwrap()] {
            let (attempts, requests) = (&mut progress.attempts, &mut progress.requests);
            change(Counts { attempts, requests, statuses: None });
        }
    }

    fn group_of(&mut self, attempt: usize, kind: &str) -> usize {
        let attempt = &self.client.attempts[attempt];
        let tenant = TENANTS[tenant_of(self.client.users[&attempt.user]).unwrap()].0;
        let action = ACTIONS[attempt.action].name;
        let fits = |group: &conformance_hostile::client::FailureCount| {
            group.kind == kind && group.action.as_deref() == Some(action) && group.tenant.as_deref() == Some(tenant)
        };
        self.client.report.failures.iter().position(fits).expect("the group of a failure")
    }

    /// The counts add up, and the lie is found all the same.
    fn is_rejected(&self, words: &str) {
        let problems = self.problems();
        assert!(problems.iter().any(|problem| problem.contains(words)), "{words:?} is not among {problems:#?}");
    }
}

struct Counts<'a> {
    attempts: &'a mut conformance_hostile::client::AttemptCounts,
    requests: &'a mut conformance_hostile::client::RequestCounts,
    statuses: Option<&'a mut Vec<conformance_hostile::client::StatusCount>>,
}

fn name(row: &Row) -> &'static str {
    &Catalog::get().behaviors[row.behavior].name
}

#[test]
fn an_honest_run_has_no_problems() {
    assert_eq!(honest().problems(), [""; 0]);
}

#[test]
fn a_failure_that_is_left_out() {
    let mut world = honest();
    let lost = world.find(|attempt| attempt.ending == Ending::Failed);
    world.client.attempts.remove(lost);
    world.is_rejected("the client has no such attempt");
}

#[test]
fn a_failure_that_is_told_as_a_success() {
    let mut world = honest();
    let (_, lie) = world.find_row(|row| name(row) == "cut-body" && row.method == Method::Get);
    world.client.attempts[lie].ending = Ending::Succeeded;
    world.recount(lie, |counts| {
        counts.attempts.failed -= 1;
        counts.attempts.succeeded += 1;
    });
    world.is_rejected("which the server did not send");
}

#[test]
fn a_failure_that_is_missing_in_the_groups() {
    let mut world = honest();
    world.client.report.failures.pop();
    world.is_rejected("in groups");
}

#[test]
fn a_failure_that_is_counted_for_another_tenant() {
    let mut world = honest();
    let lie = world.find(|attempt| attempt.ending == Ending::TimedOut);
    let group = world.group_of(lie, "timeout");
    let tenant = world.client.report.failures[group].tenant.clone();
    let other = TENANTS.iter().find(|(name, _)| Some(*name) != tenant.as_deref()).unwrap();
    world.client.report.failures[group].tenant = Some(other.0.into());
    world.is_rejected("failures");
}

#[test]
fn a_failure_of_another_kind() {
    let mut world = honest();
    let (_, lie) = world.find_row(|row| name(row) == "cut-head");
    let group = world.group_of(lie, "closed");
    world.client.report.failures[group].kind = "connect".into();
    world.is_rejected("of kind connect");
}

#[test]
fn an_attempt_that_is_counted_twice() {
    let mut world = honest();
    world.recount(0, |counts| {
        counts.attempts.started += 1;
        counts.attempts.succeeded += 1;
        counts.requests.attempts += 1;
        counts.requests.sent += 1;
        counts.requests.responses += 1;
        if let Some(statuses) = counts.statuses {
            statuses[0].count += 1;
        }
    });
    world.is_rejected("the report has AttemptCounts");
}

#[test]
fn an_attempt_that_is_told_twice() {
    let mut world = honest();
    let copy = world.client.attempts[0].clone();
    world.client.attempts.push(copy);
    world.is_rejected("two attempts have this id");
}

#[test]
fn a_status_that_is_swallowed() {
    let mut world = honest();
    let lie = world.find(|attempt| attempt.ending == Ending::Succeeded && attempt.status == 200);
    world.recount(lie, |counts| {
        counts.requests.responses -= 1;
        counts.requests.invalid += 1;
        if let Some(statuses) = counts.statuses {
            statuses.iter_mut().find(|entry| entry.status == 200).unwrap().count -= 1;
        }
    });
    world.is_rejected("statuses are");
}

#[test]
fn a_status_that_is_told_as_another() {
    let mut world = honest();
    let (_, lie) = world.find_row(|row| name(row) == "status-500" && row.method == Method::Get);
    world.client.attempts[lie].status = 200;
    assert!(!world.problems().is_empty());
}

#[test]
fn an_interim_response_that_is_counted_as_a_response() {
    let mut world = honest();
    let (_, lie) = world.find_row(|row| name(row) == "interim-100" && row.complete == Some(200));
    world.recount(lie, |counts| {
        counts.requests.interim -= 1;
        counts.requests.responses += 1;
        counts.requests.redirects += 1;
        counts.requests.sent += 1;
        if let Some(statuses) = counts.statuses {
            statuses.insert(0, conformance_hostile::client::StatusCount { status: 100, count: 1 });
        }
    });
    world.is_rejected("statuses are");
}

/// A second request for an attempt, as a client that repeats would send it: with counts that add up.
fn repeat(world: &mut World, row: usize, attempt: usize) {
    let mut copy = world.server.rows[row].clone();
    copy.id.part += 1;
    copy.connection = world.server.connections;
    world.server.connections += 1;
    copy.number = 1;
    world.server.rows.push(copy);
    world.client.attempts[attempt].requests += 1;
    world.recount(attempt, |counts| {
        counts.requests.sent += 1;
        counts.requests.repeats += 1;
        counts.requests.closed += 1;
    });
}

#[test]
fn a_post_that_is_repeated() {
    let mut world = honest();
    let (row, attempt) = world.find_row(|row| {
        row.method == Method::Post && row.number > 1 && row.server_closed.is_some() && row.written == 0
    });
    repeat(&mut world, row, attempt);
    world.is_rejected("was repeated, and is a POST");
}

#[test]
fn a_repeat_after_a_response_had_begun() {
    let mut world = honest();
    let (row, attempt) = world.find_row(|row| row.method != Method::Post && row.number > 1 && name(row) == "cut-head");
    repeat(&mut world, row, attempt);
    world.is_rejected("without a reason");
}

#[test]
fn a_repeat_after_a_complete_response() {
    let mut world = honest();
    let (row, attempt) = world.find_row(|row| row.method == Method::Get && row.number > 1 && name(row) == "status-500");
    repeat(&mut world, row, attempt);
    world.is_rejected("without a reason");
}

#[test]
fn a_repeat_of_a_repeat() {
    let mut world = honest();
    let (row, attempt) = world
        .find_row(|row| row.method == Method::Get && row.number > 1 && row.server_closed.is_some() && row.written == 0);
    // As if the server had closed the connection of the repeat as well.
    let part = world.server.rows[row].id.part + 1;
    world.server.rows.retain(|row| {
        (row.id.user, row.id.attempt) != (world.client.attempts[attempt].user, world.client.attempts[attempt].attempt)
            || row.id.part < part
    });
    world.client.attempts[attempt].requests = part - 1;
    repeat(&mut world, row, attempt);
    world.server.rows.last_mut().unwrap().number = 2;
    let last = world.server.rows.len() - 1;
    repeat(&mut world, last, attempt);
    world.is_rejected("was a repeat itself");
}

#[test]
fn a_repeat_that_is_left_out() {
    let mut world = honest();
    let (row, attempt) = world
        .find_row(|row| row.method == Method::Get && row.number > 1 && row.server_closed.is_some() && row.written == 0);
    let id = world.server.rows[row].id;
    world.server.rows.retain(|row| (row.id.user, row.id.attempt) != (id.user, id.attempt) || row.id.part <= id.part);
    let lie = &mut world.client.attempts[attempt];
    (lie.requests, lie.ending, lie.status) = (id.part, Ending::Failed, 0);
    let problems = world.problems();
    let found = |words: &str| problems.iter().any(|problem| problem.contains(words));
    assert!(found("was not repeated") || found("the last complete response had"), "{problems:#?}");
}

#[test]
fn a_request_that_the_server_never_saw() {
    let mut world = honest();
    let (row, _) = world.find_row(|row| name(row) == "status-200" && row.id.part == 1 && row.number == 1);
    world.server.rows.remove(row);
    let problems = world.problems();
    assert!(problems.iter().any(|problem| problem.contains("the server never saw")), "{problems:#?}");
}

#[test]
fn a_request_that_the_client_does_not_know() {
    let mut world = honest();
    let mut row = world.server.rows[0].clone();
    row.id.attempt = 1_000;
    world.server.rows.push(row);
    world.is_rejected("the client has no such attempt");
}

#[test]
fn a_part_that_the_client_does_not_count() {
    let mut world = honest();
    let (row, _) = world.find_row(|row| name(row) == "status-200");
    let mut copy = world.server.rows[row].clone();
    copy.id.part += 1;
    world.server.rows.push(copy);
    world.is_rejected("the client counts");
}

#[test]
fn unseen_requests_that_no_closed_connection_explains() {
    let mut world = honest();
    let user = world.server.rows[0].id.user;
    for row in &mut world.server.rows {
        if row.id.user == user {
            row.server_closed = None;
        }
    }
    let gone =
        |row: &Row| row.id.user == user && row.id.part == 1 && row.method == Method::Get && name(row) == "redirect-301";
    match world.server.rows.iter().position(gone) {
        Some(row) => {
            world.server.rows.remove(row);
            assert!(!world.problems().is_empty());
        }
        None => assert!(!world.problems().is_empty(), "repeats of this user have lost their cause"),
    }
}

#[test]
fn a_late_answer_that_counts_as_a_success() {
    let mut world = honest();
    let (_, lie) = world.find_row(|row| name(row) == "late" && row.id.part == 1);
    world.client.attempts[lie].ending = Ending::Succeeded;
    world.client.attempts[lie].status = 200;
    world.is_rejected("which the server did not send");
}

#[test]
fn a_timeout_before_its_time() {
    let mut world = honest();
    let lie = world.find(|attempt| attempt.ending == Ending::TimedOut);
    world.server.stall = std::time::Duration::ZERO;
    world.client.attempts[lie].elapsed_ns = 100_000_000;
    world.is_rejected("before its timeout");
}

#[test]
fn many_timeouts_that_the_server_did_not_cause() {
    let mut world = honest();
    world.server.stall = std::time::Duration::ZERO;
    for (index, row) in world.server.rows.iter_mut().enumerate() {
        row.connection = u32::try_from(index).unwrap();
    }
    for attempt in &mut world.client.attempts {
        if attempt.ending == Ending::Succeeded
            && attempt.requests == 1
            && attempt.status == 200
            && !ACTIONS[attempt.action].retries
        {
            (attempt.ending, attempt.status, attempt.elapsed_ns) = (Ending::TimedOut, 0, 201_000_000);
        }
    }
    world.is_rejected("timed out without a reason");
}

#[test]
fn an_attempt_that_was_cancelled_without_a_stop() {
    let mut world = honest();
    world.client.attempts[0].ending = Ending::Cancelled;
    world.is_rejected("the run was not stopped");
}

#[test]
fn a_redirect_that_is_not_followed() {
    let mut world = honest();
    let (row, lie) =
        world.find_row(|row| name(row).starts_with("redirect-30") && row.id.part == 1 && row.method == Method::Head);
    let (id, status) = (world.server.rows[row].id, world.server.rows[row].complete.unwrap());
    world.server.rows.retain(|row| (row.id.user, row.id.attempt) != (id.user, id.attempt) || row.id.part == 1);
    let lie = &mut world.client.attempts[lie];
    (lie.requests, lie.ending, lie.status) = (1, Ending::Succeeded, status);
    world.is_rejected("that it was to follow");
}

#[test]
fn a_redirect_to_another_target_or_with_another_method() {
    let mut world = honest();
    let (row, _) = world.find_row(|row| row.id.part == 2 && row.target.starts_with("/moved/"));
    world.server.rows[row].target = "/elsewhere".into();
    world.is_rejected("asks for /elsewhere");
    let mut world = honest();
    let (row, _) = world.find_row(|row| row.id.part == 2 && row.method == Method::Get);
    world.server.rows[row].method = Method::Delete;
    world.is_rejected("is DELETE, not GET");
}

#[test]
fn a_connection_that_serves_after_it_was_spoiled() {
    for spoiled in ["close-announced-held", "extra-bytes", "http-1.0"] {
        let mut world = honest();
        let (row, _) = world.find_row(|row| name(row) == spoiled);
        let former = world.server.rows[row].clone();
        let (next, _) = world.find_row(|row| row.id.user == former.id.user && row.id > former.id);
        world.server.rows[next].connection = former.connection;
        world.is_rejected("must not be reused");
    }
}

#[test]
fn a_connection_of_another_user_or_address() {
    let mut world = honest();
    let other = world.server.rows.iter().find(|row| row.id.user != world.server.rows[0].id.user).unwrap();
    let (user, connection) = (other.id.user, other.connection);
    let (row, _) = world.find_row(|row| row.id.user != user && row.number == 1 && row.connection > connection);
    world.server.rows[row].connection = connection;
    world.is_rejected("over a connection of user");
    let mut world = honest();
    world.server.rows[0].source = "127.77.9.9".parse().unwrap();
    world.is_rejected("came from 127.77.9.9");
}

#[test]
fn bytes_and_connections_that_do_not_add_up() {
    let mut world = honest();
    world.client.report.progress.transfer.sent_bytes += 1;
    world.client.progress.last_mut().unwrap().transfer.sent_bytes += 1;
    world.is_rejected("transfer");
    let mut world = honest();
    let twice = 2 * world.client.report.progress.transfer.received_bytes;
    for progress in [&mut world.client.report.progress, world.client.progress.last_mut().unwrap()] {
        progress.transfer.received_bytes = twice;
    }
    world.is_rejected(&format!("received {twice} bytes"));
    let mut world = honest();
    world.server.connections += 1_000;
    world.is_rejected("connections, the server accepted");
}

#[test]
fn tenants_or_actions_that_do_not_add_up() {
    let mut world = honest();
    let [red, blue] = &mut world.client.report.tenants[..] else { panic!("two tenants") };
    std::mem::swap(&mut red.requests, &mut blue.requests);
    world.is_rejected("tenant red");
    let mut world = honest();
    world.client.report.actions[1].attempts.started += 1;
    world.is_rejected("do not add up");
    let mut world = honest();
    world.client.report.actions[2].requests.closed += 1;
    world.is_rejected("the ends of requests do not add up");
}

#[test]
fn progress_that_breaks_an_identity_on_the_way() {
    let mut world = honest();
    let mut early = world.client.progress[0].clone();
    early.attempts.in_flight = 1;
    world.client.progress.insert(0, early);
    world.is_rejected("do not add up");
}

#[test]
fn something_that_is_left_open() {
    let mut world = honest();
    for progress in [&mut world.client.report.progress, world.client.progress.last_mut().unwrap()] {
        progress.connections = 1;
    }
    world.is_rejected("left open");
}

#[test]
fn a_verdict_that_is_too_good() {
    let mut world = honest();
    world.client.report.verdict = "no-data".into();
    world.is_rejected("the verdict is no-data");
}

#[test]
fn what_the_server_saw_that_is_not_http() {
    let mut world = honest();
    world.server.violations.push("connection 3: request line \"x\"".into());
    world.is_rejected("request line");
}
