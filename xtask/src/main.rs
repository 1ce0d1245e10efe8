//! `cargo xtask`: build steps of the component that cargo does not cover.

mod bench;
mod bindings;
mod brotli;
mod command_line;
mod component;
mod compose;
mod copies;
mod glue;
mod kept;
mod names;
mod paths;
mod provenance;
mod reproducible;
mod vendor;

use anyhow::{Result, bail};

const USAGE: &str = "\
usage: cargo xtask COMMAND

  build        build the components into target/component, check their imports and sizes, and encode the
               WIT package;
               with --quick, in seconds, large and slow: to work on
  clippy       run clippy on the crate with the glue of each component
  glue WORLD   generate the exports of a world in Rust and print the path of the file, which cargo
               needs in SCHEDULER_CORE_GLUE for feature `component`
  guests       build the conformance guests and compose each with the component;
               with --quick, in seconds, large and slow
  compose SOCKET PLUG OUT
               plug the exports of component PLUG into the imports of component SOCKET
  command-line TARGET-DIR TARGET
               build the command line for a release and print the path of the binary
  bench [NAME] run all benchmarks, or those named; with --quick, roughly
  bindings     write the generated files of bindings/ and conformance/; with --check, only say which are stale
  vendor-wit   copy the WASI WIT files of crate wasip2 into wit/deps";

fn main() -> std::process::ExitCode {
    match run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["build"] => component::build_all(component::Build::Shipped),
        ["build", "--quick"] => component::build_all(component::Build::Quick),
        ["glue", world] => glue::print(world),
        ["clippy"] => component::clippy(),
        ["guests"] => compose::guests(component::Build::Shipped),
        ["guests", "--quick"] => compose::guests(component::Build::Quick),
        ["compose", socket, plug, out] => compose::compose(socket.as_ref(), plug.as_ref(), out.as_ref()),
        ["command-line", target_dir, target] => command_line::build(target_dir.as_ref(), target),
        ["bench", names @ ..] => bench::run(names),
        ["bindings"] => bindings::write(),
        ["bindings", "--check"] => bindings::check(),
        ["vendor-wit"] => vendor::copy_wasi_wit(),
        _ => bail!("{USAGE}"),
    }
}
