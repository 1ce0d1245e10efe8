//! The checked scenario.

use std::sync::Arc;

use super::{
    diagnostic::{Diagnostic, Extent},
    model,
    positions::{Definition, Positions},
};
use crate::ip::PoolDefinition;

/// A scenario that was read without errors. It is immutable and cheap to clone.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    model: Arc<model::ScenarioModel>,
    diagnostics: Arc<[Diagnostic]>,
    positions: Arc<Positions>,
}

impl Scenario {
    /// Creates a scenario from a model that has passed every check.
    pub(crate) fn new(model: model::ScenarioModel, diagnostics: Vec<Diagnostic>) -> Self {
        Self { model: Arc::new(model), diagnostics: diagnostics.into(), positions: Arc::default() }
    }

    /// Sets the positions of its parts in the source text.
    pub(super) fn with_positions(self, positions: Positions) -> Self {
        Self { positions: Arc::new(positions), ..self }
    }

    /// Returns the model.
    #[must_use]
    pub fn model(&self) -> &Arc<model::ScenarioModel> {
        &self.model
    }

    /// Returns the name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.model.name
    }

    /// Returns the version as written, or an empty string if there is none.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.model.version
    }

    /// Returns the pools in source order.
    #[must_use]
    pub fn pools(&self) -> &[PoolDefinition] {
        &self.model.workbook.ip_pools
    }

    /// Returns the ids of the workflows in source order.
    #[must_use]
    pub fn workflows(&self) -> Vec<String> {
        self.model.workflows.iter().map(|workflow| workflow.id.clone()).collect()
    }

    /// Returns the warnings and notes from parsing, in source order.
    #[must_use]
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        self.diagnostics.to_vec()
    }

    /// Returns the extent of a part's name in the source text, in bytes, or none if the scenario has no such part.
    ///
    /// ```
    /// use scheduler_core::{Syntax, dsl::{Definition, diagnostic::LineIndex}, parse};
    ///
    /// let text = "scenario \"s\"\naction wait = sleep { for = 1s }\nworkflow { start: wait { -> end } end }\n";
    /// let scenario = parse(text, Syntax::Text)?;
    /// let at = scenario.position(Definition::Action("wait")).expect("it has this action");
    /// assert_eq!((at.of(text), LineIndex::new(text).position(at.start).line), ("wait", 2));
    /// # Ok::<(), scheduler_core::ParserError>(())
    /// ```
    #[must_use]
    pub fn position(&self, definition: Definition<'_>) -> Option<Extent> {
        self.positions.find(&self.model, definition)
    }

    /// Returns the scenario in the JSON syntax of the scenario language.
    #[must_use]
    pub fn to_json(&self) -> String {
        super::print::json(&super::print::keys(&self.model))
    }
}
