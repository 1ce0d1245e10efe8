//! Checks that the numbers in the documentation of the WIT are those of the code.

use std::path::Path;

#[cfg(feature = "runner")]
use super::runner;
use super::{ip, scenario, workflow};

fn interface(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../wit").join(name).with_extension("wit");
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The documentation of an item of an interface, and of others by the same name.
fn documentation(name: &str, item: &str) -> String {
    let text = interface(name);
    let mut comment = String::new();
    let mut found = String::new();
    for line in text.lines().map(str::trim) {
        match line.strip_prefix("///") {
            Some(line) => comment.push_str(line),
            None if line.strip_prefix(item).is_some_and(|rest| rest.starts_with([':', '('])) => {
                found.push_str(&std::mem::take(&mut comment));
            }
            None if line.starts_with('@') => {}
            None => comment.clear(),
        }
    }
    assert!(!found.is_empty(), "wit/{name}.wit does not document `{item}`");
    found
}

/// `16777216` as `16,777,216`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The documentation of each item has the number.
fn check(name: &str, items: &[(&str, u64)]) {
    for (item, number) in items {
        let number = grouped(*number);
        assert!(documentation(name, item).contains(&number), "wit/{name}.wit, `{item}` does not say {number}");
    }
}

/// The rows of the table of limits: the name of each, and its number.
fn rows(interface: &str) -> Vec<(String, u64)> {
    let text = self::interface(interface);
    let rows = text.lines().skip_while(|line| !line.contains("| limit | value |")).skip(2);
    rows.take_while(|line| line.contains('|'))
        // A limit without a name has no error, and one "as" another has the same number.
        .filter(|line| line.contains("| `") && !line.contains("| as `"))
        .map(|line| {
            let mut cells = line.split('|').skip(1);
            let (name, value) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default().trim());
            let digits: String = value
                .chars()
                .take_while(|sign| sign.is_ascii_digit() || *sign == ',')
                .filter(|sign| *sign != ',')
                .collect();
            let name = name.split('`').nth(1).unwrap_or_else(|| panic!("no name in {line}")).to_owned();
            // 2⁴⁰ is the one number that is written as a power.
            let number = if value.starts_with("2⁴⁰") {
                1 << 40
            } else {
                let unit = value.strip_prefix(digits.as_str()).unwrap_or_default().trim_start();
                let unit = if unit.starts_with("MiB") {
                    1 << 20
                } else if unit.starts_with("KiB") {
                    1 << 10
                } else {
                    1
                };
                unit * digits.parse::<u64>().unwrap_or_else(|_| panic!("no number in {line}"))
            };
            (name, number)
        })
        .collect()
}

fn check_table(interface: &str, limits: &[(&str, u64)]) {
    let mut wanted: Vec<(String, u64)> = limits.iter().map(|(name, number)| ((*name).to_owned(), *number)).collect();
    let mut found = rows(interface);
    wanted.sort();
    found.sort();
    assert_eq!(found, wanted, "wit/{interface}.wit");
}

#[test]
fn the_parser_says_its_limits() {
    check(
        "parser",
        &[
            ("bytes", scenario::BYTES as u64),
            ("diagnostics", scenario::DIAGNOSTICS as u64),
            ("depth", scenario::DEPTH as u64),
            ("nodes", scenario::NODES as u64),
            ("with-limits", scenario::MOST as u64),
            ("with-limits", scenario::MOST_DEPTH as u64),
            ("filter", scenario::FILTER_NUMBERS as u64),
            ("complete", scenario::COMPLETIONS as u64),
        ],
    );
    #[cfg(feature = "yaml")]
    check("parser", &[("nodes", scenario::ALIAS_NODES as u64)]);
}

#[test]
fn pools_say_their_limits() {
    check(
        "ip-pool",
        &[
            ("add-range", ip::RANGES as u64),
            ("reserve-ip", ip::RESERVATIONS as u64),
            ("allocate-prefix", ip::PREFIXES as u64),
            ("set-quota", ip::QUOTAS as u64),
            ("find-by-resource", ip::PAGE.into()),
            ("allocate-many", ip::BATCH as u64),
            ("metadata", ip::METADATA_ENTRIES as u64),
            ("metadata", ip::METADATA_BYTES as u64),
            ("value", ip::METADATA_VALUE_BYTES as u64),
            ("render", ip::MAP_RANGES as u64),
            ("render", u64::try_from(ip::MAP_CELLS).unwrap_or(u64::MAX)),
        ],
    );
}

#[test]
fn plans_say_their_limits() {
    check_table(
        "wbs",
        &[
            ("tasks", workflow::TASKS),
            ("edges", workflow::EDGES),
            ("depth", workflow::DEPTH),
            ("planned-ms", workflow::PLANNED_MS),
            ("expanded-tasks", workflow::EXPANDED_TASKS),
            ("needs", workflow::NEEDS),
            ("scheduled-tasks", workflow::SCHEDULED_TASKS),
            ("schedule-iterations", workflow::SCHEDULE_ITERATIONS),
            ("drawn-nodes", workflow::DRAWN_NODES),
        ],
    );
}

#[test]
fn workbooks_say_their_limits() {
    check_table(
        "workbook",
        &[
            ("metrics", workflow::METRICS),
            ("statuses", workflow::STATUSES),
            ("holders", workflow::HOLDERS),
            ("variables", workflow::VARIABLES),
        ],
    );
}

#[test]
fn machines_say_their_limits() {
    check_table(
        "workflow",
        &[
            ("instances", workflow::INSTANCES),
            ("branches", workflow::BRANCHES.into()),
            ("visits", workflow::VISITS.into()),
            ("microsteps", workflow::MICROSTEPS.into()),
            ("drawn-nodes", workflow::DRAWN_NODES),
        ],
    );
    check(
        "workflow",
        &[
            ("tick", workflow::TIMERS.into()),
            ("late-reports", workflow::LATE_REPORTS as u64),
            ("next-actions", workflow::PAGE.into()),
        ],
    );
}

#[cfg(feature = "runner")]
#[test]
fn runs_say_their_limits() {
    check_table(
        "runner",
        &[
            ("events", runner::EVENTS as u64),
            ("connections", runner::CONNECTIONS.into()),
            ("body-bytes", runner::BODY_BYTES as u64),
            ("buffered-bytes", runner::BUFFERED_BYTES as u64),
            ("inputs", runner::INPUTS),
            ("json-bytes", runner::JSON_TIMES as u64),
            ("head-bytes", runner::HEAD_BYTES as u64),
            ("redirects", runner::REDIRECTS),
            ("failures", runner::FAILURE_GROUPS as u64 - 1),
        ],
    );
    let text = interface("runner");
    for said in [
        format!("names of 1 to {} bytes", super::NAME_BYTES),
        format!("(1xx) before a final one | {};", runner::INTERIM),
        format!("a reason of at most {} bytes", runner::REASON_BYTES),
    ] {
        assert!(text.contains(&said), "{said}");
    }
    assert_eq!(runner::JSON_BYTES, 1 << 20);
}

#[test]
fn loads_say_their_limits() {
    check_table("load", &[("users", workflow::USERS)]);
}
