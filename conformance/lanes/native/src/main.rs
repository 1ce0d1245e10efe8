//! The lane of native Rust: crate `scheduler_core`, called directly.

mod adapt;
#[rustfmt::skip]
mod dispatch;
mod pages;

use std::{
    io::{BufRead, Result, Write},
    panic::{AssertUnwindSafe, catch_unwind},
};

use conformance_wire::{Objects, serve};
use serde_json::{Value as Json, json};

fn main() -> Result<()> {
    let objects = Objects::default();
    let mut output = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let reply = catch_unwind(AssertUnwindSafe(|| serve(&line, "native", &objects, dispatch::dispatch)));
        let reply = reply.unwrap_or_else(|_| {
            let id = serde_json::from_str::<Json>(&line).map(|request| request["id"].clone()).unwrap_or_default();
            json!({ "id": id, "trap": "a panic" }).to_string()
        });
        writeln!(output, "{reply}")?;
        output.flush()?;
    }
    Ok(())
}
