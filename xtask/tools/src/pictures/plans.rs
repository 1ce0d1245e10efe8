//! Plans of small scenarios, and the effect of changes on them.

use std::time::Duration;

use scheduler_core::{
    DiagramFormat, Wbs, WbsChange,
    dsl::{Syntax, parse},
    wbs::{TaskInsertion, TaskKind, TaskSettings, TaskUpdate},
};

use super::scenario;

fn plan(heading: &str, actions: &[&str]) -> Wbs {
    let text = scenario(heading, actions);
    let scenario = parse(&text, Syntax::Text).unwrap_or_else(|error| panic!("{text}\n{error}"));
    Wbs::from_scenario(&scenario, None).expect("a sound scenario")
}

fn picture(wbs: &Wbs) -> String {
    wbs.render(DiagramFormat::Svg, None).expect("a small plan")
}

/// A loop causes no dependency, and the nodes of a workflow are below the node that runs it.
pub fn breakdown() -> String {
    picture(&plan("WBS", &["probe", "look"]))
}

/// Inserts a check between two tasks: one task and two dependencies, or nothing.
pub fn transaction() -> String {
    let mut wbs = plan("WBS transactions", &["fetch", "publish"]);
    let before = picture(&wbs);
    let parent = wbs.find("main").expect("the workflow").id;
    let start = wbs.find("main/start").expect("the task").id;
    let publish = wbs.find("main/publish").expect("the task").id;
    let settings = TaskSettings::new("check", TaskKind::Pass).duration(Duration::from_secs(2));
    let check = wbs.next_task_id();
    let changes = [
        WbsChange::Insert(TaskInsertion::new(settings).parent(parent)),
        WbsChange::add_dependency(start, check),
        WbsChange::add_dependency(check, publish),
    ];
    let circle = [changes.as_slice(), &[WbsChange::add_dependency(publish, start)]].concat();
    assert!(wbs.apply(&circle).is_err(), "a circle");
    assert_eq!(picture(&wbs), before, "nothing has changed");
    wbs.apply(&changes).expect("a sound change");
    let after = picture(&wbs);
    wbs.undo().expect("a transaction");
    // The revision never decreases.
    let taken_back = without_ids(&before).replace("revision 0", "revision 2");
    assert_eq!(without_ids(&picture(&wbs)), taken_back, "everything is reverted");
    after
}

/// Returns a picture without the checksum in its ids, which differs for each picture.
fn without_ids(picture: &str) -> String {
    let mut parts = picture.split("scheduler-core-");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(part.split_once('-').map_or(part, |(_, rest)| rest));
    }
    text
}

/// Makes the shorter branch the longer one, so that the critical path changes.
pub fn edit() -> String {
    let mut wbs = plan("Edits", &["east", "west"]);
    let east = wbs.find("main/east").expect("the task").id;
    let west = wbs.find("main/west").expect("the task").id;
    assert!(wbs.explain(west).expect("a task").critical && !wbs.explain(east).expect("a task").critical);
    let settings = TaskSettings::new("east", TaskKind::Action).action("east").duration(Duration::from_secs(9));
    wbs.apply(&[WbsChange::Update(TaskUpdate { task: east, settings })]).expect("a sound change");
    assert!(wbs.explain(east).expect("a task").critical && !wbs.explain(west).expect("a task").critical);
    picture(&wbs)
}
