//! Quotation marks.

use crate::printable::printable;

/// Returns a string in quotation marks for Graphviz or YAML.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in printable(text).chars() {
        match character {
            '"' | '\\' => {
                out.push('\\');
                out.push(character);
            }
            other => out.push(other),
        }
    }
    out
}
