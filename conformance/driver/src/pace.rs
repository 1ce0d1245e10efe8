//! Every lane does all jobs in order, each at its own pace: while one waits for a socket, others
//! compute.

use std::{panic::resume_unwind, sync::mpsc, thread};

use crate::{lane::Lane, report::Cell};

/// Runs `work` for each job on each lane, with a thread per lane. Whenever all lanes have done a
/// job, `finished` gets the number of finished jobs and the job's cells. Returns the cells of all
/// jobs. Cells are ordered by job, then by lane.
pub fn run_all<Job: Sync>(
    lanes: &mut [Lane],
    jobs: &[Job],
    work: impl Fn(&Job, &mut Lane) -> Cell + Sync,
    mut finished: impl FnMut(usize, &[&Cell]),
) -> Vec<Cell> {
    let count = lanes.len();
    let mut table: Vec<Vec<Option<Cell>>> = jobs.iter().map(|_| (0..count).map(|_| None).collect()).collect();
    thread::scope(|scope| {
        let (sender, cells) = mpsc::channel();
        let work = &work;
        let start = |(column, lane)| {
            let sender = sender.clone();
            let lane: &mut Lane = lane;
            scope.spawn(move || {
                for (row, job) in jobs.iter().enumerate() {
                    // The receiver lives as long as the scope.
                    let _ = sender.send((row, column, work(job, &mut *lane)));
                }
            })
        };
        let threads: Vec<_> = lanes.iter_mut().enumerate().map(start).collect();
        drop(sender);
        let mut done = 0;
        for (row, column, cell) in cells {
            table[row][column] = Some(cell);
            if table[row].iter().all(Option::is_some) {
                done += 1;
                finished(done, &table[row].iter().flatten().collect::<Vec<_>>());
            }
        }
        for thread in threads {
            thread.join().unwrap_or_else(|panic| resume_unwind(panic));
        }
    });
    table.into_iter().flatten().flatten().collect()
}
