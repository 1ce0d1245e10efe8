//! How serde writes counts and durations.

use std::{fmt, time::Duration};

use serde::{Deserialize, Deserializer, Serializer, de};

/// A count of up to 128 bits: a number if it fits in 64 bits, else a string of decimal digits,
/// because most formats and their readers do not have larger numbers.
pub mod count {
    use super::{Deserializer, Digits, Serializer};

    pub fn serialize<S: Serializer>(count: &u128, serializer: S) -> Result<S::Ok, S::Error> {
        match u64::try_from(*count) {
            Ok(count) => serializer.serialize_u64(count),
            Err(_) => serializer.collect_str(count),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u128, D::Error> {
        deserializer.deserialize_any(Digits)
    }
}

/// A duration in whole milliseconds.
pub mod whole_milliseconds {
    use super::{Deserialize, Deserializer, Duration, Serializer};

    pub fn serialize<S: Serializer>(duration: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(crate::duration::milliseconds(*duration))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
        u64::deserialize(deserializer).map(Duration::from_millis)
    }
}

/// A duration in milliseconds, exact to the nanosecond.
#[cfg(feature = "runner")]
pub mod exact_milliseconds {
    use super::{Deserialize, Deserializer, Duration, Serializer};
    use crate::duration::{exact_milliseconds, from_exact_milliseconds};

    pub fn serialize<S: Serializer>(duration: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(exact_milliseconds(*duration))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
        f64::deserialize(deserializer).map(from_exact_milliseconds)
    }
}

/// An optional duration in whole milliseconds.
pub mod milliseconds {
    use super::{Deserialize, Deserializer, Duration, Serializer};

    pub fn serialize<S: Serializer>(duration: &Option<Duration>, serializer: S) -> Result<S::Ok, S::Error> {
        match duration {
            Some(duration) => serializer.serialize_some(&crate::duration::milliseconds(*duration)),
            None => serializer.serialize_none(),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Duration>, D::Error> {
        Option::<u64>::deserialize(deserializer).map(|given| given.map(Duration::from_millis))
    }
}

/// Reads a number or a string of decimal digits.
struct Digits;

impl de::Visitor<'_> for Digits {
    type Value = u128;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a count: a number, or a string of decimal digits")
    }

    fn visit_u64<E: de::Error>(self, count: u64) -> Result<u128, E> {
        Ok(count.into())
    }

    fn visit_i64<E: de::Error>(self, count: i64) -> Result<u128, E> {
        u128::try_from(count).map_err(E::custom)
    }

    fn visit_u128<E: de::Error>(self, count: u128) -> Result<u128, E> {
        Ok(count)
    }

    fn visit_str<E: de::Error>(self, digits: &str) -> Result<u128, E> {
        digits.parse().map_err(E::custom)
    }
}
