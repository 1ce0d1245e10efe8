//! A server that misbehaves, and a check of the client's counts against what the server did.
//!
//! A [`plan`] is drawn from a seed: a scenario, its users, and whether the run is stopped. The
//! [`server`] selects a behavior of the [`catalog`] for each request by the seed and the request's
//! id, performs it by a [`script`] and records it ([`ledger`]). A client runs the scenario: a lane
//! of the conformance suite ([`lanes`]) or the small one of the tests ([`raw`]). Its own ledger
//! ([`client`]) is then compared with the server's: [`judge`] follows each attempt through its
//! requests, [`check`] compares the sums. `README.md` has the catalog and explains how to replay a
//! seed.

pub mod catalog;
pub mod check;
pub mod client;
pub mod id;
pub mod judge;
pub mod lanes;
pub mod ledger;
pub mod plan;
pub mod raw;
pub mod request;
pub mod run;
pub mod script;
pub mod server;
