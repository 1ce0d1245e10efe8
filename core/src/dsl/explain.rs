//! Diagnostics for reading on a terminal, as rustc prints them, without colour.

use crate::order;

use super::diagnostic::{Diagnostic, LineIndex, Position, Span};

/// The most bytes of an explanation.
const MOST: usize = 1 << 20;

/// Letters of a line that are shown around what is underlined.
const WIDTH: usize = 160;

/// The most letters of what a fix removes.
const SHORT: usize = 40;

/// Each diagnostic with its lines of source, what it is about underlined, help and fixes. At most
/// 1 MiB: what does not fit is counted in a last line. Places that `text` does not have are left out.
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
    let lines = LineIndex::new(text);
    let mut out = String::new();
    for (index, diagnostic) in diagnostics.iter().enumerate() {
        let before = out.len();
        if index > 0 {
            out.push('\n');
        }
        one(text, &lines, diagnostic, &mut out);
        // Room for the last line.
        if out.len() > MOST.saturating_sub(100) {
            out.truncate(before);
            let left = diagnostics.len().saturating_sub(index);
            out.push_str(&format!("… and {left} more\n"));
            break;
        }
    }
    out
}

fn one(text: &str, lines: &LineIndex<'_>, diagnostic: &Diagnostic, out: &mut String) {
    let Position { line, column, .. } = diagnostic.span.start;
    out.push_str(&format!("{}[{}]: {}\n", diagnostic.severity, diagnostic.code, shown(&diagnostic.message)));
    let mut places: Vec<(Span, char, &str)> = vec![(diagnostic.span, '^', "")];
    places.extend(diagnostic.related.iter().map(|related| (related.span, '-', related.message.as_str())));
    places.retain(|(span, _, _)| span.start.line > 0 && span.start.line <= lines.count());
    order::sort_by_key(&mut places, |(span, _, _)| (span.start.line, span.start.column));
    let gutter = places.iter().map(|(span, _, _)| span.start.line).max().unwrap_or(1).to_string().len();
    out.push_str(&format!("{:gutter$} --> {line}:{column}\n", ""));
    let mut last = None;
    for (span, mark, message) in places {
        let number = span.start.line;
        let source = lines.line(number);
        let (from, window) = window(source, span);
        if last != Some(number) {
            match last {
                Some(before) if number > before.saturating_add(1) => out.push_str(&format!("{:gutter$} …\n", "")),
                Some(_) => {}
                None => out.push_str(&format!("{:gutter$} |\n", "")),
            }
            out.push_str(&format!("{number:gutter$} | {window}\n"));
            last = Some(number);
        }
        let start = (span.start.column as usize).saturating_sub(1).saturating_sub(from);
        let length = source.chars().count();
        let end = if span.end.line == number { (span.end.column as usize).saturating_sub(1) } else { length };
        let marks = end.min(length).saturating_sub(from).min(WIDTH).saturating_sub(start).max(1);
        let marks = mark.to_string().repeat(marks);
        let line = format!("{:gutter$} | {:start$}{marks} {}", "", "", shown(message));
        out.push_str(line.trim_end());
        out.push('\n');
    }
    if let Some(help) = &diagnostic.help {
        out.push_str(&format!("{:gutter$} = help: {}\n", "", shown(help)));
    }
    if let Some(fix) = &diagnostic.fix {
        let place = format!("{}:{}", fix.span.start.line, fix.span.start.column);
        let what = match (fix.span.start == fix.span.end, fix.replacement.is_empty()) {
            (true, _) => format!("insert `{}` at {place}", shown(&fix.replacement)),
            (false, true) => format!("remove {} at {place}", removed(fix.span, text)),
            (false, false) => format!("write `{}` at {place}", shown(&fix.replacement)),
        };
        let kind = if fix.certain { "fix" } else { "possible fix" };
        out.push_str(&format!("{:gutter$} = {kind}: {what}\n", ""));
    }
}

/// What a fix removes: the first line of it in backticks, or `what stands` if it has only blanks.
pub(super) fn removed(span: Span, text: &str) -> String {
    let removed = text.get(bytes(span, text)).unwrap_or_default().trim();
    let Some(line) = removed.lines().next() else { return "what stands".to_owned() };
    let part: String = line.chars().take(SHORT).collect();
    let rest = if part.len() < removed.len() { " …" } else { "" };
    format!("`{}{rest}`", shown(&part))
}

/// The bytes of a span, within the text and between characters.
pub(super) fn bytes(span: Span, text: &str) -> std::ops::Range<usize> {
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

/// The part of a line that is shown, and how many letters before it are not.
fn window(line: &str, span: Span) -> (usize, String) {
    let column = (span.start.column as usize).saturating_sub(1);
    let from = if column < WIDTH { 0 } else { column.saturating_sub(WIDTH / 4) };
    let part: String = line.chars().skip(from).take(WIDTH).collect();
    (from, shown(&part))
}

/// Nothing that a terminal would act on; tabs as wide as a letter, so that marks stand where they should.
fn shown(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            '\t' => ' ',
            control if control.is_control() => '\u{fffd}',
            other => other,
        })
        .collect()
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
        diagnostic.help = Some("give one of them another name".into());
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
             = help: give one of them another name\n  \
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
        assert_eq!(said("  "), "= fix: remove what stands at 1:1");
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
