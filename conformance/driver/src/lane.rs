//! A lane: a process that makes the calls in one language.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value as Json, json};

use crate::{
    case::{Case, Component},
    config,
    process::Process,
    usage::Usage,
};

/// Start limit: a lane may have to compile the component first.
const START_LIMIT: Duration = Duration::from_secs(300);

/// Time for a lane to end before it is killed.
const END_LIMIT: Duration = Duration::from_secs(5);

/// A lane's process, started on first use and again after it was stopped.
pub struct Lane {
    config: config::Lane,
    root: PathBuf,
    process: Option<Process>,
    last_id: u64,
    versions: Json,
    /// The error of the first start; later starts would fail as well.
    missing: Option<String>,
}

/// Reply of a lane to a call.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    /// The function returned a result.
    Ok(Json),
    /// The function returned an error: its record.
    Err(Json),
    /// The façade rejected an argument.
    Reject(String),
    /// The instance trapped.
    Trap(String),
}

impl Lane {
    /// Creates a lane without starting it.
    pub fn new(config: config::Lane, root: &Path) -> Self {
        Self { config, root: root.to_path_buf(), process: None, last_id: 0, versions: Json::Null, missing: None }
    }

    /// Returns the name.
    pub fn name(&self) -> &str {
        &self.config.name
    }

    /// Returns whether it runs the component in a sandbox, which can be denied the network.
    pub fn sandboxed(&self) -> bool {
        self.config.sandbox
    }

    /// Returns the current resource usage of its process; none if it does not run or the system
    /// does not report it.
    pub fn usage(&self) -> Option<(u32, Usage)> {
        let id = self.process.as_ref()?.id();
        Some((id, Usage::of(id)?))
    }

    /// Starts the process unless it runs. A lane that failed to start stays missing.
    pub fn ready(&mut self) -> Result<()> {
        if let Some(missing) = &self.missing {
            bail!("{missing}");
        }
        let started = self.start();
        if let (Err(error), 0 | 1) = (&started, self.last_id) {
            self.missing = Some(format!("{error:#}"));
        }
        started
    }

    /// Sends a request and waits for the reply. After an error the process has been killed.
    pub fn request(&mut self, request: Json, limit: Duration) -> Result<Reply> {
        let result = self.start().and_then(|()| self.exchange(request, limit));
        if !matches!(result, Ok(Reply::Ok(_) | Reply::Err(..) | Reply::Reject(_))) {
            self.stop();
        }
        result
    }

    /// Kills the process, by its id; the next request starts a new one.
    pub fn stop(&mut self) {
        self.process = None;
    }

    /// Lets the process end by itself.
    pub fn finish(&mut self) {
        if let Some(process) = self.process.take() {
            process.finish(END_LIMIT);
        }
    }

    /// Returns whether its component is sufficient for a case.
    pub fn runs(&self, case: &Case) -> bool {
        self.config.runs(case)
    }

    /// Returns whether its component exports `interface`.
    pub fn exports(&self, interface: &str) -> bool {
        self.config.exports(interface)
    }

    /// Returns the component that it uses for a case that needs `wanted`.
    pub fn component(&self, wanted: Component) -> Component {
        self.config.component.unwrap_or(wanted)
    }

    /// Returns its description from the start.
    pub fn versions(&self) -> &Json {
        &self.versions
    }

    fn start(&mut self) -> Result<()> {
        let started = self.spawn();
        if started.is_err() {
            self.stop();
        }
        started
    }

    fn spawn(&mut self) -> Result<()> {
        if self.process.is_some() {
            return Ok(());
        }
        let bin = std::env::current_exe()?.parent().map(Path::to_path_buf).unwrap_or_default();
        let expand = |word: &String| word.replace("{bin}", &bin.to_string_lossy());
        let (program, arguments) = self.config.command.split_first().context("a lane needs a command")?;
        let program = PathBuf::from(expand(program));
        // A name without a slash is looked up in PATH.
        let program = if program.components().count() > 1 { self.root.join(program) } else { program };
        let arguments: Vec<String> = arguments.iter().map(expand).collect();
        self.process = Some(Process::start(&program, &arguments, &self.root.join(&self.config.folder))?);
        match self.exchange(json!({ "op": "hello" }), START_LIMIT).context("hello")? {
            Reply::Ok(hello) => {
                self.versions = hello["versions"].clone();
                Ok(())
            }
            other => bail!("hello: {other:?}"),
        }
    }

    fn exchange(&mut self, mut request: Json, limit: Duration) -> Result<Reply> {
        self.last_id += 1;
        request["id"] = self.last_id.into();
        let process = self.process.as_mut().context("the lane is not running")?;
        let written = process.write(&request.to_string());
        // If the process ended, its status is more informative than the broken pipe.
        let line = process.read(limit);
        let line = match (line, written) {
            (Ok(line), Ok(())) => line,
            (Err(error), _) | (Ok(_), Err(error)) => return Err(error),
        };
        let reply: Json = serde_json::from_str(&line)
            .with_context(|| format!("not a reply: {}", crate::value::shown(&line.as_str().into())))?;
        ensure!(reply["id"] == request["id"], "the reply has id {}, the request {}", reply["id"], request["id"]);
        reply_of(&reply).with_context(|| format!("not a reply: {}", crate::value::shown(&reply)))
    }
}

fn reply_of(reply: &Json) -> Option<Reply> {
    let object = reply.as_object()?;
    if let Some(ok) = object.get("ok") {
        return Some(Reply::Ok(ok.clone()));
    }
    if let Some(error) = object.get("err") {
        return error.is_object().then(|| Reply::Err(error.clone()));
    }
    let text = |key: &str| object.get(key).and_then(Json::as_str).map(str::to_owned);
    text("reject").map(Reply::Reject).or_else(|| text("trap").map(Reply::Trap))
}
