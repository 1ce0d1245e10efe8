//! URL encoding (RFC 3986) and Base64 (RFC 4648).

use std::borrow::Cow;

use super::{
    arguments::{Arguments, argument, invalid, wrong_type},
    convert::plain_text,
    signatures::Function,
    text::check_size,
};
use crate::dsl::expr::EvaluationError;
use crate::dsl::expr::Value;

type Outcome = Result<Value, EvaluationError>;

pub(super) fn call(function: Function, arguments: Arguments<'_, '_>) -> Outcome {
    use Function as F;
    let value = argument(arguments, 0);
    match function {
        F::UrlEncode => {
            let text = string("url.encode", value)?;
            check_size(percent_encoded_len(text.as_bytes()))?;
            Ok(Value::String(percent_encode(text)))
        }
        F::UrlDecode => percent_decode(string("url.decode", value)?).map(Value::String),
        F::UrlQuery => query(value).map(Value::String),
        F::Base64Decode => base64_decode(string("base64.decode", value)?).map(Value::Bytes),
        _ => {
            let bytes = match value {
                Value::String(text) => text.as_bytes(),
                Value::Bytes(bytes) => bytes,
                other => return Err(wrong_type("base64.encode", other)),
            };
            check_size(base64_len(bytes.len()))?;
            Ok(Value::String(base64_encode(bytes)))
        }
    }
}

fn string<'v>(function: &str, value: &'v Value) -> Result<&'v str, EvaluationError> {
    match value {
        Value::String(text) => Ok(text),
        other => Err(wrong_type(function, other)),
    }
}

const HEXADECIMAL: &[u8; 16] = b"0123456789ABCDEF";

fn hexadecimal(nibble: u8) -> char {
    HEXADECIMAL.get(usize::from(nibble)).copied().map_or('0', char::from)
}

/// Whether a byte is an unreserved character, which is not encoded. (RFC 3986 section 2.3)
const fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

/// Returns the length of the result of [`percent_encode`] in bytes.
pub(super) fn percent_encoded_len(bytes: &[u8]) -> usize {
    let others = bytes.iter().filter(|byte| !is_unreserved(**byte)).count();
    bytes.len().saturating_add(others.saturating_mul(2))
}

/// Encodes a string as a part of a URL: every UTF-8 byte that is not an unreserved character
/// becomes `%XX`.
pub(crate) fn percent_encode(text: &str) -> String {
    let mut out = String::with_capacity(percent_encoded_len(text.as_bytes()));
    for byte in text.bytes() {
        if is_unreserved(byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(hexadecimal(byte >> 4));
            out.push(hexadecimal(byte & 0xf));
        }
    }
    out
}

/// Decodes a part of a URL. A plus stays a plus.
fn percent_decode(text: &str) -> Result<String, EvaluationError> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            out.push(byte);
            continue;
        }
        let mut digit = || rest.next().and_then(|digit| char::from(digit).to_digit(16)).map(|digit| digit & 0xf);
        let value = digit().zip(digit()).and_then(|(high, low)| u8::try_from(high << 4 | low).ok());
        out.push(value.ok_or_else(|| invalid("url.decode: `%` is not followed by two hexadecimal digits"))?);
    }
    String::from_utf8(out).map_err(|_| invalid("url.decode: the decoded bytes are not UTF-8"))
}

/// Builds the query of a URL: entries as `name=value`, both encoded, joined with `&`. A list
/// repeats its name.
fn query(value: &Value) -> Result<String, EvaluationError> {
    let Value::Map(entries) = value else { return Err(wrong_type("url.query", value)) };
    let mut out = String::new();
    for (name, value) in entries {
        let name = percent_encode(&scalar(name)?);
        let values = match value {
            Value::List(items) => items.as_slice(),
            single => std::slice::from_ref(single),
        };
        for value in values {
            if !out.is_empty() {
                out.push('&');
            }
            out.push_str(&name);
            out.push('=');
            out.push_str(&percent_encode(&scalar(value)?));
            check_size(out.len())?;
        }
    }
    Ok(out)
}

fn scalar(value: &Value) -> Result<Cow<'_, str>, EvaluationError> {
    match value {
        Value::String(text) => Ok(Cow::Borrowed(text)),
        Value::List(_) | Value::Map(_) | Value::Null => Err(wrong_type("url.query", value)),
        other => plain_text(other).map(Cow::Owned),
    }
}

/// The standard alphabet. (RFC 4648 section 4)
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Returns the length of the Base64 form of a number of bytes.
pub(super) const fn base64_len(bytes: usize) -> usize {
    bytes.div_ceil(3).saturating_mul(4)
}

/// Encodes bytes in Base64 with padding.
pub(crate) fn base64_encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(base64_len(bytes.len()));
    for group in bytes.chunks(3) {
        let byte = |place: usize| u32::from(group.get(place).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4_u32 {
            let letter = usize::try_from(bits >> 18_u32.saturating_sub(place.saturating_mul(6)) & 63).unwrap_or(0);
            let present = usize::try_from(place).is_ok_and(|place| place <= group.len());
            out.push(if present { ALPHABET.get(letter).copied().map_or('=', char::from) } else { '=' });
        }
    }
    out
}

/// Decodes Base64. As in the `encoders` extension of cel-go, padding is optional and line ends are
/// ignored.
fn base64_decode(text: &str) -> Result<Vec<u8>, EvaluationError> {
    let mut letters: Vec<u8> = text.bytes().filter(|byte| !matches!(byte, b'\r' | b'\n')).collect();
    if letters.len().is_multiple_of(4) {
        for _ in 0..2 {
            if letters.last() == Some(&b'=') {
                letters.pop();
            }
        }
    }
    if letters.len() % 4 == 1 {
        return Err(invalid("base64.decode: the string ends inside a byte"));
    }
    let mut out = Vec::with_capacity(letters.len());
    for group in letters.chunks(4) {
        let mut bits = 0_u32;
        for place in 0..4 {
            let value = match group.get(place) {
                Some(letter) => sextet(*letter).ok_or_else(|| {
                    invalid(format!("base64.decode: {:?} is not in the alphabet", char::from(*letter)))
                })?,
                None => 0,
            };
            bits = bits << 6 | u32::from(value);
        }
        let [_, bytes @ ..] = bits.to_be_bytes();
        out.extend(bytes.iter().take(group.len().saturating_sub(1)));
    }
    Ok(out)
}

fn sextet(letter: u8) -> Option<u8> {
    match letter {
        b'A'..=b'Z' => letter.checked_sub(b'A'),
        b'a'..=b'z' => letter.checked_sub(b'a').and_then(|value| value.checked_add(26)),
        b'0'..=b'9' => letter.checked_sub(b'0').and_then(|value| value.checked_add(52)),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vectors of RFC 4648 section 10.
    const VECTORS: [(&str, &str); 7] = [
        ("", ""),
        ("f", "Zg=="),
        ("fo", "Zm8="),
        ("foo", "Zm9v"),
        ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ];

    /// SplitMix64.
    struct Random(u64);

    impl Random {
        fn seeded() -> Self {
            let seed = std::env::var("ENCODE_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(|| {
                std::time::SystemTime::UNIX_EPOCH.elapsed().map_or(1, |since| since.as_nanos() as u64)
            });
            println!("ENCODE_SEED={seed}");
            Self(seed)
        }

        fn next(&mut self) -> u64 {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ (z >> 31)
        }

        fn bytes(&mut self) -> Vec<u8> {
            (0..self.next() % 40).map(|_| self.next() as u8).collect()
        }

        fn text(&mut self) -> String {
            let letters: Vec<char> = "aZ09-._~ %+/?#&=é€😀\0\n\u{7f}".chars().collect();
            (0..self.next() % 40).map(|_| letters[self.next() as usize % letters.len()]).collect()
        }
    }

    #[test]
    fn base64_is_that_of_the_standard() {
        for (plain, encoded) in VECTORS {
            assert_eq!(base64_encode(plain.as_bytes()), encoded);
            assert_eq!(base64_decode(encoded).unwrap(), plain.as_bytes());
            assert_eq!(base64_decode(encoded.trim_end_matches('=')).unwrap(), plain.as_bytes(), "without padding");
        }
        assert_eq!(base64_encode(&[0xfb, 0xff, 0xbf]), "+/+/");
    }

    #[test]
    fn what_is_encoded_is_decoded_as_it_was() {
        let mut random = Random::seeded();
        for _ in 0..2_000 {
            let bytes = random.bytes();
            let encoded = base64_encode(&bytes);
            assert_eq!(encoded.len(), base64_len(bytes.len()));
            assert_eq!(base64_decode(&encoded).unwrap(), bytes, "{encoded}");
            let mut broken = encoded.clone();
            let at = random.next() as usize % (encoded.len() + 1);
            broken.insert_str(at, "\r\n");
            assert_eq!(base64_decode(&broken).unwrap(), bytes, "line ends do not count: {broken:?}");

            let text = random.text();
            let encoded = percent_encode(&text);
            assert_eq!(encoded.len(), percent_encoded_len(text.as_bytes()));
            assert!(encoded.bytes().all(|byte| is_unreserved(byte) || byte == b'%'), "{encoded}");
            assert_eq!(percent_decode(&encoded).unwrap(), text, "{encoded}");
        }
    }

    #[test]
    fn what_is_not_base64_is_rejected() {
        for wrong in ["Z", "Zm9vY", "Zm9-", "Zm 9v", "=", "==", "Zg=", "Zm9v=", "Zm9v====", "Z===", "Zg==Zg==", "Zm9vé"]
        {
            assert!(base64_decode(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn only_unreserved_characters_stand_for_themselves() {
        assert_eq!(percent_encode("AZaz09-._~"), "AZaz09-._~");
        assert_eq!(percent_encode("a b/c?d=e&f+g%é"), "a%20b%2Fc%3Fd%3De%26f%2Bg%25%C3%A9");
        assert_eq!(percent_decode("a%20b+c%c3%A9").unwrap(), "a b+cé");
        for wrong in ["%", "%4", "%4g", "%%20", "%+1", "%ff", "%é"] {
            assert!(percent_decode(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_query_has_its_entries_in_order() {
        let text = |text: &str| Value::String(text.to_owned());
        let list = Value::List(vec![Value::Int(1), text("x&y"), Value::Bool(true)]);
        let entries = vec![(text("q"), text("a b")), (text("é"), list), (Value::Int(3), Value::Double(1.5))];
        assert_eq!(query(&Value::Map(entries)).unwrap(), "q=a%20b&%C3%A9=1&%C3%A9=x%26y&%C3%A9=true&3=1.5");
        assert_eq!(query(&Value::Map(Vec::new())).unwrap(), "");
        for wrong in [Value::Null, Value::Map(Vec::new()), Value::List(vec![Value::List(Vec::new())])] {
            assert!(query(&Value::Map(vec![(text("a"), wrong)])).is_err());
        }
        assert!(query(&text("a=b")).is_err());
    }
}
