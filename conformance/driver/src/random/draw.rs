//! Random arguments, drawn by the WIT and the values of a definition.

use std::collections::{BTreeMap, VecDeque};

use anyhow::{Context, Result};
use serde_json::{Map, Value as Json, json};

use crate::shape::Shape;

/// Number of tokens of actions, and of tasks, that are remembered.
const REMEMBERED: usize = 64;

/// splitmix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// Creates a generator with a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Returns the next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number below `bound`, which must not be 0. The bias of the remainder does no harm here.
    pub fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.number() % bound.max(1) as u64).unwrap_or_default()
    }

    /// Returns one of `items`.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        if items.is_empty() { None } else { items.get(self.below(items.len())) }
    }
}

/// The sources of arguments.
pub struct Draw<'a> {
    /// The source of randomness.
    pub random: Random,
    /// The values of the definition.
    pub words: &'a BTreeMap<String, Vec<Json>>,
    /// The objects of each resource, for parameters that take one.
    pub objects: &'a BTreeMap<String, Vec<String>>,
    /// The clock that `"$clock"` reads and advances.
    pub clock: u64,
    /// The most recent tokens of actions, for `"$token"`.
    pub tokens: VecDeque<Json>,
    /// The most recently inserted tasks, for `"$task"`.
    pub tasks: VecDeque<Json>,
}

impl Draw<'_> {
    /// Returns a value, as cases write it, for a parameter or field with this name.
    pub fn value(&mut self, name: &str, shape: &Shape) -> Result<Json> {
        if let Shape::Option(inner) = shape {
            return if self.random.below(2) == 0 { Ok(Json::Null) } else { self.value(name, inner) };
        }
        if let Shape::Resource(resource) = shape {
            let objects = self.objects.get(resource).with_context(|| format!("no {resource} to draw"))?;
            return Ok(json!(self.random.pick(objects)));
        }
        // The values of a list are whole lists, or choices for its items.
        let fits = |words: &&Vec<Json>| !matches!(shape, Shape::List(_)) || words.iter().all(Json::is_array);
        if let Some(words) = self.words.get(name).filter(fits) {
            let word = self.random.pick(words).cloned().unwrap_or_default();
            return self.word(word);
        }
        let small = |random: &mut Random| i64::try_from(random.below(24)).unwrap_or_default();
        Ok(match shape {
            Shape::Bool => json!(self.random.below(2) == 0),
            Shape::Integer(8, _) => json!(small(&mut self.random)),
            Shape::Integer(..) => json!(if self.random.below(40) == 0 { 1_000_000 } else { small(&mut self.random) }),
            Shape::Float => json!(f64::from(u32::try_from(self.random.below(4000)).unwrap_or_default()) / 8.0 - 50.0),
            Shape::Text => json!(self.random.pick(&["a", "b", "c", "d", "e", "f", "g", ""]).unwrap_or(&"a")),
            Shape::Bytes => json!({ "repeat": [self.random.below(256), self.random.below(5)] }),
            Shape::List(item) => {
                let count = self.random.below(4);
                (0..count).map(|_| self.value(name, item)).collect::<Result<_>>()?
            }
            Shape::Tuple(shapes) => shapes.iter().map(|shape| self.value(name, shape)).collect::<Result<_>>()?,
            Shape::Record(name, fields) => {
                let mut record = Map::new();
                for (field, shape) in fields {
                    // Values for the fields of one record have priority over those for every field
                    // with the same name.
                    let full = format!("{name}.{field}");
                    let words = if self.words.contains_key(&full) { &full } else { field };
                    record.insert(field.clone(), self.value(words, shape)?);
                }
                Json::Object(record)
            }
            Shape::Variant(_, cases) => {
                let (case, payload) = self.random.pick(cases).cloned().context("a variant without cases")?;
                match payload {
                    Some(shape) => json!({ &case: self.value(&case, &shape)? }),
                    None => json!(case),
                }
            }
            Shape::Enum(_, cases) => json!(self.random.pick(cases)),
            Shape::Flags(_, flags) => flags.iter().filter(|_| self.random.below(2) == 0).cloned().collect(),
            Shape::Address => json!(format!("10.0.0.{}", self.random.below(32))),
            Shape::Network => json!(format!("10.0.0.{}/30", self.random.below(8) * 4)),
            Shape::U128 => json!(self.random.below(1000).to_string()),
            Shape::Value => match self.random.below(4) {
                0 => json!({ "int": small(&mut self.random).to_string() }),
                1 => json!({ "double": "1.5" }),
                2 => json!("text"),
                _ => json!(self.random.below(2) == 0),
            },
            Shape::Option(_) | Shape::Result(..) | Shape::Resource(_) => {
                anyhow::bail!("{} is not drawn", shape.describe())
            }
        })
    }

    /// Returns a value with its placeholders replaced.
    fn word(&mut self, word: Json) -> Result<Json> {
        if word == "$clock" {
            self.clock += self.random.number() % 400;
            return Ok(json!(self.clock));
        }
        for (name, known) in [("$token", &self.tokens), ("$task", &self.tasks)] {
            if word == name {
                let index = self.random.below(known.len());
                return Ok(known.get(index).cloned().unwrap_or(json!(1)));
            }
        }
        if let Some(path) = word.get("$mutate").and_then(Json::as_str) {
            let text = std::fs::read_to_string(crate::paths::root().join(path)).with_context(|| path.to_owned())?;
            return Ok(self.mutated(&text).into());
        }
        Ok(word)
    }

    /// Returns the text with a few characters removed, doubled or moved.
    fn mutated(&mut self, text: &str) -> String {
        let mut characters: Vec<char> = text.chars().collect();
        for _ in 0..self.random.below(3) {
            let from = self.random.below(characters.len());
            let length = self.random.below(6).min(characters.len() - from);
            let piece: Vec<char> = match self.random.below(3) {
                0 => characters.get(from..from + length).unwrap_or_default().to_vec(),
                _ => characters.drain(from..from + length).collect(),
            };
            if self.random.below(2) == 0 {
                let to = self.random.below(characters.len());
                characters.splice(to..to, piece);
            }
        }
        characters.into_iter().collect()
    }

    /// Remembers the tokens and tasks in an answer.
    pub fn learn(&mut self, answer: &Json) {
        match answer {
            Json::Array(items) => items.iter().for_each(|item| self.learn(item)),
            Json::Object(object) => {
                for (key, value) in object {
                    match (key.as_str(), value) {
                        ("token", token) => self.tokens.push_back(token.clone()),
                        ("tokens", Json::Array(tokens)) => self.tokens.extend(tokens.iter().cloned()),
                        ("inserted", Json::Array(tasks)) => self.tasks.extend(tasks.iter().cloned()),
                        (_, value) => self.learn(value),
                    }
                }
            }
            _ => (),
        }
        for known in [&mut self.tokens, &mut self.tasks] {
            known.drain(..known.len().saturating_sub(REMEMBERED));
        }
    }
}
