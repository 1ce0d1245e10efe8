//! Requests, as the server reads them.

use std::str::FromStr;

use anyhow::{Context, Error, Result, bail, ensure};

use crate::id::{HEADER, RequestId};

/// Maximum size of a request's head, in bytes.
const HEAD_BYTES: usize = 16 * 1024;

/// Maximum size of a request's body, in bytes.
const BODY_BYTES: usize = 64 * 1024;

/// The methods of the built-in actions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    Get,
    Head,
    Put,
    Post,
    Delete,
}

/// All methods.
pub const METHODS: [Method; 5] = [Method::Get, Method::Head, Method::Put, Method::Post, Method::Delete];

impl Method {
    /// Returns the name in a request.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Head => "HEAD",
            Self::Put => "PUT",
            Self::Post => "POST",
            Self::Delete => "DELETE",
        }
    }

    /// Returns whether a request may be sent again. (RFC 9110 section 9.2.2)
    pub const fn is_idempotent(self) -> bool {
        !matches!(self, Self::Post)
    }

    /// Returns the method of the request that follows a redirect. (RFC 9110 section 15.4)
    pub const fn redirected(self, status: u16) -> Self {
        match (status, self) {
            (303, Self::Head) => Self::Head,
            (303, _) | (301 | 302, Self::Post) => Self::Get,
            _ => self,
        }
    }
}

impl FromStr for Method {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        METHODS.into_iter().find(|method| method.word() == text).with_context(|| format!("method {text:?}"))
    }
}

/// A complete request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub method: Method,
    /// Path and query.
    pub target: String,
    pub id: RequestId,
    /// Bytes of the body.
    pub body: usize,
    /// Bytes of the whole request.
    pub bytes: usize,
}

impl Request {
    /// Reads a request from the start of `bytes`; none if it is not complete.
    ///
    /// # Errors
    /// If the request is invalid: the reason.
    pub fn read(bytes: &[u8]) -> Result<Option<Self>> {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n");
        let Some(end) = end else {
            ensure!(bytes.len() <= HEAD_BYTES, "the head of a request is longer than {HEAD_BYTES} bytes");
            return Ok(None);
        };
        let head = std::str::from_utf8(&bytes[..end]).context("the head of a request")?;
        let mut lines = head.split("\r\n");
        let line = lines.next().unwrap_or_default();
        let words: Vec<&str> = line.split(' ').collect();
        let [method, target, "HTTP/1.1"] = words[..] else { bail!("request line {line:?}") };
        ensure!(target.starts_with('/'), "request target {target:?}");
        let fields: Vec<(&str, &str)> = lines
            .map(|line| {
                let (name, value) = line.split_once(':').with_context(|| format!("field {line:?}"))?;
                ensure!(!name.is_empty() && !name.contains([' ', '\t']), "field name {name:?}");
                Ok((name, value.trim()))
            })
            .collect::<Result<_>>()?;
        let all = |wanted: &str| {
            let values = fields.iter().filter(|(name, _)| name.eq_ignore_ascii_case(wanted));
            values.map(|(_, value)| *value).collect::<Vec<&str>>()
        };
        ensure!(all("host").len() == 1, "{line}: {} fields Host", all("host").len());
        ensure!(all("transfer-encoding").is_empty(), "{line}: Transfer-Encoding");
        let body = match all("content-length")[..] {
            [] => 0,
            [length] => length.parse().with_context(|| format!("{line}: Content-Length {length:?}"))?,
            _ => bail!("{line}: several fields Content-Length"),
        };
        ensure!(body <= BODY_BYTES, "{line}: a body of {body} bytes");
        let id = match all(HEADER)[..] {
            [id] => id.parse().with_context(|| line.to_owned())?,
            ref ids => bail!("{line}: {} fields {HEADER}", ids.len()),
        };
        let whole = end + 4 + body;
        if bytes.len() < whole {
            return Ok(None);
        }
        Ok(Some(Self { method: method.parse()?, target: target.to_owned(), id, body, bytes: whole }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "PUT /a?b HTTP/1.1\r\nHost: x\r\nx-hostile-id: 1-2-3-4\r\nContent-Length: 2\r\n\r\nok";

    #[test]
    fn a_request_is_read_when_it_has_arrived_whole() {
        for cut in 0..GOOD.len() {
            assert_eq!(Request::read(&GOOD.as_bytes()[..cut]).unwrap(), None, "{cut}");
        }
        let id = RequestId { user: 1, iteration: 2, attempt: 3, part: 4 };
        let whole = Request { method: Method::Put, target: "/a?b".into(), id, body: 2, bytes: GOOD.len() };
        assert_eq!(Request::read(format!("{GOOD}GET").as_bytes()).unwrap(), Some(whole));
    }

    #[test]
    fn a_request_that_is_not_one_is_an_error() {
        for (from, to) in [
            ("HTTP/1.1", "HTTP/1.0"),
            ("PUT", "FETCH"),
            (" /a", " a"),
            ("Host: x\r\n", ""),
            ("Host: x\r\n", "Host: x\r\nHost: y\r\n"),
            ("x-hostile-id: 1-2-3-4\r\n", ""),
            ("1-2-3-4", "1-2-3"),
            ("1-2-3-4\r\n", "1-2-3-4\r\nX-Hostile-Id: 1-2-3-4\r\n"),
            ("Host: x", "Host : x"),
            ("Length: 2", "Length: two"),
            ("Length: 2\r\n", "Length: 2\r\nContent-Length: 2\r\n"),
            ("Host: x\r\n", "Host: x\r\nTransfer-Encoding: chunked\r\n"),
        ] {
            let text = GOOD.replacen(from, to, 1);
            assert!(Request::read(text.as_bytes()).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_redirect_changes_the_method_as_its_status_says() {
        use Method::{Delete, Get, Head, Post, Put};
        for (method, status, next) in [
            (Post, 301, Get),
            (Post, 302, Get),
            (Post, 303, Get),
            (Post, 307, Post),
            (Post, 308, Post),
            (Put, 302, Put),
            (Put, 303, Get),
            (Delete, 303, Get),
            (Head, 303, Head),
        ] {
            assert_eq!(method.redirected(status), next, "{method:?} {status}");
        }
    }
}
