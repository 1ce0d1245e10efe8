//! Values of the expression language.

use crate::limits::scenario::VALUE_LEVELS;
use crate::limits::scenario::VALUE_NODES;
use std::ops::RangeInclusive;

/// A value of the expression language: operand of a condition, parameter or export of an action.
///
/// `PartialEq` is structural (a `NaN` differs from itself, `Int(1)` from
/// `Double(1.0)`). The evaluator implements CEL's `==`.
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
    /// CEL `map`: keys and values in insertion order.
    Map(Vec<(Value, Value)>),
    /// CEL `google.protobuf.Duration`, in nanoseconds.
    Duration(i64),
    /// CEL `google.protobuf.Timestamp`.
    Timestamp(Timestamp),
    /// CEL `type`, by name.
    #[cfg_attr(feature = "serde", serde(rename = "Type"))]
    TypeName(String),
}

/// An instant from 0001-01-01 to 9999-12-31, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Timestamp {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub seconds: i64,
    /// Nanoseconds after `seconds`, 0–999,999,999.
    pub nanoseconds: u32,
}

impl Value {
    /// Returns the CEL name of the value's type. Example: `int`.
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
            Self::TypeName(_) => "type",
        }
    }
}

impl Timestamp {
    /// Valid range of `seconds`: 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z.
    pub(crate) const SECONDS: RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;

    /// Returns the instant that is `seconds` and `nanoseconds` after 1970-01-01T00:00:00Z. Returns
    /// `None` outside the years 1 to 9999, or if `nanoseconds` is 1,000,000,000 or more.
    #[must_use]
    pub fn new(seconds: i64, nanoseconds: u32) -> Option<Self> {
        let valid = Self::SECONDS.contains(&seconds) && nanoseconds < 1_000_000_000;
        valid.then_some(Self { seconds, nanoseconds })
    }
}

/// Maximum depth up to which values are inspected.
const MOST_LEVELS: usize = 1000;

impl Value {
    /// Checks that the value can be passed to other languages: it has at most 64 levels and 65,536
    /// nodes, and no instant outside CEL's range of years.
    ///
    /// ```
    /// use scheduler_core::dsl::expr::Value;
    ///
    /// assert_eq!(Value::List(vec![Value::Int(1), Value::Null]).check_portable(), Ok(()));
    /// let deep = (0..64).fold(Value::Null, |inner, _| Value::List(vec![inner]));
    /// assert_eq!(deep.check_portable(), Err(64));
    /// ```
    ///
    /// # Errors
    /// The number of the invalid node. Nodes are counted children first.
    pub fn check_portable(&self) -> Result<(), u32> {
        let mut nodes = 0;
        check_value(self, &mut nodes, 0)?;
        if nodes > VALUE_NODES { Err(nodes.saturating_sub(1)) } else { Ok(()) }
    }
}

/// Returns the number of levels of a value, or the number of the invalid node. Nodes are counted
/// children first.
fn check_value(value: &Value, nodes: &mut u32, above: usize) -> Result<usize, u32> {
    let mut levels = 0;
    let below = above.saturating_add(1);
    let next = |child: &Value, nodes: &mut u32| match child {
        Value::List(_) | Value::Map(_) if below < MOST_LEVELS => check_value(child, nodes, below),
        Value::List(_) | Value::Map(_) => Err(*nodes),
        _ => check_value(child, nodes, below),
    };
    match value {
        Value::Timestamp(at) if Timestamp::new(at.seconds, at.nanoseconds).is_none() => return Err(*nodes),
        Value::List(items) => {
            for item in items {
                levels = levels.max(next(item, nodes)?);
            }
        }
        Value::Map(entries) => {
            for (key, value) in entries {
                levels = levels.max(next(key, nodes)?).max(next(value, nodes)?);
            }
        }
        _ => {}
    }
    let levels = levels.saturating_add(1);
    if levels > VALUE_LEVELS {
        return Err(*nodes);
    }
    *nodes = nodes.saturating_add(1);
    Ok(levels)
}
