//! What the WIT cannot say: the few types and functions that Python shows in another form.

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

/// The names of a function where its own does not serve: first that of the iterator, then that of the list; none of
/// the two may be empty, which leaves it out.
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

/// Whether a listing goes on from a revision, and not from a cursor.
pub fn goes_on_from(function: &str) -> bool {
    function == "[method]ip-pool.events-since"
}

/// Whether a page says more than its items, so that users get it whole.
pub fn is_collected(page: &str) -> bool {
    page == "critical-path"
}

/// The default of a parameter that the WIT demands.
pub fn default(function: &str, parameter: &str) -> Option<&'static str> {
    Some(match (function, parameter) {
        ("[method]ip-pool.remove-range", "mode") => "\"reject\"",
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

/// The default of a field of options that the WIT demands: what the command line has.
pub fn field_default(record: &str, field: &str) -> Option<&'static str> {
    Some(match (record, field) {
        ("schedule-options", "rule") => "\"latest-start\"",
        ("schedule-options", "iterations" | "seed") => "0",
        _ => return None,
    })
}

/// Functions whose result is in milliseconds though their name does not say so.
pub fn returns_milliseconds(function: &str) -> bool {
    matches!(
        function,
        "[method]socket.timeout" | "[method]socket.keep-alive-idle" | "[method]socket.keep-alive-interval"
    )
}

/// Cases of variants whose payload is in milliseconds though their name does not say so.
pub fn carries_milliseconds(variant: &str, case: &str) -> bool {
    (variant, case) == ("edge-trigger", "after")
}

/// Whether a parameter is a text that names a network.
pub fn is_cidr(parameter: &Param) -> bool {
    parameter.name == "cidr" && parameter.ty == Type::String
}

/// Whether a static function is the constructor in Python, with options as keyword arguments.
pub fn constructs(function: &str) -> bool {
    function == "[static]ip-pool.with-options"
}

/// Whether another function does the same and more, so that users call that one.
pub fn is_hidden(function: &str) -> bool {
    function == "[constructor]ip-pool"
}

/// Whether the list of a record of a thing, a name and a value is a dict of dicts.
pub fn is_nested(record: &str) -> bool {
    record == "property-override"
}

/// The hand-written base class of a resource's class, in `scheduler_core._mixins`.
pub fn mixin(resource: &str) -> Option<&'static str> {
    Some(match resource {
        "ip-pool" => "PoolMixin[IpBinding]",
        "source" => "LengthMixin",
        "wbs" | "machine" => "PictureMixin",
        _ => return None,
    })
}
