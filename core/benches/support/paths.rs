//! Where things are, all of it from the workspace's root.

use std::path::{Path, PathBuf};

/// The workspace's root.
pub fn root() -> PathBuf {
    let benches = Path::new(env!("CARGO_MANIFEST_DIR"));
    benches.ancestors().nth(2).unwrap_or(benches).to_path_buf()
}

/// Where reports go and peers are built. Always in the tree.
pub fn output() -> PathBuf {
    root().join("target/bench")
}

/// The sources of the peers.
pub fn peers() -> PathBuf {
    root().join("core/benches/peers")
}

/// The finished components, as `cargo xtask build` leaves them.
pub fn components() -> PathBuf {
    root().join("target/component")
}
