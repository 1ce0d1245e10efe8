//! Runs every snippet of the READMEs and of `doc/`.
//!
//! Rust snippets are doc tests of this crate: `cargo test --package doc-snippets`.
//! JavaScript and Python snippets are run by its program: `cargo run --package doc-snippets`.
//! The files of `tests`, and package `doc-host`, compare what the Rust programs of doc/start/embedding.md and of
//! doc/EMBEDDING.md print.

/// A page, and the doc tests in it.
macro_rules! pages {
    ($($name:ident = $path:literal),* $(,)?) => {
        /// The pages whose snippets are run, from the workspace's root.
        pub const PAGES: &[&str] = &[$($path),*];

        $(
            #[cfg(doctest)]
            #[doc = include_str!(concat!("../../../", $path))]
            mod $name {}
        )*
    };
}

pages! {
    ip_pool_usage = "doc/IP_POOL_USAGE.md",
    readme = "README.md",
    readme_of_javascript = "bindings/js/README.md",
    readme_of_python = "bindings/python/README.md",
    runner = "doc/RUNNER.md",
    socket_ip_integration = "doc/SOCKET_IP_INTEGRATION.md",
    socket_quick_reference = "doc/SOCKET_QUICK_REFERENCE.md",
    start_embedding = "doc/start/embedding.md",
    start_pool = "doc/start/pool.md",
    start_workflow = "doc/start/workflow.md",
    workflow = "doc/WORKFLOW.md",
}

/// The page whose programs use the components without the packages. Its Rust programs are tests.
pub const RAW: &str = "doc/EMBEDDING.md";

mod snippet;

pub use snippet::{Language, Snippet, block, output_of_programs, snippets};
