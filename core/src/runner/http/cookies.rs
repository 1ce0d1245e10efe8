//! Cookies of a user: which are kept, for how long, and where they are sent. (RFC 6265 section 5,
//! and its draft successor for names with prefixes and for `Secure`)
//!
//! There is no list of public suffixes; a domain of one label is rejected.

use std::time::Duration;

use crate::{ip::parse_address, sort};

use super::{SetCookies, Url, date, head};

/// Maximum number of cookies that a user keeps. Beyond it, the one that was set first is removed.
const MOST: usize = 64;

/// Maximum length of a cookie, name and value together. (RFC 6265 section 6.1)
const LONGEST: usize = 4_096;

/// If the server sends no date of its own, a cookie that expires before 2020 is deleted.
const LONG_AGO: i64 = 1_577_836_800;

/// Maximum lifetime of a cookie, in seconds.
const LONGEST_AGE: i64 = 400 * 24 * 3_600;

#[derive(Debug, PartialEq, Eq)]
struct Stored {
    name: String,
    value: String,
    /// Whether both were received in Latin-1 and are sent in it.
    is_latin: bool,
    /// In lower case.
    domain: String,
    /// Whether it is sent to `domain` only, not to its subdomains.
    host_only: bool,
    path: String,
    /// Expiry time, from the start of the run; if none, it lasts as long as the user.
    expires: Option<Duration>,
}

impl Stored {
    fn size(&self) -> usize {
        [&self.name, &self.value, &self.domain, &self.path]
            .iter()
            .fold(size_of::<Self>(), |sum, own| sum.saturating_add(own.len()))
    }

    fn is_same(&self, other: &Self) -> bool {
        self.name == other.name && self.domain == other.domain && self.path == other.path
    }

    /// Appends `name=value` as received.
    fn write(&self, out: &mut Vec<u8>) {
        let text = [self.name.as_str(), "=", &self.value];
        match self.is_latin {
            false => text.iter().for_each(|part| out.extend_from_slice(part.as_bytes())),
            true => {
                out.extend(text.iter().flat_map(|part| part.chars()).map(|letter| u8::try_from(letter).unwrap_or(b'?')))
            }
        }
    }

    fn goes_to(&self, url: &Url) -> bool {
        let domain = if self.host_only { self.domain == url.host } else { is_within(&url.host, &self.domain) };
        domain && is_below(url.path(), &self.path)
    }
}

/// The cookies of a user.
#[derive(Debug, Default)]
pub struct Jar {
    /// In the order in which they were first set.
    cookies: Vec<Stored>,
}

impl Jar {
    /// Stores the cookies that a response from `url` sets.
    pub fn store(&mut self, url: &Url, set: &SetCookies, now: Duration) {
        for field in &set.fields {
            let Some(cookie) = read(url, field, set.date.as_deref(), now) else { continue };
            let former = self.cookies.iter().position(|own| own.is_same(&cookie));
            match (cookie.expires.is_some_and(|expires| expires <= now), former) {
                (true, Some(place)) => _ = self.cookies.remove(place),
                (true, None) => {}
                (false, Some(place)) => {
                    if let Some(own) = self.cookies.get_mut(place) {
                        *own = cookie;
                    }
                }
                (false, None) => {
                    if self.cookies.len() >= MOST {
                        self.cookies.remove(0);
                    }
                    self.cookies.push(cookie);
                }
            }
        }
    }

    /// Returns the value of the field `Cookie` for a request to `url`: longer paths first, then
    /// those that were set first.
    pub fn header(&self, url: &Url, now: Duration) -> Option<Vec<u8>> {
        let lives = |own: &&Stored| own.expires.is_none_or(|expires| expires > now) && own.goes_to(url);
        let mut sent: Vec<&Stored> = self.cookies.iter().filter(lives).collect();
        if sent.is_empty() {
            return None;
        }
        sort::sort_by_key(&mut sent, |own| std::cmp::Reverse(own.path.len()));
        let mut value = Vec::new();
        for own in sent {
            if !value.is_empty() {
                value.extend_from_slice(b"; ");
            }
            own.write(&mut value);
        }
        Some(value)
    }

    /// Returns the number of bytes that it takes.
    pub fn size(&self) -> usize {
        self.cookies.iter().fold(size_of::<Self>(), |sum, own| sum.saturating_add(own.size()))
    }
}

/// Contents of a field `Set-Cookie`. (RFC 6265 section 5.2)
#[derive(Debug, Default)]
struct SetCookie<'f> {
    name: &'f str,
    value: &'f str,
    secure: bool,
    path: Option<&'f str>,
    /// Value of attribute `Domain` without its leading dot; never empty.
    domain: Option<&'f str>,
    /// In seconds.
    max_age: Option<i64>,
    expires: Option<&'f str>,
}

impl<'f> SetCookie<'f> {
    /// Parses a field. The last of several attributes of one name counts; unknown attributes are
    /// ignored.
    fn parse(field: &'f str) -> Option<Self> {
        let mut parts = field.split(';');
        let (name, value) = parts.next()?.split_once('=')?;
        let mut cookie = Self { name: name.trim(), value: value.trim(), ..Self::default() };
        for part in parts {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let (name, value) = (name.trim(), value.trim());
            let is = |word: &str| name.eq_ignore_ascii_case(word);
            if is("secure") {
                cookie.secure = true;
            } else if is("path") {
                cookie.path = Some(value);
            } else if is("domain") {
                cookie.domain = Some(value.strip_prefix('.').unwrap_or(value)).filter(|domain| !domain.is_empty());
            } else if is("max-age") {
                cookie.max_age = seconds(value).or(cookie.max_age);
            } else if is("expires") {
                cookie.expires = Some(value);
            }
        }
        (!cookie.name.is_empty()).then_some(cookie)
    }
}

/// Returns the seconds of `Max-Age`: digits, perhaps with a leading minus. A number that does not
/// fit becomes the maximum, or 0 if negative.
fn seconds(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let proper = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    proper.then(|| text.parse().unwrap_or(if text.starts_with('-') { 0 } else { i64::MAX }))
}

/// Returns the cookie of a field `Set-Cookie`; none if it is rejected.
fn read(url: &Url, field: &[u8], date: Option<&str>, now: Duration) -> Option<Stored> {
    let is_latin = std::str::from_utf8(field).is_err();
    let field = head::value_text(field);
    let parsed = SetCookie::parse(&field)?;
    let SetCookie { name, value, .. } = parsed;
    if name.len().saturating_add(value.len()) > LONGEST {
        return None;
    }
    let secure = parsed.secure;
    // Without TLS, secure cookies are accepted from this machine only.
    if secure && !is_this_machine(&url.host) {
        return None;
    }
    let written_path = parsed.path.filter(|path| path.starts_with('/'));
    let path = written_path.unwrap_or_else(|| folder(url.path())).to_owned();
    let domain = parsed.domain.map(str::to_ascii_lowercase);
    let host_only = domain.as_ref().is_none_or(|domain| *domain == url.host && is_address(domain));
    let has_prefix = |prefix: &str| name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    if has_prefix("__secure-") && !secure
        || has_prefix("__host-") && (!secure || domain.is_some() || written_path != Some("/"))
    {
        return None;
    }
    let domain = match domain {
        Some(domain) if domain != url.host && (!domain.contains('.') || !is_within(&url.host, &domain)) => return None,
        Some(domain) => domain,
        None => url.host.clone(),
    };
    let expires = lifetime(&parsed, date).map(|seconds| {
        let seconds = u64::try_from(seconds.clamp(0, LONGEST_AGE)).unwrap_or(0);
        now.saturating_add(Duration::from_secs(seconds))
    });
    Some(Stored { name: name.to_owned(), value: value.to_owned(), is_latin, domain, host_only, path, expires })
}

/// Returns how many seconds a cookie lives; none if it has no end. A date is compared with the
/// server's own, so the clock of this machine, which may be wrong, is not needed.
fn lifetime(cookie: &SetCookie<'_>, said: Option<&str>) -> Option<i64> {
    if let Some(age) = cookie.max_age {
        return Some(age);
    }
    let expires = date::read(cookie.expires?)?;
    match said.and_then(date::read) {
        Some(said) => Some(expires.saturating_sub(said)),
        None if expires < LONG_AGO => Some(0),
        None => None,
    }
}

/// Returns whether a host is a domain or below it. (RFC 6265 section 5.1.3)
fn is_within(host: &str, domain: &str) -> bool {
    let below = || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.')) && !is_address(host);
    host == domain || below()
}

fn is_address(host: &str) -> bool {
    parse_address(host).is_some()
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.ends_with(".localhost") || parse_address(host).is_some_and(|own| own.is_loopback())
}

/// Returns the path of a cookie that has none. (RFC 6265 section 5.1.4)
fn folder(path: &str) -> &str {
    match path.rfind('/') {
        None | Some(0) => "/",
        Some(end) => path.get(..end).unwrap_or("/"),
    }
}

/// Returns whether a path is another or below it. (RFC 6265 section 5.1.4)
fn is_below(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || folder.ends_with('/') || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Duration = Duration::from_secs(10);

    fn url(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    fn set(fields: &[&str]) -> SetCookies {
        let date = Some("Mon, 02 Nov 2026 10:00:00 GMT".to_owned());
        SetCookies { fields: fields.iter().map(|field| field.as_bytes().to_vec()).collect(), date }
    }

    fn sent(from: &str, fields: &[&str], to: &str) -> String {
        let mut jar = Jar::default();
        jar.store(&url(from), &set(fields), NOW);
        text(&jar, to, NOW)
    }

    fn text(jar: &Jar, to: &str, now: Duration) -> String {
        String::from_utf8(jar.header(&url(to), now).unwrap_or_default()).unwrap()
    }

    #[test]
    fn a_cookie_goes_back_to_where_it_came_from() {
        assert_eq!(sent("http://a.test/x", &["s=1; HttpOnly", "t=2"], "http://a.test:81/y"), "s=1; t=2");
        assert_eq!(sent("http://a.test/x", &["s=1"], "http://b.a.test/"), "");
        assert_eq!(sent("http://a.test/x", &["s=\"q=1\""], "http://a.test/"), "s=\"q=1\"");
    }

    #[test]
    fn domains_reach_down_and_never_up_or_aside() {
        for (from, field, to, goes) in [
            ("http://b.a.test/", "s=1; Domain=a.test", "http://c.a.test/", true),
            ("http://b.a.test/", "s=1; Domain=.A.TEST", "http://a.test/", true),
            ("http://b.a.test/", "s=1; Domain=c.a.test", "http://c.a.test/", false),
            ("http://b.a.test/", "s=1; Domain=test", "http://b.a.test/", false),
            ("http://a.test/", "s=1; Domain=a.test", "http://xa.test/", false),
            ("http://127.0.0.1/", "s=1; Domain=127.0.0.1", "http://127.0.0.1/", true),
            ("http://127.0.0.1/", "s=1; Domain=0.0.1", "http://127.0.0.1/", false),
            ("http://localhost/", "s=1; Domain=localhost", "http://localhost/", true),
        ] {
            assert_eq!(!sent(from, &[field], to).is_empty(), goes, "{from} {field} {to}");
        }
    }

    #[test]
    fn paths_reach_down_and_the_longest_comes_first() {
        let fields = &["a=1", "b=2; Path=/", "c=3; Path=/x/y/", "d=4; Path=relative"];
        assert_eq!(sent("http://a.test/x/y", fields, "http://a.test/x/y/z"), "c=3; a=1; d=4; b=2");
        assert_eq!(sent("http://a.test/x/y", fields, "http://a.test/xx"), "b=2");
    }

    #[test]
    fn cookies_end_by_age_by_date_and_by_being_set_again() {
        let mut jar = Jar::default();
        let here = url("http://a.test/");
        let fields = [
            "a=1; Max-Age=5",
            "b=1; Expires=Mon, 02 Nov 2026 10:00:05 GMT",
            "c=1; Expires=Mon, 02-Nov-2026 09:59:59 GMT",
            "d=1",
            "e=1; Max-Age=100; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
        ];
        jar.store(&here, &set(&fields), NOW);
        let header = |jar: &Jar, seconds| text(jar, "http://a.test/", Duration::from_secs(seconds));
        assert_eq!(header(&jar, 14), "a=1; b=1; d=1; e=1");
        assert_eq!(header(&jar, 15), "d=1; e=1");
        jar.store(&here, &set(&["d=2", "e=; Max-Age=0"]), NOW);
        assert_eq!(header(&jar, 15), "d=2");
        let undated = SetCookies { fields: vec![b"d=; expires=Thu, 01 Jan 1970 00:00:00 GMT".to_vec()], date: None };
        jar.store(&here, &undated, NOW);
        assert_eq!(header(&jar, 15), "");
    }

    #[test]
    fn cookies_go_back_in_the_bytes_in_which_they_came() {
        let mut jar = Jar::default();
        let fields = [b"a=gr\xfcn".to_vec(), "b=grün".as_bytes().to_vec()];
        jar.store(&url("http://a.test/"), &SetCookies { fields: fields.to_vec(), date: None }, NOW);
        assert_eq!(jar.header(&url("http://a.test/"), NOW).unwrap(), [&fields[0][..], b"; ", &fields[1][..]].concat());
    }

    #[test]
    fn secure_cookies_need_a_connection_that_can_be_trusted() {
        assert_eq!(sent("http://a.test/", &["s=1; Secure", "__Secure-t=1", "u=1"], "http://a.test/"), "u=1");
        let fields = &["s=1; Secure", "__Host-t=1; Secure; Path=/", "__Host-u=1; Secure; Path=/x"];
        assert_eq!(sent("http://localhost/", fields, "http://localhost/"), "s=1; __Host-t=1");
    }

    #[test]
    fn a_jar_is_bounded_whatever_a_server_sets() {
        let mut jar = Jar::default();
        let here = url("http://a.test/");
        let long = format!("x={}", "y".repeat(LONGEST));
        for number in 0..1_000 {
            jar.store(&here, &set(&[&format!("n{number}=1"), &long, "=", "", ";", "no pair"]), NOW);
        }
        let header = text(&jar, "http://a.test/", NOW);
        assert_eq!(header.split("; ").count(), MOST);
        assert!(header.starts_with("n936=1;") && jar.size() < MOST * 200, "{header}");
    }
}
