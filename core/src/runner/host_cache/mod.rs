//! Names of hosts: looked up without stopping the loop, kept, looked up again, and the addresses of each in the order to try.
//!
//! What lives here: [`HostCache`] over the names that are known (`table`), the lookups that are queued or under way (`lookups`),
//! the addresses that an attempt tries in turn (`route`), and the attempts
//! that wait for a name (`queue`). It uses the [back end](crate::socket::Backend) for lookups and reads no clock.
//! It promises: an IP literal costs neither memory nor a search; a name is looked up by one lookup at a time, for all who wait
//! for it; at most [`AT_ONCE`](lookups::AT_ONCE) lookups are under way, those that an attempt waits for before all others, and
//! none is queued that an attempt has waited for and no longer does; what is known goes on being used while it is looked
//! up again.

mod lookups;
mod queue;
mod route;
mod table;

#[cfg(test)]
mod tests;

use std::{net::IpAddr, sync::Arc, time::Duration};

use crate::{
    ip::host::read_literal,
    socket::{NameLookups, answer, check},
};

use super::failure::{Failure, FailureKind};

use lookups::{LookupId, Lookups};
use table::{Answer, NameId, RETRY, Table};

pub(crate) use crate::dsl::builtin::NameAddresses as Given;
pub use queue::{Queue, Waiting};
pub use route::{Route, fits};

/// How long the addresses of a name are used before it is looked up again, unless a run says otherwise. Resolvers of systems and
/// WASI hand on no time to live; load balancers that answer by DNS mostly have 30 to 60 s.
pub const EVERY: Duration = Duration::from_secs(30);

/// What is known of a host.
#[derive(Debug)]
pub enum Found {
    /// It is an IP literal.
    Address(IpAddr),
    /// Its addresses in the order to try, at least one.
    Addresses(NameId, Arc<[IpAddr]>),
    /// The caller is counted among those that wait for this lookup.
    Wait(LookupId),
}

/// The hosts that a run knows, by name. `L` looks them up.
#[derive(Debug)]
pub struct HostCache<L> {
    table: Table,
    lookups: Lookups,
    /// None until a name is looked up.
    host: Option<L>,
    /// Addresses that the options of the run give.
    given: Given,
    every: Duration,
}

impl<L: NameLookups> HostCache<L> {
    pub fn new(given: Given, every: Duration) -> Self {
        Self { table: Table::default(), lookups: Lookups::default(), host: None, given, every }
    }

    /// The addresses of a host: those that `own` gives, else those of the run's options, else those that a lookup finds.
    ///
    /// # Errors
    /// It is no host name, or its lookup has failed within the last second.
    pub fn find(&mut self, host: &str, own: Option<&Given>, now: Duration) -> Result<Found, Failure> {
        // The end tells most names from literals without an attempt to read them.
        let may_be_literal = host.ends_with(|last: char| last.is_ascii_hexdigit() || matches!(last, ':' | ']'));
        if may_be_literal && let Some(address) = read_literal(host) {
            return Ok(Found::Address(address));
        }
        let given = own.and_then(|own| own.get(host)).or_else(|| self.given.get(host));
        if let Some(given) = given {
            let (id, name) = self.table.obtain(host, given, now);
            if let Answer::Addresses(addresses) = &name.answer {
                return Ok(Found::Addresses(id, Arc::clone(addresses)));
            }
            name.answer = Answer::Addresses(Arc::from(given));
            return Ok(Found::Addresses(id, Arc::from(given)));
        }
        if self.table.get(host).is_none() {
            check(host).map_err(|error| Failure::new(FailureKind::Name, error.to_string()))?;
        }
        let (id, name) = self.table.obtain(host, &[], now);
        let age = now.saturating_sub(name.answered);
        match &name.answer {
            Answer::Addresses(addresses) if !name.is_suspect || age < RETRY => {
                let addresses = Arc::clone(addresses);
                if now >= name.due && name.lookup.is_none() {
                    name.lookup = Some(self.lookups.add(name.name(), false));
                    self.begin();
                }
                Ok(Found::Addresses(id, addresses))
            }
            Answer::Failed(reason) if age < RETRY => Err(Failure::new(FailureKind::Name, reason.as_str())),
            _ => {
                let lookup = match name.lookup {
                    Some(lookup) => lookup,
                    None => *name.lookup.insert(self.lookups.add(name.name(), true)),
                };
                self.lookups.wait_for(lookup);
                self.begin();
                Ok(Found::Wait(lookup))
            }
        }
    }

    /// An attempt that waited for a lookup does so no longer.
    pub fn leave(&mut self, lookup: LookupId) {
        // If it was the last one and the lookup has not begun, it is not begun at all.
        if let Some(name) = self.lookups.leave(lookup)
            && let Some(name) = self.table.get(&name)
        {
            name.lookup = None;
        }
    }

    /// Takes the answers that have arrived. Returns which lookups have ended.
    pub fn take_answers(&mut self, now: Duration) -> Vec<LookupId> {
        let mut ended = Vec::new();
        loop {
            while self.lookups.is_any_under_way()
                && let Some((lookup, found)) = self.host.as_mut().and_then(NameLookups::take)
            {
                let Some(host) = self.lookups.end(lookup) else { continue };
                ended.push(lookup);
                let every = self.every;
                if let Some(name) = self.table.get(&host) {
                    name.lookup = None;
                    name.learn(answer(&host, found), now, every);
                }
            }
            // Those that could not even begin are answered already.
            if !self.begin() {
                return ended;
            }
        }
    }

    /// Begins lookups, as many as there is room for. Returns whether there were any.
    fn begin(&mut self) -> bool {
        let mut any = false;
        while let Some((lookup, name)) = self.lookups.begin_next() {
            self.host.get_or_insert_default().begin(lookup, name);
            any = true;
        }
        any
    }

    /// What answers come from; none: none is to come.
    pub fn under_way(&self) -> Option<&L> {
        self.host.as_ref().filter(|_| self.lookups.is_any_under_way())
    }

    /// A connection to the address that the route is at has come about: it is the first one next time.
    pub fn reached(&mut self, route: &Route) {
        if let Some(name) = self.table.of(route.name) {
            name.is_suspect = false;
            name.put_first(route.address());
        }
    }

    /// The address that the route is at cannot be connected to: it is the last one next time. If the route has no other,
    /// the name is looked up again before it is used again.
    pub fn missed(&mut self, route: &Route, is_last: bool) {
        if let Some(name) = self.table.of(route.name) {
            name.is_suspect |= is_last;
            name.put_last(route.address());
        }
    }
}
