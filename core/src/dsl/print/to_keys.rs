//! Conversion of the model to the keys of YAML and JSON. Default values are omitted.

use super::{Out, text::comparison};
use crate::{
    dsl::{
        expr::{Value, literal::duration_text, timestamp_text},
        model::{
            ActionDef, EdgeDef, JoinWait, LoadDef, NodeDef, NodeKind, Parameter, ResourceDef, RetryDef, ScenarioModel,
            ThresholdDef, Trigger, WorkflowDef,
        },
        vocabulary::{BIND_SCOPES, METRIC_KINDS, STRATEGIES},
    },
    ip::PoolDefinition,
};

/// A map under construction.
#[derive(Default)]
struct Map(Vec<(String, Out)>);

impl Map {
    fn put(&mut self, key: &str, value: Out) {
        self.0.push((key.to_owned(), value));
    }

    fn text(&mut self, key: &str, value: &str) {
        self.put(key, Out::Text(value.to_owned()));
    }

    fn list(&mut self, key: &str, items: Vec<Out>) {
        if !items.is_empty() {
            self.put(key, Out::List(items));
        }
    }

    fn out(self) -> Out {
        Out::Map(self.0)
    }
}

/// Converts the whole scenario.
pub(crate) fn keys(scenario: &ScenarioModel) -> Out {
    let mut map = Map::default();
    map.text("name", &scenario.name);
    if !scenario.version.is_empty() {
        map.text("version", &scenario.version);
    }
    let mut workbook = Map::default();
    workbook.list("ip_pools", scenario.workbook.ip_pools.iter().map(pool).collect());
    workbook.list("resources", scenario.workbook.resources.iter().map(resource).collect());
    let metrics = scenario.workbook.metrics.iter().map(|metric| {
        let mut map = Map::default();
        map.text("id", &metric.id);
        map.text("type", word(METRIC_KINDS, metric.kind));
        map.out()
    });
    workbook.list("metrics", metrics.collect());
    if !workbook.0.is_empty() {
        map.put("workbook", workbook.out());
    }
    map.list("actions", scenario.actions.iter().map(action).collect());
    map.list("workflows", scenario.workflows.iter().map(workflow).collect());
    if let Some(definition) = &scenario.load {
        map.put("load", load(definition));
    }
    map.list("thresholds", scenario.thresholds.iter().map(threshold).collect());
    map.out()
}

fn word<T: Copy + PartialEq>(words: &[(&'static str, T)], value: T) -> &'static str {
    words.iter().find(|(_, other)| *other == value).map_or("", |(word, _)| *word)
}

fn pool(pool: &PoolDefinition) -> Out {
    let mut map = Map::default();
    map.text("id", &pool.name);
    if !pool.description.is_empty() {
        map.text("description", &pool.description);
    }
    map.list("ranges", pool.ranges.iter().map(|range| Out::Text(range.to_string())).collect());
    let reserved = pool.reserved.iter().map(|network| {
        Out::Text(if network.prefix_len() == network.max_prefix_len() {
            network.addr().to_string()
        } else {
            network.to_string()
        })
    });
    map.list("reserved", reserved.collect());
    if pool.strategy != crate::ip::Strategy::default() {
        map.text("strategy", word(STRATEGIES, pool.strategy));
    }
    map.out()
}

fn resource(resource: &ResourceDef) -> Out {
    let mut map = Map::default();
    map.text("id", &resource.id);
    map.text("type", &resource.kind);
    if let Some(capacity) = resource.capacity {
        map.put("capacity", number(capacity));
    }
    if !resource.properties.is_empty() {
        let properties = resource.properties.iter().map(|(key, value)| (key.clone(), self::value(value)));
        map.put("properties", Out::Map(properties.collect()));
    }
    map.out()
}

fn number(number: u64) -> Out {
    i64::try_from(number).map_or(Out::Uint(number), Out::Int)
}

fn duration(milliseconds: u64) -> Out {
    let nanoseconds = i64::try_from(milliseconds).ok().and_then(|ms| ms.checked_mul(1_000_000));
    Out::Text(nanoseconds.map_or_else(|| format!("{milliseconds}ms"), duration_text))
}

/// Converts a value. Types that YAML and JSON lack become `{ $type: text }`.
fn value(value: &Value) -> Out {
    let typed = |key: &str, text: String| Out::Map(vec![(key.to_owned(), Out::Text(text))]);
    match value {
        Value::Null => Out::Null,
        Value::Bool(truth) => Out::Bool(*truth),
        Value::Int(number) => Out::Int(*number),
        Value::Uint(number) => typed("$uint", number.to_string()),
        Value::Double(number) if number.is_finite() => Out::Double(*number),
        Value::Double(number) => typed("$double", number.to_string()),
        Value::String(text) => Out::Text(text.clone()),
        Value::Bytes(bytes) => typed("$bytes", bytes.iter().map(|byte| format!("{byte:02x}")).collect()),
        Value::List(items) => Out::List(items.iter().map(self::value).collect()),
        Value::Map(entries) => Out::Map(
            entries
                .iter()
                .map(|(key, value)| {
                    let key = match key {
                        Value::String(text) => text.clone(),
                        other => crate::dsl::expr::plain_text(other).unwrap_or_default(),
                    };
                    (key, self::value(value))
                })
                .collect(),
        ),
        Value::Duration(length) => typed("$duration", duration_text(*length)),
        Value::Timestamp(at) => typed("$timestamp", timestamp_text(*at)),
        Value::TypeName(name) => Out::Text(name.clone()),
    }
}

fn parameter(parameter: &Parameter) -> Out {
    match parameter {
        Parameter::Literal(literal) => value(literal),
        Parameter::Template(text) => Out::Text(text.clone()),
        Parameter::List(items) => Out::List(items.iter().map(self::parameter).collect()),
        Parameter::Map(entries) => {
            Out::Map(entries.iter().map(|(key, value)| (key.clone(), self::parameter(value))).collect())
        }
    }
}

fn action(action: &ActionDef) -> Out {
    let mut map = Map::default();
    map.text("id", &action.id);
    map.text("type", &action.kind);
    if !action.parameters.is_empty() {
        let parameters = action.parameters.iter().map(|(key, value)| (key.clone(), parameter(value)));
        map.put("parameters", Out::Map(parameters.collect()));
    }
    if let Some(timeout) = action.timeout_ms {
        map.put("timeout", duration(timeout));
    }
    let exports = action.exports.iter().map(|export| {
        let mut map = Map::default();
        map.text("name", &export.name);
        map.text("type", &export.type_name());
        if let Some(default) = &export.default {
            map.put("default", value(default));
        }
        map.out()
    });
    map.list("exports", exports.collect());
    map.out()
}

fn workflow(workflow: &WorkflowDef) -> Out {
    let mut map = Map::default();
    map.text("id", &workflow.id);
    map.list("nodes", workflow.nodes.iter().map(node).collect());
    map.out()
}

fn node(node: &NodeDef) -> Out {
    let mut map = Map::default();
    map.text("id", &node.id);
    match &node.kind {
        NodeKind::Action { action } => {
            map.text("type", "action");
            map.text("action", action);
        }
        NodeKind::Pass => map.text("type", "pass"),
        NodeKind::End => map.text("type", "end"),
        NodeKind::Fork => map.text("type", "fork"),
        NodeKind::Join { wait } => {
            map.text("type", "join");
            match wait {
                JoinWait::All => map.text("wait", "all"),
                JoinWait::Any => map.text("wait", "any"),
                JoinWait::Count(count) => map.put("wait", number(u64::from(*count))),
            }
        }
        NodeKind::Workflow { workflow } => {
            map.text("type", "workflow");
            map.text("workflow", workflow);
        }
    }
    if let Some(retry) = &node.retry {
        map.put("retry", self::retry(retry));
    }
    if let Some(timeout) = node.timeout_ms {
        map.put("timeout", duration(timeout));
    }
    if let Some(to) = &node.on_error {
        map.text("on_error", to);
    }
    map.list("edges", node.edges.iter().map(edge).collect());
    map.out()
}

fn retry(retry: &RetryDef) -> Out {
    let mut map = Map::default();
    map.put("count", number(u64::from(retry.count)));
    if retry.interval_ms > 0 {
        map.put("every", duration(retry.interval_ms));
    }
    if retry.backoff != 1.0 {
        map.put("backoff", Out::Double(retry.backoff));
    }
    if let Some(longest) = retry.max_interval_ms {
        map.put("max", duration(longest));
    }
    if retry.jitter > 0.0 {
        map.put("jitter", Out::Double(retry.jitter));
    }
    map.out()
}

fn edge(edge: &EdgeDef) -> Out {
    let mut map = Map::default();
    map.text("to", &edge.to);
    let one = |key: &str, value: Out| Out::Map(vec![(key.to_owned(), value)]);
    match &edge.trigger {
        Trigger::Always => {}
        Trigger::Condition(source) => map.put("trigger", one("condition", Out::Text(source.clone()))),
        Trigger::Event(name) => map.put("trigger", one("event", Out::Text(name.clone()))),
        Trigger::After(length) => map.put("trigger", one("after", duration(*length))),
    }
    if let Some(label) = &edge.label {
        map.text("label", label);
    }
    map.out()
}

fn load(load: &LoadDef) -> Out {
    let mut map = Map::default();
    let spawns = load.spawns.iter().map(|spawn| {
        let mut map = Map::default();
        map.put("at", duration(spawn.at_ms));
        map.put("users", number(u64::from(spawn.users)));
        if spawn.over_ms > 0 {
            map.put("over", duration(spawn.over_ms));
        }
        map.text("tenant", &spawn.tenant);
        if let Some(pool) = &spawn.pool {
            map.text("pool", pool);
        }
        if let Some(workflow) = &spawn.workflow {
            map.text("workflow", workflow);
        }
        map.out()
    });
    map.list("spawns", spawns.collect());
    if load.iterations != 1 {
        map.put("loop", number(u64::from(load.iterations)));
    }
    if load.think_ms > 0 {
        map.put("think", duration(load.think_ms));
    }
    if let Some((scope, release, _)) = BIND_SCOPES.iter().find(|(_, _, scope)| *scope == load.bind) {
        map.text("bind", scope);
        map.text("release", release);
    }
    let mut limits = Map::default();
    if let Some(users) = load.max_users {
        limits.put("users", number(u64::from(users)));
    }
    if let Some(rate) = load.spawn_per_second {
        limits.put("spawn_per_second", number(u64::from(rate)));
    }
    if !limits.0.is_empty() {
        map.put("limits", limits.out());
    }
    map.out()
}

fn threshold(threshold: &ThresholdDef) -> Out {
    let mut map = Map::default();
    map.text("aggregate", &threshold.aggregate);
    map.text("metric", &threshold.metric);
    map.text("comparison", comparison(threshold.comparison));
    let timed = crate::dsl::vocabulary::takes_duration(&threshold.aggregate, &threshold.metric);
    map.put("limit", if timed { Out::Text(milliseconds(threshold.limit)) } else { Out::Double(threshold.limit) });
    map.out()
}

/// Returns milliseconds with their decimals: `250ms`, `0.5ms`.
fn milliseconds(limit: f64) -> String {
    format!("{limit}ms")
}
