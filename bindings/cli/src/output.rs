//! Output: results go to stdout, everything else to stderr. Files are written as a whole or not at all.

use std::{
    fs::{self, File},
    io::{self, IsTerminal, Write},
    path::Path,
};

use clap::ValueEnum;
use scheduler_core::{dsl::ExplainOptions, printable};

use crate::{
    failure::Failure,
    files::{self, shown},
};

/// When to write in color.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ColorChoice {
    /// On a terminal, unless NO_COLOR is set or TERM is `dumb`
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// How to write to a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Color {
    /// With ANSI escape sequences.
    Ansi,
    /// Plain text.
    #[default]
    Never,
}

impl Color {
    /// Returns the options that diagnostics of a file are shown with.
    pub fn explaining(self, file: &str) -> ExplainOptions {
        ExplainOptions::new().file(file).color(self == Self::Ansi)
    }
}

/// Color settings of stdout and stderr.
#[derive(Debug, Clone, Copy)]
pub struct Terminal {
    choice: ColorChoice,
}

impl Terminal {
    /// Creates the settings for a color choice.
    pub const fn of(choice: ColorChoice) -> Self {
        Self { choice }
    }

    /// Returns whether stdout is written in color.
    pub fn color(self) -> Color {
        self.on(io::stdout().is_terminal())
    }

    /// Returns whether stderr is written in color.
    pub fn color_of_errors(self) -> Color {
        self.on(io::stderr().is_terminal())
    }

    fn on(self, terminal: bool) -> Color {
        // https://no-color.org: set and not empty.
        let plain = || {
            std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
                || std::env::var_os("TERM").is_some_and(|value| value == "dumb")
        };
        match self.choice {
            ColorChoice::Always => Color::Ansi,
            ColorChoice::Auto if terminal && !plain() => Color::Ansi,
            ColorChoice::Auto | ColorChoice::Never => Color::Never,
        }
    }

    /// Prints a failure on stderr. Errors of stderr itself are ignored.
    pub fn complain(self, failure: &Failure) {
        let message = failure.to_string();
        if !message.is_empty() {
            self.tell(&format!("{} {message}\n", painted("error:", "1;31", self.color_of_errors())));
        }
    }

    /// Prints text on stderr, ignoring errors.
    pub fn tell(self, text: &str) {
        let _ = io::stderr().write_all(neutral(text).as_bytes());
    }
}

/// Returns the text in a color, given by the number of its escape sequence.
pub fn painted(text: &str, color: &str, how: Color) -> String {
    match how {
        Color::Ansi => format!("\x1b[{color}m{text}\x1b[0m"),
        Color::Never => text.to_owned(),
    }
}

/// Writes text for people, or JSON, to stdout.
///
/// # Errors
/// Those of [`print_exactly`].
pub fn print(text: &str) -> Result<(), Failure> {
    print_exactly(&neutral(text))
}

/// Writes a diff to stdout: to a terminal for people, otherwise exactly, because programs apply it.
///
/// # Errors
/// Those of [`print_exactly`].
pub fn print_difference(text: &str) -> Result<(), Failure> {
    if io::stdout().is_terminal() { print(text) } else { print_exactly(text) }
}

/// Returns text with the effects that this program has given it, lines and colors, and no others. Strings from outside
/// go through [`printable`] before they become part of the text; this is the last resort for one that did not.
pub fn neutral(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut lines = text.split('\n');
    out.push_str(&neutral_line(lines.next().unwrap_or_default()));
    for line in lines {
        out.push('\n');
        out.push_str(&neutral_line(line));
    }
    out
}

fn neutral_line(line: &str) -> String {
    if is_command(line) {
        return neutral_line(&line.replacen("::", "\u{fffd}:", 1));
    }
    let mut parts = line.split("\x1b[");
    let mut out = printable(parts.next().unwrap_or_default());
    for part in parts {
        let (numbers, rest) = part.split_at(part.bytes().take_while(|byte| matches!(byte, b'0'..=b'9' | b';')).count());
        if let Some(rest) = rest.strip_prefix('m') {
            out.push_str(&format!("\x1b[{numbers}m{}", printable(rest)));
        } else {
            out.push_str(&format!("\u{fffd}[{}", printable(part)));
        }
    }
    out
}

/// Returns whether GitHub would take a line for a workflow command such as `::error::…`. An address such as `::1` at the
/// start of a line is none: it has only hexadecimal digits.
fn is_command(line: &str) -> bool {
    let Some(rest) = line.trim_start().strip_prefix("::") else { return false };
    let word = rest.split(|letter: char| !letter.is_ascii_alphabetic() && letter != '-').next().unwrap_or_default();
    word.bytes().any(|letter| !letter.is_ascii_hexdigit()) && rest.contains("::")
}

/// Returns JSON in which every character that a terminal acts on is escaped. JSON has such characters only within
/// strings, and those below U+0020 are escaped already.
pub fn json_text(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for letter in json.chars() {
        let mut buffer = [0; 4];
        let is_plain = letter.is_ascii_graphic() || letter.is_ascii_whitespace() || letter == '\u{fffd}';
        if is_plain || printable(letter.encode_utf8(&mut buffer)) != "\u{fffd}" {
            out.push(letter);
        } else {
            letter.encode_utf16(&mut [0; 2]).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}")));
        }
    }
    out
}

/// Writes data to stdout, byte by byte.
///
/// # Errors
/// [`Failure::NobodyReads`] if the output was closed (broken pipe).
pub fn print_exactly(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|error| match error.kind() {
        io::ErrorKind::BrokenPipe => Failure::NobodyReads,
        _ => Failure::new(format!("cannot write to standard output: {error}")),
    })
}

/// Writes to the file, or to stdout if there is none or it is `-`.
///
/// # Errors
/// Those of [`print_exactly`] and [`write_file`].
pub fn deliver(text: &str, file: Option<&Path>) -> Result<(), Failure> {
    match file {
        Some(path) if path != Path::new("-") => write_file(path, text.as_bytes()),
        _ => print_exactly(text),
    }
}

/// Writes a file as a whole or not at all: writes a new file in the same folder, which then replaces it. Links and
/// permissions are kept. Special files (`/dev/stdout`, a pipe) are written to directly.
///
/// # Errors
/// The file cannot be written.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let told = |error: io::Error| Failure::of_file("write", path, &error);
    let known = fs::metadata(path).ok();
    if known.as_ref().is_some_and(fs::Metadata::is_dir) {
        return Err(told(io::ErrorKind::IsADirectory.into()));
    }
    if known.as_ref().is_some_and(|file| !file.is_file()) {
        return File::options().write(true).open(path).and_then(|mut file| file.write_all(bytes)).map_err(told);
    }
    if known.as_ref().is_some_and(|file| file.permissions().readonly()) {
        return Err(Failure::new(format!(
            "cannot write {0}: the file is read-only; run `chmod u+w {0}` or choose another file",
            shown(path)
        )));
    }
    let target = files::resolved(path).map_err(told)?;
    files::remove_temporaries(&target);
    let (mut file, temporary) = files::temporary(&target, known.as_ref()).map_err(told)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    written.and_then(|()| fs::rename(&temporary, &target)).map_err(|error| {
        let _ = fs::remove_file(&temporary);
        told(error)
    })
}

/// Writes a file that must not exist yet. It is removed again if it cannot be written completely.
///
/// # Errors
/// The file exists or cannot be written.
pub fn write_new_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut file = File::create_new(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::new(format!(
            "{} already exists; choose another file with `-o FILE`, or remove it first",
            shown(path)
        )),
        _ => Failure::of_file("write", path, &error),
    })?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|error| {
        let _ = fs::remove_file(path);
        Failure::of_file("write", path, &error)
    })
}

/// Checks that a file can be written, before the work whose result it will hold.
///
/// # Errors
/// Those of [`write_file`].
pub fn try_file(path: &Path) -> Result<(), Failure> {
    if path.is_dir() {
        return Err(Failure::of_file("write", path, &io::ErrorKind::IsADirectory.into()));
    }
    if path.exists() {
        return Ok(());
    }
    let tried = files::resolved(path).and_then(|target| files::temporary(&target, None));
    let removed = tried.and_then(|(_, temporary)| fs::remove_file(temporary));
    removed.map_err(|error| Failure::of_file("write", path, &error))
}

#[cfg(test)]
mod tests {
    use super::{json_text, neutral};

    #[test]
    fn only_lines_and_colors_of_this_program_have_an_effect() {
        for (text, expected) in [
            ("a\n\x1b[1;31merror:\x1b[0m b\n", "a\n\x1b[1;31merror:\x1b[0m b\n"),
            ("\x1b[2J\x1b]0;t\u{7}\x1b", "\u{fffd}[2J\u{fffd}]0;t\u{fffd}\u{fffd}"),
            ("a\rb\u{9b}31m\u{202e}", "a\u{fffd}b\u{fffd}31m\u{fffd}"),
            ("a\n  ::error file=x::b", "a\n  \u{fffd}:error file=x::b"),
            ("::add-mask::b", "\u{fffd}:add-mask::b"),
            ("::1 a::b\n::ffff:10.0.0.1", "::1 a::b\n::ffff:10.0.0.1"),
        ] {
            assert_eq!(neutral(text), expected, "{text:?}");
        }
    }

    #[test]
    fn json_keeps_its_value() {
        let value = serde_json::json!({ "a": "\x1b\u{7f}\u{9b}\u{202e}\u{2028}\u{fffd}\u{e0041}é\n" });
        let text = json_text(&format!("{value:#}"));
        assert!(
            text.chars().all(|letter| letter == '\n' || !"\x1b\u{7f}\u{9b}\u{202e}\u{2028}\u{e0041}".contains(letter))
        );
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value);
    }
}
