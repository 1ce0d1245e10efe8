//! The WIT package for cases, without planned parts.

use std::path::Path;

use anyhow::{Context, Result, bail};
use wit_parser::{FunctionKind, PackageId, Resolve, TypeDefKind};

use crate::shape::{self, Shape};

/// Package `scheduler:core`.
pub struct Package {
    resolve: Resolve,
    id: PackageId,
}

/// A callable function.
#[derive(Debug, Clone, PartialEq)]
pub struct Function {
    /// Its interface. Example: `ip-pool`.
    pub interface: String,
    /// Its name as WIT mangles it. Example: `[method]ip-pool.allocate`.
    pub name: String,
    /// Whether it is a method of an object.
    pub method: bool,
    /// Names and shapes of the parameters, without `self`.
    pub parameters: Vec<(String, Shape)>,
    /// The type of its result, if any.
    pub result: Option<Shape>,
    /// The type of its error, if any.
    pub error: Option<Shape>,
}

impl Function {
    /// Returns the name in cases. Example: `ip-pool.ip-pool.allocate`.
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

    /// Returns the function at `path`: `interface.function`, `interface.resource.function`, or
    /// `interface.` and the mangled name.
    pub fn function(&self, path: &str) -> Result<Function> {
        let (interface, rest) = path.split_once('.').with_context(|| format!("{path:?} is not interface.function"))?;
        let candidates = [rest.to_owned(), format!("[method]{rest}"), format!("[static]{rest}")];
        self.find(interface, &candidates)
            .with_context(|| format!("there is no function {path:?}, or it is planned and not built yet"))
    }

    /// Returns the constructor of a resource.
    pub fn constructor(&self, resource: &str) -> Result<Function> {
        for (name, id) in &self.resolve.packages[self.id].interfaces {
            let is_resource = |id: &wit_parser::TypeId| matches!(self.resolve.types[*id].kind, TypeDefKind::Resource);
            if self.resolve.interfaces[*id].types.get(resource).is_some_and(is_resource) {
                return self.find(name, &[format!("[constructor]{resource}")]);
            }
        }
        bail!("there is no resource {resource:?}")
    }

    /// Returns every function that is not planned only, in the order of the WIT.
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
        let function =
            function.with_context(|| format!("interface {interface} does not have any of {candidates:?}"))?;
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
