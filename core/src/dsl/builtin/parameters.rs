//! Parameters of built-in actions.

use super::kind::{ANY_METHOD, Kind};
use crate::{dsl::expr::ValueKind, limits::runner::REDIRECTS};

/// A parameter of a kind of actions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Parameter {
    pub name: &'static str,
    /// Accepted values.
    pub takes: Takes,
    /// Whether the action requires it.
    pub is_required: bool,
}

/// Values that a parameter accepts. Null means that the parameter is not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Takes {
    /// The URL of a request.
    Url,
    /// The URL of a proxy.
    Proxy,
    /// An HTTP token.
    Method,
    /// `orderly` or `reset`.
    Close,
    /// A local IP address. An empty string means none.
    Address,
    /// A host, with or without a port.
    Peer,
    /// The name of an input.
    Input,
    /// A string or bytes.
    Bytes,
    /// A whole number in an inclusive range.
    Number(u64, u64),
    Bool,
    Duration,
    /// Header fields: a map of strings, numbers and bools.
    Fields,
    /// A map of strings, numbers, bools, and lists of these.
    Pairs,
    /// A map of `user` and `password`.
    Credentials,
    /// A list of maps.
    Parts,
    /// A map from names to addresses or lists of them.
    Hosts,
    /// Any value that JSON can represent.
    Json,
    /// A status code, a class, a range, or a list of them.
    Statuses,
    /// An expression over the response.
    Condition,
    /// A map from exports to JSON paths, header fields and expressions.
    Extracts,
}

impl Takes {
    /// Returns the accepted types as part of a sentence.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Url | Self::Proxy | Self::Method | Self::Close | Self::Address | Self::Peer | Self::Input => {
                "a string"
            }
            Self::Bytes => "a string or bytes",
            Self::Number(..) => "a whole number",
            Self::Bool => "a bool",
            Self::Duration => "a duration",
            Self::Fields => "a map of strings, numbers and bools",
            Self::Credentials => "a map of strings",
            Self::Pairs => "a map of strings, numbers, bools and lists of these",
            Self::Parts => "a list of maps",
            Self::Hosts => "a map from host names to an IP address or a list of them",
            Self::Json => "a value that JSON can represent",
            Self::Statuses => "a status, a class, a range or a list of these",
            Self::Condition => "an expression in quotes without templates",
            Self::Extracts => "a map from exports to strings without templates",
        }
    }

    /// Returns an example value for a message. `keys`: in YAML or JSON syntax instead of the text
    /// syntax.
    pub const fn example(self, keys: bool) -> &'static str {
        match self {
            Self::Url => "a URL such as \"http://127.0.0.1:8080/\"",
            Self::Proxy => "a URL such as \"http://127.0.0.1:3128\"",
            Self::Method => "a word such as \"PROPFIND\"",
            Self::Close => "\"orderly\" or \"reset\"",
            Self::Address => "an address such as \"127.0.0.2\"",
            Self::Peer => "a peer such as \"127.0.0.1:7\"",
            Self::Input => "the name of an input of the run",
            Self::Bytes => "a string",
            Self::Number(..) => "a whole number",
            Self::Bool => "true or false",
            Self::Duration if keys => "`250ms`, `1.5s`, `2m` or `1h30m`, quoted or not",
            Self::Duration => "`250ms`, `1.5s`, `2m`, `1h30m`",
            Self::Fields => "a map such as { Accept: \"application/json\" }",
            Self::Pairs => "a map such as { name: \"value\" }",
            Self::Credentials => "a map such as { user: \"me\", password: \"secret\" }",
            Self::Parts => "a list such as [{ name: \"file\", value: \"text\" }]",
            Self::Hosts => "a map such as { \"api.test\": \"127.0.0.1\" }",
            Self::Json => "a string, a number, a bool, a list or a map",
            Self::Statuses => "200, 2xx, 200..299 or a list",
            Self::Condition => "an expression such as \"response.status == 200\"",
            Self::Extracts => "a map such as { id: \"$.id\" }",
        }
    }

    /// Whether values of a type are accepted. A value of that type can still be invalid.
    pub fn takes(self, kind: ValueKind) -> bool {
        use ValueKind as Kind;
        let kinds: &[Kind] = match self {
            Self::Url
            | Self::Proxy
            | Self::Method
            | Self::Close
            | Self::Address
            | Self::Peer
            | Self::Input
            | Self::Condition => &[Kind::String],
            Self::Bytes => &[Kind::String, Kind::Bytes],
            // A string may contain a number.
            Self::Number(..) => &[Kind::Int, Kind::Uint, Kind::String],
            Self::Bool => &[Kind::Bool],
            // A string may contain a duration.
            Self::Duration => &[Kind::Duration, Kind::String],
            Self::Fields | Self::Credentials | Self::Pairs | Self::Hosts | Self::Extracts => &[Kind::Map],
            Self::Parts => &[Kind::List],
            Self::Json => return kind != Kind::Bytes,
            Self::Statuses => &[Kind::Int, Kind::Uint, Kind::String, Kind::List],
        };
        kind == Kind::Any || kinds.contains(&kind)
    }
}

const fn needed(name: &'static str, takes: Takes) -> Parameter {
    Parameter { name, takes, is_required: true }
}

const fn given(name: &'static str, takes: Takes) -> Parameter {
    Parameter { name, takes, is_required: false }
}

const HTTP: &[Parameter] = &[
    needed("url", Takes::Url),
    given("query", Takes::Pairs),
    given("headers", Takes::Fields),
    given("basic_auth", Takes::Credentials),
    given("body", Takes::Bytes),
    given("json", Takes::Json),
    given("form", Takes::Pairs),
    given("multipart", Takes::Parts),
    given("input", Takes::Input),
    given("cookies", Takes::Bool),
    given("compressed", Takes::Bool),
    given("redirects", Takes::Number(0, REDIRECTS)),
    given("proxy", Takes::Proxy),
    given("keep_alive", Takes::Bool),
    given("close", Takes::Close),
    given("bind_ip", Takes::Address),
    given("resolve", Takes::Hosts),
    given("expect_status", Takes::Statuses),
    given("expect", Takes::Condition),
    given("extract", Takes::Extracts),
    // Last, so that kinds named after a method can omit it.
    needed("method", Takes::Method),
];

const TCP: &[Parameter] = &[
    needed("to", Takes::Peer),
    given("port", Takes::Number(1, PORTS)),
    given("bind_ip", Takes::Address),
    given("resolve", Takes::Hosts),
    given("send", Takes::Bytes),
    given("expect", Takes::Bytes),
    given("receive", Takes::Number(0, MOST_BYTES)),
    given("to_end", Takes::Bool),
    given("close", Takes::Close),
    given("extract", Takes::Extracts),
];

const UDP: &[Parameter] = &[
    needed("to", Takes::Peer),
    given("port", Takes::Number(1, PORTS)),
    given("bind_ip", Takes::Address),
    given("resolve", Takes::Hosts),
    given("send", Takes::Bytes),
    given("expect", Takes::Bytes),
    given("extract", Takes::Extracts),
];

const SLEEP: &[Parameter] = &[needed("for", Takes::Duration)];

/// Upper bound of the body size that a run keeps, in bytes. The run's option defaults to 1 MiB.
const MOST_BYTES: u64 = u32::MAX as u64;

/// Highest port number.
const PORTS: u64 = 65_535;

/// Mutually exclusive parameters for the body of a request.
pub(crate) const BODIES: [&str; 5] = ["body", "json", "form", "multipart", "input"];

/// Returns the parameters of a kind of actions. Returns none for kinds that the host performs,
/// which accept any.
pub(crate) fn parameters(word: &str) -> Option<&'static [Parameter]> {
    match Kind::of(word) {
        Kind::Http if word == ANY_METHOD => Some(HTTP),
        Kind::Http => Some(HTTP.split_last().map_or(HTTP, |(_, others)| others)),
        Kind::Tcp => Some(TCP),
        Kind::Udp => Some(UDP),
        Kind::Sleep => Some(SLEEP),
        Kind::Custom => None,
    }
}

/// Parameter names of other tools, and the equivalent parameters.
const WORDS: &[(&str, &[&str])] = &[
    ("auth", &["basic_auth"]),
    ("basic", &["basic_auth"]),
    ("authorization", &["basic_auth"]),
    ("credentials", &["basic_auth"]),
    ("follow", &["redirects"]),
    ("follow_redirects", &["redirects"]),
    ("max_redirects", &["redirects"]),
    ("allow_redirects", &["redirects"]),
    ("status", &["expect_status"]),
    ("status_code", &["expect_status"]),
    ("expected_status", &["expect_status"]),
    ("expect_code", &["expect_status"]),
    ("assert", &["expect"]),
    ("check", &["expect"]),
    ("checks", &["expect"]),
    ("validate", &["expect"]),
    ("expect_body", &["expect"]),
    ("capture", &["extract"]),
    ("save", &["extract"]),
    ("cookie", &["cookies"]),
    ("params", &["query"]),
    ("query_params", &["query"]),
    ("parameters", &["query"]),
    ("search", &["query"]),
    ("uri", &["url", "to"]),
    ("href", &["url"]),
    ("address", &["url", "to"]),
    ("target", &["url", "to"]),
    ("endpoint", &["url", "to"]),
    ("server", &["url", "to"]),
    ("host", &["url", "to"]),
    ("peer", &["to"]),
    ("data", &["body", "send"]),
    ("payload", &["body", "send"]),
    ("content", &["body", "send"]),
    ("message", &["body", "send"]),
    ("write", &["send"]),
    ("read", &["receive"]),
    ("bytes", &["receive"]),
    ("recv", &["receive"]),
    ("response", &["expect"]),
    ("reply", &["expect"]),
    ("file", &["input"]),
    ("files", &["multipart"]),
    ("upload", &["multipart"]),
    ("gzip", &["compressed"]),
    ("compress", &["compressed"]),
    ("compression", &["compressed"]),
    ("keepalive", &["keep_alive"]),
    ("persistent", &["keep_alive"]),
    ("source", &["bind_ip"]),
    ("source_ip", &["bind_ip"]),
    ("local_address", &["bind_ip"]),
    ("bind", &["bind_ip"]),
    ("dns", &["resolve"]),
    ("hosts", &["resolve"]),
    ("verb", &["method"]),
    ("duration", &["for"]),
    ("time", &["for"]),
    ("seconds", &["for"]),
    ("length", &["for"]),
    ("delay", &["for"]),
    ("ms", &["for"]),
];

/// Returns the parameter of a kind of actions that other tools call `name`.
pub(crate) fn meant(word: &str, name: &str) -> Option<&'static str> {
    let known = parameters(word)?;
    let lower = name.to_ascii_lowercase().replace('-', "_");
    if let Some(found) = known.iter().find(|parameter| parameter.name == lower) {
        return Some(found.name);
    }
    let (_, names) = WORDS.iter().find(|(other, _)| *other == lower)?;
    names.iter().find(|name| known.iter().any(|parameter| parameter.name == **name)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dsl::vocabulary::ACTION_KINDS;

    fn parameter(word: &str, name: &str) -> Option<&'static Parameter> {
        parameters(word)?.iter().find(|parameter| parameter.name == name)
    }

    #[test]
    fn every_kind_has_parameters_and_no_word_is_one_of_them() {
        for (kind, _) in ACTION_KINDS {
            let known = parameters(kind).unwrap();
            assert!(known.iter().any(|parameter| parameter.is_required), "{kind}");
            for (word, _) in WORDS {
                assert!(parameter(kind, word).is_none(), "{kind}: {word} is a parameter");
            }
        }
        for (_, names) in WORDS {
            for name in *names {
                assert!(ACTION_KINDS.iter().any(|(kind, _)| parameter(kind, name).is_some()), "{name}");
            }
        }
    }

    #[test]
    fn words_of_other_tools_lead_to_the_parameter() {
        assert_eq!(meant("get", "follow_redirects"), Some("redirects"));
        assert_eq!(meant("get", "Keep-Alive"), Some("keep_alive"));
        assert_eq!(meant("tcp", "payload"), Some("send"));
        assert_eq!(meant("sleep", "duration"), Some("for"));
        assert_eq!(meant("sleep", "payload"), None);
    }
}
