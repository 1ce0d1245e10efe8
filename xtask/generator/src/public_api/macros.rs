//! Expands the macros of the crate that create public items: `macro_rules!` with one arm, called at
//! the top of a module.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::{Item, ItemMacro};

/// A macro: its pattern and its body.
#[derive(Clone)]
pub struct Rule {
    pattern: Vec<TokenTree>,
    body: Vec<TokenTree>,
}

/// The values of a pattern's variables.
#[derive(Default)]
struct Captures {
    ones: BTreeMap<String, TokenStream>,
    /// Each repetition: its names and their values each time.
    repeated: Vec<(Vec<String>, Vec<Captures>)>,
}

/// Returns the macro that an item defines, with its name.
pub fn defined(item: &Item) -> Option<(String, Rule)> {
    let Item::Macro(ItemMacro { ident: Some(name), mac, .. }) = item else { return None };
    let arm: Vec<TokenTree> = mac.tokens.clone().into_iter().collect();
    let groups: Vec<&Group> = arm.iter().filter_map(group).collect();
    let [pattern, body] = groups.as_slice() else { return None };
    let list = |group: &Group| group.stream().into_iter().collect();
    Some((name.to_string(), Rule { pattern: list(pattern), body: list(body) }))
}

/// Returns the items that a call creates; none if the macro is unknown.
pub fn expanded(item: &Item, rules: &BTreeMap<String, Rule>) -> Option<Vec<Item>> {
    let Item::Macro(ItemMacro { ident: None, mac, .. }) = item else { return None };
    let rule = rules.get(&mac.path.segments.last()?.ident.to_string())?;
    let call: Vec<TokenTree> = mac.tokens.clone().into_iter().collect();
    let (captures, used) = matched(&rule.pattern, &call)?;
    let whole = (used == call.len()).then(|| written(&rule.body, &captures))?;
    syn::parse2::<syn::File>(whole).ok().map(|file| file.items)
}

fn group(token: &TokenTree) -> Option<&Group> {
    match token {
        TokenTree::Group(group) => Some(group),
        _ => None,
    }
}

fn is_sign(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(own)) if own.as_char() == sign)
}

/// The parts of a pattern or a body.
enum Part<'t> {
    /// `$name`, and its kind in a pattern.
    Variable(String, Option<String>),
    /// `$( … )*`, and the separator between repetitions.
    Repetition(Vec<TokenTree>, Option<&'t TokenTree>),
    Group(&'t Group),
    Token(&'t TokenTree),
}

/// Returns the first part and its number of tokens.
fn part<'t>(tokens: &'t [TokenTree], in_pattern: bool) -> Option<(Part<'t>, usize)> {
    let first = tokens.first()?;
    if is_sign(Some(first), '$') {
        if let Some(inside) = tokens.get(1).and_then(group) {
            let ends = |at: usize| is_sign(tokens.get(at), '*') || is_sign(tokens.get(at), '+');
            let between = if ends(2) { None } else { tokens.get(2) };
            let inside = inside.stream().into_iter().collect();
            return Some((Part::Repetition(inside, between), if between.is_some() { 4 } else { 3 }));
        }
        let name = tokens.get(1)?.to_string();
        if in_pattern && is_sign(tokens.get(2), ':') {
            return Some((Part::Variable(name, Some(tokens.get(3)?.to_string())), 4));
        }
        return Some((Part::Variable(name, None), 2));
    }
    Some((group(first).map_or(Part::Token(first), Part::Group), 1))
}

/// Returns the values that a pattern captures at the start of a call, and their number of tokens.
fn matched(pattern: &[TokenTree], call: &[TokenTree]) -> Option<(Captures, usize)> {
    let mut captures = Captures::default();
    let (mut at, mut used) = (0, 0);
    while let Some((next, length)) = part(&pattern[at..], true) {
        at += length;
        let rest = &call[used..];
        match next {
            Part::Variable(name, kind) => {
                let taken = match kind.as_deref() {
                    // A type ends before the next comma, an attribute with its brackets.
                    Some("ty") => rest.iter().position(|token| is_sign(Some(token), ',')).unwrap_or(rest.len()),
                    Some("meta") => rest.len(),
                    _ => 1,
                };
                captures.ones.insert(name, rest.get(..taken).filter(|own| !own.is_empty())?.iter().cloned().collect());
                used += taken;
            }
            Part::Repetition(inside, between) => {
                let mut times = Vec::new();
                while let Some((own, taken)) = matched(&inside, &call[used..]).filter(|(_, taken)| *taken > 0) {
                    used += taken;
                    times.push(own);
                    if let Some(sign) = between {
                        match call.get(used) {
                            Some(token) if token.to_string() == sign.to_string() => used += 1,
                            _ => break,
                        }
                    }
                }
                captures.repeated.push((names(&inside), times));
            }
            Part::Group(wanted) => {
                let own = rest.first().and_then(group).filter(|own| own.delimiter() == wanted.delimiter())?;
                let inside: Vec<TokenTree> = wanted.stream().into_iter().collect();
                let (more, _) = matched(&inside, &own.stream().into_iter().collect::<Vec<_>>())?;
                captures.ones.extend(more.ones);
                captures.repeated.extend(more.repeated);
                used += 1;
            }
            Part::Token(wanted) => {
                rest.first().filter(|own| own.to_string() == wanted.to_string())?;
                used += 1;
            }
        }
    }
    Some((captures, used))
}

/// Returns the variables of a pattern or a body.
fn names(tokens: &[TokenTree]) -> Vec<String> {
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if let Some(group) = group(token) {
            found.extend(names(&group.stream().into_iter().collect::<Vec<_>>()));
        } else if is_sign(Some(token), '$')
            && let Some(TokenTree::Ident(name)) = tokens.get(at + 1)
        {
            found.push(name.to_string());
        }
    }
    found
}

/// Returns a body with its variables replaced.
fn written(body: &[TokenTree], captures: &Captures) -> TokenStream {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some((next, length)) = part(&body[at..], false) {
        at += length;
        match next {
            Part::Variable(name, _) => out.extend(captures.ones.get(&name).cloned().unwrap_or_default()),
            Part::Repetition(inside, between) => {
                let used = names(&inside);
                let times = captures.repeated.iter().find(|(own, _)| own.iter().any(|name| used.contains(name)));
                for (number, own) in times.map_or(&[][..], |(_, times)| times).iter().enumerate() {
                    if number > 0 {
                        out.extend(between.cloned());
                    }
                    out.extend(written(&inside, own));
                }
            }
            Part::Group(group) => {
                let inside = written(&group.stream().into_iter().collect::<Vec<_>>(), captures);
                // Brackets in the body that are not `$( … )` are kept.
                out.push(Group::new(group.delimiter(), inside).into());
            }
            Part::Token(token) => out.push(token.clone()),
        }
    }
    debug_assert!(!matches!(out.first(), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None));
    out.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;

    use super::*;

    #[test]
    fn calls_become_what_the_compiler_makes_of_them() {
        let file = syn::parse_file(
            "macro_rules! make { ($of:ident { $($(#[$doc:meta])* $name:ident = $text:literal: $value:ty,)* }) => {
                 impl $of { $($(#[$doc])* pub fn $name(self) -> $value { $text })* }
                 pub const ALL: &[&str] = &[$($text),*];
             }; }
             make!(Thing { /// One.
                 one = \"1\": Option<u8>, two = \"2\": u16, });
             other!(x);",
        )
        .expect("sound Rust");
        let rules: BTreeMap<String, Rule> = file.items.iter().filter_map(defined).collect();
        let items = expanded(&file.items[1], &rules).expect("a call of `make`");
        let text: String = items.iter().map(|item| item.to_token_stream().to_string()).collect();
        let wanted = syn::parse_file(
            "impl Thing { /// One.
                 pub fn one(self) -> Option<u8> { \"1\" } pub fn two(self) -> u16 { \"2\" } }
             pub const ALL: &[&str] = &[\"1\", \"2\"];",
        );
        let wanted: String =
            wanted.expect("sound").items.iter().map(|item| item.to_token_stream().to_string()).collect();
        assert_eq!(text, wanted);
        assert!(expanded(&file.items[2], &rules).is_none());
    }
}
