//! Estimates of the length of a run.

use crate::{
    component::exports::load as wit,
    load::{EstimateOptions, RunEstimate, UnboundedNode, UnboundedReason, WorkflowEstimate},
};

use super::{
    load::read_model,
    workflow_error::{Result, read_named},
};

pub fn read_options(options: wit::EstimateOptions) -> Result<EstimateOptions> {
    Ok(EstimateOptions {
        action_timeout_ms: options.action_timeout_ms,
        max_duration_ms: options.max_duration_ms,
        stop_timeout_ms: options.stop_timeout_ms,
        model: options.model.map(read_model),
        properties: read_named(options.properties)?,
    })
}

pub fn wire(estimate: RunEstimate) -> wit::RunEstimate {
    wit::RunEstimate {
        workflows: estimate.workflows.into_iter().map(workflow).collect(),
        user_min_ms: estimate.user_min_ms,
        user_max_ms: estimate.user_max_ms,
        min_ms: estimate.min_ms,
        max_ms: estimate.max_ms,
    }
}

fn workflow(own: WorkflowEstimate) -> wit::WorkflowEstimate {
    let node = |own: UnboundedNode| wit::UnboundedNode {
        workflow: own.workflow,
        node: own.node,
        reason: match own.reason {
            UnboundedReason::Loop => wit::UnboundedReason::Loop,
            UnboundedReason::Event => wit::UnboundedReason::Event,
            UnboundedReason::Pause => wit::UnboundedReason::Pause,
        },
    };
    wit::WorkflowEstimate {
        workflow: own.workflow,
        min_ms: own.min_ms,
        max_ms: own.max_ms,
        pauses: own.pauses,
        default_timeouts: own.default_timeouts,
        retries: own.retries,
        unbounded: own.unbounded.into_iter().map(node).collect(),
    }
}
