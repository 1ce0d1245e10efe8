//! Header fields, credentials and multipart parts.

use super::{Wrong, is_token};

/// The keys of `basic_auth`.
pub(crate) const CREDENTIALS: [&str; 2] = ["user", "password"];

/// The keys of a part of `multipart`.
pub(crate) const PART_KEYS: [&str; 5] = ["name", "value", "input", "filename", "type"];

/// Checks a header field of a request. If none, the value is not known yet.
///
/// # Errors
/// The name is not a token, the value contains control characters, or the body determines the
/// field.
pub(crate) fn check_field(name: &str, value: Option<&str>) -> Result<(), Wrong> {
    if !is_token(name) {
        return Err(Wrong::new(
            format!("{name:?} is not a valid header name"),
            "use letters, digits and `-`, such as \"X-Request-Id\"",
        ));
    }
    // The body determines its framing.
    if name.eq_ignore_ascii_case("content-length") || name.eq_ignore_ascii_case("transfer-encoding") {
        return Err(Wrong::new(format!("header {name} is set automatically from the body"), "remove it"));
    }
    match value.filter(|value| value.bytes().any(|byte| matches!(byte, 0..=8 | 10..=31 | 127))) {
        Some(value) => {
            let what = format!("header {name} has a control character in {value:?}");
            Err(Wrong::new(what, "remove it"))
        }
        None => Ok(()),
    }
}

/// Checks the media type of a part of a multipart body.
///
/// # Errors
/// The media type contains control characters.
pub(crate) fn check_media(media: &str) -> Result<(), Wrong> {
    if media.bytes().any(|byte| byte.is_ascii_control()) {
        return Err(Wrong::new(format!("`type` {media:?} contains a control character"), "remove it"));
    }
    Ok(())
}

/// Checks the user name for basic authentication. (RFC 7617 section 2)
///
/// # Errors
/// The user name contains a colon.
pub(crate) fn check_user(user: &str) -> Result<(), Wrong> {
    if user.contains(':') {
        return Err(Wrong::new(format!("`user` {user:?} contains a colon"), "basic authentication cannot send one"));
    }
    Ok(())
}
