//! Map parameters: header fields, queries and forms, credentials, addresses of host names.

use super::{Checks, Seen, listed};
use crate::{
    dsl::{
        ast::{Literal, Text},
        builtin::{CREDENTIALS, Wrong, bare, check_field, check_host, check_user, host_addresses, listed_twice},
        code,
        diagnostic::DiagnosticBuilder,
        expr::{ValueKind, plain_text},
    },
    ip::host::read_literal,
    suggest,
};

/// Names and values.
type Entries<'l, 's> = &'l [(Text<'s>, Literal<'s>)];

impl<'s> Checks<'_, '_, 's> {
    pub(super) fn fields(&self, entries: Entries<'_, 's>) {
        for (name, value) in entries {
            if self.see(value) == Seen::Null {
                continue;
            }
            if let Err(wrong) = check_field(&name.value, None) {
                self.wrong::<()>(name.at, Err(wrong));
                continue;
            }
            if !self.see(value).is_plain() {
                self.push(self.wrong_type(&format!("header {}", name.value), value, "a string, a number or a bool"));
            } else if let Some(text) = self.text_of(value) {
                self.wrong(value.at, check_field(&name.value, Some(&text)));
                if name.value.eq_ignore_ascii_case("accept-encoding") {
                    self.codings(value, &text);
                }
            }
        }
    }

    /// Returns the string that is sent for a value, if it is known.
    pub(super) fn text_of(&self, value: &Literal<'s>) -> Option<String> {
        match self.see(value) {
            Seen::Scalar(scalar) => {
                let text = plain_text(scalar);
                if let Err(error) = &text {
                    self.wrong::<()>(value.at, Err(Wrong::new(&error.detail, "write it as a string")));
                }
                text.ok()
            }
            Seen::Text(text) => Some(text.to_owned()),
            _ => None,
        }
    }

    /// Checks the content codings that the request accepts.
    fn codings(&self, value: &Literal<'s>, list: &str) {
        for coding in list.split(',').filter_map(accepted) {
            let message = match coding.as_str() {
                "gzip" | "x-gzip" | "deflate" | "identity" | "*" => continue,
                "br" | "zstd" => {
                    format!(
                        "only native builds decode `{coding}`; in the component (JavaScript, Python) an attempt with such a response fails"
                    )
                }
                _ => format!("`{coding}` is not supported; an attempt with such a response fails"),
            };
            let diagnostic = DiagnosticBuilder::warning(code::UNSUPPORTED_CODING, value.at, message);
            self.push(diagnostic.help("use `compressed = true` to accept the supported codings"));
        }
    }

    /// Checks a query or a form: each value is plain, or a list of plain values.
    pub(super) fn pairs(&self, parameter: &str, entries: Entries<'_, 's>) {
        for (name, value) in entries {
            let subject = || format!("`{}` in `{parameter}`", name.value);
            let wanted = "a string, a number, a bool or a list of these";
            match self.see(value) {
                Seen::List(items) => {
                    for item in items {
                        if !self.see(item).is_plain() || self.see(item) == Seen::Null {
                            let subject = format!("an element of {}", subject());
                            self.push(self.wrong_type(&subject, item, "a string, a number or a bool"));
                        } else {
                            self.text_of(item);
                        }
                    }
                }
                Seen::Map(_) => self.push(self.wrong_type(&subject(), value, wanted)),
                Seen::Unknown(ValueKind::Map) => self.push(self.wrong_type(&subject(), value, wanted)),
                _ => {
                    self.text_of(value);
                }
            }
        }
    }

    pub(super) fn credentials(&self, written: &Literal<'s>, entries: Entries<'_, 's>) {
        for (name, value) in entries {
            if !CREDENTIALS.contains(&name.value.as_ref()) {
                if self.see(value) != Seen::Null {
                    self.unknown_part("`basic_auth`", name, &CREDENTIALS);
                }
            } else if !self.see(value).is_plain() {
                self.push(self.wrong_type(&format!("`{}`", name.value), value, "a string"));
            } else if name.value == "user"
                && let Some(user) = self.text_of(value)
            {
                self.wrong(value.at, check_user(&user));
            }
        }
        let is_user =
            |name: &Text<'_>| name.value == "user" || suggest::nearest(&name.value, CREDENTIALS) == Some("user");
        if !entries.iter().any(|(name, value)| is_user(name) && self.see(value) != Seen::Null) {
            let diagnostic =
                DiagnosticBuilder::error(code::MISSING_KEY, written.at, "`basic_auth` needs the key `user`");
            let keys = self.checker.document.keys;
            self.push(diagnostic.help(if keys { "add `user: NAME`" } else { "add `user: \"NAME\"`" }));
        }
    }

    /// Reports an unknown key of a map with fixed keys.
    pub(super) fn unknown_part(&self, of: &str, name: &Text<'s>, known: &[&str]) {
        let message = format!("{of} has no key `{}`", name.value);
        let diagnostic = DiagnosticBuilder::error(code::UNKNOWN_KEY, name.at, message)
            .did_you_mean(&name.value, known.iter().copied());
        let lacks_help = diagnostic.help.is_none();
        self.push(if lacks_help { diagnostic.help(format!("its keys are {}", listed(known))) } else { diagnostic });
    }

    pub(super) fn hosts(&self, entries: Entries<'_, 's>) {
        let mut before: Vec<String> = Vec::new();
        for (host, addresses) in entries {
            let own = bare(&host.value).to_ascii_lowercase();
            let is_listed = before.contains(&own);
            if is_listed {
                self.wrong::<()>(host.at, Err(listed_twice(&host.value)));
                continue;
            }
            before.push(own);
            let single;
            let items: &[Literal<'s>] = match self.see(addresses) {
                Seen::List(items) => items,
                Seen::Unknown(ValueKind::Any | ValueKind::List) => continue,
                _ => {
                    single = [addresses.clone()];
                    &single
                }
            };
            let mut texts = Vec::new();
            let mut is_known = true;
            for item in items {
                match self.see(item) {
                    Seen::Text(text) => texts.push(text),
                    Seen::Unknown(ValueKind::String | ValueKind::Any) => is_known = false,
                    _ => {
                        is_known = false;
                        {
                            let diagnostic =
                                self.wrong_type(&format!("an address of {:?}", host.value), item, "a string");
                            self.push(diagnostic.help("write an address, such as \"127.0.0.1\""));
                        }
                    }
                }
            }
            if !is_known && texts.is_empty() {
                // The name alone can be checked.
                texts.push("127.0.0.1");
            }
            let is_name = read_literal(&host.value).is_none() && check_host(&host.value).is_ok();
            let at = if is_name { addresses.at } else { host.at };
            self.wrong(at, host_addresses(&host.value, texts));
        }
    }
}

/// Returns the coding that an entry of `Accept-Encoding` allows. (RFC 9110 section 12.5.3)
fn accepted(entry: &str) -> Option<String> {
    let (coding, weight) = entry.split_once(';').unwrap_or((entry, ""));
    let weight = weight.trim().strip_prefix("q=").unwrap_or("1");
    let is_rejected = weight.trim_matches(['0', '.']).is_empty();
    Some(coding.trim().to_ascii_lowercase()).filter(|coding| !coding.is_empty() && !is_rejected)
}
