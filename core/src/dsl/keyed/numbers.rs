//! Numbers of YAML and JSON: types of plain scalars, and diagnostics for them.

use super::{Doubt, NumberType};
use crate::dsl::{
    code,
    diagnostic::{DiagnosticBuilder, Extent},
    expr::Value,
};

/// Reads a decimal number with an optional sign. A number outside the range of its type has no value.
pub(crate) fn read(text: &str, is_integer: bool) -> (Option<Value>, Doubt) {
    if !is_integer {
        let number = text.parse().ok().filter(|number: &f64| number.is_finite());
        return or_out_of_range(number.map(Value::Double), NumberType::Double);
    }
    let value = text.parse().map(Value::Int).or_else(|_| text.parse().map(Value::Uint)).ok();
    or_out_of_range(value, if text.starts_with('-') { NumberType::Int } else { NumberType::Uint })
}

fn or_out_of_range(value: Option<Value>, kind: NumberType) -> (Option<Value>, Doubt) {
    let doubt = if value.is_some() { Doubt::None } else { Doubt::Range(kind) };
    (value, doubt)
}

/// Returns the diagnostic for a number outside the range of its type.
pub(crate) fn out_of_range(kind: NumberType, at: Extent) -> DiagnosticBuilder {
    let message = match kind {
        NumberType::Int => "this int is below the minimum of -9223372036854775808",
        NumberType::Uint => "this uint exceeds the maximum of 18446744073709551615",
        NumberType::Double => "this double exceeds the maximum of 1.7976931348623157e308",
    };
    DiagnosticBuilder::error(code::NUMBER_OUT_OF_RANGE, at, message)
}

/// Returns a number without its leading zeros, with its sign, or none if it has no leading zeros.
pub(crate) fn without_leading_zeros(text: &str) -> Option<String> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let is_number = digits.len() > 1 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let short = digits.strip_prefix('0').filter(|_| is_number)?.trim_start_matches('0');
    let sign = if text.starts_with('-') { "-" } else { "" };
    Some(format!("{sign}{}", if short.is_empty() { "0" } else { short }))
}

/// Converts a YAML 1.1 number with `_`, in binary, or in hexadecimal with a sign to YAML 1.2.
pub(crate) fn in_digits(text: &str) -> Option<String> {
    let plain = text.replace('_', "");
    let digits = plain.strip_prefix(['-', '+']).unwrap_or(&plain);
    let sign = if plain.starts_with('-') { "-" } else { "" };
    let number = match digits.get(..2) {
        Some("0b") => i64::from_str_radix(digits.get(2..)?, 2).ok()?.to_string(),
        Some("0x") => i64::from_str_radix(digits.get(2..)?, 16).ok()?.to_string(),
        _ if digits.starts_with(|digit: char| digit.is_ascii_digit()) && without_leading_zeros(digits).is_none() => {
            digits.parse::<f64>().ok()?;
            digits.to_owned()
        }
        _ => return None,
    };
    Some(format!("{sign}{number}"))
}

/// Returns the diagnostic for an integer with leading zeros, which some programs read as octal.
pub(crate) fn leading_zero(text: &str, at: Extent) -> DiagnosticBuilder {
    let right = without_leading_zeros(text).unwrap_or_default();
    DiagnosticBuilder::warning(code::AMBIGUOUS_VALUE, at, format!("`{text}` is {right}, not octal"))
        .help(format!("write `{right}`"))
}

/// Parses a string as a whole number in digits, including numbers that are too large for their type.
pub(crate) fn quoted_int(text: &str) -> Option<i128> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_number = !digits.is_empty() && digits.len() <= 30 && digits.bytes().all(|digit| digit.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

/// Parses a string as a number in digits.
pub(crate) fn quoted_number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_number = digits.starts_with(|first: char| first.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'+' | b'-'));
    text.parse().ok().filter(|number: &f64| is_number && number.is_finite())
}

/// Returns whether a string has the form of a duration, even one that is too long.
pub(crate) fn has_duration_form(text: &str) -> bool {
    let mut rest = text.strip_prefix(['-', '+']).unwrap_or(text);
    let mut parts = 0_usize;
    while !rest.is_empty() {
        let unit = rest.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
        let next = unit.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
        let width = unit.len().saturating_sub(next.len());
        let is_unit = unit.get(..width).is_some_and(|unit| matches!(unit, "ns" | "us" | "ms" | "s" | "m" | "h" | "d"));
        if unit.len() == rest.len() || !is_unit {
            return false;
        }
        parts = parts.saturating_add(1);
        rest = next;
    }
    parts > 0
}

/// Returns the value of a plain YAML scalar by the core schema (YAML 1.2.2, chapter 10.3.2), or none for a string.
#[cfg(feature = "yaml")]
pub(crate) fn resolve(text: &str) -> (Option<Value>, Doubt) {
    let plain = |value| (Some(value), Doubt::None);
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return plain(Value::Null),
        "true" | "True" | "TRUE" => return plain(Value::Bool(true)),
        "false" | "False" | "FALSE" => return plain(Value::Bool(false)),
        ".nan" | ".NaN" | ".NAN" => return plain(Value::Double(f64::NAN)),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => return plain(Value::Double(f64::INFINITY)),
        "-.inf" | "-.Inf" | "-.INF" => return plain(Value::Double(f64::NEG_INFINITY)),
        _ => {}
    }
    if !text.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '-' | '+' | '.')) {
        return (None, Doubt::None);
    }
    for (prefix, radix) in [("0x", 16), ("0o", 8)] {
        if let Some(digits) = text.strip_prefix(prefix)
            && !digits.is_empty()
            && digits.chars().all(|digit| digit.is_digit(radix))
        {
            let number = u64::from_str_radix(digits, radix).ok();
            let value = number.map(|number| i64::try_from(number).map_or(Value::Uint(number), Value::Int));
            return or_out_of_range(value, NumberType::Uint);
        }
    }
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit()) {
        let (value, doubt) = read(text, true);
        let is_padded = doubt == Doubt::None && without_leading_zeros(text).is_some();
        return (value, if is_padded { Doubt::LeadingZero } else { doubt });
    }
    if is_decimal(digits) {
        return read(text, false);
    }
    (None, if is_number_of_yaml_1_1(digits) { Doubt::NoNumber } else { Doubt::None })
}

/// `( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`
#[cfg(feature = "yaml")]
fn is_decimal(text: &str) -> bool {
    let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix(['-', '+']).unwrap_or(exponent))),
        None => (text, None),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    are_digits(whole)
        && are_digits(fraction)
        && !(whole.is_empty() && fraction.is_empty())
        && exponent.is_none_or(|exponent| !exponent.is_empty() && are_digits(exponent))
}

/// Returns whether a scalar is a number in YAML 1.1 and a string in 1.2: digits with `_`, base 60 with `:`, `0b…` and
/// signed `0x…`.
#[cfg(feature = "yaml")]
fn is_number_of_yaml_1_1(digits: &str) -> bool {
    let all = |text: &str, radix: u32| {
        text.contains(|letter: char| letter.is_digit(radix))
            && text.chars().all(|letter| letter == '_' || letter.is_digit(radix))
    };
    if let Some(binary) = digits.strip_prefix("0b") {
        return all(binary, 2);
    }
    if let Some(hexadecimal) = digits.strip_prefix("0x") {
        return all(hexadecimal, 16);
    }
    if !digits.starts_with(|first: char| first.is_ascii_digit()) {
        return false;
    }
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    if !fraction.is_empty() && !all(fraction, 10) {
        return false;
    }
    let mut parts = whole.split(':');
    let is_first = parts.next().is_some_and(|first| all(first, 10));
    let is_sixtieth =
        |part: &str| part.len() <= 2 && part.parse::<u8>().is_ok_and(|number| number < 60 && !part.starts_with('+'));
    is_first && parts.all(is_sixtieth) && whole.contains(['_', ':'])
}

#[cfg(all(test, feature = "yaml"))]
mod tests {
    use crate::dsl::keyed::numbers::*;

    #[test]
    fn plain_scalars_are_what_the_core_schema_says() {
        let int = |number| (Some(Value::Int(number)), Doubt::None);
        let double = |number| (Some(Value::Double(number)), Doubt::None);
        for (text, expected) in [
            ("0", int(0)),
            ("-19", int(-19)),
            ("+12", int(12)),
            ("0o14", int(12)),
            ("0xFF", int(255)),
            ("18446744073709551615", (Some(Value::Uint(u64::MAX)), Doubt::None)),
            ("0.", double(0.0)),
            ("-0.0", double(-0.0)),
            (".5", double(0.5)),
            ("12e03", double(12_000.0)),
            ("-2E+05", double(-200_000.0)),
            ("-.INF", double(f64::NEG_INFINITY)),
            ("0777", (Some(Value::Int(777)), Doubt::LeadingZero)),
            ("-007", (Some(Value::Int(-7)), Doubt::LeadingZero)),
        ] {
            assert_eq!(resolve(text), expected, "{text}");
        }
        for text in [
            "1e",
            "1e+",
            ".",
            "-",
            "+",
            "..",
            "1.2.3",
            "1-2",
            "0o",
            "0x",
            "0o8",
            "1e5.0",
            "2026-01-01",
            "10.0.0.1",
            "5s",
        ] {
            assert_eq!(resolve(text), (None, Doubt::None), "{text}");
        }
    }

    #[test]
    fn numbers_that_no_type_holds_are_no_texts() {
        for (text, kind) in [
            ("99999999999999999999", NumberType::Uint),
            ("18446744073709551616", NumberType::Uint),
            ("-9223372036854775809", NumberType::Int),
            ("0xFFFFFFFFFFFFFFFFFF", NumberType::Uint),
            ("0o7777777777777777777777", NumberType::Uint),
            ("1e400", NumberType::Double),
            ("-1.0e999", NumberType::Double),
        ] {
            assert_eq!(resolve(text), (None, Doubt::Range(kind)), "{text}");
        }
    }

    #[test]
    fn numbers_of_yaml_1_1_are_texts_that_one_hears_of() {
        for text in ["1_000", "190:20:30", "0b101", "-0x1F", "1_0.5", "0x_ff", "12:30", "1:00.5"] {
            assert_eq!(resolve(text), (None, Doubt::NoNumber), "{text}");
        }
        for text in ["1:99", "a:b", "::1", "1_x", "0b2", "1:2:3:4:5:6:7:888"] {
            assert_eq!(resolve(text), (None, Doubt::None), "{text}");
        }
    }
}
