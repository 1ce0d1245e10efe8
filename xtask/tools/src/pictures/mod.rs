//! A small scenario for each rule, run up to the state that its picture shows.

mod loads;
mod plans;
mod pools;

use std::time::Duration;

use scheduler_core::{
    ActionOutcome, DiagramFormat, Machine, MachineOptions, NamedValue, ReportStatus, Wbs, WbsChange, Workbook,
    dsl::{Syntax, expr::Value, parse},
    state_machine::{SyncPolicy, TimerPolicy},
    wbs::{
        Dependency, DependencyKind, EdgeTrigger, FlowEdge, PriorityRule, RemovalPolicy, ResourceNeed, ScheduleOptions,
        TaskInsertion, TaskKind, TaskRemoval, TaskSettings,
    },
    workbook::Verdict,
};

/// Returns the pictures, by file name.
pub fn all() -> Vec<(&'static str, String)> {
    vec![
        ("guards.svg", guards()),
        ("failures.svg", failures()),
        ("retry.svg", retry()),
        ("timeouts.svg", timeouts()),
        ("reports.svg", reports()),
        ("batches.svg", batches()),
        ("forks.svg", forks()),
        ("sub-workflow.svg", sub_workflow()),
        ("waiting.svg", waiting()),
        ("iterations.svg", iterations()),
        ("loop.svg", loops()),
        ("cancel.svg", cancel()),
        ("releases.svg", releases()),
        ("sync.svg", sync()),
        ("snapshots.svg", snapshots()),
        ("replay.svg", replay()),
        ("trace-hash.svg", trace_hash()),
        ("wbs.svg", plans::breakdown()),
        ("transaction.svg", plans::transaction()),
        ("edit.svg", plans::edit()),
        ("variables.svg", variables()),
        ("metrics.svg", metrics()),
        ("plan.svg", plan().render(DiagramFormat::Svg, None).expect("a small plan")),
        ("schedule.svg", schedule()),
        ("resources.svg", loads::resources()),
        ("load-plan.svg", loads::arrivals()),
        ("pool-map.svg", pools::map()),
    ]
}

struct Scene {
    wbs: Wbs,
    workbook: Workbook,
    machine: Machine,
}

impl Scene {
    fn of(text: &str) -> Self {
        let mut scene = Self::empty(text);
        scene.machine.spawn(None, &[]).expect("room");
        scene
    }

    /// Creates a scene without an instance.
    fn empty(text: &str) -> Self {
        let scenario = parse(text, Syntax::Text).unwrap_or_else(|error| panic!("{text}\n{error}"));
        let workbook = Workbook::from_scenario(&scenario).expect("a sound scenario");
        let wbs = Wbs::from_scenario(&scenario, None).expect("a sound scenario");
        let options = MachineOptions::default().keep_log(true);
        let machine = Machine::from_wbs(&wbs, &workbook, options).expect("a sound machine");
        Self { wbs, workbook, machine }
    }

    /// Reports the outcome of the action that waits at `node`.
    fn answer(&mut self, node: &str, outcome: ActionOutcome) -> &mut Self {
        let requests = self.machine.next_actions(100);
        let mut found = false;
        for request in requests {
            if request.node == node {
                found = true;
                self.machine.complete(request.token, outcome.clone(), None).expect("a known token");
            } else {
                self.machine.complete(request.token, ActionOutcome::Success(vec![]), None).expect("a known token");
            }
        }
        assert!(found, "{node} has no pending action");
        self
    }

    fn picture(&self) -> String {
        self.machine.render(DiagramFormat::Svg, Some(0)).expect("a small machine")
    }
}

fn ok(status: i64) -> ActionOutcome {
    ActionOutcome::Success(vec![NamedValue::new("status", Value::Int(status))])
}

fn failure() -> ActionOutcome {
    ActionOutcome::Failure("connection refused".into())
}

/// Returns an action that exports a status.
fn action(name: &str) -> String {
    format!("action {name} = get {{ url = \"http://server/{name}\" export status: int = 0 }}\n")
}

/// The page with the pictures. Their scenarios are those in the page.
const PAGE: &str = include_str!("../../../../doc/WORKFLOW.md");

/// Returns the scenario under a heading of the page: the first text block there, with its actions.
fn scenario(heading: &str, actions: &[&str]) -> String {
    let actions: String = actions.iter().map(|name| action(name)).collect();
    let section = PAGE.split_once(&format!("\n## {heading}\n")).map_or("", |(_, behind)| behind);
    let block = section.split_once("```text\n").and_then(|(_, block)| block.split_once("```"));
    let workflow = block.map_or("", |(block, _)| block);
    format!("scenario \"rules\" version \"1\"\n{actions}{workflow}")
}

fn guards() -> String {
    Scene::of(&scenario("Guards", &["probe", "push"])).answer("start", ok(200)).picture()
}

fn failures() -> String {
    Scene::of(&scenario("Failures", &["push", "clean"])).answer("start", failure()).picture()
}

fn retry() -> String {
    let mut scene = Scene::of(&scenario("Retry", &["probe"]));
    for _ in 0..4 {
        scene.answer("start", failure());
        let next = scene.machine.progress().next_timer_ms;
        if let Some(next) = next {
            scene.machine.tick(next).expect("time goes on");
        }
    }
    assert_eq!(scene.machine.now_ms(), 7_000, "attempts at 0, 1, 3 and 7 s");
    scene.picture()
}

fn timeouts() -> String {
    let mut scene = Scene::of(&scenario("Timeouts", &["probe", "clean"]));
    scene.answer("start", failure()).machine.tick(1_000).expect("time goes on");
    assert_eq!(scene.machine.next_actions(1)[0].attempt, 2);
    scene.machine.tick(2_500).expect("time goes on");
    scene.picture()
}

fn iterations() -> String {
    let mut scene = Scene::of(&scenario("Iterations", &["probe"]));
    scene.answer("start", ok(200)).machine.tick(1_000).expect("time goes on");
    scene.picture()
}

fn reports() -> String {
    let mut scene = Scene::of(&scenario("Reports", &["probe"]));
    let first = scene.machine.next_actions(1)[0].token;
    scene.machine.tick(2_000).expect("time goes on");
    assert_eq!(scene.machine.complete(first, ok(200), None), Ok(ReportStatus::Late));
    assert_eq!(scene.machine.late_reports().len(), 1);
    scene.picture()
}

/// Draws the second of three instances.
fn batches() -> String {
    let mut scene = Scene::empty(&scenario("Batches", &["probe"]));
    scene.machine.add_instances(None, 3, &[]).expect("room");
    scene.machine.start(0, 3).expect("instances");
    for (request, status) in scene.machine.next_actions(10).iter().zip([200, 503, 200]) {
        scene.machine.complete(request.token, ok(status), None).expect("a known token");
    }
    scene.machine.render(DiagramFormat::Svg, Some(1)).expect("a small machine")
}

fn releases() -> String {
    let mut scene = Scene::of(&scenario("Releases", &["probe"]));
    scene.answer("start", ok(404));
    assert_eq!(scene.machine.next_finished(10), [0]);
    assert!(scene.machine.next_finished(10).is_empty(), "once");
    scene.picture()
}

/// Draws a machine that was restored forty seconds later, with the remaining time of its timer.
fn snapshots() -> String {
    let text = scenario("Snapshots", &["probe"]);
    let mut before = Scene::of(&text);
    before.answer("start", ok(200)).machine.tick(10_000).expect("time goes on");
    let snapshot = before.machine.to_snapshot();
    let mut after = Scene::empty(&text);
    after.machine.tick(50_000).expect("time goes on");
    after.machine.restore(&snapshot, TimerPolicy::Freeze).expect("the same definition");
    assert_eq!(after.machine.progress().next_timer_ms, Some(70_000), "twenty seconds were left");
    after.picture()
}

fn replay() -> String {
    let text = scenario("Replay", &["probe", "push"]);
    let mut before = Scene::of(&text);
    before.answer("start", ok(200)).answer("push", failure());
    let log = before.machine.log().expect("a kept log");
    let mut after = Scene::empty(&text);
    after.machine.replay(&log).expect("the same definition");
    assert_eq!(after.machine.trace_hash(), before.machine.trace_hash());
    after.picture()
}

/// Draws two machines whose branches reached the join in a different order.
fn trace_hash() -> String {
    let scenes = [["east", "west"], ["west", "east"]].map(|order| {
        let mut scene = Scene::of(&scenario("Trace hash", &["east", "west"]));
        let requests = scene.machine.next_actions(10);
        for node in order {
            let request = requests.iter().find(|request| request.node == node).expect("both ask");
            scene.machine.complete(request.token, ok(200), None).expect("a known token");
        }
        scene
    });
    assert_eq!(scenes[0].machine.trace_hash(), scenes[1].machine.trace_hash());
    scenes[0].picture()
}

fn variables() -> String {
    let mut scene = Scene::empty(&scenario("Variables", &["probe"]));
    scene.machine.spawn(None, &[NamedValue::new("user.tenant", Value::String("gold".into()))]).expect("room");
    scene.answer("start", ok(200)).picture()
}

fn metrics() -> String {
    let mut scene = Scene::of(&scenario("Metrics", &["probe"]));
    scene.answer("start", failure()).machine.tick(1_000).expect("time goes on");
    scene.answer("start", ok(200));
    let count = |name: &str| scene.workbook.metric(name, None).expect("a metric").count;
    assert_eq!((count("probe.attempts"), count("probe.failures")), (2, 1));
    assert_eq!(scene.workbook.summary().verdict, Verdict::Failed);
    scene.picture()
}

fn cancel() -> String {
    let mut scene = Scene::of(&scenario("Cancel", &["east", "west"]));
    let requests = scene.machine.next_actions(10);
    scene.machine.complete(requests[0].token, ok(200), None).expect("a known token");
    scene.machine.cancel(0).expect("an instance");
    let late = scene.machine.complete(requests[1].token, ok(200), None);
    assert_eq!(late, Ok(ReportStatus::Late));
    scene.picture()
}

fn forks() -> String {
    let mut scene = Scene::of(&scenario("Forks", &["east", "west", "north"]));
    let requests = scene.machine.next_actions(10);
    scene.machine.complete(requests[0].token, ok(200), None).expect("a known token");
    scene.picture()
}

fn sub_workflow() -> String {
    Scene::of(&scenario("Sub-workflows", &["probe", "look"])).answer("start", ok(200)).picture()
}

fn waiting() -> String {
    Scene::of(&scenario("Waiting", &["probe"])).answer("start", ok(200)).picture()
}

fn loops() -> String {
    let mut scene = Scene::of(&scenario("Limits", &["probe"]));
    for second in 1..=3 {
        scene.answer("start", ok(503));
        scene.machine.tick(second * 1_000).expect("time goes on");
    }
    scene.picture()
}

fn sync() -> String {
    let mut scene = Scene::of(&scenario("Sync", &["old", "probe", "rescue"]));
    scene.answer("start", ok(200));
    let task = scene.wbs.find("main/work").expect("the task").id;
    let (start, repair) =
        (scene.wbs.find("main/start").expect("the task").id, scene.wbs.find("main/repair").expect("the task").id);
    let edge = FlowEdge {
        source: start,
        index: 0,
        target: repair,
        trigger: EdgeTrigger::Always,
        label: Some("new way".into()),
    };
    scene
        .wbs
        .apply(&[WbsChange::Remove(TaskRemoval { task, policy: RemovalPolicy::Cascade }), WbsChange::AddEdge(edge)])
        .expect("a sound change");
    scene.machine.sync(&scene.wbs, SyncPolicy::Redirect).expect("a sound machine");
    scene.picture()
}

/// Returns a plan with two crews and five jobs.
fn plan() -> Wbs {
    let mut wbs = Wbs::new("release 1.0");
    let task = |parent, name: &str, hours: u64, needs: &[(&str, u64)]| {
        let needs =
            needs.iter().map(|(resource, amount)| ResourceNeed { resource_id: (*resource).into(), amount: *amount });
        let kind = if hours == 0 { TaskKind::Summary } else { TaskKind::Pass };
        let settings =
            TaskSettings::new(name, kind).duration(Duration::from_secs(hours * 3_600)).needs(needs.collect::<Vec<_>>());
        WbsChange::Insert(TaskInsertion::new(settings).parent(parent))
    };
    let tie = |predecessor, successor, kind, lag_ms| {
        WbsChange::AddDependency(Dependency { predecessor, successor, kind, lag_ms })
    };
    use DependencyKind::{FinishToFinish, FinishToStart, StartToStart};
    wbs.apply(&[
        task(None, "build", 0, &[]),
        task(Some(0), "compile", 2, &[("runner", 1)]),
        task(Some(0), "unit tests", 4, &[("runner", 2)]),
        task(Some(0), "lint", 1, &[("runner", 1)]),
        task(None, "verify", 0, &[]),
        task(Some(4), "load test", 5, &[("runner", 1), ("rig", 1)]),
        task(Some(4), "soak", 6, &[("rig", 1)]),
        task(Some(4), "report", 1, &[]),
        task(None, "publish", 1, &[("runner", 1)]),
        tie(1, 2, FinishToStart, 0),
        tie(1, 3, StartToStart, 1_800_000),
        tie(0, 5, FinishToStart, 0),
        tie(1, 6, FinishToStart, 0),
        tie(5, 7, FinishToFinish, 1_800_000),
        tie(6, 7, FinishToStart, 0),
        tie(4, 8, FinishToStart, 0),
    ])
    .expect("a sound plan");
    wbs
}

fn schedule() -> String {
    let workbook = Workbook::new();
    workbook.add_resource("runner", "machine", Some(2), &[]).expect("a new resource");
    workbook.add_resource("rig", "machine", Some(1), &[]).expect("a new resource");
    let options = ScheduleOptions::default().rule(PriorityRule::LatestFinish).iterations(200).seed(1);
    plan().render_gantt(&(&workbook).into(), options, None).expect("a small plan")
}
