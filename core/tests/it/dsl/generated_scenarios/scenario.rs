//! A random scenario in the text syntax, free of errors, in a random layout.

use std::fmt::Write as _;

use super::values::{duration, milliseconds, name, quoted, value, word};
use crate::random::Random;

/// Types of exports, each with a default.
const KINDS: [(&str, &str); 8] = [
    ("int", "0"),
    ("string", "\"\""),
    ("bool", "false"),
    ("double", "0.5"),
    ("duration", "5s"),
    ("uint", "7u"),
    ("list", "[1]"),
    ("map", "{ a: 1 }"),
];

struct Writer<'r> {
    random: &'r mut Random,
    out: String,
    actions: Vec<(String, Vec<(String, &'static str)>)>,
    resources: Vec<(String, Vec<String>)>,
    pools: Vec<String>,
    workflows: Vec<String>,
}

/// A scenario and how often it has the word `comment`.
pub fn scenario(random: &mut Random) -> String {
    let mut writer = Writer {
        random,
        out: String::new(),
        actions: Vec::new(),
        resources: Vec::new(),
        pools: Vec::new(),
        workflows: Vec::new(),
    };
    writer.whole();
    writer.out
}

impl Writer<'_> {
    /// A line, perhaps with a comment before it or behind it; statements need no line ends, so perhaps none.
    fn line(&mut self, text: &str) {
        if self.random.one_in(12) {
            self.out.push_str("# a comment\n");
        }
        self.out.push_str(text);
        self.out.push_str(match self.random.below(10) {
            0 => " // comment behind\n",
            1 => "   ",
            2 => "\r\n\t",
            _ => "\n",
        });
    }

    fn whole(&mut self) {
        let (title, version) = (quoted(self.random), quoted(self.random));
        // A scenario needs a name.
        let title = if title.len() < 4 { "\"s\"".to_owned() } else { title };
        let version = if self.random.one_in(2) { format!(" version {version}") } else { String::new() };
        self.line(&format!("scenario {title}{version}"));
        for number in 0..self.random.below(3) {
            self.pool(number);
        }
        for number in 0..self.random.below(3) {
            self.resource(number);
        }
        for number in 0..self.random.below(3) {
            let kind = *self.random.pick(&["counter", "gauge", "rate", "histogram"]);
            let name = name(self.random, number);
            self.line(&format!("metric {name} {kind}"));
        }
        for number in 0..1 + self.random.below(4) {
            self.action(number);
        }
        let count = 1 + self.random.below(3);
        self.workflows =
            (0..count).map(|number| if number == 0 { "main".to_owned() } else { format!("flow-{number}") }).collect();
        for number in 0..count {
            self.workflow(number);
        }
        if self.random.one_in(2) {
            self.load();
        }
        for _ in 0..self.random.below(3) {
            self.threshold();
        }
    }

    fn pool(&mut self, number: usize) {
        let name = name(self.random, 100 + number);
        let description = if self.random.one_in(2) { quoted(self.random) } else { String::new() };
        self.line(&format!("pool {name} {description} {{"));
        self.line(&format!("range 10.{number}.0.0/16"));
        if self.random.one_in(2) {
            self.line("range fd00::10 - fd00::ffff");
            self.line("reserve fd00::11");
        }
        if self.random.one_in(2) {
            self.line(&format!("reserve 10.{number}.3.7/24"));
        }
        if self.random.one_in(2) {
            let strategy = *self.random.pick(&["sequential", "round-robin", "random"]);
            self.line(&format!("strategy {strategy}"));
        }
        self.line("}");
        self.pools.push(name);
    }

    fn resource(&mut self, number: usize) {
        let name = name(self.random, 200 + number);
        let kind = word(self.random);
        self.line(&format!("resource {name} `{kind}` {{"));
        if self.random.one_in(2) {
            self.line("capacity 5");
        }
        let mut properties = Vec::new();
        for number in 0..self.random.below(4) {
            let (property, value) = (format!("p{number}"), value(self.random, 2));
            self.line(&format!("{property} = {value}"));
            properties.push(property);
        }
        self.line("}");
        self.resources.push((name, properties));
    }

    fn action(&mut self, number: usize) {
        let name = name(self.random, 300 + number);
        self.line(&format!("action {name} = host-{number} {{"));
        for number in 0..self.random.below(4) {
            let value = if self.random.one_in(3) { self.template() } else { value(self.random, 3) };
            let key = if self.random.one_in(4) { format!("\"key {number}\"") } else { format!("key{number}") };
            self.line(&format!("{key} = {value}"));
        }
        if self.random.one_in(2) {
            let timeout = milliseconds(self.random);
            self.line(&format!("timeout = {timeout}"));
        }
        let mut exports = Vec::new();
        for number in 0..self.random.below(5) {
            let (kind, default) = *self.random.pick(&KINDS);
            let export = format!("e{number}");
            let default = if self.random.one_in(2) { format!(" = {default}") } else { String::new() };
            let mark = *self.random.pick(&["", "", "?", " ?"]);
            self.line(&format!("export {export}: {kind}{mark}{default}"));
            exports.push((export, kind));
        }
        self.line("}");
        self.actions.push((name, exports));
    }

    fn template(&mut self) -> String {
        let inside = match self.random.below(4) {
            0 if !self.resources.is_empty() => {
                let (name, properties) = self.random.pick(&self.resources).clone();
                match properties.first() {
                    Some(property) => format!("{name}.{property}"),
                    None => "user.index + 1".to_owned(),
                }
            }
            1 => "user.tenant + '}}'".to_owned(),
            2 => "{'a': 1}.a".to_owned(),
            _ => "user.iteration".to_owned(),
        };
        match self.random.below(4) {
            0 => format!("\"{{{{ {inside} }}}}\""),
            1 => format!("[\"a\", {{ b: \"x{{{{{inside}}}}}\" }}]"),
            _ => format!("\"é/{{{{{inside}}}}}/\\t{{{{ user.id }}}}\""),
        }
    }

    /// A condition over what the actions export.
    fn condition(&mut self, depth: usize) -> String {
        if depth > 0 && self.random.one_in(2) {
            let (left, right) = (self.condition(depth - 1), self.condition(depth - 1));
            return match self.random.below(5) {
                0 => format!("{left} || {right}"),
                1 => format!("!({left}) && {right}"),
                2 => format!("({left} ? {right} : user.index == 1)"),
                3 => format!("{left} && # comment within\n  {right}"),
                _ => format!("{left}   &&   ({right})"),
            };
        }
        let exports: Vec<(String, &str)> = self
            .actions
            .iter()
            .flat_map(|(name, exports)| exports.iter().map(move |(export, kind)| (format!("{name}.{export}"), *kind)))
            .collect();
        if exports.is_empty() {
            return "user.index % 2 == 0".to_owned();
        }
        let (variable, kind) = self.random.pick(&exports).clone();
        match kind {
            "int" => format!("{variable} - 1 < 0x1F"),
            "uint" => format!("{variable} >= 3u"),
            "double" => format!("{variable} * 1.5 <= -.5e1"),
            "string" => format!("{variable}.startsWith({})", quoted(self.random)),
            "bool" => format!("{variable} != true"),
            "duration" => format!("{variable} > {}", duration(self.random)),
            "list" => format!("{variable}.exists(x, x == 1)"),
            _ => format!("has({variable}.k) && {variable}['k'] in [1, null]"),
        }
    }

    fn workflow(&mut self, number: usize) {
        let title = if number == 0 { String::new() } else { self.workflows[number].clone() };
        self.line(&format!("workflow {title} {{"));
        let count = 1 + self.random.below(5);
        let names: Vec<String> = (0..count)
            .map(|number| {
                if number == 0 && self.random.one_in(2) { "start".to_owned() } else { name(self.random, 400 + number) }
            })
            .chain(["end".to_owned()])
            .collect();
        for (place, name) in names.iter().take(count).enumerate() {
            self.node(number, name, &names[place + 1], &names);
        }
        self.line("end");
        self.line("}");
    }

    /// A node that leads to the next one, and perhaps to others.
    fn node(&mut self, workflow: usize, name: &str, next: &str, names: &[String]) {
        let action = self.random.pick(&self.actions).0.clone();
        let kind = match self.random.below(8) {
            0 => "pass".to_owned(),
            1 => "join any".to_owned(),
            2 => format!("join {}", 1 + self.random.below(2)),
            3 if workflow + 1 < self.workflows.len() => format!("workflow {}", self.workflows[workflow + 1]),
            4 => {
                self.line(&format!("{name}: fork {{ -> {next} as \"on\" -> end }}"));
                return;
            }
            _ => action,
        };
        let acts = !kind.starts_with("pass") && !kind.starts_with("join ");
        self.line(&format!("{name}: {kind} {{"));
        if acts && self.random.one_in(2) {
            let every =
                if self.random.one_in(2) { format!(" every {}", milliseconds(self.random)) } else { String::new() };
            let backoff = *self.random.pick(&["", " backoff 2", " backoff 1.5", " jitter 0.25"]);
            self.line(&format!("retry 3{every}{backoff}"));
        }
        if self.random.one_in(3) {
            let timeout = milliseconds(self.random);
            self.line(&format!("timeout {timeout}"));
        }
        if acts && self.random.one_in(3) {
            self.line(&format!("on_error -> {next}"));
        }
        for _ in 0..self.random.below(3) {
            let to = self.random.pick(names).clone();
            let trigger = match self.random.below(3) {
                0 => format!("on {}", word_name(self.random)),
                1 => format!("after {}", milliseconds(self.random)),
                _ => format!("when {}", self.condition(2)),
            };
            let label = if self.random.one_in(3) { format!(" as {}", quoted(self.random)) } else { String::new() };
            self.line(&format!("-> {to} {trigger}{label}"));
        }
        let otherwise = *self.random.pick(&["", " otherwise"]);
        self.line(&format!("-> {next}{otherwise}"));
        self.line("}");
    }

    fn load(&mut self) {
        self.line("load {");
        for number in 0..1 + self.random.below(3) {
            let mut line = format!("at {}s spawn {}", number, 1 + self.random.below(50));
            if self.random.one_in(2) {
                let _ = write!(line, " tenant {}", self.random.pick(&["\"a b\"", "\"5\"", "red", "\"é\""]));
            }
            if self.random.one_in(2) && !self.pools.is_empty() {
                let _ = write!(line, " from {}", self.random.pick(&self.pools));
            }
            if self.random.one_in(2) {
                let _ = write!(line, " over {}", milliseconds(self.random));
            }
            if self.random.one_in(2) {
                let _ = write!(line, " workflow {}", self.random.pick(&self.workflows));
            }
            self.line(&line);
        }
        if self.random.one_in(2) {
            self.line("loop 3 think 1.5s");
        }
        if self.random.one_in(2) {
            let bind = *self.random.pick(&["per-user release user-exit", "per-task", "shared release run-end"]);
            self.line(&format!("bind {bind}"));
        }
        if self.random.one_in(2) {
            self.line("limit users 40 spawn 100/s");
        }
        self.line("}");
    }

    fn threshold(&mut self) {
        let action = self.random.pick(&self.actions).0.clone();
        let comparison = *self.random.pick(&["<", "<=", ">", ">=", "==", "!="]);
        let aggregate = *self.random.pick(&["p99", "p99.9", "mean", "max"]);
        if self.random.one_in(2) {
            let limit = *self.random.pick(&["250ms", "1.5s", "0.5ms", "2m"]);
            self.line(&format!("threshold {aggregate}({action}.duration) {comparison} {limit}"));
        } else {
            let limit = *self.random.pick(&["0", "1.5", "-3", "1e6"]);
            self.line(&format!("threshold count({action}.failures) {comparison} {limit}"));
        }
    }
}

/// A word of the language that is a name without backquotes, or with them.
fn word_name(random: &mut Random) -> String {
    format!("`{}`", word(random))
}
