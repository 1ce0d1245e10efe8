//! The checked scenario as it is handed around.

use std::sync::Arc;

use super::{
    diagnostic::Diagnostic,
    model::{self, RangeDef, Strategy},
};

/// A scenario that has been read and found free of errors. It never changes, and
/// cloning it is cheap.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    model: Arc<model::ScenarioModel>,
    diagnostics: Arc<[Diagnostic]>,
}

/// A pool as a scenario declares it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PoolDefinition {
    /// The name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// CIDR networks and `first - last` ranges.
    pub ranges: Vec<String>,
    /// CIDR networks that are never given out; a single address is a /32 or /128.
    pub reserved: Vec<String>,
    /// How it picks.
    pub strategy: Strategy,
}

impl Scenario {
    /// Of a model that has passed every check.
    pub(crate) fn new(model: model::ScenarioModel, diagnostics: Vec<Diagnostic>) -> Self {
        Self { model: Arc::new(model), diagnostics: diagnostics.into() }
    }

    /// Everything that it says.
    #[must_use]
    pub fn model(&self) -> &Arc<model::ScenarioModel> {
        &self.model
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.model.name
    }

    /// Its version, as written; empty where there is none.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.model.version
    }

    /// The pools, in the order of the text.
    #[must_use]
    pub fn pools(&self) -> Vec<PoolDefinition> {
        let range = |range: &RangeDef| match range {
            RangeDef::Cidr(network) => network.to_string(),
            RangeDef::Span(first, last) => format!("{first} - {last}"),
        };
        self.model
            .workbook
            .ip_pools
            .iter()
            .map(|pool| PoolDefinition {
                name: pool.id.clone(),
                description: pool.description.clone(),
                ranges: pool.ranges.iter().map(range).collect(),
                reserved: pool.reserved.iter().map(ToString::to_string).collect(),
                strategy: pool.strategy,
            })
            .collect()
    }

    /// The ids of the workflows, in the order of the text.
    #[must_use]
    pub fn workflows(&self) -> Vec<String> {
        self.model.workflows.iter().map(|workflow| workflow.id.clone()).collect()
    }

    /// The warnings and notes that came up while it was read, in the order of the text.
    #[must_use]
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        self.diagnostics.to_vec()
    }

    /// Returns the scenario in the JSON syntax of the scenario language.
    #[must_use]
    pub fn to_json(&self) -> String {
        super::print::json(&super::print::keys(&self.model))
    }
}
