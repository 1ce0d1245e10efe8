//! Checks of the load: arrivals, and whether the pools have enough addresses.

use std::net::IpAddr;

use crate::sort;

use super::{Checker, pools, values::Zero};
use crate::{
    dsl::{
        ast::{Item, Literal, Load, LoadItem, Setting},
        code,
        diagnostic::{DiagnosticBuilder, Extent},
        model::{BindScope, LoadDef, ScenarioModel, SpawnDef},
        vocabulary::BIND_SCOPES,
    },
    ip::{PoolDefinition, RangeDefinition},
};

/// Options of `spawn`.
const SPAWN_OPTIONS: &[&str] = &["over", "tenant", "from", "workflow"];

/// Tenant of a group without a tenant.
const DEFAULT_TENANT: &str = "default";

impl<'s> Checker<'_, 's> {
    pub(super) fn load(&self, scenario: &ScenarioModel) -> Option<LoadDef> {
        let mut found = None;
        let mut at = None;
        for item in &self.document.items {
            let Item::Load(load) = item else { continue };
            if self.once(&mut at, "load", load.at) {
                found = Some(self.load_section(load, scenario));
            }
        }
        found
    }

    fn load_section(&self, load: &Load<'s>, scenario: &ScenarioModel) -> LoadDef {
        let mut definition = LoadDef { iterations: 1, ..LoadDef::default() };
        let mut places = Vec::new();
        let mut spawns = false;
        let (mut loop_at, mut think_at, mut bind_at, mut users_at, mut rate_at) = (None, None, None, None, None);
        for item in &load.items {
            match item {
                LoadItem::Spawn { start, users, options, at } => {
                    spawns = true;
                    if let Some(spawn) = self.spawn(start, users, options) {
                        definition.spawns.push(spawn);
                        places.push(*at);
                    }
                }
                LoadItem::Loop { count, at } => {
                    if self.once(&mut loop_at, "loop", *at) {
                        definition.iterations = self.count32(count, 1).unwrap_or(1);
                    }
                }
                LoadItem::Think { value, at } => {
                    if self.once(&mut think_at, "think", *at) {
                        definition.think_ms = self.duration_ms(value, Zero::Allowed).unwrap_or(0);
                    }
                }
                LoadItem::Bind { scope, release, at } => {
                    if self.once(&mut bind_at, "bind", *at) {
                        let words: Vec<_> = BIND_SCOPES.iter().map(|(word, _, scope)| (*word, *scope)).collect();
                        if let Some(scope) = self.one_of(*scope, "bind scope", &words) {
                            definition.bind = scope;
                        }
                        if let Some(release) = release {
                            self.release(definition.bind, *release);
                        }
                    }
                }
                LoadItem::LimitUsers { what, value, at } => {
                    if self.one_of(*what, "limit", &[("users", ()), ("spawn", ())]).is_some()
                        && self.once(&mut users_at, "limit users", *at)
                    {
                        definition.max_users = self.count32(value, 1);
                    }
                }
                LoadItem::LimitSpawn { value, unit, at } => {
                    if self.one_of(*unit, "rate unit", &[("s", ())]).is_some()
                        && self.once(&mut rate_at, "limit spawn", *at)
                    {
                        definition.spawn_per_second = self.count32(value, 1);
                    }
                }
                LoadItem::Broken => spawns = true,
            }
        }
        if !spawns {
            let start = Extent::new(load.at.start, load.at.start.saturating_add(4).min(load.at.end));
            self.sink.push(DiagnosticBuilder::error(code::MISSING_KEY, start, "the load spawns no users").help(
                self.written(
                    "add `at 0s spawn 10 tenant \"a\" from some-pool`",
                    "add `spawns: [{ at: 0s, users: 10, tenant: a, pool: some-pool }]`",
                ),
            ));
        }
        self.pool_sizes(&definition, &places, scenario);
        definition
    }

    fn spawn(&self, start: &Literal<'s>, users: &Literal<'s>, options: &[Setting<'s>]) -> Option<SpawnDef> {
        let at_ms = self.duration_ms(start, Zero::Allowed);
        let users = self.count32(users, 1);
        let mut spawn =
            SpawnDef { at_ms: 0, users: 0, over_ms: 0, tenant: DEFAULT_TENANT.to_owned(), pool: None, workflow: None };
        self.unique_keys(options.iter().map(|option| (option.key.value.as_ref(), option.key.at)));
        for option in options {
            match option.key.value.as_ref() {
                "over" => spawn.over_ms = self.duration_ms(&option.value, Zero::Allowed).unwrap_or(0),
                "tenant" => {
                    if let Some(name) = self.reference(&option.value) {
                        if name.text.is_empty() || name.text.len() > 255 {
                            self.sink.push(DiagnosticBuilder::error(
                                code::INVALID_VALUE,
                                name.at,
                                "a tenant name has 1 to 255 bytes",
                            ));
                        }
                        spawn.tenant = name.text.to_owned();
                    }
                }
                "from" => {
                    if let Some(name) = self.reference(&option.value) {
                        if !self.names.pools.contains(name.text) && !self.document.damaged {
                            self.sink.error_with(|| {
                                DiagnosticBuilder::error(
                                    code::UNKNOWN_POOL,
                                    name.at,
                                    format!("no pool is called `{}`", name.text),
                                )
                                .did_you_mean(name.text, self.names.pools.names())
                            });
                        }
                        spawn.pool = Some(name.text.to_owned());
                    }
                }
                "workflow" => {
                    if let Some(name) = self.reference(&option.value) {
                        if !self.names.workflows.contains(name.text) && !self.document.damaged {
                            self.sink.error_with(|| {
                                DiagnosticBuilder::error(
                                    code::UNKNOWN_WORKFLOW,
                                    name.at,
                                    format!("no workflow is called `{}`", name.text),
                                )
                                .did_you_mean(name.text, self.names.workflows.names())
                            });
                        }
                        spawn.workflow = Some(name.text.to_owned());
                    }
                }
                _ => self.unknown_option(option, "spawn", SPAWN_OPTIONS),
            }
        }
        Some(SpawnDef { at_ms: at_ms?, users: users?, ..spawn })
    }

    fn release(&self, scope: BindScope, release: crate::dsl::ast::Name<'s>) {
        let words: Vec<_> = BIND_SCOPES.iter().map(|(_, word, scope)| (*word, *scope)).collect();
        let Some(meant) = self.one_of(release, "release time", &words) else { return };
        if meant == scope {
            return;
        }
        if let Some((word, right, _)) = BIND_SCOPES.iter().find(|(_, _, other)| *other == scope) {
            self.sink.push(
                DiagnosticBuilder::error(
                    code::INVALID_VALUE,
                    release.at,
                    format!("`bind {word}` releases at {right}, not at {}", release.text),
                )
                .guess(release.at, *right),
            );
        }
    }

    /// Warns if a pool has fewer addresses than users at a time.
    fn pool_sizes(&self, load: &LoadDef, places: &[Extent], scenario: &ScenarioModel) {
        // A pool whose ranges could not be read is already reported.
        for pool in scenario.workbook.ip_pools.iter().filter(|pool| !pool.ranges.is_empty()) {
            let mut wanted = 0_u128;
            let mut tenants = std::collections::BTreeSet::new();
            let mut at = None;
            for (spawn, place) in load.spawns.iter().zip(places) {
                if spawn.pool.as_deref() == Some(&pool.name) {
                    wanted = wanted.saturating_add(u128::from(spawn.users));
                    tenants.insert(spawn.tenant.as_str());
                    at = Some(*place);
                }
            }
            let Some(at) = at else { continue };
            if load.bind == BindScope::Shared {
                wanted = u128::try_from(tenants.len()).unwrap_or(u128::MAX);
            }
            let wanted = load.max_users.map_or(wanted, |most| wanted.min(u128::from(most)));
            let available = capacity(pool);
            if wanted > available {
                self.sink.push(
                    DiagnosticBuilder::warning(
                        code::POOL_TOO_SMALL,
                        at,
                        format!(
                            "up to {wanted} users at a time need an address from `{}`, which has {available}",
                            pool.name
                        ),
                    )
                    .help(self.written(
                        "add a range to the pool, or lower `limit users`",
                        "add a range to the pool, or lower `users` in `limits`",
                    )),
                );
            }
        }
    }
}

/// Returns the number of usable addresses of a pool: its ranges without network and broadcast addresses
/// (IPv4 networks of /30 and shorter) and without reserved addresses.
pub(crate) fn capacity(pool: &PoolDefinition) -> u128 {
    let mut ranges: Vec<Stretch> = pool.ranges.iter().map(|range| usable(*range)).collect();
    let mut reserved: Vec<Stretch> =
        pool.reserved.iter().map(|network| stretch(network.network(), network.broadcast())).collect();
    sort::sort(&mut ranges);
    sort::sort(&mut reserved);
    let mut total = 0_u128;
    let mut counted: Option<(bool, u128)> = None;
    let mut reserved = reserved.into_iter().peekable();
    for (is_v6, first, last) in ranges {
        let mut free = last.saturating_sub(first).saturating_add(1);
        // Overlapping reservations count once: each starts after the last address already counted.
        while let Some((family, from, to)) = reserved.peek().copied() {
            if (family, from) > (is_v6, last) {
                break;
            }
            let start = match counted {
                Some((before, end)) if before == family => from.max(end.saturating_add(1)),
                _ => from,
            };
            let (low, high) = (start.max(first), to.min(last));
            if family == is_v6 && low <= high {
                free = free.saturating_sub(high.saturating_sub(low).saturating_add(1));
                counted = Some((family, high));
            }
            if (family, to) > (is_v6, last) {
                break;
            }
            reserved.next();
        }
        total = total.saturating_add(free);
    }
    total
}

/// Whether IPv6, first and last address.
type Stretch = (bool, u128, u128);

fn stretch(first: IpAddr, last: IpAddr) -> Stretch {
    (first.is_ipv6(), number(first), number(last))
}

fn usable(range: RangeDefinition) -> Stretch {
    let (first, last) = pools::bounds(range);
    let (is_v6, low, high) = stretch(first, last);
    match range {
        RangeDefinition::Network(network) if !is_v6 && network.prefix_len() <= 30 => {
            (is_v6, low.saturating_add(1), high.saturating_sub(1))
        }
        _ => (is_v6, low, high),
    }
}

fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(v4) => u128::from(u32::from(v4)),
        IpAddr::V6(v6) => u128::from(v6),
    }
}

#[cfg(test)]
mod tests {
    use super::{PoolDefinition, RangeDefinition, capacity};
    use crate::ip::Strategy;

    fn pool(ranges: &[&str], reserved: &[&str]) -> PoolDefinition {
        PoolDefinition {
            name: "p".into(),
            description: String::new(),
            ranges: ranges
                .iter()
                .map(|range| match range.split_once(" - ") {
                    Some((first, last)) => RangeDefinition::Span(first.parse().unwrap(), last.parse().unwrap()),
                    None => RangeDefinition::Network(range.parse().unwrap()),
                })
                .collect(),
            reserved: reserved.iter().map(|network| network.parse().unwrap()).collect(),
            strategy: Strategy::default(),
        }
    }

    #[test]
    fn network_and_broadcast_addresses_do_not_count() {
        assert_eq!(capacity(&pool(&["10.0.0.0/24"], &[])), 254);
        assert_eq!(capacity(&pool(&["10.0.0.0/31", "10.0.1.0/32", "10.0.2.0 - 10.0.2.9"], &[])), 13);
        assert_eq!(capacity(&pool(&["fd00::/126"], &[])), 4);
    }

    #[test]
    fn each_reserved_address_counts_once() {
        let networks = ["10.0.0.0/28", "10.0.0.4/30", "10.0.0.15/32", "10.0.0.255/32", "fd00::1/128", "10.0.0.100/32"];
        assert_eq!(capacity(&pool(&["10.0.0.0/24", "fd00::/126"], &networks)), 254 - 15 - 1 + 3);
        // One reservation across several ranges, one outside all of them.
        let ranges = ["10.0.0.1 - 10.0.0.4", "10.0.0.9 - 10.0.0.12"];
        assert_eq!(capacity(&pool(&ranges, &["10.0.0.0/24", "10.9.0.0/16"])), 0);
        assert_eq!(capacity(&pool(&ranges, &["10.0.0.0/30", "10.0.0.8/30"])), 8 - 3 - 3);
        assert_eq!(capacity(&pool(&["::/0"], &["::1/128"])), u128::MAX - 1);
    }
}
