//! Source texts in another syntax than the one that they are read in, such as YAML in a *.scenario file.

use scheduler_core::dsl::{
    Diagnostic, Severity, Syntax, code,
    diagnostic::{Extent, LineIndex},
};

use crate::input::{Chosen, Document};

/// Statements of the scenario language.
const STATEMENTS: &[&str] = &["scenario", "pool", "resource", "metric", "action", "workflow", "load", "threshold"];

/// Keys of a scenario in YAML that are not statements of the scenario language.
const KEYS: &[&str] = &["version", "name", "workbook", "actions", "workflows", "thresholds"];

/// Returns the offset and the content of the first line that is not blank, a comment or a mark of YAML.
fn first_line(text: &str) -> Option<(usize, &str)> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let shown = line.trim_start_matches('\u{feff}');
        let start = at + line.len() - shown.len();
        let shown = shown.trim_end();
        if !shown.is_empty() && !["#", "---", "%"].iter().any(|mark| shown.starts_with(mark)) {
            return Some((start, shown));
        }
        at += line.len();
    }
    None
}

/// Returns the syntax that this line begins, if it is clear.
fn begun_by(line: &str) -> Option<Syntax> {
    if let Some(rest) = line.strip_prefix('{') {
        let rest = rest.trim_start();
        return (rest.is_empty() || rest.starts_with('"')).then_some(Syntax::Json);
    }
    let end = line.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(line.len());
    let (word, rest) = line.split_at(end);
    let rest = rest.trim_start();
    if KEYS.contains(&word) && rest.starts_with(':') {
        return Some(Syntax::Yaml);
    }
    let is_statement = STATEMENTS.contains(&word) && !rest.is_empty() && !rest.starts_with([':', '=']);
    is_statement.then_some(Syntax::Text)
}

/// Returns the diagnostic for a text that begins like another syntax. `has_errors` is asked only about such a text.
pub fn find(document: &Document, has_errors: impl FnOnce() -> bool) -> Option<Diagnostic> {
    let (start, line) = first_line(&document.text)?;
    let found = begun_by(line)?;
    // YAML includes JSON.
    let is_read = found == document.syntax || (found, document.syntax) == (Syntax::Json, Syntax::Yaml);
    if is_read || !has_errors() {
        return None;
    }
    let (is, read_as) = (spoken(found), spoken(document.syntax));
    let (option, extension) = words(found);
    let (message, help) = match document.chosen {
        Chosen::Extension => {
            let (file, (to, _)) = (document.shown(), words(document.syntax));
            (
                format!("the file is written in {is}, but its extension says {read_as}"),
                format!(
                    "rename it to *.{extension}, or convert it: `scheduler-core convert {file} --syntax {option} --to {to} -o \
                     {file}`"
                ),
            )
        }
        Chosen::Given => {
            (format!("the text is written in {is}, but `--syntax` says {read_as}"), format!("use `--syntax {option}`"))
        }
        Chosen::Default => (
            format!("the text is written in {is}, but standard input is read as {read_as}"),
            format!("add `--syntax {option}`"),
        ),
    };
    let at = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
    let span = LineIndex::new(&document.text).span(Extent::new(at(start), at(start + line.len())));
    let mut found = Diagnostic::new(code::SYNTAX, Severity::Error, message, span);
    found.help = Some(help);
    Some(found)
}

/// Returns the name of a syntax in a sentence.
const fn spoken(syntax: Syntax) -> &'static str {
    match syntax {
        Syntax::Text => "the scenario language",
        Syntax::Yaml => "YAML",
        Syntax::Json => "JSON",
    }
}

/// Returns the value of `--syntax` and the file extension.
const fn words(syntax: Syntax) -> (&'static str, &'static str) {
    match syntax {
        Syntax::Text => ("text", "scenario"),
        Syntax::Yaml => ("yaml", "yaml"),
        Syntax::Json => ("json", "json"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_decides_if_it_is_clear() {
        let begins = |text: &str| first_line(text).and_then(|(_, line)| begun_by(line));
        for text in ["scenario \"s\"\n", "\u{feff}# c\n\npool p { }", "workflow {", "load {"] {
            assert_eq!(begins(text), Some(Syntax::Text), "{text}");
        }
        for text in ["name: s", "# c\n---\nworkflows:\n", "%YAML 1.2\n---\nversion: 1"] {
            assert_eq!(begins(text), Some(Syntax::Yaml), "{text}");
        }
        for text in ["{\n  \"name\": 1", "{\"name\": 1}"] {
            assert_eq!(begins(text), Some(Syntax::Json), "{text}");
        }
        // Slips in the scenario language, flow mappings of YAML, and other texts.
        for text in ["", "\n#", "scenario: s", "load:", "scenario", "workflow = {", "{ name: s }", "hello", "- name: s"]
        {
            assert_eq!(begins(text), None, "{text}");
        }
    }

    #[test]
    fn the_diagnostic_covers_the_line_that_decides() {
        assert_eq!(first_line("\u{feff}# é\n\nname: s\r\nworkflows:"), Some((9, "name: s")));
    }
}
