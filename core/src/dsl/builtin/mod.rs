//! Built-in actions: kinds, the parameters of each kind, and the values that a parameter accepts.
//!
//! `check` and the runner use the same tables and functions, so that `check` reports what a run would reject.
//! Nothing here does I/O.

mod fields;
mod hosts;
mod kind;
mod parameters;
mod path;
mod source;
mod status_set;
mod url;
mod words;
mod wrong;

pub(crate) use fields::{CREDENTIALS, PART_KEYS, check_field, check_media, check_user};
#[cfg(feature = "runner")]
pub(crate) use hosts::{ADDRESSES, NameAddresses};
pub(crate) use hosts::{bare, check_host, host_addresses, listed_twice, peer, proxy, source};
pub use kind::{ACTION_KINDS, action_kind_text, has_statuses, is_pause};
pub(crate) use kind::{ANY_METHOD, Kind, kind_for};
pub(crate) use parameters::{BODIES, Parameter, Takes, meant, parameters};
pub(crate) use path::path;
pub(crate) use source::{Entry, Named, fits, json_fits, meant as export_meant, named, names, variables};
pub(crate) use status_set::StatusSet;
pub use url::HttpUrl;
#[cfg(feature = "runner")]
pub(crate) use url::LastUrl;
pub(crate) use url::Url;
pub(crate) use words::{check_method, closes_by_reset, is_token};
pub(crate) use wrong::Wrong;
