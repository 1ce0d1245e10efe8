//! HTTP/1.1 as a client speaks it, without I/O: strings go in, bytes come out, and vice versa. (RFC
//! 9110, RFC 9112)
//!
//! Well-maintained crates do part of the work: `url` for URLs, `httparse` for heads, `miniz_oxide`,
//! `brotli-decompressor` and `ruzstd` for codings. The reasons are in `doc/RUNNER.md`.

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
