//! Parts of a URL, for hosts that write scenarios.

use super::Url;
use crate::dsl::builtin::check_host;

/// Parts of a URL that built-in actions can request, as they send them.
///
/// ```
/// use scheduler_core::dsl::HttpUrl;
///
/// let url = HttpUrl::parse("HTTP://Api.test/a b?c=d#e").expect("a URL of scheme http");
/// assert_eq!((url.host.as_str(), url.port, url.target.as_str()), ("api.test", 80, "/a%20b?c=d"));
/// assert_eq!(HttpUrl::parse("https://api.test/"), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct HttpUrl {
    /// A lowercase name or an IP address; IPv6 without brackets.
    pub host: String,
    /// Port. Defaults to 80.
    pub port: u16,
    /// Path and query, percent-encoded.
    pub target: String,
    /// Whether the URL has a user or a password.
    pub has_credentials: bool,
}

impl HttpUrl {
    /// Parses an absolute URL without templates. Returns none if an action cannot request it;
    /// [`validate`](crate::validate) reports why.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text).ok().filter(|url| check_host(&url.host).is_ok())?;
        let has_credentials = !url.parsed.username().is_empty() || url.parsed.password().is_some();
        Some(Self { host: url.host, port: url.port, target: url.target, has_credentials })
    }
}
