//! Snapshots: the whole state as text, in parts, and its restoration.
//!
//! Each line is one record: a keyword and fields, separated by tabs. [`write`] writes records,
//! [`line`] parses one, [`read`] restores them. A snapshot contains everything that affects the
//! pool's future results: grants, quarantines, former owners, the generator and the round-robin
//! cursors. Pools with equal state have equal text. The key of the hash tables is not included,
//! because it is secret; events are not included either.

#[cfg(any(test, feature = "pages"))]
mod frozen;
mod line;
mod options_line;
mod read;
mod reader;
mod write;

#[cfg(any(test, feature = "pages"))]
pub(super) use self::{frozen::Frozen, reader::Reader};
pub(super) use self::{
    line::{Fields, Line, read_metadata},
    options_line::digest_of,
    write::Writer,
};

/// The first line of a snapshot; the number is the version of the format.
pub(super) const HEADER: &str = "scheduler-core ip-pool 1";

/// Escapes a name for a field of a line: `\\` and control characters become `\\`, `\t`, `
/// `, `\r` and `\u{7f}`.
fn escape(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for character in name.chars() {
        match character {
            '\\' => out.push_str("\\\\"),
            control if control.is_control() => out.extend(control.escape_default()),
            other => out.push(other),
        }
    }
    out
}

/// Reverses [`escape`].
fn unescape(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        out.push(match character {
            '\\' => match rest.next()? {
                '\\' => '\\',
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                'u' => {
                    let digits = rest.as_str().strip_prefix('{')?;
                    let (digits, after) = digits.split_once('}')?;
                    rest = after.chars();
                    char::from_u32(u32::from_str_radix(digits, 16).ok()?).filter(|character| character.is_control())?
                }
                _ => return None,
            },
            control if control.is_control() => return None,
            other => other,
        });
    }
    Some(out)
}

/// A part of a snapshot.
#[cfg(any(test, feature = "pages"))]
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[doc(hidden)]
pub struct SnapshotPage {
    /// The text: whole lines.
    pub text: String,
    /// Value to pass as `cursor` for the next part. If none, this is the last part.
    pub next: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ip::IpPool;

    #[test]
    fn any_string_is_a_name_and_survives_a_snapshot() {
        let long = "x".repeat(70_000);
        for name in ["", "\n", "a\tb\\c", "\u{85}\u{7f}\0", "größe 🚀", "\\u{41}", long.as_str()] {
            assert_eq!(unescape(&escape(name)).as_deref(), Some(name));
            let text = IpPool::new(name).to_snapshot();
            let copy = IpPool::from_snapshot(&text).unwrap();
            assert_eq!((copy.name(), copy.to_snapshot()), (name, text));
        }
        for damaged in ["\\", "\\x", "\\u{", "\\u{41}", "\\u{110000}", "a\u{7}b"] {
            assert_eq!(unescape(damaged), None, "{damaged:?}");
        }
    }
}
