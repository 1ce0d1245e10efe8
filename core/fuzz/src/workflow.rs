//! Any sequence of events, whatever it is: the machine answers with typed errors, a snapshot comes back exactly, and the log
//! repeats the run. Two bytes are one event: what happens, and to whom.

use std::time::Duration;

use scheduler_core::{
    ActionOutcome, Machine, MachineOptions, NamedValue, Wbs, WbsChange, Workbook,
    dsl::{Syntax, expr::Value, parse},
    state_machine::{SyncPolicy, TimerPolicy},
    wbs::{EdgeTrigger, FlowEdge, RemovalPolicy, TaskInsertion, TaskKind, TaskRemoval, TaskSettings},
};

const SCENARIO: &str = r#"scenario "fuzz" version "1"
action a = get { url = "http://x/{{ user.tenant }}" timeout = 40ms export status: int = 0 }
action b = get { url = "http://x/" export status: int = 0 }
workflow main {
  start: a { retry 1 every 10ms jitter 0.5 on_error -> hold -> split when a.status == 1 -> hold otherwise }
  split: fork { -> left -> right -> inner }
  left: b { timeout 100ms -> meet when b.status > 0 -> left on again -> end otherwise }
  right: a { -> meet after 30ms -> meet when a.status == 2 -> hold otherwise }
  inner: workflow sub { -> meet -> hold on stop }
  meet: join 2 { -> hold }
  hold: pass { -> start on again -> end on stop -> end after 500ms }
  end
}
workflow sub { start: b { -> end when b.status != 0 -> wait otherwise } wait: pass { -> start after 5ms } end }
"#;

/// Runs one sequence.
pub fn run(bytes: &[u8]) {
    let Ok(scenario) = parse(SCENARIO, Syntax::Text) else { panic!("the scenario is sound") };
    let workbook = Workbook::from_scenario(&scenario).expect("a sound scenario");
    let first = Wbs::from_scenario(&scenario, None).expect("a sound scenario");
    let mut wbs = first.clone();
    let options = MachineOptions::default().max_visits(20).max_microsteps(100).max_trace(30).keep_log(true);
    let new = |wbs: &Wbs| Machine::from_wbs(wbs, &workbook, options);
    let mut machine = new(&wbs).expect("a sound machine");
    let mut tokens: Vec<u64> = vec![0, u64::MAX];
    let mut now = 0_u64;
    for pair in bytes.chunks_exact(2).take(200) {
        let [what, whom] = *pair else { return };
        match what % 13 {
            0 => drop(machine.spawn(None, &[NamedValue::new("user.tenant", Value::String("t".into()))])),
            1 => tokens.extend(machine.next_actions(u32::from(whom % 4)).iter().map(|request| request.token)),
            2..=4 => {
                let token = tokens[usize::from(whom) % tokens.len()];
                let outcome = match what % 13 {
                    2 => ActionOutcome::Success(vec![NamedValue::new("status", Value::Int(i64::from(whom % 3)))]),
                    3 => ActionOutcome::Failure("no".into()),
                    _ => ActionOutcome::Timeout,
                };
                let _ = machine.complete(token, outcome, Some(Duration::from_nanos(u64::from(whom))));
            }
            5 => {
                now += u64::from(whom);
                let _ = machine.tick(now);
            }
            6 => drop(machine.send_event(None, if whom & 1 == 0 { "again" } else { "stop" })),
            7 => drop(machine.cancel(u32::from(whom))),
            8 => {
                let text = machine.to_snapshot();
                let mut other = new(&wbs).expect("a sound machine");
                other.restore(&text, TimerPolicy::Resume).expect("what was written is read");
                assert_eq!(other.to_snapshot(), text);
                assert_eq!(other.trace_hash(), machine.trace_hash());
            }
            9 => drop(machine.next_finished(u32::from(whom))),
            10 | 11 => {
                let tasks = wbs.tasks().collect::<Vec<_>>();
                let any = &tasks[usize::from(whom) % tasks.len()];
                let change = match whom % 3 {
                    0 => WbsChange::Remove(TaskRemoval { task: any.id, policy: RemovalPolicy::Cascade }),
                    1 => {
                        let fresh = TaskSettings::new("fresh", TaskKind::Pass);
                        WbsChange::Insert(TaskInsertion::new(fresh).parent(any.parent))
                    }
                    _ => WbsChange::AddEdge(FlowEdge {
                        source: any.id,
                        index: 0,
                        target: any.id,
                        trigger: EdgeTrigger::Event("again".into()),
                        label: None,
                    }),
                };
                let policy = [SyncPolicy::Reject, SyncPolicy::Cancel, SyncPolicy::Redirect][usize::from(whom) % 3];
                if tasks.len() > 1 && wbs.apply(&[change]).is_ok() && machine.sync(&wbs, policy).is_err() {
                    wbs.undo();
                }
            }
            _ => {
                now += u64::from(whom);
                let _ = machine.run_until(now);
            }
        }
    }
    let log = machine.log().expect("a log that is kept");
    let mut other = new(&first).expect("a sound machine");
    other.replay(&log).expect("what was logged can be done again");
    assert_eq!(other.trace_hash(), machine.trace_hash());
}
