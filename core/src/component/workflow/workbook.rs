//! Resource `workbook`.

use crate::{
    component::{
        convert::{
            value,
            workflow::{Result, read_named, read_value, wire_named, wire_page, wire_result, workbook as convert},
        },
        exports::{types, workflow as wit},
        types::ScenarioResource,
    },
    workbook::Workbook,
};

/// The handle behind WIT `workbook`: a shared book, which locks itself.
pub struct WorkbookResource {
    pub workbook: Workbook,
}

impl wit::GuestWorkbook for WorkbookResource {
    fn new() -> Self {
        Self { workbook: Workbook::new() }
    }

    fn from_scenario(scenario: wit::ScenarioBorrow<'_>) -> Result<wit::Workbook> {
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

    fn get_resource(&self, id: String) -> Result<wit::ResourceStatus> {
        wire_result(self.workbook.get_resource(&id)).map(convert::wire_resource)
    }

    fn resources(&self, kind: Option<String>, offset: u32, max: u32) -> Vec<String> {
        self.workbook.resources(kind.as_deref(), offset, max)
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

    fn holdings(&self, id: Option<String>, holder: Option<String>, offset: u32, max: u32) -> Vec<wit::Holding> {
        convert::wire_holdings(self.workbook.holdings(id.as_deref(), holder.as_deref(), offset, max))
    }

    fn queue(&self, id: String, offset: u32, max: u32) -> Result<Vec<wit::Holding>> {
        wire_result(self.workbook.queue(&id, offset, max)).map(convert::wire_holdings)
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

    fn metrics(&self, tenant: Option<String>, offset: u32, max: u32) -> wit::MetricPage {
        convert::wire_metrics(self.workbook.metrics(tenant.as_deref(), offset, max))
    }

    fn tenants(&self, offset: u32, max: u32) -> Vec<String> {
        self.workbook.tenants(offset, max)
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

    fn snapshot(&self, offset: u32) -> Result<wit::TextPage> {
        wire_page(self.workbook.snapshot(offset))
    }

    fn restore(&self, text: String, last: bool) -> Result<()> {
        wire_result(self.workbook.restore(&text, last))
    }
}
