//! Measurements of a run over time: a sample every 200 ms; long runs have longer samples.

use std::collections::VecDeque;

use scheduler_core::{
    LoadPlan, Run,
    runner::{RunEventKind, RunEvents, RunProgress},
};

use super::latency::{Kept, Latencies};

/// Initial length of a sample, in milliseconds.
const SAMPLE_MS: u64 = 200;
/// Maximum number of samples. Beyond it, each two samples are joined.
const SAMPLES: usize = 600;
/// Number of recent samples that the current values cover.
const WINDOW: usize = 5;
/// Maximum number of tenants shown separately; all others are counted together.
const TENANTS: usize = 12;

/// Counts of one tenant in a sample.
#[derive(Debug, Clone, Default)]
pub struct TenantSample {
    pub attempts: u64,
    /// Attempts that failed or timed out.
    pub failures: u64,
    pub latencies: Kept,
}

/// Measurements of a time interval.
#[derive(Debug, Clone)]
pub struct Sample {
    pub from_ms: u64,
    pub until_ms: u64,
    /// Users present at the end.
    pub present: u32,
    pub tenants: Vec<TenantSample>,
    /// Addresses held at the end, by pool; of joined samples, the maximum.
    pub held: Vec<u64>,
}

impl Sample {
    pub fn seconds(&self) -> f64 {
        self.until_ms.saturating_sub(self.from_ms) as f64 / 1_000.0
    }

    fn join(&mut self, later: &Self) {
        self.until_ms = later.until_ms;
        self.present = self.present.max(later.present);
        for (own, other) in self.tenants.iter_mut().zip(&later.tenants) {
            own.attempts += other.attempts;
            own.failures += other.failures;
            let mut both = Latencies::default();
            both.add_kept(&own.latencies);
            both.add_kept(&other.latencies);
            own.latencies = both.take();
        }
        self.held.iter_mut().zip(&later.held).for_each(|(own, other)| *own = (*own).max(*other));
    }
}

/// Values of one tenant over the last second.
#[derive(Debug, Clone, Default)]
pub struct Now {
    pub rate: f64,
    pub failures: u64,
    pub p50_ms: Option<f64>,
    pub p99_ms: Option<f64>,
}

/// State of a pool when most addresses were held.
#[derive(Debug, Clone, Default)]
pub struct Fullest {
    pub held: u64,
    pub at_ms: u64,
    /// Map of the pool at that time.
    pub map: String,
}

/// Measurements of a run.
pub struct Measure {
    /// Index of the tenant in `names`, by user number.
    tenant_of: Vec<u8>,
    pub names: Vec<String>,
    live: Vec<(TenantSample, Latencies)>,
    from_ms: u64,
    sample_ms: u64,
    pub samples: Vec<Sample>,
    last: VecDeque<Sample>,
    /// Failures of each tenant since the start.
    pub failures: Vec<u64>,
    /// By pool. Empty if no maps are wanted.
    pub fullest: Vec<Fullest>,
}

impl Measure {
    /// Creates the measurements of a run with this plan, with maps of the first `maps` pools.
    pub fn new(plan: Option<&LoadPlan>, maps: usize) -> Self {
        let mut names = plan.map(|plan| plan.tenants().to_vec()).unwrap_or_default();
        let place = |tenant: u32| u8::try_from((tenant as usize).min(TENANTS)).unwrap_or(0);
        let arrivals = plan.into_iter().flat_map(LoadPlan::arrivals);
        let tenant_of = arrivals.map(|arrival| place(arrival.tenant)).collect();
        if names.len() > TENANTS {
            names.truncate(TENANTS);
            names.push("other tenants".to_owned());
        }
        Self {
            tenant_of,
            live: names.iter().map(|_| Default::default()).collect(),
            failures: vec![0; names.len()],
            names,
            from_ms: 0,
            sample_ms: SAMPLE_MS,
            samples: Vec::new(),
            last: VecDeque::new(),
            fullest: vec![Fullest::default(); maps],
        }
    }

    /// Counts the attempts that ended.
    pub fn count(&mut self, events: &RunEvents) {
        for event in events.iter() {
            let failed = match event.kind {
                RunEventKind::ActionSucceeded => false,
                RunEventKind::ActionFailed | RunEventKind::ActionTimedOut => true,
                // A cancelled attempt has no latency.
                _ => continue,
            };
            let place =
                usize::from(event.user.and_then(|user| self.tenant_of.get(user as usize)).copied().unwrap_or(0));
            let Some((sample, latencies)) = self.live.get_mut(place) else { continue };
            latencies.add(event.elapsed.as_nanos() as u64);
            sample.attempts += 1;
            if failed {
                sample.failures += 1;
                if let Some(failures) = self.failures.get_mut(place) {
                    *failures += 1;
                }
            }
        }
    }

    /// Ends the sample if it is long enough or the run is finished. Returns whether it ended.
    pub fn tick(&mut self, progress: &RunProgress, run: &Run) -> bool {
        let now_ms = progress.elapsed.as_millis() as u64;
        if now_ms <= self.from_ms || (!run.is_finished() && now_ms < self.from_ms.saturating_add(SAMPLE_MS)) {
            return false;
        }
        let mut tenants = Vec::with_capacity(self.live.len());
        for (sample, latencies) in &mut self.live {
            tenants.push(TenantSample { latencies: latencies.take(), ..std::mem::take(sample) });
        }
        let pools = run.pools();
        for (own, pool) in self.fullest.iter_mut().zip(&pools) {
            // Drawing takes time for every binding: a map is drawn again only when it would look different.
            if pool.held > own.held.saturating_add(own.held / 20) || own.map.is_empty() {
                let map = run.render_pool(&pool.pool).unwrap_or_default();
                *own = Fullest { held: pool.held, at_ms: now_ms, map };
            }
        }
        let held = pools.iter().map(|pool| pool.held).collect();
        let sample = Sample { from_ms: self.from_ms, until_ms: now_ms, present: progress.present, tenants, held };
        self.from_ms = now_ms;
        if self.last.len() == WINDOW {
            self.last.pop_front();
        }
        self.last.push_back(sample.clone());
        self.keep(sample);
        true
    }

    fn keep(&mut self, sample: Sample) {
        match self.samples.last_mut() {
            // The rest at the end is too short for its own sample.
            Some(last)
                if last.until_ms.saturating_sub(last.from_ms) < self.sample_ms
                    || sample.until_ms.saturating_sub(sample.from_ms) < SAMPLE_MS / 2 =>
            {
                last.join(&sample);
            }
            _ => self.samples.push(sample),
        }
        if self.samples.len() > SAMPLES {
            self.sample_ms = self.sample_ms.saturating_mul(2);
            let mut joined: Vec<Sample> = Vec::with_capacity(SAMPLES);
            for pair in std::mem::take(&mut self.samples).chunks(2) {
                let mut halves = pair.iter();
                let Some(mut first) = halves.next().cloned() else { continue };
                halves.for_each(|second| first.join(second));
                joined.push(first);
            }
            self.samples = joined;
        }
    }

    /// Returns the values of the last second by tenant.
    pub fn now(&self) -> Vec<Now> {
        let seconds: f64 = self.last.iter().map(Sample::seconds).sum();
        let of = |place: usize| {
            let mut now = Now::default();
            let mut latencies = Latencies::default();
            let mut attempts = 0;
            for sample in self.last.iter().filter_map(|sample| sample.tenants.get(place)) {
                latencies.add_kept(&sample.latencies);
                attempts += sample.attempts;
                now.failures += sample.failures;
            }
            now.rate = if seconds > 0.0 { attempts as f64 / seconds } else { 0.0 };
            (now.p50_ms, now.p99_ms) = (latencies.percentile(50.0), latencies.percentile(99.0));
            now
        };
        (0..self.names.len()).map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_runs_have_longer_samples_and_lose_nothing() {
        let mut measure = Measure::new(None, 0);
        for number in 0..5_000 {
            let tenants = vec![TenantSample { attempts: 1, ..TenantSample::default() }];
            let (from_ms, until_ms) = (number * 200, (number + 1) * 200);
            measure.keep(Sample { from_ms, until_ms, present: 1, tenants, held: vec![number] });
        }
        assert!(measure.samples.len() <= SAMPLES);
        assert_eq!(measure.samples.iter().map(|sample| sample.tenants[0].attempts).sum::<u64>(), 5_000);
        assert!(measure.samples.windows(2).all(|pair| pair[0].until_ms == pair[1].from_ms));
        assert_eq!(measure.samples.last().unwrap().held, [4_999]);
    }
}
