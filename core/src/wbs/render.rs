//! Diagrams of a plan: the breakdown, and the chart of its schedule.

use crate::{
    diagram::{Arrow, ArrowKind, Bar, BarKind, DiagramFormat, Gantt, Graph, Mark, Panel, Shape, Usage, Vertex, spoken},
    duration::milliseconds,
    error::workflow::{WorkflowError, invalid, not_found_number, within},
    limits::workflow as limits,
    sort,
};

use super::{
    Wbs,
    network::{Event, at},
    schedule::{Capacities, Scarce, ScheduleOptions},
    task::{DependencyKind, EdgeTrigger, TaskId, TaskKind},
    tree::slot,
};

impl Wbs {
    /// Returns a diagram of the breakdown and its control flow, with a panel for each task with
    /// children. With a task, it shows only what is below that task.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the task does not exist; [`WorkflowError::LimitExceeded`] for
    /// more than 2,000 drawn tasks; [`WorkflowError::InvalidArgument`] if the task has no children.
    pub fn render(&self, format: DiagramFormat, within: Option<TaskId>) -> Result<String, WorkflowError> {
        let drawn = self.drawn(within)?;
        if let [only] = drawn
            && within == Some(*only)
        {
            return Err(invalid("within", "a task with children"));
        }
        let critical = self.critical_now();
        let mut graph = Graph {
            title: self.name.clone(),
            note: format!(
                "{} tasks, {} in all, revision {}; critical tasks are red",
                self.task_count(),
                spoken(critical.length),
                self.revision
            ),
            panels: Vec::new(),
        };
        let top = self.tree.children(None);
        if within.is_none() && top.iter().any(|task| self.tree.is_leaf(*task)) {
            graph.panels.push(self.panel("tasks", None, top));
        }
        for &task in drawn {
            let below = self.tree.children(Some(task));
            if !below.is_empty() {
                let title = format!("{} {}", self.index.code(&self.tree, task), self.tree.path(task));
                graph.panels.push(self.panel(&title, Some(task), below));
            }
        }
        Ok(graph.render(format))
    }

    fn panel(&self, title: &str, parent: Option<TaskId>, tasks: &[TaskId]) -> Panel {
        let place = |task: TaskId| tasks.iter().position(|other| *other == task);
        let name = |task: &TaskId| self.tree.get(*task).map_or("", |entry| entry.settings.name.as_str());
        let is_workflow = parent
            .and_then(|parent| self.tree.get(parent))
            .is_some_and(|entry| entry.settings.kind == TaskKind::Workflow);
        let start = if is_workflow { super::start_place(tasks.iter().map(name)) } else { 0 };
        let mut panel = Panel { title: title.to_owned(), start, ..Panel::default() };
        for (own, &task) in tasks.iter().enumerate() {
            let Some(entry) = self.tree.get(task) else { continue };
            panel.vertices.push(self.vertex(task));
            for edge in &entry.edges {
                let Some(target) = place(edge.target) else { continue };
                let trigger = match &edge.trigger {
                    EdgeTrigger::Always => String::new(),
                    EdgeTrigger::Condition(condition) => condition.clone(),
                    EdgeTrigger::Event(event) => format!("on {event}"),
                    EdgeTrigger::After(wait) => format!("after {} ms", milliseconds(*wait)),
                };
                let label = edge.label.clone().unwrap_or(trigger);
                panel.arrows.push(Arrow { source: own, target, label, kind: ArrowKind::Flow });
            }
            if let Some(target) =
                entry.settings.on_error.as_ref().and_then(|wanted| tasks.iter().position(|task| name(task) == wanted))
            {
                panel.arrows.push(Arrow { source: own, target, label: "on_error".to_owned(), kind: ArrowKind::Aside });
            }
        }
        for dependency in self.tree.dependencies() {
            // Between tasks of this panel, or between tasks below them.
            let (Some(source), Some(target)) =
                (self.child_above(dependency.predecessor, parent), self.child_above(dependency.successor, parent))
            else {
                continue;
            };
            let (Some(own), Some(target)) = (place(source), place(target)) else { continue };
            let said = panel.arrows.iter().any(|arrow| (arrow.source, arrow.target) == (own, target));
            let plain = dependency.kind == DependencyKind::FinishToStart && dependency.lag_ms == 0;
            if own == target || (said && plain) {
                continue;
            }
            let kind = match dependency.kind {
                DependencyKind::FinishToStart => "",
                DependencyKind::StartToStart => "SS ",
                DependencyKind::FinishToFinish => "FF ",
                DependencyKind::StartToFinish => "SF ",
            };
            let label = match dependency.lag_ms {
                0 => kind.trim_end().to_owned(),
                lag if lag > 0 => format!("{kind}+{}", spoken(lag)),
                lag => format!("{kind}−{}", spoken(lag.saturating_neg())),
            };
            panel.arrows.push(Arrow { source: own, target, label, kind: ArrowKind::Aside });
        }
        panel
    }

    /// Returns the child of `parent` that a task is, or is below.
    fn child_above(&self, task: TaskId, parent: Option<TaskId>) -> Option<TaskId> {
        let mut task = task;
        loop {
            let above = self.tree.get(task)?.parent;
            if above == parent {
                return Some(task);
            }
            task = above?;
        }
    }

    fn vertex(&self, task: TaskId) -> Vertex {
        let settings = self.tree.get(task).map(|entry| &entry.settings);
        let times = self.times(task);
        let shape = match settings.map(|settings| settings.kind) {
            Some(TaskKind::Workflow | TaskKind::Summary) if !self.tree.is_leaf(task) => Shape::Group,
            Some(TaskKind::Pass) if times.early_finish == times.early_start => Shape::Pass,
            Some(TaskKind::Fork | TaskKind::Join) => Shape::Bar,
            Some(TaskKind::End) => Shape::End,
            _ => Shape::Work,
        };
        let note = format!("{} – {}", spoken(times.early_start), spoken(times.early_finish));
        let mark = if times.total_slack == 0 { Mark::Critical } else { Mark::None };
        let name = settings.map(|settings| settings.name.clone()).unwrap_or_default();
        Vertex { name, note: if shape == Shape::End { String::new() } else { note }, shape, mark }
    }

    /// Returns the schedule as SVG: bars, the chains that determine its length, and the use of
    /// resources. With a task, it shows the bars of that task and of the tasks below it; the
    /// schedule is always that of the whole plan.
    ///
    /// # Errors
    /// Those of [`Self::schedule`]; [`WorkflowError::NotFound`] if the task does not exist;
    /// [`WorkflowError::LimitExceeded`] for more than 2,000 drawn tasks.
    pub fn render_gantt(
        &self,
        capacities: &Capacities,
        options: ScheduleOptions,
        within: Option<TaskId>,
    ) -> Result<String, WorkflowError> {
        let drawn = self.drawn(within)?;
        let starts = self.scheduled(capacities, options)?;
        let (scarce, demands) = self.demands(capacities)?;
        let ends = |event: Event| at(&starts, event).saturating_add(self.network.duration(event));
        let length = self.network.end(&starts);
        let deciding = self.deciding(&starts, length, &demands, scarce.len());
        let mut gantt = Gantt {
            title: format!("{}: schedule", self.name),
            note: format!("{} in all; {} without resource limits", spoken(length), spoken(self.critical_now().length)),
            length,
            ..Gantt::default()
        };
        for &task in drawn {
            let (Some(entry), event) = (self.tree.get(task), self.network.start(&self.index, task)) else { continue };
            let leaf = self.tree.is_leaf(task);
            let (start, end) = if leaf { (at(&starts, event), ends(event)) } else { self.span(task, &starts) };
            let needs = entry.settings.needs.iter().map(|need| format!("{} {}", need.amount, need.resource_id));
            gantt.bars.push(Bar {
                name: format!("{} {}", self.index.code(&self.tree, task), entry.settings.name),
                depth: self.depth(task),
                start,
                end,
                kind: match (leaf, deciding.get(slot(event))) {
                    (false, _) => BarKind::Group,
                    (true, Some(true)) => BarKind::Critical,
                    (true, _) => BarKind::Task,
                },
                note: needs.collect::<Vec<_>>().join(", "),
            });
        }
        gantt.usage = self.usage(&starts, &scarce, &demands);
        Ok(gantt.svg())
    }

    /// Returns the tasks that a diagram shows: all, or one task and those below it.
    fn drawn(&self, below: Option<TaskId>) -> Result<&[TaskId], WorkflowError> {
        let mut drawn = self.index.preorder();
        if let Some(task) = below {
            self.tree.get(task).ok_or_else(|| not_found_number("task", task))?;
            let rank = self.index.rank(task);
            drawn = drawn.get(slot(rank)..slot(self.index.end(rank))).unwrap_or_default();
        }
        within("drawn-nodes", limits::DRAWN_NODES, drawn.len() as u64)?;
        Ok(drawn)
    }

    fn depth(&self, task: TaskId) -> u32 {
        let mut depth = 0_u32;
        let mut above = self.tree.get(task).and_then(|entry| entry.parent);
        while let Some(task) = above {
            depth = depth.saturating_add(1);
            above = self.tree.get(task).and_then(|entry| entry.parent);
        }
        depth
    }

    /// Returns the span from the first start below a task to its finish, which may be later than
    /// that of its last child.
    fn span(&self, task: TaskId, starts: &[i64]) -> (i64, i64) {
        let rank = self.index.rank(task);
        let below = self.index.preorder().get(slot(rank)..slot(self.index.end(rank))).unwrap_or_default();
        let leaves = below.iter().filter(|task| self.tree.is_leaf(**task));
        let start = leaves.map(|task| at(starts, self.network.start(&self.index, *task))).min().unwrap_or(0);
        (start, at(starts, self.network.finish(&self.index, task)))
    }

    /// Returns, by event, whether it is on a chain as long as the schedule, in which each task
    /// waits for the previous one or for a resource that it held.
    fn deciding(&self, starts: &[i64], length: i64, demands: &[u64], resources: usize) -> Vec<bool> {
        let end = |event: Event| at(starts, event).saturating_add(self.network.duration(event));
        let demand = |event: Event| {
            let first = slot(event).saturating_mul(resources);
            demands.get(first..first.saturating_add(resources)).unwrap_or_default()
        };
        let shares =
            |one: Event, other: Event| demand(one).iter().zip(demand(other)).any(|(one, other)| *one > 0 && *other > 0);
        let mut deciding = vec![false; starts.len()];
        let mut open: Vec<Event> = self.network.events().filter(|event| end(*event) == length).collect();
        while let Some(event) = open.pop() {
            let Some(own) = deciding.get_mut(slot(event)).filter(|own| !**own) else { continue };
            *own = true;
            let start = at(starts, event);
            let before = open.len();
            open.extend(
                self.network
                    .arcs_to(event)
                    .filter(|(other, weight)| at(starts, *other).saturating_add(*weight) == start)
                    .map(|(other, _)| other),
            );
            if open.len() == before && start > 0 {
                open.extend(self.network.events().filter(|other| end(*other) == start && shares(*other, event)));
            }
        }
        deciding
    }

    /// Returns the steps of each resource's use.
    fn usage(&self, starts: &[i64], scarce: &[Scarce], demands: &[u64]) -> Vec<Usage> {
        let of = |(place, resource): (usize, &Scarce)| {
            let mut changes: Vec<(i64, bool, u64)> = Vec::new();
            for event in self.network.events() {
                let wanted =
                    demands.get(slot(event).saturating_mul(scarce.len()).saturating_add(place)).copied().unwrap_or(0);
                let start = at(starts, event);
                if wanted > 0 && self.network.duration(event) > 0 {
                    changes.push((start, true, wanted));
                    changes.push((start.saturating_add(self.network.duration(event)), false, wanted));
                }
            }
            sort::sort(&mut changes);
            let mut steps = vec![(0_i64, 0_u64)];
            let mut used = 0_u64;
            for (time, more, wanted) in changes {
                used = if more { used.saturating_add(wanted) } else { used.saturating_sub(wanted) };
                match steps.last_mut() {
                    Some((last, own)) if *last == time => *own = used,
                    _ => steps.push((time, used)),
                }
            }
            Usage { name: resource.name.clone(), capacity: resource.capacity, steps }
        };
        scarce.iter().enumerate().map(of).collect()
    }
}
