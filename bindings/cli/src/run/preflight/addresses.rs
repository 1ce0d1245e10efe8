//! Checks that sockets of this machine can be bound to the source addresses of users.
//!
//! The check covers the first and the last address and one of every /24 (IPv6: every /64) that the run can use, up to
//! [`TRIES`] addresses.

use std::{collections::BTreeSet, net::IpAddr};

use ipnet::{IpNet, IpSubnets, Ipv4Subnets, Ipv6Subnets};
use scheduler_core::{
    IpPool, LoadPlan, ResourceType, Scenario, Socket, SocketError,
    ip::{IpRange, Strategy},
    runner::PoolFallback,
};

use crate::{failure::Failure, input::Document, run::live::grouped};

/// Maximum number of addresses checked, over all pools.
const TRIES: usize = 4_096;

/// Maximum number of allocations simulated to learn which addresses a run uses.
const ALLOCATIONS: u64 = 1 << 16;

/// Maximum number of networks in one command. With more, the command names one network that contains them all.
const NETWORKS: usize = 16;

/// Result of checking the addresses of a pool.
struct Tried {
    pool: String,
    count: usize,
    /// By reason: the first address and the number of addresses.
    wrong: Vec<(String, IpAddr, usize)>,
    /// Networks with addresses that are not assigned to this machine.
    foreign: Vec<IpNet>,
}

/// What the machine lacks for a run.
#[derive(Debug, PartialEq, Eq)]
pub struct Lack {
    pub text: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl From<Lack> for Failure {
    fn from(lack: Lack) -> Self {
        let help = lack.help.map(|help| format!("\n  help: {help}")).unwrap_or_default();
        Self::new(lack.text + &help)
    }
}

/// Checks all pools that the load uses. Returns a warning if addresses were left out.
///
/// # Errors
/// A socket cannot be bound to some addresses.
pub fn check(
    document: &Document,
    scenario: &Scenario,
    load: &LoadPlan,
    fallbacks: &[PoolFallback],
) -> Result<Option<String>, Lack> {
    let mut pools: Vec<(String, Option<u64>)> = Vec::new();
    for demand in load.feasibility() {
        let is_enough = demand.needed <= demand.available;
        pools.push((demand.pool.clone(), is_enough.then_some(demand.needed)));
        let mut last = demand.pool.clone();
        // Fallbacks are used only if the pool has too few addresses.
        while let Some(next) = fallbacks.iter().find(|own| !is_enough && own.pool == last) {
            if pools.iter().any(|(name, _)| *name == next.fallback) {
                break;
            }
            last.clone_from(&next.fallback);
            pools.push((last.clone(), None));
        }
    }
    let (mut all, mut left, mut omitted) = (Vec::new(), TRIES, 0);
    for (name, needed) in pools {
        let Some(pool) = scenario.model().workbook.ip_pools.iter().find(|pool| pool.name == name) else { continue };
        // The run reports all other errors of a pool.
        let Ok(made) = IpPool::from_definition(pool) else { continue };
        let exact = needed.filter(|needed| pool.strategy == Strategy::Sequential && *needed <= ALLOCATIONS);
        let (sample, more) = match exact {
            Some(needed) => sample_of_first(made.clone(), needed, left),
            None => sample_of_all(&made, left),
        };
        left -= sample.len();
        omitted += more;
        all.push(look(&name, &made.ranges(), &sample));
    }
    match lack(&all) {
        Some(lack) => Err(Lack { text: format!("{}: {}", document.shown(), lack.text), ..lack }),
        None if omitted > 0 => Ok(Some(format!(
            "{} networks of the pools were not checked: `run` checks at most {} addresses",
            grouped(omitted),
            grouped(TRIES as u64)
        ))),
        None => Ok(None),
    }
}

/// Returns a sample of the addresses that the first `needed` users get.
fn sample_of_first(mut pool: IpPool, needed: u64, most: usize) -> (Vec<IpAddr>, u64) {
    let mut sample = Sample::new(most);
    let mut last = None;
    for user in 0..needed {
        let taken = pool.allocate("check", &user.to_string(), ResourceType::Custom("check".to_owned()));
        let Ok(address) = taken else { break };
        sample.add(address);
        last = Some(address);
    }
    last.into_iter().for_each(|last| sample.add_edge(last));
    sample.end()
}

/// Returns a sample of all addresses of a pool.
fn sample_of_all(pool: &IpPool, most: usize) -> (Vec<IpAddr>, u64) {
    let mut sample = Sample::new(most);
    let usable = |address: &IpAddr| pool.address_state(*address).available;
    for range in pool.ranges() {
        // Reserved and excluded addresses are usually at the edges: a few steps are enough.
        let near = |address: IpAddr, step: fn(IpAddr) -> Option<IpAddr>| {
            std::iter::successors(Some(address), |address| step(*address)).take(8).find(usable)
        };
        near(range.first, next).into_iter().for_each(|first| sample.add(first));
        near(range.last, previous).into_iter().for_each(|last| sample.add_edge(last));
        let mut network = network_of(range.first);
        while let Some(start) =
            next(last_of(network)).filter(|start| *start <= range.last && start.is_ipv4() == range.first.is_ipv4())
        {
            if sample.is_full() {
                // The network of the last address is checked already.
                let tried = u64::from(sample.networks.contains(&network_of(range.last)));
                sample.omitted += networks_between(start, range.last) - tried;
                break;
            }
            near(start, next).filter(|own| *own <= range.last).into_iter().for_each(|own| sample.add(own));
            network = network_of(start);
        }
    }
    sample.end()
}

/// Sample with one address per network.
struct Sample {
    addresses: Vec<IpAddr>,
    networks: BTreeSet<IpNet>,
    most: usize,
    omitted: u64,
}

impl Sample {
    fn new(most: usize) -> Self {
        Self { addresses: Vec::new(), networks: BTreeSet::new(), most, omitted: 0 }
    }

    fn is_full(&self) -> bool {
        self.addresses.len() >= self.most
    }

    fn add(&mut self, address: IpAddr) {
        if !self.networks.insert(network_of(address)) {
            return;
        }
        if self.is_full() {
            self.omitted += 1;
        } else {
            self.addresses.push(address);
        }
    }

    /// Adds an address even if its network is in the sample already.
    fn add_edge(&mut self, address: IpAddr) {
        self.networks.insert(network_of(address));
        if !self.addresses.contains(&address) && !self.is_full() {
            self.addresses.push(address);
        }
    }

    fn end(self) -> (Vec<IpAddr>, u64) {
        (self.addresses, self.omitted)
    }
}

fn look(pool: &str, ranges: &[IpRange], sample: &[IpAddr]) -> Tried {
    let mut tried = Tried { pool: pool.to_owned(), count: sample.len(), wrong: Vec::new(), foreign: Vec::new() };
    for address in sample {
        let Err(error) = bind(*address) else { continue };
        let is_foreign = matches!(error, SocketError::AddressNotBindable(_));
        // The reason as in the run, without the address.
        let text = error.to_string();
        let words = text.split_once(": ").map_or(text.as_str(), |(_, words)| words);
        let words = words.split_once(": ").filter(|_| is_foreign).map_or(words, |(summary, _)| summary).to_owned();
        match tried.wrong.iter_mut().find(|(own, ..)| *own == words) {
            Some((.., count)) => *count += 1,
            None => tried.wrong.push((words, *address, 1)),
        }
        if is_foreign && let Some(range) = ranges.iter().find(|own| own.first <= *address && *address <= own.last) {
            for network in networks(range) {
                if !tried.foreign.contains(&network) {
                    tried.foreign.push(network);
                }
            }
        }
    }
    tried
}

/// Binds a TCP socket to an address, and closes it.
pub fn bind(address: IpAddr) -> Result<(), SocketError> {
    let mut socket = if address.is_ipv4() { Socket::tcp_v4()? } else { Socket::tcp_v6()? };
    match socket.bind_to_ip(address, 0) {
        // The address is assigned to this machine; connections choose their ports by destination.
        Err(SocketError::NoFreePort(_)) => Ok(()),
        decided => decided,
    }
}

/// Returns the addresses that sockets cannot be bound to, if there are any.
fn lack(all: &[Tried]) -> Option<Lack> {
    let mut parts = Vec::new();
    for Tried { pool, count, wrong, .. } in all {
        for (words, first, many) in wrong {
            let others = if *many > 1 {
                format!(" and {} more of {} tried", many - 1, grouped(*count as u64))
            } else {
                String::new()
            };
            parts.push(format!("pool {pool}: cannot bind {first}{others}: {words}"));
        }
    }
    if parts.is_empty() {
        return None;
    }
    let foreign: Vec<IpNet> = all.iter().flat_map(|own| own.foreign.iter().copied()).collect();
    let help = (!foreign.is_empty()).then(|| how_to_have(&foreign));
    Some(Lack { text: parts.join("\n"), help })
}

/// Returns the command that assigns the network of an address to this machine.
pub fn how_to_have_one(address: IpAddr) -> String {
    how_to_have(&[network_of(address)])
}

/// Returns the command that assigns networks to this machine.
fn how_to_have(networks: &[IpNet]) -> String {
    let listed: Vec<String> = networks.iter().map(ToString::to_string).collect();
    let example = networks.first().map_or(IpAddr::from([10, 0, 0, 1]), IpNet::addr);
    if cfg!(target_os = "macos") {
        return format!("run `sudo ifconfig lo0 alias {example}` for each address that users need");
    }
    if cfg!(windows) {
        return format!(
            "run `netsh interface ipv4 add address \"Loopback\" {example}` for each address that users need"
        );
    }
    let route = match listed.as_slice() {
        [one] => format!("sudo ip route add local {one} dev lo"),
        more => format!("for network in {}; do sudo ip route add local $network dev lo; done", more.join(" ")),
    };
    // Unlike IPv4, Linux binds to an IPv6 address of a local route only with this setting.
    let (any, loopback) = if networks.iter().any(|own| own.addr().is_ipv6()) {
        ("; sudo sysctl -w net.ipv6.ip_nonlocal_bind=1", "")
    } else {
        ("", ", or use a pool from 127.0.0.0/8")
    };
    format!("run `{route}{any}` to add all addresses of the pool to this machine{loopback}")
}

/// Returns the networks that a range consists of, or one network that contains it if there are more than [`NETWORKS`].
fn networks(range: &IpRange) -> Vec<IpNet> {
    if let Some(network) = range.network {
        return vec![network];
    }
    let exact = match (range.first, range.last) {
        (IpAddr::V4(first), IpAddr::V4(last)) => IpSubnets::from(Ipv4Subnets::new(first, last, 0)),
        (IpAddr::V6(first), IpAddr::V6(last)) => IpSubnets::from(Ipv6Subnets::new(first, last, 0)),
        _ => return Vec::new(),
    };
    let exact: Vec<IpNet> = exact.take(NETWORKS + 1).collect();
    if exact.len() <= NETWORKS {
        return exact;
    }
    let around = |length| IpNet::new(range.first, length).ok().map(|network| network.trunc());
    let longest = if range.first.is_ipv4() { 32 } else { 128 };
    (0..=longest).rev().filter_map(around).find(|network| network.contains(&range.last)).into_iter().collect()
}

/// Returns the /24 or /64 of an address.
fn network_of(address: IpAddr) -> IpNet {
    let length = if address.is_ipv4() { 24 } else { 64 };
    IpNet::new(address, length).map_or_else(|_| IpNet::from(address), |network| network.trunc())
}

fn last_of(network: IpNet) -> IpAddr {
    network.broadcast()
}

fn next(address: IpAddr) -> Option<IpAddr> {
    match address {
        IpAddr::V4(v4) => v4.to_bits().checked_add(1).map(|bits| IpAddr::V4(bits.into())),
        IpAddr::V6(v6) => v6.to_bits().checked_add(1).map(|bits| IpAddr::V6(bits.into())),
    }
}

fn previous(address: IpAddr) -> Option<IpAddr> {
    match address {
        IpAddr::V4(v4) => v4.to_bits().checked_sub(1).map(|bits| IpAddr::V4(bits.into())),
        IpAddr::V6(v6) => v6.to_bits().checked_sub(1).map(|bits| IpAddr::V6(bits.into())),
    }
}

/// Returns the number of /24 or /64 networks from one address to another.
fn networks_between(first: IpAddr, last: IpAddr) -> u64 {
    match (first, last) {
        (IpAddr::V4(first), IpAddr::V4(last)) => {
            u64::from((last.to_bits() >> 8).saturating_sub(first.to_bits() >> 8)) + 1
        }
        (IpAddr::V6(first), IpAddr::V6(last)) => {
            let between = (last.to_bits() >> 64).saturating_sub(first.to_bits() >> 64);
            u64::try_from(between).unwrap_or(u64::MAX).saturating_add(1)
        }
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use scheduler_core::PoolDefinition;

    use super::*;

    fn pool(ranges: &[&str], reserved: &[&str], strategy: Strategy) -> IpPool {
        let definition = PoolDefinition::new("p").strategy(strategy);
        let definition = definition.with_ranges(ranges).and_then(|own| own.with_reserved(reserved)).unwrap();
        IpPool::from_definition(&definition).unwrap()
    }

    fn shown(sample: (Vec<IpAddr>, u64)) -> (Vec<String>, u64) {
        (sample.0.iter().map(ToString::to_string).collect(), sample.1)
    }

    #[test]
    fn the_first_and_the_last_address_and_one_of_each_24_are_tried() {
        let whole = pool(&["10.99.0.0/22"], &["10.99.0.1/32", "10.99.2.0/30"], Strategy::Random);
        let (addresses, omitted) = shown(sample_of_all(&whole, TRIES));
        assert_eq!(addresses, ["10.99.0.2", "10.99.3.254", "10.99.1.0", "10.99.2.4"]);
        assert_eq!(omitted, 0);
        let spans = pool(&["10.0.0.250 - 10.0.2.3", "10.1.0.7 - 10.1.0.7"], &[], Strategy::RoundRobin);
        assert_eq!(shown(sample_of_all(&spans, TRIES)).0, ["10.0.0.250", "10.0.2.3", "10.0.1.0", "10.1.0.7"]);
        let six = pool(&["2001:db8::/63"], &[], Strategy::Random);
        assert_eq!(shown(sample_of_all(&six, TRIES)).0, ["2001:db8::", "2001:db8:0:1:ffff:ffff:ffff:ffff"]);
    }

    #[test]
    fn a_pool_that_is_given_out_in_order_is_tried_as_far_as_users_get() {
        let large = pool(&["10.99.0.0/16"], &["10.99.0.1/32"], Strategy::Sequential);
        let (addresses, _) = shown(sample_of_first(large, 300, TRIES));
        assert_eq!(addresses, ["10.99.0.2", "10.99.1.0", "10.99.1.45"]);
    }

    #[test]
    fn what_is_beyond_the_tries_is_counted() {
        let large = pool(&["10.0.0.0/8"], &[], Strategy::Random);
        let (addresses, omitted) = sample_of_all(&large, TRIES);
        assert_eq!((addresses.len(), addresses.len() as u64 + omitted), (TRIES, 65_536));
        let six = pool(&["2001:db8::/32"], &[], Strategy::Random);
        let (addresses, omitted) = sample_of_all(&six, 10);
        assert_eq!((addresses.len(), addresses.len() as u64 + omitted), (10, 1 << 32));
    }

    #[test]
    fn a_range_is_named_by_the_networks_that_it_consists_of() {
        let named = |text: &str| {
            let own = pool(&[text], &[], Strategy::Sequential);
            networks(&own.ranges()[0]).iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(named("10.99.0.0/22"), ["10.99.0.0/22"]);
        assert_eq!(named("10.0.2.10 - 10.0.2.15"), ["10.0.2.10/31", "10.0.2.12/30"]);
        assert_eq!(named("10.0.0.1 - 10.255.255.254"), ["10.0.0.0/8"], "too many for a command");
    }

    /// Documentation alone may use these networks: RFC 5737 and RFC 3849.
    #[test]
    fn reasons_are_grouped_by_kind_with_the_first_address_and_a_command_for_all_of_them() {
        let own = pool(&["192.0.2.0/25", "198.51.100.0/30", "127.10.0.0/30"], &[], Strategy::Random);
        let (sample, _) = sample_of_all(&own, TRIES);
        let found = lack(&[look("red", &own.ranges(), &sample)]).unwrap();
        let first =
            "pool red: cannot bind 192.0.2.1 and 3 more of 6 tried: the address is not assigned to this machine";
        assert_eq!(found.text, first);
        let help = found.help.clone().unwrap();
        if cfg!(target_os = "linux") {
            let command =
                "`for network in 192.0.2.0/25 198.51.100.0/30; do sudo ip route add local $network dev lo; done`";
            assert!(help.contains(command), "{help}");
        }
        assert_eq!(Failure::from(found), Failure::new(format!("{first}\n  help: {help}")));
        let own = pool(&["127.10.0.0/16"], &[], Strategy::Random);
        assert_eq!(lack(&[look("red", &own.ranges(), &sample_of_all(&own, TRIES).0)]), None);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn addresses_of_ipv6_need_a_setting_besides() {
        let said = how_to_have(&["2001:db8::/64".parse().unwrap()]);
        let command = "`sudo ip route add local 2001:db8::/64 dev lo; sudo sysctl -w net.ipv6.ip_nonlocal_bind=1`";
        assert!(said.contains(command), "{said}");
    }
}
