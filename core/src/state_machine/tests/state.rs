//! Snapshots, logs and changes while instances run, by seeded random runs.

use std::time::Duration;

use crate::{
    dsl::model::JoinWait,
    wbs::{
        EdgeTrigger, FlowEdge, RemovalPolicy, TaskInsertion, TaskKind, TaskRemoval, TaskSettings, TaskUpdate, WbsChange,
    },
};

use super::*;

struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}

/// A workflow with everything in it: guards, retries, events, time, a fork, a sub-workflow.
fn rich() -> ScenarioModel {
    let join = NodeKind::Join { wait: JoinWait::Count(2) };
    let retry = Some(RetryDef { count: 2, interval_ms: 50, backoff: 2.0, max_interval_ms: None, jitter: 0.5 });
    let main = vec![
        NodeDef { retry, ..act("start", &["split when start.status == 200", "wait otherwise"]) },
        node("split", NodeKind::Fork, &["left", "right", "inner"]),
        NodeDef { timeout_ms: Some(500), on_error: Some("meet".into()), ..act("left", &["meet"]) },
        act("right", &["meet after 300", "meet when right.status == 200"]),
        node("inner", NodeKind::Workflow { workflow: "sub".into() }, &["meet", "wait on hurry"]),
        node("meet", join, &["wait"]),
        pass("wait", &["again on go", "end after 1000"]),
        act("again", &["start when again.status == 1", "end otherwise"]),
        end(),
    ];
    let sub = vec![act("look", &["fine"]), pass("fine", &["end after 20"]), end()];
    let mut scenario = scenario(vec![("main", main), ("sub", sub)]);
    // "otherwise" is an edge without a condition here.
    for edge in scenario.workflows.iter_mut().flat_map(|workflow| &mut workflow.nodes).flat_map(|node| &mut node.edges)
    {
        if let Some(name) = edge.to.strip_suffix(" otherwise") {
            edge.to = name.to_owned();
        }
    }
    scenario
}

fn options() -> MachineOptions {
    MachineOptions {
        seed: Some(7),
        keep_log: Some(true),
        iterations: Some(2),
        think: Some(Duration::from_millis(30)),
        ..MachineOptions::default()
    }
}

struct Run {
    wbs: Wbs,
    workbook: Workbook,
    machine: Machine,
    out: Vec<u64>,
    now_ms: u64,
}

impl Run {
    fn new() -> Self {
        let scenario = rich();
        let workbook = Workbook::from_model(&scenario).unwrap();
        workbook.set_variable("flag", &Value::Int(0)).unwrap();
        let wbs = Wbs::from_model(Arc::new(scenario), None).unwrap();
        let machine = Machine::from_wbs(&wbs, &workbook, options()).unwrap();
        Self { wbs, workbook, machine, out: Vec::new(), now_ms: 0 }
    }

    /// Another machine of the same definition.
    fn fresh(&self) -> Machine {
        Machine::from_wbs(&self.wbs, &self.workbook, options()).unwrap()
    }

    fn step(&mut self, draw: &mut Draw) {
        match draw.below(12) {
            0 => drop(self.machine.spawn(Some("main"), &[NamedValue::new("user.tenant", Value::String("a b".into()))])),
            1 => {
                let first = self.machine.add_instances(None, 2, &[]).unwrap();
                self.machine.start(first, 2).unwrap();
            }
            2..=3 => self.out.extend(self.machine.next_actions(3).iter().map(|request| request.token)),
            4..=7 if !self.out.is_empty() => {
                let token = self.out.swap_remove(draw.below(self.out.len()));
                let outcome = match draw.below(5) {
                    0 => failure(),
                    1 => ActionOutcome::Timeout,
                    _ => ok([200, 1, 5][draw.below(3)]),
                };
                self.machine.complete(token, outcome, Some(Duration::from_millis(1))).unwrap();
            }
            8 => drop(self.machine.send_event(None, ["go", "hurry"][draw.below(2)])),
            9 => self.workbook.set_variable("flag", &Value::Int(draw.below(3) as i64)).unwrap(),
            10 if draw.below(8) == 0 => {
                let count = self.machine.counts().total;
                drop(self.machine.cancel(draw.below(count as usize) as u32));
            }
            _ => {
                self.now_ms += draw.below(200) as u64;
                self.machine.tick(self.now_ms).unwrap();
            }
        }
        if draw.below(6) == 0 {
            self.machine.next_finished(2);
        }
    }

    fn text(&self) -> String {
        self.machine.paged_snapshot(0).unwrap().text
    }
}

#[test]
fn a_restored_machine_goes_on_as_the_first_one_would() {
    for seed in 0..30_u64 {
        let mut draw = Draw(seed);
        let mut run = Run::new();
        for step in 0..120 {
            run.step(&mut draw);
            if draw.below(10) == 0 {
                let text = run.text();
                let mut other = run.fresh();
                other
                    .restore_part(&text, true, TimerPolicy::Resume)
                    .unwrap_or_else(|error| panic!("seed {seed}, step {step}: {error}"));
                assert_eq!(other.paged_snapshot(0).unwrap().text, text, "seed {seed}, step {step}");
                assert_eq!(other.trace_hash(), run.machine.trace_hash());
                let in_flight: Vec<ActionRequest> = run.machine.in_flight().collect();
                assert_eq!(other.in_flight().collect::<Vec<_>>(), in_flight, "seed {seed}, step {step}");
                assert_eq!(in_flight.len(), run.machine.progress().in_flight as usize, "seed {seed}, step {step}");
                // The copy continues in place of the first machine and must reach the same result.
                let mut twin = Draw(draw.0);
                let mut first = Run {
                    machine: other,
                    wbs: run.wbs.clone(),
                    workbook: run.workbook.share(),
                    out: run.out.clone(),
                    now_ms: run.now_ms,
                };
                std::mem::swap(&mut first.machine, &mut run.machine);
                for _ in 0..8 {
                    run.step(&mut draw);
                    first.step(&mut twin);
                }
                assert_eq!(run.machine.trace_hash(), first.machine.trace_hash(), "seed {seed}, step {step}");
                assert_eq!(run.machine.counts(), first.machine.counts());
                assert_eq!(run.machine.progress(), first.machine.progress());
            }
        }
    }
}

#[test]
fn a_replayed_log_ends_in_the_same_state() {
    for seed in 0..30_u64 {
        let mut draw = Draw(1_000 + seed);
        let mut run = Run::new();
        for _ in 0..150 {
            run.step(&mut draw);
        }
        let log = run.machine.paged_log(0).unwrap();
        assert_eq!(log.next, None);
        let mut other = run.fresh();
        let half = log.text.char_indices().nth(log.text.len() / 2).map_or(0, |(place, _)| place);
        other.replay_part(&log.text[..half], false).unwrap();
        other.replay_part(&log.text[half..], true).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert_eq!(other.paged_snapshot(0).unwrap().text, run.text(), "seed {seed}");
        assert_eq!(other.paged_log(0).unwrap(), log, "seed {seed}");
        // A missing call is detected.
        let mut short: Vec<&str> = log.text.lines().collect();
        short.remove(short.len() / 2);
        assert!(run.fresh().replay_part(&(short.join("\n") + "\n"), true).is_err());
    }
}

#[test]
fn a_damaged_snapshot_is_refused_and_changes_nothing() {
    let mut draw = Draw(5);
    let mut run = Run::new();
    for _ in 0..60 {
        run.step(&mut draw);
    }
    let text = run.text();
    let mut other = run.fresh();
    let before = other.paged_snapshot(0).unwrap();
    for place in (0..text.len()).step_by(37) {
        let damaged = format!("{}{}", &text[..place], &text[(place + 1).min(text.len())..]);
        assert!(matches!(
            other.restore_part(&damaged, true, TimerPolicy::Resume),
            Err(WorkflowError::InvalidSnapshot { .. })
        ));
    }
    assert_eq!(other.paged_snapshot(0).unwrap(), before);
    let (mut stranger, _) =
        try_machine(scenario(vec![("main", vec![act("start", &["end"]), end()])]), options()).unwrap();
    let result = stranger.restore_part(&text, true, TimerPolicy::Resume);
    assert!(
        matches!(result, Err(WorkflowError::InvalidSnapshot { ref expected, .. }) if expected.contains("definition")),
        "{result:?}"
    );
}

#[test]
fn timers_resume_freeze_or_restart() {
    let waits = || vec![pass("start", &["end after 100"]), end()];
    let mut machine = main_only(waits());
    machine.spawn(None, &[]).unwrap();
    machine.tick(40).unwrap();
    let text = machine.paged_snapshot(0).unwrap().text;
    let next = |policy| {
        let (mut late, _) = try_machine(
            scenario(vec![("main", waits())]),
            MachineOptions { now_ms: Some(1_000), ..MachineOptions::default() },
        )
        .unwrap();
        late.restore_part(&text, true, policy).unwrap();
        assert_eq!(late.now_ms(), 1_000);
        late.progress().next_timer_ms
    };
    assert_eq!(next(TimerPolicy::Resume), Some(100));
    assert_eq!(next(TimerPolicy::Freeze), Some(1_060));
    assert_eq!(next(TimerPolicy::Restart), Some(1_100));
}

#[test]
fn a_sync_without_changes_changes_nothing_but_the_revision() {
    for seed in 0..20_u64 {
        let mut draw = Draw(2_000 + seed);
        let mut run = Run::new();
        for _ in 0..80 {
            run.step(&mut draw);
        }
        let before = (run.machine.trace_hash(), run.machine.counts(), run.machine.progress());
        let revision = run.machine.revision();
        let line = |text: &str| {
            text.lines().skip(2).filter(|line| !line.starts_with("end\t")).map(str::to_owned).collect::<Vec<_>>()
        };
        let text = line(&run.text());
        run.machine.sync(&run.wbs.clone(), SyncPolicy::Reject).unwrap();
        assert_eq!(line(&run.text()), text, "seed {seed}");
        assert_eq!((run.machine.trace_hash(), run.machine.counts(), run.machine.progress()), before);
        assert_eq!(run.machine.revision(), revision + 1);
    }
}

#[test]
fn a_removed_task_is_refused_cancelled_or_left_by_its_on_error() {
    let flow =
        || vec![NodeDef { on_error: Some("rescue".into()), ..act("start", &["end"]) }, act("rescue", &["end"]), end()];
    let with = |policy| {
        let scenario = scenario(vec![("main", flow())]);
        let workbook = Workbook::from_model(&scenario).unwrap();
        let mut wbs = Wbs::from_model(Arc::new(scenario), None).unwrap();
        let mut machine = Machine::from_wbs(&wbs, &workbook, MachineOptions::default()).unwrap();
        machine.spawn(None, &[]).unwrap();
        let token = asked(&mut machine)[0].1;
        let task = wbs.find("main/start").unwrap().id;
        wbs.apply(&[WbsChange::Remove(TaskRemoval { task, policy: RemovalPolicy::Cascade })]).unwrap();
        let result = machine.sync(&wbs, policy);
        (machine, token, result)
    };
    let (mut machine, token, result) = with(SyncPolicy::Reject);
    assert!(matches!(result, Err(WorkflowError::InvalidState { instance: 0, .. })), "{result:?}");
    assert_eq!(machine.complete(token, ok(200), None), Ok(ReportStatus::Accepted));
    let (mut machine, token, result) = with(SyncPolicy::Cancel);
    assert_eq!((result, state(&machine)), (Ok(()), InstanceState::Cancelled));
    assert_eq!(machine.complete(token, ok(200), None), Ok(ReportStatus::Late));
    assert_eq!(machine.late_reports().len(), 1);
    // Removed nodes can still be read in the trace.
    assert_eq!(machine.paged_trace(0, 0, 10).unwrap().entries[1].node, "start");
    let (mut machine, token, result) = with(SyncPolicy::Redirect);
    assert_eq!(result, Ok(()));
    assert_eq!(machine.complete(token, ok(200), None), Ok(ReportStatus::Late));
    answer(&mut machine, "rescue", ok(200));
    assert_eq!(state(&machine), InstanceState::Done);
    assert_eq!(machine.next_finished(10), [0]);
    assert!(machine.next_finished(10).is_empty());
}

#[test]
fn random_changes_while_running_leave_every_instance_sound_and_the_log_repeats_them() {
    for seed in 0..60_u64 {
        let mut draw = Draw(3_000 + seed);
        let mut run = Run::new();
        let mut synced = 0;
        for step in 0..140 {
            run.step(&mut draw);
            if draw.below(8) > 0 {
                continue;
            }
            let tasks = run.wbs.paged_tasks(0, 1_000).tasks;
            let inner: Vec<_> = tasks.iter().filter(|task| task.parent.is_some()).collect();
            let any = inner[draw.below(inner.len())];
            let change = match draw.below(5) {
                0 => WbsChange::Remove(TaskRemoval { task: any.id, policy: RemovalPolicy::Cascade }),
                1 => WbsChange::Insert(TaskInsertion {
                    parent: any.parent,
                    index: None,
                    settings: TaskSettings::new(&format!("new{step}"), TaskKind::Pass),
                }),
                2 => {
                    let beside: Vec<_> = inner.iter().filter(|task| task.parent == any.parent).collect();
                    let target = beside[draw.below(beside.len())].id;
                    let trigger = match draw.below(3) {
                        0 => EdgeTrigger::Event("go".into()),
                        1 => EdgeTrigger::After(Duration::from_millis(draw.below(400) as u64)),
                        _ => EdgeTrigger::Condition("flag == 1".into()),
                    };
                    WbsChange::AddEdge(FlowEdge { source: any.id, index: 0, target, trigger, label: None })
                }
                3 => WbsChange::RemoveEdge((any.id, 0)),
                _ => WbsChange::Update(TaskUpdate {
                    task: any.id,
                    settings: TaskSettings {
                        timeout: Some(Duration::from_millis(400)),
                        action: any.action.clone(),
                        join: any.join,
                        ..TaskSettings::new(&any.name, any.kind)
                    },
                }),
            };
            if run.wbs.apply(std::slice::from_ref(&change)).is_err() {
                continue;
            }
            let policy = [SyncPolicy::Reject, SyncPolicy::Cancel, SyncPolicy::Redirect][draw.below(3)];
            let before = run.text();
            match run.machine.sync(&run.wbs, policy) {
                Ok(()) => {
                    synced += 1;
                    let text = run.text();
                    let mut other = run.fresh();
                    other
                        .restore_part(&text, true, TimerPolicy::Resume)
                        .unwrap_or_else(|error| panic!("seed {seed}, step {step}, {change:?}: {error}"));
                    assert_eq!(other.paged_snapshot(0).unwrap().text, text, "seed {seed}, step {step}, {change:?}");
                }
                Err(error) => {
                    assert_eq!(run.text(), before, "seed {seed}, step {step}: {error}");
                    run.wbs.undo().unwrap();
                }
            }
        }
        assert!(synced > 0, "seed {seed}");
        let mut log = String::new();
        let mut next = Some(0);
        while let Some(offset) = next {
            let page = run.machine.paged_log(offset).unwrap();
            log.push_str(&page.text);
            next = page.next;
        }
        let scenario = rich();
        let workbook = Workbook::from_model(&scenario).unwrap();
        workbook.set_variable("flag", &Value::Int(0)).unwrap();
        let wbs = Wbs::from_model(Arc::new(scenario), None).unwrap();
        let mut other = Machine::from_wbs(&wbs, &workbook, options()).unwrap();
        other.replay_part(&log, true).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert_eq!(other.trace_hash(), run.machine.trace_hash(), "seed {seed}");
        assert_eq!(other.paged_snapshot(0).unwrap().text, run.text(), "seed {seed}");
    }
}

#[test]
fn a_picture_shows_where_an_instance_stands() {
    let (mut machine, _) = try_machine(rich(), MachineOptions::default()).unwrap();
    machine.spawn(None, &[]).unwrap();
    answer(&mut machine, "start", ok(200));
    for format in [crate::DiagramFormat::Mermaid, crate::DiagramFormat::Dot, crate::DiagramFormat::Svg] {
        let plain = machine.render(format, None).unwrap();
        let live = machine.render(format, Some(0)).unwrap();
        assert!(plain.contains("split") && live != plain);
    }
    assert!(machine.render(crate::DiagramFormat::Svg, Some(9)).is_err());
}

#[test]
fn a_late_start_counts_from_when_it_was_intended() {
    let (mut machine, workbook) =
        try_machine(scenario(vec![("main", vec![act("start", &["end"]), end()])]), MachineOptions::default()).unwrap();
    machine.tick(500).unwrap();
    machine.spawn(None, &[NamedValue::new("user.intended_ms", Value::Int(200))]).unwrap();
    machine.tick(600).unwrap();
    answer(&mut machine, "start", ok(200));
    assert_eq!(workbook.metric("user.duration", None).unwrap().max, 400.0);
}
