//! `init`: writes a starter scenario for a URL, with source addresses that this machine has.

mod machine;
mod target;

use scheduler_core::printable;

use crate::{
    arguments::InitArguments,
    failure::{Done, Failure},
    output,
};

use machine::Sources;
use target::Target;

/// # Errors
/// The URL is not one that built-in actions can request, or the file exists or cannot be written.
pub fn run(arguments: &InitArguments) -> Result<Done, Failure> {
    let target = Target::parse(&arguments.url)?;
    let file = arguments.output.to_string_lossy().into_owned();
    let is_stdout = file == "-";
    // The name stands in a comment, which ends with its line.
    if printable(&file) != file {
        return Err(Failure::new(format!(
            "cannot write {file:?}: the name contains a tab or another control character; remove it"
        )));
    }
    let text = scenario(&arguments.url, if is_stdout { "FILE" } else { &file }, &target, &Sources::toward(&target));
    target::check(&arguments.url, &text)?;
    if is_stdout {
        output::print_exactly(&text)?;
        return Ok(Done::Fine);
    }
    if arguments.output.extension() != Some(std::ffi::OsStr::new("scenario")) {
        return Err(Failure::new(format!(
            "cannot write {file}: the file extension must be `.scenario`; correct the name"
        )));
    }
    output::write_new_file(&arguments.output, text.as_bytes())?;
    output::print(&format!(
        "wrote {file}\n  preview  scheduler-core plan {file}\n  run      scheduler-core run {file}\n"
    ))?;
    Ok(Done::Fine)
}

/// Returns the text of the scenario.
fn scenario(url: &str, file: &str, target: &Target, sources: &Sources) -> String {
    let Target { host, port, path } = target;
    let (pool, from) = match sources {
        Sources::Loopback(network) => (
            format!(
                "# Source addresses. Each user has their own while they are active.\npool clients {{ range {network} }}\n"
            ),
            " from clients",
        ),
        Sources::Own(address) => (
            format!(
                "# All users connect from {address}, the address of this machine for that server. To give each user\n\
                 # their own address, assign more addresses to this machine, remove the `#` of the pool, and add\n\
                 # `from clients` after the tenant below.\n# pool clients {{ range {} }}\n",
                if address.is_ipv4() { "192.0.2.0/24" } else { "2001:db8::/120" }
            ),
            "",
        ),
        Sources::Unknown => (
            "# All users connect from the address that the system chooses. To give each user their own address,\n\
             # remove the `#` of the pool, and add `from clients` after the tenant below.\n\
             # pool clients { range 192.0.2.0/24 }\n"
                .to_owned(),
            "",
        ),
    };
    format!(
        r##"# A load test of {url}
#
#   scheduler-core check {file}    report errors
#   scheduler-core plan {file}     preview arrivals, and the addresses and ports that the run needs
#   scheduler-core run {file}      run it; the exit code is the verdict
scenario "{host}"

{pool}
# The server. `--set server.port=9090` overrides a property for one run.
resource server http_server {{ host = "{host}"  port = {port} }}

# One request. Other kinds: post, put, patch, delete, head, options, http, tcp, udp, sleep.
action probe = get {{
  url = "http://{{{{server.host}}}}:{{{{server.port}}}}{path}"
  expect_status = 2xx
  timeout = 5s
}}

# The steps of a user, and the edges between them.
workflow {{
  start: probe {{ retry 1 every 100ms  -> end }}
  end
}}

# 50 users arrive within 10 s. Each repeats the workflow 20 times, with pauses of 500 ms.
load {{
  at 0s spawn 50 tenant "clients"{from} over 10s
  loop 20 think 500ms
}}

# Requirements. Without thresholds, a run fails if a user fails.
threshold p95(probe.duration) < 500ms
threshold rate(probe.success) >= 0.99
"##
    )
}

#[cfg(test)]
mod tests {
    use scheduler_core::dsl::{self, Syntax};

    use super::*;

    #[test]
    fn each_kind_of_source_gives_a_scenario_without_diagnostics() {
        for url in ["http://127.0.0.1:8080/", "http://[::1]:80/a?b=c&d=\"e\"\\", "http://api.test"] {
            let target = Target::parse(url).unwrap();
            let own = "192.0.2.7".parse().unwrap();
            for sources in [Sources::Loopback("127.10.1.0/24".into()), Sources::Own(own), Sources::Unknown] {
                let text = scenario(url, "a.scenario", &target, &sources);
                assert_eq!(dsl::validate(&text, Syntax::Text).unwrap(), [], "{text}");
                // With the pool, as its comment says.
                let text = text.replace("# pool", "pool").replace("\"clients\" over", "\"clients\" from clients over");
                assert_eq!(dsl::validate(&text, Syntax::Text).unwrap(), [], "{text}");
            }
        }
    }
}
