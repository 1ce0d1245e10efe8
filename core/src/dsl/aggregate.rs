//! Aggregates of thresholds, and the kinds of metrics that they fit.

use super::{
    model::MetricKind,
    percentile::{NotPercentile, Percentile},
};

/// Aggregate that a threshold computes from a metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aggregate {
    Count,
    Sum,
    Min,
    Max,
    Mean,
    Rate,
    Value,
    Percentile(Percentile),
}

const WORDS: [(&str, Aggregate); 7] = [
    ("count", Aggregate::Count),
    ("sum", Aggregate::Sum),
    ("min", Aggregate::Min),
    ("max", Aggregate::Max),
    ("mean", Aggregate::Mean),
    ("rate", Aggregate::Rate),
    ("value", Aggregate::Value),
];

/// Names of aggregates in other tools, each with the aggregate that it means.
pub(crate) const SYNONYMS: &[(&str, &str)] =
    &[("avg", "mean"), ("average", "mean"), ("med", "p50"), ("median", "p50"), ("last", "value"), ("total", "sum")];

/// Reason why a word is not an aggregate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotAggregate {
    Unknown,
    Percentile(NotPercentile),
}

/// Aggregates of each kind of metric, as in the table of doc/DSL.md. A counter that is a part of another one,
/// such as failures of attempts, also has `rate`.
const FITTING: [(MetricKind, &[&str]); 4] = [
    (MetricKind::Counter, &["count", "sum"]),
    (MetricKind::Gauge, &["value", "min", "max", "mean"]),
    (MetricKind::Rate, &["rate", "count"]),
    (MetricKind::Histogram, &["count", "sum", "min", "max", "mean", "p0 to p100"]),
];

impl Aggregate {
    /// Parses `count` or `p99.9`.
    pub fn read(word: &str) -> Result<Self, NotAggregate> {
        if let Some((_, aggregate)) = WORDS.iter().find(|(own, _)| *own == word) {
            return Ok(*aggregate);
        }
        let digits = word.strip_prefix('p').ok_or(NotAggregate::Unknown)?;
        match Percentile::written(digits) {
            Ok(percentile) => Ok(Self::Percentile(percentile)),
            Err(NotPercentile::NotDecimal) => Err(NotAggregate::Unknown),
            Err(reason) => Err(NotAggregate::Percentile(reason)),
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Sum => "sum",
            Self::Min => "min",
            Self::Max => "max",
            Self::Mean => "mean",
            Self::Rate => "rate",
            Self::Value => "value",
            Self::Percentile(_) => "p0 to p100",
        }
    }

    /// Returns whether it fits a kind of metric. `share`: the metric is a counter that is a part of another one.
    pub fn fits(self, kind: MetricKind, share: bool) -> bool {
        fitting(kind, share).contains(&self.word())
    }
}

/// Returns the aggregates that fit a kind of metric.
pub(crate) fn fitting(kind: MetricKind, share: bool) -> Vec<&'static str> {
    let words = FITTING.iter().find(|(own, _)| *own == kind).map_or(&[][..], |(_, words)| words);
    words.iter().copied().chain((share && kind == MetricKind::Counter).then_some("rate")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_takes_what_the_table_says() {
        use MetricKind::{Counter, Gauge, Histogram, Rate};
        let taken = |kind, share| {
            let words = ["count", "sum", "min", "max", "mean", "rate", "value", "p0", "p99.9"];
            let fits = words.into_iter().filter(|word| Aggregate::read(word).unwrap().fits(kind, share));
            fits.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(taken(Counter, false), "count sum");
        assert_eq!(taken(Counter, true), "count sum rate");
        assert_eq!(taken(Gauge, false), "min max mean value");
        assert_eq!(taken(Rate, false), "count rate");
        assert_eq!(taken(Histogram, false), "count sum min max mean p0 p99.9");
    }

    #[test]
    fn a_word_that_only_begins_like_a_percentile_is_unknown() {
        assert_eq!(Aggregate::read("pmax"), Err(NotAggregate::Unknown));
        assert_eq!(Aggregate::read("p1e1"), Err(NotAggregate::Unknown));
        assert_eq!(Aggregate::read("p101"), Err(NotAggregate::Percentile(NotPercentile::TooGreat)));
    }
}
