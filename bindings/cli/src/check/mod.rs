//! `check`: what is wrong with scenarios.

mod github;
mod json;
mod sarif;
mod text;

use scheduler_core::dsl::{Diagnostic, Severity};

use crate::{
    arguments::{CheckArguments, CheckFormat},
    failure::{Done, Failure},
    input::Document,
    output::{self, Terminal},
};

/// A scenario and what is wrong with it.
pub struct Checked {
    pub document: Document,
    pub findings: Vec<Diagnostic>,
}

/// How many findings there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub errors: usize,
    pub warnings: usize,
}

impl Counts {
    fn of(checked: &[Checked]) -> Self {
        let count = |severity: Severity| {
            let all = checked.iter().flat_map(|own| &own.findings);
            all.filter(|finding| finding.severity == severity).count()
        };
        Self { errors: count(Severity::Error), warnings: count(Severity::Warning) }
    }
}

/// # Errors
/// A file cannot be read. What is wrong with all others is said before.
pub fn run(arguments: &CheckArguments, terminal: Terminal) -> Result<Done, Failure> {
    let mut checked = Vec::new();
    let mut unread = false;
    for path in &arguments.files {
        let looked_at = Document::read(path, arguments.syntax).and_then(|document| {
            let mut findings = document.findings()?;
            if arguments.deny_warnings {
                let warnings = findings.iter_mut().filter(|finding| finding.severity == Severity::Warning);
                warnings.for_each(|finding| finding.severity = Severity::Error);
            }
            Ok(Checked { document, findings })
        });
        match looked_at {
            Ok(own) => checked.push(own),
            Err(failure) => {
                terminal.complain(&failure);
                unread = true;
            }
        }
    }
    let counts = Counts::of(&checked);
    let said = match arguments.format {
        CheckFormat::Text => text::said(&checked, counts, terminal.colour()),
        CheckFormat::Json => json::said(&checked, counts),
        CheckFormat::Sarif => sarif::said(&checked),
        CheckFormat::Github => github::said(&checked),
    };
    output::print(&said)?;
    if unread { Err(Failure::Said(2)) } else { Ok(Done::found(counts.errors > 0)) }
}
