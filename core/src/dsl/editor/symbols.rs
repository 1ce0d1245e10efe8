//! All names of a document: position, meaning, and whether the position is the definition.

use crate::dsl::{
    actions,
    ast::{ActionItem, Document, Item, Literal, LiteralKind, Name, Node, NodeItem, NodeKind, ResourceItem, Text},
    diagnostic::{DiagnosticSink, Extent},
    expr::{Ast, Dialect, NodeId, NodeKind as ExpressionKind},
    lexer::Place,
    limits::ParserLimits,
    metric_name::ALL,
    template::{self, Piece},
};

/// Name of a workflow without a name.
const MAIN: &str = "main";

/// Kind of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Pool,
    Resource,
    /// `owner` is its resource.
    Property,
    Metric,
    Action,
    /// `owner` is its action.
    Export,
    Workflow,
    /// `owner` is its workflow.
    Node,
    /// A variable of the virtual user.
    User,
    /// `owner` is the name that it is called on, if any; possibly a namespace such as `base64`.
    Function,
}

/// An occurrence of a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen<'a> {
    pub at: Extent,
    pub kind: Kind,
    pub owner: &'a str,
    pub name: &'a str,
    /// Whether this is its definition.
    pub defines: bool,
}

/// Visits all names in document order.
pub(super) fn visit(document: &Document<'_>, see: &mut dyn FnMut(Seen<'_>)) {
    let mut visitor = Visitor { document, see };
    for item in &document.items {
        visitor.item(item);
    }
    visitor.expression(&document.expressions);
}

/// Visits the expressions of all templates.
pub(super) fn visit_templates(document: &Document<'_>, see: &mut dyn FnMut(&Ast<'_>)) {
    for item in &document.items {
        let Item::Action(action) = item else { continue };
        for item in &action.items {
            if let ActionItem::Parameter(setting) = item {
                templates_in(&setting.value, see);
            }
        }
    }
}

fn templates_in(literal: &Literal<'_>, see: &mut dyn FnMut(&Ast<'_>)) {
    match &literal.kind {
        LiteralKind::Text(text) => {
            for (place, source) in expressions(text) {
                let sink = DiagnosticSink::new(1);
                let read = actions::read_expression_at(source, place, Dialect::Scenario, &ParserLimits::DEFAULT, &sink);
                if let Some((ast, _)) = read {
                    see(&ast);
                }
            }
        }
        LiteralKind::List(items) => items.iter().for_each(|item| templates_in(item, see)),
        LiteralKind::Map(entries) => entries.iter().for_each(|(_, value)| templates_in(value, see)),
        _ => {}
    }
}

/// Returns the name of a workflow.
pub(super) fn workflow_id<'a>(name: Option<Name<'a>>) -> &'a str {
    name.map_or(MAIN, |name| name.text)
}

struct Visitor<'d, 's, 'v> {
    document: &'d Document<'s>,
    see: &'v mut dyn FnMut(Seen<'_>),
}

impl<'s> Visitor<'_, 's, '_> {
    fn defines(&mut self, kind: Kind, owner: &str, name: Name<'_>) {
        (self.see)(Seen { at: name.at, kind, owner, name: name.text, defines: true });
    }

    fn uses(&mut self, kind: Kind, owner: &str, name: Name<'_>) {
        (self.see)(Seen { at: name.at, kind, owner, name: name.text, defines: false });
    }

    fn item(&mut self, item: &Item<'s>) {
        match item {
            Item::Pool(pool) => self.defines(Kind::Pool, "", pool.name),
            Item::Resource(resource) => {
                self.defines(Kind::Resource, "", resource.name);
                for item in &resource.items {
                    if let ResourceItem::Property(setting) = item {
                        let name = Name { text: &setting.key.value, at: setting.key.at };
                        self.defines(Kind::Property, resource.name.text, name);
                    }
                }
            }
            Item::Metric(metric) => self.defines(Kind::Metric, "", metric.name),
            Item::Action(action) => {
                self.defines(Kind::Action, "", action.name);
                for item in &action.items {
                    match item {
                        ActionItem::Export(export) => self.defines(Kind::Export, action.name.text, export.name),
                        ActionItem::Parameter(setting) => {
                            templates_in(&setting.value, &mut |ast| self.expression(ast));
                        }
                        ActionItem::Timeout { .. } | ActionItem::Broken => {}
                    }
                }
            }
            Item::Workflow(workflow) => {
                let id = workflow_id(workflow.name);
                if let Some(name) = workflow.name {
                    self.defines(Kind::Workflow, "", name);
                }
                for node in &workflow.nodes {
                    self.node(id, node);
                }
            }
            Item::Load(load) => {
                for item in &load.items {
                    let crate::dsl::ast::LoadItem::Spawn { options, .. } = item else { continue };
                    for option in options {
                        let kind = match option.key.value.as_ref() {
                            "from" => Kind::Pool,
                            "workflow" => Kind::Workflow,
                            _ => continue,
                        };
                        if let Some(name) = reference(&option.value) {
                            self.uses(kind, "", name);
                        }
                    }
                }
            }
            Item::Threshold(threshold) => self.metric(threshold.metric),
            Item::Header(_) | Item::Broken => {}
        }
    }

    fn node(&mut self, workflow: &str, node: &Node<'s>) {
        if node.name.text.is_empty() {
            return;
        }
        self.defines(Kind::Node, workflow, node.name);
        match node.kind {
            NodeKind::Action(name) => self.uses(Kind::Action, "", name),
            NodeKind::Workflow(name) => self.uses(Kind::Workflow, "", name),
            _ => {}
        }
        for item in &node.items {
            match item {
                NodeItem::OnError { node, .. } => self.uses(Kind::Node, workflow, *node),
                NodeItem::Edge(edge) => self.uses(Kind::Node, workflow, edge.to),
                _ => {}
            }
        }
    }

    /// Visits `probe.duration`: an action and one of its metrics, or a custom metric.
    fn metric(&mut self, metric: Name<'_>) {
        let Some((owner, name)) = metric.text.split_once('.') else { return self.uses(Kind::Metric, "", metric) };
        let middle = metric.at.start.saturating_add(u32::try_from(owner.len()).unwrap_or(0));
        let owner_at = Extent::new(metric.at.start, middle);
        let name_at = Extent::new(middle.saturating_add(1).min(metric.at.end), metric.at.end);
        if owner == ALL {
            return self.uses(Kind::Export, owner, Name { text: name, at: name_at });
        }
        self.path(owner, owner_at, Some((name, name_at)));
    }

    fn expression(&mut self, ast: &Ast<'_>) {
        for id in 0..u32::try_from(ast.len()).unwrap_or(u32::MAX) {
            let node = ast.get(id);
            match &node.kind {
                ExpressionKind::Name(name) | ExpressionKind::Global(name) => self.path(name, node.at, None),
                ExpressionKind::Select { operand, field, field_at } => {
                    if let ExpressionKind::Name(base) | ExpressionKind::Global(base) = &ast.get(*operand).kind {
                        self.field(base, field, *field_at);
                    }
                }
                ExpressionKind::Call { function, function_at, target, .. } => {
                    let space = match target.map(|target| &ast.get(target).kind) {
                        Some(ExpressionKind::Name(space)) => space,
                        _ => "",
                    };
                    self.uses(Kind::Function, space, Name { text: function, at: *function_at });
                }
                _ => {}
            }
        }
    }

    /// Visits a name in an expression or a threshold, and the field selected from it.
    fn path(&mut self, base: &str, at: Extent, field: Option<(&str, Extent)>) {
        let name = Name { text: base, at };
        match self.kind_of(base) {
            Some(Kind::Export) => self.uses(Kind::Action, "", name),
            Some(Kind::Property) => self.uses(Kind::Resource, "", name),
            Some(kind) => self.uses(kind, "", name),
            None => {}
        }
        if let Some((field, at)) = field {
            self.field(base, field, at);
        }
    }

    fn field(&mut self, base: &str, field: &str, at: Extent) {
        if let Some(kind) = self.kind_of(base) {
            self.uses(kind, base, Name { text: field, at });
        }
    }

    /// Returns the kind of the fields of a name in an expression.
    fn kind_of(&self, base: &str) -> Option<Kind> {
        if base == "user" {
            return Some(Kind::User);
        }
        self.document.items.iter().find_map(|item| match item {
            Item::Action(action) if action.name.text == base => Some(Kind::Export),
            Item::Resource(resource) if resource.name.text == base => Some(Kind::Property),
            _ => None,
        })
    }
}

/// Returns the templates of a string, each with its position.
fn expressions<'t>(text: &'t Text<'_>) -> impl Iterator<Item = (Place, &'t str)> {
    let pieces = if template::has_template(&text.value) { template::pieces(&text.value) } else { Vec::new() };
    let (verbatim, at) = (text.verbatim, text.at);
    pieces.into_iter().filter_map(move |piece| match piece {
        Piece::Expression { source, offset } => {
            let place = match verbatim {
                Some(start) => Place::Verbatim(start.saturating_add(offset)),
                None => Place::Decoded(at),
            };
            Some((place, source))
        }
        _ => None,
    })
}

fn reference<'l>(literal: &'l Literal<'_>) -> Option<Name<'l>> {
    match &literal.kind {
        LiteralKind::Word(text) => Some(Name { text, at: literal.at }),
        LiteralKind::Text(text) => Some(Name { text: &text.value, at: literal.at }),
        _ => None,
    }
}

/// Returns the node of the operator at an offset.
pub(super) fn operator_at(ast: &Ast<'_>, offset: u32) -> Option<NodeId> {
    (0..u32::try_from(ast.len()).unwrap_or(u32::MAX)).find(|id| match &ast.get(*id).kind {
        ExpressionKind::Binary { operator_at, .. } => operator_at.start <= offset && offset < operator_at.end,
        _ => false,
    })
}
