//! The complete state of a wbs as text, and its restoration.

use std::{sync::Arc, time::Duration};

use crate::{
    dsl::{ParserLimits, Syntax, parse_within, print},
    duration::milliseconds,
    error::workflow::WorkflowError,
    limits::workflow as limits,
    snapshot_text::{Fields, Lines, Writer, damaged},
};

use super::{
    Wbs,
    task::{
        Dependency, DependencyKind, EdgeTrigger, JoinPolicy, ResourceNeed, RetryPolicy, TaskId, TaskKind, TaskSettings,
    },
    tree::{Edge, Entry, Tree},
};

const HEAD: &str = "scheduler-core wbs 1";

const TIES: [(DependencyKind, &str); 4] = [
    (DependencyKind::FinishToStart, "fs"),
    (DependencyKind::StartToStart, "ss"),
    (DependencyKind::FinishToFinish, "ff"),
    (DependencyKind::StartToFinish, "sf"),
];

/// Returns the name of a value in a table.
fn called<T: PartialEq>(table: &[(T, &'static str)], thing: &T) -> &'static str {
    table.iter().find(|(own, _)| own == thing).map_or("", |(_, name)| name)
}

/// Returns the value with this name.
fn meant<T: Copy>(table: &[(T, &'static str)], fields: &mut Fields<'_>) -> Result<T, WorkflowError> {
    let word = fields.word()?;
    let found = table.iter().find(|(_, name)| *name == word);
    found.map(|(thing, _)| *thing).ok_or_else(|| fields.wrong("a word of this version"))
}

impl Wbs {
    /// Replaces the state by that of a snapshot, completely or not at all.
    ///
    /// # Errors
    /// [`WorkflowError::InvalidSnapshot`] if the text is damaged or has an unknown version.
    pub fn restore(&mut self, text: &str) -> Result<(), WorkflowError> {
        let mut restored = Self::from_snapshot(text)?;
        if self.revision > 0 {
            restored.revision = restored.revision.max(self.revision.saturating_add(1));
        }
        *self = restored;
        Ok(())
    }

    /// Returns the complete state as a string.
    #[must_use]
    pub fn to_snapshot(&self) -> String {
        let mut out = Writer::new(HEAD);
        out.begin("wbs").say(&self.name).put(self.revision).put(self.tree.next_id()).end();
        if *self.scenario != crate::dsl::model::ScenarioModel::default() {
            out.begin("scenario").say(&print::json(&print::keys(&self.scenario))).end();
        }
        for &task in self.index.preorder() {
            let Some(Entry { settings, parent, edges }) = self.tree.get(task) else { continue };
            out.begin("task").put(task).maybe(parent.map(u64::from));
            out.say(&settings.name).put(settings.kind.name()).maybe_say(settings.action.as_deref());
            out.put(milliseconds(settings.duration))
                .maybe(settings.timeout.map(milliseconds))
                .maybe_say(settings.on_error.as_deref());
            match settings.join {
                None => out.put("-"),
                Some(JoinPolicy::All) => out.put("all"),
                Some(JoinPolicy::Any) => out.put("any"),
                Some(JoinPolicy::Count(count)) => out.put(count),
            };
            out.end();
            if let Some(RetryPolicy { count, interval, backoff, max_interval, jitter }) = settings.retry {
                out.begin("retry")
                    .put(count)
                    .put(milliseconds(interval))
                    .double(backoff)
                    .maybe(max_interval.map(milliseconds))
                    .double(jitter)
                    .end();
            }
            for need in &settings.needs {
                out.begin("need").say(&need.resource_id).put(need.amount).end();
            }
            for Edge { target, trigger, label } in edges {
                out.begin("edge").put(target).maybe_say(label.as_deref());
                match trigger {
                    EdgeTrigger::Always => out.put("otherwise"),
                    EdgeTrigger::Condition(condition) => out.put("when").say(condition),
                    EdgeTrigger::Event(event) => out.put("on").say(event),
                    EdgeTrigger::After(wait) => out.put("after").put(milliseconds(*wait)),
                };
                out.end();
            }
        }
        for Dependency { predecessor, successor, kind, lag_ms } in self.tree.dependencies() {
            out.begin("tie").put(predecessor).put(successor).put(called(&TIES, kind)).put(lag_ms).end();
        }
        out.finish()
    }

    /// Creates a wbs from a snapshot.
    ///
    /// # Errors
    /// [`WorkflowError::InvalidSnapshot`] if the text is damaged or has an unknown version.
    pub fn from_snapshot(text: &str) -> Result<Self, WorkflowError> {
        let mut lines = Lines::open(text, HEAD)?;
        let mut wbs = Self::new("");
        let mut last: Option<TaskId> = None;
        while let Some(mut line) = lines.next() {
            let own = || last.ok_or_else(|| damaged("a line of a task", "after the task that it belongs to"));
            match line.word {
                "wbs" => {
                    wbs.name = line.text()?;
                    wbs.revision = line.number()?;
                    let next: TaskId = line.number()?;
                    // Removed tasks have no line, but their ids stay in use.
                    if u64::from(next) > limits::TASKS.saturating_mul(8) {
                        return Err(line.wrong("a number in its range"));
                    }
                    wbs.tree = Tree::with_slots(next);
                }
                "scenario" => {
                    let scenario = parse_within(&line.text()?, Syntax::Json, &ParserLimits::default());
                    let scenario = scenario.map_err(|error| line.wrong(&format!("a valid scenario: {error}")))?;
                    wbs.scenario = Arc::clone(scenario.model());
                }
                "task" => last = Some(read_task(&mut line, &mut wbs.tree)?),
                "retry" => {
                    let retry = RetryPolicy {
                        count: line.number()?,
                        interval: Duration::from_millis(line.number()?),
                        backoff: line.double()?,
                        max_interval: line.maybe()?.map(Duration::from_millis),
                        jitter: line.double()?,
                    };
                    wbs.tree.change(own()?, |entry| entry.settings.retry = Some(retry));
                }
                "need" => {
                    let need = ResourceNeed { resource_id: line.text()?, amount: line.number()? };
                    wbs.tree.change(own()?, |entry| entry.settings.needs.push(need));
                }
                "edge" => {
                    let (target, label) = (line.number()?, line.maybe_text()?);
                    let trigger = match line.word()? {
                        "otherwise" => EdgeTrigger::Always,
                        "when" => EdgeTrigger::Condition(line.text()?),
                        "on" => EdgeTrigger::Event(line.text()?),
                        "after" => EdgeTrigger::After(Duration::from_millis(line.number()?)),
                        _ => return Err(line.wrong("a trigger of this version")),
                    };
                    wbs.tree.change(own()?, |entry| entry.edges.push(Edge { target, trigger, label }));
                }
                "tie" => {
                    let (predecessor, successor) = (line.number()?, line.number()?);
                    let (kind, lag_ms) = (meant(&TIES, &mut line)?, line.number()?);
                    wbs.tree.add_dependency(Dependency { predecessor, successor, kind, lag_ms });
                }
                _ => return Err(line.wrong("a line of this version")),
            }
        }
        wbs.rebuild().map_err(|error| damaged("the snapshot", format!("of a valid wbs: {error}")))?;
        Ok(wbs)
    }
}

fn read_task(line: &mut Fields<'_>, tree: &mut Tree) -> Result<TaskId, WorkflowError> {
    let (task, parent): (TaskId, Option<TaskId>) = (line.number()?, line.maybe()?);
    let mut settings = TaskSettings::new(&line.text()?, meant(&TaskKind::NAMES, line)?);
    settings.action = line.maybe_text()?;
    settings.duration = Duration::from_millis(line.number()?);
    settings.timeout = line.maybe()?.map(Duration::from_millis);
    settings.on_error = line.maybe_text()?;
    settings.join = match line.word()? {
        "-" => None,
        "all" => Some(JoinPolicy::All),
        "any" => Some(JoinPolicy::Any),
        word => Some(JoinPolicy::Count(word.parse().map_err(|_| line.wrong("all, any, or a number"))?)),
    };
    let free = tree.is_free(task) && parent.is_none_or(|parent| tree.get(parent).is_some());
    if !free {
        return Err(line.wrong("a task with an unused id, after its parent"));
    }
    tree.replace(task, Some(Entry { settings, parent, edges: Vec::new() }));
    tree.insert_child(parent, None, task);
    Ok(task)
}
