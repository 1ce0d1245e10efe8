//! Calls: functions, `has` and the other macros.

use super::{Compiler, Comprehension, ComprehensionKind, Kind, Op, Typed};
use crate::dsl::{
    code,
    diagnostic::{DiagnosticBuilder, Extent},
    expr::{
        Dialect, NodeId, NodeKind,
        functions::{self, Function},
    },
};

impl<'s> Compiler<'_, 's> {
    pub(super) fn call(
        &mut self,
        at: Extent,
        function: &'s str,
        function_at: Extent,
        target: Option<NodeId>,
        arguments: &[NodeId],
    ) -> Typed {
        if target.is_none() && function == "has" {
            return self.has(at, arguments);
        }
        if let (Some(range), Some(kind)) = (target, ComprehensionKind::named(function))
            && let Some(typed) = self.comprehension(at, kind, range, arguments)
        {
            return typed;
        }
        // A function name may contain a dot: `strings.quote(text)`.
        let namespaced = target.and_then(|target| match self.ast.get(target).kind {
            NodeKind::Name(space) => functions::find(&format!("{space}.{function}"), false, arguments.len()),
            _ => None,
        });
        let found = match namespaced {
            Some(found) => Some(found),
            None => functions::find(function, target.is_some(), arguments.len()),
        };
        // A misspelled function of a known namespace.
        if namespaced.is_none()
            && let Some(NodeKind::Name(space)) = target.map(|target| &self.ast.get(target).kind)
            && self.checks()
            && !self.is_known(space)
            && functions::of_namespace(space).next().is_some()
        {
            return self.unknown_in_namespace(space, function, function_at, arguments);
        }
        let receiver = if namespaced.is_some() { None } else { target };
        let Some(signature) = found else {
            for argument in receiver.iter().chain(arguments) {
                self.expression(*argument);
            }
            return self.unknown_function(function, function_at, target.is_some(), arguments.len());
        };
        let mut operands = Vec::with_capacity(arguments.len().saturating_add(1));
        for (index, argument) in receiver.iter().chain(arguments).enumerate() {
            let (op, kind) = self.expression(*argument);
            operands.push(op);
            let first = signature.takes.get(index).copied().unwrap_or(Kind::Any);
            if self.checks() && first != Kind::Any && kind != Kind::Any && first != kind {
                let takes = signature.takes_at(index);
                if !takes.contains(&kind) {
                    let takes: Vec<String> = takes.into_iter().map(Kind::label).collect();
                    let message = format!("`{function}` takes {} here, not {}", takes.join(" or "), kind.label());
                    let at = self.ast.get(*argument).at;
                    return self.reject(DiagnosticBuilder::error(code::WRONG_TYPE, at, message));
                }
            }
        }
        if let (Function::Matches | Function::MatchesOf, Some(pattern)) = (signature.function, arguments.last()) {
            self.pattern(*pattern);
        }
        (self.push(Op::Call(signature.function, operands.into()), at), signature.gives)
    }

    /// Whether a name is a variable or the first part of one.
    fn is_known(&self, name: &str) -> bool {
        self.locals.contains(&name)
            || self.declared.get(name).is_some()
            || self.declared.has_below(name)
            || self.declared.is_bare(name)
    }

    /// Reports `base64.encod(…)`, or a wrong number of arguments.
    fn unknown_in_namespace(&mut self, space: &str, function: &str, at: Extent, arguments: &[NodeId]) -> Typed {
        for argument in arguments {
            self.expression(*argument);
        }
        let mut known: Vec<&str> = functions::of_namespace(space).map(|(name, _)| name).collect();
        known.dedup();
        let diagnostic = if known.contains(&function) {
            let message = format!("`{space}.{function}` does not take {} arguments", arguments.len());
            DiagnosticBuilder::error(code::UNKNOWN_FUNCTION, at, message)
        } else {
            let message = format!("there is no function `{space}.{function}`");
            let diagnostic =
                DiagnosticBuilder::error(code::UNKNOWN_FUNCTION, at, message).did_you_mean(function, known.clone());
            if diagnostic.help.is_some() {
                diagnostic
            } else {
                diagnostic.help(format!("`{space}` has {}", known.join(", ")))
            }
        };
        self.reject(diagnostic)
    }

    fn unknown_function(&mut self, function: &str, at: Extent, method: bool, arguments: usize) -> Typed {
        if self.dialect == Dialect::Cel {
            // CEL reports unknown functions at evaluation, so `true || f()` is true.
            return (self.push(Op::Call(Function::Unknown, Box::new([])), at), Kind::Any);
        }
        let known = functions::names(method);
        let diagnostic = if known.contains(&function) {
            DiagnosticBuilder::error(
                code::UNKNOWN_FUNCTION,
                at,
                format!("`{function}` does not take {arguments} arguments"),
            )
        } else if functions::names(!method).contains(&function) {
            let right = if method { format!("{function}(value)") } else { format!("value.{function}()") };
            DiagnosticBuilder::error(code::UNKNOWN_FUNCTION, at, format!("`{function}` cannot be called this way"))
                .help(format!("write `{right}`"))
        } else {
            let diagnostic =
                DiagnosticBuilder::error(code::UNKNOWN_FUNCTION, at, format!("there is no function `{function}`"));
            if function == "not" {
                diagnostic.help("write `!` for \"not\"").fix(at, "!")
            } else {
                diagnostic.did_you_mean(function, known.iter().copied())
            }
        };
        self.reject(diagnostic)
    }

    fn has(&mut self, at: Extent, arguments: &[NodeId]) -> Typed {
        let selection = match arguments {
            [one] => Some((*one, &self.ast.get(*one).kind)),
            _ => None,
        };
        let Some((id, NodeKind::Select { operand, field, .. })) = selection else {
            return self.reject(
                DiagnosticBuilder::error(code::SYNTAX, at, "`has` takes one selection")
                    .help("write `has(value.field)`"),
            );
        };
        let (operand, field) = (*operand, *field);
        if self.is_variable(id) {
            let (variable, _) = self.path(id);
            return (self.push(Op::Present(variable), at), Kind::Bool);
        }
        let (operand, _) = self.expression(operand);
        (self.push(Op::Has(operand, field.into()), at), Kind::Bool)
    }

    /// Whether the whole chain names a declared variable.
    fn is_variable(&self, id: NodeId) -> bool {
        let mut parts = Vec::new();
        let mut at = id;
        loop {
            match &self.ast.get(at).kind {
                NodeKind::Name(name) if self.locals.contains(name) => return false,
                NodeKind::Name(name) | NodeKind::Global(name) => {
                    parts.push(*name);
                    break;
                }
                NodeKind::Select { operand, field, .. } => {
                    parts.push(*field);
                    at = *operand;
                }
                _ => return false,
            }
        }
        parts.reverse();
        self.declared.get(&parts.join(".")).is_some()
    }

    /// Compiles a macro. Returns none if the arguments do not fit a macro.
    fn comprehension(
        &mut self,
        at: Extent,
        kind: ComprehensionKind,
        range: NodeId,
        arguments: &[NodeId],
    ) -> Option<Typed> {
        let (variable, rest) = arguments.split_first()?;
        let NodeKind::Name(variable) = self.ast.get(*variable).kind else { return None };
        let (predicate, transform) = match (kind, rest) {
            (ComprehensionKind::Map, [transform]) => (None, Some(*transform)),
            (ComprehensionKind::Map, [predicate, transform]) => (Some(*predicate), Some(*transform)),
            (ComprehensionKind::Map, _) => return None,
            (_, [predicate]) => (Some(*predicate), None),
            _ => return None,
        };
        let (range_op, range_kind) = self.expression(range);
        if self.checks() && !matches!(range_kind, Kind::List | Kind::Map | Kind::Any) {
            let message = format!("a macro needs a list or a map, not {}", range_kind.label());
            return Some(self.reject(DiagnosticBuilder::error(code::WRONG_TYPE, self.ast.get(range).at, message)));
        }
        self.locals.push(variable);
        let before = self.scratch.ops.len();
        let predicate_op = predicate.map(|id| (id, self.expression(id)));
        let transform_op = transform.map(|id| self.expression(id).0);
        let cost = u64::try_from(self.scratch.ops.len().saturating_sub(before)).unwrap_or(u64::MAX);
        self.locals.pop();
        if let Some((id, (_, kind))) = predicate_op
            && self.checks()
            && !matches!(kind, Kind::Bool | Kind::Any)
        {
            let message = format!("a macro's condition must be a bool, not {}", kind.label());
            return Some(self.reject(DiagnosticBuilder::error(code::WRONG_TYPE, self.ast.get(id).at, message)));
        }
        let comprehension = Comprehension {
            kind,
            range: range_op,
            predicate: predicate_op.map(|(_, (op, _))| op),
            transform: transform_op,
            cost: cost.max(1),
        };
        let gives = match kind {
            ComprehensionKind::Filter | ComprehensionKind::Map => Kind::List,
            _ => Kind::Bool,
        };
        Some((self.push(Op::Comprehension(Box::new(comprehension)), at), gives))
    }
}
