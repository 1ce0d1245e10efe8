//! Thresholds: the metric exists, the aggregate fits it, the limit fits both.

use crate::order;

use super::Checker;
use crate::dsl::{
    ast::{Item, LiteralKind, Name, Threshold},
    code,
    diagnostic::Finding,
    expr::{Value, literal},
    model::{ExportKind, Scenario, ThresholdDef},
    vocabulary::{ACTION_METRICS, AGGREGATES, RUN_METRICS, takes_duration},
};

impl<'s> Checker<'_, 's> {
    pub(super) fn thresholds(&self, scenario: &Scenario) -> Vec<ThresholdDef> {
        let items = &self.document.items;
        if !items.iter().any(|item| matches!(item, Item::Threshold(_))) {
            return Vec::new();
        }
        let known = known_metrics(scenario);
        items
            .iter()
            .filter_map(|item| match item {
                Item::Threshold(threshold) => self.threshold(threshold, &known),
                _ => None,
            })
            .collect()
    }

    fn threshold(&self, threshold: &Threshold<'s>, known: &[String]) -> Option<ThresholdDef> {
        self.aggregate(threshold.aggregate);
        let is_known = known.binary_search_by(|name| name.as_str().cmp(threshold.metric.text)).is_ok();
        if !is_known && !self.document.damaged {
            self.sink.error_with(|| {
                let message = format!("there is no metric `{}`", threshold.metric.text);
                let finding = Finding::error(code::UNKNOWN_METRIC, threshold.metric.at, message)
                    .did_you_mean(threshold.metric.text, known.iter().map(String::as_str));
                if finding.help.is_some() {
                    return finding;
                }
                let words: Vec<&str> = ACTION_METRICS.iter().map(|(word, _)| *word).collect();
                finding.help(format!("every action has {}; others are declared with `metric`", words.join(", ")))
            });
            // Whether it is compared with the right kind of limit, nobody knows.
            return None;
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
                    let finding =
                        Finding::error(code::WRONG_TYPE, written.at, "a duration is compared with a duration")
                            .help(format!("say the unit: `{number}ms`"));
                    self.sink.push(if self.document.keys {
                        finding.fix(written.at, format!("\"{number}ms\""))
                    } else {
                        finding.fix(written.at.tail(), "ms")
                    });
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

/// Every metric of a scenario, sorted: those of its actions and their numeric exports, of every run, and its own.
fn known_metrics(scenario: &Scenario) -> Vec<String> {
    let mut known: Vec<String> = scenario.workbook.metrics.iter().map(|metric| metric.id.clone()).collect();
    let numeric = |kind: ExportKind| {
        matches!(kind, ExportKind::Int | ExportKind::Uint | ExportKind::Double | ExportKind::Duration)
    };
    for action in &scenario.actions {
        let exports = action.exports.iter().filter(|export| numeric(export.kind)).map(|export| export.name.as_str());
        let names = ACTION_METRICS.iter().map(|(name, _)| *name).chain(exports);
        known.extend(names.map(|name| [action.id.as_str(), ".", name].concat()));
    }
    known.extend(RUN_METRICS.iter().map(|(name, _)| (*name).to_owned()));
    order::sort(&mut known);
    known
}
