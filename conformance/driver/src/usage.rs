//! Resource usage of a lane's process: `/proc` on Linux. Unavailable elsewhere.

use std::{
    fs,
    path::PathBuf,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Result, bail};
use serde::Deserialize;

/// Some hosts release dropped resources a little later.
const SETTLE: Duration = Duration::from_secs(10);

/// Limits on the resource usage of some steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Limits {
    /// Number of additional open descriptors.
    pub descriptors: Option<u64>,
    /// Growth of the resident memory, in KiB.
    pub memory_kib: Option<u64>,
    /// CPU time of its threads, in milliseconds: waiting costs none.
    pub cpu_ms: Option<u64>,
}

/// Resource usage of a process.
#[derive(Debug, Clone, Copy)]
pub struct Usage {
    descriptors: u64,
    memory_kib: u64,
    cpu_ms: u64,
}

impl Usage {
    /// Returns the current usage of process `id`; none if the system does not report it.
    pub fn of(id: u32) -> Option<Self> {
        let folder = PathBuf::from(format!("/proc/{id}"));
        let descriptors = fs::read_dir(folder.join("fd")).ok()?.count() as u64;
        let status = fs::read_to_string(folder.join("status")).ok()?;
        let memory = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        let memory_kib = memory.split_whitespace().next()?.parse().ok()?;
        // After the name in parentheses, fields 14 and 15 of the line: ticks of 10 ms. (proc(5))
        let line = fs::read_to_string(folder.join("stat")).ok()?;
        let ticks = line.rsplit_once(')')?.1.split_whitespace().skip(11).take(2);
        let ticks = ticks.map(|ticks| ticks.parse::<u64>().ok()).sum::<Option<u64>>()?;
        Some(Self { descriptors, memory_kib, cpu_ms: ticks * 10 })
    }

    /// Fails if process `id`, which had this usage before, now exceeds it by more than `limits`.
    pub fn check(self, id: u32, limits: Limits) -> Result<()> {
        let end = Instant::now() + SETTLE;
        loop {
            let Some(now) = Self::of(id) else { bail!("the process is gone") };
            let over = [
                ("descriptors", self.descriptors, now.descriptors, limits.descriptors),
                ("KiB of memory", self.memory_kib, now.memory_kib, limits.memory_kib),
                ("ms of processor time", self.cpu_ms, now.cpu_ms, limits.cpu_ms),
            ]
            .into_iter()
            .find(|(_, before, now, limit)| limit.is_some_and(|limit| now.saturating_sub(*before) > limit));
            match over {
                None => return Ok(()),
                Some((what, before, now, limit)) if Instant::now() > end => {
                    bail!("{} {what} more, expected at most {}", now - before, limit.unwrap_or_default())
                }
                Some(_) => thread::sleep(Duration::from_millis(50)),
            }
        }
    }
}
