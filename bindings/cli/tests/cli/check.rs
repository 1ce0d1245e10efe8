//! `check`, and what every command says of files that it cannot take.

use serde_json::Value;

use crate::{Folder, SOUND, unsound};

#[test]
fn a_sound_scenario_is_fine() {
    let folder = Folder::new("check-sound");
    folder.write("a.scenario", SOUND);
    let said = folder.run(&["check", "a.scenario"]);
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (Some(0), "1 file: ok\n", ""));
}

#[test]
fn a_mistake_is_told_with_file_line_and_fix() {
    let folder = Folder::new("check-text");
    folder.write("a.scenario", unsound());
    let said = folder.run(&["check", "a.scenario"]);
    let expected = "error[unknown-node]: no node is called `edn`
   --> a.scenario:19:21
   |
19 |   start: probe { -> edn }
   |                     ^^^
   = help: did you mean `end`?
   = fix: write `end` at 19:21

1 file: 1 error
";
    assert_eq!((said.code, said.out.as_str()), (Some(1), expected));
}

#[test]
fn colors_are_only_where_they_are_asked_for() {
    let folder = Folder::new("check-color");
    folder.write("a.scenario", unsound());
    assert!(!folder.run(&["check", "a.scenario"]).out.contains('\x1b'), "a pipe is no terminal");
    assert!(folder.run(&["check", "a.scenario", "--color", "always"]).out.contains("\x1b["));
    let never = folder.run(&["--color", "never", "check", "a.scenario"]);
    assert!(!never.out.contains('\x1b'));
}

#[test]
fn warnings_are_errors_when_they_are_denied() {
    let folder = Folder::new("check-warnings");
    folder.write("a.scenario", SOUND.replace("127.10.1.0/24", "127.10.1.0/29"));
    let allowed = folder.run(&["check", "a.scenario"]);
    assert_eq!(allowed.code, Some(0), "{}", allowed.out);
    assert!(allowed.out.ends_with("1 file: 1 warning\n"), "{}", allowed.out);
    let denied = folder.run(&["check", "a.scenario", "--deny-warnings"]);
    assert_eq!(denied.code, Some(1));
    assert!(denied.out.ends_with("1 file: 1 error\n"), "{}", denied.out);
}

#[test]
fn a_comment_silences_a_warning_also_where_warnings_are_denied() {
    let folder = Folder::new("check-ignored");
    let small = SOUND.replace("127.10.1.0/24", "127.10.1.0/29");
    let at = small.lines().find(|line| line.trim_start().starts_with("at ")).unwrap();
    folder.write("a.scenario", small.replace(at, &format!("  # scheduler-core: ignore pool-too-small\n{at}")));
    let said = folder.run(&["check", "a.scenario", "--deny-warnings"]);
    assert_eq!((said.code, said.out.as_str()), (Some(0), "1 file: ok\n"));
    folder.write("b.scenario", SOUND.replace(at, &format!("{at} # scheduler-core: ignore pool-too-small")));
    let said = folder.run(&["check", "b.scenario", "--deny-warnings"]);
    assert_eq!(said.code, Some(1));
    assert!(said.out.contains("error[unused-suppression]"), "{}", said.out);
}

#[test]
fn fixes_are_written_to_the_files_and_what_is_left_is_told() {
    let folder = Folder::new("check-fix");
    folder.write("a.scenario", unsound());
    folder.write("b.scenario", unsound() + "resource server http_server { port = 1 }\n");
    folder.write("c.scenario", SOUND);
    let said = folder.run(&["check", "--fix", "a.scenario", "b.scenario", "c.scenario"]);
    let fixed = "a.scenario:19:21: fixed unknown-node: no node is called `edn`\n\
                 b.scenario:19:21: fixed unknown-node: no node is called `edn`\n";
    assert!(said.out.starts_with(&format!("{fixed}error[duplicate-id]")), "{}", said.out);
    assert!(said.out.ends_with("3 files: 2 fixed, 1 error\n"), "{}", said.out);
    assert_eq!((said.code, said.err.as_str()), (Some(1), ""));
    assert_eq!(folder.read("a.scenario"), SOUND);
    let said = folder.run(&["check", "--fix", "a.scenario"]);
    assert_eq!((said.code, said.out.as_str()), (Some(0), "1 file: ok\n"));
}

#[test]
fn a_difference_changes_nothing() {
    let folder = Folder::new("check-fix-diff");
    folder.write("a.scenario", unsound());
    let said = folder.run(&["check", "--fix", "--diff", "a.scenario"]);
    assert_eq!(said.code, Some(1), "{}", said.err);
    assert!(said.out.starts_with("--- a.scenario\n+++ a.scenario (fixed)\n"), "{}", said.out);
    assert!(said.out.contains("\n-  start: probe { -> edn }\n+  start: probe { -> end }\n"), "{}", said.out);
    assert_eq!(
        said.err,
        "a.scenario:19:21: would fix unknown-node: no node is called `edn`\n1 file: would fix 1, then ok\n"
    );
    assert_eq!(folder.read("a.scenario"), unsound());
    assert_eq!(folder.run(&["check", "--diff", "a.scenario"]).code, Some(2), "only with --fix");
}

#[test]
fn stdin_is_fixed_to_stdout() {
    let folder = Folder::new("check-fix-stdin");
    let said = folder.feed(&["check", "--fix", "-"], &unsound());
    assert_eq!((said.code, said.out.as_str()), (Some(0), SOUND));
    assert_eq!(said.err, "<stdin>:19:21: fixed unknown-node: no node is called `edn`\n1 file: 1 fixed, ok\n");
    folder.write("a.scenario", unsound());
    let said = folder.run(&["check", "--fix", "-", "a.scenario"]);
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
    assert_eq!(folder.read("a.scenario"), unsound());
}

#[test]
fn fixes_are_in_the_json_and_leave_it_one_document() {
    let folder = Folder::new("check-fix-json");
    folder.write("a.scenario", unsound());
    let said = folder.run(&["check", "--fix", "--format", "json", "a.scenario"]);
    let told: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((said.code, &told["files"][0]["diagnostics"]), (Some(0), &serde_json::json!([])));
    assert_eq!(told["files"][0]["fixed"][0]["fix"]["replacement"], "end");
    assert_eq!(told["files"][0]["fixed"][0]["fix"]["certain"], true);
    folder.write("a.scenario", unsound());
    let said = folder.run(&["check", "--fix", "--format", "github", "a.scenario"]);
    assert_eq!((said.code, said.out.as_str()), (Some(0), ""));
    assert_eq!(said.err, "a.scenario:19:21: fixed unknown-node: no node is called `edn`\n");
}

#[cfg(unix)]
#[test]
fn a_fixed_file_keeps_its_permissions_and_one_that_cannot_be_written_is_told() {
    use std::{fs, os::unix::fs::PermissionsExt};
    let folder = Folder::new("check-fix-permissions");
    folder.write("a.scenario", unsound());
    let path = folder.path("a.scenario");
    let mode = |mode| fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
    mode(0o640);
    assert_eq!(folder.run(&["check", "--fix", "a.scenario"]).code, Some(0));
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    folder.write("a.scenario", unsound());
    mode(0o440);
    let said = folder.run(&["check", "--fix", "a.scenario"]);
    mode(0o640);
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
    assert!(said.err.contains("cannot write a.scenario: the file is read-only"), "{}", said.err);
    assert_eq!(folder.read("a.scenario"), unsound());
}

#[test]
fn json_has_every_finding_with_its_place() {
    let folder = Folder::new("check-json");
    folder.write("a.scenario", unsound());
    folder.write("b.scenario", SOUND);
    let said = folder.run(&["check", "--format", "json", "a.scenario", "b.scenario"]);
    let told: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(said.code, Some(1));
    assert_eq!((&told["errors"], &told["warnings"]), (&1.into(), &0.into()));
    assert_eq!(told["files"][1], serde_json::json!({ "file": "b.scenario", "diagnostics": [] }));
    let finding = &told["files"][0]["diagnostics"][0];
    assert_eq!(finding["code"], "unknown-node");
    assert_eq!(finding["span"]["start"]["line"], 19);
    assert_eq!(finding["fix"]["replacement"], "end");
}

#[test]
fn github_annotations_are_one_escaped_line_each() {
    let folder = Folder::new("check-github");
    folder.write("a,b.scenario", unsound());
    let said = folder.run(&["check", "--format", "github", "a,b.scenario"]);
    let expected = "::error file=a%2Cb.scenario,line=19,endLine=19,col=21,endColumn=24,title=unknown-node::\
                    no node is called `edn`%0Adid you mean `end`?\n";
    assert_eq!((said.code, said.out.as_str()), (Some(1), expected));
}

/// The members that the schema of SARIF 2.1.0 requires, and its bounds, for the parts that are written.
#[test]
fn sarif_has_what_its_schema_requires() {
    let folder = Folder::new("check-sarif");
    folder.write("with space.scenario", unsound() + "resource server http_server { port = 1 }\n");
    let said = folder.run(&["check", "--format", "sarif", "with space.scenario"]);
    assert_eq!(said.code, Some(1));
    let log: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let driver = &run["tool"]["driver"];
    assert_eq!(driver["name"], "scheduler-core");
    let rules: Vec<&str> =
        driver["rules"].as_array().unwrap().iter().map(|rule| rule["id"].as_str().unwrap()).collect();
    assert!(["utf16CodeUnits", "unicodeCodePoints"].contains(&run["columnKind"].as_str().unwrap()));
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 2, "{}", said.out);
    for result in results {
        assert!(["none", "note", "warning", "error"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index], result["ruleId"].as_str().unwrap());
        let mut places: Vec<&Value> = result["locations"].as_array().unwrap().iter().collect();
        places.extend(result["relatedLocations"].as_array().into_iter().flatten());
        for place in places {
            let physical = &place["physicalLocation"];
            assert_eq!(physical["artifactLocation"]["uri"], "with%20space.scenario");
            assert_region(&physical["region"]);
        }
        for fix in result["fixes"].as_array().into_iter().flatten() {
            for change in fix["artifactChanges"].as_array().unwrap() {
                assert!(change["artifactLocation"]["uri"].is_string());
                let replacements = change["replacements"].as_array().unwrap();
                assert!(!replacements.is_empty());
                replacements.iter().for_each(|own| assert_region(&own["deletedRegion"]));
            }
        }
    }
    assert!(results.iter().any(|result| result["fixes"].is_array()));
    assert!(results.iter().any(|result| result["relatedLocations"].is_array()));
}

fn assert_region(region: &Value) {
    for member in ["startLine", "startColumn", "endLine", "endColumn"] {
        assert!(region[member].as_u64().unwrap() >= 1, "{region}");
    }
}

#[test]
fn stdin_is_read_for_a_dash() {
    let folder = Folder::new("check-stdin");
    let said = folder.feed(&["check", "-"], &unsound());
    assert_eq!(said.code, Some(1));
    assert!(said.out.contains("<stdin>:19:21"), "{}", said.out);
    assert_eq!(folder.feed(&["check", "-", "--syntax", "json"], "{").code, Some(1));
}

#[test]
fn files_that_cannot_be_taken_get_a_sentence_and_the_others_are_checked() {
    let folder = Folder::new("check-files");
    folder.write("good.scenario", SOUND);
    folder.write("notes.txt", SOUND);
    folder.write("latin.scenario", b"scenario \"caf\xe9\"\n");
    folder.write("wide.scenario", b"\xff\xfes\0c\0");
    std::fs::create_dir(folder.path("more")).unwrap();
    let said = folder.run(&[
        "check",
        "godo.scenario",
        "notes.txt",
        "latin.scenario",
        "wide.scenario",
        "more",
        "good.scenario",
    ]);
    assert_eq!(said.code, Some(2));
    assert_eq!(said.out, "1 file: ok\n");
    let expected = [
        "error: cannot read godo.scenario: no such file; did you mean good.scenario?",
        "error: notes.txt: unknown file extension; use *.scenario, *.yaml or *.json, or add `--syntax text`, \
         `--syntax yaml` or `--syntax json`",
        "error: latin.scenario:1:14: invalid UTF-8; save the file as UTF-8, for example with `iconv -f latin1 -t utf-8`",
        "error: wide.scenario: encoded as UTF-16; save it as UTF-8, for example with `iconv -f utf-16 -t utf-8`",
        "error: more is a folder; name the files in it, for example more/*.scenario",
    ];
    assert_eq!(said.err.lines().collect::<Vec<_>>(), expected);
    let given = folder.run(&["check", "notes.txt", "--syntax", "text"]);
    assert_eq!((given.code, given.out.as_str()), (Some(0), "1 file: ok\n"));
}
