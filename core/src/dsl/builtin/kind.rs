//! Kinds of actions.

/// Who performs an action, and how.
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
    /// The kind that a word names.
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

/// Kinds of actions that are built in, each with a line about it. Any other name is one that the host knows.
pub const ACTION_KINDS: &[(&str, &str)] = &[
    ("get", "an HTTP/1.1 request"),
    ("post", "an HTTP/1.1 request with a body"),
    ("put", "an HTTP/1.1 request with a body"),
    ("patch", "an HTTP/1.1 request with a body"),
    ("delete", "an HTTP/1.1 request"),
    ("head", "an HTTP/1.1 request for headers alone"),
    ("options", "an HTTP/1.1 request for what is possible"),
    ("http", "an HTTP/1.1 request with any method"),
    ("tcp", "an exchange over TCP"),
    ("udp", "an exchange over UDP"),
    ("sleep", "a pause"),
];

/// A line about a kind of action, if it is built in.
#[must_use]
pub fn action_kind_text(kind: &str) -> Option<&'static str> {
    ACTION_KINDS.iter().find(|(word, _)| *word == kind).map(|(_, line)| *line)
}

/// Whether actions of a kind are pauses. A pause is not an attempt: it has no metrics.
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

/// Whether the responses to actions of a kind have a status, so that `action.status(…)` counts them.
#[must_use]
pub fn has_statuses(kind: &str) -> bool {
    Kind::of(kind) == Kind::Http
}

/// The kind of HTTP actions whose method is a parameter.
pub(crate) const ANY_METHOD: &str = "http";

/// Methods of HTTP that have no kind of their own. (RFC 9110 section 9, RFC 4918, RFC 3253)
const OTHER_METHODS: &[&str] = &["propfind", "proppatch", "mkcol", "mkcalendar", "trace"];

/// The built-in kind that was probably meant by a word that names none.
pub(crate) fn kind_for(word: &str) -> Option<&'static str> {
    let lower = word.to_ascii_lowercase();
    if OTHER_METHODS.contains(&lower.as_str()) {
        return Some(ANY_METHOD);
    }
    let mut built_in = ACTION_KINDS.iter().map(|(kind, _)| *kind);
    built_in.find(|kind| *kind == lower || is_slip(lower.as_bytes(), kind.as_bytes()))
}

/// The shortest word that is taken for a misspelled one.
const MIN_LENGTH: usize = 3;

/// Whether a letter is missing, one too many, or two neighbors are swapped. Another letter makes another word: a host may well
/// have the kinds `set` and `batch`.
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
