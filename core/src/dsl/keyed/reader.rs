//! Reader of the whole document, with functions for every section.

use super::{Doubt, Keyed, KeyedKind, NumberType, Scalar, is_null, numbers, schema};
use crate::{
    dsl::{
        actions,
        ast::{Document, Header, Item, Literal, LiteralKind, Name, Text},
        code,
        diagnostic::{DiagnosticBuilder, DiagnosticSink, Extent},
        expr::{Ast, Dialect, Value, ValueKind, literal as literals, timestamp_of},
        lexer::Place,
        limits::ParserLimits,
    },
    sort::ByName,
    suggest,
};

/// Converts a tree to a document and reports every misplaced key and value.
pub(crate) fn read<'t>(tree: &'t Keyed<'_>, limits: &ParserLimits, sink: &DiagnosticSink) -> Document<'t> {
    sink.read_whole_lines();
    let mut reader = Reader { sink, limits: *limits, expressions: Ast::default(), damaged: false };
    let items = reader.document(tree);
    Document { items, expressions: reader.expressions, damaged: reader.damaged, keys: true }
}

pub(super) struct Reader<'t, 'p> {
    sink: &'p DiagnosticSink,
    limits: ParserLimits,
    expressions: Ast<'t>,
    /// Whether a named part could not be read.
    pub damaged: bool,
}

/// Entries of a map, by key.
pub(super) struct Fields<'t, 's> {
    entries: ByName<'t, (&'t Text<'s>, &'t Keyed<'s>)>,
    pub at: Extent,
    what: String,
    /// Whether there is an unknown key, because of which another key may seem to be missing.
    pub astray: bool,
    /// Known keys that the unknown keys were probably meant to be.
    meant: Vec<String>,
}

impl<'t, 's> Fields<'t, 's> {
    pub fn get(&self, key: &str) -> Option<&'t Keyed<'s>> {
        self.entries.get(key).map(|(_, value)| *value).filter(|value| !is_null(value))
    }

    /// Returns the value of a key, even if it is null.
    pub fn given(&self, key: &str) -> Option<&'t Keyed<'s>> {
        self.entries.get(key).map(|(_, value)| *value)
    }
}

impl<'t, 's: 't> Reader<'t, '_> {
    fn document(&mut self, tree: &'t Keyed<'s>) -> Vec<Item<'t>> {
        let Some(fields) = self.fields(tree, "a scenario", schema::SCENARIO) else {
            self.damaged = true;
            return Vec::new();
        };
        let mut items = Vec::new();
        if let Some(name) = fields.get("name").and_then(|tree| self.string(tree, "the name")) {
            let version = fields.get("version").and_then(|tree| self.string(tree, "the version"));
            let at = name.at;
            items.push(Item::Header(Header { name, version, at }));
        } else if fields.get("name").is_none() {
            self.sink.push(
                DiagnosticBuilder::error(
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
        if fields.astray || fields.get("workflows").is_some_and(|tree| !matches!(tree.kind, KeyedKind::List(_))) {
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

    /// Marks the document as damaged if an item could not be read.
    pub fn keep<T>(&mut self, item: Option<T>) -> Option<T> {
        if item.is_none() {
            self.damaged = true;
        }
        item
    }

    pub fn push(&self, diagnostic: DiagnosticBuilder) {
        self.sink.push(diagnostic);
    }

    /// Returns the entries of a map, with a diagnostic for each unknown or duplicate key.
    pub fn fields(&self, tree: &'t Keyed<'s>, what: &str, known: &[&str]) -> Option<Fields<'t, 's>> {
        let KeyedKind::Map(map) = &tree.kind else {
            self.push(wrong_type(tree, &format!("{what} must be a map with the keys {}", known.join(", "))));
            return None;
        };
        let mut entries: ByName<'t, (&'t Text<'s>, &'t Keyed<'s>)> = ByName::new();
        let (mut astray, mut meant) = (false, Vec::new());
        for (key, value) in map {
            let name: &str = &key.value;
            if !known.contains(&name) {
                astray = true;
                meant.extend(suggest::nearest(name, known.iter().copied()).map(str::to_owned));
                self.sink.error_with(|| {
                    let diagnostic =
                        DiagnosticBuilder::error(code::UNKNOWN_KEY, key.at, format!("{what} has no key `{name}`"))
                            .did_you_mean(name, known.iter().copied());
                    if let Some(help) = schema::elsewhere(what, name) {
                        diagnostic.help(help)
                    } else if diagnostic.help.is_some() {
                        diagnostic
                    } else {
                        diagnostic.help(format!("the keys are {}", known.join(", ")))
                    }
                });
            } else if let Some((before, _)) = entries.get(name) {
                self.sink.error_with(|| duplicate_key(name, key.at, before.at));
            } else {
                entries.insert(name, (key, value));
            }
        }
        Some(Fields { entries, at: tree.at, what: what.to_owned(), astray, meant })
    }

    /// Returns the value of a required key.
    pub fn required(&self, fields: &Fields<'t, 's>, key: &str) -> Option<&'t Keyed<'s>> {
        let found = fields.get(key);
        if found.is_none() && !fields.meant.iter().any(|meant| meant == key) {
            let at = Extent::new(fields.at.start, fields.at.start);
            let diagnostic =
                DiagnosticBuilder::error(code::MISSING_KEY, at, format!("{} needs the key `{key}`", fields.what));
            self.push(diagnostic);
        }
        found
    }

    /// Returns the items of a list, or no items if it is omitted.
    pub fn list(&self, tree: Option<&'t Keyed<'s>>, what: &str) -> &'t [Keyed<'s>] {
        match tree.map(|tree| (tree, &tree.kind)) {
            None => &[],
            Some((_, KeyedKind::List(items))) => items,
            Some((tree, _)) => {
                let diagnostic = wrong_type(tree, &format!("`{what}` must be a list"));
                self.push(match &tree.kind {
                    KeyedKind::Scalar(scalar) => diagnostic.help(format!("write `[{}]`", shown(&scalar.text.value))),
                    _ => diagnostic.help("begin each entry with `- ` in YAML, or put the entries in `[ ]` in JSON"),
                });
                &[]
            }
        }
    }

    pub fn text(&self, tree: &'t Keyed<'s>, what: &str) -> Option<Text<'t>> {
        match &tree.kind {
            KeyedKind::Scalar(scalar) => Some(borrow(&scalar.text)),
            _ => {
                self.push(wrong_type(tree, &format!("{what} must be a string")));
                None
            }
        }
    }

    /// Returns a string. A number or bool is rejected: other YAML or JSON readers may not preserve its exact spelling.
    pub fn string(&self, tree: &'t Keyed<'s>, what: &str) -> Option<Text<'t>> {
        let KeyedKind::Scalar(scalar) = &tree.kind else { return self.text(tree, what) };
        if scalar.value.is_none() && !matches!(scalar.doubt, Doubt::Range(_)) {
            return self.text(tree, what);
        }
        let quoted = format!("\"{}\"", scalar.text.value);
        let diagnostic = wrong_type(tree, &format!("{what} must be a string"));
        self.push(diagnostic.help(format!("put it in quotes: `{quoted}`")).fix(tree.at, quoted));
        None
    }

    pub fn name(&self, tree: &'t Keyed<'s>, what: &str) -> Option<Name<'t>> {
        match &tree.kind {
            KeyedKind::Scalar(scalar) => Some(Name { text: &scalar.text.value, at: content(&scalar.text) }),
            _ => {
                self.push(wrong_type(tree, &format!("{what} must be a name")));
                None
            }
        }
    }

    pub fn required_name(&self, fields: &Fields<'t, 's>, key: &str) -> Option<Name<'t>> {
        self.required(fields, key).and_then(|tree| self.name(tree, &format!("`{key}`")))
    }

    /// Reads a value whose kind depends on its position.
    pub fn literal(&self, tree: &'t Keyed<'s>) -> Literal<'t> {
        let kind = match &tree.kind {
            KeyedKind::Scalar(scalar) => self.scalar(scalar, tree.at),
            KeyedKind::List(items) => LiteralKind::List(items.iter().map(|item| self.any(item)).collect()),
            KeyedKind::Map(entries) => match entries.as_slice() {
                [(key, value)] if key.value.starts_with('$') => self.typed(key, value),
                entries => {
                    self.unique_keys(entries);
                    LiteralKind::Map(entries.iter().map(|(key, value)| (borrow(key), self.any(value))).collect())
                }
            },
        };
        Literal { kind, at: tree.at }
    }

    /// Reads a value of any kind. A map whose only key is `$duration`, `$uint`, `$bytes`,
    /// `$double` or `$timestamp` represents a value of that type.
    pub fn any(&self, tree: &'t Keyed<'s>) -> Literal<'t> {
        if let KeyedKind::Scalar(scalar) = &tree.kind {
            self.doubt(scalar, tree.at);
        }
        self.literal(tree)
    }

    fn scalar(&self, scalar: &'t Scalar<'s>, at: Extent) -> LiteralKind<'t> {
        match (&scalar.value, scalar.doubt) {
            (_, Doubt::Range(kind)) => {
                self.push(numbers::out_of_range(kind, at));
                LiteralKind::Broken
            }
            (Some(value), doubt) => {
                if doubt == Doubt::LeadingZero {
                    self.push(self.leading_zero(scalar, at));
                }
                LiteralKind::Value(value.clone())
            }
            (None, _) => LiteralKind::Text(borrow(&scalar.text)),
        }
    }

    fn leading_zero(&self, scalar: &Scalar<'s>, at: Extent) -> DiagnosticBuilder {
        let text = &scalar.text.value;
        let diagnostic = numbers::leading_zero(text, at);
        match numbers::without_leading_zeros(text) {
            Some(right) if text.bytes().all(|digit| matches!(digit, b'0'..=b'7')) && right != "0" => {
                diagnostic.help(format!("write `{right}`, or `0o{right}` for an octal number")).fix(at, right)
            }
            Some(right) => diagnostic.fix(at, right),
            None => diagnostic,
        }
    }

    /// Warns about a value that is easily misread.
    fn doubt(&self, scalar: &Scalar<'s>, at: Extent) {
        let text: &str = &scalar.text.value;
        let quoted = format!("\"{text}\"");
        self.push(match scalar.doubt {
            Doubt::NoNumber => {
                let message = format!("`{text}` is a string in YAML 1.2 and a number in YAML 1.1");
                let number = match numbers::in_digits(text) {
                    Some(number) => format!("for a number, write `{number}`"),
                    None => "for a number, write decimal digits".to_owned(),
                };
                DiagnosticBuilder::warning(code::AMBIGUOUS_VALUE, at, message)
                    .help(format!("{number}; for a string, write `{quoted}`"))
                    .guess(at, quoted)
            }
            Doubt::Comment => DiagnosticBuilder::warning(
                code::AMBIGUOUS_VALUE,
                at,
                "this value is null, because `#` begins a comment",
            )
            .help("for a string, put it in quotes; for a comment, write a space after `#`"),
            _ => return,
        });
    }

    /// Reports duplicate keys.
    fn unique_keys(&self, entries: &'t [(Text<'s>, Keyed<'s>)]) {
        let mut seen: ByName<'_, Extent> = ByName::new();
        for (key, _) in entries {
            match seen.get(key.value.as_ref()) {
                Some(before) => self.sink.error_with(|| duplicate_key(&key.value, key.at, *before)),
                None => drop(seen.insert(&key.value, key.at)),
            }
        }
    }

    fn typed(&self, key: &Text<'s>, tree: &'t Keyed<'s>) -> LiteralKind<'t> {
        let KeyedKind::Scalar(scalar) = &tree.kind else {
            self.push(wrong_type(tree, &format!("`{}` must be a string", key.value)));
            return LiteralKind::Broken;
        };
        let text: &str = &scalar.text.value;
        let value = match key.value.as_ref() {
            "$duration" => literals::duration(text, true).map(Value::Duration),
            "$uint" => text.parse().ok().map(Value::Uint),
            "$double" => text.parse().ok().filter(|number| !is_beyond(*number, text)).map(Value::Double),
            "$bytes" => hexadecimal(text).map(Value::Bytes),
            "$timestamp" => timestamp_of(text).map(Value::Timestamp),
            other => {
                const KNOWN: [&str; 5] = ["$duration", "$uint", "$double", "$bytes", "$timestamp"];
                let diagnostic =
                    DiagnosticBuilder::error(code::UNKNOWN_KEY, key.at, format!("unknown typed value `{other}`"));
                self.push(diagnostic.did_you_mean(other, KNOWN));
                return LiteralKind::Broken;
            }
        };
        match value {
            Some(value) => LiteralKind::Value(value),
            None => {
                let message = format!("`{text}` is not a valid value of `{}`", key.value);
                self.push(match key.value.as_ref() {
                    "$uint" if !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit()) => {
                        numbers::out_of_range(NumberType::Uint, tree.at)
                    }
                    "$double" if text.parse::<f64>().is_ok() => numbers::out_of_range(NumberType::Double, tree.at),
                    "$duration" if numbers::has_duration_form(text) => {
                        let message = "this duration exceeds the maximum of 292 years";
                        DiagnosticBuilder::error(code::NUMBER_OUT_OF_RANGE, tree.at, message)
                    }
                    _ => DiagnosticBuilder::error(code::INVALID_VALUE, tree.at, message),
                });
                LiteralKind::Broken
            }
        }
    }

    /// Reads an expression in a scalar. Returns none after a diagnostic.
    pub fn expression(&mut self, text: &'t Text<'s>) -> Option<u32> {
        let place = match text.verbatim {
            Some(start) => Place::Verbatim(start),
            None => Place::Decoded(text.at),
        };
        let ast = std::mem::take(&mut self.expressions);
        let (ast, root) =
            actions::read_expression_into(&text.value, place, Dialect::Scenario, ast, &self.limits, self.sink);
        self.expressions = ast;
        root
    }
}

/// Returns the diagnostic for a duplicate key.
pub(crate) fn duplicate_key(key: &str, at: Extent, before: Extent) -> DiagnosticBuilder {
    DiagnosticBuilder::error(code::DUPLICATE_KEY, at, format!("`{key}` is given twice"))
        .related(before, "first given here")
        .help("remove one")
}

/// Returns whether a number in digits was rounded to infinity.
fn is_beyond(number: f64, text: &str) -> bool {
    number.is_infinite() && text.contains(|letter: char| letter.is_ascii_digit())
}

/// Returns the beginning of a text, for a help message.
fn shown(text: &str) -> &str {
    text.char_indices().nth(60).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// Returns the same text, borrowed.
pub(super) fn borrow<'t>(text: &'t Text<'_>) -> Text<'t> {
    Text { value: std::borrow::Cow::Borrowed(&text.value), at: text.at, verbatim: text.verbatim }
}

/// Returns the extent of a string without its quotes.
fn content(text: &Text<'_>) -> Extent {
    match (text.verbatim, u32::try_from(text.value.len())) {
        (Some(start), Ok(length)) => Extent::new(start, start.saturating_add(length)),
        _ => text.at,
    }
}

pub(super) fn wrong_type(tree: &Keyed<'_>, wanted: &str) -> DiagnosticBuilder {
    let found = match &tree.kind {
        KeyedKind::Scalar(scalar) => match &scalar.value {
            None if matches!(scalar.doubt, Doubt::Range(_)) => "a number".to_owned(),
            None => "a string".to_owned(),
            Some(Value::Null) => "null".to_owned(),
            Some(value) => ValueKind::of(value).label(),
        },
        KeyedKind::List(_) => "a list".to_owned(),
        KeyedKind::Map(_) => "a map".to_owned(),
    };
    DiagnosticBuilder::error(code::WRONG_TYPE, tree.at, format!("{wanted}, not {found}"))
}

fn hexadecimal(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at.saturating_add(2))?, 16).ok()).collect()
}
