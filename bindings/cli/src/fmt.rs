//! `fmt`: rewrites scenarios in canonical form.

use std::path::Path;

use scheduler_core::dsl;
use similar::TextDiff;

use crate::{
    arguments::FmtArguments,
    failure::{Done, Failure},
    input::Document,
    output::{self, Terminal, painted},
};

/// # Errors
/// A file cannot be read or written, or has errors. The other files are formatted all the same.
pub fn run(arguments: &FmtArguments, terminal: Terminal) -> Result<Done, Failure> {
    let mut done = Done::Fine;
    let mut failed = false;
    for path in &arguments.files {
        match one(path, arguments, terminal) {
            Ok(Done::Fine) => {}
            Ok(other) => done = other,
            Err(Failure::NobodyReads) => return Err(Failure::NobodyReads),
            Err(failure) => {
                terminal.complain(&failure);
                failed = true;
            }
        }
    }
    if failed { Err(Failure::Said(2)) } else { Ok(done) }
}

fn one(path: &Path, arguments: &FmtArguments, terminal: Terminal) -> Result<Done, Failure> {
    let document = Document::read(path, arguments.syntax)?;
    let formatted = dsl::format(&document.text, document.syntax).map_err(|error| document.rejected(error, terminal))?;
    let same = formatted == document.text;
    if arguments.check {
        if !same {
            output::print_difference(&difference(&document, &formatted, "formatted", terminal))?;
        }
        return Ok(Done::found(!same));
    }
    if path == Path::new("-") {
        output::print_exactly(&formatted)?;
    } else if !same {
        output::write_file(path, formatted.as_bytes())?;
        terminal.tell(&format!("formatted {}\n", document.shown()));
    }
    Ok(Done::Fine)
}

/// Returns the change as a unified diff. `how` describes the changed text.
pub fn difference(document: &Document, changed: &str, how: &str, terminal: Terminal) -> String {
    let color = terminal.color();
    let diff = TextDiff::from_lines(document.text.as_str(), changed);
    let unified = diff.unified_diff().header(&document.shown(), &format!("{} ({how})", document.shown())).to_string();
    let paint = |line: &str| match line.as_bytes().first() {
        Some(b'+') => painted(line, "32", color),
        Some(b'-') => painted(line, "31", color),
        Some(b'@') => painted(line, "36", color),
        _ => line.to_owned(),
    };
    unified.lines().map(|line| paint(line) + "\n").collect()
}
