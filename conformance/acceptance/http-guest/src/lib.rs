//! An HTTP/1.1 server (RFC 9110, RFC 9112) as a guest component that imports `scheduler:core/socket`.
//!
//! One thread serves every connection: [`server`] polls, reads and writes; [`request`] splits the
//! bytes of a connection into requests; [`answer`] returns the response to each. The host calls
//! `turn` repeatedly and passes the time.

mod answer;
mod request;
mod server;

use std::cell::RefCell;

use server::Server;

wit_bindgen::generate!({
    inline: r#"
        package conformance:http;
        world http {
            /// Listens on a loopback address, port 0 = any, and returns the port.
            export start: func(address: string, port: u16) -> result<u16, string>;
            /// Waits for at most this number of milliseconds and serves what is ready. Returns the
            /// number of requests answered so far. `now-ms` is the host's clock, which must not go
            /// backwards.
            export turn: func(now-ms: u64, timeout-ms: u64) -> result<u64, string>;
        }
    "#,
});

thread_local! {
    static SERVER: RefCell<Option<Server>> = const { RefCell::new(None) };
}

struct Http;

impl Guest for Http {
    fn start(address: String, port: u16) -> Result<u16, String> {
        let (server, port) = Server::listen(&address, port)?;
        SERVER.set(Some(server));
        Ok(port)
    }

    fn turn(now_ms: u64, timeout_ms: u64) -> Result<u64, String> {
        SERVER.with_borrow_mut(|server| server.as_mut().ok_or("start comes first")?.turn(now_ms, timeout_ms))
    }
}

export!(Http);
