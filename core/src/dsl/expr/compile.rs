//! From the tree of an expression to what is evaluated: names become slots, macros
//! become loops, operand types are checked.

mod patterns;

use crate::dsl::{
    code,
    diagnostic::{Extent, Finding},
    model::ExportKind as Kind,
    sink::Sink,
};

use super::{
    Ast, BinaryOperator, Declarations, Dialect, NodeId, NodeKind, Value,
    functions::{self, Function},
    quick::Quick,
    types,
};

/// A compiled expression.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    pub ops: Vec<Op>,
    /// Where each op stands in the source.
    pub places: Vec<u32>,
    pub root: u32,
    pub variables: Vec<String>,
    /// The types of the variables.
    pub kinds: Vec<Kind>,
    pub kind: Kind,
    /// Its short form, if it has one.
    pub quick: Quick,
}

/// One operation; operands are indexes of others.
#[derive(Debug, Clone)]
pub(crate) enum Op {
    Constant(Value),
    Slot(u32),
    /// A macro's variable, so many macros further out.
    Local(u32),
    Select(u32, Box<str>),
    Has(u32, Box<str>),
    /// Whether a variable has a value at all.
    Present(u32),
    Index(u32, u32),
    List(Box<[u32]>),
    Map(Box<[(u32, u32)]>),
    And(u32, u32),
    Or(u32, u32),
    Not(u32),
    Negate(u32),
    Binary(BinaryOperator, u32, u32),
    Conditional(u32, u32, u32),
    Call(Function, Box<[u32]>),
    Comprehension(Box<Comprehension>),
}

/// A macro over the elements of a list or the keys of a map.
#[derive(Debug, Clone)]
pub(crate) struct Comprehension {
    pub kind: ComprehensionKind,
    pub range: u32,
    pub predicate: Option<u32>,
    pub transform: Option<u32>,
    /// Steps that one round costs.
    pub cost: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ComprehensionKind {
    All,
    Exists,
    ExistsOne,
    Filter,
    Map,
}

impl ComprehensionKind {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "all" => Self::All,
            "exists" => Self::Exists,
            "exists_one" | "existsOne" => Self::ExistsOne,
            "filter" => Self::Filter,
            "map" => Self::Map,
            _ => return None,
        })
    }
}

/// An operation and the type of its value.
type Typed = (u32, Kind);

/// Compiles expressions of one arena against one set of declarations.
pub(crate) struct Compiler<'a, 's> {
    ast: &'a Ast<'s>,
    declared: &'a Declarations,
    dialect: Dialect,
    sink: &'a Sink,
    /// Names that could not be read elsewhere may be among the unknown ones.
    lenient: bool,
    scratch: Scratch<'s>,
    locals: Vec<&'s str>,
}

/// What a compiler allocates, so that the next one need not.
#[derive(Debug, Default)]
pub(crate) struct Scratch<'s> {
    ops: Vec<Op>,
    places: Vec<u32>,
    variables: Vec<String>,
    kinds: Vec<Kind>,
    /// A name with selections, from its root on.
    chain: Vec<Link<'s>>,
    /// The same, with dots between.
    full: String,
}

/// A part of a name: its text, its place, and the place of all up to it.
type Link<'s> = (&'s str, Extent, Extent);

impl Scratch<'_> {
    fn clear(&mut self) {
        self.ops.clear();
        self.places.clear();
        self.variables.clear();
        self.kinds.clear();
    }
}

impl<'a, 's> Compiler<'a, 's> {
    pub fn new(ast: &'a Ast<'s>, declared: &'a Declarations, dialect: Dialect, sink: &'a Sink) -> Self {
        Self { ast, declared, dialect, sink, lenient: false, scratch: Scratch::default(), locals: Vec::new() }
    }

    /// Uses the memory of another compiler.
    pub fn over(mut self, scratch: Scratch<'s>) -> Self {
        self.scratch = scratch;
        self
    }

    /// Says nothing about unknown names: part of the scenario could not be read.
    pub fn lenient(mut self, lenient: bool) -> Self {
        self.lenient = lenient;
        self
    }

    /// The program of an expression; worth something only if the sink got no error.
    pub fn compile(mut self, root: NodeId) -> Program {
        let (root, kind) = self.expression(root);
        let Scratch { ops, places, variables, kinds, .. } = self.scratch;
        let quick = Quick::of(&ops, root);
        Program { ops, places, root, variables, kinds, kind, quick }
    }

    /// Checks an expression without keeping its program: its type, and whether it depends on anything.
    pub fn check(mut self, root: NodeId) -> (Kind, bool, Scratch<'s>) {
        let (_, kind) = self.expression(root);
        let mut scratch = self.scratch;
        let depends = !scratch.variables.is_empty();
        scratch.clear();
        (kind, depends, scratch)
    }

    fn push(&mut self, op: Op, at: Extent) -> u32 {
        let id = u32::try_from(self.scratch.ops.len()).unwrap_or(u32::MAX);
        self.scratch.ops.push(op);
        self.scratch.places.push(at.start);
        id
    }

    fn nothing(&mut self, at: Extent) -> Typed {
        (self.push(Op::Constant(Value::Null), at), Kind::Any)
    }

    fn reject(&mut self, finding: Finding) -> Typed {
        let at = finding.at;
        self.sink.push(finding);
        self.nothing(at)
    }

    fn expression(&mut self, id: NodeId) -> Typed {
        let ast = self.ast;
        let node = ast.get(id);
        let at = node.at;
        match &node.kind {
            NodeKind::Broken => self.nothing(at),
            NodeKind::Literal(value) => (self.push(Op::Constant(value.clone()), at), types::of(value)),
            NodeKind::Int(magnitude) => match i64::try_from(*magnitude) {
                Ok(number) => (self.push(Op::Constant(Value::Int(number)), at), Kind::Int),
                Err(_) => {
                    self.reject(Finding::error(code::NUMBER_OUT_OF_RANGE, at, "an int is at most 9223372036854775807"))
                }
            },
            NodeKind::Name(_) | NodeKind::Global(_) => self.path(id),
            NodeKind::Select { operand, field, .. } => {
                if self.base_name(id).is_some() {
                    return self.path(id);
                }
                let operand = self.expression(*operand);
                self.select(operand, field, at)
            }
            NodeKind::Index { operand, index } => {
                let (operand_op, kind) = self.expression(*operand);
                let (index_op, _) = self.expression(*index);
                if self.checks() && !matches!(kind, Kind::List | Kind::Map | Kind::Any) {
                    return self.reject(Finding::error(
                        code::WRONG_TYPE,
                        ast.get(*operand).at,
                        format!("this is {}, which has no elements", types::label(kind)),
                    ));
                }
                (self.push(Op::Index(operand_op, index_op), at), Kind::Any)
            }
            NodeKind::Call { function, function_at, target, arguments } => {
                self.call(at, function, *function_at, *target, arguments)
            }
            NodeKind::List(items) => {
                let items = items.iter().map(|item| self.expression(*item).0).collect();
                (self.push(Op::List(items), at), Kind::List)
            }
            NodeKind::Map(entries) => {
                let entries =
                    entries.iter().map(|(key, value)| (self.expression(*key).0, self.expression(*value).0)).collect();
                (self.push(Op::Map(entries), at), Kind::Map)
            }
            NodeKind::Not(operand) => {
                let (op, kind) = self.expression(*operand);
                if self.checks() && !matches!(kind, Kind::Bool | Kind::Any) {
                    let message = format!("`!` takes a bool, and this is {}", types::label(kind));
                    return self.reject(Finding::error(code::WRONG_TYPE, ast.get(*operand).at, message));
                }
                (self.push(Op::Not(op), at), Kind::Bool)
            }
            NodeKind::Negate(operand) => {
                let (op, kind) = self.expression(*operand);
                if self.checks() && !matches!(kind, Kind::Int | Kind::Double | Kind::Duration | Kind::Any) {
                    let message = format!("`-` takes a number, and this is {}", types::label(kind));
                    return self.reject(Finding::error(code::WRONG_TYPE, ast.get(*operand).at, message));
                }
                (self.push(Op::Negate(op), at), kind)
            }
            NodeKind::Binary { operator, left, right, operator_at } => {
                self.binary(at, *operator, *operator_at, *left, *right)
            }
            NodeKind::Conditional { condition, yes, no } => {
                let (condition_op, kind) = self.expression(*condition);
                let (yes, yes_kind) = self.expression(*yes);
                let (no, no_kind) = self.expression(*no);
                if self.checks() && !matches!(kind, Kind::Bool | Kind::Any) {
                    let message = format!("what stands before `?` must be a bool, and this is {}", types::label(kind));
                    return self.reject(Finding::error(code::WRONG_TYPE, ast.get(*condition).at, message));
                }
                let kind = if yes_kind == no_kind { yes_kind } else { Kind::Any };
                (self.push(Op::Conditional(condition_op, yes, no), at), kind)
            }
        }
    }

    fn checks(&self) -> bool {
        self.dialect == Dialect::Scenario
    }

    fn binary(
        &mut self,
        at: Extent,
        operator: BinaryOperator,
        operator_at: Extent,
        left: NodeId,
        right: NodeId,
    ) -> Typed {
        let (left_op, left_kind) = self.expression(left);
        let (right_op, right_kind) = self.expression(right);
        let kind = types::binary(operator, left_kind, right_kind);
        if kind.is_none() && self.checks() {
            let symbol = operator.symbol();
            let finding = Finding::error(
                code::WRONG_TYPE,
                operator_at,
                format!("`{symbol}` does not take {} and {}", types::label(left_kind), types::label(right_kind)),
            )
            .related(self.ast.get(left).at, format!("this is {}", types::label(left_kind)))
            .related(self.ast.get(right).at, format!("this is {}", types::label(right_kind)));
            return self.reject(operand_help(finding, operator, left_kind, right_kind));
        }
        let op = match operator {
            BinaryOperator::And => Op::And(left_op, right_op),
            BinaryOperator::Or => Op::Or(left_op, right_op),
            _ => Op::Binary(operator, left_op, right_op),
        };
        // Places of binary operations are those of their operators: that is what fails.
        (self.push(op, Extent::new(operator_at.start, at.end)), kind.unwrap_or(Kind::Any))
    }

    fn select(&mut self, (operand, kind): Typed, field: &str, at: Extent) -> Typed {
        if self.checks() && !matches!(kind, Kind::Map | Kind::Any) {
            return self.reject(Finding::error(
                code::WRONG_TYPE,
                at,
                format!("`.{field}` selects from a map, and this is {}", types::label(kind)),
            ));
        }
        (self.push(Op::Select(operand, field.into()), at), Kind::Any)
    }

    /// The name at the root of a chain of selections, if it is one.
    fn base_name(&self, id: NodeId) -> Option<&'s str> {
        let mut at = id;
        loop {
            match &self.ast.get(at).kind {
                NodeKind::Name(name) | NodeKind::Global(name) => return Some(name),
                NodeKind::Select { operand, .. } => at = *operand,
                _ => return None,
            }
        }
    }

    /// A name with selections behind it: the longest declared prefix is the variable.
    fn path(&mut self, id: NodeId) -> Typed {
        let mut chain = std::mem::take(&mut self.scratch.chain);
        chain.clear();
        let typed = self.resolve(id, &mut chain);
        self.scratch.chain = chain;
        typed
    }

    fn resolve(&mut self, id: NodeId, chain: &mut Vec<Link<'s>>) -> Typed {
        let mut at = id;
        let local = loop {
            let node = self.ast.get(at);
            match &node.kind {
                NodeKind::Name(name) => {
                    chain.push((*name, node.at, node.at));
                    break self.locals.iter().rev().position(|local| local == name);
                }
                NodeKind::Global(name) => {
                    chain.push((*name, node.at, node.at));
                    break None;
                }
                NodeKind::Select { operand, field, field_at } => {
                    chain.push((*field, *field_at, node.at));
                    at = *operand;
                }
                _ => return self.nothing(node.at),
            }
        };
        chain.reverse();
        let (mut typed, used) = match local {
            Some(distance) => {
                let distance = u32::try_from(distance).unwrap_or(u32::MAX);
                let place = chain.first().map_or_else(Extent::default, |(_, place, _)| *place);
                ((self.push(Op::Local(distance), place), Kind::Any), 1)
            }
            None => match self.variable(chain) {
                Some(found) => found,
                None => return self.unknown(chain),
            },
        };
        for (field, _, place) in chain.iter().skip(used) {
            typed = self.select(typed, field, *place);
        }
        typed
    }

    /// The longest declared prefix of a chain, and how many of its parts that is.
    fn variable(&mut self, chain: &[Link<'s>]) -> Option<(Typed, usize)> {
        let Scratch { full, variables, kinds, .. } = &mut self.scratch;
        full.clear();
        for (part, _, _) in chain {
            if !full.is_empty() {
                full.push('.');
            }
            full.push_str(part);
        }
        let mut used = chain.len();
        let kind = loop {
            if let Some(kind) = self.declared.get(full) {
                break kind;
            }
            let (last, _, _) = chain.get(used.checked_sub(1)?)?;
            used = used.checked_sub(1)?;
            full.truncate(full.len().checked_sub(last.len().checked_add(1)?)?);
        };
        let slot = match variables.iter().position(|other| other == full) {
            Some(slot) => slot,
            None => {
                variables.push(full.clone());
                kinds.push(kind);
                variables.len().saturating_sub(1)
            }
        };
        let place = chain.get(used.saturating_sub(1)).map_or_else(Extent::default, |(_, _, place)| *place);
        let op = self.push(Op::Slot(u32::try_from(slot).unwrap_or(u32::MAX)), place);
        Some(((op, kind), used))
    }

    fn unknown(&mut self, chain: &[Link<'s>]) -> Typed {
        let Some((base, base_at, _)) = chain.first().copied() else { return self.nothing(Extent::default()) };
        // CEL knows its types by name.
        if chain.len() == 1
            && self.dialect == Dialect::Cel
            && let Some(name) = functions::type_named(base)
        {
            return (self.push(Op::Constant(Value::Type(name.to_owned())), base_at), Kind::Any);
        }
        let full: Vec<&str> = chain.iter().map(|(part, _, _)| *part).collect();
        if let Some(name) = functions::type_named(&full.join(".")) {
            return (self.push(Op::Constant(Value::Type(name.to_owned())), base_at), Kind::Any);
        }
        if self.lenient {
            return self.nothing(base_at);
        }
        if self.dialect == Dialect::Cel {
            // As with functions: CEL without a checker finds out when it gets there.
            return (self.push(Op::Call(Function::Unknown, Box::new([])), base_at), Kind::Any);
        }
        if self.declared.is_damaged(base) {
            // It may have that.
            return (self.push(Op::Call(Function::Unknown, Box::new([])), base_at), Kind::Any);
        }
        self.sink.error_with(|| self.unknown_name(chain, base, base_at));
        self.nothing(base_at)
    }

    fn unknown_name(&self, chain: &[Link<'s>], base: &str, base_at: Extent) -> Finding {
        if let Some((field, field_at, _)) = chain.get(1).filter(|_| self.declared.has_below(base)) {
            let prefix = format!("{base}.");
            let known: Vec<&str> = self.declared.iter().filter_map(|(name, _)| name.strip_prefix(&prefix)).collect();
            let finding = Finding::error(code::UNDECLARED_EXPORT, *field_at, format!("`{base}` has no `{field}`"));
            if field.split_once('-').is_some_and(|(left, _)| known.contains(&left)) {
                return spaces_around_minus(finding, field, *field_at);
            }
            let finding = finding.did_you_mean(field, known.iter().copied());
            return if finding.help.is_some() { finding } else { list_known(finding, base, &known) };
        }
        if self.declared.has_below(base) {
            let finding = Finding::error(code::UNKNOWN_NAME, base_at, format!("`{base}` alone has no value"));
            let prefix = format!("{base}.");
            let known: Vec<&str> = self.declared.iter().filter_map(|(name, _)| name.strip_prefix(&prefix)).collect();
            return list_known(finding, base, &known);
        }
        if self.declared.is_bare(base) {
            let (field, field_at) = chain.get(1).map_or(("…", base_at), |(field, field_at, _)| (*field, *field_at));
            return Finding::error(code::UNDECLARED_EXPORT, field_at, format!("`{base}` has no `{field}`"))
                .help(format!("it has nothing to show; an action says what it reports: `export {field}: int`"));
        }
        let mut finding = Finding::error(code::UNKNOWN_NAME, base_at, format!("nothing is called `{base}`"));
        match base.split_once('-') {
            Some((left, _)) if self.declared.get(left).is_some() || self.declared.has_below(left) => {
                finding = spaces_around_minus(finding, base, base_at);
            }
            _ => {
                let mut firsts: Vec<&str> =
                    self.declared.iter().map(|(name, _)| name.split('.').next().unwrap_or(name)).collect();
                firsts.extend(self.locals.iter().copied());
                firsts.dedup();
                finding = finding.did_you_mean(base, firsts);
            }
        }
        finding
    }

    fn call(
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
        // A function may have a name with a dot: `strings.quote(text)`.
        let namespaced = target.and_then(|target| match self.ast.get(target).kind {
            NodeKind::Name(space) => functions::find(&format!("{space}.{function}"), false, arguments.len()),
            _ => None,
        });
        let found = match namespaced {
            Some(found) => Some(found),
            None => functions::find(function, target.is_some(), arguments.len()),
        };
        // As `found`, misspelt.
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
                    let takes: Vec<String> = takes.into_iter().map(types::label).collect();
                    let message =
                        format!("`{function}` takes {} here, and this is {}", takes.join(" or "), types::label(kind));
                    let at = self.ast.get(*argument).at;
                    return self.reject(Finding::error(code::WRONG_TYPE, at, message));
                }
            }
        }
        if let (Function::Matches | Function::MatchesOf, Some(pattern)) = (signature.function, arguments.last()) {
            self.pattern(*pattern);
        }
        (self.push(Op::Call(signature.function, operands.into()), at), signature.gives)
    }

    /// Whether a name is that of a variable, or of the first part of one.
    fn is_known(&self, name: &str) -> bool {
        self.locals.contains(&name)
            || self.declared.get(name).is_some()
            || self.declared.has_below(name)
            || self.declared.is_bare(name)
    }

    /// `base64.encod(…)`, or with another number of arguments than it takes.
    fn unknown_in_namespace(&mut self, space: &str, function: &str, at: Extent, arguments: &[NodeId]) -> Typed {
        for argument in arguments {
            self.expression(*argument);
        }
        let mut known: Vec<&str> = functions::of_namespace(space).map(|(name, _)| name).collect();
        known.dedup();
        let finding = if known.contains(&function) {
            let message = format!("`{space}.{function}` does not take {} arguments", arguments.len());
            Finding::error(code::UNKNOWN_FUNCTION, at, message)
        } else {
            let message = format!("there is no function `{space}.{function}`");
            let finding = Finding::error(code::UNKNOWN_FUNCTION, at, message).did_you_mean(function, known.clone());
            if finding.help.is_some() { finding } else { finding.help(format!("`{space}` has {}", known.join(", "))) }
        };
        self.reject(finding)
    }

    fn unknown_function(&mut self, function: &str, at: Extent, method: bool, arguments: usize) -> Typed {
        if self.dialect == Dialect::Cel {
            // CEL finds out when the call is evaluated, so `true || f()` is true.
            return (self.push(Op::Call(Function::Unknown, Box::new([])), at), Kind::Any);
        }
        let known = functions::names(method);
        let finding = if known.contains(&function) {
            Finding::error(code::UNKNOWN_FUNCTION, at, format!("`{function}` does not take {arguments} arguments"))
        } else if functions::names(!method).contains(&function) {
            let right = if method { format!("{function}(value)") } else { format!("value.{function}()") };
            Finding::error(code::UNKNOWN_FUNCTION, at, format!("`{function}` is not called like this"))
                .help(format!("write `{right}`"))
        } else {
            let finding = Finding::error(code::UNKNOWN_FUNCTION, at, format!("there is no function `{function}`"));
            if function == "not" {
                finding.help("write `!` for \"not\"").fix(at, "!")
            } else {
                finding.did_you_mean(function, known.iter().copied())
            }
        };
        self.reject(finding)
    }

    fn has(&mut self, at: Extent, arguments: &[NodeId]) -> Typed {
        let selection = match arguments {
            [one] => Some((*one, &self.ast.get(*one).kind)),
            _ => None,
        };
        let Some((id, NodeKind::Select { operand, field, .. })) = selection else {
            return self.reject(
                Finding::error(code::SYNTAX, at, "`has` takes one selection").help("write `has(value.field)`"),
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

    /// Whether the whole chain is the name of a declared variable.
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

    /// A macro; none when the arguments are not those of one.
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
            let message = format!("a macro runs over a list or a map, and this is {}", types::label(range_kind));
            return Some(self.reject(Finding::error(code::WRONG_TYPE, self.ast.get(range).at, message)));
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
            let message = format!("a macro's condition must be a bool, and this is {}", types::label(kind));
            return Some(self.reject(Finding::error(code::WRONG_TYPE, self.ast.get(id).at, message)));
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

fn spaces_around_minus(finding: Finding, name: &str, at: Extent) -> Finding {
    let spaced = name.replacen('-', " - ", 1);
    finding.help(format!("names may contain `-`; to subtract, put spaces around it: `{spaced}`")).fix(at, spaced)
}

fn list_known(finding: Finding, base: &str, known: &[&str]) -> Finding {
    let shown: Vec<String> = known.iter().take(8).map(|field| format!("`{base}.{field}`")).collect();
    finding.help(format!("there is {}", shown.join(", ")))
}

/// What to write instead, where operand types do not fit.
fn operand_help(finding: Finding, operator: BinaryOperator, left: Kind, right: Kind) -> Finding {
    use BinaryOperator as Op;
    match (left, right) {
        (Kind::Duration, Kind::Int | Kind::Double) | (Kind::Int | Kind::Double, Kind::Duration) => {
            finding.help("write a duration with its unit: `250ms`, `1.5s`")
        }
        (Kind::String, Kind::Int) | (Kind::Int, Kind::String) => {
            finding.help("convert one of them: `int(text)` or `string(number)`")
        }
        (Kind::Int, Kind::Double) | (Kind::Double, Kind::Int) if !matches!(operator, Op::And | Op::Or) => {
            finding.help("convert the int: `double(number)`")
        }
        (Kind::Bool, _) | (_, Kind::Bool) if matches!(operator, Op::And | Op::Or) => {
            finding.help("compare it, so that it becomes a bool")
        }
        _ => finding,
    }
}
