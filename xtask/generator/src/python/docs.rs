//! WIT documentation as docstrings, in Google's style: a text, then `Args:`, `Returns:`, `Raises:` and examples.

use anyhow::Result;
use wit_parser::{Field, Type};

use crate::absent;

use super::{
    errors, examples,
    facade::{Facade, Form, Parameter},
    functions, names, time, wording,
    world::World,
};

/// Maximum length of a line in a section.
const WIDTH: usize = 110;

/// Returns a docstring of `docs`, indented, with its own line break; nothing if there is no documentation.
pub fn docstring(world: &World, docs: Option<&str>, indent: usize) -> String {
    written(&plain(world, docs.unwrap_or_default()), indent)
}

/// Returns the docstring of a resource, without its examples in the WIT's notation.
pub fn of_resource(world: &World, docs: Option<&str>, indent: usize) -> String {
    written(&plain(world, &sections(docs.unwrap_or_default()).text), indent)
}

/// Returns the docstring of a module; for `types`, without the conventions of the WIT.
pub fn of_interface(world: &World, name: &str, docs: Option<&str>) -> String {
    let docs = docs.unwrap_or_default();
    let text = plain(world, if name == "types" { docs.split("\n\n").next().unwrap_or_default() } else { docs });
    written(&if name == "socket" { in_seconds(&text, false) } else { text }, 0)
}

/// Returns the docstring of a case whose payload is a time.
pub fn of_time(world: &World, docs: Option<&str>, indent: usize) -> String {
    written(&in_seconds(&plain(world, docs.unwrap_or_default()), true), indent)
}

/// Returns the docstring of a field, in seconds if the WIT uses another unit.
pub fn of_field(world: &World, field: &Field, indent: usize) -> String {
    let text = plain(world, field.docs.contents.as_deref().unwrap_or_default());
    let unit = time::of_field(world, field);
    written(&if unit.is_some() { in_seconds(&text, true) } else { text }, indent)
}

/// Returns the docstring of a function.
pub fn of_function(world: &World, facade: &Facade, indent: usize) -> Result<String> {
    let Sections { text, errors } = sections(facade.function.docs.contents.as_deref().unwrap_or_default());
    let mut text = match wording::text(&facade.function.name) {
        Some(own) => wrapped(own, WIDTH.saturating_sub(indent)),
        None => plain(world, &text).trim().to_owned(),
    };
    if uses_seconds(world, facade) {
        text = in_seconds(&text, false);
    }
    if facade.form == Form::Property {
        // A property is read like a field, so its text starts with a noun.
        text = text.strip_prefix("Returns ").map(capitalized).unwrap_or(text);
    } else {
        section(&mut text, indent, "Args", &arguments(world, facade));
        section(&mut text, indent, "Returns", &returns(world, facade));
    }
    section(&mut text, indent, "Raises", &raised(world, facade, &errors));
    if let Some(example) = examples::of(&facade.function.name) {
        text += &format!("\n\nExample:\n{}", example.lines().map(|line| format!("    {line}\n")).collect::<String>());
    }
    Ok(written(&text, indent))
}

/// Returns `text` between triple quotes.
fn written(text: &str, indent: usize) -> String {
    let lines: Vec<&str> = text.trim().lines().collect();
    let pad = " ".repeat(indent);
    match lines.as_slice() {
        [] => String::new(),
        [line] => format!("{pad}\"\"\"{line}{}\"\"\"\n", if line.ends_with('"') { " " } else { "" }),
        [first, rest @ ..] => {
            let rest: String = rest
                .iter()
                .map(|line| if line.trim().is_empty() { "\n".to_owned() } else { format!("{pad}{line}\n") })
                .collect();
            format!("{pad}\"\"\"{first}\n{rest}{pad}\"\"\"\n")
        }
    }
}

/// The parts of a function's documentation in the WIT.
struct Sections {
    /// The description.
    text: String,
    /// The error codes, and when each occurs.
    errors: Vec<(Vec<String>, String)>,
}

/// Removes the list of errors and the examples, which are in the WIT's notation, from `docs`.
fn sections(docs: &str) -> Sections {
    let mut text = String::new();
    let mut errors: Vec<(Vec<String>, String)> = Vec::new();
    let (mut in_errors, mut in_example) = (false, false);
    for line in docs.lines() {
        let heading = line.trim().trim_start_matches('#').trim().trim_end_matches(':');
        if matches!(heading, "Typical errors" | "Errors") {
            (in_errors, in_example) = (true, false);
            continue;
        }
        if line.trim_start().starts_with("Example:") || heading == "Example" {
            (in_errors, in_example) = (false, true);
            continue;
        }
        if line.trim().is_empty() {
            in_example = false;
            if in_errors && !errors.is_empty() {
                in_errors = false;
            }
            if !in_errors {
                text.push('\n');
            }
            continue;
        }
        if in_example {
            continue;
        }
        if !in_errors {
            text += line;
            text.push('\n');
        } else if let Some(item) = line.trim_start().strip_prefix("- ") {
            let (codes, when) = item.split_once(": ").unwrap_or((item, ""));
            let codes = codes.split('`').skip(1).step_by(2).map(str::to_owned).collect();
            errors.push((codes, when.trim().to_owned()));
        } else if let Some((_, when)) = errors.last_mut() {
            *when += &format!(" {}", line.trim());
        }
    }
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    Sections { text, errors }
}

fn arguments(world: &World, facade: &Facade) -> Vec<(String, String)> {
    let mut list: Vec<(String, String)> = facade
        .parameters
        .iter()
        .map(|parameter| (parameter.name.clone(), argument(world, facade, parameter)))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    if !facade.is_method() {
        list.push(("instance".into(), "Instance of the component; the default one if `None`.".into()));
    }
    list
}

fn argument(world: &World, facade: &Facade, parameter: &Parameter) -> String {
    let Some(docs) = &parameter.docs else {
        return wording::parameter(&facade.function.name, &parameter.wit).to_owned();
    };
    let text = plain(world, docs).replace('\n', " ");
    let is_time = parameter.hint.contains("SecondsLike");
    let text = text.split(" Example: ").next().unwrap_or_default().trim().to_owned();
    if is_time { in_seconds(&text, true) } else { text }
}

fn returns(world: &World, facade: &Facade) -> Vec<(String, String)> {
    let Some(text) = wording::result(&facade.function.name) else { return Vec::new() };
    let [first, second] = functions::returned(facade);
    let hint = if facade.names.first().is_some_and(String::is_empty) { second } else { first };
    vec![(hint, plain(world, text))]
}

/// Returns the exceptions, and when each is raised.
fn raised(world: &World, facade: &Facade, errors: &[(Vec<String>, String)]) -> Vec<(String, String)> {
    let Some(Type::Id(id)) = functions::sides(world, facade.function).1 else { return Vec::new() };
    let id = world.resolved(*id);
    let (base, known) = (world.class(id), errors::codes(world, id));
    let mut list = Vec::new();
    for (codes, when) in errors {
        let classes: Vec<String> =
            codes.iter().filter(|code| known.contains(&code.as_str())).map(|code| errors::class(&base, code)).collect();
        let Some(when) = without_cursors(facade, when) else { continue };
        let text = plain(world, when);
        let text = if uses_seconds(world, facade) { in_seconds(&text, false) } else { text };
        if !classes.is_empty() {
            list.push((classes.join(", "), capitalized(&text)));
        }
    }
    if list.is_empty() && matches!(facade.form, Form::Plain | Form::Property) {
        list.push((base, "The component reports an error.".into()));
    }
    list
}

/// Returns when an error is raised, without cases that cannot occur because the façade handles
/// cursors and limits.
fn without_cursors<'t>(facade: &Facade, when: &'t str) -> Option<&'t str> {
    if matches!(facade.form, Form::Plain | Form::Property) {
        return Some(when);
    }
    let when = when.split(", or `cursor`").next().unwrap_or_default();
    let is_about_pages = ["cursor", "`limit`", "the limit is", "1 MiB"].iter().any(|word| when.contains(word));
    (!is_about_pages).then_some(when)
}

/// Returns `text` with its lines wrapped if they are longer than `width`.
fn wrapped(text: &str, width: usize) -> String {
    let mut result = String::new();
    for line in text.lines() {
        let mut column = 0;
        for word in line.split(' ') {
            let length = word.chars().count();
            if column > 0 && line.chars().count() > width && column + 1 + length > width {
                result.push('\n');
                column = 0;
            } else if column > 0 {
                result.push(' ');
                column += 1;
            }
            result += word;
            column += length.max(usize::from(word.is_empty()));
        }
        result.push('\n');
    }
    result.trim_end().to_owned()
}

/// Returns `text` with a capital first letter.
fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Appends a section, unless it is empty.
fn section(text: &mut String, indent: usize, name: &str, items: &[(String, String)]) {
    if items.is_empty() {
        return;
    }
    *text = text.trim_end().to_owned();
    text.push_str(&format!("\n\n{name}:\n"));
    for (item, description) in items {
        let mut line = format!("    {item}:");
        for word in description.split_whitespace() {
            if line.chars().count() + word.chars().count() + 1 + indent > WIDTH {
                text.push_str(&format!("{line}\n"));
                line = "       ".into();
            }
            line = format!("{line} {word}");
        }
        text.push_str(&format!("{line}\n"));
    }
    *text = text.trim_end().to_owned();
}

fn uses_seconds(world: &World, facade: &Facade) -> bool {
    let result = functions::sides(world, facade.function).0;
    facade.parameters.iter().any(|parameter| parameter.hint.contains("SecondsLike"))
        || result.is_some_and(|ty| time::of_result(world, facade.function, ty).is_some())
}

/// Returns `text` with milliseconds or nanoseconds converted to seconds. All of it is about one
/// time, or about a few words. Values of metrics are in the unit of the metric, also in Python.
fn in_seconds(text: &str, all: bool) -> String {
    let parts: Vec<String> = text.split(METRIC_UNIT).map(|part| converted(part, all)).collect();
    parts.join(METRIC_UNIT)
}

/// Start of the description of a metric that has a time as its value.
const METRIC_UNIT: &str = "histogram, milliseconds";

fn converted(text: &str, all: bool) -> String {
    let mut result = String::new();
    let mut rest = text;
    // Numbers that are times follow a word for the default or a bound, or precede the unit.
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, after) = rest.split_at(start);
        let end = after.find(|c: char| !c.is_ascii_digit() && c != ',').unwrap_or(after.len());
        let number = after.get(..end).unwrap_or_default().trim_end_matches(',');
        let tail = after.get(number.len()..).unwrap_or_default();
        let is_time = tail.trim_start().starts_with("ms")
            || tail.trim_start().starts_with("millisecond")
            || (all && TIME_FOLLOWS.iter().any(|word| before.ends_with(word)));
        result += before;
        match number.replace(',', "").parse::<u64>() {
            Ok(count) if is_time && count >= 1_000 && count.is_multiple_of(1_000) => {
                result += &grouped(count / 1_000);
            }
            Ok(count) if is_time && count > 0 => result += &format!("{}", count as f64 / 1_000.0),
            _ => result += number,
        }
        rest = tail;
    }
    result += rest;
    for (from, to) in [
        ("milliseconds", "seconds"),
        ("millisecond", "second"),
        ("nanoseconds", "seconds"),
        (" ms.", " s."),
        (" ms,", " s,"),
        (" ms)", " s)"),
        (" ms;", " s;"),
        (" ms ", " s "),
    ] {
        result = result.replace(from, to);
    }
    result
}

/// Words before a number in the documentation of a time.
const TIME_FOLLOWS: [&str; 6] = ["Default: ", "Defaults to ", "none, ", "none: ", "`None`, ", "at least "];

/// Returns a number with a comma after each thousand.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Returns `docs` with WIT names in Python's style, safe between triple quotes.
fn plain(world: &World, docs: &str) -> String {
    let mut text = String::new();
    for (index, piece) in docs.split('`').enumerate() {
        if index > 0 {
            text.push('`');
        }
        // Odd pieces are inside backquotes; fences (three in a row) leave empty pieces and prose unchanged.
        text.push_str(&if index % 2 == 1 { reference(world, piece) } else { absent::named(piece, "`None`") });
    }
    text.replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\"")
}

/// Returns `word` in Python's style if it is a name.
fn reference(world: &World, word: &str) -> String {
    let name = word.trim_end_matches("()");
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if is_name && name.contains('-') {
        if let Some(own) = world.times.get(name) {
            return word.replace(name, &names::snake(own));
        }
        if world.words.contains(name) {
            return word.replace(name, &names::snake(name));
        }
        if world.type_names.contains(name) {
            return word.replace(name, &names::class(name));
        }
    }
    word.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_and_examples_are_taken_out_of_the_text() {
        let docs = "Does it.\n\nMore.\n\n# Typical errors\n- `stale`: it was given\n  again.\n- `a`, `b`: never.\n\nExample: `do(none)`.";
        let Sections { text, errors } = sections(docs);
        assert_eq!(text.trim(), "Does it.\n\nMore.");
        let expected = [
            (vec!["stale".to_owned()], "it was given again.".to_owned()),
            (vec!["a".to_owned(), "b".to_owned()], "never.".to_owned()),
        ];
        assert_eq!(errors, expected);
    }

    #[test]
    fn milliseconds_become_seconds_and_other_numbers_stay() {
        let field = "How long, in milliseconds, at least 1. Default: 86,400,000, a day.";
        assert_eq!(in_seconds(field, true), "How long, in seconds, at least 0.001. Default: 86,400, a day.");
        let text = "At most 4,096 of them, after 250 ms.";
        assert_eq!(in_seconds(text, false), "At most 4,096 of them, after 0.25 s.");
        let metric = "It defines `duration` (histogram, milliseconds of its time) after 250 ms.";
        assert_eq!(
            in_seconds(metric, false),
            "It defines `duration` (histogram, milliseconds of its time) after 0.25 s."
        );
    }
}
