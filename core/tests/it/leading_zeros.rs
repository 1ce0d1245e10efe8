//! Leading zeros in addresses and lengths of prefixes are rejected wherever a text becomes an address.

use std::{fs, path::PathBuf};

use scheduler_core::{
    IpPool,
    dsl::{Syntax, code, validate},
    ip::{AllocationOptions, EdgeExclusion, PoolDefinition, parse_address, parse_network},
};

const ADDRESSES: [&str; 4] = ["010.0.0.1", "10.0.0.01", "::ffff:01.1.1.1", "1.2.3.004"];
const NETWORKS: [&str; 5] = ["010.0.0.0/24", "10.0.0.0/024", "10.0.0.0/00", "::ffff:01.1.1.1/128", "fd00::/064"];

fn pool() -> IpPool {
    let mut pool = IpPool::new("pool");
    pool.add_cidr_range("10.0.0.0/16").expect("a network");
    pool
}

#[test]
fn scenarios_reject_them_in_every_syntax() {
    let statements = |text: &str| {
        let workflow =
            "workflows: [{ id: main, nodes: [{ id: start, type: pass, edges: [end] }, { id: end, type: end }] }]";
        let json_workflow = r#""workflows": [{"id": "main", "nodes": [{"id": "start", "type": "pass", "edges": ["end"]}, {"id": "end", "type": "end"}]}]"#;
        [
            (
                format!("scenario \"s\" pool p {{ range {text} }} workflow {{ start: pass {{ -> end }} end }}"),
                Syntax::Text,
            ),
            (
                format!("name: s\nworkbook: {{ ip_pools: [{{ id: p, ranges: [\"{text}\"] }}] }}\n{workflow}\n"),
                Syntax::Yaml,
            ),
            (
                format!(
                    "{{\"name\": \"s\", \"workbook\": {{\"ip_pools\": [{{\"id\": \"p\", \"ranges\": [\"{text}\"]}}]}}, {json_workflow}}}"
                ),
                Syntax::Json,
            ),
        ]
    };
    let spans = ADDRESSES.iter().map(|address| format!("{address} - 10.0.0.9"));
    for range in NETWORKS.iter().map(|network| (*network).to_owned()).chain(spans) {
        for (text, syntax) in statements(&range) {
            let found = validate(&text, syntax).expect("a short text");
            let codes: Vec<&str> = found.iter().map(|finding| finding.code.as_str()).collect();
            assert_eq!(codes, [code::INVALID_RANGE], "{text}");
            let help = found[0].help.as_deref().unwrap_or("");
            assert!(help.contains("leading zeros"), "{help}");
            let fix = found[0].fix.as_ref().expect("a fix");
            let (start, end) = (fix.span.start.offset as usize, fix.span.end.offset as usize);
            let fixed = [&text[..start], &fix.replacement, &text[end..]].concat();
            let is_about_zeros = |help: Option<&str>| help.is_some_and(|help| help.contains("leading zeros"));
            let left = validate(&fixed, syntax).expect("a short text");
            assert!(!left.iter().any(|finding| is_about_zeros(finding.help.as_deref())), "{fixed}");
        }
    }
}

#[test]
fn pools_reject_them() {
    for network in NETWORKS {
        let refusals = [
            pool().add_cidr_range(network).err(),
            pool().add_cidr_range_with(network, EdgeExclusion::default()).err(),
            pool().reserve_cidr(network).err(),
            pool().unreserve_cidr(network).err(),
            PoolDefinition::new("p").with_ranges([network]).err(),
            PoolDefinition::new("p").with_reserved([network]).err(),
        ];
        for (place, refusal) in refusals.into_iter().enumerate() {
            assert!(refusal.is_some(), "{network} in place {place}");
        }
    }
    for address in ADDRESSES {
        let refusals = [
            pool().reserve_cidr(address).err(),
            PoolDefinition::new("p").with_ranges([format!("{address} - 200.0.0.0")]).err(),
        ];
        for (place, refusal) in refusals.into_iter().enumerate() {
            assert!(refusal.is_some(), "{address} in place {place}");
        }
    }
    let error = pool().add_cidr_range("10.1.0.0/024").expect_err("a leading zero").to_string();
    assert!(error.contains("10.1.0.0/24"), "{error}");
}

#[test]
fn snapshots_reject_them() {
    let mut whole = pool();
    whole.reserve_cidr("10.0.1.0/28").expect("a reservation");
    let text = whole.to_snapshot();
    for (right, wrong) in [("10.0.0.0", "010.0.0.0"), ("10.0.1.0/28", "10.0.1.0/028"), ("10.0.1.0/28", "10.0.01.0/28")]
    {
        assert!(text.contains(right), "{text}");
        assert!(IpPool::from_snapshot(&text.replace(right, wrong)).is_err(), "{wrong}");
    }
}

#[test]
fn options_that_serde_reads_reject_them() {
    for network in NETWORKS {
        let mut options = serde_json::to_value(AllocationOptions::default()).expect("JSON");
        options["within"] = network.into();
        assert!(serde_json::from_value::<AllocationOptions>(options.clone()).is_err(), "{network}");
        options["within"] = "10.0.0.0/24".into();
        assert!(serde_json::from_value::<AllocationOptions>(options).is_ok());
    }
}

#[cfg(feature = "socket")]
#[test]
fn sockets_and_names_reject_them() {
    use scheduler_core::{Socket, SocketAddress, socket::resolve};
    for address in ADDRESSES {
        assert_eq!(SocketAddress::new(address, 80).ip(), None, "{address}");
        assert_eq!(SocketAddress::new(&format!("[{address}]"), 80).ip(), None, "{address}");
        assert!(resolve(address).is_err(), "{address}");
        let mut socket = Socket::tcp_v4().expect("a socket");
        assert!(socket.connect(SocketAddress::new(address, 80)).is_err(), "{address}");
    }
}

#[test]
fn one_function_reads_addresses_and_one_networks() {
    for address in ADDRESSES {
        assert_eq!(parse_address(address), None, "{address}");
    }
    for network in NETWORKS {
        assert_eq!(parse_network(network), None, "{network}");
    }
    // Nothing else in the library or the command line reads them from text.
    let readers =
        ["parse::<IpAddr>", "parse::<Ipv4Addr>", "parse::<Ipv6Addr>", "parse::<IpNet>", "parse::<SocketAddr>"];
    let mut others = Vec::new();
    for folder in ["src", "../bindings/cli/src"] {
        let mut folders = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder)];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
                if entry.is_dir() {
                    folders.push(entry);
                    continue;
                }
                let text = fs::read_to_string(&entry).unwrap_or_default();
                let code = text.split("#[cfg(test)]").next().unwrap_or("");
                let reads = |line: &&str| {
                    let plain = line.replace("std::net::", "").replace("ipnet::", "");
                    readers.iter().any(|reader| plain.contains(reader)) && !line.trim_start().starts_with("//")
                };
                let is_test = entry.components().any(|part| part.as_os_str() == "tests");
                others.extend(
                    code.lines().filter(reads).filter(|_| !is_test).map(|line| format!("{}: {line}", entry.display())),
                );
            }
        }
    }
    assert!(others.is_empty(), "use `parse_address` and `parse_network`:\n{}", others.join("\n"));
}
