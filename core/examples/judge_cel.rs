//! Runs cases of CEL's conformance suite: `cargo run --example judge_cel -- FOLDER`.
//!
//! The folder holds `cel*.json`: a list of `file, section, name, expr, bindings?, expect`.
//! Prints pass and fail counts per file, and each case that fails.

use std::{collections::BTreeMap, env, fs, process::ExitCode};

use scheduler_core::dsl::{
    expr::{Declarations, Dialect, Expression, Value},
    model::ExportKind,
};
use serde_json::Value as Json;

fn main() -> ExitCode {
    let Some(folder) = env::args().nth(1) else {
        eprintln!("usage: judge_cel FOLDER");
        return ExitCode::FAILURE;
    };
    let mut failed = Vec::new();
    let Ok(entries) = fs::read_dir(&folder) else {
        eprintln!("cannot read {folder}");
        return ExitCode::FAILURE;
    };
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if !(name.starts_with("cel") && name.ends_with(".json")) {
            continue;
        }
        let cases: Vec<Json> =
            fs::read_to_string(&path).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        for case in &cases {
            let text = |key: &str| case[key].as_str().unwrap_or("").to_owned();
            let count = counts.entry(text("file")).or_default();
            count.1 += 1;
            match judge(case) {
                Ok(()) => count.0 += 1,
                Err(why) => failed.push(format!(
                    "{}/{}/{}: {} => {why}",
                    text("file"),
                    text("section"),
                    text("name"),
                    text("expr")
                )),
            }
        }
        for (file, (passed, all)) in &counts {
            println!("{name} {file}: {passed} of {all}");
        }
        let passed: usize = counts.values().map(|count| count.0).sum();
        println!("{name}: {passed} of {} pass", cases.len());
    }
    for line in &failed {
        println!("fails: {line}");
    }
    ExitCode::SUCCESS
}

fn judge(case: &Json) -> Result<(), String> {
    let mut declared = Declarations::new();
    let mut given = BTreeMap::new();
    for (name, value) in case["bindings"].as_object().into_iter().flatten() {
        declared.declare(name, ExportKind::Any);
        given.insert(name.clone(), read(value));
    }
    let source = case["expr"].as_str().unwrap_or("");
    let outcome = Expression::compile(source, &declared, Dialect::Cel)
        .map_err(|findings| findings.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | "))
        .and_then(|expression| {
            let slots: Vec<&Value> = expression.variables().iter().map(|name| &given[name]).collect();
            expression.evaluate_borrowed(&slots).map_err(|error| error.to_string())
        });
    match (outcome, case["expect"].get("value")) {
        (Ok(value), Some(wanted)) if same(&value, &read(wanted)) => Ok(()),
        (Err(_), None) => Ok(()),
        (outcome, wanted) => Err(format!("{outcome:?}, expected {}", wanted.unwrap_or(&case["expect"]))),
    }
}

/// Equal to the bit, but for the order of a map's entries and all `NaN`s alike.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Double(a), Value::Double(b)) => (a.is_nan() && b.is_nan()) || a.to_bits() == b.to_bits() || a == b,
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Map(a), Value::Map(b)) => {
            a.len() == b.len() && a.iter().all(|(key, value)| b.iter().any(|(k, v)| same(key, k) && same(value, v)))
        }
        _ => a == b,
    }
}

fn read(value: &Json) -> Value {
    let text = || value["v"].as_str().unwrap_or("").to_owned();
    match value["t"].as_str().unwrap_or("") {
        "bool" => Value::Bool(value["v"].as_bool().unwrap_or(false)),
        "int" => Value::Int(text().parse().unwrap_or(0)),
        "uint" => Value::Uint(text().parse().unwrap_or(0)),
        "double" => Value::Double(text().parse().unwrap_or(f64::NAN)),
        "string" => Value::String(text()),
        "bytes" => Value::Bytes(
            text()
                .as_bytes()
                .chunks(2)
                .filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
                .collect(),
        ),
        "list" => Value::List(value["v"].as_array().into_iter().flatten().map(read).collect()),
        "map" => Value::Map(
            value["v"].as_array().into_iter().flatten().map(|pair| (read(&pair[0]), read(&pair[1]))).collect(),
        ),
        "null" => Value::Null,
        other => Value::Type(other.to_owned()),
    }
}
