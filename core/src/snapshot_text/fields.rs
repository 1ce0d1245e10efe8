//! Reading of lines.

use std::str::{FromStr, Lines as Split};

use crate::{dsl::expr::Value, error::workflow::WorkflowError};

use super::{damaged, digest, escape::unescape, values::read_value};

/// The lines of a text; its head and its digest have been checked.
#[derive(Debug)]
pub(crate) struct Lines<'a> {
    lines: Split<'a>,
    number: u64,
}

impl<'a> Lines<'a> {
    /// Opens a text with this head, which names its kind and version.
    pub fn open(text: &'a str, head: &str) -> Result<Self, WorkflowError> {
        let body = text.strip_prefix(head).and_then(|rest| rest.strip_prefix('\n'));
        let body = body.ok_or_else(|| damaged("line 1", format!("{head:?}")))?;
        let ended = || damaged("the last line", "\"end\" and the digest of the lines before it");
        let last = text.strip_suffix('\n').and_then(|text| text.rfind('\n')).map(|place| place.saturating_add(1));
        let (before, end) = last.and_then(|place| text.split_at_checked(place)).ok_or_else(ended)?;
        let sum = end.strip_prefix("end\t").map(|sum| sum.trim_end_matches('\n'));
        if sum.and_then(|sum| u64::from_str_radix(sum, 16).ok()) != Some(digest(before)) {
            return Err(ended());
        }
        let body = body.strip_suffix(end).unwrap_or_default();
        Ok(Self { lines: body.lines(), number: 1 })
    }

    /// Returns the next line; none after the last one.
    pub fn next(&mut self) -> Option<Fields<'a>> {
        self.number = self.number.saturating_add(1);
        let mut fields = self.lines.next()?.split('\t');
        Some(Fields { word: fields.next().unwrap_or_default(), fields, line: self.number })
    }
}

/// The fields of a line, consumed in order.
#[derive(Debug)]
pub(crate) struct Fields<'a> {
    pub word: &'a str,
    fields: std::str::Split<'a, char>,
    line: u64,
}

impl<'a> Fields<'a> {
    /// Returns the error for this line.
    pub fn wrong(&self, expected: &str) -> WorkflowError {
        damaged(format!("line {} ({})", self.line, self.word), expected)
    }

    pub fn word(&mut self) -> Result<&'a str, WorkflowError> {
        self.fields.next().ok_or_else(|| self.wrong("a line with more fields"))
    }

    /// Returns the next field, if any.
    pub fn another(&mut self) -> Option<&'a str> {
        self.fields.next()
    }

    pub fn number<T: FromStr>(&mut self) -> Result<T, WorkflowError> {
        let word = self.word()?;
        word.parse().map_err(|_| self.wrong("a number in its range"))
    }

    pub fn maybe<T: FromStr>(&mut self) -> Result<Option<T>, WorkflowError> {
        match self.word()? {
            "-" => Ok(None),
            word => word.parse().map(Some).map_err(|_| self.wrong("a number in its range, or -")),
        }
    }

    pub fn hexadecimal(&mut self) -> Result<u64, WorkflowError> {
        let word = self.word()?;
        u64::from_str_radix(word, 16).map_err(|_| self.wrong("a hexadecimal number"))
    }

    pub fn double(&mut self) -> Result<f64, WorkflowError> {
        self.hexadecimal().map(f64::from_bits)
    }

    pub fn text(&mut self) -> Result<String, WorkflowError> {
        let word = self.word()?;
        unescape(word).ok_or_else(|| self.wrong("a string with valid escapes"))
    }

    pub fn maybe_text(&mut self) -> Result<Option<String>, WorkflowError> {
        match self.word()? {
            "-" => Ok(None),
            word => {
                let text = word.strip_prefix('+').and_then(unescape);
                text.map(Some).ok_or_else(|| self.wrong("+ and a string, or -"))
            }
        }
    }

    pub fn value(&mut self) -> Result<Value, WorkflowError> {
        let word = self.word()?;
        read_value(word).ok_or_else(|| self.wrong("a value"))
    }
}
