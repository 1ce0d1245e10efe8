//! The name that was probably meant.

/// How many names are compared for a suggestion, and how long they may be: an error must stay cheap.
const COMPARED_NAMES: usize = 1_000;
const COMPARED_BYTES: usize = 64;

/// The name most like `name`, when it is so alike that it was probably meant.
pub(super) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let allowed = (name.chars().count() / 3).clamp(1, 3);
    known
        .take(COMPARED_NAMES)
        .filter(|candidate| candidate.len() <= COMPARED_BYTES && name.len() <= COMPARED_BYTES)
        .map(|candidate| (distance(name, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

/// Edit distance with swaps of neighbours (optimal string alignment).
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    let mut previous_char = None;
    for (row, character) in left.chars().enumerate() {
        let mut current = vec![row.saturating_add(1)];
        for (column, other) in right.iter().enumerate() {
            let next = column.saturating_add(1);
            let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX);
            let replaced = at(&last, column).saturating_add(usize::from(character != *other));
            let removed = at(&last, next).saturating_add(1);
            let added = at(&current, column).saturating_add(1);
            let mut best = replaced.min(removed).min(added);
            let swapped = column.checked_sub(1).and_then(|earlier| Some((earlier, right.get(earlier)?)));
            if let Some((earlier, earlier_char)) = swapped
                && previous_char == Some(*other)
                && *earlier_char == character
            {
                best = best.min(at(&before, earlier).saturating_add(1));
            }
            current.push(best);
        }
        before = std::mem::replace(&mut last, current);
        previous_char = Some(character);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swap_of_neighbours_is_one_edit() {
        assert_eq!(distance("psuh", "push"), 1);
        assert_eq!(distance("push", "push"), 0);
        assert_eq!(distance("", "push"), 4);
        assert_eq!(distance("pull", "push"), 2);
    }

    #[test]
    fn only_a_near_name_is_suggested() {
        let known = ["push", "probe"];
        assert_eq!(nearest("psuh", known.into_iter()), Some("push".to_owned()));
        assert_eq!(nearest("verify", known.into_iter()), None);
    }
}
