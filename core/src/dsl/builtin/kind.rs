//! Kinds of actions.

/// Implementation of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Http,
    Tcp,
    Udp,
    Sleep,
    /// The host performs it.
    Custom,
}

impl Kind {
    /// Returns the kind for a keyword.
    pub fn of(word: &str) -> Self {
        match word {
            "get" | "post" | "put" | "patch" | "delete" | "head" | "options" | ANY_METHOD => Self::Http,
            "tcp" => Self::Tcp,
            "udp" => Self::Udp,
            "sleep" => Self::Sleep,
            _ => Self::Custom,
        }
    }
}

/// Built-in kinds of actions, each with a one-line description. Any other name is a kind that the
/// host implements.
pub const ACTION_KINDS: &[(&str, &str)] = &[
    ("get", "an HTTP/1.1 request"),
    ("post", "an HTTP/1.1 request with a body"),
    ("put", "an HTTP/1.1 request with a body"),
    ("patch", "an HTTP/1.1 request with a body"),
    ("delete", "an HTTP/1.1 request"),
    ("head", "an HTTP/1.1 request for headers only"),
    ("options", "an HTTP/1.1 request for allowed methods"),
    ("http", "an HTTP/1.1 request with any method"),
    ("tcp", "an exchange over TCP"),
    ("udp", "an exchange over UDP"),
    ("sleep", "a pause"),
];

/// Returns the one-line description of a kind of action, or none if it is not built in.
#[must_use]
pub fn action_kind_text(kind: &str) -> Option<&'static str> {
    ACTION_KINDS.iter().find(|(word, _)| *word == kind).map(|(_, line)| *line)
}

/// Returns whether actions of a kind are pauses. A pause is not an attempt and has no metrics.
///
/// ```
/// use scheduler_core::dsl::vocabulary::{has_statuses, is_pause};
///
/// assert!(is_pause("sleep") && !is_pause("get"));
/// assert!(has_statuses("get") && !has_statuses("tcp"));
/// ```
#[must_use]
pub fn is_pause(kind: &str) -> bool {
    Kind::of(kind) == Kind::Sleep
}

/// Returns whether responses to actions of a kind have a status, so that `action.status(…)` counts
/// them.
#[must_use]
pub fn has_statuses(kind: &str) -> bool {
    Kind::of(kind) == Kind::Http
}

/// The kind of HTTP actions whose method is a parameter.
pub(crate) const ANY_METHOD: &str = "http";

/// HTTP methods without a separate kind. (RFC 9110 section 9, RFC 4918, RFC 3253)
const OTHER_METHODS: &[&str] = &["propfind", "proppatch", "mkcol", "mkcalendar", "trace"];

/// Returns the built-in kind that an unknown word probably means.
pub(crate) fn kind_for(word: &str) -> Option<&'static str> {
    let lower = word.to_ascii_lowercase();
    if OTHER_METHODS.contains(&lower.as_str()) {
        return Some(ANY_METHOD);
    }
    let mut built_in = ACTION_KINDS.iter().map(|(kind, _)| *kind);
    built_in.find(|kind| *kind == lower || is_slip(lower.as_bytes(), kind.as_bytes()))
}

/// Minimum length of a word that is treated as a misspelling.
const MIN_LENGTH: usize = 3;

/// Whether one letter is missing or extra, or two neighbors are swapped. A different letter is a
/// different word: a host may have the kinds `set` and `batch`.
fn is_slip(word: &[u8], kind: &[u8]) -> bool {
    let (shorter, longer) = if word.len() < kind.len() { (word, kind) } else { (kind, word) };
    if word.len() < MIN_LENGTH {
        return false;
    }
    let same = shorter.iter().zip(longer).take_while(|(one, other)| one == other).count();
    let rest = |letters: &'_ [u8], from: usize| letters.get(from..).unwrap_or_default().to_vec();
    match longer.len().saturating_sub(shorter.len()) {
        0 => {
            let (one, other) = (rest(word, same), rest(kind, same));
            match (one.as_slice(), other.as_slice()) {
                ([a, b, after @ ..], [c, d, behind @ ..]) => a == d && b == c && after == behind,
                _ => false,
            }
        }
        1 => rest(shorter, same) == rest(longer, same.saturating_add(1)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_in_a_built_in_kind_is_seen_and_another_word_is_not() {
        for (word, kind) in [
            ("GET", "get"),
            ("gett", "get"),
            ("pst", "post"),
            ("psot", "post"),
            ("upd", "udp"),
            ("delte", "delete"),
            ("optoins", "options"),
            ("propfind", "http"),
        ] {
            assert_eq!(kind_for(word), Some(kind), "{word}");
        }
        for word in ["", "set", "batch", "past", "up", "payment", "pause", "grpc", "web", "sql"] {
            assert_eq!(kind_for(word), None, "{word}");
        }
    }
}
