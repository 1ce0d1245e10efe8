//! The import bindings re-exported by crate `scheduler-core-guest`.

use std::{fs, path::Path};

use anyhow::{Result, ensure};

use crate::{Output, Package, names::ToSnakeCase};

/// The interface files of the published crate are symbolic links to those of `wit/`, which `cargo package` follows.
/// Only the file that names the package is written.
///
/// # Errors
/// An interface of world `core` does not have such a link.
pub fn interfaces(package: &Package, root: &Path) -> Result<Output> {
    let folder = Path::new("bindings/rust/wit");
    for (_, interface) in package.exports("core")? {
        let file = format!("{}.wit", interface.name.as_deref().unwrap_or_default());
        let (link, target) = (folder.join(&file), Path::new("../../../wit").join(&file));
        let found = fs::read_link(root.join(&link)).ok();
        ensure!(
            found.as_deref() == Some(target.as_path()),
            "{link} is not a symbolic link to {target}; run `ln -sf {target} {link}` at the root of the repository",
            link = link.display(),
            target = target.display(),
        );
    }
    let name = &package.resolve.packages[package.id].name;
    let text = format!("// Generated from wit/ by `cargo xtask bindings`. Do not edit.\npackage {name};\n");
    Ok(Output { path: folder.join("package.wit"), text })
}

/// Returns one `generate!` that imports every interface of world `core`, with and without serde.
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
