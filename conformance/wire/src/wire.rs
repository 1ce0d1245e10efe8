//! A wire value, read from the self-describing JSON of a request.

use std::net::IpAddr;

use serde_json::{Map, Value as Json};

use crate::{Error, expression};

/// An argument of a function.
#[derive(Debug, Clone, PartialEq)]
pub enum Wire {
    /// WIT `none`.
    None,
    /// WIT `bool`.
    Bool(bool),
    /// Any integer.
    Integer(i128),
    /// An integer outside the range of `i128`: the upper half of `u128`.
    Large(u128),
    /// WIT `f32` and `f64`.
    Double(f64),
    /// WIT `string`, `char` and `enum` payloads.
    Text(String),
    /// WIT `list<u8>`.
    Bytes(Vec<u8>),
    /// WIT `list` and `tuple`.
    List(Vec<Wire>),
    /// WIT `record`: fields by name.
    Record(Vec<(String, Wire)>),
    /// WIT `variant` and `enum`.
    Variant(String, Option<Box<Wire>>),
    /// WIT `flags`: the names of those that are set.
    Flags(Vec<String>),
    /// A value for which native Rust has one type of the standard library and a guest the structure
    /// in the WIT (addresses, networks, 128-bit numbers, values of the expression language). The
    /// target type decides.
    Either {
        /// For native Rust.
        native: Box<Wire>,
        /// As in the WIT.
        structure: Box<Wire>,
    },
    /// A resource by the name that an earlier call bound it to.
    Resource(String),
}

impl Wire {
    /// Reads a wire value; the error describes what is wrong with it.
    pub fn read(json: &Json) -> Result<Self, Error> {
        Ok(match json {
            Json::Null => Self::None,
            Json::Bool(value) => Self::Bool(*value),
            Json::Number(number) => match number.as_i128() {
                Some(integer) => Self::Integer(integer),
                None => Self::Double(number.as_f64().ok_or_else(|| wrong("a number", json))?),
            },
            Json::String(text) => Self::Text(text.clone()),
            Json::Array(items) => Self::List(items.iter().map(Self::read).collect::<Result<_, _>>()?),
            Json::Object(object) => Self::tagged(object, json)?,
        })
    }

    fn tagged(object: &Map<String, Json>, json: &Json) -> Result<Self, Error> {
        if let (Some(Json::String(_)), Some(Json::Object(fields))) = (object.get("$record"), object.get("fields")) {
            let read = |(name, field): (&String, &Json)| Ok((name.clone(), Self::read(field)?));
            return Ok(Self::Record(fields.iter().map(read).collect::<Result<_, Error>>()?));
        }
        let (tag, content) = match object.iter().next() {
            Some(entry) if object.len() == 1 => entry,
            _ => return Err(wrong("a wire value", json)),
        };
        Ok(match (tag.as_str(), content) {
            ("$u64" | "$s64", Json::String(text)) => {
                Self::Integer(text.parse().map_err(|_| wrong("an integer", json))?)
            }
            ("$u128", Json::String(text)) => u128_forms(text.parse().map_err(|_| wrong("a 128-bit number", json))?),
            ("$f64", Json::String(text)) => Self::Double(double(text).ok_or_else(|| wrong("a double", json))?),
            ("$bytes", Json::String(hex)) => Self::Bytes(from_hex(hex)?),
            ("$repeat-bytes", Json::Array(pair)) => match pair.as_slice() {
                [byte, count] => {
                    let byte = byte.as_u64().and_then(|byte| u8::try_from(byte).ok());
                    Self::Bytes(vec![byte.ok_or_else(|| wrong("a byte", json))?; size(count)?])
                }
                _ => return Err(wrong("a byte and a count", json)),
            },
            ("$repeat-text", Json::Array(pair)) => match pair.as_slice() {
                [Json::String(text), count] => Self::Text(text.repeat(size(count)?)),
                _ => return Err(wrong("a text and a count", json)),
            },
            ("$enum", Json::String(case)) => Self::Variant(case.clone(), None),
            ("$flags", Json::Array(names)) => Self::Flags(
                names
                    .iter()
                    .map(|name| name.as_str().map(str::to_owned))
                    .collect::<Option<_>>()
                    .ok_or_else(|| wrong("names", json))?,
            ),
            ("$variant", Json::Array(parts)) => match parts.as_slice() {
                [Json::String(case)] => Self::Variant(case.clone(), None),
                [Json::String(case), payload] => Self::Variant(case.clone(), Some(Box::new(Self::read(payload)?))),
                _ => return Err(wrong("a case and its payload", json)),
            },
            ("$tuple", Json::Array(items)) => Self::List(items.iter().map(Self::read).collect::<Result<_, _>>()?),
            ("$ip", Json::String(text)) => {
                let address: IpAddr = text.parse().map_err(|_| wrong("an IP address", json))?;
                either(Self::Text(address.to_string()), address_variant(address))
            }
            ("$network", Json::String(text)) => network(text).ok_or_else(|| wrong("a network", json))?,
            ("$value", value) => expression::read(value)?,
            ("$resource", Json::String(name)) => Self::Resource(name.clone()),
            _ => return Err(wrong("a wire value", json)),
        })
    }

    /// Returns the kind of the value, for messages.
    pub(crate) fn describe(&self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Bool(_) => "a boolean",
            Self::Integer(_) | Self::Large(_) => "an integer",
            Self::Double(_) => "a double",
            Self::Text(_) => "a text",
            Self::Bytes(_) => "bytes",
            Self::List(_) => "a list",
            Self::Record(_) => "a record",
            Self::Variant(..) => "a variant",
            Self::Flags(_) => "flags",
            Self::Either { native, .. } => native.describe(),
            Self::Resource(_) => "a resource",
        }
    }
}

pub(crate) fn either(native: Wire, structure: Wire) -> Wire {
    Wire::Either { native: Box::new(native), structure: Box::new(structure) }
}

pub(crate) fn wrong(wanted: &str, json: &Json) -> Error {
    let mut shown = json.to_string();
    if shown.chars().count() > 120 {
        shown = shown.chars().take(120).chain("…".chars()).collect();
    }
    Error::new(format!("{shown} is not {wanted}"))
}

/// `"1.5"`, `"NaN"`, `"inf"` or `"-inf"`.
pub(crate) fn double(text: &str) -> Option<f64> {
    text.parse().ok()
}

/// Returns the bytes of a hexadecimal string.
pub(crate) fn from_hex(hex: &str) -> Result<Vec<u8>, Error> {
    let digit = |byte: u8| (byte as char).to_digit(16).map(|digit| digit as u8);
    let pair = |pair: &[u8]| match pair {
        [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
        _ => None,
    };
    hex.as_bytes()
        .chunks(2)
        .map(pair)
        .collect::<Option<_>>()
        .ok_or_else(|| Error::new(format!("{hex:?} is not hexadecimal")))
}

fn size(count: &Json) -> Result<usize, Error> {
    count.as_u64().and_then(|count| usize::try_from(count).ok()).ok_or_else(|| wrong("a count", count))
}

fn u128_forms(number: u128) -> Wire {
    let half = |half: u128| Wire::Integer((half & u128::from(u64::MAX)) as i128);
    let structure = Wire::Record(vec![("hi".into(), half(number >> 64)), ("lo".into(), half(number))]);
    either(i128::try_from(number).map_or(Wire::Large(number), Wire::Integer), structure)
}

fn address_variant(address: IpAddr) -> Wire {
    let tuple = |groups: Vec<i128>| Some(Box::new(Wire::List(groups.into_iter().map(Wire::Integer).collect())));
    match address {
        IpAddr::V4(v4) => Wire::Variant("ipv4".into(), tuple(v4.octets().map(i128::from).to_vec())),
        IpAddr::V6(v6) => Wire::Variant("ipv6".into(), tuple(v6.segments().map(i128::from).to_vec())),
    }
}

fn network(text: &str) -> Option<Wire> {
    let (address, length) = text.split_once('/')?;
    let address: IpAddr = address.parse().ok()?;
    let length: u8 = length.parse().ok()?;
    let structure = Wire::Record(vec![
        ("address".into(), either(Wire::Text(address.to_string()), address_variant(address))),
        ("prefix-length".into(), Wire::Integer(length.into())),
    ]);
    Some(either(Wire::Text(format!("{address}/{length}")), structure))
}
