//! Did-you-mean: finds the known name nearest to an unknown one.

/// Returns the candidate with the smallest edit distance to `wrong`, if that is at most a third of
/// the length; one edit is always allowed. Among equally near candidates, the first wins, so that
/// the result is deterministic. If none is near, returns a candidate that is a prefix of `wrong` or
/// has it as a prefix: `integer`, `int`.
pub(crate) fn nearest<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    near(wrong, candidates).map(|(name, _)| name)
}

/// Returns the nearest of the names that exist in a plan or a run. Only the first 1,000 are
/// compared, because errors must stay cheap.
pub(crate) fn among<'a>(wrong: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    nearest(wrong, names.take(COMPARED_NAMES)).map(str::to_owned)
}

/// Returns the nearest candidate, and whether it is certain: every other candidate needs at least
/// two more edits, and no other one is a prefix match.
pub(crate) fn near<'a>(wrong: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<(&'a str, bool)> {
    let wrong: Vec<char> = wrong.chars().take(MAX_LENGTH.saturating_add(1)).collect();
    if wrong.is_empty() || wrong.len() > MAX_LENGTH {
        return None;
    }
    let mut search = Search { wrong: &wrong, best: None, second: None, beginning: None, only: true, abbreviated: 0 };
    candidates.into_iter().for_each(|candidate| search.compare(candidate));
    search.found()
}

/// The candidates so far. Not generic, so that it is compiled once for all kinds of candidates.
struct Search<'w, 'a> {
    wrong: &'w [char],
    /// The smallest distance and its candidate.
    best: Option<(usize, &'a str)>,
    /// The distance of the next one.
    second: Option<usize>,
    /// The first prefix match.
    beginning: Option<&'a str>,
    /// Whether no other name is a prefix match.
    only: bool,
    /// Number of candidates that `wrong` abbreviates.
    abbreviated: usize,
}

impl<'a> Search<'_, 'a> {
    fn compare(&mut self, candidate: &'a str) {
        let wrong = self.wrong;
        let length = candidate.chars().count();
        if length.min(wrong.len()) >= MIN_BEGINNING && candidate.chars().zip(wrong).all(|(one, other)| one == *other) {
            self.only &= self.beginning.is_none_or(|other| other == candidate);
            self.beginning = self.beginning.or(Some(candidate));
        }
        self.abbreviated = self.abbreviated.saturating_add(usize::from(is_abbreviation(wrong, candidate)));
        let allowed = (wrong.len().max(length) / 3).max(1);
        if length == 0 || length > MAX_LENGTH || length.abs_diff(wrong.len()) > allowed {
            return;
        }
        let distance = distance(wrong, candidate);
        // One edit in a name of one or two letters leaves nothing in common.
        let common = distance < wrong.len().max(length).saturating_sub(usize::from(length > 1));
        if !common || distance > allowed {
            return;
        }
        match self.best {
            Some((_, name)) if name == candidate => {}
            Some((least, _)) if distance >= least => {
                self.second = Some(self.second.map_or(distance, |second| second.min(distance)));
            }
            _ => {
                self.second = self.best.map(|(least, _)| least).or(self.second);
                self.best = Some((distance, candidate));
            }
        }
    }

    fn found(self) -> Option<(&'a str, bool)> {
        let Self { wrong, best, second, beginning, mut only, abbreviated } = self;
        let name = best.map(|(_, candidate)| candidate).or(beginning)?;
        let least = best.map_or(0, |(least, _)| least);
        only &= abbreviated == 0 || is_abbreviation(wrong, name) && abbreviated == 1;
        only &=
            beginning.is_none_or(|other| other == name) && second.is_none_or(|second| second > least.saturating_add(1));
        Some((name, only))
    }
}

/// Whether `wrong` consists of letters of `name` in order, starting with its first letter: `idx` of
/// `index`.
fn is_abbreviation(wrong: &[char], name: &str) -> bool {
    let mut letters = name.chars();
    wrong.first() == name.chars().next().as_ref() && wrong.iter().all(|letter| letters.any(|other| other == *letter))
}

/// Maximum number of names of a plan or a run to compare.
const COMPARED_NAMES: usize = 1_000;

/// Minimum length of a name that counts as a prefix of another one.
const MIN_BEGINNING: usize = 3;

/// Maximum length of a name to compare: the cost is the product of the lengths.
const MAX_LENGTH: usize = 64;

/// Computes the optimal string alignment distance: Levenshtein, with a swap of neighboring letters
/// as one edit.
fn distance(wrong: &[char], candidate: &str) -> usize {
    let width = wrong.len().saturating_add(1);
    let mut before: Vec<usize> = Vec::new();
    let mut previous: Vec<usize> = (0..width).collect();
    let mut last = None;
    for (row, letter) in candidate.chars().enumerate() {
        let mut current = Vec::with_capacity(width);
        current.push(row.saturating_add(1));
        for (column, other) in wrong.iter().enumerate() {
            let at = |line: &[usize], index: usize| line.get(index).copied().unwrap_or(usize::MAX);
            let above = at(&previous, column.saturating_add(1)).saturating_add(1);
            let left = at(&current, column).saturating_add(1);
            let diagonal = at(&previous, column).saturating_add(usize::from(*other != letter));
            let mut least = above.min(left).min(diagonal);
            let swapped = column
                .checked_sub(1)
                .is_some_and(|index| last == Some(*other) && wrong.get(index) == Some(&letter) && !before.is_empty());
            if swapped {
                least = least.min(at(&before, column.saturating_sub(1)).saturating_add(1));
            }
            current.push(least);
        }
        before = std::mem::replace(&mut previous, current);
        last = Some(letter);
    }
    previous.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::{near, nearest};

    #[test]
    fn a_swap_of_neighbors_is_one_edit() {
        assert_eq!(nearest("psuh", ["pull", "push", "probe"]), Some("push"));
    }

    #[test]
    fn the_beginning_of_a_name_is_enough() {
        assert_eq!(nearest("integer", ["bool", "int"]), Some("int"));
        assert_eq!(nearest("str", ["bool", "string"]), Some("string"));
        assert_eq!(nearest("in", ["integer"]), None);
    }

    #[test]
    fn a_name_is_certain_if_no_other_one_is_near() {
        assert_eq!(near("psuh", ["pull", "push", "probe"]), Some(("push", true)));
        assert_eq!(near("psuh", ["push", "push"]), Some(("push", true)), "one name, there twice");
        assert_eq!(near("posh", ["push", "post"]), Some(("push", false)));
        assert_eq!(near("probe.durations", ["push.duration", "probe.duration"]), Some(("probe.duration", true)));
        assert_eq!(near("chekcin", ["checkout", "checkin", "check"]), Some(("checkin", true)));
        assert_eq!(near("checkn", ["checkin", "checked"]), Some(("checkin", false)), "one edit or two");
        assert_eq!(near("idx", ["index", "id"]), Some(("id", false)), "an abbreviation");
        assert_eq!(near("stats", ["status", "state"]), Some(("status", false)), "one edit each");
        assert_eq!(near("integers", ["int", "integer"]), Some(("integer", false)));
        assert_eq!(near("str", ["string", "stream"]), Some(("string", false)));
    }

    #[test]
    fn a_name_with_nothing_in_common_is_not_proposed() {
        assert_eq!(nearest("ab", ["xy", "b"]), Some("b"));
        assert_eq!(nearest("start", ["probe"]), None);
    }
}
