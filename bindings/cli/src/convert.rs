//! `convert`: converts a scenario to another syntax.

use scheduler_core::dsl;

use crate::{
    arguments::ConvertArguments,
    failure::{Done, Failure},
    input::Document,
    output::{self, Terminal},
};

/// # Errors
/// The file cannot be read, has errors, or the result cannot be written.
pub fn run(arguments: &ConvertArguments, terminal: Terminal) -> Result<Done, Failure> {
    let document = Document::read(&arguments.source.file, arguments.source.syntax)?;
    let converted = dsl::convert(&document.text, document.syntax, arguments.to.into())
        .map_err(|error| document.rejected(error, terminal))?;
    output::deliver(&converted, arguments.output.as_deref())?;
    Ok(Done::Fine)
}
