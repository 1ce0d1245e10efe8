//! Forks, joins, sub-workflows, and their hashes.

use crate::dsl::model::JoinWait;

use super::*;

fn forked(wait: JoinWait) -> Machine {
    main_only(vec![
        node("start", NodeKind::Fork, &["a", "b", "c"]),
        act("a", &["meet"]),
        act("b", &["meet"]),
        act("c", &["meet"]),
        node("meet", NodeKind::Join { wait }, &["last"]),
        act("last", &["end"]),
        end(),
    ])
}

fn complete(machine: &mut Machine, requests: &[(String, u64)], node: &str) -> ReportStatus {
    let token = requests.iter().find(|(at, _)| at == node).unwrap().1;
    machine.complete(token, ok(1), None).unwrap()
}

#[test]
fn a_join_of_all_waits_for_every_branch() {
    let mut machine = forked(JoinWait::All);
    machine.spawn(None, &[]).unwrap();
    let requests = asked(&mut machine);
    assert_eq!(requests.len(), 3);
    complete(&mut machine, &requests, "a");
    complete(&mut machine, &requests, "c");
    assert_eq!(asked(&mut machine), []);
    assert_eq!(machine.status(0).unwrap().nodes, ["meet", "b", "meet"]);
    complete(&mut machine, &requests, "b");
    answer(&mut machine, "last", ok(0));
    assert_eq!(state(&machine), InstanceState::Done);
    assert!(!kinds(&machine).contains(&TraceKind::Cancelled));
}

#[test]
fn a_join_of_any_cancels_the_losers_and_says_so() {
    let mut machine = forked(JoinWait::Any);
    machine.spawn(None, &[]).unwrap();
    let requests = asked(&mut machine);
    complete(&mut machine, &requests, "b");
    assert_eq!(complete(&mut machine, &requests, "a"), ReportStatus::Late);
    answer(&mut machine, "last", ok(0));
    assert_eq!(state(&machine), InstanceState::Done);
    assert_eq!(kinds(&machine).iter().filter(|kind| **kind == TraceKind::Cancelled).count(), 2);
}

#[test]
fn a_join_of_two_goes_on_with_the_second() {
    let mut machine = forked(JoinWait::Count(2));
    machine.spawn(None, &[]).unwrap();
    let requests = asked(&mut machine);
    complete(&mut machine, &requests, "c");
    assert_eq!(asked(&mut machine), []);
    complete(&mut machine, &requests, "a");
    answer(&mut machine, "last", ok(0));
    assert_eq!(state(&machine), InstanceState::Done);
}

#[test]
fn a_join_that_can_never_go_on_is_a_fault() {
    let mut machine = forked(JoinWait::Count(4));
    machine.spawn(None, &[]).unwrap();
    let requests = asked(&mut machine);
    for node in ["a", "b", "c"] {
        complete(&mut machine, &requests, node);
    }
    assert_eq!(fault(&machine).kind, FaultKind::JoinStuck);
}

#[test]
fn the_hash_does_not_depend_on_the_order_in_which_branches_were_served() {
    let hash = |order: [&str; 3]| {
        let mut machine = forked(JoinWait::All);
        machine.spawn(None, &[]).unwrap();
        let requests = asked(&mut machine);
        for node in order {
            complete(&mut machine, &requests, node);
        }
        answer(&mut machine, "last", ok(0));
        machine.trace_hash()
    };
    assert_eq!(hash(["a", "b", "c"]), hash(["c", "a", "b"]));
}

#[test]
fn the_hash_sees_exports_and_edges_and_is_that_of_the_outermost_branch_in_the_end() {
    let hash = |status| {
        let mut machine = forked(JoinWait::All);
        machine.spawn(None, &[]).unwrap();
        let before = machine.instance_hash(0).unwrap();
        for (_, token) in asked(&mut machine) {
            machine.complete(token, ok(status), None).unwrap();
        }
        assert_ne!(machine.instance_hash(0).unwrap(), before);
        machine.instance_hash(0).unwrap()
    };
    assert_eq!(hash(1), hash(1));
    assert_ne!(hash(1), hash(2));
}

#[test]
fn the_end_of_a_workflow_cancels_its_other_branches() {
    let mut machine =
        main_only(vec![node("start", NodeKind::Fork, &["a", "b"]), act("a", &["end"]), act("b", &["end"]), end()]);
    machine.spawn(None, &[]).unwrap();
    let requests = asked(&mut machine);
    complete(&mut machine, &requests, "a");
    assert_eq!(state(&machine), InstanceState::Done);
    assert_eq!(complete(&mut machine, &requests, "b"), ReportStatus::Late);
}

#[test]
fn a_fork_leaves_out_edges_whose_condition_is_not_true() {
    let mut machine = main_only(vec![
        node("start", NodeKind::Fork, &["a when user.index == 0", "b when user.index == 1", "c"]),
        act("a", &["meet"]),
        act("b", &["meet"]),
        act("c", &["meet"]),
        node("meet", NodeKind::Join { wait: JoinWait::All }, &["end"]),
        end(),
    ]);
    machine.spawn(None, &[]).unwrap();
    let requests = asked(&mut machine);
    assert_eq!(requests.iter().map(|(node, _)| node.as_str()).collect::<Vec<_>>(), ["a", "c"]);
    complete(&mut machine, &requests, "a");
    complete(&mut machine, &requests, "c");
    assert_eq!(state(&machine), InstanceState::Done);
}

fn nested() -> Machine {
    let call = |id: &str, edges: &[&str]| node(id, NodeKind::Workflow { workflow: "inner".into() }, edges);
    machine(scenario(vec![
        ("main", vec![call("start", &["again on skip", "again"]), call("again", &["end"]), end()]),
        (
            "inner",
            vec![
                node("split", NodeKind::Fork, &["left", "right"]),
                act("left", &["end"]),
                act("right", &["end"]),
                end(),
            ],
        ),
    ]))
}

#[test]
fn a_sub_workflow_that_has_ended_is_a_node_that_has_succeeded() {
    let mut machine = nested();
    machine.spawn(None, &[]).unwrap();
    let requests = asked(&mut machine);
    complete(&mut machine, &requests, "start/left");
    assert_eq!(complete(&mut machine, &requests, "start/right"), ReportStatus::Late);
    let requests = asked(&mut machine);
    complete(&mut machine, &requests, "again/right");
    assert_eq!(state(&machine), InstanceState::Done);
}

#[test]
fn an_event_of_a_sub_workflow_node_abandons_all_inside() {
    let mut machine = nested();
    machine.spawn(None, &[]).unwrap();
    let requests = asked(&mut machine);
    assert_eq!(machine.send_event(None, "skip"), Ok(1));
    assert_eq!(complete(&mut machine, &requests, "start/left"), ReportStatus::Late);
    assert_eq!(machine.status(0).unwrap().nodes, ["again/left", "again/right"]);
}

#[test]
fn instances_may_walk_different_workflows_of_one_machine() {
    let mut machine = machine(scenario(vec![
        ("one", vec![act("start", &["end"]), end()]),
        ("two", vec![act("first", &["second"]), act("second", &["end"]), end()]),
    ]));
    machine.spawn(None, &[]).unwrap();
    machine.spawn(Some("two"), &[]).unwrap();
    let requests = asked(&mut machine);
    assert_eq!(requests.iter().map(|(node, _)| node.as_str()).collect::<Vec<_>>(), ["start", "first"]);
}

#[test]
fn branches_are_freed_when_their_instance_is_over() {
    let mut machine = forked(JoinWait::All);
    for _ in 0..50 {
        machine.spawn(None, &[]).unwrap();
        for (_, token) in asked(&mut machine) {
            machine.complete(token, ok(0), None).unwrap();
        }
        answer(&mut machine, "last", ok(0));
    }
    assert_eq!(machine.branches.len(), 4);
}

#[test]
fn the_hash_of_a_short_walk_is_the_bytes_that_the_interface_names() {
    let mut machine = main_only(vec![act("start", &["end"]), end()]);
    machine.spawn(None, &[]).unwrap();
    answer(&mut machine, "start", ok(7));
    let mut bytes: Vec<u8> = Vec::new();
    let text = |text: &str| [&u32::try_from(text.len()).unwrap().to_le_bytes(), text.as_bytes()].concat();
    bytes.extend([&[1][..], &text("main"), &[2], &text("start"), &[3, 0], &text("status"), &[3]].concat());
    bytes.extend(7_i64.to_le_bytes());
    bytes.extend([&[4, 0, 0, 0, 0][..], &text(""), &[2], &text("end"), &[7, 0]].concat());
    let fnv = |bytes: &[u8]| {
        bytes
            .iter()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
    };
    assert_eq!(machine.instance_hash(0), Ok(fnv(&bytes)));
    let whole = [&0_u32.to_le_bytes()[..], &fnv(&bytes).to_le_bytes()].concat();
    assert_eq!(machine.trace_hash(), fnv(&whole));
}
