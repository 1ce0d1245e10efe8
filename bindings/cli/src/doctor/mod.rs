//! `doctor`: reports what this machine lacks for a run, with commands.

mod probes;

use scheduler_core::LoadPlan;

use crate::{
    arguments::DoctorArguments,
    connections::{Demand, OTHERS},
    failure::{Done, Failure},
    input::Document,
    output::{self, Color, Terminal, painted},
    run::preflight::{self, Lack, MAX_CONNECTIONS},
};

/// Result of one check.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Check {
    name: &'static str,
    status: Status,
    /// What was found.
    text: String,
    /// What to do about it.
    help: Option<String>,
}

/// Whether a run can do without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    Fine,
    /// A run can start, but its results may suffer.
    Warning,
    /// A run that needs this cannot start.
    Missing,
}

impl Check {
    fn fine(name: &'static str, text: impl Into<String>) -> Self {
        Self { name, status: Status::Fine, text: text.into(), help: None }
    }

    fn warning<T: Into<String>, H: Into<String>>(name: &'static str, text: T, help: H) -> Self {
        Self { name, status: Status::Warning, text: text.into(), help: Some(help.into()) }
    }

    fn missing<T: Into<String>, H: Into<String>>(name: &'static str, text: T, help: H) -> Self {
        Self { name, status: Status::Missing, text: text.into(), help: Some(help.into()) }
    }

    fn shown(&self, color: Color) -> String {
        let (word, paint) = match self.status {
            Status::Fine => ("ok", "32"),
            Status::Warning => ("warning", "1;33"),
            Status::Missing => ("missing", "1;31"),
        };
        let word = painted(&format!("{word:<8}"), paint, color);
        let help = self.help.iter().flat_map(|help| help.lines()).map(|line| format!("  help: {line}\n"));
        format!("{:<12} {word} {}\n{}", self.name, self.text, help.collect::<String>())
    }
}

/// # Errors
/// The scenario cannot be read or has errors.
pub fn run(arguments: &DoctorArguments, terminal: Terminal) -> Result<Done, Failure> {
    let mut needed = u64::from(MAX_CONNECTIONS) + OTHERS;
    let mut checks = Vec::new();
    match &arguments.file {
        None => checks.extend(probes::loopback()),
        Some(file) => {
            let document = Document::read(file, arguments.syntax)?;
            let scenario = document.scenario(terminal)?;
            if let Ok(load) = LoadPlan::from_scenario(&scenario) {
                let demand = Demand::of(scenario.model(), &load, &[]);
                needed = demand.descriptors(MAX_CONNECTIONS);
                checks.push(of_scenario(preflight::addresses(&document, &scenario, &load)));
                let ports = preflight::port_warnings(&demand, MAX_CONNECTIONS);
                checks.extend(
                    ports.into_iter().map(|text| Check { status: Status::Warning, ..Check::fine("ports", text) }),
                );
            }
        }
    }
    checks.extend([
        probes::descriptors(needed, arguments.file.is_some()),
        probes::ports(),
        probes::resolver(),
        probes::clock(),
    ]);
    let color = terminal.color();
    output::print(&checks.iter().map(|check| check.shown(color)).collect::<String>())?;
    Ok(Done::found(checks.iter().any(|check| check.status == Status::Missing)))
}

/// Returns the check of the addresses of a scenario.
fn of_scenario(found: Result<Option<String>, Lack>) -> Check {
    match found {
        Ok(None) => Check::fine("addresses", "sockets can be bound to the addresses of the pools"),
        Ok(Some(warning)) => Check { status: Status::Warning, ..Check::fine("addresses", warning) },
        Err(Lack { text, help }) => Check { name: "addresses", status: Status::Missing, text, help },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_check_shows_what_to_do_on_the_next_line() {
        let failed = of_scenario(Err(Lack {
            text: "a.scenario: pool p: cannot bind 192.0.2.1".into(),
            help: Some("run `x`".into()),
        }));
        assert_eq!(
            failed.shown(Color::Never),
            "addresses    missing  a.scenario: pool p: cannot bind 192.0.2.1\n  help: run `x`\n"
        );
        assert_eq!(Check::fine("clock", "text").shown(Color::Never), "clock        ok       text\n");
    }
}
