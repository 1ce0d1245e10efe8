//! The lane of a Rust host: the component in wasmtime, called through its own types,
//! so that a new WIT function needs no change here.
//!
//! `lane-wasmtime FOLDER` runs `scheduler_core.wasm` or `scheduler_core_offline.wasm` of the
//! folder, as the case requires; `lane-wasmtime --guest FILE` runs a guest that was composed with
//! the component and passes it the requests.

mod engine;
mod guest;
mod host;
mod value;

use std::{
    io::{BufRead, Write},
    path::Path,
};

use serde_json::{Value as Json, json};
use wasmtime::{Result, bail};

/// A handler of requests.
trait Lane {
    /// Creates a new instance.
    fn reset(&mut self, component: &str, network: bool) -> Result<()>;
    /// Returns the reply to a call or a drop, without its id.
    fn request(&mut self, request: &Json) -> Result<Json>;
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut lane: Box<dyn Lane> = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--guest", file] => Box::new(guest::Guest::new(Path::new(file))?),
        [folder] => Box::new(host::Host::new(Path::new(folder))?),
        _ => bail!("usage: lane-wasmtime FOLDER | lane-wasmtime --guest FILE"),
    };
    let mut output = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let request: Json = serde_json::from_str(&line?)?;
        let mut reply = answer(lane.as_mut(), &request).unwrap_or_else(|error| json!({ "trap": format!("{error:#}") }));
        reply["id"] = request["id"].clone();
        writeln!(output, "{reply}")?;
        output.flush()?;
    }
    Ok(())
}

fn answer(lane: &mut dyn Lane, request: &Json) -> Result<Json> {
    match request["op"].as_str() {
        Some("hello") => Ok(json!({ "ok": { "lane": "wasmtime", "versions": { "wasmtime": "48" } } })),
        Some("reset") => {
            let component = request["component"].as_str().unwrap_or("core");
            lane.reset(component, request["network"] == Json::Bool(true))?;
            Ok(json!({ "ok": null }))
        }
        _ => lane.request(request),
    }
}
