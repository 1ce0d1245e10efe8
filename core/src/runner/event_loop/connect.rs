//! Connections of attempts: a kept one or a new one, to the first address of the peer that accepts
//! it, once its name is known.

use std::{net::SocketAddr, time::Duration};

use crate::{
    runner::host_cache::{Found, Route, Waiting, fits},
    socket::Backend,
};

use super::{
    super::{
        attempt::{Parked, SocketAttempt},
        connection::Connection,
        failure::{Failure, FailureKind},
        ledger::TransferCounts,
    },
    Engine,
    ending::Ending,
    turn::Turn,
};

/// Result of the search for a connection.
enum Reached<B> {
    Connection(Box<Connection<B>>, Option<Box<Route>>),
    /// It waits for this lookup.
    Wait(u64),
}

impl<B: Backend> Engine<B> {
    /// Continues over a connection, kept or new, or waits for the name of the peer. With `fresh`, a
    /// keep-alive connection is not used.
    pub(super) fn connect(&mut self, parked: Parked, fresh: bool, now: Duration) {
        match self.reach(&parked, fresh, now) {
            Ok(Reached::Connection(connection, route)) => self.resume(parked, connection, route),
            Ok(Reached::Wait(lookup)) => {
                self.kept_bytes = self.kept_bytes.saturating_add(parked.kept);
                self.unnamed.add(Waiting { parked, fresh, lookup });
                // The host may have been unable to begin the lookup.
                self.busy = true;
            }
            Err(failure) => self.settle(&parked.attempt, Ending::Failure(failure), parked.trail, now),
        }
    }

    fn resume(&mut self, parked: Parked, connection: Box<Connection<B>>, route: Option<Box<Route>>) {
        self.kept_bytes = self.kept_bytes.saturating_add(parked.kept);
        self.attempts.push(SocketAttempt::resume(parked, connection, route));
        self.busy = true;
    }

    fn reach(&mut self, parked: &Parked, fresh: bool, now: Duration) -> Result<Reached<B>, Failure> {
        let (host, port) = parked.client.peer();
        let (name, addresses) = match self.host_cache.find(host, parked.given.as_deref(), now)? {
            Found::Wait(lookup) => return Ok(Reached::Wait(lookup)),
            Found::Address(address) if !fits(address, parked.source) => return Err(no_address(parked)),
            Found::Address(address) => {
                let peer = SocketAddr::new(address, port);
                let kept = self.reuse(parked, peer, fresh, now);
                let connection = kept.map_or_else(|| self.open_connection(parked, peer), Ok)?;
                return Ok(Reached::Connection(connection, None));
            }
            Found::Addresses(name, addresses) => (name, addresses),
        };
        let fitting = addresses.iter().filter(|address| fits(**address, parked.source));
        for address in fitting {
            if let Some(kept) = self.reuse(parked, SocketAddr::new(*address, port), fresh, now) {
                return Ok(Reached::Connection(kept, None));
            }
        }
        let route = Route::new(name, addresses, port, parked.source).ok_or_else(|| no_address(parked))?;
        let mut route = Box::new(route);
        let connection = self.open_first(parked, &mut route, now)?;
        Ok(Reached::Connection(connection, Some(route)))
    }

    /// Takes a connection that the user has kept, if the attempt accepts one.
    fn reuse(&mut self, parked: &Parked, peer: SocketAddr, fresh: bool, now: Duration) -> Option<Box<Connection<B>>> {
        if fresh || !parked.client.keeps_connections() {
            return None;
        }
        let mut kept = self.users.reuse(parked.attempt.instance, peer, parked.source, now, &mut self.buffer)?;
        kept.reset_on_close(parked.client.closes_by_reset());
        Some(kept)
    }

    /// Starts to connect to the first address of a route, from its current position, that is not
    /// refused immediately.
    fn open_first(&mut self, parked: &Parked, route: &mut Route, now: Duration) -> Result<Box<Connection<B>>, Failure> {
        loop {
            let peer = route.peers().next().ok_or_else(|| no_address(parked))?;
            match self.open_connection(parked, peer) {
                Ok(connection) => {
                    route.wait(now, parked.attempt.deadline);
                    self.note_switch(route.until);
                    return Ok(connection);
                }
                Err(failure) if failure.kind == FailureKind::Connect => {
                    self.host_cache.missed(route, !route.has_more());
                    if !route.go_on() {
                        return Err(failure);
                    }
                }
                Err(failure) => return Err(failure),
            }
        }
    }

    /// Opens a socket and starts to connect it.
    fn open_connection(&mut self, parked: &Parked, peer: SocketAddr) -> Result<Box<Connection<B>>, Failure> {
        if self.count.is_full() {
            // Makes room: a connection kept for later is worth less than one that is needed now.
            self.users.close_one_kept();
        }
        let before = self.count.opened();
        let mut opened = Connection::open(parked.client.protocol(), peer, parked.source, &self.count);
        let connections = self.count.opened().saturating_sub(before);
        if let Ok(connection) = &mut opened {
            connection.reset_on_close(parked.client.closes_by_reset());
        }
        let attempt = &parked.attempt;
        self.ledger.transferred(attempt.cell, &TransferCounts { connections, ..TransferCounts::default() });
        if let (Ok(_), Some(source)) = (&opened, parked.source) {
            self.ledger.bound(self.users.tenant_of(attempt.instance), source);
        }
        opened
    }

    /// Moves the attempt at `position` to the next address of its peer. If there is none, the
    /// attempt fails.
    pub(super) fn go_elsewhere(&mut self, position: usize, failure: Failure, now: Duration) {
        let mut own = self.remove(position);
        // A failure that does not depend on the peer recurs at its other addresses.
        if failure.kind != FailureKind::Connect {
            return self.conclude_failed(own, failure, now);
        }
        let Some(mut route) = own.route.take() else { return self.conclude_failed(own, failure, now) };
        self.host_cache.missed(&route, !route.has_more());
        if !route.go_on() {
            return self.conclude_failed(own, failure, now);
        }
        let (parked, former) = own.park();
        drop(former);
        match self.open_first(&parked, &mut route, now) {
            Ok(connection) => self.resume(parked, connection, Some(route)),
            Err(failure) => self.settle(&parked.attempt, Ending::Failure(failure), parked.trail, now),
        }
    }

    fn note_switch(&mut self, until: Option<Duration>) {
        let earliest = self.next_switch.into_iter().chain(until).min();
        self.next_switch = earliest;
    }

    /// Moves attempts to the next address of their peer if the current one has not answered in
    /// time.
    pub(super) fn switch_addresses(&mut self, now: Duration, turn: &mut Turn) {
        if self.next_switch.is_none_or(|next| next > now) {
            return;
        }
        self.next_switch = None;
        // From the back: an attempt that moves is appended, and its time begins only now.
        for position in (0..self.attempts.len()).rev() {
            let Some(own) = self.attempts.get(position).filter(|own| own.is_connecting()) else { continue };
            match own.route.as_ref().and_then(|route| route.until) {
                Some(until) if until <= now => {
                    let peer = own.connection.link.remote.map_or_else(String::new, |peer| format!(" to {peer}"));
                    let failure = Failure::new(FailureKind::Connect, format!("connect{peer}: no answer in time"));
                    self.go_elsewhere(position, failure, now);
                    if turn.is_over::<B>() {
                        // The next turn continues with the rest.
                        self.next_switch = Some(now);
                        self.busy = true;
                        return;
                    }
                }
                until => self.note_switch(until),
            }
        }
    }

    /// Continues attempts whose names are known now.
    pub(super) fn hear_of_names(&mut self, now: Duration, turn: &mut Turn) {
        let ended = self.host_cache.take_answers(now);
        self.unnamed.release(&ended);
        while let Some(own) = self.unnamed.next_ready() {
            self.forget_kept(&own);
            self.connect(own.parked, own.fresh, now);
            if turn.is_over::<B>() {
                self.busy = true;
                return;
            }
        }
    }

    /// Removes an attempt from those that wait for a name.
    pub(super) fn forget_unnamed(&mut self, own: &Waiting) {
        self.host_cache.leave(own.lookup);
        self.forget_kept(own);
    }

    fn forget_kept(&mut self, own: &Waiting) {
        self.kept_bytes = self.kept_bytes.saturating_sub(own.parked.kept);
    }

    /// Notes that an attempt has timed out. If it waited for an address to answer, other attempts
    /// should use another one.
    pub(super) fn note_hanging(&mut self, own: &SocketAttempt<B>) {
        if let Some(route) = own.route.as_ref().filter(|_| own.is_connecting()) {
            self.host_cache.missed(route, !route.has_more());
        }
    }
}

/// Returns the failure of a peer that has no address of the source's family.
fn no_address(parked: &Parked) -> Failure {
    let (host, _) = parked.client.peer();
    let reason = match parked.source {
        Some(source) => {
            let family = if source.is_ipv4() { "IPv4" } else { "IPv6" };
            format!(
                "{host} has no {family} address, and the socket is bound to {source}; use a pool of the other family or add an \
                 address with `resolve`"
            )
        }
        None => format!("{host} has no address; check the name or add an address with `resolve`"),
    };
    Failure::new(FailureKind::Name, reason)
}
