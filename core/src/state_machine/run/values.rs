//! The variables of all instances, in one table: a row an instance, a column a slot.

use crate::{
    dsl::expr::Value,
    state_machine::compile::program::{Program, SHARED},
};

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
