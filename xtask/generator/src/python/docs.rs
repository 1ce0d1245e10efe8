//! WIT documentation as docstrings.

use super::{names, world::World};

/// A docstring of `docs`, indented, with its own line break; nothing for no documentation.
pub fn docstring(world: &World, docs: Option<&str>, indent: usize) -> String {
    let text = plain(world, docs.unwrap_or_default());
    let lines: Vec<&str> = text.trim().lines().collect();
    let pad = " ".repeat(indent);
    match lines.as_slice() {
        [] => String::new(),
        [line] => format!("{pad}\"\"\"{line}{}\"\"\"\n", if line.ends_with('"') { " " } else { "" }),
        [first, rest @ ..] => {
            let rest: String = rest
                .iter()
                .map(|line| if line.is_empty() { "\n".to_owned() } else { format!("{pad}{line}\n") })
                .collect();
            format!("{pad}\"\"\"{first}\n{rest}{pad}\"\"\"\n")
        }
    }
}

/// `docs` with WIT names in Python's style, safe between triple quotes.
fn plain(world: &World, docs: &str) -> String {
    let mut text = String::new();
    for (index, piece) in docs.split('`').enumerate() {
        if index > 0 {
            text.push('`');
        }
        // Odd pieces are inside back quotes; fences (three in a row) leave empty pieces and prose untouched.
        text.push_str(&if index % 2 == 1 { reference(world, piece) } else { piece.to_owned() });
    }
    text.replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\"")
}

/// `word` in Python's style if it names something.
fn reference(world: &World, word: &str) -> String {
    let name = word.trim_end_matches("()");
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if is_name && name.contains('-') {
        if world.words.contains(name) {
            return word.replace(name, &names::snake(name));
        }
        if world.type_names.contains(name) {
            return word.replace(name, &names::class(name));
        }
    }
    word.to_owned()
}
