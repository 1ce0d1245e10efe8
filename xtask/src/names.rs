//! The names of a component's functions: taken out of its module, and written to a file next to the component.
//!
//! They would be a tenth of the download and nothing reads them but backtraces (doc/EMBEDDING.md, section Backtraces).

use std::fmt::Write;

use anyhow::Result;
use rustc_demangle::demangle;
use wasm_encoder::{Module, RawSection};
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// Sections for compilers and linkers. The linker removes them together with the names, if it removes those.
const OTHERS: [&str; 2] = ["producers", "target_features"];

/// Returns the module without its sections for tools, and the name of each function as a line: index, name without hash.
pub fn split(module: &[u8]) -> Result<(Vec<u8>, String)> {
    let (mut out, mut names) = (Module::new(), String::new());
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Payload::CustomSection(section) = &payload
            && let KnownCustom::Name(subsections) = section.as_known()
        {
            for subsection in subsections {
                if let Name::Function(functions) = subsection? {
                    for function in functions {
                        let function = function?;
                        writeln!(names, "{} {:#}", function.index, demangle(function.name))?;
                    }
                }
            }
        } else if !matches!(&payload, Payload::CustomSection(section) if OTHERS.contains(&section.name()))
            && let Some((id, range)) = payload.as_section()
            && let Some(data) = module.get(usize::try_from(range.start)?..usize::try_from(range.end)?)
        {
            out.section(&RawSection { id, data });
        }
    }
    Ok((out.finish(), names))
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CodeSection, Function, FunctionSection, NameMap, NameSection, TypeSection};

    use super::*;

    fn module(names: Option<&NameSection>) -> Vec<u8> {
        let (mut types, mut functions, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([], []);
        functions.function(0);
        let mut body = Function::new([]);
        body.instructions().end();
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&code);
        if let Some(names) = names {
            module.section(names);
        }
        module.finish()
    }

    #[test]
    fn names_leave_the_module_and_lose_their_hash() {
        let (mut names, mut functions) = (NameSection::new(), NameMap::new());
        functions.append(0, "_ZN4core3fmt5write17h0123456789abcdefE");
        names.functions(&functions);
        let (without, text) = split(&module(Some(&names))).unwrap();
        assert_eq!(without, module(None));
        assert_eq!(text, "0 core::fmt::write\n");
    }
}
