//! Addresses of the web, as browsers read them: the WHATWG URL Standard, by crate `url`.

use std::sync::Arc;

use percent_encoding::percent_decode_str;
use url::{ParseError, Position};

/// Where a request goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Url {
    parsed: url::Url,
    /// A name in lower case or an IP literal, an IPv6 one without brackets.
    pub host: String,
    /// The port; 80 where none is written.
    pub port: u16,
    /// Host and port for the header `Host`; the port is left out if it is 80.
    pub authority: String,
    /// Path and query.
    pub target: String,
}

impl Url {
    /// Reads an absolute URL of scheme `http`.
    ///
    /// # Errors
    /// What is wrong with it, in a sentence.
    pub fn parse(text: &str) -> Result<Self, String> {
        let parsed = url::Url::parse(text).map_err(|error| wrong(text, error))?;
        Self::of(parsed, text)
    }

    /// Where a header `Location` leads from here. Bytes that are not UTF-8 are percent-encoded. (RFC 9110 section 10.2.2)
    ///
    /// # Errors
    /// As [`Self::parse`].
    pub fn join(&self, location: &[u8]) -> Result<Self, String> {
        let text = match std::str::from_utf8(location) {
            Ok(text) => text.to_owned(),
            Err(_) => percent_encoding::percent_encode(location, &BEYOND_ASCII).to_string(),
        };
        let parsed = self.parsed.join(&text).map_err(|error| wrong(&text, error))?;
        Self::of(parsed, &text)
    }

    fn of(parsed: url::Url, text: &str) -> Result<Self, String> {
        match parsed.scheme() {
            "http" => {}
            "https" => {
                return Err(format!("url {text:?} needs TLS, which built-in actions do not have; use http://"));
            }
            _ => return Err(relative(text)),
        }
        let host = match parsed.host() {
            Some(url::Host::Domain(name)) => name.to_owned(),
            Some(url::Host::Ipv4(address)) => address.to_string(),
            Some(url::Host::Ipv6(address)) => address.to_string(),
            None => return Err(wrong(text, ParseError::EmptyHost)),
        };
        let Some(port) = parsed.port_or_known_default().filter(|port| *port > 0) else {
            return Err(wrong(text, ParseError::InvalidPort));
        };
        Ok(Self {
            host,
            port,
            authority: parsed[Position::BeforeHost..Position::AfterPort].to_owned(),
            target: parsed[Position::BeforePath..Position::AfterQuery].to_owned(),
            parsed,
        })
    }

    /// The same with more behind its query, which must be percent-encoded.
    pub fn with_query(&self, query: &str) -> Self {
        let mut parsed = self.parsed.clone();
        match parsed.query().filter(|former| !former.is_empty()) {
            Some(former) => {
                let joined = format!("{former}&{query}");
                parsed.set_query(Some(&joined));
            }
            None => parsed.set_query(Some(query)),
        }
        let target = parsed[Position::BeforePath..Position::AfterQuery].to_owned();
        Self { parsed, target, ..self.clone() }
    }

    /// Whether scheme, host and port are the same: what is meant for one is meant for the other.
    pub fn is_same_origin(&self, other: &Self) -> bool {
        self.port == other.port && self.host == other.host
    }

    /// The path without the query.
    pub fn path(&self) -> &str {
        self.parsed.path()
    }

    /// User and password that are written in it, decoded.
    pub fn credentials(&self) -> Option<(String, String)> {
        if self.parsed.username().is_empty() && self.parsed.password().is_none() {
            return None;
        }
        let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        Some((decoded(self.parsed.username()), decoded(self.parsed.password().unwrap_or(""))))
    }

    /// The whole URL for a proxy, without credentials and fragment. (RFC 9112 section 3.2.2)
    pub fn absolute(&self) -> String {
        format!("http://{}{}", self.authority, self.target)
    }
}

/// Bytes that are no ASCII, and nothing else.
const BEYOND_ASCII: percent_encoding::AsciiSet = percent_encoding::AsciiSet::EMPTY;

fn wrong(text: &str, error: ParseError) -> String {
    match error {
        ParseError::RelativeUrlWithoutBase => relative(text),
        ParseError::EmptyHost => format!("url {text:?} has no host"),
        ParseError::InvalidPort => format!("url {text:?} has an invalid port; use 1 to 65535"),
        ParseError::IdnaError => {
            format!("url {text:?} has an invalid host name; write a name that is not ASCII in Punycode (xn--…)")
        }
        error => format!("url {text:?} is invalid: {error}"),
    }
}

fn relative(text: &str) -> String {
    format!("url {text:?} does not begin with http://")
}

/// The URL that was read last: actions ask for the same one again and again.
#[derive(Debug, Clone, Default)]
pub struct LastUrl(Option<(String, Arc<Url>)>);

impl LastUrl {
    /// As [`Url::parse`], which it does only for another text.
    ///
    /// # Errors
    /// As [`Url::parse`].
    pub fn parse(&mut self, text: &str) -> Result<Arc<Url>, String> {
        if let Some((_, known)) = self.0.as_ref().filter(|(former, _)| former == text) {
            return Ok(Arc::clone(known));
        }
        let parsed = Arc::new(Url::parse(text)?);
        self.0 = Some((text.to_owned(), Arc::clone(&parsed)));
        Ok(parsed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (String, u16, String) {
        let url = Url::parse(text).unwrap();
        (url.host, url.port, url.target)
    }

    #[test]
    fn a_url_has_a_host_a_port_and_a_target() {
        assert_eq!(parts("http://a.test"), ("a.test".into(), 80, "/".into()));
        assert_eq!(parts("HTTP://A.test:8080/x/y?z=1#part"), ("a.test".into(), 8080, "/x/y?z=1".into()));
        assert_eq!(parts("http://a.test?z"), ("a.test".into(), 80, "/?z".into()));
        assert_eq!(parts("http://[::1]:81/"), ("::1".into(), 81, "/".into()));
        assert_eq!(parts("http://[0:0::1]"), ("::1".into(), 80, "/".into()));
        assert_eq!(parts("http://127.1/"), ("127.0.0.1".into(), 80, "/".into()));
        assert_eq!(parts("http://a.test/x y/ü/../%41?q=ü"), ("a.test".into(), 80, "/x%20y/%41?q=%C3%BC".into()));
    }

    #[test]
    fn the_host_field_leaves_out_the_default_port() {
        let authority = |text: &str| Url::parse(text).unwrap().authority;
        assert_eq!(authority("http://me:x@A.test:80/"), "a.test");
        assert_eq!(authority("http://[::1]:81/"), "[::1]:81");
    }

    #[test]
    fn what_cannot_be_requested_is_said_so() {
        for (text, words) in [
            ("a.test", "does not begin with http://"),
            ("ftp://a.test/", "does not begin with http://"),
            ("https://a.test/", "needs TLS"),
            ("http://", "no host"),
            ("http://:80/", "no host"),
            ("http://a:0/", "invalid port"),
            ("http://a:99999/", "invalid port"),
            ("http://a:+1/", "invalid port"),
            ("http://[::1/", "IPv6"),
            ("http://1.2.3.400/", "IPv4"),
            ("http://a b/", "invalid"),
            ("http://bücher.test/", "Punycode"),
        ] {
            let error = Url::parse(text).unwrap_err();
            assert!(error.contains(words), "{text}: {error}");
        }
    }

    #[test]
    fn nothing_that_is_written_in_a_url_breaks_out_of_the_request_line() {
        for odd in ["\r\nX: y", " HTTP/1.1\r\n\r\n", "\0", "\u{85}", "\u{2028}"] {
            let url = Url::parse(&format!("http://a.test/x{odd}?y{odd}")).unwrap();
            assert!(url.target.bytes().all(|byte| byte.is_ascii_graphic()), "{odd:?}: {}", url.target);
        }
    }

    #[test]
    fn a_location_leads_on_from_where_it_was_said() {
        let here = Url::parse("http://a.test:81/x/y?z=1").unwrap();
        for (location, there) in [
            ("http://b.test/q", "http://b.test/q"),
            ("//b.test/q", "http://b.test/q"),
            ("/q", "http://a.test:81/q"),
            ("q?r=s", "http://a.test:81/x/q?r=s"),
            ("?r", "http://a.test:81/x/y?r"),
            ("", "http://a.test:81/x/y?z=1"),
            ("/a/./b/../c", "http://a.test:81/a/c"),
            ("/login?next=http://b.test/x", "http://a.test:81/login?next=http://b.test/x"),
            ("/s?to=a://b", "http://a.test:81/s?to=a://b"),
            ("/ü ber", "http://a.test:81/%C3%BC%20ber"),
            ("/a#part", "http://a.test:81/a"),
        ] {
            let found = here.join(location.as_bytes()).unwrap();
            assert_eq!(found.absolute(), Url::parse(there).unwrap().absolute(), "{location}");
        }
        assert!(here.join(b"https://b.test/").is_err());
        assert_eq!(here.join(b"/caf\xe9").unwrap().target, "/caf%E9");
    }

    #[test]
    fn the_same_origin_knows_no_case_and_default_ports() {
        let url = |text| Url::parse(text).unwrap();
        assert!(url("http://A.test/").is_same_origin(&url("http://a.TEST:80/x")));
        assert!(!url("http://a.test/").is_same_origin(&url("http://a.test:81/")));
        assert!(!url("http://a.test/").is_same_origin(&url("http://b.a.test/")));
    }

    #[test]
    fn credentials_and_queries_are_decoded_and_added() {
        let url = Url::parse("http://m%65:p%3Aw@a.test/x?y=1#z").unwrap();
        assert_eq!(url.credentials(), Some(("me".into(), "p:w".into())));
        assert_eq!(url.with_query("q=%20").target, "/x?y=1&q=%20");
        assert_eq!(Url::parse("http://a.test/").unwrap().with_query("q=1").target, "/?q=1");
        assert_eq!(Url::parse("http://a.test/?").unwrap().with_query("q=1").target, "/?q=1");
    }
}
