//! `Runner`: a run in one expression, with functions for custom actions.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
    time::Duration,
};

use crate::{
    dsl::{Scenario, builtin::Kind, expr::Value},
    limits::workflow as limits,
    load::LoadModel,
    runner::error::{RunnerError, invalid},
    state_machine::{ActionOutcome, ActionRequest},
    workbook::NamedValue,
};

use super::{
    EventDetail, ExhaustionPolicy, HostAddresses, PoolFallback, PropertyOverride, Run, RunOptions, RunPhase, RunReport,
    RunStep, StopMode,
};

/// Duration of a step, after which progress is reported.
const STEP: Duration = Duration::from_millis(50);

type Action<'a> = Box<dyn FnMut(&ActionRequest) -> Result<Vec<NamedValue>, String> + 'a>;
type Listener<'a> = Box<dyn FnMut(&RunStep) + 'a>;

/// Runs a scenario to its end in the calling thread.
///
/// ```
/// use scheduler_core::{NamedValue, dsl, dsl::expr::Value, runner::{Runner, RunVerdict}};
///
/// let scenario = dsl::parse(r#"
///     scenario "shop"
///     action pay = payment { amount = "{{user.index + 1}}"  export paid: bool = false }
///     workflow { start: pay { -> end when pay.paid }  end }
///     load { at 0s spawn 3 tenant "red" }
/// "#, dsl::Syntax::Text)?;
/// let mut amounts = Vec::new();
/// let report = Runner::new(&scenario)
///     .seed(1)
///     .input("receipt", "a string or bytes for requests to send")
///     .action("payment", |request| {
///         amounts.push(request.parameters.clone());
///         Ok(vec![NamedValue::new("paid", Value::Bool(true))])
///     })
///     .on_progress(|step| eprintln!("{} of 3 users are done", step.progress.done))
///     .run()?;
/// assert_eq!((report.verdict, report.progress.done, amounts.len()), (RunVerdict::Passed, 3, 3));
/// # Ok::<(), scheduler_core::CoreLibError>(())
/// ```
pub struct Runner<'a> {
    scenario: &'a Scenario,
    options: RunOptions,
    inputs: Vec<(String, Vec<u8>)>,
    actions: Vec<(String, Action<'a>)>,
    listener: Option<Listener<'a>>,
    stopper: Stopper,
}

impl fmt::Debug for Runner<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds: Vec<&str> = self.actions.iter().map(|(kind, _)| kind.as_str()).collect();
        formatter
            .debug_struct("Runner")
            .field("options", &self.options)
            .field("actions", &kinds)
            .finish_non_exhaustive()
    }
}

/// Stops a run from another thread, a signal handler, or a function that performs an action.
#[derive(Debug, Clone, Default)]
pub struct Stopper(Arc<AtomicU8>);

impl Stopper {
    /// Stops the run within 50 ms. A hard stop overrides a graceful one.
    pub fn stop(&self, mode: StopMode) {
        let number = match mode {
            StopMode::Graceful => 1,
            StopMode::Hard => 2,
        };
        self.0.fetch_max(number, Ordering::Relaxed);
    }

    fn requested(&self) -> Option<StopMode> {
        match self.0.load(Ordering::Relaxed) {
            0 => None,
            1 => Some(StopMode::Graceful),
            _ => Some(StopMode::Hard),
        }
    }
}

impl<'a> Runner<'a> {
    /// Creates a run with the default options.
    #[must_use]
    pub fn new(scenario: &'a Scenario) -> Self {
        Self {
            scenario,
            options: RunOptions::default(),
            inputs: Vec::new(),
            actions: Vec::new(),
            listener: None,
            stopper: Stopper::default(),
        }
    }

    /// Sets all options at once, replacing those set before.
    #[must_use]
    pub fn options(mut self, options: RunOptions) -> Self {
        self.options = options;
        self
    }

    /// Sets the seed of retry jitter.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.options.seed = Some(seed);
        self
    }

    /// Sets a resource property to a different value in this run. Example:
    /// `.property("server", "port", Value::Int(8080))`.
    #[must_use]
    pub fn property(mut self, resource: &str, property: &str, value: Value) -> Self {
        let (resource, property) = (resource.to_owned(), property.to_owned());
        self.options.properties.push(PropertyOverride { resource_id: resource, property, value });
        self
    }

    /// Sets what happens to users beyond `limit users`.
    #[must_use]
    pub fn model(mut self, model: LoadModel) -> Self {
        self.options.model = Some(model);
        self
    }

    /// Sets what happens to users for whom there is no address.
    #[must_use]
    pub fn exhaustion(mut self, policy: ExhaustionPolicy) -> Self {
        self.options.exhaustion = Some(policy);
        self
    }

    /// Sets the pool to use when another one is exhausted.
    #[must_use]
    pub fn fallback(mut self, pool: &str, fallback: &str) -> Self {
        self.options.fallbacks.push(PoolFallback { pool: pool.to_owned(), fallback: fallback.to_owned() });
        self
    }

    /// Sets the IP addresses of a host name, in the order to try, in place of a lookup. Example:
    /// `.resolve("api.test", &["127.0.0.1"])`.
    #[must_use]
    pub fn resolve(mut self, host: &str, addresses: &[&str]) -> Self {
        let addresses = addresses.iter().map(|address| (*address).to_owned()).collect();
        self.options.resolve.push(HostAddresses { host: host.to_owned(), addresses });
        self
    }

    /// Sets which events [`Self::on_progress`] receives.
    #[must_use]
    pub fn events(mut self, detail: EventDetail) -> Self {
        self.options.events = Some(detail);
        self
    }

    /// Sets the time from the start of the run after which it stops gracefully.
    #[must_use]
    pub fn max_duration(mut self, duration: Duration) -> Self {
        self.options.max_duration = Some(duration);
        self
    }

    /// Adds bytes to an input, to which the HTTP parameter `input` refers. Bytes of the same name
    /// are appended.
    #[must_use]
    pub fn input(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.inputs.push((name.to_owned(), bytes.into()));
        self
    }

    /// Sets the function that performs the actions of a kind that is not built in. It returns the
    /// exports, or the reason why the attempt failed. It is called in the thread of the run, so all
    /// users wait until it returns. For actions that have to wait, use [`Run`].
    #[must_use]
    pub fn action(
        mut self,
        kind: &str,
        function: impl FnMut(&ActionRequest) -> Result<Vec<NamedValue>, String> + 'a,
    ) -> Self {
        self.actions.push((kind.to_owned(), Box::new(function)));
        self
    }

    /// Sets a listener for progress and events. It is called about twenty times a second and at the
    /// end.
    #[must_use]
    pub fn on_progress(mut self, listener: impl FnMut(&RunStep) + 'a) -> Self {
        self.listener = Some(Box::new(listener));
        self
    }

    /// Returns a handle that stops this run.
    #[must_use]
    pub fn stopper(&self) -> Stopper {
        self.stopper.clone()
    }

    /// Runs the scenario and returns the report. A run with a bad verdict has a report as well.
    ///
    /// # Errors
    /// Those of [`Run::from_scenario`], [`Run::add_input`] and [`Run::step`];
    /// [`RunnerError::InvalidArgument`] for an action of a kind that is neither built in nor has a
    /// function, and for a function that would never be called.
    pub fn run(mut self) -> Result<RunReport, RunnerError> {
        self.check()?;
        let mut run = Run::from_scenario(self.scenario, &self.options)?;
        for (name, bytes) in std::mem::take(&mut self.inputs) {
            run.add_input(&name, &bytes)?;
        }
        loop {
            if let Some(mode) = self.stopper.requested() {
                run.stop(mode);
            }
            let step = run.step(STEP)?;
            for request in run.next_actions(limits::PAGE) {
                let function = self.actions.iter_mut().find(|(kind, _)| *kind == request.kind);
                // `check` has made sure that there is one.
                let outcome = function.map_or_else(|| Err(String::new()), |(_, function)| function(&request));
                run.complete(request.token, outcome.map_or_else(ActionOutcome::Failure, ActionOutcome::Success))?;
            }
            if let Some(listener) = &mut self.listener {
                listener(&step);
            }
            if step.progress.phase == RunPhase::Finished && step.events.is_empty() {
                return Ok(run.summary());
            }
        }
    }

    fn check(&self) -> Result<(), RunnerError> {
        let declared = &self.scenario.model().actions;
        for action in declared {
            let known = self.actions.iter().any(|(kind, _)| *kind == action.kind);
            if Kind::of(&action.kind) == Kind::Custom && !known {
                let expected = format!("built in, or have a function: .action({:?}, |request| …)", action.kind);
                return Err(invalid(format!("kind {} of action {}", action.kind, action.id), expected));
            }
        }
        for (kind, _) in &self.actions {
            if Kind::of(kind) != Kind::Custom || !declared.iter().any(|action| action.kind == *kind) {
                return Err(invalid(
                    format!("the function for {kind}"),
                    "for an action kind of the scenario that is not built in",
                ));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{super::RunVerdict, *};
    use crate::dsl;

    const TEXT: &str = r#"
        scenario "custom"
        action pay = payment { export paid: bool = false }
        action rest = sleep { for = 1h }
        workflow { start: pay { -> end when pay.paid -> rest otherwise } rest: rest { -> end } end }
        load { at 0s spawn 3 tenant "a" }
    "#;

    fn paid(paid: bool) -> Vec<NamedValue> {
        vec![NamedValue::new("paid", Value::Bool(paid))]
    }

    #[test]
    fn functions_do_custom_actions_and_progress_is_heard_to_the_end() {
        let scenario = dsl::parse(TEXT, dsl::Syntax::Text).unwrap();
        let (mut phases, mut users) = (Vec::new(), Vec::new());
        let report = Runner::new(&scenario)
            .action("payment", |request| {
                users.push(request.instance);
                Ok(paid(true))
            })
            .on_progress(|step| phases.push(step.progress.phase))
            .run()
            .unwrap();
        assert_eq!((report.verdict, report.progress.done), (RunVerdict::Passed, 3));
        assert_eq!((users, phases.last()), (vec![0, 1, 2], Some(&RunPhase::Finished)));
    }

    #[test]
    fn what_a_function_refuses_is_the_reason_of_the_failure() {
        let text = TEXT.replace("-> end when pay.paid -> rest otherwise", "-> end");
        let scenario = dsl::parse(&text, dsl::Syntax::Text).unwrap();
        let report = Runner::new(&scenario).action("payment", |_| Err("the card is void".into())).run().unwrap();
        assert_eq!((report.verdict, report.progress.failed), (RunVerdict::Failed, 3));
        assert_eq!((report.failures[0].reason.as_str(), report.failures[0].count), ("the card is void", 3));
    }

    #[test]
    fn a_stopper_ends_a_run_that_would_go_on() {
        let scenario = dsl::parse(TEXT, dsl::Syntax::Text).unwrap();
        let runner = Runner::new(&scenario).action("payment", |_| Ok(paid(false)));
        let stopper = runner.stopper();
        let report = runner
            .on_progress(|step| {
                if step.progress.attempts.succeeded == 3 {
                    stopper.stop(StopMode::Hard);
                }
            })
            .run()
            .unwrap();
        assert_eq!((report.progress.phase, report.progress.cancelled), (RunPhase::Finished, 3));
    }

    #[test]
    fn a_kind_without_a_function_and_a_function_without_a_kind_are_refused() {
        let scenario = dsl::parse(TEXT, dsl::Syntax::Text).unwrap();
        let error = Runner::new(&scenario).run().unwrap_err().to_string();
        assert!(error.contains("kind payment of action pay") && error.contains(r#".action("payment""#), "{error}");
        for kind in ["paymnt", "get", "sleep"] {
            let runner = Runner::new(&scenario).action("payment", |_| Ok(Vec::new())).action(kind, |_| Ok(Vec::new()));
            let error = runner.run().unwrap_err().to_string();
            assert!(error.contains(&format!("the function for {kind}")), "{error}");
        }
    }
}
