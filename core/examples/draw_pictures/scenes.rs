//! A small scenario for each rule, brought to where its picture shows something.

mod pools;

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
        ("pool-map.svg", pools::map()),
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

fn scenario(actions: &[&str], workflows: &str) -> String {
    let actions: String = actions.iter().map(|name| action(name)).collect();
    format!("scenario \"rules\" version \"1\"\n{actions}{workflows}")
}

fn guards() -> String {
    let text = scenario(
        &["probe", "push"],
        "workflow { start: probe { -> push when probe.status == 200 as \"success\" -> slow when probe.status == 503 as \"busy\" -> end otherwise as \"fail\" } \
         push: push { -> end } slow: pass { -> start after 2s } end }",
    );
    Scene::of(&text).answer("start", ok(200)).picture()
}

fn failures() -> String {
    let text = scenario(
        &["push", "clean"],
        "workflow { start: push { on_error -> rescue -> end when push.status == 200 } rescue: clean { -> end } end }",
    );
    Scene::of(&text).answer("start", failure()).picture()
}

fn retry() -> String {
    let text = scenario(
        &["probe"],
        "workflow { start: probe { retry 3 every 1s backoff 2 -> end when probe.status == 200 -> give-up otherwise } give-up: pass { -> end } end }",
    );
    let mut scene = Scene::of(&text);
    for _ in 0..4 {
        scene.answer("start", failure());
        let next = scene.machine.progress().next_timer_ms;
        if let Some(next) = next {
            scene.machine.tick(next).expect("time goes on");
        }
    }
    scene.picture()
}

fn forks() -> String {
    let text = scenario(
        &["east", "west", "north"],
        "workflow { start: fork { -> east -> west -> north } east: east { -> meet } west: west { -> meet } north: north { -> meet } \
         meet: join 2 { -> end } end }",
    );
    let mut scene = Scene::of(&text);
    let requests = scene.machine.next_actions(10);
    scene.machine.complete(requests[0].token, ok(200), None).expect("a known token");
    scene.picture()
}

fn sub_workflow() -> String {
    let text = scenario(
        &["probe", "look"],
        "workflow main { start: probe { -> verify } verify: workflow check { -> end } end }\n\
         workflow check { start: look { -> fine when look.status == 200 -> end otherwise } fine: pass { -> end } end }",
    );
    Scene::of(&text).answer("start", ok(200)).picture()
}

fn waiting() -> String {
    let text = scenario(
        &["probe"],
        "workflow { start: probe { -> hold } hold: pass { -> end on go as \"released\" -> late after 30s as \"too late\" } late: pass { -> end } end }",
    );
    Scene::of(&text).answer("start", ok(200)).picture()
}

fn loops() -> String {
    let text = scenario(
        &["probe"],
        "workflow { start: probe { -> end when probe.status == 200 as \"ready\" -> pause otherwise as \"not yet\" } pause: pass { -> start after 1s } end }",
    );
    let mut scene = Scene::of(&text);
    for second in 1..=3 {
        scene.answer("start", ok(503));
        scene.machine.tick(second * 1_000).expect("time goes on");
    }
    scene.picture()
}

fn sync() -> String {
    let text = scenario(
        &["old", "probe", "rescue"],
        "workflow { start: probe { -> work } work: old { on_error -> repair -> end when old.status == 200 } repair: rescue { -> end } end }",
    );
    let mut scene = Scene::of(&text);
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
