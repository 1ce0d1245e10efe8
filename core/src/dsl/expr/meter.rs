//! Limits of an evaluation.

use std::cell::Cell;

use super::Value;
use crate::limits::scenario::{EVALUATION_BYTES, EVALUATION_STEPS};

/// Remaining steps and bytes of an evaluation. Work whose cost is not bounded by the number of
/// operations in the expression is charged here before it is done.
#[derive(Debug)]
pub(super) struct Meter {
    steps: Cell<u64>,
    bytes: Cell<u64>,
}

/// An exceeded limit of an evaluation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Spent {
    #[error("evaluation exceeds {EVALUATION_STEPS} steps")]
    Steps,
    #[error("evaluation builds more than {EVALUATION_BYTES} bytes")]
    Bytes,
}

impl Default for Meter {
    fn default() -> Self {
        Self { steps: Cell::new(EVALUATION_STEPS), bytes: Cell::new(EVALUATION_BYTES) }
    }
}

impl Meter {
    /// Charges steps.
    pub fn step(&self, cost: u64) -> Result<(), Spent> {
        self.steps.set(self.steps.get().checked_sub(cost).ok_or(Spent::Steps)?);
        Ok(())
    }

    /// Charges a pass over bytes: one step per 16 bytes.
    pub fn look(&self, bytes: usize) -> Result<(), Spent> {
        self.step(count(bytes).checked_div(16).unwrap_or(0))
    }

    /// Charges a pass over a value, without the content of list or map elements.
    pub fn look_through(&self, value: &Value) -> Result<(), Spent> {
        self.look(shallow_size(value))
    }

    /// Charges newly built bytes.
    pub fn take(&self, bytes: usize) -> Result<(), Spent> {
        self.bytes.set(self.bytes.get().checked_sub(count(bytes)).ok_or(Spent::Bytes)?);
        Ok(())
    }

    /// Fails if fewer than `bytes` remain.
    pub fn allows(&self, bytes: usize) -> Result<(), Spent> {
        if count(bytes) <= self.bytes.get() { Ok(()) } else { Err(Spent::Bytes) }
    }

    /// Charges a value built from values that are already charged.
    pub fn build(&self, value: &Value) -> Result<(), Spent> {
        self.take(shallow_size(value))
    }

    /// Charges a copy of a value with all its content.
    pub fn copy(&self, value: &Value) -> Result<(), Spent> {
        self.build(value)?;
        match value {
            Value::List(items) => items.iter().try_for_each(|item| self.copy(item)),
            Value::Map(entries) => {
                entries.iter().try_for_each(|(key, value)| self.copy(key).and_then(|()| self.copy(value)))
            }
            _ => Ok(()),
        }
    }

    /// Returns the number of steps taken.
    #[cfg(test)]
    pub fn taken(&self) -> u64 {
        EVALUATION_STEPS - self.steps.get()
    }
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// Returns the size of a value in bytes, without the content of list or map elements.
fn shallow_size(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Bytes(bytes) => bytes.len(),
        Value::List(items) => items.len().saturating_mul(size_of::<Value>()),
        Value::Map(entries) => entries.len().saturating_mul(size_of::<(Value, Value)>()),
        _ => 0,
    }
}
