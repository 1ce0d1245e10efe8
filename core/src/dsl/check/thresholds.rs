//! Checks of thresholds: the metric exists, the aggregate fits it, the limit fits both.

use std::collections::BTreeMap;

use super::Checker;
use crate::dsl::{
    aggregate::{Aggregate, NotAggregate, SYNONYMS, fitting},
    ast::{Item, LiteralKind, Name, Threshold},
    code,
    diagnostic::DiagnosticBuilder,
    expr::{Value, ValueKind, literal},
    keyed::numbers,
    metric_name::{self, ALL, Statuses},
    model::{MetricKind, ScenarioModel, ThresholdDef},
    percentile::{MAX_DIGITS, NotPercentile},
    print,
    vocabulary::{
        ACTION_METRICS, AGGREGATES, METRIC_KINDS, RUN_METRICS, STATUS_CLASSES, has_statuses, is_pause, takes_duration,
    },
};

/// Metrics that a threshold can use, by name.
type Known = BTreeMap<String, Metric>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Metric {
    Of(MetricKind),
    /// Declared with an unknown kind, already reported.
    OfUnknownKind,
    /// An export, which is not recorded during a run.
    Export,
}

impl<'s> Checker<'_, 's> {
    pub(super) fn thresholds(&self, scenario: &ScenarioModel) -> Vec<ThresholdDef> {
        let items = &self.document.items;
        if !items.iter().any(|item| matches!(item, Item::Threshold(_))) {
            return Vec::new();
        }
        let known = self.known_metrics(scenario);
        items
            .iter()
            .filter_map(|item| match item {
                Item::Threshold(threshold) => self.threshold(threshold, &known, scenario),
                _ => None,
            })
            .collect()
    }

    fn threshold(&self, threshold: &Threshold<'s>, known: &Known, scenario: &ScenarioModel) -> Option<ThresholdDef> {
        let metric = metric_name::canonical(threshold.metric.text);
        let aggregate = self.aggregate(threshold.aggregate);
        match self.metric(threshold.metric, &metric, known, scenario) {
            Ok(Some(kind)) => {
                if let Some(aggregate) = aggregate {
                    let share = metric_name::whole_of(&metric).is_some();
                    if !aggregate.fits(kind, share) {
                        self.mismatch(threshold.aggregate, &metric, kind, share);
                        return None;
                    }
                }
            }
            Ok(None) => {}
            Err(()) => return None,
        }
        let timed = takes_duration(threshold.aggregate.text, &metric);
        let limit = self.limit(threshold, timed)?;
        Some(ThresholdDef {
            aggregate: threshold.aggregate.text.to_owned(),
            metric: metric.into_owned(),
            comparison: threshold.comparison,
            limit,
        })
    }

    /// Returns the kind of a metric, or none if it is unknown. An error is already reported, and the limit cannot be
    /// checked.
    fn metric(
        &self,
        written: Name<'s>,
        metric: &str,
        known: &Known,
        scenario: &ScenarioModel,
    ) -> Result<Option<MetricKind>, ()> {
        match known.get(metric) {
            Some(Metric::Of(kind)) => return Ok(Some(*kind)),
            Some(Metric::OfUnknownKind) => return Ok(None),
            Some(Metric::Export) => {
                let message = format!("`{metric}` is an export, which is not recorded as a metric");
                self.sink.push(
                    DiagnosticBuilder::warning(code::UNKNOWN_METRIC, written.at, message)
                        .help("the threshold has no data unless the host defines and records that metric"),
                );
                return Ok(None);
            }
            None if self.document.damaged => return Ok(None),
            None => {}
        }
        let (owner, name) = metric.split_once('.').unwrap_or((metric, ""));
        let action = scenario.actions.iter().find(|action| action.id == owner);
        let statuses = owner == ALL || action.is_some_and(|action| has_statuses(&action.kind));
        let argument = metric_name::status_argument(name);
        if statuses && argument.is_some_and(|argument| Statuses::read(argument).is_some()) {
            return Ok(Some(MetricKind::Counter));
        }
        self.sink.error_with(|| match action {
            Some(action) if is_pause(&action.kind) => {
                let message = format!("`{owner}` is a pause, which is not measured");
                DiagnosticBuilder::error(code::UNKNOWN_METRIC, written.at, message)
                    .help("measure an action that is not a `sleep`")
            }
            Some(action) if argument.is_some() && !statuses => {
                let message = format!("actions of kind `{}` have no status", action.kind);
                let names: Vec<&str> = ACTION_METRICS.iter().map(|(word, _)| *word).collect();
                DiagnosticBuilder::error(code::UNKNOWN_METRIC, written.at, message)
                    .help(format!("`{owner}` has {}", names.join(", ")))
            }
            _ if statuses && (argument.is_some() || name == "status") => {
                let message = match argument {
                    Some(argument) => format!("`{argument}` is not a status"),
                    None => format!("`{metric}` does not name the statuses to count"),
                };
                DiagnosticBuilder::error(code::UNKNOWN_METRIC, written.at, message)
                    .help(format!("write a class such as `{owner}.status(5xx)`, or one status from 100 to 999"))
            }
            _ => unknown(written, metric, known),
        });
        Err(())
    }

    /// Reports an aggregate that does not fit the metric.
    fn mismatch(&self, aggregate: Name<'s>, metric: &str, kind: MetricKind, share: bool) {
        self.sink.error_with(|| {
            let kind_word = print::metric_kind(kind);
            let message = format!("`{}` cannot be used with `{metric}`, which is a {kind_word}", aggregate.text);
            let words = fitting(kind, share);
            let (last, others) = words.split_last().map_or(("", &[][..]), |(last, others)| (*last, others));
            let list = if others.is_empty() { last.to_owned() } else { format!("{} or {last}", others.join(", ")) };
            let whole = metric_name::whole_of(metric).filter(|_| share);
            let rate = whole.map_or(String::new(), |whole| format!("; the rate is its share of `{whole}`"));
            DiagnosticBuilder::error(code::AGGREGATE_MISMATCH, aggregate.at, message).help(format!("use {list}{rate}"))
        });
    }

    #[allow(clippy::cast_precision_loss, clippy::as_conversions)]
    fn limit(&self, threshold: &Threshold<'s>, timed: bool) -> Option<f64> {
        let written = &threshold.limit;
        let duration = match &written.kind {
            LiteralKind::Value(Value::Duration(nanoseconds)) => Some(*nanoseconds),
            // `"0"` is both a number in quotes and a duration of zero.
            LiteralKind::Text(text) if timed || numbers::quoted_number(&text.value).is_none() => {
                literal::duration(&text.value, true)
            }
            _ => None,
        };
        match (duration, timed) {
            (Some(nanoseconds), true) => Some(nanoseconds as f64 / 1e6),
            (Some(_), false) => {
                let message = format!("{}({}) is not a duration", threshold.aggregate.text, threshold.metric.text);
                self.sink.push(
                    DiagnosticBuilder::error(code::WRONG_TYPE, written.at, message).help("compare it with a number"),
                );
                None
            }
            (None, true) => {
                if let LiteralKind::Value(Value::Int(number)) = &written.kind {
                    let diagnostic = DiagnosticBuilder::error(
                        code::WRONG_TYPE,
                        written.at,
                        "a limit on a duration must be a duration",
                    )
                    .help(format!("add a unit, such as `{number}ms`"));
                    self.sink.push(if self.document.keys {
                        diagnostic.guess(written.at, format!("\"{number}ms\""))
                    } else {
                        diagnostic.guess(written.at.tail(), "ms")
                    });
                    return None;
                }
                self.duration_ms(written, super::values::Zero::Allowed).map(|ms| ms as f64)
            }
            (None, false) => self.number(written, f64::MIN, f64::MAX),
        }
    }

    /// Returns the aggregate of a threshold, or none after a diagnostic.
    fn aggregate(&self, name: Name<'s>) -> Option<Aggregate> {
        let diagnostic = |message: String| DiagnosticBuilder::error(code::INVALID_VALUE, name.at, message);
        let diagnostic = match Aggregate::read(name.text) {
            Ok(aggregate) => return Some(aggregate),
            Err(NotAggregate::Percentile(NotPercentile::TooLong)) => {
                diagnostic(format!("`{}` has too many digits", name.text))
                    .help(format!("a percentile has at most {MAX_DIGITS} significant digits"))
            }
            Err(NotAggregate::Percentile(_)) => {
                let rank = name.text.strip_prefix('p').unwrap_or("");
                diagnostic(format!("unknown percentile {rank}")).help("percentiles go from p0 to p100")
            }
            Err(NotAggregate::Unknown) => {
                let synonym = SYNONYMS.iter().find(|(word, _)| *word == name.text).map(|(_, own)| *own);
                let diagnostic = diagnostic(format!("unknown aggregate `{}`", name.text));
                let diagnostic = match synonym {
                    Some(own) => diagnostic.help(format!("write `{own}`")).fix_name(name.text, own),
                    None => diagnostic.did_you_mean(name.text, AGGREGATES.iter().copied()),
                };
                if diagnostic.help.is_some() {
                    diagnostic
                } else {
                    diagnostic.help(format!("use {}, or p0 to p100", AGGREGATES.join(", ")))
                }
            }
        };
        self.sink.push(diagnostic);
        None
    }

    /// Returns all metrics of a scenario: those of its actions and of all together, their numeric exports, those of
    /// every run, and the declared ones.
    fn known_metrics(&self, scenario: &ScenarioModel) -> Known {
        let mut known = Known::new();
        let mut of_action = |owner: &str, statuses: bool| {
            for (name, kind) in ACTION_METRICS {
                known.insert([owner, ".", name].concat(), Metric::Of(*kind));
            }
            for name in STATUS_CLASSES.iter().filter(|_| statuses) {
                known.insert([owner, ".", name].concat(), Metric::Of(MetricKind::Counter));
            }
        };
        of_action(ALL, true);
        for action in scenario.actions.iter().filter(|action| !is_pause(&action.kind)) {
            of_action(&action.id, has_statuses(&action.kind));
        }
        let numeric = |kind: ValueKind| {
            matches!(kind, ValueKind::Int | ValueKind::Uint | ValueKind::Double | ValueKind::Duration)
        };
        for action in &scenario.actions {
            for export in action.exports.iter().filter(|export| numeric(export.kind)) {
                known.entry([action.id.as_str(), ".", export.name.as_str()].concat()).or_insert(Metric::Export);
            }
        }
        known.extend(RUN_METRICS.iter().map(|(name, kind)| ((*name).to_owned(), Metric::Of(*kind))));
        known.extend(self.document.items.iter().filter_map(|item| match item {
            Item::Metric(metric) => {
                let kind = METRIC_KINDS.iter().find(|(word, _)| *word == metric.kind.text);
                Some((metric.name.text.to_owned(), kind.map_or(Metric::OfUnknownKind, |(_, kind)| Metric::Of(*kind))))
            }
            _ => None,
        }));
        known
    }
}

fn unknown(written: Name<'_>, metric: &str, known: &Known) -> DiagnosticBuilder {
    let message = format!("unknown metric `{metric}`");
    let names = known.iter().filter(|(_, kind)| **kind != Metric::Export).map(|(name, _)| name.as_str());
    let diagnostic =
        DiagnosticBuilder::error(code::UNKNOWN_METRIC, written.at, message).did_you_mean(written.text, names);
    if diagnostic.help.is_some() {
        return diagnostic;
    }
    let words: Vec<&str> = ACTION_METRICS.iter().map(|(word, _)| *word).collect();
    diagnostic.help(format!(
        "actions except `sleep` have {}, HTTP actions also status(5xx); declare other metrics with `metric`",
        words.join(", ")
    ))
}
