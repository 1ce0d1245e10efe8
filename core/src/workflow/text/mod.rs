//! State as text: what snapshots, logs and pictures are made of.
//!
//! A state is lines; a line is a word and fields, separated by tabs. The first line names what it is and the
//! version of the form, the last one has a digest of all before it, so that damage is seen. Long texts are handed
//! out in pages, and taken back in pieces.

mod fields;
mod values;

use std::{fmt, fmt::Write, sync::Mutex, sync::PoisonError};

use super::{WorkflowError, invalid};

pub(crate) use fields::{Fields, Lines};
pub(crate) use values::write_value;

/// Bytes of a page at most.
const PAGE: usize = 256 * 1024;
/// Bytes that pieces of a text may have in all: 1 GiB.
const MOST: usize = 1 << 30;

/// A piece of a long text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TextPage {
    /// The piece, at most 256 KiB.
    pub text: String,
    /// The offset of the next piece in bytes.
    pub next: Option<u32>,
}

/// Cuts a page out of a text.
pub(crate) fn text_page(text: &str, offset: u32) -> Result<TextPage, WorkflowError> {
    let start = offset as usize;
    let rest = text.get(start..).filter(|rest| !rest.is_empty() || start == 0);
    let rest = rest.ok_or_else(|| invalid("offset", "one that a page has given as the next"))?;
    if rest.len() <= PAGE {
        return Ok(TextPage { text: rest.to_owned(), next: None });
    }
    let mut end = PAGE;
    while !rest.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    let next = u32::try_from(start.saturating_add(end)).map_err(|_| invalid("offset", "within 4 GiB"))?;
    Ok(TextPage { text: rest.get(..end).unwrap_or_default().to_owned(), next: Some(next) })
}

/// A text that is being handed out, kept until the last page is out or the state has changed.
#[derive(Debug, Default)]
pub(crate) struct Paged(Mutex<Option<(u64, String)>>);

impl Clone for Paged {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Paged {
    /// A page of the text that belongs to a revision; `make` makes it anew.
    pub fn page(&self, revision: u64, offset: u32, make: impl FnOnce() -> String) -> Result<TextPage, WorkflowError> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.as_ref().is_none_or(|(own, _)| *own != revision || offset == 0) {
            *kept = Some((revision, make()));
        }
        let page = text_page(kept.as_ref().map_or("", |(_, text)| text), offset);
        if page.as_ref().is_ok_and(|page| page.next.is_none()) {
            *kept = None;
        }
        page
    }
}

/// The pieces of a text that is being taken back.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pieces(String);

impl Pieces {
    /// Takes a piece; with the last one the text is whole.
    pub fn take(&mut self, text: &str, last: bool) -> Result<Option<String>, WorkflowError> {
        if self.0.len().saturating_add(text.len()) > MOST {
            self.0 = String::new();
            return Err(damaged("text", "at most 1 GiB"));
        }
        self.0.push_str(text);
        Ok(last.then(|| std::mem::take(&mut self.0)))
    }
}

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
