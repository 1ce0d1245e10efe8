//! Responses, read as they arrive.

use crate::limits::runner::{HEAD_BYTES, INTERIM};

use super::{
    super::failure::{Failure, FailureKind},
    framing::{Body, Framing},
    head::{self, Field, StatusLine},
};

/// What to keep of a response.
#[derive(Debug, Clone, Copy)]
pub struct Keeping {
    /// The header fields.
    pub headers: bool,
    /// Maximum bytes of a body; if none, the body is only counted.
    pub body: Option<usize>,
    /// The fields `Set-Cookie`.
    pub cookies: bool,
}

/// The `Set-Cookie` fields of a response, and its date according to the server.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SetCookies {
    /// Values in order, as received.
    pub fields: Vec<Vec<u8>>,
    /// Header `Date`.
    pub date: Option<String>,
}

/// A response.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// The header fields, names in lower case, if they are kept.
    pub headers: Vec<(String, String)>,
    /// Header `Location`, as received.
    pub location: Option<Vec<u8>>,
    /// Header `Content-Encoding`; if none, the body is not encoded.
    pub coding: Option<String>,
    /// Cookies that the server sets, if any and if they are kept.
    pub cookies: Option<Box<SetCookies>>,
    /// The body, if it is kept.
    pub body: Vec<u8>,
    /// Number of bytes of the body, kept or not.
    pub body_size: u64,
    /// Whether the connection can serve for the next request.
    pub reusable: bool,
}

impl Response {
    fn take_fields(&mut self, fields: &[Field<'_>], keeping: Keeping) {
        for field in fields {
            let is = |name: &str| field.name.eq_ignore_ascii_case(name);
            if is("location") {
                self.location.get_or_insert_with(|| field.value.to_vec());
            } else if is("content-encoding") {
                let value = head::value_text(field.value);
                self.coding = Some(match self.coding.take() {
                    Some(former) => format!("{former}, {value}"),
                    None => value,
                });
            } else if keeping.cookies && is("set-cookie") {
                self.cookies.get_or_insert_default().fields.push(field.value.to_vec());
            }
        }
        if let Some(cookies) = &mut self.cookies {
            let date = fields.iter().find(|field| field.name.eq_ignore_ascii_case("date"));
            cookies.date = date.map(|field| head::value_text(field.value));
        }
        if keeping.headers {
            let text = |field: &Field<'_>| (field.name.to_ascii_lowercase(), head::value_text(field.value));
            self.headers = fields.iter().map(text).collect();
        }
    }
}

/// Reads one response.
#[derive(Debug)]
pub struct ResponseReader {
    /// Whether the request was a HEAD: the response has no body, whatever its head declares.
    to_head: bool,
    keeping: Keeping,
    head: Vec<u8>,
    /// How far the head was searched for its end.
    seen: usize,
    body: Body,
    response: Response,
    /// Interim responses, in total and not reported yet.
    interim: u32,
    fresh_interim: u32,
    asks_for_body: bool,
}

impl ResponseReader {
    pub fn new(to_head: bool, keeping: Keeping) -> Self {
        Self {
            to_head,
            keeping,
            head: Vec::new(),
            seen: 0,
            body: Body::Unknown,
            response: Response::default(),
            interim: 0,
            fresh_interim: 0,
            asks_for_body: false,
        }
    }

    /// Takes the number of interim responses since the last call.
    pub fn take_interim(&mut self) -> u32 {
        std::mem::take(&mut self.fresh_interim)
    }

    /// Returns whether the server has asked for the body with status 100.
    pub fn asks_for_body(&self) -> bool {
        self.asks_for_body
    }

    /// Returns the number of bytes of the response that are kept.
    pub fn kept_bytes(&self) -> usize {
        self.head.len().saturating_add(self.response.body.len())
    }

    /// Processes the next bytes. Returns whether the response is complete.
    ///
    /// # Errors
    /// Why the response is invalid, as a message. The connection is unusable then.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<bool, Failure> {
        let mut rest = bytes;
        // An interim response is followed by another head. (RFC 9110 section 15.2)
        while self.body == Body::Unknown {
            // Most heads arrive in one piece and are read in place.
            if let Some((head, behind)) =
                head::end(rest).filter(|_| self.head.is_empty()).and_then(|end| rest.split_at_checked(end))
            {
                self.read_head(head)?;
                rest = behind;
                continue;
            }
            self.head.extend_from_slice(rest);
            let from = self.seen.saturating_sub(3);
            let end = self.head.get(from..).and_then(head::end).map(|end| from.saturating_add(end));
            self.seen = self.head.len();
            // Also if the end arrived in the same piece as the byte beyond the limit.
            if end.unwrap_or(self.seen) > HEAD_BYTES {
                let reason =
                    format!("limit `head-bytes` exceeded: the response head is longer than {HEAD_BYTES} bytes");
                return Err(Failure::new(FailureKind::Limit, reason));
            }
            let Some(end) = end else { return Ok(false) };
            // The bytes after the head arrived just now: everything before was searched for its
            // end.
            let behind = self.head.len().saturating_sub(end);
            rest = rest.get(rest.len().saturating_sub(behind)..).unwrap_or_default();
            let head = std::mem::take(&mut self.head);
            self.seen = 0;
            self.read_head(head.get(..end).unwrap_or_default())?;
        }
        self.feed_body(rest)
    }

    /// Ends the stream: the received bytes are the whole response, or it is incomplete.
    ///
    /// # Errors
    /// As [`Self::feed`].
    pub fn end(&mut self) -> Result<(), String> {
        match self.body {
            Body::ToEnd => {
                self.body = Body::Done;
                Ok(())
            }
            Body::Done => Ok(()),
            Body::Unknown if self.head.is_empty() => {
                Err("the server closed the connection without a response".to_owned())
            }
            _ => Err("the server closed the connection during the response".to_owned()),
        }
    }

    /// Returns the response, once it is complete.
    pub fn finish(self) -> Response {
        self.response
    }

    fn read_head(&mut self, head: &[u8]) -> Result<(), Failure> {
        let Self { response, body, keeping, to_head, asks_for_body, .. } = self;
        let mut is_interim = false;
        let read = head::read(head, &mut |StatusLine { status, keeps_alive }, fields| {
            if status == 101 {
                return Err("unexpected status 101: the request did not ask for an upgrade".to_owned());
            }
            is_interim = status < 200;
            *asks_for_body |= status == 100;
            if !is_interim {
                response.status = status;
                response.take_fields(fields, *keeping);
                (*body, response.reusable) = Framing::of(keeps_alive, fields)?.body(status, *to_head);
            }
            Ok(())
        });
        read.map_err(invalid)?;
        if is_interim {
            self.interim = self.interim.saturating_add(1);
            self.fresh_interim = self.fresh_interim.saturating_add(1);
            if self.interim > INTERIM {
                return Err(invalid(format!("more than {INTERIM} interim responses before the final one")));
            }
        }
        Ok(())
    }

    fn feed_body(&mut self, bytes: &[u8]) -> Result<bool, Failure> {
        let mut body = std::mem::replace(&mut self.body, Body::Done);
        let behind = match &mut body {
            Body::Length(left) => {
                let count = usize::try_from(*left).unwrap_or(usize::MAX).min(bytes.len());
                let (data, behind) = bytes.split_at_checked(count).unwrap_or((bytes, &[]));
                self.keep(data)?;
                *left = left.saturating_sub(count as u64);
                if *left == 0 {
                    body = Body::Done;
                }
                behind
            }
            Body::Chunked(chunks) => {
                let mut data = Vec::new();
                let behind = chunks.feed(bytes, |part| data.push(part)).map_err(invalid)?;
                let done = chunks.is_done();
                for part in data {
                    self.keep(part)?;
                }
                if done {
                    body = Body::Done;
                }
                behind
            }
            Body::ToEnd => {
                self.keep(bytes)?;
                &[]
            }
            Body::Unknown | Body::Done => bytes,
        };
        if !behind.is_empty() {
            // These bytes were not requested; whatever they are, they are not the next response.
            self.response.reusable = false;
        }
        self.body = body;
        Ok(self.body == Body::Done)
    }

    fn keep(&mut self, data: &[u8]) -> Result<(), Failure> {
        self.response.body_size = self.response.body_size.saturating_add(data.len() as u64);
        let Some(limit) = self.keeping.body else { return Ok(()) };
        if self.response.body_size > limit as u64 {
            let reason = format!("limit `body-bytes` exceeded: the response body is longer than {limit} bytes");
            return Err(Failure::new(FailureKind::Limit, reason));
        }
        self.response.body.extend_from_slice(data);
        Ok(())
    }
}

fn invalid(reason: impl Into<String>) -> Failure {
    Failure::new(FailureKind::InvalidResponse, reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a response that comes in pieces of `size` bytes, and then the end of the stream if it is not whole.
    fn read(to_head: bool, text: &str, size: usize) -> Result<Response, String> {
        let keeping = Keeping { headers: true, body: Some(100), cookies: true };
        let mut reader = ResponseReader::new(to_head, keeping);
        for piece in text.as_bytes().chunks(size) {
            if reader.feed(piece).map_err(|failure| failure.reason)? {
                return Ok(reader.finish());
            }
        }
        reader.end()?;
        Ok(reader.finish())
    }

    #[test]
    fn bodies_end_as_the_head_says_however_the_bytes_come() {
        for (head, body, reusable) in [
            ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n", "hello", true),
            ("HTTP/1.1 200 OK\r\ncontent-length: 5, 5\r\nConnection: Close\r\n", "hello", false),
            ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n", "2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n", true),
            ("HTTP/1.1 200 OK\r\n", "hello", false),
            ("HTTP/1.0 200 OK\r\nContent-Length: 5\r\n", "hello", false),
            ("HTTP/1.0 200 OK\r\nContent-Length: 5\r\nConnection: keep-alive\r\n", "hello", true),
            ("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n", "hello", true),
        ] {
            let text = format!("{head}\r\n{body}");
            for size in [1, 2, 3, 7, text.len()] {
                let response = read(false, &text, size).unwrap();
                let found = (response.status, response.body.as_slice(), response.body_size, response.reusable);
                assert_eq!(found, (200, &b"hello"[..], 5, reusable), "{text:?} by {size}");
            }
        }
    }

    #[test]
    fn some_responses_have_no_body_whatever_they_say() {
        for (to_head, head) in [
            (true, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"),
            (false, "HTTP/1.1 204 No Content\r\n\r\n"),
            (false, "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n"),
        ] {
            let response = read(to_head, head, head.len()).unwrap();
            assert_eq!((response.body_size, response.reusable), (0, true), "{head:?}");
        }
    }

    #[test]
    fn what_is_no_response_is_said_so() {
        for (text, words) in [
            ("", "without a response"),
            ("HTTP/1.1 200 OK\r\n", "during the response"),
            ("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", "during the response"),
            ("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx", "Content-Length"),
            ("HTTP/1.1 200 OK\r\nContent-Length: +1\r\n\r\nx", "Content-Length"),
            ("SSH-2.0-x\r\n\r\n", "invalid HTTP/1 response"),
            ("HTTP/1.1 099 Low\r\nContent-Length: 0\r\n\r\n", "invalid status code 099"),
            ("HTTP/1.1 101 Switching\r\n\r\n", "unexpected status 101"),
            ("HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n", "during the response"),
        ] {
            let error = read(false, text, 1.max(text.len())).unwrap_err();
            assert!(error.contains(words), "{text:?}: {error}");
        }
        let long = format!("HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n{}", "x".repeat(101));
        assert!(read(false, &long, long.len()).unwrap_err().contains("body-bytes"));
        assert!(read(false, &"x".repeat(HEAD_BYTES + 1), 1000).unwrap_err().contains("head"));
        // The end of the head comes in the same piece as the byte beyond the limit.
        let wide = format!("HTTP/1.1 200 OK\r\nX: {}\r\nContent-Length: 0\r\n\r\n", "x".repeat(HEAD_BYTES));
        assert!(read(false, &wide, 16 * 1024).unwrap_err().contains("head-bytes"));
    }

    #[test]
    fn bytes_behind_a_response_spoil_the_connection_and_not_the_response() {
        let text = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200";
        let response = read(false, text, text.len()).unwrap();
        assert_eq!((response.body.as_slice(), response.reusable), (&b"ok"[..], false));
    }

    #[test]
    fn fields_are_kept_by_names_in_lower_case() {
        let response = read(false, "HTTP/1.1 302 Found\nETag: \"a\"\nLocation: /b\nContent-Length: 0\n\n", 9).unwrap();
        assert_eq!(response.location.as_deref(), Some(&b"/b"[..]));
        assert_eq!(response.headers.first(), Some(&("etag".to_owned(), "\"a\"".to_owned())));
    }

    #[test]
    fn thousands_of_fields_are_read_and_cookies_stand_apart() {
        let fields: String = (0..3_000).map(|number| format!("X-{number}: {number}\r\n")).collect();
        let text = format!(
            "HTTP/1.1 200 OK\r\n{fields}Set-Cookie: a=1\r\nDate: x\r\nContent-Encoding: br\r\ncontent-encoding: gzip\r\n\
             Set-Cookie: b=2\r\nContent-Length: 0\r\n\r\n"
        );
        let response = read(false, &text, 1_000).unwrap();
        assert_eq!(response.headers.len(), 3_006);
        assert_eq!(
            response.cookies.as_ref().map(|own| own.fields.as_slice()),
            Some(&[b"a=1".to_vec(), b"b=2".to_vec()][..])
        );
        assert_eq!(response.cookies.and_then(|own| own.date).as_deref(), Some("x"));
        assert_eq!(response.coding.as_deref(), Some("br, gzip"));
    }
}
