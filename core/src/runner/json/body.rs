//! The body of an answer as JSON: requested parts are found once, and built when they are needed.

use std::borrow::Cow;

use crate::dsl::expr::{Step, Value, ValueKind, VariablePart};

use super::{
    super::failure::{Failure, FailureKind},
    Allowance, Part, TooLarge, build, digits, integer, select, source,
};

/// Parts of a body as JSON.
pub struct JsonBody<'a> {
    source: &'a str,
    paths: &'a [Cow<'a, [Step]>],
    /// Position of the value of each path.
    parts: Vec<Part>,
    /// Memory that all values of this body together may still take.
    allowance: Allowance,
    /// Parts that expressions read, each created once for all of them.
    made: Vec<(&'a VariablePart, Option<Value>)>,
}

impl<'a> JsonBody<'a> {
    /// Finds the values of the paths in one pass. Everything that is requested later must be among
    /// them.
    pub fn find(body: &'a [u8], paths: &'a [Cow<'a, [Step]>]) -> Self {
        let source = if paths.is_empty() { None } else { source(body) };
        let borrowed: Vec<&[Step]> = paths.iter().map(Cow::as_ref).collect();
        let parts = source.and_then(|source| select(source, &borrowed)).unwrap_or_default();
        Self {
            source: source.unwrap_or_default(),
            paths,
            parts,
            allowance: Allowance::of(body.len()),
            made: Vec::new(),
        }
    }

    /// Returns whether the body is JSON. Only a body with requested parts is read at all.
    pub fn is_json(&self) -> bool {
        !self.parts.is_empty()
    }

    /// Returns the text of a part; none if the body has none or is not JSON.
    fn text(&self, path: &[Step]) -> Option<&'a str> {
        let place = self.paths.iter().position(|other| **other == *path)?;
        self.parts.get(place)?.of(self.source)
    }

    /// Returns the value at a path; none if the body has none or is not JSON.
    ///
    /// # Errors
    /// The value would take more than `json-bytes`.
    pub fn value(&mut self, path: &[Step]) -> Result<Option<Value>, Failure> {
        let Some(text) = self.text(path) else { return Ok(None) };
        build(text, &mut self.allowance).map_err(too_large)
    }

    /// Returns the value at a path for an export of a type. An integer becomes a string of its
    /// digits for a string, and the nearest double for a double.
    ///
    /// # Errors
    /// As [`Self::value`]; an integer that does not fit an int or uint, because any other value
    /// would be wrong.
    pub fn export(&mut self, path: &[Step], name: &str, kind: ValueKind) -> Result<Option<Value>, Failure> {
        let Some(number) = self.text(path).and_then(integer) else { return self.value(path) };
        let held = match kind {
            ValueKind::String => return digits(number, &mut self.allowance).map(Some).map_err(too_large),
            ValueKind::Double => return Ok(number.parse().ok().map(Value::Double)),
            ValueKind::Int => number.parse().map(Value::Int).ok(),
            ValueKind::Uint => number.parse().map(Value::Uint).ok(),
            _ => return self.value(path),
        };
        held.map(Some).ok_or_else(|| {
            let right = match kind {
                ValueKind::Int => "an int is from -9223372036854775808 to 9223372036854775807",
                _ => "a uint is from 0 to 18446744073709551615",
            };
            let shown = number.get(..SHOWN).map_or_else(|| number.to_owned(), |start| format!("{start}…"));
            let reason =
                format!("export {name}: {shown} is out of range: {right}; declare it as string to keep all digits");
            Failure::new(FailureKind::Expectation, reason)
        })
    }

    /// Creates a part, unless it exists.
    pub fn make_part(&mut self, part: &'a VariablePart) -> Result<(), Failure> {
        if !self.made.iter().any(|(other, _)| *other == part) {
            let value = self.part(part)?;
            self.made.push((part, value));
        }
        Ok(())
    }

    pub fn get_part(&self, part: &VariablePart) -> Option<&Value> {
        self.made.iter().find(|(other, _)| *other == part)?.1.as_ref()
    }

    /// Returns the value of a variable's part. A body that is not JSON is null as a whole, and has
    /// no parts.
    fn part(&mut self, part: &VariablePart) -> Result<Option<Value>, Failure> {
        let Some(member) = &part.member else {
            let value = self.value(&part.path)?;
            return Ok(if part.path.is_empty() { value.or(Some(Value::Null)) } else { value });
        };
        // `has` needs nothing else of the map.
        Ok(self.text(&part.path).map(|text| match text.starts_with('{') {
            false => Value::Null,
            true => {
                let found = self.text(&member_path(part, member));
                Value::Map(found.map(|_| (Value::String(member.clone()), Value::Null)).into_iter().collect())
            }
        }))
    }
}

fn too_large(TooLarge { allowed }: TooLarge) -> Failure {
    let reason = format!(
        "limit `json-bytes` exceeded: the values of the JSON body take more than {allowed} bytes; extract a smaller \
         part by a path such as $.items[0].id"
    );
    Failure::new(FailureKind::Limit, reason)
}

/// Maximum digits of an integer that a reason shows.
const SHOWN: usize = 60;

/// Returns the path of the member that `has` tests.
pub fn member_path(part: &VariablePart, member: &str) -> Vec<Step> {
    part.path.iter().cloned().chain([Step::Member(member.to_owned())]).collect()
}
