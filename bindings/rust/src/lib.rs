//! What a Rust guest component imports to use `scheduler:core`: a module an
//! interface, with the types and functions of the WIT in Rust's case style.
//!
//! ```text
//! use scheduler_core_guest::ip_pool::IpPool;
//!
//! wit_bindgen::generate!({ inline: "package my:guest; world w { export run: func() -> string; }" });
//!
//! struct Guest;
//! impl crate::Guest for Guest {
//!     fn run() -> String {
//!         let pool = IpPool::new("clients");
//!         pool.add_cidr_range("10.0.1.0/24").map_or_else(|error| error.to_string(), |_| "ready".into())
//!     }
//! }
//! export!(Guest);
//! ```
//!
//! Build it for `wasm32-unknown-unknown` with crate type `cdylib`, make a component
//! of it and plug `scheduler_core.wasm` into its imports: `cargo xtask compose`.

#[allow(missing_docs, clippy::all)]
#[rustfmt::skip]
mod bindings;

pub use bindings::*;
