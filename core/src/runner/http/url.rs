//! Addresses of the web, as far as a client without TLS needs them. (RFC 3986)

/// Where a request goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Url {
    /// A name or an IP literal, an IPv6 one without brackets.
    pub host: String,
    /// The port; 80 where none is written.
    pub port: u16,
    /// Host and port as written, for the header `Host`.
    pub authority: String,
    /// Path and query.
    pub target: String,
}

impl Url {
    /// Reads `http://HOST[:PORT][/PATH][?QUERY][#FRAGMENT]`.
    ///
    /// # Errors
    /// What is wrong with it, in a sentence.
    pub fn parse(text: &str) -> Result<Self, String> {
        // What is neither printable nor ASCII has no place in a request, least of all a line break.
        if let Some(odd) = text.chars().find(|letter| !letter.is_ascii_graphic()) {
            return Err(format!("url {text:?} has {odd:?} in it; write it as %XX"));
        }
        let rest = match text.split_once("://") {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => rest,
            Some((scheme, _)) if scheme.eq_ignore_ascii_case("https") => {
                return Err(format!("url {text:?} needs TLS, which built-in actions do not have; use http://"));
            }
            _ => return Err(format!("url {text:?} does not begin with http://")),
        };
        let rest = rest.split('#').next().unwrap_or(rest);
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, target) = rest.split_at(end);
        if authority.contains('@') {
            return Err(format!("url {text:?} has a user name in it; use the header Authorization"));
        }
        let (host, port) =
            split_port(authority).ok_or_else(|| format!("url {text:?} has no host and port that can be read"))?;
        let target = match target.starts_with('/') {
            true => target.to_owned(),
            false => format!("/{target}"),
        };
        Ok(Self { host: host.to_owned(), port, authority: authority.to_owned(), target })
    }

    /// Where a header `Location` leads from here. (RFC 9110 section 10.2.2)
    ///
    /// # Errors
    /// As [`Self::parse`].
    pub fn join(&self, location: &str) -> Result<Self, String> {
        let base = format!("http://{}", self.authority);
        // A scheme ends before anything of a path or a query begins. (RFC 3986 section 4.2)
        if location.split(['/', '?', '#']).next().is_some_and(|first| first.contains(':')) {
            return Self::parse(location);
        }
        if let Some(rest) = location.strip_prefix("//") {
            return Self::parse(&format!("http://{rest}"));
        }
        if location.starts_with('/') {
            return Self::parse(&format!("{base}{location}"));
        }
        let path = self.target.split('?').next().unwrap_or("/");
        if location.is_empty() || location.starts_with(['?', '#']) {
            return Self::parse(&format!("{base}{path}{location}"));
        }
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        Self::parse(&format!("{base}{folder}/{location}"))
    }
}

fn split_port(authority: &str) -> Option<(&str, u16)> {
    let (host, port) = if let Some(rest) = authority.strip_prefix('[') {
        let (host, rest) = rest.split_once(']')?;
        host.parse::<std::net::Ipv6Addr>().ok()?;
        (host, rest.strip_prefix(':').or(rest.is_empty().then_some("")))
    } else {
        match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, Some("")),
        }
    };
    let port = match port? {
        "" => 80,
        digits if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.parse().ok().filter(|port| *port > 0)?,
        _ => return None,
    };
    (!host.is_empty()).then_some((host, port))
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
        assert_eq!(parts("HTTP://a.test:8080/x/y?z=1#part"), ("a.test".into(), 8080, "/x/y?z=1".into()));
        assert_eq!(parts("http://a.test?z"), ("a.test".into(), 80, "/?z".into()));
        assert_eq!(parts("http://[::1]:81/"), ("::1".into(), 81, "/".into()));
        assert_eq!(parts("http://[::1]"), ("::1".into(), 80, "/".into()));
    }

    #[test]
    fn what_cannot_be_requested_is_said_so() {
        for (text, words) in [
            ("a.test", "does not begin with http://"),
            ("https://a.test/", "needs TLS"),
            ("http://", "no host"),
            ("http://:80/", "no host"),
            ("http://a:0/", "no host and port"),
            ("http://a:99999/", "no host and port"),
            ("http://a:+1/", "no host and port"),
            ("http://[::1/", "no host and port"),
            ("http://me@a.test/", "user name"),
            ("http://a.test/x y", "' '"),
            ("http://a.test/\r\nX: y", "%XX"),
        ] {
            let error = Url::parse(text).unwrap_err();
            assert!(error.contains(words), "{text}: {error}");
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
            ("", "http://a.test:81/x/y"),
        ] {
            assert_eq!(here.join(location), Url::parse(there), "{location}");
        }
        assert!(here.join("https://b.test/").is_err());
    }
}
