//! The server that the users connect to: Python's `http.server`.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result};

/// A running server. Dropping it stops the server.
pub struct Target {
    process: Child,
    /// The port that it listens on, at 127.0.0.1.
    pub port: u16,
}

impl Target {
    /// The address that it listens at.
    pub const IP: &str = "127.0.0.1";

    /// Starts a server for the files in `site` on an ephemeral port and waits until it listens.
    pub fn start(python: &Path, site: &Path) -> Result<Self> {
        let mut process = Command::new(python)
            .args(["-u", "-m", "http.server", "0", "--bind", Self::IP, "--directory"])
            .arg(site)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("starting {}", python.display()))?;
        let output = process.stdout.take().context("the server has no output")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        // "Serving HTTP on 127.0.0.1 port 40123 (http://127.0.0.1:40123/) ..."
        let port =
            line.split(" port ").nth(1).and_then(|rest| rest.split(' ').next()).and_then(|port| port.parse().ok());
        let target = Self { process, port: port.unwrap_or_default() };
        anyhow::ensure!(target.port != 0, "the server did not print its port: {line:?}");
        Ok(target)
    }
}

impl Drop for Target {
    fn drop(&mut self) {
        // It may have ended by itself; in both cases it is gone afterwards.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
