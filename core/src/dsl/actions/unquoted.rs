//! Values in the syntax of other languages: what is wrong, and the correct form.

/// Message, help and fix for a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Advice {
    pub message: String,
    pub help: String,
    /// Replacement for the whole value.
    pub fix: Option<String>,
}

/// The context of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Context {
    /// In a setting, a list or a map.
    Setting,
    /// After a keyword of the load: numbers and durations.
    Load,
    /// At the end of a threshold.
    Threshold,
}

impl Advice {
    fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into(), fix: None }
    }

    fn instead(self, fix: impl Into<String>) -> Self {
        Self { fix: Some(fix.into()), ..self }
    }

    /// Builds the advice `message`; write `right`.
    fn write(message: impl Into<String>, right: String) -> Self {
        Self::new(message, format!("write `{right}`")).instead(right)
    }

    fn quotes(value: &str) -> Self {
        let quoted = if value.contains(['"', '\\']) && !value.contains('\'') {
            format!("r'{value}'")
        } else {
            format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
        };
        Self::new(format!("`{value}` is not a value"), format!("a string needs quotes: {quoted}")).instead(quoted)
    }
}

/// Unit names of other languages, and the equivalent duration unit.
const UNITS: &[(&str, &str)] = &[
    ("nanoseconds", "ns"),
    ("nanos", "ns"),
    ("microseconds", "us"),
    ("micros", "us"),
    ("usec", "us"),
    ("µs", "us"),
    ("μs", "us"),
    ("milliseconds", "ms"),
    ("millisecond", "ms"),
    ("millis", "ms"),
    ("msec", "ms"),
    ("msecs", "ms"),
    ("seconds", "s"),
    ("second", "s"),
    ("secs", "s"),
    ("sec", "s"),
    ("minutes", "m"),
    ("minute", "m"),
    ("mins", "m"),
    ("min", "m"),
    ("hours", "h"),
    ("hour", "h"),
    ("hrs", "h"),
    ("hr", "h"),
    ("days", "d"),
    ("day", "d"),
    ("ns", "ns"),
    ("us", "us"),
    ("ms", "ms"),
    ("s", "s"),
    ("m", "m"),
    ("h", "h"),
    ("d", "d"),
];

/// Whether a word is a duration unit in any known language.
pub(super) fn is_unit_name(word: &str) -> bool {
    UNITS.iter().any(|(name, _)| word.eq_ignore_ascii_case(name))
}

/// Whether a string is a number with commas or `_` between its digits.
pub(super) fn is_grouped(value: &str) -> bool {
    grouped(value).is_some()
}

/// Returns advice on a value, or none if it resembles nothing known.
pub(super) fn advise(value: &str, context: Context) -> Option<Advice> {
    let first = value.chars().next()?;
    if first.is_ascii_digit()
        || (matches!(first, '+' | '-' | '.') && value.contains(|letter: char| letter.is_ascii_digit()))
    {
        return number(value, context).or_else(|| (context == Context::Setting).then(|| Advice::quotes(value)));
    }
    if context != Context::Setting || matches!(first, '=' | '<' | '>' | '&' | '|' | '?' | ':' | ';' | ',') {
        return None;
    }
    Some(Advice::quotes(value))
}

/// Returns advice on a value that begins like a number.
fn number(value: &str, context: Context) -> Option<Advice> {
    let unsigned = value.strip_prefix('+').unwrap_or(value);
    let digits =
        unsigned.trim_start_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, '.' | '_' | '-'));
    let (amount, unit) = unsigned.split_at_checked(unsigned.len().saturating_sub(digits.len()))?;
    let unit = unit.trim();
    let is_number = amount.parse::<f64>().is_ok() && !amount.ends_with('.');
    if is_number && unit.is_empty() && value != unsigned {
        return Some(Advice::write("numbers cannot start with `+`", amount.to_owned()));
    }
    if unit == "%" && is_number {
        let advice = Advice::new(format!("`{value}` is not a value"), "write a fraction");
        return Some(match hundredth(amount) {
            Some(right) if context != Context::Load => Advice::write(advice.message, right),
            _ => Advice::new(advice.message, "write a number"),
        });
    }
    if let Some(per) = unit.strip_prefix('/').map(str::trim)
        && is_number
    {
        return Some(rate(value, amount, per, context));
    }
    if is_number && let Some((_, unit)) = UNITS.iter().find(|(name, _)| unit.eq_ignore_ascii_case(name)) {
        return Some(Advice::write(format!("`{value}` is not a duration"), format!("{amount}{unit}")));
    }
    if let Some(number) = radix(value) {
        return Some(Advice::write("numbers are decimal, or hexadecimal with `0x`", number));
    }
    if let Some(number) = grouped(value) {
        return Some(Advice::write("a number must not contain separators", number));
    }
    if let Some(range) = statuses(value) {
        return Some(Advice::write(format!("`{value}` is not a value"), range));
    }
    if amount.ends_with('.') && unit.is_empty() && amount.matches('.').count() == 1 {
        return Some(Advice::write("digits must follow the decimal point", format!("{amount}0")));
    }
    if let ("k" | "K", Ok(number)) = (unit, amount.parse::<u64>()) {
        let right = number.checked_mul(1000)?.to_string();
        return Some(Advice::write(format!("`{value}` is not a value"), right));
    }
    let is_word = |text: &str| !text.is_empty() && text.chars().all(char::is_alphanumeric);
    if is_number && is_word(unit) && (context == Context::Setting || !value.contains(' ')) {
        let quoted = format!("\"{value}\"");
        let help = format!("numbers have no unit; durations use `ns us ms s m h d`; a string needs quotes: {quoted}");
        let advice = Advice::new(format!("`{unit}` is not a unit"), help);
        return Some(if context == Context::Setting { advice.instead(quoted) } else { advice });
    }
    None
}

fn rate(value: &str, amount: &str, per: &str, context: Context) -> Advice {
    let message = format!("`{value}` is not a value");
    match context {
        Context::Setting => {
            let quoted = format!("\"{value}\"");
            Advice::new(message, format!("rates are allowed only in `limit spawn 100/s`; for a string, write {quoted}"))
                .instead(quoted)
        }
        Context::Threshold if matches!(per, "s" | "sec" | "second") => {
            Advice::write("a rate is a number per second", amount.to_owned())
        }
        Context::Threshold => Advice::new("a rate is a number per second", "write a number"),
        Context::Load => Advice::new(
            "this must be a number of users, not a rate",
            format!("write `spawn {amount} over 1s`, or limit the rate with `limit spawn {amount}/s`"),
        ),
    }
}

/// Divides a decimal by 100 without rounding: `150` becomes `1.5`.
fn hundredth(amount: &str) -> Option<String> {
    let (whole, fraction) = amount.split_once('.').unwrap_or((amount, ""));
    let padded = format!("{whole:0>3}");
    let (above, below) = padded.split_at_checked(padded.len().checked_sub(2)?)?;
    let above = above.trim_start_matches('0');
    let below = format!("{below}{fraction}");
    let below = below.trim_end_matches('0');
    let above = if above.is_empty() { "0" } else { above };
    Some(if below.is_empty() { format!("{above}.0") } else { format!("{above}.{below}") })
}

/// Converts `0o777` and `0b101` to decimal.
fn radix(value: &str) -> Option<String> {
    let (digits, radix) = match value.get(..2)? {
        "0o" | "0O" => (value.get(2..)?, 8),
        "0b" | "0B" => (value.get(2..)?, 2),
        _ => return None,
    };
    u64::from_str_radix(digits, radix).ok().map(|number| number.to_string())
}

/// Removes the separators from `1_000` and `1,000`.
fn grouped(value: &str) -> Option<String> {
    let mut parts = value.split(['_', ',']);
    let first = parts.next()?;
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_group = |part: &str| is_digits(part) && (value.contains('_') || part.len() == 3);
    let rest: Vec<&str> = parts.collect();
    (is_digits(first) && !rest.is_empty() && rest.iter().all(|part| is_group(part)))
        .then(|| value.replace(['_', ','], ""))
}

/// Converts `200-299` and `2**` to the syntax of statuses.
fn statuses(value: &str) -> Option<String> {
    let is_status = |text: &str| {
        text.len() == 3 && text.starts_with(['1', '2', '3', '4', '5']) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if let Some((first, last)) = value.split_once('-') {
        return (is_status(first) && is_status(last)).then(|| format!("{first}..{last}"));
    }
    let class = value.strip_suffix("**").or_else(|| value.strip_suffix('*'))?;
    matches!(class, "1" | "2" | "3" | "4" | "5").then(|| format!("{class}xx"))
}

#[cfg(test)]
mod tests {
    use crate::dsl::actions::unquoted::*;

    #[test]
    fn what_other_languages_write_is_written_otherwise_here() {
        for (value, right) in [
            ("http://127.0.0.1/x", "\"http://127.0.0.1/x\""),
            ("/health", "\"/health\""),
            ("C:\\temp", "r'C:\\temp'"),
            ("127.0.0.1:80", "\"127.0.0.1:80\""),
            ("1%", "0.01"),
            ("150 %", "1.5"),
            ("0.5%", "0.005"),
            ("100%", "1.0"),
            ("10/s", "\"10/s\""),
            ("5sec", "5s"),
            ("5 s", "5s"),
            ("1.5 Minutes", "1.5m"),
            ("1_000", "1000"),
            ("1,000,000", "1000000"),
            ("10k", "10000"),
            ("0o17", "15"),
            ("0b101", "5"),
            ("+5", "5"),
            ("1.", "1.0"),
            ("200-299", "200..299"),
            ("2**", "2xx"),
            ("2026-01-01", "\"2026-01-01\""),
            ("12:30", "\"12:30\""),
            ("100MB", "\"100MB\""),
        ] {
            let found = advise(value, Context::Setting).and_then(|advice| advice.fix);
            assert_eq!(found.as_deref(), Some(right), "{value}");
        }
        assert_eq!(advise("10/s", Context::Threshold).and_then(|advice| advice.fix).as_deref(), Some("10"));
        assert_eq!(advise("10/s", Context::Load).and_then(|advice| advice.fix), None);
        assert_eq!(advise(">= 200", Context::Setting), None);
    }
}
