//! Every lane does all jobs in order and waits for no other lane.

use std::{
    path::Path,
    sync::{Mutex, mpsc},
    time::Duration,
};

use conformance::{
    config,
    lane::Lane,
    pace,
    report::{Cell, Status},
};

/// A lane that is never started.
fn lane(name: &str) -> Lane {
    let config = config::Lane {
        name: name.into(),
        alias: None,
        command: Vec::new(),
        sandbox: true,
        folder: ".".into(),
        component: None,
        extra: false,
    };
    Lane::new(config, Path::new("."))
}

fn cell(job: u32, lane: &Lane) -> Cell {
    Cell {
        case: job.to_string(),
        lane: lane.name().into(),
        status: Status::Passed,
        step: None,
        message: None,
        took: Duration::ZERO,
    }
}

#[test]
fn a_lane_ends_while_another_is_at_its_first_job() {
    let mut lanes = [lane("slow"), lane("fast")];
    let (at_the_end, end) = mpsc::channel();
    let (at_the_end, end) = (Mutex::new(at_the_end), Mutex::new(end));
    let work = |job: &u32, lane: &mut Lane| {
        match (lane.name(), job) {
            // Waits for the last job of the other lane.
            ("slow", 1) => end.lock().unwrap().recv_timeout(Duration::from_secs(30)).unwrap(),
            ("fast", 3) => at_the_end.lock().unwrap().send(()).unwrap(),
            _ => {}
        }
        cell(*job, lane)
    };
    let mut finished = Vec::new();
    let cells = pace::run_all(&mut lanes, &[1, 2, 3], work, |done, cells| {
        let lanes: Vec<&str> = cells.iter().map(|cell| cell.lane.as_str()).collect();
        finished.push((done, cells[0].case.clone(), lanes.join(" ")));
    });
    let expected = [(1, "1"), (2, "2"), (3, "3")].map(|(done, case)| (done, case.to_owned(), "slow fast".to_owned()));
    assert_eq!(finished, expected);
    let order: Vec<String> = cells.iter().map(|cell| format!("{} {}", cell.case, cell.lane)).collect();
    assert_eq!(order, ["1 slow", "1 fast", "2 slow", "2 fast", "3 slow", "3 fast"]);
}

#[test]
fn no_lanes_and_no_jobs_give_no_cells() {
    assert!(pace::run_all(&mut [], &[1], |job, lane| cell(*job, lane), |_, _| ()).is_empty());
    assert!(pace::run_all(&mut [lane("a")], &[], |job: &u32, lane| cell(*job, lane), |_, _| ()).is_empty());
}
