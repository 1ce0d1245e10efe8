//! Long runs: thousands of random operations with the same answers on every lane.
//!
//! Operations are drawn from a seed by the WIT and a definition in `conformance/random/`
//! ([`definition`], [`draw`]) and recorded on the first lane ([`record`]); every lane then makes
//! the same calls in batches and must give the same answers. At the end the state is exchanged as a
//! snapshot ([`snapshot`]): the text must be the same on every lane, is restored there, and the run
//! continues, so each lane restores the state of every other.

pub mod definition;
pub mod draw;
pub mod record;
pub mod snapshot;

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value as Json, json};

use crate::{
    case::Component,
    lane::{Lane, Reply},
    normal::{normal, normal_error},
    run::Verdict,
    value::shown,
    wit::Function,
};

/// Number of requests in a batch. A batch stays far below the limits of pipes and of a guest's memory.
const BATCH: usize = 250;

/// Time limit of a batch.
const LIMIT: Duration = Duration::from_secs(60);

/// An operation and the answer of the first lane.
#[derive(Debug)]
pub struct Recorded {
    /// The request, without an id.
    pub request: Json,
    /// The function.
    pub function: Function,
    /// The answer in canonical form.
    pub answer: String,
}

/// A recorded run.
#[derive(Debug)]
pub struct Recording {
    /// Example: `random/ip-pool`.
    pub id: String,
    /// Purpose.
    pub purpose: String,
    /// Source of the rule.
    pub rule: String,
    /// The seed of the operations.
    pub seed: u64,
    /// The operations.
    pub operations: Vec<Recorded>,
}

impl Recording {
    /// Returns the hash of all answers: FNV-1a, 64 bits.
    pub fn hash(&self) -> u64 {
        let bytes = self.operations.iter().flat_map(|operation| operation.answer.bytes().chain([b'\n']));
        bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }

    /// Returns the number of operations that returned an error.
    pub fn errors(&self) -> usize {
        self.operations.iter().filter(|operation| operation.answer.starts_with("err ")).count()
    }

    /// Returns a line with seed, counts and hash.
    pub fn summary(&self) -> String {
        let Self { id, seed, operations, .. } = self;
        format!(
            "{id}: seed {seed}, {} operations ({} errors), hash {:016x}",
            operations.len(),
            self.errors(),
            self.hash()
        )
    }

    /// Replays the run on a lane.
    pub fn play(&self, lane: &mut Lane) -> Verdict {
        let start = Instant::now();
        let ready = lane.ready();
        let missing = ready.is_err();
        let mut step = 0;
        let result = ready.and_then(|()| self.compare(lane, &mut step));
        Verdict { failure: result.err().map(|error| (step, format!("{error:#}"))), missing, took: start.elapsed() }
    }

    fn compare(&self, lane: &mut Lane, step: &mut usize) -> Result<()> {
        reset(lane)?;
        for batch in self.operations.chunks(BATCH) {
            let requests: Vec<&Json> = batch.iter().map(|operation| &operation.request).collect();
            let replies = match lane.request(json!({ "op": "batch", "requests": requests }), LIMIT)? {
                Reply::Ok(Json::Array(replies)) => replies,
                other => bail!("batch: {other:?}"),
            };
            ensure!(replies.len() == batch.len(), "{} replies to a batch of {}", replies.len(), batch.len());
            for (operation, reply) in batch.iter().zip(&replies) {
                *step += 1;
                let answer = canonical(&operation.function, reply)?;
                if answer != operation.answer {
                    bail!(
                        "{}: expected {}, got {}",
                        shown(&operation.request),
                        shown(&operation.answer.as_str().into()),
                        shown(&answer.into())
                    );
                }
            }
        }
        Ok(())
    }
}

/// Resets the lane to a new instance of the offline component.
pub(crate) fn reset(lane: &mut Lane) -> Result<()> {
    let component = lane.component(Component::Offline).name();
    match lane.request(json!({ "op": "reset", "component": component, "network": false }), LIMIT).context("reset")? {
        Reply::Ok(_) => Ok(()),
        other => bail!("reset: {other:?}"),
    }
}

/// Returns an answer as text, independent of the lane's language.
pub(crate) fn canonical(function: &Function, reply: &Json) -> Result<String> {
    if let Some(ok) = reply.get("ok") {
        return Ok(match &function.result {
            Some(shape) => format!("ok {}", normal(shape, ok).with_context(|| function.path())?),
            None => "ok".into(),
        });
    }
    if let (Some(error), Some(shape)) = (reply.get("err"), &function.error) {
        return Ok(format!("err {}", normal_error(shape, error).with_context(|| function.path())?));
    }
    // The message of a rejected argument differs between façades.
    Ok(if reply.get("reject").is_some() { "reject".into() } else { format!("trap {}", shown(reply)) })
}
