//! Where the exports of a built-in action come from.

use super::Kind;
use crate::dsl::expr::ValueKind;

/// A part of an answer that an export of the right name reads without an entry in `extract`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named {
    /// The status code.
    Status,
    /// What was received.
    Body,
    /// How many bytes were received.
    Size,
    /// How many bytes were sent.
    Sent,
    /// All header fields.
    Headers,
    /// The media type of a response.
    ContentType,
    /// The body as JSON.
    Json,
    /// Whether the connection had served before.
    Reused,
}

impl Named {
    /// Whether it can be exported as a value of a type. What was received is a string or bytes.
    pub fn fits(self, wanted: ValueKind) -> bool {
        match self {
            Self::Json => json_fits(wanted),
            Self::Body => matches!(wanted, ValueKind::String | ValueKind::Bytes | ValueKind::Any),
            _ => fits(self.kind(), wanted),
        }
    }

    /// The type of its value.
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

/// The names that exports of a kind of actions have without an entry in `extract`.
pub(crate) fn names(kind: Kind) -> &'static [(&'static str, Named)] {
    match kind {
        Kind::Http => HTTP,
        Kind::Tcp | Kind::Udp => STREAM,
        Kind::Sleep | Kind::Custom => &[],
    }
}

/// The part of an answer that an export of this name reads.
pub(crate) fn named(kind: Kind, name: &str) -> Option<Named> {
    names(kind).iter().find(|(other, _)| *other == name).map(|(_, named)| *named)
}

/// Words of other tools for parts of an answer, and what they are called here.
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

/// The part of an answer that is called otherwise elsewhere.
pub(crate) fn meant(kind: Kind, name: &str) -> Option<&'static str> {
    let (_, meant) = WORDS.iter().find(|(word, _)| *word == name)?;
    meant.iter().find(|name| named(kind, name).is_some()).copied()
}

/// The variables of an expression over an answer. One over TCP or UDP has neither a status nor header fields.
pub(crate) fn variables(kind: Kind) -> &'static [(&'static str, ValueKind)] {
    match kind {
        Kind::Http => RESPONSE,
        _ => RESPONSE.get(2..).unwrap_or_default(),
    }
}

const RESPONSE: &[(&str, ValueKind)] = &[
    ("response.status", ValueKind::Int),
    ("response.headers", ValueKind::Map),
    // All answers have these.
    ("response.body", ValueKind::String),
    ("response.json", ValueKind::Any),
];

/// What an entry of `extract` reads.
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

/// Whether a JSON value can be exported as one of type `wanted`.
pub(crate) fn json_fits(wanted: ValueKind) -> bool {
    !matches!(wanted, ValueKind::Bytes | ValueKind::Duration | ValueKind::Timestamp)
}

/// Whether a value of type `found` can be exported as one of type `wanted`; numbers become others that hold them.
pub(crate) fn fits(found: ValueKind, wanted: ValueKind) -> bool {
    use ValueKind::{Any, Double, Int, Uint};
    match (found, wanted) {
        (Any, _) | (_, Any) | (Int | Uint | Double, Int | Uint | Double) => true,
        _ => found == wanted,
    }
}
