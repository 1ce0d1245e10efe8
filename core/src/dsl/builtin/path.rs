//! JSON paths.

use super::Wrong;
use crate::dsl::expr::Step;

/// Parses a path of `$.name`, `$['name']`, `$[0]` and `$[-1]` segments. (RFC 9535, singular
/// queries)
///
/// # Errors
/// The string is not such a path.
pub(crate) fn path(written: &str) -> Result<Vec<Step>, Wrong> {
    read(written).ok_or_else(|| {
        let what = match written.contains(['*', '?', '@']) || written.contains("..") {
            true => format!("{written:?} is not supported: paths have only names and indexes"),
            false => format!("{written:?} is not a JSON path"),
        };
        Wrong::new(what, "use a path such as $.items[0].name")
    })
}

fn read(written: &str) -> Option<Vec<Step>> {
    let mut steps = Vec::new();
    let mut rest = written.strip_prefix('$')?;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('.') {
            let end = after.find(['.', '[']).unwrap_or(after.len());
            let (name, behind) = after.split_at_checked(end).filter(|(name, _)| is_shorthand(name))?;
            steps.push(Step::Member(name.to_owned()));
            rest = behind;
        } else {
            let inside = rest.strip_prefix('[')?;
            if let Some(quote) = inside.chars().next().filter(|letter| matches!(letter, '\'' | '"')) {
                let (name, behind) = inside.get(1..)?.split_once(quote)?;
                steps.push(Step::Member(name.to_owned()));
                rest = behind.strip_prefix(']')?;
            } else {
                let (index, behind) = inside.split_once(']')?;
                steps.push(Step::Element(index.parse().ok()?));
                rest = behind;
            }
        }
    }
    Some(steps)
}

/// Whether a member name needs no quotes. Unlike in RFC 9535, names may begin with a digit and
/// contain hyphens.
fn is_shorthand(name: &str) -> bool {
    let stands = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-') || !letter.is_ascii();
    !name.is_empty() && name.chars().all(stands)
}
