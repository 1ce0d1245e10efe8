//! Parsing of literals: digits, escapes, durations.

use std::num::NonZeroU8;

use crate::dsl::{code, diagnostic::Extent};

use super::Value;

/// An error in a literal: code, message and position.
pub(crate) struct LiteralFault {
    pub code: &'static str,
    pub message: String,
    /// Range within the literal. If none, the whole literal.
    pub at: Option<Extent>,
}

impl LiteralFault {
    fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), at: None }
    }
}

/// Parses the digits of an int or uint, decimal or `0x`.
pub(crate) fn digits(text: &str) -> Option<u64> {
    let text = text.trim_end_matches(['u', 'U']);
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(hex) => u64::from_str_radix(hex, 16).ok(),
        None => text.parse().ok(),
    }
}

/// Parses a duration: numbers with units (`h`, `m`, `s`, `ms`, `us`, `ns`, and `d` if `days` is
/// set).
///
/// Returns the sum of the parts in nanoseconds, each rounded toward zero. Returns none for anything
/// else and for more than 292 years.
pub(crate) fn duration(text: &str, days: bool) -> Option<i64> {
    let (negative, mut rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    if rest == "0" {
        return Some(0);
    }
    if rest.is_empty() {
        return None;
    }
    let mut total: i128 = 0;
    while !rest.is_empty() {
        let number = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.')?;
        let (amount, tail) = rest.split_at_checked(number)?;
        let unit_length = tail.find(|letter: char| letter.is_ascii_digit() || letter == '.').unwrap_or(tail.len());
        let (unit, next) = tail.split_at_checked(unit_length)?;
        let factor: i128 = match unit {
            "ns" => 1,
            "us" | "µs" | "μs" => 1_000,
            "ms" => 1_000_000,
            "s" => 1_000_000_000,
            "m" => 60_000_000_000,
            "h" => 3_600_000_000_000,
            "d" if days => 86_400_000_000_000,
            _ => return None,
        };
        total = total.checked_add(scale(amount, factor)?)?;
        rest = next;
    }
    i64::try_from(if negative { total.checked_neg()? } else { total }).ok()
}

/// Multiplies `amount`, digits with at most one dot, by `factor`.
fn scale(amount: &str, factor: i128) -> Option<i128> {
    let (whole, fraction) = amount.split_once('.').unwrap_or((amount, ""));
    if whole.len() > 20 || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let mut total = if whole.is_empty() { 0 } else { whole.parse::<i128>().ok()?.checked_mul(factor)? };
    let mut place = factor;
    for digit in fraction.chars() {
        place = place.checked_div(10)?;
        total = total.checked_add(place.checked_mul(i128::from(digit.to_digit(10)?))?)?;
    }
    Some(total)
}

/// Formats a duration in the largest unit that yields a whole number. Example: `90000000000` is
/// `90s`, `3600000000000` is `1h`.
pub(crate) fn duration_text(nanoseconds: i64) -> String {
    const UNITS: [(i64, &str); 6] = [
        (3_600_000_000_000, "h"),
        (60_000_000_000, "m"),
        (1_000_000_000, "s"),
        (1_000_000, "ms"),
        (1_000, "us"),
        (1, "ns"),
    ];
    if nanoseconds == 0 {
        return "0s".to_owned();
    }
    UNITS
        .iter()
        .find(|(unit, _)| nanoseconds.checked_rem(*unit) == Some(0))
        .and_then(|(unit, name)| nanoseconds.checked_div(*unit).map(|count| format!("{count}{name}")))
        .unwrap_or_default()
}

/// Parts of a quoted literal.
struct Quoted<'t> {
    raw: bool,
    bytes: bool,
    /// Bytes before the quoted content.
    lead: usize,
    inner: &'t str,
}

fn split(literal: &str) -> Quoted<'_> {
    let quote_at = literal.find(['"', '\'']).unwrap_or(0);
    let (prefix, body) = literal.split_at_checked(quote_at).unwrap_or(("", literal));
    let width = if body.len() >= 6 && (body.starts_with("\"\"\"") || body.starts_with("'''")) { 3 } else { 1 };
    Quoted {
        raw: prefix.contains(['r', 'R']),
        bytes: prefix.contains(['b', 'B']),
        lead: quote_at.saturating_add(width),
        inner: body.get(width..body.len().saturating_sub(width)).unwrap_or(""),
    }
}

/// Returns the number of bytes before the content of a quoted literal, if its value equals its
/// source: no escapes and no `\r`.
pub(crate) fn lead(literal: &str) -> Option<NonZeroU8> {
    let Quoted { raw, bytes, lead, inner } = split(literal);
    let verbatim = !bytes && (raw || !inner.contains('\\')) && !inner.contains('\r');
    u8::try_from(lead).ok().filter(|_| verbatim).and_then(NonZeroU8::new)
}

/// Returns the value of a quoted literal, given with its prefix and quotes.
pub(crate) fn quoted(literal: &str) -> Result<Value, LiteralFault> {
    let Quoted { raw, bytes, lead, inner } = split(literal);
    // CEL reads any line end inside a triple-quoted string as one `\n`.
    let unix;
    let inner = if inner.contains('\r') {
        unix = inner.replace("\r\n", "\n").replace('\r', "\n");
        unix.as_str()
    } else {
        inner
    };
    if raw || !inner.contains('\\') {
        return Ok(if bytes { Value::Bytes(inner.as_bytes().to_vec()) } else { Value::String(inner.to_owned()) });
    }
    let mut decoder = Decoder { out: Vec::with_capacity(inner.len()), bytes };
    decoder.run(inner).map_err(|(start, end, message)| LiteralFault {
        code: code::INVALID_ESCAPE,
        message,
        at: {
            let place = |offset: usize| u32::try_from(offset.saturating_add(lead)).unwrap_or(u32::MAX);
            Some(Extent::new(place(start), place(end)))
        },
    })?;
    if bytes {
        return Ok(Value::Bytes(decoder.out));
    }
    String::from_utf8(decoder.out)
        .map(Value::String)
        .map_err(|_| LiteralFault::new(code::INVALID_ESCAPE, "the string is not valid UTF-8"))
}

struct Decoder {
    out: Vec<u8>,
    bytes: bool,
}

impl Decoder {
    fn run(&mut self, text: &str) -> Result<(), (usize, usize, String)> {
        let mut rest = text;
        loop {
            let Some((plain, tail)) = rest.split_once('\\') else {
                self.out.extend_from_slice(rest.as_bytes());
                return Ok(());
            };
            self.out.extend_from_slice(plain.as_bytes());
            let start = text.len().saturating_sub(tail.len()).saturating_sub(1);
            let used = self.escape(tail).map_err(|(length, message)| {
                (start, start.saturating_add(length).saturating_add(1).min(text.len()), message)
            })?;
            rest = tail.get(used..).unwrap_or("");
        }
    }

    /// Decodes one escape after its backslash. Returns its length in bytes, or the length of the
    /// invalid part.
    fn escape(&mut self, tail: &str) -> Result<usize, (usize, String)> {
        let Some(letter) = tail.chars().next() else { return Err((0, "incomplete escape".to_owned())) };
        let simple = match letter {
            'a' => Some(7),
            'b' => Some(8),
            'f' => Some(12),
            'n' => Some(b'\n'),
            'r' => Some(b'\r'),
            't' => Some(b'\t'),
            'v' => Some(11),
            '\\' | '\'' | '"' | '?' | '`' => u8::try_from(letter).ok(),
            _ => None,
        };
        if let Some(byte) = simple {
            self.out.push(byte);
            return Ok(1);
        }
        let (skip, end, length, radix) = match letter {
            'x' | 'X' => (1, 3, 2, 16),
            'u' if !self.bytes => (1, 5, 4, 16),
            'U' if !self.bytes => (1, 9, 8, 16),
            '0'..='3' => (0, 3, 3, 8),
            _ => return Err((letter.len_utf8(), format!("`\\{letter}` is not an escape sequence"))),
        };
        let code = tail
            .get(skip..end)
            .filter(|digits| digits.chars().all(|digit| digit.is_digit(radix)))
            .and_then(|digits| u32::from_str_radix(digits, radix).ok())
            .ok_or_else(|| (1, format!("`\\{letter}` needs {length} digits")))?;
        if self.bytes {
            self.out.push(u8::try_from(code).map_err(|_| (end, "this byte exceeds \\377".to_owned()))?);
        } else {
            let character = char::from_u32(code).ok_or_else(|| (end, format!("U+{code:04X} is not a character")))?;
            self.out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
        }
        Ok(end)
    }
}
