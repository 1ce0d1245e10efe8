//! Check of the value of a parameter.

use super::{Checks, Seen};
use crate::{
    dsl::{
        ast::{Literal, LiteralKind},
        builtin::{
            Parameter, StatusSet, Takes, Url, Wrong, check_host, check_method, closes_by_reset, peer, proxy, source,
        },
        code,
        diagnostic::DiagnosticBuilder,
        expr::{Value, ValueKind, literal as numbers, plain_text},
        template,
    },
    ip::host::read_literal,
};

impl<'s> Checks<'_, '_, 's> {
    /// Checks the value of a parameter.
    pub(super) fn value(&self, parameter: &Parameter, written: &Literal<'s>) {
        let seen = self.see(written);
        if seen == Seen::Null {
            return;
        }
        if !parameter.takes.takes(seen.kind()) {
            return self.wrong_kind(parameter, written);
        }
        match (parameter.takes, seen) {
            (Takes::Url, Seen::Text(text)) => self.wrong(written.at, url(text)),
            (Takes::Url, _) => self.beginning(written),
            (Takes::Proxy, Seen::Text(text)) if !text.is_empty() => self.wrong(
                written.at,
                proxy(text).and_then(|url| check_host(&url.host)).map_err(|wrong| wrong.within("`proxy`")),
            ),
            (Takes::Method, Seen::Text(text)) => self.wrong(written.at, check_method(text)),
            (Takes::Close, Seen::Text(text)) => self.wrong(written.at, closes_by_reset(text)),
            (Takes::Address, Seen::Text(text)) if !text.is_empty() => self.wrong(written.at, source(text)),
            (Takes::Peer, Seen::Text(text)) if self.is_whole() => self.peer(text, written),
            (Takes::Input, Seen::Text("")) => {
                self.wrong::<()>(
                    written.at,
                    Err(Wrong::new("the name of an input is empty", "write the name of an input passed to the run")),
                );
            }
            (Takes::Number(least, most), Seen::Scalar(_) | Seen::Text(_)) => {
                self.number(parameter.name, written, least, most);
            }
            (Takes::Duration, Seen::Scalar(_) | Seen::Text(_)) => self.duration(parameter.name, written),
            (Takes::Fields, Seen::Map(entries)) => self.fields(entries),
            (Takes::Pairs, Seen::Map(entries)) => self.pairs(parameter.name, entries),
            (Takes::Credentials, Seen::Map(entries)) => self.credentials(written, entries),
            (Takes::Parts, Seen::List(items)) => self.parts(items),
            (Takes::Hosts, Seen::Map(entries)) => self.hosts(entries),
            (Takes::Json, _) => self.json(written),
            (Takes::Statuses, _) => self.statuses(written),
            (Takes::Condition, _) => self.condition(written),
            (Takes::Extracts, Seen::Map(entries)) => self.extracts(entries),
            _ => {}
        }
    }

    fn wrong_kind(&self, parameter: &Parameter, written: &Literal<'s>) {
        let subject = format!("`{}` of `{}`", parameter.name, self.action.kind.text);
        let wanted = parameter.takes.label();
        if parameter.takes != Takes::Bytes {
            let diagnostic = self.wrong_type(&subject, written, wanted);
            let help = match parameter.takes {
                Takes::Number(least, most) => format!("use {least} to {most}"),
                takes => format!("write {}", takes.example(self.checker.document.keys)),
            };
            return self.push(diagnostic.help(help));
        }
        let is_nested = matches!(self.see(written).kind(), ValueKind::List | ValueKind::Map);
        self.push(if is_nested && parameter.name == "body" {
            self.wrong_type(&subject, written, wanted).help("`json` and `form` take maps and lists")
        } else {
            self.not_a_string(&subject, written, wanted)
        });
    }

    /// Checks the beginning of a URL, up to its first template.
    fn beginning(&self, written: &Literal<'s>) {
        let LiteralKind::Text(text) = &written.kind else { return };
        let Some(template::Piece::Text(beginning)) = template::pieces(&text.value).into_iter().next() else { return };
        let beginning = beginning.trim_start_matches(|letter| letter <= ' ');
        let lower = beginning.to_ascii_lowercase();
        let is_http = "http:".starts_with(&lower) || lower.starts_with("http:");
        // The part after the host is not checked here.
        let has_host = lower.strip_prefix("http://").is_some_and(|rest| rest.contains(['/', '?', '#']));
        if !is_http || has_host {
            // The error of the whole text, if it has one, quotes all of it.
            let whole = text.value.trim_start_matches(|letter| letter <= ' ');
            self.wrong(written.at, url(beginning).or_else(|wrong| url(whole).and(Err(wrong))));
        }
    }

    fn peer(&self, to: &str, written: &Literal<'s>) {
        let port = match self.setting("port").map(|port| self.see(&port.value)) {
            None if self.is_misspelled("port") => {
                return self.wrong(written.at, peer(to, None).or_else(|_| peer(to, Some(1))));
            }
            None => return self.wrong(written.at, peer(to, None)),
            Some(Seen::Scalar(value)) => plain_text(value).ok().and_then(|text| text.parse().ok()),
            Some(Seen::Text(text)) => text.parse().ok(),
            Some(_) => None,
        };
        // A port that is only known during the run, or already reported, counts as any port.
        self.wrong(written.at, peer(to, port.filter(|port| *port > 0).or(Some(1))));
    }

    /// Checks that the local address and the peer have the same address family.
    pub(super) fn families(&self) {
        let text = |name: &str| {
            let setting = self.setting(name)?;
            match self.see(&setting.value) {
                Seen::Text(text) => Some((text, setting.value.at)),
                _ => None,
            }
        };
        let Some((from, at)) = text("bind_ip") else { return };
        let peer = match (text("proxy").filter(|(proxy, _)| !proxy.is_empty()).or_else(|| text("url")), text("to")) {
            (Some((url, at)), _) => Url::parse(url).ok().map(|url| (url.host, at)),
            (None, Some((to, at))) => {
                let host = peer(to, None).or_else(|_| peer(to, Some(1)));
                host.ok().map(|(host, _)| (host.to_owned(), at))
            }
            (None, None) => None,
        };
        let Some((host, place)) = peer else { return };
        if let (Some(from), Some(to)) = (read_literal(from), read_literal(&host))
            && from.is_ipv4() != to.is_ipv4()
        {
            let message = format!("{from} cannot reach {to}: one is an IPv4 address, the other an IPv6 address");
            let diagnostic = DiagnosticBuilder::error(code::INVALID_VALUE, at, message);
            self.push(diagnostic.related(place, "the peer").help("use an address of the peer's family"));
        }
    }

    fn number(&self, name: &str, written: &Literal<'s>, least: u64, most: u64) {
        let text = match self.see(written) {
            Seen::Scalar(value) => plain_text(value).unwrap_or_default(),
            Seen::Text(text) => text.to_owned(),
            _ => return,
        };
        let digits = text.strip_prefix('-').unwrap_or(&text);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            let subject = format!("`{name}` of `{}`", self.action.kind.text);
            let diagnostic = self.wrong_type(&subject, written, "a whole number");
            return self.push(diagnostic.help(format!("use {least} to {most}")));
        }
        if !text.parse::<u64>().is_ok_and(|number| (least..=most).contains(&number)) {
            let wrong = Wrong::new(format!("`{name}` is {text}"), format!("use {least} to {most}"));
            self.wrong::<()>(written.at, Err(wrong));
        }
    }

    fn duration(&self, name: &str, written: &Literal<'s>) {
        let length = match self.see(written) {
            Seen::Scalar(Value::Duration(length)) => Some(*length),
            Seen::Text(text) => numbers::duration(text, true),
            _ => None,
        };
        match length {
            None => {
                let message = format!("`{name}` must be a duration, not {}", super::describe(written));
                let diagnostic = DiagnosticBuilder::error(code::INVALID_DURATION, written.at, message);
                self.push(diagnostic.help("write `250ms`, `1.5s`, `2m`, `1h30m`"));
            }
            Some(length) if length < 0 => {
                self.push(DiagnosticBuilder::error(
                    code::INVALID_DURATION,
                    written.at,
                    "a duration cannot be negative",
                ));
            }
            Some(_) => {}
        }
    }

    /// Checks each item of a list separately, so that a diagnostic has its position.
    fn statuses(&self, written: &Literal<'s>) {
        match self.see(written) {
            Seen::List([]) => self.wrong(written.at, StatusSet::parse(&Value::List(Vec::new()))),
            Seen::List(items) => items.iter().for_each(|item| self.status(item)),
            _ => self.status(written),
        }
    }

    fn status(&self, written: &Literal<'s>) {
        let value = match self.see(written) {
            Seen::Scalar(value) => value.clone(),
            Seen::Text(text) => Value::String(text.to_owned()),
            Seen::List(_) => Value::List(vec![Value::List(Vec::new())]),
            Seen::Map(_) => Value::Map(Vec::new()),
            Seen::Null => Value::List(vec![Value::Null]),
            Seen::Unknown(_) => return,
        };
        self.wrong(written.at, StatusSet::parse(&value));
    }

    /// Reports values that JSON cannot represent, at any depth.
    fn json(&self, written: &Literal<'s>) {
        let mut open = vec![written];
        while let Some(literal) = open.pop() {
            match self.see(literal) {
                Seen::List(items) => open.extend(items),
                Seen::Map(entries) => open.extend(entries.iter().map(|(_, value)| value)),
                Seen::Scalar(Value::Bytes(_)) => {
                    let diagnostic = DiagnosticBuilder::error(
                        code::WRONG_TYPE,
                        literal.at,
                        "JSON cannot represent a value of type bytes",
                    );
                    self.push(diagnostic.help("write it as a string, such as \"{{ base64.encode(b'…') }}\""));
                }
                _ => {}
            }
        }
    }
}

fn url(text: &str) -> Result<(), Wrong> {
    let url = Url::parse(text)?;
    check_host(&url.host)
}

#[cfg(test)]
mod tests {
    use crate::dsl::{Syntax, validate};

    fn told(url: &str) -> String {
        let text = format!(
            "scenario \"s\" resource api server {{ host = \"a.test\" }}\n\
             action a = get {{ url = \"{url}\" }} workflow {{ start: a {{ -> end }} end }}"
        );
        let found = validate(&text, Syntax::Text).unwrap();
        found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn an_error_about_a_url_with_templates_quotes_the_whole_url() {
        let error = |url: &str| told(url).split_once("]: ").unwrap().1.to_owned();
        assert_eq!(
            error("https://{{api.host}}/x?y={{user.index}}"),
            "url \"https://{{api.host}}/x?y={{user.index}}\" needs TLS, which built-in actions do not support; use http:// or \
             a custom action"
        );
        for url in ["https://a.test:{{user.index}}/", "https://{{ api.host }}/"] {
            assert!(error(url).starts_with(&format!("url \"{url}\" needs TLS")), "{}", error(url));
        }
        assert!(error("ftp://a.test:{{user.index}}/").contains("{{user.index}}/\" does not start with http://"));
        assert_eq!(
            error("a.test/{{user.index}}"),
            "url \"a.test/{{user.index}}\" does not start with http://; write \"http://a.test/{{user.index}}\""
        );
        assert_eq!(
            error("http://a.test:99999/{{user.index}}"),
            "url \"http://a.test:99999/{{user.index}}\" has an invalid port; use 1–65535"
        );
    }
}
