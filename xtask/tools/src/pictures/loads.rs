//! Diagrams over time: the holders of a resource, and the active users of a load plan.

use std::{collections::VecDeque, time::Duration};

use scheduler_core::{
    LoadPlan, LoadRun, Wbs, WbsChange, Workbook,
    dsl::{Syntax, parse},
    load::{DueUser, LoadModel},
    wbs::{Dependency, DependencyKind, PriorityRule, ResourceNeed, ScheduleOptions, TaskKind, TaskSettings},
    workbook::Acquisition,
};

use super::scenario;

const HOUR: Duration = Duration::from_secs(3_600);

/// A bar of a chart: its name, start, length and needs.
struct Bar {
    name: String,
    from: Duration,
    length: Duration,
    needs: Vec<ResourceNeed>,
}

/// Draws bars at their times, above the use of the workbook's resources.
fn chart(title: &str, bars: Vec<Bar>, workbook: &Workbook) -> String {
    let mut wbs = Wbs::new(title);
    let begin = TaskSettings::new("begin", TaskKind::Pass);
    let mut changes = vec![WbsChange::insert(begin)];
    for (bar, successor) in bars.into_iter().zip(1..) {
        let settings = TaskSettings::new(&bar.name, TaskKind::Pass).duration(bar.length).needs(bar.needs);
        changes.push(WbsChange::insert(settings));
        let lag_ms = i64::try_from(bar.from.as_millis()).expect("hours");
        let tie = Dependency::new(0, successor).kind(DependencyKind::StartToStart).lag_ms(lag_ms);
        changes.push(WbsChange::AddDependency(tie));
    }
    wbs.apply(&changes).expect("a sound plan");
    let options = ScheduleOptions::default().rule(PriorityRule::LatestFinish).seed(1);
    wbs.render_gantt(&workbook.into(), options, None).expect("a small plan")
}

/// Three holders of two licenses: the last requests one, which is free, but does not overtake.
pub fn resources() -> String {
    let text = scenario("Resources", &["probe"]);
    let workbook = Workbook::from_scenario(&parse(&text, Syntax::Text).expect("a sound scenario")).expect("sound");
    let requests = [("a", 1, 3), ("b", 2, 2), ("c", 1, 2)];
    let mut begins = [None; 3];
    for (place, (holder, amount, _)) in requests.into_iter().enumerate() {
        if workbook.acquire("license", holder, amount) == Ok(Acquisition::Granted) {
            begins[place] = Some(0);
        }
    }
    assert_eq!(begins, [Some(0), None, None], "c waits after b");
    // In the order of their ends; each releases its units to the next waiting holders.
    for (place, (holder, _, hours)) in requests.into_iter().enumerate() {
        let end = begins[place].expect("served in order") + hours;
        for granted in workbook.release("license", holder, None).expect("a known resource") {
            let next = requests.iter().position(|request| request.0 == granted.holder).expect("one of them");
            begins[next] = Some(end);
        }
    }
    assert_eq!(begins, [Some(0), Some(3), Some(5)]);
    let bars = requests.into_iter().zip(begins).map(|((holder, amount, hours), begin)| Bar {
        name: format!("{holder} holds {amount}"),
        from: HOUR * begin.unwrap_or(0),
        length: HOUR * hours,
        needs: vec![ResourceNeed { resource_id: "license".into(), amount }],
    });
    chart("who asks first is served first", bars.collect(), &workbook)
}

/// Four users of a plan with room for two; each stays for three seconds.
pub fn arrivals() -> String {
    let text = scenario("Load plan", &["probe"]);
    let scenario = parse(&text, Syntax::Text).expect("a sound scenario");
    let plan = LoadPlan::from_scenario(&scenario).expect("a sound scenario");
    let arrivals = plan.arrivals().map(|arrival| arrival.at.as_secs());
    assert_eq!(arrivals.collect::<Vec<_>>(), [0, 1, 2, 3]);
    let mut run = LoadRun::from_plan(&plan, LoadModel::Closed);
    let mut leaving = VecDeque::new();
    let mut bars = Vec::new();
    for now in (0..=6).map(Duration::from_secs) {
        while leaving.front() == Some(&now) {
            leaving.pop_front();
            run.leave(1).expect("the user is active");
        }
        let due = run.due(now, 10).expect("time goes on");
        for DueUser { user, intended, .. } in due.users {
            leaving.push_back(now + Duration::from_secs(3));
            bars.push(Bar {
                name: format!("user {user}, {} s late", (now - intended).as_secs()),
                from: now,
                length: Duration::from_secs(3),
                needs: vec![ResourceNeed { resource_id: "room".into(), amount: 1 }],
            });
        }
    }
    assert_eq!(bars.iter().map(|bar| bar.from.as_secs()).collect::<Vec<_>>(), [0, 1, 3, 4]);
    let workbook = Workbook::new();
    workbook.add_resource("room", "users", Some(2), &[]).expect("a new resource");
    chart("four users, room for two", bars, &workbook)
}
