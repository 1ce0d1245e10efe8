//! Application of the fixes of diagnostics to their source text.

use crate::{limits::scenario::FIX_ROUNDS, sort};

use super::{
    api::{Syntax, validate},
    code,
    diagnostic::{Diagnostic, Extent, FixIt, LineIndex, Severity},
    error::ParserError,
    limits::check_call,
};

/// Result of fixing a source text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct FixedText {
    /// The text with the fixes applied.
    pub text: String,
    /// Diagnostics whose fixes were applied. Their positions refer to the text before the fixes.
    pub applied: Vec<Diagnostic>,
    /// Diagnostics of the fixed text, as returned by [`validate`].
    pub left: Vec<Diagnostic>,
}

/// Applies the fixes of the given diagnostics to a source text. If fixes overlap, only the first in source order is
/// applied. The same fix of two diagnostics is applied once. A fix that does not fit the text is skipped.
///
/// ```
/// use scheduler_core::dsl::{Syntax, apply_fixes, validate};
///
/// let text = "scenario \"s\" workflow { start: pass { -> edn } end }";
/// let fixed = apply_fixes(text, &validate(text, Syntax::Text)?)?;
/// assert_eq!(fixed, "scenario \"s\" workflow { start: pass { -> end } end }");
/// # Ok::<(), scheduler_core::ParserError>(())
/// ```
///
/// # Errors
/// [`ParserError::LimitExceeded`] for more than 1 MiB of text or result.
pub fn apply_fixes(text: &str, diagnostics: &[Diagnostic]) -> Result<String, ParserError> {
    check_call(text.len())?;
    let (fixed, _) = apply(text, diagnostics.iter());
    check_call(fixed.len())?;
    Ok(fixed)
}

/// Applies certain fixes ([`FixIt::certain`]) in up to ten passes, because a fix can reveal further diagnostics. The
/// result never has more errors than the source text: fixes that would add errors are not applied.
///
/// ```
/// use scheduler_core::dsl::{FixedText, Syntax, fix};
///
/// let fixed: FixedText = fix("scenario \"s\" workflow { start: pass { -> edn; } end }", Syntax::Text)?;
/// assert_eq!(fixed.text, "scenario \"s\" workflow { start: pass { -> end } end }");
/// assert_eq!((fixed.applied.len(), fixed.left.len()), (2, 0));
/// # Ok::<(), scheduler_core::ParserError>(())
/// ```
///
/// # Errors
/// [`ParserError::LimitExceeded`] for more than 1 MiB of text or result.
pub fn fix(text: &str, syntax: Syntax) -> Result<FixedText, ParserError> {
    let start = FixedText { text: text.to_owned(), applied: Vec::new(), left: validate(text, syntax)? };
    let (mut best, mut current) = (start.clone(), start);
    for _ in 0..FIX_ROUNDS {
        let Some(next) = current.step(syntax, |_| true)? else { break };
        if next.errors() <= best.errors() {
            best = next.clone();
        }
        current = next;
    }
    // If the fixes of a pass together reveal more errors than they remove, each may still be sound by itself.
    let mut place = 0;
    for _ in 0..FIX_ROUNDS.saturating_mul(best.left.len()) {
        match best.step(syntax, |index| index == place)? {
            Some(next) if next.errors() <= best.errors() => best = next,
            _ => place = place.saturating_add(1),
        }
        if place >= best.left.len() {
            break;
        }
    }
    Ok(best)
}

impl FixedText {
    /// Returns the result of the certain fixes of the chosen diagnostics, or none if there are none.
    fn step(&self, syntax: Syntax, chosen: impl Fn(usize) -> bool) -> Result<Option<Self>, ParserError> {
        let certain = |found: &Diagnostic| found.fix.as_ref().is_some_and(|fix| fix.certain);
        let own = self.left.iter().enumerate().filter(|(index, found)| chosen(*index) && certain(found));
        let (text, fixed) = apply(&self.text, own.map(|(_, found)| found));
        if fixed.is_empty() || text == self.text {
            return Ok(None);
        }
        let left = validate(&text, syntax)?;
        let applied = self.applied.iter().chain(fixed).cloned().collect();
        Ok(Some(Self { text, applied, left }))
    }

    fn errors(&self) -> usize {
        self.left.iter().filter(|found| found.severity == Severity::Error).count()
    }
}

/// Returns the text with fixes, and the diagnostics whose fixes were applied.
fn apply<'d>(text: &str, diagnostics: impl Iterator<Item = &'d Diagnostic>) -> (String, Vec<&'d Diagnostic>) {
    let mut fixes: Vec<(&Diagnostic, &FixIt)> =
        diagnostics.filter_map(|found| Some((found, found.fix.as_ref()?))).collect();
    sort::sort_by_key(&mut fixes, |(_, fix)| extent(fix));
    let (mut out, mut applied) = (String::with_capacity(text.len()), Vec::new());
    let mut last: Option<&FixIt> = None;
    let mut done = 0_usize;
    for (found, fix) in fixes {
        if last.is_some_and(|last| extent(last) == extent(fix) && last.replacement == fix.replacement) {
            applied.push(found);
            continue;
        }
        let Extent { start, end } = extent(fix);
        let (start, end) = (start as usize, end as usize);
        // The order of two insertions at one position is undefined.
        let clash = start < done || last.is_some_and(|last| extent(last) == extent(fix));
        let (Some(before), Some(_)) = (text.get(done..start).filter(|_| !clash), text.get(start..end)) else {
            continue;
        };
        out.push_str(before);
        out.push_str(&fix.replacement);
        applied.push(found);
        (done, last) = (end, Some(fix));
    }
    out.push_str(text.get(done..).unwrap_or_default());
    (out, applied)
}

fn extent(fix: &FixIt) -> Extent {
    Extent::new(fix.span.start.offset, fix.span.end.offset)
}

/// Returns the edit that ignores a diagnostic: a comment on a separate line before it, or its code added to an
/// existing comment. Returns none for an error, in JSON, and where a comment is not possible.
///
/// ```
/// use scheduler_core::dsl::{Syntax, ignore, validate};
///
/// let text = "scenario \"s\"\nworkflow {\n  start: pass { -> end }\n  lone: pass { -> end }\n  end\n}\n";
/// let found = validate(text, Syntax::Text)?;
/// let change = ignore(text, Syntax::Text, &found[0])?.expect("a warning");
/// assert_eq!(change.replacement, "  # scheduler-core: ignore unreachable-node\n");
/// # Ok::<(), scheduler_core::ParserError>(())
/// ```
///
/// # Errors
/// [`ParserError::LimitExceeded`] for more than 1 MiB.
pub fn ignore(text: &str, syntax: Syntax, diagnostic: &Diagnostic) -> Result<Option<FixIt>, ParserError> {
    check_call(text.len())?;
    if diagnostic.severity == Severity::Error
        || syntax == Syntax::Json
        || !code::ALL.contains(&diagnostic.code.as_str())
    {
        return Ok(None);
    }
    let lines = LineIndex::new(text);
    let line = diagnostic.span.start.line;
    let start = lines.start(line);
    let own = lines.line(line);
    let indent = own.get(..own.len().saturating_sub(own.trim_start().len())).unwrap_or_default();
    let above = line
        .checked_sub(1)
        .filter(|above| *above > 0)
        .map(|above| (lines.start(above), lines.line(above)))
        .unwrap_or_default();
    let (at, replacement) = match super::suppress::end_of_codes(above.1) {
        Some(end) => {
            let at = above.0.saturating_add(u32::try_from(end).unwrap_or(u32::MAX));
            (Extent::new(at, at), format!(", {}", diagnostic.code))
        }
        None => {
            let line = text.get(start as usize..).unwrap_or_default().split_inclusive('\n').next().unwrap_or_default();
            let end = if line.ends_with("\r\n") { "\r\n" } else { "\n" };
            (Extent::new(start, start), format!("{indent}# scheduler-core: ignore {}{end}", diagnostic.code))
        }
    };
    let change = FixIt { span: lines.span(at), replacement, certain: true };
    // A comment is not possible within a multi-line string.
    let before = validate(text, syntax)?;
    let with = Diagnostic { fix: Some(change.clone()), ..diagnostic.clone() };
    let (changed, _) = apply(text, std::iter::once(&with));
    if changed.len() > crate::limits::scenario::CALL_BYTES {
        return Ok(None);
    }
    let after = validate(&changed, syntax)?;
    let count = |all: &[Diagnostic]| all.iter().filter(|found| found.code == diagnostic.code).count();
    let silenced = count(&after) < count(&before) && after.len() < before.len();
    Ok(Some(change).filter(|_| silenced))
}
