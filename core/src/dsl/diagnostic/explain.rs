//! Diagnostics for a terminal, in the style of rustc.

use crate::{printable::printable as shown, sort};

use super::{Diagnostic, LineIndex, Position, Severity, Span};

/// Maximum length of an explanation in bytes.
const MOST: usize = 1 << 20;

/// Characters of a line that are shown around the underlined part.
const WIDTH: usize = 160;

/// Maximum number of characters shown of the text that a fix removes.
const SHORT: usize = 40;

/// Options of [`explain_with`].
///
/// ```
/// use scheduler_core::dsl::{ExplainOptions, Syntax, explain_with, validate};
///
/// let text = "scenario \"s\"\nworkflow { start: pass { -> edn } end }\n";
/// let options = ExplainOptions::new().file("demo.scenario").color(true);
/// let shown = explain_with(text, &validate(text, Syntax::Text)?, &options);
/// assert!(shown.contains("demo.scenario:2:29"));
/// assert!(shown.starts_with("\u{1b}[1;31merror[unknown-node]\u{1b}[0m"));
/// # Ok::<(), scheduler_core::ParserError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct ExplainOptions {
    /// Name of the source text before line and column, usually the path of its file. If none, only line and column are
    /// shown.
    pub file: Option<String>,
    /// Whether to use ANSI colors. Defaults to false.
    pub color: bool,
}

impl ExplainOptions {
    /// Returns the default options: no colors and no file name.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the name of the source text.
    #[must_use]
    pub fn file(mut self, name: impl Into<String>) -> Self {
        self.file = Some(name.into());
        self
    }

    /// Sets whether to use ANSI colors.
    #[must_use]
    pub const fn color(mut self, color: bool) -> Self {
        self.color = color;
        self
    }
}

/// Returns each diagnostic with its source lines, the affected part underlined, help and fixes.
///
/// The result has at most 1 MiB: a last line counts the diagnostics that do not fit. Positions outside `text` are
/// left out.
///
/// ```
/// use scheduler_core::dsl::{Syntax, explain, validate};
///
/// let text = "scenario \"s\" workflow { start: pass { -> edn } end }";
/// let said = explain(text, &validate(text, Syntax::Text)?);
/// assert!(said.starts_with(
///     "error[unknown-node]: no node is called `edn`\n  --> 1:42\n  |\n1 | scenario"
/// ));
/// # Ok::<(), scheduler_core::ParserError>(())
/// ```
#[must_use]
pub fn explain(text: &str, diagnostics: &[Diagnostic]) -> String {
    explain_with(text, diagnostics, &ExplainOptions::default())
}

/// Like [`explain`], with options for the name of the source text and for colors.
#[must_use]
pub fn explain_with(text: &str, diagnostics: &[Diagnostic], options: &ExplainOptions) -> String {
    let mut writer = Writer { text, lines: LineIndex::new(text), options, out: String::new() };
    for (index, diagnostic) in diagnostics.iter().enumerate() {
        let before = writer.out.len();
        if index > 0 {
            writer.out.push('\n');
        }
        writer.one(diagnostic);
        // Room for the last line.
        if writer.out.len() > MOST.saturating_sub(100) {
            writer.out.truncate(before);
            let left = diagnostics.len().saturating_sub(index);
            writer.out.push_str(&format!("… and {left} more\n"));
            break;
        }
    }
    writer.out
}

/// Colors, as numbers of ANSI escape sequences.
const BOLD: &str = "1";
const FRAME: &str = "1;34";

struct Writer<'t> {
    text: &'t str,
    lines: LineIndex<'t>,
    options: &'t ExplainOptions,
    out: String,
}

impl Writer<'_> {
    /// Writes a string in a color.
    fn paint(&mut self, color: &str, text: &str) {
        if self.options.color && !text.is_empty() {
            self.out.push_str(&format!("\u{1b}[{color}m{text}\u{1b}[0m"));
        } else {
            self.out.push_str(text);
        }
    }

    fn one(&mut self, diagnostic: &Diagnostic) {
        let color = match diagnostic.severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Note => "1;32",
        };
        let Position { line, column, .. } = diagnostic.span.start;
        self.paint(color, &format!("{}[{}]", diagnostic.severity, diagnostic.code));
        self.paint(BOLD, &format!(": {}", shown(&diagnostic.message)));
        let mut places: Vec<(Span, char, &str)> = vec![(diagnostic.span, '^', "")];
        places.extend(diagnostic.related.iter().map(|related| (related.span, '-', related.message.as_str())));
        places.retain(|(span, _, _)| span.start.line > 0 && span.start.line <= self.lines.count());
        sort::sort_by_key(&mut places, |(span, _, _)| (span.start.line, span.start.column));
        let gutter = places.iter().map(|(span, _, _)| span.start.line).max().unwrap_or(1).to_string().len();
        self.out.push('\n');
        self.paint(FRAME, &format!("{:gutter$} -->", ""));
        let file = self.options.file.as_deref().map(|file| format!("{}:", shown(file))).unwrap_or_default();
        self.out.push_str(&format!(" {file}{line}:{column}\n"));
        let mut last = None;
        for (span, mark, message) in places {
            self.source_line(span, last, gutter);
            last = Some(span.start.line);
            let color = if mark == '^' { color } else { FRAME };
            self.marks(span, mark, message, color, gutter);
        }
        if let Some(help) = &diagnostic.help {
            self.note("help", &shown(help), gutter);
        }
        if let Some(fix) = &diagnostic.fix {
            let place = format!("{}:{}", fix.span.start.line, fix.span.start.column);
            let what = match (fix.span.start == fix.span.end, fix.replacement.is_empty()) {
                (true, _) => format!("insert `{}` at {place}", shown(&fix.replacement)),
                (false, true) => format!("remove {} at {place}", removed(fix.span, self.text)),
                (false, false) => format!("write `{}` at {place}", shown(&fix.replacement)),
            };
            self.note(if fix.certain { "fix" } else { "possible fix" }, &what, gutter);
        }
    }

    /// Writes the source line of a span, unless it is the last one written.
    fn source_line(&mut self, span: Span, last: Option<u32>, gutter: usize) {
        let number = span.start.line;
        if last == Some(number) {
            return;
        }
        match last {
            Some(before) if number > before.saturating_add(1) => self.paint(FRAME, &format!("{:gutter$} …\n", "")),
            Some(_) => {}
            None => self.paint(FRAME, &format!("{:gutter$} |\n", "")),
        }
        let (_, window) = window(self.lines.line(number), span);
        self.paint(FRAME, &format!("{number:gutter$} |"));
        self.out.push_str(&format!(" {window}\n"));
    }

    /// Writes the marks under a span.
    fn marks(&mut self, span: Span, mark: char, message: &str, color: &str, gutter: usize) {
        let source = self.lines.line(span.start.line);
        let (from, _) = window(source, span);
        let start = (span.start.column as usize).saturating_sub(1).saturating_sub(from);
        let length = source.chars().count();
        let ends_here = span.end.line == span.start.line;
        let end = if ends_here { (span.end.column as usize).saturating_sub(1) } else { length };
        let count = end.min(length).saturating_sub(from).min(WIDTH).saturating_sub(start).max(1);
        self.paint(FRAME, &format!("{:gutter$} |", ""));
        self.out.push_str(&format!(" {:start$}", ""));
        let marks = format!("{} {}", mark.to_string().repeat(count), shown(message));
        self.paint(color, marks.trim_end());
        self.out.push('\n');
    }

    fn note(&mut self, kind: &str, text: &str, gutter: usize) {
        self.paint(FRAME, &format!("{:gutter$} =", ""));
        self.paint(BOLD, &format!(" {kind}:"));
        self.out.push_str(&format!(" {text}\n"));
    }
}

/// Returns the text that a fix removes: its first line in backticks, or `whitespace`.
fn removed(span: Span, text: &str) -> String {
    let removed = text.get(bytes(span, text)).unwrap_or_default().trim();
    let Some(line) = removed.lines().next() else { return "whitespace".to_owned() };
    let part: String = line.chars().take(SHORT).collect();
    let rest = if part.len() < removed.len() { " …" } else { "" };
    format!("`{}{rest}`", shown(&part))
}

/// Returns the byte range of a span, clamped to the text and to character boundaries.
fn bytes(span: Span, text: &str) -> std::ops::Range<usize> {
    let boundary = |offset: u32| {
        let mut at = (offset as usize).min(text.len());
        while !text.is_char_boundary(at) {
            at = at.saturating_sub(1);
        }
        at
    };
    let (start, end) = (boundary(span.start.offset), boundary(span.end.offset));
    start..end.max(start)
}

/// Returns the visible part of a line, after the number of characters hidden before it.
fn window(line: &str, span: Span) -> (usize, String) {
    let column = (span.start.column as usize).saturating_sub(1);
    let from = if column < WIDTH { 0 } else { column.saturating_sub(WIDTH / 4) };
    let part: String = line.chars().skip(from).take(WIDTH).collect();
    (from, shown(&part))
}

#[cfg(test)]
mod tests {
    use super::explain;
    use crate::dsl::{Diagnostic, FixIt, Position, RelatedSpan, Severity, Span};

    fn place(line: u32, column: u32) -> Position {
        Position { offset: 0, line, column }
    }

    fn diagnostic(span: Span) -> Diagnostic {
        Diagnostic {
            code: "duplicate-id".into(),
            severity: Severity::Error,
            message: "`a` is defined twice".into(),
            span,
            related: Vec::new(),
            help: None,
            fix: None,
        }
    }

    #[test]
    fn related_places_stand_in_the_order_of_the_text() {
        let mut diagnostic = diagnostic(Span { start: place(5, 6), end: place(5, 7) });
        diagnostic.related.push(RelatedSpan {
            span: Span { start: place(1, 6), end: place(1, 7) },
            message: "first defined here".into(),
        });
        diagnostic.help = Some("rename one of them".into());
        diagnostic.fix = Some(FixIt { span: diagnostic.span, replacement: "b".into(), certain: true });
        assert_eq!(
            explain("pool a\n\n\n\npool\ta { }\n", &[diagnostic]),
            "error[duplicate-id]: `a` is defined twice\n  \
             --> 5:6\n  \
             |\n\
             1 | pool a\n  \
             |      - first defined here\n  \
             …\n\
             5 | pool a { }\n  \
             |      ^\n  \
             = help: rename one of them\n  \
             = fix: write `b` at 5:6\n"
        );
    }

    #[test]
    fn a_removal_shows_what_it_removes() {
        let said = |text: &str| {
            let end = u32::try_from(text.len()).unwrap();
            let span = Span { start: place(1, 1), end: Position { offset: end, ..place(1, end + 1) } };
            let fix = Some(FixIt { span, replacement: String::new(), certain: true });
            let said = explain(text, &[Diagnostic { fix, ..diagnostic(span) }]);
            said.lines().last().unwrap_or_default().trim().to_owned()
        };
        assert_eq!(said(" ="), "= fix: remove `=` at 1:1");
        assert_eq!(said("# one\n# two\n"), "= fix: remove `# one …` at 1:1");
        assert_eq!(said("\u{1b}[31m"), "= fix: remove `\u{fffd}[31m` at 1:1");
        assert_eq!(said("  "), "= fix: remove whitespace at 1:1");
        assert!(said(&"x".repeat(1_000)).chars().count() < 80);
    }

    #[test]
    fn places_that_the_text_does_not_have_are_left_out() {
        let span = Span { start: place(7, 900), end: place(9, 1) };
        assert_eq!(
            explain("one line", &[diagnostic(span)]),
            "error[duplicate-id]: `a` is defined twice\n  --> 7:900\n"
        );
    }

    #[test]
    fn what_does_not_fit_is_counted() {
        let span = Span { start: place(1, 1), end: place(1, 9) };
        let text = explain("one line", &vec![diagnostic(span); 20_000]);
        assert!(text.len() <= 1 << 20);
        assert!(text.lines().last().is_some_and(|line| line.starts_with("… and ")));
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let span = Span { start: place(1, 5001), end: place(1, 5003) };
        let line = format!("{}XY{}", "a".repeat(5000), "b".repeat(5000));
        let text = explain(&line, &[diagnostic(span)]);
        assert!(text.lines().all(|line| line.chars().count() < 200), "{text}");
        let marked = text.lines().find_map(|line| line.find("^^")).expect("a mark");
        assert_eq!(text.lines().find_map(|line| line.find("XY")), Some(marked));
    }
}
