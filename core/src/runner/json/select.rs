//! Finds parts of a JSON text by their paths, all of them in one pass.

use std::collections::VecDeque;

use crate::dsl::expr::Step;

use super::scanner::{Scanner, deeper};

/// Position of a value in its text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    start: u32,
    /// 0 if the value was not found, because no value is empty. That halves the memory of `[-N]`.
    length: u32,
}

impl Part {
    const NONE: Self = Self { start: 0, length: 0 };

    fn between(start: usize, end: usize) -> Option<Self> {
        let length = end.checked_sub(start)?;
        Some(Self { start: u32::try_from(start).ok()?, length: u32::try_from(length).ok()? })
    }

    /// Returns its text; none if it was not found.
    pub fn of(self, source: &str) -> Option<&str> {
        let start = usize::try_from(self.start).ok()?;
        let end = start.checked_add(usize::try_from(self.length).ok()?)?;
        source.get(start..end).filter(|text| !text.is_empty())
    }
}

/// Returns the parts at the paths, in the order of the paths; none if the text is not JSON. An
/// empty path selects the whole text.
pub fn select(source: &str, paths: &[&[Step]]) -> Option<Vec<Part>> {
    let mut search = Search { scanner: Scanner::new(source), paths, found: vec![Part::NONE; paths.len()] };
    let all: Vec<Follower> = (0..paths.len()).map(|path| Follower { path, steps: 0 }).collect();
    search.value(&all, 0)?;
    search.scanner.end()?;
    Some(search.found)
}

/// A path that has led to the current value, and the number of its steps taken.
#[derive(Debug, Clone, Copy)]
struct Follower {
    path: usize,
    steps: usize,
}

struct Search<'s, 'p> {
    scanner: Scanner<'s>,
    paths: &'p [&'p [Step]],
    found: Vec<Part>,
}

impl<'p> Search<'_, 'p> {
    fn step(&self, follower: Follower) -> Option<&'p Step> {
        self.paths.get(follower.path)?.get(follower.steps)
    }

    fn put(&mut self, path: usize, part: Part) {
        if let Some(found) = self.found.get_mut(path) {
            *found = part;
        }
    }

    fn value(&mut self, followers: &[Follower], level: usize) -> Option<()> {
        self.scanner.blanks();
        let start = self.scanner.offset();
        let further = followers.iter().any(|follower| self.step(*follower).is_some());
        match self.scanner.peek()? {
            b'{' if further => self.object(followers, level)?,
            b'[' if further => self.array(followers, level)?,
            _ => self.scanner.skip(level)?,
        }
        let part = Part::between(start, self.scanner.offset())?;
        for follower in followers {
            if self.step(*follower).is_none() {
                self.put(follower.path, part);
            }
        }
        Some(())
    }

    fn object(&mut self, followers: &[Follower], level: usize) -> Option<()> {
        let mut inner = Vec::new();
        let mut more = self.scanner.open(b'}')?;
        while more {
            let name = self.scanner.name()?;
            inner.clear();
            for follower in followers {
                if let Some(Step::Member(wanted)) = self.step(*follower)
                    && name.is(wanted)
                {
                    // The last member of a name counts, even if it lacks what an earlier one had.
                    self.put(follower.path, Part::NONE);
                    inner.push(follower.next());
                }
            }
            self.inner(&inner, level)?;
            more = self.scanner.another(b'}')?;
        }
        Some(())
    }

    fn array(&mut self, followers: &[Follower], level: usize) -> Option<()> {
        // Parts of the last elements, for paths that count from the end.
        let mut windows: Vec<Window> = followers.iter().filter_map(|follower| self.window(*follower)).collect();
        let mut inner = Vec::new();
        let mut more = self.scanner.open(b']')?;
        let mut place = 0_i64;
        while more {
            inner.clear();
            for follower in followers {
                if let Some(Step::Element(wanted)) = self.step(*follower)
                    && (*wanted == place || *wanted < 0)
                {
                    inner.push(follower.next());
                }
            }
            self.inner(&inner, level)?;
            for window in &mut windows {
                if let Some(found) = self.found.get_mut(window.path) {
                    window.push(std::mem::replace(found, Part::NONE));
                }
            }
            place = place.saturating_add(1);
            more = self.scanner.another(b']')?;
        }
        for window in windows {
            self.put(window.path, window.first());
        }
        Some(())
    }

    fn inner(&mut self, followers: &[Follower], level: usize) -> Option<()> {
        let level = deeper(level)?;
        if followers.is_empty() { self.scanner.skip(level) } else { self.value(followers, level) }
    }

    fn window(&self, follower: Follower) -> Option<Window> {
        match self.step(follower) {
            Some(Step::Element(wanted)) if *wanted < 0 => Some(Window {
                path: follower.path,
                wanted: usize::try_from(wanted.unsigned_abs()).unwrap_or(usize::MAX),
                last: VecDeque::new(),
            }),
            _ => None,
        }
    }
}

impl Follower {
    fn next(self) -> Self {
        Self { path: self.path, steps: self.steps.saturating_add(1) }
    }
}

/// What a path found in the last `wanted` elements of an array.
struct Window {
    path: usize,
    wanted: usize,
    last: VecDeque<Part>,
}

impl Window {
    fn push(&mut self, part: Part) {
        if self.last.len() == self.wanted {
            self.last.pop_front();
        }
        self.last.push_back(part);
    }

    fn first(&self) -> Part {
        let full = self.last.len() == self.wanted;
        self.last.front().copied().filter(|_| full).unwrap_or(Part::NONE)
    }
}
