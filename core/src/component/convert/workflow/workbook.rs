//! Resources, metrics, verdicts, arrivals.

use crate::{
    component::exports::workflow as wit,
    workbook::{
        Acquisition, AddressScope, ArrivalPage, Holding, LoadGroup, LoadModel, LoadSettings, MetricKind, MetricPage,
        MetricSummary, ResourceStatus, RunSummary, ThresholdResult, Verdict,
    },
};

use super::wire_named;

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
    let one = |Holding { resource, holder, amount }| wit::Holding { resource, holder, amount };
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

pub fn wire_metrics(page: MetricPage) -> wit::MetricPage {
    wit::MetricPage { metrics: page.metrics.into_iter().map(wire_metric).collect(), next: page.next }
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

pub fn wire_group(group: LoadGroup) -> wit::LoadGroup {
    let LoadGroup { tenant, pool, workflow, at_ms, users, over_ms } = group;
    wit::LoadGroup { tenant, pool, workflow, at_ms, users, over_ms }
}

pub const fn wire_settings(settings: &LoadSettings) -> wit::LoadSettings {
    let LoadSettings { iterations, think_ms, bind, max_users, spawn_per_second } = *settings;
    let bind = match bind {
        AddressScope::PerUser => wit::AddressScope::PerUser,
        AddressScope::PerTask => wit::AddressScope::PerTask,
        AddressScope::Shared => wit::AddressScope::Shared,
    };
    wit::LoadSettings { iterations, think_ms, bind, max_users, spawn_per_second }
}

pub fn wire_arrivals(page: ArrivalPage) -> wit::ArrivalPage {
    let ArrivalPage { at_ms, groups, tenants, next } = page;
    wit::ArrivalPage { at_ms, groups, tenants, next }
}

pub const fn read_model(model: wit::LoadModel) -> LoadModel {
    match model {
        wit::LoadModel::Open => LoadModel::Open,
        wit::LoadModel::Closed => LoadModel::Closed,
    }
}
