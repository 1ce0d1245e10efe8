//! Interface `workbook`.

use crate::{
    component::{
        Component,
        convert::{
            page, value, workbook as convert,
            workflow_error::{Result, read_named, read_value, wire_named, wire_result},
        },
        exports::{types, workbook as wit},
        types::ScenarioResource,
    },
    workbook::Workbook,
};

/// The resource of WIT `workbook`: a shared workbook, which does its own locking.
pub struct WorkbookResource {
    pub workbook: Workbook,
}

impl wit::Guest for Component {
    type Workbook = WorkbookResource;
}

impl wit::GuestWorkbook for WorkbookResource {
    fn new() -> Self {
        Self { workbook: Workbook::new() }
    }

    fn from_scenario(scenario: types::ScenarioBorrow<'_>) -> Result<wit::Workbook> {
        let scenario = &scenario.get::<ScenarioResource>().scenario;
        wire_result(Workbook::from_scenario(scenario)).map(|workbook| wit::Workbook::new(Self { workbook }))
    }

    fn revision(&self) -> u64 {
        self.workbook.revision()
    }

    fn add_resource(
        &self,
        id: String,
        kind: String,
        capacity: Option<u64>,
        properties: Vec<types::NamedValue>,
    ) -> Result<()> {
        wire_result(self.workbook.add_resource(&id, &kind, capacity, &read_named(properties)?))
    }

    fn resource_status(&self, id: String) -> Result<wit::ResourceStatus> {
        wire_result(self.workbook.resource_status(&id)).map(convert::wire_resource)
    }

    fn resources(&self, kind: Option<String>, page: types::PageRequest) -> Result<wit::NamePage> {
        let (offset, max) = page::read(&page)?;
        let names = self.workbook.paged_resources(kind.as_deref(), offset, max);
        Ok(wit::NamePage { next: page::after(offset, max, names.len()), names })
    }

    fn property(&self, id: String, name: String) -> Result<Option<types::Value>> {
        wire_result(self.workbook.property(&id, &name)).map(|found| found.map(value::wire))
    }

    fn set_property(&self, id: String, name: String, value: types::Value) -> Result<()> {
        wire_result(self.workbook.set_property(&id, &name, &read_value("value", value)?))
    }

    fn acquire(&self, id: String, holder: String, amount: u64) -> Result<wit::Acquisition> {
        wire_result(self.workbook.acquire(&id, &holder, amount)).map(convert::wire_acquisition)
    }

    fn release(&self, id: String, holder: String, amount: Option<u64>) -> Result<Vec<wit::Holding>> {
        wire_result(self.workbook.release(&id, &holder, amount)).map(convert::wire_holdings)
    }

    fn release_holder(&self, holder: String) -> Vec<wit::Holding> {
        convert::wire_holdings(self.workbook.release_holder(&holder))
    }

    fn holdings(
        &self,
        id: Option<String>,
        holder: Option<String>,
        page: types::PageRequest,
    ) -> Result<wit::HoldingPage> {
        let (offset, max) = page::read(&page)?;
        let holdings =
            convert::wire_holdings(self.workbook.paged_holdings(id.as_deref(), holder.as_deref(), offset, max));
        Ok(wit::HoldingPage { next: page::after(offset, max, holdings.len()), holdings })
    }

    fn queue(&self, id: String, page: types::PageRequest) -> Result<wit::HoldingPage> {
        let (offset, max) = page::read(&page)?;
        let holdings = wire_result(self.workbook.paged_queue(&id, offset, max)).map(convert::wire_holdings)?;
        Ok(wit::HoldingPage { next: page::after(offset, max, holdings.len()), holdings })
    }

    fn define_metric(&self, name: String, kind: wit::MetricKind) -> Result<()> {
        wire_result(self.workbook.define_metric(&name, convert::read_metric_kind(kind)))
    }

    fn record(&self, metric: String, tenant: Option<String>, value: f64) -> Result<()> {
        wire_result(self.workbook.record(&metric, tenant.as_deref(), value))
    }

    fn record_many(&self, metric: String, tenant: Option<String>, values: Vec<f64>) -> Result<()> {
        wire_result(self.workbook.record_many(&metric, tenant.as_deref(), &values))
    }

    fn metric(&self, name: String, tenant: Option<String>) -> Result<wit::MetricSummary> {
        wire_result(self.workbook.metric(&name, tenant.as_deref())).map(convert::wire_metric)
    }

    fn metrics(&self, tenant: Option<String>, page: types::PageRequest) -> Result<wit::MetricPage> {
        let (offset, max) = page::read(&page)?;
        Ok(convert::wire_metrics(self.workbook.paged_metrics(tenant.as_deref(), offset, max)))
    }

    fn tenants(&self, page: types::PageRequest) -> Result<wit::NamePage> {
        let (offset, max) = page::read(&page)?;
        let names = self.workbook.paged_tenants(offset, max);
        Ok(wit::NamePage { next: page::after(offset, max, names.len()), names })
    }

    fn percentiles(&self, name: String, tenant: Option<String>, percentiles: Vec<f64>) -> Result<Vec<f64>> {
        wire_result(self.workbook.percentiles(&name, tenant.as_deref(), &percentiles))
    }

    fn merge(&self, other: wit::WorkbookBorrow<'_>) -> Result<()> {
        wire_result(self.workbook.merge(&other.get::<Self>().workbook))
    }

    fn thresholds(&self) -> Vec<wit::ThresholdResult> {
        convert::wire_thresholds(self.workbook.thresholds())
    }

    fn summary(&self) -> wit::RunSummary {
        convert::wire_summary(self.workbook.summary())
    }

    fn set_variable(&self, name: String, value: types::Value) -> Result<()> {
        wire_result(self.workbook.set_variable(&name, &read_value("value", value)?))
    }

    fn variables(&self) -> Vec<types::NamedValue> {
        wire_named(self.workbook.variables())
    }

    fn snapshot(&self, cursor: Option<String>) -> Result<types::TextPage> {
        page::text(self.workbook.paged_snapshot(page::offset(cursor.as_deref())?))
    }

    fn restore(&self, text: String, last: bool) -> Result<()> {
        wire_result(self.workbook.restore_part(&text, last))
    }
}
