//! Schedules, checked against their constraints.

use crate::wbs::{Dependency, DependencyKind, ResourceNeed, TaskInsertion, TaskKind, TaskSettings, WbsChange};

use crate::duration::milliseconds;

use super::*;

/// Returns the length of a schedule and the starts, in milliseconds.
fn in_ms(schedule: &Schedule) -> (u64, Vec<u64>) {
    (milliseconds(schedule.length), schedule.starts.iter().map(|start| milliseconds(start.at)).collect())
}

const OPTIONS: ScheduleOptions = ScheduleOptions { rule: PriorityRule::LatestFinish, iterations: 0, seed: 1 };

fn task(name: &str, duration_ms: u64, needs: &[(&str, u64)]) -> WbsChange {
    let needs =
        needs.iter().map(|(resource, amount)| ResourceNeed { resource_id: (*resource).into(), amount: *amount });
    let settings = TaskSettings {
        duration: Duration::from_millis(duration_ms),
        needs: needs.collect(),
        ..TaskSettings::new(name, TaskKind::Pass)
    };
    WbsChange::Insert(TaskInsertion { parent: None, index: None, settings })
}

fn tie(predecessor: TaskId, successor: TaskId, kind: DependencyKind, lag_ms: i64) -> WbsChange {
    WbsChange::AddDependency(Dependency { predecessor, successor, kind, lag_ms })
}

fn machines(capacity: u64) -> Capacities {
    Capacities::new().with("machine", Some(capacity))
}

#[test]
fn two_tasks_that_need_the_same_machine_come_one_after_the_other() {
    let mut wbs = Wbs::new("plan");
    wbs.apply(&[task("a", 3, &[("machine", 1)]), task("b", 5, &[("machine", 1)])]).unwrap();
    let schedule = wbs.schedule(&machines(1), OPTIONS).unwrap();
    assert_eq!(in_ms(&schedule), (8, vec![0, 3]));
    assert_eq!(in_ms(&wbs.schedule(&machines(2), OPTIONS).unwrap()).0, 5);
}

#[test]
fn more_than_there_is_and_what_there_is_not_are_errors() {
    let mut wbs = Wbs::new("plan");
    wbs.apply(&[task("a", 3, &[("machine", 2)])]).unwrap();
    let result = wbs.schedule(&machines(1), OPTIONS);
    assert!(matches!(result, Err(WorkflowError::ResourceConflict { maximum: Some(1), .. })), "{result:?}");
    let result = wbs.schedule(&Capacities::new(), OPTIONS);
    assert!(matches!(result, Err(WorkflowError::NotFound { .. })), "{result:?}");
}

#[test]
fn the_improvement_finds_what_the_rule_misses() {
    // The shortest has to wait for the two that fit next to each other.
    let mut wbs = Wbs::new("plan");
    wbs.apply(&[
        task("a", 4, &[("machine", 2)]),
        task("b", 4, &[("machine", 2)]),
        task("c", 3, &[("machine", 1)]),
        task("d", 3, &[("machine", 1)]),
        task("e", 2, &[("machine", 1)]),
        tie(4, 0, DependencyKind::FinishToStart, 0),
    ])
    .unwrap();
    let best = wbs.schedule(&machines(3), ScheduleOptions { iterations: 200, ..OPTIONS }).unwrap();
    assert_eq!(best, wbs.schedule(&machines(3), ScheduleOptions { iterations: 200, ..OPTIONS }).unwrap());
    // A work of 24 over 3 machines.
    assert!((8..=10).contains(&in_ms(&best).0), "{best:?}");
}

/// Returns the length of the best serial schedule of tasks that do not wait for one another, by
/// trying each order.
fn best_of_all_orders(tasks: &[(u64, [u64; 2])], capacity: u64, placed: &mut Vec<(usize, u64)>) -> u64 {
    let end = |&(task, start): &(usize, u64)| start + tasks[task].0;
    if placed.len() == tasks.len() {
        return placed.iter().map(end).max().unwrap_or(0);
    }
    let mut best = u64::MAX;
    for (task, (duration, needs)) in tasks.iter().enumerate() {
        if placed.iter().any(|(other, _)| *other == task) {
            continue;
        }
        let fits = |time: u64| {
            let running = || placed.iter().filter(|one| one.1 <= time && time < end(one));
            (0..2)
                .all(|place| running().map(|(other, _)| tasks[*other].1[place]).sum::<u64>() + needs[place] <= capacity)
        };
        let start = (0..).find(|start| (*start..start + duration).all(fits)).unwrap();
        placed.push((task, start));
        best = best.min(best_of_all_orders(tasks, capacity, placed));
        placed.pop();
    }
    best
}

#[test]
fn the_improvement_tries_all_orders_of_tasks_that_do_not_wait_for_one_another() {
    let capacities = machines(10).with("crew", Some(10));
    for seed in 0..20_u64 {
        let mut state = seed;
        let tasks: Vec<(u64, [u64; 2])> =
            (0..6).map(|_| (1 + draw(&mut state, 9), [1 + draw(&mut state, 8), 1 + draw(&mut state, 8)])).collect();
        let mut wbs = Wbs::new("plan");
        let changes = tasks.iter().enumerate().map(|(number, (duration, [machine, crew]))| {
            task(&format!("t{number}"), *duration, &[("machine", *machine), ("crew", *crew)])
        });
        wbs.apply(&changes.collect::<Vec<_>>()).unwrap();
        let best = best_of_all_orders(&tasks, 10, &mut Vec::new());
        for rule in [PriorityRule::LatestFinish, PriorityRule::MostSuccessors, PriorityRule::GreatestWeight] {
            let made = wbs.schedule(&capacities, ScheduleOptions { rule, iterations: 500, seed }).unwrap();
            assert_eq!(in_ms(&made).0, best, "seed {seed}, {rule:?}: {tasks:?}");
        }
    }
}

/// A random number generator for the test.
fn draw(state: &mut u64, below: u64) -> u64 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) % below
}

#[test]
fn random_plans_with_every_kind_of_lag_keep_to_dependencies_and_capacities() {
    for seed in 0..60_u64 {
        let mut state = seed;
        let count = 3 + draw(&mut state, 25) as u32;
        let mut changes: Vec<WbsChange> = Vec::new();
        let mut needs = Vec::new();
        for number in 0..count {
            let (duration, amount) = (draw(&mut state, 9), 1 + draw(&mut state, 3));
            changes.push(task(&format!("t{number}"), duration, &[("machine", amount)]));
            needs.push((duration as i64, amount));
        }
        let mut ties = Vec::new();
        for successor in 1..count {
            for _ in 0..draw(&mut state, 3) {
                let predecessor = draw(&mut state, u64::from(successor)) as u32;
                let kind = [
                    DependencyKind::FinishToStart,
                    DependencyKind::StartToStart,
                    DependencyKind::FinishToFinish,
                    DependencyKind::StartToFinish,
                ][draw(&mut state, 4) as usize];
                let lag = draw(&mut state, 11) as i64 - 5;
                if !ties.iter().any(|(from, to, other, _)| (*from, *to, *other) == (predecessor, successor, kind)) {
                    ties.push((predecessor, successor, kind, lag));
                    changes.push(tie(predecessor, successor, kind, lag));
                }
            }
        }
        let mut wbs = Wbs::new("plan");
        wbs.apply(&changes).unwrap();
        for rule in [
            PriorityRule::LatestStart,
            PriorityRule::LatestFinish,
            PriorityRule::MinimumSlack,
            PriorityRule::MostSuccessors,
            PriorityRule::GreatestWeight,
        ] {
            let plain = wbs.schedule(&machines(4), ScheduleOptions { rule, iterations: 0, seed }).unwrap();
            let better = wbs.schedule(&machines(4), ScheduleOptions { rule, iterations: 60, seed }).unwrap();
            assert!(better.length <= plain.length, "seed {seed}");
            for schedule in [plain, better] {
                let mut starts = vec![0_i64; count as usize];
                for start in &schedule.starts {
                    starts[start.task as usize] = milliseconds(start.at) as i64;
                }
                for (from, to, kind, lag) in &ties {
                    let ends = |task: u32| (starts[task as usize], starts[task as usize] + needs[task as usize].0);
                    let ((start, finish), (other_start, other_finish)) = (ends(*from), ends(*to));
                    let kept = match kind {
                        DependencyKind::FinishToStart => other_start >= finish + lag,
                        DependencyKind::StartToStart => other_start >= start + lag,
                        DependencyKind::FinishToFinish => other_finish >= finish + lag,
                        DependencyKind::StartToFinish => other_finish >= start + lag,
                    };
                    assert!(kept, "seed {seed}, {rule:?}: {from} {kind:?} {to} lag {lag}: {starts:?}");
                }
                for time in 0..milliseconds(schedule.length) as i64 {
                    let used = starts
                        .iter()
                        .zip(&needs)
                        .filter(|(start, (duration, _))| **start <= time && time < **start + duration);
                    assert!(used.map(|(_, (_, amount))| amount).sum::<u64>() <= 4, "seed {seed} at {time}");
                }
            }
        }
    }
}

/// Returns the complete picture.
fn gantt(wbs: &Wbs) -> String {
    wbs.paged_render_gantt(&Capacities::new(), OPTIONS, None, 0).unwrap().text
}

#[test]
fn a_summary_that_finishes_last_decides_how_long_a_schedule_takes() {
    let mut wbs = Wbs::new("plan");
    let summary = TaskSettings::new("summary", TaskKind::Summary);
    let child = TaskSettings { duration: Duration::from_millis(1), ..TaskSettings::new("child", TaskKind::Pass) };
    wbs.apply(&[
        WbsChange::Insert(TaskInsertion { parent: None, index: None, settings: summary }),
        WbsChange::Insert(TaskInsertion { parent: Some(0), index: None, settings: child }),
        task("a", 5, &[]),
        tie(2, 0, DependencyKind::FinishToFinish, 10),
    ])
    .unwrap();
    for iterations in [0, 50] {
        let schedule = wbs.schedule(&Capacities::new(), ScheduleOptions { iterations, ..OPTIONS }).unwrap();
        assert_eq!(in_ms(&schedule), (15, vec![0, 0]));
    }
    let critical = wbs.paged_critical_path(0, 10);
    assert_eq!((critical.length_ms, critical.path), (15, vec![2]));
    assert!(gantt(&wbs).contains("15 ms in all"), "{}", gantt(&wbs));
}

#[test]
fn without_needs_a_schedule_is_as_long_as_the_critical_path() {
    let mut outlasting = 0;
    for seed in 0..300_u64 {
        let mut state = seed;
        let mut wbs = Wbs::new("plan");
        let count = 2 + draw(&mut state, 10) as u32;
        let parents: Vec<Option<u32>> = (0..count)
            .map(|number| (number > 0 && draw(&mut state, 3) == 0).then(|| draw(&mut state, u64::from(number)) as u32))
            .collect();
        for number in 0..count {
            let kind = if parents.contains(&Some(number)) { TaskKind::Summary } else { TaskKind::Pass };
            let duration_ms = draw(&mut state, 9);
            let settings = TaskSettings {
                duration: Duration::from_millis(duration_ms),
                ..TaskSettings::new(&format!("t{number}"), kind)
            };
            let insertion = TaskInsertion { parent: parents[number as usize], index: None, settings };
            wbs.apply(&[WbsChange::Insert(insertion)]).unwrap();
        }
        for _ in 0..2 * count {
            let [one, other] = [draw(&mut state, u64::from(count)) as u32, draw(&mut state, u64::from(count)) as u32];
            let kind = [
                DependencyKind::FinishToStart,
                DependencyKind::StartToStart,
                DependencyKind::FinishToFinish,
                DependencyKind::StartToFinish,
            ][draw(&mut state, 4) as usize];
            // Some would close a cycle or connect a task to its children, and are rejected.
            let _ = wbs.apply(&[tie(one.min(other), one.max(other), kind, draw(&mut state, 30) as i64 - 5)]);
        }
        let critical = wbs.paged_critical_path(0, 100);
        for iterations in [0, 20] {
            let schedule = wbs.schedule(&Capacities::new(), ScheduleOptions { iterations, ..OPTIONS }).unwrap();
            assert_eq!(milliseconds(schedule.length), critical.length_ms, "seed {seed}");
            let ends = schedule.starts.iter().map(|start| start.at + wbs.task(start.task).unwrap().duration);
            let last = ends.max();
            outlasting += u32::from(last < Some(schedule.length));
        }
        assert!(gantt(&wbs).contains(&format!("{} in all", crate::diagram::spoken(critical.length_ms as i64))));
    }
    assert!(outlasting > 0, "summaries finish last in {outlasting} schedules");
}

#[test]
fn the_most_successors_are_counted_once_each() {
    let mut wbs = Wbs::new("plan");
    let plain = |name: &str| task(name, 1, &[]);
    wbs.apply(&[
        plain("a"),
        plain("b"),
        plain("c"),
        plain("d"),
        tie(0, 1, DependencyKind::FinishToStart, 0),
        tie(0, 2, DependencyKind::FinishToStart, 0),
        tie(1, 3, DependencyKind::FinishToStart, 0),
        tie(2, 3, DependencyKind::FinishToStart, 0),
    ])
    .unwrap();
    let project = Project::of(&wbs.network, Vec::new(), Vec::new());
    assert_eq!(rules::keys(PriorityRule::MostSuccessors, &project, wbs.event_times_now()), [-3, -1, -1, 0]);
}
