//! Exchanges over TCP and UDP: data to send, data to expect.

use crate::{dsl::expr::Value, socket::Protocol};

use super::{super::extract::Answer, Next, expect::Expectation, parameters as read};

/// One exchange.
#[derive(Debug)]
pub struct StreamClient {
    pub protocol: Protocol,
    pub host: String,
    pub port: u16,
    /// Data to send, if any.
    pub outgoing: Option<Vec<u8>>,
    /// Bytes that the received data must contain; over UDP, one datagram.
    expect: Option<Expectation>,
    /// Number of bytes to receive.
    receive: Option<u64>,
    /// Whether to receive everything up to the peer's end of stream.
    to_end: bool,
    /// Whether everything was sent.
    is_sent: bool,
    pub closes_by_reset: bool,
    limit: usize,
    received: Vec<u8>,
    size: u64,
}

impl StreamClient {
    pub fn new(parameters: &Value, protocol: Protocol, limit: usize) -> Result<Self, String> {
        let (host, port) = read::peer(parameters)?;
        let outgoing = read::given(parameters, "send").bytes()?;
        let client = Self {
            protocol,
            host,
            port,
            is_sent: outgoing.is_none(),
            outgoing,
            expect: read::given(parameters, "expect").bytes()?.map(Expectation::new),
            receive: read::given(parameters, "receive").number(limit as u64)?,
            to_end: read::given(parameters, "to_end").truth()?.unwrap_or(false),
            closes_by_reset: read::given(parameters, "close").is_reset()?,
            limit,
            received: Vec::new(),
            size: 0,
        };
        let waits = client.expect.is_some() || client.receive.is_some() || client.to_end;
        if client.closes_by_reset && client.outgoing.is_some() && !waits {
            return Err(
                "parameter `close` is \"reset\", which discards bytes that the peer has not received; wait for its answer with \
                 `expect`, `receive` or `to_end`, or remove `close`"
                    .to_owned(),
            );
        }
        Ok(client)
    }

    pub fn sent(&mut self) -> Next {
        self.is_sent = true;
        if self.is_done() { Next::Done } else { Next::More }
    }

    /// Returns whether everything was sent and everything expected has arrived; immediately if
    /// nothing is expected.
    fn is_done(&self) -> bool {
        self.is_sent && !self.to_end && self.is_met()
    }

    pub fn received(&mut self, bytes: &[u8]) -> Result<Next, String> {
        if self.protocol == Protocol::Udp {
            // Other datagrams than the expected one are dropped: the answer to an earlier attempt
            // may arrive late.
            self.size = bytes.len() as u64;
            if let Some(expect) = &mut self.expect {
                expect.restart();
                expect.look_at(bytes);
            }
            if !self.is_met() {
                return Ok(Next::More);
            }
            self.received = bytes.to_vec();
            return Ok(Next::Done);
        }
        self.size = self.size.saturating_add(bytes.len() as u64);
        if self.size > self.limit as u64 {
            return Err(format!("limit `body-bytes` exceeded: received more than {} bytes", self.limit));
        }
        self.received.extend_from_slice(bytes);
        if let Some(expect) = &mut self.expect {
            expect.look_at(bytes);
        }
        Ok(if self.is_done() { Next::Done } else { Next::More })
    }

    pub fn ended(&mut self) -> Result<Next, String> {
        if self.is_met() {
            return Ok(Next::Done);
        }
        Err(match &self.expect {
            Some(expect) => format!(
                "the peer ended its stream after {} bytes without {:?}",
                self.size,
                String::from_utf8_lossy(expect.pattern())
            ),
            None => format!("the peer ended its stream after {} bytes of {}", self.size, self.receive.unwrap_or(0)),
        })
    }

    fn is_met(&self) -> bool {
        let enough = self.receive.is_none_or(|receive| self.size >= receive);
        let expected = self.expect.as_ref().is_none_or(Expectation::is_met);
        enough && expected
    }

    /// Returns the number of received bytes that are kept.
    pub fn kept_bytes(&self) -> usize {
        self.received.len()
    }

    pub fn into_answer(self) -> Answer {
        Answer { body: self.received, size: self.size, ..Answer::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(protocol: Protocol, parameters: &[(&str, Value)]) -> StreamClient {
        let pairs = parameters.iter().map(|(name, value)| (Value::String((*name).to_owned()), value.clone()));
        let to = (Value::String("to".into()), Value::String("[::1]:7".into()));
        StreamClient::new(&Value::Map(pairs.chain([to]).collect()), protocol, 20).unwrap()
    }

    #[test]
    fn a_stream_is_read_until_what_is_expected_has_come() {
        let mut tcp = client(Protocol::Tcp, &[("expect", Value::String("OK".into()))]);
        assert_eq!((tcp.host.as_str(), tcp.port), ("::1", 7));
        assert_eq!(tcp.sent(), Next::More);
        assert_eq!(tcp.received(b"a O"), Ok(Next::More));
        assert_eq!(tcp.received(b"K."), Ok(Next::Done));
        let mut tcp = client(Protocol::Tcp, &[("expect", Value::String("OK".into()))]);
        tcp.received(b"no").unwrap();
        assert!(tcp.ended().unwrap_err().contains("after 2 bytes without \"OK\""));
    }

    #[test]
    fn a_stream_can_be_read_by_count_or_to_its_end() {
        let mut tcp = client(Protocol::Tcp, &[("receive", Value::Int(3))]);
        assert_eq!((tcp.received(b"ab"), tcp.received(b"c")), (Ok(Next::More), Ok(Next::Done)));
        let mut tcp = client(Protocol::Tcp, &[("to_end", Value::Bool(true))]);
        assert_eq!((tcp.received(b"ab"), tcp.ended()), (Ok(Next::More), Ok(Next::Done)));
        assert!(
            client(Protocol::Tcp, &[("to_end", Value::Bool(true))]).received(&[0; 21]).unwrap_err().contains("limit")
        );
        assert_eq!(client(Protocol::Tcp, &[]).sent(), Next::Done);
    }

    #[test]
    fn datagrams_that_are_not_expected_are_dropped() {
        let mut udp = client(Protocol::Udp, &[("expect", Value::String("ok".into()))]);
        assert_eq!(
            (udp.received(b"o"), udp.received(b"k"), udp.received(b"ok")),
            (Ok(Next::More), Ok(Next::More), Ok(Next::Done))
        );
        assert_eq!(udp.into_answer().body, b"ok");
    }

    #[test]
    fn a_megabyte_in_pieces_of_one_byte_is_looked_at_once() {
        let pattern = "a".repeat(1_000) + "b";
        for protocol in [Protocol::Tcp, Protocol::Udp] {
            let to = [("to", "[::1]:7"), ("expect", pattern.as_str())];
            let pairs = to.map(|(name, value)| (Value::String(name.into()), Value::String(value.into())));
            let mut client = StreamClient::new(&Value::Map(pairs.to_vec()), protocol, 2 << 20).unwrap();
            client.expect.as_mut().unwrap().comparisons = 0;
            let bytes = vec![b'a'; 1 << 20];
            let piece = if protocol == Protocol::Tcp { 1 } else { 50_000 };
            for piece in bytes.chunks(piece) {
                assert_eq!(client.received(piece), Ok(Next::More));
            }
            assert!(client.expect.as_ref().unwrap().comparisons <= 2 << 20);
            let last = if protocol == Protocol::Tcp { "b" } else { pattern.as_str() };
            assert_eq!(client.received(last.as_bytes()), Ok(Next::Done));
        }
    }
}
