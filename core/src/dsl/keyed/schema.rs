//! Keys of each part in YAML and JSON. The readers and completion use the same lists.

/// The top level.
pub(crate) const SCENARIO: &[&str] = &["version", "name", "workbook", "actions", "load", "workflows", "thresholds"];
pub(crate) const WORKBOOK: &[&str] = &["resources", "ip_pools", "metrics"];
pub(crate) const POOL: &[&str] = &["id", "description", "ranges", "reserved", "strategy"];
pub(crate) const RESOURCE: &[&str] = &["id", "type", "capacity", "properties"];
pub(crate) const METRIC: &[&str] = &["id", "type"];
pub(crate) const ACTION: &[&str] = &["id", "type", "parameters", "timeout", "exports"];
pub(crate) const EXPORT: &[&str] = &["name", "type", "default"];
pub(crate) const WORKFLOW: &[&str] = &["id", "nodes"];
pub(crate) const NODE: &[&str] = &["id", "type", "action", "workflow", "wait", "retry", "timeout", "on_error", "edges"];
pub(crate) const RETRY: &[&str] = &["count", "every", "backoff", "max", "jitter"];
pub(crate) const EDGE: &[&str] = &["to", "trigger", "label"];
pub(crate) const TRIGGER: &[&str] = &["condition", "event", "after"];
pub(crate) const LOAD: &[&str] = &["spawns", "loop", "think", "bind", "release", "limits"];
pub(crate) const SPAWN: &[&str] = &["at", "users", "over", "tenant", "pool", "workflow"];
pub(crate) const LIMITS: &[&str] = &["users", "spawn_per_second"];
pub(crate) const THRESHOLD: &[&str] = &["aggregate", "metric", "comparison", "limit"];

/// Returns help for a common key that belongs elsewhere.
pub(crate) fn elsewhere(what: &str, key: &str) -> Option<&'static str> {
    Some(match (what, key) {
        ("an edge", "condition" | "event" | "after") => "put it in the trigger: `trigger: { condition: … }`",
        ("a trigger" | "an edge", "when" | "if") => "write `trigger: { condition: … }`",
        ("a trigger", "on") => "write `trigger: { event: … }`",
        ("a trigger", "timeout" | "delay") => "write `trigger: { after: … }`",
        ("a resource", "ip" | "port" | "host" | "url") => "put it under `properties`",
        ("an action", "url" | "headers" | "body" | "method") => "put it under `parameters`",
        ("a node", "next" | "to" | "condition") => "put the next nodes in `edges`",
        ("the workbook", "pools") => "write `ip_pools`",
        ("a scenario", "resources" | "ip_pools" | "pools" | "metrics") => "put it under `workbook`",
        _ => return None,
    })
}

/// Types of nodes.
pub(crate) const NODE_TYPES: &[&str] = &["action", "pass", "end", "fork", "join", "workflow"];
