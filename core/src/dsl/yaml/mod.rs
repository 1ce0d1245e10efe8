//! YAML 1.2 (core schema) reader that builds a [`Keyed`] from the events of crate `saphyr-parser`.
//!
//! It reads one document. Aliases are expanded and count against the limits.

// Reading ends with the first error, so the size of that error does not matter.
#![allow(clippy::result_large_err)]

mod faults;
mod look;
mod offsets;
mod open;
mod quotes;
mod reader;
mod window;

pub(crate) use quotes::{Reading, explain};

use std::collections::BTreeMap;

use saphyr_parser::{Event, Parser};

use self::{
    look::Look,
    offsets::Offsets,
    open::{Content, Open, place},
    reader::Reader,
    window::{Ahead, Window},
};
use super::{
    code,
    diagnostic::{DiagnosticBuilder, DiagnosticSink, Extent},
    json,
    keyed::{
        Keyed, is_null,
        shape::{Misfits, Written},
    },
    limits::ParserLimits,
};
use crate::limits::scenario::LOOKAHEAD;

/// Reads a YAML text of one document. Skipped mistakes are reported to the sink.
pub(crate) fn read<'s>(
    source: &'s str,
    limits: &ParserLimits,
    sink: &DiagnosticSink,
) -> Result<Keyed<'s>, DiagnosticBuilder> {
    // Much YAML is JSON, which is read five times as fast.
    if let Some(tree) = source.trim_start().starts_with('{').then(|| json::read_strictly(source, limits)).flatten() {
        return Ok(tree);
    }
    let mut reader =
        Reader { source, offsets: Offsets::new(source), nodes: 0, expanded: 0, limits, anchors: BTreeMap::new() };
    let mut misfits = Misfits::default();
    let ahead = Ahead::new(LOOKAHEAD);
    let mut parser = Parser::new(Window::new(source, &ahead));
    let mut stack: Vec<Open<'s>> = Vec::new();
    let mut root: Option<Keyed<'s>> = None;
    let mut documents = 0_usize;
    let mut last = Extent::default();
    while let Some(next) = parser.next_event() {
        if ahead.is_exhausted() {
            let message =
                format!("more than {LOOKAHEAD} characters in one string or pair of brackets; reading stopped");
            let help = "use lines and indentation instead of brackets, or write JSON";
            return Err(DiagnosticBuilder::error(code::LIMIT_COUNT, last, message).help(help));
        }
        ahead.reset();
        let (event, span) = match next {
            Ok(next) => next,
            Err(error) => return Err(reader.scan_error(&error)),
        };
        let at = reader.offsets.extent(span);
        last = Extent::new(at.end, at.end);
        let finished = match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => None,
            Event::DocumentStart(_) => {
                documents = documents.saturating_add(1);
                if documents > 1 {
                    return Err(DiagnosticBuilder::error(
                        code::SYNTAX,
                        at,
                        "a file can contain only one YAML document",
                    ));
                }
                None
            }
            Event::Scalar(value, style, anchor, tag) => {
                if tag.is_some() {
                    return Err(reader.tag(at));
                }
                reader.count(at, stack.len())?;
                let (mut tree, plain) = reader.scalar(value, style, at);
                let written = if is_null(&tree) { Written::Null } else { Written::Scalar };
                let shape = place(&stack, &mut misfits, written);
                let in_brackets = stack.last().is_some_and(|open| open.in_brackets(source));
                reader.look_at(&mut tree, Look { plain, anchor, shape, in_brackets })?;
                Some((tree, anchor))
            }
            Event::Alias(anchor) => {
                let tree = reader.alias(anchor, at, stack.len())?;
                Some((tree, 0))
            }
            Event::SequenceStart(anchor, tag) | Event::MappingStart(anchor, tag) if tag.is_some() => {
                let _ = anchor;
                return Err(reader.tag(at));
            }
            Event::SequenceStart(anchor, _) => {
                reader.count(at, stack.len())?;
                let shape = place(&stack, &mut misfits, Written::List);
                stack.push(Open { at, anchor, shape, content: Content::List(Vec::new()), merged: Vec::new() });
                None
            }
            Event::MappingStart(anchor, _) => {
                reader.count(at, stack.len())?;
                let shape = place(&stack, &mut misfits, Written::Map);
                stack.push(Open { at, anchor, shape, content: Content::Map(Vec::new(), None), merged: Vec::new() });
                None
            }
            Event::SequenceEnd | Event::MappingEnd => stack.pop().map(|open| open.close(at)),
        };
        if let Some(most) = misfits.too_many() {
            let message = format!("more than {most} misplaced keys and values; reading stopped");
            return Err(
                DiagnosticBuilder::error(code::LIMIT_COUNT, at, message).help("this does not look like a scenario")
            );
        }
        let Some((tree, anchor)) = finished else { continue };
        if anchor > 0 {
            reader.anchors.insert(anchor, tree.clone());
        }
        match stack.last_mut() {
            Some(open) => open.take(tree, &mut misfits, sink)?,
            None => root = Some(tree),
        }
    }
    root.ok_or_else(|| DiagnosticBuilder::error(code::SYNTAX, Extent::default(), "the text is empty"))
}
