//! A request, its response, and the requests that follow redirects.

mod body;
mod settings;

use std::sync::Arc;

use crate::dsl::expr::Value;

use super::{
    super::{
        extract::Answer,
        failure::{Failure, FailureKind},
        http::{Extra, Keeping, Outgoing, Request, Response, ResponseReader, SetCookies, Url, coding},
    },
    Next, Origin, RequestId, StatusSet,
};

use settings::Settings;

/// A request and its response.
#[derive(Debug)]
pub struct HttpClient {
    request: Request,
    /// The request as it is sent.
    outgoing: Outgoing,
    /// Whether the body waits until the server asks for it.
    is_body_held: bool,
    /// Whether all of the request was sent.
    is_sent: bool,
    keeping: Keeping,
    /// Statuses that are a success; if none, all.
    expected: Option<StatusSet>,
    /// Maximum number of redirects to follow, and the number followed.
    redirects: u64,
    followed: u64,
    pub closes_by_reset: bool,
    reader: ResponseReader,
    response: Option<Response>,
    /// Status code of a response that was not reported yet.
    fresh_status: Option<u16>,
    /// Interim responses before a final one that were not reported yet.
    fresh_interim: u32,
    /// Cookies that a response has set and that were not taken yet.
    fresh_cookies: Option<(Arc<Url>, Box<SetCookies>)>,
    /// The user's cookies for this request.
    cookie: Option<Vec<u8>>,
    id: Option<RequestId>,
    /// Number of the request within its attempt, from 1.
    part: u32,
}

impl HttpClient {
    pub fn new(origin: &mut Origin<'_>, parameters: &Value) -> Result<Self, String> {
        let Settings { request, expected, redirects, cookies, closes_by_reset } = settings::read(origin, parameters)?;
        let needs = origin.plan.needs;
        let keeping = Keeping {
            headers: needs.headers,
            body: needs.body.then_some(origin.body_limit),
            // A request with its own cookie field uses no others.
            cookies: cookies && !request.has_cookie_field(),
        };
        Ok(Self {
            outgoing: Outgoing::default(),
            is_body_held: false,
            is_sent: false,
            reader: reader(&request, keeping),
            request,
            keeping,
            expected,
            redirects,
            followed: 0,
            closes_by_reset,
            response: None,
            fresh_status: None,
            fresh_interim: 0,
            fresh_cookies: None,
            cookie: None,
            id: origin.id.take(),
            part: 1,
        })
    }

    /// Returns the URL whose cookies the next request needs before [`Self::encode`]; none if it
    /// sends none of the user's.
    pub fn cookie_url(&self) -> Option<&Url> {
        self.keeping.cookies.then_some(&self.request.url)
    }

    /// Prepares the request for sending, with these cookies.
    pub fn encode(&mut self, cookie: Option<Vec<u8>>) {
        self.cookie = cookie;
        self.encode_again();
    }

    fn encode_again(&mut self) {
        let id = self.id.as_ref().map(|id| (id, format!("{}-{}", id.attempt, self.part)));
        let extra =
            Extra { id: id.as_ref().map(|(id, value)| (&*id.field, value.as_str())), cookie: self.cookie.as_deref() };
        self.outgoing = self.request.encode(extra);
        self.is_body_held = self.request.expects_continue();
        self.is_sent = false;
    }

    /// Returns a piece of the request.
    pub fn piece(&self, from: usize) -> &[u8] {
        let piece = self.outgoing.piece(from);
        if self.is_body_held { piece.get(..self.sendable().saturating_sub(from)).unwrap_or(piece) } else { piece }
    }

    /// Returns the number of bytes of the request that can be sent now.
    pub fn sendable(&self) -> usize {
        if self.is_body_held { self.outgoing.head_len() } else { self.outgoing.len() }
    }

    /// Notes that everything that can be sent now was sent.
    pub fn sent(&mut self) {
        self.is_sent = !self.is_body_held;
    }

    /// Returns whether the body waits until the server asks for it. When the server has asked, or
    /// the wait is over, call [`Self::release_body`].
    pub fn is_body_held(&self) -> bool {
        self.is_body_held
    }

    /// Returns whether the server has asked for the waiting body.
    pub fn is_asked_for_body(&self) -> bool {
        self.is_body_held && self.reader.asks_for_body()
    }

    /// Releases the waiting body.
    pub fn release_body(&mut self) {
        self.is_body_held = false;
    }

    pub fn peer(&self) -> (&str, u16) {
        self.request.peer()
    }

    pub fn received(&mut self, bytes: &[u8]) -> Result<Next, Failure> {
        if self.reader.feed(bytes)? { self.complete() } else { Ok(Next::More) }
    }

    pub fn ended(&mut self) -> Result<Next, Failure> {
        self.reader.end().map_err(|reason| Failure::new(FailureKind::Closed, reason))?;
        self.complete()
    }

    fn complete(&mut self) -> Result<Next, Failure> {
        let fresh = reader(&self.request, self.keeping);
        let mut whole = std::mem::replace(&mut self.reader, fresh);
        self.fresh_interim = self.fresh_interim.saturating_add(whole.take_interim());
        let mut response = whole.finish();
        let status = response.status;
        self.fresh_status = Some(status);
        self.fresh_cookies = response.cookies.take().map(|set| (Arc::clone(&self.request.url), set));
        // The rest of a request is not sent, so the connection cannot serve another one.
        response.reusable &= self.is_sent;
        let location = match status {
            301 | 302 | 303 | 307 | 308 if self.redirects > 0 => response.location.take(),
            _ => None,
        };
        self.response = Some(response);
        if let Some(location) = location {
            return self.follow(status, &location);
        }
        match &self.expected {
            Some(expected) if !expected.contains(status) => {
                Err(Failure::of_status(status, format!("status {status}, expected {expected}")))
            }
            _ => Ok(Next::Done),
        }
    }

    /// Prepares the request that follows a redirect.
    fn follow(&mut self, status: u16, location: &[u8]) -> Result<Next, Failure> {
        if self.followed >= self.redirects {
            let reason = format!("status {status} after {} redirects, the maximum of `redirects`", self.followed);
            return Err(Failure::of_status(status, reason));
        }
        let redirected = self.request.redirected(status, location);
        self.request = redirected.map_err(|reason| {
            Failure::new(FailureKind::InvalidResponse, format!("status {status}: cannot follow the redirect: {reason}"))
        })?;
        self.followed = self.followed.saturating_add(1);
        self.part = self.part.saturating_add(1);
        self.reader = reader(&self.request, self.keeping);
        Ok(Next::Again)
    }

    pub fn take_status(&mut self) -> Option<u16> {
        self.fresh_status.take()
    }

    pub fn take_interim(&mut self) -> u32 {
        std::mem::take(&mut self.fresh_interim).saturating_add(self.reader.take_interim())
    }

    /// Takes the cookies that a response has set, and the URL of the response; once.
    pub fn take_cookies(&mut self) -> Option<(Arc<Url>, Box<SetCookies>)> {
        self.fresh_cookies.take()
    }

    pub fn is_idempotent(&self) -> bool {
        self.request.method.is_idempotent()
    }

    /// Sends the request once more, as a part of its own.
    pub fn repeat(&mut self) {
        self.part = self.part.saturating_add(1);
        self.encode_again();
        self.reader = reader(&self.request, self.keeping);
    }

    /// Returns the bytes of a large body to send and of the received data.
    pub fn kept_bytes(&self) -> usize {
        self.reader.kept_bytes().saturating_add(self.outgoing.own_len())
    }

    pub fn keeps_connections(&self) -> bool {
        self.request.keep_alive
    }

    pub fn leaves_connection(&self) -> bool {
        self.request.keep_alive && self.response.as_ref().is_some_and(|response| response.reusable)
    }

    /// Returns the answer with its body decoded.
    ///
    /// # Errors
    /// The body cannot be decoded.
    pub fn into_answer(self) -> Result<Answer, Failure> {
        let Response { status, headers, coding, mut body, body_size, .. } = self.response.unwrap_or_default();
        if let (Some(codings), Some(limit)) = (coding, self.keeping.body) {
            body = coding::decode(&codings, body, limit).map_err(|error| undecoded(error, limit))?;
        }
        Ok(Answer { status, headers, body, size: body_size, ..Answer::default() })
    }
}

fn undecoded(error: coding::Undecodable, limit: usize) -> Failure {
    use coding::Undecodable::{Invalid, TooLong, Unknown};
    match error {
        Unknown(coding) => {
            let reason =
                format!("Content-Encoding {coding:?} is not supported: this build decodes {}", coding::ACCEPTED);
            Failure::new(FailureKind::InvalidResponse, reason)
        }
        Invalid(coding) => {
            let reason = format!("the body is not valid {coding}, although its Content-Encoding is {coding}");
            Failure::new(FailureKind::InvalidResponse, reason)
        }
        TooLong => {
            let reason = format!(
                "limit `body-bytes` exceeded: the decoded body is longer than {limit} bytes; raise max-body-bytes"
            );
            Failure::new(FailureKind::Limit, reason)
        }
    }
}

fn reader(request: &Request, keeping: Keeping) -> ResponseReader {
    ResponseReader::new(request.method == super::super::http::Method::Head, keeping)
}
