//! Arrivals and their settings.

use crate::{
    component::exports::load as wit,
    duration::milliseconds,
    load::{AddressScope, ArrivalPage, LoadGroup, LoadModel, LoadSettings},
};

use super::page;

pub fn wire_group(group: &LoadGroup) -> wit::LoadGroup {
    let LoadGroup { tenant, pool, workflow, at, users, over } = group.clone();
    wit::LoadGroup { tenant, pool, workflow, at_ms: milliseconds(at), users, over_ms: milliseconds(over) }
}

pub fn wire_settings(settings: &LoadSettings) -> wit::LoadSettings {
    let LoadSettings { iterations, think, bind, max_users, spawn_per_second } = *settings;
    let bind = match bind {
        AddressScope::PerUser => wit::AddressScope::PerUser,
        AddressScope::PerTask => wit::AddressScope::PerTask,
        AddressScope::Shared => wit::AddressScope::Shared,
    };
    wit::LoadSettings { iterations, think_ms: milliseconds(think), bind, max_users, spawn_per_second }
}

pub fn wire_arrivals(own: ArrivalPage) -> wit::ArrivalPage {
    let ArrivalPage { at_ms, groups, tenants, next } = own;
    wit::ArrivalPage { at_ms, groups, tenants, next: page::next(next) }
}

pub const fn read_model(model: wit::LoadModel) -> LoadModel {
    match model {
        wit::LoadModel::Open => LoadModel::Open,
        wit::LoadModel::Closed => LoadModel::Closed,
    }
}
