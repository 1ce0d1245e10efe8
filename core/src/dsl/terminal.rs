//! Diagnostics in colour, by crate codespan-reporting. Native only: the component has [`super::explain`].

use codespan_reporting::{
    diagnostic::{Diagnostic as Report, Label, Severity as Level},
    files::SimpleFile,
    term::{self, Config, termcolor::Buffer},
};

use super::{
    diagnostic::{Diagnostic, Severity},
    explain::{bytes, removed},
};

/// How [`render_terminal`] writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colour {
    /// With the escape sequences that ANSI terminals understand.
    Ansi,
    /// Plain text.
    #[default]
    Never,
}

/// Diagnostics with the lines of `text` that they are about, as compilers print them. `name` is what the
/// text is called in them, mostly the path of its file.
///
/// ```
/// use scheduler_core::dsl::{Colour, Syntax, render_terminal, validate};
///
/// let text = "scenario \"s\"\nworkflow { start: pass { -> edn } end }\n";
/// let found = validate(text, Syntax::Text)?;
/// let said = render_terminal("demo.scenario", text, &found, Colour::Never);
/// assert!(said.contains("demo.scenario:2:29"));
/// assert!(said.contains("did you mean `end`?"));
/// # Ok::<(), scheduler_core::ParserError>(())
/// ```
#[must_use]
pub fn render_terminal(name: &str, text: &str, diagnostics: &[Diagnostic], colour: Colour) -> String {
    let file = SimpleFile::new(name, text);
    let config = Config::default();
    let mut out = match colour {
        Colour::Ansi => Buffer::ansi(),
        Colour::Never => Buffer::no_color(),
    };
    for diagnostic in diagnostics {
        // A place that the text does not have: what can be said of it is its message.
        if term::emit_to_write_style(&mut out, &config, &file, &report(diagnostic, text)).is_err() {
            let bare = Report::new(level(diagnostic.severity)).with_code(&diagnostic.code);
            let _ = term::emit_to_write_style(&mut out, &config, &file, &bare.with_message(&diagnostic.message));
        }
    }
    String::from_utf8_lossy(out.as_slice()).into_owned()
}

fn level(severity: Severity) -> Level {
    match severity {
        Severity::Error => Level::Error,
        Severity::Warning => Level::Warning,
        Severity::Note => Level::Note,
    }
}

fn report(diagnostic: &Diagnostic, text: &str) -> Report<()> {
    let mut labels = vec![Label::primary((), bytes(diagnostic.span, text))];
    labels.extend(
        diagnostic
            .related
            .iter()
            .map(|related| Label::secondary((), bytes(related.span, text)).with_message(&related.message)),
    );
    let mut notes: Vec<String> = diagnostic.help.iter().map(|help| format!("help: {help}")).collect();
    notes.extend(diagnostic.fix.iter().map(|fix| {
        let at = fix.span.start;
        let kind = if fix.certain { "fix" } else { "possible fix" };
        let what = match fix.replacement.as_str() {
            "" => format!("remove {}", removed(fix.span, text)),
            right => format!("`{right}`"),
        };
        format!("{kind}: {what} at {}:{}", at.line, at.column)
    }));
    Report::new(level(diagnostic.severity))
        .with_code(&diagnostic.code)
        .with_message(&diagnostic.message)
        .with_labels(labels)
        .with_notes(notes)
}
