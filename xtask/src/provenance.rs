//! What a component states about its project.

use wasm_encoder::{ComponentSection, CustomSection};

/// Name and content of each custom section. Registry tools such as `wkg` copy them to the
/// annotations `org.opencontainers.image.*` of the artifact. The revision is not one of them: the
/// bytes of a component depend on its sources only.
const SECTIONS: [(&str, &str); 4] = [
    ("homepage", env!("CARGO_PKG_HOMEPAGE")),
    ("licenses", env!("CARGO_PKG_LICENSE")),
    ("source", env!("CARGO_PKG_REPOSITORY")),
    ("version", env!("CARGO_PKG_VERSION")),
];

/// Appends the sections to a component or to an encoded WIT package.
pub fn append(component: &mut Vec<u8>) {
    for (name, content) in SECTIONS {
        let section = CustomSection { name: name.into(), data: content.as_bytes().into() };
        section.append_to_component(component);
    }
}
