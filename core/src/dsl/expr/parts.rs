//! Parts of a variable that an expression reads, so that only those are built.
//!
//! `response.json.items[0].id == 7` reads one number of a possibly large map.
//! [`Program::take_apart`] turns each such chain of selections and constant indexes into a separate
//! variable.

use super::{Step, Value, fast_path::FastPath, op::Op, program::Program};

/// A part of a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct VariablePart {
    /// Path to the part. Empty for the whole variable.
    pub path: Vec<Step>,
    /// Member that `has` tests, if only its presence is read: the value is a map with that member,
    /// or an empty map.
    pub member: Option<String>,
}

impl Program {
    /// Replaces reads of the variable at `slot` with reads of its parts. Returns the parts, whose
    /// slots follow those of the variables. The slot of the variable itself is no longer read.
    ///
    /// A missing part has no value. Reading it fails, as the selection would, but with a different
    /// error.
    pub fn take_apart(&mut self, slot: u32) -> Vec<VariablePart> {
        let mut parts: Vec<VariablePart> = Vec::new();
        let first = u32::try_from(self.variables.len()).unwrap_or(u32::MAX);
        // The path of each operation that is a chain on the variable. Operands precede their
        // operations.
        let mut chains: Vec<Option<Vec<Step>>> = vec![None; self.ops.len()];
        let mut ends: Vec<(usize, Vec<Step>, Option<String>)> = Vec::new();
        for id in 0..self.ops.len() {
            let Some(op) = self.ops.get(id) else { break };
            let (operand, step) = match op {
                Op::Slot(other) if *other == slot => {
                    put(&mut chains, id, Some(Vec::new()));
                    continue;
                }
                Op::Select(operand, field) => (*operand, Step::Member(field.to_string())),
                Op::Has(operand, field) => {
                    if let Some(path) = take(&mut chains, *operand) {
                        ends.push((*operand as usize, path, Some(field.to_string())));
                    }
                    continue;
                }
                Op::Index(operand, index) => match self.ops.get(*index as usize).and_then(constant) {
                    Some(step) => (*operand, step),
                    None => continue,
                },
                _ => continue,
            };
            let chain = take(&mut chains, operand).map(|mut path| {
                path.push(step);
                path
            });
            put(&mut chains, id, chain);
        }
        ends.extend(chains.into_iter().enumerate().filter_map(|(id, path)| Some((id, path?, None))));
        for (id, path, member) in ends {
            let part = VariablePart { path, member };
            let place = parts.iter().position(|other| *other == part).unwrap_or_else(|| {
                parts.push(part);
                parts.len().saturating_sub(1)
            });
            if let Some(op) = self.ops.get_mut(id) {
                *op = Op::Slot(first.saturating_add(u32::try_from(place).unwrap_or(u32::MAX)));
            }
        }
        self.fast_path = FastPath::of(&self.ops, self.root);
        parts
    }
}

fn put(chains: &mut [Option<Vec<Step>>], id: usize, chain: Option<Vec<Step>>) {
    if let Some(place) = chains.get_mut(id) {
        *place = chain;
    }
}

fn take(chains: &mut [Option<Vec<Step>>], id: u32) -> Option<Vec<Step>> {
    chains.get_mut(id as usize)?.take()
}

/// Converts a constant index to a step. Other indexes are left to the evaluator.
fn constant(op: &Op) -> Option<Step> {
    match op {
        Op::Constant(Value::String(name)) => Some(Step::Member(name.clone())),
        Op::Constant(Value::Int(index)) if *index >= 0 => Some(Step::Element(*index)),
        Op::Constant(Value::Uint(index)) => i64::try_from(*index).ok().map(Step::Element),
        _ => None,
    }
}
