//! The report as JUnit XML, one suite per lane.

use std::{fmt::Write, time::Duration};

use crate::report::{Cell, Status};

/// Returns the text of `junit.xml`.
pub fn xml(lanes: &[&str], cells: &[Cell]) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"conformance\">\n");
    for lane in lanes {
        let own: Vec<&Cell> = cells.iter().filter(|cell| cell.lane == *lane).collect();
        let count = |wanted: fn(Status) -> bool| own.iter().filter(|cell| wanted(cell.status)).count();
        let took: Duration = own.iter().map(|cell| cell.took).sum();
        let _ = writeln!(
            text,
            "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" skipped=\"{}\" time=\"{:.3}\">",
            escape(lane),
            own.len(),
            count(|status| !status.good()),
            count(skipped),
            took.as_secs_f64()
        );
        for cell in own {
            let (class, name) = cell.case.split_once('/').unwrap_or(("", &cell.case));
            let _ = write!(
                text,
                "    <testcase classname=\"{}.{}\" name=\"{}\" time=\"{:.3}\"",
                escape(lane),
                escape(class),
                escape(name),
                cell.took.as_secs_f64()
            );
            let why = escape(&cell.why());
            let _ = match cell.status {
                status if !status.good() => {
                    writeln!(text, "><failure type=\"{}\" message=\"{why}\"/></testcase>", status.name())
                }
                status if skipped(status) => writeln!(text, "><skipped message=\"{why}\"/></testcase>"),
                _ => writeln!(text, "/>"),
            };
        }
        text.push_str("  </testsuite>\n");
    }
    text.push_str("</testsuites>\n");
    text
}

fn skipped(status: Status) -> bool {
    matches!(status, Status::ExpectedFailure | Status::NotRun)
}

/// XML allows no other control characters than these three.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("&#10;"),
            '\t' => escaped.push_str("&#9;"),
            control if control.is_control() => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(status: Status, message: Option<&str>) -> Cell {
        Cell {
            case: "things/one".into(),
            lane: "native".into(),
            status,
            step: Some(2),
            message: message.map(str::to_owned),
            took: Duration::from_millis(1500),
        }
    }

    #[test]
    fn a_failure_tells_its_step_and_is_well_formed() {
        let text =
            xml(&["native"], &[cell(Status::Passed, None), cell(Status::Failed, Some("expected \"<a>\" & b\u{1}"))]);
        assert!(text.contains("tests=\"2\" failures=\"1\" skipped=\"0\" time=\"3.000\""), "{text}");
        assert!(text.contains("message=\"step 2: expected &quot;&lt;a&gt;&quot; &amp; b\u{fffd}\""), "{text}");
    }
}
