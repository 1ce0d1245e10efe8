//! Bounds of graphs of every kind.

use crate::dsl::{self, NamedValue, Syntax};

use super::*;

const ACTIONS: &str = r#"
    resource api http_server { pause = 700 }
    action ask = get { url = "http://10.0.0.1/" timeout = 2s export status_code: int = 0 }
    action slow = get { url = "http://10.0.0.1/" }
    action one = sleep { for = 1s }
    action five = sleep { for = 5s }
    action given = sleep { for = "{{ duration(string(api.pause) + 'ms') }}" }
    action unknown = sleep { for = "{{ duration(string(user.index) + 's') }}" }
"#;

fn scenario(rest: &str) -> Scenario {
    let text = format!("scenario \"x\"\n{ACTIONS}\n{rest}\n");
    dsl::parse(&text, Syntax::Text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn first(workflow: &str) -> WorkflowEstimate {
    estimate_workflows(&scenario(workflow), &EstimateOptions::default()).unwrap().remove(0)
}

/// Returns the bounds of a workflow in milliseconds.
fn bounds(workflow: &str) -> (u64, Option<u64>) {
    let own = first(workflow);
    (milliseconds(own.min), own.max.map(milliseconds))
}

#[test]
fn actions_take_nothing_or_all_attempts_and_pauses_what_they_say() {
    assert_eq!(bounds("workflow { start: ask { -> end } end }"), (0, Some(2_000)));
    assert_eq!(bounds("workflow { start: slow { -> end } end }"), (0, Some(30_000)), "the default timeout");
    assert_eq!(
        bounds("workflow { start: ask { retry 3 every 1s backoff 2 max 3s -> end } end }"),
        (0, Some(4 * 2_000 + 1_000 + 2_000 + 3_000))
    );
    assert_eq!(bounds("workflow { start: ask { retry 3 every 1s timeout 5s -> end } end }"), (0, Some(5_000)));
    assert_eq!(bounds("workflow { start: one { -> next } next: five { -> end } end }"), (6_000, Some(6_000)));
    assert_eq!(bounds("workflow { start: given { -> end } end }"), (700, Some(700)), "a property");
    let counts = first("workflow { start: slow { retry 2 -> next } next: one { -> last } last: ask { -> end } end }");
    assert_eq!((counts.pauses, counts.default_timeouts, counts.retries), (1, 1, 2));
}

#[test]
fn branches_of_a_decision_are_the_shortest_and_the_longest() {
    let text = "workflow { start: ask { -> a when ask.status_code == 200 -> b otherwise } a: one { -> end } b: five { -> end } end }";
    assert_eq!(bounds(text), (1_000, Some(7_000)));
    let rescue = "workflow { start: five { on_error -> out -> end } out: one { -> end } end }";
    assert_eq!(bounds(rescue), (5_000, Some(6_000)), "nothing fails in the shortest time");
}

#[test]
fn a_join_waits_for_as_many_branches_as_it_says() {
    let fork = |wait: &str| {
        format!(
            "workflow {{ start: fork {{ -> a -> b -> c }} a: one {{ -> j }} b: five {{ -> j }} c: ask {{ -> j }} \
             j: join {wait} {{ -> last }} last: one {{ -> end }} end }}"
        )
    };
    assert_eq!(bounds(&fork("all")), (6_000, Some(6_000)));
    assert_eq!(bounds(&fork("2")), (2_000, Some(6_000)));
    assert_eq!(bounds(&fork("any")).0, 1_000);
    let nested = "workflow { start: fork { -> a -> b } a: fork { -> x -> y } x: one { -> k } y: five { -> k } k: join all { -> j } \
                  b: one { -> j } j: join all { -> end } end }";
    assert_eq!(bounds(nested), (5_000, Some(5_000)));
    let early = "workflow { start: fork { -> a -> b } a: one { -> end } b: five { -> j } j: join all { -> end } end }";
    assert_eq!(bounds(early).0, 1_000, "the first branch that ends ends the others");
}

#[test]
fn loops_events_and_unknown_pauses_have_no_bound_but_a_timeout_sets_one() {
    let unbounded = |workflow: &str| {
        let own = first(workflow);
        assert_eq!(own.max.is_none(), !own.unbounded.is_empty());
        own.unbounded.into_iter().map(|own| (own.node, own.reason)).collect::<Vec<_>>()
    };
    let cycle =
        "workflow { start: ask { -> rest } rest: one { -> start when ask.status_code == 0 -> end otherwise } end }";
    assert_eq!(unbounded(cycle), [("start".to_owned(), UnboundedReason::Loop)]);
    assert_eq!(bounds(cycle).0, 1_000);
    let event = "workflow { start: pass { -> end on go } end }";
    assert_eq!(unbounded(event), [("start".to_owned(), UnboundedReason::Event)]);
    assert_eq!(bounds(event).0, 0);
    let late = "workflow { start: pass { -> end on go -> end after 3s } end }";
    assert_eq!(bounds(late), (0, Some(3_000)));
    assert_eq!(bounds("workflow { start: pass { -> end after 3s } end }"), (3_000, Some(3_000)));
    assert_eq!(unbounded("workflow { start: unknown { -> end } end }"), [("start".to_owned(), UnboundedReason::Pause)]);
    let inner = "workflow inner { start: ask { -> start when ask.status_code == 0 -> end otherwise } end }";
    let outer = format!("workflow {{ start: workflow inner {{ -> end }} end }} {inner}");
    let own = first(&outer);
    assert_eq!((own.max, own.unbounded.len(), own.unbounded[0].workflow.as_str()), (None, 1, "inner"));
    let timed = outer.replace("inner { -> end } end }", "inner { timeout 9s -> end } end }");
    assert_eq!(bounds(&timed), (0, Some(9_000)));
}

fn run(load: &str, options: &EstimateOptions) -> (u64, Option<u64>) {
    let scenario = scenario(&format!(
        "pool few {{ range 10.1.0.1 - 10.1.0.2 }}\nworkflow {{ start: one {{ -> next }} next: ask {{ -> end }} end }}\n{load}"
    ));
    let own = LoadPlan::from_scenario(&scenario).unwrap().estimate(&scenario, options).unwrap();
    (milliseconds(own.min), own.max.map(milliseconds))
}

#[test]
fn the_load_adds_arrivals_iterations_and_think_time() {
    let plain = EstimateOptions::default();
    assert_eq!(run("load { at 2s spawn 1 }", &plain), (3_000, Some(5_000)));
    assert_eq!(run("load { at 0s spawn 10 over 10s }", &plain), (10_000, Some(12_000)), "the last comes after 9 s");
    assert_eq!(run("load { at 0s spawn 1 loop 4 think 500ms }", &plain), (5_500, Some(13_500)));
    assert_eq!(run("load { at 0s spawn 11 limit spawn 10/s }", &plain), (2_000, Some(4_000)));
    let short = EstimateOptions {
        max_duration: Some(Duration::from_millis(500)),
        stop_timeout: Some(Duration::from_secs(1)),
        ..plain.clone()
    };
    assert_eq!(run("load { at 2s spawn 1 }", &short), (500, Some(1_500)));
}

#[test]
fn users_who_wait_for_a_place_or_an_address_make_the_run_longer_at_most() {
    let (open, closed) =
        (EstimateOptions::default(), EstimateOptions { model: Some(LoadModel::Closed), ..EstimateOptions::default() });
    assert_eq!(run("load { at 0s spawn 10 limit users 4 }", &open), (1_000, Some(3_000)), "the others are dropped");
    assert_eq!(run("load { at 0s spawn 10 limit users 4 }", &closed), (1_000, Some(9_000)));
    assert_eq!(run("load { at 0s spawn 5 from few }", &open), (1_000, Some(9_000)));
}

#[test]
fn a_property_that_differs_changes_a_pause() {
    let scenario = scenario("workflow { start: given { -> end } end }");
    let options = EstimateOptions {
        properties: vec![NamedValue::new("api.pause", crate::dsl::expr::Value::Int(50))],
        ..EstimateOptions::default()
    };
    assert_eq!(estimate_workflows(&scenario, &options).unwrap()[0].min, Duration::from_millis(50));
}
