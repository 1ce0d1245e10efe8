//! Metrics in a snapshot.

use crate::{
    dsl::vocabulary::ACTION_METRICS,
    error::workflow::WorkflowError,
    snapshot_text::{Fields, Writer, damaged},
    sort,
};

use super::{
    MetricId, Metrics, TenantId,
    action::Action,
    kind::{KINDS, kind_word},
    series::Series,
};

impl Metrics {
    /// Writes all metrics into a snapshot.
    pub fn write(&self, out: &mut Writer) {
        let mut tenants: Vec<(u32, &str)> = self.tenants.iter().map(|(name, id)| (id.0, name.as_str())).collect();
        sort::sort(&mut tenants);
        for (_, name) in tenants {
            out.begin("tenant").say(name).end();
        }
        let mut names: Vec<(usize, &str)> = self.by_name.iter().map(|(name, id)| (id.0, name.as_str())).collect();
        sort::sort(&mut names);
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
        for (name, action) in &self.actions {
            out.begin("action").say(name).end();
            for (tenant, statuses) in action.statuses() {
                out.begin("statuses").say(name).put(tenant.0);
                for (code, count) in statuses {
                    out.put(code).put(count);
                }
                out.end();
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
                    return Err(line.wrong("a metric listed once"));
                }
                self.define(&name, kind).map(|_| ()).map_err(|error| line.wrong(&error.to_string()))
            }
            "action" => {
                let name = line.text()?;
                let defined = |suffix: &str| self.by_name.contains_key(&[name.as_str(), ".", suffix].concat());
                if self.actions.contains_key(&name) || !ACTION_METRICS.iter().all(|(suffix, _)| defined(suffix)) {
                    return Err(line.wrong("an action listed once, after its metrics"));
                }
                self.define_action(&name).map(|_| ()).map_err(|error| line.wrong(&error.to_string()))
            }
            "statuses" => {
                let (name, tenant) = (line.text()?, TenantId(line.number()?));
                if tenant.0 as usize > self.tenants.len() {
                    return Err(line.wrong("a listed tenant"));
                }
                let mut statuses = Vec::new();
                while let Some(code) = line.another() {
                    let code: u16 = code.parse().map_err(|_| line.wrong("a number in its range"))?;
                    statuses.push((code, line.number()?));
                }
                self.set_statuses(&name, tenant, &statuses).map_err(|error| line.wrong(&error.to_string()))
            }
            _ => {
                let tenant = TenantId(line.number()?);
                let last = MetricId(self.all.len().saturating_sub(1));
                if tenant.0 as usize > self.tenants.len() {
                    return Err(line.wrong("a listed tenant"));
                }
                let (series, _) = self.series_mut(last, tenant).map_err(|error| line.wrong(&error.to_string()))?;
                *series = Series::read(line)?;
                Ok(())
            }
        }
    }

    /// Machines refer to metrics by number, so the metrics they know must keep their numbers.
    pub fn keep_numbers_of(&mut self, former: &Self) -> Result<(), WorkflowError> {
        for (name, id) in &former.by_name {
            let kind = |metrics: &Self| metrics.all.get(id.0).map(|metric| metric.kind);
            if self.by_name.get(name) != Some(id) || kind(self) != kind(former) {
                return Err(damaged("the metrics", format!("those of this workbook, including {name:?}")));
            }
        }
        for (name, action) in &former.actions {
            self.actions.entry(name.clone()).or_insert_with(|| Action::new(action.metrics));
        }
        let mut tenants: Vec<(u32, &String)> = former.tenants.iter().map(|(name, id)| (id.0, name)).collect();
        sort::sort(&mut tenants);
        for (number, name) in tenants {
            if self.tenant(name)?.0 != number {
                return Err(damaged("the tenants", format!("those of this workbook, including {name:?}")));
            }
        }
        Ok(())
    }
}
