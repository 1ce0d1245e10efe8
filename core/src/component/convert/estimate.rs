//! Estimates of the duration of a run.

use std::time::Duration;

use crate::{
    component::exports::load as wit,
    duration::milliseconds,
    load::{EstimateOptions, RunEstimate, UnboundedNode, UnboundedReason, WorkflowEstimate},
};

use super::{
    load::read_model,
    workflow_error::{Result, read_named},
};

pub fn read_options(options: wit::EstimateOptions) -> Result<EstimateOptions> {
    Ok(EstimateOptions {
        action_timeout: options.action_timeout_ms.map(Duration::from_millis),
        max_duration: options.max_duration_ms.map(Duration::from_millis),
        stop_timeout: options.stop_timeout_ms.map(Duration::from_millis),
        model: options.model.map(read_model),
        properties: read_named(options.properties)?,
    })
}

pub fn wire(estimate: RunEstimate) -> wit::RunEstimate {
    wit::RunEstimate {
        workflows: estimate.workflows.into_iter().map(workflow).collect(),
        user_min_ms: milliseconds(estimate.user_min),
        user_max_ms: estimate.user_max.map(milliseconds),
        min_ms: milliseconds(estimate.min),
        max_ms: estimate.max.map(milliseconds),
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
        min_ms: milliseconds(own.min),
        max_ms: own.max.map(milliseconds),
        pauses: own.pauses,
        default_timeouts: own.default_timeouts,
        retries: own.retries,
        unbounded: own.unbounded.into_iter().map(node).collect(),
    }
}
