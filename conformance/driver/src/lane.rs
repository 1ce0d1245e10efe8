//! A lane: a process that makes the calls in one language.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value as Json, json};

use crate::{case::Component, config, process::Process, usage::Usage};

/// A lane may have to compile the component first.
const START_LIMIT: Duration = Duration::from_secs(120);

/// A lane that is done ends within this time, or is killed.
const END_LIMIT: Duration = Duration::from_secs(5);

/// A lane's process, started when it is first needed and again after it was stopped.
pub struct Lane {
    config: config::Lane,
    root: PathBuf,
    process: Option<Process>,
    last_id: u64,
    versions: Json,
    /// Why the very first start failed; another would not do better.
    missing: Option<String>,
}

/// What a lane can answer to a call.
#[derive(Debug, Clone, PartialEq)]
pub enum Reply {
    /// The function returned.
    Ok(Json),
    /// It returned an error: its record.
    Err(Json),
    /// The façade refused an argument.
    Reject(String),
    /// The instance is broken.
    Trap(String),
}

impl Lane {
    /// A lane that has not been started.
    pub fn new(config: config::Lane, root: &Path) -> Self {
        Self { config, root: root.to_path_buf(), process: None, last_id: 0, versions: Json::Null, missing: None }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.config.name
    }

    /// Whether it runs the component in a sandbox, which may be denied the network.
    pub fn sandboxed(&self) -> bool {
        self.config.sandbox
    }

    /// What its process uses now; none where it does not run or the system does not tell.
    pub fn usage(&self) -> Option<(u32, Usage)> {
        let id = self.process.as_ref()?.id();
        Some((id, Usage::of(id)?))
    }

    /// Starts the process unless it runs. A lane that could not start once is missing for good.
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

    /// Sends one request and waits for its reply. After an error the process is gone.
    pub fn request(&mut self, request: Json, limit: Duration) -> Result<Reply> {
        let result = self.start().and_then(|()| self.exchange(request, limit));
        if !matches!(result, Ok(Reply::Ok(_) | Reply::Err(..) | Reply::Reject(_))) {
            self.stop();
        }
        result
    }

    /// Kills the process, by its id; the next request starts another.
    pub fn stop(&mut self) {
        self.process = None;
    }

    /// Lets the process end by itself.
    pub fn finish(&mut self) {
        if let Some(process) = self.process.take() {
            process.finish(END_LIMIT);
        }
    }

    /// Whether it can run a case that needs sockets, or one that does not.
    pub fn runs(&self, needs_sockets: bool) -> bool {
        self.config.runs(needs_sockets)
    }

    /// The component that it takes for a case that asks for `wanted`.
    pub fn component(&self, wanted: Component) -> Component {
        self.config.component.unwrap_or(wanted)
    }

    /// What it said of itself when it started.
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
        // A bare name is looked up in PATH.
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
        // A process that ended says more in its status than in the broken pipe.
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
