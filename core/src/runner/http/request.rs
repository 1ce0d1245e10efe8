//! Requests as bytes.

use std::{borrow::Cow, sync::Arc};

use crate::dsl::{
    builtin::{Wrong, check_field},
    expr::base64_encode,
};

use super::{Method, Url, coding};

/// Bodies of at most this size are sent in one piece with the head.
const TOGETHER: usize = 16 * 1024;

/// The bytes of a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Made for this request.
    Own(Arc<Vec<u8>>),
    /// Shared by all that send it.
    Shared(Arc<[u8]>),
}

impl Content {
    /// Returns all bytes.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Own(bytes) => bytes,
            Self::Shared(bytes) => bytes,
        }
    }
}

/// A body and its media type, if known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestBody {
    /// Content of the body.
    pub content: Content,
    /// The value of `Content-Type`, unless the request has one.
    pub media: Option<Cow<'static, str>>,
}

/// A proxy that forwards requests. (RFC 9110 section 3.7)
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proxy {
    /// Where it listens.
    pub url: Arc<Url>,
    /// The value of `Proxy-Authorization`, if it wants one.
    pub authorization: Option<String>,
}

/// A request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Method.
    pub method: Method,
    /// URL.
    pub url: Arc<Url>,
    /// Header fields, as written.
    pub headers: Vec<(String, String)>,
    /// Value of `Authorization`, unless a header field sets it.
    pub authorization: Option<String>,
    /// The body.
    pub body: Option<RequestBody>,
    /// Proxy that forwards the request.
    pub proxy: Option<Arc<Proxy>>,
    /// Whether the connection may be reused.
    pub keep_alive: bool,
    /// Whether the response may be compressed.
    pub compressed: bool,
}

/// Header fields that differ from one request to the next.
#[derive(Debug, Clone, Copy, Default)]
pub struct Extra<'e> {
    /// Id of the request: name and value of a field.
    pub id: Option<(&'e str, &'e str)>,
    /// The value of `Cookie`.
    pub cookie: Option<&'e [u8]>,
}

/// A request that is ready to be sent: `head`, and then `body` unless `head` includes it.
#[derive(Debug, Clone, Default)]
pub struct Outgoing {
    head: Vec<u8>,
    body: Option<Content>,
}

impl Outgoing {
    /// Returns the number of bytes.
    pub fn len(&self) -> usize {
        self.head.len().saturating_add(self.body.as_ref().map_or(0, |body| body.bytes().len()))
    }

    /// Returns the number of bytes that are not shared.
    pub fn own_len(&self) -> usize {
        match &self.body {
            Some(Content::Own(bytes)) => bytes.len(),
            _ => 0,
        }
    }

    /// Returns the number of bytes before the body, if the body is sent separately.
    pub fn head_len(&self) -> usize {
        self.head.len()
    }

    /// Returns a piece that begins at `from`; empty after the end.
    pub fn piece(&self, from: usize) -> &[u8] {
        match (self.head.get(from..), &self.body) {
            (Some(rest), _) if !rest.is_empty() => rest,
            (_, Some(body)) => body.bytes().get(from.saturating_sub(self.head.len())..).unwrap_or_default(),
            _ => &[],
        }
    }
}

impl Request {
    /// Checks the header fields.
    ///
    /// # Errors
    /// Why the first field that cannot be sent is invalid.
    pub fn check(&self) -> Result<(), Wrong> {
        self.headers.iter().try_for_each(|(name, value)| check_field(name, Some(value)))
    }

    /// Returns whether a field closes the connection after this request.
    pub fn closes(&self) -> bool {
        let of = |name: &str| name.eq_ignore_ascii_case("connection");
        let mut words = self.headers.iter().filter(|(name, _)| of(name)).flat_map(|(_, value)| value.split(','));
        words.any(|word| word.trim().eq_ignore_ascii_case("close"))
    }

    /// Returns the value of a field that is set.
    fn field(&self, wanted: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
        found.map(|(_, value)| value.as_str())
    }

    /// Returns whether a field sets the cookies to send.
    pub fn has_cookie_field(&self) -> bool {
        self.field("cookie").is_some()
    }

    /// Returns whether the body waits until the server asks for it. (RFC 9110 section 10.1.1)
    pub fn expects_continue(&self) -> bool {
        let has_body = self.body.as_ref().is_some_and(|body| !body.content.bytes().is_empty());
        has_body && self.field("expect").is_some_and(|value| value.eq_ignore_ascii_case("100-continue"))
    }

    /// Returns the host and port to connect to.
    pub fn peer(&self) -> (&str, u16) {
        let url = self.proxy.as_ref().map_or(&self.url, |proxy| &proxy.url);
        (&url.host, url.port)
    }

    /// Encodes the request for sending.
    pub fn encode(&self, extra: Extra<'_>) -> Outgoing {
        let Self { method, url, headers, authorization, body, proxy, keep_alive, compressed } = self;
        let content = body.as_ref().map(|body| &body.content);
        let together = content.filter(|own| own.bytes().len() <= TOGETHER && !self.expects_continue());
        let size = headers.iter().fold(192, |sum: usize, (name, value)| {
            sum.saturating_add(name.len()).saturating_add(value.len()).saturating_add(4)
        });
        let size = size
            .saturating_add(url.target.len())
            .saturating_add(extra.cookie.map_or(0, <[u8]>::len))
            .saturating_add(together.map_or(0, |own| own.bytes().len()));
        let mut out = Vec::with_capacity(size);
        let absolute;
        let target = match proxy {
            None => &url.target,
            Some(_) => {
                absolute = url.absolute();
                &absolute
            }
        };
        for part in [method.word(), " ", target, " HTTP/1.1\r\n"] {
            out.extend_from_slice(part.as_bytes());
        }
        let mut bytes = |name: &str, value: &[u8]| {
            for part in [name.as_bytes(), b": ", value, b"\r\n"] {
                out.extend_from_slice(part);
            }
        };
        if let Some(value) = extra.cookie {
            bytes("Cookie", value);
        }
        let mut field = |name: &str, value: &str| bytes(name, value.as_bytes());
        if self.field("host").is_none() {
            field("Host", &url.authority);
        }
        for (name, value) in headers {
            field(name, value);
        }
        if let Some((name, value)) = extra.id {
            field(name, value);
        }
        if let Some(value) = authorization.as_ref().filter(|_| self.field("authorization").is_none()) {
            field("Authorization", value);
        }
        if let Some(value) = proxy.as_ref().and_then(|proxy| proxy.authorization.as_ref()) {
            field("Proxy-Authorization", value);
        }
        if *compressed && self.field("accept-encoding").is_none() {
            field("Accept-Encoding", coding::ACCEPTED);
        }
        if let Some(RequestBody { content, media }) = body {
            field("Content-Length", &content.bytes().len().to_string());
            if let Some(media) = media.as_ref().filter(|_| self.field("content-type").is_none()) {
                field("Content-Type", media);
            }
        } else if method.announces_empty_body() {
            field("Content-Length", "0");
        }
        if !keep_alive && self.field("connection").is_none() {
            field("Connection", "close");
        }
        out.extend_from_slice(b"\r\n");
        if let Some(own) = together {
            out.extend_from_slice(own.bytes());
        }
        Outgoing { head: out, body: content.filter(|_| together.is_none()).cloned() }
    }

    /// Returns the request that follows a redirect. (RFC 9110 section 15.4)
    ///
    /// # Errors
    /// As [`Url::join`].
    pub fn redirected(&self, status: u16, location: &[u8]) -> Result<Self, String> {
        let url = self.url.join(location)?;
        let rewritten = match (status, &self.method) {
            (303, Method::Get | Method::Head) => false,
            (303, _) | (301 | 302, Method::Post) => true,
            _ => false,
        };
        let elsewhere = !url.is_same_origin(&self.url);
        let mut next = Self { url: Arc::new(url), ..self.clone() };
        if rewritten {
            next.method = Method::Get;
            next.body = None;
            let about_body = |name: &str| {
                name.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("content-"))
                    || name.eq_ignore_ascii_case("expect")
            };
            next.headers.retain(|(name, _)| !about_body(name));
        }
        if elsewhere {
            // Credentials for one server must not reach another one.
            let secret = ["authorization", "cookie", "host", "proxy-authorization"];
            next.headers.retain(|(name, _)| !secret.iter().any(|other| name.eq_ignore_ascii_case(other)));
            next.authorization = None;
        }
        if let Some((user, password)) = next.url.credentials() {
            next.authorization = Some(basic(&user, &password));
        }
        Ok(next)
    }
}

/// Returns the value of `Authorization` for a user and a password. (RFC 7617)
pub fn basic(user: &str, password: &str) -> String {
    format!("Basic {}", base64_encode(format!("{user}:{password}").as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(method: Method) -> Request {
        Request {
            method,
            url: Arc::new(Url::parse("http://a.test:81/x?y").unwrap()),
            headers: Vec::new(),
            authorization: None,
            body: None,
            proxy: None,
            keep_alive: true,
            compressed: false,
        }
    }

    fn body(bytes: &[u8], media: Option<&'static str>) -> Option<RequestBody> {
        let content = Content::Own(Arc::new(bytes.to_vec()));
        Some(RequestBody { content, media: media.map(Cow::Borrowed) })
    }

    fn text_with(request: &Request, extra: Extra<'_>) -> String {
        let outgoing = request.encode(extra);
        let mut bytes = Vec::new();
        while bytes.len() < outgoing.len() {
            bytes.extend_from_slice(outgoing.piece(bytes.len()));
        }
        assert!(outgoing.piece(bytes.len()).is_empty());
        String::from_utf8(bytes).unwrap()
    }

    fn text(request: &Request) -> String {
        text_with(request, Extra::default())
    }

    #[test]
    fn a_request_is_a_line_fields_and_a_body() {
        assert_eq!(text(&request(Method::Get)), "GET /x?y HTTP/1.1\r\nHost: a.test:81\r\n\r\n");
        let mut post = request(Method::Post);
        post.body = body(b"{}", Some("application/json"));
        post.headers = vec![("X-One".into(), "1".into())];
        post.keep_alive = false;
        assert_eq!(
            text(&post),
            "POST /x?y HTTP/1.1\r\nHost: a.test:81\r\nX-One: 1\r\nContent-Length: 2\r\n\
             Content-Type: application/json\r\nConnection: close\r\n\r\n{}"
        );
        for (method, announced) in [(Method::Put, true), (Method::Patch, true), (Method::Options, false)] {
            assert_eq!(text(&request(method)).contains("Content-Length: 0\r\n"), announced);
        }
    }

    #[test]
    fn a_large_body_is_sent_apart_and_the_bytes_are_the_same() {
        let mut post = request(Method::Post);
        let large = vec![b'x'; TOGETHER + 1];
        post.body = body(&large, None);
        let outgoing = post.encode(Extra::default());
        assert_eq!(outgoing.len(), outgoing.head_len() + large.len());
        assert!(text(&post).ends_with(&format!("\r\n\r\n{}", String::from_utf8(large).unwrap())));
    }

    #[test]
    fn a_body_that_is_asked_for_first_is_sent_apart() {
        let mut post = request(Method::Post);
        post.body = body(b"x", None);
        assert!(!post.expects_continue());
        post.headers = vec![("expect".into(), "100-Continue".into())];
        assert!(post.expects_continue());
        let outgoing = post.encode(Extra::default());
        assert_eq!(outgoing.len(), outgoing.head_len() + 1);
    }

    #[test]
    fn a_proxy_gets_the_whole_url_and_its_own_credentials() {
        let mut get = request(Method::Get);
        let url = Arc::new(Url::parse("http://proxy.test:3128/").unwrap());
        get.proxy = Some(Arc::new(Proxy { url, authorization: Some("Basic cA==".into()) }));
        get.authorization = Some(basic("me", "secret"));
        assert_eq!(get.peer(), ("proxy.test", 3128));
        assert_eq!(
            text(&get),
            "GET http://a.test:81/x?y HTTP/1.1\r\nHost: a.test:81\r\nAuthorization: Basic bWU6c2VjcmV0\r\n\
             Proxy-Authorization: Basic cA==\r\n\r\n"
        );
    }

    #[test]
    fn fields_that_are_given_are_not_said_twice() {
        let mut post = request(Method::Post);
        post.body = body(b"x", Some("text/plain"));
        post.authorization = Some("Basic x".into());
        post.compressed = true;
        post.headers =
            ["host", "content-type", "authorization", "accept-encoding"].map(|name| (name.into(), "v".into())).into();
        let text = text(&post).to_ascii_lowercase();
        for name in ["host: ", "type: ", "authorization: ", "accept-encoding: "] {
            assert_eq!(text.matches(name).count(), 1, "{text}");
        }
    }

    #[test]
    fn id_cookie_and_codings_are_fields_of_their_own() {
        let mut get = request(Method::Get);
        get.compressed = true;
        let text = text_with(&get, Extra { id: Some(("X-Id", "1")), cookie: Some(b"a=b") });
        for line in ["X-Id: 1\r\n", "Cookie: a=b\r\n", &format!("Accept-Encoding: {}\r\n", coding::ACCEPTED)] {
            assert!(text.contains(line), "{text}");
        }
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
        use Method::{Delete, Get, Head, Patch, Post, Put};
        for (status, method, next, keeps_body) in [
            (301, Post, Get, false),
            (302, Post, Get, false),
            (303, Post, Get, false),
            (307, Post, Post, true),
            (308, Post, Post, true),
            (301, Put, Put, true),
            (302, Patch, Patch, true),
            (303, Put, Get, false),
            (303, Delete, Get, false),
            (303, Head, Head, true),
            (308, Delete, Delete, true),
        ] {
            let mut from = request(method);
            from.body = body(b"x", None);
            from.headers = vec![("Content-Type".into(), "a/b".into()), ("X".into(), "y".into())];
            let to = from.redirected(status, b"/z").unwrap();
            assert_eq!((to.method, to.body.is_some()), (next, keeps_body), "{status}");
            assert_eq!(to.headers.len(), 1 + usize::from(keeps_body), "{status}");
        }
    }

    #[test]
    fn credentials_stay_with_their_origin() {
        let mut get = request(Method::Get);
        get.headers = ["Authorization", "Cookie", "Host", "X"].map(|name| (name.into(), "v".into())).into();
        get.authorization = Some("Basic x".into());
        for (location, kept) in [
            ("/z", true),
            ("http://A.TEST:81/z", true),
            ("http://a.test/z", false),
            ("http://b.test:81/z", false),
            ("//a.test.evil.test:81/", false),
        ] {
            let next = get.redirected(307, location.as_bytes()).unwrap();
            let found = (next.headers.len(), next.authorization.is_some());
            assert_eq!(found, if kept { (4, true) } else { (1, false) }, "{location}");
        }
        let with_own = get.redirected(302, b"http://u:p@b.test/").unwrap();
        assert_eq!(with_own.authorization.as_deref(), Some("Basic dTpw"));
    }
}
