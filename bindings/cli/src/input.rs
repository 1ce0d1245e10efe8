//! Reads scenarios from files or standard input.

use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

use clap::ValueEnum;
use scheduler_core::{
    ParserError, Scenario,
    dsl::{self, Diagnostic, Severity, Syntax, explain_with},
    printable,
};

use crate::{failure::Failure, files::shown, other_syntax, output::Terminal};

/// Syntax of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SyntaxName {
    /// The scenario language, *.scenario
    Text,
    /// *.yaml, *.yml
    Yaml,
    /// *.json
    Json,
}

impl From<SyntaxName> for Syntax {
    fn from(name: SyntaxName) -> Self {
        match name {
            SyntaxName::Text => Self::Text,
            SyntaxName::Yaml => Self::Yaml,
            SyntaxName::Json => Self::Json,
        }
    }
}

/// How the syntax of a source text was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// By the extension of the file.
    Extension,
    /// By `--syntax`.
    Given,
    /// By default, for standard input.
    Default,
}

/// Source text of a scenario.
#[derive(Debug, Clone)]
pub struct Document {
    /// Name in messages: the path, or `<stdin>`.
    pub name: String,
    pub text: String,
    pub syntax: Syntax,
    pub chosen: Chosen,
}

impl Document {
    /// Reads a file, or standard input for `-`. The syntax defaults to that of the file extension; standard input
    /// defaults to the scenario language.
    ///
    /// # Errors
    /// The file cannot be read, or its syntax is unknown.
    pub fn read(path: &Path, syntax: Option<SyntaxName>) -> Result<Self, Failure> {
        let (name, bytes, known) = if path == Path::new("-") {
            ("<stdin>".to_owned(), read_within(io::stdin().lock()), Ok((Syntax::Text, Chosen::Default)))
        } else {
            let known = syntax_of(path).map(|syntax| (syntax, Chosen::Extension));
            let file = if path.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { File::open(path) };
            (path.to_string_lossy().into_owned(), file.and_then(read_within), known)
        };
        let bytes = bytes.map_err(|error| unreadable(path, &error))?;
        let (syntax, chosen) = match syntax {
            Some(given) => (given.into(), Chosen::Given),
            None => known?,
        };
        let text = decoded(&name, bytes)?;
        Ok(Self { name, text, syntax, chosen })
    }

    /// Returns the name as it is printed.
    pub fn shown(&self) -> String {
        shown(Path::new(&self.name))
    }

    /// Returns all diagnostics, or only the one about the syntax if the text is written in another one.
    ///
    /// # Errors
    /// The text exceeds the size limits of a scenario.
    pub fn findings(&self) -> Result<Vec<Diagnostic>, Failure> {
        let found = dsl::validate(&self.text, self.syntax).map_err(|error| self.failed(&error))?;
        let has_errors = || found.iter().any(|own| own.severity == Severity::Error);
        Ok(other_syntax::find(self, has_errors).map_or(found, |own| vec![own]))
    }

    /// Returns whether the text has errors because it is written in another syntax.
    pub fn is_in_another_syntax(&self) -> bool {
        other_syntax::find(self, || dsl::parse(&self.text, self.syntax).is_err()).is_some()
    }

    /// Returns the scenario, and prints diagnostics on stderr if it has errors.
    ///
    /// # Errors
    /// The scenario has errors.
    pub fn scenario(&self, terminal: Terminal) -> Result<Scenario, Failure> {
        dsl::parse(&self.text, self.syntax).map_err(|error| self.rejected(error, terminal))
    }

    /// Prints on stderr why the parser rejected the text.
    pub fn rejected(&self, error: ParserError, terminal: Terminal) -> Failure {
        let ParserError::Rejected { diagnostics } = error else { return self.failed(&error) };
        match other_syntax::find(self, || true) {
            Some(own) => self.has_errors(&[own], terminal),
            None => self.has_errors(&diagnostics, terminal),
        }
    }

    /// Prints diagnostics with errors on stderr.
    pub fn has_errors(&self, diagnostics: &[Diagnostic], terminal: Terminal) -> Failure {
        self.tell(diagnostics, terminal);
        let errors = diagnostics.iter().filter(|own| own.severity == Severity::Error).count();
        Failure::new(format!("{} has {errors} error{}", self.shown(), if errors == 1 { "" } else { "s" }))
    }

    /// Prints diagnostics on stderr.
    pub fn tell(&self, diagnostics: &[Diagnostic], terminal: Terminal) {
        if !diagnostics.is_empty() {
            let options = terminal.color_of_errors().explaining(&self.name);
            terminal.tell(&(explain_with(&self.text, diagnostics, &options) + "\n"));
        }
    }

    /// Returns the failure for an error that this document causes.
    pub fn failed(&self, error: &dyn std::fmt::Display) -> Failure {
        Failure::new(format!("{}: {}", self.shown(), printable(&error.to_string())))
    }
}

/// Reads all bytes, up to one more than the size limit of a scenario.
fn read_within(source: impl Read) -> io::Result<Vec<u8>> {
    let most = u64::try_from(dsl::default_limits().bytes).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    source.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn syntax_of(path: &Path) -> Result<Syntax, Failure> {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    match ending.as_str() {
        "scenario" => Ok(Syntax::Text),
        "yaml" | "yml" => Ok(Syntax::Yaml),
        "json" => Ok(Syntax::Json),
        _ => Err(Failure::new(format!(
            "{}: unknown file extension; use *.scenario, *.yaml or *.json, or add `--syntax text`, `--syntax yaml` or \
             `--syntax json`",
            shown(path)
        ))),
    }
}

fn unreadable(path: &Path, error: &io::Error) -> Failure {
    let name = path.to_string_lossy().into_owned();
    let is_url = name
        .split_once("://")
        .is_some_and(|(scheme, _)| ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)));
    match error.kind() {
        io::ErrorKind::NotFound if is_url => {
            // As a shell takes it: `&` and `?` have a meaning there.
            let is_plain = |letter: char| letter.is_ascii_alphanumeric() || ":/.-_%,=+@".contains(letter);
            let quoted = match name.chars().all(is_plain) {
                true => name.clone(),
                false => format!("'{}'", name.replace('\'', "'\\''")),
            };
            let (name, quoted) = (printable(&name), printable(&quoted));
            Failure::new(format!(
                "cannot read {name}: a URL is not a scenario; write a starter scenario with `scheduler-core init {quoted}`"
            ))
        }
        io::ErrorKind::NotFound => {
            let similar = similar_file(path).map_or_else(
                || "; relative paths start at the current folder".to_owned(),
                |name| format!("; did you mean {name}?"),
            );
            Failure::new(format!("cannot read {}: no such file{similar}", shown(path)))
        }
        io::ErrorKind::IsADirectory => Failure::new(format!(
            "{0} is a folder; name the files in it, for example {0}/*.scenario",
            shown(path).trim_end_matches('/')
        )),
        _ => Failure::of_file("read", path, error),
    }
}

/// Returns a scenario file in the same folder with a similar name.
fn similar_file(path: &Path) -> Option<String> {
    let wanted = path.file_stem()?.to_string_lossy().into_owned();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let names = std::fs::read_dir(folder).ok()?.flatten().map(|entry| PathBuf::from(entry.file_name()));
    let scenarios = names.filter(|name| syntax_of(name).is_ok());
    let alike = |name: &Path| {
        let stem = name.file_stem().unwrap_or_default().to_string_lossy();
        similar::TextDiff::from_chars(wanted.as_str(), stem.as_ref()).ratio()
    };
    let rated = scenarios.map(|name| (alike(&name), name)).filter(|(ratio, _)| *ratio > 0.7);
    let best = rated.max_by(|one, other| one.0.total_cmp(&other.0).then_with(|| other.1.cmp(&one.1)));
    best.map(|(_, name)| shown(&path.with_file_name(name)))
}

fn decoded(name: &str, bytes: Vec<u8>) -> Result<String, Failure> {
    let name = shown(Path::new(name));
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Failure::new(format!(
            "{name}: encoded as UTF-16; save it as UTF-8, for example with `iconv -f utf-16 -t utf-8`"
        )));
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(error.as_bytes().get(..good).unwrap_or_default()).into_owned();
        let line = before.matches('\n').count().saturating_add(1);
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count().saturating_add(1);
        Failure::new(format!(
            "{name}:{line}:{column}: invalid UTF-8; save the file as UTF-8, for example with `iconv -f latin1 -t utf-8`"
        ))
    })
}
