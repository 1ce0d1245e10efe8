//! Types of values, as far as they are known before a run.

use std::{fmt, str::FromStr};

use super::Value;

/// Type of a [`Value`], as declared in scenarios.
///
/// ```
/// use scheduler_core::dsl::{Value, ValueKind, expr::UnknownValueKind};
///
/// let kind: ValueKind = "int".parse().unwrap();
/// assert_eq!(kind, ValueKind::of(&Value::Int(200)));
/// assert_eq!(kind.to_string(), "int");
/// let unknown: Result<ValueKind, UnknownValueKind> = "integer".parse();
/// assert!(unknown.is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum ValueKind {
    /// CEL `bool`.
    Bool,
    /// CEL `int`.
    Int,
    /// CEL `uint`.
    Uint,
    /// CEL `double`.
    Double,
    /// CEL `string`.
    String,
    /// CEL `bytes`.
    Bytes,
    /// CEL `list` with elements of any type.
    List,
    /// CEL `map` with keys and values of any type.
    Map,
    /// A duration.
    Duration,
    /// A timestamp.
    Timestamp,
    /// Any type; checked when the scenario runs.
    Any,
}

/// All types.
const ALL: [ValueKind; 11] = [
    ValueKind::Bool,
    ValueKind::Int,
    ValueKind::Uint,
    ValueKind::Double,
    ValueKind::String,
    ValueKind::Bytes,
    ValueKind::List,
    ValueKind::Map,
    ValueKind::Duration,
    ValueKind::Timestamp,
    ValueKind::Any,
];

impl ValueKind {
    /// Returns the type of a value. Null and types are [`ValueKind::Any`].
    #[must_use]
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Null | Value::TypeName(_) => Self::Any,
            Value::Bool(_) => Self::Bool,
            Value::Int(_) => Self::Int,
            Value::Uint(_) => Self::Uint,
            Value::Double(_) => Self::Double,
            Value::String(_) => Self::String,
            Value::Bytes(_) => Self::Bytes,
            Value::List(_) => Self::List,
            Value::Map(_) => Self::Map,
            Value::Duration(_) => Self::Duration,
            Value::Timestamp(_) => Self::Timestamp,
        }
    }

    /// Returns the name of the type in scenarios. Example: `int`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bool => "bool",
            Self::Int => "int",
            Self::Uint => "uint",
            Self::Double => "double",
            Self::String => "string",
            Self::Bytes => "bytes",
            Self::List => "list",
            Self::Map => "map",
            Self::Duration => "duration",
            Self::Timestamp => "timestamp",
            Self::Any => "any",
        }
    }

    /// Returns the type named `name`, if there is one.
    pub(crate) fn named(name: &str) -> Option<Self> {
        ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Returns the names of all types.
    pub(crate) fn names() -> impl Iterator<Item = &'static str> {
        ALL.into_iter().map(Self::name)
    }

    /// Returns all valid export types: every name, and every name with a question mark.
    pub(crate) fn export_forms() -> impl Iterator<Item = &'static str> {
        Self::names().chain(OPTIONAL)
    }

    /// Returns the name with an article. Example: `an int`.
    pub(crate) fn label(self) -> String {
        match self {
            Self::Int => "an int".to_owned(),
            Self::Any => "any value".to_owned(),
            Self::Bytes => "bytes".to_owned(),
            Self::String => "a string".to_owned(),
            other => format!("a {}", other.name()),
        }
    }
}

/// All types, marked as optional exports.
const OPTIONAL: [&str; 11] =
    ["bool?", "int?", "uint?", "double?", "string?", "bytes?", "list?", "map?", "duration?", "timestamp?", "any?"];

impl fmt::Display for ValueKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

/// A word that is not the name of a value type.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{name}` is not a type; the types are bool, int, uint, double, string, bytes, list, map, duration, timestamp and any"
)]
pub struct UnknownValueKind {
    name: String,
}

impl FromStr for ValueKind {
    type Err = UnknownValueKind;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::named(name).ok_or_else(|| UnknownValueKind { name: name.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::{ALL, ValueKind};

    #[test]
    fn every_type_can_be_marked_as_optional() {
        let marked: Vec<String> = ValueKind::names().map(|name| format!("{name}?")).collect();
        assert_eq!(ValueKind::export_forms().skip(marked.len()).collect::<Vec<_>>(), marked);
    }

    #[test]
    fn every_type_reads_back_from_its_name() {
        for kind in ALL {
            assert_eq!(kind.to_string().parse(), Ok(kind));
        }
        assert!("integer".parse::<ValueKind>().unwrap_err().to_string().starts_with("`integer` is not a type"));
    }
}
