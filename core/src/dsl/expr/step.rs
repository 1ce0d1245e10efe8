//! Steps of JSON paths.

/// A step from a value to one in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    /// The member of a name.
    Member(String),
    /// The element at an index; from the end, if negative.
    Element(i64),
}
