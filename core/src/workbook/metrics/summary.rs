//! What a metric has come to.

use super::{MetricKind, series::Series};

/// What a metric has come to. Fields that its kind does not keep are 0.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct MetricSummary {
    /// Its name.
    pub name: String,
    /// The tenant; none: all of them together.
    pub tenant: Option<String>,
    /// What it keeps.
    pub kind: MetricKind,
    /// How many values were recorded.
    pub count: u64,
    /// Their sum; of a gauge, the last value.
    pub sum: f64,
    /// The least.
    pub min: f64,
    /// The greatest.
    pub max: f64,
    /// The mean; of a rate, the share.
    pub mean: f64,
    /// The median.
    pub p50: f64,
    /// Nine of ten are not greater.
    pub p90: f64,
    /// 95 of 100 are not greater.
    pub p95: f64,
    /// 99 of 100 are not greater.
    pub p99: f64,
    /// 999 of 1000 are not greater.
    pub p999: f64,
}

/// A page of metrics.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct MetricPage {
    /// The metrics, in the order of the names.
    pub metrics: Vec<MetricSummary>,
    /// The offset of the next page.
    pub next: Option<u32>,
}

impl MetricSummary {
    pub(super) fn of(name: &str, tenant: Option<&str>, kind: MetricKind, series: &Series) -> Self {
        let mean = if series.count == 0 { 0.0 } else { series.total() / series.count as f64 };
        Self {
            name: name.to_owned(),
            tenant: tenant.map(str::to_owned),
            kind,
            count: series.count,
            sum: if kind == MetricKind::Gauge { series.last } else { series.total() },
            min: series.least,
            max: series.greatest,
            mean,
            p50: series.percentile(50.0),
            p90: series.percentile(90.0),
            p95: series.percentile(95.0),
            p99: series.percentile(99.0),
            p999: series.percentile(99.9),
        }
    }
}
