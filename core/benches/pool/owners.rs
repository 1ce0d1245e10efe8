//! Who allocates in the benchmarks: a hundred tenants with short names, the same in every peer.

/// A tenant and one of its resources.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Owner {
    pub subinstance: String,
    pub subid: String,
}

/// How many tenants there are.
pub const TENANTS: u64 = 100;

/// The owner with a number: tenant `tenant-7`, resource `vm-1000007`.
pub fn owner(number: u64) -> Owner {
    Owner { subinstance: tenant(number), subid: subid(number) }
}

/// Name of the tenant of the owner with a number.
pub fn tenant(number: u64) -> String {
    format!("tenant-{}", number % TENANTS)
}

/// Name of the resource of the owner with a number.
pub fn subid(number: u64) -> String {
    format!("vm-{number}")
}

/// The owners with the numbers `first` and up.
pub fn owners(first: u64, count: usize) -> Vec<Owner> {
    (first..).take(count).map(owner).collect()
}
