//! How an attempt ended.

use crate::{dsl::expr::Value, runner::failure::Failure};

/// Exports of an outcome.
pub(super) type Exports = Vec<(String, Value)>;

/// How an attempt ended.
pub(super) enum Ending {
    Success(Exports),
    Failure(Failure),
    Timeout,
}
