//! `scheduler-core-grammar [--check]`: generates the parser of the scenario language.
//!
//! A program of its own, which `cargo xtask bindings` runs: the parser is checked in, so that
//! nothing else has to compile LALRPOP.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result, anyhow, ensure};

/// The grammar, from the workspace's root.
const GRAMMAR: &str = "core/src/dsl/grammar.lalrpop";
/// The parser, from the workspace's root.
const PARSER: &str = "core/src/dsl/generated/grammar.rs";
const HEAD: &str = "// Generated from core/src/dsl/grammar.lalrpop by `cargo xtask bindings`. Do not edit.\n";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let parser = parser(&root.join(GRAMMAR))?;
    let path = root.join(PARSER);
    if fs::read_to_string(&path).is_ok_and(|old| old == parser) {
        return Ok(());
    }
    ensure!(!env::args().any(|argument| argument == "--check"), "stale {PARSER}, run `cargo xtask bindings`");
    fs::write(&path, parser).with_context(|| format!("writing {}", path.display()))?;
    println!("wrote {PARSER}");
    Ok(())
}

/// Returns the text of the parser.
fn parser(grammar: &Path) -> Result<String> {
    let folder = Folder(env::temp_dir().join(format!("scheduler-core-grammar-{}", std::process::id())));
    fs::create_dir(&folder.0).with_context(|| format!("creating {}", folder.0.display()))?;
    let mut configuration = lalrpop::Configuration::new();
    configuration.set_in_dir(grammar.parent().context("the grammar is in a folder")?).set_out_dir(&folder.0);
    configuration.log_quiet();
    configuration.process().map_err(|error| anyhow!("{GRAMMAR}: {error}"))?;
    let written = fs::read_to_string(folder.0.join("grammar.rs"))?;
    boxed_errors(&format!("{HEAD}{}", compact(&written)))
}

/// A folder that is removed at the end.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Returns the source without indentation and comments, which are a quarter of it.
fn compact(source: &str) -> String {
    let lines = source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Returns the parser with the errors on its stack behind a pointer.
///
/// A broken source text has one, a correct one none, but each symbol takes the room of the largest: 44 bytes instead of
/// 28, and every step of the parser moves some.
///
/// # Errors
/// LALRPOP writes this in another form. Without the error, the parser would silently become slower.
fn boxed_errors(parser: &str) -> Result<String> {
    const KIND: &str = "(__lalrpop_util::ErrorRecovery<u32, Token, Stop>),\n";
    let unknown = |what: &str| {
        anyhow!("LALRPOP writes `{what}` in a form that xtask/grammar does not know; see doc/BUILD.md for the change")
    };
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
        ensure!(parser.matches(&from).count() == 1, unknown(&from));
        parser = parser.replacen(&from, &to, 1);
    }
    Ok(parser)
}
