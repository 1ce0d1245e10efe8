//! Timestamps and durations. Days and civil dates are converted with Howard Hinnant's
//! `days_from_civil` and `civil_from_days` (<https://howardhinnant.github.io/date_algorithms.html>).

use super::{
    arguments::{invalid, shown, wrong_type},
    signatures::Function,
};
use crate::dsl::expr::Value;
use crate::dsl::expr::{EvaluationError, EvaluationFault, Timestamp, literal};

type Outcome = Result<Value, EvaluationError>;

/// CEL's durations are limited to ±10,000 years; these, counted in nanoseconds, to ±292 years.
pub(super) fn to_duration(value: &Value) -> Outcome {
    match value {
        Value::Duration(length) => Ok(Value::Duration(*length)),
        Value::String(text) => literal::duration(text, false)
            .map(Value::Duration)
            .ok_or_else(|| invalid(format!("\"{}\" is not a duration of at most 292 years", shown(text)))),
        Value::Int(seconds) => seconds
            .checked_mul(1_000_000_000)
            .map(Value::Duration)
            .ok_or_else(|| EvaluationError::new(EvaluationFault::Overflow, "the duration is out of range")),
        other => Err(wrong_type("duration", other)),
    }
}

pub(super) fn to_timestamp(value: &Value) -> Outcome {
    match value {
        Value::Timestamp(at) => Ok(Value::Timestamp(*at)),
        Value::String(text) => parse_timestamp(text)
            .map(Value::Timestamp)
            .ok_or_else(|| invalid(format!("\"{}\" is not an RFC 3339 timestamp in the years 1 to 9999", shown(text)))),
        Value::Int(seconds) if Timestamp::SECONDS.contains(seconds) => {
            Ok(Value::Timestamp(Timestamp { seconds: *seconds, nanoseconds: 0 }))
        }
        Value::Int(_) => Err(EvaluationError::new(EvaluationFault::Overflow, "the timestamp is out of range")),
        other => Err(wrong_type("timestamp", other)),
    }
}

/// Parses an RFC 3339 timestamp: `2009-02-13T23:31:30.5Z`, `2009-02-13T23:31:30+01:00`.
pub(crate) fn parse_timestamp(text: &str) -> Option<Timestamp> {
    let number = |from: usize, to: usize| -> Option<i64> {
        let digits = text.get(from..to)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
    };
    let byte = |at: usize| text.as_bytes().get(at).copied();
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let separators = byte(4) == Some(b'-')
        && byte(7) == Some(b'-')
        && matches!(byte(10), Some(b'T' | b't'))
        && byte(13) == Some(b':')
        && byte(16) == Some(b':');
    let valid = separators
        && (1..=12).contains(&month)
        && day >= 1
        && day <= month_length(year, month)
        && hour < 24
        && minute < 60
        && second < 60;
    if !valid {
        return None;
    }
    let mut rest = text.get(19..)?;
    let mut nanoseconds = 0_u32;
    if let Some(tail) = rest.strip_prefix('.') {
        let length = tail.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(tail.len());
        let (digits, after) = tail.split_at_checked(length)?;
        if digits.is_empty() || digits.len() > 9 {
            return None;
        }
        nanoseconds = format!("{digits:0<9}").parse().ok()?;
        rest = after;
    }
    let shift = match rest {
        "Z" | "z" => 0,
        other => offset_seconds(other)?,
    };
    let seconds = days_from_civil(year, month, day)
        .checked_mul(86_400)?
        .checked_add(hour.checked_mul(3600)?)?
        .checked_add(minute.checked_mul(60)?)?
        .checked_add(second)?
        .checked_sub(shift)?;
    Timestamp::SECONDS.contains(&seconds).then_some(Timestamp { seconds, nanoseconds })
}

/// Parses an offset such as `+01:00`, `-02:30` or `02:00` to seconds.
fn offset_seconds(text: &str) -> Option<i64> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let (hours, minutes) = rest.split_once(':')?;
    let number = |digits: &str| -> Option<i64> {
        (digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok()).flatten()
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    (hours < 24 && minutes < 60)
        .then(|| hours.saturating_mul(3600).saturating_add(minutes.saturating_mul(60)).saturating_mul(sign))
}

#[allow(clippy::arithmetic_side_effects)]
fn month_length(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        _ => 31,
    }
}

/// Returns the days since 1970-01-01. Years must have at most four digits, so that nothing can
/// overflow.
#[allow(clippy::arithmetic_side_effects)]
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Returns year, month and day for a number of days since 1970-01-01 in CEL's range of years.
#[allow(clippy::arithmetic_side_effects)]
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_part = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_part + 2) / 5 + 1;
    let month = if month_part < 10 { month_part + 3 } else { month_part - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

/// Formats a timestamp as RFC 3339 in UTC, with as many decimals as needed.
pub(crate) fn timestamp_text(at: Timestamp) -> String {
    let (year, month, day) = civil_from_days(at.seconds.div_euclid(86_400));
    let second = at.seconds.rem_euclid(86_400);
    let part = |unit: i64, of: i64| second.checked_div(unit).and_then(|count| count.checked_rem(of)).unwrap_or(0);
    let mut text =
        format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}", part(3600, 24), part(60, 60), part(1, 60));
    text.push_str(&decimals(u64::from(at.nanoseconds)));
    text.push('Z');
    text
}

/// Formats a fraction of a second: `.5` for 500,000,000; empty for 0.
fn decimals(nanoseconds: u64) -> String {
    if nanoseconds == 0 {
        return String::new();
    }
    let digits = format!("{nanoseconds:09}");
    format!(".{}", digits.trim_end_matches('0'))
}

/// Formats a duration in seconds with as many decimals as needed: `6347s`, `1.5s`.
pub(crate) fn duration_seconds_text(nanoseconds: i64) -> String {
    let sign = if nanoseconds < 0 { "-" } else { "" };
    let size = nanoseconds.unsigned_abs();
    let seconds = size.checked_div(1_000_000_000).unwrap_or(0);
    let rest = size.checked_rem(1_000_000_000).unwrap_or(0);
    format!("{sign}{seconds}{}s", decimals(rest))
}

/// Returns one part of a timestamp, or of a duration if durations have that part.
pub(super) fn part(function: Function, value: &Value, zone: Option<&Value>) -> Outcome {
    use Function as F;
    if let (Value::Duration(length), None) = (value, zone) {
        let divisor = match function {
            F::Hours => 3_600_000_000_000,
            F::Minutes => 60_000_000_000,
            F::Seconds => 1_000_000_000,
            F::Milliseconds => {
                let rest = length.checked_rem(1_000_000_000).unwrap_or(0);
                return Ok(Value::Int(rest.checked_div(1_000_000).unwrap_or(0)));
            }
            _ => return Err(wrong_type("this function", value)),
        };
        return Ok(Value::Int(length.checked_div(divisor).unwrap_or(0)));
    }
    let Value::Timestamp(at) = value else { return Err(wrong_type("this function", value)) };
    let shift = match zone {
        None => 0,
        Some(Value::String(name)) if matches!(name.as_str(), "UTC" | "GMT" | "Z") => 0,
        Some(Value::String(name)) => offset_seconds(name)
            .ok_or_else(|| invalid(format!("time zone \"{}\" must be UTC or an offset such as +01:00", shown(name))))?,
        Some(other) => return Err(wrong_type("a time zone argument", other)),
    };
    let seconds = at.seconds.saturating_add(shift);
    let days = seconds.div_euclid(86_400);
    let second = seconds.rem_euclid(86_400);
    let (year, month, day) = civil_from_days(days);
    let of =
        |unit: i64, modulus: i64| second.checked_div(unit).and_then(|count| count.checked_rem(modulus)).unwrap_or(0);
    Ok(Value::Int(match function {
        F::FullYear | F::FullYearIn => year,
        F::Month | F::MonthIn => month.saturating_sub(1),
        F::Date | F::DateIn => day,
        F::DayOfMonth | F::DayOfMonthIn => day.saturating_sub(1),
        // 1970-01-01 was a Thursday; Sunday is 0.
        F::DayOfWeek | F::DayOfWeekIn => days.saturating_add(4).rem_euclid(7),
        F::DayOfYear | F::DayOfYearIn => days.saturating_sub(days_from_civil(year, 1, 1)),
        F::Hours | F::HoursIn => of(3600, 24),
        F::Minutes | F::MinutesIn => of(60, 60),
        F::Seconds | F::SecondsIn => of(1, 60),
        F::Milliseconds | F::MillisecondsIn => i64::from(at.nanoseconds).checked_div(1_000_000).unwrap_or(0),
        _ => return Err(wrong_type("this function", value)),
    }))
}
