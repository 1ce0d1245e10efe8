//! Thresholds: the metric exists, the aggregate fits it, the limit fits both.

use super::Checker;
use crate::dsl::{
    ast::{Item, LiteralKind, Name, Threshold},
    code,
    diagnostic::Finding,
    expr::{Value, literal},
    model::{ExportKind, MetricKind, Scenario, ThresholdDef},
    vocabulary::{ACTION_METRICS, AGGREGATES, RUN_METRICS, takes_duration},
};

impl<'s> Checker<'_, 's> {
    pub(super) fn thresholds(&self, scenario: &Scenario) -> Vec<ThresholdDef> {
        let known = known_metrics(scenario);
        self.document
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Threshold(threshold) => self.threshold(threshold, &known),
                _ => None,
            })
            .collect()
    }

    fn threshold(&self, threshold: &Threshold<'s>, known: &[(String, MetricKind)]) -> Option<ThresholdDef> {
        self.aggregate(threshold.aggregate);
        let metric = known.iter().find(|(name, _)| name == threshold.metric.text);
        if metric.is_none() && !self.document.damaged {
            let finding = Finding::error(
                code::UNKNOWN_METRIC,
                threshold.metric.at,
                format!("there is no metric `{}`", threshold.metric.text),
            )
            .did_you_mean(threshold.metric.text, known.iter().map(|(name, _)| name.as_str()));
            self.sink.push(if finding.help.is_some() {
                finding
            } else {
                finding
                    .help("every action has `duration`, `attempts` and `failures`; others are declared with `metric`")
            });
        }
        let timed = takes_duration(threshold.aggregate.text, threshold.metric.text);
        let limit = self.limit(threshold, timed)?;
        Some(ThresholdDef {
            aggregate: threshold.aggregate.text.to_owned(),
            metric: threshold.metric.text.to_owned(),
            comparison: threshold.comparison,
            limit,
        })
    }

    #[allow(clippy::cast_precision_loss, clippy::as_conversions)]
    fn limit(&self, threshold: &Threshold<'s>, timed: bool) -> Option<f64> {
        let written = &threshold.limit;
        let duration = match &written.kind {
            LiteralKind::Value(Value::Duration(nanoseconds)) => Some(*nanoseconds),
            LiteralKind::Text(text) => literal::duration(&text.value, true),
            _ => None,
        };
        match (duration, timed) {
            (Some(nanoseconds), true) => Some(nanoseconds as f64 / 1e6),
            (Some(_), false) => {
                let message = format!("{}({}) is no duration", threshold.aggregate.text, threshold.metric.text);
                self.sink.push(Finding::error(code::WRONG_TYPE, written.at, message).help("compare it with a number"));
                None
            }
            (None, true) => {
                if let LiteralKind::Value(Value::Int(number)) = &written.kind {
                    self.sink.push(
                        Finding::error(code::WRONG_TYPE, written.at, "a duration is compared with a duration")
                            .help(format!("say the unit: `{number}ms`"))
                            .fix(written.at.tail(), "ms"),
                    );
                    return None;
                }
                self.duration_ms(written, super::values::Zero::Allowed).map(|ms| ms as f64)
            }
            (None, false) => self.number(written, f64::MIN, f64::MAX),
        }
    }

    fn aggregate(&self, name: Name<'s>) {
        let percentile = name.text.strip_prefix('p').and_then(|rank| rank.parse::<f64>().ok());
        let finding = match percentile {
            Some(rank) if (0.0..=100.0).contains(&rank) => return,
            Some(rank) => Finding::error(code::INVALID_VALUE, name.at, format!("there is no percentile {rank}"))
                .help("percentiles go from p0 to p100"),
            None if AGGREGATES.contains(&name.text) => return,
            None => {
                let finding =
                    Finding::error(code::INVALID_VALUE, name.at, format!("there is no aggregate `{}`", name.text))
                        .did_you_mean(name.text, AGGREGATES.iter().copied());
                if finding.help.is_some() {
                    finding
                } else {
                    finding.help(format!("there is {}, and p0 to p100", AGGREGATES.join(", ")))
                }
            }
        };
        self.sink.push(finding);
    }
}

/// Every metric of a scenario: those of its actions and their numeric exports, of every run, and its own.
fn known_metrics(scenario: &Scenario) -> Vec<(String, MetricKind)> {
    let mut known: Vec<(String, MetricKind)> =
        scenario.workbook.metrics.iter().map(|metric| (metric.id.clone(), metric.kind)).collect();
    for action in &scenario.actions {
        known.extend(ACTION_METRICS.iter().map(|(name, kind)| (format!("{}.{name}", action.id), *kind)));
        known.extend(
            action
                .exports
                .iter()
                .filter(|export| {
                    matches!(
                        export.kind,
                        ExportKind::Int | ExportKind::Uint | ExportKind::Double | ExportKind::Duration
                    )
                })
                .map(|export| (format!("{}.{}", action.id, export.name), MetricKind::Histogram)),
        );
    }
    known.extend(RUN_METRICS.iter().map(|(name, kind)| ((*name).to_owned(), *kind)));
    known
}
