//! The use of each resource over time: a step function.

/// The steps. Row i of `used` applies from `times[i]` to the next time; before the first time,
/// nothing is in use.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    resources: usize,
    times: Vec<i64>,
    used: Vec<u64>,
}

impl Profile {
    /// Creates a profile of this number of resources, none of them in use.
    pub fn new(resources: usize) -> Self {
        let mut profile = Self { resources, times: Vec::new(), used: Vec::new() };
        profile.clear();
        profile
    }

    pub fn clear(&mut self) {
        self.times.clear();
        self.used.clear();
        self.times.push(i64::MIN);
        self.used.resize(self.resources, 0);
    }

    /// Returns the step that applies at a time.
    fn step(&self, time: i64) -> usize {
        self.times.partition_point(|own| *own <= time).saturating_sub(1)
    }

    /// Returns the earliest time from `from` on at which `demand` is free for `duration`. The
    /// demand must not exceed the capacity.
    pub fn earliest(&self, from: i64, duration: i64, demand: &[u64], capacity: &[u64]) -> i64 {
        let mut start = from;
        let first = self.step(from);
        let mut rows = self.used.chunks_exact(self.resources.max(1)).skip(first);
        let mut ends = self.times.iter().skip(first.saturating_add(1));
        loop {
            let Some(row) = rows.next() else { return start };
            let end = ends.next().copied().unwrap_or(i64::MAX);
            let fits = row
                .iter()
                .zip(demand)
                .zip(capacity)
                .all(|((used, wanted), most)| used.saturating_add(*wanted) <= *most);
            if !fits {
                start = end;
            } else if end.saturating_sub(start) >= duration {
                return start;
            }
        }
    }

    /// Takes `demand` for `duration`, from `start` on.
    pub fn take(&mut self, start: i64, duration: i64, demand: &[u64]) {
        let first = self.cut(start);
        let last = self.cut(start.saturating_add(duration));
        let rows = self.used.chunks_exact_mut(self.resources.max(1)).skip(first).take(last.saturating_sub(first));
        for row in rows {
            for (used, wanted) in row.iter_mut().zip(demand) {
                *used = used.saturating_add(*wanted);
            }
        }
    }

    /// Starts a step at a time, if none starts there, and returns its index.
    fn cut(&mut self, time: i64) -> usize {
        let step = self.step(time);
        if self.times.get(step) == Some(&time) {
            return step;
        }
        let next = step.saturating_add(1);
        self.times.insert(next, time);
        let (from, to) = (step.saturating_mul(self.resources), next.saturating_mul(self.resources));
        // The new row is a copy of the row that it splits.
        let old = self.used.len();
        self.used.resize(old.saturating_add(self.resources), 0);
        self.used.copy_within(from..old, to);
        next
    }
}
