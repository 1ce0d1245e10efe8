//! Peers: other programs that do the same work in the same run.
//!
//! A peer is a process that is given one JSON object as its only argument (the task) and
//! prints one JSON object a line: `{"version": "go-ipam v1.15.2"}` once, for each thing
//! that it measured `{"measure": "allocate", "live": 1000, "unit": "ns", "samples": [812.5, …]}`,
//! and `{"note": "…"}` for what the reader must know. It repeats and times by itself, so
//! that the cost of talking to it is in no number. Our own lanes outside this process
//! (wasmtime, Node, Python) speak the same.

mod build;
mod process;

pub use build::{cargo, go, host, node, npm, python};

use std::time::Duration;

use serde_json::Value;

use super::samples::Samples;

/// A program that can be asked to measure.
#[derive(Debug)]
pub struct Peer {
    /// As it is called in notes.
    pub name: &'static str,
    command: std::process::Command,
}

/// What a peer has measured.
#[derive(Debug, Default)]
pub struct Measured {
    /// Its name and version.
    pub version: String,
    /// What it had to say.
    pub notes: Vec<String>,
    measures: Vec<Measure>,
}

#[derive(Debug)]
struct Measure {
    name: String,
    live: u64,
    samples: Samples,
}

impl Measured {
    /// Lets a peer measure, as [`Peer::run`] does. Of one that could not be got ready there is but a note.
    pub fn by(peer: Result<Peer, String>, task: &Value, limit: Duration) -> Self {
        match peer {
            Ok(peer) => peer.run(task, limit),
            Err(reason) => Self { notes: vec![reason], ..Self::default() },
        }
    }

    /// Adds a repetition of something measured in this process, in nanoseconds.
    pub fn add(&mut self, name: &str, nanoseconds: f64) {
        match self.measures.iter_mut().find(|known| known.name == name) {
            Some(known) => known.samples = known.samples.with(nanoseconds),
            None => {
                let samples = Samples::new(vec![nanoseconds]);
                self.measures.push(Measure { name: name.to_owned(), live: 0, samples });
            }
        }
    }

    /// The repetitions of a measure while so many bindings were live.
    pub fn samples(&self, measure: &str, live: u64) -> Option<&Samples> {
        self.measures.iter().find(|known| known.name == measure && known.live == live).map(|known| &known.samples)
    }

    /// Their median.
    pub fn median(&self, measure: &str, live: u64) -> Option<f64> {
        self.samples(measure, live).map(Samples::median)
    }

    /// The largest number of live bindings at which it could take a measure, but no more than `most`.
    pub fn largest(&self, measure: &str, most: u64) -> Option<u64> {
        self.measures.iter().filter(|known| known.name == measure && known.live <= most).map(|known| known.live).max()
    }

    fn take(&mut self, line: &str) -> Result<(), String> {
        let value: Value = serde_json::from_str(line).map_err(|error| format!("{error} in {line:?}"))?;
        if let Some(version) = value["version"].as_str() {
            version.clone_into(&mut self.version);
        } else if let Some(note) = value["note"].as_str() {
            self.notes.push(note.to_owned());
        } else {
            let name = value["measure"].as_str().ok_or_else(|| format!("no measure in {line:?}"))?;
            let samples = value["samples"].as_array().ok_or_else(|| format!("no samples in {line:?}"))?;
            self.measures.push(Measure {
                name: name.to_owned(),
                live: value["live"].as_u64().unwrap_or(0),
                samples: Samples::new(samples.iter().filter_map(Value::as_f64).collect()),
            });
        }
        Ok(())
    }
}
