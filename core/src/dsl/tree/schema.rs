//! Which keys stand where in YAML and JSON. The readers and completion read the same lists.

/// The outermost level.
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

/// Types of nodes.
pub(crate) const NODE_TYPES: &[&str] = &["action", "pass", "end", "fork", "join", "workflow"];
