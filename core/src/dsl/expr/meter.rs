//! What an evaluation may still do.

use std::cell::Cell;

use super::Value;
use crate::limits::scenario::{EVALUATION_BYTES, EVALUATION_STEPS};

/// The steps and bytes that an evaluation has left. Whatever takes more time or memory than there are operations in the
/// expression is charged here, before it is done.
#[derive(Debug)]
pub(super) struct Meter {
    steps: Cell<u64>,
    bytes: Cell<u64>,
}

/// A limit of an evaluation is exceeded.
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

    /// Charges a look through bytes: a step for 16 of them.
    pub fn look(&self, bytes: usize) -> Result<(), Spent> {
        self.step(count(bytes).checked_div(16).unwrap_or(0))
    }

    /// Charges a look through a value, without what is in the elements of a list or map.
    pub fn look_through(&self, value: &Value) -> Result<(), Spent> {
        self.look(shallow_size(value))
    }

    /// Charges bytes that are built.
    pub fn take(&self, bytes: usize) -> Result<(), Spent> {
        self.bytes.set(self.bytes.get().checked_sub(count(bytes)).ok_or(Spent::Bytes)?);
        Ok(())
    }

    /// Fails if fewer bytes may still be built.
    pub fn allows(&self, bytes: usize) -> Result<(), Spent> {
        if count(bytes) <= self.bytes.get() { Ok(()) } else { Err(Spent::Bytes) }
    }

    /// Charges a value that was built of values that were charged.
    pub fn build(&self, value: &Value) -> Result<(), Spent> {
        self.take(shallow_size(value))
    }

    /// Charges a copy of a value with all that is in it.
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

    /// Steps that were taken.
    #[cfg(test)]
    pub fn taken(&self) -> u64 {
        EVALUATION_STEPS - self.steps.get()
    }
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// Bytes that a value takes, without what is in the elements of a list or map.
fn shallow_size(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Bytes(bytes) => bytes.len(),
        Value::List(items) => items.len().saturating_mul(size_of::<Value>()),
        Value::Map(entries) => entries.len().saturating_mul(size_of::<(Value, Value)>()),
        _ => 0,
    }
}
