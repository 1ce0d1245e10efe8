//! URL operations of a runner: redirects, queries, credentials, proxies.

use std::sync::Arc;

use percent_encoding::percent_decode_str;
use url::{ParseError, Position};

use super::{Url, has_ascii_host, wrong};
use crate::dsl::builtin::Wrong;

impl Url {
    /// Resolves a `Location` header against this URL. Bytes that are not UTF-8 are percent-encoded.
    /// (RFC 9110 section 10.2.2)
    ///
    /// # Errors
    /// As [`Self::parse`].
    pub fn join(&self, location: &[u8]) -> Result<Self, Wrong> {
        let text = match std::str::from_utf8(location) {
            Ok(text) => text.to_owned(),
            Err(_) => percent_encoding::percent_encode(location, &BEYOND_ASCII).to_string(),
        };
        if !has_ascii_host(&text, true) {
            return Err(wrong(&text, ParseError::IdnaError));
        }
        let parsed = self.parsed.join(&text).map_err(|error| wrong(&text, error))?;
        Self::of(parsed, &text)
    }

    /// Returns the URL with `query` appended to its query. `query` must be percent-encoded.
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

    /// Whether scheme, host and port are the same, so that credentials for one apply to the other.
    pub fn is_same_origin(&self, other: &Self) -> bool {
        self.port == other.port && self.host == other.host
    }

    /// Returns the path without the query.
    pub fn path(&self) -> &str {
        self.parsed.path()
    }

    /// Returns the decoded user and password of the URL.
    pub fn credentials(&self) -> Option<(String, String)> {
        if self.parsed.username().is_empty() && self.parsed.password().is_none() {
            return None;
        }
        let decoded = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        Some((decoded(self.parsed.username()), decoded(self.parsed.password().unwrap_or(""))))
    }

    /// Returns the absolute URL for a proxy, without credentials and fragment. (RFC 9112 section
    /// 3.2.2)
    pub fn absolute(&self) -> String {
        format!("http://{}{}", self.authority, self.target)
    }
}

/// Only bytes that are not ASCII.
const BEYOND_ASCII: percent_encoding::AsciiSet = percent_encoding::AsciiSet::EMPTY;

/// Cache of the last parsed URL: actions often use the same one repeatedly.
#[derive(Debug, Clone, Default)]
pub(crate) struct LastUrl(Option<(String, Arc<Url>)>);

impl LastUrl {
    /// As [`Url::parse`], but parses only if the string differs from the last one.
    ///
    /// # Errors
    /// As [`Url::parse`].
    pub fn parse(&mut self, text: &str) -> Result<Arc<Url>, Wrong> {
        if let Some((_, known)) = self.0.as_ref().filter(|(former, _)| former == text) {
            return Ok(Arc::clone(known));
        }
        let parsed = Arc::new(Url::parse(text)?);
        self.0 = Some((text.to_owned(), Arc::clone(&parsed)));
        Ok(parsed)
    }
}
