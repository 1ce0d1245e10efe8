//! Ctrl-C: once stops gracefully, twice stops at once.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::failure::Failure;

static COUNT: AtomicU32 = AtomicU32::new(0);

/// Starts counting Ctrl-C, which no longer ends the process.
///
/// # Errors
/// The system does not allow a handler.
pub fn listen() -> Result<(), Failure> {
    ctrlc::set_handler(|| {
        COUNT.fetch_add(1, Ordering::Relaxed);
    })
    .map_err(|error| Failure::new(format!("cannot listen for Ctrl-C: {error}")))
}

/// Returns how often Ctrl-C was pressed.
pub fn count() -> u32 {
    COUNT.load(Ordering::Relaxed)
}
