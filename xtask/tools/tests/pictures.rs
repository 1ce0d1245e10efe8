//! The pictures of the documentation are those that the crate draws.

use scheduler_core_tools::pictures;

#[test]
fn the_pictures_in_the_documentation_are_current() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../doc/pictures");
    let pages = ["WORKFLOW.md", "IP_POOL_USAGE.md"]
        .map(|page| std::fs::read_to_string(folder.join("..").join(page)).expect("a page of doc"));
    for (name, picture) in pictures::all() {
        let found = std::fs::read_to_string(folder.join(name)).unwrap_or_default();
        assert!(found == picture, "{name} is not up to date: cargo run -p scheduler-core-tools --bin draw_pictures");
        assert!(pages.iter().any(|page| page.contains(name)), "no page shows {name}");
    }
}
