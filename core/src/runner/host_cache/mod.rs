//! Host names: looked up without stopping the loop, kept, looked up again, and the addresses of
//! each in the order to try.
//!
//! What lives here: [`HostCache`] over the known names (`table`), the lookups that are queued or in
//! progress (`lookups`), the addresses that an attempt tries in turn (`route`), and the attempts
//! that wait for a name (`queue`). It uses the [back end](crate::socket::Backend) for lookups and
//! reads no clock.
//! It promises: an IP literal costs neither memory nor a search; a name has one lookup at a time,
//! for all attempts that wait for it; at most [`AT_ONCE`](lookups::AT_ONCE) lookups are in
//! progress, and those that an attempt waits for come first; a queued lookup is dropped when the
//! last attempt stops waiting for it; known addresses remain in use while they are looked up again.

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

/// How long the addresses of a name are used before it is looked up again, unless a run sets
/// another time. Resolvers of systems and WASI report no time to live; load balancers that answer
/// by DNS mostly have 30 to 60 s.
pub const EVERY: Duration = Duration::from_secs(30);

/// Result of the search for a host.
#[derive(Debug)]
pub enum Found {
    /// The host is an IP literal.
    Address(IpAddr),
    /// Its addresses in the order to try, at least one.
    Addresses(NameId, Arc<[IpAddr]>),
    /// The caller is counted among those that wait for this lookup.
    Wait(LookupId),
}

/// The hosts that a run knows, by name. `L` performs the lookups.
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

    /// Returns the addresses of a host: those that `own` gives, else those of the run's options,
    /// else those that a lookup finds.
    ///
    /// # Errors
    /// It is not a host name, or its lookup has failed within the last second.
    pub fn find(&mut self, host: &str, own: Option<&Given>, now: Duration) -> Result<Found, Failure> {
        // The end distinguishes most names from literals without parsing them.
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

    /// Notes that an attempt no longer waits for a lookup.
    pub fn leave(&mut self, lookup: LookupId) {
        // If it was the last one and the lookup has not begun, the lookup is dropped.
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
            // Lookups that could not begin are answered already.
            if !self.begin() {
                return ended;
            }
        }
    }

    /// Begins as many lookups as there is room for. Returns whether there were any.
    fn begin(&mut self) -> bool {
        let mut any = false;
        while let Some((lookup, name)) = self.lookups.begin_next() {
            self.host.get_or_insert_default().begin(lookup, name);
            any = true;
        }
        any
    }

    /// Returns the source of the answers; none if none is expected.
    pub fn under_way(&self) -> Option<&L> {
        self.host.as_ref().filter(|_| self.lookups.is_any_under_way())
    }

    /// Notes that the current address of a route was connected to: it is the first one next time.
    pub fn reached(&mut self, route: &Route) {
        if let Some(name) = self.table.of(route.name) {
            name.is_suspect = false;
            name.put_first(route.address());
        }
    }

    /// Notes that the current address of a route cannot be connected to: it is the last one next
    /// time. If the route has no other, the name is looked up again before it is used again.
    pub fn missed(&mut self, route: &Route, is_last: bool) {
        if let Some(name) = self.table.of(route.name) {
            name.is_suspect |= is_last;
            name.put_last(route.address());
        }
    }
}
