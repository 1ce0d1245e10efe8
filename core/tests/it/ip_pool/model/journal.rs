//! What a service writes to disk: a snapshot and a journal, and what a crash leaves of it.

use std::collections::BTreeMap;

use scheduler_core::{IpPool, IpPoolError};

use super::random::Random;

pub struct Journal {
    snapshot: String,
    /// The length of the file when the snapshot was taken.
    snapshot_at: usize,
    /// The changes since the snapshot.
    file: String,
    /// The revision that the file reaches.
    revision: u64,
    /// The snapshot at the end of each append, by the length of the file.
    states: BTreeMap<usize, String>,
}

impl Journal {
    pub fn new(pool: &IpPool) -> Self {
        let (snapshot, file) = (pool.to_snapshot(), String::new());
        let states = BTreeMap::from([(0, snapshot.clone())]);
        Self { snapshot, snapshot_at: 0, file, revision: pool.revision(), states }
    }

    /// Appends the changes; starts again with a snapshot if they are no longer known.
    pub fn append(&mut self, pool: &IpPool) {
        match pool.journal_since(self.revision) {
            Ok(text) => {
                self.file += &text;
                self.revision = pool.revision();
                self.states.insert(self.file.len(), pool.to_snapshot());
            }
            Err(IpPoolError::Outdated { .. }) => *self = Self::new(pool),
            Err(error) => panic!("{error}"),
        }
    }

    /// Returns the pool after a crash that lost everything after a place of the file, and cuts the file.
    pub fn recover(&mut self, hash_seed: u64, place: usize) -> IpPool {
        let options = scheduler_core::ip::PoolOptions::default().hash_seed(hash_seed);
        let mut pool = IpPool::with_options("recovered", options).unwrap();
        pool.restore(&self.snapshot).unwrap();
        let place = self.file.floor_char_boundary(place);
        let applied = pool.apply_events(&self.file[..place]).unwrap();
        let (end, state) = self.states.range(..=place).next_back().unwrap();
        // The snapshot may be later than what is left of the journal.
        let state = if *end <= self.snapshot_at { &self.snapshot } else { state };
        assert_eq!((applied.bytes as usize, &pool.to_snapshot()), (*end, state));
        assert_eq!(applied.revision, pool.revision());
        pool
    }

    /// A crash anywhere, of which the copy is thrown away.
    pub fn crash(&mut self, random: &mut Random) {
        let place = random.below(self.file.len() as u64 + 1) as usize;
        drop(self.recover(place as u64, place));
    }

    /// A snapshot from now on; the journal may begin before it.
    pub fn compact(&mut self, pool: &IpPool, whole: bool) {
        if whole {
            *self = Self::new(pool);
        } else {
            (self.snapshot, self.snapshot_at) = (pool.to_snapshot(), self.file.len());
        }
    }

    pub fn len(&self) -> usize {
        self.file.len()
    }
}
