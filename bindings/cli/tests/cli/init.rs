//! `init`: what it writes can be checked, planned and run as it is.

use crate::{Folder, server::Server};

#[test]
fn the_starter_scenario_runs_as_it_is() {
    let folder = Folder::new("init");
    let server = Server::answering("200 OK");
    let url = format!("http://127.0.0.1:{}/health?full=1", server.set().trim_start_matches("server.port="));
    let said = folder.run(&["init", &url]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(said.out.starts_with("wrote load.scenario\n"), "{}", said.out);
    let checked = folder.run(&["check", "--deny-warnings", "load.scenario"]);
    assert_eq!((checked.code, checked.out.as_str()), (Some(0), "1 file: ok\n"), "{}", checked.err);
    assert_eq!(folder.run(&["fmt", "load.scenario"]).code, Some(0));
    assert_eq!(folder.run(&["plan", "load.scenario"]).code, Some(0));
    let short = folder.read("load.scenario").replace("over 10s", "over 100ms").replace("20 think 500ms", "2 think 1ms");
    folder.write("short.scenario", short.replace("< 500ms", "< 10s").replace("loop 20", "loop 2"));
    let ran = folder.run(&["run", "-q", "short.scenario"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "verdict: passed\n"), "{}", ran.err);
}

#[test]
fn an_existing_file_is_kept() {
    let folder = Folder::new("init-exists");
    folder.write("load.scenario", "mine");
    let said = folder.run(&["init", "http://127.0.0.1/"]);
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains("load.scenario already exists; choose another file with `-o FILE`"), "{}", said.err);
    assert_eq!(folder.read("load.scenario"), "mine");
    let other = folder.run(&["init", "http://127.0.0.1/", "-o", "other.scenario"]);
    assert_eq!(other.code, Some(0), "{}", other.err);
    #[cfg(unix)]
    {
        // A link to nowhere is a file too, and what it would lead to is not written.
        std::os::unix::fs::symlink("elsewhere.scenario", folder.path("link.scenario")).unwrap();
        let link = folder.run(&["init", "http://127.0.0.1/", "-o", "link.scenario"]);
        assert!(link.code == Some(2) && link.err.contains("link.scenario already exists"), "{}", link.err);
        assert!(!folder.path("elsewhere.scenario").exists());
    }
    let lines = folder.run(&["init", "http://127.0.0.1/", "-o", "a\nb.scenario"]);
    assert!(lines.code == Some(2) && lines.err.contains("control character"), "{}", lines.err);
    let shown = folder.run(&["init", "http://127.0.0.1/", "-o", "-"]);
    assert!(shown.out.starts_with("# A load test of http://127.0.0.1/\n"), "{}", shown.out);
}

#[test]
fn a_url_that_cannot_be_requested_is_rejected_with_what_to_write() {
    let folder = Folder::new("init-wrong");
    for (url, says) in [
        ("127.0.0.1:8080", "write \"http://127.0.0.1:8080\""),
        ("https://127.0.0.1/", "it needs TLS, which built-in actions do not support"),
        ("http://999.1.1.1/", "invalid IPv4 address"),
        ("http://a b/", "invalid host name"),
        ("http://127.0.0.1/{{x}}", "unknown name `x`"),
        ("http://127.0.0.1/\n\"", "control character"),
    ] {
        let said = folder.run(&["init", url]);
        assert_eq!(said.code, Some(2), "{url}: {}", said.out);
        assert!(said.err.contains(says), "{url}: {}", said.err);
        assert_eq!(folder.names(), Vec::<String>::new(), "{url}");
    }
}
