//! `check`: reports diagnostics of scenarios.

mod fixes;
mod github;
mod json;
mod sarif;
mod text;

use scheduler_core::dsl::{self, Diagnostic, Severity};

use fixes::Delivery;

use crate::{
    arguments::{CheckArguments, CheckFormat, set},
    failure::{Done, Failure},
    input::Document,
    kinds,
    output::{self, Terminal},
};

/// A scenario and its diagnostics.
pub struct Checked {
    /// Source text, with its fixes applied.
    pub document: Document,
    pub findings: Vec<Diagnostic>,
    /// Diagnostics that were fixed; their positions refer to the text before the fix.
    pub fixed: Vec<Diagnostic>,
}

/// Number of diagnostics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub errors: usize,
    pub warnings: usize,
    pub fixed: usize,
}

impl Counts {
    fn of(checked: &[Checked]) -> Self {
        let count = |severity: Severity| {
            let all = checked.iter().flat_map(|own| &own.findings);
            all.filter(|finding| finding.severity == severity).count()
        };
        let fixed = checked.iter().map(|own| own.fixed.len()).sum();
        Self { errors: count(Severity::Error), warnings: count(Severity::Warning), fixed }
    }
}

/// # Errors
/// A file cannot be read, or written by `--fix`. The diagnostics of all other files are printed first.
pub fn run(arguments: &CheckArguments, terminal: Terminal) -> Result<Done, Failure> {
    let delivery = Delivery::of(arguments)?;
    let mut checked = Vec::new();
    let mut failed = false;
    for path in &arguments.files {
        let looked_at = Document::read(path, arguments.syntax).and_then(|document| {
            let mut own = delivery.fixed(path, document, terminal)?;
            // Properties and actions can be checked only without errors.
            if let Ok(scenario) = dsl::parse(&own.document.text, own.document.syntax) {
                set::checked(&arguments.set, &own.document, &scenario)?;
                own.findings.extend(kinds::of_the_host(&own.document, &scenario, Severity::Note));
            }
            if arguments.deny_warnings {
                let warnings = own.findings.iter_mut().filter(|finding| finding.severity == Severity::Warning);
                warnings.for_each(|finding| finding.severity = Severity::Error);
            }
            Ok(own)
        });
        match looked_at {
            Ok(own) => checked.push(own),
            Err(Failure::NobodyReads) => return Err(Failure::NobodyReads),
            Err(failure) => {
                terminal.complain(&failure);
                failed = true;
            }
        }
    }
    let counts = Counts::of(&checked);
    let color = if delivery.takes_output() { terminal.color_of_errors() } else { terminal.color() };
    // The other formats are for programs, which do not expect such lines.
    let fixed = fixes::said(&checked, delivery, color);
    if !matches!(arguments.format, CheckFormat::Text | CheckFormat::Json) {
        terminal.tell(&fixed);
    }
    let said = match arguments.format {
        CheckFormat::Text => fixed + &text::said(&checked, counts, delivery != Delivery::Difference, color),
        CheckFormat::Json => json::said(&checked, counts, arguments.fix),
        CheckFormat::Sarif => sarif::said(&checked),
        CheckFormat::Github => github::said(&checked),
    };
    if delivery.takes_output() {
        terminal.tell(&said);
    } else if arguments.format == CheckFormat::Github {
        // Commands are meant, and everything in them is escaped.
        output::print_exactly(&said)?;
    } else {
        output::print(&said)?;
    }
    let would_fix = delivery == Delivery::Difference && counts.fixed > 0;
    if failed { Err(Failure::Said(2)) } else { Ok(Done::found(counts.errors > 0 || would_fix)) }
}
