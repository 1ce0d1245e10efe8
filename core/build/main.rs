//! What is made of the grammar and of the WIT package before the crate is compiled.

#[cfg(feature = "component")]
mod component;
#[cfg(feature = "component")]
mod outline_error_lowering;

use std::{env, error::Error, fs, path::PathBuf, process::exit};

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
    // LALRPOP leaves its file as it is while the grammar stays the same, so what is made of it is another file.
    let own = out.join("lalrpop");
    lalrpop::Configuration::new()
        .set_in_dir("src/dsl")
        .set_out_dir(&own)
        .emit_rerun_directives(true)
        .process()
        .map_err(|error| format!("src/dsl/grammar.lalrpop: {error}"))?;
    let parser = boxed_errors(&fs::read_to_string(own.join("grammar.rs"))?)?;
    fs::write(out.join("grammar.rs"), parser)?;
    Ok(())
}

/// The generated parser with the errors on its stack behind a pointer. There is one in a broken text and none in a
/// whole one, but each symbol takes the room of the largest: 44 bytes where 28 do, and every step of the parser moves
/// some.
///
/// # Errors
/// If LALRPOP writes this in another form: then the parser would be slower without anyone noticing.
fn boxed_errors(parser: &str) -> Result<String, String> {
    const KIND: &str = "(__lalrpop_util::ErrorRecovery<u32, Token, Stop>),\n";
    let unknown = |what: &str| {
        format!(
            "LALRPOP writes `{what}` in a form that core/build/main.rs does not know: see doc/BUILD.md for what it does and when it can go"
        )
    };
    // LALRPOP keeps what it wrote when the grammar is as before, and that is what this has changed already.
    if parser.contains("(alloc::boxed::Box<__lalrpop_util::ErrorRecovery<u32, Token, Stop>>),\n") {
        return Ok(parser.to_owned());
    }
    let before = parser.split_once(KIND).ok_or_else(|| unknown("ErrorRecovery"))?.0;
    let variant = before.rfind("Variant").and_then(|start| before.get(start..)).ok_or_else(|| unknown("Variant"))?;
    let changes = [
        (
            format!("{variant}{KIND}"),
            format!("{variant}(alloc::boxed::Box<__lalrpop_util::ErrorRecovery<u32, Token, Stop>>),\n"),
        ),
        (format!("__Symbol::{variant}(recovery)"), format!("__Symbol::{variant}(alloc::boxed::Box::new(recovery))")),
        (
            format!("__Symbol::{variant}(__v), __r)) => (__l, __v, __r)"),
            format!("__Symbol::{variant}(__v), __r)) => (__l, *__v, __r)"),
        ),
    ];
    let mut parser = parser.to_owned();
    for (from, to) in changes {
        if parser.matches(&from).count() != 1 {
            return Err(unknown(&from));
        }
        parser = parser.replacen(&from, &to, 1);
    }
    Ok(parser)
}
