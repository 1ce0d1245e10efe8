//! A small host for the HTTP guest that is composed with the component.
//!
//! `http serve [PORT]` serves on 127.0.0.1 and prints the port, until its standard input closes;
//! `http check` serves its own client, which knows the expected response to every request.

mod check;
mod client;
#[path = "../../engine.rs"]
#[allow(dead_code)]
mod engine;

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread::{self, JoinHandle},
    time::Instant,
};

use wasmtime::{Result, bail, component::TypedFunc, error::Context, format_err};

/// The composed guest, below the workspace's root.
const GUEST: &str = "target/component/http_guest.wasm";
/// Maximum wait of a turn, in milliseconds, which limits the delay of a stop.
const TURN: u64 = 100;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve"] => serve(0),
        ["serve", port] => serve(port.parse()?),
        ["check"] => {
            let server = Server::start(0)?;
            let checks = check::all(server.port);
            let answered = server.stop()?;
            println!("http: {} checks passed, {answered} requests answered", checks?);
            Ok(())
        }
        _ => bail!("usage: http serve [PORT] | http check"),
    }
}

fn serve(port: u16) -> Result<()> {
    let server = Server::start(port)?;
    println!("{}", server.port);
    std::io::copy(&mut std::io::stdin(), &mut std::io::sink())?;
    eprintln!("http: {} requests answered", server.stop()?);
    Ok(())
}

/// The guest, on a separate thread.
struct Server {
    port: u16,
    stop: Arc<AtomicBool>,
    thread: JoinHandle<Result<u64>>,
}

impl Server {
    fn start(port: u16) -> Result<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = stop.clone();
        let (sender, started) = mpsc::channel();
        let thread = thread::spawn(move || run(port, &stopped, &sender));
        match started.recv() {
            Ok(port) => Ok(Self { port, stop, thread }),
            // The thread has ended with the reason.
            Err(_) => match thread.join() {
                Ok(Err(error)) => Err(error),
                _ => bail!("the server ended before it was ready"),
            },
        }
    }

    fn stop(self) -> Result<u64> {
        self.stop.store(true, Ordering::Relaxed);
        self.thread.join().map_err(|_| format_err!("the server panicked"))?
    }
}

fn run(port: u16, stop: &AtomicBool, started: &mpsc::Sender<u16>) -> Result<u64> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let program = engine::Program::load(&root.join(GUEST)).context("run `cargo xtask guests` to build it")?;
    let (mut store, instance) = program.instantiate(true)?;
    type Answer<T> = (std::result::Result<T, String>,);
    let start: TypedFunc<(&str, u16), Answer<u16>> = instance.get_typed_func(&mut store, "start")?;
    let turn: TypedFunc<(u64, u64), Answer<u64>> = instance.get_typed_func(&mut store, "turn")?;
    let (port,) = start.call(&mut store, ("127.0.0.1", port))?;
    let _ = started.send(port.map_err(wasmtime::Error::msg)?);
    let clock = Instant::now();
    let mut answered = 0;
    while !stop.load(Ordering::Relaxed) {
        let now = u64::try_from(clock.elapsed().as_millis()).unwrap_or(u64::MAX);
        answered = turn.call(&mut store, (now, TURN))?.0.map_err(wasmtime::Error::msg)?;
    }
    Ok(answered)
}
