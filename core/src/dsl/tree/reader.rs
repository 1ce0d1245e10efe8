//! The whole document, and what every section needs.

use std::collections::BTreeMap;

use super::{Tree, TreeKind, is_null, schema};
use crate::dsl::{
    ast::{Document, Header, Item, Literal, LiteralKind, Name, Text},
    builder, code,
    diagnostic::{Extent, Finding},
    expr::{Ast, Dialect, Value, literal as numbers, timestamp_of},
    lexer::Place,
    limits::Limits,
    sink::Sink,
    suggest,
};

/// Turns a tree into the document that it describes, reporting every key and value
/// that does not belong there.
pub(crate) fn read<'t>(tree: &'t Tree<'_>, limits: &Limits, sink: &Sink) -> Document<'t> {
    sink.read_whole_lines();
    let mut reader = Reader { sink, limits: *limits, expressions: Ast::default(), damaged: false };
    let items = reader.document(tree);
    Document { items, expressions: reader.expressions, damaged: reader.damaged, keys: true }
}

pub(super) struct Reader<'t, 'p> {
    sink: &'p Sink,
    limits: Limits,
    expressions: Ast<'t>,
    /// Something with a name could not be read.
    pub damaged: bool,
}

/// The entries of a map, by key.
pub(super) struct Fields<'t, 's> {
    entries: BTreeMap<&'t str, (&'t Text<'s>, &'t Tree<'s>)>,
    pub at: Extent,
    what: String,
    /// There is a key that is unknown: something else may seem to be missing because of it.
    pub astray: bool,
    /// The keys that unknown ones were probably meant to be.
    meant: Vec<String>,
}

impl<'t, 's> Fields<'t, 's> {
    pub fn get(&self, key: &str) -> Option<&'t Tree<'s>> {
        self.entries.get(key).map(|(_, value)| *value).filter(|value| !is_null(value))
    }

    /// Whether the key is there, be its value null.
    pub fn given(&self, key: &str) -> Option<&'t Tree<'s>> {
        self.entries.get(key).map(|(_, value)| *value)
    }
}

impl<'t, 's: 't> Reader<'t, '_> {
    fn document(&mut self, tree: &'t Tree<'s>) -> Vec<Item<'t>> {
        let Some(fields) = self.fields(tree, "a scenario", schema::SCENARIO) else {
            self.damaged = true;
            return Vec::new();
        };
        let mut items = Vec::new();
        if let Some(name) = fields.get("name").and_then(|tree| self.text(tree, "the name")) {
            let version = fields.get("version").and_then(|tree| self.text(tree, "the version"));
            let at = name.at;
            items.push(Item::Header(Header { name, version, at }));
        } else if fields.get("name").is_none() {
            self.sink.push(
                Finding::error(
                    code::MISSING_KEY,
                    Extent::new(fields.at.start, fields.at.start),
                    "the scenario has no name",
                )
                .help("add the key `name`"),
            );
            self.damaged = true;
        } else {
            self.damaged = true;
        }
        if let Some(workbook) = fields.get("workbook") {
            self.workbook(workbook, &mut items);
        }
        for action in self.list(fields.get("actions"), "actions") {
            let action = self.action(action);
            items.extend(self.keep(action.map(Item::Action)));
        }
        if fields.astray || fields.get("workflows").is_some_and(|tree| !matches!(tree.kind, TreeKind::List(_))) {
            self.damaged = true;
        }
        for workflow in self.list(fields.get("workflows"), "workflows") {
            let workflow = self.workflow(workflow);
            items.extend(self.keep(workflow.map(Item::Workflow)));
        }
        if let Some(load) = fields.get("load") {
            items.extend(self.load(load).map(Item::Load));
        }
        for threshold in self.list(fields.get("thresholds"), "thresholds") {
            items.extend(self.threshold(threshold).map(Item::Threshold));
        }
        items
    }

    /// Marks the document as damaged where an item could not be read.
    pub fn keep<T>(&mut self, item: Option<T>) -> Option<T> {
        if item.is_none() {
            self.damaged = true;
        }
        item
    }

    pub fn push(&self, finding: Finding) {
        self.sink.push(finding);
    }

    /// The entries of a map, with a finding for each key that is unknown or there twice.
    pub fn fields(&self, tree: &'t Tree<'s>, what: &str, known: &[&str]) -> Option<Fields<'t, 's>> {
        let TreeKind::Map(map) = &tree.kind else {
            self.push(wrong_type(tree, &format!("{what} is a map with the keys {}", known.join(", "))));
            return None;
        };
        let mut entries: BTreeMap<&'t str, (&'t Text<'s>, &'t Tree<'s>)> = BTreeMap::new();
        let (mut astray, mut meant) = (false, Vec::new());
        for (key, value) in map {
            let name: &str = &key.value;
            if !known.contains(&name) {
                astray = true;
                meant.extend(suggest::nearest(name, known.iter().copied()).map(str::to_owned));
                self.sink.error_with(|| {
                    let finding = Finding::error(code::UNKNOWN_KEY, key.at, format!("{what} has no key `{name}`"))
                        .did_you_mean(name, known.iter().copied());
                    if let Some(help) = schema::elsewhere(what, name) {
                        finding.help(help)
                    } else if finding.help.is_some() {
                        finding
                    } else {
                        finding.help(format!("the keys are {}", known.join(", ")))
                    }
                });
            } else if let Some((before, _)) = entries.get(name) {
                self.sink.error_with(|| {
                    Finding::error(code::DUPLICATE_KEY, key.at, format!("`{name}` is said twice"))
                        .related(before.at, "first said here")
                });
            } else {
                entries.insert(name, (key, value));
            }
        }
        Some(Fields { entries, at: tree.at, what: what.to_owned(), astray, meant })
    }

    /// The value of a key that must be there.
    pub fn required(&self, fields: &Fields<'t, 's>, key: &str) -> Option<&'t Tree<'s>> {
        let found = fields.get(key);
        if found.is_none() && !fields.meant.iter().any(|meant| meant == key) {
            let at = Extent::new(fields.at.start, fields.at.start);
            let finding = Finding::error(code::MISSING_KEY, at, format!("{} needs the key `{key}`", fields.what));
            self.push(finding);
        }
        found
    }

    /// The items of a list; nothing where it is left out.
    pub fn list(&self, tree: Option<&'t Tree<'s>>, what: &str) -> &'t [Tree<'s>] {
        match tree.map(|tree| (tree, &tree.kind)) {
            None => &[],
            Some((_, TreeKind::List(items))) => items,
            Some((tree, _)) => {
                let finding = wrong_type(tree, &format!("`{what}` is a list"));
                self.push(match &tree.kind {
                    TreeKind::Scalar(scalar) => finding.help(format!("write `[{}]`", shown(&scalar.text.value))),
                    _ => finding.help("begin each of its entries with `- ` in YAML, and put them in `[ ]` in JSON"),
                });
                &[]
            }
        }
    }

    pub fn text(&self, tree: &'t Tree<'s>, what: &str) -> Option<Text<'t>> {
        match &tree.kind {
            TreeKind::Scalar(scalar) => Some(borrow(&scalar.text)),
            _ => {
                self.push(wrong_type(tree, &format!("{what} is a text")));
                None
            }
        }
    }

    pub fn name(&self, tree: &'t Tree<'s>, what: &str) -> Option<Name<'t>> {
        match &tree.kind {
            TreeKind::Scalar(scalar) => Some(Name { text: &scalar.text.value, at: content(&scalar.text) }),
            _ => {
                self.push(wrong_type(tree, &format!("{what} is a name")));
                None
            }
        }
    }

    pub fn required_name(&self, fields: &Fields<'t, 's>, key: &str) -> Option<Name<'t>> {
        self.required(fields, key).and_then(|tree| self.name(tree, &format!("`{key}`")))
    }

    /// A value of any kind. A map whose one key is `$duration`, `$uint`, `$bytes`,
    /// `$double` or `$timestamp` stands for a value of that type.
    pub fn literal(&self, tree: &'t Tree<'s>) -> Literal<'t> {
        let kind = match &tree.kind {
            TreeKind::Scalar(scalar) => match &scalar.value {
                Some(value) => LiteralKind::Value(value.clone()),
                None => LiteralKind::Text(borrow(&scalar.text)),
            },
            TreeKind::List(items) => LiteralKind::List(items.iter().map(|item| self.literal(item)).collect()),
            TreeKind::Map(entries) => match entries.as_slice() {
                [(key, value)] if key.value.starts_with('$') => self.typed(key, value),
                entries => {
                    LiteralKind::Map(entries.iter().map(|(key, value)| (borrow(key), self.literal(value))).collect())
                }
            },
        };
        Literal { kind, at: tree.at }
    }

    fn typed(&self, key: &Text<'s>, tree: &'t Tree<'s>) -> LiteralKind<'t> {
        let TreeKind::Scalar(scalar) = &tree.kind else {
            self.push(wrong_type(tree, &format!("`{}` takes a text", key.value)));
            return LiteralKind::Broken;
        };
        let text: &str = &scalar.text.value;
        let value = match key.value.as_ref() {
            "$duration" => numbers::duration(text, true).map(Value::Duration),
            "$uint" => text.parse().ok().map(Value::Uint),
            "$double" => text.parse().ok().map(Value::Double),
            "$bytes" => hexadecimal(text).map(Value::Bytes),
            "$timestamp" => timestamp_of(text).map(Value::Timestamp),
            other => {
                const KNOWN: [&str; 5] = ["$duration", "$uint", "$double", "$bytes", "$timestamp"];
                let finding = Finding::error(code::UNKNOWN_KEY, key.at, format!("there is no typed value `{other}`"));
                self.push(finding.did_you_mean(other, KNOWN));
                return LiteralKind::Broken;
            }
        };
        match value {
            Some(value) => LiteralKind::Value(value),
            None => {
                let message = format!("`{text}` is no {}", key.value.trim_start_matches('$'));
                self.push(Finding::error(code::INVALID_VALUE, tree.at, message));
                LiteralKind::Broken
            }
        }
    }

    /// An expression in a scalar; none after a finding.
    pub fn expression(&mut self, text: &'t Text<'s>) -> Option<u32> {
        let place = match text.verbatim {
            Some(start) => Place::Verbatim(start),
            None => Place::Decoded(text.at),
        };
        let ast = std::mem::take(&mut self.expressions);
        let (ast, root) =
            builder::read_expression_into(&text.value, place, Dialect::Scenario, ast, &self.limits, self.sink);
        self.expressions = ast;
        root
    }
}

/// As much of a text as a help needs.
fn shown(text: &str) -> &str {
    text.char_indices().nth(60).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// The same text, borrowed.
pub(super) fn borrow<'t>(text: &'t Text<'_>) -> Text<'t> {
    Text { value: std::borrow::Cow::Borrowed(&text.value), at: text.at, verbatim: text.verbatim }
}

/// The place of a text without its quotes.
fn content(text: &Text<'_>) -> Extent {
    match (text.verbatim, u32::try_from(text.value.len())) {
        (Some(start), Ok(length)) => Extent::new(start, start.saturating_add(length)),
        _ => text.at,
    }
}

pub(super) fn wrong_type(tree: &Tree<'_>, wanted: &str) -> Finding {
    let found = match &tree.kind {
        TreeKind::Scalar(scalar) => match &scalar.value {
            None => "a text".to_owned(),
            Some(Value::Null) => "null".to_owned(),
            Some(value) => crate::dsl::expr::type_label(crate::dsl::expr::kind_of(value)),
        },
        TreeKind::List(_) => "a list".to_owned(),
        TreeKind::Map(_) => "a map".to_owned(),
    };
    Finding::error(code::WRONG_TYPE, tree.at, format!("{wanted}, and this is {found}"))
}

fn hexadecimal(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at.saturating_add(2))?, 16).ok()).collect()
}
