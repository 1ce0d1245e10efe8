//! What operand types an operator takes, as far as they are known before the run.

use crate::dsl::model::{ExportDef, ExportKind as Kind};

use super::{BinaryOperator, Value};

/// The type of a value.
pub(crate) fn of(value: &Value) -> Kind {
    match value {
        Value::Null | Value::Type(_) => Kind::Any,
        Value::Bool(_) => Kind::Bool,
        Value::Int(_) => Kind::Int,
        Value::Uint(_) => Kind::Uint,
        Value::Double(_) => Kind::Double,
        Value::String(_) => Kind::String,
        Value::Bytes(_) => Kind::Bytes,
        Value::List(_) => Kind::List,
        Value::Map(_) => Kind::Map,
        Value::Duration(_) => Kind::Duration,
        Value::Timestamp(_) => Kind::Timestamp,
    }
}

/// Its name in scenarios. Example: `int`.
pub(crate) fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Bool => "bool",
        Kind::Int => "int",
        Kind::Uint => "uint",
        Kind::Double => "double",
        Kind::String => "string",
        Kind::Bytes => "bytes",
        Kind::List => "list",
        Kind::Map => "map",
        Kind::Duration => "duration",
        Kind::Timestamp => "timestamp",
        Kind::Any => "any",
    }
}

/// The type of an export, as it is written. Example: `string?` for one that is optional.
pub(crate) fn export(export: &ExportDef) -> String {
    format!("{}{}", name(export.kind), if export.optional { "?" } else { "" })
}

/// The type with a name, if there is one.
pub(crate) fn named(name: &str) -> Option<Kind> {
    ALL.into_iter().find(|kind| self::name(*kind) == name)
}

/// Names of all types.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    ALL.into_iter().map(name)
}

/// How the type of an export may be written: every name, and every name with a question mark.
pub(crate) fn export_forms() -> impl Iterator<Item = &'static str> {
    names().chain(OPTIONAL)
}

/// Its name with an article. Example: `an int`.
pub(crate) fn label(kind: Kind) -> String {
    match kind {
        Kind::Int => "an int".to_owned(),
        Kind::Any => "any value".to_owned(),
        Kind::Bytes => "bytes".to_owned(),
        Kind::String => "a string".to_owned(),
        other => format!("a {}", name(other)),
    }
}

/// Every type that an export may have.
const ALL: [Kind; 11] = [
    Kind::Bool,
    Kind::Int,
    Kind::Uint,
    Kind::Double,
    Kind::String,
    Kind::Bytes,
    Kind::List,
    Kind::Map,
    Kind::Duration,
    Kind::Timestamp,
    Kind::Any,
];

/// The same types, of exports that are optional.
const OPTIONAL: [&str; 11] =
    ["bool?", "int?", "uint?", "double?", "string?", "bytes?", "list?", "map?", "duration?", "timestamp?", "any?"];

fn numeric(kind: Kind) -> bool {
    matches!(kind, Kind::Int | Kind::Uint | Kind::Double)
}

/// The type of `left operator right`; none when the operator does not take them.
pub(crate) fn binary(operator: BinaryOperator, left: Kind, right: Kind) -> Option<Kind> {
    use BinaryOperator as Op;
    let unknown = left == Kind::Any || right == Kind::Any;
    let same = left == right || unknown;
    let either = if left == Kind::Any { right } else { left };
    match operator {
        Op::And | Op::Or => {
            [left, right].iter().all(|kind| matches!(kind, Kind::Bool | Kind::Any)).then_some(Kind::Bool)
        }
        Op::Equal | Op::NotEqual => (same || (numeric(left) && numeric(right))).then_some(Kind::Bool),
        Op::Less | Op::LessOrEqual | Op::Greater | Op::GreaterOrEqual => {
            let ordered = !matches!(left, Kind::List | Kind::Map) && !matches!(right, Kind::List | Kind::Map);
            (ordered && (same || (numeric(left) && numeric(right)))).then_some(Kind::Bool)
        }
        Op::In => matches!(right, Kind::List | Kind::Map | Kind::Any).then_some(Kind::Bool),
        Op::Add => match (left, right) {
            (Kind::Timestamp, Kind::Duration | Kind::Any) | (Kind::Duration | Kind::Any, Kind::Timestamp) => {
                Some(Kind::Timestamp)
            }
            (Kind::Any, Kind::Duration) | (Kind::Duration, Kind::Any) => Some(Kind::Any),
            (Kind::Bool | Kind::Map, _) | (_, Kind::Bool | Kind::Map) => None,
            _ => same.then_some(either),
        },
        Op::Subtract => match (left, right) {
            (Kind::Timestamp, Kind::Timestamp) => Some(Kind::Duration),
            (Kind::Timestamp, Kind::Duration) => Some(Kind::Timestamp),
            (Kind::Timestamp, Kind::Any) | (Kind::Any, Kind::Timestamp | Kind::Duration) => Some(Kind::Any),
            (Kind::Duration, Kind::Duration | Kind::Any) => Some(Kind::Duration),
            _ => (same && (numeric(either) || either == Kind::Any)).then_some(either),
        },
        Op::Multiply | Op::Divide => (same && (numeric(either) || either == Kind::Any)).then_some(either),
        Op::Remainder => (same && matches!(either, Kind::Int | Kind::Uint | Kind::Any)).then_some(either),
    }
}

#[cfg(test)]
mod tests {
    use super::{export_forms, names};

    #[test]
    fn every_type_can_be_marked_as_optional() {
        let marked: Vec<String> = names().map(|name| format!("{name}?")).collect();
        assert_eq!(export_forms().skip(marked.len()).collect::<Vec<_>>(), marked);
    }
}
