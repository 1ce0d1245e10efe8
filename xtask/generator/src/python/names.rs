//! WIT names in Python's style.

use crate::names::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

/// Reserved words.
const KEYWORDS: [&str; 36] = [
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
    "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
    "return", "self", "try", "while", "with", "yield", "None", "True", "False",
];

/// Returns the name of a function, parameter or field: `add_cidr_range`.
pub fn snake(wit: &str) -> String {
    escaped(wit.to_snake_case())
}

/// Returns the name of a class: `IpPool`.
pub fn class(wit: &str) -> String {
    escaped(wit.to_upper_camel_case())
}

/// Returns the name of a constant or an enum's member: `ROUND_ROBIN`.
pub fn constant(wit: &str) -> String {
    wit.to_shouty_snake_case()
}

fn escaped(name: String) -> String {
    if KEYWORDS.contains(&name.as_str()) { format!("{name}_") } else { name }
}
