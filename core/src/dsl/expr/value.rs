//! The values of the expression language.

/// A value of the expression language: what a condition compares, what an action
/// takes and reports.
///
/// `PartialEq` is structural (a `NaN` differs from itself, `Int(1)` from
/// `Double(1.0)`); CEL's `==` lives with the evaluator.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Value {
    /// CEL `null`.
    #[default]
    Null,
    /// CEL `bool`.
    Bool(bool),
    /// CEL `int`.
    Int(i64),
    /// CEL `uint`.
    Uint(u64),
    /// CEL `double`.
    Double(f64),
    /// CEL `string`.
    String(String),
    /// CEL `bytes`.
    Bytes(Vec<u8>),
    /// CEL `list`.
    List(Vec<Value>),
    /// CEL `map`: key and value in the order of insertion.
    Map(Vec<(Value, Value)>),
    /// CEL `google.protobuf.Duration`, in nanoseconds.
    Duration(i64),
    /// CEL `google.protobuf.Timestamp`.
    Timestamp(Timestamp),
    /// CEL `type`, by its name.
    Type(String),
}

/// An instant from 0001-01-01 to 9999-12-31, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Timestamp {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub seconds: i64,
    /// Nanoseconds behind `seconds`, 0–999,999,999.
    pub nanoseconds: u32,
}

impl Value {
    /// CEL's name of its type. Example: `int`.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Null => "null_type",
            Self::Bool(_) => "bool",
            Self::Int(_) => "int",
            Self::Uint(_) => "uint",
            Self::Double(_) => "double",
            Self::String(_) => "string",
            Self::Bytes(_) => "bytes",
            Self::List(_) => "list",
            Self::Map(_) => "map",
            Self::Duration(_) => "google.protobuf.Duration",
            Self::Timestamp(_) => "google.protobuf.Timestamp",
            Self::Type(_) => "type",
        }
    }
}

impl Timestamp {
    /// The instant so many seconds and nanoseconds behind 1970-01-01T00:00:00Z; none outside of
    /// the years 1 to 9999, and for a second's worth of nanoseconds or more.
    #[must_use]
    pub fn new(seconds: i64, nanoseconds: u32) -> Option<Self> {
        let valid = (super::operators::MIN_SECONDS..=super::operators::MAX_SECONDS).contains(&seconds)
            && nanoseconds < 1_000_000_000;
        valid.then_some(Self { seconds, nanoseconds })
    }
}
