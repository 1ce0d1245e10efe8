//! Reasons for failures, each once with how often.

/// Different reasons that are told apart.
const REASONS: usize = 100;

/// A reason for which attempts or users failed, and how often.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct FailureCount {
    /// The reason.
    pub reason: String,
    /// How often.
    pub count: u64,
}

/// What stands for all reasons beyond the first hundred.
const OTHERS: &str = "other reasons";

/// All of them.
#[derive(Debug, Default)]
pub struct Failures {
    reasons: Vec<FailureCount>,
}

impl Failures {
    /// Counts one.
    pub fn count(&mut self, reason: &str) {
        let known = self.reasons.iter_mut().find(|own| own.reason == reason);
        if let Some(own) = known {
            own.count = own.count.saturating_add(1);
        } else if self.reasons.len() < REASONS.saturating_sub(1) || reason == OTHERS {
            self.reasons.push(FailureCount { reason: reason.to_owned(), count: 1 });
        } else {
            self.count(OTHERS);
        }
    }

    /// The most frequent first.
    pub fn sorted(&self) -> Vec<FailureCount> {
        let mut reasons = self.reasons.clone();
        crate::order::sort_by_key(&mut reasons, |own| std::cmp::Reverse(own.count));
        reasons
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_counted_and_the_many_are_lumped_together() {
        let mut failures = Failures::default();
        (0..200).for_each(|number| failures.count(&format!("reason {number}")));
        failures.count("reason 3");
        let sorted = failures.sorted();
        assert_eq!((sorted.len(), sorted[0].count, sorted[0].reason.as_str()), (100, 101, OTHERS));
        assert_eq!((sorted[1].count, sorted[1].reason.as_str()), (2, "reason 3"));
    }
}
