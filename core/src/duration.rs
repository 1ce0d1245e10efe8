//! Durations in whole milliseconds, as the modules count them, and setters for options.

use std::time::Duration;

/// Returns the duration in whole milliseconds, rounded up: only a zero duration becomes 0.
pub fn milliseconds(duration: Duration) -> u64 {
    let started = u64::from(duration.subsec_nanos().div_ceil(1_000_000));
    duration.as_secs().saturating_mul(1_000).saturating_add(started)
}

/// Returns the duration in whole nanoseconds.
pub fn nanoseconds(duration: Duration) -> u64 {
    duration.as_secs().saturating_mul(1_000_000_000).saturating_add(u64::from(duration.subsec_nanos()))
}

/// Returns the duration in milliseconds, with the fraction.
#[cfg(feature = "runner")]
pub fn exact_milliseconds(duration: Duration) -> f64 {
    nanoseconds(duration) as f64 / 1e6
}

/// Returns the duration of a number of milliseconds, rounded to the nearest nanosecond; zero if it
/// is negative or not a number.
#[cfg(feature = "runner")]
pub fn from_exact_milliseconds(milliseconds: f64) -> Duration {
    // A cast from a float to an integer saturates, and converts NaN to 0.
    Duration::from_nanos((milliseconds * 1e6).round() as u64)
}

/// Defines a method for each field of an options type that sets the field and returns the options.
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
