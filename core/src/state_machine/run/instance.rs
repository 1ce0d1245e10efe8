//! Instances.

use crate::{
    error::InstanceState,
    state_machine::{
        inspect::{fault::InstanceFault, trace::Log},
        persist::digest::Digest,
    },
    workbook::TenantId,
};

/// An instance. Its variables, visits and branches are in tables of the machine.
#[derive(Debug, Clone)]
pub struct Instance {
    pub workflow: u32,
    /// `Running` stands for all live states; the branches determine which one it is.
    pub state: InstanceState,
    /// The outermost branch; [`NONE`](crate::state_machine::compile::program::NONE) if the instance is not live.
    pub root: u32,
    /// Number of branches.
    pub branches: u32,
    /// Number of branches for which the host has an action to perform.
    pub working: i32,
    pub iteration: u32,
    pub tenant: TenantId,
    /// Start of its row of visits.
    pub visits: usize,
    pub started_ms: u64,
    pub finished_ms: u64,
    /// Delay of the start after the intended start, in milliseconds.
    pub lead_ms: u64,
    /// Digest of the outermost branch after it has ended.
    pub digest: Digest,
    pub fault: Option<Box<InstanceFault>>,
    pub log: Option<Box<Log>>,
}

impl Instance {
    /// Returns the intended start of an instance that has not been started.
    pub const fn intended(&self) -> Option<u64> {
        self.lead_ms.checked_sub(1)
    }
}
