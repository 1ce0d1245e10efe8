//! Strict JSON (RFC 8259) reader that builds a [`Keyed`] with all positions.
//!
//! Duplicate keys are kept, so that they are reported as in any other syntax. Obvious slips (a missing or
//! extra comma, a comment) are reported as errors and skipped, so that the rest of the text is read as well.

// Reading ends with the first error that is not a slip, so the size of that error does not matter.
#![allow(clippy::result_large_err)]

use std::borrow::Cow;

use super::{
    ast::Text,
    code,
    diagnostic::{DiagnosticBuilder, DiagnosticSink, Extent},
    expr::Value,
    keyed::{Keyed, KeyedKind, numbers},
    limits::ParserLimits,
};

/// Reads a JSON text. Skipped slips are reported to the sink.
pub(crate) fn read<'s>(
    source: &'s str,
    limits: &ParserLimits,
    sink: &DiagnosticSink,
) -> Result<Keyed<'s>, DiagnosticBuilder> {
    let mut reader = Reader { source, at: 0, nodes: 0, limits, sink, comment: false };
    // A byte order mark is tolerated, as RFC 8259 allows.
    if source.starts_with('\u{feff}') {
        reader.at = 3;
    }
    let tree = reader.value(0)?;
    reader.blanks();
    match reader.peek() {
        None => Ok(tree),
        Some(_) => Err(reader.unexpected("the end of the text")),
    }
}

/// Reads a JSON text, or returns none if it has any error.
#[cfg(feature = "yaml")]
pub(crate) fn read_strictly<'s>(source: &'s str, limits: &ParserLimits) -> Option<Keyed<'s>> {
    // The first slip ends reading.
    let sink = DiagnosticSink::new(1);
    read(source, limits, &sink).ok().filter(|_| sink.is_clean())
}

struct Reader<'s, 'l> {
    source: &'s str,
    at: usize,
    nodes: usize,
    limits: &'l ParserLimits,
    sink: &'l DiagnosticSink,
    /// Whether a comment was already reported.
    comment: bool,
}

impl<'s> Reader<'s, '_> {
    fn peek(&self) -> Option<u8> {
        self.source.as_bytes().get(self.at).copied()
    }

    fn step(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    fn blanks(&mut self) {
        loop {
            match self.peek() {
                Some(b' ' | b'\t' | b'\n' | b'\r') => self.step(),
                Some(b'/' | b'#') if self.skip_comment() => {}
                _ => return,
            }
        }
    }

    /// Skips a comment; the first one is reported.
    fn skip_comment(&mut self) -> bool {
        let start = self.at;
        let rest = self.source.get(start..).unwrap_or("");
        let length = if rest.starts_with("/*") {
            rest.find("*/").map(|end| end.saturating_add(2))
        } else if rest.starts_with("//") || rest.starts_with('#') {
            Some(rest.find('\n').unwrap_or(rest.len()))
        } else {
            None
        };
        let Some(length) = length else { return false };
        self.at = start.saturating_add(length);
        if !self.comment {
            self.comment = true;
            self.sink.push(self.syntax(start, "unexpected comment").help("JSON has no comments"));
        }
        true
    }

    /// Reports a missing comma, or an extra one at `comma`. Returns whether there is room for more diagnostics.
    fn comma(&self, comma: Option<usize>) -> bool {
        let place = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        self.sink.push(match comma {
            Some(comma) => {
                let at = Extent::new(place(comma), place(comma.saturating_add(1)));
                DiagnosticBuilder::error(code::SYNTAX, at, "trailing comma").help("remove it").fix(at, "")
            }
            None => {
                let before = self.source.get(..self.at).unwrap_or("").trim_end().len();
                let at = Extent::new(place(before), place(before));
                DiagnosticBuilder::error(code::SYNTAX, at, "missing comma").help("insert `,`").fix(at, ",")
            }
        });
        !self.sink.is_full()
    }

    fn extent(&self, start: usize) -> Extent {
        let place = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Extent::new(place(start), place(self.at))
    }

    fn syntax(&self, start: usize, message: impl Into<String>) -> DiagnosticBuilder {
        DiagnosticBuilder::error(code::SYNTAX, self.extent(start), message)
    }

    fn unexpected(&mut self, wanted: &str) -> DiagnosticBuilder {
        let start = self.at;
        let letter = self.source.get(start..).unwrap_or("").chars().next();
        self.at = start.saturating_add(letter.map_or(0, char::len_utf8));
        let diagnostic = match letter {
            Some(letter) => self.syntax(start, format!("unexpected `{}`", letter.escape_debug())),
            None => self.syntax(start, "unexpected end of input"),
        };
        match letter {
            Some('/' | '#') => diagnostic.help("JSON has no comments"),
            Some('\'') => diagnostic.help("JSON strings need double quotes"),
            _ => diagnostic.help(format!("expected {wanted}")),
        }
    }

    fn value(&mut self, depth: usize) -> Result<Keyed<'s>, DiagnosticBuilder> {
        self.blanks();
        self.nodes = self.nodes.saturating_add(1);
        if depth > self.limits.depth || self.nodes > self.limits.nodes {
            let (code, limit) = if depth > self.limits.depth {
                (code::LIMIT_DEPTH, format!("nested more than {} levels deep", self.limits.depth))
            } else {
                (code::LIMIT_COUNT, format!("more than {} values", self.limits.nodes))
            };
            return Err(DiagnosticBuilder::error(code, self.extent(self.at), limit));
        }
        let start = self.at;
        match self.peek() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.array(depth),
            Some(b'"') => {
                let text = self.text()?;
                Ok(Keyed::text(text.value, text.at, text.verbatim))
            }
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'a'..=b'z') => {
                while matches!(self.peek(), Some(b'a'..=b'z')) {
                    self.step();
                }
                let word = self.source.get(start..self.at).unwrap_or("");
                let value = match word {
                    "null" => Value::Null,
                    "true" => Value::Bool(true),
                    "false" => Value::Bool(false),
                    other => {
                        return Err(self
                            .syntax(start, format!("`{other}` is not a JSON value"))
                            .help("a string needs double quotes"));
                    }
                };
                Ok(Keyed::scalar(Cow::Borrowed(word), self.extent(start), Some(self.extent(start).start), Some(value)))
            }
            _ => Err(self.unexpected("a value")),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Keyed<'s>, DiagnosticBuilder> {
        let start = self.at;
        self.step();
        let mut entries = Vec::new();
        self.blanks();
        if self.peek() == Some(b'}') {
            self.step();
            return Ok(Keyed { kind: KeyedKind::Map(entries), at: self.extent(start) });
        }
        loop {
            self.blanks();
            if self.peek() != Some(b'"') {
                return Err(self.unexpected("a key in double quotes"));
            }
            let key = self.text()?;
            self.blanks();
            if self.peek() != Some(b':') {
                return Err(self.unexpected("`:`"));
            }
            self.step();
            let value = self.value(depth.saturating_add(1))?;
            entries.push((key, value));
            self.blanks();
            match self.peek() {
                Some(b',') => {
                    let comma = self.at;
                    self.step();
                    self.blanks();
                    if self.peek() == Some(b'}') && self.comma(Some(comma)) {
                        self.step();
                        return Ok(Keyed { kind: KeyedKind::Map(entries), at: self.extent(start) });
                    }
                }
                Some(b'"') if self.comma(None) => {}
                Some(b'}') => {
                    self.step();
                    return Ok(Keyed { kind: KeyedKind::Map(entries), at: self.extent(start) });
                }
                _ => return Err(self.unexpected("`,` or `}`")),
            }
        }
    }

    fn array(&mut self, depth: usize) -> Result<Keyed<'s>, DiagnosticBuilder> {
        let start = self.at;
        self.step();
        let mut items = Vec::new();
        self.blanks();
        if self.peek() == Some(b']') {
            self.step();
            return Ok(Keyed { kind: KeyedKind::List(items), at: self.extent(start) });
        }
        loop {
            items.push(self.value(depth.saturating_add(1))?);
            self.blanks();
            match self.peek() {
                Some(b',') => {
                    let comma = self.at;
                    self.step();
                    self.blanks();
                    if self.peek() == Some(b']') && self.comma(Some(comma)) {
                        self.step();
                        return Ok(Keyed { kind: KeyedKind::List(items), at: self.extent(start) });
                    }
                }
                Some(b'"' | b'{' | b'[') if self.comma(None) => {}
                Some(b']') => {
                    self.step();
                    return Ok(Keyed { kind: KeyedKind::List(items), at: self.extent(start) });
                }
                _ => return Err(self.unexpected("`,` or `]`")),
            }
        }
    }

    fn number(&mut self) -> Result<Keyed<'s>, DiagnosticBuilder> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.step();
        }
        let digits = |reader: &mut Self| {
            let from = reader.at;
            while matches!(reader.peek(), Some(b'0'..=b'9')) {
                reader.step();
            }
            reader.at.saturating_sub(from)
        };
        let leading_zero = self.peek() == Some(b'0');
        let whole = digits(self);
        let mut valid = whole > 0 && !(leading_zero && whole > 1);
        let mut integer = true;
        if self.peek() == Some(b'.') {
            self.step();
            integer = false;
            valid &= digits(self) > 0;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.step();
            integer = false;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.step();
            }
            valid &= digits(self) > 0;
        }
        let at = self.extent(start);
        let written = at.of(self.source);
        if !valid {
            return Err(self.syntax(start, format!("`{written}` is not a JSON number")));
        }
        let (value, doubt) = numbers::read(written, integer);
        Ok(Keyed::doubtful(Cow::Borrowed(written), at, Some(at.start), value, doubt))
    }

    fn text(&mut self) -> Result<Text<'s>, DiagnosticBuilder> {
        let start = self.at;
        self.step();
        let content = self.at;
        let mut decoded: Option<String> = None;
        let mut plain = content;
        loop {
            match self.peek() {
                None | Some(b'\n') => {
                    return Err(DiagnosticBuilder::error(
                        code::UNTERMINATED_TEXT,
                        self.extent(start),
                        "this string has no closing quote",
                    ));
                }
                Some(b'"') => {
                    let last = self.source.get(plain..self.at).unwrap_or("");
                    let verbatim = decoded.is_none().then(|| u32::try_from(content).unwrap_or(u32::MAX));
                    let value = match decoded.take() {
                        Some(mut text) => {
                            text.push_str(last);
                            Cow::Owned(text)
                        }
                        None => Cow::Borrowed(last),
                    };
                    self.step();
                    return Ok(Text { value, at: self.extent(start), verbatim });
                }
                Some(b'\\') => {
                    let text = decoded.get_or_insert_default();
                    text.push_str(self.source.get(plain..self.at).unwrap_or(""));
                    let letter = self.escape()?;
                    decoded.get_or_insert_default().push(letter);
                    plain = self.at;
                }
                Some(0..=0x1f) => {
                    let at = self.at;
                    self.step();
                    return Err(self.syntax(at, "a control character must be escaped in a JSON string"));
                }
                Some(_) => self.step(),
            }
        }
    }

    fn escape(&mut self) -> Result<char, DiagnosticBuilder> {
        let start = self.at;
        self.step();
        let letter = self.peek();
        self.step();
        let simple = match letter {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(start),
            _ => {
                // The letter may be the first byte of several.
                while !self.source.is_char_boundary(self.at.min(self.source.len())) {
                    self.step();
                }
                return Err(DiagnosticBuilder::error(code::INVALID_ESCAPE, self.extent(start), "unknown JSON escape"));
            }
        };
        Ok(simple)
    }

    fn unicode(&mut self, start: usize) -> Result<char, DiagnosticBuilder> {
        let first = self.hex();
        let code = match first {
            Some(high @ 0xd800..=0xdbff) if self.source.get(self.at..).unwrap_or("").starts_with("\\u") => {
                self.at = self.at.saturating_add(2);
                match self.hex() {
                    Some(low @ 0xdc00..=0xdfff) => {
                        let (high, low) = (high & 0x3ff, low & 0x3ff);
                        Some(0x10000_u32.saturating_add(high << 10).saturating_add(low))
                    }
                    _ => None,
                }
            }
            other => other,
        };
        code.and_then(char::from_u32).ok_or_else(|| {
            DiagnosticBuilder::error(code::INVALID_ESCAPE, self.extent(start), "this escape is not a valid character")
                .help("`\\u` takes four hexadecimal digits; a character above U+FFFF takes two such escapes")
        })
    }

    fn hex(&mut self) -> Option<u32> {
        let end = self.at.saturating_add(4);
        let digits = self.source.get(self.at..end)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        self.at = end;
        u32::from_str_radix(digits, 16).ok()
    }
}
