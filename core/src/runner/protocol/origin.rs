//! What a client is made from.

use std::sync::Arc;

use crate::runner::{action_plan::ActionPlan, http::LastUrl};

/// Finds the bytes that the host has given the run under a name.
pub type InputSource<'i> = dyn Fn(&str) -> Option<Arc<[u8]>> + 'i;

/// What a client is made from, beside the parameters of its attempt.
pub struct Origin<'o> {
    pub plan: &'o ActionPlan,
    /// The URL that the action asked for last.
    pub urls: &'o mut LastUrl,
    pub inputs: &'o InputSource<'o>,
    /// How many bytes of a body are kept.
    pub body_limit: usize,
    /// The id of its requests, if they carry one.
    pub id: Option<RequestId>,
}

/// The id that the requests of an attempt carry, without the part.
#[derive(Debug, Clone)]
pub struct RequestId {
    /// The name of the header field.
    pub field: std::sync::Arc<str>,
    pub attempt: String,
}
