//! `check --fix`: writes certain fixes to the files.

use std::path::Path;

use scheduler_core::{
    dsl::{self, Diagnostic},
    printable,
};

use super::Checked;
use crate::{
    arguments::CheckArguments,
    failure::Failure,
    fmt,
    input::Document,
    output::{self, Color, Terminal, painted},
};

/// Destination of fixed source texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// Nothing is fixed.
    Nowhere,
    /// To the files.
    Files,
    /// To standard output, for one source text only. Everything else goes to stderr.
    Output,
    /// As a diff to standard output. Everything else goes to stderr.
    Difference,
}

impl Delivery {
    /// # Errors
    /// Several source texts would go to standard output.
    pub fn of(arguments: &CheckArguments) -> Result<Self, Failure> {
        let reads_stdin = arguments.files.iter().any(|path| path == Path::new("-"));
        match (arguments.fix, arguments.diff) {
            (false, _) => Ok(Self::Nowhere),
            (true, true) => Ok(Self::Difference),
            (true, false) if !reads_stdin => Ok(Self::Files),
            (true, false) if arguments.files.len() == 1 => Ok(Self::Output),
            _ => Err(Failure::new("`check --fix -` cannot be combined with files; check them in a separate command")),
        }
    }

    /// Returns whether standard output is used for fixes, so that the report goes to stderr.
    pub const fn takes_output(self) -> bool {
        matches!(self, Self::Output | Self::Difference)
    }

    /// Fixes a document, writes the result, and returns it with the remaining diagnostics.
    ///
    /// # Errors
    /// The text exceeds the size limits of a scenario, or the result cannot be written.
    pub fn fixed(self, path: &Path, document: Document, terminal: Terminal) -> Result<Checked, Failure> {
        // The errors of a text in another syntax have nothing to do with its own.
        if self == Self::Nowhere || document.is_in_another_syntax() {
            if self == Self::Output {
                output::print_exactly(&document.text)?;
            }
            let findings = document.findings()?;
            return Ok(Checked { document, findings, fixed: Vec::new() });
        }
        let fixed = dsl::fix(&document.text, document.syntax).map_err(|error| document.rejected(error, terminal))?;
        let changed = fixed.text != document.text;
        match self {
            Self::Output => output::print_exactly(&fixed.text)?,
            Self::Difference if changed => {
                output::print_difference(&fmt::difference(&document, &fixed.text, "fixed", terminal))?;
            }
            Self::Files if changed => output::write_file(path, fixed.text.as_bytes())?,
            _ => {}
        }
        Ok(Checked { document: Document { text: fixed.text, ..document }, findings: fixed.left, fixed: fixed.applied })
    }
}

/// Returns a line for each fix. Example: `a.scenario:19:21: fixed unknown-node: …`.
pub fn said(checked: &[Checked], delivery: Delivery, color: Color) -> String {
    let word = painted(if delivery == Delivery::Difference { "would fix" } else { "fixed" }, "32", color);
    let line = |own: &Checked, Diagnostic { code, message, span, .. }: &Diagnostic| {
        let (name, at) = (own.document.shown(), span.start);
        format!("{name}:{}:{}: {word} {code}: {}\n", at.line, at.column, printable(message))
    };
    checked.iter().flat_map(|own| own.fixed.iter().map(move |found| line(own, found))).collect()
}
