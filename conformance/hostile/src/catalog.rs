//! The catalog of behaviors: `behaviors.toml`.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::request::Method;

/// The classes, in the order of the catalog.
pub const CLASSES: [&str; 9] =
    ["statuses", "framing", "ends-before", "ends-within", "ends-after", "timing", "extra", "interim", "redirects"];

/// The last class, about bodies.
pub const BODIES: &str = "bodies";

/// Outcome that is allowed for a client; `behaviors.toml` describes each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    Response,
    Redirect,
    BadLocation,
    Invalid,
    HeadLimit,
    BodyLimit,
    Undecodable,
    Closed,
    NoResponse,
    Timeout,
}

impl Outcome {
    /// Returns the name in the file.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Response => "response",
            Self::Redirect => "redirect",
            Self::BadLocation => "bad-location",
            Self::Invalid => "invalid",
            Self::HeadLimit => "head-limit",
            Self::BodyLimit => "body-limit",
            Self::Undecodable => "undecodable",
            Self::Closed => "closed",
            Self::NoResponse => "no-response",
            Self::Timeout => "timeout",
        }
    }
}

/// A behavior of the server.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Behavior {
    /// The name. Example: `cut-body`.
    pub name: String,
    /// The class. Example: `ends-within`.
    pub class: String,
    /// Description of what the server does.
    pub what: String,
    /// The allowed outcomes.
    pub allowed: Vec<Outcome>,
    /// The allowed outcomes for HEAD, if they differ.
    pub head: Option<Vec<Outcome>>,
    /// Whether a client may reuse the connection for another request.
    #[serde(default)]
    reuse: bool,
    /// The weight in the random choice.
    #[serde(default = "ten")]
    pub weight: u64,
}

fn ten() -> u64 {
    10
}

impl Behavior {
    /// Returns the allowed outcomes of a request with `method`.
    pub fn allowed(&self, method: Method) -> &[Outcome] {
        match (&self.head, method) {
            (Some(head), Method::Head) => head,
            _ => &self.allowed,
        }
    }

    /// Returns whether a client may reuse the connection after a complete response.
    pub fn may_reuse(&self, method: Method) -> bool {
        let head = method == Method::Head && self.head.as_ref().is_some_and(|head| head.contains(&Outcome::Response));
        self.reuse || head
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    behavior: Vec<Behavior>,
}

/// All behaviors.
#[derive(Debug)]
pub struct Catalog {
    /// The behaviors, in the order of the file.
    pub behaviors: Vec<Behavior>,
    total: u64,
}

impl Catalog {
    /// Returns the built-in catalog.
    pub fn get() -> &'static Self {
        static CATALOG: OnceLock<Catalog> = OnceLock::new();
        CATALOG.get_or_init(|| {
            // A unit test reads the same text, so this cannot fail in a tested program.
            let read = toml::from_str::<File>(include_str!("../behaviors.toml"));
            let behaviors = read.map(|file| file.behavior).unwrap_or_default();
            Self { total: behaviors.iter().map(|behavior| behavior.weight).sum(), behaviors }
        })
    }

    /// Returns the index of the behavior that `draw` selects.
    pub fn choose(&self, draw: u64) -> usize {
        let mut left = draw % self.total.max(1);
        for (index, behavior) in self.behaviors.iter().enumerate() {
            match left.checked_sub(behavior.weight) {
                Some(rest) => left = rest,
                None => return index,
            }
        }
        0
    }

    /// Returns the index of a behavior by its name.
    pub fn index(&self, name: &str) -> Option<usize> {
        self.behaviors.iter().position(|behavior| behavior.name == name)
    }
}

/// Returns the catalog as a Markdown table, for the README.
pub fn table() -> String {
    let mut text = "| class | behavior | the server | allowed | HEAD | reuse |\n|---|---|---|---|---|---|\n".to_owned();
    for Behavior { name, class, what, allowed, head, reuse, .. } in &Catalog::get().behaviors {
        let words = |outcomes: &[Outcome]| outcomes.iter().map(|outcome| outcome.word()).collect::<Vec<_>>().join(", ");
        let head = head.as_deref().map_or(String::new(), words);
        let reuse = if *reuse { "yes" } else { "" };
        text.push_str(&format!("| {class} | `{name}` | {what} | {} | {head} | {reuse} |\n", words(allowed)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_can_be_read_and_has_the_classes() {
        let file = toml::from_str::<File>(include_str!("../behaviors.toml")).unwrap();
        let mut names: Vec<&str> = file.behavior.iter().map(|behavior| behavior.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), file.behavior.len(), "names are unique");
        let classes = || CLASSES.into_iter().chain([BODIES]);
        assert!(file.behavior.iter().all(|behavior| classes().any(|class| class == behavior.class)));
        assert!(classes().all(|class| file.behavior.iter().filter(|behavior| behavior.class == class).count() >= 4));
        assert!(file.behavior.iter().all(|behavior| behavior.weight > 0 && !behavior.allowed.is_empty()));
    }

    #[test]
    fn the_table_of_the_readme_is_that_of_the_data() {
        let readme = include_str!("../README.md");
        assert!(readme.ends_with(&table()), "write it again with `cargo run -p conformance-hostile -- --table`");
    }

    #[test]
    fn every_behavior_is_chosen_by_some_draw_in_proportion() {
        let catalog = Catalog::get();
        let mut counts = vec![0_u64; catalog.behaviors.len()];
        for draw in 0..catalog.total {
            counts[catalog.choose(draw)] += 1;
        }
        let weights: Vec<u64> = catalog.behaviors.iter().map(|behavior| behavior.weight).collect();
        assert_eq!(counts, weights);
    }
}
