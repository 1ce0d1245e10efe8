//! Draws the pictures of doc/WORKFLOW.md and doc/IP_POOL_USAGE.md: `cargo run -p
//! scheduler-core-tools --bin draw_pictures` writes doc/pictures/*.svg, and with `--check` prints
//! those that are not up to date.

use std::{env, fs, path::Path, process::ExitCode};

use scheduler_core_tools::pictures;

fn main() -> ExitCode {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../doc/pictures");
    let check = env::args().any(|argument| argument == "--check");
    let mut stale = 0;
    for (name, picture) in pictures::all() {
        let path = folder.join(name);
        if fs::read_to_string(&path).is_ok_and(|found| found == picture) {
            continue;
        }
        stale += 1;
        if check {
            println!("{name} is not up to date");
        } else if let Err(error) = fs::create_dir_all(&folder).and_then(|()| fs::write(&path, picture)) {
            eprintln!("{}: {error}", path.display());
            return ExitCode::FAILURE;
        } else {
            println!("wrote doc/pictures/{name}");
        }
    }
    if check && stale > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
