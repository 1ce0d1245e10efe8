//! The steps of the server for each behavior.
//!
//! Every behavior of the catalog has its steps here: [`whole`] has the behaviors that end with a
//! response, [`broken`] those that do not, or that continue after it.

mod broken;
mod whole;

use std::time::Duration;

use crate::{
    ledger::Poison,
    plan::TIMEOUT,
    request::{Method, Request},
};

/// Maximum size of a body that a client keeps, in bytes.
pub const BODY_LIMIT: usize = 4096;

/// One step of a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Writes bytes of a response.
    Bytes(Vec<u8>),
    /// Waits.
    Wait(Duration),
    /// An interim response has been written.
    Interim,
    /// The final response has been written: its status.
    Complete(u16),
    /// The response just written leads to this target.
    Location(String),
    /// Writes unasked bytes after the response. Dropped if another request has arrived.
    Late(Vec<u8>, Poison),
    /// Closes the connection.
    Fin,
    /// Resets the connection.
    Reset,
}

/// The input of a script.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    pub request: &'a Request,
    /// Number of the request on its connection, from 1.
    pub number: u32,
    /// The server's port.
    pub port: u16,
}

/// Returns the behavior that a target names, independent of the seed: the target of a chain of redirects.
pub fn forced(target: &str) -> Option<&'static str> {
    match target.split('?').next() {
        Some("/chain/1") => Some("redirect-chain"),
        Some("/chain/0") => Some("status-200"),
        Some("/loop") => Some("redirect-loop"),
        _ => None,
    }
}

/// Returns the steps of a behavior; none if the behavior does not exist.
pub fn script(name: &str, context: &Context<'_>) -> Option<Vec<Step>> {
    whole::script(name, context).or_else(|| broken::script(name, context))
}

const fn ms(milliseconds: u64) -> Step {
    Step::Wait(Duration::from_millis(milliseconds))
}

/// Longer than any client's timeout.
fn too_long() -> Step {
    Step::Wait(TIMEOUT + Duration::from_millis(60))
}

impl Context<'_> {
    fn is_head(&self) -> bool {
        self.request.method == Method::Head
    }

    /// Returns `body`, or nothing if a response has no body.
    fn body<'b>(&self, body: &'b [u8]) -> &'b [u8] {
        if self.is_head() { b"" } else { body }
    }

    /// Returns a head and the following bytes.
    fn message(&self, head: &str, body: &[u8]) -> Vec<u8> {
        let mut bytes = head.as_bytes().to_vec();
        bytes.extend_from_slice(self.body(body));
        bytes
    }

    /// Returns a response with Content-Length.
    fn response(&self, status: u16, fields: &str, body: &[u8]) -> Vec<u8> {
        let head = format!("HTTP/1.1 {status} Hostile\r\nContent-Length: {}\r\n{fields}\r\n", body.len());
        self.message(&head, body)
    }

    /// Returns a response whose body is `coded`, in chunks.
    fn chunked(&self, coded: &[u8]) -> Vec<u8> {
        self.message("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", coded)
    }
}

/// Returns the steps that write a complete response.
fn complete(status: u16, bytes: Vec<u8>) -> Vec<Step> {
    vec![Step::Bytes(bytes), Step::Complete(status)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        catalog::{Catalog, Outcome},
        request::METHODS,
    };

    fn request(method: Method) -> Request {
        let id = "0-0-1-1".parse().unwrap();
        Request { method, target: "/a/b?c".into(), id, body: 0, bytes: 0 }
    }

    #[test]
    fn every_behavior_of_the_catalog_has_a_script() {
        for behavior in &Catalog::get().behaviors {
            for method in METHODS {
                let request = request(method);
                let context = Context { request: &request, number: 3, port: 80 };
                assert!(script(&behavior.name, &context).is_some(), "{}", behavior.name);
            }
        }
        let request = request(Method::Get);
        assert!(script("nothing", &Context { request: &request, number: 1, port: 80 }).is_none());
    }

    #[test]
    fn a_script_fits_what_the_catalog_allows() {
        for behavior in &Catalog::get().behaviors {
            for method in METHODS {
                let request = request(method);
                for number in 1..4 {
                    let context = Context { request: &request, number, port: 80 };
                    let steps = script(&behavior.name, &context).unwrap_or_default();
                    let completes = steps.iter().any(|step| matches!(step, Step::Complete(_)));
                    let leads = steps.iter().any(|step| matches!(step, Step::Location(_)));
                    let allowed = behavior.allowed(method);
                    let responds = allowed.iter().any(|outcome| {
                        matches!(
                            outcome,
                            Outcome::Response
                                | Outcome::Redirect
                                | Outcome::BadLocation
                                | Outcome::BodyLimit
                                | Outcome::Undecodable
                        )
                    });
                    assert!(!completes || responds || allowed == [Outcome::Timeout], "{} completes", behavior.name);
                    let ends = steps.iter().any(|step| matches!(step, Step::Fin | Step::Reset));
                    assert!(
                        completes || !responds || ends || allowed.contains(&Outcome::Invalid),
                        "{} {method:?}",
                        behavior.name
                    );
                    assert_eq!(leads, allowed.contains(&Outcome::Redirect), "{}", behavior.name);
                }
            }
        }
    }
}
