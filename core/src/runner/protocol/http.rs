//! A request, its response, and those that it is redirected to.

use super::{
    super::{
        extract::{Answer, Needs},
        http::{Method, Request, Response, ResponseReader, Url},
        json,
    },
    Next, parameters as read,
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
    /// The status of a response that nobody has asked for yet.
    fresh_status: Option<u16>,
}

impl HttpClient {
    pub fn new(method: Method, parameters: &Value, needs: Needs, body_limit: usize) -> Result<Self, String> {
        let url = read::text(parameters, "url")?.ok_or("parameter `url` is missing")?;
        let request = Request {
            method,
            url: Url::parse(url)?,
            headers: read::fields(parameters, "headers")?,
            body: body(parameters)?,
            keep_alive: read::truth(parameters, "keep_alive")?.unwrap_or(true),
        };
        request.check()?;
        Ok(Self {
            bytes: request.encode(),
            reader: reader(&request, needs, body_limit),
            request,
            needs,
            body_limit,
            expected: read::numbers(parameters, "expect_status")?,
            redirects: read::number(parameters, "redirects", REDIRECTS)?.unwrap_or(0),
            response: None,
            fresh_status: None,
        })
    }

    pub fn peer(&self) -> (&str, u16) {
        (&self.request.url.host, self.request.url.port)
    }

    pub fn received(&mut self, bytes: &[u8]) -> Result<Next, String> {
        if self.reader.feed(bytes)? { self.whole() } else { Ok(Next::More) }
    }

    pub fn ended(&mut self) -> Result<Next, String> {
        self.reader.end()?;
        self.whole()
    }

    fn whole(&mut self) -> Result<Next, String> {
        let fresh = reader(&self.request, self.needs, self.body_limit);
        let response = std::mem::replace(&mut self.reader, fresh).finish();
        let status = response.status;
        self.fresh_status = Some(status);
        if matches!(status, 301 | 302 | 303 | 307 | 308)
            && self.redirects > 0
            && let Some(location) = &response.location
        {
            self.redirects = self.redirects.saturating_sub(1);
            self.request = self.request.redirected(status, location)?;
            self.bytes = self.request.encode();
            self.reader = reader(&self.request, self.needs, self.body_limit);
            self.response = Some(response);
            return Ok(Next::Again);
        }
        self.response = Some(response);
        if !self.expected.is_empty() && !self.expected.contains(&u64::from(status)) {
            let expected: Vec<String> = self.expected.iter().map(ToString::to_string).collect();
            return Err(format!("status {status}, expected {}", expected.join(" or ")));
        }
        Ok(Next::Done)
    }

    pub fn take_status(&mut self) -> Option<u16> {
        self.fresh_status.take()
    }

    pub fn may_repeat(&self) -> bool {
        !self.reader.has_begun() && self.request.method.is_idempotent()
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
