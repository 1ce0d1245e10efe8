//! Resources, metrics, verdicts.

use crate::{
    component::exports::workbook as wit,
    workbook::{
        Acquisition, Holding, MetricKind, MetricPage, MetricSummary, ResourceStatus, RunSummary, ThresholdResult,
        Verdict,
    },
};

use super::{page, workflow_error::wire_named};

pub fn wire_resource(status: ResourceStatus) -> wit::ResourceStatus {
    let ResourceStatus { id, kind, capacity, held, holders, queued, properties } = status;
    wit::ResourceStatus { id, kind, capacity, held, holders, queued, properties: wire_named(properties) }
}

pub const fn wire_acquisition(acquisition: Acquisition) -> wit::Acquisition {
    match acquisition {
        Acquisition::Granted => wit::Acquisition::Granted,
        Acquisition::Queued(before) => wit::Acquisition::Queued(before),
    }
}

pub fn wire_holdings(holdings: Vec<Holding>) -> Vec<wit::Holding> {
    let one = |Holding { resource_id, holder, amount }| wit::Holding { resource_id, holder, amount };
    holdings.into_iter().map(one).collect()
}

const fn wire_metric_kind(kind: MetricKind) -> wit::MetricKind {
    match kind {
        MetricKind::Counter => wit::MetricKind::Counter,
        MetricKind::Gauge => wit::MetricKind::Gauge,
        MetricKind::Rate => wit::MetricKind::Rate,
        MetricKind::Histogram => wit::MetricKind::Histogram,
    }
}

pub const fn read_metric_kind(kind: wit::MetricKind) -> MetricKind {
    match kind {
        wit::MetricKind::Counter => MetricKind::Counter,
        wit::MetricKind::Gauge => MetricKind::Gauge,
        wit::MetricKind::Rate => MetricKind::Rate,
        wit::MetricKind::Histogram => MetricKind::Histogram,
    }
}

pub fn wire_metric(summary: MetricSummary) -> wit::MetricSummary {
    let MetricSummary { name, tenant, kind, count, sum, min, max, mean, p50, p90, p95, p99, p999 } = summary;
    let kind = wire_metric_kind(kind);
    wit::MetricSummary { name, tenant, kind, count, sum, min, max, mean, p50, p90, p95, p99, p999 }
}

pub fn wire_metrics(own: MetricPage) -> wit::MetricPage {
    wit::MetricPage { metrics: own.metrics.into_iter().map(wire_metric).collect(), next: page::next(own.next) }
}

pub const fn wire_verdict(verdict: Verdict) -> wit::Verdict {
    match verdict {
        Verdict::Passed => wit::Verdict::Passed,
        Verdict::Failed => wit::Verdict::Failed,
        Verdict::NoData => wit::Verdict::NoData,
    }
}

pub fn wire_thresholds(results: Vec<ThresholdResult>) -> Vec<wit::ThresholdResult> {
    let one = |ThresholdResult { threshold, metric, measured, measured_text, limit, verdict }| {
        let verdict = wire_verdict(verdict);
        wit::ThresholdResult { threshold, metric, measured, measured_text, limit, verdict }
    };
    results.into_iter().map(one).collect()
}

pub fn wire_summary(summary: RunSummary) -> wit::RunSummary {
    let RunSummary { verdict, thresholds, metrics, tenants, resources, resources_held } = summary;
    let (verdict, thresholds) = (wire_verdict(verdict), wire_thresholds(thresholds));
    wit::RunSummary { verdict, thresholds, metrics, tenants, resources, resources_held }
}
