//! The same texts through the component, in Node.

use std::time::Duration;

use serde_json::json;

use crate::{
    reading::{NODES, Native, rate},
    scenarios,
    support::{
        paths,
        peer::{self, Measured},
        report::{Report, Row, Unit},
    },
};
use scheduler_core::dsl::{ParserLimits, Syntax, convert_within};

/// At most, in times native.
const SLOWER: f64 = 1.6;

pub fn measure(report: &mut Report, native: &Native) {
    let component = paths::root().join("target/component/scheduler_core_offline.wasm");
    let text = scenarios::text(NODES);
    let wide = ParserLimits::default().bytes(1 << 30).nodes(1 << 30);
    let documents =
        [("text", Syntax::Text, native.text), ("yaml", Syntax::Yaml, native.yaml), ("json", Syntax::Json, native.json)];
    let folder = paths::output().join("dsl");
    let written = std::fs::create_dir_all(&folder).and_then(|()| {
        for (name, syntax, _) in documents {
            let text = convert_within(&text, Syntax::Text, syntax, &wide).map_err(std::io::Error::other)?;
            std::fs::write(folder.join(name), text)?;
        }
        std::fs::write(folder.join("text-10"), scenarios::text_of(10_000_000))
    });
    if let Err(error) = written {
        report.note(format!("nothing was measured in Node: {error}"));
        return;
    }
    let task = json!({ "bench": "dsl", "component": component, "folder": folder });
    let host = peer::node("Node, raw bindings", &paths::peers().join("node/dsl.mjs"));
    let measured = Measured::by(host, &task, Duration::from_secs(180));
    for note in &measured.notes {
        report.note(note);
    }
    for (name, _, native) in documents {
        let Some(samples) = measured.samples(name, 0) else { continue };
        report.row(Row::new(
            format!("10k nodes in {name}, read and checked"),
            "node",
            Unit::Milliseconds,
            &samples.scaled(|nanoseconds| nanoseconds / 1e6),
        ));
        let slower = samples.median() / native;
        report.row(Row::exact(format!("that, in times native: {name}"), "node", Unit::Times, slower).target(SLOWER));
    }
    if let Some(samples) = measured.samples("text-10", 0) {
        let bytes = std::fs::metadata(folder.join("text-10")).map_or(0, |data| data.len() as usize);
        report.row(Row::new(
            "10 MB of text, read and checked",
            "node",
            Unit::MegabytesPerSecond,
            &rate(bytes, samples),
        ));
    }
}
