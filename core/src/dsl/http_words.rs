//! What HTTP parameters may say. The check of a scenario and the runner read it here, so that they agree.

/// The most redirects that a request may ask to follow.
pub const REDIRECTS: u64 = 20;

/// Whether a text is a token, as names of methods and header fields are. (RFC 9110 section 5.6.2)
pub fn is_token(text: &str) -> bool {
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(token)
}

/// Checks the method of a request. (RFC 9110 section 9.1)
///
/// # Errors
/// What is wrong with it, and what would be right.
pub fn check_method(text: &str) -> Result<(), String> {
    if text == "CONNECT" {
        return Err("method CONNECT is not supported; use the parameter `proxy` to go through a proxy".to_owned());
    }
    if !is_token(text) {
        return Err(format!("method {text:?} is not a token; write a word such as PROPFIND"));
    }
    Ok(())
}
