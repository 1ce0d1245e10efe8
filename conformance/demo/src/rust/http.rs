//! As much HTTP/1.1 as the walk needs: one request a connection.

use anyhow::{Context, Result, bail, ensure};

use super::engine::{Value, ValueNode};

/// A request, ready to be sent.
pub struct Request {
    /// The server's address.
    pub host: String,
    /// The server's port.
    pub port: u16,
    /// The bytes to send.
    pub bytes: Vec<u8>,
}

impl Request {
    /// The request of an action of kind `get` or `head` with parameter `url`.
    pub fn new(kind: &str, parameters: &Value) -> Result<Self> {
        let method = match kind {
            "get" => "GET",
            "head" => "HEAD",
            _ => bail!("the demo knows no action of kind {kind:?}"),
        };
        let url = text_parameter(parameters, "url").context("the action has no url")?;
        let rest = url.strip_prefix("http://").with_context(|| format!("{url:?} is no http URL"))?;
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        let (host, port) = authority.rsplit_once(':').unwrap_or((authority, "80"));
        let text = format!("{method} /{path} HTTP/1.1\r\nHost: {authority}\r\nConnection: close\r\n\r\n");
        Ok(Self { host: host.into(), port: port.parse()?, bytes: text.into_bytes() })
    }
}

/// What the walk wants to know of a response.
pub struct Response {
    /// The status code.
    pub status: u16,
    /// How many bytes the body has.
    pub body_size: usize,
}

impl Response {
    /// Reads a whole response, up to the end of the connection.
    pub fn parse(bytes: &[u8]) -> Result<Self> {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").context("no end of the headers")?;
        let head = std::str::from_utf8(&bytes[..end])?;
        let mut words = head.split(' ');
        ensure!(words.next().is_some_and(|version| version.starts_with("HTTP/1.")), "not an HTTP/1 response");
        let status = words.next().context("no status code")?.parse()?;
        Ok(Self { status, body_size: bytes.len() - end - 4 })
    }
}

/// The text behind `name` in a map.
fn text_parameter(map: &Value, name: &str) -> Option<String> {
    let node = |index: u32| map.nodes.get(index as usize);
    let ValueNode::Map(entries) = node(map.root)? else { return None };
    entries.iter().find_map(|(key, value)| match (node(*key)?, node(*value)?) {
        (ValueNode::Text(key), ValueNode::Text(value)) if key == name => Some(value.clone()),
        _ => None,
    })
}
