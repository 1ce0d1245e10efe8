//! Behaviors that do not end with a response, or continue after it: connections that end, timing,
//! late or extra bytes.

use std::time::Duration;

use super::{Context, Step, complete, ms, too_long};
use crate::ledger::Poison;

/// The steps of a behavior of these classes.
pub fn script(name: &str, context: &Context<'_>) -> Option<Vec<Step>> {
    ends(name, context).or_else(|| timing(name, context)).or_else(|| extra(name, context))
}

fn ends(name: &str, context: &Context<'_>) -> Option<Vec<Step>> {
    let hello = |status: u16, fields: &str| complete(status, context.response(status, fields, b"hello"));
    let bytes = |text: &str| Step::Bytes(text.as_bytes().to_vec());
    // A response to HEAD is complete with its head.
    let cut = |head: &str, body: &[u8], end: Vec<Step>| {
        let mut steps = vec![Step::Bytes(context.message(head, body))];
        if context.is_head() {
            steps.push(Step::Complete(200));
        }
        steps.extend(end);
        steps
    };
    let with_length = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";
    let with_chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    let with = |mut steps: Vec<Step>, end: Vec<Step>| {
        steps.extend(end);
        steps
    };
    Some(match name {
        "fin-before" => vec![Step::Fin],
        "reset-before" => vec![Step::Reset],
        "fin-before-later" => vec![ms(10), Step::Fin],
        "fin-kept" if context.number > 1 => vec![Step::Fin],
        "reset-kept" if context.number > 1 => vec![Step::Reset],
        "fin-kept" | "reset-kept" => hello(200, ""),
        "fin-third" if context.number > 2 => vec![Step::Fin],
        "fin-third" => hello(201, ""),
        "cut-status-line" => vec![bytes("HTTP/1.1 20"), Step::Fin],
        "cut-first-byte" => vec![bytes("H"), Step::Fin],
        "cut-head" => vec![bytes("HTTP/1.1 200 OK\r\nContent-Le"), Step::Fin],
        "cut-body" => cut(with_length, b"half", vec![Step::Fin]),
        "cut-chunk" => cut(with_chunks, b"a\r\nhello", vec![Step::Fin]),
        "cut-last-chunk" => cut(with_chunks, b"5\r\nhello\r\n", vec![Step::Fin]),
        "cut-trailer" => cut(with_chunks, b"5\r\nhello\r\n0\r\n", vec![Step::Fin]),
        "reset-head" => vec![bytes("HTTP/1.1 200 OK\r\nContent-Le"), ms(5), Step::Reset],
        "reset-body" => cut(with_length, b"half", vec![ms(5), Step::Reset]),
        "reset-close-delimited" => cut("HTTP/1.1 200 OK\r\n\r\n", b"half", vec![ms(5), Step::Reset]),
        "close-announced" => with(hello(200, "Connection: close\r\n"), vec![Step::Fin]),
        "close-announced-held" => hello(200, "Connection: close\r\n"),
        "close-in-a-list" => hello(200, "connection: Foo, CLOSE\r\n"),
        "close-unannounced" => with(hello(200, ""), vec![Step::Fin]),
        "close-unannounced-later" => with(hello(200, ""), vec![ms(3), Step::Fin]),
        "reset-after" => with(hello(200, ""), vec![Step::Reset]),
        "reset-after-later" => with(hello(200, ""), vec![ms(3), Step::Reset]),
        _ => return None,
    })
}

fn timing(name: &str, context: &Context<'_>) -> Option<Vec<Step>> {
    let whole = context.response(200, "", b"hello");
    let drip = |pause: Duration| whole.iter().flat_map(move |byte| [Step::Wait(pause), Step::Bytes(vec![*byte])]);
    let with_length = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";
    // For HEAD these are complete responses: the missing bytes belong to a body.
    let open = |head: &str| {
        let mut steps = vec![Step::Bytes(context.message(head, b"half"))];
        if context.is_head() {
            steps.push(Step::Complete(200));
        }
        steps
    };
    Some(match name {
        "drip" => drip(Duration::from_micros(300)).chain([Step::Complete(200)]).collect(),
        "slow" => [vec![ms(40)], complete(200, whole)].concat(),
        "late" => [vec![too_long()], complete(200, whole)].concat(),
        "never" => Vec::new(),
        "half-a-head" => vec![Step::Bytes(b"HTTP/1.1 200 OK\r\nContent-Le".to_vec())],
        "half-a-body" => open(with_length),
        "drip-beyond" => drip(Duration::from_millis(25)).chain([Step::Complete(200)]).collect(),
        "no-end" => open("HTTP/1.1 200 OK\r\n\r\n"),
        _ => return None,
    })
}

fn extra(name: &str, context: &Context<'_>) -> Option<Vec<Step>> {
    let whole = || context.response(200, "", b"hello");
    let empty = b"HTTP/1.1 204 No Content\r\n\r\n";
    let late = |status: u16, whole: Vec<u8>, bytes: &[u8], poison: Poison| {
        [complete(status, whole), vec![ms(2), Step::Late(bytes.to_vec(), poison)]].concat()
    };
    let unasked = b"HTTP/1.1 299 Unasked\r\nContent-Length: 0\r\n\r\n";
    Some(match name {
        "extra-bytes" => complete(200, [&whole()[..], b"\r\nand more"].concat()),
        "extra-response" => complete(200, [&whole()[..], unasked].concat()),
        "extra-body" => complete(204, [&empty[..], b"hello"].concat()),
        "late-chunk-end" => late(204, empty.to_vec(), b"0\r\n\r\n", Poison::Garbage),
        "late-response" => late(200, whole(), unasked, Poison::Response(299)),
        "late-garbage" => late(200, whole(), b"who are you?\r\n\r\n", Poison::Garbage),
        "late-interim" => late(200, whole(), b"HTTP/1.1 102 Processing\r\n\r\n", Poison::Interim),
        _ => return None,
    })
}
