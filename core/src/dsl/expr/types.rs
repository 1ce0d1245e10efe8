//! Operand types of operators, as far as they are known before the run.

use super::{BinaryOperator, ValueKind as Kind};

fn numeric(kind: Kind) -> bool {
    matches!(kind, Kind::Int | Kind::Uint | Kind::Double)
}

/// Returns the type of `left operator right`, or none if the operator does not take these types.
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
