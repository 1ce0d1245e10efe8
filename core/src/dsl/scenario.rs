//! The checked scenario as it is handed around.

use std::sync::Arc;

use super::{
    diagnostic::{Diagnostic, Extent},
    model,
    positions::{Definition, Positions},
};
use crate::ip::PoolDefinition;

/// A scenario that has been read and found free of errors. It never changes, and
/// cloning it is cheap.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    model: Arc<model::ScenarioModel>,
    diagnostics: Arc<[Diagnostic]>,
    positions: Arc<Positions>,
}

impl Scenario {
    /// Of a model that has passed every check.
    pub(crate) fn new(model: model::ScenarioModel, diagnostics: Vec<Diagnostic>) -> Self {
        Self { model: Arc::new(model), diagnostics: diagnostics.into(), positions: Arc::default() }
    }

    /// The same, with where its parts are in the text.
    pub(super) fn with_positions(self, positions: Positions) -> Self {
        Self { positions: Arc::new(positions), ..self }
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
    pub fn pools(&self) -> &[PoolDefinition] {
        &self.model.workbook.ip_pools
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

    /// Returns where a part of the scenario is named in its text, in bytes; none if it has no such part.
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
