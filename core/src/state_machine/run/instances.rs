//! Instances: adding, starting, cancelling.

use crate::{
    dsl::expr::Value,
    error::workflow::{WorkflowError, invalid, not_found, not_found_number, within},
    limits::workflow as limits,
    state_machine::{
        InstanceState, Machine,
        compile::program::{NONE, Program},
        persist::digest::Digest,
    },
    workbook::{NamedValue, TenantId, coerce},
};

use super::instance::Instance;

/// One value for each of several instances.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct InputColumn {
    /// The name in expressions.
    pub name: String,
    /// A list with one element per instance; any other value applies to all instances.
    pub values: Value,
}

/// Checked inputs: by slot, the value of each instance.
struct Inputs {
    slots: Vec<(u32, Column)>,
    tenants: Option<Column>,
    /// Intended start of each instance.
    intended: Option<Column>,
}

enum Column {
    Same(Value),
    Each(Vec<Value>),
}

impl Column {
    fn get(&self, place: usize) -> Value {
        match self {
            Self::Same(value) => value.clone(),
            Self::Each(values) => values.get(place).cloned().unwrap_or_default(),
        }
    }
}

impl Machine {
    /// Adds an instance and starts it.
    ///
    /// # Errors
    /// As [`Self::add_instances`].
    pub fn spawn(&mut self, workflow: Option<&str>, inputs: &[NamedValue]) -> Result<u32, WorkflowError> {
        let columns = inputs.iter().map(|input| (input.name.as_str(), Column::Same(input.value.clone())));
        let instance = self.add(workflow, 1, columns.collect())?;
        self.journal.note(|out| {
            out.begin("spawn").maybe_say(workflow).put(inputs.len());
            for input in inputs {
                out.say(&input.name).value(&input.value);
            }
        });
        self.start_all(instance, 1)?;
        Ok(instance)
    }

    /// Adds `count` instances of a workflow. If none is given, the first workflow is used.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if the workflow does not exist; [`WorkflowError::InvalidArgument`] if the
    /// length of a column is not `count`, a value has the wrong type, or a name is that of an export or a
    /// property; [`WorkflowError::LimitExceeded`].
    pub fn add_instances(
        &mut self,
        workflow: Option<&str>,
        count: u32,
        inputs: &[InputColumn],
    ) -> Result<u32, WorkflowError> {
        let column = |input: &InputColumn| match &input.values {
            Value::List(values) if values.len() == count as usize => Ok(Column::Each(values.clone())),
            Value::List(_) => Err(invalid(&input.name, format!("a list of {count} values"))),
            value => Ok(Column::Same(value.clone())),
        };
        let columns = inputs.iter().map(|input| Ok((input.name.as_str(), column(input)?)));
        let columns = columns.collect::<Result<Vec<_>, WorkflowError>>()?;
        let first = self.add(workflow, count, columns)?;
        self.journal.note(|out| {
            out.begin("add").maybe_say(workflow).put(count).put(inputs.len());
            for input in inputs {
                out.say(&input.name).value(&input.values);
            }
        });
        self.changed();
        Ok(first)
    }

    fn add(&mut self, workflow: Option<&str>, count: u32, columns: Vec<(&str, Column)>) -> Result<u32, WorkflowError> {
        let program = self.begin();
        let workflow = find_workflow(&program, workflow)?;
        let Some(nodes) = program.workflow(workflow).map(|workflow| workflow.nodes.len()) else {
            return Err(not_found_number("workflow", workflow));
        };
        let first = self.count();
        within("instances", limits::INSTANCES, u64::from(first).saturating_add(u64::from(count)))?;
        let inputs = read_inputs(&program, columns)?;
        let tenants = self.tenants(&inputs, count)?;
        if let Some(more) = room_for(self.instances.capacity(), self.instances.len(), count) {
            self.instances.reserve_exact(more);
            self.visits.reserve_exact(more.saturating_mul(nodes));
            self.values.reserve_exact(more.saturating_mul(program.stride()));
        }
        for place in 0..count as usize {
            let number = self.count();
            self.values.add(&program);
            for (slot, column) in &inputs.slots {
                self.values.set(&program, number, *slot, column.get(place));
            }
            self.fill_in(&program, number, &inputs, place);
            let visits = self.visits.len();
            self.visits.resize(visits.saturating_add(nodes), 0);
            self.instances.push(Instance {
                workflow,
                state: InstanceState::Ready,
                root: NONE,
                branches: 0,
                working: 0,
                iteration: 0,
                tenant: tenants.get(place).or(tenants.first()).copied().unwrap_or_default(),
                visits,
                started_ms: 0,
                finished_ms: 0,
                lead_ms: intended(&inputs, place),
                digest: Digest::default(),
                fault: None,
                log: None,
            });
        }
        Ok(first)
    }

    /// Fills in the defaults of a user's inputs: the index, an id made of tenant and index, an empty tenant and
    /// address, and iteration 0.
    fn fill_in(&mut self, program: &Program, number: u32, inputs: &Inputs, place: usize) {
        let given = |slot: u32| inputs.slots.iter().any(|(other, _)| *other == slot);
        let slot = |name: &str| program.slot_names.get(name).copied().filter(|slot| !given(*slot));
        let tenant = match inputs.tenants.as_ref().map(|column| column.get(place)) {
            Some(Value::String(tenant)) => tenant,
            _ => String::new(),
        };
        let filled = [
            ("user.index", Value::Int(i64::from(number))),
            ("user.id", Value::String(format!("{tenant}-{number}"))),
            ("user.tenant", Value::String(String::new())),
            ("user.allocated_ip", Value::String(String::new())),
            ("user.iteration", Value::Int(0)),
        ];
        for (name, value) in filled {
            if let Some(slot) = slot(name) {
                self.values.set(program, number, slot, value);
            }
        }
    }

    /// Returns the tenants of new instances: one for each, or one for all.
    fn tenants(&self, inputs: &Inputs, count: u32) -> Result<Vec<TenantId>, WorkflowError> {
        let Some(column) = &inputs.tenants else { return Ok(Vec::new()) };
        let mut book = self.workbook.open();
        let different = if matches!(column, Column::Same(_)) { count.min(1) } else { count };
        (0..different as usize)
            .map(|place| match column.get(place) {
                Value::String(name) => book.metrics.tenant(&name),
                _ => Ok(TenantId::default()),
            })
            .collect()
    }

    /// Starts `count` instances from number `first` and runs each as far as it can.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if there is no such instance, [`WorkflowError::InvalidState`] if one is not ready.
    pub fn start(&mut self, first: u32, count: u32) -> Result<(), WorkflowError> {
        self.start_all(first, count)?;
        self.journal.note(|out| {
            out.begin("start").put(first).put(count);
        });
        Ok(())
    }

    fn start_all(&mut self, first: u32, count: u32) -> Result<(), WorkflowError> {
        let range = first..first.saturating_add(count);
        for number in range.clone() {
            let instance = self.instance(number)?;
            if instance.state != InstanceState::Ready {
                let expected = "ready".to_owned();
                return Err(WorkflowError::InvalidState { instance: number, state: self.state_of(instance), expected });
            }
        }
        let program = self.begin();
        if let Some(more) = room_for(self.branches.capacity(), self.branches.in_use(), count) {
            self.branches.reserve_exact(more);
        }
        for number in range {
            let root = self.branches.add(number, NONE);
            let now_ms = self.now_ms;
            if let Some(instance) = self.instances.get_mut(number as usize) {
                instance.state = InstanceState::Running;
                instance.root = root;
                instance.branches = 1;
                instance.started_ms = now_ms;
                // Before the start, this field is the intended start.
                instance.lead_ms = instance.intended().map_or(0, |intended| now_ms.saturating_sub(intended));
            }
            self.begin_walk(&program, number);
            self.run(&program);
        }
        self.changed();
        Ok(())
    }

    /// Cancels an instance. Does nothing if it has already ended.
    ///
    /// # Errors
    /// [`WorkflowError::NotFound`] if there is no such instance.
    pub fn cancel(&mut self, instance: u32) -> Result<(), WorkflowError> {
        let state = self.instance(instance)?.state;
        if !state.is_final() {
            self.journal.note(|out| {
                out.begin("cancel").put(instance);
            });
            self.close(instance, NONE, InstanceState::Cancelled);
            self.changed();
        }
        Ok(())
    }

    /// Returns up to `max` instances that have ended and were not returned yet, in the order of their ends.
    pub fn next_finished(&mut self, max: u32) -> Vec<u32> {
        let count = self.finished.len().min(max.min(limits::PAGE) as usize);
        if count == 0 {
            return Vec::new();
        }
        self.journal.note(|out| {
            out.begin("finished").put(max);
        });
        let finished = self.finished.drain(..count).collect();
        self.changed();
        finished
    }

    pub(in crate::state_machine) fn instance(&self, number: u32) -> Result<&Instance, WorkflowError> {
        self.instances.get(number as usize).ok_or_else(|| not_found_number("instance", number))
    }

    pub(in crate::state_machine) fn count(&self) -> u32 {
        u32::try_from(self.instances.len()).unwrap_or(u32::MAX)
    }
}

/// A list of this many instances, or one that gets this many at once, no longer grows by doubling.
const MANY: usize = 64;

/// Returns how much a long list should grow when it is full: by one thirty-second, so that little of it is empty, or by
/// `count` if that is more. Returns none if it has room or may grow by itself.
fn room_for(capacity: usize, used: usize, count: u32) -> Option<usize> {
    let count = count as usize;
    let full = capacity.saturating_sub(used) < count;
    (full && used.max(count) >= MANY).then(|| count.max(used.wrapping_div(32)))
}

/// Input with the intended start of an instance.
const INTENDED: &str = "user.intended_ms";

/// Returns the intended start of an instance plus one; 0 if none is given.
fn intended(inputs: &Inputs, place: usize) -> u64 {
    match inputs.intended.as_ref().map(|column| column.get(place)) {
        Some(Value::Int(time)) => u64::try_from(time).unwrap_or(0).saturating_add(1),
        Some(Value::Uint(time)) => time.saturating_add(1),
        _ => 0,
    }
}

fn find_workflow(program: &Program, name: Option<&str>) -> Result<u32, WorkflowError> {
    let Some(name) = name else { return Ok(0) };
    let live = || program.workflows.iter().filter(|workflow| !workflow.is_gone());
    let names = || live().map(|workflow| workflow.name.as_str());
    let place = names().position(|other| other == name).ok_or_else(|| not_found("workflow", name, names()))?;
    Ok(u32::try_from(place).unwrap_or(u32::MAX))
}

fn read_inputs(program: &Program, columns: Vec<(&str, Column)>) -> Result<Inputs, WorkflowError> {
    let mut inputs = Inputs { slots: Vec::new(), tenants: None, intended: None };
    for (name, column) in columns {
        if program.constant_names.contains_key(name) {
            return Err(invalid(name, "a name that is not a resource's property"));
        }
        if name == "user.tenant" {
            inputs.tenants = Some(match &column {
                Column::Same(value) => Column::Same(value.clone()),
                Column::Each(values) => Column::Each(values.clone()),
            });
        }
        if name == INTENDED {
            let whole = |value: &Value| matches!(value, Value::Int(0..) | Value::Uint(_) | Value::Null);
            let sound = match &column {
                Column::Same(value) => whole(value),
                Column::Each(values) => values.iter().all(whole),
            };
            if !sound {
                return Err(invalid(name, "a time in milliseconds, of type int and not negative"));
            }
            inputs.intended = Some(match &column {
                Column::Same(value) => Column::Same(value.clone()),
                Column::Each(values) => Column::Each(values.clone()),
            });
        }
        let Some(&slot) = program.slot_names.get(name) else { continue };
        let Some(definition) = program.slots.get(slot as usize) else { continue };
        if definition.default.is_some() {
            return Err(invalid(name, "a name that is not an action's export"));
        }
        let typed = |value: Value| {
            coerce(value, definition.kind).ok_or_else(|| invalid(name, format!("of type {}", definition.kind.name())))
        };
        let column = match column {
            Column::Same(value) => Column::Same(typed(value)?),
            Column::Each(values) => Column::Each(values.into_iter().map(typed).collect::<Result<_, _>>()?),
        };
        inputs.slots.push((slot, column));
    }
    Ok(inputs)
}
