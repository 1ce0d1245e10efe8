//! The statuses that `expect_status` takes. They are read here and by the check of a scenario alike.

#[allow(unused_imports, reason = "the HTTP client takes it up with its next change")]
pub use crate::dsl::status_set::StatusSet;
