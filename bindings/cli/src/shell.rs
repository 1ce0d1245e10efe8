//! `completions` and `man`: shell completions and man pages.

use std::path::Path;

use clap::CommandFactory;
use clap_complete::Shell;

use crate::{
    arguments::Arguments,
    failure::{Done, Failure},
    output,
};

/// # Errors
/// The output was closed early.
pub fn completions(shell: Shell) -> Result<Done, Failure> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "scheduler-core", &mut text);
    output::print_exactly(&String::from_utf8_lossy(&text))?;
    Ok(Done::Fine)
}

/// # Errors
/// The folder cannot be created or written to.
pub fn man(folder: Option<&Path>) -> Result<Done, Failure> {
    let mut command = Arguments::command().disable_help_subcommand(true);
    command.build();
    let Some(folder) = folder else {
        output::print_exactly(&String::from_utf8_lossy(&page(&command)?))?;
        return Ok(Done::Fine);
    };
    std::fs::create_dir_all(folder).map_err(|error| Failure::of_file("create", folder, &error))?;
    output::write_file(&folder.join("scheduler-core.1"), &page(&command)?)?;
    for own in command.get_subcommands() {
        let name = format!("scheduler-core-{}", own.get_name());
        let own = own.clone().name(name.clone()).bin_name(format!("scheduler-core {}", own.get_name()));
        output::write_file(&folder.join(format!("{name}.1")), &page(&own)?)?;
    }
    Ok(Done::Fine)
}

fn page(command: &clap::Command) -> Result<Vec<u8>, Failure> {
    let mut text = Vec::new();
    let made = clap_mangen::Man::new(command.clone()).render(&mut text);
    made.map_err(|error| Failure::new(format!("cannot create the man page: {error}")))?;
    Ok(text)
}
