//! Examples in documentation. The WIT writes them in its own notation: `some(5)`, `vm`,
//! `127.0.0.1`. Here they become valid JavaScript.

use std::collections::{BTreeMap, BTreeSet};

/// The data of the package that the translation needs.
#[derive(Default)]
pub struct Examples {
    /// Cases of enums and variants without payload.
    pub cases: BTreeSet<String>,
    /// The class of each resource, by its name in lower camel case.
    pub classes: BTreeMap<String, String>,
    /// The static functions of classes, as `class.function`.
    pub statics: BTreeSet<String>,
    /// Functions that are properties.
    pub getters: BTreeSet<String>,
    /// The classes that `new` creates.
    pub constructible: BTreeSet<String>,
}

/// A piece of an example.
#[derive(Clone, PartialEq, Eq)]
enum Token {
    Word(String),
    /// Quoted text, addresses, numbers, punctuation and spaces, unchanged.
    Other(String),
}

impl Token {
    fn text(&self) -> &str {
        match self {
            Self::Word(text) | Self::Other(text) => text,
        }
    }
}

impl Examples {
    /// Translates a piece of code, whose names are already JavaScript's, to JavaScript's syntax.
    pub fn translate(&self, code: &str) -> String {
        if code == "none" {
            return "undefined".into();
        }
        // Code without a call or a collection is a name or a text and stays unchanged.
        if !code.contains(['(', '[', '{']) {
            return code.into();
        }
        let tokens = tokens(code);
        let mut result = String::new();
        let mut index = 0;
        while let Some(token) = tokens.get(index) {
            let before = index.checked_sub(1).and_then(|index| tokens.get(index)).map_or("", Token::text);
            let after = tokens.get(index + 1).map_or("", Token::text);
            index += 1;
            let Token::Word(word) = token else {
                result.push_str(token.text());
                continue;
            };
            let called = after == "(";
            match word.as_str() {
                "some" if called => {
                    // Its parentheses are removed as well.
                    let (inner, next) = inside(&tokens, index);
                    result.push_str(self.translate(&format!("[{inner}]")).trim_matches(['[', ']']));
                    index = next;
                }
                "custom" if called => {
                    let (inner, next) = inside(&tokens, index);
                    result.push_str(&format!("{{ custom: {inner} }}"));
                    index = next;
                }
                "none" => result.push_str("undefined"),
                _ if called && before == "." && self.getters.contains(word) && is_empty(&tokens, index) => {
                    result.push_str(word);
                    index += 2;
                }
                "let" => result.push_str("const"),
                _ if before != "." && self.is_static(&tokens, index) => {
                    result.push_str(self.classes.get(word).unwrap_or(word));
                }
                _ if called && before != "." && self.is_constructor(word) => {
                    result.push_str("new ");
                    result.push_str(self.classes.get(word).unwrap_or(word));
                }
                "send" | "sendSome" | "sendTo" | "sendMany" if called && is_text(&tokens, index + 1) => {
                    let text = tokens.get(index + 1).map_or("", Token::text);
                    result.push_str(&format!("{word}(encode({text})"));
                    index += 2;
                }
                _ if self.cases.contains(word) && is_argument(&tokens, index) => result.push_str(&format!("{word:?}")),
                _ => result.push_str(word),
            }
        }
        tidy(&result)
    }

    /// Returns whether the word before `index` is a resource with a static function of that name.
    fn is_static(&self, tokens: &[Token], index: usize) -> bool {
        let word = index.checked_sub(1).and_then(|index| tokens.get(index)).map_or("", Token::text);
        let dot = tokens.get(index).map_or("", Token::text);
        let function = tokens.get(index + 1).map_or("", Token::text);
        dot == "." && self.statics.contains(&format!("{word}.{function}"))
    }

    fn is_constructor(&self, word: &str) -> bool {
        self.constructible.contains(word)
            || self.classes.get(word).is_some_and(|class| self.constructible.contains(class))
    }
}

/// Returns whether the word before `index` is an argument, an element or a field on its own.
fn is_argument(tokens: &[Token], index: usize) -> bool {
    let is_space = |token: &&Token| token.text() == " ";
    let before = tokens.iter().take(index.saturating_sub(1)).rev().find(|token| !is_space(token));
    let after = tokens.iter().skip(index).find(|token| !is_space(token));
    before.is_some_and(|token| ["(", "[", ",", ":"].contains(&token.text()))
        && after.is_some_and(|token| [")", "]", ",", "}"].contains(&token.text()))
}

/// Returns the text between the parenthesis at `index` and the one that closes it, and the index after that.
fn inside(tokens: &[Token], index: usize) -> (String, usize) {
    let mut depth = 0usize;
    let mut inner = String::new();
    for (position, token) in tokens.iter().enumerate().skip(index) {
        match token.text() {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return (inner, position + 1);
        }
        if position > index {
            inner.push_str(token.text());
        }
    }
    (inner, tokens.len())
}

/// Returns whether the parenthesis at `index` is closed immediately.
fn is_empty(tokens: &[Token], index: usize) -> bool {
    tokens.get(index + 1).is_some_and(|token| token.text() == ")")
}

fn is_text(tokens: &[Token], index: usize) -> bool {
    tokens.get(index).is_some_and(|token| token.text().starts_with('"'))
}

/// Removes optional arguments at the end and marks that JavaScript does not have.
fn tidy(code: &str) -> String {
    let mut code = code.replace(")?", ")").replace('%', "");
    while code.contains(", undefined)") {
        code = code.replace(", undefined)", ")");
    }
    if let Some((before, rest)) = code.split_once("for ")
        && let Some((name, rest)) = rest.split_once(" in ")
        && let Some((list, rest)) = rest.split_once(" {")
    {
        return format!("{before}for (const {name} of {list}) {{{rest}");
    }
    code.replace("(undefined)", "()")
}

/// Splits code into tokens. Addresses and networks get the quotes that they have in JavaScript.
fn tokens(code: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = code;
    while let Some(first) = rest.chars().next() {
        let length = if first == '"' {
            quoted(rest)
        } else if first.is_ascii_alphanumeric() || first == ':' || first == '_' {
            address(rest).max(word(rest)).max(1)
        } else {
            first.len_utf8()
        };
        let (piece, behind) = rest.split_at(length);
        let is_address = first != '"' && address(rest) == length && length > 1;
        tokens.push(if is_address {
            Token::Other(format!("{piece:?}"))
        } else if first.is_ascii_alphabetic() {
            Token::Word(piece.into())
        } else {
            Token::Other(piece.into())
        });
        rest = behind;
    }
    tokens
}

fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (index, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return index + 1,
            _ => {}
        }
    }
    text.len()
}

fn word(text: &str) -> usize {
    text.find(|character: char| !(character.is_ascii_alphanumeric() || character == '_' || character == '-'))
        .unwrap_or(text.len())
}

/// Returns the length of the address or network at the start of the text, or 0.
fn address(text: &str) -> usize {
    let end = text
        .find(|character: char| !(character.is_ascii_hexdigit() || matches!(character, '.' | ':' | '/')))
        .unwrap_or(text.len());
    let found = text.get(..end).unwrap_or_default().trim_end_matches(['.', ':', '/']);
    // The colons at the end of `2001:db8::` belong to the address.
    let found = if text.get(found.len()..).is_some_and(|rest| rest.starts_with("::")) {
        text.get(..found.len() + 2).unwrap_or(found)
    } else {
        found
    };
    let bare = found.split('/').next().unwrap_or_default();
    if bare.parse::<std::net::IpAddr>().is_ok() { found.len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn examples() -> Examples {
        Examples {
            cases: ["vm", "readable", "either", "drain", "text", "ipv6", "nothing", "error"].map(String::from).into(),
            classes: [("socket", "Socket"), ("source", "Source")].map(|(a, b)| (a.into(), b.into())).into(),
            getters: ["variables"].map(String::from).into(),
            statics: ["socket.tcpV4", "source.withLimits"].map(String::from).into(),
            constructible: ["Source", "IpPool"].map(String::from).into(),
        }
    }

    #[test]
    fn examples_become_javascript() {
        for (wit, javascript) in [
            ("let server = socket.tcpV4()?;", "const server = Socket.tcpV4();"),
            ("IpPool(\"server-pool\")", "new IpPool(\"server-pool\")"),
            ("source.withLimits(text, { bytes: 1000 })", "Source.withLimits(\"text\", { bytes: 1000 })"),
            ("connect({ address: 10.0.0.1, port: 80 })", "connect({ address: \"10.0.0.1\", port: 80 })"),
            ("addRange(10.0.2.10, 10.0.2.99, none)", "addRange(\"10.0.2.10\", \"10.0.2.99\")"),
            ("allocate(\"s\", \"h\", custom(\"tcp\"))", "allocate(\"s\", \"h\", { custom: \"tcp\" })"),
            (
                "allocateWith(\"t\", vm, { family: some(ipv6), … })",
                "allocateWith(\"t\", \"vm\", { family: \"ipv6\", … })",
            ),
            ("poll([a], [readable, either], some(500))", "poll([a], [\"readable\", \"either\"], 500)"),
            ("releasePrefix(2001:db8::/64, none)", "releasePrefix(\"2001:db8::/64\")"),
            ("spawn(none, [1])", "spawn(undefined, [1])"),
            ("snapshot(none)", "snapshot()"),
            ("e.variables()", "e.variables"),
            ("client.send(\"GET\")", "client.send(encode(\"GET\"))"),
            ("[::1, 127.0.0.1]", "[\"::1\", \"127.0.0.1\"]"),
            ("fromScenario(source, none)", "fromScenario(source)"),
            ("error[unknown]: no text is there", "error[unknown]: no text is there"),
            ("127.0.0.1", "127.0.0.1"),
            ("vm", "vm"),
        ] {
            assert_eq!(examples().translate(wit), javascript);
        }
    }
}
