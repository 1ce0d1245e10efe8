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
