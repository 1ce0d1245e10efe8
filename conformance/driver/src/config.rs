//! What is data beside the cases: the lanes, and the failures that are expected.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, de::DeserializeOwned};

use crate::case::Case;

/// The workspace's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map(Path::to_path_buf).unwrap_or_default()
}

/// A lane of `conformance/lanes.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lane {
    /// Its name. Example: `native`.
    pub name: String,
    /// A shorter name for the command line. Example: `js`.
    pub alias: Option<String>,
    /// Program and arguments; `{bin}` is the folder of the driver's own program, and
    /// a path with a slash starts at the workspace's root.
    pub command: Vec<String>,
    /// Whether it runs the component in a sandbox, which may be denied the network.
    #[serde(default = "yes")]
    pub sandbox: bool,
    /// The working folder, from the workspace's root.
    #[serde(default = "here")]
    pub folder: String,
}

impl Lane {
    /// Whether `name` is its name or its alias.
    pub fn is(&self, name: &str) -> bool {
        self.name == name || self.alias.as_deref() == Some(name)
    }
}

fn yes() -> bool {
    true
}

fn here() -> String {
    ".".into()
}

/// A failure of `conformance/expected.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// The lane.
    pub lane: String,
    /// The case.
    pub case: String,
    /// Why it fails.
    pub cause: String,
    /// The upstream issue or document that says so.
    pub reference: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanesFile {
    lane: Vec<Lane>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedFile {
    #[serde(default)]
    failure: Vec<Expected>,
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    toml::from_str(&text).with_context(|| format!("reading {}", path.display()))
}

/// The lanes, in the order of the table's columns.
pub fn lanes(path: &Path) -> Result<Vec<Lane>> {
    Ok(read::<LanesFile>(path)?.lane)
}

/// The expected failures; each must name a lane and a case that exist.
pub fn expected(path: &Path, lanes: &[Lane], cases: &[Case]) -> Result<Vec<Expected>> {
    let failures = read::<ExpectedFile>(path)?.failure;
    for failure in &failures {
        ensure!(lanes.iter().any(|lane| lane.name == failure.lane), "expected.toml: no lane {:?}", failure.lane);
        ensure!(cases.iter().any(|case| case.id == failure.case), "expected.toml: no case {:?}", failure.case);
        let said = !failure.cause.trim().is_empty() && !failure.reference.trim().is_empty();
        ensure!(said, "expected.toml: {} on {} needs a cause and a reference", failure.case, failure.lane);
    }
    Ok(failures)
}

/// Whether `text` is what the glob says: `*` is any text, `?` any character.
pub fn glob(pattern: &str, text: &str) -> bool {
    let mut rest = pattern.chars();
    match rest.next() {
        None => text.is_empty(),
        Some('*') => {
            let ends = text.char_indices().map(|(index, _)| index).chain([text.len()]);
            ends.into_iter().any(|index| glob(rest.as_str(), &text[index..]))
        }
        Some(wanted) => {
            let mut characters = text.chars();
            characters.next().is_some_and(|found| wanted == '?' || wanted == found)
                && glob(rest.as_str(), characters.as_str())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::glob;

    #[test]
    fn a_star_stands_for_any_text() {
        assert!(glob("ip-pool/*", "ip-pool/reserve"));
        assert!(glob("*reserve*", "ip-pool/reserve"));
        assert!(glob("socket/?cp", "socket/tcp"));
        assert!(!glob("ip-pool/*", "socket/echo"));
        assert!(!glob("socket/tcp", "socket/tcp-echo"));
    }
}
