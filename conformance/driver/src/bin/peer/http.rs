//! Role `http`: an HTTP/1.1 server whose paths select its behavior.

use std::{
    io::{Error, ErrorKind, Read, Result, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

/// More bytes than any request of a case has.
const MOST: usize = 64 * 1024;

/// `{"ok": true}` in gzip.
const GZIPPED: &[u8] = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xab\x56\xca\xcf\x56\xb2\x52\x28\x29\x2a\x4d\xad\x05\x00\xc6\x19\xab\x17\x0c\x00\x00\x00";

/// The same in zlib format.
const DEFLATED: &[u8] = b"\x78\x9c\xab\x56\xca\xcf\x56\xb2\x52\x28\x29\x2a\x4d\xad\x05\x00\x19\x77\x04\x31";

/// Serves one connection until either side ends it.
pub fn serve(mut stream: TcpStream, from: SocketAddr) -> Result<()> {
    let mut served = 0_u32;
    loop {
        let head = read_head(&mut stream)?;
        let length = field(&head, "content-length").map_or(Ok(0), str::parse).map_err(Error::other)?;
        let mut words = head.split_ascii_whitespace();
        let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        served += 1;
        let (path, query) = origin_form(target).split_once('?').unwrap_or((origin_form(target), ""));
        match path {
            // Responds before the body has arrived, and does not read it while sending the response.
            "/early" => {
                answer(&mut stream, method, "413 Too Early", "Connection: close\r\n", b"too large")?;
                std::io::copy(&mut stream, &mut std::io::sink())?;
                return Ok(());
            }
            // Requests the body; without the field, it waits for it.
            "/continue" if field(&head, "expect").is_some() => stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n")?,
            // Rejects the body.
            "/refuse" if field(&head, "expect").is_some() => {
                answer(&mut stream, method, "417 Expectation Failed", "", b"no")?;
                let _ = stream.read(&mut [0; 1]);
                return Ok(());
            }
            _ => {}
        }
        let mut body = vec![0; length];
        stream.read_exact(&mut body)?;
        match path {
            "/json" => chunked(&mut stream, br#"{"user": {"id": 7, "tags": ["x", "y"]}, "ok": true}"#)?,
            // Integers at the limits of 64 bits, and beyond.
            "/numbers" => {
                let body = br#"{"int": 9223372036854775807, "uint": 18446744073709551615, "odd": 9007199254740993,
                    "big": 123456789012345678901234567890}"#;
                answer(&mut stream, method, "200 OK", "Content-Type: application/json\r\n", body)?;
            }
            "/to-json" => answer(&mut stream, method, "302 Found", "Location: /json\r\n", b"")?,
            "/circle" => answer(&mut stream, method, "302 Found", "Location: /circle\r\n", b"")?,
            // Echoes the request as received.
            "/echo" => {
                let seen = format!("{method} {target}\n{}", String::from_utf8_lossy(&body));
                answer(&mut stream, method, "200 OK", "Content-Type: text/plain\r\n", seen.as_bytes())?;
            }
            // Returns the size of the body in bytes.
            "/size" => answer(&mut stream, method, "200 OK", "", body.len().to_string().as_bytes())?,
            // Returns the fields of the request.
            "/fields" => {
                let fields = head.split_once("\r\n").map_or("", |(_, fields)| fields);
                answer(&mut stream, method, "200 OK", "", fields.as_bytes())?;
            }
            // Three cookies, one of them for a folder and one that expires immediately.
            "/cookies" => {
                let fields = "Set-Cookie: sid=s3cr3t; HttpOnly\r\nSet-Cookie: deep=1; Path=/fields\r\n\
                              Set-Cookie: old=1; Max-Age=0\r\n";
                answer(&mut stream, method, "200 OK", fields, b"")?;
            }
            // A field in Latin-1, one over three lines, one with a space after its name.
            "/old" => stream.write_all(
                b"HTTP/1.1 200  OK\r\nX-Latin: gr\xfcn\r\nX-Folded: one\r\n two\r\n\tthree\r\nX-Blank : b\r\nContent-Length: 0\r\n\r\n",
            )?,
            "/source" => answer(&mut stream, method, "200 OK", "", from.ip().to_string().as_bytes())?,
            // Returns the host of the request.
            "/host" => {
                let host = field(&head, "host").unwrap_or("none").to_owned();
                answer(&mut stream, method, "200 OK", "", host.as_bytes())?;
            }
            // Returns the number of requests on this connection so far.
            "/served" => answer(&mut stream, method, "200 OK", "", served.to_string().as_bytes())?,
            "/last" => {
                answer(&mut stream, method, "200 OK", "Connection: close\r\n", b"bye")?;
                return Ok(());
            }
            "/large" => answer(&mut stream, method, "200 OK", "", &[b'x'; 4096])?,
            "/silent" => {
                // Until the client closes.
                let _ = stream.read(&mut [0; 1]);
                return Ok(());
            }
            // The next request on this connection gets no response: the connection ends as if it
            // had been stale before.
            "/forget" => {
                answer(&mut stream, method, "200 OK", "", b"until now")?;
                read_head(&mut stream)?;
                return Ok(());
            }
            // Three interim responses before the final one.
            "/hints" => {
                stream.write_all(b"HTTP/1.1 102 Processing\r\n\r\n")?;
                stream.write_all(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n".repeat(2).as_slice())?;
                answer(&mut stream, method, "200 OK", "", b"hinted")?;
            }
            // A response and, in the same write, an unrequested one.
            "/unasked" => {
                let one = |status, body| format!("HTTP/1.1 {status}\r\nContent-Length: 5\r\n\r\n{body}");
                stream.write_all((one("200 OK", "asked") + &one("500 Unasked", "other")).as_bytes())?;
            }
            // Returns the id of the request.
            "/id" => {
                let id = field(&head, "x-request-id").unwrap_or("none").to_owned();
                answer(&mut stream, method, "200 OK", "", id.as_bytes())?;
            }
            // The same after a redirect, with the id of the redirected request in the query.
            "/to-id" => {
                let id = field(&head, "x-request-id").unwrap_or("none").to_owned();
                answer(&mut stream, method, "302 Found", &format!("Location: /id?{id}\r\n"), b"")?;
            }
            // Half of 8 KiB, and no more.
            "/half" => {
                stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 8192\r\n\r\n")?;
                stream.write_all(&[b'x'; 4096])?;
                let _ = stream.read(&mut [0; 1]);
                return Ok(());
            }
            "/reset" => return socket2::SockRef::from(&stream).set_linger(Some(Duration::ZERO)),
            "/cut" => return stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"),
            "/garbage" => return stream.write_all(b"this is not HTTP\r\n\r\n"),
            path => match path.rsplit_once('/') {
                Some(("/status", status)) => {
                    answer(&mut stream, method, &format!("{status} As Asked"), "", b"asked")?;
                }
                // This number of zeros in a JSON list.
                Some(("/zeros", count)) => {
                    let zeros = vec!["0"; count.parse().map_err(Error::other)?];
                    answer(&mut stream, method, "200 OK", "", format!("[{}]", zeros.join(",")).as_bytes())?;
                }
                // A redirect with this status to the location in the query, decoded to bytes.
                Some(("/redirect", status)) => {
                    let mut fields = b"Location: ".to_vec();
                    fields.extend(decoded(query));
                    let head = format!("HTTP/1.1 {status} Elsewhere\r\nContent-Length: 0\r\n");
                    stream.write_all(&[head.as_bytes(), &fields, b"\r\n\r\n"].concat())?;
                }
                // A JSON body in a coding, whether it was requested or not.
                Some(("/coded", coding)) => {
                    let fields = format!("Content-Encoding: {coding}\r\n");
                    answer(&mut stream, method, "200 OK", &fields, coded(coding))?;
                }
                // This number of fields.
                Some(("/many", count)) => {
                    let count: usize = count.parse().map_err(Error::other)?;
                    let fields: String = (0..count).map(|number| format!("X-{number}: {number}\r\n")).collect();
                    answer(&mut stream, method, "200 OK", &fields, b"many")?;
                }
                // This number of bytes in a field of the head.
                Some(("/head", count)) => {
                    let value = "x".repeat(count.parse().map_err(Error::other)?);
                    answer(&mut stream, method, "200 OK", &format!("X-Long: {value}\r\n"), b"long")?;
                }
                _ => answer(&mut stream, method, "200 OK", "ETag: \"z\"\r\n", b"hello")?,
            },
        }
    }
}

/// Returns a target without the origin that a client writes to a proxy.
fn origin_form(target: &str) -> &str {
    match target.strip_prefix("http://").map(|rest| rest.find('/').and_then(|place| rest.get(place..))) {
        Some(rest) => rest.unwrap_or("/"),
        None => target,
    }
}

/// Returns the bytes with `%XX` decoded.
fn decoded(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, others)) = rest.split_first() {
        let code = others.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()).filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = others.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = others;
            }
        }
    }
    bytes
}

/// Returns `{"ok": true}` as encoded by Python's `gzip` and `zlib`; in any other coding an unreadable body.
fn coded(coding: &str) -> &'static [u8] {
    match coding {
        "gzip" => GZIPPED,
        "deflate" => DEFLATED,
        _ => b"\x00\x01\x02",
    }
}

/// Reads everything up to the empty line.
fn read_head(stream: &mut TcpStream) -> Result<String> {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") && head.len() < MOST {
        stream.read_exact(&mut byte)?;
        head.extend_from_slice(&byte);
    }
    String::from_utf8(head).map_err(|error| Error::new(ErrorKind::InvalidData, error))
}

fn field<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let mut fields = head.lines().filter_map(|line| line.split_once(':'));
    fields.find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}

fn answer(stream: &mut TcpStream, method: &str, status: &str, fields: &str, body: &[u8]) -> Result<()> {
    let mut text = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n{fields}\r\n", body.len()).into_bytes();
    // A response to `HEAD` has the length of the body, but no body. (RFC 9110 section 9.3.2)
    if method != "HEAD" {
        text.extend_from_slice(body);
    }
    stream.write_all(&text)
}

/// Writes in pieces of ten bytes.
fn chunked(stream: &mut TcpStream, body: &[u8]) -> Result<()> {
    stream.write_all(
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nETag: \"j\"\r\nTransfer-Encoding: chunked\r\n\r\n",
    )?;
    for piece in body.chunks(10) {
        stream.write_all(format!("{:x}\r\n", piece.len()).as_bytes())?;
        stream.write_all(piece)?;
        stream.write_all(b"\r\n")?;
    }
    stream.write_all(b"0\r\n\r\n")
}
