//! The row of an instance.

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
    /// `Running` stands for every state in which it lives; which one follows from its branches.
    pub state: InstanceState,
    /// The outermost branch; [`NONE`](crate::state_machine::compile::program::NONE) when it does not live.
    pub root: u32,
    /// How many branches it has.
    pub branches: u32,
    /// How many of them the host has something to do for.
    pub working: i32,
    pub iteration: u32,
    pub tenant: TenantId,
    /// Where its row of visits begins.
    pub visits: usize,
    pub started_ms: u64,
    pub finished_ms: u64,
    /// How much later than intended it was started.
    pub lead_ms: u64,
    /// What is left of the outermost branch's digest when it is gone.
    pub digest: Digest,
    pub fault: Option<Box<InstanceFault>>,
    pub log: Option<Box<Log>>,
}

impl Instance {
    /// When it was intended to start, as long as it has not been.
    pub const fn intended(&self) -> Option<u64> {
        self.lead_ms.checked_sub(1)
    }
}
