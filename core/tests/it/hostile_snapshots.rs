//! Whatever a restore accepts, a snapshot writes, and a restore accepts again with the same state. Valid snapshots of each
//! kind are mutated and get a new digest, so that the mutation is read.

use std::{collections::BTreeMap, env, time::Duration};

use scheduler_core::{
    ActionOutcome, IpPool, LoadPlan, LoadRun, Machine, MachineOptions, ResourceType, Scenario, Syntax, Wbs, Workbook,
    dsl::parse,
    ip::{AllocationOptions, IpFamily, MetadataEntry, PoolOptions, RangeRemoval, Strategy},
    load::LoadModel,
    state_machine::TimerPolicy,
};

use crate::random::Random;

/// FNV-1a, the digest in the last line of a snapshot.
fn digest(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// Fields that replace others.
const FIELDS: [&str; 16] = [
    "",
    "-",
    "0",
    "1",
    "2",
    "3",
    "7",
    "255",
    "4294967295",
    "18446744073709551615",
    "7ff0000000000000",
    "7ff8000000000000",
    "a",
    "+a",
    "n",
    "10.0.0.77",
];

/// Changes one or two lines. The first line and the last one are kept.
fn mutated(text: &str, random: &mut Random) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let end = lines.pop().expect("a last line");
    for _ in 0..=random.below(2) {
        let count = lines.len();
        if count < 2 {
            break;
        }
        let at = 1 + random.below(count - 1);
        match random.below(6) {
            0 => drop(lines.remove(at)),
            1 => lines.insert(at, lines[1 + random.below(count - 1)].clone()),
            2 => lines.swap(at, 1 + random.below(count - 1)),
            3 => {
                let other = lines[1 + random.below(count - 1)].clone();
                replace(&mut lines[at], random, &other);
            }
            _ => {
                let field = *random.pick(&FIELDS);
                replace(&mut lines[at], random, field);
            }
        }
    }
    let mut out: String = lines.iter().map(|line| format!("{line}\n")).collect();
    if let Some(count) = end.strip_prefix("end\t").filter(|_| text.contains("ip-pool")) {
        // The number of records: ranges, reservations, prefixes, bindings and quarantines.
        let known = count.parse::<usize>().expect("a number");
        let records = |text: &str| {
            let words = ["range", "reserve", "prefix", "bind", "hold", "meta", "former", "tenant"];
            words.map(|word| text.lines().filter(|line| line.starts_with(&format!("{word}\t"))).count())
        };
        let (before, after) = (records(text), records(&out));
        let changed: isize = (0..5).map(|index| after[index] as isize - before[index] as isize).sum();
        out.push_str(&format!("end\t{}\n", known.saturating_add_signed(changed)));
    } else {
        out.push_str(&format!("end\t{:x}\n", digest(&out)));
    }
    out
}

/// Replaces a field of a line by a field of `other`.
fn replace(line: &mut String, random: &mut Random, other: &str) {
    let mut fields: Vec<&str> = line.split('\t').collect();
    let theirs: Vec<&str> = other.split('\t').collect();
    let at = random.below(fields.len());
    fields[at] = theirs[random.below(theirs.len())];
    *line = fields.join("\t");
}

/// Restores a text and returns the snapshot of the result; none if it is rejected.
type Through<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Checks mutations of valid snapshots. `SEED` and `ROUNDS` in the environment choose others and more.
fn check(kind: &str, valid: &[String], through: Through<'_>) {
    let seed: u64 = env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(0x5eed);
    println!("{kind}: SEED={seed}");
    let rounds = env::var("ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(1_000);
    let mut random = Random::new(seed);
    let mut accepted = 0;
    let mut faults: BTreeMap<String, String> = BTreeMap::new();
    for text in valid {
        let again = through(text).unwrap_or_else(|| panic!("{kind}: a valid snapshot\n{text}"));
        assert_eq!(&again, text, "{kind}: a valid snapshot");
    }
    for _ in 0..rounds {
        let text = mutated(&valid[random.below(valid.len())], &mut random);
        let Some(written) = through(&text) else { continue };
        accepted += 1;
        let fault = match through(&written) {
            None => "cannot be read again",
            Some(again) if again != written => "changes when it is read again",
            Some(_) => continue,
        };
        let lost = text.lines().find(|line| !written.contains(line)).unwrap_or("").to_owned();
        let word = lost.split('\t').next().unwrap_or("").to_owned();
        faults.entry(format!("{fault} ({word})")).or_insert_with(|| {
            format!(
                "{lost:?}\n--- restored\n{text}--- written\n{written}--- again\n{}",
                through(&written).unwrap_or_default()
            )
        });
    }
    assert!(accepted > rounds / 200, "{kind}: {accepted} of {rounds} mutations were accepted");
    println!("{kind}: {accepted} of {rounds} mutations were accepted");
    let shown: Vec<_> = faults.iter().map(|(fault, text)| format!("{fault}: {text}")).collect();
    assert!(faults.is_empty(), "{kind}: {} kinds of faults, seed {seed}\n{}", faults.len(), shown.join("\n"));
}

fn pool() -> IpPool {
    let options = PoolOptions::default()
        .strategy(Strategy::Random)
        .seed(5)
        .ttl(Duration::from_millis(50))
        .quarantine(Duration::from_millis(20));
    let mut pool = IpPool::with_options("lab", options).expect("options");
    pool.add_cidr_range("10.0.0.0/24").expect("a range");
    pool.add_cidr_range("2001:db8::/48").expect("a range");
    pool.add_range("10.0.9.1".parse().expect("one"), "10.0.9.2".parse().expect("two"), None).expect("a range");
    pool.reserve_cidr("10.0.0.0/28").expect("a reservation");
    pool.tick(1_000, None).expect("time");
    for number in 0..6 {
        pool.allocate("t", &format!("a{number}"), ResourceType::Custom("db".into())).expect("an address");
    }
    pool.tick(1_050, Some(3)).expect("time");
    let metadata = vec![MetadataEntry { key: "k".into(), value: "tab\t line\n".into() }];
    let options = AllocationOptions::default().metadata(metadata).ttl(Duration::ZERO);
    pool.allocate_with("u", "x", ResourceType::Pod, &options).expect("an address");
    let declined = pool.allocate("u", "y", ResourceType::Pod).expect("an address");
    pool.decline(declined, None).expect("an address");
    pool.allocate_prefix("u", "x", IpFamily::Ipv6, 64).expect("a prefix");
    pool.set_quota("u", Some(5), None).expect("a quota");
    pool.remove_range("10.0.9.1".parse().expect("one"), RangeRemoval::Drain).expect("a range");
    pool
}

#[test]
fn pools() {
    check("pool", &[pool().to_snapshot(), IpPool::new("empty").to_snapshot()], &|text| {
        Some(IpPool::from_snapshot(text).ok()?.to_snapshot())
    });
}

#[test]
fn blocks() {
    let mut pool = pool();
    let block = pool.export_block("10.0.0.1".parse().expect("an address")).expect("a block").text;
    // Each export increases the version, which is the last field of the second line.
    let claimed = |text: &str| {
        let mut pool = IpPool::new("instance");
        let network = pool.claim_block(text).ok()?;
        let exported = pool.export_block(network.network()).unwrap_or_else(|error| panic!("{error}\n{text}")).text;
        let mut lines = exported.lines().map(str::to_owned).collect::<Vec<_>>();
        let (head, version) = lines[1].rsplit_once('\t').expect("fields");
        let version = version.parse::<u64>().expect("a number").saturating_sub(1);
        lines[1] = format!("{head}\t{version}");
        Some(lines.join("\n") + "\n")
    };
    check("block", &[block], &claimed);
}

const SCENARIO: &str = r#"
scenario "rich" version "1"
pool red { range 127.10.1.0/24 }
resource server http_server { port = 8080 slots = 3 }
action probe = web { path = "/" export status: int = 0 }
workflow main {
  start: probe { retry 2 every 50ms timeout 5s -> split when probe.status == 200 -> wait }
  split: fork { -> left -> right }
  left: probe { -> meet }
  right: probe { -> meet }
  meet: join all { -> wait }
  wait: pass { -> start on go -> end after 1s }
  end
}
workflow sub { look: probe { -> end } end }
metric hits counter
load { at 0s spawn 3 tenant "a" at 1s spawn 2 tenant "b" limit users 2 }
threshold p99(probe.duration) < 250ms
"#;

fn scenario() -> Scenario {
    parse(SCENARIO, Syntax::Text).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn plans_of_work() {
    let wbs = Wbs::from_scenario(&scenario(), Some("main")).expect("a wbs");
    let empty = Wbs::new("empty");
    check("wbs", &[wbs.to_snapshot(), empty.to_snapshot()], &|text| Some(Wbs::from_snapshot(text).ok()?.to_snapshot()));
}

#[test]
fn workbooks() {
    let workbook = Workbook::from_scenario(&scenario()).expect("a workbook");
    let valid = workbook.to_snapshot();
    let _run = machine(&workbook);
    check("workbook", &[valid, workbook.to_snapshot()], &|text| {
        let workbook = Workbook::new();
        workbook.restore(text).ok()?;
        Some(workbook.to_snapshot())
    });
}

/// A machine in the middle of its work.
fn machine(workbook: &Workbook) -> Machine {
    let wbs = Wbs::from_scenario(&scenario(), Some("main")).expect("a wbs");
    let mut machine = Machine::from_wbs(&wbs, workbook, MachineOptions::default()).expect("a machine");
    let first = machine.add_instances(None, 4, &[]).expect("instances");
    machine.start(first, 4).expect("instances");
    for request in machine.next_actions(3) {
        let outcome = ActionOutcome::Failure("no".into());
        machine.complete(request.token, outcome, Some(Duration::from_millis(1))).expect("a request");
    }
    machine.tick(60).expect("time");
    machine
}

#[test]
fn machines() {
    let workbook = Workbook::from_scenario(&scenario()).expect("a workbook");
    let wbs = Wbs::from_scenario(&scenario(), Some("main")).expect("a wbs");
    let valid = machine(&workbook).to_snapshot();
    check("machine", &[valid], &|text| {
        let workbook = Workbook::from_scenario(&scenario()).expect("a workbook");
        let mut machine = Machine::from_wbs(&wbs, &workbook, MachineOptions::default()).expect("a machine");
        machine.restore(text, TimerPolicy::Resume).ok()?;
        Some(machine.to_snapshot())
    });
}

#[test]
fn runs_of_loads() {
    let plan = LoadPlan::from_scenario(&scenario()).expect("a load");
    let mut run = LoadRun::from_plan(&plan, LoadModel::Closed);
    let fresh = run.to_snapshot();
    run.due(Duration::from_secs(1), 10).expect("users");
    run.leave(1).expect("a user");
    check("run", &[fresh, run.to_snapshot()], &|text| {
        let mut run = LoadRun::from_plan(&plan, LoadModel::Closed);
        run.restore(text).ok()?;
        Some(run.to_snapshot())
    });
}
