//! The import bindings that crate `scheduler-core-guest` re-exports.

use anyhow::Result;
use wit_parser::{Interface, TypeDefKind};

use crate::{
    Package,
    names::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase},
};

/// One `generate!` that imports every interface of world `core`, with and without serde.
pub fn bindings(package: &Package) -> Result<String> {
    let version =
        package.resolve.packages[package.id].name.version.as_ref().map(ToString::to_string).unwrap_or_default();
    let mut imports = String::new();
    let mut modules = Vec::new();
    let mut flags = String::new();
    for (_, interface) in package.exports("core")? {
        let name = interface.name.as_deref().unwrap_or_default();
        imports.push_str(&format!("                import scheduler:core/{name}@{version};\n"));
        modules.push(name.to_snake_case());
        flags.push_str(&flag_sets(package, interface, &name.to_snake_case()));
    }
    let invocation = |cfg: &str, more: &str| {
        format!(
            r##"
#[cfg({cfg})]
wit_bindgen::generate!({{
    path: "../../wit",
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
        "// Generated from wit/ by `cargo xtask bindings`. Do not edit.\n{plain}{serde}\npub use scheduler::core::{{{modules}}};\n{flags}"
    ))
}

/// serde for the flags of an interface: wit-bindgen derives for records and variants only.
fn flag_sets(package: &Package, interface: &Interface, module: &str) -> String {
    let mut text = String::new();
    for (name, id) in &interface.types {
        let TypeDefKind::Flags(flags) = &package.resolve.types[*id].kind else { continue };
        let names = flags.flags.iter().map(|flag| format!("{:?} = {}", flag.name, flag.name.to_shouty_snake_case()));
        let names = names.collect::<Vec<_>>().join(", ");
        text.push_str(&format!(
            "\n#[cfg(feature = \"serde\")]\ncrate::flags::serde! {{ {module}::{}: {names} }}\n",
            name.to_upper_camel_case()
        ));
    }
    text
}
