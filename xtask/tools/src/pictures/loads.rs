//! What is drawn over time: who holds a resource, and who is there of a load plan.

use std::collections::VecDeque;

use scheduler_core::{
    LoadPlan, LoadRun, Wbs, WbsChange, Workbook,
    dsl::{Syntax, parse},
    load::LoadModel,
    wbs::{
        Dependency, DependencyKind, PriorityRule, ResourceNeed, ScheduleOptions, TaskInsertion, TaskKind, TaskSettings,
    },
    workbook::Acquisition,
};

use super::scenario;

const HOUR: u64 = 3_600_000;

/// A bar of a chart: its name, when it begins, how long it is, and what it needs of what.
struct Bar {
    name: String,
    from_ms: u64,
    length_ms: u64,
    needs: Vec<ResourceNeed>,
}

/// Bars where they are said to be, over the use of the workbook's resources.
fn chart(title: &str, bars: Vec<Bar>, workbook: &Workbook) -> String {
    let mut wbs = Wbs::new(title);
    let begin = TaskSettings::new("begin", TaskKind::Pass);
    let mut changes = vec![WbsChange::Insert(TaskInsertion { parent: None, index: None, settings: begin })];
    for (bar, successor) in bars.into_iter().zip(1..) {
        let settings = TaskSettings {
            duration_ms: bar.length_ms,
            needs: bar.needs,
            ..TaskSettings::new(&bar.name, TaskKind::Pass)
        };
        changes.push(WbsChange::Insert(TaskInsertion { parent: None, index: None, settings }));
        let lag_ms = i64::try_from(bar.from_ms).expect("hours");
        let kind = DependencyKind::StartToStart;
        changes.push(WbsChange::AddDependency(Dependency { predecessor: 0, successor, kind, lag_ms }));
    }
    wbs.apply(&changes).expect("a sound plan");
    let options = ScheduleOptions { rule: PriorityRule::LatestFinish, iterations: 0, seed: 1 };
    wbs.render_gantt(&workbook.into(), options, None, 0).expect("a small plan").text
}

/// Three who want a licence of two: the last wants one, which is free, and does not overtake.
pub fn resources() -> String {
    let text = scenario("Resources", &["probe"]);
    let workbook = Workbook::from_scenario(&parse(&text, Syntax::Text).expect("a sound scenario")).expect("sound");
    let wishes = [("a", 1, 3), ("b", 2, 2), ("c", 1, 2)];
    let mut begins = [None; 3];
    for (place, (holder, amount, _)) in wishes.into_iter().enumerate() {
        if workbook.acquire("licence", holder, amount) == Ok(Acquisition::Granted) {
            begins[place] = Some(0);
        }
    }
    assert_eq!(begins, [Some(0), None, None], "c waits behind b");
    // In the order in which they end, each leaves to those who get it then.
    for (place, (holder, _, hours)) in wishes.into_iter().enumerate() {
        let end = begins[place].expect("served in order") + hours;
        for granted in workbook.release("licence", holder, None).expect("a known resource") {
            let next = wishes.iter().position(|wish| wish.0 == granted.holder).expect("one of them");
            begins[next] = Some(end);
        }
    }
    assert_eq!(begins, [Some(0), Some(3), Some(5)]);
    let bars = wishes.into_iter().zip(begins).map(|((holder, amount, hours), begin)| Bar {
        name: format!("{holder} holds {amount}"),
        from_ms: begin.unwrap_or(0) * HOUR,
        length_ms: hours * HOUR,
        needs: vec![ResourceNeed { resource_id: "licence".into(), amount }],
    });
    chart("who asks first is served first", bars.collect(), &workbook)
}

/// Four users of a plan that has room for two, each there for three seconds.
pub fn arrivals() -> String {
    let text = scenario("Load plan", &["probe"]);
    let scenario = parse(&text, Syntax::Text).expect("a sound scenario");
    let plan = LoadPlan::from_scenario(&scenario).expect("a sound scenario");
    assert_eq!(plan.arrivals(0, 10).at_ms, [0, 1_000, 2_000, 3_000]);
    let mut run = LoadRun::from_plan(&plan, LoadModel::Closed);
    let mut leaving = VecDeque::new();
    let mut bars = Vec::new();
    for now_ms in (0..=6_000).step_by(1_000) {
        while leaving.front() == Some(&now_ms) {
            leaving.pop_front();
            run.leave(1).expect("he is there");
        }
        let due = run.due(now_ms, 10).expect("time goes on");
        for (user, intended) in due.users.into_iter().zip(due.intended_ms) {
            leaving.push_back(now_ms + 3_000);
            bars.push(Bar {
                name: format!("user {user}, {} s late", (now_ms - intended) / 1_000),
                from_ms: now_ms,
                length_ms: 3_000,
                needs: vec![ResourceNeed { resource_id: "room".into(), amount: 1 }],
            });
        }
    }
    assert_eq!(bars.iter().map(|bar| bar.from_ms).collect::<Vec<_>>(), [0, 1_000, 3_000, 4_000]);
    let workbook = Workbook::new();
    workbook.add_resource("room", "users", Some(2), &[]).expect("a new resource");
    chart("four users, room for two", bars, &workbook)
}
