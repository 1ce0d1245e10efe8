//! The component's bindings, generated from `wit/`.
//!
//! Macro `wit_bindgen::generate!` does the same, except that it repeats the lifting, lowering and freeing of a type in every
//! export that has it. [`outline`] makes a function of each instead.

use std::{env, error::Error, fs, path::PathBuf};

use wit_bindgen_core::{Files, WorldGenerator, wit_parser::Resolve};
use wit_bindgen_rust::{Opts, WithOption};

use crate::outline::outline;

/// The WASI interfaces whose bindings are crate wasip2's, the same that the socket module calls.
const WASI: [(&str, &str); 11] = [
    ("wasi:io/error@0.2.12", "wasip2::io::error"),
    ("wasi:io/poll@0.2.12", "wasip2::io::poll"),
    ("wasi:io/streams@0.2.12", "wasip2::io::streams"),
    ("wasi:clocks/monotonic-clock@0.2.12", "wasip2::clocks::monotonic_clock"),
    ("wasi:sockets/network@0.2.12", "wasip2::sockets::network"),
    ("wasi:sockets/instance-network@0.2.12", "wasip2::sockets::instance_network"),
    ("wasi:sockets/ip-name-lookup@0.2.12", "wasip2::sockets::ip_name_lookup"),
    ("wasi:sockets/tcp@0.2.12", "wasip2::sockets::tcp"),
    ("wasi:sockets/tcp-create-socket@0.2.12", "wasip2::sockets::tcp_create_socket"),
    ("wasi:sockets/udp@0.2.12", "wasip2::sockets::udp"),
    ("wasi:sockets/udp-create-socket@0.2.12", "wasip2::sockets::udp_create_socket"),
];

/// Writes `bindings.rs` into cargo's folder for generated files.
pub fn generate() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let world = match (cfg!(feature = "scenarios"), cfg!(feature = "socket")) {
        (false, false) => "pool",
        (false, true) => "net",
        (true, false) => "offline",
        (true, true) => "core",
    };
    let mut resolve = Resolve::default();
    let (package, sources) = resolve.push_dir("../wit")?;
    for path in sources.paths() {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    println!("cargo::rerun-if-changed=../wit");
    let world = resolve.select_world(&[package], Some(world))?;

    let mut options = Opts { generate_unused_types: true, ..Opts::default() };
    let is_wasm = env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm");
    if !cfg!(feature = "socket") {
        // Worlds `pool` and `offline` import nothing.
    } else if is_wasm {
        options.with = WASI.map(|(name, path)| (name.to_owned(), WithOption::Path(path.to_owned()))).into();
    } else {
        // Off WebAssembly there is no crate wasip2, and nobody to call it: this is for checking the glue.
        options.generate_all = true;
    }
    let mut files = Files::default();
    options.build().generate(&mut resolve, world, &mut files)?;
    let (_, source) = files.iter().next().ok_or("wit-bindgen wrote nothing")?;
    fs::write(out.join("bindings.rs"), outline(str::from_utf8(source)?)?)?;
    Ok(())
}
