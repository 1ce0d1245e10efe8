//! The form in which equal pieces of code are equal, and the variables that a piece takes from outside.

use std::{
    collections::{HashMap, HashSet},
    fmt::Write,
};

use proc_macro2::{Ident, TokenStream, TokenTree};

/// Returns the text with `pointer` and its counted variables numbered from zero.
pub fn normal_form(tokens: TokenStream, pointer: &Ident) -> String {
    let (mut text, mut numbers) = (String::new(), HashMap::new());
    write_normal_form(tokens, &pointer.to_string(), &mut text, &mut numbers);
    text
}

fn write_normal_form(tokens: TokenStream, pointer: &str, text: &mut String, numbers: &mut HashMap<String, usize>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let _ = write!(text, "{:?} ", group.delimiter());
                write_normal_form(group.stream(), pointer, text, numbers);
                text.push_str("end ");
            }
            TokenTree::Ident(name) if name == pointer || is_counted(&name.to_string()) => {
                let next = numbers.len();
                let number = numbers.entry(name.to_string()).or_insert(next);
                let _ = write!(text, "${number} ");
            }
            other => {
                let _ = write!(text, "{other} ");
            }
        }
    }
}

/// Returns the variables that the code uses and does not define.
pub fn free_variables(tokens: TokenStream) -> HashSet<String> {
    let mut free = HashSet::new();
    collect_free(tokens, &mut vec![HashSet::new()], &mut free);
    free
}

fn collect_free(tokens: TokenStream, scopes: &mut Vec<HashSet<String>>, free: &mut HashSet<String>) {
    // Names of the statement's `let`, which its own initializer cannot use.
    let mut defined: Vec<String> = Vec::new();
    let mut in_pattern = false;
    for token in tokens {
        match token {
            TokenTree::Ident(word) if word == "let" || word == "for" => in_pattern = true,
            TokenTree::Ident(word) if word == "in" => {
                in_pattern = false;
                if let Some(scope) = scopes.last_mut() {
                    scope.extend(defined.drain(..));
                }
            }
            TokenTree::Punct(sign) if sign.as_char() == '=' && in_pattern => in_pattern = false,
            TokenTree::Punct(sign) if sign.as_char() == ';' => {
                in_pattern = false;
                if let Some(scope) = scopes.last_mut() {
                    scope.extend(defined.drain(..));
                }
            }
            TokenTree::Group(group) if in_pattern => names(group.stream(), &mut defined),
            TokenTree::Group(group) => {
                scopes.push(HashSet::new());
                collect_free(group.stream(), scopes, free);
                scopes.pop();
            }
            TokenTree::Ident(name) => {
                let name = name.to_string();
                if name != "base" && name != "e" && name != "i" && !is_counted(&name) {
                    continue;
                }
                if in_pattern {
                    defined.push(name);
                } else if !scopes.iter().any(|scope| scope.contains(&name)) {
                    free.insert(name);
                }
            }
            _ => {}
        }
    }
}

/// Collects the variables of a pattern.
fn names(tokens: TokenStream, found: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) if is_counted(&name.to_string()) => found.push(name.to_string()),
            TokenTree::Group(group) => names(group.stream(), found),
            _ => {}
        }
    }
}

/// Returns whether it is a variable (`ptr12`, `t3_0`, `_cleanup4`) or an alias (`V9`) of wit-bindgen's, and no name of Rust or
/// of WIT.
fn is_counted(name: &str) -> bool {
    const TYPES: [&str; 12] = ["u8", "u16", "u32", "u64", "u128", "i8", "i16", "i32", "i64", "i128", "f32", "f64"];
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_');
    let stem = name.trim_end_matches(|character: char| character.is_ascii_digit() || character == '_');
    let ends_in_number = digits(name.get(stem.len()..).unwrap_or_default());
    let is_alias = stem == "V";
    let is_variable =
        stem == "_cleanup" || stem.starts_with(|first: char| first.is_ascii_lowercase()) && !stem.starts_with("as_");
    ends_in_number && (is_alias || is_variable) && !TYPES.contains(&name)
}
