//! Recorded values of one metric for one tenant.

use hdrhistogram::Histogram;

use crate::{
    dsl::percentile::Percentile,
    error::workflow::WorkflowError,
    snapshot_text::{Fields, Writer},
    sort,
};

use super::MetricKind;

/// Distributions store thousandths: a duration in milliseconds is stored in microseconds.
const SCALE: f64 = 1_000.0;
/// The greatest value that a distribution distinguishes.
const GREATEST: f64 = 1e12;
/// Significant decimal digits of a distribution.
const DIGITS: u8 = 3;

/// Recorded values of one metric for one tenant.
#[derive(Debug, Clone, Default)]
pub struct Series {
    pub count: u64,
    /// For a rate: the number of values that are not zero.
    pub sum: f64,
    pub least: f64,
    pub greatest: f64,
    pub last: f64,
    distribution: Option<Box<Distribution>>,
}

#[derive(Debug, Clone)]
struct Distribution {
    histogram: Histogram<u64>,
    /// Exact, so that the order of the values makes no difference.
    sum: u128,
}

impl Series {
    pub fn record(&mut self, kind: MetricKind, value: f64) {
        let value = match kind {
            MetricKind::Rate => f64::from(u8::from(value != 0.0)),
            MetricKind::Histogram => value.clamp(0.0, GREATEST),
            MetricKind::Counter | MetricKind::Gauge => value,
        };
        self.least = if self.count == 0 { value } else { self.least.min(value) };
        self.greatest = if self.count == 0 { value } else { self.greatest.max(value) };
        self.count = self.count.saturating_add(1);
        self.last = value;
        if kind == MetricKind::Histogram {
            self.distribute(value);
        } else {
            self.sum += value;
        }
    }

    fn distribute(&mut self, value: f64) {
        // Between 0 and 10¹⁵, so the cast is exact to the unit.
        let scaled = (value * SCALE + 0.5) as u64;
        if self.distribution.is_none() {
            self.distribution = Distribution::new().map(Box::new);
        }
        if let Some(distribution) = &mut self.distribution {
            // The histogram resizes itself far beyond GREATEST, so no value is out of range.
            let _ = distribution.histogram.record(scaled);
            distribution.sum = distribution.sum.saturating_add(u128::from(scaled));
        }
    }

    /// Adds the values of another series.
    pub fn add(&mut self, other: &Self) {
        if other.count == 0 {
            return;
        }
        self.least = if self.count == 0 { other.least } else { self.least.min(other.least) };
        self.greatest = if self.count == 0 { other.greatest } else { self.greatest.max(other.greatest) };
        self.count = self.count.saturating_add(other.count);
        self.sum += other.sum;
        self.last = other.last;
        match (&mut self.distribution, &other.distribution) {
            (Some(own), Some(other)) => {
                // Both resize themselves, so no value is out of range.
                let _ = own.histogram.add(&other.histogram);
                own.sum = own.sum.saturating_add(other.sum);
            }
            (own @ None, Some(other)) => *own = Some(other.clone()),
            (_, None) => {}
        }
    }

    /// Returns the sum; for a distribution, to the thousandth.
    pub fn total(&self) -> f64 {
        self.distribution.as_ref().map_or(self.sum, |distribution| distribution.sum as f64 / SCALE)
    }

    /// Creates a counter with `times` ones, as if each had been recorded separately.
    pub fn counted(times: u64) -> Self {
        let (one, sum) = (f64::from(u8::from(times > 0)), times as f64);
        Self { count: times, sum, least: one, greatest: one, last: one, distribution: None }
    }

    /// Creates a rate with these numbers of values that are not zero and that are zero.
    #[cfg(feature = "runner")]
    pub fn rated(ones: u64, zeros: u64) -> Self {
        Self {
            count: ones.saturating_add(zeros),
            sum: ones as f64,
            least: f64::from(u8::from(zeros == 0 && ones > 0)),
            greatest: f64::from(u8::from(ones > 0)),
            last: f64::from(u8::from(ones > 0)),
            distribution: None,
        }
    }

    /// Returns the mean, within the minimum and the maximum; 0 if nothing was recorded. Without
    /// these bounds, the mean of equal values could differ from them: a distribution sums
    /// thousandths, and floating-point sums are rounded.
    pub fn mean(&self) -> f64 {
        if self.count == 0 { 0.0 } else { self.within(self.total() / self.count as f64) }
    }

    /// Limits a value to the minimum and the maximum.
    fn within(&self, value: f64) -> f64 {
        // Not `clamp`, which panics if the bounds are in the wrong order, as they can be in a
        // snapshot made by hand.
        value.max(self.least).min(self.greatest)
    }

    /// Returns the value of a distribution at a percentile from 0 to 100, by the nearest rank; 0 if
    /// nothing was recorded.
    #[cfg(feature = "runner")]
    pub fn percentile(&self, percentile: f64) -> f64 {
        let percentile = Percentile::of(percentile);
        percentile.and_then(|percentile| self.percentiles(&[percentile]).first().copied()).unwrap_or(0.0)
    }

    /// Returns the values of a distribution at several percentiles, by the nearest rank; zeros if
    /// nothing was recorded.
    ///
    /// The minimum and the maximum are exact, and so are their ranks; other values are the greatest
    /// value in their bucket.
    pub fn percentiles(&self, percentiles: &[Percentile]) -> Vec<f64> {
        let Some(distribution) = &self.distribution else { return vec![0.0; percentiles.len()] };
        let count = distribution.histogram.len();
        let mut wanted: Vec<(u64, usize)> =
            percentiles.iter().enumerate().map(|(place, percentile)| (percentile.rank(count), place)).collect();
        sort::sort(&mut wanted);
        let mut found = vec![self.greatest; percentiles.len()];
        let mut wanted = wanted.into_iter().peekable();
        let mut put = |place: usize, value: f64| {
            if let Some(own) = found.get_mut(place) {
                *own = value;
            }
        };
        while let Some((_, place)) = wanted.next_if(|(rank, _)| *rank <= 1) {
            put(place, self.least);
        }
        let mut seen = 0_u64;
        for bucket in distribution.histogram.iter_recorded() {
            // Values of the last rank have the greatest value.
            if wanted.peek().is_none_or(|(rank, _)| *rank >= count) {
                break;
            }
            seen = seen.saturating_add(bucket.count_at_value());
            while let Some((_, place)) = wanted.next_if(|(rank, _)| *rank <= seen && *rank < count) {
                put(place, self.within(bucket.value_iterated_to() as f64 / SCALE));
            }
        }
        found
    }

    /// Writes the fields into a snapshot; for a distribution, each bucket with its count.
    pub fn write(&self, out: &mut Writer) {
        out.put(self.count).double(self.sum).double(self.least).double(self.greatest).double(self.last);
        let Some(distribution) = &self.distribution else { return };
        out.put(distribution.sum);
        for bucket in distribution.histogram.iter_recorded() {
            out.put(bucket.value_iterated_to()).put(bucket.count_at_value());
        }
    }

    pub fn read(line: &mut Fields<'_>) -> Result<Self, WorkflowError> {
        let mut series = Self {
            count: line.number()?,
            sum: line.double()?,
            least: line.double()?,
            greatest: line.double()?,
            last: line.double()?,
            distribution: None,
        };
        let Some(sum) = line.another() else { return Ok(series) };
        let sum = sum.parse().map_err(|_| line.wrong("a number in its range"))?;
        let mut distribution = Distribution::new().ok_or_else(|| line.wrong("a distribution"))?;
        distribution.sum = sum;
        while let Some(value) = line.another() {
            let value: u64 = value.parse().map_err(|_| line.wrong("a number in its range"))?;
            let times: u64 = line.number()?;
            let fits = value as f64 <= GREATEST * SCALE * 2.0 && distribution.histogram.record_n(value, times).is_ok();
            if !fits {
                return Err(line.wrong("a bucket in its range"));
            }
        }
        series.distribution = Some(Box::new(distribution));
        Ok(series)
    }
}

impl Distribution {
    fn new() -> Option<Self> {
        Some(Self { histogram: Histogram::new(DIGITS).ok()?, sum: 0 })
    }
}
