//! Which parts of a variable an expression reads, so that only those have to be built.
//!
//! `response.json.items[0].id == 7` reads one number of what may be a large map. [`Program::take_apart`] makes each such
//! chain of selections and constant indexes a variable of its own.

use super::{Step, Value, fast_path::FastPath, op::Op, program::Program};

/// A part of a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct VariablePart {
    /// The way to it. Empty: the whole.
    pub path: Vec<Step>,
    /// Only whether it has this member is asked, by `has`: a map of that member with any value, or an empty map.
    pub member: Option<String>,
}

impl Program {
    /// Reads parts of the variable at `slot` in its place. Gives the parts, whose slots follow those of the variables; that
    /// of the variable itself is read no more.
    ///
    /// A part that is missing has no value, which fails as the selection would: with an error of its own, where it is read.
    pub fn take_apart(&mut self, slot: u32) -> Vec<VariablePart> {
        let mut parts: Vec<VariablePart> = Vec::new();
        let first = u32::try_from(self.variables.len()).unwrap_or(u32::MAX);
        // For each operation that is a chain on the variable, its path. Operands stand before what they are operands of.
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

/// The step that a constant index is. Others are left to the evaluator.
fn constant(op: &Op) -> Option<Step> {
    match op {
        Op::Constant(Value::String(name)) => Some(Step::Member(name.clone())),
        Op::Constant(Value::Int(index)) if *index >= 0 => Some(Step::Element(*index)),
        Op::Constant(Value::Uint(index)) => i64::try_from(*index).ok().map(Step::Element),
        _ => None,
    }
}
