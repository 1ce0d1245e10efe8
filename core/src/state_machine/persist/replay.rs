//! The log of a machine and its replay.

use crate::{
    dsl::expr::Value,
    error::workflow::{WorkflowError, invalid},
    limits::workflow as limits,
    snapshot_text::{Fields, Lines, Writer, damaged},
    state_machine::{
        InputColumn, Machine,
        run::{requests::Outcome, sync::SyncPolicy},
    },
    wbs::Wbs,
    workbook::NamedValue,
};

use super::restore::TimerPolicy;

const HEAD: &str = "scheduler-core machine-log 1";

impl Machine {
    /// Returns every call since the beginning that changed something, as a string.
    ///
    /// # Errors
    /// [`WorkflowError::InvalidArgument`] if the options did not set `keep_log`.
    pub fn log(&self) -> Result<String, WorkflowError> {
        self.logged().map(|lines| self.log_of(lines))
    }

    /// Returns the lines of the log, if it is kept.
    pub(in crate::state_machine) fn logged(&self) -> Result<&str, WorkflowError> {
        let refused = || invalid("keep-log", "true in the machine's options");
        self.journal.lines.as_deref().ok_or_else(refused)
    }

    /// Returns the log with these lines.
    pub(in crate::state_machine) fn log_of(&self, lines: &str) -> String {
        let mut out = Writer::new(HEAD);
        out.begin("machine").put(format_args!("{:016x}", self.journal.definition)).put(self.journal.began_ms).end();
        out.text.push_str(lines);
        out.begin("hash").put(format_args!("{:016x}", self.trace_hash())).end();
        out.finish()
    }

    /// Repeats the calls of a log on a machine without instances.
    ///
    /// # Errors
    /// [`WorkflowError::InvalidSnapshot`] if the log is damaged, of an unknown version or of another
    /// definition, or the calls end in a different state; [`WorkflowError::InvalidState`] if the machine has
    /// instances. After an error, the machine is unchanged.
    pub fn replay(&mut self, text: &str) -> Result<(), WorkflowError> {
        if let Some(instance) = self.instances.first() {
            let expected = "absent; replay a log on a machine without instances".to_owned();
            return Err(WorkflowError::InvalidState { instance: 0, state: self.state_of(instance), expected });
        }
        let mut copy = self.fresh();
        copy.replay_lines(text)?;
        copy.quiet = false;
        copy.revision = copy.revision.max(self.revision);
        copy.variables_version = u64::MAX;
        *self = copy;
        self.hand_over();
        Ok(())
    }

    /// Creates a machine of the same definition without instances, which keeps its measurements to itself.
    fn fresh(&self) -> Self {
        let mut fresh = Self::with(
            std::sync::Arc::clone(&self.program),
            self.settings,
            &self.workbook,
            self.journal.began_ms,
            self.journal.is_kept(),
        );
        fresh.quiet = true;
        fresh.journal.belongs_to(self.journal.definition);
        fresh
    }

    fn replay_lines(&mut self, text: &str) -> Result<(), WorkflowError> {
        let mut lines = Lines::open(text, HEAD)?;
        let mut ended = false;
        while let Some(mut line) = lines.next() {
            if line.word == "many" {
                let count: u32 = line.number()?;
                self.journal.note(|out| {
                    out.begin("many").put(count);
                });
                for _ in 0..count {
                    let mut line = lines.next().ok_or_else(|| damaged("many", "the stated number of reports"))?;
                    self.replay_report(&mut line)?;
                }
                self.changed();
                continue;
            }
            ended = line.word == "hash";
            self.replay_line(&mut line)?;
        }
        if ended { Ok(()) } else { Err(damaged("the log", "a log that ends with its hash")) }
    }

    fn replay_line(&mut self, line: &mut Fields<'_>) -> Result<(), WorkflowError> {
        let refused = |error: WorkflowError| damaged("the log", format!("calls that this machine accepts: {error}"));
        match line.word {
            "machine" => {
                if line.hexadecimal()? != self.definition() {
                    return Err(line.wrong("the log of a machine with the same definition"));
                }
                self.now_ms = line.number()?;
                self.journal.began_ms = self.now_ms;
            }
            "variable" => {
                let (name, value) = (line.text()?, line.value()?);
                self.journal.note(|out| {
                    out.begin("variable").say(&name).value(&value);
                });
                self.set_shared(&name, value);
            }
            "spawn" => {
                let workflow = line.maybe_text()?;
                let inputs: Vec<NamedValue> =
                    named(line)?.into_iter().map(|(name, value)| NamedValue { name, value }).collect();
                self.spawn(workflow.as_deref(), &inputs).map_err(refused)?;
            }
            "add" => {
                let (workflow, count) = (line.maybe_text()?, line.number()?);
                let inputs: Vec<InputColumn> =
                    named(line)?.into_iter().map(|(name, values)| InputColumn { name, values }).collect();
                self.add_instances(workflow.as_deref(), count, &inputs).map_err(refused)?;
            }
            "start" => self.start(line.number()?, line.number()?).map_err(refused)?,
            "next" => {
                let max = line.number()?;
                self.reissue(max);
            }
            "report" => {
                self.replay_report(line)?;
                self.changed();
            }
            "tick" => {
                self.tick(line.number()?).map_err(refused)?;
            }
            "until" => {
                self.run_until(line.number()?).map_err(refused)?;
            }
            "event" => {
                self.send_event(line.maybe()?, &line.text()?).map_err(refused)?;
            }
            "cancel" => self.cancel(line.number()?).map_err(refused)?,
            "finished" => {
                self.next_finished(line.number()?);
            }
            "sync" => {
                let policy = SyncPolicy::read(line)?;
                let wbs = Wbs::from_snapshot(&line.text()?)?;
                let shared = named(line)?;
                self.sync_with(&wbs, policy, &shared).map_err(refused)?;
            }
            "restore" => {
                let (policy, revision) = (TimerPolicy::read(line)?, line.number()?);
                let now_ms = line.number()?;
                self.restore_text(&line.text()?, policy, now_ms)?;
                self.revision = revision;
            }
            "hash" => {
                if line.hexadecimal()? != self.trace_hash() {
                    return Err(line.wrong("the trace hash of the calls"));
                }
            }
            _ => return Err(line.wrong("a call of this version")),
        }
        Ok(())
    }

    fn replay_report(&mut self, line: &mut Fields<'_>) -> Result<(), WorkflowError> {
        let (token, elapsed_ns) = (line.number()?, line.maybe()?);
        let (mut exports, mut reason) = (Vec::new(), String::new());
        let kind = line.word()?;
        match kind {
            "success" => exports = named(line)?,
            "failure" => reason = line.text()?,
            "timeout" => {}
            _ => return Err(line.wrong("an outcome of this version")),
        }
        let outcome = match kind {
            "success" => Outcome::Success(exports.iter().map(|(name, value)| (name.as_str(), value)).collect()),
            "failure" => Outcome::Failure(&reason),
            _ => Outcome::Timeout,
        };
        let program = self.begin();
        self.check_token(token).map_err(|error| damaged("the log", error.to_string()))?;
        self.note_report(line.word, token, &outcome, elapsed_ns);
        self.report_back(&program, token, outcome, elapsed_ns);
        Ok(())
    }
}

/// Reads names and values until the end of a line.
fn named(line: &mut Fields<'_>) -> Result<Vec<(String, Value)>, WorkflowError> {
    let count: usize = line.number()?;
    if count > limits::PAGE as usize {
        return Err(line.wrong("at most 10,000 names"));
    }
    (0..count).map(|_| Ok((line.text()?, line.value()?))).collect()
}
