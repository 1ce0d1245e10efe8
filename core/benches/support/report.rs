//! The rows of a benchmark, as a table and as `target/bench/NAME.json`.

use std::{
    fs, io,
    time::{SystemTime, UNIX_EPOCH},
};

use serde_json::{Value, json};

use super::{
    machine, paths, progress,
    samples::Samples,
    table::{self, Align},
};

/// What a value counts, and whether more of it is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Nanoseconds,
    Microseconds,
    Milliseconds,
    Seconds,
    Bytes,
    /// Millions a second: the one unit of which more is better.
    MillionsPerSecond,
    /// Megabytes a second.
    MegabytesPerSecond,
    /// How many times another value; less is better.
    Times,
}

impl Unit {
    /// As it is written.
    pub fn text(self) -> &'static str {
        match self {
            Self::Nanoseconds => "ns",
            Self::Microseconds => "µs",
            Self::Milliseconds => "ms",
            Self::Seconds => "s",
            Self::Bytes => "B",
            Self::MillionsPerSecond => "M/s",
            Self::MegabytesPerSecond => "MB/s",
            Self::Times => "×",
        }
    }

    fn more_is_better(self) -> bool {
        matches!(self, Self::MillionsPerSecond | Self::MegabytesPerSecond)
    }

    /// How many times better `ours` is than `theirs`.
    fn ratio(self, ours: f64, theirs: f64) -> f64 {
        if self.more_is_better() { ours / theirs } else { theirs / ours }
    }

    fn meets(self, value: f64, target: f64) -> bool {
        if self.more_is_better() { value >= target } else { value <= target }
    }
}

/// One measured thing, with no peer or with several.
#[derive(Debug, Clone)]
pub struct Row {
    name: String,
    lane: String,
    unit: Unit,
    value: f64,
    spread: Option<f64>,
    target: Option<f64>,
    peers: Vec<(String, f64)>,
}

impl Row {
    /// A median of repetitions. `lane` is where it ran: `native`, `wasmtime`, `node`, `python` …
    pub fn new(name: impl Into<String>, lane: &str, unit: Unit, samples: &Samples) -> Self {
        Self { spread: Some(samples.spread()), ..Self::exact(name, lane, unit, samples.median()) }
    }

    /// A value that repetition would not change.
    pub fn exact(name: impl Into<String>, lane: &str, unit: Unit, value: f64) -> Self {
        Self { name: name.into(), lane: lane.to_owned(), unit, value, spread: None, target: None, peers: Vec::new() }
    }

    /// What the value should be: at most, or for rates at least.
    #[must_use]
    pub fn target(self, target: f64) -> Self {
        Self { target: Some(target), ..self }
    }

    /// The same work done by a peer in the same run, in the row's unit; none if it could not be measured.
    #[must_use]
    pub fn peer(mut self, peer: impl Into<String>, value: Option<f64>) -> Self {
        if let Some(value) = value.filter(|value| value.is_finite()) {
            self.peers.push((peer.into(), value));
        }
        self
    }

    fn met(&self) -> Option<bool> {
        self.target.map(|target| self.unit.meets(self.value, target))
    }

    /// One object for each peer, or one without.
    fn to_json(&self) -> Vec<Value> {
        let object = |peer: Option<&(String, f64)>| {
            json!({
                "name": self.name,
                "lane": self.lane,
                "unit": self.unit.text(),
                "value": self.value,
                "peer": peer.map(|(name, _)| name),
                "peer_value": peer.map(|(_, value)| value),
                "ratio": peer.map(|(_, value)| self.unit.ratio(self.value, *value)),
                "target": self.target,
                "met": self.met(),
            })
        };
        if self.peers.is_empty() {
            vec![object(None)]
        } else {
            self.peers.iter().map(|peer| object(Some(peer))).collect()
        }
    }

    fn to_cells(&self) -> Vec<Vec<String>> {
        let spread = self.spread.map_or_else(String::new, |spread| format!("±{:.0} %", spread * 100.0));
        let target = self.target.map_or_else(String::new, |target| {
            format!("{} {}", if self.unit.more_is_better() { "≥" } else { "≤" }, table::number(target))
        });
        let met = self.met().map_or("", |met| if met { "yes" } else { "MISSED" });
        let own = [&self.name, &self.lane, &table::number(self.value), self.unit.text(), &spread, &target, met];
        let mut cells: Vec<Vec<String>> = Vec::new();
        for (index, (peer, value)) in self.peers.iter().enumerate() {
            let mut line: Vec<String> =
                own.iter().map(|cell| if index == 0 { (*cell).to_string() } else { String::new() }).collect();
            let ratio = table::number(self.unit.ratio(self.value, *value));
            line.extend([peer.clone(), table::number(*value), format!("{ratio}×")]);
            cells.push(line);
        }
        if cells.is_empty() {
            cells.push(own.iter().map(|cell| (*cell).to_string()).collect());
        }
        cells
    }
}

/// All rows of one benchmark.
#[derive(Debug)]
pub struct Report {
    name: &'static str,
    machine: String,
    /// Major page faults until the benchmark began.
    faults: u64,
    rows: Vec<Row>,
    notes: Vec<String>,
}

impl Report {
    /// An empty report. The machine is described now, before the benchmark itself loads it.
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            machine: machine::describe(),
            faults: machine::major_faults(),
            rows: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Adds a row, and says so: who ends a long run early has seen what it got to.
    pub fn row(&mut self, row: Row) {
        progress(&format!("{}, {}: {} {}", row.name, row.lane, table::number(row.value), row.unit.text()));
        self.rows.push(row);
    }

    /// Adds a line below the table: a peer that is missing, a limit that was met.
    pub fn note(&mut self, text: impl Into<String>) {
        self.notes.push(text.into());
    }

    /// Prints the table and writes the file.
    ///
    /// # Errors
    /// When `target/bench` cannot be written.
    pub fn finish(self) -> io::Result<()> {
        let heads = [
            ("what", Align::Left),
            ("lane", Align::Left),
            ("median", Align::Right),
            ("", Align::Left),
            ("spread", Align::Right),
            ("target", Align::Right),
            ("met", Align::Left),
            ("peer", Align::Left),
            ("its median", Align::Right),
            ("ratio", Align::Right),
        ];
        let cells: Vec<_> = self.rows.iter().flat_map(Row::to_cells).collect();
        println!("\n{} ({})\n", self.name, self.machine);
        print!("{}", table::render(&heads, &cells));
        let faults = machine::major_faults().saturating_sub(self.faults);
        let mut notes = self.notes;
        if faults > 1000 {
            notes.insert(0, format!("{faults} pages were read from disk during the run: the results are unreliable"));
        }
        for note in &notes {
            println!("note: {note}");
        }
        let rows: Vec<_> = self.rows.iter().flat_map(Row::to_json).collect();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let report = json!({
            "name": self.name,
            "machine": self.machine,
            "measured_at": now,
            "notes": notes,
            "rows": rows,
        });
        fs::create_dir_all(paths::output())?;
        let path = paths::output().join(format!("{}.json", self.name));
        fs::write(&path, format!("{}\n", serde_json::to_string_pretty(&report).map_err(io::Error::other)?))?;
        println!("\nwrote target/bench/{}.json", self.name);
        Ok(())
    }
}
