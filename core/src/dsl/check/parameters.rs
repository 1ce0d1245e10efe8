//! Constant values of parameters that built-in actions take.

use super::Checker;
use crate::dsl::{
    ast::{Action, ActionItem, Literal, LiteralKind, Setting},
    code,
    diagnostic::Finding,
    expr::Value,
    http_words::{REDIRECTS, check_method},
    status_set::StatusSet,
    template,
    vocabulary::has_statuses,
};

impl<'s> Checker<'_, 's> {
    /// Says what is wrong with a parameter whose value is known before the run.
    pub(super) fn constant_parameter(&self, action: &Action<'s>, setting: &Setting<'s>) {
        let http = has_statuses(action.kind.text);
        match setting.key.value.as_ref() {
            "expect_status" if http => self.statuses(&setting.value),
            "redirects" if http => self.constant_value(&setting.value, redirects),
            "headers" if http => self.codings(&setting.value),
            "method" if http => self.constant_value(&setting.value, method),
            "close" if http || action.kind.text == "tcp" => self.constant_value(&setting.value, close),
            _ => {}
        }
    }

    /// Says that an action has more than one body.
    pub(super) fn one_body(&self, action: &Action<'s>) {
        let bodies = action.items.iter().filter_map(|item| match item {
            ActionItem::Parameter(setting) if BODIES.contains(&setting.key.value.as_ref()) => Some(&setting.key),
            _ => None,
        });
        let mut bodies = bodies.filter(|_| has_statuses(action.kind.text));
        let (Some(first), Some(second)) = (bodies.next(), bodies.find(|_| true)) else { return };
        if first.value != second.value {
            let message =
                format!("`{}` and `{}` are both given, and a request has one body", first.value, second.value);
            self.sink.push(
                Finding::error(code::INVALID_VALUE, second.at, message)
                    .related(first.at, "the other one")
                    .help("remove one"),
            );
        }
    }

    fn constant_value(&self, written: &Literal<'s>, check: fn(&Value) -> Result<(), String>) {
        if let Some(value) = constant(written) {
            self.parameter_value(written, check(&value));
        }
    }

    /// Content codings that a response may have because the request asks for them.
    fn codings(&self, headers: &Literal<'s>) {
        let LiteralKind::Map(fields) = &headers.kind else { return };
        for (_, value) in fields.iter().filter(|(name, _)| name.value.eq_ignore_ascii_case("accept-encoding")) {
            let Some(Value::String(list)) = constant(value) else { continue };
            for coding in list.split(',').filter_map(accepted) {
                let message = match coding.as_str() {
                    "gzip" | "x-gzip" | "deflate" | "identity" | "*" => continue,
                    "br" | "zstd" => {
                        format!(
                            "`{coding}` is decoded by native builds only; in the component (JavaScript, Python) such a response fails the attempt"
                        )
                    }
                    _ => format!("no build decodes `{coding}`; such a response fails the attempt"),
                };
                let finding = Finding::warning(code::UNSUPPORTED_CODING, value.at, message);
                self.sink
                    .push(finding.help("use `compressed = true`, which accepts the codings that the build decodes"));
            }
        }
    }

    /// Each part of a list by itself, so that a finding has its place.
    fn statuses(&self, written: &Literal<'s>) {
        match &written.kind {
            LiteralKind::List(items) if !items.is_empty() => {
                for item in items {
                    if let Some(value) = constant(item) {
                        self.parameter_value(item, StatusSet::parse(&Value::List(vec![value])));
                    }
                }
            }
            _ => {
                if let Some(value) = constant(written) {
                    self.parameter_value(written, StatusSet::parse(&value));
                }
            }
        }
    }

    /// Reports a reason of the form `what is wrong; what would be right`.
    fn parameter_value<T>(&self, written: &Literal<'s>, read: Result<T, String>) {
        let Err(reason) = read else { return };
        let (message, help) = reason.split_once("; ").unwrap_or((&reason, ""));
        let finding = Finding::error(code::INVALID_VALUE, written.at, message);
        self.sink.push(if help.is_empty() { finding } else { finding.help(help) });
    }
}

/// The parameters that are the body of a request.
const BODIES: [&str; 5] = ["body", "json", "form", "multipart", "input"];

/// The coding that an entry of `Accept-Encoding` allows. (RFC 9110 section 12.5.3)
fn accepted(entry: &str) -> Option<String> {
    let (coding, weight) = entry.split_once(';').unwrap_or((entry, ""));
    let weight = weight.trim().strip_prefix("q=").unwrap_or("1");
    let is_refused = weight.trim_matches(['0', '.']).is_empty();
    Some(coding.trim().to_ascii_lowercase()).filter(|coding| !coding.is_empty() && !is_refused)
}

/// Redirects that a request may follow. Values of other types have had their finding.
fn redirects(value: &Value) -> Result<(), String> {
    let Value::Int(number) = value else { return Ok(()) };
    match u64::try_from(*number) {
        Ok(number) if number <= REDIRECTS => Ok(()),
        _ => Err(format!("`redirects` is {number}; use 0 to {REDIRECTS}")),
    }
}

fn method(value: &Value) -> Result<(), String> {
    match value {
        Value::String(text) => check_method(text),
        _ => Ok(()),
    }
}

/// How a connection ends.
fn close(value: &Value) -> Result<(), String> {
    match value {
        Value::String(text) if !matches!(text.as_str(), "orderly" | "reset") => {
            Err(format!("`close` is {text:?}; use \"orderly\" or \"reset\""))
        }
        _ => Ok(()),
    }
}

/// A value that no template and no mistake is in.
fn constant(written: &Literal<'_>) -> Option<Value> {
    match &written.kind {
        LiteralKind::Value(value) => Some(value.clone()),
        LiteralKind::Text(text) if template::has_template(&text.value) => None,
        LiteralKind::Text(text) => Some(Value::String(text.value.clone().into_owned())),
        LiteralKind::List(items) => items.iter().map(constant).collect::<Option<_>>().map(Value::List),
        LiteralKind::Map(entries) => {
            let pair = |(key, value): &(crate::dsl::ast::Text<'_>, Literal<'_>)| {
                Some((Value::String(key.value.clone().into_owned()), constant(value)?))
            };
            entries.iter().map(pair).collect::<Option<_>>().map(Value::Map)
        }
        LiteralKind::Word(_) | LiteralKind::Broken => None,
    }
}
