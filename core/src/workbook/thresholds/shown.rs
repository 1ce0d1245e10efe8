//! Thresholds and measured values with their units, for display.

use crate::dsl::{model::ThresholdDef, vocabulary::takes_duration};

use super::comparison::{holds, sign};

/// Maximum number of decimals of a measured value.
const MAX_DECIMALS: usize = 9;

/// Returns the threshold in normal form: `p99(probe.duration) < 250ms`; `1m` becomes `60s`.
pub fn threshold(threshold: &ThresholdDef) -> String {
    let ThresholdDef { aggregate, metric, comparison, limit } = threshold;
    let limit = if takes_duration(aggregate, metric) { duration(*limit) } else { limit.to_string() };
    format!("{aggregate}({metric}) {} {limit}", sign(*comparison))
}

/// Returns a duration in the largest of s, ms, us and ns that fits: `1.5s`, `500ms`, `0s`.
fn duration(milliseconds: f64) -> String {
    const UNITS: [(f64, &str); 4] = [(1_000.0, "s"), (1.0, "ms"), (1e-3, "us"), (1e-6, "ns")];
    if milliseconds == 0.0 {
        return "0s".to_owned();
    }
    let unit = UNITS.iter().find(|(unit, _)| milliseconds.abs() >= *unit).or(UNITS.last());
    let (unit, name) = unit.copied().unwrap_or((1.0, "ms"));
    format!("{}{name}", trimmed(milliseconds / unit, MAX_DECIMALS))
}

/// Returns a measured value: durations as `0.504 ms`, `5.04 ms` or `1.20 s`, all others as plain
/// numbers with up to 6 decimals. It has more decimals if rounding would put it on the other side
/// of the limit.
pub fn measured(threshold: &ThresholdDef, measured: f64) -> String {
    let timed = takes_duration(&threshold.aggregate, &threshold.metric);
    // A value that rounds up to 1000 ms is shown in seconds.
    let (unit, name) = match measured {
        _ if !timed => (1.0, ""),
        _ if measured.abs() >= 999.995 => (1_000.0, " s"),
        _ => (1.0, " ms"),
    };
    let first = match (timed, measured.abs() < 1.0) {
        (false, _) => 6,
        (true, true) => 3,
        (true, false) => 2,
    };
    let kept = holds(measured, threshold.comparison, threshold.limit);
    let mut decimals = first;
    loop {
        let value = measured / unit;
        let text = if timed { format!("{value:.decimals$}") } else { trimmed(value, decimals) };
        let honest =
            text.parse().is_ok_and(|shown: f64| holds(shown * unit, threshold.comparison, threshold.limit) == kept);
        if honest || decimals >= MAX_DECIMALS {
            return format!("{text}{name}");
        }
        decimals = decimals.saturating_add(1);
    }
}

/// Returns a number with at most `decimals` decimals, without trailing zeros.
fn trimmed(number: f64, decimals: usize) -> String {
    let text = format!("{number:.decimals$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dsl::model::Comparison;

    fn of(aggregate: &str, metric: &str, limit: f64) -> ThresholdDef {
        ThresholdDef { aggregate: aggregate.into(), metric: metric.into(), comparison: Comparison::Less, limit }
    }

    #[test]
    fn a_limit_keeps_its_unit() {
        for (milliseconds, text) in [
            (250.0, "250ms"),
            (1_500.0, "1.5s"),
            (60_000.0, "60s"),
            (0.5, "500us"),
            (0.0, "0s"),
            (0.000_001, "1ns"),
            (1_000.1, "1.0001s"),
        ] {
            assert_eq!(threshold(&of("p99", "a.duration", milliseconds)), format!("p99(a.duration) < {text}"));
        }
        assert_eq!(threshold(&of("rate", "a.failures", 0.01)), "rate(a.failures) < 0.01");
        assert_eq!(threshold(&of("count", "a.duration", 3.0)), "count(a.duration) < 3");
    }

    #[test]
    fn a_measured_value_has_its_unit() {
        for (milliseconds, text) in [
            (5.04, "5.04 ms"),
            (0.504_3, "0.504 ms"),
            (0.0, "0.000 ms"),
            (1_200.0, "1.20 s"),
            (999.994, "999.99 ms"),
            (999.996, "1.00 s"),
        ] {
            assert_eq!(measured(&of("p99", "a.duration", 5_000.0), milliseconds), text);
        }
        assert_eq!(measured(&of("rate", "a.failures", 0.5), 0.0025), "0.0025");
        assert_eq!(measured(&of("rate", "a.failures", 0.5), 1.0 / 3.0), "0.333333");
        assert_eq!(measured(&of("count", "a.failures", 1.0), 12.0), "12");
    }

    #[test]
    fn a_value_next_to_its_limit_is_not_rounded_across_it() {
        assert_eq!(measured(&of("p99", "a.duration", 500.0), 500.001), "500.00 ms");
        assert_eq!(measured(&of("p99", "a.duration", 500.0), 499.999), "499.999 ms");
        assert_eq!(measured(&of("rate", "a.failures", 1e-7), 5e-8), "0");
        let above = ThresholdDef { comparison: Comparison::LessOrEqual, ..of("p99", "a.duration", 500.0) };
        assert_eq!(measured(&above, 500.001), "500.001 ms");
    }
}
