//! The interfaces and types of the package, sorted out for Python.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use wit_parser::{Function, Interface, Resolve, Type, TypeDef, TypeDefKind, TypeId, TypeOwner};

use crate::Package;

use super::{names, polish};

/// An interface and the Python module that it becomes.
pub struct Module<'a> {
    /// Its name in the WIT: `ip-pool`.
    pub wit: String,
    /// Its full name: `scheduler:core/ip-pool@0.1.0`.
    pub full: String,
    /// The module's name: `ip_pool`.
    pub module: String,
    /// What wit-parser knows.
    pub interface: &'a Interface,
    /// The types that are defined here, those that a type is made of before it.
    pub types: Vec<TypeId>,
}

/// Everything that is exported.
pub struct World<'a> {
    /// What wit-parser knows.
    pub resolve: &'a Resolve,
    /// The interfaces, in the order of the world.
    pub interfaces: Vec<Module<'a>>,
    /// Variants that are the error of some function.
    pub errors: BTreeSet<TypeId>,
    /// Records that only error cases carry: their fields become attributes of exceptions.
    pub error_records: BTreeSet<TypeId>,
    /// The WIT names of functions, parameters and fields, for references in docs.
    pub words: BTreeSet<String>,
    /// The WIT names of types, for references in docs.
    pub type_names: BTreeSet<String>,
}

impl<'a> World<'a> {
    /// Sorts out what world `core` exports.
    pub fn new(package: &'a Package) -> Result<Self> {
        let resolve = &package.resolve;
        let mut world = Self {
            resolve,
            interfaces: Vec::new(),
            errors: BTreeSet::new(),
            error_records: BTreeSet::new(),
            words: BTreeSet::new(),
            type_names: BTreeSet::new(),
        };
        for (id, interface) in package.exports("core")? {
            let wit = interface.name.clone().context("an exported interface has no name")?;
            let full = resolve.id_of(id).context("an exported interface has no package")?;
            let module = names::snake(&wit);
            let types = dependencies_first(resolve, interface);
            world.interfaces.push(Module { wit, full, module, interface, types });
        }
        world.collect_errors();
        world.collect_words();
        world.check_unique()?;
        Ok(world)
    }

    /// The definition behind `id`, through `use` and `type`.
    pub fn resolved(&self, id: TypeId) -> TypeId {
        match self.resolve.types[id].kind {
            TypeDefKind::Type(Type::Id(next)) => self.resolved(next),
            _ => id,
        }
    }

    /// The definition of `id`.
    pub fn definition(&self, id: TypeId) -> &'a TypeDef {
        &self.resolve.types[self.resolved(id)]
    }

    /// The name of a type in the WIT, where it was defined.
    pub fn wit_name(&self, id: TypeId) -> &'a str {
        self.definition(id).name.as_deref().unwrap_or_default()
    }

    /// The class of a type.
    pub fn class(&self, id: TypeId) -> String {
        names::class(self.wit_name(id))
    }

    /// Whether a type is written at all.
    pub fn is_written(&self, id: TypeId) -> bool {
        !self.error_records.contains(&id) && !polish::is_special(self.wit_name(id))
    }

    /// The types that `module` mentions: in its own types and in its functions.
    pub fn mentioned(&self, module: &Module) -> BTreeSet<TypeId> {
        let of_types = module.types.iter().flat_map(|id| parts(self.resolve, *id));
        of_types.chain(of_functions(self.resolve, module)).map(|id| self.resolved(id)).collect()
    }

    fn collect_errors(&mut self) {
        for module in &self.interfaces {
            for function in module.interface.functions.values() {
                let error = function.result.as_ref().and_then(|result| self.result(result)).and_then(|sides| sides.1);
                let Some(Type::Id(id)) = error else { continue };
                let id = self.resolved(*id);
                if matches!(self.resolve.types[id].kind, TypeDefKind::Record(_)) {
                    self.errors.insert(id);
                }
            }
        }
        let carried: BTreeSet<TypeId> =
            self.errors.iter().flat_map(|id| parts(self.resolve, *id)).map(|id| self.resolved(id)).collect();
        let elsewhere: BTreeSet<TypeId> = self
            .interfaces
            .iter()
            .flat_map(|module| {
                let of_types = module.types.iter().filter(|id| !self.errors.contains(id));
                of_types
                    .flat_map(|id| parts(self.resolve, *id))
                    .chain(of_functions(self.resolve, module))
                    .collect::<Vec<_>>()
            })
            .map(|id| self.resolved(id))
            .collect();
        self.error_records = carried
            .into_iter()
            .filter(|id| matches!(self.resolve.types[*id].kind, TypeDefKind::Record(_)) && !elsewhere.contains(id))
            .collect();
    }

    fn collect_words(&mut self) {
        for module in &self.interfaces {
            for function in module.interface.functions.values() {
                self.words.insert(function.item_name().to_owned());
                self.words.extend(function.params.iter().map(|param| param.name.clone()));
            }
            for id in &module.types {
                let definition = &self.resolve.types[*id];
                self.type_names.extend(definition.name.clone());
                if let TypeDefKind::Record(record) = &definition.kind {
                    self.words.extend(record.fields.iter().map(|field| field.name.clone()));
                }
            }
        }
    }

    /// Type names are unique in the package; that is what lets users import them from one place.
    fn check_unique(&self) -> Result<()> {
        let mut seen = BTreeMap::new();
        for module in &self.interfaces {
            for id in &module.types {
                if let Some(other) = seen.insert(self.class(*id), &module.wit) {
                    anyhow::bail!("type {} is defined in interfaces {other} and {}", self.wit_name(*id), module.wit);
                }
            }
            for function in module.interface.functions.values().filter(|function| function.kind.resource().is_none()) {
                if let Some(other) = seen.insert(names::snake(&function.name), &module.wit) {
                    anyhow::bail!("function {} is defined in interfaces {other} and {}", function.name, module.wit);
                }
            }
            ensure!(!module.wit.is_empty(), "an interface has no name");
        }
        Ok(())
    }

    /// The two sides of a `result`.
    pub fn result<'t>(&'t self, ty: &'t Type) -> Option<(Option<&'t Type>, Option<&'t Type>)> {
        let Type::Id(id) = ty else { return None };
        match &self.definition(*id).kind {
            TypeDefKind::Result(result) => Some((result.ok.as_ref(), result.err.as_ref())),
            _ => None,
        }
    }
}

/// The types that `interface` defines, each behind those that it is made of.
fn dependencies_first(resolve: &Resolve, interface: &Interface) -> Vec<TypeId> {
    fn visit(resolve: &Resolve, own: &BTreeSet<TypeId>, id: TypeId, sorted: &mut Vec<TypeId>) {
        for part in parts(resolve, id) {
            if own.contains(&part) && !sorted.contains(&part) {
                visit(resolve, own, part, sorted);
            }
        }
        if !sorted.contains(&id) {
            sorted.push(id);
        }
    }
    let defined: Vec<TypeId> = interface.types.values().copied().filter(|id| is_definition(resolve, *id)).collect();
    let own = defined.iter().copied().collect();
    let mut sorted = Vec::new();
    for id in defined {
        visit(resolve, &own, id, &mut sorted);
    }
    sorted
}

/// Whether `id` defines a type of its own: aliases and what `use` brings are seen through.
fn is_definition(resolve: &Resolve, id: TypeId) -> bool {
    let definition = &resolve.types[id];
    matches!(definition.owner, TypeOwner::Interface(_))
        && matches!(
            definition.kind,
            TypeDefKind::Record(_)
                | TypeDefKind::Resource
                | TypeDefKind::Flags(_)
                | TypeDefKind::Variant(_)
                | TypeDefKind::Enum(_)
        )
}

/// The named types that the functions of `module` mention.
fn of_functions(resolve: &Resolve, module: &Module) -> Vec<TypeId> {
    let types =
        |function: &Function| function.params.iter().map(|param| param.ty).chain(function.result).collect::<Vec<_>>();
    module.interface.functions.values().flat_map(types).flat_map(|ty| named(resolve, &ty)).collect()
}

/// The named types that the definition of `id` mentions.
fn parts(resolve: &Resolve, id: TypeId) -> Vec<TypeId> {
    let types: Vec<Type> = match &resolve.types[id].kind {
        TypeDefKind::Record(record) => record.fields.iter().map(|field| field.ty).collect(),
        TypeDefKind::Variant(variant) => variant.cases.iter().filter_map(|case| case.ty).collect(),
        _ => Vec::new(),
    };
    types.iter().flat_map(|ty| named(resolve, ty)).collect()
}

/// The named types that `ty` mentions.
fn named(resolve: &Resolve, ty: &Type) -> Vec<TypeId> {
    let Type::Id(id) = ty else { return Vec::new() };
    match &resolve.types[*id].kind {
        TypeDefKind::Type(inner) => named(resolve, inner),
        TypeDefKind::Option(inner) | TypeDefKind::List(inner) => named(resolve, inner),
        TypeDefKind::Tuple(tuple) => tuple.types.iter().flat_map(|inner| named(resolve, inner)).collect(),
        TypeDefKind::Result(result) => {
            result.ok.iter().chain(&result.err).flat_map(|inner| named(resolve, inner)).collect()
        }
        TypeDefKind::Handle(wit_parser::Handle::Own(resource) | wit_parser::Handle::Borrow(resource)) => {
            vec![*resource]
        }
        _ => vec![*id],
    }
}
