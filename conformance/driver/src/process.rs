//! A child process that communicates by lines.

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    thread,
    time::Duration,
};

use anyhow::{Context, Result, bail};

/// A running child. Dropping it kills it.
pub struct Process {
    child: Child,
    input: Option<ChildStdin>,
    lines: Receiver<String>,
}

impl Process {
    /// Starts `program`. Its stderr is inherited.
    pub fn start(program: &Path, arguments: &[String], folder: &Path) -> Result<Self> {
        let mut child = Command::new(program)
            .args(arguments)
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("starting {}", program.display()))?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            bail!("{} has no pipes", program.display());
        };
        let (sender, lines) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(output).lines() {
                let Ok(line) = line else { break };
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        Ok(Self { child, input: Some(input), lines })
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Writes one line.
    pub fn write(&mut self, line: &str) -> Result<()> {
        let input = self.input.as_mut().context("its input is closed")?;
        writeln!(input, "{line}")?;
        Ok(input.flush()?)
    }

    /// Returns the next line.
    pub fn read(&mut self, limit: Duration) -> Result<String> {
        match self.lines.recv_timeout(limit) {
            Ok(line) => Ok(line),
            Err(RecvTimeoutError::Timeout) => bail!("no answer within {} ms", limit.as_millis()),
            Err(RecvTimeoutError::Disconnected) => match self.child.wait() {
                Ok(status) => bail!("the process ended ({status})"),
                Err(error) => bail!("the process ended ({error})"),
            },
        }
    }

    /// Closes its input and gives it `limit` to end by itself.
    pub fn finish(mut self, limit: Duration) {
        self.input = None;
        while self.lines.recv_timeout(limit).is_ok() {}
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself; then it need not be killed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
