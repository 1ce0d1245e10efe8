//! Users who have started: their origin, the connections they keep, and their outcome.

use std::{collections::VecDeque, net::IpAddr, net::SocketAddr, time::Duration};

use super::{
    address_pools::Held,
    connection::{Connection, Kept},
    http::{Jar, SetCookies, Url},
};

/// A user who has started, by the machine's number.
#[derive(Debug)]
pub struct User<B> {
    /// Number in the order of arrival.
    pub number: u32,
    pub tenant: u32,
    pub group: u32,
    /// Number of attempts so far.
    pub attempts: u32,
    pub held: Option<Held>,
    /// Connections that wait for the next request.
    kept: Kept<B>,
    /// Cookies, once it has received any.
    jar: Option<Box<Jar>>,
    /// Bytes of large exports, by action, and of cookies if they are large.
    exported: Vec<(u32, usize)>,
    pub here: bool,
    /// Whether it is in the list of users that keep connections.
    keeps: bool,
}

impl<B> User<B> {
    /// Returns the value of the field `Cookie` in a request to `url`.
    pub fn cookies(&self, url: &Url, now: Duration) -> Option<Vec<u8>> {
        self.jar.as_ref()?.header(url, now)
    }
}

/// Outcomes of the users of a tenant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub started: u32,
    pub done: u32,
    pub failed: u32,
    pub cancelled: u32,
    pub rejected: u32,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        self.started = self.started.saturating_add(other.started);
        self.done = self.done.saturating_add(other.done);
        self.failed = self.failed.saturating_add(other.failed);
        self.cancelled = self.cancelled.saturating_add(other.cancelled);
        self.rejected = self.rejected.saturating_add(other.rejected);
    }

    /// Returns the number of users who have started and not ended.
    pub const fn present(&self) -> u32 {
        self.started.saturating_sub(self.done).saturating_sub(self.failed).saturating_sub(self.cancelled)
    }
}

/// The users of a run.
#[derive(Debug)]
pub struct Users<B> {
    all: Vec<User<B>>,
    /// By number in the order of arrival: the machine's number plus one; 0 stands for none.
    instances: Vec<u32>,
    /// By tenant.
    tallies: Vec<Tally>,
    /// Users who keep connections, each once, in the order in which they began to. Some keep none
    /// any more.
    keepers: VecDeque<u32>,
    /// Bytes of large exports of all active users.
    exported: usize,
}

/// Exports of an attempt up to this size are not counted.
pub const SMALL: usize = 4_096;

/// Stands for an action in the count of the bytes of a user's cookies.
const COOKIES: u32 = u32::MAX;

impl<B> Users<B> {
    pub fn new(tenants: usize) -> Self {
        Self {
            all: Vec::new(),
            instances: Vec::new(),
            tallies: vec![Tally::default(); tenants],
            keepers: VecDeque::new(),
            exported: 0,
        }
    }

    /// Replaces the number of bytes that a user's attempt of an action exports. Returns whether all
    /// users together then keep at most `most`; if not, nothing has changed.
    pub fn export(&mut self, instance: u32, action: u32, bytes: usize, most: usize) -> bool {
        let Some(user) = self.all.get_mut(instance as usize) else { return true };
        if bytes <= SMALL && user.exported.is_empty() {
            return true;
        }
        let own = &mut user.exported;
        let former = own.iter_mut().find(|(other, _)| *other == action);
        let before = former.as_ref().map_or(0, |(_, before)| *before);
        let total = self.exported.saturating_sub(before).saturating_add(bytes);
        if total > most && bytes > before {
            return false;
        }
        match former {
            Some((_, before)) => *before = bytes,
            None => own.push((action, bytes)),
        }
        self.exported = total;
        true
    }

    /// Stores cookies of a user. Returns whether all users together then keep at most `most` bytes.
    pub fn store_cookies(&mut self, instance: u32, url: &Url, set: &SetCookies, now: Duration, most: usize) -> bool {
        let Some(user) = self.all.get_mut(instance as usize).filter(|user| user.here) else { return true };
        let jar = user.jar.get_or_insert_default();
        jar.store(url, set, now);
        let size = jar.size();
        self.export(instance, COOKIES, size, most)
    }

    /// Returns the bytes of large exports of all active users.
    pub const fn exported(&self) -> usize {
        self.exported
    }

    pub fn get(&self, instance: u32) -> Option<&User<B>> {
        self.all.get(instance as usize)
    }

    pub fn get_mut(&mut self, instance: u32) -> Option<&mut User<B>> {
        self.all.get_mut(instance as usize)
    }

    /// Returns the users by the machine's numbers.
    pub fn instances(&self) -> std::ops::Range<u32> {
        0..u32::try_from(self.all.len()).unwrap_or(u32::MAX)
    }

    /// Returns the machine's number of a user, by its number in the order of arrival.
    pub fn instance_of(&self, number: u32) -> Option<u32> {
        self.instances.get(number as usize).and_then(|instance| instance.checked_sub(1))
    }

    /// Returns the number in the order of arrival.
    pub fn number_of(&self, instance: u32) -> u32 {
        self.get(instance).map_or(super::events::NOBODY, |user| user.number)
    }

    pub fn tenant_of(&self, instance: u32) -> u32 {
        self.get(instance).map_or(0, |user| user.tenant)
    }

    /// Adds a user who starts. The machine numbers users in that order.
    pub fn add(&mut self, number: u32, tenant: u32, group: u32, held: Option<Held>) {
        let position = number as usize;
        if self.instances.len() <= position {
            self.instances.resize(position.saturating_add(1), 0);
        }
        if let Some(own) = self.instances.get_mut(position) {
            *own = u32::try_from(self.all.len()).unwrap_or(u32::MAX).saturating_add(1);
        }
        let user = User {
            number,
            tenant,
            group,
            attempts: 0,
            held,
            kept: Kept::default(),
            jar: None,
            exported: Vec::new(),
            here: true,
            keeps: false,
        };
        self.all.push(user);
    }

    /// Removes the newest user, who could not start.
    pub fn remove_newest(&mut self) {
        if let Some(user) = self.all.pop()
            && let Some(own) = self.instances.get_mut(user.number as usize)
        {
            *own = 0;
        }
    }

    /// Changes a count of a tenant's users.
    pub fn count(&mut self, tenant: u32, count: impl Fn(&mut Tally) -> &mut u32) {
        if let Some(tally) = self.tallies.get_mut(tenant as usize) {
            let own = count(tally);
            *own = own.saturating_add(1);
        }
    }

    pub fn tally(&self, tenant: u32) -> Tally {
        self.tallies.get(tenant as usize).copied().unwrap_or_default()
    }

    pub fn tallies(&self) -> Tally {
        let mut sum = Tally::default();
        self.tallies.iter().for_each(|own| sum.add(own));
        sum
    }

    /// Keeps a connection for the user's next request, if the user is still active.
    pub fn keep(&mut self, instance: u32, connection: Box<Connection<B>>, now: Duration) {
        let Some(user) = self.all.get_mut(instance as usize).filter(|user| user.here) else { return };
        user.kept.add(connection, now);
        if !user.keeps {
            user.keeps = true;
            self.keepers.push_back(instance);
        }
    }

    /// Closes the connection that was kept first, or one that is about as old. Returns whether
    /// there was one.
    pub fn close_one_kept(&mut self) -> bool {
        while let Some(instance) = self.keepers.pop_front() {
            let Some(user) = self.all.get_mut(instance as usize) else { continue };
            let closed = user.kept.close_first();
            user.keeps = !user.kept.is_empty();
            if user.keeps {
                self.keepers.push_back(instance);
            }
            if closed {
                return true;
            }
        }
        false
    }

    /// Removes a user: closes its connections and returns its address to the caller.
    pub fn see_off(&mut self, instance: u32) -> Option<(u32, u32, Option<Held>)> {
        let user = self.all.get_mut(instance as usize).filter(|user| user.here)?;
        user.here = false;
        user.kept = Kept::default();
        user.jar = None;
        let exported = std::mem::take(&mut user.exported);
        self.exported = exported.iter().fold(self.exported, |sum, (_, bytes)| sum.saturating_sub(*bytes));
        Some((user.number, user.tenant, user.held.take()))
    }

    /// Closes all keep-alive connections.
    pub fn close_all_kept(&mut self) {
        self.all.iter_mut().for_each(|user| user.kept = Kept::default());
        self.keepers.clear();
    }
}

impl<B: crate::socket::Backend> Users<B> {
    /// Takes a connection that the user has kept to this peer from this source. The contents of
    /// `buffer` are lost.
    pub fn reuse(
        &mut self,
        instance: u32,
        peer: SocketAddr,
        source: Option<IpAddr>,
        now: Duration,
        buffer: &mut Vec<u8>,
    ) -> Option<Box<Connection<B>>> {
        self.all.get_mut(instance as usize)?.kept.take(peer, source, now, buffer)
    }
}
