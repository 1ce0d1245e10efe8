//! Bodies that are larger than what a call may hand out.

use crate::socket::HostSocket;

use super::{
    super::{RunOptions, RunReport, RunVerdict, Runner},
    real::{Server, body, ok},
    run, scenario,
};

/// A server that says how many bytes came, and sends 2 MiB when asked for them.
fn server() -> Server {
    Server::start(|head, stream| {
        if head.starts_with("GET /large ") {
            return ok(stream, "", &"y".repeat(2 << 20));
        }
        let received = body(head, stream);
        let media = head.lines().find_map(|line| line.strip_prefix("Content-Type: ")).unwrap_or("").to_owned();
        ok(stream, &format!("X-Media: {media}\r\n"), &received.len().to_string())
    })
}

fn post(server: &Server, parameters: &str, options: &RunOptions) -> RunReport {
    let text = format!(
        r#"
        scenario "large bodies"
        resource big text {{ text = "{}" }}
        action fetch = get {{ url = "http://SERVER/large"  timeout = 20s  export body: string = "" }}
        action send = post {{ url = "http://SERVER/"  {parameters}  timeout = 20s  export body: string = "" }}
        action more = post {{ url = "http://SERVER/"  body = "{{{{send.body}}}}"  expect_status = 200  timeout = 20s }}
        workflow {{
          start: fetch {{ -> send }}
          send: send {{ -> end when int(send.body) > 600000 -> more }}
          more: more {{ -> more when send.body == "" -> end }}
          end
        }}
        load {{ at 0s spawn 1 }}
        threshold count(more.attempts) == 0
        "#,
        "x".repeat(900_000)
    );
    let own = RunOptions { max_body_bytes: Some(4 << 20), ..options.clone() };
    run::<HostSocket>(&text.replace("SERVER", &server.address.to_string()), &own)
}

#[test]
fn a_body_may_be_larger_than_a_call() {
    let server = server();
    let bodies = [
        // A property, an answer of 2 MiB, both in one text, the same as JSON.
        r#"body = "{{big.text}}""#,
        r#"body = "{{fetch.body}}""#,
        r#"body = "{{fetch.body}}-{{fetch.body}}-{{big.text}}""#,
        r#"json = { texts: ["{{big.text}}", "{{fetch.body}}"] }"#,
        r#"body = "{{bytes(big.text)}}""#,
    ];
    for parameters in bodies {
        let report = post(&server, parameters, &RunOptions::default());
        assert_eq!(report.verdict, RunVerdict::Passed, "{parameters}: {report:?}");
        assert_eq!(report.progress.done, 1, "{parameters}: {report:?}");
    }
}

#[test]
fn parameters_share_the_limit_of_what_a_run_keeps() {
    let server = server();
    let options = RunOptions { max_buffered_bytes: Some(2_500_000), ..RunOptions::default() };
    // The user keeps 2 MiB already.
    let report = post(&server, r#"body = "{{big.text}}""#, &options);
    let failure = &report.failures[0];
    assert_eq!((failure.kind.as_str(), failure.action.as_deref()), ("limit-exceeded", Some("send")), "{report:?}");
    assert!(failure.reason.contains("`buffered-bytes`") && failure.reason.contains("the parameters take 900"));
    // More than all of it.
    let report = post(&server, r#"body = "{{fetch.body}}{{big.text}}""#, &options);
    let reason = &report.failures[0].reason;
    assert!(reason.contains("a string of more than 2500000 bytes"), "{report:?}");
    let report = post(&server, r#"json = ["{{fetch.body}}", "{{big.text}}"]"#, &options);
    let reason = &report.failures[0].reason;
    assert!(reason.contains("the limit `buffered-bytes` is 2500000"), "{report:?}");
}

#[test]
fn what_the_host_does_is_bounded_as_before() {
    let text = format!(
        r#"
        scenario "custom"
        resource big text {{ text = "{}" }}
        action pay = payment {{ note = "{{{{big.text}}}}" }}
        workflow {{ start: pay {{ -> end }} end }}
        load {{ at 0s spawn 1 }}
        "#,
        "x".repeat(900_000)
    );
    let scenario = scenario(&text);
    let report = Runner::new(&scenario).action("payment", |_| Ok(Vec::new())).run().unwrap();
    assert_eq!((report.progress.failed, report.progress.attempts.started), (1, 0), "{report:?}");
    assert!(report.failures[0].reason.contains("the limit of a call is"), "{report:?}");
}
