//! Evaluation of a compiled expression.
//!
//! Results are borrowed wherever possible, so comparing variables with constants allocates nothing.
//! The compiler bounds the depth. A step count ([`Meter`]) bounds repetition; only macros and
//! searches use it.

use std::{borrow::Cow, cell::RefCell};

use super::{
    BinaryOperator, EvaluationError, EvaluationFault, Value,
    functions::{self, Function, MAX_ARGUMENTS},
    maps,
    meter::{Meter, Spent},
    op::{Comprehension, ComprehensionKind, Op},
    operators,
    pattern::Pattern,
    program::Program,
    slots::Slots,
};

/// Evaluates a program.
pub(crate) fn run(program: &Program, slots: Slots<'_>) -> Result<Value, EvaluationError> {
    if let Some(truth) = program.fast_path.holds(&program.ops, slots) {
        return Ok(Value::Bool(truth));
    }
    let run = Run { program, slots, meter: Meter::default(), pattern: RefCell::new(None) };
    run.value(program.root, None).map(Cow::into_owned).map_err(|fault| *fault)
}

type Outcome<'v> = Result<Cow<'v, Value>, Box<EvaluationError>>;

struct Run<'v> {
    program: &'v Program,
    slots: Slots<'v>,
    meter: Meter,
    /// The last pattern of `matches`: macros often use the same one repeatedly.
    pattern: RefCell<Option<Pattern>>,
}

/// A variable bound by a macro.
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
                        self.paid(id, self.meter.copy(&left))?;
                        self.paid(id, self.meter.copy(&right))?;
                    }
                    (BinaryOperator::Equal, _) => return self.bool(id, maps::equal(&left, &right, &self.meter)),
                    (BinaryOperator::NotEqual, _) => {
                        return self.bool(id, maps::equal(&left, &right, &self.meter).map(|equal| !equal));
                    }
                    (BinaryOperator::In, Value::List(items)) => {
                        return self.bool(id, maps::contains(items, &left, &self.meter));
                    }
                    (BinaryOperator::In, Value::Map(entries)) => {
                        let found = maps::find(entries, &left, &self.meter);
                        return self.bool(id, found.map(|found| found.is_some()));
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
                    Err(self.fault(id, EvaluationFault::WrongType, format!("`!` does not take {}", other.type_name())))
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
                Value::Map(entries) => {
                    self.bool(id, maps::find_field(entries, field, &self.meter).map(|found| found.is_some()))
                }
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
                self.paid(id, functions::charge(*function, given, &self.meter))?;
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
                if matches!(function, Function::Split | Function::SplitSome) {
                    // Already charged.
                    return Ok(Cow::Owned(result));
                }
                self.build(id, result)
            }
            Op::Comprehension(comprehension) => self.comprehend(id, comprehension, frame),
        }
    }

    /// Searches for a pattern. The cost is known once the pattern is compiled.
    fn matches(&self, id: u32, text: &Value, pattern: &Value) -> Outcome<'static> {
        let (Value::String(text), Value::String(pattern)) = (text, pattern) else {
            let other = if matches!(text, Value::String(_)) { pattern } else { text };
            let detail = format!("a string function does not take {}", other.type_name());
            return Err(self.fault(id, EvaluationFault::WrongType, detail));
        };
        let mut last = self.pattern.borrow_mut();
        let pattern = match &mut *last {
            Some(last) if last.source() == pattern => last,
            other => {
                // The maximum cost of a compilation is charged before it starts.
                let mut spent = Ok(());
                let compiled = Pattern::new(pattern, &mut |steps| {
                    spent = self.meter.step(steps);
                    spent.is_ok()
                });
                self.paid(id, spent)?;
                other.insert(compiled.map_err(|fault| self.place(id, fault))?)
            }
        };
        self.paid(id, self.meter.step(pattern.steps(text)))?;
        Ok(Cow::Owned(Value::Bool(pattern.is_match(text))))
    }

    /// Evaluates `&&` and `||`. An operand that decides the result hides an error of the other.
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
            Cow::Borrowed(Value::Map(entries)) => {
                let found = self.paid(id, maps::find_field(entries, field, &self.meter))?;
                found.and_then(|place| entries.get(place)).map(|(_, value)| Cow::Borrowed(value)).ok_or_else(missing)
            }
            Cow::Owned(Value::Map(entries)) => {
                let found = self.paid(id, maps::find_field(&entries, field, &self.meter))?;
                let entry = found.and_then(|place| entries.into_iter().nth(place));
                entry.map(|(_, value)| Cow::Owned(value)).ok_or_else(missing)
            }
            other => Err(self.fault(
                id,
                EvaluationFault::WrongType,
                format!("cannot select `{field}`: {} has no fields", other.type_name()),
            )),
        }
    }

    fn index<'f>(&'f self, id: u32, operand: Cow<'f, Value>, index: &Value) -> Outcome<'f> {
        let found = match &*operand {
            Value::List(items) => {
                let at = match index {
                    Value::Int(number) => usize::try_from(*number).ok(),
                    Value::Uint(number) => usize::try_from(*number).ok(),
                    Value::Double(number) => whole(*number),
                    other => {
                        let detail = format!("a list index cannot be {}", other.type_name());
                        return Err(self.fault(id, EvaluationFault::WrongType, detail));
                    }
                };
                at.filter(|at| *at < items.len()).ok_or_else(|| {
                    let detail = format!("no such index in a list of {} elements", items.len());
                    self.fault(id, EvaluationFault::IndexOutOfRange, detail)
                })?
            }
            Value::Map(entries) => match index {
                Value::Bool(_) | Value::Int(_) | Value::Uint(_) | Value::Double(_) | Value::String(_) => self
                    .paid(id, maps::find(entries, index, &self.meter))?
                    .ok_or_else(|| self.fault(id, EvaluationFault::NoSuchKey, "the map has no such key"))?,
                other => {
                    let detail = format!("maps have no keys of type {}", other.type_name());
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
            // A long literal is checked once, when it is complete.
            if built.len() < FEW && self.paid(id, maps::find(&built, &key, &self.meter))?.is_some() {
                return Err(self.duplicate(id));
            }
            built.push((key, self.owned(id, self.value(*value, frame)?)?));
        }
        if built.len() > FEW && self.paid(id, maps::has_duplicates(&built, &self.meter))? {
            return Err(self.duplicate(id));
        }
        self.build(id, Value::Map(built))
    }

    #[cold]
    fn duplicate(&self, id: u32) -> Box<EvaluationError> {
        self.fault(id, EvaluationFault::DuplicateKey, "duplicate key in a map literal")
    }

    fn comprehend<'f>(&'f self, id: u32, comprehension: &Comprehension, frame: Option<&'f Frame<'f>>) -> Outcome<'f> {
        use ComprehensionKind as Kind;
        let range = self.value(comprehension.range, frame)?;
        let (items, entries): (&[Value], &[(Value, Value)]) = match &*range {
            Value::List(items) => (items, &[]),
            Value::Map(entries) => (&[], entries),
            other => {
                let detail = format!("a macro needs a list or a map, not {}", other.type_name());
                return Err(self.fault(id, EvaluationFault::WrongType, detail));
            }
        };
        let mut built = Vec::new();
        let mut count = 0_usize;
        let mut pending = None;
        for element in items.iter().chain(entries.iter().map(|(key, _)| key)) {
            self.paid(id, self.meter.step(comprehension.cost))?;
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

    /// Charges a value that was built, and returns it.
    fn build(&self, id: u32, value: Value) -> Outcome<'static> {
        self.paid(id, self.meter.build(&value))?;
        Ok(Cow::Owned(value))
    }

    fn bool(&self, id: u32, truth: Result<bool, Spent>) -> Outcome<'static> {
        self.paid(id, truth).map(|truth| Cow::Owned(Value::Bool(truth)))
    }

    /// Returns an owned value. A copy is charged with all its content.
    fn owned(&self, id: u32, value: Cow<'_, Value>) -> Result<Value, Box<EvaluationError>> {
        if let Cow::Borrowed(value) = &value {
            self.paid(id, self.meter.copy(value))?;
        }
        Ok(value.into_owned())
    }

    /// Converts the outcome of a charged operation to an evaluation error.
    fn paid<T>(&self, id: u32, outcome: Result<T, Spent>) -> Result<T, Box<EvaluationError>> {
        outcome.map_err(|spent| self.fault(id, EvaluationFault::LimitExceeded, spent.to_string()))
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

/// Number of entries of a map literal up to which each further key is compared with all of them.
const FEW: usize = 8;

/// Returns a double as an index, if it is a valid one.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::as_conversions)]
fn whole(number: f64) -> Option<usize> {
    (number >= 0.0 && number <= f64::from(u32::MAX) && number.fract() == 0.0).then_some(number as usize)
}
