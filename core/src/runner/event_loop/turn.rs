//! How long a turn of the loop may take before what is left waits for the next one.

use std::time::Duration;

use crate::socket::Backend;

/// After this long a turn is over. One item more takes at most a visit of a socket, which reads half a mebibyte.
const LENGTH: Duration = Duration::from_millis(3);

/// Items that are dealt with between two looks at the clock.
const ITEMS: u32 = 8;

/// A turn of the loop.
#[derive(Debug)]
pub struct Turn {
    began: Duration,
    items: u32,
}

impl Turn {
    /// One that begins at this time of the back end's clock.
    pub const fn begin(now: Duration) -> Self {
        Self { began: now, items: 0 }
    }

    /// Whether the turn is over. Called once for each item that was dealt with; the first few always are.
    pub fn is_over<B: Backend>(&mut self) -> bool {
        self.items = self.items.wrapping_add(1);
        self.items.is_multiple_of(ITEMS) && B::now().saturating_sub(self.began) >= LENGTH
    }
}
