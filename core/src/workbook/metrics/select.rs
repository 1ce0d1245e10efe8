//! Metrics by name: stored ones, and ones derived from them: over all actions, and of statuses.

use crate::{
    dsl::{
        metric_name::{self, ALL, Statuses},
        percentile::Percentile,
        vocabulary::ACTION_METRICS,
    },
    error::workflow::{WorkflowError, invalid, not_found},
    sort,
};

use super::{
    Metric, MetricId, MetricKind, MetricSummary, Metrics, Series, TenantId,
    action::Action,
    derived::{is_derived, of_all},
};

/// A requested metric.
#[derive(Clone, Copy)]
enum Selected<'a> {
    Stored(&'a Metric),
    /// A metric of [`ACTION_METRICS`], over all actions.
    OfAll(usize, MetricKind),
    /// The responses of an action with one of the statuses.
    Statuses(&'a Action, Statuses),
    /// The responses of all actions with one of the statuses.
    StatusesOfAll(Statuses),
}

impl Selected<'_> {
    const fn kind(&self) -> MetricKind {
        match self {
            Self::Stored(metric) => metric.kind,
            Self::OfAll(_, kind) => *kind,
            Self::Statuses(..) | Self::StatusesOfAll(_) => MetricKind::Counter,
        }
    }
}

impl Metrics {
    pub(super) fn stored(&self, name: &str) -> Result<(MetricId, &Metric), WorkflowError> {
        let found = self.by_name.get(name).and_then(|id| Some((*id, self.all.get(id.0)?)));
        found.ok_or_else(|| match is_derived(name) {
            true => invalid(name, "a recordable metric; this one is derived"),
            false => self.not_found(name),
        })
    }

    fn select(&self, name: &str) -> Option<Selected<'_>> {
        if let Some(id) = self.by_name.get(name) {
            return self.all.get(id.0).map(Selected::Stored);
        }
        let (owner, rest) = name.split_once('.')?;
        if let Some((place, kind)) = of_all(owner, rest) {
            return Some(Selected::OfAll(place, kind));
        }
        let statuses = Statuses::read(metric_name::status_argument(rest)?)?;
        match owner {
            ALL => Some(Selected::StatusesOfAll(statuses)),
            _ => self.actions.get(owner).map(|action| Selected::Statuses(action, statuses)),
        }
    }

    fn not_found(&self, name: &str) -> WorkflowError {
        let derived: Vec<String> = ACTION_METRICS
            .iter()
            .map(|(suffix, _)| *suffix)
            .chain(["status(5xx)"])
            .map(|suffix| format!("{ALL}.{suffix}"))
            .chain(self.actions.keys().map(|action| format!("{action}.status(5xx)")))
            .filter(|_| !self.actions.is_empty())
            .collect();
        not_found("metric", name, self.by_name.keys().chain(&derived))
    }

    fn find(&self, name: &str) -> Result<Selected<'_>, WorkflowError> {
        self.select(name).ok_or_else(|| self.not_found(name))
    }

    /// Returns the number of a tenant; none for all tenants.
    fn tenant_number(&self, tenant: Option<&str>) -> Result<Option<TenantId>, WorkflowError> {
        let number =
            |name: &str| self.tenants.get(name).copied().ok_or_else(|| not_found("tenant", name, self.tenants.keys()));
        tenant.map(number).transpose()
    }

    /// Returns the recorded values, for one tenant or for all tenants together; none if nothing was recorded.
    fn series(&self, selected: Selected<'_>, tenant: Option<TenantId>) -> Option<Series> {
        let mut whole: Option<Series> = None;
        let mut add = |metric: &Metric| {
            let own = match tenant.map(|tenant| tenant.0 as usize) {
                Some(place) => metric.series.get(place..=place).unwrap_or_default(),
                None => &metric.series,
            };
            for series in own.iter().flatten() {
                match &mut whole {
                    Some(whole) => whole.add(series),
                    None => whole = Some(series.as_ref().clone()),
                }
            }
        };
        let responses = match selected {
            Selected::Stored(metric) => {
                add(metric);
                0
            }
            Selected::OfAll(place, _) => {
                for action in self.actions.values() {
                    let metric = action.metrics.all().get(place).and_then(|id| self.all.get(id.0));
                    metric.into_iter().for_each(&mut add);
                }
                0
            }
            Selected::Statuses(action, statuses) => action.responses(statuses, tenant),
            Selected::StatusesOfAll(statuses) => {
                let actions = self.actions.values().map(|action| action.responses(statuses, tenant));
                actions.fold(0, u64::saturating_add)
            }
        };
        whole.or_else(|| (responses > 0).then(|| Series::counted(responses)))
    }

    pub fn summary(&self, name: &str, tenant: Option<&str>) -> Result<MetricSummary, WorkflowError> {
        let selected = self.find(name)?;
        let series = self.series(selected, self.tenant_number(tenant)?).unwrap_or_default();
        Ok(MetricSummary::of(name, tenant, selected.kind(), &series))
    }

    /// Returns the kind of a metric and the values recorded for all tenants; none if the metric
    /// does not exist.
    pub fn recorded(&self, name: &str) -> Option<(MetricKind, Option<Series>)> {
        let selected = self.select(name)?;
        Some((selected.kind(), self.series(selected, None)))
    }

    pub fn percentiles(
        &self,
        name: &str,
        tenant: Option<&str>,
        percentiles: &[f64],
    ) -> Result<Vec<f64>, WorkflowError> {
        let selected = self.find(name)?;
        if selected.kind() != MetricKind::Histogram {
            return Err(invalid(name, "a histogram; only those have percentiles"));
        }
        let percentiles: Option<Vec<Percentile>> = percentiles.iter().copied().map(Percentile::of).collect();
        let percentiles = percentiles.ok_or_else(|| invalid("percentiles", "numbers between 0 and 100"))?;
        let series = self.series(selected, self.tenant_number(tenant)?).unwrap_or_default();
        Ok(series.percentiles(&percentiles))
    }

    /// Returns the metrics with recorded values, in the order of their names. Derived metrics of
    /// statuses are listed only for statuses that a response had.
    pub fn recorded_names(&self, tenant: Option<&str>) -> Vec<String> {
        let Ok(number) = self.tenant_number(tenant) else { return Vec::new() };
        let has = |metric: &Metric| match number {
            None => metric.series.iter().any(Option::is_some),
            Some(tenant) => metric.series.get(tenant.0 as usize).is_some_and(Option::is_some),
        };
        let stored = self.by_name.iter().filter(|(_, id)| self.all.get(id.0).is_some_and(has));
        let mut names: Vec<String> = stored.map(|(name, _)| name.clone()).collect();
        for (name, action) in &self.actions {
            let of_tenant = action.statuses().filter(|(own, _)| number.is_none_or(|tenant| tenant == *own));
            let mut codes: Vec<u16> = of_tenant.flat_map(|(_, own)| own.iter().map(|(code, _)| *code)).collect();
            sort::sort(&mut codes);
            codes.dedup();
            names.extend(codes.into_iter().map(|code| format!("{name}.status({code})")));
        }
        sort::sort(&mut names);
        names
    }

    /// Returns the summaries of the named metrics.
    pub fn summaries(&self, tenant: Option<&str>, names: &[String]) -> Vec<MetricSummary> {
        let Ok(number) = self.tenant_number(tenant) else { return Vec::new() };
        let summary = |name: &String| {
            let selected = self.select(name)?;
            Some(MetricSummary::of(name, tenant, selected.kind(), &self.series(selected, number)?))
        };
        names.iter().filter_map(summary).collect()
    }
}
