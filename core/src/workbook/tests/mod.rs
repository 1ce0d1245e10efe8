mod measures;

use crate::dsl::model::{Comparison, ScenarioModel, ThresholdDef};

use super::*;

fn holding(holder: &str, amount: u64) -> Holding {
    Holding { resource_id: "gpu".into(), holder: holder.into(), amount }
}

fn with_gpu(capacity: u64) -> Workbook {
    let book = Workbook::new();
    book.add_resource("gpu", "accelerator", Some(capacity), &[]).unwrap();
    book
}

#[test]
fn who_came_first_is_served_first_and_nobody_overtakes() {
    let book = with_gpu(4);
    assert_eq!(book.acquire("gpu", "a", 3), Ok(Acquisition::Granted));
    assert_eq!(book.acquire("gpu", "b", 2), Ok(Acquisition::Queued(0)));
    assert_eq!(book.acquire("gpu", "c", 1), Ok(Acquisition::Queued(1)));
    assert_eq!(book.release("gpu", "a", Some(1)), Ok(vec![holding("b", 2)]));
    assert_eq!(book.release("gpu", "a", None), Ok(vec![holding("c", 1)]));
    assert_eq!(book.resource_status("gpu").unwrap().held, 3);
}

#[test]
fn release_is_idempotent_and_takes_wishes_from_the_queue() {
    let book = with_gpu(1);
    book.acquire("gpu", "a", 1).unwrap();
    book.acquire("gpu", "b", 1).unwrap();
    assert_eq!(book.release("gpu", "b", None), Ok(vec![]));
    assert_eq!(book.release("gpu", "a", None), Ok(vec![]));
    assert_eq!(book.release("gpu", "a", None), Ok(vec![]));
    assert_eq!(book.paged_holdings(None, None, 0, 10), []);
}

#[test]
fn more_than_the_capacity_or_than_is_held_is_refused() {
    let book = with_gpu(2);
    let error = book.acquire("gpu", "a", 3).unwrap_err();
    assert!(matches!(error, WorkflowError::ResourceConflict { maximum: Some(2), actual: 0, .. }));
    book.acquire("gpu", "a", 1).unwrap();
    assert!(matches!(book.release("gpu", "a", Some(2)), Err(WorkflowError::ResourceConflict { actual: 1, .. })));
    assert!(matches!(book.acquire("gpu", "a", 0), Err(WorkflowError::InvalidArgument { .. })));
}

#[test]
fn a_holder_that_leaves_gives_everything_back() {
    let book = with_gpu(1);
    book.add_resource("disk", "storage", None, &[]).unwrap();
    book.acquire("gpu", "a", 1).unwrap();
    book.acquire("disk", "a", 5).unwrap();
    book.acquire("gpu", "b", 1).unwrap();
    assert_eq!(book.paged_holdings(None, Some("a"), 0, 10).len(), 2);
    assert_eq!(book.release_holder("a"), [holding("b", 1)]);
    assert_eq!(book.paged_holdings(None, None, 0, 10), [holding("b", 1)]);
}

#[test]
fn properties_can_be_overridden_and_added() {
    let book = Workbook::new();
    book.add_resource("api", "http_endpoint", None, &[NamedValue::new("port", Value::Int(80))]).unwrap();
    book.set_property("api", "port", &Value::Int(8080)).unwrap();
    book.set_property("api", "ip", &Value::String("127.0.0.1".into())).unwrap();
    assert_eq!(book.property("api", "port"), Ok(Some(Value::Int(8080))));
    assert_eq!(book.property("api", "host"), Ok(None));
    assert_eq!(book.paged_resources(Some("http_endpoint"), 0, 10), ["api"]);
    assert!(matches!(book.set_property("apo", "port", &Value::Null), Err(WorkflowError::NotFound { .. })));
}

#[test]
fn a_histogram_gives_percentiles_within_a_thousandth() {
    let book = Workbook::new();
    book.define_metric("latency", MetricKind::Histogram).unwrap();
    let values: Vec<f64> = (1..=1000).map(f64::from).collect();
    book.record_many("latency", Some("a"), &values).unwrap();
    let found = book.percentiles("latency", Some("a"), &[50.0, 99.0, 100.0]).unwrap();
    for (found, exact) in found.iter().zip([500.0, 990.0, 1000.0]) {
        assert!((found - exact).abs() <= exact / 1000.0, "{found} is not {exact}");
    }
    let summary = book.metric("latency", None).unwrap();
    assert_eq!((summary.count, summary.mean, summary.min, summary.max), (1000, 500.5, 1.0, 1000.0));
}

#[test]
fn tenants_are_kept_apart_and_together() {
    let book = Workbook::new();
    book.define_metric("hits", MetricKind::Counter).unwrap();
    book.record("hits", Some("a"), 2.0).unwrap();
    book.record("hits", Some("b"), 3.0).unwrap();
    assert_eq!(book.metric("hits", Some("a")).unwrap().sum, 2.0);
    assert_eq!(book.metric("hits", None).unwrap().sum, 5.0);
    assert_eq!(book.tenants(), ["a", "b"]);
    assert!(matches!(book.metric("hits", Some("c")), Err(WorkflowError::NotFound { .. })));
    assert!(matches!(book.record("hits", None, -1.0), Err(WorkflowError::InvalidArgument { .. })));
    assert!(matches!(book.record("hits", None, f64::NAN), Err(WorkflowError::InvalidArgument { .. })));
}

#[test]
fn merging_equals_recording_in_one_book() {
    let (left, right, both) = (Workbook::new(), Workbook::new(), Workbook::new());
    for book in [&left, &right, &both] {
        book.define_metric("latency", MetricKind::Histogram).unwrap();
    }
    for step in 0..500_u32 {
        let value = f64::from(step * 7919 % 1000) / 3.0;
        let tenant = if step % 3 == 0 { "a" } else { "b" };
        let part = if step % 2 == 0 { &left } else { &right };
        part.record("latency", Some(tenant), value).unwrap();
        both.record("latency", Some(tenant), value).unwrap();
    }
    left.merge(&right).unwrap();
    assert_eq!(left.metric("latency", None), both.metric("latency", None));
    assert_eq!(left.metric("latency", Some("b")), both.metric("latency", Some("b")));
}

#[test]
fn thresholds_decide_the_verdict() {
    let threshold = |aggregate: &str, metric: &str, limit: f64| ThresholdDef {
        aggregate: aggregate.into(),
        metric: metric.into(),
        comparison: Comparison::Less,
        limit,
    };
    let scenario = ScenarioModel {
        thresholds: vec![threshold("p99", "latency", 250.0), threshold("count", "errors", 1.0)],
        ..ScenarioModel::default()
    };
    let book = Workbook::from_model(&scenario).unwrap();
    assert_eq!(book.summary().verdict, Verdict::NoData);
    book.define_metric("latency", MetricKind::Histogram).unwrap();
    book.record("latency", None, 100.0).unwrap();
    assert_eq!(book.summary().verdict, Verdict::Passed);
    book.define_metric("errors", MetricKind::Counter).unwrap();
    book.record("errors", None, 1.0).unwrap();
    let results = book.thresholds();
    assert_eq!(results[0].threshold, "p99(latency) < 250");
    assert_eq!((results[1].verdict, results[1].measured), (Verdict::Failed, Some(1.0)));
    assert_eq!(book.summary().verdict, Verdict::Failed);
}

fn filled() -> Workbook {
    let book = Workbook::new();
    book.add_resource("gpu", "accelerator", Some(2), &[NamedValue::new("port", Value::Int(8080))]).unwrap();
    book.acquire("gpu", "job 1", 2).unwrap();
    book.acquire("gpu", "job\t2", 1).unwrap();
    book.set_variable("flags.canary", &Value::Bool(true)).unwrap();
    book.define_metric("latency", MetricKind::Histogram).unwrap();
    book.record_many("latency", Some("a"), &[0.0, 1.5, 250.0, 1e9]).unwrap();
    book.define_metric("hits", MetricKind::Counter).unwrap();
    book.record("hits", None, 3.0).unwrap();
    book
}

#[test]
fn a_snapshot_brings_everything_back_exactly() {
    let book = filled();
    let text = book.to_snapshot();
    let other = Workbook::new();
    other.restore_part(&text[..100], false).unwrap();
    other.restore_part(&text[100..], true).unwrap();
    assert_eq!(other.to_snapshot(), text);
    assert_eq!(other.metric("latency", Some("a")), book.metric("latency", Some("a")));
    assert_eq!(other.release("gpu", "job 1", None).unwrap()[0].holder, "job\t2");
}

#[test]
fn a_damaged_snapshot_changes_nothing() {
    let text = filled().to_snapshot();
    let book = Workbook::new();
    book.add_resource("cpu", "core", None, &[]).unwrap();
    let before = book.to_snapshot();
    for damaged in
        [text.replace("8080", "8081"), text.replace("workbook 1", "workbook 9"), text[..text.len() - 5].into()]
    {
        assert!(matches!(book.restore(&damaged), Err(WorkflowError::InvalidSnapshot { .. })));
    }
    assert_eq!(book.to_snapshot(), before);
    let machine_knows = Workbook::new();
    machine_knows.define_metric("other", MetricKind::Rate).unwrap();
    assert!(matches!(machine_knows.restore(&text), Err(WorkflowError::InvalidSnapshot { .. })));
}

#[test]
fn a_variable_keeps_its_type_and_its_name_is_its_own() {
    let book = filled();
    assert!(matches!(book.set_variable("flags.canary", &Value::Int(1)), Err(WorkflowError::InvalidArgument { .. })));
    assert!(matches!(book.set_variable("gpu.port", &Value::Int(1)), Err(WorkflowError::InvalidArgument { .. })));
    assert!(matches!(book.set_variable("user.name", &Value::Int(1)), Err(WorkflowError::InvalidArgument { .. })));
    assert!(matches!(book.set_variable("1a", &Value::Int(1)), Err(WorkflowError::InvalidArgument { .. })));
    book.set_variable("flags.canary", &Value::Bool(false)).unwrap();
    assert_eq!(book.variables(), [NamedValue::new("flags.canary", Value::Bool(false))]);
}
