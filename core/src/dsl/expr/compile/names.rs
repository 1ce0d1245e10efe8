//! Name resolution: variables, macro variables, types and unknown names.

use super::{Compiler, Kind, Link, Op, Scratch, Typed};
use crate::dsl::{
    code,
    diagnostic::{DiagnosticBuilder, Extent},
    expr::{
        Dialect, NodeId, NodeKind, Value,
        functions::{self, Function},
    },
};

impl<'s> Compiler<'_, 's> {
    /// Returns the name at the root of a chain of selections, if the root is a name.
    pub(super) fn base_name(&self, id: NodeId) -> Option<&'s str> {
        let mut at = id;
        loop {
            match &self.ast.get(at).kind {
                NodeKind::Name(name) | NodeKind::Global(name) => return Some(name),
                NodeKind::Select { operand, .. } => at = *operand,
                _ => return None,
            }
        }
    }

    /// Compiles a name followed by selections. Its longest declared prefix is the variable.
    pub(super) fn path(&mut self, id: NodeId) -> Typed {
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

    /// Returns the longest declared prefix of a chain, and its number of parts.
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
            return (self.push(Op::Constant(Value::TypeName(name.to_owned())), base_at), Kind::Any);
        }
        let full: Vec<&str> = chain.iter().map(|(part, _, _)| *part).collect();
        if let Some(name) = functions::type_named(&full.join(".")) {
            return (self.push(Op::Constant(Value::TypeName(name.to_owned())), base_at), Kind::Any);
        }
        if self.lenient {
            return self.nothing(base_at);
        }
        if self.dialect == Dialect::Cel {
            // As with functions, CEL without a checker reports this at evaluation.
            return (self.push(Op::Call(Function::Unknown, Box::new([])), base_at), Kind::Any);
        }
        if self.declared.is_damaged(base) {
            // The damaged declaration may contain this name.
            return (self.push(Op::Call(Function::Unknown, Box::new([])), base_at), Kind::Any);
        }
        self.sink.error_with(|| self.unknown_name(chain, base, base_at));
        self.nothing(base_at)
    }

    fn unknown_name(&self, chain: &[Link<'s>], base: &str, base_at: Extent) -> DiagnosticBuilder {
        if let Some((field, field_at, _)) = chain.get(1).filter(|_| self.declared.has_below(base)) {
            let prefix = format!("{base}.");
            let known: Vec<&str> = self.declared.iter().filter_map(|(name, _)| name.strip_prefix(&prefix)).collect();
            let diagnostic =
                DiagnosticBuilder::error(code::UNDECLARED_EXPORT, *field_at, format!("`{base}` has no `{field}`"));
            if field.split_once('-').is_some_and(|(left, _)| known.contains(&left)) {
                return spaces_around_minus(diagnostic, field, *field_at);
            }
            let diagnostic = diagnostic.did_you_mean(field, known.iter().copied());
            return if diagnostic.help.is_some() { diagnostic } else { list_known(diagnostic, base, &known) };
        }
        if self.declared.has_below(base) {
            let diagnostic = DiagnosticBuilder::error(code::UNKNOWN_NAME, base_at, format!("`{base}` is not a value"));
            let prefix = format!("{base}.");
            let known: Vec<&str> = self.declared.iter().filter_map(|(name, _)| name.strip_prefix(&prefix)).collect();
            return list_known(diagnostic, base, &known);
        }
        if self.declared.is_bare(base) {
            let (field, field_at) = chain.get(1).map_or(("…", base_at), |(field, field_at, _)| (*field, *field_at));
            return DiagnosticBuilder::error(code::UNDECLARED_EXPORT, field_at, format!("`{base}` has no `{field}`"))
                .help(format!("it has no exports; declare them in its action: `export {field}: int`"));
        }
        let mut diagnostic = DiagnosticBuilder::error(code::UNKNOWN_NAME, base_at, format!("unknown name `{base}`"));
        match base.split_once('-') {
            Some((left, _)) if self.declared.get(left).is_some() || self.declared.has_below(left) => {
                diagnostic = spaces_around_minus(diagnostic, base, base_at);
            }
            _ => {
                let mut firsts: Vec<&str> =
                    self.declared.iter().map(|(name, _)| name.split('.').next().unwrap_or(name)).collect();
                firsts.extend(self.locals.iter().copied());
                firsts.dedup();
                diagnostic = diagnostic.did_you_mean(base, firsts);
            }
        }
        diagnostic
    }
}

fn spaces_around_minus(diagnostic: DiagnosticBuilder, name: &str, at: Extent) -> DiagnosticBuilder {
    let spaced = name.replacen('-', " - ", 1);
    diagnostic.help(format!("names may contain `-`; to subtract, put spaces around it: `{spaced}`")).fix(at, spaced)
}

fn list_known(diagnostic: DiagnosticBuilder, base: &str, known: &[&str]) -> DiagnosticBuilder {
    let shown: Vec<String> = known.iter().take(8).map(|field| format!("`{base}.{field}`")).collect();
    diagnostic.help(format!("use {}", shown.join(", ")))
}
