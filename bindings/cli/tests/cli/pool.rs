//! `pool`: a snapshot file that several may change.

use serde_json::Value;

use crate::Folder;

fn stats(folder: &Folder, file: &str) -> Value {
    serde_json::from_str(&folder.run(&["pool", "stats", file, "--json"]).out).unwrap()
}

#[test]
fn a_pool_lives_in_its_file() {
    let folder = Folder::new("pool");
    let out = |arguments: &[&str]| {
        let said = folder.run(&[&["pool"], arguments].concat());
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{arguments:?}");
        said.out
    };
    assert_eq!(out(&["create", "lab.pool", "10.0.1.0/29", "--reserve", "10.0.1.1"]), "");
    assert_eq!(out(&["allocate", "lab.pool", "a", "vm-1"]), "10.0.1.2\n");
    assert_eq!(out(&["allocate", "lab.pool", "a", "vm-1"]), "10.0.1.2\n", "the same owner has the same address");
    assert_eq!(out(&["allocate", "lab.pool", "b", "x", "--type", "probe", "--address", "10.0.1.5"]), "10.0.1.5\n");
    out(&["add", "lab.pool", "10.0.2.10-10.0.2.12"]);
    let listed = out(&["list", "lab.pool", "--json", "--tenant", "b"]);
    let binding: Value = serde_json::from_str(&listed).unwrap();
    assert_eq!((&binding["address"], &binding["id"]), (&"10.0.1.5".into(), &"x".into()));
    assert_eq!(out(&["list", "lab.pool"]).lines().count(), 3);
    let counts = stats(&folder, "lab.pool");
    assert_eq!((&counts["total"], &counts["allocated"], &counts["reserved"]), (&9.into(), &2.into(), &1.into()));
    assert_eq!(out(&["release", "lab.pool", "10.0.1.5"]), "10.0.1.5\n");
    assert_eq!(out(&["release", "lab.pool", "10.0.1.5"]), "", "once is enough");
    assert_eq!(out(&["release", "lab.pool", "--tenant", "a", "--id", "vm-1"]), "10.0.1.2\n");
    out(&["reserve", "lab.pool", "10.0.2.10", "10.0.1.4/31"]);
    out(&["unreserve", "lab.pool", "10.0.2.10"]);
    assert_eq!(stats(&folder, "lab.pool")["reserved"], 3);
    assert!(out(&["map", "lab.pool"]).starts_with("<svg "));
}

#[test]
fn what_the_pool_refuses_ends_with_1_and_changes_nothing() {
    let folder = Folder::new("pool-refused");
    folder.run(&["pool", "create", "lab.pool", "10.0.1.0/30"]);
    folder.run(&["pool", "allocate", "lab.pool", "a", "1"]);
    let before = folder.read("lab.pool");
    let refused = |arguments: &[&str], with: &str| {
        let said = folder.run(&[&["pool"], arguments].concat());
        assert_eq!((said.code, said.out.as_str()), (Some(1), ""), "{}", said.err);
        assert!(said.err.starts_with("error: pool lab: ") && said.err.contains(with), "{}", said.err);
    };
    refused(&["allocate", "lab.pool", "a", "2", "--address", "10.0.1.1"], "10.0.1.1 is bound to \"1\" of \"a\"");
    refused(&["allocate", "lab.pool", "a", "2", "--address", "10.0.9.1"], "10.0.9.1 is not in any range of the pool");
    refused(&["add", "lab.pool", "10.0.1.0/25"], "overlaps");
    refused(&["add", "lab.pool", "10.0.2.0/24", "ten"], "is not valid");
    refused(&["unreserve", "lab.pool", "10.0.1.2"], "the pool has no reservation 10.0.1.2");
    assert_eq!(folder.read("lab.pool"), before);
}

#[test]
fn leading_zeros_are_rejected_by_every_command() {
    let folder = Folder::new("pool-zeros");
    folder.run(&["pool", "create", "lab.pool", "10.0.1.0/30"]);
    let before = folder.read("lab.pool");
    for arguments in [
        ["create", "other.pool", "010.0.0.0/24"].as_slice(),
        &["add", "lab.pool", "10.0.2.0/024"],
        &["add", "lab.pool", "10.0.02.1"],
        &["add", "lab.pool", "10.0.2.01-10.0.2.9"],
        &["reserve", "lab.pool", "10.0.1.01"],
        &["unreserve", "lab.pool", "10.0.1.0/030"],
        &["allocate", "lab.pool", "a", "1", "--address", "10.0.1.01"],
        &["release", "lab.pool", "10.0.1.01"],
    ] {
        let said = folder.run(&[&["pool"], arguments].concat());
        assert!(said.code == Some(1) || said.code == Some(2), "{arguments:?}: {}", said.err);
        assert!(said.err.contains("leading zeros") || said.err.contains("is not valid"), "{arguments:?}: {}", said.err);
    }
    assert_eq!(folder.read("lab.pool"), before);
}

#[test]
fn stats_has_every_count_of_the_crate() {
    let source = include_str!("../../../../core/src/ip/pool/stats.rs");
    let fields = source.split_once("pub struct PoolStats {").unwrap().1.split_once("\n}").unwrap().0;
    let fields: Vec<_> =
        fields.lines().filter_map(|line| line.trim().strip_prefix("pub ")?.split(':').next()).collect();
    assert!(fields.len() > 10, "{fields:?}");
    let folder = Folder::new("pool-stats");
    folder.run(&["pool", "create", "lab.pool", "10.0.1.0/24"]);
    let counts = stats(&folder, "lab.pool");
    let text = folder.run(&["pool", "stats", "lab.pool"]).out;
    for field in fields {
        assert!(counts[field].is_number(), "{field}: {counts}");
        assert!(text.contains(&format!("  {} ", field.replace('_', " "))), "{field}: {text}");
    }
}

#[test]
fn files_that_are_no_pools_get_a_sentence() {
    let folder = Folder::new("pool-files");
    folder.write("notes.pool", "hello\n");
    let said = folder.run(&["pool", "stats", "notes.pool"]);
    assert!(said.err.contains("cannot read notes.pool: invalid snapshot at line 1"), "{}", said.err);
    assert_eq!(said.code, Some(2));
    let said = folder.run(&["pool", "allocate", "lab.pool", "a", "1"]);
    assert_eq!(
        said.err,
        "error: cannot read lab.pool: no such file; create it with `scheduler-core pool create lab.pool 10.0.1.0/24`\n"
    );
    folder.run(&["pool", "create", "lab.pool"]);
    let whole = folder.read("lab.pool");
    folder.write("cut.pool", &whole[..whole.len() / 2]);
    let said = folder.run(&["pool", "stats", "cut.pool"]);
    assert_eq!(said.code, Some(2), "{}", said.out);
    let again = folder.run(&["pool", "create", "lab.pool"]);
    assert_eq!(again.err, "error: lab.pool already exists; choose another name or remove the file first\n");
    assert_eq!(folder.read("lab.pool"), whole);
}

#[test]
fn processes_that_change_it_at_once_lose_nothing() {
    let folder = Folder::new("pool-lock");
    folder.run(&["pool", "create", "lab.pool", "10.0.1.0/24"]);
    let owners: Vec<String> = (0..16).map(|number| format!("vm-{number}")).collect();
    let children: Vec<_> = owners
        .iter()
        .map(|owner| folder.command(&["pool", "allocate", "lab.pool", "a", owner]).spawn().unwrap())
        .collect();
    let mut addresses: Vec<String> = children
        .into_iter()
        .map(|child| String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap())
        .collect();
    addresses.sort();
    addresses.dedup();
    assert_eq!(addresses.len(), 16, "{addresses:?}");
    assert_eq!(stats(&folder, "lab.pool")["allocated"], 16);
    assert_eq!(folder.names(), [".lab.pool.lock", "lab.pool"]);
}

#[cfg(unix)]
mod shared {
    use std::{
        fs::{self, File},
        os::unix::fs::{PermissionsExt, symlink},
        process::Child,
    };

    use super::*;

    /// Allocates under all names of the same file at once. Every process must get its own address.
    fn allocated_by(folder: &Folder, names: &[&str]) {
        let each = |(number, name): (usize, &&str)| {
            folder.command(&["pool", "allocate", name, "a", &format!("vm-{number}")]).spawn().unwrap()
        };
        let names: Vec<&str> = names.iter().copied().cycle().take(24).collect();
        let children: Vec<Child> = names.iter().enumerate().map(each).collect();
        let outputs: Vec<_> = children.into_iter().map(|child| child.wait_with_output().unwrap()).collect();
        let mut addresses: Vec<String> = outputs
            .into_iter()
            .map(|output| {
                assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
                String::from_utf8(output.stdout).unwrap()
            })
            .collect();
        addresses.sort();
        addresses.dedup();
        assert_eq!(addresses.len(), 24, "an address was given out twice: {addresses:?}");
        assert_eq!(stats(folder, names[0])["allocated"], 24);
    }

    #[test]
    fn processes_that_use_links_and_the_name_lose_nothing() {
        let folder = Folder::new("pool-links");
        fs::create_dir(folder.path("deep")).unwrap();
        folder.run(&["pool", "create", "deep/lab.pool", "10.0.1.0/24"]);
        symlink("deep/lab.pool", folder.path("link.pool")).unwrap();
        symlink("link.pool", folder.path("twice.pool")).unwrap();
        symlink("deep", folder.path("other")).unwrap();
        allocated_by(
            &folder,
            &["deep/lab.pool", "link.pool", "twice.pool", "other/lab.pool", "./deep/../deep/lab.pool"],
        );
        assert_eq!(folder.names(), ["deep", "link.pool", "other", "twice.pool"], "there is one lock, next to the file");
        assert!(fs::symlink_metadata(folder.path("link.pool")).unwrap().is_symlink());
    }

    #[test]
    fn a_pool_is_created_once_through_a_link_to_a_missing_file() {
        let folder = Folder::new("pool-dangling");
        symlink("lab.pool", folder.path("link.pool")).unwrap();
        assert_eq!(folder.run(&["pool", "create", "link.pool", "10.0.1.0/24"]).code, Some(0));
        assert!(fs::symlink_metadata(folder.path("link.pool")).unwrap().is_symlink());
        assert_eq!(folder.run(&["pool", "create", "lab.pool", "10.0.1.0/24"]).code, Some(2));
        assert_eq!(stats(&folder, "lab.pool")["total"], 254);
    }

    #[test]
    fn the_wait_for_a_lock_is_visible_and_ends() {
        let folder = Folder::new("pool-wait");
        folder.run(&["pool", "create", "lab.pool", "10.0.1.0/24"]);
        let held = File::options().write(true).open(folder.path(".lab.pool.lock")).unwrap();
        held.lock().unwrap();
        let said = folder.run(&["pool", "allocate", "lab.pool", "a", "1", "--wait", "50ms"]);
        let sentence = "waiting for another process that uses lab.pool\n\
                        error: cannot lock lab.pool: another process has used it for 0.05 s; \
                        try again, or end that process\n";
        assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (Some(2), "", sentence));
        drop(held);
        assert_eq!(folder.run(&["pool", "allocate", "lab.pool", "a", "1", "--wait", "50ms"]).code, Some(0));
    }

    #[test]
    fn the_lock_has_the_permissions_of_the_pool_and_follows_no_link() {
        let folder = Folder::new("pool-mode");
        let mode = |name: &str| fs::metadata(folder.path(name)).unwrap().permissions().mode() & 0o777;
        folder.run(&["pool", "create", "lab.pool", "10.0.1.0/24"]);
        fs::set_permissions(folder.path("lab.pool"), fs::Permissions::from_mode(0o600)).unwrap();
        assert_eq!(folder.run(&["pool", "allocate", "lab.pool", "a", "1"]).code, Some(0));
        assert_eq!((mode(".lab.pool.lock"), mode("lab.pool")), (0o600, 0o600));
        fs::remove_file(folder.path(".lab.pool.lock")).unwrap();
        symlink("elsewhere", folder.path(".lab.pool.lock")).unwrap();
        let said = folder.run(&["pool", "allocate", "lab.pool", "a", "2"]);
        assert_eq!(said.code, Some(2), "{}", said.err);
        assert!(said.err.starts_with("error: cannot lock "), "{}", said.err);
        assert!(!folder.path("elsewhere").exists());
    }

    #[test]
    fn temporary_files_of_killed_processes_are_removed_and_those_of_others_kept() {
        let folder = Folder::new("pool-killed");
        folder.run(&["pool", "create", "lab.pool", "10.0.1.0/24"]);
        folder.write(".lab.pool.0123456789abcdef.new", "half");
        let kept = [".lab.pool.mine.new", ".other.pool.0123456789abcdef.new"];
        kept.iter().for_each(|name| drop(folder.write(name, "kept")));
        assert_eq!(folder.run(&["pool", "allocate", "lab.pool", "a", "1"]).code, Some(0));
        assert_eq!(folder.names(), [".lab.pool.lock", kept[0], kept[1], "lab.pool"]);
    }

    #[test]
    fn a_pipe_in_place_of_a_pool_is_rejected_at_once() {
        let folder = Folder::new("pool-pipe");
        assert_eq!(folder.run_program("mkfifo", &["lab.pool"]).code, Some(0));
        for command in [
            &["stats", "lab.pool"][..],
            &["list", "lab.pool"],
            &["allocate", "lab.pool", "a", "1"],
            &["add", "lab.pool", "10.0.1.0/24"],
        ] {
            let said = folder.run(&[&["pool"], command].concat());
            assert_eq!((said.code, said.err.as_str()), (Some(2), "error: cannot read lab.pool: not a regular file\n"));
        }
    }
}
