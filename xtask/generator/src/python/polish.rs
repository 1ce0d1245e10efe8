//! What the WIT cannot say: the few types and functions that Python shows in another form.

/// A type with a hand-written descriptor in `scheduler_core._wit`.
pub struct Special {
    /// Its name in the WIT.
    pub wit: &'static str,
    /// Its descriptor.
    pub descriptor: &'static str,
    /// The hint of a parameter.
    pub taken: &'static str,
    /// The hint of a result.
    pub given: &'static str,
}

const SPECIAL: [Special; 4] = [
    Special { wit: "ip-address", descriptor: "wit.IP_ADDRESS", taken: "IpAddressLike", given: "IpAddress" },
    Special { wit: "ip-network", descriptor: "wit.IP_NETWORK", taken: "IpNetworkLike", given: "IpNetwork" },
    Special { wit: "u128", descriptor: "wit.U128", taken: "int", given: "int" },
    Special { wit: "value", descriptor: "wit.VALUE", taken: "ValueLike", given: "Value" },
];

/// Types that are parts of special ones and nothing else.
const HIDDEN: [&str; 2] = ["value-node", "timestamp"];

/// The special form of a type.
pub fn special(wit: &str) -> Option<&'static Special> {
    SPECIAL.iter().find(|special| special.wit == wit)
}

/// Whether a type is hand-written, or part of one that is.
pub fn is_special(wit: &str) -> bool {
    special(wit).is_some() || HIDDEN.contains(&wit)
}

/// The exceptions of the standard library that an error case is as well, so that
/// `except ConnectionRefusedError` works as with Python's own sockets.
pub fn builtin_exception(variant: &str, case: &str) -> Option<&'static str> {
    match (variant, case) {
        ("socket-error", "access-denied") => Some("PermissionError"),
        ("socket-error", "broken-pipe") => Some("BrokenPipeError"),
        ("socket-error", "connection-aborted") => Some("ConnectionAbortedError"),
        ("socket-error", "connection-refused") => Some("ConnectionRefusedError"),
        ("socket-error", "connection-reset") => Some("ConnectionResetError"),
        ("socket-error", "timed-out") => Some("TimeoutError"),
        ("socket-error", "would-block") => Some("BlockingIOError"),
        _ => None,
    }
}

/// The parameter of a function that takes any number of bytes, handed over in pieces that
/// the limit on a call allows, and the field of the error that counts what went before it.
pub fn chunked(function: &str) -> Option<(&'static str, &'static str)> {
    match function {
        "[method]socket.send" => Some(("data", "transferred")),
        _ => None,
    }
}

/// The resources and functions that wait for the network: `scheduler_core._aio` has a version of its own of each.
pub fn waits(wit: &str) -> bool {
    matches!(wit, "socket" | "poll")
}
