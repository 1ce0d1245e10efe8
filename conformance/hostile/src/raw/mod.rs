//! A small client that runs a plan correctly: one thread per user, blocking sockets. It shows that
//! server and checker agree with a correct client, and the checker's tests falsify its ledgers.

mod response;

use std::{
    io::{ErrorKind, Read, Write},
    net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow};
use socket2::{Domain, Socket, Type};

use crate::{
    client::{
        ActionReport, Attempt, AttemptCounts, ClientLedger, Ending, FailureCount, PoolReport, Progress, Report,
        RequestCounts, StatusCount, TenantReport, TransferCounts,
    },
    id::{HEADER, RequestId},
    plan::{ACTIONS, Action, Node, PAUSE, Plan, TENANTS, TIMEOUT},
    request::Method,
    script::BODY_LIMIT,
};
use response::{Reader, State};

/// Result of one attempt.
struct Record {
    attempt: Attempt,
    tenant: usize,
    requests: RequestCounts,
    transfer: TransferCounts,
    statuses: Vec<u16>,
    /// Kind and status of the failure.
    failure: Option<(&'static str, Option<u16>)>,
}

struct Link {
    stream: TcpStream,
    reused: bool,
}

struct User<'a> {
    plan: &'a Plan,
    number: u32,
    tenant: usize,
    address: Ipv4Addr,
    port: u16,
    kept: Vec<Link>,
    attempts: u32,
    records: Vec<Record>,
}

/// Runs a plan against the server on `port`. Stops are not supported: the run ends with its last user.
///
/// # Errors
/// If a socket cannot be opened.
pub fn run(plan: &Plan, port: u16) -> Result<ClientLedger> {
    let mut users = Vec::new();
    for (tenant, (_, [a, b, c])) in TENANTS.iter().enumerate() {
        for index in 0..plan.users {
            let host = u8::try_from(index + 1).unwrap_or(u8::MAX);
            let (number, address) = (tenant as u32 * plan.users + index, Ipv4Addr::new(*a, *b, *c, host));
            users.push(User {
                plan,
                number,
                tenant,
                address,
                port,
                kept: Vec::new(),
                attempts: 0,
                records: Vec::new(),
            });
        }
    }
    let addresses = users.iter().map(|user| (user.number, IpAddr::V4(user.address))).collect();
    let ledger = ClientLedger { users: addresses, ..ClientLedger::default() };
    let records = thread::scope(|scope| {
        let threads: Vec<_> = users.into_iter().map(|user| scope.spawn(move || user.run())).collect();
        let joined = threads.into_iter().map(|thread| thread.join().map_err(|_| anyhow!("a user panicked"))?);
        joined.collect::<Result<Vec<Vec<Record>>>>()
    })?;
    Ok(report(plan, ledger, records.into_iter().flatten().collect()))
}

impl User<'_> {
    fn run(mut self) -> Result<Vec<Record>> {
        for iteration in 0..self.plan.iterations {
            for node in &self.plan.nodes {
                match node {
                    Node::Rest => thread::sleep(Duration::from_millis(3)),
                    Node::Pause => thread::sleep(PAUSE),
                    Node::Action(index) => {
                        let action = &ACTIONS[*index];
                        let good = self.attempt(iteration, *index, action)?;
                        if !good && action.retries {
                            thread::sleep(Duration::from_millis(2));
                            self.attempt(iteration, *index, action)?;
                        }
                    }
                }
            }
            thread::sleep(Duration::from_millis(2));
        }
        Ok(self.records)
    }

    /// Makes an attempt; returns whether it succeeded.
    fn attempt(&mut self, iteration: u32, index: usize, action: &Action) -> Result<bool> {
        self.attempts += 1;
        let start = Instant::now();
        let id = RequestId { user: self.number, iteration, attempt: self.attempts, part: 0 };
        let mut record = Record {
            attempt: Attempt {
                user: self.number,
                iteration,
                attempt: self.attempts,
                action: index,
                ending: Ending::Succeeded,
                requests: 0,
                status: 0,
                elapsed_ns: 0,
                detail: String::new(),
            },
            tenant: self.tenant,
            requests: RequestCounts { attempts: 1, ..RequestCounts::default() },
            transfer: TransferCounts::default(),
            statuses: Vec::new(),
            failure: None,
        };
        let failure = self.exchange(id, action, start + TIMEOUT, &mut record)?;
        record.attempt.ending = match failure {
            None => Ending::Succeeded,
            Some(("timeout", _)) => Ending::TimedOut,
            Some(_) => Ending::Failed,
        };
        record.failure = failure;
        record.requests.unsent = u64::from(record.attempt.requests == 0);
        record.requests.sent = record.attempt.requests.into();
        record.attempt.elapsed_ns = u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX);
        record.attempt.detail = failure.map_or(String::new(), |(kind, _)| kind.to_owned());
        self.records.push(record);
        Ok(failure.is_none())
    }

    fn exchange(
        &mut self,
        mut id: RequestId,
        action: &Action,
        deadline: Instant,
        record: &mut Record,
    ) -> Result<Option<(&'static str, Option<u16>)>> {
        let mut method = action.method;
        let mut body = matches!(method, Method::Put | Method::Post);
        let mut target = format!("/at/{}?u={}", action.name, self.number);
        let (mut redirects, mut repeated) = (action.redirects, false);
        loop {
            let mut link = self.link(repeated, record)?;
            id.part += 1;
            let mut text =
                format!("{} {target} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n{HEADER}: {id}\r\n", method.word(), self.port);
            text.push_str(if body { "Content-Length: 6\r\n\r\na body" } else { "\r\n" });
            record.attempt.requests += 1;
            record.transfer.sent_bytes += text.len() as u64;
            let limit = action.keeps_body.then_some(BODY_LIMIT);
            let mut reader = Reader::new(method, limit);
            let state = match link.stream.write_all(text.as_bytes()) {
                Ok(()) => receive(&mut link.stream, &mut reader, deadline, &mut record.transfer.received_bytes)?,
                Err(_) => State::Closed,
            };
            record.requests.interim += reader.interim;
            match state {
                State::Done => {}
                State::Invalid(kind) => {
                    record.requests.invalid += 1;
                    return Ok(Some((kind, None)));
                }
                State::Closed => {
                    record.requests.closed += 1;
                    if link.reused && !reader.has_begun() && method.is_idempotent() && !repeated {
                        record.requests.repeats += 1;
                        repeated = true;
                        continue;
                    }
                    return Ok(Some(("closed", None)));
                }
                State::More => {
                    record.requests.timed_out += 1;
                    return Ok(Some(("timeout", None)));
                }
            }
            let status = reader.status;
            record.requests.responses += 1;
            record.statuses.push(status);
            record.attempt.status = status;
            if reader.reusable {
                link.reused = true;
                self.kept.push(link);
            }
            if let (301 | 302 | 303 | 307 | 308, Some(location), true) = (status, reader.location, action.redirects > 0)
            {
                if redirects == 0 {
                    return Ok(Some(("status", Some(status))));
                }
                let Some(next) = join(&target, &location, self.port) else {
                    return Ok(Some(("invalid-response", None)));
                };
                redirects -= 1;
                record.requests.redirects += 1;
                let next_method = method.redirected(status);
                body &= next_method == method;
                (target, method, repeated) = (next, next_method, false);
                continue;
            }
            let expected = action.expect.is_empty() || action.expect.contains(&status);
            return Ok(match expected {
                false => Some(("status", Some(status))),
                // This client decodes nothing.
                true => {
                    (reader.coded && limit.is_some() && method != Method::Head).then_some(("invalid-response", None))
                }
            });
        }
    }

    /// Returns a keep-alive connection without unread bytes, or a new one.
    fn link(&mut self, fresh: bool, record: &mut Record) -> Result<Link> {
        while let Some(link) = self.kept.pop().filter(|_| !fresh) {
            link.stream.set_nonblocking(true)?;
            let quiet = matches!(link.stream.peek(&mut [0]), Err(error) if error.kind() == ErrorKind::WouldBlock);
            link.stream.set_nonblocking(false)?;
            if quiet {
                return Ok(link);
            }
        }
        let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
        socket.bind(&SocketAddr::from((self.address, 0)).into()).context("binding")?;
        socket.connect(&SocketAddr::from((Ipv4Addr::LOCALHOST, self.port)).into()).context("connecting")?;
        socket.set_tcp_nodelay(true)?;
        record.transfer.connections += 1;
        Ok(Link { stream: socket.into(), reused: false })
    }
}

/// Reads until the response has ended or the deadline has passed.
fn receive(stream: &mut TcpStream, reader: &mut Reader, deadline: Instant, received: &mut u64) -> Result<State> {
    let mut buffer = [0; 16 * 1024];
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Ok(State::More);
        }
        stream.set_read_timeout(Some(left))?;
        match stream.read(&mut buffer) {
            Ok(0) => return Ok(reader.end()),
            Ok(count) => {
                *received += count as u64;
                // A response that arrives after its timeout is a timeout.
                if Instant::now() >= deadline {
                    return Ok(State::More);
                }
                match reader.feed(&buffer[..count]) {
                    State::More => {}
                    state => return Ok(state),
                }
            }
            Err(error)
                if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted) => {}
            Err(_) => return Ok(State::Closed),
        }
    }
}

/// Returns the target of a Location, if it is on this server.
fn join(target: &str, location: &str, port: u16) -> Option<String> {
    if let Some(rest) = location.strip_prefix(&format!("http://127.0.0.1:{port}")) {
        return Some(rest.to_owned());
    }
    let scheme = location.split(['/', '?']).next().is_some_and(|first| first.contains(':'));
    if scheme {
        return None;
    }
    if location.starts_with('/') {
        return Some(location.to_owned());
    }
    let path = target.split('?').next().unwrap_or_default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    Some(format!("{folder}/{location}"))
}

/// Computes the sums.
fn report(plan: &Plan, mut ledger: ClientLedger, records: Vec<Record>) -> ClientLedger {
    let mut report = Report::default();
    let users = u64::from(plan.users);
    for (tenant, _) in TENANTS {
        report.tenants.push(TenantReport { tenant: tenant.into(), started: users, done: users, ..Default::default() });
        report.pools.push(PoolReport { pool: tenant.into(), held: 0 });
    }
    for action in ACTIONS {
        report.actions.push(ActionReport { action: action.name.into(), ..Default::default() });
    }
    let mut progress = Progress { phase: "finished".into(), done: users * TENANTS.len() as u64, ..Default::default() };
    for record in &records {
        let tenant = &mut report.tenants[record.tenant];
        let action = &mut report.actions[record.attempt.action];
        if let Some((kind, status)) = record.failure {
            let (name, of) = (action.action.clone(), tenant.tenant.clone());
            let same = |group: &&mut FailureCount| {
                (group.kind.as_str(), group.status) == (kind, status)
                    && group.action.as_ref() == Some(&name)
                    && group.tenant.as_ref() == Some(&of)
            };
            match report.failures.iter_mut().find(same) {
                Some(group) => group.count += 1,
                None => report.failures.push(FailureCount {
                    kind: kind.into(),
                    action: Some(name),
                    tenant: Some(of),
                    status,
                    reason: kind.into(),
                    count: 1,
                }),
            }
        }
        for (attempts, requests, transfer) in [
            (&mut progress.attempts, &mut progress.requests, &mut progress.transfer),
            (&mut tenant.attempts, &mut tenant.requests, &mut tenant.transfer),
            (&mut action.attempts, &mut action.requests, &mut action.transfer),
        ] {
            add(record, attempts, requests, transfer);
        }
        for statuses in [&mut tenant.statuses, &mut action.statuses] {
            for status in &record.statuses {
                match statuses.binary_search_by_key(status, |entry| entry.status) {
                    Ok(index) => statuses[index].count += 1,
                    Err(index) => statuses.insert(index, StatusCount { status: *status, count: 1 }),
                }
            }
        }
    }
    let hopeless = |action: &ActionReport| action.attempts.started > 0 && action.attempts.succeeded == 0;
    report.verdict = if report.actions.iter().any(hopeless) { "failed" } else { "passed" }.into();
    report.progress = progress.clone();
    ledger.attempts = records.into_iter().map(|record| record.attempt).collect();
    ledger.progress = vec![progress];
    ledger.report = report;
    ledger
}

fn add(record: &Record, attempts: &mut AttemptCounts, requests: &mut RequestCounts, transfer: &mut TransferCounts) {
    attempts.started += 1;
    match record.attempt.ending {
        Ending::Succeeded => attempts.succeeded += 1,
        Ending::Failed => attempts.failed += 1,
        Ending::TimedOut => attempts.timed_out += 1,
        Ending::Cancelled => attempts.cancelled += 1,
    }
    let own = &record.requests;
    requests.attempts += own.attempts;
    requests.unsent += own.unsent;
    requests.sent += own.sent;
    requests.repeats += own.repeats;
    requests.redirects += own.redirects;
    requests.responses += own.responses;
    requests.invalid += own.invalid;
    requests.closed += own.closed;
    requests.timed_out += own.timed_out;
    requests.interim += own.interim;
    transfer.connections += record.transfer.connections;
    transfer.sent_bytes += record.transfer.sent_bytes;
    transfer.received_bytes += record.transfer.received_bytes;
}
