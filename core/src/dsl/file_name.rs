//! Detection of a file name instead of the file's content, a common beginner's mistake.

use super::{
    code,
    diagnostic::{DiagnosticBuilder, Extent},
};

/// Maximum length of a path on common systems.
const LONGEST: usize = 4_096;

/// Returns the diagnostic for a text that is a file name. A scenario is never a single line with such an ending and
/// without a bracket, quote or key.
pub(super) fn find(text: &str) -> Option<DiagnosticBuilder> {
    let name = text.trim();
    let (stem, extension) = name.rsplit_once('.')?;
    let known = ["scenario", "yaml", "yml", "json"].iter().any(|known| extension.eq_ignore_ascii_case(known));
    let foreign = ['\n', '{', '}', '[', ']', '"', '\'', '#'];
    if !known || stem.is_empty() || name.len() > LONGEST || name.contains(foreign) || name.contains(": ") {
        return None;
    }
    let start = text.len().saturating_sub(text.trim_start().len());
    let at = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
    let extent = Extent::new(at(start), at(start.saturating_add(name.len())));
    let message = format!("this looks like the name of a file, `{name}`");
    Some(DiagnosticBuilder::error(code::FILE_NAME, extent, message).help("read the file and pass its text"))
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn names_of_files_are_told_from_texts() {
        for name in ["a.scenario", "/srv/x.yaml", "C:\\tests\\Load.YML", "../two tenants.json", "\n a.json\n"] {
            assert!(find(name).is_some(), "{name}");
        }
        for text in [
            "",
            ".yaml",
            "a.txt",
            "a: b.json",
            "\"a.json\"",
            "{ a.json }",
            "name: x\nworkflows: a.yaml",
            "# a.yaml",
            "scenario",
        ] {
            assert!(find(text).is_none(), "{text}");
        }
    }
}
