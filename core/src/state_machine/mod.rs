//! The state machine: a wbs compiled into dense tables, and many instances that walk them.

mod status;

pub use status::InstanceState;
