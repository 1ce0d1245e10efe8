//! Checks that the system has enough ports for the connections from one address to one destination.

use crate::{
    connections::{Demand, PortDemand, Source},
    run::live::grouped,
};

/// Number of ephemeral ports of Linux by default: 32768 to 60999.
pub const DEFAULT_PORTS: u64 = 28_232;

/// Returns warnings about ports that may run out. They are not errors: users that leave free their ports for later
/// users.
pub fn warnings(demand: &Demand, max_connections: u32) -> Vec<String> {
    let available = available();
    let too_many = |own: &&PortDemand| own.needed.min(max_connections.into()) > available;
    let told = demand.ports.iter().filter(too_many).map(|own| {
        format!(
            "up to {} connections {} to {} at a time, but this machine has only {} ports, so connections may fail with \
             `no free port`; use more source addresses or widen the range with `sudo sysctl -w \
             net.ipv4.ip_local_port_range=\"1024 65535\"`",
            grouped(own.needed.min(max_connections.into())),
            from(&own.source),
            own.destination,
            grouped(available)
        )
    });
    told.collect()
}

/// Describes the source of connections.
fn from(source: &Source) -> String {
    match source {
        Source::Pool(pool) => format!("from one address of pool {pool}"),
        Source::Address(address) => format!("from {address}"),
        Source::System => "from this machine's address".to_owned(),
    }
}

/// Returns the number of ephemeral ports of this machine.
pub fn available() -> u64 {
    let range = std::fs::read_to_string("/proc/sys/net/ipv4/ip_local_port_range").ok();
    range.as_deref().and_then(count).unwrap_or(DEFAULT_PORTS)
}

/// Returns the number of ports in `first<blank>last`.
fn count(range: &str) -> Option<u64> {
    let mut bounds = range.split_whitespace().map(str::parse::<u64>);
    let (first, last) = (bounds.next()?.ok()?, bounds.next()?.ok()?);
    Some(last.checked_sub(first)? + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_systems_range_is_counted_with_both_ends() {
        assert_eq!(count("32768\t60999\n"), Some(DEFAULT_PORTS));
        assert_eq!((count("5 4"), count("x"), count("")), (None, None, None));
    }

    #[test]
    fn only_what_can_be_too_much_is_told() {
        let own = |needed| PortDemand { source: Source::System, destination: "10.0.0.1:80".into(), needed };
        let demand = Demand { ports: vec![own(64), own(70_000)], ..Demand::default() };
        let told = warnings(&demand, 100_000);
        assert_eq!(told.len(), 1);
        assert!(
            told[0].starts_with("up to 70,000 connections from this machine's address to 10.0.0.1:80 at a time"),
            "{told:?}"
        );
        assert_eq!(warnings(&demand, 100), Vec::<String>::new());
    }
}
