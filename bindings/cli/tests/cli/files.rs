//! Files that cannot be read or written: each has its sentence and exit code 2, and nothing else is said or done.

use crate::{Folder, SOUND};

fn assert_refused(folder: &Folder, arguments: &[&str], sentence: &str) {
    let said = folder.run(arguments);
    let expected = (Some(2), String::new(), format!("error: {sentence}\n"));
    assert_eq!((said.code, said.out, said.err), expected, "{arguments:?}");
}

#[test]
fn a_folder_is_no_scenario() {
    let folder = Folder::new("files-folder");
    std::fs::create_dir(folder.path("some.scenario")).unwrap();
    for command in ["check", "fmt", "graph", "plan", "run"] {
        let sentence = "some.scenario is a folder; name the files in it, for example some.scenario/*.scenario";
        assert_refused(&folder, &[command, "some.scenario"], sentence);
    }
}

#[test]
fn a_file_is_no_folder() {
    let folder = Folder::new("files-parent");
    folder.write("a.scenario", SOUND);
    let sentence = "part of the path is a file, not a folder; correct the path";
    for command in ["check", "fmt", "graph", "plan", "run"] {
        assert_refused(
            &folder,
            &[command, "a.scenario/b.scenario"],
            &format!("cannot read a.scenario/b.scenario: {sentence}"),
        );
    }
    assert_refused(
        &folder,
        &["graph", "a.scenario", "-o", "a.scenario/machine.svg"],
        &format!("cannot write a.scenario/machine.svg: {sentence}"),
    );
    assert_refused(
        &folder,
        &["run", "a.scenario", "--skip-address-check", "--html", "a.scenario/report.html"],
        &format!("cannot write a.scenario/report.html: {sentence}"),
    );
    assert_refused(
        &folder,
        &["pool", "list", "a.scenario/lab.pool"],
        &format!("cannot read a.scenario/lab.pool: {sentence}"),
    );
    assert_eq!(folder.names(), ["a.scenario"]);
}

/// Permissions do not hold root back. As root the command therefore runs without its capabilities, by `setpriv` of util-linux.
#[cfg(target_os = "linux")]
#[test]
fn a_file_that_nobody_may_read_or_write_is_said_to_be_so() {
    use std::{fs, os::unix::fs::PermissionsExt, process::Command};
    let folder = Folder::new("files-permissions");
    folder.write("a.scenario", SOUND);
    folder.write("closed.scenario", SOUND);
    fs::set_permissions(folder.path("closed.scenario"), fs::Permissions::from_mode(0o000)).unwrap();
    fs::create_dir(folder.path("closed")).unwrap();
    fs::set_permissions(folder.path("closed"), fs::Permissions::from_mode(0o555)).unwrap();
    let run = |arguments: &[&str]| {
        let mut command = folder.command(arguments);
        if rustix::process::geteuid().is_root() {
            let mut weak = Command::new("setpriv");
            weak.args(["--inh-caps=-all", "--bounding-set=-all", "--"]).arg(command.get_program());
            weak.args(arguments).current_dir(folder.path("."));
            command = weak;
        }
        let output = command.output().expect("the command, as root by setpriv of util-linux");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    };
    let refused = |sentence: &str| (Some(2), String::new(), format!("error: {sentence}\n"));
    for command in ["check", "fmt", "graph", "plan", "run"] {
        let sentence = "cannot read closed.scenario: permission denied; run `chmod u+r closed.scenario`, or run this command as the file's owner";
        assert_eq!(run(&[command, "closed.scenario"]), refused(sentence), "{command}");
    }
    let sentence = |name: &str| {
        format!("cannot write {name}: permission denied; choose another path, or change the permissions of the folder")
    };
    assert_eq!(run(&["graph", "a.scenario", "-o", "closed/machine.svg"]), refused(&sentence("closed/machine.svg")));
    let page = ["run", "a.scenario", "--skip-address-check", "--html", "closed/report.html"];
    assert_eq!(run(&page), refused(&sentence("closed/report.html")));
    assert_eq!(run(&["check", "a.scenario"]).0, Some(0), "what may be read is read");
}

#[test]
fn a_text_in_another_syntax_than_its_file_has_one_diagnostic() {
    let folder = Folder::new("files-syntax");
    folder.write("a.scenario", SOUND);
    let converted = |to: &str| folder.run(&["convert", "a.scenario", "--to", to]).out;
    let (yaml, json) = (converted("yaml"), converted("json"));
    for (file, text, contains, says, option, to, extension) in [
        ("b.yaml", SOUND, "the scenario language", "YAML", "text", "yaml", "scenario"),
        ("c.json", SOUND, "the scenario language", "JSON", "text", "json", "scenario"),
        ("d.scenario", &*yaml, "YAML", "the scenario language", "yaml", "text", "yaml"),
        ("e.json", &*yaml, "YAML", "JSON", "yaml", "json", "yaml"),
        ("f.scenario", &*json, "JSON", "the scenario language", "json", "text", "json"),
    ] {
        folder.write(file, text);
        let said = folder.run(&["check", file]);
        let message = format!("error[syntax]: the file is written in {contains}, but its extension says {says}\n");
        assert!(said.out.starts_with(&message) && said.out.ends_with("1 file: 1 error\n"), "{}", said.out);
        let command = format!("scheduler-core convert {file} --syntax {option} --to {to} -o {file}");
        let help = format!("= help: rename it to *.{extension}, or convert it: `{command}`\n");
        assert!(said.out.contains(&help), "{}", said.out);
        for command in [&["run"][..], &["plan"], &["fmt"], &["graph"], &["convert", "--to", "json"]] {
            let said = folder.run(&[command, &[file]].concat());
            assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{command:?} {file}");
            assert!(said.err.starts_with(&message), "{command:?} {}", said.err);
        }
        // A fix would be one of the wrong syntax.
        assert_eq!(folder.run(&["check", "--fix", file]).code, Some(1));
        assert_eq!(folder.read(file), text);
        let arguments: Vec<&str> = command.split(' ').skip(1).collect();
        assert_eq!(folder.run(&arguments).code, Some(0), "{command}");
        assert_eq!(folder.run(&["check", file]).out, "1 file: ok\n", "{command}");
    }
    // With mistakes of its own it is still a text in another syntax; JSON is YAML.
    folder.write("g.yaml", crate::unsound());
    assert!(folder.run(&["check", "g.yaml"]).out.contains("its extension says YAML"));
    folder.write("h.yaml", &json);
    assert_eq!(folder.run(&["check", "h.yaml"]).out, "1 file: ok\n");
    let said = folder.feed(&["check", "-"], &yaml);
    assert!(
        said.out.contains("the text is written in YAML, but standard input is read as the scenario language"),
        "{}",
        said.out
    );
    assert!(said.out.contains("= help: add `--syntax yaml`\n"), "{}", said.out);
    let said = folder.feed(&["check", "-", "--syntax", "json"], SOUND);
    assert!(
        said.out.contains("the text is written in the scenario language, but `--syntax` says JSON"),
        "{}",
        said.out
    );
    assert!(said.out.contains("= help: use `--syntax text`\n"), "{}", said.out);
}

#[test]
fn a_url_in_place_of_a_file_is_one_for_init() {
    let folder = Folder::new("files-url");
    for url in ["http://127.0.0.1:8080/", "HTTP://api.test/a?b=c&d=e"] {
        for command in ["check", "plan", "run"] {
            let quoted = if url.contains('&') { format!("'{url}'") } else { url.to_owned() };
            let sentence = format!(
                "cannot read {url}: a URL is not a scenario; write a starter scenario with `scheduler-core init {quoted}`"
            );
            assert_refused(&folder, &[command, url], &sentence);
        }
    }
}

/// A process that is killed leaves its temporary file; one that still writes holds a lock on it.
#[test]
fn what_killed_processes_left_is_removed_and_what_others_write_is_kept() {
    let folder = Folder::new("files-left");
    for (target, arguments) in [
        ("a.scenario", vec!["fmt", "a.scenario"]),
        ("a.scenario", vec!["check", "--fix", "a.scenario"]),
        ("a.svg", vec!["graph", "a.scenario", "--format", "svg", "-o", "a.svg"]),
        ("a.json", vec!["convert", "a.scenario", "--to", "json", "-o", "a.json"]),
    ] {
        folder.write("a.scenario", SOUND.replace("-> end", "->  edn"));
        if arguments.first() != Some(&"check") {
            folder.write("a.scenario", SOUND.replace("-> end", "->  end"));
        }
        let left = format!(".{target}.0123456789abcdef.new");
        let used = format!(".{target}.fedcba9876543210.new");
        folder.write(&left, "half");
        folder.write(&used, "half");
        let lock = std::fs::File::open(folder.path(&used)).unwrap();
        lock.lock().unwrap();
        let said = folder.run(&arguments);
        assert!(folder.path(target).exists(), "{arguments:?}: {}", said.err);
        let names = folder.names();
        assert!(!names.contains(&left) && names.contains(&used), "{arguments:?}: {names:?}");
        drop(lock);
        std::fs::remove_file(folder.path(&used)).unwrap();
    }
    let names = folder.names();
    assert!(names.iter().all(|name| !name.ends_with(".new")), "{names:?}");
}
