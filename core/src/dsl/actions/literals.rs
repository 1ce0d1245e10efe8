//! Strings and values of a scenario.

use std::borrow::Cow;

use super::{Handle, HandleList, TreeBuilder};
use crate::{
    dsl::{
        ast::{Literal, LiteralKind, Name, Setting, Text},
        code,
        diagnostic::{DiagnosticBuilder, Extent},
        expr::{Value, literal},
        keyed::{duplicate_key, numbers},
    },
    sort::ByName,
};

impl<'s> TreeBuilder<'s, '_> {
    pub fn text(&mut self, start: u32, end: u32) -> Handle<Text<'s>> {
        let written = self.slice(start, end);
        let at = self.at(start, end);
        let width =
            if written.len() >= 6 && (written.starts_with("\"\"\"") || written.starts_with("'''")) { 3 } else { 1 };
        let plain = !written.contains(['\\', '\r']) && written.starts_with(['"', '\'']);
        if plain {
            let value = written.get(width..written.len().saturating_sub(width)).unwrap_or("");
            let verbatim = u32::try_from(width).ok().map(|width| at.start.saturating_add(width));
            return self.arena.put(Text { value: Cow::Borrowed(value), at, verbatim });
        }
        let value = match self.unquote(start, end) {
            Some(Value::String(value)) => value,
            _ => String::new(),
        };
        self.arena.put(Text { value: Cow::Owned(value), at, verbatim: None })
    }

    /// Stores a string that is valid without quotes.
    pub fn bare_text(&mut self, start: u32, end: u32) -> Handle<Text<'s>> {
        let at = self.at(start, end);
        let value = Cow::Borrowed(self.slice(start, end));
        self.arena.put(Text { value, at, verbatim: Some(at.start) })
    }

    /// Reports a string that lacks its quotes, and stores it.
    pub fn unquoted(&mut self, start: u32, end: u32) -> Handle<Text<'s>> {
        let (at, text) = (self.at(start, end), self.slice(start, end));
        let diagnostic = DiagnosticBuilder::error(code::SYNTAX, at, format!("`{text}` is not a string"));
        let right = format!("\"{text}\"");
        self.syntax_diagnostic(start, end, diagnostic.help(format!("a string needs quotes: `{right}`")).fix(at, right));
        self.bare_text(start, end)
    }

    fn literal(&mut self, start: u32, end: u32, kind: LiteralKind<'s>) -> Handle<Literal<'s>> {
        let at = self.at(start, end);
        self.arena.put(Literal { kind, at })
    }

    fn value(&mut self, start: u32, end: u32, value: Option<Value>, otherwise: &str) -> Handle<Literal<'s>> {
        let kind = match value {
            Some(value) => LiteralKind::Value(value),
            None => {
                self.error(code::NUMBER_OUT_OF_RANGE, self.at(start, end), otherwise);
                LiteralKind::Broken
            }
        };
        self.literal(start, end, kind)
    }

    pub fn text_literal(&mut self, start: u32, end: u32) -> Handle<Literal<'s>> {
        let text = self.text(start, end);
        let text = self.arena.take(text);
        self.literal(start, end, LiteralKind::Text(text))
    }

    pub fn bare_literal(&mut self, start: u32, end: u32) -> Handle<Literal<'s>> {
        let text = self.bare_text(start, end);
        let text = self.arena.take(text);
        self.literal(start, end, LiteralKind::Text(text))
    }

    pub fn word(&mut self, start: u32, end: u32) -> Handle<Literal<'s>> {
        let name = self.name(start, end);
        self.literal(start, end, LiteralKind::Word(name.text))
    }

    pub fn integer_literal(&mut self, start: u32, end: u32) -> Handle<Literal<'s>> {
        let written = self.slice(start, end);
        let (negative, digits) = match written.strip_prefix('-') {
            Some(digits) => (true, digits.trim_start()),
            None => (false, written),
        };
        let value = literal::digits(digits).and_then(|magnitude| {
            if negative { 0_i64.checked_sub_unsigned(magnitude) } else { i64::try_from(magnitude).ok() }
        });
        if let (Some(_), Some(right)) = (value, numbers::without_leading_zeros(digits)) {
            let at = self.at(end.saturating_sub(u32::try_from(digits.len()).unwrap_or(0)), end);
            self.sink.push(numbers::leading_zero(digits, at).fix(at, right));
        }
        let otherwise = if negative {
            "this int is below the minimum of -9223372036854775808"
        } else {
            "this int exceeds the maximum of 9223372036854775807"
        };
        self.value(start, end, value.map(Value::Int), otherwise)
    }

    pub fn unsigned_literal(&mut self, start: u32, end: u32) -> Handle<Literal<'s>> {
        let value = literal::digits(self.slice(start, end)).map(Value::Uint);
        self.value(start, end, value, "this uint exceeds the maximum of 18446744073709551615")
    }

    pub fn decimal_literal(&mut self, start: u32, end: u32) -> Handle<Literal<'s>> {
        let written: String = self.slice(start, end).split_whitespace().collect();
        let value = written.parse::<f64>().ok().filter(|number| number.is_finite()).map(Value::Double);
        self.value(start, end, value, "this double exceeds the maximum of 1.7976931348623157e308")
    }

    pub fn duration_literal(&mut self, start: u32, end: u32) -> Handle<Literal<'s>> {
        let written: String = self.slice(start, end).split_whitespace().collect();
        let value = literal::duration(&written, true).map(Value::Duration);
        self.value(start, end, value, "this duration exceeds the maximum of 292 years")
    }

    pub fn bytes_literal(&mut self, start: u32, end: u32) -> Handle<Literal<'s>> {
        let kind = self.unquote(start, end).map_or(LiteralKind::Broken, LiteralKind::Value);
        self.literal(start, end, kind)
    }

    /// Converts `timestamp("…")` and `duration("…")`, for which there is no literal syntax.
    pub fn converted(&mut self, start: u32, end: u32, text: Handle<Text<'s>>) -> Handle<Literal<'s>> {
        let text = self.arena.take(text);
        let function = self.slice(start, end).split('(').next().unwrap_or("").trim();
        let value = match function {
            "timestamp" => crate::dsl::expr::timestamp_of(&text.value).map(Value::Timestamp),
            "duration" => literal::duration(&text.value, true).map(Value::Duration),
            "double" => match text.value.parse::<f64>() {
                Ok(number) if number.is_infinite() && text.value.contains(|letter: char| letter.is_ascii_digit()) => {
                    return self.value(start, end, None, "this double exceeds the maximum of 1.7976931348623157e308");
                }
                number => number.ok().map(Value::Double),
            },
            _ => {
                self.sink.push(
                    DiagnosticBuilder::error(
                        code::SYNTAX,
                        self.at(start, end),
                        format!("`{function}` is not allowed here"),
                    )
                    .help("use a literal, timestamp(\"…\"), duration(\"…\") or a string with {{ expression }}"),
                );
                return self.literal(start, end, LiteralKind::Broken);
            }
        };
        match value {
            Some(value) => self.literal(start, end, LiteralKind::Value(value)),
            None => {
                self.error(code::INVALID_VALUE, text.at, format!("`{}` is not a valid {function}", text.value));
                self.literal(start, end, LiteralKind::Broken)
            }
        }
    }

    pub fn value_literal(&mut self, start: u32, end: u32, value: Value) -> Handle<Literal<'s>> {
        self.literal(start, end, LiteralKind::Value(value))
    }

    pub fn list_literal(
        &mut self,
        start: u32,
        end: u32,
        items: HandleList<Handle<Literal<'s>>>,
    ) -> Handle<Literal<'s>> {
        let items = self.arena.all(items);
        self.literal(start, end, LiteralKind::List(items))
    }

    pub fn map_literal(
        &mut self,
        start: u32,
        end: u32,
        entries: HandleList<Handle<Setting<'s>>>,
    ) -> Handle<Literal<'s>> {
        let entries: Vec<_> = self.arena.all(entries).into_iter().map(|entry| (entry.key, entry.value)).collect();
        let mut seen: ByName<'_, Extent> = ByName::new();
        for (key, _) in &entries {
            match seen.get(key.value.as_ref()) {
                Some(before) => self.sink.error_with(|| duplicate_key(&key.value, key.at, *before)),
                None => drop(seen.insert(&key.value, key.at)),
            }
        }
        drop(seen);
        self.literal(start, end, LiteralKind::Map(entries))
    }

    /// Stores a name as the key of a map or a setting.
    pub fn key(&mut self, name: Name<'s>) -> Handle<Text<'s>> {
        self.arena.put(Text { value: Cow::Borrowed(name.text), at: name.at, verbatim: Some(name.at.start) })
    }

    /// Reports `key: value` where `key = value` is expected.
    pub fn setting_with_colon(
        &mut self,
        start: u32,
        end: u32,
        key: Handle<Text<'s>>,
        value: Handle<Literal<'s>>,
    ) -> Handle<Setting<'s>> {
        let at = self.at(start, end);
        let diagnostic = DiagnosticBuilder::error(code::SYNTAX, at, "unexpected `:`").help("write `=`").fix(at, " =");
        self.syntax_diagnostic(start, end, diagnostic);
        // It may also have been meant as an export.
        let value = self.arena.take(value);
        let value = self.arena.put(Literal::broken(value.at));
        self.setting(key, value)
    }

    pub fn setting(&mut self, key: Handle<Text<'s>>, value: Handle<Literal<'s>>) -> Handle<Setting<'s>> {
        let value = self.arena.take(value);
        let key = self.arena.take(key);
        self.arena.put(Setting { key, value })
    }
}
