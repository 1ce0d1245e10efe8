//! Ctrl-C: once is a wish, twice an order.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::failure::Failure;

static COUNT: AtomicU32 = AtomicU32::new(0);

/// From now on the process does not end by itself.
///
/// # Errors
/// The system does not let it.
pub fn listen() -> Result<(), Failure> {
    ctrlc::set_handler(|| {
        COUNT.fetch_add(1, Ordering::Relaxed);
    })
    .map_err(|error| Failure::new(format!("cannot listen for Ctrl-C: {error}")))
}

/// How often it was pressed.
pub fn count() -> u32 {
    COUNT.load(Ordering::Relaxed)
}
