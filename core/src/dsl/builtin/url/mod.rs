//! URLs as browsers parse them: the WHATWG URL Standard, implemented by crate `url`.

use percent_encoding::percent_decode_str;
use url::{ParseError, Position};

use super::Wrong;
use crate::ip::host::read_literal;

mod parts;
#[cfg(feature = "runner")]
mod request;
pub use parts::HttpUrl;
#[cfg(feature = "runner")]
pub(crate) use request::LastUrl;

/// Destination of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(not(feature = "runner"), allow(dead_code, reason = "only a runner sends requests"))]
pub(crate) struct Url {
    parsed: url::Url,
    /// A lowercase name or an IP address; IPv6 without brackets.
    pub host: String,
    /// Port. Defaults to 80.
    pub port: u16,
    /// Host and port for the `Host` header, without port 80.
    pub authority: String,
    /// Path and query.
    pub target: String,
}

impl Url {
    /// Parses an absolute URL of scheme `http` from a scenario.
    ///
    /// # Errors
    /// The URL is invalid or not supported.
    pub fn parse(text: &str) -> Result<Self, Wrong> {
        if !has_ascii_host(text, false) {
            return Err(wrong(text, ParseError::IdnaError));
        }
        let parsed = url::Url::parse(text).map_err(|error| wrong(text, error))?;
        let url = Self::of(parsed, text)?;
        if has_leading_zero(text, &url.host) {
            return Err(Wrong::new(
                format!("url {text:?} has leading zeros in its address, which is read as {}", url.host),
                "write the address without leading zeros",
            ));
        }
        Ok(url)
    }

    fn of(parsed: url::Url, text: &str) -> Result<Self, Wrong> {
        match parsed.scheme() {
            "http" => {}
            "https" => {
                return Err(needs_tls(text));
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
}

/// Maximum number of characters searched for a host.
const LONGEST_HOST: usize = 4_096;

/// Whether the host in a URL, if there is one, is ASCII. Other hosts need Unicode tables, which the
/// component does not have; the adapter of `url` without tables must not see them either.
fn has_ascii_host(text: &str, has_base: bool) -> bool {
    let is_slash = |letter: char| matches!(letter, '/' | '\\');
    let text = text.trim_start_matches(|letter| letter <= ' ');
    let shown: String =
        text.chars().filter(|letter| !matches!(letter, '\t' | '\n' | '\r')).take(LONGEST_HOST).collect();
    let scheme = shown.split_once(':').filter(|(scheme, _)| scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    let rest = scheme.map_or(shown.as_str(), |(_, rest)| rest);
    let slashes = rest.chars().take_while(|letter| is_slash(*letter)).count();
    // Without two slashes it is a path, except in an absolute URL, which may omit slashes.
    if slashes < 2 && (has_base || scheme.is_none()) {
        return true;
    }
    let authority =
        rest.trim_start_matches(is_slash).split(|letter| is_slash(letter) || matches!(letter, '?' | '#')).next();
    let host = authority.and_then(|own| own.rsplit('@').next()).unwrap_or("");
    percent_decode_str(host).all(|byte| byte.is_ascii())
}

/// Whether an IPv4 address has a leading zero, which browsers read as octal and people as decimal.
/// (CVE-2021-29921)
fn has_leading_zero(text: &str, host: &str) -> bool {
    if !read_literal(host).is_some_and(|address| address.is_ipv4()) {
        return false;
    }
    let rest = text.split_once(':').map_or(text, |(_, rest)| rest).trim_start_matches(['/', '\\']);
    let authority = rest.split(['/', '\\', '?', '#']).next().unwrap_or("");
    let written = authority.rsplit('@').next().unwrap_or("");
    let written = written.split(':').next().unwrap_or("");
    written.split('.').any(|part| part.len() > 1 && part.starts_with('0'))
}

/// Returns an error about a URL.
fn problem(text: &str, what: &str, right: &str) -> Wrong {
    Wrong::new(format!("url {text:?} {what}"), right)
}

fn needs_tls(text: &str) -> Wrong {
    problem(text, "needs TLS, which built-in actions do not support", "use http:// or a custom action")
}

fn wrong(text: &str, error: ParseError) -> Wrong {
    // Another scheme matters more than an error after it.
    match text.trim_start().split_once("://") {
        Some((scheme, _)) if scheme.eq_ignore_ascii_case("https") => return needs_tls(text),
        Some((scheme, _)) if !scheme.eq_ignore_ascii_case("http") => return relative(text),
        _ => {}
    }
    const EXAMPLE: &str = "use a URL such as http://127.0.0.1:8080/";
    let (what, right) = match error {
        ParseError::RelativeUrlWithoutBase => return relative(text),
        ParseError::EmptyHost if text.contains("::") => {
            ("has no host", "write an IPv6 address in brackets, such as http://[::1]:80/")
        }
        ParseError::EmptyHost => ("has no host", EXAMPLE),
        ParseError::InvalidPort => ("has an invalid port", "use 1–65535"),
        ParseError::IdnaError if !text.is_ascii() => {
            ("has an invalid host name", "write non-ASCII names in Punycode (xn--…)")
        }
        ParseError::IdnaError => ("has an invalid host name", "use a name such as api.test"),
        error => return problem(text, &format!("is invalid: {error}"), EXAMPLE),
    };
    problem(text, what, right)
}

/// Returns the error for a URL with another scheme or none.
fn relative(text: &str) -> Wrong {
    let right = match text.trim_start_matches('/') {
        rest if rest.contains("://") => "use http:// or a custom action".to_owned(),
        "" => "use a URL such as http://127.0.0.1:8080/".to_owned(),
        rest if text.starts_with('/') && !text.starts_with("//") => {
            format!("include the host, such as \"http://127.0.0.1:8080/{rest}\"")
        }
        rest => format!("write \"http://{rest}\""),
    };
    problem(text, "does not start with http://", &right)
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod whatwg;
