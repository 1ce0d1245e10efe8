//! Sources of the exports of a built-in action.

use super::Kind;
use crate::dsl::expr::ValueKind;

/// A part of a response that an export reads by its name alone, without an entry in `extract`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named {
    /// The status code.
    Status,
    /// The received data.
    Body,
    /// Number of bytes received.
    Size,
    /// Number of bytes sent.
    Sent,
    /// All header fields.
    Headers,
    /// The media type of a response.
    ContentType,
    /// The body as JSON.
    Json,
    /// Whether the connection was reused.
    Reused,
}

impl Named {
    /// Whether it can be exported as a type. Received data can be a string or bytes.
    pub fn fits(self, wanted: ValueKind) -> bool {
        match self {
            Self::Json => json_fits(wanted),
            Self::Body => matches!(wanted, ValueKind::String | ValueKind::Bytes | ValueKind::Any),
            _ => fits(self.kind(), wanted),
        }
    }

    /// Returns the type of its value.
    pub const fn kind(self) -> ValueKind {
        match self {
            Self::Status | Self::Size | Self::Sent => ValueKind::Int,
            Self::Body | Self::ContentType => ValueKind::String,
            Self::Headers => ValueKind::Map,
            Self::Json => ValueKind::Any,
            Self::Reused => ValueKind::Bool,
        }
    }
}

const HTTP: &[(&str, Named)] = &[
    ("status_code", Named::Status),
    ("status", Named::Status),
    ("body", Named::Body),
    ("body_size", Named::Size),
    ("headers", Named::Headers),
    ("content_type", Named::ContentType),
    ("json", Named::Json),
    ("reused", Named::Reused),
];

const STREAM: &[(&str, Named)] =
    &[("received", Named::Body), ("received_size", Named::Size), ("sent_size", Named::Sent)];

/// Returns the export names that a kind of actions supports without an entry in `extract`.
pub(crate) fn names(kind: Kind) -> &'static [(&'static str, Named)] {
    match kind {
        Kind::Http => HTTP,
        Kind::Tcp | Kind::Udp => STREAM,
        Kind::Sleep | Kind::Custom => &[],
    }
}

/// Returns the part of a response that an export of this name reads.
pub(crate) fn named(kind: Kind, name: &str) -> Option<Named> {
    names(kind).iter().find(|(other, _)| *other == name).map(|(_, named)| *named)
}

/// Names of other tools for parts of a response, and the equivalent exports.
const WORDS: &[(&str, &[&str])] = &[
    ("code", &["status_code"]),
    ("text", &["body", "received"]),
    ("content", &["body", "received"]),
    ("response", &["body", "received"]),
    ("data", &["body", "received"]),
    ("reply", &["received"]),
    ("answer", &["received"]),
    ("banner", &["received"]),
    ("size", &["body_size", "received_size"]),
    ("length", &["body_size", "received_size"]),
    ("bytes", &["body_size", "received_size"]),
    ("mime_type", &["content_type"]),
    ("media_type", &["content_type"]),
];

/// Returns the export that other tools call `name`.
pub(crate) fn meant(kind: Kind, name: &str) -> Option<&'static str> {
    let (_, meant) = WORDS.iter().find(|(word, _)| *word == name)?;
    meant.iter().find(|name| named(kind, name).is_some()).copied()
}

/// Returns the variables of an expression over a response. TCP and UDP responses have neither a
/// status nor headers.
pub(crate) fn variables(kind: Kind) -> &'static [(&'static str, ValueKind)] {
    match kind {
        Kind::Http => RESPONSE,
        _ => RESPONSE.get(2..).unwrap_or_default(),
    }
}

const RESPONSE: &[(&str, ValueKind)] = &[
    ("response.status", ValueKind::Int),
    ("response.headers", ValueKind::Map),
    // All responses have these.
    ("response.body", ValueKind::String),
    ("response.json", ValueKind::Any),
];

/// Source of an entry of `extract`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry<'w> {
    /// `header:NAME`: a header field.
    Header(&'w str),
    /// A JSON path.
    Path(&'w str),
    /// An expression.
    Expression(&'w str),
}

impl<'w> Entry<'w> {
    pub fn of(written: &'w str) -> Self {
        match written.strip_prefix("header:") {
            Some(name) => Self::Header(name.trim()),
            None if written.starts_with('$') => Self::Path(written),
            None => Self::Expression(written),
        }
    }
}

/// Whether a JSON value can be exported as type `wanted`.
pub(crate) fn json_fits(wanted: ValueKind) -> bool {
    !matches!(wanted, ValueKind::Bytes | ValueKind::Duration | ValueKind::Timestamp)
}

/// Whether a value of type `found` can be exported as type `wanted`. Numbers convert to number
/// types that can hold them.
pub(crate) fn fits(found: ValueKind, wanted: ValueKind) -> bool {
    use ValueKind::{Any, Double, Int, Uint};
    match (found, wanted) {
        (Any, _) | (_, Any) | (Int | Uint | Double, Int | Uint | Double) => true,
        _ => found == wanted,
    }
}
