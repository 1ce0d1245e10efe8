//! Mutations of YAML: quotes taken away from values and given to them. One mutation is one mistake at most, and has one error
//! at most. A fix makes it the scenario that it was, or at least takes the error away.
//!
//! `SEED=number cargo test -p scheduler-core --test it quotes` repeats a run.

use std::{env, fmt::Write, fs, path::PathBuf};

use scheduler_core::dsl::{Diagnostic, Severity, Syntax, convert, parse, validate};

/// A generator of numbers (SplitMix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(bound.max(1)).expect("a bound")).expect("a small number")
    }

    fn of<'a, T: ?Sized>(&mut self, items: &'a [&'a T]) -> &'a T {
        items[self.below(items.len())]
    }
}

fn seed() -> u64 {
    env::var("SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(7)
}

/// The YAML of each scenario file.
fn files() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../conformance/scenarios");
    let mut found: Vec<_> = fs::read_dir(folder)
        .expect("the folder of scenario files")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).expect("a readable file")))
        .collect();
    found.sort();
    assert!(!found.is_empty());
    found
}

/// Values that need quotes, for one reason or several.
fn value(random: &mut Random) -> String {
    let begins = [
        "!",
        "& ",
        "*",
        "%",
        "@",
        "`",
        "> ",
        ">=",
        "|",
        "- ",
        "? ",
        "{{ user.id }}",
        "[1, 2].",
        "{ a }",
        "",
        "",
        "a: ",
        "x #",
        "#",
    ];
    let middles = [
        "user",
        "http://h/{{ user.id }}/x",
        "a in [1, 2]",
        "f(a, b)",
        "it is: so",
        "a #1",
        "a ? b : c",
        "50%",
        "*/*",
        "x",
    ];
    let ends = ["", "", "", ":", " # c", "]", "!", "'", ","];
    let mut out = String::new();
    let _ = write!(out, "{}{}{}", random.of(&begins), random.of(&middles), random.of(&ends));
    out
}

/// A scenario with a value in quotes, the place of that value, and whether it is within brackets.
fn generated(random: &mut Random) -> (String, usize, String) {
    let value = value(random);
    let quoted = format!("'{}'", value.replace('\'', "''"));
    let places = [
        "name: g\nactions:\n  - id: a\n    type: custom\n    parameters:\n      before: 1\n      text: VALUE\n      after: 2\n",
        "name: g\nactions:\n  - id: a\n    type: custom\n    parameters: { before: 1, text: VALUE, after: 2 }\n",
        "name: g\nactions:\n  - id: a\n    type: custom\n    parameters: { list: [one, VALUE, two] }\n",
        "name: g\nactions:\n  - id: a\n    type: custom\n    parameters:\n      list:\n        - one\n        - VALUE\n        - two\n",
    ];
    let workflow = "workflows:\n  - id: main\n    nodes:\n      - { id: start, action: a, edges: [end] }\n      - { id: end, type: end }\n";
    let template = [places[random.below(places.len())], workflow].concat();
    let at = template.find("VALUE").expect("a place");
    (template.replacen("VALUE", &quoted, 1), at, quoted)
}

fn errors(text: &str) -> Vec<Diagnostic> {
    let found = validate(text, Syntax::Yaml).expect("a short text");
    found.into_iter().filter(|finding| finding.severity == Severity::Error).collect()
}

fn fixed(text: &str, finding: &Diagnostic) -> Option<String> {
    let fix = finding.fix.as_ref()?;
    let (start, end) = (fix.span.start.offset as usize, fix.span.end.offset as usize);
    Some([&text[..start], &fix.replacement, &text[end..]].concat())
}

/// What is wrong with what is said of a mutation.
fn judge(original: &str, mutation: &str) -> Result<(), String> {
    let found = errors(mutation);
    let shown = || found.iter().map(|finding| format!("{finding}\n")).collect::<String>();
    if found.len() > 1 {
        return Err(format!("{} errors\n{}", found.len(), shown()));
    }
    let Some(fixed) = found.first().and_then(|finding| fixed(mutation, finding)) else { return Ok(()) };
    match (parse(&fixed, Syntax::Yaml), parse(original, Syntax::Yaml)) {
        (Ok(now), Ok(before)) if now.model() == before.model() => Ok(()),
        (Err(error), _)
            if errors(&fixed).iter().any(|left| left.code == found[0].code && left.message == found[0].message) =>
        {
            Err(format!("the fix leaves the error: {error}\n{}{fixed}", shown()))
        }
        _ => Ok(()),
    }
}

/// The stretches of a text in quotes, with their quotes, and what they say.
fn quoted(text: &str) -> Vec<(usize, usize, String)> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut at = 0;
        while let Some(open) = line[at..].find(['"', '\'']).map(|place| at + place) {
            let quote = if line[open..].starts_with('"') { '"' } else { '\'' };
            let mut inner = String::new();
            let mut letters = line[open + 1..].char_indices().peekable();
            let mut end = None;
            while let Some((place, letter)) = letters.next() {
                match letter {
                    '\\' if quote == '"' => inner.extend(letters.next().map(|(_, escaped)| escaped)),
                    '\'' if quote == '\'' && letters.peek().is_some_and(|(_, next)| *next == '\'') => {
                        letters.next();
                        inner.push('\'');
                    }
                    letter if letter == quote => {
                        end = Some(open + 1 + place + 1);
                        break;
                    }
                    other => inner.push(other),
                }
            }
            let Some(end) = end else { break };
            if line[..open].ends_with([' ', '[']) && !line[..open].trim_start().starts_with('#') {
                found.push((start + open, start + end, inner));
            }
            at = end;
        }
        start += line.len();
    }
    found
}

/// The plain values at the ends of lines.
fn plain(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim_end();
        if let Some(colon) = content.find(": ").filter(|_| !content.trim_start().starts_with(['#', '{'])) {
            let value = &content[colon + 2..];
            if !value.is_empty()
                && !value.starts_with(['"', '\'', '{', '[', '|', '>', '&', '*'])
                && !value.contains(" #")
            {
                found.push((start + colon + 2, start + content.len()));
            }
        }
        start += line.len();
    }
    found
}

#[test]
fn values_of_files_that_lose_their_quotes_have_one_error_at_most() {
    let mut wrong = String::new();
    let mut mutations = 0;
    for (name, text) in files() {
        let forms = [text.clone(), convert(&text, Syntax::Yaml, Syntax::Yaml).expect("a format")];
        for form in forms {
            for (start, end, inner) in quoted(&form) {
                let mutation = [&form[..start], &inner, &form[end..]].concat();
                mutations += 1;
                if let Err(reason) = judge(&form, &mutation) {
                    let _ = writeln!(wrong, "{name}: without quotes: {}\n{reason}", &form[start..end]);
                }
            }
        }
    }
    assert!(mutations > 50, "{mutations}");
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn values_of_files_that_get_quotes_have_one_error_at_most() {
    let mut wrong = String::new();
    let mut mutations = 0;
    for (name, text) in files() {
        for (start, end) in plain(&text) {
            let value = &text[start..end];
            let quote = if value.contains('"') { '\'' } else { '"' };
            let mutation = [&text[..start], &format!("{quote}{value}{quote}"), &text[end..]].concat();
            mutations += 1;
            if let Err(reason) = judge(&text, &mutation) {
                let _ = writeln!(wrong, "{name}: with quotes: {value}\n{reason}");
            }
        }
    }
    assert!(mutations > 100, "{mutations}");
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn generated_values_without_quotes_have_one_error_at_most_and_its_fix_restores_them() {
    let seed = seed();
    let mut random = Random(seed);
    let mut wrong = String::new();
    let (mut fixes, mut restored) = (0, 0);
    for _ in 0..1500 {
        let (text, at, quoted) = generated(&mut random);
        assert!(errors(&text).iter().all(|error| error.code != "syntax"), "seed {seed}: {text}");
        let inner = quoted[1..quoted.len() - 1].replace("''", "'");
        let mutation = [&text[..at], &inner, &text[at + quoted.len()..]].concat();
        if let Err(reason) = judge(&text, &mutation) {
            let _ = writeln!(wrong, "seed {seed}: {inner}\n{reason}");
        }
        let found = errors(&mutation);
        if let Some(fixed) = found.first().and_then(|finding| fixed(&mutation, finding)) {
            fixes += 1;
            let same = match (parse(&fixed, Syntax::Yaml), parse(&text, Syntax::Yaml)) {
                (Ok(now), Ok(before)) => now.model() == before.model(),
                _ => false,
            };
            restored += usize::from(same);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(fixes > 500, "seed {seed}: {fixes}");
    // A comment or a bracket behind a value may be meant as one.
    assert!(restored * 100 >= fixes * 70, "seed {seed}: {restored} of {fixes}");
}

#[test]
fn every_character_is_written_so_that_it_reads_back() {
    let seed = seed();
    let mut random = Random(seed);
    let special = [
        0x1, 0x7, 0x9, 0xa, 0xd, 0x1f, 0x20, 0x7e, 0x7f, 0x80, 0x84, 0x85, 0x86, 0x9f, 0xa0, 0xad, 0x200b, 0x2028,
        0x2029, 0xd7ff, 0xe000, 0xfdd0, 0xfeff, 0xfffd, 0xfffe, 0xffff, 0x1_0000, 0x1_f600, 0x1_fffe, 0x1_ffff,
        0x10_ffff,
    ];
    for round in 0..300 {
        let length = 1 + random.below(4);
        let letters: String = (0..length)
            .filter_map(|at| match special.get(round).filter(|_| at == 0) {
                Some(code) => char::from_u32(*code),
                None => char::from_u32(u32::try_from(random.below(0x11_0000)).expect("a code point")),
            })
            .collect();
        let escaped: String = letters.chars().map(|letter| format!("\\U{:08x}", u32::from(letter))).collect();
        let text = format!(
            "scenario \"c\" resource r thing {{ text = \"{escaped}\" map = {{ \"{escaped}\": 1 }} }} workflow {{ start: pass {{ -> end }} end }}"
        );
        let before = parse(&text, Syntax::Text).unwrap_or_else(|error| panic!("seed {seed}: {error}: {text}"));
        for syntax in [Syntax::Yaml, Syntax::Json, Syntax::Text] {
            let written = convert(&text, Syntax::Text, syntax).expect("a conversion");
            let is_printable = |letter: char| matches!(u32::from(letter), 0x9 | 0xa | 0xd | 0x20..=0x7e | 0x85 | 0xa0..=0xd7ff | 0xe000..=0xfffd | 0x1_0000..);
            if syntax == Syntax::Yaml {
                assert!(written.chars().all(is_printable), "seed {seed}: {written:?}");
            }
            let after = parse(&written, syntax).unwrap_or_else(|error| panic!("seed {seed}: {error}: {written:?}"));
            assert_eq!(after.model(), before.model(), "seed {seed}: {written:?}");
        }
    }
}
