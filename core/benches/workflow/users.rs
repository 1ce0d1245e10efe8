//! Virtual users: stepped through ten nodes, and what one takes up.

use scheduler_core::MachineOptions;

use super::{
    scenario,
    support::{
        memory, progress, quick,
        report::{Report, Row, Unit},
        samples::{Repetitions, time_each},
    },
};

pub fn curve(report: &mut Report) {
    let users: &[u32] = if quick() { &[1_000, 10_000, 100_000] } else { &[1_000, 10_000, 100_000, 1_000_000] };
    for &users in users {
        progress(&format!("{users} users"));
        let options = MachineOptions::default().max_trace(0);
        let most = if users >= 1_000_000 { 3 } else { 9 };
        let mut bytes = 0.0;
        let samples = Repetitions::of(most).run(|| {
            let mut machine = scenario::machine(scenario::ten(), options);
            let before = memory::live();
            let nanoseconds = time_each(1, || {
                let first = machine.add_instances(None, users, &[]).expect("room");
                machine.start(first, users).expect("ready instances");
                for _ in 0..8 {
                    machine.send_event(None, "go").expect("all instances");
                }
            });
            bytes = memory::live().saturating_sub(before) as f64 / f64::from(users);
            let last = time_each(1, || assert_eq!(machine.send_event(None, "go"), Ok(users)));
            assert_eq!(machine.counts().done, users);
            nanoseconds + last
        });
        let row = Row::new(
            format!("{users} users through 10 nodes"),
            "native",
            Unit::Seconds,
            &samples.scaled(|ns| ns / 1e9),
        );
        report.row(if users == 1_000_000 { row.target(2.0) } else { row });
        let row = Row::exact(format!("a user of {users}, without variables"), "native", Unit::Bytes, bytes);
        report.row(row.target(200.0));
        let (nanoseconds, bytes) = one_by_one(users);
        let row =
            Row::exact(format!("a user of {users}, spawned one by one"), "native", Unit::Nanoseconds, nanoseconds);
        report.row(row);
        let row = Row::exact(format!("a user of {users}, spawned one by one: room"), "native", Unit::Bytes, bytes);
        report.row(row);
    }
}

/// Users that nobody announced: the time of one, and what one takes up at worst while they come.
fn one_by_one(users: u32) -> (f64, f64) {
    let mut machine = scenario::machine(scenario::ten(), MachineOptions::default().max_trace(0));
    let before = memory::live();
    let mut worst = 0.0_f64;
    let nanoseconds = time_each(users as usize, || {
        for user in 1..=users {
            machine.spawn(None, &[]).expect("room");
            if user >= users / 2 {
                worst = worst.max(memory::live().saturating_sub(before) as f64 / f64::from(user));
            }
        }
    });
    (nanoseconds, worst)
}
