//! The snapshot of what crate `scheduler-core` makes public: `core/public-api.txt`.
//!
//! It is read from the sources, so it needs no nightly compiler. A name is public when it is defined as `pub` in a module that can
//! be reached, or re-exported by one. A change of the file is a change of the API, and reviewers see it.

use std::{
    collections::BTreeSet,
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
    let mut crate_ = Crate { files: Vec::new(), exported: BTreeSet::new() };
    crate_.module(&root.join("core/src/lib.rs"), &root.join("core/src"), "", true)?;
    let mut lines = BTreeSet::new();
    for (module, items) in &crate_.files {
        crate_.lines(items, module, &mut lines);
    }
    let lines: String = lines.into_iter().map(|line| line + "\n").collect();
    Ok(vec![Output { path: PathBuf::from("core/public-api.txt"), text: format!("{HEAD}{lines}") }])
}

struct Crate {
    /// Every file's items, with the name of the module that it is in below the crate.
    files: Vec<(String, Vec<Item>)>,
    exported: BTreeSet<String>,
}

impl Crate {
    /// Reads a module's file and those of the modules in it. `open`: it can be reached from outside.
    fn module(&mut self, file: &Path, folder: &Path, name: &str, open: bool) -> Result<()> {
        let text = fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
        let items = syn::parse_file(&text).with_context(|| format!("reading {}", file.display()))?.items;
        for item in &items {
            match item {
                Item::Mod(module) if module.content.is_none() && !is_test(&module.attrs) => {
                    let own = module.ident.to_string();
                    if own == "component" {
                        continue;
                    }
                    let inside = folder.join(&own);
                    let path = [folder.join(format!("{own}.rs")), inside.join("mod.rs")];
                    let Some(path) = path.iter().find(|path| path.is_file()) else { continue };
                    // A private module shows its items by re-exports, under the name of the open one.
                    let reached = open && is_public(&module.vis);
                    let shown_as = match (reached, name.is_empty()) {
                        (true, true) => own.clone(),
                        (true, false) => format!("{name}::{own}"),
                        (false, true) => own.clone(),
                        (false, false) => name.to_owned(),
                    };
                    self.module(path, &inside, &shown_as, reached)?;
                }
                Item::Use(using) if open && is_public(&using.vis) => self.export(&using.tree),
                item if open => {
                    if let Some(name) = named(item) {
                        self.exported.insert(name);
                    }
                }
                _ => {}
            }
        }
        self.files.push((name.to_owned(), items));
        Ok(())
    }

    fn export(&mut self, tree: &UseTree) {
        match tree {
            UseTree::Path(path) => self.export(&path.tree),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.export(tree)),
            UseTree::Name(name) => drop(self.exported.insert(name.ident.to_string())),
            UseTree::Rename(rename) => drop(self.exported.insert(rename.ident.to_string())),
            UseTree::Glob(_) => {}
        }
    }

    fn lines(&self, items: &[Item], module: &str, lines: &mut BTreeSet<String>) {
        let place = if module.is_empty() { String::new() } else { format!("{module}::") };
        for item in items {
            if let Item::Impl(block) = item {
                self.implementation(block, &place, lines);
                continue;
            }
            if is_hidden(attributes(item)) {
                continue;
            }
            let Some(name) = named(item).filter(|name| self.exported.contains(name)) else { continue };
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

    fn implementation(&self, block: &ItemImpl, place: &str, lines: &mut BTreeSet<String>) {
        let Type::Path(path) = block.self_ty.as_ref() else { return };
        let Some(class) = path.path.segments.last().map(|segment| segment.ident.to_string()) else { return };
        if !self.exported.contains(&class) || is_test(&block.attrs) || is_hidden(&block.attrs) {
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

/// The name of a public item.
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

/// What is derived, and whether more may come.
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

/// The feature that an item needs.
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

/// Whether rustdoc does not show it: it is no part of the API.
fn is_hidden(attributes: &[Attribute]) -> bool {
    attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("doc") && attribute.to_token_stream().to_string().contains("hidden"))
}
