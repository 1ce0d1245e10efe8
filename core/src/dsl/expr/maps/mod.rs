//! `==`, `in` and key lookup on values of any size. Work is charged as it is done.
//!
//! Keys compare as with `==`. The keys of one map are assumed to be different, as literals and JSON
//! guarantee.

use std::cmp::Ordering;

use super::{
    Value,
    meter::{Meter, Spent},
    operators,
};
use crate::sort;

/// Implements CEL's `==`. The order of map entries is ignored: O(n) if both maps have the same key
/// order, otherwise O(n log n).
pub(super) fn equal(left: &Value, right: &Value, meter: &Meter) -> Result<bool, Spent> {
    match (left, right) {
        (Value::String(a), Value::String(b)) => Ok(a.len() == b.len() && meter.look(a.len()).map(|()| a == b)?),
        (Value::Bytes(a), Value::Bytes(b)) => Ok(a.len() == b.len() && meter.look(a.len()).map(|()| a == b)?),
        (Value::List(a), Value::List(b)) => {
            if a.len() != b.len() {
                return Ok(false);
            }
            for (a, b) in a.iter().zip(b) {
                meter.step(1)?;
                if !equal(a, b, meter)? {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        (Value::Map(a), Value::Map(b)) => equal_maps(a, b, meter),
        _ => Ok(operators::equal(left, right)),
    }
}

fn equal_maps(a: &[(Value, Value)], b: &[(Value, Value)], meter: &Meter) -> Result<bool, Spent> {
    if a.len() != b.len() {
        return Ok(false);
    }
    let mut index = None;
    for (place, (key, value)) in a.iter().enumerate() {
        meter.step(1)?;
        let found = match b.get(place).filter(|_| index.is_none()) {
            Some((other, found)) if is_same(key, other, meter)? => Some(found),
            _ => {
                let index = match &mut index {
                    Some(index) => index,
                    none => none.insert(Index::of(b, meter)?),
                };
                index.find(key, meter)?.and_then(|place| b.get(place)).map(|(_, value)| value)
            }
        };
        let Some(found) = found else { return Ok(false) };
        if !equal(value, found, meter)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether two keys have the same ordered type and are equal. Then no other key of the map equals
/// either of them.
fn is_same(a: &Value, b: &Value, meter: &Meter) -> Result<bool, Spent> {
    match (Key::of(a), Key::of(b)) {
        (Some(a), Some(b)) => a.is(b, meter),
        _ => Ok(false),
    }
}

/// Whether a list contains a value.
pub(super) fn contains(items: &[Value], wanted: &Value, meter: &Meter) -> Result<bool, Spent> {
    for item in items {
        meter.step(1)?;
        if equal(item, wanted, meter)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Returns the index of the entry with a key.
pub(super) fn find(entries: &[(Value, Value)], key: &Value, meter: &Meter) -> Result<Option<usize>, Spent> {
    for (place, (other, _)) in entries.iter().enumerate() {
        meter.step(1)?;
        if equal(other, key, meter)? {
            return Ok(Some(place));
        }
    }
    Ok(None)
}

/// Returns the index of the entry with a string key.
pub(super) fn find_field(entries: &[(Value, Value)], field: &str, meter: &Meter) -> Result<Option<usize>, Spent> {
    for (place, (key, _)) in entries.iter().enumerate() {
        meter.step(1)?;
        if let Value::String(key) = key
            && key.len() == field.len()
        {
            meter.look(field.len())?;
            if key == field {
                return Ok(Some(place));
            }
        }
    }
    Ok(None)
}

/// Whether a map literal contains duplicate keys.
pub(super) fn has_duplicates(entries: &[(Value, Value)], meter: &Meter) -> Result<bool, Spent> {
    let places = sorted(entries, meter)?;
    let same = |pair: &[usize]| match pair {
        [a, b] => key_at(entries, *a) == key_at(entries, *b),
        _ => false,
    };
    Ok(places.windows(2).any(same))
}

/// A key of a type with an order in which equal keys are adjacent. Doubles have no such order:
/// `NaN` is one of them, and 2⁶³ equals an int and a uint that do not equal each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'v> {
    Bool(bool),
    Number(i128),
    Text(&'v str),
}

impl<'v> Key<'v> {
    fn of(value: &'v Value) -> Option<Self> {
        Some(match value {
            Value::Bool(truth) => Self::Bool(*truth),
            Value::Int(number) => Self::Number((*number).into()),
            Value::Uint(number) => Self::Number((*number).into()),
            Value::String(text) => Self::Text(text),
            _ => return None,
        })
    }

    /// Returns the number of bytes to read to compare it with another key.
    fn size(self) -> usize {
        match self {
            Self::Text(text) => text.len().saturating_add(8),
            _ => 8,
        }
    }

    fn is(self, other: Self, meter: &Meter) -> Result<bool, Spent> {
        match (self, other) {
            (Self::Text(a), Self::Text(b)) => Ok(a.len() == b.len() && meter.look(a.len()).map(|()| a == b)?),
            _ => Ok(self == other),
        }
    }
}

fn key_at(entries: &[(Value, Value)], place: usize) -> Option<Key<'_>> {
    entries.get(place).and_then(|(key, _)| Key::of(key))
}

/// Returns the number of comparisons of a binary search in `count` sorted keys.
fn comparisons(count: usize) -> usize {
    usize::try_from(count.checked_ilog2().unwrap_or(0)).unwrap_or(0).saturating_add(1)
}

/// Returns the indexes of the entries, sorted by key.
fn sorted(entries: &[(Value, Value)], meter: &Meter) -> Result<Vec<usize>, Spent> {
    let sizes = entries.iter().map(|(key, _)| Key::of(key).map_or(8, Key::size));
    let sizes = sizes.fold(0, usize::saturating_add);
    meter.look(sizes.saturating_mul(comparisons(entries.len())))?;
    Ok(sort::sorted_indices(entries.len(), &|a, b| key_at(entries, a).cmp(&key_at(entries, b))))
}

/// The sorted keys of a map.
struct Index<'v> {
    entries: &'v [(Value, Value)],
    /// Indexes sorted by key. None if the map has keys without an order.
    places: Option<Vec<usize>>,
}

impl<'v> Index<'v> {
    fn of(entries: &'v [(Value, Value)], meter: &Meter) -> Result<Self, Spent> {
        let ordered = entries.iter().all(|(key, _)| Key::of(key).is_some());
        let places = if ordered { Some(sorted(entries, meter)?) } else { None };
        Ok(Self { entries, places })
    }

    fn find(&self, key: &Value, meter: &Meter) -> Result<Option<usize>, Spent> {
        let (Some(places), Some(key)) = (&self.places, Key::of(key)) else { return find(self.entries, key, meter) };
        meter.look(key.size().saturating_mul(comparisons(places.len())))?;
        let less = |place: &usize| key_at(self.entries, *place).cmp(&Some(key)) == Ordering::Less;
        let found = places.get(places.partition_point(less)).copied();
        Ok(found.filter(|place| key_at(self.entries, *place) == Some(key)))
    }
}

#[cfg(test)]
mod tests;
