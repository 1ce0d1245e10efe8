//! How the pool selects a free address.

use crate::ip::{
    PoolEventKind, Strategy,
    pool::{event_log::Detail, events::Subject},
};

use super::IpPool;

impl IpPool {
    /// Sets how the pool selects free addresses from now on.
    pub fn set_strategy(&mut self, strategy: Strategy) {
        if self.settings.strategy != strategy {
            self.settings.strategy = strategy;
            let detail = Detail::Word(strategy.name());
            self.events.push_with(PoolEventKind::Configured, Subject::None, ("", ""), 0, detail);
        }
    }
}
