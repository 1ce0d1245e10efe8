//! The verdict of a run and the reasons for it.

use crate::workbook::{ThresholdResult, Verdict};

use super::{
    super::{ledger::FailureCount, progress::RunProgress},
    ActionReport, RunVerdict,
};

/// Maximum number of reasons in a report.
const REASONS: usize = 10;

/// Returns the verdict, and the reasons if it is not `passed`. `cut`: a stop left part of the plan
/// undone.
pub fn judge(
    progress: &RunProgress,
    thresholds: &[ThresholdResult],
    actions: &[ActionReport],
    failures: &[FailureCount],
    cut: bool,
) -> (RunVerdict, Vec<String>) {
    let mut reasons = Vec::new();
    for broken in thresholds.iter().filter(|own| own.verdict == Verdict::Failed) {
        reasons.push(format!("threshold {} was violated: measured {}", broken.threshold, broken.measured_text));
    }
    // Thresholds that measured nothing say nothing: a server that answers no request of an action
    // leaves the thresholds of that action without data.
    if thresholds.iter().all(|own| own.verdict == Verdict::NoData) {
        judge_without_thresholds(progress, actions, failures, thresholds.is_empty(), &mut reasons);
    }
    if !reasons.is_empty() {
        if let Some(more) = reasons.len().checked_sub(REASONS).filter(|more| *more > 0) {
            reasons.truncate(REASONS.saturating_sub(1));
            reasons.push(format!("{} more reasons", more.saturating_add(1)));
        }
        return (RunVerdict::Failed, reasons);
    }
    if cut {
        let left = "the run was stopped before its plan was done".to_owned();
        return (RunVerdict::Stopped, vec![left]);
    }
    if progress.attempts.started == 0 {
        return (RunVerdict::NoData, vec!["no action was attempted; pauses (`sleep`) are not attempts".to_owned()]);
    }
    (RunVerdict::Passed, Vec::new())
}

/// Adds the reasons why a run fails that no threshold judges. `all_must_arrive`: users who never
/// arrive are a reason too.
fn judge_without_thresholds(
    progress: &RunProgress,
    actions: &[ActionReport],
    failures: &[FailureCount],
    all_must_arrive: bool,
    reasons: &mut Vec<String>,
) {
    let started = progress.done.saturating_add(progress.failed).saturating_add(progress.cancelled);
    let rejected = progress.rejected.saturating_add(progress.dropped);
    let waiting = progress.waiting.saturating_add(progress.expected);
    let all = [started, progress.present, rejected, waiting].into_iter().fold(0_u32, u32::saturating_add);
    let mut users = |count: u32, what: &str| {
        if count > 0 {
            reasons.push(format!("{count} of {all} users {what}"));
        }
    };
    // The cause of most failures matters most; its text is bounded.
    let most =
        failures.first().map_or_else(String::new, |most| format!("; the most frequent failure: {}", most.reason));
    users(progress.failed, &format!("failed{most}"));
    users(progress.rejected, "had no address");
    users(progress.dropped, "were dropped because the maximum number of users was active");
    // Before the end, the remaining users may still arrive.
    if all_must_arrive && progress.phase == super::super::RunPhase::Finished {
        users(waiting, "never arrived");
    }
    for own in actions {
        let (ended, failures) = (own.attempts.completed(), own.attempts.failures());
        if ended > 0 && failures == ended {
            reasons.push(format!("no attempt of action {} succeeded: {ended} failed or timed out", own.action));
        }
    }
}
