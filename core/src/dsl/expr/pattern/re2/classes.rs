//! Bracket expressions.

use super::{PatternFault, Reader};
use crate::dsl::expr::pattern::class::{self, Class};

impl Reader<'_> {
    /// Reads the rest of a class after its `[`.
    pub(super) fn class(&mut self, from: usize) -> Result<(), PatternFault> {
        let fold = self.level.flags.fold;
        let negated = self.take("^");
        let mut class = Class::default();
        let mut is_first = true;
        while is_first || !self.take("]") {
            is_first = false;
            let start = self.at;
            if self.has_named
                && self.rest().starts_with("[:")
                && let Some((name, _)) = self.rest().get(2..).and_then(|rest| rest.split_once(":]"))
            {
                self.at = self.at.saturating_add(name.len()).saturating_add(4);
                let (others, plain) = name.strip_prefix('^').map_or((false, name), |plain| (true, plain));
                let Some(named) = class::posix(plain) else {
                    let help =
                        "use `[:alpha:]`, `[:digit:]`, `[:alnum:]`, `[:space:]`, `[:upper:]`, `[:lower:]`, `[:punct:]`";
                    return self.fault(start, format!("`[:{name}:]` is not a class"), help);
                };
                class.add_named(named, others, fold);
                continue;
            }
            // If there is no end here, there is none later either.
            self.has_named &= !self.rest().starts_with("[:");
            if self.rest().starts_with('\\') {
                self.next();
                if let Some((named, others)) = self.named_escape(start)? {
                    class.add_named(named, others, fold);
                    continue;
                }
                self.at = start;
            }
            let first = self.class_character(from)?;
            let mut last = first;
            let range = self.rest().strip_prefix('-').is_some_and(|after| !after.is_empty() && !after.starts_with(']'));
            if range {
                self.next();
                last = self.class_character(from)?;
                if last < first {
                    let written = self.pattern.get(start..self.at).unwrap_or("");
                    return self.fault(start, format!("the range `{written}` ends before it begins"), "swap its ends");
                }
            }
            class.add(first, last, fold);
        }
        class.clean();
        if negated {
            class.negate();
        }
        self.characters(&class)
    }

    pub(super) fn class_character(&mut self, class_from: usize) -> Result<u32, PatternFault> {
        let from = self.at;
        match self.next() {
            Some('\\') => self.escaped(from),
            Some(letter) => Ok(letter.into()),
            None => {
                let at = class_from..class_from.saturating_add(1);
                let help = "add `]`, or write `\\[` for a literal `[`";
                Err(PatternFault { at, reason: "this `[` is never closed".into(), help: Some(help.into()) })
            }
        }
    }
}
