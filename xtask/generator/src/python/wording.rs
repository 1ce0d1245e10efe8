//! What parameters and results are, for docstrings: the WIT documents functions as a whole.

/// What a parameter is. `function` is its function's name in the WIT.
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
        "exclusion" => "Which addresses at the edges are never given out.",
        "mode" if of("stop") => "Whether what is under way may finish.",
        "mode" => "What happens to the bindings in the range.",
        "family" => "The address family; if `None`, either.",
        "expected-generation" => "Generation of the grant that the caller means; if `None`, the present one.",
        "prefix-length" => "Length of the prefix.",
        "network" => "The network.",
        "name" if of("resolve") => "The host name.",
        "name" if of("metric") || of("percentiles") => "Name of the metric.",
        "name" if of("property") => "Name of the property.",
        "name" => "The name.",
        "definition" => "The definition of the pool.",
        "strategy" => "How the pool picks among free addresses.",
        "addresses" => "Number of addresses that the tenant may have; if `None`, the pool's quota applies.",
        "prefixes" => "Number of child prefixes that the tenant may have; if `None`, any number.",
        "metadata" => "Names and texts that the binding carries.",
        "now-ms" => "The time, in seconds since any fixed point, such as `time.time()`.",
        "budget" => "Number of leases to end at most.",
        "ttl-ms" => "Seconds from now until the lease ends; if `None`, as long as before.",
        "revision" => "Revision after which events are wanted.",
        "within" => "The network to draw; if `None`, the whole pool.",
        "text" if of("restore") || of("replay") => "The whole text.",
        "text" if of("claim-block") => "The text of the block.",
        "text" if of("template.compile") => "The template.",
        "text" => "The source text, or the path of a file.",
        "syntax" => "Its syntax; if `None`, that of the file's extension, else `\"text\"`.",
        "target" | "to" => "The syntax to convert to.",
        "chunk" => "The next part of the text.",
        "limits" => "The limits.",
        "source" => "The expression.",
        "template" => "The template.",
        "variables" => "Values of the variables, by name.",
        "options" => "Rule, iterations and seed of the search.",
        "declarations" => "Kinds of the variables, by name.",
        "dialect" => "The dialect; if `None`, that of scenarios.",
        "diagnostics" => "The diagnostics.",
        "diagnostic" => "The diagnostic.",
        "offset" => "The position, in bytes of UTF-8.",
        "values" if of("apply") => "Values of the variables, in their order.",
        "values" if of("record-many") => "The values.",
        "columns" => "Values of the variables for each row: a column a variable.",
        "local" if of("connect-from") => "The local address.",
        "local" => "The local address and port.",
        "remote" => "The remote address and port.",
        "port" => "The port; 0 for any that is free.",
        "binding" => "The binding whose address to use.",
        "backlog" => "Number of connections that may wait to be accepted.",
        "data" => "The bytes.",
        "max" if of("recv") || of("recv-from") || of("recv-many") => "Number of bytes to receive at most.",
        "max" => "Number of items to return at most.",
        "count" if of("recv-many") => "Number of datagrams to receive at most.",
        "count" if of("keep-alive-count") => "Number of probes.",
        "count" if of("leave") => "Number of users who leave.",
        "count" => "Number of instances.",
        "ends" => "Where each datagram ends in `data`.",
        "direction" => "What to shut down.",
        "timeout-ms" if of("step") => "Seconds to wait at most.",
        "timeout-ms" => "Seconds to wait at most; if `None`, without limit.",
        "milliseconds" => "The time, in seconds.",
        "enabled" => "Whether it is switched on.",
        "hops" => "Number of hops.",
        "size" => "Number of bytes.",
        "sockets" => "The sockets.",
        "interests" => "What to wait for, for each socket.",
        "scenario" => "The scenario.",
        "workflow" => "The workflow; if `None`, the scenario's main one.",
        "task" => "The task.",
        "path" => "Path of the task.",
        "parent" => "The parent task; if `None`, the root.",
        "index" => "Index of the wave.",
        "changes" => "The changes, in their order.",
        "workbook" => "The workbook.",
        "format" => "Format of the picture.",
        "wbs" => "The work breakdown structure.",
        "inputs" if of("add-instances") => "Columns of inputs, by name.",
        "inputs" => "Inputs, by name.",
        "token" => "Token of the action.",
        "tokens" => "Tokens of the actions.",
        "outcome" => "The outcome.",
        "outcomes" => "The outcomes.",
        "details" => "Exports or reasons, for each outcome.",
        "elapsed-ns" if of("many") => "Seconds that each took.",
        "elapsed-ns" => "Seconds that it took.",
        "instance" => "The instance of the workflow.",
        "user" => "The user; if `None`, all users.",
        "event" => "Name of the event.",
        "policy" => "What to do with what the change removes.",
        "timers" => "What happens to timers.",
        "id" => "Id of the resource.",
        "kind" if of("metric") => "Kind of the metric.",
        "kind" => "Kind of the resource.",
        "capacity" => "Amount that can be held; if `None`, no limit.",
        "properties" => "Properties, by name.",
        "value" => "The value.",
        "holder" => "Who holds it.",
        "amount" => "The amount.",
        "metric" => "Name of the metric.",
        "tenant" => "The tenant; if `None`, all of them.",
        "percentiles" => "The percentiles, from 0 to 100.",
        "other" => "The other workbook.",
        "plan" => "The load plan.",
        "model" => "The model of the load.",
        "at-ms" => "The time, in seconds from the start.",
        "pool" => "Name of the pool.",
        "bytes" => "The bytes.",
        _ => "",
    }
}

/// What a function does, where the WIT speaks of pages and pieces that users do not see.
pub fn text(function: &str) -> Option<&'static str> {
    Some(match function {
        "[method]ip-pool.find-by-resource" => {
            "Returns the bindings of one type of resource, in the order of their generations."
        }
        "[method]ip-pool.list-by-subinstance" => {
            "Iterates over the bindings of a tenant, in the order of their generations.\n\n\
             Changes may go on in the meantime: a binding that lives throughout is listed exactly once."
        }
        "[method]ip-pool.list-bindings" => {
            "Iterates over all bindings, IPv4 first, in the order of their addresses.\n\n\
             Changes may go on in the meantime: a binding that lives throughout is listed exactly once."
        }
        "[method]ip-pool.list-tenants" => "Iterates over the tenants that have a binding or a prefix.",
        "[method]ip-pool.list-reservations" => "Iterates over the reservations.",
        "[method]ip-pool.list-prefixes" => "Iterates over all child subnets.",
        "[method]ip-pool.events-since" => {
            "Iterates over what happened after a revision, the earliest first.\n\n\
             To follow a pool, list its bindings, then ask again and again for the events since the last revision seen."
        }
        "[method]ip-pool.snapshot" => {
            "Returns the whole state as text; doc/IP_POOL_USAGE.md describes its form.\n\n\
             Two pools of equal state have equal text. Events and the hash seed are not included."
        }
        "[method]ip-pool.restore" => {
            "Makes this pool what another one was when its snapshot was taken, name, options and revision included.\n\n\
             After an error it is empty, as before."
        }
        "[method]scenario.to-json" => {
            "Returns the scenario in the JSON syntax of the scenario language. It reads back as an equal scenario."
        }
        "[method]source.convert" => "Returns the text so far in another syntax.",
        "[method]wbs.critical-path" => "Returns how long the plan takes, and the tasks that decide it.",
        "[method]wbs.critical-paths" => {
            "Iterates over all critical paths, in the order of their tasks' codes. There may be very many.\n\n\
             Each path goes on as long as a critical task follows without a gap."
        }
        "[method]wbs.restore" | "[method]workbook.restore" => {
            "Replaces the state with that of a snapshot, whole or not at all. The revision never shrinks."
        }
        "[method]load-run.restore" => {
            "Replaces the state with that of a snapshot of a run with the same plan and model, whole or not at all."
        }
        "[method]load-run.snapshot" => "Returns the whole state as text.",
        "[method]machine.restore" => {
            "Replaces the state with that of a snapshot, whole or not at all.\n\n\
             The machine must have the same definition: tasks, edges, actions and options. The time is that of the \
             snapshot, or the machine's own if that is later. Actions under way stay so, with the same tokens."
        }
        "[method]machine.replay" => {
            "Makes the calls of a log again, whole or not at all, on a machine without instances.\n\n\
             It ends in the same state, trace hash included. What was measured is measured again."
        }
        _ => return None,
    })
}

/// What a function returns, where its text does not say it.
pub fn result(_function: &str) -> Option<&'static str> {
    None
}
