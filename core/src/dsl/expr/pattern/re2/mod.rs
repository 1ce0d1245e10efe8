//! Translates a pattern from RE2 syntax (<https://github.com/google/re2/wiki/Syntax>) to the syntax
//! of the library that runs it.
//!
//! Only whether a string matches is needed, so captures and laziness are dropped. Flags, named
//! classes and escapes are expanded: the result consists only of characters, classes, groups,
//! repetitions and anchors. All errors are reported here, with their positions, so the library
//! never rejects a translated pattern. Translation takes time and memory linear in the pattern.

mod classes;
mod escapes;
mod groups;

use std::{collections::BTreeSet, fmt::Write as _, ops::Range};

use super::class::{Class, write_character};

/// Maximum weight of a pattern.
pub(super) const MAX_WEIGHT: usize = 256 << 10;

/// Maximum nesting of groups and of repetitions.
const MAX_DEPTH: usize = 50;

/// A pattern in the syntax of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::dsl::expr) struct Translated {
    pub regex: String,
    /// Approximate size of the compiled pattern, in bytes.
    pub weight: usize,
}

/// An error in a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::dsl::expr) struct PatternFault {
    /// Byte range of the error in the pattern.
    pub at: Range<usize>,
    pub reason: String,
    /// How to fix it, if possible.
    pub help: Option<String>,
}

/// Maximum number of copies of nested repetitions.
const MAX_REPEAT: u32 = 1000;

/// Maximum size of a translated pattern, in bytes.
const MAX_WRITTEN: usize = 4 * MAX_WEIGHT;

/// Sizes of a state of a compiled pattern, of a class range and of the two targets of a choice, in
/// bytes.
const STATE: usize = 32;
const RANGE: usize = 8;
const CHOICE: usize = STATE + 8;

/// Translates a pattern.
pub(in crate::dsl::expr) fn translate(pattern: &str) -> Result<Translated, PatternFault> {
    let out = String::with_capacity(pattern.len());
    Reader { pattern, at: 0, out, names: BTreeSet::new(), has_named: true, level: Level::default() }.read()
}

#[derive(Debug, Clone, Copy, Default)]
struct Flags {
    /// `i`: case is ignored.
    fold: bool,
    /// `m`: `^` and `$` match at every line.
    lines: bool,
    /// `s`: `.` matches every character.
    dot_all: bool,
}

/// An item that can be repeated.
#[derive(Debug, Clone, Copy)]
struct Item {
    /// Start offset in the output.
    start: usize,
    weight: usize,
    /// Number of copies.
    copies: u32,
    /// Nesting depth of groups and repetitions.
    depth: usize,
    repeated: bool,
}

/// An open group, or the pattern itself.
#[derive(Debug, Clone, Copy, Default)]
struct Level {
    /// Start offset in the pattern.
    opened: usize,
    /// Start offset in the output.
    start: usize,
    flags: Flags,
    /// Weight of its finished part.
    weight: usize,
    copies: u32,
    depth: usize,
    branches: usize,
    /// Last item of the branch.
    last: Option<Item>,
}

impl Level {
    /// Finishes the last item, so that no repetition applies to it.
    fn finish(&mut self) {
        if let Some(item) = self.last.take() {
            self.weight = self.weight.saturating_add(item.weight);
            self.copies = self.copies.max(item.copies);
            self.depth = self.depth.max(item.depth);
        }
    }

    /// Returns the whole level as one item.
    fn item(mut self) -> Item {
        self.finish();
        let branches = match self.branches {
            0 => 0,
            more => more.saturating_mul(STATE).saturating_add(CHOICE),
        };
        let weight = self.weight.saturating_add(branches).max(STATE);
        Item {
            start: self.start,
            weight,
            copies: self.copies.max(1),
            depth: self.depth.saturating_add(1),
            repeated: false,
        }
    }
}

/// Bounds of a repetition: minimum, and maximum if there is one.
type Bounds = (u32, Option<u32>);

struct Reader<'p> {
    pattern: &'p str,
    at: usize,
    out: String,
    names: BTreeSet<&'p str>,
    /// Whether the rest may contain the end of a named class, `:]`.
    has_named: bool,
    level: Level,
}

impl<'p> Reader<'p> {
    fn rest(&self) -> &'p str {
        self.pattern.get(self.at..).unwrap_or("")
    }

    fn next(&mut self) -> Option<char> {
        let letter = self.rest().chars().next()?;
        self.at = self.at.saturating_add(letter.len_utf8());
        Some(letter)
    }

    fn take(&mut self, start: &str) -> bool {
        let found = self.rest().starts_with(start);
        if found {
            self.at = self.at.saturating_add(start.len());
        }
        found
    }

    /// Returns a fault from a position up to the current one.
    fn fault<T>(&self, from: usize, reason: impl Into<String>, help: impl Into<String>) -> Result<T, PatternFault> {
        let help = help.into();
        let help = if help.is_empty() { None } else { Some(help) };
        Err(PatternFault { at: from..self.at.max(from), reason: reason.into(), help })
    }

    fn read(&mut self) -> Result<Translated, PatternFault> {
        let mut outer: Vec<Level> = Vec::new();
        // Start of the last repetition, if nothing follows it yet.
        let mut repeated = None;
        loop {
            let from = self.at;
            let Some(letter) = self.next() else { break };
            let before = repeated.take();
            match letter {
                '(' => {
                    if self.take("?") {
                        let Some((flags, grouped)) = self.after_question(from)? else { continue };
                        if !grouped {
                            self.level.flags = flags;
                            continue;
                        }
                        self.open(&mut outer, from)?;
                        self.level.flags = flags;
                    } else {
                        self.open(&mut outer, from)?;
                    }
                }
                ')' => {
                    let Some(around) = outer.pop() else {
                        return self.fault(from, "unmatched `)`", "write `\\)` for a literal `)`");
                    };
                    self.out.push(')');
                    let group = std::mem::replace(&mut self.level, around);
                    self.push(group.item())?;
                }
                '|' => {
                    self.level.finish();
                    self.level.branches = self.level.branches.saturating_add(1);
                    self.out.push('|');
                }
                '*' => repeated = Some(self.repeat(from, before, (0, None))?),
                '+' => repeated = Some(self.repeat(from, before, (1, None))?),
                '?' => repeated = Some(self.repeat(from, before, (0, Some(1)))?),
                '{' => match self.bounds(from)? {
                    Some(bounds) => repeated = Some(self.repeat(from, before, bounds)?),
                    None => self.literal('{'.into())?,
                },
                '^' => self.anchor(if self.level.flags.lines { "(?m:^)" } else { "\\A" })?,
                '$' => self.anchor(if self.level.flags.lines { "(?m:$)" } else { "\\z" })?,
                '.' => {
                    let (text, ranges) = if self.level.flags.dot_all { ("(?s:.)", 1) } else { ("[^\\n]", 2) };
                    self.written(text, class_weight(ranges))?;
                }
                '[' => self.class(from)?,
                '\\' => self.escape(from)?,
                other => self.literal(other.into())?,
            }
        }
        if !outer.is_empty() {
            let opened = self.level.opened;
            return Err(PatternFault {
                at: opened..opened.saturating_add(1),
                reason: "this `(` is never closed".into(),
                help: Some("add `)`, or write `\\(` for a literal `(`".into()),
            });
        }
        let all = std::mem::take(&mut self.level).item();
        let weight = all.weight.saturating_add(STATE.saturating_mul(3));
        self.check_weight(weight)?;
        Ok(Translated { regex: std::mem::take(&mut self.out), weight })
    }

    fn check_weight(&self, weight: usize) -> Result<(), PatternFault> {
        if weight <= MAX_WEIGHT && self.out.len() <= MAX_WRITTEN {
            return Ok(());
        }
        self.fault(0, "the pattern is too large", "shorten it, or use smaller repetition counts")
    }

    fn open(&mut self, outer: &mut Vec<Level>, from: usize) -> Result<(), PatternFault> {
        if outer.len() >= MAX_DEPTH {
            return self.fault(from, format!("groups nest more than {MAX_DEPTH} levels deep"), "");
        }
        let start = self.out.len();
        self.out.push_str("(?:");
        let group = Level { opened: from, start, flags: self.level.flags, ..Level::default() };
        outer.push(std::mem::replace(&mut self.level, group));
        Ok(())
    }

    fn push(&mut self, item: Item) -> Result<(), PatternFault> {
        self.level.finish();
        self.level.last = Some(item);
        self.check_weight(self.level.weight.saturating_add(item.weight))
    }

    /// Writes an item that can be repeated.
    fn written(&mut self, text: &str, weight: usize) -> Result<(), PatternFault> {
        let start = self.out.len();
        self.out.push_str(text);
        self.push(Item { start, weight, copies: 1, depth: 0, repeated: false })
    }

    fn anchor(&mut self, text: &str) -> Result<(), PatternFault> {
        self.written(text, STATE)
    }

    fn literal(&mut self, code: u32) -> Result<(), PatternFault> {
        if let Some(letter) = char::from_u32(code)
            && !(self.level.flags.fold && (letter.is_ascii_alphabetic() || matches!(letter, '\u{212A}' | '\u{17F}')))
        {
            let start = self.out.len();
            write_character(&mut self.out, letter);
            return self.push(Item { start, weight: STATE, copies: 1, depth: 0, repeated: false });
        }
        let mut class = Class::default();
        class.add(code, code, self.level.flags.fold);
        class.clean();
        self.characters(&class)
    }

    fn characters(&mut self, class: &Class) -> Result<(), PatternFault> {
        let start = self.out.len();
        class.write(&mut self.out);
        self.push(Item { start, weight: class_weight(class.len()), copies: 1, depth: 0, repeated: false })
    }

    /// Repeats the last item. Returns the start of the repetition in the pattern.
    fn repeat(&mut self, from: usize, before: Option<usize>, (least, most): Bounds) -> Result<usize, PatternFault> {
        // Laziness affects which match is found, not whether there is one.
        self.take("?");
        if let Some(start) = before {
            let written = self.pattern.get(start..self.at).unwrap_or("");
            return self.fault(
                start,
                format!("`{written}` repeats a repetition"),
                "put the first one in a group: `(?:…)`",
            );
        }
        let Some(mut item) = self.level.last.take() else {
            let written = self.pattern.get(from..self.at).unwrap_or("");
            let help = format!("write `\\{written}` for a literal `{written}`");
            return self.fault(from, format!("`{written}` has nothing before it to repeat"), help);
        };
        let counted = match most {
            Some(0) => 0,
            Some(most) => most,
            None => least,
        };
        item.copies = if counted == 0 { 1 } else { item.copies.saturating_mul(counted) };
        if item.copies > MAX_REPEAT {
            return self.fault(
                from,
                format!("this repeats {} times; at most {MAX_REPEAT} are allowed", item.copies),
                "the counts of nested repetitions are multiplied; use smaller counts",
            );
        }
        if item.repeated {
            self.out.insert_str(item.start, "(?:");
            self.out.push(')');
            item.depth = item.depth.saturating_add(1);
            if item.depth > MAX_DEPTH {
                return self.fault(from, format!("repetitions nest more than {MAX_DEPTH} levels deep"), "");
            }
        }
        let copies = |count: u32| usize::try_from(count).unwrap_or(usize::MAX).saturating_mul(item.weight);
        let _ = match (least, most) {
            (0, None) => self.out.write_str("*"),
            (1, None) => self.out.write_str("+"),
            (0, Some(1)) => self.out.write_str("?"),
            (least, None) => write!(self.out, "{{{least},}}"),
            (least, Some(most)) => write!(self.out, "{{{least},{most}}}"),
        };
        let choices = |count: u32| usize::try_from(count).unwrap_or(usize::MAX).saturating_mul(CHOICE);
        item.weight = match (least, most) {
            (_, None) => copies(least.max(1)).saturating_add(choices(2)).saturating_add(STATE),
            (least, Some(most)) => {
                copies(most).saturating_add(choices(most.saturating_sub(least))).saturating_add(STATE)
            }
        };
        item.repeated = true;
        self.level.last = Some(item);
        self.check_weight(self.level.weight.saturating_add(item.weight))?;
        Ok(from)
    }

    /// Reads the bounds after a `{`. Returns none if the brace is a literal character.
    fn bounds(&mut self, from: usize) -> Result<Option<Bounds>, PatternFault> {
        let length = self.rest().bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b',').count();
        let Some((inside, "}")) =
            self.rest().get(..length.saturating_add(1)).and_then(|all| all.split_at_checked(length))
        else {
            return Ok(None);
        };
        let (least, most) = match inside.split_once(',') {
            Some((least, most)) => (least, Some(most)),
            None => (inside, None),
        };
        // A number without leading zeros.
        let is_number = |digits: &str| {
            !digits.is_empty()
                && digits.bytes().all(|digit| digit.is_ascii_digit())
                && (digits.len() == 1 || !digits.starts_with('0'))
        };
        if !is_number(least) || !most.is_none_or(|most| most.is_empty() || is_number(most)) {
            return Ok(None);
        }
        self.at = self.at.saturating_add(inside.len()).saturating_add(1);
        let number = |digits: &str| digits.parse().unwrap_or(u32::MAX);
        let least = number(least);
        let most = match most {
            None => Some(least),
            Some("") => None,
            Some(most) => Some(number(most)),
        };
        if least > MAX_REPEAT || most.is_some_and(|most| most > MAX_REPEAT) {
            return self.fault(
                from,
                format!("the repetition count exceeds the maximum of {MAX_REPEAT}"),
                "use a smaller count, or `{n,}` without a maximum",
            );
        }
        if most.is_some_and(|most| most < least) {
            return self.fault(from, "invalid repetition: the minimum exceeds the maximum", "swap them");
        }
        Ok(Some((least, most)))
    }
}

fn class_weight(ranges: usize) -> usize {
    ranges.saturating_mul(RANGE).saturating_add(STATE)
}
