//! What can be said to `pool`.

use std::{net::IpAddr, path::PathBuf, time::Duration};

use clap::{Args, Subcommand, ValueEnum};
use scheduler_core::{ResourceType, ip::Strategy};

use super::run::duration;

#[derive(Debug, Args)]
#[command(
    after_help = "The file is a snapshot of the pool, as the crate and the packages write and read it. Commands that change it take a
lock, so that two at a time lose nothing, and replace it whole.
Exit codes: 0 done, 1 the pool rejected it (exhausted, reserved, in use), 2 the file cannot be used.
Examples:
  scheduler-core pool create lab.pool 10.0.1.0/24 --reserve 10.0.1.1
  scheduler-core pool allocate lab.pool tenant-a vm-1 --type vm
  scheduler-core pool list lab.pool
  scheduler-core pool map lab.pool -o lab.svg"
)]
pub struct PoolArguments {
    #[command(subcommand)]
    pub command: PoolCommand,
}

/// What can be done to a pool.
#[derive(Debug, Subcommand)]
pub enum PoolCommand {
    /// Make a new pool
    Create {
        /// The file; there must be none yet
        file: PathBuf,
        /// Networks (10.0.1.0/24) and spans (10.0.2.10-10.0.2.99)
        #[arg(value_name = "RANGE")]
        ranges: Vec<String>,
        /// Its name; without this, that of the file
        #[arg(long)]
        name: Option<String>,
        /// How it picks among free addresses
        #[arg(long, value_enum, default_value_t)]
        strategy: StrategyName,
        /// Addresses and networks that are never given out
        #[arg(long, value_name = "ADDRESS|NETWORK")]
        reserve: Vec<String>,
        /// How long a binding lives; without this, until it is released
        #[arg(long, value_name = "TIME", value_parser = duration)]
        ttl: Option<Duration>,
        /// How long a released address is kept from others
        #[arg(long, value_name = "TIME", value_parser = duration)]
        quarantine: Option<Duration>,
        /// How many addresses a tenant may have
        #[arg(long, value_name = "NUMBER")]
        quota: Option<u64>,
    },
    /// Add ranges
    Add {
        file: PathBuf,
        /// Networks (10.0.1.0/24) and spans (10.0.2.10-10.0.2.99)
        #[arg(required = true, value_name = "RANGE")]
        ranges: Vec<String>,
    },
    /// Give an address to a tenant's resource, and print it; the same one if it has one already
    Allocate {
        file: PathBuf,
        tenant: String,
        /// The resource, by the tenant's name for it
        id: String,
        /// What it is: mac, vm, container, pod, or a word of your own
        #[arg(long = "type", value_name = "TYPE", default_value = "vm", value_parser = resource_type)]
        kind: ResourceType,
        /// This address and no other
        #[arg(long, conflicts_with = "ttl", value_parser = address)]
        address: Option<IpAddr>,
        /// How long the binding lives; without this, as long as the pool says
        #[arg(long, value_name = "TIME", value_parser = duration)]
        ttl: Option<Duration>,
    },
    /// Take addresses back: one, those of a resource, or all of a tenant
    Release {
        file: PathBuf,
        /// The address
        #[arg(required_unless_present = "tenant", conflicts_with_all = ["tenant", "id"], value_parser = address)]
        address: Option<IpAddr>,
        /// The tenant
        #[arg(long)]
        tenant: Option<String>,
        /// Its resource
        #[arg(long, requires = "tenant")]
        id: Option<String>,
    },
    /// Keep addresses from being given out
    Reserve {
        file: PathBuf,
        #[arg(required = true, value_name = "ADDRESS|NETWORK")]
        what: Vec<String>,
    },
    /// Let them be given out again
    Unreserve {
        file: PathBuf,
        #[arg(required = true, value_name = "ADDRESS|NETWORK")]
        what: Vec<String>,
    },
    /// Count what there is
    Stats {
        file: PathBuf,
        /// As one JSON document
        #[arg(long)]
        json: bool,
    },
    /// List the bindings
    List {
        file: PathBuf,
        /// Of one tenant
        #[arg(long)]
        tenant: Option<String>,
        /// As JSON, a binding a line
        #[arg(long)]
        json: bool,
    },
    /// Draw the pool as SVG
    Map {
        file: PathBuf,
        /// Where to write it; without this, to the standard output
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

/// How a pool picks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum StrategyName {
    /// The lowest free address
    #[default]
    Sequential,
    /// The next one; reuse after a full cycle
    RoundRobin,
    /// Any
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

/// An address, read as everywhere else.
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
        "" => return Err("expected a word".to_owned()),
        other => ResourceType::Custom(other.to_owned()),
    })
}
