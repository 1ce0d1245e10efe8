//! The snapshot of the public API of crate `scheduler-core`: `core/public-api.txt`.
//!
//! It is read from the sources, so it needs no nightly compiler. An item is public if it is defined
//! as `pub` in a reachable module, or if such a module re-exports it; paths are followed to the
//! defining module. A change of the file is a change of the API, which reviewers can see.

mod macros;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use quote::ToTokens;
use syn::{Attribute, Fields, ImplItem, Item, ItemImpl, Type, UseTree, Visibility};

use crate::{
    Output,
    reference::native::{shown, tidy},
};

const HEAD: &str = "# Generated from core/src by `cargo xtask bindings`. A line that changes here is a change of the public API:\n\
                    # it belongs into the changelog, and one that is lost or means something else into a new minor version.\n";

/// The file.
pub fn files(root: &Path) -> Result<Vec<Output>> {
    let mut crate_ = Crate { macros: BTreeMap::new(), modules: BTreeMap::new(), exported: BTreeSet::new() };
    crate_.module(&root.join("core/src/lib.rs"), &root.join("core/src"), &[], "", true)?;
    crate_.expand();
    crate_.export();
    let mut lines = BTreeSet::new();
    for (path, module) in &crate_.modules {
        crate_.lines(path, module, &mut lines);
    }
    let lines: String = lines.into_iter().map(|line| line + "\n").collect();
    Ok(vec![Output { path: PathBuf::from("core/public-api.txt"), text: format!("{HEAD}{lines}") }])
}

/// Path of a module in the crate.
type ModulePath = Vec<String>;

struct Module {
    /// The open module that shows its items; a private module has one through re-exports.
    shown_as: String,
    /// Whether it can be reached from outside.
    open: bool,
    items: Vec<Item>,
}

struct Crate {
    /// The macros defined in the crate.
    macros: BTreeMap<String, macros::Rule>,
    modules: BTreeMap<ModulePath, Module>,
    /// Every reachable item: its defining module and its name.
    exported: BTreeSet<(ModulePath, String)>,
}

impl Crate {
    /// Reads a module's file and those of its submodules.
    fn module(&mut self, file: &Path, folder: &Path, own: &[String], shown_as: &str, open: bool) -> Result<()> {
        let text = fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
        let items = syn::parse_file(&text).with_context(|| format!("reading {}", file.display()))?.items;
        for item in &items {
            let Item::Mod(module) = item else { continue };
            let name = module.ident.to_string();
            if module.content.is_some() || is_test(&module.attrs) || name == "component" {
                continue;
            }
            let inside = folder.join(&name);
            let path = [folder.join(format!("{name}.rs")), inside.join("mod.rs")];
            let Some(path) = path.iter().find(|path| path.is_file()) else { continue };
            let reached = open && is_public(&module.vis);
            let shown_as = match (reached, shown_as.is_empty()) {
                (true, false) => format!("{shown_as}::{name}"),
                (_, true) => name.clone(),
                (false, false) => shown_as.to_owned(),
            };
            let below: ModulePath = own.iter().cloned().chain([name]).collect();
            self.module(path, &inside, &below, &shown_as, reached)?;
        }
        self.macros.extend(items.iter().filter_map(macros::defined));
        self.modules.insert(own.to_vec(), Module { shown_as: shown_as.to_owned(), open, items });
        Ok(())
    }

    /// Replaces macro calls by the items that they create.
    fn expand(&mut self) {
        let macros = &self.macros;
        for module in self.modules.values_mut() {
            let items = std::mem::take(&mut module.items);
            module.items = items
                .into_iter()
                .flat_map(|item| macros::expanded(&item, macros).unwrap_or_else(|| vec![item]))
                .collect();
        }
    }

    /// Finds the reachable items: public items of open modules, and their re-exports.
    fn export(&mut self) {
        let mut exported = BTreeSet::new();
        for (path, module) in self.modules.iter().filter(|(_, module)| module.open) {
            exported.extend(module.items.iter().filter_map(named).map(|name| (path.clone(), name)));
            for (written, _) in imports(&module.items, true) {
                match written.split_last() {
                    Some((last, from)) if last == "*" => {
                        if let Some(from) = self.follow(path, from) {
                            let items = self.modules.get(&from).map_or(&[][..], |module| &module.items);
                            exported.extend(items.iter().filter_map(named).map(|name| (from.clone(), name)));
                        }
                    }
                    _ => exported.extend(self.resolve(path, &written, 0)),
                }
            }
        }
        self.exported = exported;
    }

    /// Returns the module that a path leads to.
    fn follow(&self, from: &[String], path: &[String]) -> Option<ModulePath> {
        let mut at = from.to_vec();
        for name in path {
            match name.as_str() {
                "crate" => at.clear(),
                "self" => {}
                "super" => drop(at.pop()),
                name => at.push(name.to_owned()),
            }
        }
        self.modules.contains_key(&at).then_some(at)
    }

    /// Returns the item that a path leads to, through re-exports: its defining module and its name.
    fn resolve(&self, from: &[String], path: &[String], depth: usize) -> Option<(ModulePath, String)> {
        let (name, before) = path.split_last()?;
        let at = self.follow(from, before)?;
        let items = &self.modules.get(&at)?.items;
        if items.iter().any(|item| named(item).as_ref() == Some(name)) {
            return Some((at, name.clone()));
        }
        let written = imports(items, false).into_iter().find(|(_, alias)| alias == name)?.0;
        if depth > 10 { None } else { self.resolve(&at, &written, depth + 1) }
    }

    fn is_exported(&self, module: &[String], name: &str) -> bool {
        self.resolve(module, &[name.to_owned()], 0).is_some_and(|item| self.exported.contains(&item))
    }

    fn lines(&self, path: &[String], module: &Module, lines: &mut BTreeSet<String>) {
        let shown_as = &module.shown_as;
        let place = if shown_as.is_empty() { String::new() } else { format!("{shown_as}::") };
        for item in &module.items {
            if let Item::Impl(block) = item {
                self.implementation(block, path, &place, lines);
                continue;
            }
            if is_hidden(attributes(item)) || is_test(attributes(item)) {
                continue;
            }
            let Some(name) = named(item).filter(|name| self.exported.contains(&(path.to_vec(), name.clone()))) else {
                continue;
            };
            let gate = gate(attributes(item));
            let own = format!("{place}{name}");
            match item {
                Item::Fn(function) => drop(lines.insert(format!("{place}{}{gate}", shown(&function.sig)))),
                Item::Const(constant) => {
                    lines.insert(format!("{own}: const {}{gate}", tidy(constant.ty.to_token_stream().to_string())));
                }
                Item::Type(alias) => {
                    lines.insert(format!("{own}: type {}{gate}", tidy(alias.ty.to_token_stream().to_string())));
                }
                Item::Trait(_) => drop(lines.insert(format!("{own}: trait{gate}"))),
                Item::Struct(definition) => {
                    lines.insert(format!("{own}: struct{}{gate}", marks(&definition.attrs)));
                    fields(&definition.fields, &own, true, lines);
                }
                Item::Enum(definition) => {
                    lines.insert(format!("{own}: enum{}{gate}", marks(&definition.attrs)));
                    for variant in &definition.variants {
                        let variant_name = format!("{own}::{}", variant.ident);
                        lines.insert(format!("{variant_name}: variant"));
                        fields(&variant.fields, &variant_name, false, lines);
                    }
                }
                _ => {}
            }
        }
    }

    fn implementation(&self, block: &ItemImpl, module: &[String], place: &str, lines: &mut BTreeSet<String>) {
        let Type::Path(path) = block.self_ty.as_ref() else { return };
        let Some(class) = path.path.segments.last().map(|segment| segment.ident.to_string()) else { return };
        if is_test(&block.attrs) || is_hidden(&block.attrs) {
            return;
        }
        if let Some((_, of, _)) = &block.trait_
            && !self.is_exported(module, &class)
        {
            // `impl From<ours> for std::theirs`.
            if path.path.segments.first().is_none_or(|segment| segment.ident != "std") {
                return;
            }
            let arguments = of.segments.last().map(|segment| segment.arguments.to_token_stream().to_string());
            let ours = arguments.is_some_and(|text| {
                text.split(|sign: char| !sign.is_alphanumeric()).any(|name| self.is_exported(module, name))
            });
            if ours {
                let (theirs, of) = (block.self_ty.to_token_stream().to_string(), of.to_token_stream().to_string());
                lines.insert(format!("{place}{}: impl {}", tidy(theirs), tidy(of)));
            }
            return;
        }
        if !self.is_exported(module, &class) || is_test(&block.attrs) || is_hidden(&block.attrs) {
            return;
        }
        if let Some((_, of, _)) = &block.trait_ {
            lines.insert(format!("{place}{class}: impl {}", tidy(of.to_token_stream().to_string())));
            return;
        }
        for item in &block.items {
            match item {
                ImplItem::Fn(function) if is_public(&function.vis) && !is_hidden(&function.attrs) => {
                    lines.insert(format!("{place}{class}: {}{}", shown(&function.sig), gate(&function.attrs)));
                }
                ImplItem::Const(constant) if is_public(&constant.vis) => {
                    let ty = tidy(constant.ty.to_token_stream().to_string());
                    lines.insert(format!("{place}{class}: const {}: {ty}", constant.ident));
                }
                _ => {}
            }
        }
    }
}

fn fields(fields: &Fields, owner: &str, only_public: bool, lines: &mut BTreeSet<String>) {
    for (index, field) in fields.iter().enumerate() {
        if only_public && !is_public(&field.vis) {
            continue;
        }
        let name = field.ident.as_ref().map_or_else(|| index.to_string(), ToString::to_string);
        lines.insert(format!("{owner}.{name}: {}", tidy(field.ty.to_token_stream().to_string())));
    }
}

/// Returns the paths in a module's `use` lines with their local names; only the public ones, or all.
fn imports(items: &[Item], only_public: bool) -> Vec<(Vec<String>, String)> {
    fn add(tree: &UseTree, before: &[String], found: &mut Vec<(Vec<String>, String)>) {
        let path = |name: &str| before.iter().cloned().chain([name.to_owned()]).collect::<Vec<_>>();
        match tree {
            UseTree::Path(inner) => add(&inner.tree, &path(&inner.ident.to_string()), found),
            UseTree::Group(group) => group.items.iter().for_each(|tree| add(tree, before, found)),
            UseTree::Name(name) => found.push((path(&name.ident.to_string()), name.ident.to_string())),
            UseTree::Rename(rename) => found.push((path(&rename.ident.to_string()), rename.rename.to_string())),
            UseTree::Glob(_) => found.push((path("*"), "*".to_owned())),
        }
    }
    let mut found = Vec::new();
    for item in items {
        if let Item::Use(using) = item
            && (!only_public || is_public(&using.vis))
            && !(only_public && is_hidden(&using.attrs))
        {
            add(&using.tree, &[], &mut found);
        }
    }
    found
}

/// Returns the name of a public item.
fn named(item: &Item) -> Option<String> {
    let (visibility, name) = match item {
        Item::Fn(item) => (&item.vis, &item.sig.ident),
        Item::Const(item) => (&item.vis, &item.ident),
        Item::Type(item) => (&item.vis, &item.ident),
        Item::Trait(item) => (&item.vis, &item.ident),
        Item::Struct(item) => (&item.vis, &item.ident),
        Item::Enum(item) => (&item.vis, &item.ident),
        _ => return None,
    };
    is_public(visibility).then(|| name.to_string())
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Fn(item) => &item.attrs,
        Item::Const(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        _ => &[],
    }
}

/// Returns the derived traits, and whether more variants or fields may be added.
fn marks(attributes: &[Attribute]) -> String {
    let mut text = String::new();
    for attribute in attributes {
        if attribute.path().is_ident("derive")
            && let syn::Meta::List(list) = &attribute.meta
        {
            text += &format!(" derive({})", tidy(list.tokens.to_string()));
        } else if attribute.path().is_ident("non_exhaustive") {
            text += " non_exhaustive";
        }
    }
    text
}

/// Returns the feature that an item needs.
fn gate(attributes: &[Attribute]) -> String {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("cfg"))
        .map(|attribute| format!(" [{}]", tidy(attribute.meta.to_token_stream().to_string())))
        .collect()
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("cfg") && attribute.to_token_stream().to_string().contains("test"))
}

/// Returns whether rustdoc hides the item: it does not belong to the API.
fn is_hidden(attributes: &[Attribute]) -> bool {
    attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("doc") && attribute.to_token_stream().to_string().contains("hidden"))
}
