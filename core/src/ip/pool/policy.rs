//! How the pool picks among free addresses.

use crate::ip::{PoolEventKind, Strategy, pool::events::Subject};

use super::IpPool;

impl IpPool {
    /// Changes how the pool picks from now on.
    pub fn set_strategy(&mut self, strategy: Strategy) {
        if self.settings.strategy != strategy {
            self.settings.strategy = strategy;
            self.events.push(PoolEventKind::Configured, Subject::None, ("", ""), 0);
        }
    }
}
