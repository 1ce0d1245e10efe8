//! Input files that requests send.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use scheduler_core::Run;

use crate::{
    arguments::{Input, RunArguments},
    failure::Failure,
    files::shown,
};

/// Number of bytes read at a time.
const PIECE: usize = 1 << 20;

/// # Errors
/// An input is given twice.
pub fn check(arguments: &RunArguments) -> Result<(), Failure> {
    for (place, input) in arguments.input.iter().enumerate() {
        if arguments.input.iter().take(place).any(|other| other.name == input.name) {
            let message = format!("--input {} is given twice; give each input once", input.name);
            return Err(Failure::new(message));
        }
    }
    Ok(())
}

/// Adds the inputs to a run. One of them can be standard input, unless the scenario is read from there.
///
/// # Errors
/// A file cannot be read, or the inputs exceed a limit.
pub fn add(run: &mut Run, arguments: &RunArguments) -> Result<(), Failure> {
    let stdin = Path::new("-");
    let uses = arguments.input.iter().filter(|input| input.file == stdin).count();
    if uses + usize::from(arguments.source.file == stdin) > 1 {
        return Err(Failure::new("standard input can be read only once; use files for the other inputs"));
    }
    for input in &arguments.input {
        if input.file == stdin {
            copy(run, input, io::stdin().lock())?;
        } else {
            let file =
                if input.file.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { File::open(&input.file) };
            copy(run, input, file.map_err(|error| unreadable(input, &error))?)?;
        }
    }
    Ok(())
}

fn copy(run: &mut Run, input: &Input, mut from: impl Read) -> Result<(), Failure> {
    let mut piece = Vec::with_capacity(PIECE);
    loop {
        piece.clear();
        from.by_ref().take(PIECE as u64).read_to_end(&mut piece).map_err(|error| unreadable(input, &error))?;
        run.add_input(&input.name, &piece)
            .map_err(|error| Failure::new(format!("--input {}={}: {error}", input.name, shown(&input.file))))?;
        if piece.len() < PIECE {
            return Ok(());
        }
    }
}

fn unreadable(input: &Input, error: &io::Error) -> Failure {
    Failure::new(format!("--input {}={}: {error}", input.name, shown(&input.file)))
}
