//! Values of an expression's variables.

use super::Value;

/// Values of the variables, in slot order.
#[derive(Clone, Copy)]
pub(crate) enum Slots<'v> {
    Values(&'v [Value]),
    References(&'v [&'v Value]),
    /// Values of which some may be missing.
    #[cfg(feature = "runner")]
    Present(&'v [Option<&'v Value>]),
}

impl<'v> Slots<'v> {
    pub(super) fn get(self, slot: u32) -> Option<&'v Value> {
        match self {
            Self::Values(values) => values.get(slot as usize),
            Self::References(values) => values.get(slot as usize).copied(),
            #[cfg(feature = "runner")]
            Self::Present(values) => values.get(slot as usize).copied().flatten(),
        }
    }
}
