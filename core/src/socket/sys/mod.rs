//! The host: everything that differs between the operating system's sockets and `wasi:sockets`.
//!
//! [`Backend`] and [`NameLookups`] list what a host must give. `native` and `wasi` give it; one of them is built, and the rest
//! of the module knows it as [`Platform`] and [`resolve`] alone.

mod backend;
#[cfg(not(target_family = "wasm"))]
mod native;
#[cfg(target_family = "wasm")]
mod wasi;

pub use backend::{Backend, NameLookups, RawDatagram, Ready};
#[cfg(not(target_family = "wasm"))]
pub use native::{NativeSocket as Platform, resolve};
#[cfg(target_family = "wasm")]
pub use wasi::{WasiSocket as Platform, resolve};
