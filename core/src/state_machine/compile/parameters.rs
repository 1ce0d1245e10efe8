//! Compiled parameters of an action: templates become slots, nesting becomes a
//! short program for a stack, so that rendering neither looks up names nor recurses.

use crate::{
    dsl::{
        Template,
        expr::{Declarations, EvaluationError, Value},
        model::Parameter,
    },
    error::workflow::WorkflowError,
};

/// Compiled parameters. Running the steps leaves one map on the stack.
#[derive(Debug, Clone, Default)]
pub struct Parameters {
    steps: Vec<Step>,
}

#[derive(Debug, Clone)]
pub enum Step {
    Literal(Value),
    Template {
        template: Template,
        slots: Box<[u32]>,
    },
    /// Makes a list of this many values.
    List(usize),
    /// Makes a map with these keys.
    Map(Vec<String>),
}

/// Remaining work of the compilation.
enum Work<'a> {
    Parameter(&'a Parameter, &'a str),
    Emit(Step),
}

impl Parameters {
    /// Compiles the parameters of `action`; `slot` returns the slot of a variable.
    pub fn compile(
        action: &str,
        parameters: &[(String, Parameter)],
        declared: &Declarations,
        mut slot: impl FnMut(&str) -> u32,
    ) -> Result<Self, WorkflowError> {
        let mut steps = Vec::new();
        let names = |pairs: &[(String, Parameter)]| pairs.iter().map(|(name, _)| name.clone()).collect();
        // A stack: what is pushed last is done first, so that children come before their parent.
        let mut open = vec![Work::Emit(Step::Map(names(parameters)))];
        open.extend(parameters.iter().rev().map(|(name, parameter)| Work::Parameter(parameter, name)));
        while let Some(work) = open.pop() {
            match work {
                Work::Emit(step) => steps.push(step),
                Work::Parameter(Parameter::Literal(value), _) => steps.push(Step::Literal(value.clone())),
                Work::Parameter(Parameter::Template(source), name) => {
                    let template =
                        Template::compile_all(source, declared).map_err(|found| WorkflowError::InvalidExpression {
                            subject: format!("action {action}, parameter {name}"),
                            expression: source.clone(),
                            reason: found.first().map_or_else(String::new, |diagnostic| diagnostic.message.clone()),
                        })?;
                    let slots = template.variables().iter().map(|name| slot(name)).collect();
                    steps.push(Step::Template { template, slots });
                }
                Work::Parameter(Parameter::List(elements), name) => {
                    open.push(Work::Emit(Step::List(elements.len())));
                    open.extend(elements.iter().rev().map(|element| Work::Parameter(element, name)));
                }
                Work::Parameter(Parameter::Map(pairs), _) => {
                    open.push(Work::Emit(Step::Map(names(pairs))));
                    open.extend(pairs.iter().rev().map(|(name, parameter)| Work::Parameter(parameter, name)));
                }
            }
        }
        Ok(Self { steps })
    }

    /// Returns the steps, in order.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Renders the parameters for one instance; `value` returns the value of a slot. A rendered template has at most
    /// `most` bytes.
    pub fn render<'v>(&self, most: usize, value: impl Fn(u32) -> &'v Value) -> Result<Value, EvaluationError> {
        let mut stack: Vec<Value> = Vec::new();
        for step in &self.steps {
            let made = match step {
                Step::Literal(value) => value.clone(),
                Step::Template { template, slots } => {
                    let values: Vec<&Value> = slots.iter().map(|slot| value(*slot)).collect();
                    template.evaluate_within(&values, most)?
                }
                Step::List(length) => Value::List(stack.split_off(stack.len().saturating_sub(*length))),
                Step::Map(names) => {
                    let values = stack.split_off(stack.len().saturating_sub(names.len()));
                    let keys = names.iter().map(|name| Value::String(name.clone()));
                    Value::Map(keys.zip(values).collect())
                }
            };
            stack.push(made);
        }
        Ok(stack.pop().unwrap_or_else(|| Value::Map(Vec::new())))
    }
}

/// Returns the minimum number of bytes of a value when it is handed out.
pub fn size(value: &Value) -> usize {
    let mut total = 0_usize;
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        total = total.saturating_add(16).saturating_add(match value {
            Value::String(text) | Value::TypeName(text) => text.len(),
            Value::Bytes(bytes) => bytes.len(),
            Value::List(elements) => {
                open.extend(elements);
                elements.len().saturating_mul(4)
            }
            Value::Map(pairs) => {
                open.extend(pairs.iter().flat_map(|(key, value)| [key, value]));
                pairs.len().saturating_mul(8)
            }
            _ => 0,
        });
    }
    total
}
