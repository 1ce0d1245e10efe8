//! A turn of the event loop does a bounded amount of work, whatever a server, a scenario or a clock does: a stop, a timeout and
//! the end of a step are never far away.
//!
//! What is measured is the processor time of one `step(0)`, so that other programs on the machine do not count. The bound is
//! 10 ms in a release build (`just never-deaf`); a debug build is given a tenth of the work and ten times as long.
//!
//! A binary of its own: `just never-deaf` runs its tests alone, one at a time and in a release build, because they measure.
#![cfg(all(feature = "runner", target_os = "linux"))]

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};

use scheduler_core::{
    dsl,
    runner::{EventDetail, Run, RunOptions, StopMode},
    state_machine::ActionOutcome,
};

const DEBUG: bool = cfg!(debug_assertions);

/// The longest that a step may compute.
const BOUND: Duration = if DEBUG { Duration::from_millis(150) } else { Duration::from_millis(10) };

/// As much work as the build is fit for.
const fn scaled(count: usize) -> usize {
    if DEBUG { count / 10 } else { count }
}

/// The processor time of this thread.
fn computed() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.try_into().unwrap(), time.tv_nsec.try_into().unwrap())
}

/// A server that writes the same bytes to each connection as often as it is asked, and then does what `after` says.
struct Server {
    address: SocketAddr,
    over: Arc<AtomicBool>,
    acceptor: Option<JoinHandle<()>>,
}

impl Server {
    fn start(response: Vec<u8>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let over = Arc::new(AtomicBool::new(false));
        let (is_over, response) = (Arc::clone(&over), Arc::new(response));
        let acceptor = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if is_over.load(Ordering::SeqCst) {
                    break;
                }
                let (mut stream, response) = (stream.unwrap(), Arc::clone(&response));
                std::thread::spawn(move || {
                    let mut head = [0; 4096];
                    while matches!(stream.read(&mut head), Ok(1..)) && stream.write_all(&response).is_ok() {}
                });
            }
        });
        Self { address, over, acceptor: Some(acceptor) }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        // Wakes the acceptor.
        let _ = TcpStream::connect(self.address);
        if let Some(acceptor) = self.acceptor.take() {
            let _ = acceptor.join();
        }
    }
}

/// What was measured of a run.
#[derive(Default)]
struct Measured {
    longest: Duration,
    steps: u32,
}

impl Measured {
    fn of<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let before = computed();
        let result = work();
        self.longest = self.longest.max(computed().saturating_sub(before));
        self.steps += 1;
        result
    }
}

/// Runs a scenario to its end, or for at most so long, and measures each step. Then it is stopped hard.
fn measure(name: &str, text: &str, options: RunOptions, at_most: Duration) -> Run {
    let scenario = dsl::parse(text, dsl::Syntax::Text).unwrap_or_else(|error| panic!("{name}: {error:?}"));
    let options = options.events(EventDetail::Nothing);
    let mut run = Run::from_scenario(&scenario, &options).unwrap();
    let (mut measured, began) = (Measured::default(), Instant::now());
    while !run.is_finished() && began.elapsed() < at_most {
        let step = measured.of(|| run.step(Duration::ZERO)).unwrap();
        let requests = run.next_actions(1_000);
        if requests.is_empty() {
            // Nothing to do for the host: waits as a host would.
            if step.progress.attempts.in_flight > 0 || step.progress.expected > 0 {
                run.step(Duration::from_millis(1)).unwrap();
            }
        }
        for request in requests {
            measured.of(|| run.complete(request.token, ActionOutcome::Success(Vec::new()))).unwrap();
        }
    }
    let progress = run.progress();
    println!("{name}: longest {:?} of {} steps, {:?}", measured.longest, measured.steps, progress.attempts);
    assert!(progress.attempts.started > 0 || name.contains("pauses"), "{name}: {progress:?}");
    assert!(measured.longest <= BOUND, "{name}: a step computes for {:?}, more than {BOUND:?}", measured.longest);
    run
}

fn get(address: SocketAddr, users: usize, more: &str) -> String {
    format!(
        r#"
        scenario "hostile"
        action get = get {{ url = "http://{address}/" timeout = 20s {more} }}
        workflow {{ start: get {{ on_error -> end  -> end }}  end }}
        load {{ at 0s spawn {users} loop 3 }}
        "#
    )
}

fn with_length(body: &str) -> Vec<u8> {
    format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

#[test]
fn bodies_of_hostile_shapes_stall_nobody() {
    let members: Vec<String> = (0..scaled(90_000)).map(|number| format!("\"m{number}\":1")).collect();
    let same: Vec<&str> = vec!["\"a\":1"; scaled(150_000)];
    let bodies = [
        ("90,000 members", format!("{{{}}}", members.join(","))),
        ("one name repeated", format!("{{{}}}", same.join(","))),
        ("zeros", format!("[{}0]", "0,".repeat(scaled(500_000)))),
        ("depth", "[".repeat(scaled(1_000_000))),
        ("escapes", format!("\"{}\"", "\\u0041".repeat(scaled(170_000)))),
    ];
    for (name, body) in bodies {
        let server = Server::start(with_length(&body));
        for export in ["export x: any = 0  extract = { x: \"$.a\" }", "export json: any = 0"] {
            let text = get(server.address, 4, export);
            measure(&format!("{name}, {export}"), &text, RunOptions::default(), Duration::from_secs(20));
        }
    }
}

#[test]
fn framing_of_hostile_shapes_stalls_nobody() {
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    let responses = [
        ("chunks of one byte", format!("{head}{}0\r\n\r\n", "1\r\nx\r\n".repeat(scaled(150_000)))),
        ("interim responses", "HTTP/1.1 103 Hints\r\n\r\n".repeat(scaled(40_000))),
        ("a head without an end", format!("HTTP/1.1 200 OK\r\n{}", "X: y\r\n".repeat(scaled(200_000)))),
        ("one long line", format!("HTTP/1.1 200 OK\r\nX: {}", "y".repeat(scaled(1_000_000)))),
        ("much more than was asked for", format!("{head}0\r\n\r\n{}", "junk".repeat(scaled(300_000)))),
    ];
    for (name, response) in responses {
        let server = Server::start(response.into_bytes());
        let text = get(server.address, 20, "");
        measure(name, &text, RunOptions::default(), Duration::from_secs(20));
    }
}

#[test]
fn many_large_answers_at_a_time_are_read_in_turns() {
    let server = Server::start(with_length(&"x".repeat(scaled(600_000))));
    let text = get(server.address, scaled(1_000), "export body_size: int = 0");
    let run = measure("large answers", &text, RunOptions::default(), Duration::from_secs(20));
    assert_eq!(run.progress().attempts.failed, 0, "{:?}", run.summary().failures);
}

#[test]
fn many_small_answers_over_kept_connections_are_dealt_with_in_turns() {
    let server = Server::start(with_length("ok"));
    let text = get(server.address, scaled(2_000), "export status_code: int = 0").replace("loop 3", "loop 30");
    let run = measure("small answers", &text, RunOptions::default(), Duration::from_secs(20));
    assert_eq!(run.progress().attempts.failed, 0, "{:?}", run.summary().failures);
}

#[test]
fn users_who_arrive_at_once_are_admitted_in_portions() {
    // Nothing listens there: the port was free a moment ago.
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let text = get(address, scaled(2_000_000), "");
    let mut run = measure("arrivals", &text, RunOptions::default(), Duration::from_secs(2));
    let mut measured = Measured::default();
    measured.of(|| run.stop(StopMode::Hard));
    println!("stop: {:?}", measured.longest);
    assert!(measured.longest <= BOUND * 4, "a stop computes for {:?}", measured.longest);
}

#[test]
fn users_who_wait_for_an_address_are_not_looked_at_again_and_again() {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    for scope in ["per-user", "per-task"] {
        let text = format!(
            r#"
            scenario "waiting"
            pool small {{ range 127.61.0.0/29 }}
            action get = get {{ url = "http://{address}/" timeout = 20s }}
            workflow {{ start: get {{ on_error -> end  -> end }}  end }}
            load {{ at 0s spawn {} from small  bind {scope} }}
            "#,
            scaled(200_000)
        );
        measure(&format!("waiting {scope}"), &text, RunOptions::default(), Duration::from_secs(2));
    }
}

#[test]
fn pauses_that_end_together_are_ended_in_portions() {
    let text = format!(
        r#"
        scenario "pauses"
        action nap = sleep {{ for = 300ms }}
        workflow {{ start: nap {{ -> again }}  again: nap {{ -> end }}  end }}
        load {{ at 0s spawn {} }}
        "#,
        scaled(100_000)
    );
    let run = measure("pauses", &text, RunOptions::default(), Duration::from_secs(30));
    assert_eq!(run.progress().done as usize, scaled(100_000));
}

#[test]
fn timers_that_are_due_together_fire_in_portions() {
    let text = format!(
        r#"
        scenario "timeouts"
        action slow = order {{ }}
        workflow {{ start: slow {{ timeout 400ms  on_error -> end  -> end }}  end }}
        load {{ at 0s spawn {} }}
        "#,
        scaled(100_000)
    );
    let scenario = dsl::parse(&text, dsl::Syntax::Text).unwrap();
    let options = RunOptions::default().events(EventDetail::Nothing);
    let mut run = Run::from_scenario(&scenario, &options).unwrap();
    let mut measured = Measured::default();
    // The host takes the actions and never reports them.
    while !run.is_finished() {
        measured.of(|| run.step(Duration::ZERO)).unwrap();
        run.next_actions(10_000);
    }
    println!("timers: longest {:?} of {} steps", measured.longest, measured.steps);
    assert_eq!(run.progress().attempts.timed_out as usize, scaled(100_000));
    assert!(measured.longest <= BOUND, "a step computes for {:?}", measured.longest);
}

#[test]
fn actions_of_the_host_cost_the_same_however_many_wait() {
    let text = format!(
        r#"
        scenario "orders"
        action order = order {{ }}
        workflow {{ start: order {{ -> end }}  end }}
        load {{ at 0s spawn {} }}
        "#,
        scaled(100_000)
    );
    let run = measure("host actions", &text, RunOptions::default(), Duration::from_secs(30));
    assert_eq!(run.progress().done as usize, scaled(100_000));
}
