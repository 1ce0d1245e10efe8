//! What is made of the grammar and of the WIT package before the crate is compiled.

#[cfg(feature = "component")]
mod component;
#[cfg(feature = "component")]
mod outline;

use std::{env, error::Error, path::PathBuf, process::exit};

fn main() {
    if let Err(error) = run() {
        eprintln!("{error}");
        exit(1);
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=build");
    parser(&out)?;
    #[cfg(feature = "component")]
    component::generate(&out)?;
    Ok(())
}

/// Generates the parser of the scenario language from `src/dsl/grammar.lalrpop`.
fn parser(out: &std::path::Path) -> Result<(), Box<dyn Error>> {
    lalrpop::Configuration::new()
        .set_in_dir("src/dsl")
        .set_out_dir(out)
        .emit_rerun_directives(true)
        .process()
        .map_err(|error| format!("src/dsl/grammar.lalrpop: {error}"))?;
    Ok(())
}
