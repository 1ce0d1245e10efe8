//! Comparison and arithmetic on values, as CEL defines them.

use std::cmp::Ordering;

use super::{BinaryOperator, EvaluationError, EvaluationFault, Timestamp, Value};

const NANOSECONDS: i64 = 1_000_000_000;

/// Implements CEL's `==` for scalars: numbers compare by value across types, `NaN` differs from
/// itself, and values of other different types are unequal.
pub(crate) fn equal(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Int(a), Value::Int(b)) => a == b,
        (Value::Bool(a), Value::Bool(b)) => a == b,
        (Value::Null, Value::Null) => true,
        (Value::Duration(a), Value::Duration(b)) => a == b,
        (Value::Timestamp(a), Value::Timestamp(b)) => a == b,
        (Value::TypeName(a), Value::TypeName(b)) => a == b,
        _ => compare_numbers(left, right) == Some(Ordering::Equal),
    }
}

/// Compares two numbers of any type by value. Returns none for a `NaN` or a value that is not a
/// number.
fn compare_numbers(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::Int(a), Value::Int(b)) => Some(a.cmp(b)),
        (Value::Uint(a), Value::Uint(b)) => Some(a.cmp(b)),
        (Value::Double(a), Value::Double(b)) => a.partial_cmp(b),
        (Value::Int(a), Value::Uint(b)) => Some(u64::try_from(*a).map_or(Ordering::Less, |a| a.cmp(b))),
        (Value::Uint(a), Value::Int(b)) => Some(u64::try_from(*b).map_or(Ordering::Greater, |b| a.cmp(&b))),
        (Value::Int(a), Value::Double(b)) => int_and_double(*a, *b),
        (Value::Uint(a), Value::Double(b)) => uint_and_double(*a, *b),
        (Value::Double(a), Value::Int(b)) => int_and_double(*b, *a).map(Ordering::reverse),
        (Value::Double(a), Value::Uint(b)) => uint_and_double(*b, *a).map(Ordering::reverse),
        _ => None,
    }
}

/// Compares an int and a double without rounding either.
///
/// One exception, required by CEL's conformance suite: 2⁶³, the double that `9223372036854775807.0`
/// is read as, equals the largest int.
#[allow(clippy::cast_possible_truncation, clippy::as_conversions)]
fn int_and_double(int: i64, double: f64) -> Option<Ordering> {
    /// 2⁶³.
    const BEYOND: f64 = 9_223_372_036_854_775_808.0;
    if double > BEYOND {
        return Some(Ordering::Less);
    }
    if double < -BEYOND {
        return Some(Ordering::Greater);
    }
    // The cast truncates the fraction, and 2⁶³ becomes the largest int.
    let order = int.cmp(&(double as i64));
    order_with_fraction(order, double)
}

/// Compares a uint and a double in the same way; here 2⁶⁴ equals the largest uint.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::as_conversions)]
fn uint_and_double(uint: u64, double: f64) -> Option<Ordering> {
    /// 2⁶⁴.
    const BEYOND: f64 = 18_446_744_073_709_551_616.0;
    if double > BEYOND {
        return Some(Ordering::Less);
    }
    if double < 0.0 {
        return Some(Ordering::Greater);
    }
    let order = uint.cmp(&(double as u64));
    order_with_fraction(order, double)
}

/// Returns the order of a number and a double, given the order of the number and the truncated
/// double. None for a `NaN`.
fn order_with_fraction(order: Ordering, double: f64) -> Option<Ordering> {
    match order {
        Ordering::Equal => 0.0_f64.partial_cmp(&double.fract()),
        _ if double.is_nan() => None,
        other => Some(other),
    }
}

/// Compares two values of ordered types. Returns `Ok(None)` if one is a `NaN`.
fn compare(left: &Value, right: &Value) -> Result<Option<Ordering>, ()> {
    Ok(match (left, right) {
        (Value::String(a), Value::String(b)) => Some(a.cmp(b)),
        (Value::Bytes(a), Value::Bytes(b)) => Some(a.cmp(b)),
        (Value::Bool(a), Value::Bool(b)) => Some(a.cmp(b)),
        (Value::Duration(a), Value::Duration(b)) => Some(a.cmp(b)),
        (Value::Timestamp(a), Value::Timestamp(b)) => Some(a.cmp(b)),
        _ if is_number(left) && is_number(right) => compare_numbers(left, right),
        _ => return Err(()),
    })
}

fn is_number(value: &Value) -> bool {
    matches!(value, Value::Int(_) | Value::Uint(_) | Value::Double(_))
}

/// Evaluates `left operator right` for ordering and arithmetic operators.
pub(crate) fn binary(operator: BinaryOperator, left: &Value, right: &Value) -> Result<Value, EvaluationError> {
    use BinaryOperator as Op;
    let ordered = |accepts: fn(Ordering) -> bool| match compare(left, right) {
        Ok(order) => Ok(Value::Bool(order.is_some_and(accepts))),
        Err(()) => Err(no_overload(operator, left, right)),
    };
    match operator {
        Op::Less => ordered(Ordering::is_lt),
        Op::LessOrEqual => ordered(Ordering::is_le),
        Op::Greater => ordered(Ordering::is_gt),
        Op::GreaterOrEqual => ordered(Ordering::is_ge),
        Op::Add | Op::Subtract | Op::Multiply | Op::Divide | Op::Remainder => arithmetic(operator, left, right),
        Op::Equal | Op::NotEqual | Op::In | Op::And | Op::Or => Err(no_overload(operator, left, right)),
    }
}

fn arithmetic(operator: BinaryOperator, left: &Value, right: &Value) -> Result<Value, EvaluationError> {
    use BinaryOperator as Op;
    let overflow =
        || EvaluationError::new(EvaluationFault::Overflow, format!("{} overflows", spell(operator, left, right)));
    match (left, right) {
        (Value::Int(a), Value::Int(b)) => match operator {
            Op::Add => a.checked_add(*b),
            Op::Subtract => a.checked_sub(*b),
            Op::Multiply => a.checked_mul(*b),
            _ if *b == 0 => return Err(by_zero(operator, left, right)),
            Op::Divide => a.checked_div(*b),
            _ => a.checked_rem(*b),
        }
        .map(Value::Int)
        .ok_or_else(overflow),
        (Value::Uint(a), Value::Uint(b)) => match operator {
            Op::Add => a.checked_add(*b),
            Op::Subtract => a.checked_sub(*b),
            Op::Multiply => a.checked_mul(*b),
            _ if *b == 0 => return Err(by_zero(operator, left, right)),
            Op::Divide => a.checked_div(*b),
            _ => a.checked_rem(*b),
        }
        .map(Value::Uint)
        .ok_or_else(overflow),
        (Value::Double(a), Value::Double(b)) => match operator {
            Op::Add => Ok(Value::Double(a + b)),
            Op::Subtract => Ok(Value::Double(a - b)),
            Op::Multiply => Ok(Value::Double(a * b)),
            Op::Divide => Ok(Value::Double(a / b)),
            _ => Err(no_overload(operator, left, right)),
        },
        (Value::String(a), Value::String(b)) if operator == Op::Add => {
            let mut joined = String::with_capacity(a.len().saturating_add(b.len()));
            joined.push_str(a);
            joined.push_str(b);
            Ok(Value::String(joined))
        }
        (Value::Bytes(a), Value::Bytes(b)) if operator == Op::Add => Ok(Value::Bytes([a.as_slice(), b].concat())),
        (Value::List(a), Value::List(b)) if operator == Op::Add => Ok(Value::List([a.as_slice(), b].concat())),
        (Value::Duration(a), Value::Duration(b)) => match operator {
            Op::Add => a.checked_add(*b),
            Op::Subtract => a.checked_sub(*b),
            _ => return Err(no_overload(operator, left, right)),
        }
        .map(Value::Duration)
        .ok_or_else(overflow),
        (Value::Timestamp(at), Value::Duration(by)) => match operator {
            Op::Add => moved(*at, i128::from(*by)),
            Op::Subtract => moved(*at, i128::from(*by).saturating_neg()),
            _ => return Err(no_overload(operator, left, right)),
        }
        .map(Value::Timestamp)
        .ok_or_else(overflow),
        (Value::Duration(by), Value::Timestamp(at)) if operator == Op::Add => {
            moved(*at, i128::from(*by)).map(Value::Timestamp).ok_or_else(overflow)
        }
        (Value::Timestamp(a), Value::Timestamp(b)) if operator == Op::Subtract => {
            let distance = nanoseconds(*a).saturating_sub(nanoseconds(*b));
            i64::try_from(distance).map(Value::Duration).map_err(|_| overflow())
        }
        _ => Err(no_overload(operator, left, right)),
    }
}

fn nanoseconds(at: Timestamp) -> i128 {
    i128::from(at.seconds).saturating_mul(i128::from(NANOSECONDS)).saturating_add(i128::from(at.nanoseconds))
}

/// Adds nanoseconds to an instant. Returns none outside CEL's range of years.
fn moved(at: Timestamp, by: i128) -> Option<Timestamp> {
    let total = nanoseconds(at).checked_add(by)?;
    let seconds = i64::try_from(total.div_euclid(i128::from(NANOSECONDS))).ok()?;
    let rest = u32::try_from(total.rem_euclid(i128::from(NANOSECONDS))).ok()?;
    Timestamp::new(seconds, rest)
}

pub(crate) fn negate(value: &Value) -> Result<Value, EvaluationError> {
    match value {
        Value::Int(number) => number.checked_neg().map(Value::Int),
        Value::Double(number) => Some(Value::Double(-number)),
        Value::Duration(length) => length.checked_neg().map(Value::Duration),
        other => {
            let detail = format!("`-` does not take {}", other.type_name());
            return Err(EvaluationError::new(EvaluationFault::WrongType, detail));
        }
    }
    .ok_or_else(|| EvaluationError::new(EvaluationFault::Overflow, "negating the smallest value overflows"))
}

fn no_overload(operator: BinaryOperator, left: &Value, right: &Value) -> EvaluationError {
    EvaluationError::new(
        EvaluationFault::WrongType,
        format!("`{}` does not take {} and {}", operator.symbol(), left.type_name(), right.type_name()),
    )
}

fn by_zero(operator: BinaryOperator, left: &Value, right: &Value) -> EvaluationError {
    EvaluationError::new(EvaluationFault::DivisionByZero, format!("{} divides by zero", spell(operator, left, right)))
}

fn spell(operator: BinaryOperator, left: &Value, right: &Value) -> String {
    let shown = |value: &Value| match value {
        Value::Int(number) => number.to_string(),
        Value::Uint(number) => format!("{number}u"),
        Value::Double(number) => format!("{number:?}"),
        other => other.type_name().to_owned(),
    };
    format!("{} {} {}", shown(left), operator.symbol(), shown(right))
}
