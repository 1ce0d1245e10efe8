//! Which file uses which: every path leads to the file that defines its end, through re-exports and aliases.

use std::collections::{BTreeMap, BTreeSet};

use super::modules::{Contents, Module};

/// Who uses whom, and where that was seen.
#[derive(Debug, Default)]
pub struct Arrows(BTreeMap<(String, String), Vec<String>>);

impl Arrows {
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.keys().map(|(from, to)| (from.as_str(), to.as_str()))
    }

    pub fn has(&self, from: &str, to: &str) -> bool {
        self.0.contains_key(&(from.to_owned(), to.to_owned()))
    }

    /// Where an arrow was seen first. Example: `dsl/template.rs:19: super::expr::ValueKind`.
    pub fn evidence(&self, from: &str, to: &str) -> &str {
        self.0.get(&(from.to_owned(), to.to_owned())).and_then(|seen| seen.first()).map_or("", String::as_str)
    }

    fn add(&mut self, from: &str, to: &str, evidence: &str) {
        self.0.entry((from.to_owned(), to.to_owned())).or_default().push(evidence.to_owned());
    }
}

/// The uses between files, and between modules of the outermost level.
#[derive(Debug, Default)]
pub struct Graph {
    pub files: Arrows,
    pub modules: Arrows,
    /// Every module of the outermost level.
    pub names: BTreeSet<String>,
}

/// What a path leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
enum End {
    Module(Module),
    /// An item, in this module.
    Item(Module),
}

struct Crate<'m> {
    modules: &'m BTreeMap<Module, Vec<Contents>>,
}

impl Graph {
    pub fn new(modules: &BTreeMap<Module, Vec<Contents>>) -> Self {
        let whole = Crate { modules };
        let mut graph = Self::default();
        for (module, files) in modules {
            graph.names.extend(module.first().cloned());
            for contents in files {
                graph.add(&whole, module, contents);
            }
        }
        graph
    }

    fn add(&mut self, whole: &Crate<'_>, module: &Module, contents: &Contents) {
        for import in &contents.imports {
            let path = &import.written.path;
            let glob = path.last().is_some_and(|last| last == "*");
            let names = if glob { &path[..path.len() - 1] } else { path };
            let to = match whole.resolve(module, names, 0) {
                Some(End::Item(to)) => to,
                Some(End::Module(to)) if glob => to,
                _ => continue,
            };
            // A name that is only handed on is not used. Between modules of the outermost level it is a dependency.
            let handed_on = import.public && import.of_module && !contents.words.contains(&import.name);
            if !handed_on || to.first() != module.first() {
                self.arrow(whole, module, contents, &to, import.written.line, path);
            }
        }
        for written in &contents.paths {
            if let Some(End::Item(to)) = whole.resolve(module, &written.path, 0) {
                self.arrow(whole, module, contents, &to, written.line, &written.path);
            }
        }
    }

    fn arrow(
        &mut self,
        whole: &Crate<'_>,
        module: &Module,
        contents: &Contents,
        to: &Module,
        line: usize,
        path: &[String],
    ) {
        let target = &whole.modules[to][0].file;
        let evidence = format!("{}:{line}: {}", contents.file, path.join("::"));
        if *target != contents.file {
            self.files.add(&contents.file, target, &evidence);
        }
        if let (Some(from), Some(to)) = (module.first(), to.first())
            && from != to
        {
            self.modules.add(from, to, &evidence);
        }
    }
}

impl Crate<'_> {
    /// Where a path of a module leads; none for one that leaves the crate.
    fn resolve(&self, module: &Module, path: &[String], depth: usize) -> Option<End> {
        if depth > 20 {
            return None;
        }
        let mut at = module.clone();
        let mut rest = path;
        let mut first = true;
        while let Some((name, after)) = rest.split_first() {
            match name.as_str() {
                "crate" => at.clear(),
                "self" => {}
                "super" => {
                    at.pop();
                }
                "Self" => return None,
                name => {
                    match self.look_up(&at, name, !after.is_empty(), depth) {
                        Some(End::Module(next)) => at = next,
                        Some(item) => return Some(item),
                        // What a macro defines has no name here; what was never in the crate has none either.
                        None if first => return None,
                        None => return Some(End::Item(at)),
                    }
                }
            }
            first = false;
            rest = after;
        }
        Some(End::Module(at))
    }

    /// What a name means in a module. A folder and a function may share a name: what follows it decides.
    fn look_up(&self, module: &Module, name: &str, has_more: bool, depth: usize) -> Option<End> {
        let files = self.modules.get(module)?;
        let child = || {
            let is_child = files.iter().any(|contents| contents.children.contains(name));
            is_child.then(|| End::Module(module.iter().cloned().chain([name.to_owned()]).collect()))
        };
        if has_more && let Some(child) = child() {
            return Some(child);
        }
        if files.iter().any(|contents| contents.items.contains(name)) {
            return Some(End::Item(module.clone()));
        }
        let imports = || files.iter().flat_map(|contents| &contents.imports).filter(|import| import.of_module);
        for import in imports().filter(|import| import.name == name) {
            // A module that brings a name of its own by that name would ask for itself.
            if let Some(end) = self.resolve_import(module, &import.written.path, depth) {
                return Some(end);
            }
        }
        if let Some(child) = child() {
            return Some(child);
        }
        for import in imports().filter(|import| import.name == "*") {
            let path = &import.written.path;
            if let Some(End::Module(from)) = self.resolve_import(module, &path[..path.len() - 1], depth)
                && from != *module
                && depth < 20
                && let Some(end) = self.look_up(&from, name, has_more, depth + 1)
            {
                return Some(end);
            }
        }
        None
    }

    fn resolve_import(&self, module: &Module, path: &[String], depth: usize) -> Option<End> {
        self.resolve(module, path, depth + 1)
    }
}

/// The circles: groups of nodes each of which leads to every other.
pub fn circles<'n>(arrows: &BTreeSet<(&'n str, &'n str)>) -> Vec<BTreeSet<&'n str>> {
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (from, to) in arrows {
        next.entry(from).or_default().push(to);
    }
    let reachable = |from: &'n str| {
        let mut seen: BTreeSet<&'n str> = BTreeSet::new();
        let mut waiting = vec![from];
        while let Some(node) = waiting.pop() {
            for other in next.get(node).into_iter().flatten() {
                if seen.insert(other) {
                    waiting.push(other);
                }
            }
        }
        seen
    };
    let reach: BTreeMap<&str, BTreeSet<&str>> = next.keys().map(|node| (*node, reachable(node))).collect();
    let mut circles: Vec<BTreeSet<&str>> = Vec::new();
    for (node, reached) in &reach {
        if reached.contains(node) && !circles.iter().any(|circle| circle.contains(node)) {
            let back = |other: &&&str| reach.get(**other).is_some_and(|others| others.contains(node));
            circles.push(reached.iter().filter(back).copied().collect());
        }
    }
    circles
}
