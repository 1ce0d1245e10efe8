//! Durations as the modules below count them, in whole milliseconds, and what options have in common.

use std::time::Duration;

/// Whole milliseconds; a started one counts, so that nothing but 0 becomes 0.
pub fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_nanos().div_ceil(1_000_000)).unwrap_or(u64::MAX)
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
