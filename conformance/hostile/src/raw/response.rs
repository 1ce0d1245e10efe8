//! Responses, parsed as strictly as the catalog requires, but not more.

use crate::request::Method;

/// Maximum size of a head, in bytes.
const HEAD_BYTES: usize = 64 * 1024;

/// Maximum number of interim responses before a final one.
const INTERIM: u64 = 100;

/// State of a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    More,
    Done,
    /// Rejected: the kind of the failure.
    Invalid(&'static str),
    /// The connection ended too early.
    Closed,
}

enum Body {
    Head,
    Length(usize),
    Chunked,
    ToEnd,
}

/// Reads one response.
pub struct Reader {
    method: Method,
    limit: Option<usize>,
    bytes: Vec<u8>,
    begun: bool,
    body: Body,
    pub status: u16,
    pub interim: u64,
    pub location: Option<String>,
    /// Returns whether the body has a content coding.
    pub coded: bool,
    pub reusable: bool,
}

impl Reader {
    pub fn new(method: Method, limit: Option<usize>) -> Self {
        let (bytes, body) = (Vec::new(), Body::Head);
        Self {
            method,
            limit,
            bytes,
            begun: false,
            body,
            status: 0,
            interim: 0,
            location: None,
            coded: false,
            reusable: false,
        }
    }

    pub fn has_begun(&self) -> bool {
        self.begun
    }

    pub fn feed(&mut self, bytes: &[u8]) -> State {
        self.begun = true;
        self.bytes.extend_from_slice(bytes);
        while matches!(self.body, Body::Head) {
            match self.head() {
                Ok(true) => {}
                Ok(false) if self.bytes.len() > HEAD_BYTES => return State::Invalid("limit-exceeded"),
                Ok(false) => return State::More,
                Err(state) => return state,
            }
        }
        match self.body {
            Body::Head => State::More,
            Body::ToEnd if self.over(self.bytes.len()) => State::Invalid("limit-exceeded"),
            Body::ToEnd => State::More,
            Body::Length(length) => {
                if self.over(length.min(self.bytes.len())) {
                    return State::Invalid("limit-exceeded");
                }
                if self.bytes.len() < length {
                    return State::More;
                }
                self.reusable &= self.bytes.len() == length;
                State::Done
            }
            Body::Chunked => self.chunks(),
        }
    }

    /// The connection has ended.
    pub fn end(&self) -> State {
        if matches!(self.body, Body::ToEnd) { State::Done } else { State::Closed }
    }

    fn over(&self, size: usize) -> bool {
        self.limit.is_some_and(|limit| size > limit)
    }

    /// Reads a head; returns true if it was complete.
    fn head(&mut self) -> Result<bool, State> {
        let invalid = State::Invalid("invalid-response");
        let mut fields = [httparse::EMPTY_HEADER; 4_096];
        let mut head = httparse::Response::new(&mut fields);
        let size = match head.parse(&self.bytes) {
            Ok(httparse::Status::Complete(size)) if size > HEAD_BYTES => return Err(State::Invalid("limit-exceeded")),
            Ok(httparse::Status::Complete(size)) => size,
            Ok(httparse::Status::Partial) => return Ok(false),
            Err(httparse::Error::TooManyHeaders) => return Err(State::Invalid("limit-exceeded")),
            Err(_) => return Err(invalid),
        };
        let status = head.code.unwrap_or(0);
        if (100..200).contains(&status) && status != 101 {
            self.interim += 1;
            if self.interim > INTERIM {
                return Err(invalid);
            }
            self.bytes.drain(..size);
            return Ok(true);
        }
        if status <= 101 {
            return Err(invalid);
        }
        self.status = status;
        self.reusable = head.version == Some(1);
        let (mut length, mut chunked) = (None, false);
        for field in head.headers.iter() {
            let value = String::from_utf8_lossy(field.value).into_owned();
            match field.name.to_ascii_lowercase().as_str() {
                "content-length" => {
                    for word in value.split(',').map(str::trim) {
                        let digits = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
                        let own = word.parse::<usize>().ok().filter(|_| digits).ok_or(invalid)?;
                        if length.is_some_and(|other| other != own) {
                            return Err(invalid);
                        }
                        length = Some(own);
                    }
                }
                "transfer-encoding" => chunked = true,
                "connection" => {
                    for word in value.split(',').map(|word| word.trim().to_ascii_lowercase()) {
                        self.reusable = (self.reusable || word == "keep-alive") && word != "close";
                    }
                }
                "content-encoding" => self.coded = true,
                "location" => self.location = Some(value),
                _ => {}
            }
        }
        self.bytes.drain(..size);
        self.body = match length {
            _ if self.method == Method::Head || matches!(status, 204 | 304) => Body::Length(0),
            _ if chunked => Body::Chunked,
            Some(length) => Body::Length(length),
            None => {
                self.reusable = false;
                Body::ToEnd
            }
        };
        Ok(true)
    }

    /// Reads the chunks again from the first one; there are only a few.
    fn chunks(&mut self) -> State {
        let invalid = State::Invalid("invalid-response");
        let (mut rest, mut size) = (&self.bytes[..], 0);
        loop {
            let Some(end) = rest.iter().position(|byte| *byte == b'\n') else { return State::More };
            let line = rest[..end].trim_ascii_end();
            rest = &rest[end + 1..];
            let digits = line.split(|byte| *byte == b';').next().unwrap_or_default().trim_ascii();
            let length = std::str::from_utf8(digits).ok().and_then(|digits| usize::from_str_radix(digits, 16).ok());
            let Some(length) = length else { return invalid };
            if length == 0 {
                loop {
                    let Some(end) = rest.iter().position(|byte| *byte == b'\n') else { return State::More };
                    let empty = rest[..end].trim_ascii().is_empty();
                    rest = &rest[end + 1..];
                    if empty {
                        self.reusable &= rest.is_empty();
                        return State::Done;
                    }
                }
            }
            size += length.min(rest.len());
            if self.over(size) {
                return State::Invalid("limit-exceeded");
            }
            if rest.len() < length + 2 {
                return State::More;
            }
            if &rest[length..length + 2] != b"\r\n" {
                return invalid;
            }
            rest = &rest[length + 2..];
        }
    }
}
