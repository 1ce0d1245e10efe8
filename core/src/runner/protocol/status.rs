//! The statuses that `expect_status` takes. They are read here and by the check of a scenario alike.

pub use crate::dsl::status_set::StatusSet;
