//! Plans: critical paths of large ones, edits of one of ten thousand tasks.

use std::{cell::RefCell, time::Duration};

use petgraph::{algo::toposort, graph::DiGraph, graph::NodeIndex};
use scheduler_core::{
    Wbs, WbsChange,
    wbs::{Dependency, DependencyKind, RemovalPolicy, TaskInsertion, TaskKind, TaskRemoval, TaskSettings, TaskUpdate},
};
use serde_json::json;

use super::support::{
    paths,
    peer::{self, Measured},
    progress, quick,
    report::{Report, Row, Unit},
    samples::{Repetitions, Samples, time_each},
};

fn task(name: &str, duration_ms: u64) -> TaskSettings {
    TaskSettings::new(name, TaskKind::Pass).duration(Duration::from_millis(duration_ms))
}

fn length_ms(wbs: &Wbs) -> u64 {
    wbs.critical_path().length.as_millis() as u64
}

/// Three predecessors for each task, among the thousand before it.
fn ties(tasks: u32) -> Vec<(u32, u32)> {
    let mut state = 1_u64;
    let mut draw = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below.max(1)
    };
    let mut ties = Vec::new();
    for task in 1..tasks {
        let mut mine: Vec<u32> = (0..3).map(|_| task - 1 - draw(u64::from(task.min(1_000))) as u32).collect();
        mine.sort_unstable();
        mine.dedup();
        ties.extend(mine.into_iter().map(|before| (before, task)));
    }
    ties
}

fn duration(task: u32) -> u64 {
    u64::from(task % 97 + 1)
}

fn plan(tasks: u32) -> (Wbs, Vec<(u32, u32)>) {
    let ties = ties(tasks);
    let mut changes: Vec<WbsChange> =
        (0..tasks).map(|place| WbsChange::insert(task(&format!("t{place}"), duration(place)))).collect();
    changes.extend(ties.iter().map(|(predecessor, successor)| WbsChange::add_dependency(*predecessor, *successor)));
    let mut wbs = Wbs::new("bench");
    wbs.apply(&changes).expect("a sound plan");
    (wbs, ties)
}

/// The earliest dates and the latest, of a sorted graph.
fn passes(graph: &DiGraph<u64, ()>, order: &[NodeIndex]) -> u64 {
    let mut early = vec![0_u64; graph.node_count()];
    for node in order {
        let end = early[node.index()] + graph[*node];
        for next in graph.neighbors(*node) {
            early[next.index()] = early[next.index()].max(end);
        }
    }
    let mut tail = vec![0_u64; graph.node_count()];
    for node in order.iter().rev() {
        let rest = graph.neighbors(*node).map(|next| tail[next.index()]).max().unwrap_or(0);
        tail[node.index()] = rest + graph[*node];
    }
    early.iter().zip(&tail).map(|(early, tail)| early + tail).max().unwrap_or(0)
}

/// The critical path, both passes: ours of a plan that has been checked and sorted, petgraph's with and without its sort.
pub fn critical_path(report: &mut Report) {
    let curve: &[u32] = if quick() { &[1_000, 10_000, 100_000] } else { &[1_000, 10_000, 100_000, 1_000_000] };
    for &tasks in curve {
        progress(&format!("a plan of {tasks} tasks"));
        let (mut wbs, ties) = plan(tasks);
        let graph = DiGraph::<u64, ()>::from_edges(&ties);
        let graph = graph.map(|node, _| duration(node.index() as u32), |_, ()| ());
        let order = toposort(&graph, None).expect("no circle");
        let length = length_ms(&wbs);
        assert_eq!(length, passes(&graph, &order), "the peer comes to the same");
        let most = if tasks >= 100_000 { 7 } else { 31 };
        let repetitions = Repetitions::of(most).within(Duration::from_secs(8));
        // More changes than are followed in place: everything is made anew, and nothing is kept from the time before.
        let many: Vec<WbsChange> = (0..100.min(tasks))
            .map(|place| {
                let settings = task(&format!("t{place}"), duration(place));
                WbsChange::Update(TaskUpdate { task: place, settings })
            })
            .collect();
        let mut anew = Vec::new();
        let ours = repetitions.run(|| {
            anew.push(time_each(1, || drop(wbs.apply(&many).expect("a sound plan"))));
            time_each(1, || assert_eq!(length_ms(&wbs), length))
        });
        let graph = RefCell::new(graph);
        let theirs = repetitions.run(|| time_each(1, || assert_eq!(passes(&graph.borrow(), &order), length)));
        let sorted = repetitions.run(|| {
            time_each(1, || {
                let order = toposort(&*graph.borrow(), None).expect("no circle");
                assert_eq!(passes(&graph.borrow(), &order), length);
            })
        });
        let milliseconds = |nanoseconds: f64| nanoseconds / 1e6;
        let name = format!("critical path, {tasks} tasks, {} dependencies", ties.len());
        let row = Row::new(name, "native", Unit::Milliseconds, &ours.scaled(milliseconds))
            .peer("petgraph, sorted before", Some(milliseconds(theirs.median())))
            .peer("petgraph, toposort and passes", Some(milliseconds(sorted.median())));
        report.row(if tasks == 1_000_000 { row.target(120.0) } else { row });
        report.row(Row::new(
            format!("check and sort anew, {tasks} tasks"),
            "native",
            Unit::Milliseconds,
            &Samples::new(anew).scaled(milliseconds),
        ));
        if tasks >= 100_000 {
            wasm(report, &wbs, tasks, milliseconds(ours.median()));
        }
    }
}

/// The same plan in the component, in Node: handed over as a snapshot.
fn wasm(report: &mut Report, wbs: &Wbs, tasks: u32, native: f64) {
    let path = paths::output().join("plan.txt");
    if let Err(error) = std::fs::write(&path, wbs.to_snapshot()) {
        report.note(format!("the plan is not measured in wasm: {error}"));
        return;
    }
    let task = json!({
        "bench": "plan",
        "plan": path,
    });
    let node = Measured::by(
        peer::node("scheduler-core in Node", &paths::peers().join("node/workflow.mjs")),
        &task,
        Duration::from_secs(200),
    );
    for note in &node.notes {
        report.note(note);
    }
    if let Some(nanoseconds) = node.median("critical-path", tasks.into()) {
        let times = nanoseconds / 1e6 / native;
        let row = Row::exact(format!("critical path of {tasks} tasks, wasm over native"), "node", Unit::Times, times);
        report.row(if tasks == 1_000_000 { row.target(1.6) } else { row });
    }
}

pub fn edits(report: &mut Report) {
    let (mut wbs, _) = plan(10_000);
    let microseconds = |nanoseconds: f64| nanoseconds / 1e3;
    let mut turn = 0_u32;
    let mut edit = |name: &str, report: &mut Report, wbs: &mut Wbs, change: &mut dyn FnMut(u32, &Wbs) -> WbsChange| {
        let samples = Repetitions::of(201).run(|| {
            turn += 1;
            let change = [change(turn, wbs)];
            assert!(length_ms(wbs) > 0);
            time_each(1, || drop(wbs.apply(&change).expect("a sound plan")))
        });
        let row =
            Row::new(format!("10,000 tasks: {name}"), "native", Unit::Microseconds, &samples.scaled(microseconds));
        report.row(row.target(100.0));
    };
    edit("another duration", report, &mut wbs, &mut |turn, _| {
        let place = turn.wrapping_mul(7_919) % 10_000;
        let settings = task(&format!("t{place}"), u64::from(turn % 50));
        WbsChange::Update(TaskUpdate { task: place, settings })
    });
    edit("a dependency more", report, &mut wbs, &mut |turn, _| {
        let successor = 2_000 + turn.wrapping_mul(7_919) % 8_000;
        let tie = Dependency::new(successor - 1_500, successor).kind(DependencyKind::StartToStart);
        WbsChange::AddDependency(tie.lag_ms(i64::from(turn)))
    });
    edit("a dependency less", report, &mut wbs, &mut |turn, wbs| {
        WbsChange::RemoveDependency(wbs.dependencies()[turn as usize * 101 % 20_000])
    });
    edit("a task more, in the middle", report, &mut wbs, &mut |turn, _| {
        WbsChange::Insert(TaskInsertion::new(task(&format!("new{turn}"), 5)).index(5_000))
    });
    edit("a task less", report, &mut wbs, &mut |_, wbs| {
        let task = wbs.children(None).expect("the top")[5_000];
        WbsChange::Remove(TaskRemoval { task, policy: RemovalPolicy::Reject })
    });
}
