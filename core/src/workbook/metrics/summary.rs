//! The summary of a metric.

use crate::dsl::percentile::Percentile;

use super::{MetricKind, series::Series};

/// Summary of a metric. Fields that do not apply to its kind are 0.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct MetricSummary {
    /// The name.
    pub name: String,
    /// The tenant. If none, all tenants together.
    pub tenant: Option<String>,
    /// The kind.
    pub kind: MetricKind,
    /// Number of recorded values.
    pub count: u64,
    /// The sum of the values; for a gauge, the last value.
    pub sum: f64,
    /// The minimum.
    pub min: f64,
    /// The maximum.
    pub max: f64,
    /// The mean; for a rate, the share. Rounding never puts the mean outside of the minimum and maximum.
    pub mean: f64,
    /// The median by the nearest rank: the smallest value that 50 of 100 values do not exceed.
    pub p50: f64,
    /// The 90th percentile.
    pub p90: f64,
    /// The 95th percentile.
    pub p95: f64,
    /// The 99th percentile.
    pub p99: f64,
    /// The 99.9th percentile.
    pub p999: f64,
}

impl MetricSummary {
    pub(super) fn of(name: &str, tenant: Option<&str>, kind: MetricKind, series: &Series) -> Self {
        // They are 0 except for a histogram.
        let percentiles = series.percentiles(&[500, 900, 950, 990, 999].map(Percentile::tenths));
        let at = |place: usize| percentiles.get(place).copied().unwrap_or(0.0);
        Self {
            name: name.to_owned(),
            tenant: tenant.map(str::to_owned),
            kind,
            count: series.count,
            sum: if kind == MetricKind::Gauge { series.last } else { series.total() },
            min: series.least,
            max: series.greatest,
            mean: series.mean(),
            p50: at(0),
            p90: at(1),
            p95: at(2),
            p99: at(3),
            p999: at(4),
        }
    }
}
