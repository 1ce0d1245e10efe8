//! The files generated from the WIT package.

use anyhow::{Result, ensure};
use scheduler_core_bindings_generator as generator;

use crate::paths;

/// Writes the files that are not up to date.
pub fn write() -> Result<()> {
    for path in generator::write(paths::root())? {
        println!("wrote {}", path.display());
    }
    Ok(())
}

/// Fails if a file is not up to date.
pub fn check() -> Result<()> {
    let stale: Vec<_> = generator::stale(paths::root())?.into_iter().map(|output| output.path).collect();
    ensure!(stale.is_empty(), "stale generated files, run `cargo xtask bindings`: {stale:?}");
    Ok(())
}
