//! Positions of the parts of a scenario in its source text.

use super::{
    ast::{Document, Item, Name},
    diagnostic::Extent,
    model::ScenarioModel,
};

/// A named part of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Definition<'n> {
    /// A pool of addresses.
    Pool(&'n str),
    /// A resource of the workbook.
    Resource(&'n str),
    /// A metric.
    Metric(&'n str),
    /// An action.
    Action(&'n str),
    /// A workflow.
    Workflow(&'n str),
    /// A node of a workflow.
    Node {
        /// The workflow.
        workflow: &'n str,
        /// The node.
        node: &'n str,
    },
}

/// Positions of the names of a scenario's parts, each list in the order of the model.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Positions {
    pools: Vec<Extent>,
    resources: Vec<Extent>,
    metrics: Vec<Extent>,
    actions: Vec<Extent>,
    /// The name of each workflow, or the whole workflow if it has none, and its nodes.
    workflows: Vec<(Extent, Vec<Extent>)>,
}

impl Positions {
    pub fn of(document: &Document<'_>) -> Self {
        let mut positions = Self::default();
        for item in &document.items {
            match item {
                Item::Pool(pool) => positions.pools.push(pool.name.at),
                Item::Resource(resource) => positions.resources.push(resource.name.at),
                Item::Metric(metric) => positions.metrics.push(metric.name.at),
                Item::Action(action) => positions.actions.push(action.name.at),
                Item::Workflow(workflow) => {
                    let at = workflow.name.map_or(workflow.at, |name: Name<'_>| name.at);
                    positions.workflows.push((at, workflow.nodes.iter().map(|node| node.name.at).collect()));
                }
                Item::Header(_) | Item::Load(_) | Item::Threshold(_) | Item::Broken => {}
            }
        }
        positions
    }

    /// Returns the position of a part's name, or none if the model has no such part.
    pub fn find(&self, model: &ScenarioModel, definition: Definition<'_>) -> Option<Extent> {
        let workbook = &model.workbook;
        let workflow = |id: &str| {
            let place = model.workflows.iter().position(|own| own.id == id)?;
            Some((model.workflows.get(place)?, self.workflows.get(place)?))
        };
        match definition {
            Definition::Pool(id) => self.pools.get(workbook.ip_pools.iter().position(|own| own.name == id)?).copied(),
            Definition::Resource(id) => {
                self.resources.get(workbook.resources.iter().position(|own| own.id == id)?).copied()
            }
            Definition::Metric(id) => self.metrics.get(workbook.metrics.iter().position(|own| own.id == id)?).copied(),
            Definition::Action(id) => self.actions.get(model.actions.iter().position(|own| own.id == id)?).copied(),
            Definition::Workflow(id) => workflow(id).map(|(_, (at, _))| *at),
            Definition::Node { workflow: id, node } => {
                let (model, (_, nodes)) = workflow(id)?;
                nodes.get(model.nodes.iter().position(|own| own.id == node)?).copied()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Definition;
    use crate::dsl::{Syntax, convert, parse};

    #[test]
    fn every_name_is_found_in_every_syntax() {
        let text = "scenario \"s\"\npool eip { range 10.0.0.0/24 }\nresource api http { port = 80 }\nmetric sold counter\n\
                    action pay-more = get { url = \"http://127.0.0.1/\" }\naction pay = sleep { for = 1s }\n\
                    workflow shop { start: pay { -> more } more: pay-more { -> end } end }\n";
        for syntax in [Syntax::Text, Syntax::Yaml, Syntax::Json] {
            let text = convert(text, Syntax::Text, syntax).unwrap();
            let scenario = parse(&text, syntax).unwrap();
            for (definition, name) in [
                (Definition::Pool("eip"), "eip"),
                (Definition::Resource("api"), "api"),
                (Definition::Metric("sold"), "sold"),
                (Definition::Action("pay"), "pay"),
                (Definition::Action("pay-more"), "pay-more"),
                (Definition::Workflow("shop"), "shop"),
                (Definition::Node { workflow: "shop", node: "more" }, "more"),
            ] {
                let at = scenario.position(definition).unwrap_or_else(|| panic!("{definition:?} in {text}"));
                assert_eq!(at.of(&text).trim_matches('"'), name, "{definition:?}");
            }
            assert_eq!(scenario.position(Definition::Action("none")), None);
        }
    }
}
