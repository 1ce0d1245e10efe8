//! Where things are, all of it from the workspace's root.

use std::{
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// The workspace's root: of the tree that cargo runs this in, which need not be the one that it was built in when several share
/// a build folder.
pub fn root() -> &'static Path {
    static ROOT: OnceLock<PathBuf> = OnceLock::new();
    ROOT.get_or_init(|| {
        let own = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let own = own.unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        own.parent().unwrap_or(Path::new(".")).to_path_buf()
    })
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
