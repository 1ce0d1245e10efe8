//! Evaluation: one walk over a compiled expression.
//!
//! Results are borrowed wherever they can be, so comparing variables with constants
//! allocates nothing. Depth is bounded by the compiler, repetition by a step count
//! that only macros and searches touch.

use std::{borrow::Cow, cell::Cell};

use super::{
    BinaryOperator, EvaluationError, EvaluationFault, Value,
    compile::{Comprehension, ComprehensionKind, Op, Program},
    functions::{self, Function, MAX_ARGUMENTS},
    operators,
    pattern::Pattern,
};
use crate::dsl::limits::{EVALUATION_BYTES, EVALUATION_STEPS};

/// The values of the variables, in the order of the slots.
#[derive(Clone, Copy)]
pub(crate) enum Slots<'v> {
    Values(&'v [Value]),
    References(&'v [&'v Value]),
}

impl<'v> Slots<'v> {
    pub(super) fn get(self, slot: u32) -> Option<&'v Value> {
        match self {
            Self::Values(values) => values.get(slot as usize),
            Self::References(values) => values.get(slot as usize).copied(),
        }
    }
}

/// The value of a program.
pub(crate) fn run(program: &Program, slots: Slots<'_>) -> Result<Value, EvaluationError> {
    if let Some(truth) = program.quick.holds(&program.ops, slots) {
        return Ok(Value::Bool(truth));
    }
    let run = Run { program, slots, steps: Cell::new(EVALUATION_STEPS), bytes: Cell::new(EVALUATION_BYTES) };
    run.value(program.root, None).map(Cow::into_owned).map_err(|fault| *fault)
}

type Outcome<'v> = Result<Cow<'v, Value>, Box<EvaluationError>>;

struct Run<'v> {
    program: &'v Program,
    slots: Slots<'v>,
    steps: Cell<u64>,
    bytes: Cell<u64>,
}

/// A variable that a macro binds.
struct Frame<'f> {
    value: &'f Value,
    outer: Option<&'f Frame<'f>>,
}

impl<'v> Run<'v> {
    fn value<'f>(&'f self, id: u32, frame: Option<&'f Frame<'f>>) -> Outcome<'f> {
        let Some(op) = self.program.ops.get(id as usize) else {
            return Err(self.fault(id, EvaluationFault::InvalidArgument, "the expression is incomplete"));
        };
        match op {
            Op::Constant(value) => Ok(Cow::Borrowed(value)),
            Op::Slot(slot) => match self.slots.get(*slot) {
                Some(value) => Ok(Cow::Borrowed(value)),
                None => {
                    let name = self.program.variables.get(*slot as usize).map_or("", String::as_str);
                    Err(self.fault(id, EvaluationFault::MissingVariable, format!("no value is given for {name}")))
                }
            },
            Op::Local(distance) => {
                let mut at = frame;
                for _ in 0..*distance {
                    at = at.and_then(|frame| frame.outer);
                }
                at.map(|frame| Cow::Borrowed(frame.value))
                    .ok_or_else(|| self.fault(id, EvaluationFault::MissingVariable, "a macro's variable is missing"))
            }
            Op::Binary(operator, left, right) => {
                let left = self.value(*left, frame)?;
                let right = self.value(*right, frame)?;
                match (operator, &*right) {
                    (BinaryOperator::Add, Value::String(_) | Value::Bytes(_) | Value::List(_)) => {
                        self.copied(id, &left)?;
                        self.copied(id, &right)?;
                    }
                    (BinaryOperator::In, Value::Map(_)) => self.searched(id, &right)?,
                    (BinaryOperator::In | BinaryOperator::Equal | BinaryOperator::NotEqual, _) => {
                        self.compared(id, &right)?
                    }
                    _ => {}
                }
                operators::binary(*operator, &left, &right).map(Cow::Owned).map_err(|fault| self.place(id, fault))
            }
            Op::And(left, right) => self.logic(id, *left, *right, false, frame),
            Op::Or(left, right) => self.logic(id, *left, *right, true, frame),
            Op::Not(operand) => match *self.value(*operand, frame)? {
                Value::Bool(truth) => Ok(Cow::Owned(Value::Bool(!truth))),
                ref other => {
                    Err(self.fault(id, EvaluationFault::WrongType, format!("`!` takes no {}", other.type_name())))
                }
            },
            Op::Negate(operand) => {
                let operand = self.value(*operand, frame)?;
                operators::negate(&operand).map(Cow::Owned).map_err(|fault| self.place(id, fault))
            }
            Op::Conditional(condition, yes, no) => match *self.value(*condition, frame)? {
                Value::Bool(true) => self.value(*yes, frame),
                Value::Bool(false) => self.value(*no, frame),
                ref other => Err(self.fault(
                    id,
                    EvaluationFault::WrongType,
                    format!("the condition of `?:` must be a bool, not {}", other.type_name()),
                )),
            },
            Op::Select(operand, field) => self.select(id, self.value(*operand, frame)?, field),
            Op::Has(operand, field) => match &*self.value(*operand, frame)? {
                Value::Map(entries) => Ok(Cow::Owned(Value::Bool(find(entries, field).is_some()))),
                other => {
                    Err(self.fault(id, EvaluationFault::WrongType, format!("{} has no fields", other.type_name())))
                }
            },
            Op::Present(operand) => Ok(Cow::Owned(Value::Bool(*self.value(*operand, frame)? != Value::Null))),
            Op::Index(operand, index) => {
                let operand = self.value(*operand, frame)?;
                let index = self.value(*index, frame)?;
                self.index(id, operand, &index)
            }
            Op::List(items) => {
                let values =
                    items.iter().map(|item| self.owned(id, self.value(*item, frame)?)).collect::<Result<_, _>>()?;
                self.build(id, Value::List(values))
            }
            Op::Map(entries) => self.map(id, entries, frame),
            Op::Call(function, arguments) => {
                let mut values: [Cow<'_, Value>; MAX_ARGUMENTS] = [const { Cow::Owned(Value::Null) }; MAX_ARGUMENTS];
                for (place, argument) in values.iter_mut().zip(arguments) {
                    *place = self.value(*argument, frame)?;
                }
                let given = values.get(..arguments.len()).unwrap_or(&values);
                for value in given {
                    self.searched(id, value)?;
                }
                match (function, given) {
                    (Function::Matches | Function::MatchesOf, [text, pattern]) => {
                        return self.matches(id, text, pattern);
                    }
                    (Function::Dyn, _) => {
                        let [value, ..] = values;
                        return Ok(value);
                    }
                    _ => {}
                }
                let result = functions::call(*function, given).map_err(|fault| self.place(id, fault))?;
                self.build(id, result)
            }
            Op::Comprehension(comprehension) => self.comprehend(id, comprehension, frame),
        }
    }

    /// Looking for a pattern: what it costs is known when it has been compiled.
    fn matches(&self, id: u32, text: &Value, pattern: &Value) -> Outcome<'static> {
        let (Value::String(text), Value::String(pattern)) = (text, pattern) else {
            let other = if matches!(text, Value::String(_)) { pattern } else { text };
            let detail = format!("a text function takes no {}", other.type_name());
            return Err(self.fault(id, EvaluationFault::WrongType, detail));
        };
        let pattern = Pattern::new(pattern).map_err(|fault| self.place(id, fault))?;
        self.step(id, pattern.steps(text))?;
        Ok(Cow::Owned(Value::Bool(pattern.is_match(text))))
    }

    /// `&&` and `||`: the operand that decides hides an error of the other.
    fn logic<'f>(
        &'f self,
        id: u32,
        left: u32,
        right: u32,
        decisive: bool,
        frame: Option<&'f Frame<'f>>,
    ) -> Outcome<'f> {
        let first = match self.truth(id, left, frame) {
            Ok(truth) if truth == decisive => return Ok(Cow::Owned(Value::Bool(decisive))),
            other => other,
        };
        match (first, self.truth(id, right, frame)) {
            (_, Ok(truth)) if truth == decisive => Ok(Cow::Owned(Value::Bool(decisive))),
            (Err(fault), _) | (Ok(_), Err(fault)) => Err(fault),
            (Ok(_), Ok(_)) => Ok(Cow::Owned(Value::Bool(!decisive))),
        }
    }

    fn truth<'f>(&'f self, id: u32, operand: u32, frame: Option<&'f Frame<'f>>) -> Result<bool, Box<EvaluationError>> {
        match *self.value(operand, frame)? {
            Value::Bool(truth) => Ok(truth),
            ref other => Err(self.fault(
                id,
                EvaluationFault::WrongType,
                format!("an operand of `&&` and `||` must be a bool, not {}", other.type_name()),
            )),
        }
    }

    fn select<'f>(&'f self, id: u32, operand: Cow<'f, Value>, field: &str) -> Outcome<'f> {
        let missing = || self.fault(id, EvaluationFault::NoSuchKey, format!("there is no `{field}`"));
        match operand {
            Cow::Borrowed(Value::Map(entries)) => find(entries, field).map(Cow::Borrowed).ok_or_else(missing),
            Cow::Owned(Value::Map(entries)) => entries
                .into_iter()
                .find(|(key, _)| is_text(key, field))
                .map(|(_, value)| Cow::Owned(value))
                .ok_or_else(missing),
            other => Err(self.fault(
                id,
                EvaluationFault::WrongType,
                format!("{} has no fields, so no `{field}`", other.type_name()),
            )),
        }
    }

    fn index<'f>(&'f self, id: u32, operand: Cow<'f, Value>, index: &Value) -> Outcome<'f> {
        self.searched(id, &operand)?;
        let found = match &*operand {
            Value::List(items) => {
                let at = match index {
                    Value::Int(number) => usize::try_from(*number).ok(),
                    Value::Uint(number) => usize::try_from(*number).ok(),
                    Value::Double(number) => whole(*number),
                    other => {
                        let detail = format!("a list has no index of type {}", other.type_name());
                        return Err(self.fault(id, EvaluationFault::WrongType, detail));
                    }
                };
                at.filter(|at| *at < items.len()).ok_or_else(|| {
                    let detail = format!("the list has {} elements and no such index", items.len());
                    self.fault(id, EvaluationFault::IndexOutOfRange, detail)
                })?
            }
            Value::Map(entries) => match index {
                Value::Bool(_) | Value::Int(_) | Value::Uint(_) | Value::Double(_) | Value::String(_) => entries
                    .iter()
                    .position(|(key, _)| operators::equal(key, index))
                    .ok_or_else(|| self.fault(id, EvaluationFault::NoSuchKey, "the map has no such key"))?,
                other => {
                    let detail = format!("a map has no keys of type {}", other.type_name());
                    return Err(self.fault(id, EvaluationFault::WrongType, detail));
                }
            },
            other => {
                let detail = format!("{} has no elements", other.type_name());
                return Err(self.fault(id, EvaluationFault::WrongType, detail));
            }
        };
        let gone = || self.fault(id, EvaluationFault::IndexOutOfRange, "no such element");
        match operand {
            Cow::Borrowed(Value::List(items)) => items.get(found).map(Cow::Borrowed).ok_or_else(gone),
            Cow::Borrowed(Value::Map(entries)) => {
                entries.get(found).map(|(_, value)| Cow::Borrowed(value)).ok_or_else(gone)
            }
            Cow::Owned(Value::List(items)) => items.into_iter().nth(found).map(Cow::Owned).ok_or_else(gone),
            Cow::Owned(Value::Map(entries)) => {
                entries.into_iter().nth(found).map(|(_, value)| Cow::Owned(value)).ok_or_else(gone)
            }
            _ => Err(gone()),
        }
    }

    fn map<'f>(&'f self, id: u32, entries: &[(u32, u32)], frame: Option<&'f Frame<'f>>) -> Outcome<'f> {
        let mut built: Vec<(Value, Value)> = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            let key = self.owned(id, self.value(*key, frame)?)?;
            if !matches!(key, Value::Bool(_) | Value::Int(_) | Value::Uint(_) | Value::String(_)) {
                let detail = format!("a map key cannot be {}", key.type_name());
                return Err(self.fault(id, EvaluationFault::WrongType, detail));
            }
            if operators::lookup(&built, &key).is_some() {
                return Err(self.fault(id, EvaluationFault::DuplicateKey, "the same key stands twice in a map"));
            }
            built.push((key, self.owned(id, self.value(*value, frame)?)?));
        }
        self.build(id, Value::Map(built))
    }

    fn comprehend<'f>(&'f self, id: u32, comprehension: &Comprehension, frame: Option<&'f Frame<'f>>) -> Outcome<'f> {
        use ComprehensionKind as Kind;
        let range = self.value(comprehension.range, frame)?;
        let (items, entries): (&[Value], &[(Value, Value)]) = match &*range {
            Value::List(items) => (items, &[]),
            Value::Map(entries) => (&[], entries),
            other => {
                let detail = format!("a macro runs over a list or a map, not {}", other.type_name());
                return Err(self.fault(id, EvaluationFault::WrongType, detail));
            }
        };
        let mut built = Vec::new();
        let mut count = 0_usize;
        let mut pending = None;
        for element in items.iter().chain(entries.iter().map(|(key, _)| key)) {
            self.step(id, comprehension.cost)?;
            let inner = Frame { value: element, outer: frame };
            let accepted = match comprehension.predicate {
                Some(predicate) => match self.truth(id, predicate, Some(&inner)) {
                    Ok(truth) => truth,
                    // `all` and `exists` are chains of `&&` and `||`: a later element may decide.
                    Err(fault) if matches!(comprehension.kind, Kind::All | Kind::Exists) => {
                        pending.get_or_insert(fault);
                        continue;
                    }
                    Err(fault) => return Err(fault),
                },
                None => true,
            };
            match (comprehension.kind, accepted) {
                (Kind::All, false) => return Ok(Cow::Owned(Value::Bool(false))),
                (Kind::Exists, true) => return Ok(Cow::Owned(Value::Bool(true))),
                (Kind::ExistsOne, true) => count = count.saturating_add(1),
                (Kind::Filter, true) => built.push(self.owned(id, Cow::Borrowed(element))?),
                (Kind::Map, true) => {
                    if let Some(transform) = comprehension.transform {
                        built.push(self.owned(id, self.value(transform, Some(&inner))?)?);
                    }
                }
                _ => {}
            }
        }
        if let Some(fault) = pending {
            return Err(fault);
        }
        match comprehension.kind {
            Kind::All => Ok(Cow::Owned(Value::Bool(true))),
            Kind::Exists => Ok(Cow::Owned(Value::Bool(false))),
            Kind::ExistsOne => Ok(Cow::Owned(Value::Bool(count == 1))),
            Kind::Filter | Kind::Map => self.build(id, Value::List(built)),
        }
    }

    /// Charges a value that was built, and hands it on.
    fn build(&self, id: u32, value: Value) -> Outcome<'static> {
        self.charge(id, &value)?;
        Ok(Cow::Owned(value))
    }

    fn charge(&self, id: u32, value: &Value) -> Result<(), Box<EvaluationError>> {
        let size = shallow_size(value);
        match self.bytes.get().checked_sub(size) {
            Some(left) => {
                self.bytes.set(left);
                Ok(())
            }
            None => {
                let detail = format!("an evaluation may build {EVALUATION_BYTES} bytes");
                Err(self.fault(id, EvaluationFault::LimitExceeded, detail))
            }
        }
    }

    /// A value of one's own: what is copied for it is charged, whatever is in it.
    fn owned(&self, id: u32, value: Cow<'_, Value>) -> Result<Value, Box<EvaluationError>> {
        if let Cow::Borrowed(value) = &value {
            self.copied(id, value)?;
        }
        Ok(value.into_owned())
    }

    /// Charges a copy of a value with all that is in it.
    fn copied(&self, id: u32, value: &Value) -> Result<(), Box<EvaluationError>> {
        self.charge(id, value)?;
        match value {
            Value::List(items) => items.iter().try_for_each(|item| self.copied(id, item)),
            Value::Map(entries) => {
                entries.iter().try_for_each(|(key, value)| self.copied(id, key).and_then(|()| self.copied(id, value)))
            }
            _ => Ok(()),
        }
    }

    /// Charges a comparison with a value. Each key of a map is looked for among all those of the other.
    fn compared(&self, id: u32, value: &Value) -> Result<(), Box<EvaluationError>> {
        match value {
            Value::List(items) => {
                self.searched(id, value)?;
                items.iter().try_for_each(|item| self.compared(id, item))
            }
            Value::Map(entries) => {
                let pairs = entries.len().saturating_mul(entries.len()).checked_div(64).unwrap_or(0);
                self.step(id, u64::try_from(pairs).unwrap_or(u64::MAX))?;
                entries.iter().try_for_each(|(_, value)| self.compared(id, value))
            }
            _ => self.searched(id, value),
        }
    }

    /// Charges a look through all of a value.
    fn searched(&self, id: u32, value: &Value) -> Result<(), Box<EvaluationError>> {
        match value {
            Value::List(_) | Value::Map(_) | Value::String(_) | Value::Bytes(_) => {
                self.step(id, shallow_size(value).checked_div(16).unwrap_or(0))
            }
            _ => Ok(()),
        }
    }

    fn step(&self, id: u32, cost: u64) -> Result<(), Box<EvaluationError>> {
        match self.steps.get().checked_sub(cost) {
            Some(left) => {
                self.steps.set(left);
                Ok(())
            }
            None => {
                let detail = format!("an evaluation may take {EVALUATION_STEPS} steps");
                Err(self.fault(id, EvaluationFault::LimitExceeded, detail))
            }
        }
    }

    #[cold]
    fn fault(&self, id: u32, fault: EvaluationFault, detail: impl Into<String>) -> Box<EvaluationError> {
        self.place(id, EvaluationError::new(fault, detail))
    }

    #[cold]
    fn place(&self, id: u32, mut fault: EvaluationError) -> Box<EvaluationError> {
        fault.offset = self.program.places.get(id as usize).copied().unwrap_or(0);
        Box::new(fault)
    }
}

/// Bytes that a value takes, without what is in the elements of a list or map.
fn shallow_size(value: &Value) -> u64 {
    let size = match value {
        Value::String(text) => text.len(),
        Value::Bytes(bytes) => bytes.len(),
        Value::List(items) => items.len().saturating_mul(size_of::<Value>()),
        Value::Map(entries) => entries.len().saturating_mul(size_of::<(Value, Value)>()),
        _ => 0,
    };
    u64::try_from(size).unwrap_or(u64::MAX)
}

fn is_text(key: &Value, text: &str) -> bool {
    matches!(key, Value::String(key) if key == text)
}

fn find<'v>(entries: &'v [(Value, Value)], field: &str) -> Option<&'v Value> {
    entries.iter().find(|(key, _)| is_text(key, field)).map(|(_, value)| value)
}

/// The index that a double is, if it is one.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::as_conversions)]
fn whole(number: f64) -> Option<usize> {
    (number >= 0.0 && number <= f64::from(u32::MAX) && number.fract() == 0.0).then_some(number as usize)
}
