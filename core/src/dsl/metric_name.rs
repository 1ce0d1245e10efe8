//! The parts of a metric's name: `probe.failures`, `all.duration`, `probe.status(5xx)`.

use std::borrow::Cow;

/// Name for all actions except pauses.
pub(crate) const ALL: &str = "all";

/// Statuses that a metric counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Statuses {
    /// All statuses with this first digit: `5xx`.
    Class(u16),
    /// One status: `503`.
    Code(u16),
}

impl Statuses {
    /// Range of status codes.
    pub const CODES: std::ops::RangeInclusive<u16> = 100..=999;

    /// Parses `5xx` or `503`.
    pub fn read(text: &str) -> Option<Self> {
        let class = text.strip_suffix("xx");
        let digits = class.unwrap_or(text);
        if digits.len() != if class.is_some() { 1 } else { 3 } || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number = digits.parse().ok()?;
        match class {
            Some(_) => (1..=9).contains(&number).then_some(Self::Class(number)),
            None => Self::CODES.contains(&number).then_some(Self::Code(number)),
        }
    }

    /// Returns whether a status is counted.
    pub const fn has(self, code: u16) -> bool {
        match self {
            Self::Class(digit) => code / 100 == digit,
            Self::Code(own) => code == own,
        }
    }
}

/// Returns the argument of `status(…)`, or none for any other name.
pub(crate) fn status_argument(name: &str) -> Option<&str> {
    name.strip_prefix("status(")?.strip_suffix(')')
}

/// Returns the metric that a counter is a part of: failures are a part of attempts. Returns none for other counters.
pub(crate) fn whole_of(metric: &str) -> Option<String> {
    if metric == "user.failures" {
        return Some("user.count".to_owned());
    }
    let (action, name) = metric.split_once('.')?;
    let is_share = matches!(name, "failures" | "timeouts" | "repeats") || status_argument(name).is_some();
    is_share.then(|| format!("{action}.attempts"))
}

/// Removes whitespace from a metric as written.
pub(crate) fn compact(written: &str) -> Cow<'_, str> {
    if written.contains(char::is_whitespace) {
        Cow::Owned(written.split_whitespace().collect())
    } else {
        Cow::Borrowed(written)
    }
}

/// Returns the canonical name of a metric that is written with whitespace, backticks or as `5XX`.
pub(crate) fn canonical(written: &str) -> Cow<'_, str> {
    let compact = compact(written);
    let shouted = compact.ends_with("XX)");
    if !compact.contains('`') && !shouted {
        return compact;
    }
    let plain = compact.replace('`', "");
    Cow::Owned(if shouted { plain.replace("XX)", "xx)") } else { plain })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_are_three_digits_or_a_class() {
        assert_eq!(Statuses::read("5xx"), Some(Statuses::Class(5)));
        assert_eq!(Statuses::read("999"), Some(Statuses::Code(999)));
        for text in ["", "x", "xx", "0xx", "55xx", "5x", "099", "1000", "+50", "5XX", "ok"] {
            assert_eq!(Statuses::read(text), None, "{text:?}");
        }
        assert!(Statuses::Class(5).has(503) && !Statuses::Class(5).has(499) && !Statuses::Code(500).has(503));
    }

    #[test]
    fn a_part_names_the_whole_that_it_is_a_share_of() {
        assert_eq!(whole_of("probe.status(5xx)").as_deref(), Some("probe.attempts"));
        assert_eq!(whole_of("all.repeats").as_deref(), Some("all.attempts"));
        assert_eq!(whole_of("user.failures").as_deref(), Some("user.count"));
        assert_eq!(whole_of("probe.attempts"), None);
        assert_eq!(whole_of("failures"), None);
    }

    #[test]
    fn blanks_and_backquotes_do_not_belong_to_a_name() {
        assert_eq!(canonical("`end` . status( 5XX )"), "end.status(5xx)");
        assert!(matches!(canonical("probe.duration"), Cow::Borrowed("probe.duration")));
    }
}
