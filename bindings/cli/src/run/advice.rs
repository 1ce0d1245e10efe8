//! Advice about the failures of a run.

use scheduler_core::runner::{RunReport, RunVerdict};

use super::live::grouped;

/// Maximum number of failures with advice.
const SHOWN: usize = 3;

/// Maximum number of characters of a reason in the advice.
const REASON: usize = 160;

/// Advice about a kind of failure.
#[derive(Debug, PartialEq, Eq)]
pub struct Advice {
    /// Part of the reason, in lower case.
    word: &'static str,
    /// What to do.
    pub text: &'static str,
    /// Heading in doc/TROUBLESHOOTING.md.
    entry: Option<&'static str>,
}

const ALL: &[Advice] = &[
    Advice {
        word: "connection refused",
        text: "start the server, or set its address with `--set RESOURCE.PROPERTY=VALUE`",
        entry: Some("connection refused: nothing listens there"),
    },
    Advice {
        word: "no more sockets",
        text: "raise the limit of open files (`ulimit -n 65536`) or lower `--max-connections`",
        entry: Some("file descriptors, but the limit of this process is"),
    },
    Advice {
        word: "not assigned to this machine",
        text: "run without `--skip-address-check` to see the command that adds the addresses",
        entry: Some("the address is not assigned to this machine"),
    },
    Advice {
        word: "no free port",
        text: "add addresses to the pool, widen net.ipv4.ip_local_port_range, or use `close = \"reset\"` for short \
               connections",
        entry: None,
    },
    Advice {
        word: "is exhausted",
        text: "add addresses to the pool, or add a fallback with `--fallback POOL=POOL`",
        entry: Some("is exhausted"),
    },
    Advice {
        word: "timed out",
        text: "check the target, or raise the timeout: `timeout` in the action, or `--action-timeout` for all other \
               actions",
        entry: Some("timed out"),
    },
    Advice {
        word: "status ",
        text: "check the method and path of the action, the log of the server, or `expect_status`",
        entry: Some("status 501, expected …"),
    },
];

/// Advice if a run passes although attempts failed.
const UNCHECKED: Advice = Advice {
    word: "",
    text: "attempts failed, but no threshold checks them; add one, for example `threshold rate(ACTION.success) >= 0.99`",
    entry: Some("attempts failed, but no threshold checks them"),
};

impl Advice {
    /// Returns the advice about a failure reason, if there is any.
    pub fn about(reason: &str) -> Option<&'static Self> {
        let lower = reason.to_lowercase();
        ALL.iter().find(|own| lower.contains(own.word))
    }

    fn line(&self) -> String {
        match self.entry {
            None => self.text.to_owned(),
            Some(entry) => format!("{}; see `{entry}` in doc/TROUBLESHOOTING.md", self.text),
        }
    }
}

/// Failures for which the same advice applies, or that have the same reason.
struct Group<'r> {
    advice: Option<&'static Advice>,
    reason: &'r str,
    count: u64,
}

/// Returns the groups of failures, given by reason and count, the most frequent first.
fn groups<'r>(failures: impl Iterator<Item = (&'r str, u64)>) -> Vec<Group<'r>> {
    let mut groups: Vec<Group<'r>> = Vec::new();
    for (reason, count) in failures {
        let advice = Advice::about(reason);
        let is_alike = |group: &&mut Group<'r>| match advice {
            Some(_) => group.advice == advice,
            None => group.reason == reason,
        };
        match groups.iter_mut().find(is_alike) {
            Some(group) => group.count += count,
            None => groups.push(Group { advice, reason, count }),
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.count));
    groups
}

/// Returns the lines of advice about a run. If failures differ, each line names its failure.
pub fn lines(report: &RunReport) -> Vec<String> {
    let groups = groups(report.failures.iter().map(|own| (own.reason.as_str(), own.count)));
    let all: u64 = groups.iter().map(|group| group.count).sum();
    let line = |(place, group): (usize, &Group<'_>)| {
        let advice = group.advice.map(Advice::line);
        if groups.len() == 1 {
            return advice;
        }
        let (reason, share) = (shortened(group.reason), format!("({} of {})", grouped(group.count), grouped(all)));
        match (place, advice) {
            (0, Some(advice)) => Some(format!("`{reason}`, the most frequent failure {share}: {advice}")),
            (0, None) => Some(format!("`{reason}` is the most frequent failure {share}")),
            (_, advice) => advice.map(|advice| format!("`{reason}` {share}: {advice}")),
        }
    };
    let mut lines: Vec<String> = groups.iter().enumerate().filter_map(line).take(SHOWN).collect();
    if report.verdict == RunVerdict::Passed && report.progress.attempts.failures() > 0 {
        lines.push(UNCHECKED.line());
    }
    lines
}

fn shortened(reason: &str) -> String {
    match reason.char_indices().nth(REASON) {
        None => reason.to_owned(),
        Some((end, _)) => format!("{}…", reason.get(..end).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_with_the_same_advice_count_together() {
        let all = [
            ("timed out", 3),
            ("odd", 2),
            ("status 503, expected 200", 2),
            ("odd", 1),
            ("status 500, expected 200", 2),
        ];
        let told: Vec<_> = groups(all.into_iter()).iter().map(|group| (group.reason, group.count)).collect();
        assert_eq!(told, [("status 503, expected 200", 4), ("timed out", 3), ("odd", 3)]);
    }
}
