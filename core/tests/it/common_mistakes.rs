//! What somebody does on the first day, and what the crate answers. `doc/BEGINNERS_MISTAKES.md` lists them for readers.
//!
//! What the compiler refuses is not here: a number for a string, a forgotten `mut`, a result that nobody looks at.

use std::{net::Ipv4Addr, time::Duration};

use scheduler_core::{
    CoreLibError, IpPool, ResourceType, Socket, SocketError, SocketState,
    dsl::{self, Syntax},
    socket::{Interest, SocketAddress, poll},
};

type Made = Result<(), CoreLibError>;

/// The mistake as the page has it, what makes it, and what the message must say.
type Mistake = (&'static str, fn() -> Made, &'static str);

fn pool() -> Result<IpPool, CoreLibError> {
    let mut pool = IpPool::new("lab");
    pool.add_cidr_range("10.0.0.0/30")?;
    Ok(pool)
}

fn bound() -> Result<Socket, CoreLibError> {
    let mut socket = Socket::tcp_v4()?;
    socket.bind(SocketAddress::new("127.0.0.1", 0))?;
    Ok(socket)
}

fn listening() -> Result<Socket, CoreLibError> {
    let mut socket = bound()?;
    socket.listen(1)?;
    Ok(socket)
}

const MISTAKES: &[Mistake] = &[
    (
        "`pool.add_cidr_range(\"10.0.0.7\")?`",
        || Ok(pool()?.add_cidr_range("10.0.0.7").map(drop)?),
        "for a single address, use length 32 or 128, as in 10.0.0.1/32",
    ),
    (
        "`pool.add_cidr_range(\"10.0.0.5-10.0.0.9\")?`",
        || Ok(pool()?.add_cidr_range("10.0.0.5-10.0.0.9").map(drop)?),
        "add a range by its first and last address",
    ),
    (
        "the same range twice",
        || Ok(pool()?.add_cidr_range("10.0.0.0/24").map(drop)?),
        "the range overlaps 10.0.0.0 - 10.0.0.3",
    ),
    (
        "an empty name for a tenant",
        || Ok(pool()?.allocate("", "a", ResourceType::Vm).map(drop)?),
        "subinstance \"\" is not valid: expected 1 to 255 bytes",
    ),
    (
        "more allocations than addresses",
        || {
            let mut pool = pool()?;
            for name in ["a", "b", "c"] {
                pool.allocate("t", name, ResourceType::Vm)?;
            }
            Ok(())
        },
        "release some or add a range",
    ),
    (
        "the same owner with another type",
        || {
            let mut pool = pool()?;
            pool.allocate("t", "a", ResourceType::Vm)?;
            Ok(pool.allocate("t", "a", ResourceType::Pod).map(drop)?)
        },
        "release it first or request the same",
    ),
    (
        "another owner's address",
        || {
            let mut pool = pool()?;
            pool.allocate_specific("t", "a", ResourceType::Vm, Ipv4Addr::new(10, 0, 0, 1).into())?;
            Ok(pool.allocate_specific("t", "b", ResourceType::Vm, Ipv4Addr::new(10, 0, 0, 1).into()).map(drop)?)
        },
        "10.0.0.1",
    ),
    (
        "an address that is in no range",
        || {
            let address = Ipv4Addr::new(10, 9, 9, 9).into();
            Ok(pool()?.allocate_specific("t", "a", ResourceType::Vm, address).map(drop)?)
        },
        "10.9.9.9 is not in any range of the pool",
    ),
    (
        "the network's own address",
        || {
            let address = Ipv4Addr::new(10, 0, 0, 0).into();
            Ok(pool()?.allocate_specific("t", "a", ResourceType::Vm, address).map(drop)?)
        },
        "10.0.0.0",
    ),
    ("`accept` without `listen`", || Ok(bound()?.accept().map(drop)?), "call listen first"),
    ("`listen` without `bind`", || Ok(Socket::tcp_v4()?.listen(16)?), "call bind first"),
    ("`send` without `connect`", || Ok(bound()?.send(b"x").map(drop)?), "call connect first"),
    ("`recv` on the listening socket", || Ok(listening()?.recv(16).map(drop)?), "use the socket that accept returns"),
    (
        "a closed socket",
        || {
            let mut socket = bound()?;
            socket.close();
            Ok(socket.listen(1)?)
        },
        "create a new one",
    ),
    ("`bind` twice", || Ok(bound()?.bind(SocketAddress::new("127.0.0.1", 0))?), "create another one"),
    (
        "`socket.connect(SocketAddress::new(\"localhost\", 80))?`",
        || Ok(Socket::tcp_v4()?.connect(SocketAddress::new("localhost", 80))?),
        "resolve",
    ),
    (
        "`socket.connect(SocketAddress::new(\"127.0.0.1\", 0))?`",
        || Ok(Socket::tcp_v4()?.connect(SocketAddress::new("127.0.0.1", 0))?),
        "port",
    ),
    ("an IPv6 address for an IPv4 socket", || Ok(Socket::tcp_v4()?.connect(SocketAddress::new("::1", 80))?), "IPv4"),
    (
        "nothing listens there",
        || Ok(Socket::tcp_v4()?.connect(SocketAddress::new("127.0.0.1", 1))?),
        "connection refused: nothing listens there",
    ),
    (
        "an address that is not assigned to this machine",
        || Ok(Socket::tcp_v4()?.bind(SocketAddress::new("203.0.113.7", 0))?),
        "the address is not assigned to this machine",
    ),
    (
        "a port that is taken",
        || {
            let first = listening()?;
            Ok(Socket::tcp_v4()?.bind(first.local_addr().unwrap_or_else(|| SocketAddress::new("127.0.0.1", 0)))?)
        },
        "the address is in use",
    ),
    (
        "no client connects, with a timeout",
        || {
            let mut server = listening()?;
            server.set_timeout(Some(Duration::from_millis(1)));
            Ok(server.accept().map(drop)?)
        },
        "timed out",
    ),
    ("`recv_from` without `bind`", || Ok(Socket::udp_v4()?.recv_from(0).map(drop)?), "call bind first"),
    ("`listen` on a UDP socket", || Ok(Socket::udp_v4()?.listen(1)?), "this is a UDP socket, expected TCP"),
    (
        "`send_to` on a TCP socket",
        || Ok(Socket::tcp_v4()?.send_to(b"x", SocketAddress::new("127.0.0.1", 7)).map(drop)?),
        "this is a TCP socket, expected UDP",
    ),
    (
        "`poll` with one interest for two sockets",
        || {
            let (left, right) = (listening()?, listening()?);
            Ok(poll(&[&left, &right], &[Interest::Readable], None).map(drop)?)
        },
        "use one per socket",
    ),
    ("the wrong syntax for a text", || Ok(dsl::parse("version: \"1\"\nname: x\n", Syntax::Text).map(drop)?), "1:"),
    (
        "a misspelled word in a scenario",
        || {
            let text =
                "scenario \"s\" version \"1\"\naction a = sleep { for = 1s }\nworkflow { start: b { -> end } end }\n";
            Ok(dsl::parse(text, Syntax::Text).map(drop)?)
        },
        "`b`",
    ),
];

/// `UPDATE=1 cargo test -p scheduler-core --test it common_mistakes` writes the rows of the page.
#[test]
fn every_mistake_is_explained() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../doc/BEGINNERS_MISTAKES.md");
    let update = std::env::var_os("UPDATE").is_some();
    let mut page = std::fs::read_to_string(path).expect("the page is there");
    let begin = page.find("\n## Rust\n").expect("the page has a section for Rust");
    let mut rust = page.split_off(begin);
    let mut wrong = Vec::new();
    for (mistake, make, text) in MISTAKES {
        let Err(error) = make() else {
            wrong.push(format!("{mistake}: no error"));
            continue;
        };
        let error = error.to_string();
        if !error.contains(text) {
            wrong.push(format!("{mistake}: {error:?} does not say {text:?}"));
        }
        let key = format!("| {mistake} |");
        let row = format!("{key} {} |", as_on_the_page(&error));
        let Some(old) = rust.lines().find(|line| line.starts_with(&key)).map(str::to_owned) else {
            wrong.push(format!("the page does not have {row}"));
            continue;
        };
        if update {
            rust = rust.replace(&old, &row);
        // The texts of the operating system are Linux's.
        } else if old != row && cfg!(target_os = "linux") {
            wrong.push(format!("the page does not have {row}; UPDATE=1 writes it"));
        }
    }
    if update {
        std::fs::write(path, page + &rust).expect("the page is writable");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// An error with port 8080 in the place of the one that the system chose.
fn as_on_the_page(error: &str) -> String {
    const HOST: &str = "127.0.0.1:";
    let Some((before, rest)) = error.split_once(HOST) else { return error.to_owned() };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let port = if rest[..digits].parse::<u16>().is_ok_and(|port| port > 1_023) { "8080" } else { &rest[..digits] };
    format!("{before}{HOST}{port}{}", &rest[digits..])
}

#[test]
fn an_error_of_a_socket_tells_its_state() {
    let error = bound().and_then(|mut socket| Ok(socket.accept().map(drop)?)).expect_err("it does not listen");
    let CoreLibError::Socket(SocketError::InvalidState(detail)) = error else { panic!("another error: {error}") };
    assert_eq!(detail.state, Some(SocketState::Bound));
}
