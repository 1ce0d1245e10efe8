//! The parameters of an HTTP action.

use std::sync::Arc;

use crate::{
    dsl::{
        builtin::{self, check_user},
        expr::Value,
    },
    limits::runner::REDIRECTS,
};

use super::{
    super::{
        super::http::{Method, Proxy, Request, basic},
        Origin, StatusSet,
        parameters::Given,
    },
    body::{self, BodyParameters},
};

/// The given parameters, each once. A parameter that is null is not given.
#[derive(Debug, Default)]
struct Parameters<'v> {
    url: Option<&'v Value>,
    query: Option<&'v Value>,
    method: Option<&'v Value>,
    headers: Option<&'v Value>,
    basic_auth: Option<&'v Value>,
    proxy: Option<&'v Value>,
    keep_alive: Option<&'v Value>,
    close: Option<&'v Value>,
    compressed: Option<&'v Value>,
    cookies: Option<&'v Value>,
    redirects: Option<&'v Value>,
    expect_status: Option<&'v Value>,
    body: BodyParameters<'v>,
}

impl<'v> Parameters<'v> {
    fn of(parameters: &'v Value) -> Self {
        let mut given = Self::default();
        let Value::Map(pairs) = parameters else { return given };
        for (key, value) in pairs {
            let (Value::String(name), false) = (key, *value == Value::Null) else { continue };
            let slot = match name.as_str() {
                "url" => &mut given.url,
                "query" => &mut given.query,
                "method" => &mut given.method,
                "headers" => &mut given.headers,
                "basic_auth" => &mut given.basic_auth,
                "proxy" => &mut given.proxy,
                "keep_alive" => &mut given.keep_alive,
                "close" => &mut given.close,
                "compressed" => &mut given.compressed,
                "cookies" => &mut given.cookies,
                "redirects" => &mut given.redirects,
                "expect_status" => &mut given.expect_status,
                "body" => &mut given.body.body,
                "json" => &mut given.body.json,
                "form" => &mut given.body.form,
                "multipart" => &mut given.body.multipart,
                "input" => &mut given.body.input,
                _ => continue,
            };
            *slot = Some(value);
        }
        given
    }
}

/// Settings of an HTTP action.
#[derive(Debug)]
pub struct Settings {
    pub request: Request,
    pub expected: Option<StatusSet>,
    pub redirects: u64,
    pub cookies: bool,
    pub closes_by_reset: bool,
}

/// Reads the parameters of an HTTP action.
///
/// # Errors
/// Why a parameter is invalid, as a message.
pub fn read(origin: &mut Origin<'_>, parameters: &Value) -> Result<Settings, String> {
    let own = Parameters::of(parameters);
    let text = Given::new("url", own.url).text()?.ok_or("parameter `url` is missing")?;
    let mut url = origin.urls.parse(text)?;
    let query = Given::new("query", own.query).pairs()?;
    if !query.is_empty() {
        url = Arc::new(url.with_query(&body::urlencoded(&query, "%20")));
    }
    let method = match (&origin.plan.method, Given::new("method", own.method).text()?) {
        (Some(method), None) => method.clone(),
        (_, Some(token)) => Method::named(token)?,
        (None, None) => return Err("parameter `method` is missing; set it, for example to \"PROPFIND\"".to_owned()),
    };
    let credentials = match basic_auth(own.basic_auth)? {
        None => url.credentials(),
        given => given,
    };
    let mut request = Request {
        method,
        headers: Given::new("headers", own.headers).fields()?,
        authorization: credentials.map(|(user, password)| basic(&user, &password)),
        body: body::read(&own.body, origin.inputs)?,
        proxy: proxy(own.proxy)?,
        keep_alive: Given::new("keep_alive", own.keep_alive).truth()?.unwrap_or(true),
        compressed: Given::new("compressed", own.compressed).truth()?.unwrap_or(false),
        url,
    };
    request.check()?;
    // A request that closes its connection is the last one on it.
    request.keep_alive &= !request.closes();
    let expected = own.expect_status.map(StatusSet::parse).transpose();
    Ok(Settings {
        request,
        expected: expected.map_err(|wrong| wrong.within("parameter `expect_status`"))?,
        redirects: Given::new("redirects", own.redirects).number(REDIRECTS)?.unwrap_or(0),
        cookies: Given::new("cookies", own.cookies).truth()?.unwrap_or(true),
        closes_by_reset: Given::new("close", own.close).is_reset()?,
    })
}

/// Returns the user and password.
fn basic_auth(value: Option<&Value>) -> Result<Option<(String, String)>, String> {
    if value.is_none() {
        return Ok(None);
    }
    let mut user = None;
    let mut password = String::new();
    for (name, text) in Given::new("basic_auth", value).fields()? {
        match name.as_str() {
            "user" => user = Some(text),
            "password" => password = text,
            _ => return Err(format!("parameter `basic_auth` has no key {name:?}; use `user` and `password`")),
        }
    }
    match user {
        Some(user) => {
            check_user(&user).map_err(|wrong| wrong.within("parameter `basic_auth`"))?;
            Ok(Some((user, password)))
        }
        None => Err("parameter `basic_auth` needs the key `user`".to_owned()),
    }
}

fn proxy(value: Option<&Value>) -> Result<Option<Arc<Proxy>>, String> {
    let Some(text) = Given::new("proxy", value).text()?.filter(|text| !text.is_empty()) else { return Ok(None) };
    let url = builtin::proxy(text).map_err(|wrong| wrong.within("parameter `proxy`"))?;
    let authorization = url.credentials().map(|(user, password)| basic(&user, &password));
    Ok(Some(Arc::new(Proxy { url: Arc::new(url), authorization })))
}
