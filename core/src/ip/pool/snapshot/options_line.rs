//! The options of a pool as a line, and the digest of a pool without a history.

use crate::ip::{options::Settings, pool::digest::mix_bytes};

/// A number, or `-`.
pub struct Optional<T>(pub Option<T>);

impl<T: std::fmt::Display> std::fmt::Display for Optional<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.0 {
            Some(value) => value.fmt(f),
            None => f.write_str("-"),
        }
    }
}

/// Returns the line with the options of a pool.
pub fn options_line(settings: &Settings) -> String {
    format!(
        "options\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}",
        settings.strategy.name(),
        settings.seed,
        settings.ttl_ms,
        settings.quarantine_ms,
        settings.probation_ms,
        settings.sticky_owners,
        Optional(settings.quota),
        settings.max_bindings,
        settings.event_capacity,
    )
}

/// Returns the digest of a pool without a history: of its name and options.
pub fn digest_of(name: &str, settings: &Settings) -> u64 {
    mix_bytes(mix_bytes(0, name.as_bytes()), options_line(settings).as_bytes())
}
