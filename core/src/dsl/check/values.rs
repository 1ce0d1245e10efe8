//! Conversion of literals to the expected kind of value.

use super::Checker;
use crate::dsl::{
    ast::{Literal, LiteralKind, Name, Setting, Text},
    code,
    diagnostic::{DiagnosticBuilder, Extent},
    expr::{Value, ValueKind, literal as literals},
    keyed::{duplicate_key, numbers},
};

/// Whether a duration can be zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zero {
    Allowed,
    Rejected,
}

impl<'s> Checker<'_, 's> {
    /// Returns a duration in milliseconds, or none after a diagnostic.
    pub(super) fn duration_ms(&self, literal: &Literal<'s>, zero: Zero) -> Option<u64> {
        let nanoseconds = match &literal.kind {
            LiteralKind::Value(Value::Duration(nanoseconds)) => Some(*nanoseconds),
            // YAML and JSON have no duration literals.
            LiteralKind::Text(text) => literals::duration(&text.value, true),
            LiteralKind::Broken => return None,
            _ => None,
        };
        let problem = match nanoseconds {
            None if matches!(&literal.kind, LiteralKind::Text(text) if numbers::has_duration_form(&text.value)) => {
                let message = "this duration exceeds the maximum of 292 years";
                DiagnosticBuilder::error(code::NUMBER_OUT_OF_RANGE, literal.at, message)
            }
            None => {
                let diagnostic = DiagnosticBuilder::error(
                    code::INVALID_DURATION,
                    literal.at,
                    format!("this must be a duration, not {}", describe(literal)),
                );
                match &literal.kind {
                    LiteralKind::Value(Value::Int(number)) if *number >= 0 => {
                        let diagnostic = diagnostic.help(format!("add a unit, such as `{number}s` or `{number}ms`"));
                        if self.document.keys {
                            diagnostic.guess(literal.at, format!("\"{number}s\""))
                        } else {
                            diagnostic.guess(literal.at.tail(), "s")
                        }
                    }
                    _ => diagnostic.help("write `250ms`, `1.5s`, `2m`, `1h30m`"),
                }
            }
            Some(nanoseconds) if nanoseconds < 0 => {
                DiagnosticBuilder::error(code::INVALID_DURATION, literal.at, "a duration cannot be negative")
            }
            Some(0) if zero == Zero::Rejected => {
                DiagnosticBuilder::error(code::INVALID_DURATION, literal.at, "this duration must be longer than zero")
            }
            Some(nanoseconds) if nanoseconds.checked_rem(1_000_000) != Some(0) => {
                DiagnosticBuilder::error(code::INVALID_DURATION, literal.at, "this must be in whole milliseconds")
            }
            Some(nanoseconds) => return nanoseconds.checked_div(1_000_000).and_then(|ms| u64::try_from(ms).ok()),
        };
        self.sink.push(problem);
        None
    }

    /// Returns a whole number within bounds, or none after a diagnostic.
    pub(super) fn count(&self, literal: &Literal<'s>, least: u64, most: u64) -> Option<u64> {
        let number = match &literal.kind {
            LiteralKind::Value(Value::Int(number)) => Some(i128::from(*number)),
            LiteralKind::Value(Value::Uint(number)) => Some(i128::from(*number)),
            LiteralKind::Text(text) => self.quoted_int(text, literal.at),
            LiteralKind::Broken => return None,
            _ => None,
        };
        let diagnostic = match number {
            Some(number) => match u64::try_from(number) {
                Ok(number) if (least..=most).contains(&number) => return Some(number),
                _ => DiagnosticBuilder::error(code::INVALID_VALUE, literal.at, format!("{number} is out of range")),
            },
            None => DiagnosticBuilder::error(
                code::WRONG_TYPE,
                literal.at,
                format!("this must be a whole number, not {}", describe(literal)),
            ),
        };
        self.sink.push(diagnostic.help(format!("write a number from {least} to {most}")));
        None
    }

    /// Returns a whole number in quotes, which is common in YAML and JSON.
    fn quoted_int(&self, text: &Text<'s>, at: Extent) -> Option<i128> {
        let number = numbers::quoted_int(&text.value)?;
        if numbers::without_leading_zeros(&text.value).is_some() {
            self.sink.push(numbers::leading_zero(&text.value, at));
        }
        Some(number)
    }

    /// Like [`Self::count`], for 32-bit numbers.
    pub(super) fn count32(&self, literal: &Literal<'s>, least: u32) -> Option<u32> {
        self.count(literal, u64::from(least), u64::from(u32::MAX)).and_then(|number| u32::try_from(number).ok())
    }

    /// Returns a number within bounds, or none after a diagnostic.
    #[allow(clippy::cast_precision_loss, clippy::as_conversions)]
    pub(super) fn number(&self, literal: &Literal<'s>, least: f64, most: f64) -> Option<f64> {
        let number = match &literal.kind {
            LiteralKind::Value(Value::Int(number)) => *number as f64,
            LiteralKind::Value(Value::Uint(number)) => *number as f64,
            LiteralKind::Value(Value::Double(number)) => *number,
            LiteralKind::Text(text) if numbers::quoted_number(&text.value).is_some() => {
                numbers::quoted_number(&text.value).unwrap_or_default()
            }
            LiteralKind::Broken => return None,
            _ => {
                let message = format!("this must be a number, not {}", describe(literal));
                self.sink.push(DiagnosticBuilder::error(code::WRONG_TYPE, literal.at, message));
                return None;
            }
        };
        if number >= least && number <= most {
            return Some(number);
        }
        self.sink.push(
            DiagnosticBuilder::error(code::INVALID_VALUE, literal.at, format!("{number} is out of range"))
                .help(format!("write a number from {least} to {most}")),
        );
        None
    }

    /// Returns a name, written as a word or as a string, or none after a diagnostic.
    pub(super) fn reference<'l>(&self, literal: &'l Literal<'s>) -> Option<Name<'l>> {
        match &literal.kind {
            LiteralKind::Word(text) => Some(Name { text, at: literal.at }),
            LiteralKind::Text(text) => {
                Some(Name { text: &text.value, at: inner(text.at, text.verbatim, text.value.len()) })
            }
            LiteralKind::Broken => None,
            _ => {
                let message = format!("this must be a name, not {}", describe(literal));
                self.sink.push(DiagnosticBuilder::error(code::WRONG_TYPE, literal.at, message));
                None
            }
        }
    }

    /// Returns the value of one of a closed set of words, or none after a diagnostic.
    pub(super) fn one_of<T: Copy>(&self, name: Name<'_>, what: &str, words: &[(&str, T)]) -> Option<T> {
        if let Some((_, found)) = words.iter().find(|(word, _)| *word == name.text) {
            return Some(*found);
        }
        let diagnostic =
            DiagnosticBuilder::error(code::INVALID_VALUE, name.at, format!("unknown {what} `{}`", name.text))
                .did_you_mean(name.text, words.iter().map(|(word, _)| *word));
        let all: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
        self.sink.push(if diagnostic.help.is_some() {
            diagnostic
        } else {
            diagnostic.help(format!("use {}", all.join(", ")))
        });
        None
    }

    /// Returns a plain value without templates, or none after a diagnostic.
    pub(super) fn plain(&self, literal: &Literal<'s>) -> Option<Value> {
        match &literal.kind {
            LiteralKind::Value(value) => Some(value.clone()),
            LiteralKind::Text(text) => Some(Value::String(text.value.clone().into_owned())),
            LiteralKind::List(items) => {
                let values: Vec<_> = items.iter().map(|item| self.plain(item)).collect();
                values.into_iter().collect::<Option<_>>().map(Value::List)
            }
            LiteralKind::Map(entries) => {
                let values: Vec<_> = entries
                    .iter()
                    .map(|(key, value)| Some((Value::String(key.value.clone().into_owned()), self.plain(value)?)))
                    .collect();
                values.into_iter().collect::<Option<_>>().map(Value::Map)
            }
            LiteralKind::Word(word) => {
                self.sink.push(bare_word(word, literal.at));
                None
            }
            LiteralKind::Broken => None,
        }
    }

    /// Reports duplicate keys.
    pub(super) fn unique_keys<'k>(&self, keys: impl IntoIterator<Item = (&'k str, Extent)>) {
        let mut seen = std::collections::BTreeMap::new();
        for (key, at) in keys {
            if let Some(before) = seen.get(key) {
                self.sink.push(duplicate_key(key, at, *before));
            } else {
                seen.insert(key, at);
            }
        }
    }

    /// Reports a repeated statement. Returns true for the first one.
    pub(super) fn once(&self, before: &mut Option<Extent>, what: &str, at: Extent) -> bool {
        match before {
            Some(before) => {
                self.sink.push(duplicate_key(what, at, *before));
                false
            }
            None => {
                *before = Some(at);
                true
            }
        }
    }

    /// Reports an unknown option.
    pub(super) fn unknown_option(&self, setting: &Setting<'s>, of: &str, known: &[&str]) {
        let key = &setting.key;
        let diagnostic =
            DiagnosticBuilder::error(code::UNKNOWN_KEY, key.at, format!("{of} has no option `{}`", key.value))
                .did_you_mean(&key.value, known.iter().copied());
        let all: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
        self.sink.push(if diagnostic.help.is_some() {
            diagnostic
        } else {
            diagnostic.help(format!("use {}", all.join(", ")))
        });
    }
}

/// Returns a number in quotes as a number of the expected type.
pub(super) fn quoted_number(literal: &Literal<'_>, wanted: ValueKind) -> Option<Value> {
    let LiteralKind::Text(text) = &literal.kind else { return None };
    let whole = || numbers::quoted_int(&text.value);
    match wanted {
        ValueKind::Int => whole().and_then(|number| number.try_into().ok()).map(Value::Int),
        ValueKind::Uint => whole().and_then(|number| number.try_into().ok()).map(Value::Uint),
        ValueKind::Double => numbers::quoted_number(&text.value).map(Value::Double),
        _ => None,
    }
}

pub(super) fn bare_word(word: &str, at: Extent) -> DiagnosticBuilder {
    let diagnostic = DiagnosticBuilder::error(code::WRONG_TYPE, at, format!("`{word}` is not a value"));
    let constant = match word {
        "True" | "TRUE" => "true",
        "False" | "FALSE" => "false",
        "Null" | "NULL" | "None" | "nil" | "undefined" => "null",
        _ => "",
    };
    if !constant.is_empty() {
        return diagnostic.help(format!("write `{constant}`, or a string in quotes: \"{word}\"")).guess(at, constant);
    }
    if word.contains('.') {
        diagnostic
            .help(format!("to use its value, write \"{{{{ {word} }}}}\""))
            .guess(at, format!("\"{{{{ {word} }}}}\""))
    } else {
        diagnostic.help(format!("a string needs quotes: \"{word}\"")).fix(at, format!("\"{word}\""))
    }
}

/// Returns the extent of a string's content if it occurs verbatim in the source text, otherwise the whole string's.
pub(super) fn inner(at: Extent, verbatim: Option<u32>, length: usize) -> Extent {
    match (verbatim, u32::try_from(length)) {
        (Some(start), Ok(length)) => Extent::new(start, start.saturating_add(length)),
        _ => at,
    }
}

pub(super) fn describe(literal: &Literal<'_>) -> String {
    match &literal.kind {
        LiteralKind::Value(Value::Null) => "null".to_owned(),
        LiteralKind::Value(value) => ValueKind::of(value).label(),
        LiteralKind::Text(_) => "a string".to_owned(),
        LiteralKind::Word(word) => format!("the word `{word}`"),
        LiteralKind::List(_) => "a list".to_owned(),
        LiteralKind::Map(_) => "a map".to_owned(),
        LiteralKind::Broken => "unreadable".to_owned(),
    }
}
