//! Generates what is too large to write by hand: the parser of the scenario language from
//! `src/dsl/grammar.lalrpop`, and the component's bindings from `../wit`.

#[cfg(feature = "component")]
mod bindings;
#[cfg(feature = "component")]
mod outline;

use std::{env, path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets no OUT_DIR")?);
    lalrpop::Configuration::new()
        .set_in_dir("src/dsl")
        .set_out_dir(&out)
        .emit_rerun_directives(true)
        .process()
        .map_err(|error| format!("src/dsl/grammar.lalrpop: {error}"))?;
    #[cfg(feature = "component")]
    bindings::generate(&out)?;
    Ok(())
}
