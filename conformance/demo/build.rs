//! Host bindings of world `core`, as it is built. The `bindgen!` macro would take in what the WIT
//! only plans (`@unstable(feature = planned)`) too, and then miss it in the component.

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result};
use wasmtime_internal_wit_bindgen::Opts;
use wit_parser_of_wasmtime::Resolve;

const WIT: &str = "../../wit";

fn main() -> Result<()> {
    println!("cargo::rerun-if-changed={WIT}");
    println!("cargo::rerun-if-changed=build.rs");
    let mut resolve = Resolve::default();
    // The one unstable thing of WASI that wasmtime's own bindings, which ours refer to, have.
    resolve.features.insert("network-error-code".into());
    let (package, _) = resolve.push_dir(WIT)?;
    let world = resolve.select_world(&[package], Some("core"))?;
    let mut options = Opts::default();
    for (interface, module) in [("io", "sync::io"), ("clocks", "clocks"), ("sockets", "sync::sockets")] {
        options.with.insert(format!("wasi:{interface}"), format!("wasmtime_wasi::p2::bindings::{module}"));
    }
    let bindings = options.generate(&mut resolve, world)?;
    let out = PathBuf::from(env::var_os("OUT_DIR").context("cargo sets no OUT_DIR")?);
    fs::write(out.join("bindings.rs"), bindings)?;
    Ok(())
}
