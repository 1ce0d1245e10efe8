//! The dispatch table: a match arm for every function of the WIT.

use std::{collections::BTreeSet, fmt::Write};

use anyhow::{Context, Result, bail};
use wit_parser::{
    Function, FunctionKind, Handle, Interface, InterfaceId, Resolve, Type, TypeDefKind, TypeId, TypeOwner,
};

use super::flavor::{Flavor, unalias};
use crate::{
    Package,
    names::{ToSnakeCase, ToUpperCamelCase},
};

/// Returns the table.
pub fn table(package: &Package, flavor: &Flavor) -> Result<String> {
    let resolve = &package.resolve;
    let mut arms = String::new();
    let mut functions = String::new();
    let produced = produced(package)?;
    for (id, interface) in package.exports("core")? {
        let name = interface.name.as_deref().context("an interface without a name")?;
        if interface.functions.is_empty() {
            continue;
        }
        writeln!(arms, "        {name:?} => {}(function, call),", name.to_snake_case())?;
        functions.push_str(&Table { resolve, flavor, produced: &produced, id, interface, name }.function()?);
    }
    let (title, imports) = (flavor.title(), flavor.imports());
    Ok(format!(
        r#"//! Every function of package `scheduler:core`, called in {title}.
// Generated from wit/ by `cargo xtask bindings`. Do not edit.
#![allow(unused_mut, unused_imports, unused_variables, clippy::all)]

use conformance_wire::{{Call, Failure, borrow, borrow_all, borrow_mut, references}};
use serde_json::Value as Json;
{imports}
/// Makes the call that `interface` and `function`, as WIT mangles it, name.
pub fn dispatch(interface: &str, function: &str, call: &Call<'_>) -> Result<Json, Failure> {{
    match interface {{
{arms}        _ => Err(Failure::Unknown),
    }}
}}
{functions}"#
    ))
}

/// Returns the resources that a function returns; methods of other resources cannot be reached.
fn produced(package: &Package) -> Result<BTreeSet<TypeId>> {
    let mut found = BTreeSet::new();
    for (_, interface) in package.exports("core")? {
        for function in interface.functions.values() {
            collect(&package.resolve, function.result.as_ref(), &mut found);
        }
    }
    Ok(found)
}

fn collect(resolve: &Resolve, ty: Option<&Type>, found: &mut BTreeSet<TypeId>) {
    let Some(Type::Id(id)) = ty else { return };
    let mut next = |ty: &Type| collect(resolve, Some(ty), found);
    match &resolve.types[*id].kind {
        TypeDefKind::Handle(Handle::Own(resource)) => drop(found.insert(unalias(resolve, *resource))),
        TypeDefKind::Type(inner) | TypeDefKind::Option(inner) | TypeDefKind::List(inner) => next(inner),
        TypeDefKind::Result(result) => [result.ok, result.err].iter().flatten().for_each(next),
        TypeDefKind::Tuple(tuple) => tuple.types.iter().for_each(next),
        _ => (),
    }
}

/// One interface.
struct Table<'a> {
    resolve: &'a Resolve,
    flavor: &'a Flavor,
    produced: &'a BTreeSet<TypeId>,
    id: InterfaceId,
    interface: &'a Interface,
    name: &'a str,
}

impl Table<'_> {
    fn function(&self) -> Result<String> {
        let mut text = String::new();
        let name = self.name.to_snake_case();
        writeln!(text, "\nfn {name}(function: &str, call: &Call<'_>) -> Result<Json, Failure> {{")?;
        writeln!(text, "    match function {{")?;
        for (name, function) in &self.interface.functions {
            if let FunctionKind::Method(resource) = function.kind
                && !self.produced.contains(&unalias(self.resolve, resource))
            {
                continue;
            }
            writeln!(text, "        {name:?} => {{")?;
            let body = self.body(function).with_context(|| format!("{}.{name}", self.name))?;
            for line in body {
                writeln!(text, "            {line}")?;
            }
            writeln!(text, "        }}")?;
        }
        writeln!(text, "        _ => Err(Failure::Unknown),\n    }}\n}}")?;
        Ok(text)
    }

    /// Returns the lines of one arm.
    fn body(&self, function: &Function) -> Result<Vec<String>> {
        let mut lines = Vec::new();
        let mut first = None;
        let item = function.item_name();
        let (path, skip) = match &function.kind {
            FunctionKind::Freestanding => (self.flavor.function(self.name, item), 0),
            FunctionKind::Constructor(resource) => (format!("{}::new", self.resource(*resource)?), 0),
            FunctionKind::Static(resource) => {
                let own = format!("{}::{}", self.resource(*resource)?, item.to_snake_case());
                (self.flavor.adapter(self.resource_name(*resource)?, item).unwrap_or(own), 0)
            }
            FunctionKind::Method(resource) => {
                lines.push(format!("let this = call.this::<{}>()?;", self.resource(*resource)?));
                lines.push("let mut this = borrow_mut(&this)?;".into());
                let class = self.resource_name(*resource)?;
                match self.flavor.adapter(class, item) {
                    Some(adapter) => {
                        first = Some("&mut this".to_owned());
                        (adapter, 1)
                    }
                    None => {
                        let suffix = self.flavor.suffix(self.resolve, function);
                        (format!("this.{}{suffix}", item.to_snake_case()), 1)
                    }
                }
            }
            _ => bail!("async functions are not supported in a synchronous protocol"),
        };
        let mut arguments = Vec::from_iter(first);
        for (index, parameter) in function.params.iter().skip(skip).enumerate() {
            arguments.push(self.argument(index, &parameter.ty, &mut lines)?);
        }
        lines.push(format!("let value = {path}({});", arguments.join(", ")));
        let Some(result) = function.result else {
            lines.push("call.value(&value)".into());
            return Ok(lines);
        };
        let mut value = Some(result);
        if let Some(TypeDefKind::Result(result)) = self.kind(&result) {
            lines.push("let value = call.check(value)?;".into());
            value = result.ok;
        }
        lines.push(match value {
            Some(ty) => format!("Ok({})", self.answer("value", &ty, "None")?),
            None => "call.value(&value)".into(),
        });
        Ok(lines)
    }

    /// Returns the expression that passes argument `index`; the lines that it needs are added to `lines`.
    fn argument(&self, index: usize, ty: &Type, lines: &mut Vec<String>) -> Result<String> {
        Ok(match self.kind(ty) {
            Some(TypeDefKind::Handle(Handle::Borrow(resource))) => {
                lines.push(format!("let resource{index} = call.resource::<{}>({index})?;", self.resource(*resource)?));
                lines.push(format!("let resource{index} = borrow(&resource{index})?;"));
                format!("&resource{index}")
            }
            Some(TypeDefKind::Handle(Handle::Own(resource))) => {
                format!("call.owned::<{}>({index})?", self.resource(*resource)?)
            }
            Some(TypeDefKind::List(Type::U8)) => format!("call.argument({index})?"),
            Some(TypeDefKind::List(item)) => match self.kind(item) {
                Some(TypeDefKind::Handle(Handle::Borrow(resource))) => {
                    let path = self.resource(*resource)?;
                    lines.push(format!("let resources{index} = call.resources::<{path}>({index})?;"));
                    lines.push(format!("let resources{index} = borrow_all(&resources{index})?;"));
                    format!("&references(&resources{index})")
                }
                _ => format!("&call.list({index})?"),
            },
            Some(TypeDefKind::Option(inner)) => match self.kind(inner) {
                Some(TypeDefKind::Handle(Handle::Borrow(resource))) => {
                    let path = self.resource(*resource)?;
                    lines.push(format!("let resource{index} = call.optional_resource::<{path}>({index})?;"));
                    lines.push(format!("let resource{index} = resource{index}.as_deref().map(borrow).transpose()?;"));
                    format!("resource{index}.as_deref()")
                }
                Some(TypeDefKind::List(item)) if !matches!(item, Type::U8) => {
                    format!("call.argument::<Option<Vec<_>>>({index})?.as_deref()")
                }
                _ if self.flavor.borrows_inside_option(self.resolve, inner) => {
                    format!("call.argument::<Option<_>>({index})?.as_ref()")
                }
                _ => format!("call.argument({index})?"),
            },
            _ if self.flavor.borrows(self.resolve, ty) => format!("&call.argument({index})?"),
            _ => format!("call.argument({index})?"),
        })
    }

    /// Returns the expression of the answer for `value`. Resources are named; `part` distinguishes
    /// those of one result.
    fn answer(&self, value: &str, ty: &Type, part: &str) -> Result<String> {
        if !self.holds_resource(ty) {
            return Ok(format!("call.value(&{value})?"));
        }
        Ok(match self.kind(ty) {
            Some(TypeDefKind::Handle(Handle::Own(_))) => format!("call.bind({value}, {part})"),
            Some(TypeDefKind::Option(inner)) => {
                let some = self.answer("some", inner, part)?;
                format!("match {value} {{ Some(some) => {some}, None => Json::Null }}")
            }
            Some(TypeDefKind::List(item)) if self.is_resource(item) => format!("call.bind_all({value})"),
            Some(TypeDefKind::Tuple(tuple)) => {
                let several = tuple.types.iter().filter(|ty| self.holds_resource(ty)).count() > 1;
                let names: Vec<String> = (0..tuple.types.len()).map(|index| format!("part{index}")).collect();
                let mut parts = Vec::new();
                for (index, ty) in tuple.types.iter().enumerate() {
                    let part = if several { format!("Some({index})") } else { part.to_owned() };
                    parts.push(self.answer(&names[index], ty, &part)?);
                }
                format!("{{ let ({}) = {value}; Json::Array(vec![{}]) }}", names.join(", "), parts.join(", "))
            }
            _ => bail!("a resource at a position without a name in the lane protocol"),
        })
    }

    /// Returns the type without its aliases; none for primitive types.
    fn kind(&self, ty: &Type) -> Option<&TypeDefKind> {
        match ty {
            Type::Id(id) => match &self.resolve.types[unalias(self.resolve, *id)].kind {
                TypeDefKind::Type(_) => None,
                kind => Some(kind),
            },
            _ => None,
        }
    }

    fn is_resource(&self, ty: &Type) -> bool {
        matches!(self.kind(ty), Some(TypeDefKind::Handle(_)))
    }

    fn holds_resource(&self, ty: &Type) -> bool {
        match self.kind(ty) {
            Some(TypeDefKind::Handle(_)) => true,
            Some(TypeDefKind::Option(inner) | TypeDefKind::List(inner)) => self.holds_resource(inner),
            Some(TypeDefKind::Tuple(tuple)) => tuple.types.iter().any(|ty| self.holds_resource(ty)),
            Some(TypeDefKind::Record(record)) => record.fields.iter().any(|field| self.holds_resource(&field.ty)),
            _ => false,
        }
    }

    /// Returns the WIT name of a resource.
    fn resource_name(&self, id: TypeId) -> Result<&str> {
        let definition = &self.resolve.types[unalias(self.resolve, id)];
        definition.name.as_deref().context("a resource without a name")
    }

    /// Returns the path of a resource's Rust type, wherever it is defined.
    fn resource(&self, id: TypeId) -> Result<String> {
        let definition = &self.resolve.types[unalias(self.resolve, id)];
        let TypeOwner::Interface(owner) = definition.owner else { bail!("a resource outside an interface") };
        let owner = if owner == self.id { Some(self.name) } else { self.resolve.interfaces[owner].name.as_deref() };
        let name = definition.name.as_deref().context("a resource without a name")?;
        Ok(self.flavor.resource(owner.context("an interface without a name")?, &name.to_upper_camel_case()))
    }
}
