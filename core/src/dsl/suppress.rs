//! Comments that ignore diagnostics: `# scheduler-core: ignore CODE, CODE -- reason`.
//!
//! After code, a comment applies to its own line; on a separate line, to the next line with code. It ignores warnings
//! and notes, but not errors: a scenario with an error has no model. An invalid or unused comment is itself a warning.

use crate::sort;

use super::{
    code,
    diagnostic::{Comment, Diagnostic, DiagnosticBuilder, DiagnosticSink, Extent, LineIndex, Severity},
    keyed::{Keyed, KeyedKind},
};

/// Prefix of a comment for this program.
const MARK: &str = "scheduler-core:";

/// The only instruction.
const IGNORE: &str = "ignore";

/// Separator between the codes and the reason, which is not parsed.
const REASON: &str = "--";

/// Codes of diagnostics about such comments.
const OWN: [&str; 2] = [code::INVALID_SUPPRESSION, code::UNUSED_SUPPRESSION];

/// Returns whether a comment is one of those that [`apply`] reads.
pub(super) fn is_meant(comment: Comment, source: &str) -> bool {
    comment.of(source).contains(MARK)
}

/// Removes the diagnostics that comments ignore and adds at most `limit` diagnostics about the comments themselves.
/// `complete`: all diagnostics were found, so a comment without effect is unused.
fn apply(
    diagnostics: Vec<DiagnosticBuilder>,
    mut comments: Vec<Comment>,
    source: &str,
    lines: &LineIndex<'_>,
    (complete, limit): (bool, usize),
) -> Vec<DiagnosticBuilder> {
    // Comments within templates arrive when the templates are read.
    comments.sort_unstable();
    comments.dedup();
    let mut kept: Vec<(u32, DiagnosticBuilder)> =
        diagnostics.into_iter().map(|diagnostic| (lines.position(diagnostic.at.start).line, diagnostic)).collect();
    let mut about: Vec<DiagnosticBuilder> = Vec::new();
    let mut next = NextCode::default();
    for comment in comments {
        let Some(wanted) = Wanted::of(comment, source, &mut about) else { continue };
        let own = lines.position(comment.start).line;
        let line = if wanted.is_alone(source) { next.after(own, lines) } else { own };
        for (index, own) in wanted.codes.iter().enumerate() {
            let name = own.of(source);
            let hits = |(at, diagnostic): &(u32, DiagnosticBuilder)| *at == line && diagnostic.code == name;
            let before = kept.len();
            kept.retain(|one| !hits(one) || one.1.severity == Severity::Error);
            if let Some((_, error)) = kept.iter().find(|one| hits(one)) {
                let message = format!("`{name}` is an error, and errors cannot be ignored");
                about.push(
                    DiagnosticBuilder::warning(code::INVALID_SUPPRESSION, *own, message)
                        .related(error.at, "the error")
                        .help("fix the error, then remove the comment"),
                );
            } else if complete && kept.len() == before {
                let message = format!("there is no `{name}` diagnostic to ignore");
                let help = match line {
                    u32::MAX => "remove it from the comment: no statement follows".to_owned(),
                    line => format!("remove it from the comment: line {line} has no such diagnostic"),
                };
                about.push(
                    DiagnosticBuilder::warning(code::UNUSED_SUPPRESSION, *own, message)
                        .help(help)
                        .fix(wanted.without(index, source), ""),
                );
            }
        }
        about.truncate(limit);
    }
    kept.into_iter().map(|(_, diagnostic)| diagnostic).chain(about).collect()
}

impl DiagnosticSink {
    /// Returns all diagnostics of a scenario in source order, without those that its comments ignore.
    pub fn into_diagnostics_of_scenario(self, source: &str) -> Vec<Diagnostic> {
        let limit = self.limit();
        let complete = self.is_clean() && !self.is_full();
        let mut comments = self.take_comments();
        comments.retain(|comment| is_meant(*comment, source));
        if comments.is_empty() {
            return self.into_diagnostics(source);
        }
        let lines = LineIndex::new(source);
        let diagnostics = self.into_ordered(&lines);
        let mut diagnostics = apply(diagnostics, comments, source, &lines, (complete, limit));
        // Diagnostics about comments are dropped first if there is no room for all.
        diagnostics.truncate(limit);
        sort::sort_by_key(&mut diagnostics, |diagnostic| diagnostic.at);
        diagnostics.into_iter().map(|diagnostic| diagnostic.resolve(&lines)).collect()
    }
}

/// Search for lines with code, from comment to comment.
#[derive(Debug, Default)]
struct NextCode {
    /// Start and result of the last search.
    last: (u32, u32),
}

impl NextCode {
    /// Returns the first line after `line` that is neither empty nor a comment, or `u32::MAX` if there is none.
    fn after(&mut self, line: u32, lines: &LineIndex<'_>) -> u32 {
        let (began, found) = self.last;
        if began <= line && line < found {
            return found;
        }
        let is_code = |line: &u32| {
            let text = lines.line(*line).trim_start();
            !text.is_empty() && !text.starts_with('#') && !text.starts_with("//")
        };
        let found = (line.saturating_add(1)..=lines.count()).find(is_code).unwrap_or(u32::MAX);
        self.last = (line, found);
        found
    }
}

/// Content of a comment.
struct Wanted {
    comment: Extent,
    /// Known codes that can be ignored.
    codes: Vec<Extent>,
    /// All items between commas.
    items: Vec<Extent>,
}

impl Wanted {
    /// Parses a comment. Returns none if it has no instruction. Diagnostics go to `about`.
    fn of(comment: Extent, source: &str, about: &mut Vec<DiagnosticBuilder>) -> Option<Self> {
        let text = comment.of(source);
        let inner = text.strip_prefix('#').or_else(|| text.strip_prefix("//"))?.trim_start();
        let rest = inner.strip_prefix(MARK)?;
        // Offsets of pieces are measured from the end of the comment.
        let at = |piece: &str, behind: usize| {
            let end = (comment.end as usize).saturating_sub(behind);
            let start = end.saturating_sub(piece.len());
            Extent::new(u32::try_from(start).unwrap_or(u32::MAX), u32::try_from(end).unwrap_or(u32::MAX))
        };
        let invalid = |at: Extent, message: String| {
            DiagnosticBuilder::warning(code::INVALID_SUPPRESSION, at, message).help(USAGE)
        };
        let rest = rest.trim_start();
        let word = rest.split([' ', '\t', '\r', ',']).next().unwrap_or_default();
        let list = rest.get(word.len()..).unwrap_or_default();
        if word != IGNORE {
            let diagnostic = match word {
                "" => {
                    invalid(at(inner.trim_end(), trailing(inner)), "`scheduler-core:` needs `ignore CODE`".to_owned())
                }
                _ => invalid(at(word, list.len()), format!("unknown word `{}` after `scheduler-core:`", shown(word)))
                    .did_you_mean(word, [IGNORE]),
            };
            about.push(diagnostic);
            return None;
        }
        let codes = list.split_once(REASON).map_or(list, |(codes, _)| codes);
        let mut wanted = Self { comment, codes: Vec::new(), items: Vec::new() };
        let mut behind = list.len();
        for part in codes.split(',') {
            let own = part.trim();
            let lead = part.len().saturating_sub(part.trim_start().len());
            let place = at(own, behind.saturating_sub(lead).saturating_sub(own.len()));
            behind = behind.saturating_sub(part.len()).saturating_sub(1);
            if own.is_empty() {
                continue;
            }
            wanted.items.push(place);
            if OWN.contains(&own) {
                about.push(invalid(place, format!("`{own}` cannot be ignored")).help("correct or remove the comment"));
            } else if code::ALL.contains(&own) {
                wanted.codes.push(place);
            } else {
                about.push(unknown(own, invalid(place, format!("no diagnostic has the code `{}`", shown(own)))));
            }
        }
        if wanted.items.is_empty() {
            about.push(invalid(at(word, list.len()), "`ignore` needs the code of a diagnostic".to_owned()));
        }
        Some(wanted)
    }

    /// Returns whether the comment is alone on its line.
    fn is_alone(&self, source: &str) -> bool {
        self.before(source).trim().is_empty()
    }

    /// Returns the text before the comment on its line.
    fn before<'s>(&self, source: &'s str) -> &'s str {
        let before = source.get(..self.comment.start as usize).unwrap_or_default();
        before.rsplit('\n').next().unwrap_or_default()
    }

    /// Returns the extent to remove for one code; for the only one it is the whole comment.
    fn without(&self, index: usize, source: &str) -> Extent {
        let Some(code) = self.codes.get(index) else { return self.comment.tail() };
        let place = self.items.iter().position(|item| item == code).unwrap_or_default();
        let before = place.checked_sub(1).and_then(|place| self.items.get(place));
        match (before, self.items.get(place.saturating_add(1))) {
            (Some(before), _) => Extent::new(before.end, code.end),
            (None, Some(next)) => Extent::new(code.start, next.start),
            (None, None) => {
                let before = self.before(source);
                let kept = if self.is_alone(source) { 0 } else { before.trim_end().len() };
                let cut = u32::try_from(before.len().saturating_sub(kept)).unwrap_or_default();
                let rest = source.get(self.comment.end as usize..).unwrap_or_default();
                let line_end = u32::from(kept == 0 && rest.starts_with('\n'));
                Extent::new(self.comment.start.saturating_sub(cut), self.comment.end.saturating_add(line_end))
            }
        }
    }
}

const USAGE: &str = "write `scheduler-core: ignore CODE`; commas separate several codes";

/// Returns the end of the codes of such a comment in a line without code.
pub(super) fn end_of_codes(line: &str) -> Option<usize> {
    let comment = line.trim_start();
    let inner = comment.strip_prefix('#').or_else(|| comment.strip_prefix("//"))?.trim_start();
    let rest = inner.strip_prefix(MARK)?.trim_start().strip_prefix(IGNORE)?;
    let codes = rest.split_once(REASON).map_or(rest, |(codes, _)| codes).trim_end_matches([' ', '\t', '\r', ',']);
    let end = line.len().saturating_sub(rest.len()).saturating_add(codes.len());
    Some(end).filter(|_| codes.starts_with([' ', '\t']))
}

/// Adds help for an unknown code.
fn unknown(written: &str, diagnostic: DiagnosticBuilder) -> DiagnosticBuilder {
    let words: Vec<&str> = written.split_whitespace().collect();
    if words.len() > 1 && words.iter().all(|word| code::ALL.contains(word)) {
        let right = words.join(", ");
        let at = diagnostic.at;
        return diagnostic.help(format!("separate codes by commas: `{right}`")).fix(at, right);
    }
    if words.len() > 1 && words.first().is_some_and(|word| code::ALL.contains(word)) {
        return diagnostic.help(format!("separate codes by commas, and put a reason after `{REASON}`"));
    }
    diagnostic.did_you_mean(written, code::ALL.iter().copied().filter(|code| !OWN.contains(code)))
}

/// Returns the number of whitespace bytes at the end.
fn trailing(text: &str) -> usize {
    text.len().saturating_sub(text.trim_end().len())
}

fn shown(text: &str) -> &str {
    text.char_indices().nth(60).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// Collects the comments of a YAML text for [`apply`], because the YAML parser skips comments. A `#` begins a comment
/// at the start of a line or after a space, unless it is in a scalar.
#[cfg_attr(not(feature = "yaml"), allow(dead_code))]
pub(super) fn collect_of_yaml(source: &str, tree: &Keyed<'_>, sink: &DiagnosticSink) {
    if !source.contains(MARK) {
        return;
    }
    let mut scalars = Vec::new();
    collect_scalars(tree, source, &mut scalars);
    let mut start = 0_usize;
    for line in source.split_inclusive('\n') {
        let end = start.saturating_add(line.trim_end_matches(['\n', '\r']).len());
        let opens = |at: usize| {
            let offset = u32::try_from(start.saturating_add(at)).unwrap_or(u32::MAX);
            let first = at.checked_sub(1).and_then(|before| line.as_bytes().get(before));
            first.is_none_or(|byte| matches!(byte, b' ' | b'\t'))
                && !scalars.iter().any(|scalar| scalar.start <= offset && offset < scalar.end)
        };
        if line.contains(MARK)
            && let Some((at, _)) = line.match_indices('#').find(|(at, _)| opens(*at))
        {
            let place = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
            sink.comment(Extent::new(place(start.saturating_add(at)), place(end)));
        }
        start = start.saturating_add(line.len());
    }
}

/// Collects the scalars that contain [`MARK`]. In other scalars a `#` does not matter.
fn collect_scalars(tree: &Keyed<'_>, source: &str, into: &mut Vec<Extent>) {
    let mut take = |at: Extent| {
        if at.of(source).contains(MARK) {
            into.push(at);
        }
    };
    match &tree.kind {
        KeyedKind::Scalar(scalar) => take(scalar.text.at),
        KeyedKind::List(items) => items.iter().for_each(|item| collect_scalars(item, source, into)),
        KeyedKind::Map(entries) => {
            entries.iter().for_each(|(key, _)| take(key.at));
            entries.iter().for_each(|(_, value)| collect_scalars(value, source, into));
        }
    }
}
