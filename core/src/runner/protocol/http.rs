//! A request, its response, and those that it is redirected to.

use super::{
    super::{
        extract::{Answer, Needs},
        failure::{Failure, FailureKind},
        http::{Method, Request, Response, ResponseReader, Url},
        json,
    },
    Next, RequestId, parameters as read,
};
use crate::dsl::expr::Value;

/// The most redirections that a request may ask to follow.
const REDIRECTS: u64 = 20;

/// One request and what comes of it.
#[derive(Debug)]
pub struct HttpClient {
    request: Request,
    /// The request as it is sent.
    pub bytes: Vec<u8>,
    needs: Needs,
    body_limit: usize,
    /// The statuses that are a success; none: all.
    expected: Vec<u64>,
    redirects: u64,
    reader: ResponseReader,
    response: Option<Response>,
    /// The status code of a response that was not reported yet.
    fresh_status: Option<u16>,
    /// Interim responses before a final one that was not reported yet.
    fresh_interim: u32,
    id: Option<RequestId>,
    /// The number of the request within its attempt, from 1.
    part: u32,
}

impl HttpClient {
    pub fn new(
        method: Method,
        parameters: &Value,
        needs: Needs,
        body_limit: usize,
        id: Option<RequestId>,
    ) -> Result<Self, String> {
        let url = read::text(parameters, "url")?.ok_or("parameter `url` is missing")?;
        let request = Request {
            method,
            url: Url::parse(url)?,
            headers: read::fields(parameters, "headers")?,
            body: body(parameters)?,
            keep_alive: read::truth(parameters, "keep_alive")?.unwrap_or(true),
        };
        request.check()?;
        let mut client = Self {
            bytes: Vec::new(),
            reader: reader(&request, needs, body_limit),
            request,
            needs,
            body_limit,
            expected: read::numbers(parameters, "expect_status")?,
            redirects: read::number(parameters, "redirects", REDIRECTS)?.unwrap_or(0),
            response: None,
            fresh_status: None,
            fresh_interim: 0,
            id,
            part: 1,
        };
        client.encode();
        Ok(client)
    }

    fn encode(&mut self) {
        self.bytes = match &self.id {
            None => self.request.encode(None),
            Some(id) => self.request.encode(Some((&id.field, &format!("{}-{}", id.attempt, self.part)))),
        };
    }

    pub fn peer(&self) -> (&str, u16) {
        (&self.request.url.host, self.request.url.port)
    }

    pub fn received(&mut self, bytes: &[u8]) -> Result<Next, Failure> {
        if self.reader.feed(bytes)? { self.complete() } else { Ok(Next::More) }
    }

    pub fn ended(&mut self) -> Result<Next, Failure> {
        self.reader.end().map_err(|reason| Failure::new(FailureKind::Closed, reason))?;
        self.complete()
    }

    fn complete(&mut self) -> Result<Next, Failure> {
        let fresh = reader(&self.request, self.needs, self.body_limit);
        let mut whole = std::mem::replace(&mut self.reader, fresh);
        self.fresh_interim = self.fresh_interim.saturating_add(whole.take_interim());
        let response = whole.finish();
        let status = response.status;
        self.fresh_status = Some(status);
        if matches!(status, 301 | 302 | 303 | 307 | 308)
            && self.redirects > 0
            && let Some(location) = &response.location
        {
            self.redirects = self.redirects.saturating_sub(1);
            let redirected = self.request.redirected(status, location);
            self.request = redirected.map_err(|reason| Failure::new(FailureKind::InvalidResponse, reason))?;
            self.part = self.part.saturating_add(1);
            self.encode();
            self.reader = reader(&self.request, self.needs, self.body_limit);
            self.response = Some(response);
            return Ok(Next::Again);
        }
        self.response = Some(response);
        if !self.expected.is_empty() && !self.expected.contains(&u64::from(status)) {
            let expected: Vec<String> = self.expected.iter().map(ToString::to_string).collect();
            let reason = format!("status {status}, expected {}", expected.join(" or "));
            return Err(Failure::of_status(status, reason));
        }
        Ok(Next::Done)
    }

    pub fn take_status(&mut self) -> Option<u16> {
        self.fresh_status.take()
    }

    pub fn take_interim(&mut self) -> u32 {
        std::mem::take(&mut self.fresh_interim).saturating_add(self.reader.take_interim())
    }

    pub fn is_idempotent(&self) -> bool {
        self.request.method.is_idempotent()
    }

    /// Sends the request once more, as a part of its own.
    pub fn repeat(&mut self) {
        self.part = self.part.saturating_add(1);
        if self.id.is_some() {
            self.encode();
        }
        self.reader = reader(&self.request, self.needs, self.body_limit);
    }

    pub fn kept_bytes(&self) -> usize {
        self.reader.kept_bytes()
    }

    pub fn keeps_connections(&self) -> bool {
        self.request.keep_alive
    }

    pub fn leaves_connection(&self) -> bool {
        self.request.keep_alive && self.response.as_ref().is_some_and(|response| response.reusable)
    }

    pub fn into_answer(self) -> Answer {
        let response = self.response.unwrap_or_default();
        Answer {
            status: response.status,
            headers: response.headers,
            body: response.body,
            size: response.body_size,
            ..Answer::default()
        }
    }
}

fn reader(request: &Request, needs: Needs, body_limit: usize) -> ResponseReader {
    ResponseReader::new(request.method, needs.headers, needs.body.then_some(body_limit))
}

/// A body and its media type.
type Body = (Vec<u8>, Option<&'static str>);

fn body(parameters: &Value) -> Result<Option<Body>, String> {
    match (read::get(parameters, "body"), read::get(parameters, "json")) {
        (Some(_), Some(_)) => Err("parameters `body` and `json` are both given; one of them is the body".to_owned()),
        (None, Some(value)) => {
            let mut text = String::new();
            json::write(value, &mut text).map_err(|error| format!("parameter `json`: {error}"))?;
            Ok(Some((text.into_bytes(), Some("application/json"))))
        }
        (Some(Value::String(text)), None) => Ok(Some((text.as_bytes().to_vec(), Some("text/plain; charset=utf-8")))),
        _ => Ok(read::bytes(parameters, "body")?.map(|bytes| (bytes, None))),
    }
}
