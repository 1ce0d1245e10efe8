//! Bindings of `wit/` for languages that have no façade here: C, C#, Go, MoonBit and Rust, as wit-bindgen generates them.
//!
//! They are generated for the worlds that guests import, so that a WIT that one of the generators cannot read fails a
//! test. What a compiler can be had for is compiled as well: C by the `cc` that Rust links with, Rust by `guests/`,
//! Go where `go` is installed.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};
use wit_bindgen_core::{Files, WorldGenerator, wit_parser::Resolve};

/// A language that bindings are generated for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// C, as of C11.
    C,
    /// C#.
    CSharp,
    /// Go.
    Go,
    /// MoonBit.
    MoonBit,
    /// Rust.
    Rust,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::C, Self::CSharp, Self::Go, Self::MoonBit, Self::Rust];

    /// The name of a folder.
    pub fn folder(self) -> &'static str {
        match self {
            Self::C => "c",
            Self::CSharp => "csharp",
            Self::Go => "go",
            Self::MoonBit => "moonbit",
            Self::Rust => "rust",
        }
    }

    fn generator(self) -> Result<Box<dyn WorldGenerator>> {
        Ok(match self {
            Self::C => wit_bindgen_c::Opts::default().build(),
            Self::CSharp => wit_bindgen_csharp::Opts::default().build(),
            Self::Go => wit_bindgen_go::Opts::default().build(),
            Self::MoonBit => wit_bindgen_moonbit::Opts::default().build(),
            Self::Rust => Box::new(wit_bindgen_rust::Opts { generate_all: true, ..Default::default() }.build()),
        })
    }
}

/// The workspace's `wit` folder.
pub fn wit() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../wit")
}

/// Writes the bindings of `world` of the package in `wit` below `folder`; returns their files.
///
/// # Errors
/// If the package is not valid, or the generator cannot deal with it.
pub fn generate(language: Language, wit: &Path, world: &str, folder: &Path) -> Result<Vec<PathBuf>> {
    let mut resolve = Resolve::default();
    let (package, _) = resolve.push_dir(wit)?;
    let world = resolve.select_world(&[package], Some(world))?;
    let mut files = Files::default();
    language.generator()?.generate(&mut resolve, world, &mut files)?;
    let mut written = Vec::new();
    for (name, content) in files.iter() {
        let path = folder.join(name.trim_start_matches('/'));
        fs::create_dir_all(path.parent().context("a file without a folder")?)?;
        fs::write(&path, content)?;
        written.push(path);
    }
    Ok(written)
}

/// Compiles the C files with `cc` and every warning that points to a mistake of the generator or of the WIT.
///
/// # Errors
/// With the compiler's output.
pub fn compile_c(files: &[PathBuf], folder: &Path) -> Result<()> {
    for file in files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "c")) {
        // The attributes of WebAssembly mean nothing to the machine's own compiler.
        let arguments = ["-std=gnu11", "-Werror", "-Wall", "-Wno-attributes", "-Wno-unused", "-c", "-o"];
        let output = Command::new("cc")
            .args(arguments)
            .arg(folder.join("bindings.o"))
            .arg(file)
            .current_dir(folder)
            .output()
            .context("running cc, which Rust needs to link programs")?;
        if !output.status.success() {
            bail!("{}: {}", file.display(), String::from_utf8_lossy(&output.stderr));
        }
    }
    Ok(())
}

/// The hashes of the Go module that the generated code imports.
const GO_SUM: &str = include_str!("../go.sum");

/// Compiles the Go packages for `wasip1`. Returns why that cannot be tried: there is no Go, or no module proxy.
/// The program around the packages is not linked: that takes TinyGo, or a Go with a patched runtime.
///
/// # Errors
/// With the compiler's output.
pub fn compile_go(folder: &Path) -> Result<Option<String>> {
    fs::write(folder.join("go.sum"), GO_SUM)?;
    let go = |arguments: &[&str]| {
        let mut command = Command::new("go");
        command.args(arguments).current_dir(folder);
        command.envs([("GOOS", "wasip1"), ("GOARCH", "wasm"), ("GOTOOLCHAIN", "local"), ("GOFLAGS", "-mod=readonly")]);
        command.output()
    };
    let modules = match go(&["mod", "download"]) {
        Ok(output) => output,
        Err(error) => return Ok(Some(format!("go is not installed: {error}"))),
    };
    if !modules.status.success() {
        return Ok(Some(String::from_utf8_lossy(&modules.stderr).into_owned()));
    }
    let mut packages = vec!["build".to_owned()];
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            packages.push(format!("./{}", entry.file_name().to_string_lossy()));
        }
    }
    let built = go(&packages.iter().map(String::as_str).collect::<Vec<_>>())?;
    if !built.status.success() {
        bail!("{}", String::from_utf8_lossy(&built.stderr));
    }
    Ok(None)
}

/// Lines of the source files among `files`.
pub fn lines(files: &[PathBuf]) -> Result<usize> {
    let mut count = 0;
    for file in files {
        count += fs::read(file)?.iter().filter(|byte| **byte == b'\n').count();
    }
    Ok(count)
}
