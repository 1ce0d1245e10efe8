//! Events by number.

use super::super::tree::slot;

/// An event, by number.
pub type Event = u32;

/// Returns an element; 0 for an index out of range, which the construction rules out.
pub fn at<T: Copy + Default>(list: &[T], index: u32) -> T {
    list.get(slot(index)).copied().unwrap_or_default()
}
