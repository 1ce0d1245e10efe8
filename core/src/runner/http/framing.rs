//! Length of a body and reuse of a connection, according to the head of a response. (RFC 9112
//! sections 6 and 9)

use super::{chunked::Chunks, head::Field};

/// How the end of a body is found. (RFC 9112 section 6.3)
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// The head has not been read yet.
    Unknown,
    /// Number of bytes left.
    Length(u64),
    Chunked(Chunks),
    /// The end of the stream is the end of the body.
    ToEnd,
    Done,
}

/// The fields that frame the body.
#[derive(Debug, Default)]
pub struct Framing {
    length: Option<u64>,
    coded: bool,
    chunked: bool,
    keep: bool,
}

impl Framing {
    /// Reads the fields of a response. `keeps_alive` is the default of its HTTP version.
    ///
    /// # Errors
    /// Why a field is invalid, as a message.
    pub fn of(keeps_alive: bool, fields: &[Field<'_>]) -> Result<Self, String> {
        let mut framing = Self { keep: keeps_alive, ..Self::default() };
        for field in fields {
            framing.take(field.name, field.value)?;
        }
        Ok(framing)
    }

    /// Returns the body of a response with this status, and whether the connection can be reused
    /// after it.
    pub fn body(&self, status: u16, to_head: bool) -> (Body, bool) {
        let body = match self {
            _ if to_head || matches!(status, 204 | 304) => Body::Length(0),
            Self { coded: true, chunked: true, .. } => Body::Chunked(Chunks::new()),
            Self { coded: false, length: Some(length), .. } => Body::Length(*length),
            _ => Body::ToEnd,
        };
        // A body that is announced but not allowed may arrive all the same. (RFC 9112 section 6.1)
        let odd = matches!(status, 204 | 304) && self.coded || status == 204 && self.length.is_some_and(|own| own > 0);
        let reusable = self.keep && body != Body::ToEnd && !odd;
        (body, reusable)
    }

    fn take(&mut self, name: &str, value: &[u8]) -> Result<(), String> {
        let words = || value.split(|byte| *byte == b',').map(<[u8]>::trim_ascii);
        if name.eq_ignore_ascii_case("content-length") {
            for word in words() {
                let text = std::str::from_utf8(word).unwrap_or("");
                let proper = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
                let length = if proper { text.parse().ok() } else { None };
                // Different values may be an attempt at request smuggling. (RFC 9112 section 6.3,
                // item 5)
                if length.is_none() || self.length.is_some_and(|other| Some(other) != length) {
                    return Err(format!("invalid Content-Length {:?}", String::from_utf8_lossy(value)));
                }
                self.length = length;
            }
        } else if name.eq_ignore_ascii_case("transfer-encoding") {
            self.coded = true;
            self.chunked = words().next_back().is_some_and(|word| word.eq_ignore_ascii_case(b"chunked"));
        } else if name.eq_ignore_ascii_case("connection") {
            for word in words() {
                if word.eq_ignore_ascii_case(b"close") {
                    self.keep = false;
                } else if word.eq_ignore_ascii_case(b"keep-alive") {
                    self.keep = true;
                }
            }
        }
        Ok(())
    }
}
