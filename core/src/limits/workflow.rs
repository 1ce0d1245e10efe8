//! The limits of the interfaces `wbs`, `workbook`, `workflow` and `load`, as their documentation lists them.

/// Tasks of a wbs.
pub const TASKS: u64 = 2_000_000;
/// Control-flow edges of a wbs, and dependencies of a wbs.
pub const EDGES: u64 = 8_000_000;
/// Levels of a wbs.
pub const DEPTH: u64 = 64;
/// Tasks that a scenario may become when its sub-workflows are expanded.
pub const EXPANDED_TASKS: u64 = 200_000;
/// Milliseconds that a planned duration or a lag may have: 2⁴⁰, some 34 years. With it no
/// sum over all tasks leaves 64 bits.
pub const PLANNED_MS: u64 = 1 << 40;
/// Transactions that `undo` can take back.
pub const UNDO: usize = 100;
/// Reports that came too late and are kept.
pub const LATE_REPORTS: usize = 1_000;
/// Instances of a machine.
pub const INSTANCES: u64 = 2_000_000;
/// Branches alive in an instance.
pub const BRANCHES: u32 = 1_024;
/// Visits of a node in one walk, unless the options say otherwise.
pub const VISITS: u32 = 1_000;
/// Nodes that an instance passes in one call, unless the options say otherwise.
pub const MICROSTEPS: u32 = 1_000;
/// Trace entries kept for each instance, unless the options say otherwise.
pub const TRACE: u32 = 256;
/// Timers that fire in one tick.
pub const TIMERS: u32 = 100_000;
/// Users of a load plan.
pub const USERS: u64 = 2_000_000;
/// Metrics of a workbook, tenants counted apart.
pub const METRICS: u64 = 100_000;
/// Different status codes that a workbook counts, actions and tenants counted apart.
pub const STATUSES: u64 = 1_000_000;
/// Holders and wishes of one resource.
pub const HOLDERS: u64 = 1_000_000;
/// Entries of a page, a batch or a list of requests.
pub const PAGE: u32 = 10_000;
/// Bytes of parameters that one call hands out.
pub const REQUEST_BYTES: usize = 512 * 1024;
pub use super::NAME_BYTES;
/// Resources that one task needs.
pub const NEEDS: u64 = 32;
/// Tasks of a wbs that is scheduled.
pub const SCHEDULED_TASKS: u64 = 100_000;
/// Rounds of improvement of a schedule.
pub const SCHEDULE_ITERATIONS: u64 = 1_000_000;
/// Variables of a workbook.
pub const VARIABLES: u64 = 10_000;
/// Nodes of a picture.
pub const DRAWN_NODES: u64 = 2_000;
