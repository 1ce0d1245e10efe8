//! Prints the length of the bindings of a WIT package: `conformance-foreign [WIT-FOLDER [WORLD]]`.

use std::{env, path::PathBuf};

use anyhow::Result;
use conformance_foreign::{Language, generate, lines, wit};

fn main() -> Result<()> {
    let mut arguments = env::args().skip(1);
    let wit = arguments.next().map_or_else(wit, PathBuf::from);
    let world = arguments.next().unwrap_or_else(|| "imports".to_owned());
    for language in Language::ALL {
        let folder =
            env::temp_dir().join(format!("conformance-foreign-{}", std::process::id())).join(language.folder());
        let files = generate(language, &wit, &world, &folder)?;
        println!("{:8} {:3} files {:7} lines", language.folder(), files.len(), lines(&files)?);
        std::fs::remove_dir_all(&folder)?;
    }
    Ok(())
}
