//! The command line of scheduler-core. Each subcommand has its own file; all of them use only the crate's public API.
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::indexing_slicing,
        clippy::print_stdout,
        clippy::print_stderr,
        clippy::exit
    )
)]

mod arguments;
mod check;
mod connections;
mod convert;
mod doctor;
mod failure;
mod files;
mod fmt;
mod graph;
mod init;
mod input;
mod kinds;
mod other_syntax;
mod output;
mod plan;
mod pool;
mod report;
mod run;
mod shell;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use failure::{Done, Failure};
use output::{Color, ColorChoice, Terminal};

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(told) => {
            // Help goes to stdout and errors, which quote arguments, to stderr; a closed stream is ignored.
            if told.use_stderr() {
                let (terminal, text) = (Terminal::of(ColorChoice::Auto), told.render());
                terminal.tell(&match terminal.color_of_errors() {
                    Color::Ansi => text.ansi().to_string(),
                    Color::Never => text.to_string(),
                });
            } else {
                let _ = told.print();
            }
            return ExitCode::from(u8::try_from(told.exit_code()).unwrap_or(2));
        }
    };
    let terminal = Terminal::of(arguments.color);
    match run(&arguments.command, terminal) {
        Ok(done) => done.into(),
        Err(failure) => {
            terminal.complain(&failure);
            failure.into()
        }
    }
}

fn run(command: &Command, terminal: Terminal) -> Result<Done, Failure> {
    match command {
        Command::Init(arguments) => init::run(arguments),
        Command::Check(arguments) => check::run(arguments, terminal),
        Command::Fmt(arguments) => fmt::run(arguments, terminal),
        Command::Convert(arguments) => convert::run(arguments, terminal),
        Command::Graph(arguments) => graph::run(arguments, terminal),
        Command::Plan(arguments) => plan::run(arguments, terminal),
        Command::Pool(arguments) => pool::run(arguments, terminal),
        Command::Run(arguments) => run::run(arguments, terminal),
        Command::Completions { shell } => shell::completions(*shell),
        Command::Doctor(arguments) => doctor::run(arguments, terminal),
        Command::Man { directory } => shell::man(directory.as_deref()),
    }
}
