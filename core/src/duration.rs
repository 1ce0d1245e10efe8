//! Durations as the modules below count them, in whole milliseconds, and what options have in common.

use std::time::Duration;

/// Whole milliseconds; a started one counts, so that nothing but 0 becomes 0.
pub fn milliseconds(duration: Duration) -> u64 {
    let started = u64::from(duration.subsec_nanos().div_ceil(1_000_000));
    duration.as_secs().saturating_mul(1_000).saturating_add(started)
}

/// Whole nanoseconds.
pub fn nanoseconds(duration: Duration) -> u64 {
    duration.as_secs().saturating_mul(1_000_000_000).saturating_add(u64::from(duration.subsec_nanos()))
}

/// Milliseconds with their fraction.
#[cfg(feature = "socket")]
pub fn exact_milliseconds(duration: Duration) -> f64 {
    nanoseconds(duration) as f64 / 1e6
}

/// The duration of milliseconds with a fraction, to the nearest nanosecond; zero if it is negative or not a number.
#[cfg(feature = "socket")]
pub fn from_exact_milliseconds(milliseconds: f64) -> Duration {
    // A cast of a float to an integer saturates, and makes 0 of what is not a number.
    Duration::from_nanos((milliseconds * 1e6).round() as u64)
}

/// Writes a method for each field of an options type, which sets it and returns the options.
macro_rules! setters {
    ($options:ident { $($(#[$doc:meta])* $field:ident: $value:ty,)* }) => {
        impl $options {
            $(
                $(#[$doc])*
                #[must_use]
                pub fn $field(mut self, $field: $value) -> Self {
                    self.$field = $field.into();
                    self
                }
            )*
        }
    };
}

pub(crate) use setters;
