//! Paths, from the workspace's root.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    sync::OnceLock,
};

/// Returns the workspace's root: that of the tree in which cargo runs this program. It can differ
/// from the tree in which the program was built if several trees share a build folder.
pub fn root() -> &'static Path {
    static ROOT: OnceLock<PathBuf> = OnceLock::new();
    ROOT.get_or_init(|| {
        let own = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let own = own.unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        own.parent().unwrap_or(Path::new(".")).to_path_buf()
    })
}

/// Returns the folder of the WIT package.
pub fn wit() -> PathBuf {
    root().join("wit")
}

/// Returns the program to call cargo by: the one that runs this program, if it was cargo. Otherwise rustup's, which
/// selects the toolchain for the compilers that cargo starts.
pub fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Returns cargo's target folder, also if the environment sets it.
pub fn cargo_target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Returns the folder of the finished components. It is always in the tree: the lanes expect them there.
pub fn components() -> PathBuf {
    root().join("target/component")
}
