//! Pages. A WIT cursor is an offset of the crate, in decimal.

use std::str::FromStr;

use crate::{
    component::exports::types,
    dsl::ParserError,
    error::workflow::{self, WorkflowError},
    limits::workflow as limits,
    paging::TextPage,
};

use super::workflow_error::{Result, wire_error, wire_result};

/// Returns the offset and the maximum number of items of a page.
pub fn read(page: &types::PageRequest) -> Result<(u32, u32)> {
    if page.limit == 0 {
        return Err(invalid("limit", "at least 1"));
    }
    Ok((offset(page.cursor.as_deref())?, page.limit))
}

/// Like [`read`], for the listing of critical paths, which can have more than 2³² entries.
pub fn read_wide(page: &types::PageRequest) -> Result<(u64, u32)> {
    if page.limit == 0 {
        return Err(invalid("limit", "at least 1"));
    }
    Ok((number(page.cursor.as_deref())?, page.limit))
}

/// Returns the offset that a cursor of a text or a listing stands for.
pub fn offset(cursor: Option<&str>) -> Result<u32> {
    number(cursor)
}

/// Returns the cursor that stands for an offset.
pub fn next(offset: Option<impl ToString>) -> Option<String> {
    offset.map(|offset| offset.to_string())
}

/// Returns the cursor after a page of `count` items that began at `offset`, if that page was full.
pub fn after(offset: u32, max: u32, count: usize) -> Option<String> {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    let is_full = count > 0 && count >= max.min(limits::PAGE);
    is_full.then(|| offset.saturating_add(count).to_string())
}

/// Converts a page of a text to WIT, or its error.
pub fn text(page: std::result::Result<TextPage, WorkflowError>) -> Result<types::TextPage> {
    wire_result(page).map(wire_text)
}

/// Converts a page of a text to WIT.
pub fn wire_text(page: TextPage) -> types::TextPage {
    types::TextPage { text: page.text, next: next(page.next) }
}

/// Returns the only page of a short text.
pub fn whole(text: String, cursor: Option<&str>) -> Result<types::TextPage> {
    match cursor {
        None => Ok(types::TextPage { text, next: None }),
        Some(_) => Err(invalid("cursor", "none: there is only one page")),
    }
}

/// Maximum size of a text of interface `parser` that one call returns, in bytes.
const PART: usize = 1 << 20;

/// Returns the part of a text of interface `parser` that begins at `cursor`.
pub fn part(text: &str, cursor: Option<&str>) -> std::result::Result<types::TextPage, ParserError> {
    let start = cursor.map_or(Some(0), |cursor| cursor.parse().ok().filter(|start| *start > 0));
    let rest = start.and_then(|start| Some((start, text.get(start..).filter(|rest| start == 0 || !rest.is_empty())?)));
    let Some((start, rest)) = rest else {
        let expected = "the `next` of a previous page".to_owned();
        return Err(ParserError::InvalidArgument { subject: "cursor".to_owned(), expected });
    };
    let end = rest.floor_char_boundary(PART);
    let next = (end < rest.len()).then(|| start.saturating_add(end).to_string());
    Ok(types::TextPage { text: rest.get(..end).unwrap_or_default().to_owned(), next })
}

fn number<T: FromStr + ToString + Default>(cursor: Option<&str>) -> Result<T> {
    let Some(cursor) = cursor else { return Ok(T::default()) };
    // Only what `next` writes: no sign, no leading zero.
    let number = cursor.parse().ok().filter(|number: &T| number.to_string() == cursor);
    number.ok_or_else(|| invalid("cursor", "the `next` of a previous page"))
}

fn invalid(subject: &str, expected: &str) -> types::WorkflowError {
    wire_error(workflow::invalid(subject, expected))
}
