//! Pending steps of the current stimulus.

/// Next action of a branch.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    /// Enters a node.
    Enter(u32),
    /// Chooses among the edges of its node, which has succeeded.
    Choose,
}

/// A step of a branch. It is void if the branch's generation has changed.
#[derive(Debug, Clone, Copy)]
pub struct Move {
    pub slot: u32,
    pub generation: u32,
    pub step: Step,
}
