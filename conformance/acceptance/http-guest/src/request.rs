//! Requests, parsed from the bytes of a connection.

/// Maximum size of a request line and its headers, in bytes.
const MOST_HEAD: usize = 8 * 1024;
/// Maximum number of headers.
const MOST_HEADERS: usize = 64;
/// Maximum size of a body, in bytes.
const MOST_BODY: usize = 1 << 20;

/// A request.
#[derive(Debug)]
pub struct Request {
    pub method: String,
    /// Without the query.
    pub path: String,
    pub body: Vec<u8>,
    /// Whether the connection stays open after the response.
    pub keep_alive: bool,
}

/// The content at the start of the bytes.
#[derive(Debug)]
pub enum Found {
    /// A request, and its size in bytes.
    Request(Request, usize),
    /// An incomplete request; and whether its sender waits for `100 Continue` before its body.
    Partial { expects_continue: bool },
    /// Invalid bytes, answered with this status, after which the connection ends.
    Refused(u16),
}

/// Length of the body.
enum Length {
    Bytes(usize),
    Chunked,
}

/// Parses the bytes that a connection has received.
pub fn read(bytes: &[u8]) -> Found {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut head = httparse::Request::new(&mut headers);
    let body_at = match head.parse(bytes) {
        Ok(httparse::Status::Complete(length)) if length <= MOST_HEAD => length,
        Ok(httparse::Status::Partial) if bytes.len() <= MOST_HEAD => return Found::Partial { expects_continue: false },
        Ok(_) | Err(httparse::Error::TooManyHeaders) => return Found::Refused(431),
        Err(_) => return Found::Refused(400),
    };
    let length = match length(&head) {
        Ok(length) => length,
        Err(status) => return Found::Refused(status),
    };
    let rest = bytes.get(body_at..).unwrap_or_default();
    let body = match length {
        Length::Bytes(length) => rest.get(..length).map(|body| (body.to_vec(), length)),
        Length::Chunked => match unchunk(rest) {
            Ok(body) => body,
            Err(status) => return Found::Refused(status),
        },
    };
    let Some((body, body_length)) = body else {
        let expects_continue =
            rest.is_empty() && value(&head, "expect").is_some_and(|value| value.eq_ignore_ascii_case("100-continue"));
        return Found::Partial { expects_continue };
    };
    let path = head.path.unwrap_or_default();
    let connection = value(&head, "connection").unwrap_or_default().to_ascii_lowercase();
    let has = |option: &str| connection.split(',').any(|word| word.trim() == option);
    // RFC 9112, section 9.3: 1.1 persists by default, 1.0 does not.
    let keep_alive = if head.version == Some(1) { !has("close") } else { has("keep-alive") };
    let request = Request {
        method: head.method.unwrap_or_default().to_owned(),
        path: path.split('?').next().unwrap_or_default().to_owned(),
        body,
        keep_alive,
    };
    Found::Request(request, body_at + body_length)
}

fn value<'a>(head: &'a httparse::Request<'_, '_>, name: &str) -> Option<&'a str> {
    let header = head.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name))?;
    std::str::from_utf8(header.value).ok()
}

/// RFC 9112, section 6: an ambiguous or invalid length is rejected, because the next server on the
/// path may interpret it differently.
fn length(head: &httparse::Request<'_, '_>) -> Result<Length, u16> {
    let all = |name: &'static str| head.headers.iter().filter(move |header| header.name.eq_ignore_ascii_case(name));
    let hosts = all("host").count();
    if hosts > 1 || (hosts == 0 && head.version == Some(1)) {
        return Err(400);
    }
    let (mut lengths, mut codings) = (all("content-length"), all("transfer-encoding"));
    match (lengths.next(), codings.next()) {
        (None, None) => Ok(Length::Bytes(0)),
        (None, Some(coding)) if coding.value.eq_ignore_ascii_case(b"chunked") && codings.next().is_none() => {
            Ok(Length::Chunked)
        }
        (Some(length), None) if lengths.next().is_none() && length.value.iter().all(u8::is_ascii_digit) => {
            let length = std::str::from_utf8(length.value).ok().filter(|text| !text.is_empty()).ok_or(400u16)?;
            match length.parse() {
                Ok(length) if length <= MOST_BODY => Ok(Length::Bytes(length)),
                _ => Err(413),
            }
        }
        _ => Err(400),
    }
}

/// Returns the body of chunks and their size in bytes; none while some are missing. (RFC 9112, section 7.1)
fn unchunk(bytes: &[u8]) -> Result<Option<(Vec<u8>, usize)>, u16> {
    let mut body = Vec::new();
    let mut at = 0;
    loop {
        let rest = bytes.get(at..).unwrap_or_default();
        let (head, size) = match httparse::parse_chunk_size(rest) {
            Ok(httparse::Status::Complete(found)) => found,
            Ok(httparse::Status::Partial) if rest.len() > MOST_HEAD => return Err(400),
            Ok(httparse::Status::Partial) => return Ok(None),
            Err(_) => return Err(400),
        };
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        if size.saturating_add(body.len()) > MOST_BODY {
            return Err(413);
        }
        at += head;
        if size == 0 {
            return trailers(bytes, at).map(|end| end.map(|end| (body, end)));
        }
        let Some(chunk) = bytes.get(at..at + size) else { return Ok(None) };
        body.extend_from_slice(chunk);
        at += size;
        match bytes.get(at..at + 2) {
            Some(b"\r\n") => at += 2,
            Some(_) => return Err(400),
            None => return Ok(None),
        }
    }
}

/// Returns the end of the lines after the last chunk, which are ignored.
fn trailers(bytes: &[u8], start: usize) -> Result<Option<usize>, u16> {
    let rest = bytes.get(start..).unwrap_or_default();
    if rest.starts_with(b"\r\n") {
        return Ok(Some(start + 2));
    }
    match rest.windows(4).position(|window| window == b"\r\n\r\n") {
        Some(end) => Ok(Some(start + end + 4)),
        None if rest.len() > MOST_HEAD => Err(431),
        None => Ok(None),
    }
}
