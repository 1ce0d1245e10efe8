//! `graph`: diagrams of a scenario.

use std::path::Path;

use scheduler_core::{
    DiagramFormat, IpPool, Machine, MachineOptions, Scenario, Wbs, Workbook, WorkflowError, wbs::ScheduleOptions,
};

use crate::{
    arguments::{GraphArguments, GraphFormat, GraphKind},
    failure::{Done, Failure},
    input::Document,
    output::{self, Terminal},
};

/// # Errors
/// The file cannot be read or has errors, the item to draw does not exist, or the diagram cannot be written.
pub fn run(arguments: &GraphArguments, terminal: Terminal) -> Result<Done, Failure> {
    let document = Document::read(&arguments.source.file, arguments.source.syntax)?;
    let format = format_of(arguments)?;
    let scenario = document.scenario(terminal)?;
    let name = arguments.name.as_deref();
    let drawn = match arguments.kind {
        GraphKind::Machine => machine(&scenario, name, format).map_err(|error| told(&document, &error))?,
        GraphKind::Wbs => Wbs::from_scenario(&scenario, name)
            .and_then(|wbs| wbs.render(format, None))
            .map_err(|error| told(&document, &error))?,
        GraphKind::Gantt => gantt(&scenario, name).map_err(|error| told(&document, &error))?,
        GraphKind::Pool => pool(&document, &scenario, name)?,
    };
    output::deliver(&drawn, arguments.output.as_deref())?;
    Ok(Done::Fine)
}

fn told(document: &Document, error: &WorkflowError) -> Failure {
    document.failed(error)
}

fn machine(scenario: &Scenario, name: Option<&str>, format: DiagramFormat) -> Result<String, WorkflowError> {
    let wbs = Wbs::from_scenario(scenario, name)?;
    let machine = Machine::from_wbs(&wbs, &Workbook::from_scenario(scenario)?, MachineOptions::default())?;
    machine.render(format, None)
}

fn gantt(scenario: &Scenario, name: Option<&str>) -> Result<String, WorkflowError> {
    let (wbs, workbook) = (Wbs::from_scenario(scenario, name)?, Workbook::from_scenario(scenario)?);
    wbs.render_gantt(&(&workbook).into(), ScheduleOptions::default(), None)
}

fn pool(document: &Document, scenario: &Scenario, name: Option<&str>) -> Result<String, Failure> {
    let pools = scenario.pools();
    let chosen = match (name, pools) {
        (Some(name), _) => pools.iter().find(|pool| pool.name == name),
        (None, [only]) => Some(only),
        (None, []) => {
            return Err(Failure::new(format!("{} has no pool to draw; add a `pool` section", document.shown())));
        }
        (None, _) => None,
    };
    let chosen = chosen.ok_or_else(|| {
        let names = pools.iter().map(|pool| pool.name.as_str()).collect::<Vec<_>>().join(", ");
        Failure::new(format!("{}: choose a pool with `--name`: {names}", document.shown()))
    })?;
    let drawn = IpPool::from_definition(chosen).and_then(|pool| pool.render(None));
    drawn.map_err(|error| Failure::new(format!("{}: pool {}: {error}", document.shown(), chosen.name)))
}

fn format_of(arguments: &GraphArguments) -> Result<DiagramFormat, Failure> {
    let only_svg = matches!(arguments.kind, GraphKind::Gantt | GraphKind::Pool);
    let ending = arguments.output.as_deref().and_then(Path::extension).unwrap_or_default().to_string_lossy();
    match (arguments.format, ending.as_ref()) {
        (Some(GraphFormat::Svg), _) | (None, "svg") => Ok(DiagramFormat::Svg),
        (Some(_), _) if only_svg => Err(Failure::new("gantt charts and pool maps are always SVG; use `--format svg`")),
        (None, _) if only_svg => Ok(DiagramFormat::Svg),
        (Some(GraphFormat::Dot), _) | (None, "dot" | "gv") => Ok(DiagramFormat::Dot),
        (Some(GraphFormat::Mermaid), _) | (None, _) => Ok(DiagramFormat::Mermaid),
    }
}
