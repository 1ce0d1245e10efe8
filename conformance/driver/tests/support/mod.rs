//! A small WIT package and a lane with canned replies.

use std::path::Path;

use conformance::{
    case::{self, Case},
    config,
    lane::Lane,
    wit::Package,
};
use serde_json::{Value as Json, json};

/// Functions of every shape that a case can meet.
pub const WIT: &str = r#"
package test:core@0.1.0;
interface types {
    variant ip-address { ipv4(tuple<u8, u8, u8, u8>), ipv6(tuple<u16, u16, u16, u16, u16, u16, u16, u16>) }
    record ip-network { address: ip-address, prefix-length: u8 }
    record socket-address { address: ip-address, port: u16 }
    record u128 { hi: u64, lo: u64 }
    variant value-node { null, boolean(bool), int(s64), text(string), %list(list<u32>), %map(list<tuple<u32, u32>>), type-name(string) }
    record value { nodes: list<value-node>, root: u32 }
}
interface things {
    use types.{ip-address, ip-network, socket-address, u128, value};
    enum color { red, dark-green }
    flags modes { fast, very-safe }
    variant kind { plain, custom(string) }
    enum thing-error-kind { broken, too-late }
    record thing-error { kind: thing-error-kind, message: string, address: option<ip-address>, parts: list<string> }
    record facts { name: string, count: u64, total: u128, color: color, note: option<string> }
    resource thing {
        constructor(name: string);
        find: static func(address: ip-address) -> result<thing, thing-error>;
        facts: func() -> facts;
        send: func(data: list<u8>, to: socket-address, kind: kind, limit: option<u64>) -> result<list<u8>, thing-error>;
        names: func(modes: modes) -> list<string>;
        network: func() -> ip-network;
        evaluate: func(value: value) -> option<value>;
        close: func();
        @unstable(feature = planned)
        later: func();
    }
    together: func(things: list<borrow<thing>>, ratio: f64) -> list<thing>;
}
"#;

pub fn package() -> Package {
    Package::parse(WIT).expect("the test package")
}

/// Reads a case with these steps.
pub fn case(steps: Json) -> anyhow::Result<Case> {
    let text = json!({ "purpose": "a test", "steps": steps }).to_string();
    case::parse("things/test", &text, &package())
}

/// A lane that answers request after request with the lines of a file.
#[allow(dead_code)]
pub fn canned(name: &str, replies: &[Json]) -> Lane {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let hello = [json!({ "ok": null }), json!({ "ok": null })];
    let line = |(index, reply): (usize, &Json)| {
        let mut reply = reply.clone();
        reply["id"] = (index + 1).into();
        format!("{reply}\n")
    };
    let lines: String = hello.iter().chain(replies).enumerate().map(line).collect();
    std::fs::write(folder.join(name), lines).expect("the folder for temporary files");
    let script = format!("i=0; while read -r line; do i=$((i+1)); sed -n ${{i}}p {name}; done");
    let command = ["sh", "-c", &script].map(str::to_owned).to_vec();
    Lane::new(
        config::Lane {
            name: name.into(),
            alias: None,
            command,
            sandbox: true,
            folder: ".".into(),
            component: None,
            extra: false,
        },
        folder,
    )
}
