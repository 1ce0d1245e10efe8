//! The requirements on a server of HTTP/1.1, one behavior per check.

use std::thread;

use wasmtime::{Result, error::Context, format_err};

use crate::client::Client;

type Check = fn(u16) -> Result<()>;

/// Runs every check and returns their number.
pub fn all(port: u16) -> Result<usize> {
    let checks: [(&str, Check); 15] = [
        ("a GET is answered and the connection goes on", keep_alive),
        ("close ends the connection, and HTTP/1.0 does unless it asks for more", close),
        ("pipelined requests are answered in their order", pipelining),
        ("HEAD has the headers of GET and no body", head),
        ("a body of chunks is read, trailers and extensions too", chunked_request),
        ("an answer of unknown length goes in chunks", chunked_answer),
        ("100-continue is answered before the body", expect_continue),
        ("an unknown path is 404", not_found),
        ("a known path with another method is 405, and says which it allows", not_allowed),
        ("what is no request is 400, and ambiguous lengths are", bad_request),
        ("a body beyond the limit is 413", too_large),
        ("too many or too long headers are 431", head_too_large),
        ("a client that brings a byte at a time is served", slow_writer),
        ("a client that reads late gets every byte", slow_reader),
        ("hundreds of connections are served at once", many),
    ];
    for (name, check) in &checks {
        check(port).with_context(|| (*name).to_owned())?;
    }
    Ok(checks.len())
}

fn same<T: PartialEq + std::fmt::Debug>(actual: T, expected: T) -> Result<()> {
    if actual == expected { Ok(()) } else { Err(format_err!("expected {expected:?}, got {actual:?}")) }
}

fn get(path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: test\r\n\r\n")
}

fn post(path: &str, more: &str, body: &str) -> String {
    format!("POST {path} HTTP/1.1\r\nHost: test\r\n{more}\r\n{body}")
}

/// Returns the status of the response to these bytes, after which the connection must end.
fn refused(port: u16, bytes: &[u8]) -> Result<u16> {
    let mut client = Client::connect(port)?;
    client.send(bytes)?;
    let status = client.receive(true)?.status;
    same(client.ended(), true)?;
    Ok(status)
}

fn keep_alive(port: u16) -> Result<()> {
    let mut client = Client::connect(port)?;
    for _ in 0..3 {
        client.send(get("/?query=ignored").as_bytes())?;
        let answer = client.receive(true)?;
        same((answer.status, answer.body.as_slice()), (200, &b"hello\n"[..]))?;
        same(answer.header("connection"), Some("keep-alive"))?;
    }
    Ok(())
}

fn close(port: u16) -> Result<()> {
    for request in ["GET / HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n", "GET / HTTP/1.0\r\n\r\n"] {
        same(refused(port, request.as_bytes())?, 200)?;
    }
    let mut client = Client::connect(port)?;
    for _ in 0..2 {
        client.send(b"GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")?;
        same(client.receive(true)?.status, 200)?;
    }
    Ok(())
}

fn pipelining(port: u16) -> Result<()> {
    let mut client = Client::connect(port)?;
    let all: String = (0..100).map(|number| post("/echo", "Content-Length: 3\r\n", &format!("{number:03}"))).collect();
    client.send(all.as_bytes())?;
    for number in 0..100 {
        same(client.receive(true)?.body, format!("{number:03}").into_bytes())?;
    }
    Ok(())
}

fn head(port: u16) -> Result<()> {
    let mut client = Client::connect(port)?;
    client.send(b"HEAD /large HTTP/1.1\r\nHost: test\r\n\r\n")?;
    same(client.receive(false)?.header("content-length"), Some("1048576"))?;
    client.send(get("/").as_bytes())?;
    same(client.receive(true)?.body, b"hello\n".to_vec())
}

fn chunked_request(port: u16) -> Result<()> {
    let mut client = Client::connect(port)?;
    let body = "5\r\nhello\r\n1;name=value\r\n \r\n5\r\nworld\r\n0\r\nTrailer: x\r\n\r\n";
    client.send(post("/echo", "Transfer-Encoding: chunked\r\n", body).as_bytes())?;
    same(client.receive(true)?.body, b"hello world".to_vec())?;
    client.send(post("/count", "Transfer-Encoding: chunked\r\n", "0\r\n\r\n").as_bytes())?;
    same(client.receive(true)?.body, b"0\n".to_vec())
}

fn chunked_answer(port: u16) -> Result<()> {
    let mut client = Client::connect(port)?;
    for _ in 0..2 {
        client.send(get("/chunks").as_bytes())?;
        same(client.receive(true)?.body, b"one\ntwo\nthree\n".to_vec())?;
    }
    Ok(())
}

fn expect_continue(port: u16) -> Result<()> {
    let mut client = Client::connect(port)?;
    client.send(post("/echo", "Content-Length: 4\r\nExpect: 100-continue\r\n", "").as_bytes())?;
    same(client.receive(true)?.status, 100)?;
    client.send(b"body")?;
    same(client.receive(true)?.body, b"body".to_vec())
}

fn not_found(port: u16) -> Result<()> {
    let mut client = Client::connect(port)?;
    client.send(get("/nowhere").as_bytes())?;
    same(client.receive(true)?.status, 404)?;
    client.send(get("/").as_bytes())?;
    same(client.receive(true)?.status, 200)
}

fn not_allowed(port: u16) -> Result<()> {
    let mut client = Client::connect(port)?;
    client.send(post("/", "Content-Length: 1\r\n", "x").as_bytes())?;
    let answer = client.receive(true)?;
    same((answer.status, answer.header("allow")), (405, Some("GET, HEAD")))?;
    client.send(get("/echo").as_bytes())?;
    let answer = client.receive(true)?;
    same((answer.status, answer.header("allow")), (405, Some("POST")))
}

fn bad_request(port: u16) -> Result<()> {
    let requests = [
        "nonsense\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\nHost: test\r\nbad header\r\n\r\n".to_owned(),
        post("/echo", "Content-Length: 1\r\nContent-Length: 2\r\n", "xx"),
        post("/echo", "Content-Length: -1\r\n", ""),
        post("/echo", "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
        post("/echo", "Transfer-Encoding: gzip\r\n", ""),
        post("/echo", "Transfer-Encoding: chunked\r\n", "zz\r\n"),
        post("/echo", "Transfer-Encoding: chunked\r\n", "1\r\nabc\r\n"),
    ];
    for request in requests {
        same(refused(port, request.as_bytes()).with_context(|| request.clone())?, 400)
            .with_context(|| request.clone())?;
    }
    Ok(())
}

fn too_large(port: u16) -> Result<()> {
    let length = post("/count", "Content-Length: 1048577\r\n", "");
    same(refused(port, length.as_bytes())?, 413)?;
    let chunks = post("/count", "Transfer-Encoding: chunked\r\n", "100001\r\n");
    same(refused(port, chunks.as_bytes())?, 413)?;
    let mut client = Client::connect(port)?;
    client.send(post("/count", "Content-Length: 1048576\r\n", &"x".repeat(1 << 20)).as_bytes())?;
    same(client.receive(true)?.body, b"1048576\n".to_vec())
}

fn head_too_large(port: u16) -> Result<()> {
    let long = format!("GET /{} HTTP/1.1\r\nHost: test\r\n\r\n", "a".repeat(10_000));
    same(refused(port, long.as_bytes())?, 431)?;
    let many = format!("GET / HTTP/1.1\r\nHost: test\r\n{}\r\n", "a: b\r\n".repeat(100));
    same(refused(port, many.as_bytes())?, 431)?;
    let endless = format!("GET / HTTP/1.1\r\nHost: test\r\na: {}", "b".repeat(9000));
    same(refused(port, endless.as_bytes())?, 431)
}

fn slow_writer(port: u16) -> Result<()> {
    let mut client = Client::connect(port)?;
    for byte in post("/echo", "Content-Length: 2\r\n", "ok").as_bytes() {
        client.send(&[*byte])?;
    }
    same(client.receive(true)?.body, b"ok".to_vec())
}

fn slow_reader(port: u16) -> Result<()> {
    let mut slow = Client::connect(port)?;
    slow.send(get("/large").repeat(16).as_bytes())?;
    // Other clients are served in the meantime.
    keep_alive(port)?;
    for _ in 0..16 {
        same(slow.receive(true)?.body.len(), 1 << 20)?;
    }
    Ok(())
}

fn many(port: u16) -> Result<()> {
    let mut clients = (0..300).map(|_| Ok(Client::connect(port)?)).collect::<Result<Vec<_>>>()?;
    for round in 0..3 {
        for (index, client) in clients.iter_mut().enumerate() {
            let body = format!("{round}-{index}");
            client.send(post("/echo", &format!("Content-Length: {}\r\n", body.len()), &body).as_bytes())?;
        }
        for (index, client) in clients.iter_mut().enumerate() {
            same(client.receive(true)?.body, format!("{round}-{index}").into_bytes())?;
        }
    }
    // From several threads: a load like that of `just http-load`, but smaller.
    let workers: Vec<_> = (0..8)
        .map(|_| {
            thread::spawn(move || -> Result<()> {
                let mut client = Client::connect(port)?;
                for _ in 0..250 {
                    client.send(get("/").as_bytes())?;
                    same(client.receive(true)?.status, 200)?;
                }
                Ok(())
            })
        })
        .collect();
    for worker in workers {
        worker.join().map_err(|_| format_err!("a client panicked"))??;
    }
    Ok(())
}
