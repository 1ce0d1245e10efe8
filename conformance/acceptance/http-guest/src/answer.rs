//! Responses to requests.

use crate::request::Request;

/// Size of `/large` in bytes.
const LARGE: usize = 1 << 20;

/// A response as it is sent.
pub fn to(request: &Request) -> Vec<u8> {
    let head = request.method == "HEAD";
    let reads = head || request.method == "GET";
    let (status, extra, body): (u16, &str, Vec<u8>) = match request.path.as_str() {
        "/" if reads => (200, "", b"hello\n".to_vec()),
        "/large" if reads => (200, "", vec![b'x'; LARGE]),
        "/chunks" if reads => return chunks(head, request.keep_alive),
        "/echo" if request.method == "POST" => (200, "", request.body.clone()),
        "/count" if request.method == "POST" => (200, "", format!("{}\n", request.body.len()).into_bytes()),
        "/" | "/large" | "/chunks" => (405, "allow: GET, HEAD\r\n", Vec::new()),
        "/echo" | "/count" => (405, "allow: POST\r\n", Vec::new()),
        _ => (404, "", b"not here\n".to_vec()),
    };
    message(status, extra, if head { (body.len(), &[]) } else { (body.len(), &body) }, request.keep_alive)
}

/// Returns the response to an invalid request. The connection ends after it.
pub fn refusal(status: u16) -> Vec<u8> {
    message(status, "", (0, &[]), false)
}

fn message(status: u16, extra: &str, (length, body): (usize, &[u8]), keep_alive: bool) -> Vec<u8> {
    let connection = connection(keep_alive);
    let reason = reason(status);
    let head = format!("HTTP/1.1 {status} {reason}\r\n{extra}content-length: {length}\r\n{connection}\r\n");
    let mut bytes = head.into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

/// Returns a response whose length is unknown at its start.
fn chunks(head: bool, keep_alive: bool) -> Vec<u8> {
    let connection = connection(keep_alive);
    let head_text = format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n{connection}\r\n");
    let mut bytes = head_text.into_bytes();
    if !head {
        for chunk in ["one\n", "two\n", "three\n"] {
            bytes.extend_from_slice(format!("{:x}\r\n{chunk}\r\n", chunk.len()).as_bytes());
        }
        bytes.extend_from_slice(b"0\r\n\r\n");
    }
    bytes
}

fn connection(keep_alive: bool) -> &'static str {
    if keep_alive { "connection: keep-alive\r\n" } else { "connection: close\r\n" }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        413 => "Content Too Large",
        431 => "Request Header Fields Too Large",
        _ => "",
    }
}
