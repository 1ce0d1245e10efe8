//! `cargo xtask bench dsl`: reading scenarios in three syntaxes with every check, expressions, and what hostile
//! texts cost. Peers read the equivalent document in the same run, without any checks.

#[path = "../support/mod.rs"]
mod support;

mod expressions;
mod hostile;
mod node;
mod reading;
mod scenarios;

use support::{report::Report, wanted};

fn main() -> std::io::Result<()> {
    let mut report = Report::new("dsl");
    let native = wanted("reading").then(|| reading::measure(&mut report));
    if wanted("expressions") {
        expressions::measure(&mut report);
    }
    if wanted("hostile") {
        hostile::measure(&mut report);
    }
    if let Some(native) = native {
        node::measure(&mut report, &native);
    }
    report
        .note("serde_json and serde_yaml read the document into their own value type: no model, no checks, no places");
    report.finish()
}
