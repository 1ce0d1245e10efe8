//! Metrics: sums, last values, shares and distributions, each for every tenant apart.

mod series;
mod summary;

use std::collections::BTreeMap;

pub use summary::{MetricPage, MetricSummary};

pub use series::Series;

use crate::{
    dsl::model,
    order,
    wbs::page,
    workflow::{
        WorkflowError, invalid, limits,
        text::{Fields, Writer, damaged},
        unknown, within,
    },
};

/// What a metric keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum MetricKind {
    /// A sum that only grows.
    Counter,
    /// The last value.
    Gauge,
    /// The share of those that are not zero.
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

/// A metric, by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MetricId(usize);

/// A tenant, by number; 0 is for what belongs to none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TenantId(u32);

impl TenantId {
    /// Its place in the list of tenants; none for what belongs to none.
    pub const fn place(self) -> Option<usize> {
        match self.0.checked_sub(1) {
            Some(place) => Some(place as usize),
            None => None,
        }
    }
}

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
    /// How many series and metrics there are, for the limit.
    used: u64,
}

impl Metrics {
    /// Defines a metric, or finds the one that is defined alike.
    pub fn define(&mut self, name: &str, kind: MetricKind) -> Result<MetricId, WorkflowError> {
        if let Some(id) = self.by_name.get(name) {
            return match self.all.get(id.0) {
                Some(metric) if metric.kind == kind => Ok(*id),
                _ => Err(WorkflowError::Duplicate { kind: "metric".to_owned(), name: name.to_owned() }),
            };
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

    /// The number of a tenant, new or not.
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

    /// Records a value that is known to be fine, for numbers that are known to exist. What
    /// the limit on series cuts off is not recorded.
    pub fn record_known(&mut self, metric: MetricId, tenant: TenantId, value: f64) {
        if let Ok((series, kind)) = self.series_mut(metric, tenant) {
            series.record(kind, value);
        }
    }

    fn series_mut(&mut self, metric: MetricId, tenant: TenantId) -> Result<(&mut Series, MetricKind), WorkflowError> {
        let used = self.used;
        let missing = || invalid("metric", "one that is defined");
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
        let (id, metric) = self.find(name)?;
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

    fn find(&self, name: &str) -> Result<(MetricId, &Metric), WorkflowError> {
        let found = self.by_name.get(name).and_then(|id| Some((*id, self.all.get(id.0)?)));
        found.ok_or_else(|| unknown("metric", name, self.by_name.keys()))
    }

    /// What was recorded, for a tenant or for all together.
    fn series(&self, metric: &Metric, tenant: Option<&str>) -> Option<Series> {
        match tenant {
            Some(name) => {
                let place = self.tenants.get(name)?.0 as usize;
                metric.series.get(place)?.as_deref().cloned()
            }
            None => {
                let mut parts = metric.series.iter().flatten();
                let mut whole = parts.next()?.as_ref().clone();
                for part in parts {
                    whole.add(part);
                }
                Some(whole)
            }
        }
    }

    pub fn summary(&self, name: &str, tenant: Option<&str>) -> Result<MetricSummary, WorkflowError> {
        let (_, metric) = self.find(name)?;
        let series = match (self.series(metric, tenant), tenant) {
            (Some(series), _) => series,
            (None, None) => Series::default(),
            (None, Some(tenant)) => return Err(unknown("tenant", tenant, self.tenants.keys())),
        };
        Ok(MetricSummary::of(name, tenant, metric.kind, &series))
    }

    /// What the metrics `ACTION.SUFFIX` of several actions have recorded for a tenant, as if they were one.
    #[cfg(feature = "socket")]
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

    /// As [`Self::summary`]; none if there is no such metric or nothing was recorded.
    pub fn recorded(&self, name: &str) -> Option<MetricSummary> {
        let (_, metric) = self.find(name).ok()?;
        Some(MetricSummary::of(name, None, metric.kind, &self.series(metric, None)?))
    }

    pub fn percentiles(
        &self,
        name: &str,
        tenant: Option<&str>,
        percentiles: &[f64],
    ) -> Result<Vec<f64>, WorkflowError> {
        let (_, metric) = self.find(name)?;
        if metric.kind != MetricKind::Histogram {
            return Err(invalid(name, "a histogram, because percentiles were asked for"));
        }
        if percentiles.iter().any(|percentile| !(0.0..=100.0).contains(percentile)) {
            return Err(invalid("percentiles", "numbers between 0 and 100"));
        }
        let series = match (self.series(metric, tenant), tenant) {
            (Some(series), _) => series,
            (None, None) => Series::default(),
            (None, Some(tenant)) => return Err(unknown("tenant", tenant, self.tenants.keys())),
        };
        Ok(percentiles.iter().map(|percentile| series.percentile(*percentile)).collect())
    }

    pub fn page(&self, tenant: Option<&str>, offset: u32, max: u32) -> MetricPage {
        let recorded: Vec<(&String, &Metric)> = self
            .by_name
            .iter()
            .filter_map(|(name, id)| Some((name, self.all.get(id.0)?)))
            .filter(|(_, metric)| match tenant {
                None => metric.series.iter().any(Option::is_some),
                Some(tenant) => self
                    .tenants
                    .get(tenant)
                    .is_some_and(|tenant| metric.series.get(tenant.0 as usize).is_some_and(Option::is_some)),
            })
            .collect();
        // A summary takes up to some 700 bytes, and a page no more than 1 MiB.
        let (range, next) = page(offset, max.min(1_000), recorded.len());
        let metrics = recorded.get(range).unwrap_or_default().iter().filter_map(|(name, metric)| {
            Some(MetricSummary::of(name, tenant, metric.kind, &self.series(metric, tenant)?))
        });
        MetricPage { metrics: metrics.collect(), next }
    }

    pub fn tenants(&self, offset: u32, max: u32) -> Vec<String> {
        self.tenants.keys().skip(offset as usize).take(max.min(limits::PAGE) as usize).cloned().collect()
    }

    pub fn count(&self) -> u32 {
        u32::try_from(self.all.len()).unwrap_or(u32::MAX)
    }

    pub fn tenant_count(&self) -> u32 {
        u32::try_from(self.tenants.len()).unwrap_or(u32::MAX)
    }

    /// Adds what another table has measured; changes nothing if that cannot be.
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
        *self = result;
        Ok(())
    }

    /// The names of the tenants, by number.
    pub fn tenant_list(&self) -> Vec<String> {
        let mut tenants: Vec<(u32, &String)> = self.tenants.iter().map(|(name, id)| (id.0, name)).collect();
        order::sort(&mut tenants);
        tenants.into_iter().map(|(_, name)| name.clone()).collect()
    }

    /// Writes all of it into a snapshot.
    pub fn write(&self, out: &mut Writer) {
        let mut tenants: Vec<(u32, &str)> = self.tenants.iter().map(|(name, id)| (id.0, name.as_str())).collect();
        order::sort(&mut tenants);
        for (_, name) in tenants {
            out.begin("tenant").say(name).end();
        }
        let mut names: Vec<(usize, &str)> = self.by_name.iter().map(|(name, id)| (id.0, name.as_str())).collect();
        order::sort(&mut names);
        for (metric, (_, name)) in self.all.iter().zip(names) {
            out.begin("metric").say(name).put(kind_word(metric.kind)).end();
            for (series, tenant) in metric.series.iter().zip(0_u32..) {
                if let Some(series) = series {
                    out.begin("series").put(tenant);
                    series.write(out);
                    out.end();
                }
            }
        }
    }

    /// Reads one line of a snapshot.
    pub fn read(&mut self, line: &mut Fields<'_>) -> Result<(), WorkflowError> {
        match line.word {
            "tenant" => {
                let name = line.text()?;
                self.tenant(&name).map(|_| ()).map_err(|error| line.wrong(&error.to_string()))
            }
            "metric" => {
                let (name, word) = (line.text()?, line.word()?);
                let kind = KINDS.iter().find(|kind| kind_word(**kind) == word).copied();
                let kind = kind.ok_or_else(|| line.wrong("a kind of metric"))?;
                if self.by_name.contains_key(&name) {
                    return Err(line.wrong("a metric named once"));
                }
                self.define(&name, kind).map(|_| ()).map_err(|error| line.wrong(&error.to_string()))
            }
            _ => {
                let tenant = TenantId(line.number()?);
                let last = MetricId(self.all.len().saturating_sub(1));
                if tenant.0 as usize > self.tenants.len() {
                    return Err(line.wrong("a tenant that has a line"));
                }
                let (series, _) = self.series_mut(last, tenant).map_err(|error| line.wrong(&error.to_string()))?;
                *series = Series::read(line)?;
                Ok(())
            }
        }
    }

    /// Machines go by numbers: what they know must keep its number.
    pub fn keep_numbers_of(&mut self, former: &Self) -> Result<(), WorkflowError> {
        for (name, id) in &former.by_name {
            let kind = |metrics: &Self| metrics.all.get(id.0).map(|metric| metric.kind);
            if self.by_name.get(name) != Some(id) || kind(self) != kind(former) {
                return Err(damaged("the metrics", format!("those of this workbook, {name:?} among them")));
            }
        }
        let mut tenants: Vec<(u32, &String)> = former.tenants.iter().map(|(name, id)| (id.0, name)).collect();
        order::sort(&mut tenants);
        for (number, name) in tenants {
            if self.tenant(name)?.0 != number {
                return Err(damaged("the tenants", format!("those of this workbook, {name:?} among them")));
            }
        }
        Ok(())
    }
}

const KINDS: [MetricKind; 4] = [MetricKind::Counter, MetricKind::Gauge, MetricKind::Rate, MetricKind::Histogram];

const fn kind_word(kind: MetricKind) -> &'static str {
    match kind {
        MetricKind::Counter => "counter",
        MetricKind::Gauge => "gauge",
        MetricKind::Rate => "rate",
        MetricKind::Histogram => "histogram",
    }
}
