//! Time limit of a turn of the loop, after which the rest waits for the next turn.

use std::time::Duration;

use crate::socket::Backend;

/// Maximum time of a turn. The last item may take a few milliseconds more, if it is an attempt
/// whose response is a mebibyte of JSON.
const LENGTH: Duration = Duration::from_millis(2);

/// Number of items between two readings of the clock.
const ITEMS: u64 = 8;

/// Number of bytes that are as much work as an item.
const BYTES: u64 = 4_096;

/// A turn of the loop.
#[derive(Debug)]
pub struct Turn {
    began: Duration,
    items: u64,
}

impl Turn {
    /// Begins a turn at this time of the back end's clock.
    pub const fn begin(now: Duration) -> Self {
        Self { began: now, items: 0 }
    }

    /// Returns whether the turn is over. Called once for each processed item.
    pub fn is_over<B: Backend>(&mut self) -> bool {
        self.is_over_after::<B>(0)
    }

    /// As [`Self::is_over`], for an item of `bytes` bytes.
    pub fn is_over_after<B: Backend>(&mut self, bytes: u64) -> bool {
        self.items = self.items.saturating_add(1).saturating_add(bytes.wrapping_div(BYTES));
        if self.items < ITEMS {
            return false;
        }
        self.items = 0;
        B::now().saturating_sub(self.began) >= LENGTH
    }
}
