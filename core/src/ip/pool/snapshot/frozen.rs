//! The state of a pool at the start of a snapshot that is read in parts.

/// A copy of a pool `P`, from which the parts of a snapshot are read after the pool has changed. It does not belong to
/// the state of the pool, so a copy of the pool has none. This type does not depend on the pool, which contains it.
#[derive(Debug)]
pub struct Frozen<P>(pub Option<Box<P>>);

impl<P> Default for Frozen<P> {
    fn default() -> Self {
        Self(None)
    }
}

impl<P> Clone for Frozen<P> {
    fn clone(&self) -> Self {
        Self(None)
    }
}
