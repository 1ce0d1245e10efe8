//! Parameters of built-in actions, after their templates are expanded.

use std::net::IpAddr;

use crate::{
    dsl::{
        builtin::{self, closes_by_reset},
        expr::{Value, literal, plain_text},
    },
    runner::host_cache,
};

/// Returns a parameter; none if it is not given, or null.
pub fn get<'v>(parameters: &'v Value, name: &str) -> Option<&'v Value> {
    let Value::Map(pairs) = parameters else { return None };
    let found = pairs.iter().find(|(key, _)| matches!(key, Value::String(text) if text == name));
    found.map(|(_, value)| value).filter(|value| **value != Value::Null)
}

/// A parameter and its value, if it is given.
#[derive(Debug, Clone, Copy)]
pub struct Given<'v> {
    name: &'static str,
    value: Option<&'v Value>,
}

/// Returns the parameter of this name.
pub fn given<'v>(parameters: &'v Value, name: &'static str) -> Given<'v> {
    Given { name, value: get(parameters, name) }
}

impl<'v> Given<'v> {
    /// Creates one from a value that was looked up already.
    pub const fn new(name: &'static str, value: Option<&'v Value>) -> Self {
        Self { name, value }
    }

    fn wrong(self, wanted: &str) -> String {
        let kind = self.value.map_or("null", Value::type_name);
        format!("parameter `{}` should be {wanted}, not of type {kind}", self.name)
    }

    /// Returns a string.
    pub fn text(self) -> Result<Option<&'v str>, String> {
        match self.value {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(self.wrong("a string")),
        }
    }

    /// Returns a string or bytes, as bytes.
    pub fn bytes(self) -> Result<Option<Vec<u8>>, String> {
        match self.value {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.as_bytes().to_vec())),
            Some(Value::Bytes(bytes)) => Ok(Some(bytes.clone())),
            Some(Value::List(_) | Value::Map(_)) => {
                Err(self.wrong("a string or bytes") + "; `json` and `form` take maps and lists")
            }
            Some(_) => Err(self.wrong("a string or bytes") + "; `string(…)` converts it"),
        }
    }

    /// Returns a whole number from 0 to `most`.
    pub fn number(self, most: u64) -> Result<Option<u64>, String> {
        self.number_from(0, most)
    }

    /// Returns a whole number from `least` to `most`.
    pub fn number_from(self, least: u64, most: u64) -> Result<Option<u64>, String> {
        let number = match self.value {
            None => return Ok(None),
            Some(Value::Int(number)) => u64::try_from(*number).ok(),
            Some(Value::Uint(number)) => Some(*number),
            // Options and quoted values are passed as strings.
            Some(Value::String(text)) if is_number(text) => text.parse().ok(),
            Some(_) => None,
        };
        match (number, self.value) {
            (Some(number), _) if (least..=most).contains(&number) => Ok(Some(number)),
            (_, Some(value)) if matches!(value, Value::Int(_) | Value::Uint(_)) || is_number_text(value) => {
                let given = plain_text(value).unwrap_or_default();
                Err(format!("parameter `{}` is {given}; use {least} to {most}", self.name))
            }
            _ => Err(self.wrong(&format!("a whole number from {least} to {most}"))),
        }
    }

    /// Returns true or false.
    pub fn truth(self) -> Result<Option<bool>, String> {
        match self.value {
            None => Ok(None),
            Some(Value::Bool(truth)) => Ok(Some(*truth)),
            Some(_) => Err(self.wrong("true or false")),
        }
    }

    /// Returns whether a connection is reset (RST) instead of closed in order.
    pub fn is_reset(self) -> Result<bool, String> {
        Ok(self.text()?.map(closes_by_reset).transpose()?.unwrap_or(false))
    }

    /// Returns names and strings; a name with null is left out.
    pub fn fields(self) -> Result<Vec<(String, String)>, String> {
        match self.value {
            None => Ok(Vec::new()),
            Some(Value::Map(pairs)) => {
                let given = pairs.iter().filter(|(_, value)| *value != Value::Null);
                given.map(|(key, value)| Ok((self.plain(key, key)?, self.plain(key, value)?))).collect()
            }
            Some(_) => Err(self.wrong("a map of strings")),
        }
    }

    /// Returns names and strings; a name with a list has one pair for each value, a name with null
    /// none.
    pub fn pairs(self) -> Result<Vec<(String, String)>, String> {
        let Some(value) = self.value else { return Ok(Vec::new()) };
        let Value::Map(entries) = value else { return Err(self.wrong("a map of strings, numbers and lists of them")) };
        let mut pairs = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            let name = self.plain(key, key)?;
            match value {
                Value::Null => {}
                Value::List(values) => {
                    for value in values {
                        pairs.push((name.clone(), self.plain(key, value)?));
                    }
                }
                value => pairs.push((name, self.plain(key, value)?)),
            }
        }
        Ok(pairs)
    }

    fn plain(self, key: &Value, value: &Value) -> Result<String, String> {
        plain_text(value).map_err(|_| {
            let key = plain_text(key).unwrap_or_default();
            format!(
                "parameter `{}`: {key:?} is of type {}; use a string, a number or a bool",
                self.name,
                value.type_name()
            )
        })
    }
}

/// Returns whether a string is a whole number.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_number_text(value: &Value) -> bool {
    matches!(value, Value::String(text) if is_number(text))
}

/// Returns the address to send from, if the action names one.
///
/// # Errors
/// `bind_ip` is not an IP address.
pub fn bind_ip(parameters: &Value) -> Result<Option<IpAddr>, String> {
    match given(parameters, "bind_ip").text()? {
        // A user without an address has an empty one.
        None | Some("") => Ok(None),
        Some(text) => Ok(builtin::source(text).map(Some).map_err(|wrong| wrong.within("parameter `bind_ip`"))?),
    }
}

/// Returns the addresses that the action gives for names, if any.
///
/// # Errors
/// `resolve` is not a map from host names to addresses.
pub fn host_addresses(parameters: &Value) -> Result<Option<host_cache::Given>, String> {
    let parameter = given(parameters, "resolve");
    let Some(value) = parameter.value else { return Ok(None) };
    let wanted = "a map from host names to an IP address or a list of them";
    let Value::Map(pairs) = value else { return Err(parameter.wrong(wanted)) };
    let mut given = host_cache::Given::default();
    for (host, addresses) in pairs {
        let Value::String(host) = host else { return Err(parameter.wrong(wanted)) };
        let addresses = match addresses {
            Value::List(items) => items.as_slice(),
            single => std::slice::from_ref(single),
        };
        let texts = addresses.iter().map(|address| match address {
            Value::String(text) => Ok(text.as_str()),
            other => Err(format!(
                "parameter `resolve`: the value of host {host:?} is of type {}, not an IP address",
                other.type_name()
            )),
        });
        let texts = texts.collect::<Result<Vec<_>, _>>()?;
        given.add(host, texts).map_err(|wrong| wrong.within("parameter `resolve`"))?;
    }
    Ok(Some(given))
}

/// Returns how long to sleep, in nanoseconds.
///
/// # Errors
/// `for` is not a duration, or is negative.
pub fn pause_ns(parameters: &Value) -> Result<u64, String> {
    let own = given(parameters, "for");
    let length = match own.value {
        Some(Value::Duration(length)) => Some(*length),
        Some(Value::String(text)) => literal::duration(text, true),
        _ => None,
    };
    length
        .and_then(|length| u64::try_from(length).ok())
        .ok_or_else(|| own.wrong("a duration such as 250ms, not negative"))
}

/// Returns the host and port of `to` and `port`.
pub fn peer(parameters: &Value) -> Result<(String, u16), String> {
    let to = given(parameters, "to")
        .text()?
        .ok_or("parameter `to` is missing; set it to the address to send to, such as 10.0.0.1:53")?;
    let port = given(parameters, "port").number_from(1, u16::MAX.into())?;
    let (host, port) = builtin::peer(to, port.and_then(|port| u16::try_from(port).ok()))?;
    Ok((host.to_owned(), port))
}
