//! Names of hosts, each looked up once a run.

use std::net::IpAddr;

use crate::socket::resolve;

/// Names that are kept.
const KEPT: usize = 10_000;

type Found = Result<Vec<IpAddr>, String>;

/// What is known.
#[derive(Debug, Default)]
pub struct HostCache {
    /// In the order of the names.
    known: Vec<(String, Found)>,
}

impl HostCache {
    /// The addresses of a name, or of an IP literal. A name that is new is looked up, and the whole run waits for it.
    ///
    /// # Errors
    /// Why it has none, in a sentence.
    pub fn look_up(&mut self, host: &str) -> Result<&[IpAddr], String> {
        let place = match self.known.binary_search_by(|(name, _)| name.as_str().cmp(host)) {
            Ok(place) => place,
            Err(place) => {
                if self.known.len() >= KEPT {
                    self.known.clear();
                }
                let place = place.min(self.known.len());
                let found = resolve(host).map_err(|error| error.to_string());
                self.known.insert(place, (host.to_owned(), found));
                place
            }
        };
        match self.known.get(place) {
            Some((_, Ok(addresses))) => Ok(addresses),
            Some((_, Err(reason))) => Err(reason.clone()),
            None => Err(format!("{host} has no address")),
        }
    }
}
