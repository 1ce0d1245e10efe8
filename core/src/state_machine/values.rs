//! The variables of all instances, in one table: a row an instance, a column a slot.

use crate::dsl::{expr::Value, model::ExportKind};

use super::program::{Program, SHARED};

/// What stands where nothing was given.
static NULL: Value = Value::Null;

/// The table.
#[derive(Debug, Clone, Default)]
pub struct Values {
    cells: Vec<Value>,
    /// What all instances share: properties of resources, variables of the workbook.
    pub shared: Vec<Value>,
}

impl Values {
    /// Of no instance yet.
    pub fn of(program: &Program) -> Self {
        Self { cells: Vec::new(), shared: program.constants.clone() }
    }

    /// Makes room for so many cells more.
    pub fn reserve_exact(&mut self, cells: usize) {
        self.cells.reserve_exact(cells);
    }

    /// Adds a row: exports at their defaults, inputs empty.
    pub fn add(&mut self, program: &Program) {
        self.cells.extend(program.slots.iter().map(|slot| slot.default.clone().unwrap_or_default()));
    }

    /// Puts exports back to their defaults; inputs stay.
    pub fn reset(&mut self, program: &Program, instance: u32) {
        let row = self.cells.iter_mut().skip(place(program, instance, 0));
        for (cell, slot) in row.zip(&program.slots) {
            if let Some(default) = &slot.default {
                cell.clone_from(default);
            }
        }
    }

    /// Empties the row of an instance.
    #[cfg(feature = "socket")]
    pub fn forget(&mut self, program: &Program, instance: u32) {
        let row = self.cells.iter_mut().skip(place(program, instance, 0));
        row.take(program.stride()).for_each(|cell| *cell = Value::Null);
    }

    /// The row of an instance.
    pub fn row(&self, program: &Program, instance: u32) -> &[Value] {
        let first = place(program, instance, 0);
        self.cells.get(first..first.saturating_add(program.stride())).unwrap_or_default()
    }

    pub fn set(&mut self, program: &Program, instance: u32, slot: u32, value: Value) {
        if let Some(cell) = self.cells.get_mut(place(program, instance, slot)) {
            *cell = value;
        }
    }

    /// What is in a slot, be it the instance's own or one that all share.
    pub fn get<'v>(&'v self, program: &'v Program, instance: u32, slot: u32) -> &'v Value {
        let found = if slot & SHARED == 0 {
            self.cells.get(place(program, instance, slot))
        } else {
            self.shared.get((slot & !SHARED) as usize)
        };
        found.unwrap_or(&NULL)
    }
}

fn place(program: &Program, instance: u32, slot: u32) -> usize {
    (instance as usize).saturating_mul(program.stride()).saturating_add(slot as usize)
}

/// The value as one of type `kind`, where that loses nothing: hosts have fewer kinds of numbers than
/// CEL. None if it is of another type. Null is of every type: it stands for what is not known.
pub fn coerce(value: Value, kind: ExportKind) -> Option<Value> {
    match (kind, value) {
        (ExportKind::Any, value) => Some(value),
        (_, Value::Null) => Some(Value::Null),
        (ExportKind::Int, Value::Uint(number)) => i64::try_from(number).ok().map(Value::Int),
        (ExportKind::Int, Value::Double(number)) => whole(number).map(Value::Int),
        (ExportKind::Uint, Value::Int(number)) => u64::try_from(number).ok().map(Value::Uint),
        (ExportKind::Uint, Value::Double(number)) => {
            whole(number).and_then(|number| u64::try_from(number).ok()).map(Value::Uint)
        }
        (ExportKind::Double, Value::Int(number)) => Some(Value::Double(number as f64)),
        (ExportKind::Double, Value::Uint(number)) => Some(Value::Double(number as f64)),
        (ExportKind::Bool, value @ Value::Bool(_))
        | (ExportKind::Int, value @ Value::Int(_))
        | (ExportKind::Uint, value @ Value::Uint(_))
        | (ExportKind::Double, value @ Value::Double(_))
        | (ExportKind::String, value @ Value::String(_))
        | (ExportKind::Bytes, value @ Value::Bytes(_))
        | (ExportKind::List, value @ Value::List(_))
        | (ExportKind::Map, value @ Value::Map(_))
        | (ExportKind::Duration, value @ Value::Duration(_))
        | (ExportKind::Timestamp, value @ Value::Timestamp(_)) => Some(value),
        _ => None,
    }
}

/// A double that is a whole number which it holds exactly.
fn whole(number: f64) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    (number.abs() <= EXACT && number == number.trunc()).then_some(number as i64)
}

/// What a type is called in messages.
pub const fn kind_name(kind: ExportKind) -> &'static str {
    match kind {
        ExportKind::Bool => "bool",
        ExportKind::Int => "int",
        ExportKind::Uint => "uint",
        ExportKind::Double => "double",
        ExportKind::String => "string",
        ExportKind::Bytes => "bytes",
        ExportKind::List => "list",
        ExportKind::Map => "map",
        ExportKind::Duration => "duration",
        ExportKind::Timestamp => "timestamp",
        ExportKind::Any => "any",
    }
}
