//! The modules of a crate: what each defines, what it imports, which paths it names.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use super::tokens::{self, Token, closing, text};

/// A module's path from the crate's root on; the root's is empty.
pub type Module = Vec<String>;

/// A path in the code, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub path: Vec<String>,
    pub line: usize,
}

/// One name that a `use` brings.
#[derive(Debug, Clone)]
pub struct Import {
    /// Its last part is `*` for a glob.
    pub written: Written,
    /// The name in this module.
    pub name: String,
    /// It is visible outside of the module.
    pub public: bool,
    /// It stands in the module itself, not in a function of it.
    pub of_module: bool,
}

/// What is in a module.
#[derive(Debug, Default)]
pub struct Contents {
    /// The file, from the source folder on.
    pub file: String,
    pub children: BTreeSet<String>,
    pub items: BTreeSet<String>,
    pub imports: Vec<Import>,
    /// Paths with `::` that are no `use`.
    pub paths: Vec<Written>,
    /// Every word of the module outside of its `use` lines.
    pub words: BTreeSet<String>,
}

/// All modules. A module that has one file or another, by feature, has the contents of both; they count as the first's.
pub fn read(source: &Path) -> BTreeMap<Module, Vec<Contents>> {
    let mut modules = BTreeMap::new();
    read_file(source, &source.join("lib.rs"), Module::new(), &mut modules);
    modules
}

fn read_file(source: &Path, file: &Path, module: Module, modules: &mut BTreeMap<Module, Vec<Contents>>) {
    let code = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let name = file.strip_prefix(source).unwrap_or(file).display().to_string();
    let (found, outside) = read_code(&name, &code, module);
    for (module, contents) in found {
        modules.entry(module).or_default().push(contents);
    }
    for child in outside {
        for file in files_of(source, file, &child, &code) {
            read_file(source, &file, child.clone(), modules);
        }
    }
}

fn read_code(name: &str, code: &str, module: Module) -> (Vec<(Module, Contents)>, Vec<Module>) {
    let tokens = tokens::read(code);
    let mut reader = Reader { tokens: &tokens, file: name, found: Vec::new(), outside: Vec::new() };
    reader.module(0, tokens.len(), module);
    (reader.found, reader.outside)
}

/// What is in the modules of one file: those within it first, itself last.
pub fn read_source(name: &str, code: &str, module: Module) -> Vec<(Module, Contents)> {
    read_code(name, code, module).0
}

/// The files of a module that is declared by `mod name;`.
fn files_of(source: &Path, parent: &Path, module: &[String], code: &str) -> Vec<PathBuf> {
    let folder = module.iter().fold(source.to_owned(), |folder, part| folder.join(part));
    let mut files = vec![folder.with_extension("rs"), folder.join("mod.rs")];
    let name = module.last().map_or("", String::as_str);
    // `#[cfg_attr(…, path = "other.rs")] mod name;`
    for (attribute, rest) in code.split("path = \"").skip(1).filter_map(|rest| rest.split_once('"')) {
        let declared = rest.lines().nth(1).unwrap_or("").trim_end_matches(';');
        if declared.rsplit(' ').next() == Some(name) {
            files.push(parent.with_file_name(attribute));
        }
    }
    files.retain(|file| file.exists());
    assert!(!files.is_empty(), "{}: module {name} has no file", parent.display());
    files
}

struct Reader<'s> {
    tokens: &'s [Token<'s>],
    file: &'s str,
    found: Vec<(Module, Contents)>,
    /// Modules in files of their own.
    outside: Vec<Module>,
}

impl Reader<'_> {
    /// Reads the tokens of a module from `at` up to `end`.
    fn module(&mut self, mut at: usize, end: usize, module: Module) {
        let mut contents = Contents { file: self.file.to_owned(), ..Contents::default() };
        let mut depth = 0_usize;
        let mut public = false;
        while at < end {
            let tokens = self.tokens;
            let word = text(tokens, at);
            let next = text(tokens, at + 1);
            match word {
                "{" => depth += 1,
                "}" => depth = depth.saturating_sub(1),
                "pub" => {
                    public = true;
                    at = if next == "(" { closing(tokens, at + 1) } else { at + 1 };
                    continue;
                }
                "use" => {
                    at = use_tree(tokens, at + 1, &[], public, depth == 0, &mut contents.imports);
                    public = false;
                    continue;
                }
                "mod" if depth == 0 && is_name(next) => {
                    contents.children.insert(next.to_owned());
                    let child: Module = module.iter().cloned().chain([next.to_owned()]).collect();
                    if text(tokens, at + 2) == "{" {
                        let close = closing(tokens, at + 2);
                        self.module(at + 3, close - 1, child);
                        at = close;
                    } else {
                        self.outside.push(child);
                        at += 3;
                    }
                    public = false;
                    continue;
                }
                "struct" | "enum" | "union" | "trait" | "fn" | "type" | "const" | "static" if depth == 0 => {
                    let name = if matches!(next, "mut" | "unsafe") { text(tokens, at + 2) } else { next };
                    contents.items.insert(name.to_owned());
                }
                "macro_rules" if depth == 0 => {
                    contents.items.insert(text(tokens, at + 2).to_owned());
                }
                _ => {}
            }
            public &= matches!(word, "unsafe" | "const" | "async" | "extern");
            if is_name(word) {
                contents.words.insert(word.to_owned());
                if next == "::" && (at == 0 || text(tokens, at - 1) != "::") {
                    let (path, after) = path(tokens, at);
                    contents.words.extend(path.iter().cloned());
                    contents.paths.push(Written { path, line: tokens[at].line });
                    at = after;
                    continue;
                }
            }
            at += 1;
        }
        self.found.push((module, contents));
    }
}

pub fn is_name(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_alphabetic() || sign == '_')
}

/// A path from `at` on, and the place after it. Its generic arguments are read as paths of their own.
fn path(tokens: &[Token<'_>], mut at: usize) -> (Vec<String>, usize) {
    let mut path = vec![text(tokens, at).to_owned()];
    while text(tokens, at + 1) == "::" && is_name(text(tokens, at + 2)) {
        at += 2;
        path.push(text(tokens, at).to_owned());
    }
    (path, at + 1)
}

/// Reads one tree of a `use` up to its `,`, `}` or `;`, and gives the place after it.
fn use_tree(
    tokens: &[Token<'_>],
    mut at: usize,
    before: &[String],
    public: bool,
    of_module: bool,
    imports: &mut Vec<Import>,
) -> usize {
    let mut path = before.to_vec();
    let line = tokens.get(at).map_or(0, |token| token.line);
    let mut name = String::new();
    loop {
        match text(tokens, at) {
            "::" => at += 1,
            "{" => {
                at += 1;
                while !matches!(text(tokens, at), "}" | "") {
                    at = use_tree(tokens, at, &path, public, of_module, imports);
                    if text(tokens, at) == "," {
                        at += 1;
                    }
                }
                at += 1;
                if before.is_empty() {
                    at += 1;
                }
                return at;
            }
            "as" => {
                name = text(tokens, at + 1).to_owned();
                at += 2;
            }
            "self" if !path.is_empty() => {
                name = path.last().cloned().unwrap_or_default();
                at += 1;
            }
            part @ ("," | "}" | ";" | "") => {
                let name = if name.is_empty() { path.last().cloned().unwrap_or_default() } else { name };
                imports.push(Import { written: Written { path, line }, name, public, of_module });
                return at + usize::from(part == ";");
            }
            part => {
                name = part.to_owned();
                path.push(part.to_owned());
                at += 1;
            }
        }
    }
}
