//! Heads of responses: the status line and the header fields, parsed by crate `httparse`.
//!
//! A user agent may be lenient with old servers (RFC 9112 sections 2.2, 4, 5.1 and 5.2): lines may
//! end without a CR, blanks may follow a field's name, several may stand in the status line, and a
//! field may be folded over several lines.

use std::mem::MaybeUninit;

/// Number of header fields that most responses do not exceed; more fields need more memory.
const USUAL: usize = 64;

/// A header field. Its value is as received, perhaps folded.
pub type Field<'h> = httparse::Header<'h>;

/// Contents of the status line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusLine {
    /// The status code.
    pub status: u16,
    /// Whether it is HTTP/1.1; otherwise it is HTTP/1.0.
    pub keeps_alive: bool,
}

/// Callback that examines the fields of a head, and may return why they are invalid.
pub type See<'s> = dyn FnMut(StatusLine, &[Field<'_>]) -> Result<(), String> + 's;

/// Reads a complete head and passes its fields to `see`.
///
/// # Errors
/// Why the head is invalid, as a message, or the error of `see`.
pub fn read(head: &[u8], see: &mut See<'_>) -> Result<(), String> {
    let mut few = [const { MaybeUninit::uninit() }; USUAL];
    match read_into(head, &mut few, see) {
        Err(Reading::TooManyFields) => {}
        decided => return decided.map_err(Reading::into_words),
    }
    // Each field takes at least one line.
    let lines = head.iter().filter(|byte| **byte == b'\n').count();
    let mut many = vec![const { MaybeUninit::uninit() }; lines];
    read_into(head, &mut many, see).map_err(Reading::into_words)
}

/// Why a head cannot be read.
enum Reading {
    TooManyFields,
    Words(String),
}

impl Reading {
    fn into_words(self) -> String {
        match self {
            Self::TooManyFields => "invalid HTTP/1 response: too many header fields".to_owned(),
            Self::Words(words) => words,
        }
    }
}

fn read_into<'h>(head: &'h [u8], room: &mut [MaybeUninit<Field<'h>>], see: &mut See<'_>) -> Result<(), Reading> {
    let mut config = httparse::ParserConfig::default();
    config.allow_obsolete_multiline_headers_in_responses(true);
    config.allow_spaces_after_header_name_in_responses(true);
    config.allow_multiple_spaces_in_response_status_delimiters(true);
    let mut parsed = httparse::Response::new(&mut []);
    match config.parse_response_with_uninit_headers(&mut parsed, head, room) {
        Ok(httparse::Status::Complete(_)) => {}
        Ok(httparse::Status::Partial) => {
            return Err(Reading::Words("the head of the response ends too early".to_owned()));
        }
        Err(httparse::Error::TooManyHeaders) => return Err(Reading::TooManyFields),
        Err(error) => return Err(Reading::Words(format!("invalid HTTP/1 response: {error}"))),
    }
    let status = parsed.code.unwrap_or(0);
    if status < 100 {
        return Err(Reading::Words(format!("invalid status code {status:03}: expected 100 to 999")));
    }
    let line = StatusLine { status, keeps_alive: parsed.version == Some(1) };
    see(line, parsed.headers).map_err(Reading::Words)
}

/// Returns a value as a string: unfolded, and read as Latin-1 if it is not UTF-8. (RFC 9110 section
/// 5.5)
pub fn value_text(value: &[u8]) -> String {
    let text = match std::str::from_utf8(value) {
        Ok(text) => text.to_owned(),
        Err(_) => value.iter().map(|byte| char::from(*byte)).collect(),
    };
    if !text.contains('\n') {
        return text;
    }
    let lines: Vec<&str> = text.lines().map(|line| line.trim_matches([' ', '\t'])).collect();
    lines.join(" ")
}

/// Returns the index after the first empty line. Lines may end without a CR. (RFC 9112 section 2.2)
pub fn end(bytes: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let rest = bytes.get(from..)?;
        let line = rest.iter().position(|byte| *byte == b'\n')?.saturating_add(1);
        from = from.saturating_add(line);
        match bytes.get(from..)? {
            [b'\n', ..] => return Some(from.saturating_add(1)),
            [b'\r', b'\n', ..] => return Some(from.saturating_add(2)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(head: &str) -> Result<Vec<(String, String)>, String> {
        let mut found = Vec::new();
        read(head.as_bytes(), &mut |_, fields| {
            found = fields.iter().map(|own| (own.name.to_owned(), value_text(own.value))).collect();
            Ok(())
        })
        .map(|()| found)
    }

    #[test]
    fn any_number_of_fields_is_read() {
        for count in [0, 1, USUAL, USUAL + 1, 2_000] {
            let lines: String = (0..count).map(|number| format!("X-{number}: {number}\r\n")).collect();
            let found = fields(&format!("HTTP/1.1 200 OK\r\n{lines}\r\n")).unwrap();
            assert_eq!(found.len(), count);
            assert!(found.last().is_none_or(|(name, _)| *name == format!("X-{}", count - 1)));
        }
    }

    #[test]
    fn old_servers_are_understood() {
        let head = "HTTP/1.0  200   OK\nA : 1\nFolded: one\r\n\ttwo\r\n  three\r\nLast: x\r\n\r\n";
        let found = fields(head).unwrap();
        let found: Vec<_> = found.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(found, [("A", "1"), ("Folded", "one two three"), ("Last", "x")]);
    }

    #[test]
    fn values_are_readable_in_utf_8_and_in_latin_1() {
        assert_eq!(value_text("grün".as_bytes()), "grün");
        assert_eq!(value_text(b"gr\xfcn"), "grün");
    }

    #[test]
    fn what_is_no_head_is_said_so() {
        for (head, words) in [
            ("HTTP/1.1 099 Low\r\n\r\n", "invalid status code 099"),
            ("SSH-2.0-x\r\n\r\n", "invalid HTTP/1 response"),
            ("HTTP/1.1 200 OK\r\nno colon\r\n\r\n", "invalid HTTP/1 response"),
            ("HTTP/1.1 200 OK\r\n folded: first\r\n\r\n", "invalid HTTP/1 response"),
            ("HTTP/1.1 200 OK\r\n", "too early"),
        ] {
            let error = fields(head).unwrap_err();
            assert!(error.contains(words), "{head:?}: {error}");
        }
    }
}
