//! The `Run` type: the public interface of the engine.

use std::time::Duration;

#[cfg(any(test, feature = "pages"))]
use crate::paging::TextPage;
use crate::{
    diagram::DiagramFormat,
    dsl::Scenario,
    runner::error::RunnerError,
    socket::HostSocket,
    state_machine::{ActionOutcome, ActionRequest, ReportStatus},
    workbook::Workbook,
};

use super::{
    event_loop::{Engine, RunStep},
    options::RunOptions,
    progress::{RunProgress, StopMode},
    report::{PoolReport, RunReport},
};

/// A run of a scenario over real sockets. Dropping it ends everything immediately.
///
/// ```
/// use std::time::Duration;
/// use scheduler_core::{dsl, runner::{Run, RunOptions, RunVerdict}};
///
/// # std::thread::spawn({
/// #     let server = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
/// #     PORT.set(server.local_addr().unwrap().port()).unwrap();
/// #     move || for stream in server.incoming() {
/// #         use std::io::{Read, Write};
/// #         let mut stream = stream.unwrap();
/// #         let _ = stream.read(&mut [0; 1024]).unwrap();
/// #         stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok").unwrap();
/// #     }
/// # });
/// # static PORT: std::sync::OnceLock<u16> = std::sync::OnceLock::new();
/// # let port = PORT.get().unwrap();
/// let scenario = dsl::parse(&format!(r#"
///     scenario "ten lines"
///     action probe = get {{ url = "http://127.0.0.1:{port}/"  timeout = 5s  export status_code: int = 0 }}
///     workflow {{
///       start: probe {{ -> end when probe.status_code == 200  -> lost otherwise }}
///       lost: probe {{ -> end }}
///       end
///     }}
///     load {{ at 0s spawn 10 }}
/// "#), dsl::Syntax::Text)?;
/// let mut run = Run::from_scenario(&scenario, &RunOptions::default())?;
/// while !run.is_finished() {
///     run.step(Duration::from_millis(100))?;
/// }
/// let report = run.summary();
/// assert_eq!((report.progress.done, report.verdict), (10, RunVerdict::Passed));
/// # Ok::<(), scheduler_core::CoreLibError>(())
/// ```
#[derive(Debug)]
pub struct Run {
    engine: Engine<HostSocket>,
}

impl Run {
    /// Prepares a run. Its time begins with the first step.
    ///
    /// # Errors
    /// [`RunnerError::NotFound`] if an override names an unknown resource or property, or a
    /// fallback an unknown pool; [`RunnerError::InvalidArgument`] if an override has a value of the
    /// wrong type, an option is out of range, a pool is invalid, or fallbacks form a cycle; and
    /// those of [`Machine::from_wbs`](crate::Machine::from_wbs).
    pub fn from_scenario(scenario: &Scenario, options: &RunOptions) -> Result<Self, RunnerError> {
        Engine::new(scenario, options).map(|engine| Self { engine })
    }

    /// Appends bytes to an input of the run, to which the HTTP parameter `input` refers.
    ///
    /// ```
    /// use std::time::Duration;
    /// use scheduler_core::{dsl, runner::{Run, RunOptions}};
    ///
    /// let scenario = dsl::parse(r#"
    ///     scenario "upload"
    ///     workflow { start: pass { -> end } end }
    ///     load { at 0s spawn 1 }
    /// "#, dsl::Syntax::Text)?;
    /// let mut run = Run::from_scenario(&scenario, &RunOptions::default())?;
    /// run.add_input("avatar", b"GIF8")?;
    /// run.add_input("avatar", b"9a")?;
    /// run.step(Duration::from_millis(100))?;
    /// assert!(run.add_input("logo", b"").is_err(), "inputs are added before the first step");
    /// # Ok::<(), scheduler_core::CoreLibError>(())
    /// ```
    ///
    /// # Errors
    /// [`RunnerError::InvalidState`] after the first step; [`RunnerError::InvalidArgument`] for a
    /// name that is empty or longer than 255 bytes; [`RunnerError::LimitExceeded`] for more than
    /// [`RunOptions::max_buffered_bytes`] in total (`input-bytes`) and for more than 1,000 inputs
    /// (`inputs`).
    pub fn add_input(&mut self, name: &str, bytes: &[u8]) -> Result<(), RunnerError> {
        self.engine.inputs.add(name, bytes)
    }

    /// Runs for at most `timeout`. If it is 0, does everything that is possible without waiting.
    ///
    /// # Errors
    /// [`RunnerError::InvalidArgument`] if an action names an input that was not added: the run has
    /// not started, and [`add_input`](Self::add_input) can still add it.
    /// [`RunnerError::InvalidState`] if the host can no longer wait for the sockets: the run has
    /// finished.
    pub fn step(&mut self, timeout: Duration) -> Result<RunStep, RunnerError> {
        self.engine.step(timeout)
    }

    /// Returns the progress of the run.
    #[must_use]
    pub fn progress(&self) -> RunProgress {
        self.engine.progress()
    }

    /// Returns whether the run has finished.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.engine.is_finished()
    }

    /// Takes at most `max` actions of kinds that are not built in, for the host to perform.
    pub fn next_actions(&mut self, max: u32) -> Vec<ActionRequest> {
        self.engine.next_actions(max)
    }

    /// Reports the outcome of an action that the host performed.
    ///
    /// # Errors
    /// [`RunnerError::NotFound`] if the token was never given out.
    pub fn complete(&mut self, token: u64, outcome: ActionOutcome) -> Result<ReportStatus, RunnerError> {
        self.engine.complete(token, outcome)
    }

    /// Sends an event to a user, or to all users if `user` is none. Returns how many received it.
    ///
    /// # Errors
    /// [`RunnerError::NotFound`] if there is no such user, or the user has not started.
    pub fn send_event(&mut self, user: Option<u32>, event: &str) -> Result<u32, RunnerError> {
        self.engine.send_event(user, event)
    }

    /// Stops the run.
    pub fn stop(&mut self, mode: StopMode) {
        self.engine.stop(mode);
    }

    /// Returns the workbook of the run: its resources, variables and metrics, as they change.
    #[must_use]
    pub fn workbook(&self) -> Workbook {
        self.engine.workbook.share()
    }

    /// Returns the current usage of each pool, in declaration order.
    #[must_use]
    pub fn pools(&self) -> Vec<PoolReport> {
        self.engine.pool_reports()
    }

    /// Renders a map of a pool as it is now.
    ///
    /// # Errors
    /// [`RunnerError::NotFound`] if the scenario has no such pool.
    pub fn render_pool(&self, pool: &str) -> Result<String, RunnerError> {
        self.engine.render_pool(pool)
    }

    /// Renders the machine with the number of times that all users together have entered each node.
    ///
    /// # Errors
    /// [`RunnerError::LimitExceeded`] for more than 2,000 drawn nodes.
    pub fn render_visits(&self, format: DiagramFormat) -> Result<String, RunnerError> {
        Ok(self.engine.machine.render_visits(format)?)
    }

    /// As [`render_visits`](Self::render_visits), in pages.
    #[cfg(any(test, feature = "pages"))]
    #[doc(hidden)]
    pub fn paged_render_visits(&self, format: DiagramFormat, offset: u32) -> Result<TextPage, RunnerError> {
        Ok(self.engine.machine.paged_render_visits(format, offset)?)
    }

    /// Returns the result of the run so far.
    #[must_use]
    pub fn summary(&self) -> RunReport {
        self.engine.report()
    }

    /// Returns the result of the run so far as text for people.
    #[must_use]
    pub fn summary_text(&self) -> String {
        self.engine.report().to_text()
    }
}
