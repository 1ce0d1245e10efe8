//! What an editor asks: `|` marks the cursor.
//!
//! `UPDATE_EXPECTED=1 cargo test -p scheduler-core --test it editor` writes the answers about broken texts anew.

use std::{env, fs, path::PathBuf};

use scheduler_core::dsl::{Completion, Span, Syntax, complete, convert, definition, hover};

const TEXT: &str = r#"scenario "s"
pool eip { range 10.0.1.0/24 }
resource api http_endpoint { ip = "192.168.1.100" port = 8080 }
metric orders counter
action probe = get {
  url = "http://{{api.ip}}:{{api.port}}/"
  export status_code: int = 0
  extract = { took: "duration(response.body)" }
  export took: duration
}
workflow {
  start: probe {
    -> push when probe.status_code == 200
    -> end otherwise
  }
  push: probe { -> end }
  end
}
workflow other { first: pass { -> last } last: end }
load { at 0s spawn 10 tenant "a" from eip }
threshold p99(probe.duration) < 250ms
"#;

/// The text without its `|`, and where that was.
fn cursor(text: &str) -> (String, u32) {
    let at = text.find('|').expect("a cursor");
    (text.replacen('|', "", 1), u32::try_from(at).expect("a short text"))
}

fn names(text: &str, syntax: Syntax) -> Vec<String> {
    let (text, at) = cursor(text);
    complete(&text, syntax, at).expect("a short text").into_iter().map(|name| name.text).collect()
}

/// What is proposed in place of `here` of [`TEXT`].
fn in_text(here: &str, typed: &str) -> Vec<String> {
    assert_eq!(TEXT.matches(here).count(), 1, "{here}");
    names(&TEXT.replacen(here, typed, 1), Syntax::Text)
}

#[test]
fn names_come_from_the_document_around_a_broken_statement() {
    assert_eq!(in_text("-> end otherwise", "-> |"), ["start", "push", "end"]);
    assert_eq!(in_text("-> end otherwise", "-> pu|"), ["push"]);
    assert_eq!(in_text("-> last", "-> |"), ["first", "last"]);
    assert_eq!(in_text("from eip", "from |"), ["eip"]);
    assert_eq!(in_text("push: probe { -> end }", "push: pr|obe { -> end }"), ["probe"]);
    assert_eq!(in_text("push: probe { -> end }", "push: workflow |"), ["main", "other"]);
    assert_eq!(
        in_text("p99(probe.duration)", "p99(probe.|)"),
        [
            "duration",
            "attempts",
            "failures",
            "timeouts",
            "success",
            "repeats",
            "status(2xx)",
            "status(3xx)",
            "status(4xx)",
            "status(5xx)"
        ]
    );
    assert_eq!(in_text("p99(probe.duration)", "p99(|)"), ["orders", "probe", "all", "user"]);
    assert_eq!(in_text("p99(probe.duration)", "p99(all.rep|)"), ["repeats"]);
    assert_eq!(
        in_text("p99(probe.duration)", "count(probe.st|)"),
        ["status(2xx)", "status(3xx)", "status(4xx)", "status(5xx)"]
    );
    assert_eq!(in_text("p99(probe.duration)", "count(all.status(5|))"), ["5xx"]);
}

#[test]
fn expressions_know_what_is_declared_and_what_a_value_can_do() {
    assert_eq!(in_text("when probe.status_code == 200", "when probe.|"), ["status_code", "took"]);
    assert_eq!(in_text("when probe.status_code == 200", "when probe.status_code == 200 && pro|"), ["probe"]);
    assert_eq!(in_text("{{api.port}}", "{{api.|}}"), ["ip", "port"]);
    assert_eq!(in_text("{{api.port}}", "{{user.al|"), ["allocated_ip"]);
    let methods = in_text("{{api.port}}", "{{api.ip.starts|");
    assert_eq!(methods, ["startsWith"]);
    assert!(in_text("when probe.status_code == 200", "when si|").starts_with(&["size".to_owned()]));
}

#[test]
fn words_fit_their_place() {
    assert_eq!(in_text("-> end otherwise", "-> end wh|"), ["when"]);
    assert_eq!(in_text("-> end otherwise", "retry 3 ev|"), ["every"]);
    assert_eq!(in_text("when probe.status_code == 200", "when probe.status_code == 200 a|"), ["as"]);
    assert_eq!(in_text("range 10.0.1.0/24", "|"), ["range", "reserve", "strategy"]);
    assert_eq!(in_text("range 10.0.1.0/24", "strategy r|"), ["round-robin", "random"]);
    assert_eq!(in_text("metric orders counter", "metric orders |"), ["counter", "gauge", "rate", "histogram"]);
    assert_eq!(in_text("= get {", "= p| {"), ["post", "put", "patch", "options", "http", "tcp", "udp", "sleep"]);
    assert_eq!(in_text("status_code: int", "status_code: du|"), ["duration", "duration?"]);
    assert_eq!(in_text("at 0s spawn 10", "at 0s sp| 10"), ["spawn"]);
    assert_eq!(in_text("from eip", "fr|"), ["from"]);
    assert_eq!(in_text("at 0s spawn 10 tenant \"a\" from eip", "bind |"), ["per-user", "per-task", "shared"]);
    assert_eq!(in_text("metric orders counter", "thr|"), ["threshold"]);
    assert_eq!(in_text("range 10.0.1.0/24", "range |"), [""; 0]);
    assert_eq!(in_text("range 10.0.1.0/24", "# ran|"), [""; 0]);
}

#[test]
fn a_slip_of_the_pen_is_proposed_right() {
    assert_eq!(in_text("-> end otherwise", "-> psuh|"), ["push"]);
    assert_eq!(in_text("-> end otherwise", "-> end otehrwise|"), ["otherwise"]);
    assert_eq!(in_text("export took", "exprot|"), ["export"]);
    assert_eq!(in_text("when probe.status_code == 200", "when probe.sttaus_code|"), ["status_code"]);
    assert_eq!(in_text("-> end otherwise", "-> nothing_like_it|"), [""; 0]);
}

#[test]
fn the_part_that_is_there_is_replaced() {
    let (text, at) = cursor(&TEXT.replacen("-> end otherwise", "-> pu|s", 1));
    let names: Vec<Completion> = complete(&text, Syntax::Text, at).expect("a short text");
    let [name] = names.as_slice() else { panic!("{names:?}") };
    assert_eq!(&text[name.replace.start.offset as usize..name.replace.end.offset as usize], "pus");
}

#[test]
fn yaml_keys_and_values_fit_their_path() {
    let yaml = convert(TEXT, Syntax::Text, Syntax::Yaml).expect("a conversion");
    let at = |here: &str, typed: &str| {
        assert!(yaml.contains(here), "{here}\n{yaml}");
        names(&yaml.replacen(here, typed, 1), Syntax::Yaml)
    };
    assert_eq!(at("- to: push", "- to: |"), ["start", "push", "end"]);
    assert_eq!(at("condition: probe.status_code == 200", "condition: probe.|"), ["status_code", "took"]);
    assert_eq!(at("trigger:", "tri|"), ["trigger"]);
    assert_eq!(at("pool: eip", "pool: |"), ["eip"]);
    assert_eq!(at("type: http_endpoint", "cap|"), ["capacity"]);
    assert_eq!(at("aggregate: p99", "aggregate: me|"), ["mean"]);
    assert_eq!(at("metric: probe.duration", "metric: probe.du|"), ["duration"]);
    assert_eq!(at("metric: probe.duration", "metric: all.status(4|"), ["4xx"]);
    assert_eq!(at("bind: per-user", "bind: |"), ["per-user", "per-task", "shared"]);
    assert_eq!(at("thresholds:", "thr|"), ["thresholds"]);
    assert_eq!(names("workflows:\n  - id: w\n    nodes: [{ id: a, type: pa|", Syntax::Yaml), ["pass"]);
    assert_eq!(names("workflows:\n- id: w\n  nodes:\n  - id: a\n    re|", Syntax::Yaml), ["retry"]);
}

#[test]
fn json_that_is_being_typed_is_closed_first() {
    let json = convert(TEXT, Syntax::Text, Syntax::Json).expect("a conversion");
    let cut = |here: &str, typed: &str| {
        let end = json.find(here).unwrap_or_else(|| panic!("{here}\n{json}"));
        names(&format!("{}{typed}", &json[..end]), Syntax::Json)
    };
    assert_eq!(cut("\"to\": \"push\"", "\"to\": \"st|"), ["start"]);
    assert_eq!(cut("\"to\": \"push\"", "\"tr|"), ["trigger"]);
    assert_eq!(cut("\"pool\": \"eip\"", "\"pool\": \"|"), ["eip"]);
    assert_eq!(cut("\"condition\": \"probe", "\"condition\": \"probe.st|"), ["status_code"]);
    assert_eq!(cut("\"ranges\"", "\"rang|"), ["ranges"]);
}

/// The text that is found where `word` stands for the `nth` time.
fn defined(text: &str, syntax: Syntax, word: &str, nth: usize) -> Option<(u32, u32)> {
    let (at, _) = text.match_indices(word).nth(nth).expect("the word");
    let span = definition(text, syntax, u32::try_from(at).expect("a short text") + 1).expect("a short text")?;
    Some((span.start.line, span.start.column))
}

#[test]
fn a_name_leads_to_its_definition() {
    assert_eq!(defined(TEXT, Syntax::Text, "push", 0), Some((16, 3)));
    assert_eq!(defined(TEXT, Syntax::Text, "probe", 1), Some((5, 8)));
    assert_eq!(defined(TEXT, Syntax::Text, "status_code", 1), Some((7, 10)));
    assert_eq!(defined(TEXT, Syntax::Text, "port}}", 0), Some((3, 51)));
    assert_eq!(defined(TEXT, Syntax::Text, "eip", 1), Some((2, 6)));
    assert_eq!(defined(TEXT, Syntax::Text, "scenario", 0), None);
    let yaml = convert(TEXT, Syntax::Text, Syntax::Yaml).expect("a conversion");
    let line =
        |text: &str| u32::try_from(yaml[..yaml.find(text).expect(text)].matches('\n').count()).expect("short") + 1;
    assert_eq!(defined(&yaml, Syntax::Yaml, "eip", 1).map(|(line, _)| line), Some(line("id: eip")));
    assert_eq!(defined(&yaml, Syntax::Yaml, "push", 0).map(|(line, _)| line), Some(line("id: push")));
}

fn said(text: &str, syntax: Syntax, word: &str, nth: usize) -> String {
    let (at, _) = text.match_indices(word).nth(nth).expect("the word");
    hover(text, syntax, u32::try_from(at).expect("a short text") + 1)
        .expect("a short text")
        .map(|said| said.text)
        .unwrap_or_default()
}

#[test]
fn everything_says_what_it_is() {
    assert_eq!(
        said(TEXT, Syntax::Text, "status_code", 1),
        "`probe.status_code`: int = 0\n\nreported by action `probe`"
    );
    assert_eq!(said(TEXT, Syntax::Text, "eip", 1), "pool `eip`: 254 addresses in 1 range");
    assert_eq!(said(TEXT, Syntax::Text, "==", 0), "`int == int` is bool");
    assert!(said(TEXT, Syntax::Text, "otherwise", 0).starts_with("`otherwise`: "));
    assert!(said(TEXT, Syntax::Text, "push", 0).starts_with("node `push`: runs action `probe`"));
    assert!(said(TEXT, Syntax::Text, "port}}", 0).starts_with("`api.port`: int = 8080"));
    assert!(said(TEXT, Syntax::Text, "duration)", 0).starts_with("metric `probe.duration`: histogram"));
    let all = TEXT.replace("p99(probe.duration) < 250ms", "rate(all.status(5xx)) < 0.01");
    let about = "metric `all.status(5xx)`: counter, over all attempts of all actions except pauses";
    assert_eq!(said(&all, Syntax::Text, "status(5xx)", 0), about);
    assert_eq!(said(TEXT, Syntax::Text, "get", 0), "`get`: an HTTP/1.1 request");
    let timeouts = TEXT.replace("export took: duration", "timeout = 5s").replace("-> push", "timeout 9s -> push");
    assert_eq!(said(&timeouts, Syntax::Text, "timeout", 0), "`timeout`: the timeout of one attempt: `timeout = 5s`");
    assert_eq!(said(&timeouts, Syntax::Text, "timeout", 1), "`timeout`: the timeout of the node, including retries");
    assert!(said(TEXT, Syntax::Text, "orders", 0).starts_with("metric `orders`: counter"));
    assert_eq!(said(TEXT, Syntax::Text, "s\"\npool", 0), "");
    let yaml = convert(TEXT, Syntax::Text, Syntax::Yaml).expect("a conversion");
    assert!(said(&yaml, Syntax::Yaml, "workbook", 0).starts_with("`workbook`: "));
    assert_eq!(said(&yaml, Syntax::Yaml, "action: probe", 0), "`action`: the action that the node runs");
    assert_eq!(said(&yaml, Syntax::Yaml, "get", 0), "`get`: an HTTP/1.1 request");
}

#[test]
fn any_offset_of_any_text_is_answered() {
    let yaml = convert(TEXT, Syntax::Text, Syntax::Yaml).expect("a conversion");
    let json = convert(TEXT, Syntax::Text, Syntax::Json).expect("a conversion");
    for (text, syntax) in [(TEXT, Syntax::Text), (yaml.as_str(), Syntax::Yaml), (json.as_str(), Syntax::Json)] {
        for offset in (0..text.len() + 2).step_by(3).chain([u32::MAX as usize]) {
            let at = u32::try_from(offset).expect("a short text");
            let part = text.get(..offset).unwrap_or(text);
            for text in [text, part] {
                assert!(complete(text, syntax, at).expect("a short text").len() <= 200);
                hover(text, syntax, at).expect("a short text");
                definition(text, syntax, at).expect("a short text");
            }
        }
    }
}

/// The broken texts of the golden files.
fn broken_texts() -> Vec<(PathBuf, String, Syntax)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/ui");
    let mut texts: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter_map(|path| {
            let syntax = match path.extension()?.to_str()? {
                "scenario" => Syntax::Text,
                "yaml" => Syntax::Yaml,
                "json" => Syntax::Json,
                _ => return None,
            };
            let text = fs::read_to_string(&path).expect("a readable file");
            Some((path, text, syntax))
        })
        .collect();
    texts.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(texts.len() > 40, "{}", texts.len());
    texts
}

/// The stretch that a span means; it must be one.
fn stretch<'t>(text: &'t str, span: &Span) -> &'t str {
    text.get(span.start.offset as usize..span.end.offset as usize).expect("a stretch of the text")
}

/// However broken a text is, and in the middle of a character too: proposals are names, each once, that replace the word at
/// the cursor; what is said concerns the place that was asked about; a definition is a name.
#[test]
fn answers_at_every_byte_of_broken_texts_make_sense() {
    for (path, text, syntax) in broken_texts() {
        for offset in 0..=text.len() {
            let at = u32::try_from(offset).expect("a short text");
            let place = format!("{}, byte {offset}", path.display());
            let names = complete(&text, syntax, at).expect("a short text");
            assert!(names.len() <= 200, "{place}");
            for (index, name) in names.iter().enumerate() {
                assert!(!name.text.is_empty(), "{place}");
                assert!(names[..index].iter().all(|other| other.text != name.text), "{place}: {} twice", name.text);
                let replaced = stretch(&text, &name.replace);
                let (start, end) = (name.replace.start.offset as usize, name.replace.end.offset as usize);
                assert!(start <= offset && (offset <= end || !text.is_char_boundary(offset)), "{place}: {replaced:?}");
                assert!(!replaced.contains(char::is_whitespace), "{place}: {replaced:?}");
            }
            if let Some(said) = hover(&text, syntax, at).expect("a short text") {
                let (start, end) = (said.span.start.offset as usize, said.span.end.offset as usize);
                assert!(!stretch(&text, &said.span).is_empty(), "{place}");
                assert!(start <= offset && offset <= end, "{place}: {start} to {end}");
                assert!(!said.text.trim().is_empty() && said.text.len() < 2000, "{place}: {}", said.text);
            }
            if let Some(span) = definition(&text, syntax, at).expect("a short text") {
                assert!(!stretch(&text, &span).trim().is_empty(), "{place}");
            }
        }
    }
}

/// Each word with what is proposed at its end, what is said about it, and where it is defined.
fn answers(text: &str, syntax: Syntax) -> String {
    let part = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.');
    let mut out = String::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(part).map(|at| from + at) {
        let end = text[start..].find(|letter| !part(letter)).map_or(text.len(), |at| start + at);
        from = end;
        let line = text[..start].matches('\n').count() + 1;
        let at = |offset: usize| u32::try_from(offset).expect("a short text");
        let names: Vec<String> =
            complete(text, syntax, at(end)).expect("a short text").into_iter().map(|name| name.text).collect();
        let more = if names.len() > 6 { format!(" and {} more", names.len() - 6) } else { String::new() };
        let names = names.iter().take(6).cloned().collect::<Vec<_>>().join(" ");
        let said = hover(text, syntax, at(end)).expect("a short text").map(|said| said.text.replace('\n', " / "));
        let defined = definition(text, syntax, at(end)).expect("a short text");
        out.push_str(&format!("{line} {}\n", &text[start..end]));
        if !names.is_empty() {
            out.push_str(&format!("    complete: {names}{more}\n"));
        }
        if let Some(said) = said {
            out.push_str(&format!("    hover: {said}\n"));
        }
        if let Some(span) = defined {
            out.push_str(&format!("    defined: {}:{}\n", span.start.line, span.start.column));
        }
    }
    out
}

#[test]
fn each_word_of_a_broken_text_gets_exactly_the_expected_answers() {
    for (path, text, syntax) in broken_texts() {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("");
        if !["many-mistakes.scenario", "names.yaml", "names.json"].contains(&name) {
            continue;
        }
        let golden = path.with_file_name(format!("{name}.answers.expected"));
        let actual = answers(&text, syntax);
        if env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&golden, &actual).expect("a writable file");
        }
        assert_eq!(actual, fs::read_to_string(&golden).unwrap_or_default(), "{name}");
    }
}
