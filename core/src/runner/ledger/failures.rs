//! Failures in groups: by kind, action, tenant, status code and cause, each with its first reason.

use crate::limits::runner::FAILURE_GROUPS;

use std::collections::BTreeMap;

use super::super::failure::{Failure, FailureKind};

/// Failures of the same kind, action, tenant and status code.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct FailureCount {
    /// Kind of the failure: `connect`, `name`, `closed`, `invalid-response`, `limit-exceeded`,
    /// `status`, `expectation`, `timeout`, `parameter`, `host`, `address`, `workflow` or `other`.
    /// The WIT describes each.
    pub kind: String,
    /// The action. If none, it is a failure of a user outside of an attempt.
    pub action: Option<String>,
    /// The tenant. If none, the failures are of more than one.
    pub tenant: Option<String>,
    /// The status code, for kind `status`.
    pub status: Option<u16>,
    /// First reason of the group, at most 300 bytes. Failures of kind `host` and `workflow` are
    /// also grouped by reason, those of kind `connect` and `address` by cause.
    pub reason: String,
    /// Number of failures.
    pub count: u64,
}

/// Key that the failures of one group share. Numbers stand for actions and tenants.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    kind: FailureKind,
    action: Option<u32>,
    tenant: u32,
    status: Option<u16>,
    /// Case of a socket error.
    case: &'static str,
    /// Empty for kinds that are not grouped by reason.
    reason: String,
}

#[derive(Debug)]
struct Group {
    reason: String,
    count: u64,
    /// Number of the group, in the order of first occurrence.
    number: usize,
}

/// All failures of a run.
#[derive(Debug, Default)]
pub struct Failures {
    groups: BTreeMap<Key, Group>,
    others: u64,
}

impl Failures {
    /// Counts a failure of an action's attempt or of a user.
    pub fn count(&mut self, action: Option<u32>, tenant: u32, failure: &Failure) {
        let told_apart = failure.kind.is_told_apart_by_reason();
        let reason = if told_apart { failure.reason.clone() } else { String::new() };
        let key = Key { kind: failure.kind, action, tenant, status: failure.status, case: failure.case, reason };
        let number = self.groups.len();
        if let Some(group) = self.groups.get_mut(&key) {
            group.count = group.count.saturating_add(1);
        } else if number < FAILURE_GROUPS.saturating_sub(1) {
            self.groups.insert(key, Group { reason: failure.reason.clone(), count: 1, number });
        } else {
            self.others = self.others.saturating_add(1);
        }
    }

    /// Returns the groups, the largest first, groups of the same size in the order of first
    /// occurrence. `action` and `tenant` return names for numbers.
    pub fn sorted<'n>(&self, action: impl Fn(u32) -> &'n str, tenant: impl Fn(u32) -> &'n str) -> Vec<FailureCount> {
        let mut groups: Vec<(&Key, &Group)> = self.groups.iter().collect();
        crate::sort::sort_by_key(&mut groups, |(_, group)| (std::cmp::Reverse(group.count), group.number));
        let rows = groups.into_iter().map(|(key, group)| FailureCount {
            kind: key.kind.word().to_owned(),
            action: key.action.map(|number| action(number).to_owned()),
            tenant: Some(tenant(key.tenant).to_owned()),
            status: key.status,
            reason: group.reason.clone(),
            count: group.count,
        });
        let mut rows: Vec<FailureCount> = rows.collect();
        if self.others > 0 {
            rows.push(FailureCount {
                kind: FailureKind::Other.word().to_owned(),
                action: None,
                tenant: None,
                status: None,
                reason: format!("failures after the first {} groups", FAILURE_GROUPS.saturating_sub(1)),
                count: self.others,
            });
        }
        rows
    }

    /// Returns the number of failures of all attempts.
    #[cfg(any(test, debug_assertions))]
    pub fn of_attempts(&self) -> u64 {
        self.groups
            .iter()
            .filter(|(key, _)| key.action.is_some())
            .fold(0, |sum, (_, group)| sum.saturating_add(group.count))
    }

    /// Returns the number of failures after the last group.
    #[cfg(any(test, debug_assertions))]
    pub const fn others(&self) -> u64 {
        self.others
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> (impl Fn(u32) -> &'static str, impl Fn(u32) -> &'static str) {
        (|_| "probe", |_| "red")
    }

    #[test]
    fn network_failures_are_one_group_and_those_of_the_host_are_told_apart() {
        let mut failures = Failures::default();
        for number in 0..200 {
            let reason = format!("connect to 127.0.0.{number}:80: connection refused");
            failures.count(Some(0), 0, &Failure::new(FailureKind::Connect, reason));
        }
        for reason in ["the card is void", "no money", "no money"] {
            failures.count(Some(0), 0, &Failure::new(FailureKind::Host, reason));
        }
        failures.count(Some(0), 0, &Failure::of_status(500, "status 500, expected 200".into()));
        failures.count(Some(0), 0, &Failure::of_status(503, "status 503, expected 200".into()));
        failures.count(Some(0), 1, &Failure::of_status(503, "status 503, expected 200".into()));
        let (action, tenant) = names();
        let sorted = failures.sorted(action, tenant);
        let found: Vec<(&str, Option<u16>, u64)> =
            sorted.iter().map(|own| (own.kind.as_str(), own.status, own.count)).collect();
        let expected = [
            ("connect", None, 200),
            ("host", None, 2),
            ("host", None, 1),
            ("status", Some(500), 1),
            ("status", Some(503), 1),
            ("status", Some(503), 1),
        ];
        assert_eq!(found, expected);
        assert_eq!(sorted[0].reason, "connect to 127.0.0.0:80: connection refused");
    }

    #[test]
    fn groups_are_bounded_and_nothing_is_lost_beyond_them() {
        let mut failures = Failures::default();
        for number in 0..1_000 {
            failures.count(Some(0), 0, &Failure::new(FailureKind::Host, format!("reason {number}")));
        }
        let (action, tenant) = names();
        let sorted = failures.sorted(action, tenant);
        assert_eq!((sorted.len(), sorted[99].kind.as_str(), sorted[99].count), (100, "other", 901));
        assert_eq!(sorted.iter().map(|own| own.count).sum::<u64>(), 1_000);
    }
}
