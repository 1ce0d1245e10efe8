//! Numbered slots for values, reused when they become empty.

/// A slot: taken, or empty with the number of the next empty one.
#[derive(Debug, Clone)]
enum Place<T> {
    Taken(T),
    Empty(u32),
}

/// The end of the list of empty slots.
const NONE: u32 = u32::MAX;

/// Values by number. Numbers are small, do not change while the value exists, and are reused.
#[derive(Debug, Clone)]
pub struct Slab<T> {
    places: Vec<Place<T>>,
    empty: u32,
    len: usize,
}

impl<T> Default for Slab<T> {
    fn default() -> Self {
        Self { places: Vec::new(), empty: NONE, len: 0 }
    }
}

impl<T> Slab<T> {
    /// Size of a slot in bytes, taken or empty.
    #[cfg(test)]
    pub const PLACE_BYTES: usize = size_of::<Place<T>>();

    /// Stores a value and returns its number.
    pub fn insert(&mut self, value: T) -> u32 {
        self.len = self.len.saturating_add(1);
        if let Some(place) = self.places.get_mut(self.empty as usize) {
            let id = self.empty;
            if let Place::Empty(next) = *place {
                self.empty = next;
                *place = Place::Taken(value);
                return id;
            }
        }
        let id = self.places.len() as u32;
        self.places.push(Place::Taken(value));
        id
    }

    /// Removes and returns a value.
    pub fn remove(&mut self, id: u32) -> Option<T> {
        let place = self.places.get_mut(id as usize)?;
        if matches!(place, Place::Empty(_)) {
            return None;
        }
        let old = std::mem::replace(place, Place::Empty(self.empty));
        self.empty = id;
        self.len = self.len.saturating_sub(1);
        match old {
            Place::Taken(value) => Some(value),
            Place::Empty(_) => None,
        }
    }

    /// Returns the value of a number.
    #[inline(always)]
    pub fn get(&self, id: u32) -> Option<&T> {
        match self.places.get(id as usize) {
            Some(Place::Taken(value)) => Some(value),
            _ => None,
        }
    }

    /// Returns the value of a number, mutably.
    #[inline(always)]
    pub fn get_mut(&mut self, id: u32) -> Option<&mut T> {
        match self.places.get_mut(id as usize) {
            Some(Place::Taken(value)) => Some(value),
            _ => None,
        }
    }

    /// Returns the number of values.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Returns all values, by number.
    pub fn iter(&self) -> impl Iterator<Item = (u32, &T)> {
        self.places.iter().enumerate().filter_map(|(id, place)| match place {
            Place::Taken(value) => Some((id as u32, value)),
            Place::Empty(_) => None,
        })
    }

    /// Returns all values, mutably.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.places.iter_mut().filter_map(|place| match place {
            Place::Taken(value) => Some(value),
            Place::Empty(_) => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emptied_place_is_used_again() {
        let mut slab = Slab::default();
        let (a, b) = (slab.insert('a'), slab.insert('b'));
        assert_eq!(slab.remove(a), Some('a'));
        assert_eq!(slab.remove(a), None);
        assert_eq!(slab.insert('c'), a);
        assert_eq!(slab.get(b), Some(&'b'));
        assert_eq!(slab.len(), 2);
        assert_eq!(slab.iter().collect::<Vec<_>>(), [(a, &'c'), (b, &'b')]);
    }
}
