//! Time limit of a turn of the loop, after which the rest waits for the next turn.

use std::time::Duration;

use crate::socket::Backend;

/// Maximum time of a turn. The last item may take a few milliseconds more, if it is an attempt
/// whose response is a mebibyte of JSON.
const LENGTH: Duration = Duration::from_millis(2);

/// Number of items between two readings of the clock.
const ITEMS: u64 = 8;

/// A turn of the loop.
#[derive(Debug)]
pub struct Turn {
    began: Duration,
    /// The last known time.
    now: Duration,
    items: u64,
}

impl Turn {
    /// Begins a turn at this time of the back end's clock.
    pub const fn begin(now: Duration) -> Self {
        Self { began: now, now, items: 0 }
    }

    /// Returns the last known time of the back end's clock. Reading it is a call of the host in
    /// WebAssembly.
    pub const fn now(&self) -> Duration {
        self.now
    }

    /// Notes the time. Returns whether the turn is over.
    pub fn is_over_at(&mut self, now: Duration) -> bool {
        self.now = now;
        now.saturating_sub(self.began) >= LENGTH
    }

    /// Returns whether the turn is over. Called once for each processed item.
    pub fn is_over<B: Backend>(&mut self) -> bool {
        self.items = self.items.saturating_add(1);
        if self.items < ITEMS {
            return false;
        }
        self.items = 0;
        self.is_over_at(B::now())
    }
}
