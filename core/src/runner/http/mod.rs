//! HTTP/1.1 as a client speaks it, without I/O: texts go in, bytes come out, and the other way round. (RFC 9110, RFC 9112)
//!
//! What a well-kept crate does is left to it: URLs to `url`, heads to `httparse`, codings to `miniz_oxide`,
//! `brotli-decompressor` and `ruzstd`. The reasons are in `doc/RUNNER.md`.

mod chunked;
pub mod coding;
mod cookies;
mod date;
mod framing;
mod head;
mod method;
pub mod multipart;
mod request;
mod response;

pub(crate) use crate::dsl::builtin::{LastUrl, Url, is_token};
pub use cookies::Jar;
pub use method::Method;
pub use request::{Content, Extra, Outgoing, Proxy, Request, RequestBody, basic};
pub use response::{Keeping, Response, ResponseReader, SetCookies};
