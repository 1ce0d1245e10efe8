//! Transactions that update derived data in place, compared with plans that are rebuilt.

use std::time::Duration;

use super::*;

struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}

const KINDS: [DependencyKind; 4] = [
    DependencyKind::FinishToStart,
    DependencyKind::StartToStart,
    DependencyKind::FinishToFinish,
    DependencyKind::StartToFinish,
];

fn change(draw: &mut Draw, wbs: &Wbs, number: usize) -> WbsChange {
    let tasks: Vec<Task> = wbs.paged_tasks(0, 10_000).tasks;
    if tasks.is_empty() {
        return leaf("again", 2);
    }
    let any = |draw: &mut Draw| tasks[draw.below(tasks.len())].clone();
    let group = |draw: &mut Draw| {
        let groups: Vec<&Task> = tasks.iter().filter(|task| task.kind.groups()).collect();
        (draw.below(4) > 0 && !groups.is_empty()).then(|| groups[draw.below(groups.len())].id)
    };
    match draw.below(12) {
        0..=2 => {
            let kind = if draw.below(6) == 0 { TaskKind::Summary } else { TaskKind::Pass };
            let duration_ms = draw.below(20) as u64;
            let settings = TaskSettings {
                duration: Duration::from_millis(duration_ms),
                ..TaskSettings::new(&format!("n{}", number % 40), kind)
            };
            let parent = group(draw);
            let index = (draw.below(2) == 0).then_some(draw.below(3) as u32);
            WbsChange::Insert(TaskInsertion { parent, index, settings })
        }
        3 => {
            let policy =
                [RemovalPolicy::Reject, RemovalPolicy::Reject, RemovalPolicy::Cascade, RemovalPolicy::Reconnect]
                    [draw.below(4)];
            WbsChange::Remove(TaskRemoval { task: any(draw).id, policy })
        }
        4..=5 => {
            let task = any(draw);
            let name = if draw.below(5) == 0 { format!("n{}", draw.below(40)) } else { task.name };
            let duration_ms = draw.below(20) as u64;
            WbsChange::Update(TaskUpdate {
                task: task.id,
                settings: TaskSettings {
                    duration: Duration::from_millis(duration_ms),
                    ..TaskSettings::new(&name, task.kind)
                },
            })
        }
        6..=8 => WbsChange::AddDependency(Dependency {
            predecessor: any(draw).id,
            successor: any(draw).id,
            kind: KINDS[draw.below(4)],
            lag_ms: draw.below(15) as i64 - 7,
        }),
        9 => match wbs.paged_dependencies(0, 10_000).dependencies.as_slice() {
            [] => WbsChange::RemoveEdge((0, 0)),
            all => WbsChange::RemoveDependency(all[draw.below(all.len())]),
        },
        10 => WbsChange::Move(TaskMove { task: any(draw).id, parent: group(draw), index: None }),
        _ => WbsChange::AddEdge(FlowEdge {
            source: any(draw).id,
            index: 0,
            target: any(draw).id,
            trigger: EdgeTrigger::Always,
            label: None,
        }),
    }
}

fn observed(
    wbs: &Wbs,
) -> (TaskPage, FlowEdgePage, DependencyPage, PagedDates, PagedCriticalPath, TaskIdPage, CriticalPathPage) {
    (
        wbs.paged_tasks(0, 10_000),
        wbs.paged_edges(0, 10_000),
        wbs.paged_dependencies(0, 10_000),
        wbs.paged_dates(0, 10_000),
        wbs.paged_critical_path(0, 10_000),
        wbs.paged_order(0, 10_000),
        wbs.paged_critical_paths(0, 50),
    )
}

#[test]
fn an_incremental_update_equals_a_full_rebuild_and_undo_is_exact() {
    let mut followed = 0;
    for seed in 0..40_u64 {
        let mut draw = Draw(seed);
        let mut wbs = Wbs::new("plan");
        let group = |name: &str, parent| {
            let settings = TaskSettings::new(name, TaskKind::Summary);
            WbsChange::Insert(TaskInsertion { parent, index: None, settings })
        };
        wbs.apply(&[group("one", None), group("two", None), group("three", Some(0)), leaf("four", 3)]).unwrap();
        for number in 0..80 {
            // The passes are followed only if they have been computed.
            if draw.below(2) == 0 {
                let _ = wbs.paged_critical_path(0, 1);
            }
            let before = (draw.below(4) == 0).then(|| observed(&wbs));
            let changes: Vec<WbsChange> = (0..=draw.below(3)).map(|_| change(&mut draw, &wbs, number)).collect();
            let result = wbs.apply(&changes);
            let mut rebuilt = wbs.clone();
            rebuilt.rebuild().unwrap_or_else(|error| panic!("seed {seed}, step {number}: {changes:?}: {error}"));
            let place = format!("seed {seed}, step {number}: {changes:?} gave {result:?}");
            assert!(wbs.index.same(&rebuilt.index), "{place}");
            assert!(wbs.network.same(&rebuilt.network), "{place}");
            assert!(wbs.network.is_sorted(), "{place}");
            assert_eq!(wbs.event_times_now(), rebuilt.event_times_now(), "{place}");
            assert_eq!(observed(&wbs), observed(&rebuilt), "{place}");
            match (result, before) {
                (Ok(_), Some(before)) => {
                    wbs.undo().unwrap();
                    assert_eq!(observed(&wbs), before, "{place}, taken back");
                }
                (Ok(_), None) => followed += 1,
                (Err(_), Some(before)) => assert_eq!(observed(&wbs), before, "{place}"),
                (Err(_), None) => {}
            }
        }
    }
    assert!(followed > 400, "only {followed} transactions counted");
}

#[test]
fn all_critical_paths_are_listed_each_once() {
    // Two paths of equal length from a to d, and a shorter one.
    let mut wbs = Wbs::new("plan");
    wbs.apply(&[leaf("a", 3), leaf("b", 2), leaf("c", 2), leaf("d", 4), leaf("e", 1)]).unwrap();
    wbs.apply(&[follows(0, 1), follows(0, 2), follows(1, 3), follows(2, 3), follows(0, 4), follows(4, 3)]).unwrap();
    let page = wbs.paged_critical_paths(0, 10);
    assert_eq!((page.count, page.next), (2, None));
    assert_eq!(page.paths, [vec![0, 1, 3], vec![0, 2, 3]]);
    assert_eq!(wbs.paged_critical_paths(1, 1).paths, [vec![0, 2, 3]]);
}

#[test]
fn paths_beyond_number_are_counted_and_any_of_them_is_found() {
    // 70 diamonds in a row: 2^70 paths.
    let mut wbs = Wbs::new("plan");
    let mut changes = vec![leaf("t0", 1)];
    for step in 0..70_u32 {
        let base = step * 3;
        changes.extend([
            leaf(&format!("l{step}"), 1),
            leaf(&format!("r{step}"), 1),
            leaf(&format!("t{}", step + 1), 1),
        ]);
        changes.extend([
            follows(base, base + 1),
            follows(base, base + 2),
            follows(base + 1, base + 3),
            follows(base + 2, base + 3),
        ]);
    }
    wbs.apply(&changes).unwrap();
    let page = wbs.paged_critical_paths(1_000_000, 1);
    assert_eq!((page.count, page.paths[0].len()), (u64::MAX, 141));
    assert_eq!(page.next, Some(1_000_001));
}

#[test]
fn an_explanation_names_what_holds_a_task_back_and_what_it_holds() {
    let mut wbs = Wbs::new("plan");
    wbs.apply(&[leaf("a", 3), leaf("b", 2), leaf("c", 1), leaf("d", 4)]).unwrap();
    wbs.apply(&[follows(0, 1), follows(0, 2), follows(1, 3), follows(2, 3)]).unwrap();
    let why = wbs.explain(3).unwrap();
    assert!(why.critical);
    assert_eq!(why.held_by.iter().map(|tie| tie.predecessor).collect::<Vec<_>>(), [1]);
    assert_eq!(
        why.summary,
        "d starts at 5 ms because b finishes then; it is critical: it cannot slip without delaying the plan"
    );
    let why = wbs.explain(2).unwrap();
    assert_eq!((why.critical, why.holds.len()), (false, 1));
    assert_eq!(why.summary, "c starts at 3 ms because a finishes then; it can slip 1 ms");
    assert!(wbs.explain(9).is_err());
}

#[test]
fn a_snapshot_brings_back_tasks_edges_dependencies_and_the_scenario() {
    let source = "scenario \"s\" version \"1\"\naction a = get { url = \"http://x/\" extract = { ok: \"$.ok\" } export ok: bool = false }\n\
        workflow { start: a { retry 2 every 1s -> end when a.ok == true as \"fine\" -> end otherwise } end }";
    let scenario = crate::dsl::parse(source, crate::dsl::Syntax::Text).unwrap();
    let mut wbs = Wbs::from_scenario(&scenario, None).unwrap();
    wbs.apply(&[leaf("plan only", 5), leaf("gone", 1)]).unwrap();
    wbs.apply(&[WbsChange::Remove(TaskRemoval { task: 4, policy: RemovalPolicy::Reject })]).unwrap();
    let text = wbs.paged_snapshot(0).unwrap().text;
    let mut other = Wbs::new("");
    other.restore_part(&text, true).unwrap();
    assert_eq!(other.paged_snapshot(0).unwrap().text, text);
    assert_eq!(observed(&other), observed(&wbs));
    assert_eq!((other.revision(), other.next_task_id(), other.name()), (2, 5, "s"));
    assert_eq!(other.scenario(), wbs.scenario());
    let damaged = text.replace("plan", "plot");
    assert!(matches!(other.restore_part(&damaged, true), Err(WorkflowError::InvalidSnapshot { .. })));
    other.restore_part(&text, true).unwrap();
    assert_eq!(other.revision(), 3);
}
