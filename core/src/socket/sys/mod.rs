//! The host: everything that differs between the operating system's sockets and `wasi:sockets`.
//!
//! [`Backend`] and [`NameLookups`] are the interface to a host. `native` and `wasi` implement it; one of them
//! is built, and the rest of the module uses it only through [`Platform`] and [`resolve`].

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
