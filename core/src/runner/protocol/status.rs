//! Statuses that `expect_status` accepts. The runner and the check of a scenario share the parser.

pub(crate) use crate::dsl::builtin::StatusSet;
