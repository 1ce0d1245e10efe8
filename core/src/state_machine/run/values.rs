//! The variables of all instances, in one table: one row per instance, one column per slot.

use crate::{
    dsl::expr::Value,
    state_machine::compile::program::{Program, SHARED},
};

/// Value of a cell that was not set.
static NULL: Value = Value::Null;

/// The table of variables.
#[derive(Debug, Clone, Default)]
pub struct Values {
    cells: Vec<Value>,
    /// Values that all instances share: properties of resources, variables of the workbook.
    pub shared: Vec<Value>,
}

impl Values {
    /// Creates a table without rows.
    pub fn of(program: &Program) -> Self {
        Self { cells: Vec::new(), shared: program.constants.clone() }
    }

    /// Reserves room for `cells` more cells.
    pub fn reserve_exact(&mut self, cells: usize) {
        self.cells.reserve_exact(cells);
    }

    /// Adds a row with exports at their defaults and empty inputs.
    pub fn add(&mut self, program: &Program) {
        self.cells.extend(program.slots.iter().map(|slot| slot.default.clone().unwrap_or_default()));
    }

    /// Resets exports to their defaults and keeps inputs.
    pub fn reset(&mut self, program: &Program, instance: u32) {
        let row = self.cells.iter_mut().skip(place(program, instance, 0));
        for (cell, slot) in row.zip(&program.slots) {
            if let Some(default) = &slot.default {
                cell.clone_from(default);
            }
        }
    }

    /// Empties the row of an instance.
    #[cfg(feature = "runner")]
    pub fn forget(&mut self, program: &Program, instance: u32) {
        let row = self.cells.iter_mut().skip(place(program, instance, 0));
        row.take(program.stride()).for_each(|cell| *cell = Value::Null);
    }

    /// Returns the row of an instance.
    pub fn row(&self, program: &Program, instance: u32) -> &[Value] {
        let first = place(program, instance, 0);
        self.cells.get(first..first.saturating_add(program.stride())).unwrap_or_default()
    }

    pub fn set(&mut self, program: &Program, instance: u32, slot: u32, value: Value) {
        if let Some(cell) = self.cells.get_mut(place(program, instance, slot)) {
            *cell = value;
        }
    }

    /// Returns the value of a slot, which is the instance's own or shared by all.
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
