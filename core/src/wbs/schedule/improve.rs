//! A search for a shorter schedule: forward-backward improvement of a population of orders.
//!
//! Each individual is an order of the events. A new one is sampled around a priority rule, or
//! created from two others by two-point crossover and swaps of neighbors; it is scheduled, pushed
//! as late as possible from the end, and pulled back to the beginning. Sources: Hartmann, "A
//! competitive genetic algorithm for resource-constrained project scheduling" (1998); Tormos and
//! Lova (2001) and Valls, Ballestín and Quintanilla (2005) for forward-backward improvement.
//! Budgets are counts, so the same seed gives the same schedule.

use super::{
    super::{
        network::{Event, at},
        tree::slot,
    },
    profile::Profile,
    project::Project,
};

/// Number of orders in the population.
const POPULATION: usize = 40;
/// Number of neighbors that are swapped, of 1,000.
const SWAPPED: u64 = 50;
/// Rounds without a shorter schedule after which the population is sampled again around the best order.
const PATIENCE: u32 = 400;

/// SplitMix64 (Steele, Lea, Flood 2014).
struct Random(u64);

impl Random {
    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// Returns a number below `bound`, which is small compared to 2⁶⁴.
    const fn below(&mut self, bound: u64) -> u64 {
        match self.next().checked_rem(bound) {
            Some(number) => number,
            None => 0,
        }
    }
}

#[derive(Clone)]
struct Individual {
    order: Vec<Event>,
    length: i64,
}

/// The search.
pub struct Search<'a> {
    project: &'a Project,
    random: Random,
    profile: Profile,
    starts: Vec<i64>,
    mirrored: Vec<i64>,
    scratch: Vec<Event>,
    taken: Vec<bool>,
    best: Vec<i64>,
    best_length: i64,
}

impl<'a> Search<'a> {
    /// Starts with an existing schedule.
    pub fn from(project: &'a Project, seed: u64, starts: Vec<i64>) -> Self {
        Self {
            project,
            random: Random(seed),
            profile: Profile::new(project.capacities.len()),
            mirrored: vec![0; starts.len()],
            scratch: Vec::new(),
            taken: vec![false; starts.len()],
            best_length: project.length(&starts),
            best: starts.clone(),
            starts,
        }
    }

    /// Runs this number of rounds, or fewer if no schedule can be shorter than `bound`. `keys` has
    /// the keys of each rule; the lowest key comes first.
    pub fn run(mut self, rounds: u32, bound: i64, keys: &[Vec<i64>]) -> Vec<i64> {
        let mut population: Vec<Individual> = Vec::with_capacity(POPULATION);
        let mut idle = 0_u32;
        for round in 0..rounds {
            if self.best_length <= bound {
                break;
            }
            let order =
                if population.len() < POPULATION { self.sample(round, keys) } else { self.offspring(&population) };
            let before = self.best_length;
            let child = self.evaluate(order);
            idle = if self.best_length < before { 0 } else { idle.saturating_add(1) };
            if population.len() < POPULATION {
                population.push(child);
            } else {
                replace_worst(&mut population, child);
                if idle >= PATIENCE {
                    idle = 0;
                    population.sort_unstable_by_key(|individual| individual.length);
                    population.truncate(1);
                }
            }
        }
        self.best
    }

    /// Returns the order of each priority rule first, then orders around them, half of those around
    /// the first rule. Tasks that do not wait for one another may all have the same or nearly the
    /// same key: the longest of them then determines the noise, and ties are broken at random.
    fn sample(&mut self, round: u32, keys: &[Vec<i64>]) -> Vec<Event> {
        if let Some(keys) = keys.get(slot(round)) {
            return self.project.forwards.by_key(|event| at(keys, event));
        }
        let turn = if round.is_multiple_of(2) { 0 } else { round.wrapping_div(2) };
        let Some(keys) = keys.get(slot(turn).checked_rem(keys.len()).unwrap_or(0)) else { return Vec::new() };
        let spread = keys.iter().max().copied().unwrap_or(0).saturating_sub(keys.iter().min().copied().unwrap_or(0));
        let longest = self.project.durations.iter().max().copied().unwrap_or(0);
        let noise = spread.max(longest).unsigned_abs().wrapping_div(3).saturating_add(1);
        let mut draw = |key: &i64| {
            let moved = key.saturating_add(i64::try_from(self.random.below(noise)).unwrap_or(0));
            (moved, self.random.next())
        };
        let drawn: Vec<(i64, u64)> = keys.iter().map(&mut draw).collect();
        self.project.forwards.by_key(|event| at(&drawn, event))
    }

    /// Creates an order: two parents by tournament, two-point crossover, swaps of neighbors that do
    /// not wait for one another.
    fn offspring(&mut self, population: &[Individual]) -> Vec<Event> {
        let (mother, father) = (self.choose(population), self.choose(population));
        let (Some(mother), Some(father)) = (population.get(mother), population.get(father)) else { return Vec::new() };
        let length = mother.order.len();
        let [first, second] = [self.random.below(length as u64), self.random.below(length as u64)];
        let (first, second) = (first.min(second) as usize, first.max(second) as usize);
        self.taken.iter_mut().for_each(|taken| *taken = false);
        let mut child = Vec::with_capacity(length);
        for (source, until) in [(&mother.order, first), (&father.order, second), (&mother.order, length)] {
            for event in source {
                if child.len() >= until {
                    break;
                }
                if let Some(taken) = self.taken.get_mut(slot(*event)).filter(|taken| !**taken) {
                    *taken = true;
                    child.push(*event);
                }
            }
        }
        for place in 1..child.len() {
            if self.random.below(1_000) < SWAPPED
                && let Some([before, behind]) = child.get_mut(place.saturating_sub(1)..=place)
                && !self.project.forwards.waits(*behind).iter().any(|(other, _)| *other == *before)
            {
                std::mem::swap(before, behind);
            }
        }
        child
    }

    fn choose(&mut self, population: &[Individual]) -> usize {
        let mut pick = || self.random.below(population.len() as u64) as usize;
        let (one, other) = (pick(), pick());
        let length = |place: usize| population.get(place).map_or(i64::MAX, |individual| individual.length);
        if length(one) <= length(other) { one } else { other }
    }

    /// Schedules an order forwards, backwards from the end, and forwards again, and keeps the
    /// resulting order.
    fn evaluate(&mut self, mut order: Vec<Event>) -> Individual {
        let project = self.project;
        project.serial(&project.forwards, &order, &mut self.profile, &mut self.starts, 0);
        self.keep();
        self.scratch.clone_from(&order);
        for ((mirrored, start), duration) in self.mirrored.iter_mut().zip(&self.starts).zip(&project.durations) {
            *mirrored = start.saturating_add(*duration).saturating_neg();
        }
        project.backwards.by_start(&self.mirrored, &mut self.scratch);
        let end = project.length(&self.starts).saturating_neg();
        project.serial(&project.backwards, &self.scratch, &mut self.profile, &mut self.mirrored, end);
        for ((mirrored, start), duration) in self.mirrored.iter().zip(&mut self.starts).zip(&project.durations) {
            *start = mirrored.saturating_add(*duration).saturating_neg();
        }
        project.forwards.by_start(&self.starts, &mut order);
        project.serial(&project.forwards, &order, &mut self.profile, &mut self.starts, 0);
        let length = self.keep();
        project.forwards.by_start(&self.starts, &mut order);
        Individual { order, length }
    }

    fn keep(&mut self) -> i64 {
        let length = self.project.length(&self.starts);
        if length < self.best_length {
            self.best_length = length;
            self.best.clone_from(&self.starts);
        }
        length
    }
}

/// Replaces the longest individual by the child, unless the child is longer still or already in the
/// population.
fn replace_worst(population: &mut [Individual], child: Individual) {
    if population.iter().any(|other| other.length == child.length && other.order == child.order) {
        return;
    }
    if let Some(worst) = population.iter_mut().max_by_key(|individual| individual.length)
        && worst.length >= child.length
    {
        *worst = child;
    }
}
