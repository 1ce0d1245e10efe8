//! The checks of the machine.

use std::{
    net::IpAddr,
    time::{Duration, Instant},
};

use scheduler_core::socket::resolve;

use super::Check;
use crate::run::{
    live::grouped,
    preflight::{self, DEFAULT_PORTS},
};

/// Lookups of `localhost` that take longer than this delay the start of a run.
const SLOW_LOOKUP: Duration = Duration::from_millis(500);

/// A timer that is later than this shows in measured latencies.
const LATE_TIMER: Duration = Duration::from_millis(2);

/// Checks the addresses that starter scenarios and examples use.
pub fn loopback() -> Vec<Check> {
    let addresses: [IpAddr; 3] = [[127, 0, 0, 1].into(), [127, 10, 1, 1].into(), [127, 10, 2, 254].into()];
    let lacking: Vec<IpAddr> = addresses.into_iter().filter(|address| !can_bind(*address)).collect();
    let first = match lacking.first() {
        None => Check::fine("addresses", "sockets can be bound to every address of 127.0.0.0/8"),
        Some(address) => Check::missing(
            "addresses",
            format!("cannot bind {address}, which starter scenarios and examples use as a source address"),
            preflight::how_to_have(*address),
        ),
    };
    let six = match can_bind(IpAddr::from(std::net::Ipv6Addr::LOCALHOST)) {
        true => Check::fine("IPv6", "sockets can be bound to ::1"),
        false => Check::warning("IPv6", "cannot bind ::1", "use IPv4 addresses in scenarios, or enable IPv6"),
    };
    vec![first, six]
}

fn can_bind(address: IpAddr) -> bool {
    preflight::bind(address).is_ok()
}

/// Checks that the limit of open descriptors can be raised as far as a run needs. `is_exact`: the number is that of a
/// scenario, so that a run of it cannot start with less.
pub fn descriptors(needed: u64, is_exact: bool) -> Check {
    match preflight::descriptor_limit() {
        None => Check::fine("descriptors", "no limit"),
        Some(limit) if limit >= needed => {
            Check::fine("descriptors", format!("{} allowed, at most {} needed", grouped(limit), grouped(needed)))
        }
        Some(limit) => {
            let make = if is_exact { Check::missing } else { Check::warning };
            let text = format!("{} allowed, up to {} needed", grouped(limit), grouped(needed));
            make("descriptors", text, preflight::how_to_raise(limit, needed))
        }
    }
}

/// Checks the range of ephemeral ports, which limits the connections from one address to one destination.
pub fn ports() -> Check {
    let ports = preflight::available_ports();
    let text = format!("{} for connections from one address to one destination", grouped(ports));
    if ports >= DEFAULT_PORTS {
        return Check::fine("ports", text);
    }
    Check::warning("ports", text, "run `sudo sysctl -w net.ipv4.ip_local_port_range=\"1024 65535\"`")
}

/// Checks that names are looked up, with one that needs no network.
pub fn resolver() -> Check {
    let begin = Instant::now();
    let found = resolve("localhost");
    let took = begin.elapsed();
    match found {
        Err(error) => Check::missing(
            "resolver",
            format!("cannot look up localhost: {error}"),
            "add `127.0.0.1 localhost` to the hosts file, or use addresses or `--resolve HOST=ADDRESS` instead of names",
        ),
        Ok(_) if took > SLOW_LOOKUP => Check::warning(
            "resolver",
            format!("looking up localhost took {} ms", took.as_millis()),
            "check the name servers in /etc/resolv.conf, or use `--resolve HOST=ADDRESS`",
        ),
        Ok(addresses) => {
            let listed: Vec<String> = addresses.iter().map(ToString::to_string).collect();
            Check::fine("resolver", format!("localhost is {}", listed.join(", ")))
        }
    }
}

/// Checks how late timers are: pauses and arrivals are that late too.
pub fn clock() -> Check {
    let mut late: Vec<Duration> = (0..21)
        .map(|_| {
            let begin = Instant::now();
            std::thread::sleep(Duration::from_millis(1));
            begin.elapsed().saturating_sub(Duration::from_millis(1))
        })
        .collect();
    late.sort_unstable();
    let median = late.get(late.len() / 2).copied().unwrap_or_default();
    let text = format!("timers are {:.2} ms late (median)", median.as_secs_f64() * 1_000.0);
    if median <= LATE_TIMER {
        return Check::fine("clock", text);
    }
    Check::warning(
        "clock",
        text,
        "stop other programs, or use a machine with a processor of its own: latencies include this",
    )
}
