//! Evaluates expressions from standard input and writes the results to standard output, one JSON
//! document per line.
//!
//! The answer to `{"expr": …, "bindings": {NAME: VALUE}}` is `{"value": VALUE}` or `{"error": …}`.

use std::io::{BufRead as _, BufWriter, Write as _};

use serde_json::{Value as Json, json};

use crate::{evaluate, values::write};

pub fn answer() -> Result<(), String> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(|error| format!("cannot read: {error}"))?;
        let asked: Json = serde_json::from_str(&line).map_err(|error| format!("not a JSON document: {error}"))?;
        let answer = match evaluate(&asked) {
            Ok(value) => json!({ "value": write(&value) }),
            Err(error) => json!({ "error": error }),
        };
        writeln!(out, "{answer}").map_err(|error| format!("cannot write: {error}"))?;
    }
    out.flush().map_err(|error| format!("cannot write: {error}"))
}
