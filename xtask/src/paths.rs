//! Where things are, all of it from the workspace's root.

use std::path::{Path, PathBuf};

/// The workspace's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// The WIT package.
pub fn wit() -> PathBuf {
    root().join("wit")
}

/// Cargo's target folder, wherever the environment puts it.
pub fn cargo_target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Where the finished components go. Always in the tree: the lanes look for them there.
pub fn components() -> PathBuf {
    root().join("target/component")
}
