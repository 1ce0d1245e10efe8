//! The journal: the changes of a pool as text, for a log on disk or a second pool.
//!
//! A journal is a sequence of blocks. A block has a head, a record per event, and an end:
//!
//! ```text
//! scheduler-core ip-pool-journal 1<TAB>REVISION<TAB>DIGEST<TAB>TIME
//! clock<TAB>TIME
//! allocated<TAB>10.0.0.1<TAB>GENERATION<TAB>TENANT<TAB>RESOURCE<TAB>TYPE<TAB>TTL<TAB>WAY
//! end<TAB>REVISION<TAB>DIGEST
//! ```
//!
//! [`write`] writes blocks, [`block`] parses one, [`apply`] checks that blocks continue a pool, and
//! [`replay`] repeats the changes by the functions that made them. The digests chain every event to all
//! earlier ones, up to the name and the options of the pool: a chain that fits was written by the same
//! calls, so that repeating it leads to the same state and cannot fail.

mod apply;
mod block;
mod keywords;
mod replay;
#[cfg(test)]
mod tests;
mod write;

pub use self::apply::AppliedEvents;
#[cfg(any(test, feature = "pages"))]
pub use self::write::JournalPage;
