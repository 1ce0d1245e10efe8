//! Sets of status codes for `expect_status`: `200`, `"2xx"`, `"200..299"`, or a list of these.

use std::{fmt, ops::RangeInclusive};

use super::Wrong;
use crate::dsl::{expr::Value, metric_name::Statuses};

/// Help text for every error.
const RIGHT: &str = "write 200, 2xx, 200..299 or a list of these; a status is a number from 100 to 999";

/// A set of status codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StatusSet {
    /// Ranges in scenario order, without duplicates.
    ranges: Vec<RangeInclusive<u16>>,
}

impl StatusSet {
    /// Parses the set that a value describes. A string is a class (`2xx`), a range (`200..299`) or
    /// a number; case and surrounding spaces are ignored.
    ///
    /// # Errors
    /// The value is not a set of statuses, or is an empty list.
    pub fn parse(value: &Value) -> Result<Self, Wrong> {
        let items = match value {
            Value::List(items) if items.is_empty() => return Err(Wrong::new("an empty list allows no status", RIGHT)),
            Value::List(items) => items.as_slice(),
            single => std::slice::from_ref(single),
        };
        let mut ranges = Vec::new();
        for item in items {
            let range = range(item)?;
            if !ranges.contains(&range) {
                ranges.push(range);
            }
        }
        Ok(Self { ranges })
    }

    /// Whether a status is in the set.
    #[allow(dead_code, reason = "only a runner asks")]
    pub fn contains(&self, status: u16) -> bool {
        self.ranges.iter().any(|range| range.contains(&status))
    }
}

impl fmt::Display for StatusSet {
    /// Writes the set as part of a sentence: `200, 201 or 5xx`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, range) in self.ranges.iter().enumerate() {
            let last = place.saturating_add(1) == self.ranges.len();
            formatter.write_str(match (place, last) {
                (0, _) => "",
                (_, true) => " or ",
                (_, false) => ", ",
            })?;
            let (start, end) = (*range.start(), *range.end());
            if start == end {
                write!(formatter, "{start}")?;
            } else if start.is_multiple_of(100) && end == start.saturating_add(99) {
                write!(formatter, "{}xx", start / 100)?;
            } else {
                write!(formatter, "{start}..{end}")?;
            }
        }
        Ok(())
    }
}

/// Parses the statuses of one value.
fn range(value: &Value) -> Result<RangeInclusive<u16>, Wrong> {
    match value {
        Value::Int(number) => u16::try_from(*number).map_or_else(|_| code(None, &number.to_string()), single),
        Value::Uint(number) => u16::try_from(*number).map_or_else(|_| code(None, &number.to_string()), single),
        Value::String(text) => written(text.trim()),
        Value::Null => Err(Wrong::new("null is not a status", RIGHT)),
        other => Err(Wrong::new(format!("a value of type {} is not a status", other.type_name()), RIGHT)),
    }
}

fn single(number: u16) -> Result<RangeInclusive<u16>, Wrong> {
    code(Some(number), &number.to_string())
}

/// Returns the range of one code. If none, the number is out of range.
fn code(number: Option<u16>, written: &str) -> Result<RangeInclusive<u16>, Wrong> {
    match number {
        Some(number) if Statuses::CODES.contains(&number) => Ok(number..=number),
        _ => Err(Wrong::new(format!("{written} is not a status"), RIGHT)),
    }
}

/// Parses a class, a range or a number from a string.
fn written(text: &str) -> Result<RangeInclusive<u16>, Wrong> {
    if let Some((first, last)) = text.split_once("..") {
        let (first, last) = (number(first)?, number(last)?);
        if first > last {
            return Err(Wrong::new(format!("{text:?} ends before it begins"), format!("write \"{last}..{first}\"")));
        }
        return Ok(first..=last);
    }
    if let Some(right) = meant(text) {
        return Err(Wrong::new(format!("{text:?} is not a status"), format!("write {right}")));
    }
    match text.as_bytes() {
        [class @ b'1'..=b'5', b'x' | b'X', b'x' | b'X'] => {
            let first = u16::from(class.saturating_sub(b'0')).saturating_mul(100);
            Ok(first..=first.saturating_add(99))
        }
        [class, b'x' | b'X', b'x' | b'X'] if class.is_ascii_digit() => {
            let what = format!("{text:?} is not a status class");
            Err(Wrong::new(what, "use 1xx, 2xx, 3xx, 4xx or 5xx"))
        }
        _ => number(text).map(|code| code..=code),
    }
}

/// Converts statuses in the syntax of other tools: `200-299`, `200,201`.
fn meant(text: &str) -> Option<String> {
    let is_one = |part: &str| part.len() == 3 && part.starts_with(|first: char| first.is_ascii_digit());
    if let Some((first, last)) =
        text.split_once('-').filter(|(first, last)| is_one(first.trim()) && is_one(last.trim()))
    {
        return Some(format!("\"{}..{}\"", first.trim(), last.trim()));
    }
    let parts: Vec<&str> =
        text.split([',', '|', ' ']).map(str::trim).filter(|part| !part.is_empty()).take(LISTED).collect();
    let is_list = parts.len() > 1 && parts.len() < LISTED && parts.iter().all(|part| is_one(part));
    let quoted = |part: &&str| {
        if part.bytes().all(|byte| byte.is_ascii_digit()) { (*part).to_owned() } else { format!("\"{part}\"") }
    };
    is_list.then(|| format!("[{}]", parts.iter().map(quoted).collect::<Vec<_>>().join(", ")))
}

/// Number of list parts from which on a list is not shown.
const LISTED: usize = 20;

/// Parses a code in digits.
fn number(text: &str) -> Result<u16, Wrong> {
    let text = text.trim();
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse::<u16>() {
        Ok(number) if digits => code(Some(number), text).map(|_| number),
        Err(_) if digits => code(None, text).map(|_| 0),
        _ => Err(Wrong::new(format!("{text:?} is not a status"), RIGHT)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Value {
        Value::String(text.to_owned())
    }

    fn members(value: &Value) -> Vec<u16> {
        let set = StatusSet::parse(value).unwrap();
        (0..=u16::MAX).filter(|status| set.contains(*status)).collect()
    }

    fn error(value: &Value) -> String {
        StatusSet::parse(value).unwrap_err().to_string()
    }

    #[test]
    fn a_number_is_itself_alone() {
        for value in [Value::Int(200), Value::Uint(200), text("200"), text(" 200 ")] {
            assert_eq!(members(&value), [200]);
        }
        assert_eq!(members(&Value::Int(100)), [100]);
        assert_eq!(members(&Value::Int(999)), [999]);
    }

    #[test]
    fn a_class_is_its_hundred() {
        for class in 1..=5_u16 {
            let hundred: Vec<u16> = (class * 100..class * 100 + 100).collect();
            assert_eq!(members(&text(&format!("{class}xx"))), hundred);
            assert_eq!(members(&text(&format!("{class}XX"))), hundred);
        }
    }

    #[test]
    fn a_range_has_both_of_its_ends() {
        assert_eq!(members(&text("200..204")), [200, 201, 202, 203, 204]);
        assert_eq!(members(&text("204..204")), [204]);
        assert_eq!(members(&text("998 .. 999")), [998, 999]);
        assert_eq!(members(&text("100..999")).len(), 900);
    }

    #[test]
    fn a_list_is_all_of_its_parts() {
        let list = Value::List(vec![text("2xx"), Value::Int(304), text("400..401"), Value::Uint(304)]);
        let expected: Vec<u16> = (200..300).chain([304, 400, 401]).collect();
        assert_eq!(members(&list), expected);
    }

    #[test]
    fn it_reads_as_a_part_of_a_sentence() {
        let shown = |value: &Value| StatusSet::parse(value).unwrap().to_string();
        assert_eq!(shown(&Value::Int(200)), "200");
        assert_eq!(shown(&text("200..299")), "2xx");
        assert_eq!(shown(&text("200..298")), "200..298");
        assert_eq!(shown(&Value::List(vec![Value::Int(200), text("5XX")])), "200 or 5xx");
        assert_eq!(
            shown(&Value::List(vec![Value::Int(200), text("201"), Value::Int(200), text("500..502")])),
            "200, 201 or 500..502"
        );
    }

    #[test]
    fn every_error_names_the_value_and_what_would_be_right() {
        assert_eq!(error(&text("6xx")), "\"6xx\" is not a status class; use 1xx, 2xx, 3xx, 4xx or 5xx");
        assert_eq!(error(&text("0xx")), "\"0xx\" is not a status class; use 1xx, 2xx, 3xx, 4xx or 5xx");
        assert_eq!(error(&text("200-299")), "\"200-299\" is not a status; write \"200..299\"");
        assert_eq!(error(&text("200,2xx")), "\"200,2xx\" is not a status; write [200, \"2xx\"]");
        assert_eq!(error(&text("299..200")), "\"299..200\" ends before it begins; write \"200..299\"");
        let right = RIGHT;
        for wrong in [
            "2x",
            "",
            "ok",
            "xx",
            "2xxx",
            "+200",
            "-200",
            "2é",
            "20 0",
            "200..",
            "..299",
            "200-29",
            "200,",
            "200...299",
        ] {
            let reason = error(&text(wrong));
            assert!(reason.contains("is not a status") && reason.ends_with(right), "{wrong}: {reason}");
        }
        for wrong in [text("99"), text("1000"), text("99999999999"), text("200..1000"), Value::Int(-1), Value::Int(0)] {
            let reason = error(&wrong);
            assert!(reason.contains("is not a status") && reason.ends_with(right), "{wrong:?}: {reason}");
        }
        assert_eq!(error(&Value::Uint(u64::MAX)).split(' ').next(), Some("18446744073709551615"));
        assert_eq!(error(&Value::Bool(true)), format!("a value of type bool is not a status; {right}"));
        assert_eq!(error(&Value::List(vec![])), format!("an empty list allows no status; {right}"));
        assert_eq!(
            error(&Value::List(vec![Value::List(vec![])])),
            format!("a value of type list is not a status; {right}")
        );
    }
}
