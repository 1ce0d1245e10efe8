//! Context for the creation of a client.

use std::sync::Arc;

use crate::runner::{action_plan::ActionPlan, http::LastUrl};

/// Finds the bytes that the host added to the run under a name.
pub type InputSource<'i> = dyn Fn(&str) -> Option<Arc<[u8]>> + 'i;

/// Context for the creation of a client, in addition to the parameters of its attempt.
pub struct Origin<'o> {
    pub plan: &'o ActionPlan,
    /// Last URL that the action requested.
    pub urls: &'o mut LastUrl,
    pub inputs: &'o InputSource<'o>,
    /// Maximum number of body bytes to keep.
    pub body_limit: usize,
    /// Id of its requests, if they carry one.
    pub id: Option<RequestId>,
}

/// The id that the requests of an attempt carry, without the part.
#[derive(Debug, Clone)]
pub struct RequestId {
    /// The name of the header field.
    pub field: std::sync::Arc<str>,
    pub attempt: String,
}
