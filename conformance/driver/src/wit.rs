//! The WIT package, as far as a case can speak of it. What is planned is not there.

use std::path::Path;

use anyhow::{Context, Result, bail};
use wit_parser::{FunctionKind, PackageId, Resolve, TypeDefKind};

use crate::shape::{self, Shape};

/// Package `scheduler:core`.
pub struct Package {
    resolve: Resolve,
    id: PackageId,
}

/// A function, ready to be called.
#[derive(Debug, Clone, PartialEq)]
pub struct Function {
    /// Its interface. Example: `ip-pool`.
    pub interface: String,
    /// Its name as WIT mangles it. Example: `[method]ip-pool.allocate`.
    pub name: String,
    /// Whether it is called on an object.
    pub method: bool,
    /// Names and shapes of the parameters, without `self`.
    pub parameters: Vec<(String, Shape)>,
    /// What it returns when all goes well; none: nothing.
    pub result: Option<Shape>,
    /// What its error is; none: it has none.
    pub error: Option<Shape>,
}

impl Function {
    /// The name that a case calls it by. Example: `ip-pool.ip-pool.allocate`.
    pub fn path(&self) -> String {
        let plain = self.name.trim_start_matches("[method]").trim_start_matches("[static]");
        format!("{}.{plain}", self.interface)
    }
}

impl Package {
    /// Reads the WIT files in `folder` and its `deps`.
    pub fn load(folder: &Path) -> Result<Self> {
        let mut resolve = Resolve::default();
        let (id, _) = resolve.push_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
        Ok(Self { resolve, id })
    }

    /// Reads a package from a text, for tests.
    pub fn parse(text: &str) -> Result<Self> {
        let mut resolve = Resolve::default();
        let id = resolve.push_str("test.wit", text)?;
        Ok(Self { resolve, id })
    }

    /// The function that `path` names: `interface.function`, `interface.resource.function`,
    /// or `interface.` and the mangled name.
    pub fn function(&self, path: &str) -> Result<Function> {
        let (interface, rest) = path.split_once('.').with_context(|| format!("{path:?} is not interface.function"))?;
        let candidates = [rest.to_owned(), format!("[method]{rest}"), format!("[static]{rest}")];
        self.find(interface, &candidates)
            .with_context(|| format!("there is no function {path:?}, or it is planned and not built yet"))
    }

    /// The constructor of a resource.
    pub fn constructor(&self, resource: &str) -> Result<Function> {
        for (name, id) in &self.resolve.packages[self.id].interfaces {
            let is_resource = |id: &wit_parser::TypeId| matches!(self.resolve.types[*id].kind, TypeDefKind::Resource);
            if self.resolve.interfaces[*id].types.get(resource).is_some_and(is_resource) {
                return self.find(name, &[format!("[constructor]{resource}")]);
            }
        }
        bail!("there is no resource {resource:?}")
    }

    /// Every function that is built, in the order of the WIT.
    pub fn functions(&self) -> Result<Vec<Function>> {
        let mut all = Vec::new();
        for (name, id) in &self.resolve.packages[self.id].interfaces {
            for function in self.resolve.interfaces[*id].functions.keys() {
                all.push(self.find(name, std::slice::from_ref(function))?);
            }
        }
        Ok(all)
    }

    fn find(&self, interface: &str, candidates: &[String]) -> Result<Function> {
        let id = self.resolve.packages[self.id].interfaces.get(interface);
        let id = id.with_context(|| format!("there is no interface {interface:?}"))?;
        let functions = &self.resolve.interfaces[*id].functions;
        let function = candidates.iter().find_map(|candidate| functions.get(candidate.as_str()));
        let function = function.with_context(|| format!("interface {interface} has none of {candidates:?}"))?;
        let method = matches!(function.kind, FunctionKind::Method(_));
        let mut parameters = Vec::new();
        for parameter in function.params.iter().skip(usize::from(method)) {
            parameters.push((parameter.name.clone(), shape::of(&self.resolve, &parameter.ty)?));
        }
        let (result, error) = match function.result.map(|ty| shape::of(&self.resolve, &ty)).transpose()? {
            Some(Shape::Result(ok, err)) => (ok.map(|ok| *ok), Some(err.map_or(Shape::Tuple(Vec::new()), |err| *err))),
            other => (other, None),
        };
        Ok(Function { interface: interface.into(), name: function.name.clone(), method, parameters, result, error })
    }
}
