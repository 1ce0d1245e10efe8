//! Reports: progress during the run, the table at the end, JSON lines for programs.

use std::{fmt::Write, time::Duration};

use serde_json::json;

use crate::{config::Expectations, run::Verdict};

/// The state of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// As expected.
    Passed,
    /// Not as expected.
    Failed,
    /// The lane could not be started.
    Missing,
    /// Failed as listed in `expected.toml`.
    ExpectedFailure,
    /// Passed although `expected.toml` lists it as a failure.
    UnexpectedPass,
    /// Not run, as listed in `expected.toml`.
    NotRun,
}

impl Status {
    /// Returns the name in `results.jsonl`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Missing => "missing",
            Self::ExpectedFailure => "expected-failure",
            Self::UnexpectedPass => "unexpected-pass",
            Self::NotRun => "not-run",
        }
    }

    /// Returns the sign in the table.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Passed => "ok",
            Self::Failed => "FAIL",
            Self::Missing => "MISSING",
            Self::ExpectedFailure => "xfail",
            Self::UnexpectedPass => "XPASS",
            Self::NotRun => "-",
        }
    }

    /// Returns whether the run can pass with it.
    pub fn good(self) -> bool {
        matches!(self, Self::Passed | Self::ExpectedFailure | Self::NotRun)
    }
}

/// A cell of the table.
#[derive(Debug)]
pub struct Cell {
    /// The case.
    pub case: String,
    /// The lane.
    pub lane: String,
    /// The state.
    pub status: Status,
    /// The step that failed, from 1; 0 for a failure before the first step.
    pub step: Option<usize>,
    /// The failure.
    pub message: Option<String>,
    /// Duration.
    pub took: Duration,
}

impl Cell {
    /// Returns the cell of a verdict, with expected failures taken into account.
    pub fn new(case: &str, lane: &str, verdict: Verdict, expected: &Expectations) -> Self {
        let expected = expected.failure.iter().find(|expected| expected.case == case && expected.lane == lane);
        let status = match (&verdict.failure, expected) {
            _ if verdict.missing => Status::Missing,
            (None, None) => Status::Passed,
            (None, Some(_)) => Status::UnexpectedPass,
            (Some(_), None) => Status::Failed,
            (Some(_), Some(_)) => Status::ExpectedFailure,
        };
        let (step, mut message) = verdict.failure.unzip();
        if let (Status::UnexpectedPass, Some(expected)) = (status, expected) {
            message = Some(format!("expected.toml lists it as a failure: {}", expected.cause));
        }
        Self { case: case.into(), lane: lane.into(), status, step, message, took: verdict.took }
    }

    /// Returns the cell of a case that the lane does not run, as listed in `expected.toml`.
    pub fn not_run(case: &str, lane: &str, expected: &Expectations) -> Self {
        let entry = expected.not_run.iter().find(|entry| entry.covers(lane, case));
        let cause = || "the lane's component does not export an interface that it calls".to_owned();
        let message = Some(entry.map_or_else(cause, |entry| entry.cause.clone()));
        Self { case: case.into(), lane: lane.into(), status: Status::NotRun, step: None, message, took: Duration::ZERO }
    }

    /// Returns the failure, with the step.
    pub fn why(&self) -> String {
        let message = self.message.as_deref().unwrap_or_default();
        match self.step {
            Some(0) => format!("before the first step: {message}"),
            Some(step) => format!("step {step}: {message}"),
            None => message.to_owned(),
        }
    }

    /// Returns a line of `results.jsonl`.
    pub fn json_line(&self) -> String {
        json!({
            "case": self.case, "lane": self.lane, "status": self.status.name(), "step": self.step,
            "message": self.message, "milliseconds": self.took.as_secs_f64() * 1000.0,
        })
        .to_string()
    }
}

/// Returns the table case × lane. A combination without a cell is missing.
pub fn table(cases: &[&str], lanes: &[&str], cells: &[Cell]) -> String {
    let first = cases.iter().map(|case| case.len()).max().unwrap_or(0).max(4);
    let mut text = format!("{:first$}", "case");
    for lane in lanes {
        let _ = write!(text, "  {lane:>7}");
    }
    text.push('\n');
    for case in cases {
        let _ = write!(text, "{case:first$}");
        for lane in lanes {
            let cell = cells.iter().find(|cell| cell.case == *case && cell.lane == *lane);
            let _ =
                write!(text, "  {:>1$}", cell.map_or(Status::Missing, |cell| cell.status).sign(), lane.len().max(7));
        }
        text.push('\n');
    }
    text
}

/// Returns the number of good cells, and of those of `wanted` that are not good.
pub fn counts(cells: &[Cell], wanted: usize) -> (usize, usize) {
    let good = cells.iter().filter(|cell| cell.status.good()).count();
    (good, wanted.saturating_sub(good))
}
