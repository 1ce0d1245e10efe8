//! Behaviors that end with a response: statuses, framing, bodies, interim responses, redirects.

use super::{BODY_LIMIT, Context, Step, complete, ms};

/// The steps of a behavior of these classes.
pub fn script(name: &str, context: &Context<'_>) -> Option<Vec<Step>> {
    statuses(name, context)
        .or_else(|| framing(name, context))
        .or_else(|| bodies(name, context))
        .or_else(|| interim(name, context))
        .or_else(|| redirects(name, context))
}

fn statuses(name: &str, context: &Context<'_>) -> Option<Vec<Step>> {
    let rest = name.strip_prefix("status-")?;
    Some(match rest {
        "204" => complete(204, b"HTTP/1.1 204 No Content\r\n\r\n".to_vec()),
        "204-length" => complete(204, b"HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n".to_vec()),
        "304" => complete(304, b"HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\nETag: \"a\"\r\n\r\n".to_vec()),
        "429" => complete(429, context.response(429, "Retry-After: 0\r\n", b"slow down")),
        "502" => complete(502, context.response(502, "", b"")),
        "099" => vec![Step::Bytes(context.message("HTTP/1.1 099 Low\r\nContent-Length: 2\r\n\r\n", b"hi"))],
        code => {
            let status: u16 = code.parse().ok()?;
            complete(status, context.response(status, "Content-Type: text/plain\r\n", b"hello"))
        }
    })
}

fn framing(name: &str, context: &Context<'_>) -> Option<Vec<Step>> {
    let hello = |head: &str| complete(200, context.message(&format!("HTTP/1.1 200 OK\r\n{head}\r\n"), b"hello"));
    // Bytes that a client must not accept as a response.
    let never = |bytes: Vec<u8>| vec![Step::Bytes(bytes)];
    Some(match name {
        "chunked" => complete(200, context.chunked(b"5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n")),
        "chunked-extensions" => {
            complete(200, context.chunked(b"0005;a=b;c=\"d\"\r\nhello\r\nA ; x\r\n0123456789\r\n000;last\r\n\r\n"))
        }
        "chunked-trailers" => complete(200, context.chunked(b"5\r\nhello\r\n0\r\nX-One: 1\r\nX-Two: 2\r\n\r\n")),
        "chunked-pieces" => {
            let bytes = context.chunked(b"1\r\nh\r\n4\r\nello\r\n0\r\n\r\n");
            let (head, body) = bytes.split_at(bytes.len() - context.body(b"1\r\nh\r\n4\r\nello\r\n0\r\n\r\n").len());
            let mut steps = vec![Step::Bytes(head.to_vec())];
            steps.extend(body.chunks(3).flat_map(|piece| [ms(1), Step::Bytes(piece.to_vec())]));
            steps.push(Step::Complete(200));
            steps
        }
        "close-delimited" => {
            let mut steps = complete(200, context.message("HTTP/1.1 200 OK\r\n\r\n", b"until the end"));
            steps.push(Step::Fin);
            steps
        }
        "length-and-chunked" => complete(
            200,
            context.message(
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
                b"5\r\nhello\r\n0\r\n\r\n",
            ),
        ),
        "length-twice" => hello("Content-Length: 5\r\nContent-Length: 5\r\n"),
        "length-list" => hello("Content-Length: 5, 5\r\n"),
        "length-conflict" => {
            never(context.message("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n", b"hello"))
        }
        "length-signed" => never(context.message("HTTP/1.1 200 OK\r\nContent-Length: +5\r\n\r\n", b"hello")),
        "length-overflow" => {
            never(context.message(&format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", "9".repeat(30)), b"hello"))
        }
        "many-fields" => {
            let fields: String = (0..3_000).map(|number| format!("X-{number}: {number}\r\n")).collect();
            hello(&format!("{fields}Content-Length: 5\r\n"))
        }
        "cookie-flood" => {
            let fields: String =
                (0..200).map(|number| format!("Set-Cookie: n{number}={}; Path=/\r\n", "v".repeat(50))).collect();
            hello(&format!("{fields}Content-Length: 5\r\n"))
        }
        "line-feeds" => complete(200, context.message("HTTP/1.1 200 OK\nContent-Length: 5\nX: y\n\n", b"hello")),
        "folded-field" => hello("X-Folded: one\r\n  two\r\nContent-Length: 5\r\n"),
        "odd-spacing" => hello("content-length:5\r\nCONTENT-TYPE: \t  text/plain  \t\r\nx-empty:\r\n"),
        "space-before-colon" => hello("X-Space : y\r\nContent-Length: 5\r\n"),
        "http-1.0" => complete(200, context.message("HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\n", b"hello")),
        "http-1.0-keep-alive" => complete(
            200,
            context.message("HTTP/1.0 200 OK\r\nContent-Length: 5\r\nConnection: keep-alive\r\n\r\n", b"hello"),
        ),
        "no-reason" => complete(200, context.message("HTTP/1.1 200 \r\nContent-Length: 5\r\n\r\n", b"hello")),
        "garbage" => never(b"SSH-2.0-Hostile\r\n\r\n".to_vec()),
        "wrong-version" => never(context.message("HTTP/2.0 200 OK\r\nContent-Length: 5\r\n\r\n", b"hello")),
        "lower-case-protocol" => never(context.message("http/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", b"hello")),
        "head-too-long" => {
            let head = format!("HTTP/1.1 200 OK\r\nX-Long: {}\r\nContent-Length: 5\r\n\r\n", "x".repeat(80 * 1024));
            never(context.message(&head, b"hello"))
        }
        "head-without-end" => {
            let fields = "X-Again: and again and again and again\r\n".repeat(1000);
            let mut steps = vec![Step::Bytes(b"HTTP/1.1 200 OK\r\n".to_vec())];
            steps.extend((0..4).map(|_| Step::Bytes(fields.clone().into_bytes())));
            steps
        }
        "chunk-size-bad" | "chunk-overrun" | "chunk-line-feed" => {
            let coded: &[u8] = match name {
                "chunk-overrun" => b"2\r\nhello\r\n0\r\n\r\n",
                "chunk-line-feed" => b"5\nhello\n0\n\n",
                _ => b"5\r\nhello\r\nzz\r\n\r\n",
            };
            let bytes = context.chunked(coded);
            if context.is_head() { complete(200, bytes) } else { never(bytes) }
        }
        _ => return None,
    })
}

/// 100,000 zeros in gzip.
const BOMB: &[u8] = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\xed\xc1\x31\x01\x00\x00\x00\xc2\xa0\xf5\x4f\x6d\x0d\x0f\xa0\x00\x00\x00\
        \x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\
        \x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\
        \x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\
        \x00\x00\x00\x00\x00\x00\x00\x00\x00\x80\x57\x03\x7d\x95\x11\xd4\xa0\x86\x01\x00";

fn bodies(name: &str, context: &Context<'_>) -> Option<Vec<Step>> {
    let json = "Content-Type: application/json\r\n";
    Some(match name {
        "body-empty" => complete(200, context.response(200, "", b"")),
        "body-at-limit" => complete(200, context.response(200, "", &[b'x'; BODY_LIMIT])),
        "body-over-limit" => complete(200, context.response(200, "", &[b'x'; BODY_LIMIT + 1])),
        "body-over-limit-chunked" => {
            let mut coded = Vec::new();
            for piece in [b'x'; BODY_LIMIT + 1].chunks(1000) {
                coded.extend_from_slice(format!("{:X}\r\n", piece.len()).as_bytes());
                coded.extend_from_slice(piece);
                coded.extend_from_slice(b"\r\n");
            }
            coded.extend_from_slice(b"0\r\n\r\n");
            complete(200, context.chunked(&coded))
        }
        "body-json" => complete(200, context.response(200, json, br#"{"id": 7, "tags": ["a", "b"]}"#)),
        "body-json-bad" => complete(200, context.response(200, json, br#"{"id": 7, "tags": ["a", "b""#)),
        "body-large" => complete(200, context.response(200, "", &vec![b'x'; 200 * 1024])),
        "coding-unknown" => complete(200, context.response(200, "Content-Encoding: zip-of-mars\r\n", b"\x01\x02\x03")),
        "coding-broken" => complete(200, context.response(200, "Content-Encoding: gzip\r\n", &BOMB[..BOMB.len() / 2])),
        "coding-bomb" => complete(200, context.response(200, "Content-Encoding: gzip\r\n", BOMB)),
        "body-length-alone" if context.is_head() => {
            complete(200, b"HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n".to_vec())
        }
        "body-length-alone" => complete(200, context.response(200, "", b"")),
        _ => return None,
    })
}

fn interim(name: &str, context: &Context<'_>) -> Option<Vec<Step>> {
    let head = |text: &str| Step::Bytes(format!("HTTP/1.1 {text}\r\n\r\n").into_bytes());
    let then = |mut steps: Vec<Step>| {
        steps.extend(complete(200, context.response(200, "", b"hello")));
        steps
    };
    Some(match name {
        "interim-100" => then(vec![head("100 Continue"), Step::Interim]),
        "interim-102" => then(vec![head("102 Processing"), Step::Interim, ms(10)]),
        "interim-103" => {
            let hint = || [head("103 Early Hints\r\nLink: </a.css>; rel=preload"), Step::Interim];
            then([hint(), hint(), hint()].concat())
        }
        "interim-flood" => {
            let hundred = || {
                let mut steps = vec![Step::Bytes(b"HTTP/1.1 100 Continue\r\n\r\n".repeat(100))];
                steps.extend(vec![Step::Interim; 100]);
                steps
            };
            let mut steps: Vec<Step> = (0..10).flat_map(|_| hundred()).collect();
            steps.push(Step::Bytes(context.response(200, "", b"hello")));
            steps
        }
        "interim-closed" => vec![head("100 Continue"), Step::Interim, ms(2), Step::Fin],
        "interim-silence" => vec![head("100 Continue"), Step::Interim],
        "switching-protocols" => {
            let head = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n\x01\x02";
            vec![Step::Bytes(head.as_bytes().to_vec())]
        }
        _ => return None,
    })
}

fn redirects(name: &str, context: &Context<'_>) -> Option<Vec<Step>> {
    let to = |status: u16, location: &str, target: &str, fields: &str| {
        let fields = format!("Location: {location}\r\n{fields}");
        let mut steps = complete(status, context.response(status, &fields, b"moved"));
        steps.insert(1, Step::Location(target.to_owned()));
        steps
    };
    let origin = format!("http://127.0.0.1:{}", context.port);
    let path = context.request.target.split('?').next().unwrap_or_default();
    Some(match name {
        "redirect-301" => to(301, "/moved/one", "/moved/one", ""),
        "redirect-302" => to(302, &format!("{origin}/moved/two?x=y"), "/moved/two?x=y", ""),
        "redirect-303" => {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            to(303, "three?x", &format!("{folder}/three?x"), "")
        }
        "redirect-307" => to(307, "/moved/four?to=http://a.test/b", "/moved/four?to=http://a.test/b", ""),
        "redirect-308" => to(308, &format!("{origin}/moved/five"), "/moved/five", "Connection: close\r\n"),
        "redirect-closed" => {
            let mut steps = to(302, "/moved/six", "/moved/six", "");
            steps.push(Step::Fin);
            steps
        }
        "redirect-chain" if path == "/chain/1" => to(302, "/chain/0", "/chain/0", ""),
        "redirect-chain" => to(302, "/chain/1", "/chain/1", ""),
        "redirect-loop" => to(307, "/loop", "/loop", ""),
        "redirect-no-location" => complete(302, context.response(302, "", b"moved")),
        "redirect-bad-location" => complete(302, context.response(302, "Location: http://[zz]/\r\n", b"moved")),
        "redirect-other-scheme" => complete(302, context.response(302, "Location: ftp://127.0.0.1/x\r\n", b"moved")),
        _ => return None,
    })
}
