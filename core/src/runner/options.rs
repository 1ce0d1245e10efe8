//! Options of a run.

use std::{sync::Arc, time::Duration};

use crate::{
    dsl::expr::Value,
    duration::{milliseconds, setters},
    limits::runner::{BODY_BYTES, BUFFERED_BYTES, CONNECTIONS},
    limits::workflow::PLANNED_MS,
    load::LoadModel,
    runner::error::{RunnerError, invalid, within},
};

use super::{
    host_cache::{self, Given},
    http::is_token,
};

/// A resource property with a different value in this run.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PropertyOverride {
    /// The resource.
    pub resource_id: String,
    /// Its property.
    pub property: String,
    /// Its value in this run.
    pub value: Value,
}

/// The pool that provides addresses when another pool is exhausted.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PoolFallback {
    /// The pool that may be exhausted.
    pub pool: String,
    /// The pool to use then.
    pub fallback: String,
}

/// What happens to a user for whom no pool has an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum ExhaustionPolicy {
    /// The user waits for a free address.
    #[default]
    Wait,
    /// The user is rejected and counted. A task that needs an address of its own fails.
    Reject,
}

/// Addresses of a host name that replace a lookup in this run.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct HostAddresses {
    /// The name, such as `api.test`. Case makes no difference.
    pub host: String,
    /// Its IP addresses, at least one, in the order to try.
    pub addresses: Vec<String>,
}

/// Events that a step reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum EventDetail {
    /// No events.
    Nothing,
    /// Events of users and of the run.
    #[default]
    Users,
    /// Events of actions as well.
    Actions,
}

/// Options of a run. If a field is none, its default applies.
///
/// ```
/// use std::time::Duration;
/// use scheduler_core::{RunOptions, load::LoadModel};
///
/// let options = RunOptions::default().model(LoadModel::Closed).max_duration(Duration::from_secs(60)).seed(7);
/// assert_eq!(options.seed, Some(7));
///
/// // Limits of sockets and memory, and times for scenarios that set none.
/// let options = options
///     .max_connections(500)
///     .max_body_bytes(4_096)
///     .max_buffered_bytes(64 << 20)
///     .action_timeout(Duration::from_secs(5))
///     .resolve_every(Duration::from_secs(10))
///     .request_id_header("X-Request-Id".to_owned())
///     .start_ms(1_700_000_000_000);
/// assert_eq!(options.max_connections, Some(500));
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct RunOptions {
    /// Seed of retry jitter. Defaults to 0.
    pub seed: Option<u64>,
    /// Time at which the run begins, in milliseconds. Defaults to 0.
    pub start_ms: Option<u64>,
    /// What happens to users beyond `limit users`. Defaults to [`LoadModel::Open`].
    pub model: Option<LoadModel>,
    /// Resource properties with different values in this run.
    pub properties: Vec<PropertyOverride>,
    /// What happens to users for whom there is no address. Defaults to [`ExhaustionPolicy::Wait`].
    pub exhaustion: Option<ExhaustionPolicy>,
    /// Pools to use when another pool is exhausted.
    pub fallbacks: Vec<PoolFallback>,
    /// Events that a step reports. Defaults to [`EventDetail::Users`].
    pub events: Option<EventDetail>,
    /// Timeout of attempts that have no timeout of their own, at least 1 ms. Defaults to 30 s.
    #[cfg_attr(feature = "serde", serde(rename = "action_timeout_ms", with = "crate::serde_forms::milliseconds"))]
    pub action_timeout: Option<Duration>,
    /// Time that users have to finish after a graceful stop. Defaults to 30 s.
    #[cfg_attr(feature = "serde", serde(rename = "stop_timeout_ms", with = "crate::serde_forms::milliseconds"))]
    pub stop_timeout: Option<Duration>,
    /// Time from the start of the run after which it stops gracefully. If none, it runs until the
    /// last user has left.
    #[cfg_attr(feature = "serde", serde(rename = "max_duration_ms", with = "crate::serde_forms::milliseconds"))]
    pub max_duration: Option<Duration>,
    /// Maximum number of sockets open at a time. Defaults to 10,000.
    pub max_connections: Option<u32>,
    /// Maximum bytes of a response body that are kept. Defaults to 1 MiB.
    pub max_body_bytes: Option<u32>,
    /// Maximum bytes in memory for request bodies of more than 16 KiB, received responses, exports
    /// of more than 4,096 bytes per attempt, and cookies of more than 4,096 bytes per user.
    /// Parameters of a built-in action of more than 4,096 bytes must fit into the rest. The inputs
    /// of a run have a separate limit of the same size. Defaults to 256 MiB.
    pub max_buffered_bytes: Option<u64>,
    /// Name of a header field that every HTTP request carries. Its value is the id of the request:
    /// `USER-ITERATION-ATTEMPT-PART`. USER is the number of the user and ITERATION its iteration, both from 0. ATTEMPT
    /// numbers the attempts of the user over all iterations (pauses not counted), PART the requests of the attempt (1
    /// is the first; redirects and repeats follow). `3-0-2-1`: user 3, first iteration, second attempt, first request.
    /// If none, no such field is sent.
    pub request_id_header: Option<String>,
    /// Addresses of host names that are not looked up in this run. An entry of an action's
    /// parameter `resolve` for the same name takes precedence.
    #[cfg_attr(feature = "serde", serde(default, deserialize_with = "none_is_empty"))]
    pub resolve: Vec<HostAddresses>,
    /// Time after which the addresses of a name are looked up again, at least 1 ms. The previous
    /// addresses are used until the answer arrives. Defaults to 30 s.
    #[cfg_attr(feature = "serde", serde(rename = "resolve_every_ms", with = "crate::serde_forms::milliseconds"))]
    pub resolve_every: Option<Duration>,
}

setters!(RunOptions {
    /// Sets the seed of retry jitter.
    seed: u64,
    /// Sets the time at which the run begins, in milliseconds.
    start_ms: u64,
    /// Sets what happens to users beyond `limit users`.
    model: LoadModel,
    /// Sets properties of resources that are different in this run.
    properties: Vec<PropertyOverride>,
    /// Sets what happens to users for whom there is no address.
    exhaustion: ExhaustionPolicy,
    /// Sets the pools to use when a pool is exhausted.
    fallbacks: Vec<PoolFallback>,
    /// Sets which events a step reports.
    events: EventDetail,
    /// Sets the timeout of attempts that have no timeout of their own.
    action_timeout: Duration,
    /// Sets the time that users have to finish after a graceful stop.
    stop_timeout: Duration,
    /// Sets the time after which the run stops gracefully.
    max_duration: Duration,
    /// Sets the maximum number of sockets open at a time.
    max_connections: u32,
    /// Sets the maximum bytes of a response body that are kept.
    max_body_bytes: u32,
    /// Sets the maximum bytes in memory.
    max_buffered_bytes: u64,
    /// Sets the name of a header field for the ids of requests.
    request_id_header: String,
    /// Sets addresses of host names that are not looked up.
    resolve: Vec<HostAddresses>,
    /// Sets the time after which the addresses of a name are looked up again.
    resolve_every: Duration,
});

/// The WIT has an optional list here, so callers that name every field may omit this one.
#[cfg(feature = "serde")]
fn none_is_empty<'de, D: serde::Deserializer<'de>>(given: D) -> Result<Vec<HostAddresses>, D::Error> {
    let given: Option<Vec<HostAddresses>> = serde::Deserialize::deserialize(given)?;
    Ok(given.unwrap_or_default())
}

/// Header fields that already have a meaning for the server.
const OWN_FIELDS: &[&str] = &[
    "accept-encoding",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "cookie",
    "expect",
    "host",
    "proxy-authorization",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// The options with their defaults filled in.
#[derive(Debug, Clone)]
pub struct Settings {
    pub start_ms: u64,
    pub exhaustion: ExhaustionPolicy,
    pub events: EventDetail,
    pub action_timeout: Duration,
    pub stop_timeout: Duration,
    pub max_duration: Option<Duration>,
    pub max_connections: u32,
    pub max_body: usize,
    pub max_buffered: usize,
    pub request_id_header: Option<Arc<str>>,
    pub given: Given,
    pub resolve_every: Duration,
}

impl Settings {
    /// # Errors
    /// [`RunnerError::InvalidArgument`] and [`RunnerError::LimitExceeded`] for values out of range.
    pub fn of(options: &RunOptions) -> Result<Self, RunnerError> {
        let times = [
            options.action_timeout.map(milliseconds),
            options.stop_timeout.map(milliseconds),
            options.max_duration.map(milliseconds),
            options.start_ms,
            options.resolve_every.map(milliseconds),
        ];
        for time in times.into_iter().flatten() {
            within("planned-ms", PLANNED_MS.max(1 << 50), time)?;
        }
        if options.action_timeout == Some(Duration::ZERO) {
            return Err(invalid("action-timeout-ms", "at least 1"));
        }
        if options.max_connections == Some(0) {
            return Err(invalid("max-connections", "at least 1"));
        }
        let header = options.request_id_header.as_deref();
        let is_own = |name: &str| OWN_FIELDS.iter().any(|own| name.eq_ignore_ascii_case(own));
        if header.is_some_and(|name| !is_token(name) || is_own(name)) {
            return Err(invalid(
                "request-id-header",
                "a header field name without another meaning, such as X-Request-Id",
            ));
        }
        if options.resolve_every == Some(Duration::ZERO) {
            return Err(invalid("resolve-every-ms", "at least 1"));
        }
        let mut given = Given::default();
        for item in &options.resolve {
            let added = given.add(&item.host, item.addresses.iter().map(String::as_str));
            added.map_err(|reason| invalid("resolve", format!("host names with IP addresses: {reason}")))?;
        }
        let usual = Duration::from_secs(30);
        Ok(Self {
            start_ms: options.start_ms.unwrap_or(0),
            exhaustion: options.exhaustion.unwrap_or_default(),
            events: options.events.unwrap_or_default(),
            action_timeout: options.action_timeout.unwrap_or(usual),
            stop_timeout: options.stop_timeout.unwrap_or(usual),
            max_duration: options.max_duration,
            max_connections: options.max_connections.unwrap_or(CONNECTIONS),
            max_body: options.max_body_bytes.map_or(BODY_BYTES, |bytes| bytes as usize),
            max_buffered: options
                .max_buffered_bytes
                .map_or(BUFFERED_BYTES, |bytes| usize::try_from(bytes).unwrap_or(usize::MAX)),
            request_id_header: header.map(Arc::from),
            given,
            resolve_every: options.resolve_every.unwrap_or(host_cache::EVERY),
        })
    }
}
