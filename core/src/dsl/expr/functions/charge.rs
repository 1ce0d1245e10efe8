//! Cost of function calls.

use super::{
    arguments::{Arguments, argument},
    encode,
    signatures::Function,
};
use crate::dsl::expr::Value;
use crate::dsl::expr::meter::{Meter, Spent};

/// Bytes of a piece in addition to its characters: the value and the allocator's overhead.
const PIECE: usize = size_of::<Value>() + 16;

/// Steps to convert a value to a string.
const TEXT: u64 = 4;

/// Charges the work of a function on its arguments: one pass over each, at 16 bytes per step, plus
/// the additional work of some functions. Results are charged when they are built, except for
/// `split`, which builds many values.
pub(in crate::dsl::expr) fn charge(
    function: Function,
    arguments: Arguments<'_, '_>,
    meter: &Meter,
) -> Result<(), Spent> {
    use Function as F;
    arguments.iter().try_for_each(|value| meter.look_through(value))?;
    let (first, second) = (argument(arguments, 0), argument(arguments, 1));
    match (function, first, second) {
        (F::Split | F::SplitSome, Value::String(text), Value::String(at)) => {
            let pieces = match (function, argument(arguments, 2)) {
                (F::SplitSome, Value::Int(limit)) if *limit >= 0 => usize::try_from(*limit).unwrap_or(usize::MAX),
                _ => usize::MAX,
            };
            let pieces = matches(text, at, pieces.saturating_sub(1), meter)?.saturating_add(1);
            meter.take(pieces.saturating_mul(PIECE).saturating_add(text.len()))
        }
        (F::Replace | F::ReplaceSome, Value::String(text), Value::String(from)) => {
            let most = match (function, argument(arguments, 3)) {
                (F::ReplaceSome, Value::Int(limit)) if *limit >= 0 => usize::try_from(*limit).unwrap_or(usize::MAX),
                _ => usize::MAX,
            };
            matches(text, from, most, meter).map(|_| ())
        }
        // Character by character.
        (F::Reverse | F::Quote, Value::String(text), _) => meter.look(text.len().saturating_mul(4)),
        // Byte by byte, and the result may be three times as long.
        (F::UrlEncode, Value::String(text), _) => {
            meter.look(text.len().saturating_mul(4))?;
            meter.allows(encode::percent_encoded_len(text.as_bytes()))
        }
        (F::UrlDecode | F::Base64Decode, Value::String(text), _) => {
            meter.look(text.len().saturating_mul(4))?;
            meter.allows(text.len())
        }
        (F::Base64Encode | F::Base64EncodeBytes, Value::String(text), _) => encode_base64(text.len(), meter),
        (F::Base64Encode | F::Base64EncodeBytes, Value::Bytes(bytes), _) => encode_base64(bytes.len(), meter),
        (F::UrlQuery, entries, _) => {
            let bytes = weigh(entries, meter)?;
            meter.look(bytes.saturating_mul(4))?;
            meter.allows(bytes)
        }
        (F::Join | F::JoinWith, list, _) => weigh(list, meter).map(|_| ()),
        (F::Format, Value::String(pattern), list) => {
            meter.look(pattern.len().saturating_mul(4))?;
            let bytes = weigh(list, meter)?;
            meter.allows(bytes)
        }
        _ => Ok(()),
    }
}

/// Counts the occurrences of `part` in `text`, up to `most`. Each costs two steps in addition to
/// the search.
fn matches(text: &str, part: &str, most: usize, meter: &Meter) -> Result<usize, Spent> {
    let mut count = 0_usize;
    for _ in text.matches(part).take(most) {
        meter.step(2)?;
        count = count.saturating_add(1);
    }
    Ok(count)
}

fn encode_base64(bytes: usize, meter: &Meter) -> Result<(), Spent> {
    meter.look(bytes.saturating_mul(4))?;
    meter.allows(encode::base64_len(bytes))
}

/// Charges the conversion of a value and its content to a string. Returns the approximate size in
/// bytes.
fn weigh(value: &Value, meter: &Meter) -> Result<usize, Spent> {
    meter.step(TEXT)?;
    meter.look_through(value)?;
    let within = |bytes: usize, value: &Value| weigh(value, meter).map(|more| bytes.saturating_add(more));
    match value {
        Value::String(text) => Ok(text.len().saturating_add(PIECE)),
        Value::Bytes(bytes) => Ok(bytes.len().saturating_mul(2).saturating_add(PIECE)),
        Value::List(items) => items.iter().try_fold(PIECE, within),
        Value::Map(entries) => entries.iter().flat_map(|(key, value)| [key, value]).try_fold(PIECE, within),
        _ => Ok(PIECE),
    }
}
