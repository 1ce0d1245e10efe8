//! Words of the format.

use crate::ip::PoolEventKind;

/// Start of a block; the number is the version of the format.
pub const HEADER: &str = "scheduler-core ip-pool-journal 1";

/// Keywords of the records.
pub const KINDS: [(PoolEventKind, &str); 16] = [
    (PoolEventKind::Allocated, "allocated"),
    (PoolEventKind::Released, "released"),
    (PoolEventKind::Expired, "expired"),
    (PoolEventKind::Declined, "declined"),
    (PoolEventKind::Renewed, "renewed"),
    (PoolEventKind::Freed, "freed"),
    (PoolEventKind::Changed, "changed"),
    (PoolEventKind::Reserved, "reserved"),
    (PoolEventKind::Unreserved, "unreserved"),
    (PoolEventKind::RangeAdded, "range-added"),
    (PoolEventKind::RangeDraining, "range-draining"),
    (PoolEventKind::RangeResumed, "range-resumed"),
    (PoolEventKind::RangeRemoved, "range-removed"),
    (PoolEventKind::PrefixAllocated, "prefix-allocated"),
    (PoolEventKind::PrefixReleased, "prefix-released"),
    (PoolEventKind::Configured, "configured"),
];
