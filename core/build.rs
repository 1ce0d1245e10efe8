//! Generates the parser of the scenario language from `src/dsl/grammar.lalrpop`.

use std::{env, process::exit};

fn main() {
    let Some(out) = env::var_os("OUT_DIR") else { exit(1) };
    let generated =
        lalrpop::Configuration::new().set_in_dir("src/dsl").set_out_dir(out).emit_rerun_directives(true).process();
    if let Err(error) = generated {
        eprintln!("src/dsl/grammar.lalrpop: {error}");
        exit(1);
    }
}
