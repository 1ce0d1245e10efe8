//! Runs a peer and reads what it prints.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    sync::mpsc::{self, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;

use super::{
    super::{paths, progress},
    Measured, Peer,
};

impl Peer {
    /// What `command` starts, in the workspace's root.
    pub fn new(name: &'static str, mut command: Command) -> Self {
        command.current_dir(paths::root());
        Self { name, command }
    }

    /// Gives it the task. What it has printed counts even when it then fails or takes
    /// longer than `limit` in all, when it is ended: the notes say so.
    pub fn run(mut self, task: &Value, limit: Duration) -> Measured {
        progress(&format!("{} measures", self.name));
        let mut measured = Measured { version: self.name.to_owned(), ..Measured::default() };
        let started = self.command.arg(task.to_string()).stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut child = match started {
            Ok(child) => child,
            Err(error) => {
                measured.notes.push(format!("{} could not be started: {error}", self.name));
                return measured;
            }
        };
        let Some(output) = child.stdout.take() else { return measured };
        let (sender, lines) = mpsc::channel();
        let reader = thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        let end = Instant::now() + limit;
        loop {
            match lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(line) => {
                    if let Err(error) = measured.take(&line) {
                        measured.notes.push(format!("{} printed what is no measurement: {error}", self.name));
                    }
                }
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    measured.notes.push(format!("{} was ended after {} s", self.name, limit.as_secs()));
                    let _ = child.kill();
                    break;
                }
            }
        }
        match child.wait() {
            Ok(status) if status.success() => {}
            Ok(status) => measured.notes.push(format!("{} ended with {status}", self.name)),
            Err(error) => measured.notes.push(format!("{} was lost: {error}", self.name)),
        }
        let _ = reader.join();
        measured
    }
}
