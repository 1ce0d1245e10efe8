//! doc/CLI.md shows the help of every command as it is. `UPDATE=1 cargo test -p scheduler-core-cli documentation` writes it anew.

use std::path::Path;

use crate::{Folder, server::Server};

/// Behind this comes the help, as a block of text.
const MARK: &str = "<!-- help";

#[test]
fn the_page_shows_the_help_of_every_command() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../doc/CLI.md");
    let text = std::fs::read_to_string(&page).unwrap();
    let folder = Folder::new("documentation");
    let mut parts = text.split(MARK);
    let mut right = parts.next().unwrap().to_owned();
    let mut shown = Vec::new();
    for part in parts {
        let (command, rest) = part.split_once("-->").unwrap();
        let command: Vec<&str> = command.split_whitespace().collect();
        let help = folder.run(&[&command[..], &["--help"]].concat());
        assert_eq!(help.code, Some(0), "{}", help.err);
        let after = rest.strip_prefix("\n```text\n").unwrap().split_once("\n```").unwrap().1;
        let lines: Vec<&str> = help.out.trim_end().lines().map(str::trim_end).collect();
        right.push_str(&format!(
            "{MARK} {}-->\n```text\n{}\n```{after}",
            command.iter().map(|word| format!("{word} ")).collect::<String>(),
            lines.join("\n")
        ));
        shown.push(command.join(" "));
    }
    let listed = folder.run(&["--help"]).out;
    let commands = listed.split("Commands:\n").nth(1).unwrap().split("\n\n").next().unwrap();
    for line in commands.lines().filter_map(|line| line.strip_prefix("  ")).filter(|line| !line.starts_with(' ')) {
        let name = line.split_whitespace().next().unwrap().to_owned();
        assert!(name == "help" || shown.contains(&name), "doc/CLI.md lacks `{name}`");
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&page, &right).unwrap();
    }
    assert!(
        text == right || std::env::var_os("UPDATE").is_some(),
        "doc/CLI.md is out of date; regenerate it with UPDATE=1"
    );
}

/// The scenarios that readers copy, against a server of the test.
#[test]
fn the_scenarios_of_the_pages_have_no_diagnostics_and_pass() {
    let shorter = [
        ("README.md", ("loop 20 think 250ms", "loop 2 think 10ms")),
        ("doc/start/testing.md", ("loop 5 think 500ms", "loop 2 think 10ms")),
    ];
    for (page, (usual, short)) in shorter {
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(page)).unwrap();
        let scenario = text.split("```scenario\n").nth(1).unwrap().split("```").next().unwrap();
        let folder = Folder::new("pages");
        folder.write("a.scenario", scenario);
        let checked = folder.run(&["check", "--deny-warnings", "a.scenario"]);
        assert_eq!((checked.code, checked.out.as_str()), (Some(0), "1 file: ok\n"), "{page}: {}", checked.err);
        assert_eq!(folder.run(&["plan", "a.scenario"]).code, Some(0), "{page}");
        if cfg!(target_os = "linux") {
            let server = Server::answering("200 OK");
            assert!(scenario.contains(usual), "{page}");
            let changes =
                [(usual, short), ("over 10s", "over 1s"), ("over 5s", "over 200ms"), ("over 3s", "over 100ms")];
            let later = [("at 5s", "at 50ms"), ("at 2s", "at 50ms"), ("< 250ms", "< 60s"), ("< 300ms", "< 60s")];
            let short =
                changes.iter().chain(&later).fold(scenario.to_owned(), |text, (from, to)| text.replace(from, to));
            folder.write("short.scenario", short);
            let ran = folder.run(&["run", "-q", "short.scenario", "--set", &server.set()]);
            assert_eq!((ran.code, ran.out.as_str()), (Some(0), "verdict: passed\n"), "{page}: {}", ran.err);
        }
    }
}
