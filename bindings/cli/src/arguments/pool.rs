//! Arguments of `pool`.

use std::{net::IpAddr, path::PathBuf, time::Duration};

use clap::{Args, Subcommand, ValueEnum};
use scheduler_core::{ResourceType, ip::Strategy};

use super::run::duration;

#[derive(Debug, Args)]
#[command(
    after_help = "The file is a pool snapshot, in the format of the crate and the packages. Commands that change it take a lock and replace the file as a whole, so no change is lost when commands run at the same time, also through links. The lock is next to the file that a link leads to. A command that waits longer than 1 s says so. Only regular files are accepted.
Exit codes: 0 success, 1 the pool rejected the request (exhausted, reserved, in use), 2 the file cannot be used.
Examples:
  scheduler-core pool create lab.pool 10.0.1.0/24 --reserve 10.0.1.1
  scheduler-core pool allocate lab.pool tenant-a vm-1 --type vm
  scheduler-core pool list lab.pool
  scheduler-core pool map lab.pool -o lab.svg"
)]
pub struct PoolArguments {
    /// How long to wait while another process changes the file
    #[arg(long, global = true, value_name = "TIME", default_value = "30s", value_parser = duration)]
    pub wait: Duration,
    #[command(subcommand)]
    pub command: PoolCommand,
}

/// Subcommands of `pool`.
#[derive(Debug, Subcommand)]
pub enum PoolCommand {
    /// Create a pool
    Create {
        /// New file; must not exist yet
        file: PathBuf,
        /// Networks (10.0.1.0/24) and address ranges (10.0.2.10-10.0.2.99)
        #[arg(value_name = "RANGE")]
        ranges: Vec<String>,
        /// Name of the pool [default: the file name without extension]
        #[arg(long)]
        name: Option<String>,
        /// How to choose among free addresses
        #[arg(long, value_enum, default_value_t)]
        strategy: StrategyName,
        /// Addresses and networks to reserve; they are never allocated
        #[arg(long, value_name = "ADDRESS|NETWORK")]
        reserve: Vec<String>,
        /// Lifetime of a binding [default: until it is released]
        #[arg(long, value_name = "TIME", value_parser = duration)]
        ttl: Option<Duration>,
        /// How long a released address is unavailable to other owners
        #[arg(long, value_name = "TIME", value_parser = duration)]
        quarantine: Option<Duration>,
        /// Maximum number of addresses per tenant
        #[arg(long, value_name = "NUMBER")]
        quota: Option<u64>,
    },
    /// Add ranges
    Add {
        /// Pool snapshot file
        file: PathBuf,
        /// Networks (10.0.1.0/24) and address ranges (10.0.2.10-10.0.2.99)
        #[arg(required = true, value_name = "RANGE")]
        ranges: Vec<String>,
    },
    /// Allocate an address to a tenant's resource and print it; a resource that has an address keeps it
    Allocate {
        /// Pool snapshot file
        file: PathBuf,
        /// Tenant that gets the address
        tenant: String,
        /// Name of the tenant's resource, for example vm-1
        id: String,
        /// Resource type: mac, vm, container, pod, or a custom name
        #[arg(long = "type", value_name = "TYPE", default_value = "vm", value_parser = resource_type)]
        kind: ResourceType,
        /// Allocate exactly this address
        #[arg(long, conflicts_with = "ttl", value_parser = address)]
        address: Option<IpAddr>,
        /// Lifetime of the binding [default: the pool's TTL]
        #[arg(long, value_name = "TIME", value_parser = duration)]
        ttl: Option<Duration>,
    },
    /// Release one address, the addresses of a resource, or all addresses of a tenant
    Release {
        /// Pool snapshot file
        file: PathBuf,
        /// Address to release
        #[arg(required_unless_present = "tenant", conflicts_with_all = ["tenant", "id"], value_parser = address)]
        address: Option<IpAddr>,
        /// Tenant whose addresses to release
        #[arg(long)]
        tenant: Option<String>,
        /// Only the addresses of this resource
        #[arg(long, requires = "tenant")]
        id: Option<String>,
    },
    /// Exclude addresses from allocation
    Reserve {
        /// Pool snapshot file
        file: PathBuf,
        /// Addresses and networks to reserve
        #[arg(required = true, value_name = "ADDRESS|NETWORK")]
        what: Vec<String>,
    },
    /// Make reserved addresses available again
    Unreserve {
        /// Pool snapshot file
        file: PathBuf,
        /// Addresses and networks to make available
        #[arg(required = true, value_name = "ADDRESS|NETWORK")]
        what: Vec<String>,
    },
    /// Show pool statistics
    Stats {
        /// Pool snapshot file
        file: PathBuf,
        /// Print one JSON document
        #[arg(long)]
        json: bool,
    },
    /// List the bindings
    List {
        /// Pool snapshot file
        file: PathBuf,
        /// Only the bindings of this tenant
        #[arg(long)]
        tenant: Option<String>,
        /// Print JSON lines, one binding per line
        #[arg(long)]
        json: bool,
    },
    /// Draw the pool as SVG
    Map {
        /// Pool snapshot file
        file: PathBuf,
        /// Output file [default: standard output]
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

/// Allocation strategy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum StrategyName {
    /// The lowest free address
    #[default]
    Sequential,
    /// The next address; reuse after a full cycle
    RoundRobin,
    /// Any free address
    Random,
}

impl From<StrategyName> for Strategy {
    fn from(name: StrategyName) -> Self {
        match name {
            StrategyName::Sequential => Self::Sequential,
            StrategyName::RoundRobin => Self::RoundRobin,
            StrategyName::Random => Self::Random,
        }
    }
}

/// Parses an address with the rules of the pool.
fn address(text: &str) -> Result<IpAddr, String> {
    let wrong = || "expected an address such as 10.0.1.1 or fd00::1, without leading zeros".to_owned();
    scheduler_core::ip::parse_address(text).ok_or_else(wrong)
}

fn resource_type(text: &str) -> Result<ResourceType, String> {
    Ok(match text {
        "mac" => ResourceType::Mac,
        "vm" => ResourceType::Vm,
        "container" => ResourceType::Container,
        "pod" => ResourceType::Pod,
        "" => return Err("expected a name, for example vm".to_owned()),
        other => ResourceType::Custom(other.to_owned()),
    })
}
