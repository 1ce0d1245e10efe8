//! The public functions of crate `scheduler-core`, read from its sources.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result};
use quote::ToTokens;
use syn::{Attribute, FnArg, ImplItem, Item, Signature, Type, Visibility};

/// The functions of the crate.
pub struct Functions {
    /// Methods and associated functions, by type and name.
    methods: BTreeMap<(String, String), String>,
    /// Free functions, by the module's folder and name.
    free: BTreeMap<(String, String), String>,
}

impl Functions {
    /// Reads all sources below `folder`.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut functions = Self { methods: BTreeMap::new(), free: BTreeMap::new() };
        functions.folder(folder, "")?;
        Ok(functions)
    }

    /// Returns `fn allocate(&mut self, …) -> …` of type `class`.
    pub fn method(&self, class: &str, name: &str) -> Option<&str> {
        self.methods.get(&(class.to_owned(), name.to_owned())).map(String::as_str)
    }

    /// Returns a free function of `module`, which is a folder of the sources.
    pub fn free(&self, module: &str, name: &str) -> Option<&str> {
        self.free.get(&(module.to_owned(), name.to_owned())).map(String::as_str)
    }

    fn folder(&mut self, folder: &Path, module: &str) -> Result<()> {
        let mut entries: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
        entries.sort_by_key(fs::DirEntry::path);
        for path in entries.iter().map(fs::DirEntry::path) {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                if name != "tests" && name != "component" {
                    self.folder(&path, if module.is_empty() { &name } else { module })?;
                }
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path)?;
                let file = syn::parse_file(&text).with_context(|| format!("reading {}", path.display()))?;
                self.items(&file.items, module);
            }
        }
        Ok(())
    }

    fn items(&mut self, items: &[Item], module: &str) {
        for item in items {
            match item {
                Item::Fn(function) if is_public(&function.vis) && !is_test(&function.attrs) => {
                    self.free.insert((module.to_owned(), function.sig.ident.to_string()), shown(&function.sig));
                }
                Item::Impl(block) if block.trait_.is_none() && !is_test(&block.attrs) => {
                    let Type::Path(path) = block.self_ty.as_ref() else { continue };
                    let Some(class) = path.path.segments.last().map(|segment| segment.ident.to_string()) else {
                        continue;
                    };
                    for item in &block.items {
                        if let ImplItem::Fn(function) = item
                            && is_public(&function.vis)
                        {
                            self.methods.insert((class.clone(), function.sig.ident.to_string()), shown(&function.sig));
                        }
                    }
                }
                _ => {}
            }
        }
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.to_token_stream().to_string().contains("test"))
}

/// Returns a signature on one line, in the style of rustfmt.
pub fn shown(signature: &Signature) -> String {
    let inputs: Vec<String> = signature
        .inputs
        .iter()
        .map(|input| match input {
            FnArg::Receiver(receiver) => tidy(receiver.to_token_stream().to_string()),
            FnArg::Typed(typed) => {
                let name = tidy(typed.pat.to_token_stream().to_string());
                format!("{}: {}", name.trim_start_matches("mut "), tidy(typed.ty.to_token_stream().to_string()))
            }
        })
        .collect();
    let generics = tidy(signature.generics.to_token_stream().to_string());
    let output = match &signature.output {
        syn::ReturnType::Default => String::new(),
        syn::ReturnType::Type(_, ty) => format!(" -> {}", tidy(ty.to_token_stream().to_string())),
    };
    format!("fn {}{generics}({}){output}", signature.ident, inputs.join(", "))
}

/// Returns tokens without superfluous spaces.
pub fn tidy(tokens: String) -> String {
    let mut text = tokens;
    for (from, to) in [
        (" :: ", "::"),
        (":: ", "::"),
        (" < ", "<"),
        (" >", ">"),
        ("& ", "&"),
        (" ,", ","),
        ("( ", "("),
        (" )", ")"),
        ("[ ", "["),
        (" ]", "]"),
        (" ;", ";"),
        (" (", "("),
        ("' ", "'"),
    ] {
        text = text.replace(from, to);
    }
    text
}
