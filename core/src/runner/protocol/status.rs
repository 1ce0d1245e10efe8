//! The statuses that `expect_status` takes. They are read here and by the check of a scenario alike.

pub(crate) use crate::dsl::builtin::StatusSet;
