//! The server's ledger.

use std::{net::IpAddr, time::Duration};

use crate::{id::RequestId, request::Method};

/// Effect of unasked bytes from the server on the rest of the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Poison {
    /// They are not a response.
    Garbage,
    /// They look like a response with this status.
    Response(u16),
    /// They are an interim response: a client may count it and continue to wait.
    Interim,
}

/// A request that the server has read completely, and its response. Times are from the start of the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub id: RequestId,
    pub method: Method,
    /// Path and query.
    pub target: String,
    /// Bytes of the request's body.
    pub body: usize,
    /// Bytes of the whole request.
    pub request_bytes: u64,
    /// Source address.
    pub source: IpAddr,
    /// The connection, numbered in the order of arrival.
    pub connection: u32,
    /// Number of the request on its connection, from 1.
    pub number: u32,
    /// The behavior, by its index in the catalog.
    pub behavior: usize,
    /// When the request had arrived completely.
    pub received: Duration,
    /// When the last byte of the response was written.
    pub ended: Option<Duration>,
    /// Bytes of responses written for it.
    pub written: u64,
    /// Those of them up to the end of the complete response.
    pub complete_bytes: u64,
    /// Interim responses that were written completely.
    pub interim: u32,
    /// Status of the completely written response.
    pub complete: Option<u16>,
    /// Location of a redirect.
    pub location: Option<String>,
    /// Whether the client closed the connection before the server was done with this request.
    pub client_closed: bool,
    /// Whether the server closed or reset the connection after or within this request.
    pub server_closed: Option<Duration>,
    /// Unasked bytes that were written on the connection before the request arrived, and how long before.
    pub poison: Option<(Poison, Duration)>,
}

/// The server's records at the end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServerLedger {
    /// The requests, in the order in which they arrived.
    pub rows: Vec<Row>,
    /// Connections that were accepted.
    pub connections: u32,
    /// Bytes that were read.
    pub received: u64,
    /// Bytes that were written.
    pub sent: u64,
    /// Violations by the client: requests that are not HTTP or have no usable id, requests before a
    /// response has ended.
    pub violations: Vec<String>,
    /// Longest time for which the server's thread was ready but did not run.
    pub stall: Duration,
}

impl Row {
    /// Returns one line for a report.
    pub fn line(&self, behavior: &str) -> String {
        let milliseconds = |time: Duration| time.as_secs_f64() * 1_000.0;
        let end = match (self.complete, self.client_closed) {
            (Some(status), _) => format!("complete with {status}"),
            (None, true) => "the client closed first".into(),
            (None, false) if self.server_closed.is_some() => "the server closed".into(),
            (None, false) => "no complete response".into(),
        };
        let mut line = format!(
            "server {} {} {} connection {} request {} behavior {behavior}: {end}, {} bytes written, received at {:.1} ms",
            self.id,
            self.method.word(),
            self.target,
            self.connection,
            self.number,
            self.written,
            milliseconds(self.received),
        );
        if let Some(ended) = self.ended {
            line.push_str(&format!(", done at {:.1} ms", milliseconds(ended)));
        }
        if let Some((poison, before)) = self.poison {
            line.push_str(&format!(", {poison:?} unasked {:.1} ms before", milliseconds(before)));
        }
        line
    }
}
