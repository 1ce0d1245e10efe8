//! Name lookups in threads, because the operating system has no lookup that does not wait.
//!
//! A thread starts when a name arrives and all other threads are busy, so their number is the maximum number of
//! concurrent lookups, and a run without names has none. The threads end with their [`Resolvers`]. A thread
//! that waits for a name server ends when the system's resolver returns, which has its own timeouts.

use std::{
    collections::VecDeque,
    net::IpAddr,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};

use crate::socket::{fault::Fault, sys::NameLookups};

use super::resolve::resolve;

type Answer = (u64, Result<Vec<IpAddr>, Fault>);

/// Names and answers that the threads and their owner exchange.
#[derive(Debug, Default)]
struct Desk {
    /// Names that no thread has taken yet.
    asked: VecDeque<(u64, String)>,
    /// Answers that the owner has not taken yet.
    answered: VecDeque<Answer>,
    is_closed: bool,
}

#[derive(Debug, Default)]
struct Shared {
    desk: Mutex<Desk>,
    /// Notified when a name arrives or no more names will come.
    called: Condvar,
}

impl Shared {
    fn desk(&self) -> MutexGuard<'_, Desk> {
        // No code that holds the lock can panic midway.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks up names until no more will come: the loop of a thread.
    fn serve(&self, bell: &Bell) {
        loop {
            let mut desk = self.desk();
            let (number, name) = loop {
                if desk.is_closed {
                    return;
                }
                match desk.asked.pop_front() {
                    Some(next) => break next,
                    None => desk = self.called.wait(desk).unwrap_or_else(PoisonError::into_inner),
                }
            };
            drop(desk);
            let found = resolve(&name);
            self.desk().answered.push_back((number, found));
            bell.ring();
        }
    }
}

/// Threads that look up names for one owner.
#[derive(Debug, Default)]
pub struct Resolvers {
    shared: Arc<Shared>,
    bell: Arc<Bell>,
    threads: usize,
    /// Number of lookups that were started and whose answers were not taken yet.
    under_way: usize,
}

impl Resolvers {
    /// Returns the stream that becomes readable when an answer arrives. None if the system has none.
    #[cfg(unix)]
    pub fn bell(&self) -> Option<&std::os::unix::net::UnixStream> {
        self.bell.heard()
    }

    /// Returns the longest wait that is allowed without a signal from the bell.
    pub fn longest_wait(&self) -> Duration {
        if self.bell.is_there() { super::LONGEST_WAIT } else { WITHOUT_BELL }
    }
}

impl NameLookups for Resolvers {
    fn begin(&mut self, number: u64, name: &str) {
        self.under_way = self.under_way.saturating_add(1);
        self.shared.desk().asked.push_back((number, name.to_owned()));
        if self.threads < self.under_way {
            let (shared, bell) = (Arc::clone(&self.shared), Arc::clone(&self.bell));
            match thread::Builder::new().name("names".to_owned()).spawn(move || shared.serve(&bell)) {
                Ok(_) => self.threads = self.threads.saturating_add(1),
                // The other threads will take the name.
                Err(_) if self.threads > 0 => {}
                Err(error) => {
                    let mut desk = self.shared.desk();
                    desk.asked.clear();
                    desk.answered.push_back((number, Err(error.into())));
                }
            }
        }
        self.shared.called.notify_one();
    }

    fn take(&mut self) -> Option<Answer> {
        // Silenced before the check, so that an answer that arrives later ends the next wait.
        self.bell.silence();
        let answer = self.shared.desk().answered.pop_front()?;
        self.under_way = self.under_way.saturating_sub(1);
        Some(answer)
    }
}

impl Drop for Resolvers {
    fn drop(&mut self) {
        self.shared.desk().is_closed = true;
        self.shared.called.notify_all();
    }
}

/// Longest wait if nothing can wake up the owner.
const WITHOUT_BELL: Duration = Duration::from_millis(5);

/// Wakes up the owner, which may wait for sockets.
#[cfg(unix)]
#[derive(Debug)]
struct Bell(Option<(std::os::unix::net::UnixStream, std::os::unix::net::UnixStream)>);

#[cfg(unix)]
impl Default for Bell {
    fn default() -> Self {
        use std::os::unix::net::UnixStream;

        let pair = UnixStream::pair().and_then(|(rung, heard)| {
            rung.set_nonblocking(true)?;
            heard.set_nonblocking(true)?;
            Ok((rung, heard))
        });
        // Without a free descriptor, the process polls for answers every few milliseconds.
        Self(pair.ok())
    }
}

#[cfg(unix)]
impl Bell {
    fn heard(&self) -> Option<&std::os::unix::net::UnixStream> {
        self.0.as_ref().map(|(_, heard)| heard)
    }

    const fn is_there(&self) -> bool {
        self.0.is_some()
    }

    fn ring(&self) {
        if let Some((rung, _)) = &self.0 {
            // If the buffer is full, the owner will wake up anyway.
            let _ = std::io::Write::write(&mut &*rung, &[0]);
        }
    }

    fn silence(&self) {
        if let Some((_, heard)) = &self.0 {
            let mut rings = [0; 64];
            while matches!(std::io::Read::read(&mut &*heard, &mut rings), Ok(64)) {}
        }
    }
}

/// On other systems `poll` accepts only network sockets.
#[cfg(not(unix))]
#[derive(Debug, Default)]
struct Bell;

#[cfg(not(unix))]
impl Bell {
    const fn is_there(&self) -> bool {
        false
    }

    fn ring(&self) {}

    fn silence(&self) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::socket::{Backend, HostSocket};

    #[test]
    fn an_answer_ends_a_wait_for_sockets_and_belongs_to_its_number() {
        let mut resolvers = Resolvers::default();
        assert!(resolvers.take().is_none());
        let numbers = [7, 8, 9];
        for number in numbers {
            resolvers.begin(number, "localhost");
        }
        let mut answered = Vec::new();
        while answered.len() < numbers.len() {
            HostSocket::wait(&[], Some(&resolvers), Some(Duration::from_secs(60))).unwrap();
            while let Some((number, found)) = resolvers.take() {
                assert!(found.unwrap().iter().all(IpAddr::is_loopback));
                answered.push(number);
            }
        }
        answered.sort_unstable();
        assert_eq!(answered, numbers);
        assert!((1..=3).contains(&resolvers.threads), "{resolvers:?}");
        // The next name finds an idle thread.
        let threads = resolvers.threads;
        resolvers.begin(10, "localhost");
        assert_eq!(resolvers.threads, threads);
    }
}
