//! Configuration: the lanes, and the expected failures.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, de::DeserializeOwned};

use crate::case::{Case, Component};

/// A lane of `conformance/lanes.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lane {
    /// The name. Example: `native`.
    pub name: String,
    /// A shorter name for the command line. Example: `js`.
    pub alias: Option<String>,
    /// Program and arguments; `{bin}` is the folder of the driver's own program, and a path with a
    /// slash is relative to the workspace's root.
    pub command: Vec<String>,
    /// Whether it runs the component in a sandbox, which can be denied the network.
    #[serde(default = "yes")]
    pub sandbox: bool,
    /// The working folder, from the workspace's root.
    #[serde(default = "here")]
    pub folder: String,
    /// The only component that it can run; then it runs the cases for which that is sufficient.
    pub component: Option<Component>,
    /// Whether it needs what `just setup-extra` installs.
    #[serde(default)]
    pub extra: bool,
}

impl Lane {
    /// Returns whether `name` is its name or its alias.
    pub fn is(&self, name: &str) -> bool {
        self.name == name || self.alias.as_deref() == Some(name)
    }

    /// Returns whether its component exports `interface`.
    pub fn exports(&self, interface: &str) -> bool {
        self.component.unwrap_or_default().exports(interface)
    }

    /// Returns whether its component is sufficient for a case.
    pub fn runs(&self, case: &Case) -> bool {
        case.runs_on(self.component.unwrap_or_default())
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
    /// The cause.
    pub cause: String,
    /// The upstream issue or document.
    pub reference: String,
}

/// A function or error case that no case can reach on loopback, from `conformance/expected.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unreachable {
    /// A function (`socket.socket.accept`) or the case of an error (`socket.socket-error.out-of-memory`).
    pub what: String,
    /// The reason.
    pub cause: String,
    /// The test that covers it by fault injection.
    pub test: String,
}

/// Cases that a lane does not run, from `conformance/expected.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotRun {
    /// The lane, or a glob of several.
    pub lane: String,
    /// The case, or a glob of several.
    pub case: String,
    /// The reason.
    pub cause: String,
    /// The source.
    pub reference: String,
}

impl NotRun {
    /// Returns whether it names this cell.
    pub fn covers(&self, lane: &str, case: &str) -> bool {
        glob(&self.lane, lane) && glob(&self.case, case)
    }
}

/// All of `conformance/expected.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Expectations {
    /// Cells that are expected to fail.
    #[serde(default)]
    pub failure: Vec<Expected>,
    /// Cells that are empty.
    #[serde(default)]
    pub not_run: Vec<NotRun>,
    /// Functions and error cases that no case reaches.
    #[serde(default)]
    pub unreachable: Vec<Unreachable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LanesFile {
    lane: Vec<Lane>,
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    toml::from_str(&text).with_context(|| format!("reading {}", path.display()))
}

/// Reads the lanes, in the order of the table's columns.
pub fn lanes(path: &Path) -> Result<Vec<Lane>> {
    Ok(read::<LanesFile>(path)?.lane)
}

/// Reads the exceptions of a run. Each entry must name an existing lane and case, and a cause.
pub fn expected(path: &Path, lanes: &[Lane], cases: &[Case]) -> Result<Expectations> {
    let found: Expectations = read(path)?;
    let lane = |name: &str| ensure_that(lanes.iter().any(|lane| lane.name == name), || format!("no lane {name:?}"));
    let case = |name: &str| ensure_that(cases.iter().any(|case| glob(name, &case.id)), || format!("no case {name:?}"));
    let said = |what: &str, words: [&str; 2]| {
        ensure_that(words.iter().all(|words| !words.trim().is_empty()), || {
            format!("{what} needs a cause and a reference")
        })
    };
    for failure in &found.failure {
        lane(&failure.lane)?;
        case(&failure.case)?;
        ensure_that(!failure.case.contains('*'), || format!("{:?}: a failure names one case", failure.case))?;
        said(&failure.case, [&failure.cause, &failure.reference])?;
    }
    for not_run in &found.not_run {
        ensure_that(lanes.iter().any(|lane| glob(&not_run.lane, &lane.name)), || {
            format!("no lane {:?}", not_run.lane)
        })?;
        case(&not_run.case)?;
        said(&not_run.case, [&not_run.cause, &not_run.reference])?;
    }
    for lane in lanes {
        for case in cases.iter().filter(|case| !lane.runs(case)) {
            let named = found.not_run.iter().any(|entry| entry.covers(&lane.name, &case.id));
            ensure_that(named, || format!("lane {} cannot run {}, and no [[not-run]] says why", lane.name, case.id))?;
        }
        for entry in found.not_run.iter().filter(|entry| glob(&entry.lane, &lane.name)) {
            let empty = cases.iter().any(|case| glob(&entry.case, &case.id) && !lane.runs(case));
            ensure_that(empty, || format!("lane {} runs all of {:?}; remove the entry", lane.name, entry.case))?;
        }
    }
    for unreachable in &found.unreachable {
        said(&unreachable.what, [&unreachable.cause, &unreachable.test])?;
    }
    Ok(found)
}

fn ensure_that(holds: bool, otherwise: impl FnOnce() -> String) -> Result<()> {
    ensure!(holds, "expected.toml: {}", otherwise());
    Ok(())
}

/// Returns whether `text` matches the glob: `*` is any text, `?` any character.
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
