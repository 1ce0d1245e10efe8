//! Pages of lists and of long strings, as the calls of the component return them.

use std::sync::{Mutex, PoisonError};

use crate::{
    error::workflow::{WorkflowError, invalid},
    limits::workflow::PAGE as ENTRIES,
    snapshot_text::damaged,
};

/// Maximum size of a page of a string, in bytes.
const PAGE: usize = 256 * 1024;
/// Maximum size of all pieces of a string, in bytes: 1 GiB.
const MOST: usize = 1 << 30;

/// Returns the range `offset..offset + max` of `total` entries, and the offset of the next page.
pub fn page(offset: u32, max: u32, total: usize) -> (std::ops::Range<usize>, Option<u32>) {
    let start = (offset as usize).min(total);
    let end = start.saturating_add(max.min(ENTRIES) as usize).min(total);
    (start..end, (end < total).then(|| u32::try_from(end).unwrap_or(u32::MAX)))
}

/// A piece of a long string.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TextPage {
    /// The piece, at most 256 KiB.
    pub text: String,
    /// Offset of the next piece in bytes. If none, this is the last one.
    pub next: Option<u32>,
}

/// Returns a page of a string.
pub fn text_page(text: &str, offset: u32) -> Result<TextPage, WorkflowError> {
    let start = offset as usize;
    let rest = text.get(start..).filter(|rest| !rest.is_empty() || start == 0);
    let rest = rest.ok_or_else(|| invalid("cursor", "the `next` of a previous page"))?;
    if rest.len() <= PAGE {
        return Ok(TextPage { text: rest.to_owned(), next: None });
    }
    let mut end = PAGE;
    while !rest.is_char_boundary(end) {
        end = end.saturating_sub(1);
    }
    let next = u32::try_from(start.saturating_add(end)).map_err(|_| invalid("cursor", "within 4 GiB"))?;
    Ok(TextPage { text: rest.get(..end).unwrap_or_default().to_owned(), next: Some(next) })
}

/// A string that is read page by page. It is kept from the first page to the last one, whatever changes the state in
/// between; a new first page replaces it.
#[derive(Debug, Default)]
pub struct Paged(Mutex<Option<String>>);

impl Clone for Paged {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Paged {
    /// Returns a page of the string; `make` creates the string for the first page, or if it is not kept.
    pub fn page(&self, offset: u32, make: impl FnOnce() -> String) -> Result<TextPage, WorkflowError> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.is_none() || offset == 0 {
            *kept = Some(make());
        }
        let page = text_page(kept.as_deref().unwrap_or_default(), offset);
        if page.as_ref().is_ok_and(|page| page.next.is_none()) {
            *kept = None;
        }
        page
    }
}

/// The pieces of a string that is being restored.
#[derive(Debug, Clone, Default)]
pub struct Pieces(String);

impl Pieces {
    /// Adds a piece. With the last piece, returns the whole string.
    pub fn take(&mut self, text: &str, last: bool) -> Result<Option<String>, WorkflowError> {
        if self.0.len().saturating_add(text.len()) > MOST {
            self.0 = String::new();
            return Err(damaged("text", "at most 1 GiB"));
        }
        self.0.push_str(text);
        Ok(last.then(|| std::mem::take(&mut self.0)))
    }
}
