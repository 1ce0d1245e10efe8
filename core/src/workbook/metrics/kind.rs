//! Kinds of metrics.

use crate::dsl::model;

/// Kind of a metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum MetricKind {
    /// A sum that never decreases.
    Counter,
    /// The last value.
    Gauge,
    /// The share of values that are not 0.
    Rate,
    /// A distribution with percentiles, three significant digits.
    Histogram,
}

impl From<model::MetricKind> for MetricKind {
    fn from(kind: model::MetricKind) -> Self {
        match kind {
            model::MetricKind::Counter => Self::Counter,
            model::MetricKind::Gauge => Self::Gauge,
            model::MetricKind::Rate => Self::Rate,
            model::MetricKind::Histogram => Self::Histogram,
        }
    }
}

impl From<MetricKind> for model::MetricKind {
    fn from(kind: MetricKind) -> Self {
        match kind {
            MetricKind::Counter => Self::Counter,
            MetricKind::Gauge => Self::Gauge,
            MetricKind::Rate => Self::Rate,
            MetricKind::Histogram => Self::Histogram,
        }
    }
}

/// All kinds.
pub(super) const KINDS: [MetricKind; 4] =
    [MetricKind::Counter, MetricKind::Gauge, MetricKind::Rate, MetricKind::Histogram];

/// Returns the name of a kind in a snapshot.
pub(super) const fn kind_word(kind: MetricKind) -> &'static str {
    match kind {
        MetricKind::Counter => "counter",
        MetricKind::Gauge => "gauge",
        MetricKind::Rate => "rate",
        MetricKind::Histogram => "histogram",
    }
}
