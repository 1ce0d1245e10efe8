//! Bodies of requests, and data sent before a connection is reset.

use super::{Checks, Seen, is_body};
use crate::dsl::{
    ast::Literal,
    builtin::{PART_KEYS, Wrong, check_media},
    code,
    diagnostic::DiagnosticBuilder,
    expr::{Value, ValueKind},
};

impl<'s> Checks<'_, '_, 's> {
    /// Checks that a request has at most one body.
    pub(super) fn one_body(&self) {
        let mut bodies = self
            .settings()
            .filter(|setting| is_body(&setting.key.value) && self.see(&setting.value) != Seen::Null)
            .map(|setting| &setting.key);
        let (Some(first), Some(second)) = (bodies.next(), bodies.next()) else { return };
        if first.value != second.value {
            let message =
                format!("`{}` and `{}` are both given, but a request has one body", first.value, second.value);
            self.push(
                DiagnosticBuilder::error(code::INVALID_VALUE, second.at, message)
                    .related(first.at, "the other one")
                    .help("remove one"),
            );
        }
    }

    /// Checks that an action with `close = "reset"` waits for an answer: a reset discards bytes that the peer has not
    /// received.
    pub(super) fn reset_waits(&self) {
        let Some(close) = self.setting("close").filter(|close| self.see(&close.value) == Seen::Text("reset")) else {
            return;
        };
        let is_false = |name: &str| matches!(self.setting(name), Some(setting) if self.see(&setting.value) == Seen::Scalar(&Value::Bool(false)));
        let waits = ["expect", "receive", "to_end"].iter().any(|name| self.setting(name).is_some() && !is_false(name));
        if self.setting("send").is_some() && !waits {
            let message = "`close` is \"reset\", which discards bytes that the peer has not received";
            let diagnostic = DiagnosticBuilder::error(code::INVALID_VALUE, close.value.at, message);
            self.push(diagnostic.help("wait for its answer with `expect`, `receive` or `to_end`, or remove `close`"));
        }
    }

    /// Checks the parts of a multipart body.
    pub(super) fn parts(&self, items: &[Literal<'s>]) {
        for part in items {
            match self.see(part) {
                Seen::Map(_) => self.part(part),
                Seen::Unknown(ValueKind::Any | ValueKind::Map) => {}
                _ => self.push(
                    self.wrong_type("a part of `multipart`", part, "a map")
                        .help("write `{ name: \"file\", value: \"text\" }`"),
                ),
            }
        }
    }

    fn part(&self, part: &Literal<'s>) {
        let Seen::Map(entries) = self.see(part) else { return };
        let given = |name: &str| entries.iter().find(|(key, value)| key.value == name && self.see(value) != Seen::Null);
        let mut unknown = false;
        for (key, value) in entries {
            let seen = self.see(value);
            match key.value.as_ref() {
                "value" => {
                    if !seen.is_plain() {
                        self.push(self.wrong_type("`value`", value, "a string, bytes, a number or a bool"));
                    }
                }
                name if PART_KEYS.contains(&name) => {
                    if !matches!(seen.kind(), ValueKind::String | ValueKind::Any) {
                        self.push(self.not_a_string(&format!("`{name}`"), value, "a string"));
                    } else if let ("type", Seen::Text(media)) = (name, seen) {
                        self.wrong(value.at, check_media(media));
                    }
                }
                _ => {
                    unknown = true;
                    self.unknown_part("a part of `multipart`", key, &PART_KEYS);
                }
            }
        }
        match (given("value"), given("input")) {
            (Some(_), Some((key, _))) => {
                let wrong = Wrong::new("a part has `value` or `input`, not both", "remove one");
                self.wrong::<()>(key.at, Err(wrong));
            }
            (None, None) if !unknown => self.lacks(part, "a part of `multipart` needs the key `value` or `input`"),
            _ => {}
        }
        if given("name").is_none() && !unknown {
            self.lacks(part, "a part of `multipart` needs the key `name`");
        }
    }

    fn lacks(&self, part: &Literal<'s>, message: &str) {
        let help = if self.checker.document.keys {
            "write `{ name: file, value: text }`"
        } else {
            "write `{ name: \"file\", value: \"text\" }`"
        };
        self.push(DiagnosticBuilder::error(code::MISSING_KEY, part.at, message).help(help));
    }
}
