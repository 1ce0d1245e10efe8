//! `bench-socket-host TASK`: what a client reaches under wasmtime: as a guest composed with the component, as a
//! wasm32-wasip2 program with the crate linked in, as one with std::net alone, and as a host that drives the component
//! itself. Its argument and output are those of `core/benches/support/peer/mod.rs`.

mod driven;

use std::{path::Path, time::Instant};

use serde_json::{Value as Json, json};
use wasmtime::{
    Engine, Result, Store, bail,
    component::{Component, Linker, ResourceTable, TypedFunc},
    error::Context,
};
use wasmtime_wasi::{
    WasiCtx, WasiCtxBuilder, WasiCtxView, WasiView,
    p2::{bindings::sync::Command, pipe::MemoryOutputPipe},
};

struct State {
    context: WasiCtx,
    table: ResourceTable,
}

impl WasiView for State {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView { ctx: &mut self.context, table: &mut self.table }
    }
}

/// A compiled component and what it needs.
struct Program {
    engine: Engine,
    component: Component,
    linker: Linker<State>,
}

impl Program {
    fn load(engine: &Engine, file: &Path) -> Result<Self> {
        let component = Component::from_file(engine, file).with_context(|| format!("reading {}", file.display()))?;
        let mut linker = Linker::new(engine);
        wasmtime_wasi::p2::add_to_linker_sync(&mut linker)?;
        Ok(Self { engine: engine.clone(), component, linker })
    }

    fn store(&self, arguments: &[String], output: Option<MemoryOutputPipe>) -> Store<State> {
        let mut context = WasiCtxBuilder::new();
        context.inherit_network().allow_tcp(true).allow_udp(true).args(arguments).inherit_stderr();
        if let Some(output) = output {
            context.stdout(output);
        }
        Store::new(&self.engine, State { context: context.build(), table: ResourceTable::new() })
    }
}

fn main() -> Result<()> {
    let task: Json = serde_json::from_str(&std::env::args().nth(1).context("a task is needed")?)?;
    let number = |key: &str| task[key].as_u64().with_context(|| format!("the task needs {key:?}"));
    let file = |key: &str| task[key].as_str().map(Path::new).with_context(|| format!("the task needs {key:?}"));
    let port = |key: &str| Ok::<_, wasmtime::Error>(u16::try_from(number(key)?)?);
    println!("{}", json!({ "version": "wasmtime 48" }));
    let engine = Engine::default();
    let load = |key: &str| Program::load(&engine, file(key)?);
    let (guest, linked, baseline, core) = (load("guest")?, load("linked")?, load("baseline")?, load("core")?);
    let (bytes, rounds, count) = (number("bytes")?, number("rounds")?, number("datagrams")?);
    let small = |number: u64| u32::try_from(number);

    let mut samples: Vec<(&str, Vec<f64>)> = Vec::new();
    let mut take = |name: &'static str, nanoseconds: f64| match samples.iter_mut().find(|(known, _)| *known == name) {
        Some((_, samples)) => samples.push(nanoseconds),
        None => samples.push((name, vec![nanoseconds])),
    };
    // In turns, so that what disturbs one disturbs the other.
    for _ in 0..number("repetitions")? {
        let (sink, echo, udp) = (port("sink")?, port("echo")?, port("udp")?);
        take("stream", composed(&guest, "transfer", (sink, bytes))?);
        take("stream-baseline", run(&baseline, "stream", sink, &[bytes])?);
        take("stream-linked", run(&linked, "stream", sink, &[bytes])?);
        take("stream-driven", driven::transfer(&core, sink, bytes)?);
        take("echo", composed(&guest, "echo", (echo, small(rounds)?))? / rounds as f64);
        take("echo-baseline", run(&baseline, "echo", echo, &[rounds])? / rounds as f64);
        take("echo-linked", run(&linked, "echo", echo, &[rounds])? / rounds as f64);
        take("echo-driven", driven::echo(&core, echo, rounds)? / rounds as f64);
        take("datagrams", composed(&guest, "datagrams", (udp, small(count)?, 1u32))? / count as f64);
        take("datagrams-many", composed(&guest, "datagrams", (udp, small(count)?, 64u32))? / count as f64);
        take("datagrams-baseline", run(&baseline, "datagrams", udp, &[count])? / count as f64);
        take("datagrams-linked", run(&linked, "datagrams", udp, &[count])? / count as f64);
        take("datagrams-many-linked", run(&linked, "datagrams", udp, &[count, 64])? / count as f64);
        take("datagrams-driven", driven::datagrams(&core, udp, count, 1)? / count as f64);
        take("datagrams-many-driven", driven::datagrams(&core, udp, count, 64)? / count as f64);
    }
    for (name, samples) in samples {
        println!("{}", json!({ "measure": name, "live": 0, "unit": "ns", "samples": samples }));
    }
    Ok(())
}

/// The time of one call into a fresh instance.
fn composed<P>(program: &Program, function: &str, parameters: P) -> Result<f64>
where
    P: wasmtime::component::ComponentNamedList + wasmtime::component::Lower,
{
    let mut store = program.store(&[], None);
    let instance = program.linker.instantiate(&mut store, &program.component)?;
    let call: TypedFunc<P, (std::result::Result<(), String>,)> = instance.get_typed_func(&mut store, function)?;
    let start = Instant::now();
    let (result,) = call.call(&mut store, parameters)?;
    let took = start.elapsed();
    match result {
        Ok(()) => Ok(took.as_nanos() as f64),
        Err(error) => bail!("{function}: {error}"),
    }
}

/// The time that a program of its own says.
fn run(program: &Program, what: &str, port: u16, numbers: &[u64]) -> Result<f64> {
    let output = MemoryOutputPipe::new(4096);
    let mut arguments = vec!["client".to_owned(), what.to_owned(), port.to_string()];
    arguments.extend(numbers.iter().map(u64::to_string));
    let mut store = program.store(&arguments, Some(output.clone()));
    let command = Command::instantiate(&mut store, &program.component, &program.linker)?;
    if command.wasi_cli_run().call_run(&mut store)?.is_err() {
        bail!("the program failed at {what}");
    }
    let bytes = output.contents();
    let said = String::from_utf8_lossy(&bytes);
    Ok(said.trim().parse()?)
}
