//! JSON printer: indent of two spaces, one value per line.

use super::Out;

/// Returns a value as a JSON text that ends with a newline.
pub(crate) fn json(value: &Out) -> String {
    let mut out = String::new();
    write(value, 0, &mut out);
    out.push('\n');
    out
}

fn write(value: &Out, indent: usize, out: &mut String) {
    match value {
        Out::Null => out.push_str("null"),
        Out::Bool(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Out::Int(number) => out.push_str(&number.to_string()),
        Out::Uint(number) => out.push_str(&number.to_string()),
        Out::Double(number) => out.push_str(&format!("{number:?}")),
        Out::Text(text) => quoted(text, out),
        Out::List(items) if items.is_empty() => out.push_str("[]"),
        Out::Map(entries) if entries.is_empty() => out.push_str("{}"),
        Out::List(items) => {
            let inner = indent.saturating_add(1);
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                separate(index, inner, out);
                write(item, inner, out);
            }
            line(indent, out);
            out.push(']');
        }
        Out::Map(entries) => {
            let inner = indent.saturating_add(1);
            out.push('{');
            for (index, (key, item)) in entries.iter().enumerate() {
                separate(index, inner, out);
                quoted(key, out);
                out.push_str(": ");
                write(item, inner, out);
            }
            line(indent, out);
            out.push('}');
        }
    }
}

fn separate(index: usize, indent: usize, out: &mut String) {
    if index > 0 {
        out.push(',');
    }
    line(indent, out);
}

fn line(indent: usize, out: &mut String) {
    out.push('\n');
    for _ in 0..indent {
        out.push_str("  ");
    }
}

/// Writes a string in quotes, with the escapes of RFC 8259.
pub(crate) fn quoted(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // YAML breaks lines at some of these and does not allow others unescaped. (YAML 1.2.2, chapter 5.1)
            special
                if special.is_control()
                    || matches!(special, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}') =>
            {
                out.push_str(&format!("\\u{:04x}", u32::from(special)))
            }
            other => out.push(other),
        }
    }
    out.push('"');
}
