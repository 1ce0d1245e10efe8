//! The IPv6 variant of a case: the same steps with IPv6 sockets, and `::1` for every address of 127.0.0.0/8.

use anyhow::{Context, Result, ensure};
use serde_json::{Value as Json, json};

/// Returns the variant of a case whose `ipv6` is true.
pub fn twin(text: &str) -> Result<Option<String>> {
    let mut case: Json = serde_json::from_str(text)?;
    let fields = case.as_object_mut().context("a case is an object")?;
    if fields.shift_remove("ipv6") != Some(Json::Bool(true)) {
        return Ok(None);
    }
    if let Some(purpose) = fields.get_mut("purpose") {
        *purpose = json!(format!("{}; over IPv6", purpose.as_str().unwrap_or_default()));
    }
    for peer in fields.get_mut("peers").and_then(Json::as_object_mut).into_iter().flat_map(|peers| peers.values_mut()) {
        let role = peer.get("role").unwrap_or(peer).clone();
        *peer = json!({ "role": role, "address": "::1" });
    }
    let mut opened = 0;
    translate(&mut case, &mut opened);
    ensure!(opened > 0, "\"ipv6\" is for cases that open sockets of IPv4");
    Ok(Some(case.to_string()))
}

fn translate(value: &mut Json, opened: &mut usize) {
    match value {
        Json::String(text) => {
            if let Some(protocol @ ("tcp" | "udp")) =
                text.strip_prefix("socket.socket.").and_then(|name| name.strip_suffix("-v4"))
            {
                *opened += 1;
                *text = format!("socket.socket.{protocol}-v6");
            } else if let Some((_, port)) = text.split_once(':').filter(|(ip, _)| loopback(ip)) {
                *text = format!("[::1]:{port}");
            } else if loopback(text) {
                *text = "::1".to_owned();
            } else if text == "ipv4" {
                *text = "ipv6".to_owned();
            }
        }
        Json::Array(items) => items.iter_mut().for_each(|item| translate(item, opened)),
        Json::Object(fields) => fields.values_mut().for_each(|field| translate(field, opened)),
        _ => {}
    }
}

fn loopback(text: &str) -> bool {
    text.parse::<std::net::Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::twin;

    #[test]
    fn sockets_peers_and_addresses_are_those_of_ipv6() {
        let text = r#"{"purpose": "It works", "ipv6": true, "peers": {"a": "tcp-echo", "b": {"role": "udp-echo", "address": "127.0.0.2"}},
            "steps": [{"call": "socket.socket.tcp-v4"}, {"args": ["127.10.0.1:0", "127.10.0.1", "10.0.0.1", "ipv4"]}]}"#;
        let expected = concat!(
            r#"{"purpose":"It works; over IPv6","peers":{"a":{"role":"tcp-echo","address":"::1"},"b":{"role":"udp-echo","address":"::1"}},"#,
            r#""steps":[{"call":"socket.socket.tcp-v6"},{"args":["[::1]:0","::1","10.0.0.1","ipv6"]}]}"#
        );
        assert_eq!(twin(text).unwrap().as_deref(), Some(expected));
    }

    #[test]
    fn a_case_that_does_not_ask_for_it_has_none() {
        assert_eq!(twin(r#"{"purpose": "x", "steps": []}"#).unwrap(), None);
        assert!(twin(r#"{"purpose": "x", "ipv6": true, "steps": []}"#).is_err());
    }
}
