//! Writing of lines.

use std::{fmt, fmt::Write};

use super::{digest, escape::escape, values::write_value};

/// Writes lines.
#[derive(Debug)]
pub(crate) struct Writer {
    pub text: String,
}

impl Writer {
    /// Creates a text with this head, which names its kind and version. Example: `scheduler-core
    /// wbs 1`.
    pub fn new(head: &str) -> Self {
        Self { text: format!("{head}\n") }
    }

    /// Starts a line.
    pub fn begin(&mut self, word: &str) -> &mut Self {
        self.text.push_str(word);
        self
    }

    pub fn end(&mut self) {
        self.text.push('\n');
    }

    /// Writes a field that needs no escaping: a number or a known word.
    pub fn put(&mut self, field: impl fmt::Display) -> &mut Self {
        let _ = write!(self.text, "\t{field}");
        self
    }

    /// Writes a number, or `-`.
    pub fn maybe(&mut self, number: Option<u64>) -> &mut Self {
        match number {
            Some(number) => self.put(number),
            None => self.put("-"),
        }
    }

    /// Writes a double, by its bits.
    pub fn double(&mut self, number: f64) -> &mut Self {
        let _ = write!(self.text, "\t{:x}", number.to_bits());
        self
    }

    /// Writes any string.
    pub fn say(&mut self, text: &str) -> &mut Self {
        self.text.push('\t');
        escape(text, &mut self.text);
        self
    }

    /// Writes any string, or none.
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

    /// Returns the complete text, with its digest.
    pub fn finish(mut self) -> String {
        let sum = digest(&self.text);
        let _ = writeln!(self.text, "end\t{sum:016x}");
        self.text
    }
}
