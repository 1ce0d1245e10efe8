//! Descriptions of parameters and results for docstrings: the WIT documents functions as a whole.

/// Returns the description of a parameter. `function` is its function's name in the WIT.
pub fn parameter(function: &str, name: &str) -> &'static str {
    let of = |suffix: &str| function.ends_with(suffix);
    match name {
        "subinstance" => "The tenant.",
        "subid" => "The tenant's resource.",
        "subids" => "The tenant's resources.",
        "resource-type" => "Type of the resource: a `ResourceType`, or its name.",
        "address" => "The address.",
        "first" if of("start") || of("states") => "The first instance.",
        "first" => "First address of the range.",
        "last" => "Last address of the range.",
        "cidr" => "The network. Host bits of a `str` are masked.",
        "exclusion" => "Policy for the edges of the range.",
        "mode" if of("stop") => "How to stop.",
        "mode" => "What happens to the bindings in the range.",
        "family" => "The address family; if `None`, either.",
        "expected-generation" => "Generation that the grant must have; if `None`, any.",
        "prefix-length" => "Length of the prefix.",
        "network" => "The network.",
        "name" if of("resolve") => "The host name.",
        "name" if of("metric") || of("percentiles") => "Name of the metric.",
        "name" if of("property") => "Name of the property.",
        "name" => "The name.",
        "definition" => "The definition of the pool.",
        "strategy" => "How the pool selects a free address.",
        "addresses" => "Maximum number of addresses; if `None`, the pool's quota applies.",
        "prefixes" => "Maximum number of child prefixes; if `None`, unlimited.",
        "metadata" => "Metadata of the binding.",
        "now-ms" => "Current time, in seconds from any fixed origin, such as `time.time()`.",
        "budget" => "Maximum number of leases and quarantines to end.",
        "ttl-ms" => "Lifetime from now, in seconds; if `None`, the former one.",
        "revision" => "Revision after which to start.",
        "within" => "The network to draw; if `None`, the whole pool.",
        "text" if of("restore") || of("replay") => "The complete text.",
        "text" if of("claim-block") => "The text of the block.",
        "text" if of("template.compile") => "The template.",
        "text" => "The source text, or the path of a file.",
        "syntax" => "Syntax of the text; if `None`, that of the file extension, or else `\"text\"`.",
        "target" | "to" => "The syntax to convert to.",
        "chunk" => "The next part of the text.",
        "limits" => "The limits.",
        "source" => "The expression.",
        "template" => "The template.",
        "variables" => "Values of the variables, by name.",
        "options" => "Rule, iterations and seed of the search.",
        "declarations" => "Types of the variables, by name.",
        "dialect" => "The dialect; if `None`, that of scenarios.",
        "diagnostics" => "The diagnostics.",
        "diagnostic" => "The diagnostic.",
        "offset" => "The position, in bytes of UTF-8.",
        "values" if of("apply") => "Values of the variables, in their order.",
        "values" if of("record-many") => "The values.",
        "columns" => "Values of the variables for each row, one column per variable.",
        "local" if of("connect-from") => "The local address.",
        "local" => "The local address and port.",
        "remote" => "The remote address and port.",
        "port" => "The port; 0 for any free port.",
        "binding" => "The binding.",
        "backlog" => "Maximum number of connections that wait to be accepted.",
        "data" => "The bytes.",
        "max" if of("recv") || of("recv-from") || of("recv-many") => "Maximum number of bytes to receive.",
        "max" => "Maximum number of items to return.",
        "count" if of("recv-many") => "Maximum number of datagrams to receive.",
        "count" if of("keep-alive-count") => "Number of probes.",
        "count" if of("leave") => "Number of users who have left.",
        "count" => "Number of instances.",
        "ends" => "End of each datagram in `data`.",
        "direction" => "Direction to end.",
        "timeout-ms" if of("step") => "Maximum time to wait, in seconds.",
        "timeout-ms" => "Maximum time to wait, in seconds; if `None`, unlimited.",
        "milliseconds" => "The time, in seconds.",
        "enabled" => "Whether to enable it.",
        "hops" => "Number of hops.",
        "size" => "Number of bytes.",
        "sockets" => "The sockets.",
        "interests" => "What to wait for on each socket.",
        "scenario" => "The scenario.",
        "workflow" => "The workflow; if `None`, the default one.",
        "task" => "The task.",
        "path" => "Path of the task.",
        "parent" => "The parent task; if `None`, the top level.",
        "index" => "Index of the wave.",
        "changes" => "The changes, in their order.",
        "workbook" => "The workbook.",
        "format" => "Format of the diagram.",
        "wbs" => "The work breakdown structure.",
        "inputs" if of("add-instances") => "Columns of inputs, by name.",
        "inputs" => "Inputs, by name.",
        "token" => "Token of the action.",
        "tokens" => "Tokens of the actions.",
        "outcome" => "The outcome.",
        "outcomes" => "The outcomes.",
        "details" => "Exports or reason for each outcome.",
        "elapsed-ns" if of("many") => "Measured time of each, in seconds.",
        "elapsed-ns" => "Measured time, in seconds.",
        "instance" => "The instance of the workflow.",
        "user" => "The user; if `None`, all users.",
        "event" => "Name of the event.",
        "policy" => "What happens to branches in removed tasks.",
        "timers" => "What happens to timers.",
        "id" => "Id of the resource.",
        "kind" if of("metric") => "Kind of the metric.",
        "kind" => "Kind of the resource.",
        "capacity" => "The capacity; if `None`, unlimited.",
        "properties" => "Properties, by name.",
        "value" => "The value.",
        "holder" => "The holder.",
        "amount" => "The amount.",
        "metric" => "Name of the metric.",
        "tenant" => "The tenant; if `None`, all tenants.",
        "percentiles" => "The percentiles, from 0 to 100.",
        "other" => "The other workbook.",
        "plan" => "The load plan.",
        "model" => "The model of the load.",
        "at-ms" => "The time, in seconds from the start.",
        "pool" => "Name of the pool.",
        "bytes" => "The bytes.",
        "journal" => "The journal: a string, or bytes of UTF-8.",
        _ => "",
    }
}

/// Returns the description of a function whose WIT text mentions pages and pieces, which users do not see.
pub fn text(function: &str) -> Option<&'static str> {
    Some(match function {
        "[method]ip-pool.find-by-resource" => {
            "Returns the bindings of one resource type, in the order of their generations."
        }
        "[method]ip-pool.list-by-subinstance" => {
            "Iterates over the bindings of a tenant, in the order of their generations.\n\n\
             The pool may change during the iteration: a binding that exists throughout is returned exactly once."
        }
        "[method]ip-pool.list-bindings" => {
            "Iterates over all bindings, IPv4 first, in the order of their addresses.\n\n\
             The pool may change during the iteration: a binding that exists throughout is returned exactly once."
        }
        "[method]ip-pool.list-tenants" => "Iterates over the tenants that have a binding or a prefix.",
        "[method]ip-pool.list-reservations" => "Iterates over the reservations.",
        "[method]ip-pool.list-prefixes" => "Iterates over all child prefixes.",
        "[method]ip-pool.events-since" => {
            "Iterates over the events after a revision, the earliest first.\n\n\
             To follow a pool, note its revision, list its bindings, then request the events after that revision \
             repeatedly."
        }
        "[method]ip-pool.snapshot" => {
            "Returns the complete state as text; doc/IP_POOL_USAGE.md documents the format.\n\n\
             Pools with equal options and the same changes have equal text. Events and the hash seed are not included. Other threads can \
             change the pool during the call: the text shows its state at the start."
        }
        "[method]machine.snapshot" => {
            "Returns the complete state as text, its clock and timers included. Other threads can use the machine during \
             the call: the text shows its state at the start."
        }
        "[method]machine.in-flight" => {
            "Iterates over the actions in flight: handed out, and neither reported nor abandoned nor timed out. After a \
             `restore`, these are the actions that still need an outcome: the host performs them again, or \
             reports their outcomes, with the same tokens.\n\n\
             `timeout` is the time that is left. The parameters are rendered again from the current variables of the \
             instance; they are `None` if that fails. The order does not depend on the order of the requests. An \
             action that is in flight during the whole iteration is returned exactly once."
        }
        "[method]ip-pool.journal-since" => {
            "Returns the changes after a revision as text, to append to a log: `apply_events` repeats them on a pool of \
             that revision. doc/IP_POOL_USAGE.md documents the format.\n\n\
             A snapshot and the journal since its revision are the whole state. To keep a pool, note its revision, save \
             a snapshot, then append the changes since the noted revision after each call, before its result is \
             acknowledged; note the `revision` of the result. If only the time has changed, the text has the time and \
             nothing else; it is the same until the next tick or event. `more` is always false: the text has all changes."
        }
        "[method]ip-pool.apply-events" => {
            "Repeats the changes of a journal: texts of `journal_since`, in order, as a string or as the bytes of a \
             file. The pool then equals the one that wrote them, at the revision of the last one, and has the same \
             snapshot.\n\n\
             An incomplete last block, as after a crash in the middle of an append, is not applied: `bytes` of the \
             result is the position where it starts, to truncate the file there. Changes that the \
             pool already has are skipped, so a journal may begin before the snapshot. After an error nothing has \
             changed, except that a journal of more than 1 MiB is applied in pieces: the changes of the pieces before \
             the one with the error stay."
        }
        "[method]ip-pool.restore" => {
            "Replaces the state of this empty pool with that of a snapshot, its name, options and revision included.\n\n\
             After an error the pool is empty."
        }
        "[method]scenario.to-json" => {
            "Returns the scenario in the JSON syntax of the scenario language. It can be parsed to an equal scenario."
        }
        "[method]source.convert" => "Returns the text in another syntax.",
        "[method]wbs.critical-path" => "Returns the length of the plan and the tasks that determine it.",
        "[method]wbs.critical-paths" => {
            "Iterates over all critical paths, in the order of their tasks' codes. Their number can be very large.\n\n\
             Each path continues as long as a critical task follows without a gap."
        }
        "[method]wbs.restore" | "[method]workbook.restore" => {
            "Replaces the state with that of a snapshot, completely or not at all. The revision never decreases."
        }
        "[method]load-run.restore" => {
            "Replaces the state with that of a snapshot of a run with the same plan and model, completely or not at all."
        }
        "[method]load-run.snapshot" => "Returns the complete state as text.",
        "[method]machine.restore" => {
            "Replaces the state with that of a snapshot, completely or not at all.\n\n\
             The machine must have the same definition: tasks, edges, actions and options. The time becomes that of \
             the snapshot, or stays the machine's time if that is later. Actions in flight stay in flight, with the \
             same tokens."
        }
        "[method]machine.replay" => {
            "Repeats the calls of a log on a machine without instances, completely or not at all.\n\n\
             The final state is the same, trace hash included. Measurements are recorded again."
        }
        _ => return None,
    })
}

/// Returns the description of a function's result, if its text does not contain it.
pub fn result(_function: &str) -> Option<&'static str> {
    None
}
