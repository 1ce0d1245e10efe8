//! How long a turn of the loop may take before what is left waits for the next one.

use std::time::Duration;

use crate::socket::Backend;

/// After this long a turn is over. The item that it ends with may take a few milliseconds more, if it is an attempt whose
/// response is a mebibyte of JSON.
const LENGTH: Duration = Duration::from_millis(2);

/// Work that is done between two looks at the clock, in items.
const ITEMS: u64 = 8;

/// Bytes that are as much work as an item.
const BYTES: u64 = 4_096;

/// A turn of the loop.
#[derive(Debug)]
pub struct Turn {
    began: Duration,
    items: u64,
}

impl Turn {
    /// One that begins at this time of the back end's clock.
    pub const fn begin(now: Duration) -> Self {
        Self { began: now, items: 0 }
    }

    /// Whether the turn is over. Called once for each item that was dealt with.
    pub fn is_over<B: Backend>(&mut self) -> bool {
        self.is_over_after::<B>(0)
    }

    /// The same for an item that has dealt with so many bytes.
    pub fn is_over_after<B: Backend>(&mut self, bytes: u64) -> bool {
        self.items = self.items.saturating_add(1).saturating_add(bytes.wrapping_div(BYTES));
        if self.items < ITEMS {
            return false;
        }
        self.items = 0;
        B::now().saturating_sub(self.began) >= LENGTH
    }
}
