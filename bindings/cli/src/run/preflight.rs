//! What is looked at before a run begins, so that the answer is a sentence and not a thousand failed attempts.

use std::net::IpAddr;

use scheduler_core::{
    IpPool, LoadPlan, ResourceType, Scenario, Socket, SocketError,
    dsl::{model::NodeKind, vocabulary::ACTION_KINDS},
    ip::PoolDefinition,
};

use crate::{failure::Failure, input::Document};

/// # Errors
/// An action that users come to is of a kind that only a host program can do.
pub fn actions(document: &Document, scenario: &Scenario) -> Result<(), Failure> {
    let model = scenario.model();
    for node in model.workflows.iter().flat_map(|workflow| &workflow.nodes) {
        let NodeKind::Action { action } = &node.kind else { continue };
        let Some(action) = model.actions.iter().find(|own| own.id == *action) else { continue };
        if !ACTION_KINDS.iter().any(|(kind, _)| *kind == action.kind) {
            let kinds: Vec<&str> = ACTION_KINDS.iter().map(|(kind, _)| *kind).collect();
            return Err(Failure::new(format!(
                "{}: action {} is of kind `{}`, which the command line cannot do: it does {}; run the scenario from Rust, \
                 JavaScript or Python and hand in the action as a function",
                at(document, &action.id),
                action.id,
                action.kind,
                kinds.join(", ")
            )));
        }
    }
    Ok(())
}

/// The file, and the line on which the action is declared.
fn at(document: &Document, action: &str) -> String {
    let declares = |line: &str| {
        let words: Vec<&str> =
            line.split(|letter: char| letter.is_whitespace() || "\"':=,{".contains(letter)).collect();
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty() && *word != "-").collect();
        matches!(words.as_slice(), ["action" | "id", name, ..] if *name == action)
    };
    match document.text.lines().position(declares) {
        Some(line) => format!("{}:{}", document.name, line + 1),
        None => document.name.clone(),
    }
}

/// # Errors
/// A pool that users come from has addresses that no socket of this machine can be bound to.
pub fn addresses(document: &Document, scenario: &Scenario, plan: &LoadPlan) -> Result<(), Failure> {
    for demand in plan.feasibility() {
        let Some(pool) = scenario.model().workbook.ip_pools.iter().find(|pool| pool.id == demand.pool) else {
            continue;
        };
        // What else is wrong with a pool, the run says.
        let Ok(mut tried) = IpPool::from_definition(&PoolDefinition::from(pool)) else { continue };
        let Ok(address) = tried.allocate("check", "check", ResourceType::Custom("check".to_owned())) else { continue };
        let bound = match address {
            IpAddr::V4(_) => Socket::tcp_v4(),
            IpAddr::V6(_) => Socket::tcp_v6(),
        };
        if let Err(error) = bound.and_then(|mut socket| socket.bind_to_ip(address, 0)) {
            let advice = match error {
                SocketError::AddressNotBindable(_) => format!(": {}", how_to_have(address)),
                other => format!(": {other}"),
            };
            return Err(Failure::new(format!(
                "{}: pool {}: no socket can be bound to {address}{advice}",
                document.name, pool.id
            )));
        }
    }
    Ok(())
}

/// How a machine comes by an address.
fn how_to_have(address: IpAddr) -> String {
    let network = match address {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            format!("{a}.{b}.{c}.0/24")
        }
        IpAddr::V6(_) => format!("{address}/64"),
    };
    if cfg!(target_os = "macos") {
        format!(
            "this machine does not have it: `sudo ifconfig lo0 alias {address}` gives it to the loopback interface, and so for \
             every address that users need"
        )
    } else if cfg!(windows) {
        format!(
            "this machine does not have it: `netsh interface ipv4 add address \"Loopback\" {address}` gives it to it"
        )
    } else {
        format!(
            "this machine does not have it: `sudo ip route add local {network} dev lo` makes the network its own for a test; or \
             take a pool from 127.0.0.0/8"
        )
    }
}

/// Lets the process open as many files as the system allows it: every connection is one.
pub fn open_files() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let limit = getrlimit(Resource::Nofile);
        // If it does not work the run says which attempts failed for it.
        let _ = setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, maximum: limit.maximum });
    }
}

/// What to do about a reason for failures, where there is something to do.
pub fn advice(reason: &str) -> Option<&'static str> {
    let advice = [
        ("connection refused", "start the server, or say where it is by `--set RESOURCE.PROPERTY=VALUE`"),
        ("too many", "let the process open more files, `ulimit -n 65536`, or give `--max-connections`"),
        ("not bindable", "`scheduler-core plan` names the addresses that this machine needs"),
        (
            "address in use",
            "all ports of a source address are taken: give the pool more addresses, or keep connections alive",
        ),
        ("has no address left", "make the pool larger, or name another one by `--fallback POOL=POOL`"),
        (
            "timed out",
            "look at the target, or allow it more time: `timeout` in the action, `--action-timeout` for all others",
        ),
    ];
    let lower = reason.to_lowercase();
    advice.into_iter().find(|(word, _)| lower.contains(word)).map(|(_, advice)| advice)
}
