//! `==`, `in` and keys on values of any size. What is looked at is charged as it is looked at.
//!
//! Keys compare as `==` does. The keys of one map are taken to be different, as literals and JSON guarantee.

use std::cmp::Ordering;

use super::{
    Value,
    meter::{Meter, Spent},
    operators,
};
use crate::sort;

/// CEL's `==`. Maps are equal in any order: O(n) if they have their keys in the same one, otherwise O(n log n).
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

/// Whether two keys are of the same type, which has an order, and equal: then no other key of the map is equal to either.
fn is_same(a: &Value, b: &Value, meter: &Meter) -> Result<bool, Spent> {
    match (Key::of(a), Key::of(b)) {
        (Some(a), Some(b)) => a.is(b, meter),
        _ => Ok(false),
    }
}

/// Whether a list has an element.
pub(super) fn contains(items: &[Value], wanted: &Value, meter: &Meter) -> Result<bool, Spent> {
    for item in items {
        meter.step(1)?;
        if equal(item, wanted, meter)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The index of the entry of a key.
pub(super) fn find(entries: &[(Value, Value)], key: &Value, meter: &Meter) -> Result<Option<usize>, Spent> {
    for (place, (other, _)) in entries.iter().enumerate() {
        meter.step(1)?;
        if equal(other, key, meter)? {
            return Ok(Some(place));
        }
    }
    Ok(None)
}

/// The index of the entry of a text key.
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

/// Whether two keys of a literal are equal.
pub(super) fn has_duplicates(entries: &[(Value, Value)], meter: &Meter) -> Result<bool, Spent> {
    let places = sorted(entries, meter)?;
    let same = |pair: &[usize]| match pair {
        [a, b] => key_at(entries, *a) == key_at(entries, *b),
        _ => false,
    };
    Ok(places.windows(2).any(same))
}

/// A key of a type that has an order in which equal keys stand together. Doubles have none: `NaN` is among them, and 2⁶³ is
/// equal to an int and a uint that are not equal to each other.
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

    /// Bytes that are looked at to compare it with another one.
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

/// Comparisons of a binary search among sorted keys.
fn comparisons(count: usize) -> usize {
    usize::try_from(count.checked_ilog2().unwrap_or(0)).unwrap_or(0).saturating_add(1)
}

/// The places of entries in the order of their keys.
fn sorted(entries: &[(Value, Value)], meter: &Meter) -> Result<Vec<usize>, Spent> {
    let sizes = entries.iter().map(|(key, _)| Key::of(key).map_or(8, Key::size));
    let sizes = sizes.fold(0, usize::saturating_add);
    meter.look(sizes.saturating_mul(comparisons(entries.len())))?;
    Ok(sort::sorted_indices(entries.len(), &|a, b| key_at(entries, a).cmp(&key_at(entries, b))))
}

/// The keys of a map in order.
struct Index<'v> {
    entries: &'v [(Value, Value)],
    /// None if there are keys without an order.
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
