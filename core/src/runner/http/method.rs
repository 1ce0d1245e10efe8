//! Methods of requests.

use std::sync::Arc;

use crate::dsl::builtin::{Wrong, check_method};

/// Method of a request. (RFC 9110 section 9, RFC 5789)
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Method {
    /// Read.
    Get,
    /// Read the headers alone.
    Head,
    /// Process a body.
    Post,
    /// Replace by a body.
    Put,
    /// Change by a body.
    Patch,
    /// Remove.
    Delete,
    /// Ask what is possible.
    Options,
    /// Another token.
    Other(Arc<str>),
}

impl Method {
    /// Returns the method of an action's kind.
    pub fn of(kind: &str) -> Option<Self> {
        Some(match kind {
            "get" => Self::Get,
            "head" => Self::Head,
            "post" => Self::Post,
            "put" => Self::Put,
            "patch" => Self::Patch,
            "delete" => Self::Delete,
            "options" => Self::Options,
            _ => return None,
        })
    }

    /// Returns the method that a token names. Methods are case-sensitive.
    ///
    /// # Errors
    /// It is not a token, or a method that is not allowed for requests over a shared connection.
    pub fn named(token: &str) -> Result<Self, Wrong> {
        let known = Self::of(&token.to_ascii_lowercase()).filter(|method| method.word() == token);
        match known {
            Some(method) => Ok(method),
            None => check_method(token).map(|()| Self::Other(token.into())),
        }
    }

    /// Returns the method as in the request line.
    pub fn word(&self) -> &str {
        match self {
            Self::Get => "GET",
            Self::Head => "HEAD",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
            Self::Options => "OPTIONS",
            Self::Other(token) => token,
        }
    }

    /// Returns whether sending it twice has the same effect as sending it once. (RFC 9110 section
    /// 9.2.2, and the registry of methods)
    pub fn is_idempotent(&self) -> bool {
        match self {
            Self::Get | Self::Head | Self::Put | Self::Delete | Self::Options => true,
            Self::Post | Self::Patch => false,
            Self::Other(token) => matches!(&**token, "TRACE" | "PROPFIND" | "SEARCH" | "REPORT"),
        }
    }

    /// Returns whether a request of this method is expected to have a body, so that an empty one is
    /// announced. (RFC 9110 section 8.6)
    pub fn announces_empty_body(&self) -> bool {
        matches!(self, Self::Post | Self::Put | Self::Patch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_token_is_a_method_and_case_matters() {
        assert_eq!(Method::named("PATCH"), Ok(Method::Patch));
        assert_eq!(Method::named("patch"), Ok(Method::Other("patch".into())));
        assert_eq!(Method::named("M-SEARCH").unwrap().word(), "M-SEARCH");
        for wrong in ["", "A B", "GET\r\n", "ü", "CONNECT"] {
            assert!(Method::named(wrong).is_err(), "{wrong:?}");
        }
    }
}
