//! Parameters of built-in actions, as the templates came out.

use std::net::IpAddr;

use crate::dsl::expr::{Value, literal, plain_text};

/// A parameter; none: it is not given, or null.
pub fn get<'v>(parameters: &'v Value, name: &str) -> Option<&'v Value> {
    let Value::Map(pairs) = parameters else { return None };
    let found = pairs.iter().find(|(key, _)| matches!(key, Value::String(text) if text == name));
    found.map(|(_, value)| value).filter(|value| **value != Value::Null)
}

fn wrong(name: &str, wanted: &str, value: &Value) -> String {
    format!("parameter `{name}` should be {wanted}, not of type {}", value.type_name())
}

/// A text.
pub fn text<'v>(parameters: &'v Value, name: &str) -> Result<Option<&'v str>, String> {
    match get(parameters, name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(other) => Err(wrong(name, "a string", other)),
    }
}

/// A text or bytes, as bytes.
pub fn bytes(parameters: &Value, name: &str) -> Result<Option<Vec<u8>>, String> {
    match get(parameters, name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.as_bytes().to_vec())),
        Some(Value::Bytes(bytes)) => Ok(Some(bytes.clone())),
        Some(other) => Err(wrong(name, "a string or bytes", other)),
    }
}

/// A whole number from 0 to `most`.
pub fn number(parameters: &Value, name: &str, most: u64) -> Result<Option<u64>, String> {
    let Some(value) = get(parameters, name) else { return Ok(None) };
    match whole(value) {
        Some(number) if number <= most => Ok(Some(number)),
        _ => Err(wrong(name, &format!("a whole number from 0 to {most}"), value)),
    }
}

fn whole(value: &Value) -> Option<u64> {
    match value {
        Value::Int(number) => u64::try_from(*number).ok(),
        Value::Uint(number) => Some(*number),
        _ => None,
    }
}

/// True or false.
pub fn truth(parameters: &Value, name: &str) -> Result<Option<bool>, String> {
    match get(parameters, name) {
        None => Ok(None),
        Some(Value::Bool(truth)) => Ok(Some(*truth)),
        Some(other) => Err(wrong(name, "true or false", other)),
    }
}

/// A number or a list of numbers.
pub fn numbers(parameters: &Value, name: &str) -> Result<Vec<u64>, String> {
    let Some(value) = get(parameters, name) else { return Ok(Vec::new()) };
    let items = match value {
        Value::List(items) => items.as_slice(),
        single => std::slice::from_ref(single),
    };
    items.iter().map(whole).collect::<Option<_>>().ok_or_else(|| wrong(name, "a whole number or a list of them", value))
}

/// Names and texts.
pub fn fields(parameters: &Value, name: &str) -> Result<Vec<(String, String)>, String> {
    match get(parameters, name) {
        None => Ok(Vec::new()),
        Some(Value::Map(pairs)) => {
            let field = |(key, value): &(Value, Value)| Ok((plain_text(key)?, plain_text(value)?));
            let fields: Result<_, crate::dsl::expr::EvaluationError> = pairs.iter().map(field).collect();
            fields.map_err(|error| format!("parameter `{name}` should be a map of strings: {error}"))
        }
        Some(other) => Err(wrong(name, "a map of strings", other)),
    }
}

/// The address to send from, if the action names one.
///
/// # Errors
/// `bind_ip` is no IP address.
pub fn bind_ip(parameters: &Value) -> Result<Option<IpAddr>, String> {
    match text(parameters, "bind_ip")? {
        // A user without an address has an empty one.
        None | Some("") => Ok(None),
        Some(text) => match text.parse::<IpAddr>() {
            Ok(address) => Ok(Some(address.to_canonical())),
            Err(_) => Err(format!("parameter `bind_ip` is {text:?}, not an IP address")),
        },
    }
}

/// How long to sleep, in nanoseconds.
///
/// # Errors
/// `for` is no duration, or a negative one.
pub fn pause_ns(parameters: &Value) -> Result<u64, String> {
    let value = get(parameters, "for").unwrap_or(&Value::Null);
    let length = match value {
        Value::Duration(length) => Some(*length),
        Value::String(text) => literal::duration(text, true),
        _ => None,
    };
    length
        .and_then(|length| u64::try_from(length).ok())
        .ok_or_else(|| wrong("for", "a duration such as 250ms, not negative", value))
}

/// Host and port of `to` and `port`.
pub fn peer(parameters: &Value) -> Result<(String, u16), String> {
    let to = text(parameters, "to")?.ok_or("parameter `to` is missing: the address to send to, such as 10.0.0.1:53")?;
    if let Some(port) = number(parameters, "port", 65_535)? {
        let host = to.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(to);
        return Ok((host.to_owned(), u16::try_from(port).unwrap_or(u16::MAX)));
    }
    let split = to.rsplit_once(':').and_then(|(host, port)| Some((host, port.parse::<u16>().ok()?)));
    let (host, port) =
        split.ok_or_else(|| format!("parameter `to` is {to:?}, and no parameter `port` says which port"))?;
    let host = match host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(inside) => inside,
        None if host.contains(':') => {
            return Err(format!("parameter `to` is {to:?}: write an IPv6 address in brackets"));
        }
        None => host,
    };
    Ok((host.to_owned(), port))
}
