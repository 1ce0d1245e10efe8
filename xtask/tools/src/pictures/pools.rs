//! A pool with addresses in every state.

use std::time::Duration;

use scheduler_core::{
    IpPool, IpPoolError, ResourceType,
    ip::{AllocationOptions, IpFamily, PoolOptions},
};

/// Draws a /24, a /16 and a v6 /32, used by ten tenants.
pub fn map() -> String {
    drawn().expect("a small pool")
}

fn drawn() -> Result<String, IpPoolError> {
    let options = PoolOptions::default().quarantine(Duration::from_millis(60_000));
    let mut pool = IpPool::with_options("clients", options)?;
    for network in ["10.0.1.0/24", "10.1.0.0/16", "2001:db8::/32"] {
        pool.add_cidr_range(network)?;
    }
    pool.add_range([10, 0, 2, 10].into(), [10, 0, 2, 99].into(), None)?;
    pool.tick(0, None)?;
    pool.reserve_cidr("10.0.1.0/28")?;
    pool.reserve_cidr("10.1.128.0/18")?;
    pool.reserve_cidr("2001:db8:8000::/34")?;
    pool.allocate_prefix("web", "site-a", IpFamily::Ipv4, 26)?;
    pool.allocate_prefix("web", "site-a", IpFamily::Ipv6, 36)?;
    let tenants = [("web", 70), ("mail", 40), ("build", 5000), ("tests", 90), ("edge", 12)];
    for (tenant, count) in tenants {
        for number in 0..count {
            pool.allocate(tenant, &format!("vm-{number}"), ResourceType::Vm)?;
        }
    }
    for number in 0..5 {
        pool.allocate(&format!("guest-{number}"), "laptop", ResourceType::Mac)?;
    }
    for number in (0..40).step_by(3) {
        pool.release_by_subid("mail", &format!("vm-{number}"), None)?;
    }
    let held = pool.find_by_subid("tests", "vm-7");
    let found = held.first().ok_or(IpPoolError::NotInPool { address: [10, 0, 1, 0].into() })?.address;
    pool.decline(found, None)?;
    let ipv6 = AllocationOptions::default().family(IpFamily::Ipv6);
    pool.allocate_with("edge", "router", ResourceType::Vm, &ipv6)?;
    pool.render(None)
}
