//! The server that a URL names.

use std::net::IpAddr;

use scheduler_core::dsl::{self, HttpUrl, Severity, Syntax};

use crate::failure::Failure;

/// The parts of a URL, as they are written into a scenario.
#[derive(Debug, PartialEq, Eq)]
pub struct Target {
    /// Host name or address; an IPv6 address in brackets.
    pub host: String,
    pub port: u16,
    /// Path and query, escaped for a string of the scenario language; begins with `/`.
    pub path: String,
}

impl Target {
    /// Splits a URL.
    ///
    /// # Errors
    /// Built-in actions cannot request the URL.
    pub fn parse(url: &str) -> Result<Self, Failure> {
        let wrong = |what: &str| Failure::new(format!("cannot use {url}: {what}"));
        if url.contains(char::is_control) {
            return Err(Failure::new(format!("cannot use {url:?}: it contains a control character; remove it")));
        }
        // An action with this URL has the same errors.
        let literal = escaped(url);
        check(
            url,
            &format!(r#"scenario "s" action a = get {{ url = "{literal}" }} workflow {{ start: a {{ -> end }} end }}"#),
        )?;
        let HttpUrl { host, port, target, has_credentials, .. } =
            HttpUrl::parse(url).ok_or_else(|| wrong("use an http:// URL without templates"))?;
        if has_credentials {
            return Err(wrong("user and password do not belong in the URL; use `basic_auth` in the action"));
        }
        let host = if host.contains(':') { format!("[{host}]") } else { host };
        Ok(Self { host, port, path: escaped(&target) })
    }

    /// Returns the host as an address, if it is one.
    pub fn address(&self) -> Option<IpAddr> {
        self.host.trim_start_matches('[').trim_end_matches(']').parse().ok()
    }

    /// Returns whether the server is on this machine and is reached by IPv4.
    pub fn is_loopback_v4(&self) -> bool {
        match self.address() {
            Some(address) => address.is_ipv4() && address.is_loopback(),
            None => self.host == "localhost",
        }
    }
}

/// Returns the content of a string of the scenario language.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

/// Checks a scenario as `check` does: what is wrong with the URL is an error of the scenario that has it.
///
/// # Errors
/// The scenario has errors.
pub fn check(url: &str, text: &str) -> Result<(), Failure> {
    let found = dsl::validate(text, Syntax::Text).map_err(|error| Failure::new(error.to_string()))?;
    let Some(error) = found.iter().find(|own| own.severity == Severity::Error) else { return Ok(()) };
    let help = error.help.as_deref().map(|help| format!("; {help}")).unwrap_or_default();
    let message = match error.message.strip_prefix(&format!("url {url:?} ")) {
        Some(problem) => format!("it {problem}"),
        None => error.message.clone(),
    };
    Err(Failure::new(format!("cannot use {url}: {message}{help}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(url: &str) -> (String, u16, String) {
        let Target { host, port, path } = Target::parse(url).unwrap();
        (host, port, path)
    }

    fn error(url: &str) -> String {
        Target::parse(url).unwrap_err().to_string()
    }

    #[test]
    fn urls_are_split() {
        assert_eq!(parts("http://127.0.0.1:8080/a/b?c=d#e"), ("127.0.0.1".into(), 8080, "/a/b?c=d".into()));
        assert_eq!(parts("HTTP://Api.test"), ("api.test".into(), 80, "/".into()));
        assert_eq!(parts("http://[::1]?q"), ("[::1]".into(), 80, "/?q".into()));
        assert_eq!(parts("http://[0::1]:81/"), ("[::1]".into(), 81, "/".into()));
        assert_eq!(parts("http://a.test:/\"?\\"), ("a.test".into(), 80, "/%22?\\\\".into()));
        assert_eq!(parts("http:a.test/../b c"), ("a.test".into(), 80, "/b%20c".into()));
    }

    #[test]
    fn other_urls_are_rejected_with_what_to_write() {
        assert_eq!(
            error("127.0.0.1:8080"),
            "cannot use 127.0.0.1:8080: it does not start with http://; write \"http://127.0.0.1:8080\""
        );
        assert!(error("https://a.test/").contains("needs TLS, which built-in actions do not support"));
        assert!(error("ftp://a.test/").contains("does not start with http://"));
        assert!(error("http://a.test:0/").ends_with("has an invalid port; use 1–65535"));
        assert!(error("http://a.test:x/").ends_with("has an invalid port; use 1–65535"));
        assert!(error("http://u:p@a.test/").contains("`basic_auth`"));
        assert!(error("http://{{1}}/").ends_with("use an http:// URL without templates"));
    }
}
