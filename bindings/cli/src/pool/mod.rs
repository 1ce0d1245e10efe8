//! `pool`: manages the snapshot file of an address pool.

mod file;

use std::{net::IpAddr, path::Path, time::Duration};

use scheduler_core::{
    IpBinding, IpPool, IpPoolError, ResourceType,
    ip::{AllocationOptions, PoolOptions, parse_address},
    printable,
};
use serde_json::json;

use crate::{
    arguments::{PoolArguments, PoolCommand},
    failure::{Done, Failure},
    files::shown,
    output::{self, Terminal},
};
use file::Locked;

/// # Errors
/// The file cannot be used, or the pool rejected the request.
pub fn run(arguments: &PoolArguments, terminal: Terminal) -> Result<Done, Failure> {
    let lock = |file| Locked::new(file, arguments.wait, terminal);
    match &arguments.command {
        PoolCommand::Create { file, ranges, name, strategy, reserve, ttl, quarantine, quota } => {
            let mut options = PoolOptions::default().strategy((*strategy).into());
            (options.ttl, options.quarantine, options.quota) = (*ttl, *quarantine, *quota);
            create(&lock(file)?, file, name.as_deref(), options, ranges, reserve)?;
        }
        PoolCommand::Add { file, ranges } => change(file, lock, |pool| add(pool, ranges).map(|()| String::new()))?,
        PoolCommand::Allocate { file, tenant, id, kind, address, ttl } => {
            change(file, lock, |pool| allocate(pool, tenant, id, kind, *address, *ttl))?;
        }
        PoolCommand::Release { file, address, tenant, id } => {
            change(file, lock, |pool| release(pool, *address, tenant.as_deref().unwrap_or_default(), id.as_deref()))?;
        }
        PoolCommand::Reserve { file, what } => change(file, lock, |pool| reserve(pool, what))?,
        PoolCommand::Unreserve { file, what } => change(file, lock, |pool| unreserve(pool, what))?,
        PoolCommand::Stats { file, json } => output::print(&stats(&file::read(file)?, *json))?,
        PoolCommand::List { file, tenant, json } => list(&file::read(file)?, tenant.as_deref(), *json)?,
        PoolCommand::Map { file, output } => {
            let pool = file::read(file)?;
            let drawn = pool.render(None).map_err(|error| file::refused(&pool, &error))?;
            output::deliver(&drawn, output.as_deref())?;
        }
    }
    Ok(Done::Fine)
}

fn create(
    locked: &Locked<'_>,
    path: &Path,
    name: Option<&str>,
    options: PoolOptions,
    ranges: &[String],
    reserved: &[String],
) -> Result<(), Failure> {
    if locked.exists() {
        return Err(Failure::new(format!(
            "{0} already exists; choose another name or remove the file first",
            shown(path)
        )));
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let name = name.unwrap_or(&stem);
    let refused = |error: IpPoolError| Failure::Refused(printable(&format!("pool {name}: {error}")));
    let mut pool = IpPool::with_options(name, options).map_err(refused)?;
    add(&mut pool, ranges).and_then(|()| reserve(&mut pool, reserved)).map_err(refused)?;
    locked.write(&pool)
}

/// Changes the pool with `how`, writes it and prints the result of `how`: all or nothing, under the lock.
fn change<'p>(
    path: &'p Path,
    lock: impl FnOnce(&'p Path) -> Result<Locked<'p>, Failure>,
    how: impl FnOnce(&mut IpPool) -> Result<String, IpPoolError>,
) -> Result<(), Failure> {
    // Do not leave a lock file where there is no pool.
    if !path.is_file() {
        return file::read(path).map(drop);
    }
    let locked = lock(path)?;
    let mut pool = locked.read()?;
    let said = how(&mut pool).map_err(|error| file::refused(&pool, &error))?;
    locked.write(&pool)?;
    drop(locked);
    output::print(&said)
}

/// Adds networks, and ranges given by their first and last address.
fn add(pool: &mut IpPool, ranges: &[String]) -> Result<(), IpPoolError> {
    for range in ranges {
        match range.split_once('-') {
            None => {
                let cidr = if range.contains('/') { range.clone() } else { format!("{range}/{}", host_bits(range)) };
                pool.add_cidr_range(&cidr)?;
            }
            Some((first, last)) => pool.add_range(address(first)?, address(last)?, None)?,
        }
    }
    Ok(())
}

fn host_bits(address: &str) -> u8 {
    if address.contains(':') { 128 } else { 32 }
}

fn address(text: &str) -> Result<IpAddr, IpPoolError> {
    parse_address(text.trim()).ok_or_else(|| IpPoolError::InvalidArgument {
        subject: "address".to_owned(),
        value: text.to_owned(),
        expected: "an address like 10.0.1.1 or fd00::1".to_owned(),
    })
}

fn allocate(
    pool: &mut IpPool,
    tenant: &str,
    id: &str,
    kind: &ResourceType,
    address: Option<IpAddr>,
    ttl: Option<Duration>,
) -> Result<String, IpPoolError> {
    let binding = match address {
        Some(address) => pool.allocate_specific(tenant, id, kind.clone(), address)?,
        None => {
            let mut options = AllocationOptions::default();
            options.ttl = ttl;
            pool.allocate_with(tenant, id, kind.clone(), &options)?
        }
    };
    Ok(format!("{}\n", binding.address))
}

/// Returns the released addresses, one per line, or their count for a whole tenant.
fn release(pool: &mut IpPool, address: Option<IpAddr>, tenant: &str, id: Option<&str>) -> Result<String, IpPoolError> {
    Ok(match (address, id) {
        (Some(address), _) => {
            if pool.release_by_ip(address, None)? {
                format!("{address}\n")
            } else {
                String::new()
            }
        }
        (None, Some(id)) => {
            pool.release_by_subid(tenant, id, None)?.iter().map(|address| format!("{address}\n")).collect()
        }
        (None, None) => match pool.release_by_subinstance(tenant)? {
            1 => "1 address\n".to_owned(),
            count => format!("{count} addresses\n"),
        },
    })
}

fn reserve(pool: &mut IpPool, what: &[String]) -> Result<String, IpPoolError> {
    for what in what {
        if what.contains('/') {
            pool.reserve_cidr(what)?;
        } else {
            pool.reserve_ip(address(what)?)?;
        }
    }
    Ok(String::new())
}

fn unreserve(pool: &mut IpPool, what: &[String]) -> Result<String, IpPoolError> {
    for what in what {
        let was = if what.contains('/') { pool.unreserve_cidr(what)? } else { pool.unreserve_ip(address(what)?)? };
        if !was {
            return Err(IpPoolError::NotFound { subject: format!("reservation {what}") });
        }
    }
    Ok(String::new())
}

fn stats(pool: &IpPool, json: bool) -> String {
    let stats = pool.stats();
    let counts = [
        ("total", stats.total),
        ("available", stats.available),
        ("allocated", stats.allocated),
        ("reserved", stats.reserved),
        ("quarantined", stats.quarantined),
        ("declined", stats.declined),
        ("delegated", stats.delegated),
        ("detached", stats.detached),
    ];
    let more = [
        ("tenants", stats.tenants),
        ("prefixes", stats.prefixes),
        ("high water", stats.high_water),
        ("grants", stats.grants),
        ("releases", stats.releases),
        ("expirations", stats.expirations),
        ("declines", stats.declines),
    ];
    if json {
        let mut members = serde_json::Map::new();
        members.insert("pool".to_owned(), pool.name().into());
        members.insert("revision".to_owned(), pool.revision().into());
        for (name, count) in counts {
            // Numbers beyond 64 bits are strings, because readers would round them.
            let count = u64::try_from(count).map_or_else(|_| json!(count.to_string()), |count| json!(count));
            members.insert(name.to_owned(), count);
        }
        members.extend(more.map(|(name, count)| (name.replace(' ', "_"), json!(count))));
        return output::json_text(&format!("{}\n", serde_json::Value::Object(members)));
    }
    let mut out = format!("pool {}, revision {}\n", printable(pool.name()), pool.revision());
    for range in pool.ranges() {
        let network =
            range.network.map_or_else(|| format!("{} - {}", range.first, range.last), |network| network.to_string());
        out.push_str(&format!("  range        {network}\n"));
    }
    counts.iter().for_each(|(name, count)| out.push_str(&format!("  {name:12} {count}\n")));
    more.iter().for_each(|(name, count)| out.push_str(&format!("  {name:12} {count}\n")));
    out
}

/// Number of bindings printed at a time.
const ROWS: usize = 1_000;

/// Prints the bindings.
fn list(pool: &IpPool, tenant: Option<&str>, as_json: bool) -> Result<(), Failure> {
    if !as_json {
        output::print(&format!("{:40} {:20} {:24} {}\n", "address", "tenant", "id", "type"))?;
    }
    match tenant {
        Some(tenant) => rows(pool.bindings_of(tenant), as_json),
        None => rows(pool.bindings(), as_json),
    }
}

fn rows(mut bindings: impl Iterator<Item = IpBinding>, as_json: bool) -> Result<(), Failure> {
    loop {
        let rows: String = bindings.by_ref().take(ROWS).map(|binding| row(&binding, as_json)).collect();
        if rows.is_empty() {
            return Ok(());
        }
        output::print(&rows)?;
    }
}

fn row(binding: &IpBinding, as_json: bool) -> String {
    let IpBinding { address, subinstance: tenant, subid: id, resource_type, generation, .. } = binding;
    // The `Display` of these types does not pad.
    let (address, kind) = (address.to_string(), resource_type.to_string());
    if as_json {
        let row = json!({ "address": address, "tenant": tenant, "id": id, "type": kind, "generation": generation });
        output::json_text(&format!("{row}\n"))
    } else {
        let [tenant, id, kind] = [tenant, id, &kind].map(|text| printable(text));
        format!("{address:40} {tenant:20} {id:24} {kind}\n")
    }
}
