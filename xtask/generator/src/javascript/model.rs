//! The WIT package, sorted into the parts of a JavaScript API.

use std::collections::BTreeSet;

use anyhow::{Result, bail, ensure};
use wit_parser::{
    Function, FunctionKind, Handle, Interface, InterfaceId, Type, TypeDef, TypeDefKind, TypeId, TypeOwner,
};

use crate::{
    Package,
    names::{ToLowerCamelCase, ToUpperCamelCase},
};

/// Everything that world `core` exports.
pub struct Model<'a> {
    /// The source package.
    pub package: &'a Package,
    /// The interfaces, in the world's order.
    pub interfaces: Vec<Exported<'a>>,
    /// The named types that functions take or return, each after the types that it consists of.
    pub types: Vec<NamedType>,
}

/// One exported interface.
pub struct Exported<'a> {
    /// Its WIT name. Example: `ip-pool`.
    pub name: &'a str,
    /// Its resources, in the order of the file.
    pub resources: Vec<Resource<'a>>,
    /// Its free functions, in the order of the file.
    pub functions: Vec<&'a Function>,
}

/// A resource and its functions.
pub struct Resource<'a> {
    pub id: TypeId,
    /// The class. Example: `IpPool`.
    pub class: String,
    pub docs: Option<&'a str>,
    pub constructor: Option<&'a Function>,
    pub statics: Vec<&'a Function>,
    pub methods: Vec<&'a Function>,
}

/// A named type and its directions.
pub struct NamedType {
    pub id: TypeId,
    /// Whether a function takes it.
    pub taken: bool,
    /// Whether a function returns it.
    pub returned: bool,
}

/// A type of interface `types` with a special form in JavaScript.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Special {
    /// A string.
    IpAddress,
    /// A string.
    IpNetwork,
    /// A bigint.
    U128,
    /// JavaScript's own values.
    Value,
}

impl<'a> Model<'a> {
    /// Sorts the package. Fails if a name would occur twice, or a function has an unsupported shape.
    pub fn new(package: &'a Package) -> Result<Self> {
        let interfaces =
            package.exports("core")?.into_iter().map(|(id, interface)| exported(package, id, interface)).collect();
        let mut model = Self { package, interfaces, types: Vec::new() };
        model.collect_types()?;
        model.check_names()?;
        Ok(model)
    }

    /// Returns the definition of a type, with aliases and `use` resolved.
    pub fn target(&self, mut ty: Type) -> Type {
        while let Type::Id(id) = ty {
            match self.package.resolve.types[id].kind {
                TypeDefKind::Type(inner) => ty = inner,
                _ => break,
            }
        }
        ty
    }

    /// Returns the definition of a type, if it has one.
    pub fn definition(&self, ty: Type) -> Option<(TypeId, &'a TypeDef)> {
        match self.target(ty) {
            Type::Id(id) => Some((id, &self.package.resolve.types[id])),
            _ => None,
        }
    }

    /// Returns the special form of a type, if it has one.
    pub fn special(&self, id: TypeId) -> Option<Special> {
        let definition = &self.package.resolve.types[id];
        let TypeOwner::Interface(owner) = definition.owner else { return None };
        if self.package.resolve.interfaces[owner].name.as_deref() != Some("types") {
            return None;
        }
        match definition.name.as_deref()? {
            "ip-address" => Some(Special::IpAddress),
            "ip-network" => Some(Special::IpNetwork),
            "u128" => Some(Special::U128),
            "value" => Some(Special::Value),
            _ => None,
        }
    }

    /// Returns the class of a resource.
    pub fn class(&self, id: TypeId) -> String {
        self.name(self.definition(Type::Id(id)).map_or(id, |(id, _)| id)).to_upper_camel_case()
    }

    /// Returns the WIT name of a named type.
    pub fn name(&self, id: TypeId) -> &'a str {
        self.package.resolve.types[id].name.as_deref().unwrap_or_default()
    }

    /// Returns whether an argument is optional.
    pub fn is_option(&self, ty: Type) -> bool {
        self.definition(ty).is_some_and(|(_, definition)| matches!(definition.kind, TypeDefKind::Option(_)))
    }

    /// Returns whether a field is optional because it is a list other than bytes; it is then empty.
    pub fn is_list(&self, ty: Type) -> bool {
        self.definition(ty).is_some_and(
            |(_, definition)| matches!(definition.kind, TypeDefKind::List(inner) if self.target(inner) != Type::U8),
        )
    }

    /// Returns whether an argument is a record of options: all its fields are optional, and so is
    /// the record in last position.
    pub fn is_options(&self, ty: Type) -> bool {
        self.definition(ty).is_some_and(|(_, definition)| match &definition.kind {
            TypeDefKind::Record(record) => {
                record.fields.iter().all(|field| self.is_option(field.ty) || self.is_list(field.ty))
            }
            _ => false,
        })
    }

    /// Returns the success type and the error type of a function.
    pub fn outcome(&self, function: &Function) -> (Option<Type>, Option<Type>) {
        let Some(result) = function.result else { return (None, None) };
        match self.definition(result).map(|(_, definition)| &definition.kind) {
            Some(TypeDefKind::Result(inner)) => (inner.ok, inner.err),
            _ => (Some(result), None),
        }
    }

    /// Returns the parameters that a caller passes: all but a method's own object.
    pub fn arguments<'f>(&self, function: &'f Function) -> &'f [wit_parser::Param] {
        let own = usize::from(matches!(function.kind, FunctionKind::Method(_)));
        function.params.get(own..).unwrap_or_default()
    }

    /// Returns whether functions fail with this type.
    pub fn is_error(&self, id: TypeId) -> bool {
        self.functions().any(|function| {
            let (_, error) = self.outcome(function);
            error.and_then(|error| self.definition(error)).is_some_and(|(error, _)| error == id)
        })
    }

    /// Returns all functions, those of resources first.
    pub fn functions(&self) -> impl Iterator<Item = &'a Function> {
        self.interfaces.iter().flat_map(|interface| {
            let of_resources = interface
                .resources
                .iter()
                .flat_map(|resource| resource.constructor.iter().chain(&resource.statics).chain(&resource.methods));
            of_resources.chain(&interface.functions).copied()
        })
    }

    fn collect_types(&mut self) -> Result<()> {
        let functions: Vec<_> = self.functions().collect();
        for function in functions {
            ensure!(!function.kind.is_async(), "{}: async functions are not supported", function.name);
            for parameter in self.arguments(function) {
                self.visit(parameter.ty, true)?;
            }
            let (ok, error) = self.outcome(function);
            for ty in [ok, error].into_iter().flatten() {
                self.visit(ty, false)?;
            }
        }
        Ok(())
    }

    /// Adds the named types that `ty` consists of, parts first.
    fn visit(&mut self, ty: Type, taken: bool) -> Result<()> {
        let Some((id, definition)) = self.definition(ty) else { return Ok(()) };
        if self.special(id).is_some() {
            return Ok(());
        }
        for part in parts(definition)? {
            self.visit(part, taken)?;
        }
        if definition.name.is_none() || matches!(definition.kind, TypeDefKind::Resource) {
            return Ok(());
        }
        let position = self.types.iter().position(|named| named.id == id).unwrap_or_else(|| {
            self.types.push(NamedType { id, taken: false, returned: false });
            self.types.len() - 1
        });
        if let Some(named) = self.types.get_mut(position) {
            named.taken |= taken;
            named.returned |= !taken;
        }
        Ok(())
    }

    /// Checks that names are unique: everything is exported from one flat namespace.
    fn check_names(&self) -> Result<()> {
        let mut seen = BTreeSet::new();
        let types = self.types.iter().map(|named| self.name(named.id).to_upper_camel_case());
        for interface in &self.interfaces {
            let classes = interface.resources.iter().map(|resource| resource.class.clone());
            let functions = interface.functions.iter().map(|function| function.name.to_lower_camel_case());
            for name in classes.chain(functions) {
                ensure!(seen.insert(name.clone()), "interface {}: {name} is exported twice", interface.name);
            }
        }
        for name in types {
            ensure!(seen.insert(name.clone()), "type {name} has a name that is already used");
        }
        Ok(())
    }
}

fn exported<'a>(package: &'a Package, id: InterfaceId, interface: &'a Interface) -> Exported<'a> {
    let resources = interface
        .types
        .values()
        .map(|id| (*id, &package.resolve.types[*id]))
        .filter(|(_, definition)| matches!(definition.kind, TypeDefKind::Resource))
        .map(|(id, definition)| resource(interface, id, definition))
        .collect();
    let functions = interface.functions.values().filter(|function| function.kind.resource().is_none()).collect();
    debug_assert_eq!(package.resolve.interfaces[id].name, interface.name);
    Exported { name: interface.name.as_deref().unwrap_or_default(), resources, functions }
}

fn resource<'a>(interface: &'a Interface, id: TypeId, definition: &'a TypeDef) -> Resource<'a> {
    let of = |wanted: fn(&FunctionKind) -> bool| {
        interface
            .functions
            .values()
            .filter(move |function| function.kind.resource() == Some(id) && wanted(&function.kind))
    };
    Resource {
        id,
        class: definition.name.as_deref().unwrap_or_default().to_upper_camel_case(),
        docs: definition.docs.contents.as_deref(),
        constructor: of(|kind| matches!(kind, FunctionKind::Constructor(_))).next(),
        statics: of(|kind| matches!(kind, FunctionKind::Static(_))).collect(),
        methods: of(|kind| matches!(kind, FunctionKind::Method(_))).collect(),
    }
}

/// Returns the types that a definition consists of.
fn parts(definition: &TypeDef) -> Result<Vec<Type>> {
    Ok(match &definition.kind {
        TypeDefKind::Record(record) => record.fields.iter().map(|field| field.ty).collect(),
        TypeDefKind::Variant(variant) => variant.cases.iter().filter_map(|case| case.ty).collect(),
        TypeDefKind::Tuple(tuple) => tuple.types.clone(),
        TypeDefKind::Option(inner) | TypeDefKind::List(inner) => vec![*inner],
        TypeDefKind::Result(result) => [result.ok, result.err].into_iter().flatten().collect(),
        TypeDefKind::Enum(_) | TypeDefKind::Flags(_) | TypeDefKind::Resource => Vec::new(),
        TypeDefKind::Handle(Handle::Own(id) | Handle::Borrow(id)) => vec![Type::Id(*id)],
        other => bail!("a {} is not supported", other.as_str()),
    })
}
