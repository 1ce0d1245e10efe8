//! The rules, done in the plainest way: branches in a list, timers in a list, everything looked up by name.

use std::collections::{BTreeMap, VecDeque};

use scheduler_core::{
    InstanceState,
    dsl::model::{EdgeDef, JoinWait, NodeDef, NodeKind, ScenarioModel, Trigger},
    state_machine::{FaultKind, SyncPolicy},
};

const MOST_VISITS: u32 = 50;
const MOST_STEPS: u32 = 200;

#[derive(Debug, Clone, Copy)]
pub enum Verdict {
    Success(i64),
    Failure,
    Timeout,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Doing {
    Moving,
    Asks,
    Acts,
    WaitsToRetry,
    Waits,
    Forked,
    Inside,
    Joined,
    Gone,
}

struct Branch {
    above: Option<usize>,
    below: Vec<usize>,
    /// The path of its node.
    node: String,
    doing: Doing,
    attempt: u32,
    /// Counts attempts and what ends them.
    turn: u32,
    /// Counts nodes entered.
    entry: u32,
    entered: u64,
    limit: Option<u64>,
}

#[derive(Clone, Copy, PartialEq)]
enum Alarm {
    Attempt,
    Retry,
    Node,
    Edge(usize),
}

struct Timer {
    at: u64,
    branch: usize,
    stamp: u32,
    alarm: Alarm,
}

enum Step {
    Enter(String),
    Choose,
}

/// An action that is asked for.
pub struct Asked {
    pub branch: usize,
    pub turn: u32,
    pub described: (String, u32, Option<u64>),
}

/// Nodes by path, in the order of the codes; the second is the path of the node that they are below.
pub type Plan = Vec<(String, String, NodeDef)>;

pub struct Interpreter {
    nodes: Plan,
    timeouts: BTreeMap<String, u64>,
    start: String,
    branches: Vec<Branch>,
    timers: Vec<Timer>,
    asks: VecDeque<(usize, u32)>,
    agenda: VecDeque<(usize, u32, Step)>,
    statuses: BTreeMap<String, i64>,
    visits: BTreeMap<String, u32>,
    steps: u32,
    now: u64,
    pub verdict: Option<(InstanceState, Option<FaultKind>)>,
}

impl Interpreter {
    pub fn new(scenario: &ScenarioModel) -> Self {
        let mut nodes = Vec::new();
        let named = |name: &str| scenario.workflows.iter().find(|workflow| workflow.id == name).expect("a workflow");
        for node in &named("main").nodes {
            nodes.push((node.id.clone(), String::new(), node.clone()));
            if let NodeKind::Workflow { workflow } = &node.kind {
                for inner in &named(workflow).nodes {
                    nodes.push((format!("{}/{}", node.id, inner.id), node.id.clone(), inner.clone()));
                }
            }
        }
        let timeouts = scenario.actions.iter().filter_map(|action| Some((action.id.clone(), action.timeout_ms?)));
        Self {
            start: nodes[0].0.clone(),
            nodes,
            timeouts: timeouts.collect(),
            branches: Vec::new(),
            timers: Vec::new(),
            asks: VecDeque::new(),
            agenda: VecDeque::new(),
            statuses: BTreeMap::new(),
            visits: BTreeMap::new(),
            steps: 0,
            now: 0,
            verdict: None,
        }
    }

    fn node(&self, path: &str) -> NodeDef {
        self.nodes.iter().find(|(own, ..)| own == path).expect("a node").2.clone()
    }

    /// The path of the node that this one is below; empty: it stands in the workflow itself.
    fn group(&self, path: &str) -> String {
        self.nodes.iter().find(|(own, ..)| own == path).expect("a node").1.clone()
    }

    /// The path of a node that is named beside another one.
    fn beside(&self, path: &str, name: &str) -> String {
        match self.group(path).as_str() {
            "" => name.to_owned(),
            group => format!("{group}/{name}"),
        }
    }

    fn holds(&self, condition: &str) -> bool {
        let (name, number) = condition.split_once(".status == ").expect("a condition of this test");
        self.status_of(name) == number.parse::<i64>().expect("a number")
    }

    pub fn status_of(&self, action: &str) -> i64 {
        self.statuses.get(action).copied().unwrap_or(0)
    }

    // ------------------------------------------------------------ what is seen

    pub fn state(&self) -> InstanceState {
        match self.verdict {
            Some((state, _)) => state,
            None if self.branches.iter().any(|branch| matches!(branch.doing, Doing::Asks | Doing::Acts)) => {
                InstanceState::Running
            }
            None => InstanceState::Waiting,
        }
    }

    pub fn fault(&self) -> Option<FaultKind> {
        self.verdict.and_then(|(_, fault)| fault)
    }

    pub fn standing(&self) -> Vec<String> {
        let mut standing = Vec::new();
        if self.verdict.is_none() {
            self.stand(0, &mut standing);
        }
        standing
    }

    fn stand(&self, branch: usize, standing: &mut Vec<String>) {
        for below in &self.branches[branch].below {
            self.stand(*below, standing);
        }
        if !matches!(self.branches[branch].doing, Doing::Forked | Doing::Inside) {
            standing.push(self.branches[branch].node.clone());
        }
    }

    pub fn progress(&self) -> (u32, u32, Option<u64>) {
        let count = |doing| self.branches.iter().filter(|branch| branch.doing == doing).count() as u32;
        let next = self.timers.iter().filter(|timer| self.counts(timer)).map(|timer| timer.at).min();
        (count(Doing::Asks), count(Doing::Acts), next)
    }

    pub fn visits(&self) -> Vec<(String, u32)> {
        let all = self.nodes.iter().filter_map(|(path, ..)| Some((path.clone(), *self.visits.get(path)?)));
        all.collect()
    }

    // ---------------------------------------------------------------- stimuli

    pub fn start(&mut self) {
        self.add(None);
        let start = self.start.clone();
        self.plan_step(0, Step::Enter(start));
        self.run();
    }

    pub fn next_actions(&mut self, max: usize) -> Vec<Asked> {
        let mut asked = Vec::new();
        while asked.len() < max
            && let Some((branch, turn)) = self.asks.pop_front()
        {
            let own = &self.branches[branch];
            if own.doing != Doing::Asks || own.turn != turn {
                continue;
            }
            let NodeKind::Action { action } = self.node(&own.node).kind else { panic!("an action") };
            let deadline = self.timeouts.get(&action).map(|timeout| self.now + timeout);
            let (limit, attempt, node) = (own.limit, own.attempt, own.node.clone());
            if let Some(deadline) = deadline.filter(|deadline| limit.is_none_or(|limit| *deadline < limit)) {
                self.timers.push(Timer { at: deadline, branch, stamp: turn, alarm: Alarm::Attempt });
            }
            self.branches[branch].doing = Doing::Acts;
            let first = [deadline, limit].into_iter().flatten().min();
            asked.push(Asked { branch, turn, described: (node, attempt, first) });
        }
        asked
    }

    /// Whether the report counted.
    pub fn complete(&mut self, branch: usize, turn: u32, verdict: Verdict) -> bool {
        let own = &self.branches[branch];
        if own.doing != Doing::Acts || own.turn != turn {
            return false;
        }
        self.settle(branch, verdict);
        self.run();
        true
    }

    pub fn send_event(&mut self, event: &str) -> u32 {
        if self.verdict.is_some() {
            return 0;
        }
        let mut taken = 0;
        self.tell(0, event, &mut taken);
        self.run();
        taken
    }

    pub fn tick(&mut self, now: u64) {
        loop {
            self.timers.retain(|timer| {
                let branch = &self.branches[timer.branch];
                still_counts(branch, timer)
            });
            let due = self.timers.iter().enumerate().filter(|(_, timer)| timer.at <= now);
            // The earliest; of those the one that was set first.
            let Some(place) = due.min_by_key(|(place, timer)| (timer.at, *place)).map(|(place, _)| place) else {
                break;
            };
            let timer = self.timers.remove(place);
            self.now = self.now.max(timer.at);
            self.fire(&timer);
            self.run();
        }
        self.now = now;
    }

    fn fire(&mut self, timer: &Timer) {
        let branch = timer.branch;
        match timer.alarm {
            Alarm::Attempt => self.settle(branch, Verdict::Timeout),
            Alarm::Retry => self.ask(branch),
            Alarm::Edge(edge) => self.take(branch, edge),
            Alarm::Node => {
                self.abandon(branch);
                self.branches[branch].entry += 1;
                self.fail_for_good(branch, FaultKind::TimedOut);
            }
        }
    }

    // ------------------------------------------------------- changes of the plan

    /// The nodes by path, each with the path of the one that it is below.
    pub fn plan(&self) -> &[(String, String, NodeDef)] {
        &self.nodes
    }

    /// How many branches stand in a node, those inside it left out.
    pub fn crowd(&self, path: &str) -> usize {
        self.branches.iter().filter(|branch| branch.doing != Doing::Gone && branch.node == path).count()
    }

    /// Whether the changed plan is taken over: with `reject` only when nobody stands in what is gone.
    pub fn sync(&mut self, nodes: Plan, policy: SyncPolicy) -> bool {
        let is_gone = |path: &str| nodes.iter().all(|(own, ..)| own != path);
        let mut lost = Vec::new();
        if self.verdict.is_none() {
            self.find_lost(0, &is_gone, &mut lost);
        }
        if policy == SyncPolicy::Reject && !lost.is_empty() {
            return false;
        }
        let former = std::mem::replace(&mut self.nodes, nodes);
        // What no task does and no guard reads is forgotten.
        let spoken_of = |action: &str| {
            self.nodes.iter().any(|(.., node)| {
                let reads = |edge: &EdgeDef| matches!(&edge.trigger, Trigger::Condition(text) if text.starts_with(&format!("{action}.")));
                node.kind == NodeKind::Action { action: action.to_owned() } || node.edges.iter().any(reads)
            })
        };
        self.statuses.retain(|action, _| spoken_of(action));
        let before = |path: &str| &former.iter().find(|(own, ..)| own == path).expect("a node that was there").2;
        for branch in 0..self.branches.len() {
            let path = self.branches[branch].node.clone();
            if self.branches[branch].doing == Doing::Gone || self.nodes.iter().all(|(own, ..)| *own != path) {
                continue;
            }
            let (old, new) = (before(&path), self.node(&path));
            if old.timeout_ms != new.timeout_ms {
                let own = &mut self.branches[branch];
                own.limit = new.timeout_ms.map(|timeout| own.entered + timeout);
            }
            if old.timeout_ms != new.timeout_ms || old.edges != new.edges {
                self.timers
                    .retain(|timer| timer.branch != branch || !matches!(timer.alarm, Alarm::Node | Alarm::Edge(_)));
                self.arm(branch);
            }
            if old.edges != new.edges && self.branches[branch].doing == Doing::Waits {
                self.plan_step(branch, Step::Choose);
                self.run();
            }
        }
        for branch in lost {
            if self.branches[branch].doing == Doing::Gone {
                continue;
            }
            let path = self.branches[branch].node.clone();
            let (_, group, own) = former.iter().find(|(own, ..)| *own == path).expect("a node that was there");
            let target = own.on_error.as_ref().map(|name| match group.as_str() {
                "" => name.clone(),
                group => format!("{group}/{name}"),
            });
            match target
                .filter(|target| policy == SyncPolicy::Redirect && self.nodes.iter().any(|own| own.0 == *target))
            {
                Some(target) => {
                    self.abandon(branch);
                    self.branches[branch].entry += 1;
                    self.plan_step(branch, Step::Enter(target));
                }
                None => self.drop(branch),
            }
            self.run();
        }
        true
    }

    /// Whoever stands in what is gone, those above first.
    fn find_lost(&self, branch: usize, is_gone: &dyn Fn(&str) -> bool, lost: &mut Vec<usize>) {
        if is_gone(&self.branches[branch].node) {
            lost.push(branch);
        }
        for below in self.branches[branch].below.iter().rev() {
            self.find_lost(*below, is_gone, lost);
        }
    }

    /// Cancels a branch, and what is above it when nothing else is left there.
    fn drop(&mut self, branch: usize) {
        self.collapse(branch);
        self.branches[branch].doing = Doing::Gone;
        let Some(frame) = self.branches[branch].above else { return self.over(InstanceState::Cancelled, None) };
        self.branches[frame].below.retain(|below| *below != branch);
        if self.branches[frame].doing != Doing::Forked || self.branches[frame].below.is_empty() {
            return self.drop(frame);
        }
        // One less to wait for.
        let joined = self.branches[frame].below.iter().find(|child| self.branches[**child].doing == Doing::Joined);
        if let Some(&child) = joined
            && let NodeKind::Join { wait } = self.node(&self.branches[child].node).kind
        {
            self.arrive(child, wait);
        }
    }

    // ------------------------------------------------------------------ rules

    fn counts(&self, timer: &Timer) -> bool {
        still_counts(&self.branches[timer.branch], timer)
    }

    fn add(&mut self, above: Option<usize>) -> usize {
        let node = above.map_or(String::new(), |above| self.branches[above].node.clone());
        self.branches.push(Branch {
            above,
            below: Vec::new(),
            node,
            doing: Doing::Moving,
            attempt: 0,
            turn: 0,
            entry: 0,
            entered: 0,
            limit: None,
        });
        let own = self.branches.len() - 1;
        if let Some(above) = above {
            self.branches[above].below.push(own);
        }
        own
    }

    fn plan_step(&mut self, branch: usize, step: Step) {
        self.branches[branch].doing = Doing::Moving;
        let turn = self.branches[branch].turn;
        self.agenda.push_back((branch, turn, step));
    }

    fn run(&mut self) {
        self.steps = 0;
        while let Some((branch, turn, step)) = self.agenda.pop_front() {
            let own = &self.branches[branch];
            if self.verdict.is_some() || own.doing != Doing::Moving || own.turn != turn {
                continue;
            }
            match step {
                Step::Enter(node) => self.enter(branch, node),
                Step::Choose => self.choose(branch),
            }
        }
    }

    fn enter(&mut self, branch: usize, path: String) {
        let node = self.node(&path);
        let own = &mut self.branches[branch];
        own.node.clone_from(&path);
        own.attempt = 0;
        own.entry += 1;
        own.entered = self.now;
        own.limit = node.timeout_ms.map(|timeout| self.now + timeout);
        self.steps += 1;
        if self.steps > MOST_STEPS {
            return self.fail(FaultKind::LimitExceeded);
        }
        let visits = self.visits.entry(path).or_insert(0);
        *visits += 1;
        if *visits > MOST_VISITS {
            return self.fail(FaultKind::LimitExceeded);
        }
        self.arm(branch);
        match node.kind {
            NodeKind::Action { .. } => self.ask(branch),
            NodeKind::Pass => self.plan_step(branch, Step::Choose),
            NodeKind::End => self.end(branch),
            NodeKind::Fork => self.fork(branch),
            NodeKind::Join { wait } => self.arrive(branch, wait),
            NodeKind::Workflow { .. } => {
                let group = self.branches[branch].node.clone();
                let first = self.nodes.iter().find(|(_, above, _)| *above == group).expect("a node below").0.clone();
                self.branches[branch].doing = Doing::Inside;
                let inner = self.add(Some(branch));
                self.plan_step(inner, Step::Enter(first));
            }
        }
    }

    fn arm(&mut self, branch: usize) {
        let own = &self.branches[branch];
        let (stamp, entered) = (own.entry, own.entered);
        if let Some(limit) = own.limit {
            self.timers.push(Timer { at: limit, branch, stamp, alarm: Alarm::Node });
        }
        for (place, edge) in self.node(&self.branches[branch].node).edges.iter().enumerate() {
            if let Trigger::After(wait) = edge.trigger {
                self.timers.push(Timer { at: entered + wait, branch, stamp, alarm: Alarm::Edge(place) });
            }
        }
    }

    fn ask(&mut self, branch: usize) {
        let own = &mut self.branches[branch];
        own.doing = Doing::Asks;
        own.attempt += 1;
        own.turn += 1;
        self.asks.push_back((branch, own.turn));
    }

    fn settle(&mut self, branch: usize, verdict: Verdict) {
        self.branches[branch].turn += 1;
        let node = self.node(&self.branches[branch].node);
        let NodeKind::Action { action } = &node.kind else { panic!("an action") };
        match verdict {
            Verdict::Success(status) => {
                self.statuses.insert(action.clone(), status);
                self.plan_step(branch, Step::Choose);
            }
            Verdict::Failure | Verdict::Timeout => {
                let kind =
                    if matches!(verdict, Verdict::Timeout) { FaultKind::TimedOut } else { FaultKind::ActionFailed };
                let attempt = self.branches[branch].attempt;
                match node.retry.filter(|retry| attempt <= retry.count) {
                    None => self.fail_for_good(branch, kind),
                    Some(retry) => {
                        let wait = retry.interval_ms << (attempt - 1);
                        if wait == 0 {
                            return self.ask(branch);
                        }
                        self.branches[branch].doing = Doing::WaitsToRetry;
                        let stamp = self.branches[branch].turn;
                        self.timers.push(Timer { at: self.now + wait, branch, stamp, alarm: Alarm::Retry });
                    }
                }
            }
        }
    }

    fn choose(&mut self, branch: usize) {
        let node = self.node(&self.branches[branch].node);
        for (place, edge) in node.edges.iter().enumerate() {
            let matches = match &edge.trigger {
                Trigger::Always => true,
                Trigger::Condition(condition) => self.holds(condition),
                Trigger::Event(_) | Trigger::After(_) => false,
            };
            if matches {
                return self.take(branch, place);
            }
        }
        if node.edges.iter().any(|edge| matches!(edge.trigger, Trigger::Event(_) | Trigger::After(_))) {
            self.branches[branch].doing = Doing::Waits;
        } else {
            self.fail(FaultKind::NoEdge);
        }
    }

    fn take(&mut self, branch: usize, edge: usize) {
        self.abandon(branch);
        let path = self.branches[branch].node.clone();
        let target = self.beside(&path, &self.node(&path).edges[edge].to);
        self.plan_step(branch, Step::Enter(target));
    }

    fn abandon(&mut self, branch: usize) {
        self.collapse(branch);
        let own = &mut self.branches[branch];
        if matches!(own.doing, Doing::Asks | Doing::Acts | Doing::WaitsToRetry) {
            own.turn += 1;
        }
        own.doing = Doing::Moving;
    }

    fn collapse(&mut self, branch: usize) {
        for below in std::mem::take(&mut self.branches[branch].below) {
            self.collapse(below);
            self.branches[below].doing = Doing::Gone;
        }
    }

    fn fail_for_good(&mut self, branch: usize, kind: FaultKind) {
        self.branches[branch].doing = Doing::Moving;
        let path = self.branches[branch].node.clone();
        let node = self.node(&path);
        if let NodeKind::Action { action } = &node.kind {
            self.statuses.insert(action.clone(), 0);
        }
        let mut decision = false;
        let mut fallback = None;
        for (place, edge) in node.edges.iter().enumerate() {
            match &edge.trigger {
                Trigger::Condition(condition) if self.holds(condition) => return self.take(branch, place),
                Trigger::Condition(_) => decision = true,
                Trigger::Always if decision && fallback.is_none() => fallback = Some(place),
                _ => {}
            }
        }
        match (&node.on_error, fallback) {
            (Some(name), _) => {
                let target = self.beside(&path, name);
                self.plan_step(branch, Step::Enter(target));
            }
            (None, Some(place)) => self.take(branch, place),
            (None, None) => self.fail(kind),
        }
    }

    fn fail(&mut self, kind: FaultKind) {
        self.over(InstanceState::Failed, Some(kind));
    }

    fn over(&mut self, state: InstanceState, fault: Option<FaultKind>) {
        self.verdict = Some((state, fault));
        self.branches.iter_mut().for_each(|branch| branch.doing = Doing::Gone);
    }

    fn fork(&mut self, branch: usize) {
        let node = self.node(&self.branches[branch].node);
        let open = |edge: &EdgeDef| match &edge.trigger {
            Trigger::Condition(condition) => self.holds(condition),
            _ => true,
        };
        let places: Vec<usize> =
            node.edges.iter().enumerate().filter(|(_, edge)| open(edge)).map(|(place, _)| place).collect();
        if places.is_empty() {
            return self.fail(FaultKind::NoEdge);
        }
        self.branches[branch].doing = Doing::Forked;
        for place in places {
            let child = self.add(Some(branch));
            self.take(child, place);
        }
    }

    fn arrive(&mut self, branch: usize, wait: JoinWait) {
        let Some(frame) = self.branches[branch].above.filter(|above| self.branches[*above].doing == Doing::Forked)
        else {
            return self.plan_step(branch, Step::Choose);
        };
        self.branches[branch].doing = Doing::Joined;
        let node = self.branches[branch].node.clone();
        let below = &self.branches[frame].below;
        let joined = |child: &&usize| self.branches[**child].doing == Doing::Joined;
        let here = below.iter().filter(joined).filter(|child| self.branches[**child].node == node).count();
        let needed = match wait {
            JoinWait::All => below.len(),
            JoinWait::Any => 1,
            JoinWait::Count(count) => count as usize,
        };
        if here >= needed {
            self.collapse(frame);
            let now = self.now;
            let own = &mut self.branches[frame];
            (own.node, own.entered, own.limit) = (node, now, None);
            own.entry += 1;
            self.arm(frame);
            self.plan_step(frame, Step::Choose);
        } else if below.iter().filter(joined).count() == below.len() {
            self.fail(FaultKind::JoinStuck);
        }
    }

    fn end(&mut self, branch: usize) {
        let group = self.group(&self.branches[branch].node);
        if group.is_empty() {
            return self.over(InstanceState::Done, None);
        }
        let mut frame = self.branches[branch].above.expect("a frame");
        while !(self.branches[frame].doing == Doing::Inside && self.branches[frame].node == group) {
            frame = self.branches[frame].above.expect("a frame");
        }
        self.collapse(frame);
        self.plan_step(frame, Step::Choose);
    }

    /// Innermost first; whoever is above one that heard does not hear. Says whether any did.
    fn tell(&mut self, branch: usize, event: &str, taken: &mut u32) -> bool {
        let mut heard = false;
        for below in self.branches[branch].below.clone() {
            heard |= self.tell(below, event, taken);
        }
        if heard || self.branches[branch].doing == Doing::Moving {
            return heard;
        }
        let node = self.node(&self.branches[branch].node);
        let edge = node.edges.iter().position(|edge| edge.trigger == Trigger::Event(event.to_owned()));
        if let Some(edge) = edge {
            self.take(branch, edge);
            *taken += 1;
            return true;
        }
        false
    }
}

fn still_counts(branch: &Branch, timer: &Timer) -> bool {
    match timer.alarm {
        Alarm::Attempt => branch.doing == Doing::Acts && branch.turn == timer.stamp,
        Alarm::Retry => branch.doing == Doing::WaitsToRetry && branch.turn == timer.stamp,
        Alarm::Node | Alarm::Edge(_) => branch.doing != Doing::Gone && branch.entry == timer.stamp,
    }
}
