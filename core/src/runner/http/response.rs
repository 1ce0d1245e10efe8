//! Responses, read as they come.

use super::{
    super::failure::{Failure, FailureKind},
    Method,
    chunked::Chunks,
};

/// The most bytes that the head of a response may have.
const HEAD_BYTES: usize = 64 * 1024;

/// The most header fields.
const FIELDS: usize = 128;

/// The most interim responses before a final one.
const INTERIM: u32 = 100;

/// A response.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Response {
    /// The status code.
    pub status: u16,
    /// The header fields, names in lower case, if they are kept.
    pub headers: Vec<(String, String)>,
    /// Header `Location`.
    pub location: Option<String>,
    /// The body, if it is kept.
    pub body: Vec<u8>,
    /// How many bytes the body has, kept or not.
    pub body_size: u64,
    /// Whether the connection can serve for the next request.
    pub reusable: bool,
}

/// How the end of a body is found. (RFC 9112 section 6.3)
#[derive(Debug, Clone, PartialEq, Eq)]
enum Body {
    /// The head has not been read yet.
    Unknown,
    /// So many bytes are left.
    Length(u64),
    Chunked(Chunks),
    /// The end of the stream is the end of the body.
    ToEnd,
    Done,
}

/// Reads one response.
#[derive(Debug)]
pub struct ResponseReader {
    method: Method,
    keep_headers: bool,
    /// How many bytes of a body are kept; none: the body is only counted.
    keep_body: Option<usize>,
    head: Vec<u8>,
    /// How far the end of the head has been looked for.
    seen: usize,
    body: Body,
    response: Response,
    /// Interim responses, and those of them that were not reported yet.
    interim: u32,
    fresh_interim: u32,
}

impl ResponseReader {
    pub fn new(method: Method, keep_headers: bool, keep_body: Option<usize>) -> Self {
        Self {
            method,
            keep_headers,
            keep_body,
            head: Vec::new(),
            seen: 0,
            body: Body::Unknown,
            response: Response::default(),
            interim: 0,
            fresh_interim: 0,
        }
    }

    /// The number of interim responses since this was asked last.
    pub fn take_interim(&mut self) -> u32 {
        std::mem::take(&mut self.fresh_interim)
    }

    /// Bytes of the response that are kept.
    pub fn kept_bytes(&self) -> usize {
        self.head.len().saturating_add(self.response.body.len())
    }

    /// Takes what has come; says whether the response is whole.
    ///
    /// # Errors
    /// What is wrong with the response, in a sentence. The connection is of no use then.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<bool, Failure> {
        let mut rest = bytes;
        // An interim response is followed by another head. (RFC 9110 section 15.2)
        while self.body == Body::Unknown {
            // Most heads come in one piece, and are read where they are.
            if let Some((head, behind)) =
                end_of_head(rest).filter(|_| self.head.is_empty()).and_then(|end| rest.split_at_checked(end))
            {
                self.read_head(head)?;
                rest = behind;
                continue;
            }
            self.head.extend_from_slice(rest);
            let from = self.seen.saturating_sub(3);
            let end = self.head.get(from..).and_then(end_of_head).map(|end| from.saturating_add(end));
            self.seen = self.head.len();
            // Also where the end came in the same piece as the byte beyond the limit.
            if end.unwrap_or(self.seen) > HEAD_BYTES {
                let reason = format!(
                    "the head of the response is longer than {HEAD_BYTES} bytes, which is the limit `head-bytes`"
                );
                return Err(Failure::new(FailureKind::Limit, reason));
            }
            let Some(end) = end else { return Ok(false) };
            // What is behind the head came just now: it was looked for in all that had come before.
            let behind = self.head.len().saturating_sub(end);
            rest = rest.get(rest.len().saturating_sub(behind)..).unwrap_or_default();
            let head = std::mem::take(&mut self.head);
            self.seen = 0;
            self.read_head(head.get(..end).unwrap_or_default())?;
        }
        self.feed_body(rest)
    }

    /// The stream has ended; what has come is the whole response, or it is not whole.
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
            _ => Err("the server closed the connection within the response".to_owned()),
        }
    }

    /// The response, as soon as it is whole.
    pub fn finish(self) -> Response {
        self.response
    }

    fn read_head(&mut self, head: &[u8]) -> Result<(), Failure> {
        let mut fields = [httparse::EMPTY_HEADER; FIELDS];
        let mut parsed = httparse::Response::new(&mut fields);
        match parsed.parse(head) {
            Ok(httparse::Status::Complete(_)) => {}
            Ok(httparse::Status::Partial) => return Err(invalid("the head of the response ends too early")),
            Err(error) => return Err(invalid(format!("invalid HTTP/1 response: {error}"))),
        }
        let status = parsed.code.unwrap_or(0);
        if status < 100 {
            return Err(invalid(format!("invalid status code {status:03}: expected 100 to 999")));
        }
        if status == 101 {
            return Err(invalid("unexpected status 101: the request asked for no other protocol"));
        }
        if (100..200).contains(&status) {
            self.interim = self.interim.saturating_add(1);
            self.fresh_interim = self.fresh_interim.saturating_add(1);
            if self.interim > INTERIM {
                return Err(invalid(format!("more than {INTERIM} interim responses before the final one")));
            }
            return Ok(());
        }
        let mut framing = Framing { keep: parsed.version == Some(1), ..Framing::default() };
        self.response.status = status;
        for field in parsed.headers.iter() {
            framing.take(field.name, field.value).map_err(invalid)?;
            if field.name.eq_ignore_ascii_case("location") {
                self.response.location = Some(String::from_utf8_lossy(field.value).into_owned());
            }
            if self.keep_headers {
                let value = String::from_utf8_lossy(field.value).into_owned();
                self.response.headers.push((field.name.to_ascii_lowercase(), value));
            }
        }
        let empty = self.method == Method::Head || matches!(status, 204 | 304);
        self.body = match framing {
            _ if empty => Body::Length(0),
            Framing { coded: true, chunked: true, .. } => Body::Chunked(Chunks::new()),
            Framing { coded: false, length: Some(length), .. } => Body::Length(length),
            _ => Body::ToEnd,
        };
        // Where a body is announced that cannot be, it may come all the same. (RFC 9112 section 6.1)
        let odd =
            matches!(status, 204 | 304) && framing.coded || status == 204 && framing.length.is_some_and(|own| own > 0);
        self.response.reusable = framing.keep && self.body != Body::ToEnd && !odd;
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
            // Nobody asked for it; whatever it is, it is not the next response.
            self.response.reusable = false;
        }
        self.body = body;
        Ok(self.body == Body::Done)
    }

    fn keep(&mut self, data: &[u8]) -> Result<(), Failure> {
        self.response.body_size = self.response.body_size.saturating_add(data.len() as u64);
        let Some(limit) = self.keep_body else { return Ok(()) };
        if self.response.body_size > limit as u64 {
            let reason =
                format!("the body of the response is longer than {limit} bytes, which is the limit `body-bytes`");
            return Err(Failure::new(FailureKind::Limit, reason));
        }
        self.response.body.extend_from_slice(data);
        Ok(())
    }
}

fn invalid(reason: impl Into<String>) -> Failure {
    Failure::new(FailureKind::InvalidResponse, reason)
}

/// The place behind the first empty line. Lines may end without a CR. (RFC 9112 section 2.2)
fn end_of_head(bytes: &[u8]) -> Option<usize> {
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

/// What the head says about the body and the connection.
#[derive(Debug, Default)]
struct Framing {
    length: Option<u64>,
    coded: bool,
    chunked: bool,
    keep: bool,
}

impl Framing {
    fn take(&mut self, name: &str, value: &[u8]) -> Result<(), String> {
        let words = || value.split(|byte| *byte == b',').map(<[u8]>::trim_ascii);
        if name.eq_ignore_ascii_case("content-length") {
            for word in words() {
                let text = std::str::from_utf8(word).unwrap_or("");
                let proper = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
                let length = if proper { text.parse().ok() } else { None };
                // Servers that differ from themselves smuggle something. (RFC 9112 section 6.3, item 5)
                if length.is_none() || self.length.is_some_and(|other| Some(other) != length) {
                    return Err(format!("header Content-Length is {:?}", String::from_utf8_lossy(value)));
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a response that comes in pieces of `size` bytes, and then the end of the stream if it is not whole.
    fn read(method: Method, text: &str, size: usize) -> Result<Response, String> {
        let mut reader = ResponseReader::new(method, true, Some(100));
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
                let response = read(Method::Get, &text, size).unwrap();
                let found = (response.status, response.body.as_slice(), response.body_size, response.reusable);
                assert_eq!(found, (200, &b"hello"[..], 5, reusable), "{text:?} by {size}");
            }
        }
    }

    #[test]
    fn some_responses_have_no_body_whatever_they_say() {
        for (method, head) in [
            (Method::Head, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"),
            (Method::Get, "HTTP/1.1 204 No Content\r\n\r\n"),
            (Method::Get, "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n"),
        ] {
            let response = read(method, head, head.len()).unwrap();
            assert_eq!((response.body_size, response.reusable), (0, true), "{head:?}");
        }
    }

    #[test]
    fn what_is_no_response_is_said_so() {
        for (text, words) in [
            ("", "without a response"),
            ("HTTP/1.1 200 OK\r\n", "within the response"),
            ("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", "within the response"),
            ("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx", "Content-Length"),
            ("HTTP/1.1 200 OK\r\nContent-Length: +1\r\n\r\nx", "Content-Length"),
            ("SSH-2.0-x\r\n\r\n", "invalid HTTP/1 response"),
            ("HTTP/1.1 099 Low\r\nContent-Length: 0\r\n\r\n", "invalid status code 099"),
            ("HTTP/1.1 101 Switching\r\n\r\n", "unexpected status 101"),
            ("HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n", "within the response"),
        ] {
            let error = read(Method::Get, text, 1.max(text.len())).unwrap_err();
            assert!(error.contains(words), "{text:?}: {error}");
        }
        let long = format!("HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n{}", "x".repeat(101));
        assert!(read(Method::Get, &long, long.len()).unwrap_err().contains("body-bytes"));
        assert!(read(Method::Get, &"x".repeat(HEAD_BYTES + 1), 1000).unwrap_err().contains("head"));
        // The end of the head comes in the same piece as the byte beyond the limit.
        let wide = format!("HTTP/1.1 200 OK\r\nX: {}\r\nContent-Length: 0\r\n\r\n", "x".repeat(HEAD_BYTES));
        assert!(read(Method::Get, &wide, 16 * 1024).unwrap_err().contains("head-bytes"));
    }

    #[test]
    fn bytes_behind_a_response_spoil_the_connection_and_not_the_response() {
        let text = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200";
        let response = read(Method::Get, text, text.len()).unwrap();
        assert_eq!((response.body.as_slice(), response.reusable), (&b"ok"[..], false));
    }

    #[test]
    fn fields_are_kept_by_names_in_lower_case() {
        let response =
            read(Method::Get, "HTTP/1.1 302 Found\nETag: \"a\"\nLocation: /b\nContent-Length: 0\n\n", 9).unwrap();
        assert_eq!(response.location.as_deref(), Some("/b"));
        assert_eq!(response.headers.first(), Some(&("etag".to_owned(), "\"a\"".to_owned())));
    }
}
