//! Thresholds: what decides the verdict.

use crate::dsl::model::{Comparison, ThresholdDef};

use super::metrics::{MetricKind, MetricSummary, Metrics};

/// Whether a threshold was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Verdict {
    /// Yes.
    Passed,
    /// No.
    Failed,
    /// Nothing was measured.
    NoData,
}

/// A threshold and what was measured.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ThresholdResult {
    /// It, in words. Example: `p99(probe.duration) < 250`.
    pub threshold: String,
    /// The metric.
    pub metric: String,
    /// What was measured; none: nothing.
    pub measured: Option<f64>,
    /// With what it was compared.
    pub limit: f64,
    /// Whether it was kept.
    pub verdict: Verdict,
}

/// The run as data.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct RunSummary {
    /// `Failed` if any threshold was not kept; `NoData` if none was measured; else `Passed`.
    pub verdict: Verdict,
    /// The thresholds, in the order of the text.
    pub thresholds: Vec<ThresholdResult>,
    /// How many metrics there are.
    pub metrics: u32,
    /// How many tenants anything was measured for.
    pub tenants: u32,
    /// How many resources there are.
    pub resources: u32,
    /// How many of the resources are held by somebody.
    pub resources_held: u32,
}

/// Compares what was measured with a threshold.
pub fn judge(threshold: &ThresholdDef, metrics: &Metrics) -> ThresholdResult {
    let ThresholdDef { aggregate, metric, comparison, limit } = threshold;
    let measured = metrics.recorded(metric).and_then(|summary| measure(aggregate, &summary, metrics));
    let verdict = match measured {
        None => Verdict::NoData,
        Some(measured) if holds(measured, *comparison, *limit) => Verdict::Passed,
        Some(_) => Verdict::Failed,
    };
    ThresholdResult {
        threshold: format!("{aggregate}({metric}) {} {limit}", sign(*comparison)),
        metric: metric.clone(),
        measured,
        limit: *limit,
        verdict,
    }
}

/// The verdict over all.
pub fn overall(results: &[ThresholdResult]) -> Verdict {
    if results.iter().any(|result| result.verdict == Verdict::Failed) {
        Verdict::Failed
    } else if !results.is_empty() && results.iter().all(|result| result.verdict == Verdict::NoData) {
        Verdict::NoData
    } else {
        Verdict::Passed
    }
}

fn measure(aggregate: &str, summary: &MetricSummary, metrics: &Metrics) -> Option<f64> {
    match aggregate {
        "count" if summary.kind == MetricKind::Counter => Some(summary.sum),
        "count" => Some(summary.count as f64),
        "sum" => Some(summary.sum),
        "value" | "last" => Some(summary.sum),
        "rate" | "mean" | "avg" => Some(summary.mean),
        "min" => Some(summary.min),
        "max" => Some(summary.max),
        "median" | "med" => percentile(50.0, summary, metrics),
        _ => percentile(aggregate.strip_prefix('p')?.parse().ok()?, summary, metrics),
    }
}

fn percentile(percentile: f64, summary: &MetricSummary, metrics: &Metrics) -> Option<f64> {
    metrics.percentiles(&summary.name, None, &[percentile]).ok()?.first().copied()
}

/// `==` and `!=` compare exactly: what is counted is whole.
#[allow(clippy::float_cmp)]
fn holds(measured: f64, comparison: Comparison, limit: f64) -> bool {
    match comparison {
        Comparison::Less => measured < limit,
        Comparison::LessOrEqual => measured <= limit,
        Comparison::Greater => measured > limit,
        Comparison::GreaterOrEqual => measured >= limit,
        Comparison::Equal => measured == limit,
        Comparison::NotEqual => measured != limit,
    }
}

const fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Less => "<",
        Comparison::LessOrEqual => "<=",
        Comparison::Greater => ">",
        Comparison::GreaterOrEqual => ">=",
        Comparison::Equal => "==",
        Comparison::NotEqual => "!=",
    }
}
