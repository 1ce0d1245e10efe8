//! Exceptions that do not follow from the WIT: the types and functions with another form in Python.

use wit_parser::{Param, Type};

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

/// Types that are used only as parts of special ones.
const HIDDEN: [&str; 2] = ["value-node", "timestamp"];

/// Returns the special form of a type.
pub fn special(wit: &str) -> Option<&'static Special> {
    SPECIAL.iter().find(|special| special.wit == wit)
}

/// Returns whether a type is hand-written, or part of a hand-written one.
pub fn is_special(wit: &str) -> bool {
    special(wit).is_some() || HIDDEN.contains(&wit)
}

/// Returns the standard exceptions from which an error case also inherits, so that `except
/// ConnectionRefusedError` works as with Python's own sockets.
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

/// Returns the parameter of a function that takes any number of bytes, passed in pieces within the
/// limit on a call, and the error field that counts the bytes passed before.
pub fn chunked(function: &str) -> Option<(&'static str, &'static str)> {
    match function {
        "[method]socket.send" => Some(("data", "transferred")),
        _ => None,
    }
}

/// Returns the class of `scheduler_core._wit` that calls a function until everything is done.
pub fn repeated(function: &str) -> Option<&'static str> {
    Some(match function {
        "[method]ip-pool.journal-since" => "wit.JournalReader",
        "[method]ip-pool.apply-events" => "wit.JournalTaker",
        _ => return None,
    })
}

/// Returns the hint of a parameter that takes more than its type in the WIT.
pub fn taken(function: &str, parameter: &str) -> Option<&'static str> {
    match (function, parameter) {
        ("[method]ip-pool.apply-events", "journal") => Some("str | bytes | bytearray | memoryview"),
        _ => None,
    }
}

/// Returns whether a resource or function waits for the network: `scheduler_core._aio` has its own
/// version of each.
pub fn waits(wit: &str) -> bool {
    matches!(wit, "socket" | "poll")
}

/// Returns the names of a function if its own is not suitable: first that of the iterator, then
/// that of the list. An empty name omits that form; only one of them may be empty.
pub fn renamed(function: &str) -> Option<&'static [&'static str]> {
    Some(match function {
        "[method]ip-pool.list-bindings" => &["bindings", "list_bindings"],
        "[method]ip-pool.list-by-subinstance" => &["bindings_of", "list_by_subinstance"],
        // `property` would hide the decorator in the body of its class.
        "[method]workbook.property" => &["get_property"],
        "[method]ip-pool.find-by-resource" => &["", "find_by_resource"],
        _ => return None,
    })
}

/// Returns whether a listing continues from a revision, not from a cursor.
pub fn goes_on_from(function: &str) -> bool {
    function == "[method]ip-pool.events-since"
}

/// Returns whether a page contains more than its items, so that users get the whole page.
pub fn is_collected(page: &str) -> bool {
    page == "critical-path"
}

/// Returns the default of a parameter that the WIT requires.
pub fn default(function: &str, parameter: &str) -> Option<&'static str> {
    Some(match (function, parameter) {
        ("[method]ip-pool.remove-range", "mode") => "\"reject\"",
        ("[method]machine.complete-many", "elapsed-ns") => "()",
        ("[method]machine.restore", "timers") => "\"resume\"",
        ("[method]socket.listen", "backlog") => "128",
        (
            "[method]machine.next-actions"
            | "[method]machine.next-actions-batch"
            | "[method]machine.next-finished"
            | "[method]run.next-actions"
            | "[method]load-run.due",
            "max",
        ) => "1_000",
        _ => return None,
    })
}

/// Returns the default of an options field that the WIT requires: that of the command line.
pub fn field_default(record: &str, field: &str) -> Option<&'static str> {
    Some(match (record, field) {
        ("schedule-options", "rule") => "\"latest-start\"",
        ("schedule-options", "iterations" | "seed") => "0",
        _ => return None,
    })
}

/// Functions whose result is in milliseconds although their name has no unit.
pub fn returns_milliseconds(function: &str) -> bool {
    matches!(
        function,
        "[method]socket.timeout" | "[method]socket.keep-alive-idle" | "[method]socket.keep-alive-interval"
    )
}

/// Cases of variants whose payload is in milliseconds although their name has no unit.
pub fn carries_milliseconds(variant: &str, case: &str) -> bool {
    (variant, case) == ("edge-trigger", "after")
}

/// Returns whether a parameter is a text with a network.
pub fn is_cidr(parameter: &Param) -> bool {
    parameter.name == "cidr" && parameter.ty == Type::String
}

/// Returns whether a static function is the constructor in Python, with options as keyword arguments.
pub fn constructs(function: &str) -> bool {
    function == "[static]ip-pool.with-options"
}

/// Returns whether another function does the same and more, so that users call that one.
pub fn is_hidden(function: &str) -> bool {
    function == "[constructor]ip-pool"
}

/// Returns whether a list of records with a thing, a name and a value is a dict of dicts.
pub fn is_nested(record: &str) -> bool {
    record == "property-override"
}

/// Returns the hand-written base class of a resource's class, in `scheduler_core._mixins`.
pub fn mixin(resource: &str) -> Option<&'static str> {
    Some(match resource {
        "ip-pool" => "PoolMixin[IpBinding, TickReport]",
        "source" => "LengthMixin",
        "wbs" | "machine" => "PictureMixin",
        _ => return None,
    })
}
