//! Runs the JavaScript and Python snippets of every page and compares what they
//! print with what their comments promise.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use anyhow::{Context, Result, ensure};
use doc_snippets::{Language, PAGES, RAW, Snippet, output_of_programs, snippets};

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let (mut passed, mut failed) = (0, 0);
    if let Err(error) = transpile(&root) {
        eprintln!("{RAW}: {error:#}");
        failed += 1;
    }
    for page in PAGES.iter().chain([&RAW]) {
        let text = fs::read_to_string(root.join(page)).unwrap_or_default();
        for snippet in snippets(&text) {
            match run(&root, page, &snippet, output_of_programs(&text)) {
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
fn run(root: &Path, page: &str, snippet: &Snippet, whole: Option<&str>) -> Result<()> {
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
            // The programs of the raw page read the components from their folder.
            let folder = if page == RAW { root.join("target/component") } else { package.clone() };
            Command::new(python).arg(file).current_dir(folder).output().context("starting Python")?
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

/// Runs the command that `RAW` has for jco, in the folder of the snippets.
fn transpile(root: &Path) -> Result<()> {
    let package = root.join("bindings/js");
    let folder = package.join(".snippets");
    fs::create_dir_all(&folder)?;
    let output = Command::new("node")
        .arg(package.join("node_modules/@bytecodealliance/jco/dist/jco.js"))
        .arg("transpile")
        .arg(root.join("target/component/scheduler_core_pool.wasm"))
        .args(["-o", "pool"])
        .current_dir(folder)
        .output()
        .context("starting node")?;
    ensure!(output.status.success(), "jco failed:\n{}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}

fn write(folder: &Path, name: &str, code: &str) -> Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let file = folder.join(name).canonicalize().unwrap_or_else(|_| folder.join(name));
    fs::write(&file, code).with_context(|| format!("writing {}", file.display()))?;
    Ok(file)
}
