//! Exchange of state between lanes as text.
//!
//! The first lane's text is part of the recording twice: as the answer to `snapshot` on every lane,
//! and as the argument of `restore` on every lane.

use anyhow::{Context, Result, ensure};
use serde_json::{Value as Json, json};

use super::record::Recorder;
use crate::{shape::Shape, wit::Package};

/// Takes the snapshot of `from` and restores it in `to`; `path` is that of their resource, as
/// `ip-pool.ip-pool`.
pub fn cross(package: &Package, recorder: &mut Recorder<'_>, path: &str, from: &str, to: &str) -> Result<()> {
    let snapshot = package.function(&format!("{path}.snapshot"))?;
    let restore = package.function(&format!("{path}.restore"))?;
    let mut next = Json::Null;
    let mut pages = Vec::new();
    loop {
        let page = recorder.call(&snapshot, Some(from), &[next], None)?.context("no snapshot was given")?;
        pages.push(page["text"].clone());
        next = page["next"].clone();
        if next.is_null() {
            break;
        }
    }
    let last = pages.len();
    for (index, text) in pages.into_iter().enumerate() {
        let mut arguments = vec![text];
        for (name, shape) in restore.parameters.iter().skip(1) {
            arguments.push(match shape {
                Shape::Bool => json!(index + 1 == last),
                Shape::Enum(_, cases) => json!(cases.first()),
                _ => anyhow::bail!("{path}.restore: unknown parameter {name}"),
            });
        }
        let restored = recorder.call(&restore, Some(to), &arguments, None)?;
        ensure!(restored.is_some(), "the snapshot was not restored");
    }
    Ok(())
}
