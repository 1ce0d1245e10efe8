//! Repetitions of one measurement.

use std::time::{Duration, Instant};

/// The values of several repetitions, sorted.
#[derive(Debug, Clone, PartialEq)]
pub struct Samples(Vec<f64>);

impl Samples {
    /// Takes the values in any order. Anything that is not a finite number is left out.
    pub fn new(mut values: Vec<f64>) -> Self {
        values.retain(|value| value.is_finite());
        values.sort_by(f64::total_cmp);
        Self(values)
    }

    /// The value below which a share of the values lies (0 to 1), by the nearest rank; not a number if there are none.
    pub fn quantile(&self, share: f64) -> f64 {
        let last = self.0.len().saturating_sub(1);
        let rank = (share.clamp(0.0, 1.0) * last as f64).round() as usize;
        self.0.get(rank).copied().unwrap_or(f64::NAN)
    }

    /// The middle value. One repetition that the scheduler cut short does not move it.
    pub fn median(&self) -> f64 {
        self.quantile(0.5)
    }

    /// Half the distance between the quartiles, as a share of the median: how far to trust it.
    pub fn spread(&self) -> f64 {
        (self.quantile(0.75) - self.quantile(0.25)) / 2.0 / self.median()
    }

    /// The same values in another unit.
    pub fn scaled(&self, convert: impl Fn(f64) -> f64) -> Self {
        Self::new(self.0.iter().copied().map(convert).collect())
    }

    /// One more value.
    pub fn with(&self, value: f64) -> Self {
        Self::new(self.0.iter().copied().chain([value]).collect())
    }

    /// How many repetitions there were.
    pub fn count(&self) -> usize {
        self.0.len()
    }
}

/// How often, and how long at most, a measurement is repeated.
#[derive(Debug, Clone, Copy)]
pub struct Repetitions {
    /// The most repetitions.
    pub most: usize,
    /// No further repetition begins after this long; at least one is made.
    pub budget: Duration,
}

impl Repetitions {
    /// So many repetitions, and no more than two seconds of them.
    pub const fn of(most: usize) -> Self {
        Self { most, budget: Duration::from_secs(2) }
    }

    /// Another limit of time.
    pub const fn within(self, budget: Duration) -> Self {
        Self { budget, ..self }
    }

    /// Repeats `once`, which says how many nanoseconds an operation took. Preparation in it
    /// that is not part of the measurement stays out of its result but counts for the budget.
    pub fn run(self, mut once: impl FnMut() -> f64) -> Samples {
        let start = Instant::now();
        let mut values = Vec::with_capacity(self.most);
        while values.len() < self.most.max(1) && (values.is_empty() || start.elapsed() < self.budget) {
            values.push(once());
        }
        Samples::new(values)
    }
}

/// Nanoseconds an operation, of `operations` that `work` does.
pub fn time_each(operations: usize, work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_nanos() as f64 / operations.max(1) as f64
}
