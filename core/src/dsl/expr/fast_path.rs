//! Fast path for conditions that compare variables: no recursion, no allocation, no error values.
//!
//! `&&`, `||`, `!` and `?:` become jumps between comparisons of a variable with a constant or
//! another variable. Anything else, and any comparison without a clear result, is left to the full
//! evaluator, which also reports errors. The fast path may give up, but it never returns a
//! different result.

use std::cmp::Ordering;

use super::{BinaryOperator, Value, op::Op, slots::Slots};

/// A condition as comparisons with jumps between them. Empty if the condition has no such form.
#[derive(Debug, Clone, Default)]
pub(crate) struct FastPath {
    steps: Box<[Step]>,
    entry: u32,
}

/// A comparison and its jump targets.
#[derive(Debug, Clone, Copy)]
struct Step {
    slot: u32,
    /// Accepted outcomes: one bit each for less, equal, greater and unordered.
    accepts: u8,
    right: Right,
    yes: u32,
    no: u32,
}

/// The right operand of a comparison.
#[derive(Debug, Clone, Copy)]
enum Right {
    Int(i64),
    Uint(u64),
    Double(f64),
    Bool(bool),
    Duration(i64),
    /// A string constant, by its operation.
    Text(u32),
    Slot(u32),
}

/// Final jump targets.
const TRUE: u32 = u32::MAX;
const FALSE: u32 = u32::MAX - 1;

/// Maximum length of a string in bytes. The evaluator compares longer ones and charges for it.
const MAX_TEXT: usize = 64;

/// Maximum number of comparisons. Longer conditions use the evaluator.
const MAX_STEPS: usize = 256;

const NO_ORDER: u8 = 0b1000;

fn bit(order: Ordering) -> u8 {
    match order {
        Ordering::Less => 0b001,
        Ordering::Equal => 0b010,
        Ordering::Greater => 0b100,
    }
}

impl FastPath {
    /// Returns the fast path of a program, or an empty one if it has none.
    pub fn of(ops: &[Op], root: u32) -> Self {
        let mut steps = Vec::new();
        match build(ops, root, TRUE, FALSE, &mut steps) {
            Some(entry) if entry < FALSE && steps.len() <= MAX_STEPS => Self { steps: steps.into(), entry },
            _ => Self::default(),
        }
    }

    /// Returns whether the condition holds. If none, the evaluator must decide.
    pub fn holds(&self, ops: &[Op], slots: Slots<'_>) -> Option<bool> {
        let mut at = self.entry;
        // Every jump leads to a step that was built earlier, so this terminates.
        loop {
            let step = self.steps.get(at as usize)?;
            let left = slots.get(step.slot)?;
            let found = match (&step.right, left) {
                (Right::Int(right), Value::Int(left)) => bit(left.cmp(right)),
                (Right::Double(right), Value::Double(left)) => left.partial_cmp(right).map_or(NO_ORDER, bit),
                (Right::Uint(right), Value::Uint(left)) => bit(left.cmp(right)),
                (Right::Bool(right), Value::Bool(left)) => bit(left.cmp(right)),
                (Right::Duration(right), Value::Duration(left)) => bit(left.cmp(right)),
                (Right::Text(id), Value::String(left)) => match ops.get(*id as usize) {
                    Some(Op::Constant(Value::String(right))) => bit(left.cmp(right)),
                    _ => return None,
                },
                (Right::Slot(slot), left) => between(left, slots.get(*slot)?)?,
                _ => return None,
            };
            at = if step.accepts & found == 0 { step.no } else { step.yes };
            match at {
                TRUE => return Some(true),
                FALSE => return Some(false),
                _ => {}
            }
        }
    }
}

/// Compares two variables of the same scalar type.
fn between(left: &Value, right: &Value) -> Option<u8> {
    Some(match (left, right) {
        (Value::Int(left), Value::Int(right)) => bit(left.cmp(right)),
        (Value::Double(left), Value::Double(right)) => left.partial_cmp(right).map_or(NO_ORDER, bit),
        (Value::Uint(left), Value::Uint(right)) => bit(left.cmp(right)),
        (Value::Bool(left), Value::Bool(right)) => bit(left.cmp(right)),
        (Value::Duration(left), Value::Duration(right)) => bit(left.cmp(right)),
        _ => return None,
    })
}

/// Adds the steps of an operation, last ones first. Returns the first step to execute.
fn build(ops: &[Op], id: u32, yes: u32, no: u32, steps: &mut Vec<Step>) -> Option<u32> {
    match ops.get(id as usize)? {
        Op::And(left, right) => {
            let right = build(ops, *right, yes, no, steps)?;
            build(ops, *left, right, no, steps)
        }
        Op::Or(left, right) => {
            let right = build(ops, *right, yes, no, steps)?;
            build(ops, *left, yes, right, steps)
        }
        Op::Not(operand) => build(ops, *operand, no, yes, steps),
        Op::Conditional(condition, then, otherwise) => {
            let then = build(ops, *then, yes, no, steps)?;
            let otherwise = build(ops, *otherwise, yes, no, steps)?;
            build(ops, *condition, then, otherwise, steps)
        }
        Op::Slot(slot) => push(steps, Step { slot: *slot, accepts: 0b010, right: Right::Bool(true), yes, no }),
        Op::Binary(operator, left, right) => {
            let accepts = accepts(*operator)?;
            let step = match (ops.get(*left as usize)?, ops.get(*right as usize)?) {
                (Op::Slot(slot), Op::Slot(other)) => Step { slot: *slot, accepts, right: Right::Slot(*other), yes, no },
                (Op::Slot(slot), Op::Constant(value)) => {
                    Step { slot: *slot, accepts, right: constant(value, *right)?, yes, no }
                }
                (Op::Constant(value), Op::Slot(slot)) => {
                    Step { slot: *slot, accepts: mirrored(accepts), right: constant(value, *left)?, yes, no }
                }
                _ => return None,
            };
            push(steps, step)
        }
        _ => None,
    }
}

fn push(steps: &mut Vec<Step>, step: Step) -> Option<u32> {
    let id = u32::try_from(steps.len()).ok()?;
    steps.push(step);
    Some(id)
}

fn constant(value: &Value, id: u32) -> Option<Right> {
    Some(match value {
        Value::Int(number) => Right::Int(*number),
        Value::Uint(number) => Right::Uint(*number),
        Value::Double(number) => Right::Double(*number),
        Value::Bool(truth) => Right::Bool(*truth),
        Value::Duration(length) => Right::Duration(*length),
        Value::String(text) if text.len() <= MAX_TEXT => Right::Text(id),
        _ => return None,
    })
}

fn accepts(operator: BinaryOperator) -> Option<u8> {
    Some(match operator {
        BinaryOperator::Less => 0b001,
        BinaryOperator::LessOrEqual => 0b011,
        BinaryOperator::Equal => 0b010,
        BinaryOperator::NotEqual => 0b101 | NO_ORDER,
        BinaryOperator::GreaterOrEqual => 0b110,
        BinaryOperator::Greater => 0b100,
        _ => return None,
    })
}

/// Returns the same comparison with its operands swapped.
fn mirrored(accepts: u8) -> u8 {
    (accepts & (0b010 | NO_ORDER)) | ((accepts & 0b001) << 2) | ((accepts & 0b100) >> 2)
}

#[cfg(test)]
mod tests {
    use crate::dsl::expr::ValueKind;
    use crate::dsl::expr::{Declarations, Dialect, Expression, Value};

    /// Evaluates all two-level expressions over a few operands both ways.
    #[test]
    fn both_ways_give_the_same_value_or_none() {
        let declared: Declarations = [("a", ValueKind::Any), ("b", ValueKind::Any)].into_iter().collect();
        let operands = ["a", "b", "1", "0", "2u", "0.5", "'x'", "true", "null"];
        let operators = ["==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "&&", "||"];
        let values = [
            Value::Null,
            Value::Bool(false),
            Value::Int(i64::MIN),
            Value::Int(7),
            Value::Uint(2),
            Value::Double(f64::NAN),
            Value::Double(0.5),
            Value::String("x".into()),
            Value::Duration(3_000_000_000),
            Value::List(vec![]),
        ];
        let mut quick = 0;
        for left in operands {
            for right in operands {
                for operator in operators {
                    for source in [
                        format!("{left} {operator} {right}"),
                        format!("!({left} {operator} {right}) || a == b"),
                        format!("({left} {operator} {right}) ? a : b"),
                        format!("a != b && {left} {operator} {right}"),
                    ] {
                        let expression = Expression::compile_all(&source, &declared, Dialect::Cel).unwrap();
                        let mut program = (*expression.program).clone();
                        quick += usize::from(!program.fast_path.steps.is_empty());
                        program.fast_path = super::FastPath::default();
                        let slow = Expression::from_program(&source, program);
                        for a in &values {
                            for b in values.iter().rev().take(4) {
                                let slots: Vec<&Value> =
                                    expression.variables().iter().map(|name| if name == "a" { a } else { b }).collect();
                                let (one, other) =
                                    (expression.evaluate_borrowed(&slots), slow.evaluate_borrowed(&slots));
                                assert_eq!(format!("{one:?}"), format!("{other:?}"), "{source} with {a:?} and {b:?}");
                            }
                        }
                    }
                }
            }
        }
        assert!(quick > 500, "{quick}");
    }
}
