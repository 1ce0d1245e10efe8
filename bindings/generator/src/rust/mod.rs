//! The rust backend.

use anyhow::Result;

use crate::{Output, Package};

/// The files of this backend.
pub fn files(_package: &Package) -> Result<Vec<Output>> {
    Ok(Vec::new())
}
