//! What is still to do of the present stimulus.

/// What a branch does next.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    /// Enters a node.
    Enter(u32),
    /// Looks at the edges of its node, which has succeeded.
    Choose,
}

/// A step of a branch. It no longer counts when the branch's generation has moved on.
#[derive(Debug, Clone, Copy)]
pub struct Move {
    pub slot: u32,
    pub generation: u32,
    pub step: Step,
}
