//! Semantic actions of the grammar: they build the tree from tokens, and report the errors that
//! the grammar itself cannot reject.

mod arena;
mod expression;
mod keywords;
mod literals;
mod load;
mod misread;
mod one_line;
mod recovery;
mod scenario;
mod slips;

mod syntax;
mod unquoted;
mod workflow;

use arena::Arena;
pub(crate) use arena::{Handle, HandleList, Pair};
pub(crate) use one_line::one_line;

use lalrpop_util::ParseError;

use super::{
    ast::{Document, Item, Name},
    diagnostic::{DiagnosticBuilder, DiagnosticSink, Extent},
    expr::{Ast, Dialect, NodeId},
    lexer::{Place, Reading, Stop, Token, Tokens},
    limits::ParserLimits,
};

// By `include!`, so that rustfmt leaves the file as `cargo xtask bindings` writes it.
#[allow(clippy::all, clippy::pedantic, clippy::restriction, unused, dead_code, unsafe_op_in_unsafe_fn)]
mod grammar {
    include!("../generated/grammar.rs");
}

thread_local! {
    /// Building a parser costs more than reading a small file with it.
    static PARSER: grammar::EntryParser = grammar::EntryParser::new();
}

/// Result of the grammar: a scenario or an expression.
#[derive(Clone, Copy)]
pub(crate) enum Parsed<'s> {
    Scenario(HandleList<Handle<Item<'s>>>),
    Expression(NodeId),
}

/// State of one parse.
pub(crate) struct TreeBuilder<'s, 'p> {
    source: &'s str,
    place: Place,
    sink: &'p DiagnosticSink,
    dialect: Dialect,
    /// Whether statements are parsed, not a single expression.
    statements: bool,
    ast: Ast<'s>,
    arena: Arena<'s>,
    /// Whether a top-level statement was lost.
    damaged: bool,
    /// End of the last syntax error; suppresses further errors on the same line.
    last_error: Option<u32>,
    /// Offset from which parsing resumed after the last syntax error.
    read_on: u32,
    /// Whether the previous workflow lost a statement and may therefore have ended too early.
    spoiled: bool,
    /// Whether a node of this workflow has no closing brace, so that later nodes appear to be
    /// inside it.
    swallowed: bool,
    max_nodes: usize,
}

impl<'s, 'p> TreeBuilder<'s, 'p> {
    fn new(
        source: &'s str,
        place: Place,
        dialect: Dialect,
        ast: Ast<'s>,
        limits: &ParserLimits,
        sink: &'p DiagnosticSink,
    ) -> Self {
        Self {
            source,
            place,
            sink,
            dialect,
            statements: false,
            ast,
            arena: Arena::default(),
            damaged: false,
            last_error: None,
            read_on: 0,
            spoiled: false,
            swallowed: false,
            max_nodes: limits.nodes,
        }
    }

    /// Returns the position of a range of the source in the whole text.
    pub fn at(&self, start: u32, end: u32) -> Extent {
        self.place.map(Extent::new(start, end))
    }

    fn slice(&self, start: u32, end: u32) -> &'s str {
        self.source.get(start as usize..end as usize).unwrap_or("")
    }

    fn error(&self, code: &'static str, at: Extent, message: impl Into<String>) {
        self.sink.push(DiagnosticBuilder::error(code, at, message));
    }

    /// Returns a name. Names that are keywords are quoted with backquotes.
    pub fn name(&mut self, start: u32, end: u32) -> Name<'s> {
        let text = self.slice(start, end);
        let text = text.strip_prefix('`').and_then(|rest| rest.strip_suffix('`')).unwrap_or(text);
        Name { text, at: self.at(start, end) }
    }

    /// Records that a top-level statement was lost.
    pub fn damage(&mut self) {
        self.damaged = true;
    }
}

fn parse<'s>(
    source: &'s str,
    reading: Reading,
    builder: &mut TreeBuilder<'s, '_>,
) -> Result<Parsed<'s>, ParseError<u32, Token, Stop>> {
    let tokens = Tokens::new(source, reading, builder.sink);
    PARSER.with(|parser| parser.parse(builder, tokens))
}

/// Reads a scenario in the text syntax. Always returns a document, even if it holds only part of
/// the source text; the sink tracks whether it is complete.
pub(crate) fn read_scenario<'s>(source: &'s str, limits: &ParserLimits, sink: &DiagnosticSink) -> Document<'s> {
    let place = Place::Verbatim(0);
    let mut builder = TreeBuilder::new(source, place, Dialect::Scenario, Ast::default(), limits, sink);
    builder.statements = true;
    let reading = Reading { start: Token::StartScenario, place, hyphens: true, max_depth: limits.depth };
    let mut items = match parse(source, reading, &mut builder) {
        Ok(Parsed::Scenario(items)) => builder.arena.all(items),
        Ok(Parsed::Expression(_)) => Vec::new(),
        Err(error) => {
            builder.last_error = None;
            builder.syntax_error(error, &[]);
            builder.damage();
            Vec::new()
        }
    };
    // Unrecognized items after a workflow may belong to it, after a surplus `}`.
    let mut lost = false;
    for item in items.iter_mut().rev() {
        if let (Item::Workflow(workflow), true) = (&mut *item, lost) {
            workflow.damaged = true;
        }
        lost = matches!(item, Item::Broken);
    }
    Document { items, expressions: builder.ast, damaged: builder.damaged, keys: false }
}

/// Reads a single expression.
pub(crate) fn read_expression<'s>(
    source: &'s str,
    dialect: Dialect,
    limits: &ParserLimits,
    sink: &DiagnosticSink,
) -> Option<(Ast<'s>, NodeId)> {
    read_expression_at(source, Place::Verbatim(0), dialect, limits, sink)
}

/// Reads an expression that is part of a larger text.
pub(crate) fn read_expression_at<'s>(
    source: &'s str,
    place: Place,
    dialect: Dialect,
    limits: &ParserLimits,
    sink: &DiagnosticSink,
) -> Option<(Ast<'s>, NodeId)> {
    let (ast, root) = read_expression_into(source, place, dialect, Ast::default(), limits, sink);
    root.map(|root| (ast, root))
}

/// Reads an expression that is part of a larger text into an arena that may hold other expressions.
/// Returns none after a diagnostic.
pub(crate) fn read_expression_into<'s>(
    source: &'s str,
    place: Place,
    dialect: Dialect,
    ast: Ast<'s>,
    limits: &ParserLimits,
    sink: &DiagnosticSink,
) -> (Ast<'s>, Option<NodeId>) {
    let mut builder = TreeBuilder::new(source, place, dialect, ast, limits, sink);
    let reading = Reading {
        start: Token::StartExpression,
        place,
        hyphens: dialect == Dialect::Scenario,
        max_depth: limits.depth,
    };
    let root = match parse(source, reading, &mut builder) {
        Ok(Parsed::Expression(root)) => Some(root),
        Ok(Parsed::Scenario(_)) => None,
        Err(error) => {
            builder.syntax_error(error, &[]);
            None
        }
    };
    (builder.ast, root)
}
