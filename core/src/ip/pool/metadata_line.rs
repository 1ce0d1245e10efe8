//! An entry of metadata as a line, as snapshots and journals have it.

/// Writes a line: `meta`, the key and the value, separated by tabs.
pub fn write(out: &mut String, key: &str, value: &str) {
    out.push_str("meta\t");
    out.push_str(key);
    out.push('\t');
    for character in value.chars() {
        match character {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            other => out.push(other),
        }
    }
    out.push('\n');
}
