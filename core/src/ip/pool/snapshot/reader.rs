//! Progress of restoring a snapshot.

/// A pool `P` that is being restored. The pool keeps its reader between parts, so this type does
/// not depend on the pool.
#[derive(Debug, Clone)]
pub struct Reader<P> {
    pub pool: P,
    /// Number of lines read.
    pub lines: u64,
    /// The grant that the metadata belongs to.
    pub grant: Option<u32>,
    /// The revision, and the digest of its history.
    pub revision: (u64, u64),
}
