//! A small scenario for each rule, brought to where its picture shows something.

use scheduler_core::{
    ActionOutcome, Machine, MachineOptions, NamedValue, Wbs, WbsChange, Workbook,
    dsl::{Syntax, expr::Value, parse},
    state_machine::SyncPolicy,
    wbs::{
        Dependency, DependencyKind, EdgeTrigger, FlowEdge, PriorityRule, RemovalPolicy, ResourceNeed, ScheduleOptions,
        TaskInsertion, TaskKind, TaskRemoval, TaskSettings,
    },
    workflow::PictureFormat,
};

/// The pictures, by file name.
pub fn all() -> Vec<(&'static str, String)> {
    vec![
        ("guards.svg", guards()),
        ("failures.svg", failures()),
        ("retry.svg", retry()),
        ("forks.svg", forks()),
        ("sub-workflow.svg", sub_workflow()),
        ("waiting.svg", waiting()),
        ("loop.svg", loops()),
        ("sync.svg", sync()),
        ("plan.svg", plan().render(PictureFormat::Svg, 0).expect("a small plan").text),
        ("schedule.svg", schedule()),
    ]
}

struct Scene {
    wbs: Wbs,
    machine: Machine,
}

impl Scene {
    fn of(text: &str) -> Self {
        let scenario = parse(text, Syntax::Text).unwrap_or_else(|error| panic!("{text}\n{error}"));
        let workbook = Workbook::from_scenario(&scenario).expect("a sound scenario");
        let wbs = Wbs::from_scenario(&scenario, None).expect("a sound scenario");
        let mut machine = Machine::from_wbs(&wbs, &workbook, MachineOptions::default()).expect("a sound machine");
        machine.spawn(None, &[]).expect("room");
        Self { wbs, machine }
    }

    /// Reports on the action that waits at `node`.
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
        assert!(found, "{node} asks for nothing");
        self
    }

    fn picture(&self) -> String {
        self.machine.render(PictureFormat::Svg, Some(0), 0).expect("a small machine").text
    }
}

fn ok(status: i64) -> ActionOutcome {
    ActionOutcome::Success(vec![NamedValue::new("status", Value::Int(status))])
}

fn failure() -> ActionOutcome {
    ActionOutcome::Failure("connection refused".into())
}

/// An action that exports a status.
fn action(name: &str) -> String {
    format!("action {name} = get {{ url = \"http://server/{name}\" export status: int = 0 }}\n")
}

/// The page that shows the pictures. Its scenarios are the ones that are drawn.
const PAGE: &str = include_str!("../../../doc/WORKFLOW.md");

/// The scenario under a heading of the page: the first block of text there, with the actions that it does.
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
        trigger: EdgeTrigger::Otherwise,
        label: Some("new way".into()),
    };
    scene
        .wbs
        .apply(&[WbsChange::Remove(TaskRemoval { task, policy: RemovalPolicy::Cascade }), WbsChange::AddEdge(edge)])
        .expect("a sound change");
    scene.machine.sync(&scene.wbs, SyncPolicy::Redirect).expect("a sound machine");
    scene.picture()
}

/// Two crews, five pieces of work.
fn plan() -> Wbs {
    let mut wbs = Wbs::new("release 1.0");
    let task = |parent, name: &str, hours: u64, needs: &[(&str, u64)]| {
        let needs =
            needs.iter().map(|(resource, amount)| ResourceNeed { resource: (*resource).into(), amount: *amount });
        let settings = TaskSettings {
            duration_ms: hours * 3_600_000,
            needs: needs.collect(),
            ..TaskSettings::new(name, if hours == 0 { TaskKind::Summary } else { TaskKind::Pass })
        };
        WbsChange::Insert(TaskInsertion { parent, index: None, settings })
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
    let options = ScheduleOptions { rule: PriorityRule::LatestFinish, iterations: 200, seed: 1 };
    plan().render_gantt(&workbook, options, 0).expect("a small plan").text
}
