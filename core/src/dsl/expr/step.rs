//! Steps of JSON paths.

/// A step from a value to one of its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    /// The member with a name.
    Member(String),
    /// The element at an index. Negative indexes count from the end.
    Element(i64),
}
