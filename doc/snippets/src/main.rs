//! Runs the JavaScript and Python snippets of every page and compares what they
//! print with what their comments promise.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use anyhow::{Context, Result, ensure};
use doc_snippets::{Language, PAGES, Snippet, output_of_programs, snippets};

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let (mut passed, mut failed) = (0, 0);
    for page in PAGES {
        let text = fs::read_to_string(root.join(page)).unwrap_or_default();
        for snippet in snippets(&text) {
            match run(&root, &snippet, output_of_programs(&text)) {
                Ok(()) => passed += 1,
                Err(error) => {
                    eprintln!("{page}:{}: {error:#}", snippet.line);
                    failed += 1;
                }
            }
        }
    }
    println!("snippets: {passed} passed, {failed} failed");
    if failed == 0 && passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs one snippet as its reader would: inside the package that it imports. `whole`: what it prints, if the page says.
fn run(root: &Path, snippet: &Snippet, whole: Option<&str>) -> Result<()> {
    let output = match snippet.language {
        Language::JavaScript => {
            // Inside the package's folder, where Node resolves the package's own name.
            let package = root.join("bindings/js");
            let file = write(&package.join(".snippets"), "snippet.mjs", &snippet.code)?;
            Command::new("node").arg(file).current_dir(package).output().context("starting node")?
        }
        Language::Python => {
            let package = root.join("bindings/python");
            let file = write(&package.join(".venv/snippets"), "snippet.py", &snippet.code)?;
            let python = package.join(".venv/bin/python");
            Command::new(python).arg(file).current_dir(package).output().context("starting Python")?
        }
    };
    ensure!(output.status.success(), "the snippet failed:\n{}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8_lossy(&output.stdout);
    if let Some(whole) = whole {
        ensure!(printed == whole, "it prints:\n{printed}the page says:\n{whole}");
        return Ok(());
    }
    let printed: Vec<&str> = printed.lines().collect();
    let promised = snippet.promised_output();
    ensure!(
        printed.len() == promised.len(),
        "it prints {} lines, its code says {}: {printed:?}",
        printed.len(),
        promised.len()
    );
    for (line, promise) in printed.iter().zip(&promised) {
        if let Some(promise) = promise {
            ensure!(line == promise, "it prints {line:?}, its comment says {promise:?}");
        }
    }
    Ok(())
}

fn write(folder: &Path, name: &str, code: &str) -> Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let file = folder.join(name).canonicalize().unwrap_or_else(|_| folder.join(name));
    fs::write(&file, code).with_context(|| format!("writing {}", file.display()))?;
    Ok(file)
}
