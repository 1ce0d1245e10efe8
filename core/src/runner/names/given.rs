//! Addresses that a scenario or its host gives for names, which are not looked up then.

use std::net::IpAddr;

use crate::socket::{check, read_literal};

use super::ADDRESSES;

/// Addresses by name. Names know no case, and a dot at their end makes no difference.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given(Vec<(Box<str>, Box<[IpAddr]>)>);

fn bare(host: &str) -> &str {
    host.strip_suffix('.').unwrap_or(host)
}

impl Given {
    /// The addresses of a name, if it has any here.
    pub fn get(&self, host: &str) -> Option<&[IpAddr]> {
        let host = bare(host);
        let found = self.0.iter().find(|(name, _)| name.eq_ignore_ascii_case(host));
        found.map(|(_, addresses)| &**addresses)
    }

    /// Gives a name addresses, in the order to try.
    ///
    /// # Errors
    /// What is wrong with the name or the addresses, in a sentence.
    pub fn add<'a>(&mut self, host: &str, addresses: impl IntoIterator<Item = &'a str>) -> Result<(), String> {
        if read_literal(host).is_some() {
            return Err(format!("{host:?} is an IP address; use a host name"));
        }
        check(host).map_err(|_| format!("{host:?} is not a host name; use a name such as api.test"))?;
        if self.get(host).is_some() {
            return Err(format!("host {host:?} is listed twice; list all its addresses in one entry"));
        }
        let mut found: Vec<IpAddr> = Vec::new();
        for text in addresses {
            let address = read_literal(text)
                .ok_or_else(|| format!("host {host:?}: {text:?} is not an IP address; use one such as 127.0.0.1"))?;
            if !found.contains(&address) {
                found.push(address);
            }
        }
        if found.is_empty() {
            return Err(format!("host {host:?} has no address; add one such as 127.0.0.1"));
        }
        if found.len() > ADDRESSES {
            return Err(format!("host {host:?} has {} addresses; use at most {ADDRESSES}", found.len()));
        }
        self.0.push((bare(host).to_ascii_lowercase().into(), found.into()));
        Ok(())
    }
}
