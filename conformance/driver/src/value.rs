//! The forms that several steps share: integers, doubles, bytes, texts, addresses and
//! values of the expression language, as JSON writes them.

use std::net::{IpAddr, SocketAddr};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value as Json, json};

/// Returns `json`, short enough for a message.
pub fn shown(json: &Json) -> String {
    let text = json.to_string();
    if text.chars().count() <= 300 { text } else { text.chars().take(300).chain("…".chars()).collect() }
}

/// Reads an integer: a JSON number or decimal text.
pub fn integer(json: &Json) -> Result<i128> {
    let found = match json {
        Json::String(text) => text.parse().ok(),
        Json::Number(number) => number.as_i128(),
        _ => None,
    };
    found.with_context(|| format!("{} is not an integer", shown(json)))
}

/// Fails if `number` is not in the range of an integer type.
pub fn check_range(number: i128, bits: u8, signed: bool) -> Result<()> {
    let (low, high) = if signed { (-1i128 << (bits - 1), (1i128 << (bits - 1)) - 1) } else { (0, (1i128 << bits) - 1) };
    ensure!((low..=high).contains(&number), "{number} is not in {low}–{high}");
    Ok(())
}

/// Reads a double: a JSON number, or `"NaN"`, `"inf"`, `"-inf"` and decimal text.
pub fn double(json: &Json) -> Result<f64> {
    let found = match json {
        Json::String(text) => match text.as_str() {
            "Infinity" => Some(f64::INFINITY),
            "-Infinity" => Some(f64::NEG_INFINITY),
            text => text.parse().ok(),
        },
        number => number.as_f64(),
    };
    found.with_context(|| format!("{} is not a number", shown(json)))
}

/// Bytes: hexadecimal text, `{"$bytes": hex}`, `{"utf8": text}`, `{"line": socket address}`, `{"repeat": [byte, n]}`
/// (the wire's `$repeat-bytes` too) or a list of numbers.
pub fn bytes(json: &Json) -> Result<Vec<u8>> {
    let wrong = || format!("{} is not bytes", shown(json));
    match json {
        Json::String(hex) => from_hex(hex).with_context(wrong),
        Json::Array(items) => {
            let byte = |item: &Json| item.as_u64().and_then(|byte| u8::try_from(byte).ok());
            items.iter().map(byte).collect::<Option<_>>().with_context(wrong)
        }
        Json::Object(object) if object.len() == 1 => {
            match object.iter().next().map(|(key, value)| (key.as_str(), value)) {
                Some(("$bytes", Json::String(hex))) => from_hex(hex).with_context(wrong),
                Some(("utf8", Json::String(text))) => Ok(text.clone().into_bytes()),
                Some(("line", Json::Object(at))) => {
                    let ip = address(at.get("address").with_context(wrong)?)?;
                    let port = u16::try_from(at.get("port").and_then(Json::as_u64).with_context(wrong)?)?;
                    Ok(format!("{}\n", SocketAddr::new(ip, port)).into_bytes())
                }
                Some(("repeat" | "$repeat-bytes", Json::Array(pair))) => match pair.as_slice() {
                    [byte, count] => {
                        let byte = byte.as_u64().and_then(|byte| u8::try_from(byte).ok()).with_context(wrong)?;
                        Ok(vec![byte; usize::try_from(count.as_u64().with_context(wrong)?)?])
                    }
                    _ => bail!(wrong()),
                },
                _ => bail!(wrong()),
            }
        }
        _ => bail!(wrong()),
    }
}

/// Reads a text: itself, or `{"repeat": [text, n]}`.
pub fn text(json: &Json) -> Result<String> {
    let wrong = || format!("{} is not a text", shown(json));
    match json {
        Json::String(text) => Ok(text.clone()),
        Json::Object(object) if object.len() == 1 => {
            match object.get("repeat").or_else(|| object.get("$repeat-text")) {
                Some(Json::Array(pair)) => match pair.as_slice() {
                    [Json::String(text), count] => {
                        Ok(text.repeat(usize::try_from(count.as_u64().with_context(wrong)?)?))
                    }
                    _ => bail!(wrong()),
                },
                _ => bail!(wrong()),
            }
        }
        _ => bail!(wrong()),
    }
}

fn from_hex(hex: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| (byte as char).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pair = |pair: &[u8]| match pair {
        [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
        _ => None,
    };
    hex.as_bytes().chunks(2).map(pair).collect()
}

/// Returns `bytes` in hexadecimal.
pub fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads `"127.0.0.1"`, or the WIT structure as a lane shows it.
pub fn address(json: &Json) -> Result<IpAddr> {
    let wrong = || format!("{} is not an IP address", shown(json));
    if let Json::String(text) = json {
        return text.parse().ok().with_context(wrong);
    }
    let (_, groups) = case(json).with_context(wrong)?;
    let groups = groups.as_ref().and_then(Json::as_array).with_context(wrong)?;
    let groups: Vec<u16> = groups
        .iter()
        .map(|group| group.as_u64().and_then(|group| u16::try_from(group).ok()))
        .collect::<Option<_>>()
        .with_context(wrong)?;
    if let Ok(groups) = <[u16; 8]>::try_from(groups.as_slice()) {
        return Ok(IpAddr::from(groups));
    }
    let octets: Option<Vec<u8>> = groups.iter().map(|group| u8::try_from(*group).ok()).collect();
    let octets = octets.and_then(|octets| <[u8; 4]>::try_from(octets.as_slice()).ok());
    Ok(IpAddr::from(octets.with_context(wrong)?))
}

/// Reads `"10.0.0.0/24"`, or the WIT structure as a lane shows it.
pub fn network(json: &Json) -> Result<String> {
    let wrong = || format!("{} is not a network", shown(json));
    let (address_part, length) = match json {
        Json::String(text) => {
            let (address, length) = text.split_once('/').with_context(wrong)?;
            (json!(address), length.parse::<u8>().ok())
        }
        Json::Object(object) => {
            let field = |name: &str| object.iter().find(|(key, _)| crate::shape::same_name(key, name)).map(|(_, v)| v);
            let length = field("prefix-length").and_then(Json::as_u64).and_then(|length| u8::try_from(length).ok());
            (field("address").cloned().with_context(wrong)?, length)
        }
        _ => bail!(wrong()),
    };
    Ok(format!("{}/{}", address(&address_part)?, length.with_context(wrong)?))
}

/// Reads a 128-bit number: decimal text, a number, or `{hi, lo}`.
pub fn u128(json: &Json) -> Result<u128> {
    let wrong = || format!("{} is not a 128-bit number", shown(json));
    match json {
        Json::String(text) => text.parse().ok().with_context(wrong),
        Json::Number(number) => number.as_u128().with_context(wrong),
        Json::Object(object) => {
            let half = |name: &str| u128::try_from(integer(object.get(name).with_context(wrong)?)?).with_context(wrong);
            Ok(half("hi")? << 64 | half("lo")?)
        }
        _ => bail!(wrong()),
    }
}

/// Returns case and payload of a variant: `"case"`, `{"case": payload}` or `{"tag": case, "val": payload}`.
pub fn case(json: &Json) -> Option<(String, Option<Json>)> {
    match json {
        Json::String(case) => Some((case.clone(), None)),
        Json::Object(object) => tagged(object),
        _ => None,
    }
}

fn tagged(object: &Map<String, Json>) -> Option<(String, Option<Json>)> {
    if let Some(Json::String(tag)) = object.get("tag").filter(|_| object.keys().all(|key| key == "tag" || key == "val"))
    {
        return Some((tag.clone(), object.get("val").filter(|val| !val.is_null()).cloned()));
    }
    match object.iter().next() {
        Some((case, payload)) if object.len() == 1 => Some((case.clone(), Some(payload.clone()))),
        _ => None,
    }
}
