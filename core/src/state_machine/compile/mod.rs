//! Compilation of a wbs into tables.

pub mod definition;
pub mod parameters;
pub mod program;

use std::collections::BTreeMap;

use crate::{
    dsl::{
        expr::{Declarations, Dialect, Expression, Value, ValueKind},
        model,
        vocabulary::{self, USER_VARIABLES},
    },
    duration::milliseconds,
    error::workflow::{WorkflowError, invalid, invalid_task, not_found},
    sort::ByName,
    wbs::{EdgeTrigger, JoinPolicy, TaskId, TaskKind, Wbs, start_place},
    workbook::Book,
};

use super::compile::{
    parameters::Parameters,
    program::{Action, Edge, Export, Guard, NONE, Node, NodeKind, Program, SHARED, Slot, Trigger, Workflow},
};

/// Compiles a wbs. Defines the metrics of its actions in the book.
pub fn compile(wbs: &Wbs, book: &mut Book) -> Result<Program, WorkflowError> {
    let mut compiler = Compiler {
        wbs,
        definitions: ByName::of(wbs.scenario().actions.iter().map(|action| (action.id.as_str(), action))),
        declared: Declarations::new(),
        program: Program::default(),
        actions: BTreeMap::new(),
        nodes: BTreeMap::new(),
    };
    compiler.declare(book);
    compiler.lay_out()?;
    compiler.connect()?;
    compiler.compile_actions(book)?;
    compiler.program.run_metrics = book.define_run_metrics()?;
    Ok(compiler.program)
}

struct Compiler<'a> {
    wbs: &'a Wbs,
    definitions: ByName<'a, &'a model::ActionDef>,
    declared: Declarations,
    program: Program,
    /// Actions in use, by name.
    actions: BTreeMap<String, u32>,
    /// Nodes by task.
    nodes: BTreeMap<TaskId, u32>,
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

impl Compiler<'_> {
    /// Declares everything that expressions may name.
    fn declare(&mut self, book: &Book) {
        for (name, kind) in USER_VARIABLES {
            self.declared.declare(name, *kind);
        }
        for (name, value) in book.resources.variables() {
            self.declared.declare(&name, ValueKind::of(value));
            let slot = number(self.program.constants.len());
            self.program.constants.push(value.clone());
            self.program.constant_names.insert(name, slot);
        }
        for action in self.definitions.values() {
            for export in &action.exports {
                self.declared.declare(&format!("{}.{}", action.id, export.name), export.kind);
            }
        }
        for (name, value) in book.variables.all() {
            // Declarations of the scenario take precedence.
            if self.declared.get(name).is_some() {
                continue;
            }
            self.declared.declare(name, ValueKind::of(value));
            let slot = number(self.program.constants.len());
            self.program.constants.push(value.clone());
            self.program.constant_names.insert(name.clone(), slot);
            self.program.variables.push((name.clone(), slot));
        }
    }

    /// Adds the nodes, in the order of the codes. Summaries and the tasks below them belong to the plan only.
    fn lay_out(&mut self) -> Result<(), WorkflowError> {
        let (tree, index) = (self.wbs.tree(), self.wbs.index());
        let mut rank = 0_u32;
        while let Some(&task) = index.preorder().get(rank as usize) {
            let end = index.end(rank);
            let Some(entry) = tree.get(task) else { break };
            match (entry.settings.kind, entry.parent) {
                (TaskKind::Workflow, None) => {
                    let first = number(self.program.nodes.len());
                    let name = entry.settings.name.clone();
                    if tree.is_leaf(task) {
                        return Err(invalid_task(name, "is a workflow without nodes", "add at least one"));
                    }
                    self.program.workflows.push(Workflow { name, start: NONE, nodes: first..first });
                }
                (TaskKind::Summary, _) | (_, None) => {
                    rank = end.max(rank.saturating_add(1));
                    continue;
                }
                (kind, Some(parent)) => self.add_node(task, parent, kind)?,
            }
            rank = rank.saturating_add(1);
        }
        if self.program.workflows.is_empty() {
            return Err(invalid(self.wbs.name(), "a wbs with a top-level workflow"));
        }
        Ok(())
    }

    fn add_node(&mut self, task: TaskId, parent: TaskId, kind: TaskKind) -> Result<(), WorkflowError> {
        let Some(entry) = self.wbs.tree().get(task) else { return Ok(()) };
        let settings = &entry.settings;
        let own = number(self.program.nodes.len());
        let kind = match kind {
            TaskKind::Action => NodeKind::Action(self.action(settings.action.as_deref().unwrap_or_default())?),
            TaskKind::Pass | TaskKind::Summary => NodeKind::Pass,
            TaskKind::End => NodeKind::End,
            TaskKind::Fork => NodeKind::Fork,
            TaskKind::Join => NodeKind::Join(settings.join.unwrap_or(JoinPolicy::All)),
            TaskKind::Workflow => NodeKind::Group(NONE),
        };
        let outer = self.nodes.get(&parent).copied();
        let path = match outer.and_then(|outer| self.program.node(outer)) {
            Some(outer) => format!("{}/{}", outer.path, settings.name),
            None => settings.name.clone(),
        };
        self.program.nodes.push(Node {
            task,
            path,
            workflow: number(self.program.workflows.len()).saturating_sub(1),
            parent: outer.unwrap_or(NONE),
            kind,
            edges: 0..0,
            waits: false,
            retry: settings.retry,
            timeout_ms: settings.timeout.map(milliseconds),
            on_error: NONE,
        });
        self.nodes.insert(task, own);
        if let Some(workflow) = self.program.workflows.last_mut() {
            workflow.nodes.end = own.saturating_add(1);
        }
        Ok(())
    }

    /// Returns the number of an action and adds it if it is new. Its exports become variables.
    fn action(&mut self, name: &str) -> Result<u32, WorkflowError> {
        if let Some(action) = self.actions.get(name) {
            return Ok(*action);
        }
        let definition =
            *self.definitions.get(name).ok_or_else(|| not_found("action", name, self.definitions.names()))?;
        let mut exports = Vec::new();
        for export in &definition.exports {
            let default = export.default.clone().unwrap_or(Value::Null);
            let slot = self.add_slot(&format!("{name}.{}", export.name), export.kind, Some(default.clone()));
            exports.push(Export { name: export.name.clone(), slot, kind: export.kind, default });
        }
        let action = number(self.program.actions.len());
        self.actions.insert(name.to_owned(), action);
        self.program.actions.push(Action {
            name: name.to_owned(),
            kind: definition.kind.clone(),
            parameters: Parameters::default(),
            timeout_ms: definition.timeout_ms,
            exports,
            metrics: None,
        });
        Ok(action)
    }

    fn add_slot(&mut self, name: &str, kind: ValueKind, default: Option<Value>) -> u32 {
        let slot = number(self.program.slots.len());
        self.program.slots.push(Slot { kind, default });
        self.program.slot_names.insert(name.to_owned(), slot);
        slot
    }

    /// Resolves edges, starts and `on_error`, after every node has its number.
    fn connect(&mut self) -> Result<(), WorkflowError> {
        for node in 0..number(self.program.nodes.len()) {
            let Some(task) = self.program.node(node).map(|node| node.task) else { continue };
            let first = number(self.program.edges.len());
            let mut waits = false;
            let Some(entry) = self.wbs.tree().get(task) else { continue };
            for edge in &entry.edges {
                let trigger = self.trigger(task, &edge.trigger)?;
                waits |= matches!(trigger, Trigger::Event(_) | Trigger::After(_));
                let target = self.node_of(edge.target)?;
                self.program.edges.push(Edge { target, trigger, label: edge.label.as_deref().map(Into::into) });
            }
            let edges = first..number(self.program.edges.len());
            let on_error = match &entry.settings.on_error {
                None => NONE,
                Some(name) => self.sibling(entry.parent, name)?,
            };
            let is_fork = entry.settings.kind == TaskKind::Fork;
            if is_fork && waits {
                return Err(invalid_task(
                    self.wbs.tree().path(task),
                    "is a fork with an edge that waits for an event or time",
                    "put a node of kind pass before such an edge",
                ));
            }
            let start = self.start_of(task)?;
            if let Some(node) = self.program.nodes.get_mut(node as usize) {
                (node.edges, node.waits, node.on_error) = (edges, waits, on_error);
                if let NodeKind::Group(own) = &mut node.kind {
                    *own = start.unwrap_or(NONE);
                }
            }
        }
        for place in 0..self.program.workflows.len() {
            let name = self.program.workflows.get(place).map(|workflow| workflow.name.clone()).unwrap_or_default();
            let start = self.start_of(self.wbs.find(&name)?.id)?;
            if let Some(workflow) = self.program.workflows.get_mut(place) {
                workflow.start = start.unwrap_or(NONE);
            }
        }
        Ok(())
    }

    /// Returns the start of a workflow: `start`, or its first node. None if the task is not a group.
    fn start_of(&self, task: TaskId) -> Result<Option<u32>, WorkflowError> {
        let tree = self.wbs.tree();
        if tree.get(task).is_none_or(|entry| entry.settings.kind != TaskKind::Workflow) {
            return Ok(None);
        }
        let nodes: Vec<TaskId> =
            tree.children(Some(task)).iter().filter(|child| self.nodes.contains_key(*child)).copied().collect();
        let names = nodes.iter().filter_map(|child| tree.get(*child)).map(|entry| entry.settings.name.as_str());
        let start = nodes.get(start_place(names));
        let start =
            start.ok_or_else(|| invalid_task(tree.path(task), "is a workflow without nodes", "add at least one"))?;
        self.node_of(*start).map(Some)
    }

    fn node_of(&self, task: TaskId) -> Result<u32, WorkflowError> {
        let error = || {
            let found = "is not a node, but an edge leads to it";
            invalid_task(self.wbs.tree().path(task), found, "use a task that takes part in the control flow")
        };
        self.nodes.get(&task).copied().ok_or_else(error)
    }

    fn sibling(&self, parent: Option<TaskId>, name: &str) -> Result<u32, WorkflowError> {
        let tree = self.wbs.tree();
        let siblings = tree.children(parent).iter();
        let found = siblings.copied().find(|task| tree.get(*task).is_some_and(|entry| entry.settings.name == name));
        self.node_of(found.ok_or_else(|| not_found::<_, str>("node", name, []))?)
    }

    fn trigger(&mut self, task: TaskId, trigger: &EdgeTrigger) -> Result<Trigger, WorkflowError> {
        Ok(match trigger {
            EdgeTrigger::Always => Trigger::Always,
            EdgeTrigger::After(wait) => Trigger::After(milliseconds(*wait)),
            EdgeTrigger::Event(name) => {
                let next = number(self.program.events.len());
                Trigger::Event(*self.program.events.entry(name.clone()).or_insert(next))
            }
            EdgeTrigger::Condition(source) => {
                let failed = |reason: String| WorkflowError::InvalidExpression {
                    subject: self.wbs.tree().path(task),
                    expression: source.clone(),
                    reason,
                };
                let expression =
                    Expression::compile_all(source, &self.declared, Dialect::Scenario).map_err(|found| {
                        failed(found.first().map_or_else(String::new, |diagnostic| diagnostic.message.clone()))
                    })?;
                if !matches!(expression.kind(), ValueKind::Bool | ValueKind::Any) {
                    return Err(failed("a condition must be a bool".to_owned()));
                }
                let slots = expression.variables().to_vec().iter().map(|name| self.slot(name)).collect();
                let guard = number(self.program.guards.len());
                self.program.guards.push(Guard { expression, slots });
                Trigger::Guard(guard)
            }
        })
    }

    /// Returns the slot of a declared variable: of the instance, or shared by all instances, which the top bit
    /// marks.
    fn slot(&mut self, name: &str) -> u32 {
        if let Some(constant) = self.program.constant_names.get(name) {
            return constant | SHARED;
        }
        if let Some(slot) = self.program.slot_names.get(name) {
            return *slot;
        }
        let kind = self.declared.get(name).unwrap_or(ValueKind::Any);
        let default = self.unused_export(name);
        self.add_slot(name, kind, default)
    }

    /// Returns the default of an export whose action no node uses. It never changes.
    fn unused_export(&self, name: &str) -> Option<Value> {
        self.definitions.values().find_map(|action| {
            let export = name.strip_prefix(action.id.as_str())?.strip_prefix('.')?;
            let export = action.exports.iter().find(|other| other.name == export)?;
            Some(export.default.clone().unwrap_or(Value::Null))
        })
    }

    fn compile_actions(&mut self, book: &mut Book) -> Result<(), WorkflowError> {
        for place in 0..self.program.actions.len() {
            let Some(name) = self.program.actions.get(place).map(|action| action.name.clone()) else { continue };
            let Some(definition) = self.definitions.get(name.as_str()).copied() else { continue };
            let declared = self.declared.clone();
            let parameters = Parameters::compile(&name, &definition.parameters, &declared, |name| self.slot(name))?;
            let measured = !vocabulary::is_pause(&definition.kind);
            let metrics = measured.then(|| book.define_action_metrics(&name)).transpose()?;
            if let Some(action) = self.program.actions.get_mut(place) {
                (action.parameters, action.metrics) = (parameters, metrics);
            }
        }
        Ok(())
    }
}
