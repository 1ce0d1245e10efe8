//! Role `http`: an HTTP/1.1 server whose paths say what it does.

use std::{
    io::{Error, ErrorKind, Read, Result, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

/// More than any request of a case has.
const MOST: usize = 64 * 1024;

/// Serves one connection until either side ends it.
pub fn serve(mut stream: TcpStream, from: SocketAddr) -> Result<()> {
    let mut served = 0_u32;
    loop {
        let head = read_head(&mut stream)?;
        let length = field(&head, "content-length").map_or(Ok(0), str::parse).map_err(Error::other)?;
        let mut body = vec![0; length];
        stream.read_exact(&mut body)?;
        let mut words = head.split_ascii_whitespace();
        let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        served += 1;
        let path = target.split('?').next().unwrap_or("");
        match path {
            "/json" => chunked(&mut stream, br#"{"user": {"id": 7, "tags": ["x", "y"]}, "ok": true}"#)?,
            "/to-json" => answer(&mut stream, method, "302 Found", "Location: /json\r\n", b"")?,
            "/circle" => answer(&mut stream, method, "302 Found", "Location: /circle\r\n", b"")?,
            // What it is asked, as it came.
            "/echo" => {
                let seen = format!("{method} {target}\n{}", String::from_utf8_lossy(&body));
                answer(&mut stream, method, "200 OK", "Content-Type: text/plain\r\n", seen.as_bytes())?;
            }
            "/source" => answer(&mut stream, method, "200 OK", "", from.ip().to_string().as_bytes())?,
            // How many requests this connection has had.
            "/served" => answer(&mut stream, method, "200 OK", "", served.to_string().as_bytes())?,
            "/last" => {
                answer(&mut stream, method, "200 OK", "Connection: close\r\n", b"bye")?;
                return Ok(());
            }
            "/large" => answer(&mut stream, method, "200 OK", "", &[b'x'; 4096])?,
            "/silent" => {
                // Until the other side has had enough.
                let _ = stream.read(&mut [0; 1]);
                return Ok(());
            }
            "/reset" => return socket2::SockRef::from(&stream).set_linger(Some(Duration::ZERO)),
            "/cut" => return stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"),
            "/garbage" => return stream.write_all(b"this is not HTTP\r\n\r\n"),
            path => match path.strip_prefix("/status/") {
                Some(status) => answer(&mut stream, method, &format!("{status} As Asked"), "", b"asked")?,
                None => answer(&mut stream, method, "200 OK", "ETag: \"z\"\r\n", b"hello")?,
            },
        }
    }
}

/// Everything up to the empty line.
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
    // A response to `HEAD` has the length that it would have, and no body. (RFC 9110 section 9.3.2)
    if method != "HEAD" {
        text.extend_from_slice(body);
    }
    stream.write_all(&text)
}

/// In pieces of ten bytes.
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
