//! Diagnostics for invalid YAML and for YAML features that scenarios do not support.

use super::{
    super::{
        code,
        diagnostic::{DiagnosticBuilder, Extent},
    },
    quotes,
    reader::Reader,
};

/// YAML types with tags.
const TAGS: &[&str] =
    &["str", "int", "float", "bool", "null", "map", "seq", "binary", "timestamp", "set", "omap", "merge"];

impl Reader<'_, '_> {
    /// Returns the diagnostic for an alias with a similarly named anchor.
    fn unknown_anchor(&self, start: u32) -> Option<DiagnosticBuilder> {
        let is_part = |letter: char| !letter.is_whitespace() && !matches!(letter, ',' | '[' | ']' | '{' | '}');
        let (before, rest) = self.source.split_at_checked(start as usize)?;
        let name = rest.strip_prefix('*')?.split(|letter| !is_part(letter)).next()?;
        let anchors = before.split('&').skip(1).filter_map(|tail| tail.split(|letter| !is_part(letter)).next());
        let at = Extent::new(
            start.saturating_add(1),
            start.saturating_add(1).saturating_add(u32::try_from(name.len()).ok()?),
        );
        let diagnostic = DiagnosticBuilder::error(code::SYNTAX, at, format!("no anchor is called `{name}`"));
        Some(diagnostic.did_you_mean(name, anchors)).filter(|diagnostic| diagnostic.fix.is_some())
    }

    /// Returns the diagnostic for a tag. Most tags begin a value without its quotes, which is detected elsewhere.
    pub(super) fn tag(&self, value: Extent) -> DiagnosticBuilder {
        let start = value.start as usize;
        let line = self.source.get(..start).unwrap_or("").rsplit('\n').next().unwrap_or("");
        // The tag is before the value, or where the value seems to begin.
        let before = line.rfind('!').map(|at| line.get(at..).unwrap_or("").len());
        let back = before.filter(|_| !self.source.get(start..).is_some_and(|rest| rest.starts_with('!')));
        let mut from = start.saturating_sub(back.unwrap_or(0));
        while self.source.get(..from).is_some_and(|before| before.ends_with('!')) {
            from = from.saturating_sub(1);
        }
        let rest = self.source.get(from..).unwrap_or("");
        let word = rest.split([' ', '\t', '\r', '\n', ',', '}', ']']).next().unwrap_or("");
        let place = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        let at = Extent::new(place(from), place(from.saturating_add(word.len())));
        let is_type = word.strip_prefix("!!").is_some_and(|name| TAGS.contains(&name)) || word.starts_with("!<");
        if !is_type {
            return DiagnosticBuilder::error(code::SYNTAX, at, "tags are not supported")
                .help("put the value in quotes");
        }
        let tail = rest.get(word.len()..).unwrap_or("");
        let blanks = tail.len().saturating_sub(tail.trim_start_matches(' ').len());
        let tail = tail.get(blanks..).unwrap_or("");
        let plain = tail.split(['\n', '\r', ',', '}', ']', '#']).next().unwrap_or("").trim_end();
        let is_text = word == "!!str" && !plain.is_empty() && !plain.contains(['"', '\'', '\\', '{', '[', '|', '>']);
        let (length, right) = if is_text { (plain.len(), format!("\"{plain}\"")) } else { (0, String::new()) };
        let end = from.saturating_add(word.len()).saturating_add(blanks).saturating_add(length);
        DiagnosticBuilder::error(code::SYNTAX, at, "tags are not supported")
            .help("remove the tag, or write `{ $duration: 5s }`, `{ $uint: 5 }`, `{ $bytes: \"ff00\" }` or `{ $timestamp: \"…\" }`; put strings in quotes")
            .fix(Extent::new(at.start, place(end)), right)
    }

    pub(super) fn scan_error(&mut self, error: &saphyr_parser::ScanError) -> DiagnosticBuilder {
        let start = self.offsets.byte(error.marker().index());
        let end = self
            .source
            .get(start as usize..)
            .and_then(|rest| rest.chars().next())
            .map_or(start, |letter| start.saturating_add(u32::try_from(letter.len_utf8()).unwrap_or(0)));
        let at = Extent::new(start, end);
        let before = self.source.get(..start as usize).unwrap_or("");
        let indentation = before.rsplit('\n').next().unwrap_or("");
        if (indentation.contains('\t') || at.of(self.source) == "\t") && indentation.trim().is_empty() {
            return DiagnosticBuilder::error(code::SYNTAX, at, "invalid YAML: the indentation contains a tab")
                .help("indent with spaces");
        }
        let info = error.info();
        if info.starts_with("while scanning a quoted scalar") || info == "invalid indentation in quoted scalar" {
            return DiagnosticBuilder::error(code::UNTERMINATED_TEXT, at, "this string has no closing quote")
                .help("close it, and indent its lines like their surroundings");
        }
        if info.contains("escape character") {
            let diagnostic = DiagnosticBuilder::error(code::INVALID_ESCAPE, at, "this is not a YAML escape sequence")
                .help("strings in single quotes or without quotes have no escape sequences");
            return match quotes::in_single_quotes(self.source.get(start as usize..).unwrap_or("")) {
                Some((length, right)) => diagnostic.fix(Extent::new(start, start.saturating_add(length)), right),
                None => diagnostic,
            };
        }
        if info.contains("unknown anchor")
            && let Some(diagnostic) = self.unknown_anchor(start)
        {
            return diagnostic;
        }
        DiagnosticBuilder::error(code::SYNTAX, at, format!("invalid YAML: {}", info))
    }
}
