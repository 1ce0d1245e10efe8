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

/// The README's first screen: a scenario that is what it seems, against a server of the test.
#[test]
fn the_scenario_of_the_readme_has_no_findings_and_can_be_run() {
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../README.md")).unwrap();
    let scenario = readme.split("```scenario\n").nth(1).unwrap().split("```").next().unwrap();
    let folder = Folder::new("readme");
    folder.write("two-tenants.scenario", scenario);
    let checked = folder.run(&["check", "--deny-warnings", "two-tenants.scenario"]);
    assert_eq!((checked.code, checked.out.as_str()), (Some(0), "1 file: ok\n"));
    assert_eq!(folder.run(&["plan", "two-tenants.scenario"]).code, Some(0));
    if cfg!(target_os = "linux") {
        let server = Server::answering("200 OK");
        let short = scenario
            .replace("loop 20 think 250ms", "loop 2 think 10ms")
            .replace("over 5s", "over 200ms")
            .replace("over 3s", "over 100ms");
        folder.write("short.scenario", short.replace("at 2s", "at 50ms").replace("< 250ms", "< 60s"));
        let said = folder.run(&["run", "-q", "short.scenario", "--set", &server.set()]);
        assert_eq!((said.code, said.out.as_str()), (Some(0), "verdict: passed\n"), "{}", said.err);
    }
}
