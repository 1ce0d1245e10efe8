//! The parser, by LALRPOP.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow, ensure};

/// Returns the text of the parser.
pub fn parser(grammar: &Path) -> Result<String> {
    let folder = Folder(env::temp_dir().join(format!("scheduler-core-grammar-{}", std::process::id())));
    fs::create_dir(&folder.0).with_context(|| format!("creating {}", folder.0.display()))?;
    let mut configuration = lalrpop::Configuration::new();
    configuration.set_in_dir(grammar.parent().context("the grammar is in a folder")?).set_out_dir(&folder.0);
    configuration.log_quiet();
    configuration.process().map_err(|error| anyhow!("{error}"))?;
    let written = fs::read_to_string(folder.0.join("grammar.rs"))?;
    boxed_errors(&written)
}

/// A folder that is removed at the end.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
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
