//! The component's bindings, generated from `wit/`.
//!
//! Macro `wit_bindgen::generate!` does the same, except that it repeats the lifting, lowering and freeing of a type in every
//! export that has it. [`outline`] makes a function of each instead.

mod outline;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use scheduler_core_bindings_generator::fingerprint;
use wit_bindgen_core::{Files, WorldGenerator, wit_parser::Resolve};
use wit_bindgen_rust::{Opts, WithOption};

use self::outline::outline;
use crate::{kept::kept, paths};

/// The environment variable by which crate `scheduler-core` with feature `component` finds its glue.
pub const VARIABLE: &str = "SCHEDULER_CORE_GLUE";

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

/// Writes the bindings of a world into `folder` and returns the path of the file.
pub fn write(world: &str, folder: &Path) -> Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let path = folder.join(format!("{world}.rs"));
    kept(&path, (world, fingerprint(&paths::wit())?), || Ok(generate(world)?.into_bytes()))?;
    Ok(path)
}

/// Writes the bindings of a world into the target folder and prints the path of the file.
pub fn print(world: &str) -> Result<()> {
    println!("{}", write(world, &paths::cargo_target().join("component-build/glue"))?.display());
    Ok(())
}

/// Returns the bindings of a world.
fn generate(world: &str) -> Result<String> {
    let mut resolve = Resolve::default();
    let (package, _) = resolve.push_dir(paths::wit())?;
    let id = resolve.select_world(&[package], Some(world))?;

    let imported: BTreeSet<String> = resolve.worlds[id].imports.keys().map(|key| resolve.name_world_key(key)).collect();
    let mut options = Opts { generate_unused_types: true, ..Opts::default() };
    // wit-bindgen rejects the names of interfaces that the world does not import.
    options.with = WASI
        .iter()
        .filter(|(name, _)| imported.contains(*name))
        .map(|(name, path)| ((*name).to_owned(), WithOption::Path((*path).to_owned())))
        .collect();
    let mut files = Files::default();
    options.build().generate(&mut resolve, id, &mut files)?;
    let (_, source) = files.iter().next().context("wit-bindgen wrote nothing")?;
    Ok(outline(str::from_utf8(source)?)?)
}
