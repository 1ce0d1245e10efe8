//! What one metric has recorded for one tenant.

use hdrhistogram::Histogram;

use crate::workflow::{
    WorkflowError,
    text::{Fields, Writer},
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

    /// The value that so many percent of a distribution's are not greater than.
    pub fn percentile(&self, percentile: f64) -> f64 {
        let Some(distribution) = &self.distribution else { return 0.0 };
        let value = distribution.histogram.value_at_percentile(percentile) as f64 / SCALE;
        // A bucket is wider than a value: never say more than was seen.
        value.clamp(self.least, self.greatest)
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
