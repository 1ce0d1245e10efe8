//! The component's bindings: what the macro of `wit-bindgen` would generate, with the code
//! that repeats itself in it outlined.

use std::{env, error::Error, fs, path::Path};

use wit_bindgen_core::{Files, WorldGenerator, wit_parser::Resolve};
use wit_bindgen_rust::{Opts, WithOption};

use super::outline;

const WIT: &str = "../wit";

/// The WASI interfaces that world `core` imports, and crate `wasip2`'s modules of them.
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

/// Writes `bindings.rs` for the world that the features choose into `out`.
pub fn generate(out: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={WIT}");
    println!("cargo::rerun-if-changed=build");
    let with_sockets = env::var_os("CARGO_FEATURE_SOCKET").is_some();

    let mut resolve = Resolve::default();
    let (package, _) = resolve.push_dir(WIT)?;
    let world = resolve.select_world(&[package], Some(if with_sockets { "core" } else { "offline" }))?;

    // Formatted, because that takes away the doubled braces that `outline` would have to see through.
    let mut options = Opts { generate_unused_types: true, format: true, ..Opts::default() };
    if with_sockets {
        options.with = WASI.map(|(interface, module)| (interface.into(), WithOption::Path(module.into()))).into();
    }
    let mut files = Files::default();
    options.build().generate(&mut resolve, world, &mut files)?;
    let (_, bindings) = files.iter().next().ok_or("wit-bindgen generated nothing")?;

    let outlined = outline::outline(std::str::from_utf8(bindings)?)?;
    fs::write(out.join("bindings.rs"), outlined)?;
    Ok(())
}
