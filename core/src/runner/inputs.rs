//! Bytes that the host gives a run under a name, for requests to send.
//!
//! They arrive in pieces before the first step. After that, each input is one piece of memory that
//! all requests share.

use std::sync::Arc;

use crate::{
    dsl::{
        self,
        expr::Value,
        model::{ActionDef, Parameter, ScenarioModel},
        vocabulary::has_statuses,
    },
    limits::{NAME_BYTES, runner::INPUTS},
    runner::error::{RunnerError, invalid, within, wrong_state},
};

/// Maximum number of names that an error lists.
const LISTED: usize = 10;

/// How an input is added.
const ADD: &str = "add it to the run, on the command line with `--input NAME=FILE`";

/// The inputs of a run.
#[derive(Debug)]
pub struct Inputs {
    /// Maximum bytes of all inputs together.
    allowed: usize,
    used: usize,
    /// Inputs before the first step, by name.
    pieces: Vec<(String, Vec<u8>)>,
    /// Inputs after that, by name.
    whole: Option<Vec<(String, Arc<[u8]>)>>,
    /// Inputs that the scenario names: action and name.
    wanted: Vec<(String, String)>,
}

impl Inputs {
    /// Creates an empty collection for at most `allowed` bytes in total.
    pub fn new(scenario: &ScenarioModel, allowed: usize) -> Self {
        let actions = scenario.actions.iter().filter(|action| has_statuses(&action.kind));
        let wanted = actions.flat_map(|action| names(action).map(|name| (action.id.clone(), name.to_owned())));
        Self { allowed, used: 0, pieces: Vec::new(), whole: None, wanted: wanted.collect() }
    }

    /// Appends bytes to an input.
    ///
    /// # Errors
    /// [`RunnerError::InvalidState`] after the first step, [`RunnerError::InvalidArgument`] for a
    /// name that is empty or longer than 255 bytes, [`RunnerError::LimitExceeded`] for
    /// `input-bytes` and `inputs`.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), RunnerError> {
        if self.whole.is_some() {
            return Err(wrong_state(format!("input {name:?}"), "added before the first step"));
        }
        if name.is_empty() || name.len() > NAME_BYTES {
            return Err(invalid("the name of an input", format!("a string of 1 to {NAME_BYTES} bytes")));
        }
        let used = self.used.saturating_add(bytes.len());
        within("input-bytes", count(self.allowed), count(used))?;
        match self.pieces.binary_search_by(|(own, _)| own.as_str().cmp(name)) {
            Ok(place) => {
                if let Some((_, pieces)) = self.pieces.get_mut(place) {
                    pieces.extend_from_slice(bytes);
                }
            }
            Err(place) => {
                within("inputs", INPUTS, count(self.pieces.len()).saturating_add(1))?;
                self.pieces.insert(place, (name.to_owned(), bytes.to_vec()));
            }
        }
        self.used = used;
        Ok(())
    }

    /// Accepts no more inputs, because the run begins. Does nothing if it has begun already.
    ///
    /// # Errors
    /// [`RunnerError::InvalidArgument`] if the scenario names an input that was not added. More
    /// inputs can be added then.
    pub fn complete(&mut self) -> Result<(), RunnerError> {
        if self.whole.is_some() {
            return Ok(());
        }
        if let Some((action, name)) =
            self.wanted.iter().find(|(_, name)| !self.pieces.iter().any(|(own, _)| own == name))
        {
            return Err(invalid(format!("input {name:?} of action {action}"), self.expected()));
        }
        let pieces = std::mem::take(&mut self.pieces);
        self.whole = Some(pieces.into_iter().map(|(name, bytes)| (name, Arc::from(bytes))).collect());
        Ok(())
    }

    /// Returns the bytes of an input; none if the host added none of that name, or the run has not
    /// begun.
    pub fn get(&self, name: &str) -> Option<Arc<[u8]>> {
        let whole = self.whole.as_ref()?;
        let place = whole.binary_search_by(|(own, _)| own.as_str().cmp(name)).ok()?;
        whole.get(place).map(|(_, bytes)| Arc::clone(bytes))
    }

    /// Describes what the name of a missing input should have been. Example:
    /// `one of the added inputs: avatar, logo; …`.
    pub fn expected(&self) -> String {
        let names: Vec<&str> = match &self.whole {
            Some(whole) => whole.iter().map(|(name, _)| name.as_str()).collect(),
            None => self.pieces.iter().map(|(name, _)| name.as_str()).collect(),
        };
        match names.get(..LISTED) {
            _ if names.is_empty() => "added before the first step; no inputs were added".to_owned(),
            Some(first) if names.len() > LISTED => {
                let more = names.len().saturating_sub(LISTED);
                format!("one of the added inputs: {} and {more} more; {ADD}", first.join(", "))
            }
            _ => format!("one of the added inputs: {}; {ADD}", names.join(", ")),
        }
    }
}

/// An input that an action of a scenario sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputUse {
    /// The action.
    pub action: String,
    /// Name of the input. If none, it is known only during the run.
    pub input: Option<String>,
}

/// Returns the inputs that the HTTP actions of a scenario send, in source order, so that missing
/// inputs can be reported before a run.
///
/// ```
/// use scheduler_core::{dsl, runner::{InputUse, input_uses}};
///
/// let scenario = dsl::parse(r#"
///     scenario "upload"
///     action send = post { url = "http://10.0.0.1/" input = "avatar" }
///     workflow { start: send { -> end } end }
/// "#, dsl::Syntax::Text)?;
/// assert_eq!(input_uses(&scenario), [InputUse { action: "send".into(), input: Some("avatar".into()) }]);
/// # Ok::<(), scheduler_core::CoreLibError>(())
/// ```
#[must_use]
pub fn input_uses(scenario: &dsl::Scenario) -> Vec<InputUse> {
    let actions = scenario.model().actions.iter().filter(|action| has_statuses(&action.kind));
    let uses = actions.flat_map(|action| {
        let known = names(action).map(|name| Some(name.to_owned()));
        let open = action.parameters.iter().any(|(name, own)| match name.as_str() {
            "input" => constant(own).is_none(),
            "multipart" => has_open_part(own),
            _ => false,
        });
        known.chain(open.then_some(None)).map(|input| InputUse { action: action.id.clone(), input })
    });
    uses.collect()
}

/// Returns whether a multipart body may send an input whose name is known only during the run.
fn has_open_part(parameter: &Parameter) -> bool {
    let is_open = |part: &Parameter| match part {
        Parameter::Map(entries) => entries.iter().any(|(key, name)| key == "input" && constant(name).is_none()),
        Parameter::Template(_) => true,
        _ => false,
    };
    match parameter {
        Parameter::List(items) => items.iter().any(is_open),
        Parameter::Template(_) => true,
        _ => false,
    }
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// Returns the names of inputs that an action sends, as far as they are known before the run.
fn names(action: &ActionDef) -> impl Iterator<Item = &str> {
    action.parameters.iter().flat_map(|(name, parameter)| match name.as_str() {
        "input" => constant(parameter).into_iter().collect(),
        "multipart" => parts(parameter),
        _ => Vec::new(),
    })
}

fn constant(parameter: &Parameter) -> Option<&str> {
    match parameter {
        Parameter::Literal(Value::String(text)) => Some(text),
        _ => None,
    }
}

/// Returns the inputs in the parts of a multipart body: a list of maps.
fn parts(parameter: &Parameter) -> Vec<&str> {
    match parameter {
        Parameter::Literal(Value::List(items)) => items.iter().filter_map(input_of_value).collect(),
        Parameter::List(items) => items.iter().filter_map(input_of_part).collect(),
        _ => Vec::new(),
    }
}

fn input_of_part(part: &Parameter) -> Option<&str> {
    match part {
        Parameter::Literal(value) => input_of_value(value),
        Parameter::Map(entries) => entries.iter().find(|(key, _)| key == "input").and_then(|(_, name)| constant(name)),
        _ => None,
    }
}

fn input_of_value(part: &Value) -> Option<&str> {
    let Value::Map(entries) = part else { return None };
    entries.iter().find_map(|(key, name)| match (key, name) {
        (Value::String(key), Value::String(name)) if key == "input" => Some(name.as_str()),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dsl::Syntax;

    fn inputs(action: &str, allowed: usize) -> Inputs {
        let text = format!("scenario \"s\" action a = {action} workflow {{ start: a {{ -> end }} end }}");
        Inputs::new(dsl::parse(&text, Syntax::Text).unwrap().model(), allowed)
    }

    fn error(result: Result<(), RunnerError>) -> String {
        result.unwrap_err().to_string()
    }

    #[test]
    fn pieces_of_one_name_are_one_input() {
        let mut inputs = inputs("get { url = \"http://10.0.0.1/\" }", 10);
        for (name, piece) in [("a", "12"), ("b", ""), ("a", "345")] {
            inputs.add(name, piece.as_bytes()).unwrap();
        }
        assert_eq!(inputs.get("a"), None, "the run has not begun");
        inputs.complete().unwrap();
        assert_eq!(inputs.get("a").as_deref(), Some(b"12345".as_slice()));
        assert_eq!(inputs.get("b").as_deref(), Some(b"".as_slice()));
        assert_eq!(inputs.get("c"), None);
        assert_eq!(error(inputs.add("a", b"6")), "input \"a\": should be added before the first step");
        inputs.complete().unwrap();
        assert_eq!(inputs.get("a").as_deref(), Some(b"12345".as_slice()));
    }

    #[test]
    fn all_of_them_share_one_limit_and_what_exceeds_it_changes_nothing() {
        let mut inputs = inputs("get { url = \"http://10.0.0.1/\" }", 10);
        inputs.add("a", &[1; 6]).unwrap();
        let limit =
            |requested| RunnerError::LimitExceeded { subject: "input-bytes".into(), maximum: 10, actual: requested };
        assert_eq!(inputs.add("b", &[2; 5]), Err(limit(11)));
        inputs.add("a", &[1; 4]).unwrap();
        assert_eq!(inputs.add("a", &[1]), Err(limit(11)));
        inputs.complete().unwrap();
        assert_eq!((inputs.get("a").as_deref(), inputs.get("b")), (Some([1; 10].as_slice()), None));
    }

    #[test]
    fn names_and_their_number_are_bounded() {
        let mut inputs = inputs("get { url = \"http://10.0.0.1/\" }", 10);
        for wrong in [String::new(), "n".repeat(256)] {
            assert!(error(inputs.add(&wrong, b"")).contains("1 to 255 bytes"));
        }
        for number in 0..INPUTS {
            inputs.add(&number.to_string(), b"").unwrap();
        }
        let limit = RunnerError::LimitExceeded { subject: "inputs".into(), maximum: INPUTS, actual: INPUTS + 1 };
        assert_eq!(inputs.add("one more", b""), Err(limit));
        inputs.add("0", b"").unwrap();
    }

    #[test]
    fn a_constant_name_must_be_there_when_the_run_begins() {
        let url = "url = \"http://10.0.0.1/\"";
        let actions = [
            format!("post {{ {url} input = \"avatar\" }}"),
            format!("post {{ {url} multipart = [{{ name: \"file\", input: \"avatar\" }}] }}"),
            format!(
                "post {{ {url} multipart = [{{ name: \"{{{{user.id}}}}\", input: \"avatar\" }}, \"{{{{null}}}}\"] }}"
            ),
        ];
        for action in actions {
            let mut inputs = inputs(&action, 100);
            let none = "input \"avatar\" of action a: should be added before the first step; no inputs were added";
            assert_eq!(error(inputs.complete()), none, "{action}");
            inputs.add("avatr", b"").unwrap();
            inputs.add("logo", b"").unwrap();
            let other = "input \"avatar\" of action a: should be one of the added inputs: avatr, logo; add it to the run, on the command line with `--input NAME=FILE`";
            assert_eq!(error(inputs.complete()), other);
            inputs.add("avatar", b"!").unwrap();
            inputs.complete().unwrap();
        }
    }

    #[test]
    fn names_that_are_made_in_the_run_and_those_of_other_actions_are_not_known_before() {
        let url = "url = \"http://10.0.0.1/\"";
        for action in [
            format!("post {{ {url} input = \"{{{{user.id}}}}\" }}"),
            "custom { input = \"avatar\" }".to_owned(),
            format!("post {{ {url} body = \"avatar\" }}"),
        ] {
            inputs(&action, 100).complete().unwrap();
        }
    }

    #[test]
    fn the_inputs_of_a_scenario_are_known_before_a_run() {
        let uses = |action: &str| {
            let text = format!(
                "scenario \"s\" action a = post {{ url = \"http://10.0.0.1/\" {action} }} workflow {{ start: a {{ -> end }} end }}"
            );
            let scenario = dsl::parse(&text, Syntax::Text).unwrap();
            input_uses(&scenario).into_iter().map(|own| own.input).collect::<Vec<_>>()
        };
        assert_eq!(uses("body = \"x\""), []);
        assert_eq!(uses("input = \"x\""), [Some("x".to_owned())]);
        assert_eq!(uses("input = \"{{user.id}}\""), [None]);
        let parts = "multipart = [{ name: \"a\", input: \"x\" }, { name: \"b\", input: \"{{user.id}}\" }, { name: \"{{user.id}}\", input: \"y\" }]";
        assert_eq!(uses(parts), [Some("x".to_owned()), Some("y".to_owned()), None]);
    }

    #[test]
    fn an_error_lists_a_few_names() {
        let mut inputs = inputs("get { url = \"http://10.0.0.1/\" }", 10);
        for number in 10..25 {
            inputs.add(&number.to_string(), b"").unwrap();
        }
        let expected = "one of the added inputs: 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 and 5 more; add it to the run, on the command line with `--input NAME=FILE`";
        assert_eq!(inputs.expected(), expected);
        inputs.complete().unwrap();
        assert_eq!(inputs.expected(), expected);
    }
}
