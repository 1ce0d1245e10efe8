//! Every function of package `scheduler:core`, called in a Rust guest's imports.
// Generated from wit/ by `cargo xtask bindings`. Do not edit.
#![allow(unused_mut, unused_imports, clippy::all)]

use conformance_wire::{Call, Failure, borrow, borrow_all, borrow_mut, references};
use serde_json::Value as Json;

/// Makes the call that `interface` and `function`, as WIT mangles it, name.
pub fn dispatch(interface: &str, function: &str, call: &Call<'_>) -> Result<Json, Failure> {
    match interface {
        "types" => types(function, call),
        _ => Err(Failure::Unknown),
    }
}

fn types(function: &str, call: &Call<'_>) -> Result<Json, Failure> {
    match function {
        "[method]scenario.name" => {
            let this = call.this::<scheduler_core_guest::types::Scenario>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.name();
            Ok(call.value(&value)?)
        }
        "[method]scenario.version" => {
            let this = call.this::<scheduler_core_guest::types::Scenario>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.version();
            Ok(call.value(&value)?)
        }
        "[method]scenario.pools" => {
            let this = call.this::<scheduler_core_guest::types::Scenario>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.pools();
            Ok(call.value(&value)?)
        }
        "[method]scenario.workflows" => {
            let this = call.this::<scheduler_core_guest::types::Scenario>()?;
            let mut this = borrow_mut(&this)?;
            let value = this.workflows();
            Ok(call.value(&value)?)
        }
        _ => Err(Failure::Unknown),
    }
}
