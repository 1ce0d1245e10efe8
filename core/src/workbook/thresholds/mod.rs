//! Thresholds, which determine the verdict.

mod comparison;
mod shown;

use self::comparison::holds;
use crate::dsl::{aggregate::Aggregate, metric_name, model::ThresholdDef};

use super::metrics::{MetricKind, Metrics, Series};

/// Verdict of a threshold or a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Verdict {
    /// The threshold was met.
    Passed,
    /// The threshold was violated.
    Failed,
    /// Nothing was measured.
    NoData,
}

/// A threshold and its measured value.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct ThresholdResult {
    /// The threshold in normal form; a duration is in the largest of s, ms, us and ns that fits.
    /// Example: `p99(probe.duration) < 250ms`; `1m` becomes `60s`.
    pub threshold: String,
    /// The metric. Example: `probe.duration`.
    pub metric: String,
    /// The measured value, a duration in milliseconds. If none, nothing was measured. A count without attempts is 0,
    /// and so is a rate, except for the rate of `success`, which is none.
    pub measured: Option<f64>,
    /// The measured value with its unit, for display. Examples: `5.04 ms`, `1.20 s`, `0.0025`,
    /// `12`, `nothing`.
    pub measured_text: String,
    /// The limit, a duration in milliseconds.
    pub limit: f64,
    /// The verdict of the threshold.
    pub verdict: Verdict,
}

/// Summary of a workbook.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct RunSummary {
    /// `Failed` if a threshold was violated; `NoData` if there are thresholds and either none of
    /// them was measured or nothing at all was recorded; otherwise `Passed`.
    pub verdict: Verdict,
    /// The thresholds, in source order.
    pub thresholds: Vec<ThresholdResult>,
    /// Number of defined metrics.
    pub metrics: u32,
    /// Number of tenants with recorded values.
    pub tenants: u32,
    /// Number of resources.
    pub resources: u32,
    /// Number of resources that are held.
    pub resources_held: u32,
}

/// Compares the measured value with a threshold.
pub fn judge(threshold: &ThresholdDef, metrics: &Metrics) -> ThresholdResult {
    let ThresholdDef { metric, comparison, limit, .. } = threshold;
    let measured = measure(threshold, metrics);
    let verdict = match measured {
        None => Verdict::NoData,
        Some(measured) if holds(measured, *comparison, *limit) => Verdict::Passed,
        Some(_) => Verdict::Failed,
    };
    ThresholdResult {
        threshold: shown::threshold(threshold),
        metric: metric.clone(),
        measured,
        measured_text: measured.map_or_else(|| "nothing".to_owned(), |measured| shown::measured(threshold, measured)),
        limit: *limit,
        verdict,
    }
}

/// Returns the verdict over all thresholds.
pub fn overall(results: &[ThresholdResult], any_recorded: bool) -> Verdict {
    if results.iter().any(|result| result.verdict == Verdict::Failed) {
        return Verdict::Failed;
    }
    let none_measured = results.iter().all(|result| result.verdict == Verdict::NoData);
    if !results.is_empty() && (none_measured || !any_recorded) { Verdict::NoData } else { Verdict::Passed }
}

fn measure(threshold: &ThresholdDef, metrics: &Metrics) -> Option<f64> {
    let aggregate = Aggregate::read(&threshold.aggregate).ok()?;
    let (kind, series) = metrics.recorded(&threshold.metric)?;
    let whole = metric_name::whole_of(&threshold.metric);
    if !aggregate.fits(kind.into(), whole.is_some()) {
        return None;
    }
    if let (Aggregate::Rate, Some(whole)) = (aggregate, whole) {
        let (_, whole) = metrics.recorded(&whole)?;
        let total = |series: Option<Series>| series.map_or(0.0, |series| series.total());
        let (part, whole) = (total(series), total(whole));
        return Some(if whole > 0.0 { part / whole } else { 0.0 });
    }
    let Some(series) = series else { return of_nothing(aggregate, kind, &threshold.metric) };
    Some(match aggregate {
        // For a counter its sum, for a rate the number of values that are not 0.
        Aggregate::Count if kind == MetricKind::Histogram => series.count as f64,
        Aggregate::Count | Aggregate::Sum => series.total(),
        Aggregate::Value => series.last,
        Aggregate::Rate | Aggregate::Mean => series.mean(),
        Aggregate::Min => series.least,
        Aggregate::Max => series.greatest,
        Aggregate::Percentile(percentile) => series.percentiles(&[percentile]).first().copied()?,
    })
}

/// Returns the measured value of a metric without recorded values. Without attempts, the share that
/// succeeded is neither 0 nor 1.
fn of_nothing(aggregate: Aggregate, kind: MetricKind, metric: &str) -> Option<f64> {
    let is_zero = match kind {
        MetricKind::Counter => true,
        MetricKind::Rate => aggregate == Aggregate::Count || !metric.ends_with(".success"),
        MetricKind::Gauge | MetricKind::Histogram => aggregate == Aggregate::Count,
    };
    is_zero.then_some(0.0)
}
