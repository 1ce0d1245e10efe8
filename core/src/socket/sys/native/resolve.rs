//! Lookup of one name by the system's resolver, which waits for the answer.

use std::{io, net::ToSocketAddrs};

use crate::socket::{error::SocketErrorKind, fault::Fault};

/// Returns the addresses of a checked name.
pub fn resolve(name: &str) -> Result<Vec<std::net::IpAddr>, Fault> {
    match (name, 0).to_socket_addrs() {
        Ok(addresses) => Ok(addresses.map(|address| address.ip()).collect()),
        Err(error) => Err(resolver_fault(&error)),
    }
}

/// Converts an error of the resolver. The standard library passes on the text of `gai_strerror` without the code. The
/// texts of glibc and musl for EAI_AGAIN and EAI_FAIL are known; all others mean that the name does not exist.
fn resolver_fault(error: &io::Error) -> Fault {
    let text = error.to_string();
    let kind = if text.contains("Temporary failure") || text.contains("Try again") {
        SocketErrorKind::TemporaryResolverFailure
    } else if text.contains("Non-recoverable") || text.contains("Unrecoverable") {
        SocketErrorKind::PermanentResolverFailure
    } else {
        SocketErrorKind::NameUnresolvable
    };
    Fault::new(kind, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_both_c_libraries_about_names_have_their_case() {
        for (words, kind) in [
            ("failed to lookup address information: Name or service not known", SocketErrorKind::NameUnresolvable),
            ("failed to lookup address information: Name does not resolve", SocketErrorKind::NameUnresolvable),
            (
                "failed to lookup address information: No address associated with hostname",
                SocketErrorKind::NameUnresolvable,
            ),
            (
                "failed to lookup address information: Temporary failure in name resolution",
                SocketErrorKind::TemporaryResolverFailure,
            ),
            ("failed to lookup address information: Try again", SocketErrorKind::TemporaryResolverFailure),
            (
                "failed to lookup address information: Non-recoverable failure in name resolution",
                SocketErrorKind::PermanentResolverFailure,
            ),
            ("failed to lookup address information: Unrecoverable error", SocketErrorKind::PermanentResolverFailure),
        ] {
            assert_eq!(resolver_fault(&io::Error::other(words)).kind, kind, "{words}");
        }
    }
}
