//! The report as an HTML page: case × lane with timings, a filter, and the failures.

use serde_json::json;

use crate::{case::Case, report::Cell};

/// The page, without its data.
const PAGE: &str = include_str!("report.html");

/// A lane on the page: its name and its description.
pub type LaneHead<'a> = (&'a str, &'a serde_json::Value);

/// Returns the text of `report.html`. `notes` are lines for its head.
pub fn page(cases: &[Case], lanes: &[LaneHead<'_>], cells: &[Cell], notes: &[String]) -> String {
    let rows: Vec<_> = cases
        .iter()
        .map(|case| json!({ "id": case.id, "purpose": case.purpose, "rule": case.rule, "steps": case.source }))
        .collect();
    let cells: Vec<_> = cells
        .iter()
        .map(|cell| {
            json!({
                "case": cell.case, "lane": cell.lane, "status": cell.status.name(), "step": cell.step,
                "message": cell.message, "ms": cell.took.as_secs_f64() * 1000.0,
            })
        })
        .collect();
    let lanes: Vec<_> = lanes.iter().map(|(name, versions)| json!({ "name": name, "versions": versions })).collect();
    let data = json!({ "cases": rows, "lanes": lanes, "cells": cells, "notes": notes }).to_string();
    // In a script, `</` could close it.
    PAGE.replace("\"DATA\"", &data.replace("</", "<\\/"))
}
