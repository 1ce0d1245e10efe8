//! Strings from scenarios, pools and file names in everything that is printed: no terminal acts on them, no line of a log
//! is forged, and JSON gives them back as they were.

use serde_json::{Value, json};

use crate::{Folder, SOUND, Said};

/// Strings that a terminal or a CI system acts on: ESC, OSC, CR, LF, C1, DEL, marks of direction, separators.
const HOSTILE: [&str; 9] = [
    "a\u{1b}[2J\u{1b}[31mred",
    "b\u{1b}]0;title\u{7}",
    "c\n::error::forged",
    "d\r\n::error file=x::forged",
    "\u{85}\u{9b}2J\u{90}q",
    "\u{7f}\u{8}\u{8}x",
    "\u{202e}gpj.exe\u{2066}\u{200f}",
    "\u{2028}::error::forged\u{2029}",
    "::error::forged",
];

/// Checks that a terminal or a reader acts on no character.
fn check_letters(text: &str, about: &str) {
    let is_safe = |letter: char| {
        !letter.is_control()
            && !matches!(letter, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    for line in text.split('\n') {
        assert!(line.chars().all(is_safe), "{about}: {line:?}");
    }
}

/// Checks text for people and logs. Commands to GitHub have a title of ours.
fn check(text: &str, about: &str) {
    check_letters(text, about);
    for line in text.split('\n') {
        let forged = line.trim_start().strip_prefix("::").is_some_and(|line| {
            let properties = line.split("::").next().unwrap_or_default();
            !properties.contains("title=")
        });
        assert!(!forged, "{about}: {line:?}");
    }
}

fn check_both(said: &Said, about: &str) {
    check(&said.out, about);
    check(&said.err, about);
}

/// A scenario with a string in every place that takes any string.
fn scenario(folder: &Folder, text: &str) -> Value {
    let known: Value = serde_json::from_str(&folder.feed(&["convert", "-", "--to", "json"], SOUND).out).unwrap();
    let mut scenario = known.clone();
    scenario["name"] = json!(text);
    scenario["version"] = json!(text);
    scenario["load"]["spawns"][0]["tenant"] = json!(text);
    assert_ne!(scenario, known);
    scenario
}

#[test]
#[cfg(unix)]
fn names_of_files_have_no_effect() {
    let folder = Folder::new("hostile-files");
    for text in HOSTILE {
        let name = format!("{text}.scenario");
        folder.write(&name, SOUND.replace("-> end", "-> edn"));
        for arguments in [
            vec!["check", &name],
            vec!["check", "--format", "json", &name],
            vec!["check", "--format", "sarif", &name],
            vec!["check", "--format", "github", &name],
            vec!["check", "--fix", "--diff", "--format", "sarif", &name],
            vec!["plan", &name],
            vec!["run", &name],
            vec!["doctor", &name],
            vec!["graph", &name],
            vec!["fmt", &name],
            vec!["check", "--fix", &name],
            vec!["fmt", &name],
            vec!["pool", "stats", &name],
            vec!["init", "http://127.0.0.1:1/", "-o", &name],
        ] {
            let said = folder.run(&arguments);
            if !arguments.contains(&"--diff") {
                check(&said.out, &format!("{arguments:?}"));
            }
            check(&said.err, &format!("{arguments:?}"));
        }
        folder.write(&name, SOUND.replace("-> end", "-> edn"));
        let said = folder.run(&["check", "--format", "json", &name]);
        let found: Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!(found["files"][0]["file"], *name, "{}", said.out);
        for extension in [".scenario", "", ".lost"] {
            let name = format!("lost {text}{extension}");
            check_both(&folder.run(&["check", &name]), &name);
            check_both(&folder.run(&["pool", "list", &name]), &name);
        }
    }
}

#[test]
fn strings_of_scenarios_have_no_effect() {
    let folder = Folder::new("hostile-scenarios");
    for text in HOSTILE {
        let mut scenario = scenario(&folder, text);
        folder.write("a.json", scenario.to_string());
        let said = folder.run(&["check", "a.json"]);
        assert!(said.code == Some(0), "{text:?}: {}{}", said.out, said.err);
        for arguments in [
            vec!["plan", "a.json"],
            vec!["plan", "a.json", "--format", "json"],
            vec!["doctor", "a.json"],
            vec!["graph", "a.json"],
            vec!["graph", "a.json", "--format", "svg"],
            vec!["graph", "a.json", "--format", "dot"],
            vec!["run", "a.json"],
            vec!["run", "a.json", "--json", "--html", "a.html"],
        ] {
            let said = folder.run(&arguments);
            assert!(!said.out.is_empty(), "{arguments:?}: {}", said.err);
            check_both(&said, &format!("{text:?}: {arguments:?}"));
        }
        check_letters(&folder.read("a.html"), text);
        let said = folder.run(&["plan", "a.json", "--format", "json"]);
        let plan: Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!((&plan["scenario"], &plan["load"]["tenants"][0]), (&json!(text), &json!(text)));
        // What is wrong is quoted in the diagnostic.
        scenario["load"]["spawns"][0]["pool"] = json!(format!("red{text}"));
        folder.write("b.json", scenario.to_string());
        for format in ["text", "json", "sarif", "github"] {
            let said = folder.run(&["check", "b.json", "--format", format]);
            check_both(&said, &format!("{text:?}: {format}"));
        }
    }
}

#[test]
fn strings_of_pools_have_no_effect() {
    let folder = Folder::new("hostile-pools");
    for (number, text) in HOSTILE.iter().enumerate() {
        let file = format!("{number}.pool");
        let said = folder.run(&["pool", "create", &file, "10.0.0.0/29", "--name", text]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        for arguments in [
            vec!["pool", "allocate", &file, text, text],
            vec!["pool", "allocate", &file, "tenant\u{202e}", "id\u{2066}"],
            vec!["pool", "release", &file, text],
            vec!["pool", "stats", &file],
            vec!["pool", "stats", &file, "--json"],
            vec!["pool", "list", &file],
            vec!["pool", "list", &file, "--json"],
            vec!["pool", "map", &file],
        ] {
            check_both(&folder.run(&arguments), &format!("{text:?}: {arguments:?}"));
        }
        let said = folder.run(&["pool", "stats", &file, "--json"]);
        let stats: Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!(stats["pool"], **text);
        let list = folder.run(&["pool", "list", &file, "--json"]).out;
        let row: Value = serde_json::from_str(list.lines().last().unwrap()).unwrap();
        assert_eq!(row["tenant"], "tenant\u{202e}");
    }
}

#[test]
fn the_output_for_one_long_line_is_bounded() {
    let folder = Folder::new("hostile-long");
    let texts = [
        "x".repeat(1 << 17),
        "x ".repeat(1 << 16),
        "\"x".repeat(1 << 16),
        format!("scenario \"s\" {}", "pool p { range x } ".repeat(1 << 13)),
        format!("scenario \"s\" workflow {{ {} }}", "a: pass { -> nowhere } ".repeat(1 << 12)),
        format!("scenario \"s\" action {} = get {{ url = \"{}\" }}", "n".repeat(1 << 16), "u".repeat(1 << 13)),
    ];
    for (number, text) in texts.iter().enumerate() {
        for extension in ["scenario", "yaml", "json"] {
            let name = format!("{number}.{extension}");
            folder.write(&name, text);
            for format in ["text", "json", "sarif", "github"] {
                let said = folder.run(&["check", "--format", format, &name]);
                let size = said.out.len() + said.err.len();
                assert!(size < 512 * 1024, "{name}: {format}: {size} bytes");
            }
        }
    }
}
