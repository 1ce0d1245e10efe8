//! Counts of attempts, requests and transfers, and the identities between them.

/// Attempts of actions, by outcome. At all times `started = succeeded + failed + timed_out + cancelled + in_flight`.
///
/// ```
/// use scheduler_core::{dsl, runner::{AttemptCounts, RequestCounts, Runner, RunVerdict, TransferCounts}};
///
/// // Nothing listens on port 9, the discard service.
/// let scenario = dsl::parse(r#"
///     scenario "no answer"
///     action probe = get { url = "http://127.0.0.1:9/" }
///     workflow { start: probe { -> end }  end }
///     load { at 0s spawn 3 }
/// "#, dsl::Syntax::Text)?;
/// let report = Runner::new(&scenario).run()?;
/// let attempts: AttemptCounts = report.progress.attempts;
/// assert_eq!((attempts.started, attempts.completed(), attempts.failures()), (3, 3, 3));
/// let requests: RequestCounts = report.progress.requests;
/// assert_eq!((requests.attempts, requests.unsent, requests.sent), (3, 3, 0));
/// assert!(attempts.is_balanced() && requests.is_balanced());
/// let transfer: TransferCounts = report.progress.transfer;
/// assert_eq!(transfer.sent_bytes, 0);
/// assert_eq!((report.verdict, report.verdict.word()), (RunVerdict::Failed, "failed"));
/// # Ok::<(), scheduler_core::CoreLibError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct AttemptCounts {
    /// Attempts that began.
    pub started: u64,
    /// Attempts that succeeded.
    pub succeeded: u64,
    /// Attempts that failed for a reason other than time.
    pub failed: u64,
    /// Attempts that exceeded their timeout. An answer that arrives later is not counted.
    pub timed_out: u64,
    /// Attempts that were cancelled: by a stop, or because the workflow left their node first (another branch of a
    /// `join`, an event or `after` edge).
    pub cancelled: u64,
    /// Attempts that are under way.
    pub in_flight: u64,
}

/// HTTP requests, by how each ended. At all times `sent = attempts - unsent + repeats + redirects` and
/// `sent = responses + invalid + closed + timed_out + cancelled + in_flight`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct RequestCounts {
    /// HTTP attempts that began.
    pub attempts: u64,
    /// HTTP attempts of which no byte of a request was sent: they could not connect, ended before the first byte was
    /// sent, or have not sent it yet.
    pub unsent: u64,
    /// Requests of which at least one byte was sent.
    pub sent: u64,
    /// Requests sent a second time, because the connection that the user had kept ended before the first byte of a
    /// response. Only requests with an idempotent method are repeated, and each request at most once.
    pub repeats: u64,
    /// Requests that follow a redirect.
    pub redirects: u64,
    /// Complete final responses, redirects included. Equals the sum of the counts of all status codes.
    pub responses: u64,
    /// Requests whose response was malformed or exceeded a limit.
    pub invalid: u64,
    /// Requests whose connection was reset or closed by the server before the response was complete.
    pub closed: u64,
    /// Requests that were waiting for a response when the attempt timed out.
    pub timed_out: u64,
    /// Requests that were waiting for a response when the attempt was cancelled.
    pub cancelled: u64,
    /// Requests that wait for a response.
    pub in_flight: u64,
    /// Interim responses (status codes 100 to 199), which no other field counts.
    pub interim: u64,
}

/// Connections, bytes and datagrams.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct TransferCounts {
    /// Sockets that were opened, TCP and UDP.
    pub connections: u64,
    /// Bytes that were sent.
    pub sent_bytes: u64,
    /// Bytes that were received.
    pub received_bytes: u64,
    /// UDP datagrams that were sent.
    pub sent_datagrams: u64,
    /// UDP datagrams that were received, unexpected ones included.
    pub received_datagrams: u64,
}

/// Number of responses with a status code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct StatusCount {
    /// Status code.
    pub status: u16,
    /// Number of responses.
    pub count: u64,
}

/// How an attempt ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttemptEnd {
    Succeeded,
    Failed,
    TimedOut,
    Cancelled,
}

/// Why a request is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestCause {
    /// It is the first of its attempt.
    First,
    /// The keep-alive connection ended before a response began.
    Repeat,
    /// A response redirected the attempt.
    Redirect,
}

/// How a request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestEnd {
    /// With a complete final response of this status code.
    Response(u16),
    Invalid,
    Closed,
    TimedOut,
    Cancelled,
}

/// Adds one.
pub(super) fn up(count: &mut u64) {
    *count = count.saturating_add(1);
}

/// Subtracts one.
fn down(count: &mut u64) {
    *count = count.saturating_sub(1);
}

/// Adds and subtracts each field of another record of counts.
macro_rules! sums {
    ($($record:ident { $($field:ident),* })*) => {
        $(impl $record {
            pub(crate) fn add(&mut self, other: &Self) {
                $(self.$field = self.$field.saturating_add(other.$field);)*
            }

            pub(crate) fn subtract(&mut self, other: &Self) {
                $(self.$field = self.$field.saturating_sub(other.$field);)*
            }
        })*
    };
}

sums! {
    AttemptCounts { started, succeeded, failed, timed_out, cancelled, in_flight }
    RequestCounts {
        attempts, unsent, sent, repeats, redirects, responses, invalid, closed, timed_out, cancelled, in_flight, interim
    }
    TransferCounts { connections, sent_bytes, received_bytes, sent_datagrams, received_datagrams }
}

impl AttemptCounts {
    pub(super) fn start(&mut self) {
        up(&mut self.started);
        up(&mut self.in_flight);
    }

    pub(super) fn end(&mut self, end: AttemptEnd) {
        down(&mut self.in_flight);
        up(match end {
            AttemptEnd::Succeeded => &mut self.succeeded,
            AttemptEnd::Failed => &mut self.failed,
            AttemptEnd::TimedOut => &mut self.timed_out,
            AttemptEnd::Cancelled => &mut self.cancelled,
        });
    }

    /// Returns the number of attempts that have a latency: all that ended and were not cancelled.
    #[must_use]
    pub const fn completed(&self) -> u64 {
        self.succeeded.saturating_add(self.failed).saturating_add(self.timed_out)
    }

    /// Returns the number of attempts that failed or timed out.
    #[must_use]
    pub const fn failures(&self) -> u64 {
        self.failed.saturating_add(self.timed_out)
    }

    /// Returns whether the identity between the counts holds.
    #[must_use]
    pub const fn is_balanced(&self) -> bool {
        self.started == self.completed().saturating_add(self.cancelled).saturating_add(self.in_flight)
    }
}

impl RequestCounts {
    pub(super) fn start(&mut self) {
        up(&mut self.attempts);
        up(&mut self.unsent);
    }

    pub(super) fn send(&mut self, cause: RequestCause) {
        up(&mut self.sent);
        up(&mut self.in_flight);
        match cause {
            RequestCause::First => down(&mut self.unsent),
            RequestCause::Repeat => up(&mut self.repeats),
            RequestCause::Redirect => up(&mut self.redirects),
        }
    }

    pub(super) fn end(&mut self, end: RequestEnd) {
        down(&mut self.in_flight);
        up(match end {
            RequestEnd::Response(_) => &mut self.responses,
            RequestEnd::Invalid => &mut self.invalid,
            RequestEnd::Closed => &mut self.closed,
            RequestEnd::TimedOut => &mut self.timed_out,
            RequestEnd::Cancelled => &mut self.cancelled,
        });
    }

    /// Returns whether both identities between the counts hold.
    #[must_use]
    pub const fn is_balanced(&self) -> bool {
        let caused = self.attempts.saturating_sub(self.unsent);
        let ended = self.responses.saturating_add(self.invalid).saturating_add(self.closed);
        let ended = ended.saturating_add(self.timed_out).saturating_add(self.cancelled);
        self.sent == caused.saturating_add(self.repeats).saturating_add(self.redirects)
            && self.sent == ended.saturating_add(self.in_flight)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_identities_hold_after_each_step_and_a_lost_count_breaks_them() {
        let (mut attempts, mut requests) = (AttemptCounts::default(), RequestCounts::default());
        for end in [AttemptEnd::Succeeded, AttemptEnd::Failed, AttemptEnd::TimedOut, AttemptEnd::Cancelled] {
            attempts.start();
            assert!(attempts.is_balanced());
            attempts.end(end);
            assert!(attempts.is_balanced());
        }
        assert_eq!((attempts.started, attempts.completed(), attempts.failures()), (4, 3, 2));
        for end in [RequestEnd::Response(200), RequestEnd::Closed, RequestEnd::Invalid, RequestEnd::TimedOut] {
            requests.start();
            requests.send(RequestCause::First);
            requests.end(RequestEnd::Closed);
            for cause in [RequestCause::Repeat, RequestCause::Redirect] {
                requests.send(cause);
                assert!(requests.is_balanced());
                requests.end(end);
                assert!(requests.is_balanced());
            }
        }
        assert_eq!((requests.sent, requests.repeats, requests.redirects, requests.closed), (12, 4, 4, 6));
        requests.responses -= 1;
        assert!(!requests.is_balanced());
        attempts.failed += 1;
        assert!(!attempts.is_balanced());
    }
}
