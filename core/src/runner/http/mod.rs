//! HTTP/1.1 as a client speaks it, without I/O: texts go in, bytes come out, and the other way round. (RFC 9110, RFC 9112)

mod chunked;
mod request;
mod response;
mod url;

pub use request::{Method, Request, is_field_name};
pub use response::{Response, ResponseReader};
pub use url::Url;
