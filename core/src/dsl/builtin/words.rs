//! Words and numbers of HTTP parameters.

use super::Wrong;

/// Whether a string is a token, as method and header names are. (RFC 9110 section 5.6.2)
pub(crate) fn is_token(text: &str) -> bool {
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(token)
}

/// Checks the method of a request. (RFC 9110 section 9.1)
///
/// # Errors
/// The string is not a token, or the method cannot be used on a shared connection.
pub(crate) fn check_method(text: &str) -> Result<(), Wrong> {
    if text == "CONNECT" {
        return Err(Wrong::new(
            "method CONNECT is not supported",
            "use the parameter `proxy` to send requests through a proxy",
        ));
    }
    if !is_token(text) {
        let what = match text {
            "" => "the method is empty".to_owned(),
            _ if text.contains(' ') => format!("method {text:?} contains a space"),
            _ => format!("method {text:?} contains an invalid character"),
        };
        return Err(Wrong::new(what, "write one word, such as PROPFIND"));
    }
    Ok(())
}

/// Returns whether a connection is reset (RST) instead of closed in order.
///
/// # Errors
/// The word is neither `orderly` nor `reset`.
pub(crate) fn closes_by_reset(word: &str) -> Result<bool, Wrong> {
    match word {
        "orderly" => Ok(false),
        "reset" => Ok(true),
        other => Err(Wrong::new(format!("`close` is {other:?}"), "use \"orderly\" or \"reset\"")),
    }
}
