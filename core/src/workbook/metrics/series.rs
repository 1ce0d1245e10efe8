//! What one metric has recorded for one tenant.

use hdrhistogram::Histogram;

use crate::{
    dsl::percentile::Percentile,
    error::workflow::WorkflowError,
    snapshot_text::{Fields, Writer},
    sort,
};

use super::MetricKind;

/// Distributions keep thousandths: a duration in milliseconds is kept in microseconds.
const SCALE: f64 = 1_000.0;
/// The greatest value that a distribution tells apart.
const GREATEST: f64 = 1e12;
/// Significant decimal digits of a distribution.
const DIGITS: u8 = 3;

/// What one metric has recorded for one tenant.
#[derive(Debug, Clone, Default)]
pub struct Series {
    pub count: u64,
    /// Of a rate: how many were not zero.
    pub sum: f64,
    pub least: f64,
    pub greatest: f64,
    pub last: f64,
    distribution: Option<Box<Distribution>>,
}

#[derive(Debug, Clone)]
struct Distribution {
    histogram: Histogram<u64>,
    /// Exact, so that the order in which values come changes nothing.
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
            // It resizes itself up to far beyond GREATEST, so nothing is out of range.
            let _ = distribution.histogram.record(scaled);
            distribution.sum = distribution.sum.saturating_add(u128::from(scaled));
        }
    }

    /// Adds what another one has recorded.
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
                // Both resize themselves, so nothing is out of range.
                let _ = own.histogram.add(&other.histogram);
                own.sum = own.sum.saturating_add(other.sum);
            }
            (own @ None, Some(other)) => *own = Some(other.clone()),
            (_, None) => {}
        }
    }

    /// The sum; of a distribution to the thousandth.
    pub fn total(&self) -> f64 {
        self.distribution.as_ref().map_or(self.sum, |distribution| distribution.sum as f64 / SCALE)
    }

    /// Counts `times` ones, as if each had been recorded alone.
    pub fn counted(times: u64) -> Self {
        let (one, sum) = (f64::from(u8::from(times > 0)), times as f64);
        Self { count: times, sum, least: one, greatest: one, last: one, distribution: None }
    }

    /// A rate with so many values that are not zero, and so many that are.
    #[cfg(feature = "socket")]
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

    /// The mean, within the least and the greatest value; 0 if nothing was recorded. A distribution sums up
    /// thousandths, and sums of floating-point numbers are rounded, so without the bounds the mean of equal values
    /// could differ from them.
    pub fn mean(&self) -> f64 {
        if self.count == 0 { 0.0 } else { self.within(self.total() / self.count as f64) }
    }

    /// Not below the least nor above the greatest value.
    fn within(&self, value: f64) -> f64 {
        // Not `clamp`, which panics for bounds in the wrong order, as a snapshot made by hand may have them.
        value.max(self.least).min(self.greatest)
    }

    /// The value of a distribution at a percentile from 0 to 100, by the nearest rank; 0 if nothing was recorded.
    #[cfg(feature = "socket")]
    pub fn percentile(&self, percentile: f64) -> f64 {
        let percentile = Percentile::of(percentile);
        percentile.and_then(|percentile| self.percentiles(&[percentile]).first().copied()).unwrap_or(0.0)
    }

    /// The values of a distribution at several percentiles, by the nearest rank; zeros if nothing was recorded.
    ///
    /// The least and the greatest value are exact, and so are their ranks; of the others, the greatest value that
    /// shares the bucket.
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
            // Those of the last rank have the greatest value.
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

    /// Writes its fields into a snapshot: of a distribution, which bucket was hit how often.
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
