//! The import bindings that crate `scheduler-core-guest` re-exports.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::{Output, Package, names::ToSnakeCase};

/// The interfaces, beside the crate's sources: what is published has nothing else to read them from.
pub fn interfaces(package: &Package, root: &Path) -> Result<Vec<Output>> {
    let mut outputs = Vec::new();
    for (_, interface) in package.exports("core")? {
        let file = format!("{}.wit", interface.name.as_deref().unwrap_or_default());
        let text = fs::read_to_string(root.join("wit").join(&file)).with_context(|| format!("reading wit/{file}"))?;
        outputs.push(Output { path: PathBuf::from("bindings/rust/wit").join(&file), text });
    }
    let name = &package.resolve.packages[package.id].name;
    let text = format!("// Generated from wit/ by `cargo xtask bindings`. Do not edit.\npackage {name};\n");
    outputs.push(Output { path: PathBuf::from("bindings/rust/wit/package.wit"), text });
    Ok(outputs)
}

/// One `generate!` that imports every interface of world `core`, with and without serde.
pub fn bindings(package: &Package) -> Result<String> {
    let version =
        package.resolve.packages[package.id].name.version.as_ref().map(ToString::to_string).unwrap_or_default();
    let mut imports = String::new();
    let mut modules = Vec::new();
    for (_, interface) in package.exports("core")? {
        let name = interface.name.as_deref().unwrap_or_default();
        imports.push_str(&format!("                import scheduler:core/{name}@{version};\n"));
        modules.push(name.to_snake_case());
    }
    let invocation = |cfg: &str, more: &str| {
        format!(
            r##"
#[cfg({cfg})]
wit_bindgen::generate!({{
    path: "wit",
    inline: r#"
        package scheduler:guest;
        world guest {{
{imports}        }}
    "#,
    world: "scheduler:guest/guest",
    generate_all,
    generate_unused_types: true,{more}
}});
"##,
            imports = imports.replace("                ", "            ")
        )
    };
    let plain = invocation("not(feature = \"serde\")", "");
    let serde = invocation("feature = \"serde\"", "\n    additional_derives: [serde::Serialize, serde::Deserialize],");
    let modules = modules.join(", ");
    Ok(format!(
        "// Generated from wit/ by `cargo xtask bindings`. Do not edit.\n{plain}{serde}\npub use scheduler::core::{{{modules}}};\n"
    ))
}
