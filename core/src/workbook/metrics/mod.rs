//! Metrics: sums, last values, shares and distributions, separately for every tenant.

mod action;
mod actions;
mod derived;
mod ids;
mod kind;
mod select;
mod series;
mod snapshot;
mod summary;

use std::collections::BTreeMap;

#[cfg(feature = "runner")]
pub use action::ActionCounts;
pub use action::ActionMetrics;
pub use ids::{MetricId, TenantId};
pub use kind::MetricKind;
pub use series::Series;
pub use summary::MetricSummary;

use crate::{
    error::workflow::{WorkflowError, invalid, within},
    limits::workflow as limits,
    sort,
};

#[derive(Debug, Clone)]
struct Metric {
    kind: MetricKind,
    /// By tenant.
    series: Vec<Option<Box<Series>>>,
}

/// All metrics.
#[derive(Debug, Clone, Default)]
pub struct Metrics {
    by_name: BTreeMap<String, MetricId>,
    all: Vec<Metric>,
    tenants: BTreeMap<String, TenantId>,
    actions: BTreeMap<String, action::Action>,
    /// Number of status codes counted, for the limit.
    status_count: u64,
    /// Number of series and metrics, for the limit.
    used: u64,
}

impl Metrics {
    /// Defines a metric, or returns the existing one of the same kind.
    pub fn define(&mut self, name: &str, kind: MetricKind) -> Result<MetricId, WorkflowError> {
        if let Some(id) = self.by_name.get(name) {
            return match self.all.get(id.0) {
                Some(metric) if metric.kind == kind => Ok(*id),
                _ => Err(WorkflowError::Duplicate { item: "metric".to_owned(), subject: name.to_owned() }),
            };
        }
        if derived::is_derived(name) {
            return Err(invalid(
                name,
                "a name other than that of a derived metric, such as `all.failures` or `probe.status(5xx)`",
            ));
        }
        if name.is_empty() || name.len() > limits::NAME_BYTES.saturating_mul(2) {
            return Err(invalid("name", "a name of 1 to 510 bytes"));
        }
        within("metrics", limits::METRICS, self.used.saturating_add(1))?;
        self.used = self.used.saturating_add(1);
        let id = MetricId(self.all.len());
        self.all.push(Metric { kind, series: Vec::new() });
        self.by_name.insert(name.to_owned(), id);
        Ok(id)
    }

    /// Returns the number of a tenant, which is added if it is new.
    pub fn tenant(&mut self, name: &str) -> Result<TenantId, WorkflowError> {
        if let Some(tenant) = self.tenants.get(name) {
            return Ok(*tenant);
        }
        let number = (self.tenants.len() as u64).saturating_add(1);
        within("metrics", limits::METRICS, number)?;
        let tenant = TenantId(u32::try_from(number).unwrap_or(u32::MAX));
        self.tenants.insert(name.to_owned(), tenant);
        Ok(tenant)
    }

    /// Records a valid value for existing numbers. A value that would exceed the limit on series is
    /// not recorded.
    pub fn record_known(&mut self, metric: MetricId, tenant: TenantId, value: f64) {
        if let Ok((series, kind)) = self.series_mut(metric, tenant) {
            series.record(kind, value);
        }
    }

    fn series_mut(&mut self, metric: MetricId, tenant: TenantId) -> Result<(&mut Series, MetricKind), WorkflowError> {
        let used = self.used;
        let missing = || invalid("metric", "a defined metric");
        let metric = self.all.get_mut(metric.0).ok_or_else(missing)?;
        let place = tenant.0 as usize;
        if metric.series.len() <= place {
            metric.series.resize_with(place.saturating_add(1), || None);
        }
        let own = metric.series.get_mut(place).ok_or_else(missing)?;
        if own.is_none() {
            within("metrics", limits::METRICS, used.saturating_add(1))?;
            self.used = used.saturating_add(1);
        }
        Ok((own.get_or_insert_default(), metric.kind))
    }

    pub fn record(&mut self, name: &str, tenant: Option<&str>, values: &[f64]) -> Result<(), WorkflowError> {
        let (id, metric) = self.stored(name)?;
        let counter = metric.kind == MetricKind::Counter;
        if values.iter().any(|value| !value.is_finite() || (counter && *value < 0.0)) {
            let expected = if counter { "finite and not negative" } else { "finite" };
            return Err(invalid("value", expected));
        }
        if values.is_empty() {
            return Ok(());
        }
        let tenant = tenant.map_or(Ok(TenantId::default()), |tenant| self.tenant(tenant))?;
        let (series, kind) = self.series_mut(id, tenant)?;
        for value in values {
            series.record(kind, *value);
        }
        Ok(())
    }

    /// Returns the metrics `ACTION.SUFFIX` of several actions for a tenant, combined into one.
    #[cfg(feature = "runner")]
    pub fn together(&self, actions: &mut dyn Iterator<Item = &str>, suffix: &str, tenant: &str) -> Series {
        let mut whole = Series::default();
        let Some(place) = self.tenants.get(tenant).map(|tenant| tenant.0 as usize) else { return whole };
        for action in actions {
            let id = self.by_name.get(&format!("{action}.{suffix}"));
            let series = id.and_then(|id| self.all.get(id.0)?.series.get(place)?.as_deref());
            series.into_iter().for_each(|series| whole.add(series));
        }
        whole
    }

    pub fn tenants(&self) -> impl Iterator<Item = &String> {
        self.tenants.keys()
    }

    pub fn count(&self) -> u32 {
        u32::try_from(self.all.len()).unwrap_or(u32::MAX)
    }

    pub fn tenant_count(&self) -> u32 {
        u32::try_from(self.tenants.len()).unwrap_or(u32::MAX)
    }

    /// Adds the measurements of another table; changes nothing if they do not fit.
    pub fn merge(&mut self, other: &Self) -> Result<(), WorkflowError> {
        let mut result = self.clone();
        let mut tenants = vec![TenantId::default(); other.tenants.len().saturating_add(1)];
        for (name, tenant) in &other.tenants {
            let own = result.tenant(name)?;
            if let Some(place) = tenants.get_mut(tenant.0 as usize) {
                *place = own;
            }
        }
        for (name, id) in &other.by_name {
            let Some(metric) = other.all.get(id.0) else { continue };
            let own = result.define(name, metric.kind)?;
            for (series, tenant) in metric.series.iter().zip(&tenants) {
                if let Some(series) = series {
                    result.series_mut(own, *tenant)?.0.add(series);
                }
            }
        }
        for (name, action) in &other.actions {
            result.define_action(name)?;
            for (tenant, statuses) in action.statuses() {
                let own = tenants.get(tenant.0 as usize).copied().unwrap_or_default();
                result.add_statuses(name, own, statuses)?;
            }
        }
        *self = result;
        Ok(())
    }

    /// Returns whether anything was recorded.
    pub fn any_recorded(&self) -> bool {
        self.all.iter().any(|metric| metric.series.iter().any(Option::is_some))
    }

    /// Returns the names of the tenants, by number.
    pub fn tenant_list(&self) -> Vec<String> {
        let mut tenants: Vec<(u32, &String)> = self.tenants.iter().map(|(name, id)| (id.0, name)).collect();
        sort::sort(&mut tenants);
        tenants.into_iter().map(|(_, name)| name.clone()).collect()
    }
}
