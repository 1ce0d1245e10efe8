//! Events that have not been taken yet.

use std::{collections::VecDeque, time::Duration};

use crate::{duration::nanoseconds, limits::runner::EVENTS};

use super::options::EventDetail;

/// Bytes of details at which a step is full.
const DETAIL_BYTES: usize = 512 * 1024;

/// Maximum bytes of one detail.
const LONGEST: usize = 1_000;

/// Marker for no user and no action.
pub const NOBODY: u32 = u32::MAX;

/// Kind of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum RunEventKind {
    /// A user began its first iteration.
    UserStarted,
    /// The user's workflow reached its end.
    UserDone,
    /// The user's workflow failed.
    UserFailed,
    /// The user was cancelled by a stop.
    UserCancelled,
    /// The user was rejected because there was no address.
    UserRejected,
    /// Users were dropped because the maximum number of users was active.
    UsersDropped,
    /// An attempt of an action succeeded.
    ActionSucceeded,
    /// An attempt failed.
    ActionFailed,
    /// An attempt timed out.
    ActionTimedOut,
    /// An attempt was cancelled: by a stop, or because the workflow left its node first (another branch of a `join`, an
    /// event or `after` edge).
    ActionCancelled,
    /// A stop began.
    Stopping,
    /// The run has finished.
    Finished,
}

impl RunEventKind {
    const fn is_of_actions(self) -> bool {
        matches!(self, Self::ActionSucceeded | Self::ActionFailed | Self::ActionTimedOut | Self::ActionCancelled)
    }
}

/// An event of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RunEvent<'a> {
    /// Kind of the event.
    pub kind: RunEventKind,
    /// Time from the start of the run.
    pub at: Duration,
    /// The user, by number in the order of arrival. If none, the event is about the run.
    pub user: Option<u32>,
    /// The action, by its position in the scenario. If none, the event is not about an attempt.
    pub action: Option<u32>,
    /// Time from the intended start of the attempt to its end.
    pub elapsed: Duration,
    /// The user's iteration, from 0.
    pub iteration: u32,
    /// Number of the attempt among those of its user, from 1; 0 for what is not about an attempt.
    pub attempt: u32,
    /// HTTP requests that the attempt sent.
    pub requests: u32,
    /// Status code of the attempt's last complete response, if there was one.
    pub status: Option<u16>,
    /// Details, such as the reason of a failure. Empty if there are none.
    pub detail: &'a str,
}

/// The events of a step, in the order in which they happened.
///
/// ```
/// use std::time::Duration;
/// use scheduler_core::{Run, RunOptions, Scenario, dsl, runner::{RunEvent, RunEventKind}};
///
/// let scenario = dsl::parse(
///     "scenario \"s\" workflow { start: pass { -> end } end } load { at 0s spawn 2 }",
///     dsl::Syntax::Text,
/// )?;
/// let mut run = Run::from_scenario(&scenario, &RunOptions::default())?;
/// let step = run.step(Duration::from_secs(1))?;
/// let started = |event: &RunEvent| event.kind == RunEventKind::UserStarted;
/// assert_eq!(step.events.iter().filter(started).filter_map(|event| event.user).collect::<Vec<_>>(), [0, 1]);
/// # Ok::<(), scheduler_core::CoreLibError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct RunEvents {
    /// Kinds of the events.
    pub(crate) kinds: Vec<RunEventKind>,
    /// Times in nanoseconds from the start of the run.
    pub(crate) at_ns: Vec<u64>,
    /// Users, by number in the order of arrival; 2³² − 1 if the event is not about a user.
    pub(crate) users: Vec<u32>,
    /// Actions, by position in the scenario; 2³² − 1 if the event is not about an attempt.
    pub(crate) actions: Vec<u32>,
    /// Times from the intended start of the attempt to its end, in nanoseconds.
    pub(crate) elapsed_ns: Vec<u64>,
    /// The user's iteration, from 0; 0 for what is not about an attempt.
    pub(crate) iterations: Vec<u32>,
    /// Number of the attempt among those of its user, from 1; 0 for what is not about an attempt.
    pub(crate) attempts: Vec<u32>,
    /// HTTP requests that the attempt sent; 0 for what is not about an HTTP attempt.
    pub(crate) requests: Vec<u32>,
    /// Status code of the attempt's last complete response; 0 if there was none.
    pub(crate) statuses: Vec<u16>,
    /// The details, concatenated.
    pub(crate) details: String,
    /// End of each detail in `details`.
    pub(crate) detail_ends: Vec<u32>,
}

impl RunEvents {
    /// Returns an iterator over the events.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = RunEvent<'_>> {
        (0..self.len()).map(|place| self.at(place))
    }

    fn at(&self, place: usize) -> RunEvent<'_> {
        fn cell<T: Copy + Default>(column: &[T], place: usize) -> T {
            column.get(place).copied().unwrap_or_default()
        }
        let somebody = |number: u32| (number != NOBODY).then_some(number);
        RunEvent {
            kind: self.kinds.get(place).copied().unwrap_or(RunEventKind::Finished),
            at: Duration::from_nanos(cell(&self.at_ns, place)),
            user: somebody(cell(&self.users, place)),
            action: somebody(cell(&self.actions, place)),
            elapsed: Duration::from_nanos(cell(&self.elapsed_ns, place)),
            iteration: cell(&self.iterations, place),
            attempt: cell(&self.attempts, place),
            requests: cell(&self.requests, place),
            status: Some(cell(&self.statuses, place)).filter(|status| *status != 0),
            detail: self.detail(place),
        }
    }

    /// Returns the detail of an event; empty if it has none.
    pub(crate) fn detail(&self, place: usize) -> &str {
        let end = |place: usize| self.detail_ends.get(place).map_or(0, |end| *end as usize);
        let start = place.checked_sub(1).map_or(0, end);
        self.details.get(start..end(place)).unwrap_or("")
    }

    /// Returns the number of events.
    #[must_use]
    pub fn len(&self) -> usize {
        self.kinds.len()
    }

    /// Returns whether there are no events.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty()
    }
}

/// The end of an attempt. Its fields are those of [`RunEvents`].
#[derive(Debug, Clone, Copy)]
pub struct ActionEvent<'d> {
    pub kind: RunEventKind,
    pub at: Duration,
    pub user: u32,
    pub action: u32,
    pub elapsed: Duration,
    pub iteration: u32,
    pub attempt: u32,
    pub requests: u32,
    pub status: u16,
    pub detail: &'d str,
}

#[derive(Debug)]
struct Event {
    kind: RunEventKind,
    at: Duration,
    user: u32,
    action: u32,
    elapsed: Duration,
    iteration: u32,
    attempt: u32,
    requests: u32,
    status: u16,
    detail: String,
}

/// Events that have not been taken yet.
#[derive(Debug)]
pub struct Log {
    detail: EventDetail,
    events: VecDeque<Event>,
    bytes: usize,
}

impl Log {
    pub fn new(detail: EventDetail) -> Self {
        Self { detail, events: VecDeque::new(), bytes: 0 }
    }

    /// Returns whether the ends of attempts are recorded.
    pub fn wants_actions(&self) -> bool {
        self.detail == EventDetail::Actions
    }

    /// Records an event of a user or of the run.
    pub fn note(&mut self, kind: RunEventKind, at: Duration, user: u32, detail: &str) {
        self.note_action(ActionEvent {
            kind,
            at,
            user,
            action: NOBODY,
            elapsed: Duration::ZERO,
            iteration: 0,
            attempt: 0,
            requests: 0,
            status: 0,
            detail,
        });
    }

    /// Records the end of an attempt.
    pub fn note_action(&mut self, event: ActionEvent<'_>) {
        let ActionEvent { kind, at, user, action, elapsed, iteration, attempt, requests, status, detail } = event;
        let wanted = match self.detail {
            EventDetail::Nothing => false,
            EventDetail::Users => !kind.is_of_actions(),
            EventDetail::Actions => true,
        };
        if wanted {
            let end = (0..=LONGEST.min(detail.len())).rev().find(|at| detail.is_char_boundary(*at)).unwrap_or(0);
            let detail = detail.get(..end).unwrap_or("").to_owned();
            self.bytes = self.bytes.saturating_add(detail.len());
            self.events.push_back(Event {
                kind,
                at,
                user,
                action,
                elapsed,
                iteration,
                attempt,
                requests,
                status,
                detail,
            });
        }
    }

    /// Returns whether there are enough events for a step.
    pub fn is_full(&self) -> bool {
        self.events.len() >= EVENTS || self.bytes >= DETAIL_BYTES
    }

    /// Takes the events of one step.
    pub fn take(&mut self) -> RunEvents {
        let mut columns = RunEvents::default();
        while columns.len() < EVENTS
            && columns.details.len() < DETAIL_BYTES
            && let Some(event) = self.events.pop_front()
        {
            self.bytes = self.bytes.saturating_sub(event.detail.len());
            columns.kinds.push(event.kind);
            columns.at_ns.push(nanoseconds(event.at));
            columns.users.push(event.user);
            columns.actions.push(event.action);
            columns.elapsed_ns.push(nanoseconds(event.elapsed));
            columns.iterations.push(event.iteration);
            columns.attempts.push(event.attempt);
            columns.requests.push(event.requests);
            columns.statuses.push(event.status);
            columns.details.push_str(&event.detail);
            columns.detail_ends.push(u32::try_from(columns.details.len()).unwrap_or(u32::MAX));
        }
        columns
    }
}
