//! Checks of resources and metrics.

use super::{Checker, names};
use crate::dsl::{
    ast::{Item, Name, Resource, ResourceItem},
    code,
    diagnostic::DiagnosticBuilder,
    model::{MetricDef, MetricKind, ResourceDef},
    template,
    vocabulary::METRIC_KINDS,
};

impl<'s> Checker<'_, 's> {
    pub(super) fn resources(&self) -> Vec<ResourceDef> {
        self.document
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Resource(resource) => Some(self.resource(resource)),
                _ => None,
            })
            .collect()
    }

    fn resource(&self, resource: &Resource<'s>) -> ResourceDef {
        names::well_formed(resource.kind, self.sink);
        let mut capacity = None;
        let mut capacity_at = None;
        let mut properties = Vec::new();
        self.unique_keys(resource.items.iter().filter_map(|item| match item {
            ResourceItem::Property(setting) => Some((setting.key.value.as_ref(), setting.key.at)),
            _ => None,
        }));
        for item in &resource.items {
            match item {
                ResourceItem::Capacity { value, at } => {
                    if self.once(&mut capacity_at, "capacity", *at) {
                        capacity = self.count(value, 1, u64::MAX);
                    }
                }
                ResourceItem::Property(setting) => {
                    names::well_formed(Name { text: &setting.key.value, at: setting.key.at }, self.sink);
                    let value = self.plain(&setting.value);
                    if let Some(crate::dsl::expr::Value::String(text)) = &value
                        && template::has_template(text)
                    {
                        self.sink.push(
                            DiagnosticBuilder::error(
                                code::INVALID_VALUE,
                                setting.value.at,
                                "a property is constant, so it cannot contain `{{ }}`",
                            )
                            .help("put the template in the action's parameter"),
                        );
                    }
                    properties.extend(value.map(|value| (setting.key.value.clone().into_owned(), value)));
                }
                ResourceItem::Broken => {}
            }
        }
        ResourceDef { id: resource.name.text.to_owned(), kind: resource.kind.text.to_owned(), capacity, properties }
    }

    pub(super) fn metrics(&self) -> Vec<MetricDef> {
        self.document
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Metric(metric) => {
                    let kind = self.one_of(metric.kind, "metric kind", METRIC_KINDS).unwrap_or(MetricKind::Counter);
                    Some(MetricDef { id: metric.name.text.to_owned(), kind })
                }
                _ => None,
            })
            .collect()
    }
}
