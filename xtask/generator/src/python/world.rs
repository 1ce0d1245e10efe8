//! The interfaces and types of the package, sorted for Python.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use wit_parser::{Function, Interface, Resolve, Type, TypeDef, TypeDefKind, TypeId, TypeOwner};

use crate::Package;

use super::{facade, names, polish, rows, time};

/// An interface and its Python module.
pub struct Module<'a> {
    /// Its name in the WIT: `ip-pool`.
    pub wit: String,
    /// Its full name: `scheduler:core/ip-pool@0.1.0`.
    pub full: String,
    /// The module's name: `ip_pool`.
    pub module: String,
    /// The result of wit-parser.
    pub interface: &'a Interface,
    /// The types defined here, each after the types that it consists of.
    pub types: Vec<TypeId>,
}

/// All exports.
pub struct World<'a> {
    /// The result of wit-parser.
    pub resolve: &'a Resolve,
    /// The interfaces, in the order of the world.
    pub interfaces: Vec<Module<'a>>,
    /// Records that are a function's error.
    pub errors: BTreeSet<TypeId>,
    /// Records that are pages: users see their content.
    pub pages: BTreeSet<TypeId>,
    /// Records that name things in lists: these lists are dicts.
    pub named: BTreeSet<TypeId>,
    /// Records of options that only functions take: their fields are keyword arguments.
    pub options: BTreeSet<TypeId>,
    /// The WIT names of functions, parameters and fields, for references in docs.
    pub words: BTreeSet<String>,
    /// The names of times without their unit, by WIT name.
    pub times: BTreeMap<String, String>,
    /// The WIT names of types, for references in docs.
    pub type_names: BTreeSet<String>,
}

impl<'a> World<'a> {
    /// Sorts the exports of world `core`.
    pub fn new(package: &'a Package) -> Result<Self> {
        let resolve = &package.resolve;
        let mut world = Self {
            resolve,
            interfaces: Vec::new(),
            errors: BTreeSet::new(),
            pages: BTreeSet::new(),
            named: BTreeSet::new(),
            options: BTreeSet::new(),
            words: BTreeSet::new(),
            times: BTreeMap::new(),
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
        world.collect_pages();
        world.collect_named();
        world.collect_options();
        world.collect_words();
        world.check_unique()?;
        Ok(world)
    }

    /// Returns the definition of `id`, through `use` and `type`.
    pub fn resolved(&self, id: TypeId) -> TypeId {
        match self.resolve.types[id].kind {
            TypeDefKind::Type(Type::Id(next)) => self.resolved(next),
            _ => id,
        }
    }

    /// Returns the definition of `id`.
    pub fn definition(&self, id: TypeId) -> &'a TypeDef {
        &self.resolve.types[self.resolved(id)]
    }

    /// Returns the name of a type in its defining WIT interface.
    pub fn wit_name(&self, id: TypeId) -> &'a str {
        self.definition(id).name.as_deref().unwrap_or_default()
    }

    /// Returns the class of a type.
    pub fn class(&self, id: TypeId) -> String {
        names::class(self.wit_name(id))
    }

    /// Returns whether a type is generated at all.
    pub fn is_written(&self, id: TypeId) -> bool {
        let unseen = [&self.named, &self.options].iter().any(|set| set.contains(&id));
        !unseen && !polish::is_special(self.wit_name(id)) && self.wit_name(id) != "page-request"
    }

    /// Returns the types that `module` mentions: in its own types and in its functions.
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
                self.errors.insert(id);
            }
        }
    }

    fn collect_pages(&mut self) {
        let mut pages = BTreeSet::new();
        for function in self.interfaces.iter().flat_map(|module| module.interface.functions.values()) {
            let result = function.result.as_ref();
            let ok = result.and_then(|result| self.result(result).map_or(Some(result), |sides| sides.0));
            let Some(Type::Id(id)) = ok else { continue };
            let is_record = matches!(self.definition(*id).kind, TypeDefKind::Record(_));
            let is_paged = function.params.iter().any(|parameter| matches!(parameter.name.as_str(), "page" | "cursor"));
            let is_special = polish::goes_on_from(&function.name) || rows::batch(&function.name).is_some();
            if is_record && (is_paged || is_special) {
                pages.insert(self.resolved(*id));
            }
        }
        let types = self.interfaces.iter().flat_map(|module| module.types.iter().copied());
        pages.extend(types.filter(|id| rows::row(self.wit_name(*id)).is_some()));
        self.pages = pages;
    }

    /// Returns the records with two fields, the first of them a text, that occur in lists only.
    fn collect_named(&mut self) {
        let (mut listed, mut alone) = (BTreeSet::new(), BTreeSet::new());
        for module in &self.interfaces {
            let of_types = module.types.iter().flat_map(|id| {
                let is_page = self.pages.contains(id);
                part_types(self.resolve, *id).into_iter().map(move |ty| (ty, is_page))
            });
            let of_functions = module.interface.functions.values().flat_map(|function| {
                function.params.iter().map(|parameter| parameter.ty).chain(function.result).map(|ty| (ty, false))
            });
            for (ty, is_page) in of_types.chain(of_functions) {
                for (id, in_list) in uses(self.resolve, &ty, false) {
                    let id = self.resolved(id);
                    if in_list && !is_page {
                        listed.insert(id)
                    } else {
                        alone.insert(id)
                    };
                }
            }
        }
        let names_things = |id: &TypeId| {
            let TypeDefKind::Record(record) = &self.resolve.types[*id].kind else { return false };
            polish::is_nested(self.wit_name(*id))
                || record.fields.len() == 2 && record.fields.first().is_some_and(|field| field.ty == Type::String)
        };
        self.named = listed.difference(&alone).copied().filter(names_things).collect();
    }

    fn collect_options(&mut self) {
        let mut taken = BTreeSet::new();
        let mut elsewhere = BTreeSet::new();
        for module in &self.interfaces {
            elsewhere.extend(module.types.iter().flat_map(|id| parts(self.resolve, *id)).map(|id| self.resolved(id)));
            for function in module.interface.functions.values() {
                let direct = function.params.iter().filter(|parameter| facade::options(self, &parameter.ty).is_some());
                taken.extend(
                    direct.flat_map(|parameter| named(self.resolve, &parameter.ty)).map(|id| self.resolved(id)),
                );
                elsewhere
                    .extend(function.result.iter().flat_map(|ty| named(self.resolve, ty)).map(|id| self.resolved(id)));
            }
        }
        self.options = taken.difference(&elsewhere).copied().collect();
    }

    fn collect_words(&mut self) {
        let mut typed: Vec<(String, Type)> = Vec::new();
        for module in &self.interfaces {
            for function in module.interface.functions.values() {
                self.words.insert(function.item_name().to_owned());
                typed.extend(function.params.iter().map(|parameter| (parameter.name.clone(), parameter.ty)));
                typed.extend(function.result.map(|ty| (function.item_name().to_owned(), ty)));
            }
            for id in &module.types {
                let definition = &self.resolve.types[*id];
                self.type_names.extend(definition.name.clone());
                if let TypeDefKind::Record(record) = &definition.kind {
                    typed.extend(record.fields.iter().map(|field| (field.name.clone(), field.ty)));
                }
            }
        }
        for (name, ty) in typed {
            if let Some(unit) = time::of_name(self, &name, &ty) {
                self.times.insert(name.clone(), time::name(&name, Some(unit)));
            }
            self.words.insert(name);
        }
    }

    /// Checks that type names are unique in the package, so that users can import them from one module.
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

    /// Returns the two sides of a `result`.
    pub fn result<'t>(&'t self, ty: &'t Type) -> Option<(Option<&'t Type>, Option<&'t Type>)> {
        let Type::Id(id) = ty else { return None };
        match &self.definition(*id).kind {
            TypeDefKind::Result(result) => Some((result.ok.as_ref(), result.err.as_ref())),
            _ => None,
        }
    }
}

/// Returns the types that `interface` defines, each after the types that it consists of.
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

/// Returns whether `id` defines a new type: aliases and `use` do not.
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

/// Returns the named types that the functions of `module` mention.
fn of_functions(resolve: &Resolve, module: &Module) -> Vec<TypeId> {
    let types =
        |function: &Function| function.params.iter().map(|param| param.ty).chain(function.result).collect::<Vec<_>>();
    module.interface.functions.values().flat_map(types).flat_map(|ty| named(resolve, &ty)).collect()
}

/// Returns the named types that the definition of `id` mentions.
fn parts(resolve: &Resolve, id: TypeId) -> Vec<TypeId> {
    part_types(resolve, id).iter().flat_map(|ty| named(resolve, ty)).collect()
}

/// Returns the types in the definition of `id`.
fn part_types(resolve: &Resolve, id: TypeId) -> Vec<Type> {
    match &resolve.types[id].kind {
        TypeDefKind::Record(record) => record.fields.iter().map(|field| field.ty).collect(),
        TypeDefKind::Variant(variant) => variant.cases.iter().filter_map(|case| case.ty).collect(),
        _ => Vec::new(),
    }
}

/// Returns the named types that `ty` mentions, and whether each is directly the item of a list.
fn uses(resolve: &Resolve, ty: &Type, in_list: bool) -> Vec<(TypeId, bool)> {
    let Type::Id(id) = ty else { return Vec::new() };
    match &resolve.types[*id].kind {
        TypeDefKind::Type(inner) => uses(resolve, inner, in_list),
        TypeDefKind::List(inner) => uses(resolve, inner, true),
        TypeDefKind::Option(inner) => uses(resolve, inner, false),
        TypeDefKind::Tuple(tuple) => tuple.types.iter().flat_map(|inner| uses(resolve, inner, false)).collect(),
        TypeDefKind::Result(result) => {
            result.ok.iter().chain(&result.err).flat_map(|inner| uses(resolve, inner, false)).collect()
        }
        _ => vec![(*id, in_list)],
    }
}

/// Returns the named types that `ty` mentions.
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
