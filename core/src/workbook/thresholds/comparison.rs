//! Comparisons with a limit.

use crate::dsl::model::Comparison;

/// Returns whether a comparison holds. `==` and `!=` compare exactly: counts are whole numbers.
#[allow(clippy::float_cmp)]
pub fn holds(measured: f64, comparison: Comparison, limit: f64) -> bool {
    match comparison {
        Comparison::Less => measured < limit,
        Comparison::LessOrEqual => measured <= limit,
        Comparison::Greater => measured > limit,
        Comparison::GreaterOrEqual => measured >= limit,
        Comparison::Equal => measured == limit,
        Comparison::NotEqual => measured != limit,
    }
}

/// Returns the operator as written.
pub const fn sign(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Less => "<",
        Comparison::LessOrEqual => "<=",
        Comparison::Greater => ">",
        Comparison::GreaterOrEqual => ">=",
        Comparison::Equal => "==",
        Comparison::NotEqual => "!=",
    }
}
