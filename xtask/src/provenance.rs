//! What a component states about its project and about itself.

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
pub fn append(component: &mut Vec<u8>, description: &str) {
    for (name, content) in SECTIONS.into_iter().chain([("description", description)]) {
        let section = CustomSection { name: name.into(), data: content.as_bytes().into() };
        section.append_to_component(component);
    }
}

/// Returns the first sentence of a documentation comment, on one line.
pub fn first_sentence(docs: &str) -> String {
    let line = docs.split_whitespace().collect::<Vec<_>>().join(" ");
    line.split_inclusive(". ").next().unwrap_or_default().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_is_one_sentence_on_one_line() {
        assert_eq!(
            first_sentence("Address pools only, for\na program. No imports.\n"),
            "Address pools only, for a program."
        );
        assert_eq!(first_sentence("Version 0.2 of it."), "Version 0.2 of it.");
    }
}
