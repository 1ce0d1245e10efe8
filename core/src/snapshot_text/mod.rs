//! State as text: what snapshots, logs and pictures are made of.
//!
//! A state is lines; a line is a word and fields, separated by tabs. The first line names what it is and the
//! version of the form, the last one has a digest of all before it, so that damage is seen. Long strings go out in
//! [pages](crate::paging) and are restored from pieces.

mod fields;
mod values;

use std::{fmt, fmt::Write};

use crate::error::workflow::WorkflowError;

pub(crate) use fields::{Fields, Lines};
pub(crate) use values::write_value;

/// As [`WorkflowError::InvalidSnapshot`], in one line.
pub(crate) fn damaged(subject: impl Into<String>, expected: impl Into<String>) -> WorkflowError {
    WorkflowError::InvalidSnapshot { subject: subject.into(), expected: expected.into() }
}

/// FNV-1a with 64 bits.
pub(crate) fn digest(text: &str) -> u64 {
    let step = |state: u64, byte: u8| (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    text.bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

/// Writes lines.
#[derive(Debug)]
pub(crate) struct Writer {
    pub text: String,
}

impl Writer {
    /// A text of this kind and version. Example: `scheduler-core wbs 1`.
    pub fn new(head: &str) -> Self {
        Self { text: format!("{head}\n") }
    }

    /// Begins a line.
    pub fn begin(&mut self, word: &str) -> &mut Self {
        self.text.push_str(word);
        self
    }

    pub fn end(&mut self) {
        self.text.push('\n');
    }

    /// A field that needs no care: a number, or a word of ours.
    pub fn put(&mut self, field: impl fmt::Display) -> &mut Self {
        let _ = write!(self.text, "\t{field}");
        self
    }

    /// A number, or `-`.
    pub fn maybe(&mut self, number: Option<u64>) -> &mut Self {
        match number {
            Some(number) => self.put(number),
            None => self.put("-"),
        }
    }

    /// A double, by its bits.
    pub fn double(&mut self, number: f64) -> &mut Self {
        let _ = write!(self.text, "\t{:x}", number.to_bits());
        self
    }

    /// Any text.
    pub fn say(&mut self, text: &str) -> &mut Self {
        self.text.push('\t');
        escape(text, &mut self.text);
        self
    }

    /// Any text, or none.
    pub fn maybe_say(&mut self, text: Option<&str>) -> &mut Self {
        match text {
            Some(text) => {
                self.text.push_str("\t+");
                escape(text, &mut self.text);
                self
            }
            None => self.put("-"),
        }
    }

    pub fn value(&mut self, value: &crate::dsl::expr::Value) -> &mut Self {
        self.text.push('\t');
        write_value(value, &mut self.text);
        self
    }

    /// The whole, with its digest.
    pub fn finish(mut self) -> String {
        let sum = digest(&self.text);
        let _ = writeln!(self.text, "end\t{sum:016x}");
        self.text
    }
}

fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '\\' => out.push_str("\\\\"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            ' ' => out.push_str("\\s"),
            other => out.push(other),
        }
    }
}

fn unescape(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        out.push(match character {
            '\\' => match characters.next()? {
                '\\' => '\\',
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                's' => ' ',
                _ => return None,
            },
            other => other,
        });
    }
    Some(out)
}
