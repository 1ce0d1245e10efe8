//! Reads a pattern in RE2's syntax (<https://github.com/google/re2/wiki/Syntax>) and writes it in the one of the library that
//! runs it.
//!
//! Whether a text has a match is all that is asked, so captures and laziness are read and left out. Flags, named classes and
//! escapes are written out: the result has characters, classes, groups, repetitions and anchors only. The reader knows where
//! something is wrong; the library never finds anything. It takes time and memory linear in the pattern.

mod classes;
mod escapes;
mod groups;

use std::{collections::BTreeSet, fmt::Write as _, ops::Range};

use super::class::{Class, write_character};

/// The most that a pattern may weigh.
pub(super) const MAX_WEIGHT: usize = 256 << 10;

/// Groups within groups, and repetitions of repetitions.
const MAX_DEPTH: usize = 50;

/// A pattern for the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::dsl::expr) struct Translated {
    pub regex: String,
    /// About what it takes compiled, in bytes.
    pub weight: usize,
}

/// What is wrong with a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::dsl::expr) struct PatternFault {
    /// The bytes of the pattern that are wrong.
    pub at: Range<usize>,
    pub reason: String,
    /// What would be right, if anything is.
    pub help: Option<String>,
}

/// Copies that repetitions within repetitions may ask for.
const MAX_REPEAT: u32 = 1000;

/// Bytes of a pattern for the library.
const MAX_WRITTEN: usize = 4 * MAX_WEIGHT;

/// Bytes that a state of a compiled pattern takes, a range of a class, and the two targets of a choice.
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
    /// `i`: case does not count.
    fold: bool,
    /// `m`: `^` and `$` are at every line.
    lines: bool,
    /// `s`: `.` is every character.
    dot_all: bool,
}

/// What a repetition may apply to.
#[derive(Debug, Clone, Copy)]
struct Item {
    /// Where it begins in what was written.
    start: usize,
    weight: usize,
    /// Copies that it asks for.
    copies: u32,
    /// Levels of groups, and of repetitions of repetitions.
    depth: usize,
    repeated: bool,
}

/// A group that is open, or the pattern itself.
#[derive(Debug, Clone, Copy, Default)]
struct Level {
    /// Where it begins in the pattern.
    opened: usize,
    /// Where it begins in what was written.
    start: usize,
    flags: Flags,
    /// What is finished of it.
    weight: usize,
    copies: u32,
    depth: usize,
    branches: usize,
    /// The latest item of the branch.
    last: Option<Item>,
}

impl Level {
    /// No repetition applies to the latest item any more.
    fn finish(&mut self) {
        if let Some(item) = self.last.take() {
            self.weight = self.weight.saturating_add(item.weight);
            self.copies = self.copies.max(item.copies);
            self.depth = self.depth.max(item.depth);
        }
    }

    /// All of it as one item.
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

/// A repetition: at least, and at most if there is a most.
type Bounds = (u32, Option<u32>);

struct Reader<'p> {
    pattern: &'p str,
    at: usize,
    out: String,
    names: BTreeSet<&'p str>,
    /// There may be the end of a named class, `:]`.
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

    /// A fault from a position up to here.
    fn fault<T>(&self, from: usize, reason: impl Into<String>, help: impl Into<String>) -> Result<T, PatternFault> {
        let help = help.into();
        let help = if help.is_empty() { None } else { Some(help) };
        Err(PatternFault { at: from..self.at.max(from), reason: reason.into(), help })
    }

    fn read(&mut self) -> Result<Translated, PatternFault> {
        let mut outer: Vec<Level> = Vec::new();
        // Where the repetition begins that was read last, if nothing follows it yet.
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
                        return self.fault(from, "this `)` closes nothing", "write `\\)` for the character");
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
                help: Some("add `)`, or write `\\(` for the character".into()),
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
        self.fault(0, "the pattern is too large", "match a part of it, or repeat less")
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

    /// Writes something that a repetition may apply to.
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

    /// Repeats the latest item. Returns where the repetition begins in the pattern.
    fn repeat(&mut self, from: usize, before: Option<usize>, (least, most): Bounds) -> Result<usize, PatternFault> {
        // Laziness decides which match is found, not whether there is one.
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
            let help = format!("write `\\{written}` for the characters");
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
                format!("this repeats something {} times; at most {MAX_REPEAT} are possible", item.copies),
                "repetitions within repetitions multiply; repeat less",
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

    /// What follows a `{`, if that is the one of a repetition. Otherwise it stands for itself.
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
        // A number without needless zeros.
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
                format!("a repetition is at most {MAX_REPEAT}"),
                "repeat less, or without a limit: `{n,}`",
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
