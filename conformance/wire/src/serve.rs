//! One request of the lane protocol.

use serde_json::{Value as Json, json};

use crate::{Call, Error, Failure, Objects, Wire};

/// The dispatch table generated from the WIT: interface, function, call.
pub type Dispatch = fn(&str, &str, &Call<'_>) -> Result<Json, Failure>;

/// Answers a request, a line of JSON, with a line of JSON.
pub fn serve(request: &str, lane: &str, objects: &Objects, dispatch: Dispatch) -> String {
    let reply = match serde_json::from_str::<Json>(request) {
        Ok(request) => reply(&request, lane, objects, dispatch),
        Err(error) => json!({ "id": null, "trap": format!("the request is not JSON: {error}") }),
    };
    reply.to_string()
}

fn reply(request: &Json, lane: &str, objects: &Objects, dispatch: Dispatch) -> Json {
    let id = &request["id"];
    match request["op"].as_str() {
        Some("hello") => json!({ "id": id, "ok": { "lane": lane, "versions": {} } }),
        Some("reset") => {
            objects.clear();
            json!({ "id": id, "ok": null })
        }
        Some("drop") => {
            objects.remove(request["name"].as_str().unwrap_or_default());
            json!({ "id": id, "ok": null })
        }
        Some("batch") => {
            let parts = request["requests"].as_array().into_iter().flatten();
            json!({ "id": id, "ok": parts.map(|part| reply(part, lane, objects, dispatch)).collect::<Vec<_>>() })
        }
        Some("call") => match call(request, objects, dispatch) {
            Ok(result) => json!({ "id": id, "ok": result }),
            Err(Failure::Err(record)) => json!({ "id": id, "err": record }),
            Err(Failure::Reject(message)) => json!({ "id": id, "reject": message }),
            Err(Failure::Unknown) => {
                json!({ "id": id, "trap": format!("there is no function {}.{}", request["interface"], request["function"]) })
            }
        },
        _ => json!({ "id": id, "trap": format!("there is no operation {}", request["op"]) }),
    }
}

fn call(request: &Json, objects: &Objects, dispatch: Dispatch) -> Result<Json, Failure> {
    let text = |key: &str| request[key].as_str().ok_or_else(|| Error::new(format!("a call needs {key:?}")));
    let arguments = request["args"].as_array().map(Vec::as_slice).unwrap_or_default();
    let arguments: Vec<Wire> = arguments.iter().map(Wire::read).collect::<Result<_, _>>()?;
    let call = Call { objects, this: request["self"].as_str(), arguments: &arguments, bind: request["bind"].as_str() };
    dispatch(text("interface")?, text("function")?, &call)
}
