//! The limits of the interfaces `wbs`, `workbook`, `workflow` and `load`, as their documentation lists them.

/// Maximum number of tasks of a wbs.
pub const TASKS: u64 = 2_000_000;
/// Maximum number of control-flow edges of a wbs, and of dependencies of a wbs.
pub const EDGES: u64 = 8_000_000;
/// Maximum number of levels of a wbs.
pub const DEPTH: u64 = 64;
/// Maximum number of tasks of a scenario after its sub-workflows are expanded.
pub const EXPANDED_TASKS: u64 = 200_000;
/// Maximum of a planned duration or a lag, in milliseconds: 2⁴⁰, about 34 years. With this limit a
/// sum over all tasks fits in 64 bits.
pub const PLANNED_MS: u64 = 1 << 40;
/// Number of transactions that `undo` can revert.
pub const UNDO: usize = 100;
/// Number of late reports that are kept.
pub const LATE_REPORTS: usize = 1_000;
/// Maximum number of instances of a machine.
pub const INSTANCES: u64 = 2_000_000;
/// Maximum number of live branches of an instance.
pub const BRANCHES: u32 = 1_024;
/// Default limit of visits of a node in one iteration.
pub const VISITS: u32 = 1_000;
/// Default limit of nodes that an instance passes in one call.
pub const MICROSTEPS: u32 = 1_000;
/// Default limit of trace entries kept for each instance.
pub const TRACE: u32 = 256;
/// Maximum number of timers that fire in one tick.
pub const TIMERS: u32 = 100_000;
/// Maximum number of users of a load plan.
pub const USERS: u64 = 2_000_000;
/// Maximum number of metrics of a workbook; tenants count separately.
pub const METRICS: u64 = 100_000;
/// Maximum number of different status codes that a workbook counts; actions and tenants count
/// separately.
pub const STATUSES: u64 = 1_000_000;
/// Maximum number of holders and waiters of one resource.
pub const HOLDERS: u64 = 1_000_000;
/// Maximum number of entries of a page, a batch or a list of requests.
pub const PAGE: u32 = 10_000;
/// Maximum size of the parameters that one call returns, in bytes.
pub const REQUEST_BYTES: usize = 512 * 1024;
pub use super::NAME_BYTES;
/// Maximum number of resources that one task needs.
pub const NEEDS: u64 = 32;
/// Maximum number of tasks of a wbs that is scheduled.
pub const SCHEDULED_TASKS: u64 = 100_000;
/// Maximum number of rounds of improvement of a schedule.
pub const SCHEDULE_ITERATIONS: u64 = 1_000_000;
/// Maximum number of variables of a workbook.
pub const VARIABLES: u64 = 10_000;
/// Maximum number of nodes of a diagram.
pub const DRAWN_NODES: u64 = 2_000;
