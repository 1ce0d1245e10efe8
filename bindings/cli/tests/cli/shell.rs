//! Usage, completions, man pages, and readers that go away.

use std::io::{BufRead, BufReader};

use crate::{Folder, SOUND};

#[test]
fn usage_mistakes_end_with_2_and_what_would_be_right() {
    let folder = Folder::new("usage");
    let unknown = folder.run(&["chekc", "a.scenario"]);
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.err.contains("a similar subcommand exists: 'check'"), "{}", unknown.err);
    let missing = folder.run(&["convert", "a.scenario"]);
    assert_eq!(missing.code, Some(2));
    assert!(missing.err.contains("--to <SYNTAX>"), "{}", missing.err);
    let none: [&str; 0] = [];
    assert_eq!(folder.run(&none).code, Some(2));
    let help = folder.run(&["--help"]);
    assert_eq!(help.code, Some(0));
    assert!(help.out.contains("Exit codes:"));
}

#[test]
fn completions_know_the_subcommands() {
    let folder = Folder::new("completions");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let said = folder.run(&["completions", shell]);
        assert_eq!(said.code, Some(0));
        assert!(said.out.contains("convert"), "{shell}");
    }
}

#[test]
fn man_pages_are_written_one_a_subcommand() {
    let folder = Folder::new("man");
    assert!(folder.run(&["man"]).out.contains(".TH scheduler-core 1"));
    assert_eq!(folder.run(&["man", "pages/man1"]).code, Some(0));
    let check = folder.read("pages/man1/scheduler-core-check.1");
    assert!(check.contains("scheduler\\-core check"), "{check}");
    assert!(check.contains("deny\\-warnings"), "{check}");
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_panic() {
    let folder = Folder::new("pipe");
    // More than a pipe holds.
    let nodes: String = (0..3000).map(|number| format!("  n{number}: probe {{ -> end }}\n")).collect();
    folder.write("a.scenario", SOUND.replace("  end\n}", &format!("{nodes}  end\n}}")));
    let mut child = folder.command(&["convert", "a.scenario", "--to", "json"]).spawn().unwrap();
    let mut line = String::new();
    BufReader::with_capacity(16, child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(141));
}
