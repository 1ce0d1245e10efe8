//! Requests as bytes.

use super::Url;

/// What a request wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Read.
    Get,
    /// Process a body.
    Post,
    /// Replace by a body.
    Put,
    /// Remove.
    Delete,
    /// Read the headers alone.
    Head,
}

impl Method {
    /// The method of an action's kind.
    pub fn of(kind: &str) -> Option<Self> {
        Some(match kind {
            "get" => Self::Get,
            "post" => Self::Post,
            "put" => Self::Put,
            "delete" => Self::Delete,
            "head" => Self::Head,
            _ => return None,
        })
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
            Self::Head => "HEAD",
        }
    }

    /// Whether doing it twice is the same as doing it once. (RFC 9110 section 9.2.2)
    pub const fn is_idempotent(self) -> bool {
        !matches!(self, Self::Post)
    }
}

/// Whether a header field can have this name: a token. (RFC 9110 section 5.6.2)
pub fn is_field_name(name: &str) -> bool {
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(token)
}

/// A request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// What it wants.
    pub method: Method,
    /// Of whom.
    pub url: Url,
    /// Header fields, as written.
    pub headers: Vec<(String, String)>,
    /// The body, and its media type where that is known.
    pub body: Option<(Vec<u8>, Option<&'static str>)>,
    /// Whether the connection may serve for more.
    pub keep_alive: bool,
}

impl Request {
    /// Says what is wrong with the header fields, if anything is.
    ///
    /// # Errors
    /// A sentence about the first field that cannot be sent.
    pub fn check(&self) -> Result<(), String> {
        for (name, value) in &self.headers {
            if !is_field_name(name) {
                return Err(format!("header {name:?} is no name of a header field"));
            }
            if value.bytes().any(|byte| matches!(byte, 0..=8 | 10..=31 | 127)) {
                return Err(format!("header {name} has a control character in its value {value:?}"));
            }
            // We frame the body, and nobody else.
            if name.eq_ignore_ascii_case("content-length") || name.eq_ignore_ascii_case("transfer-encoding") {
                return Err(format!("header {name} is set by what `body` or `json` has; leave it out"));
            }
        }
        Ok(())
    }

    /// The bytes to send, with one more header field if there is one.
    pub fn encode(&self, extra: Option<(&str, &str)>) -> Vec<u8> {
        let Self { method, url, headers, body, keep_alive } = self;
        let size = headers.iter().fold(160, |sum: usize, (name, value)| {
            sum.saturating_add(name.len()).saturating_add(value.len()).saturating_add(4)
        });
        let body_size = body.as_ref().map_or(0, |(bytes, _)| bytes.len());
        let mut out = Vec::with_capacity(size.saturating_add(url.target.len()).saturating_add(body_size));
        let given = |wanted: &str| headers.iter().any(|(name, _)| name.eq_ignore_ascii_case(wanted));
        for part in [method.word(), " ", &url.target, " HTTP/1.1\r\n"] {
            out.extend_from_slice(part.as_bytes());
        }
        let mut field = |name: &str, value: &str| {
            for part in [name, ": ", value, "\r\n"] {
                out.extend_from_slice(part.as_bytes());
            }
        };
        if !given("host") {
            field("Host", &url.authority);
        }
        for (name, value) in headers {
            field(name, value);
        }
        if let Some((name, value)) = extra {
            field(name, value);
        }
        if let Some((bytes, media)) = body {
            field("Content-Length", &bytes.len().to_string());
            if let Some(media) = media.filter(|_| !given("content-type")) {
                field("Content-Type", media);
            }
        } else if matches!(method, Method::Post | Method::Put) {
            field("Content-Length", "0");
        }
        if !keep_alive && !given("connection") {
            field("Connection", "close");
        }
        out.extend_from_slice(b"\r\n");
        if let Some((bytes, _)) = body {
            out.extend_from_slice(bytes);
        }
        out
    }

    /// The request that follows a redirection. (RFC 9110 section 15.4)
    ///
    /// # Errors
    /// As [`Url::join`].
    pub fn redirected(&self, status: u16, location: &str) -> Result<Self, String> {
        let url = self.url.join(location)?;
        let rewritten = match (status, self.method) {
            (303, Method::Head) | (307 | 308, _) => false,
            (303, _) | (301 | 302, Method::Post) => true,
            _ => false,
        };
        let elsewhere = url.authority != self.url.authority;
        let mut next = Self { url, ..self.clone() };
        if rewritten {
            next.method = Method::Get;
            next.body = None;
            next.headers.retain(|(name, _)| !name.to_ascii_lowercase().starts_with("content-"));
        }
        if elsewhere {
            // What was meant for one server is no other's business.
            let secret = ["authorization", "cookie", "host"];
            next.headers.retain(|(name, _)| !secret.iter().any(|other| name.eq_ignore_ascii_case(other)));
        }
        Ok(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(method: Method) -> Request {
        let url = Url::parse("http://a.test:81/x?y").unwrap();
        Request { method, url, headers: Vec::new(), body: None, keep_alive: true }
    }

    fn text(request: &Request) -> String {
        String::from_utf8(request.encode(None)).unwrap()
    }

    #[test]
    fn a_request_is_a_line_fields_and_a_body() {
        assert_eq!(text(&request(Method::Get)), "GET /x?y HTTP/1.1\r\nHost: a.test:81\r\n\r\n");
        let mut post = request(Method::Post);
        post.body = Some((b"{}".to_vec(), Some("application/json")));
        post.headers = vec![("X-One".into(), "1".into())];
        post.keep_alive = false;
        assert_eq!(
            text(&post),
            "POST /x?y HTTP/1.1\r\nHost: a.test:81\r\nX-One: 1\r\nContent-Length: 2\r\n\
             Content-Type: application/json\r\nConnection: close\r\n\r\n{}"
        );
        assert!(text(&request(Method::Put)).contains("Content-Length: 0\r\n"));
    }

    #[test]
    fn fields_that_are_given_are_not_said_twice() {
        let mut post = request(Method::Post);
        post.body = Some((b"x".to_vec(), Some("text/plain")));
        post.headers = vec![("host".into(), "b.test".into()), ("content-type".into(), "a/b".into())];
        let text = text(&post);
        assert_eq!((text.matches("ost: ").count(), text.matches("ype: ").count()), (1, 1), "{text}");
    }

    #[test]
    fn fields_that_would_break_out_are_refused() {
        for (name, value) in [("", "x"), ("a b", "x"), ("X", "y\r\nZ: 1"), ("X", "\0"), ("Content-Length", "3")] {
            let mut get = request(Method::Get);
            get.headers = vec![(name.into(), value.into())];
            assert!(get.check().is_err(), "{name:?} {value:?}");
        }
    }

    #[test]
    fn a_redirection_keeps_or_drops_the_body_as_its_status_says() {
        let mut post = request(Method::Post);
        post.body = Some((b"x".to_vec(), None));
        post.headers = vec![("Authorization".into(), "secret".into()), ("Content-Type".into(), "a/b".into())];
        for (status, method, kept) in
            [(301, Method::Get, false), (303, Method::Get, false), (307, Method::Post, true), (308, Method::Post, true)]
        {
            let next = post.redirected(status, "/z").unwrap();
            assert_eq!((next.method, next.body.is_some(), next.headers.len()), (method, kept, 1 + usize::from(kept)));
        }
        let away = post.redirected(307, "http://b.test/").unwrap();
        assert_eq!(away.headers, [("Content-Type".to_owned(), "a/b".to_owned())]);
    }
}
