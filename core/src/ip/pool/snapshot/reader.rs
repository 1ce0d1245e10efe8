//! How far a snapshot has been read.

/// A pool `P` that is being restored. The pool keeps its reader between parts, so this does not know what a pool is.
#[derive(Debug, Clone)]
pub struct Reader<P> {
    pub pool: P,
    /// Lines read.
    pub lines: u64,
    /// The grant that metadata belongs to.
    pub grant: Option<u32>,
    pub revision: u64,
}
