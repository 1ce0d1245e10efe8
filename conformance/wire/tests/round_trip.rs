//! Wire values reach Rust types, native and as wit-bindgen makes them, and come back.

use conformance_wire::{Wire, to_json};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Value as Json, json};
use std::net::IpAddr;

fn read<T: DeserializeOwned>(json: Json) -> T {
    T::deserialize(&Wire::read(&json).expect("a wire value")).expect("it fits")
}

fn refuse<T: DeserializeOwned>(json: Json) -> String {
    match T::deserialize(&Wire::read(&json).expect("a wire value")) {
        Ok(_) => panic!("{json} was taken"),
        Err(error) => error.0,
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Value {
    Null,
    Bool(bool),
    Int(i64),
    Uint(u64),
    Double(f64),
    String(String),
    Bytes(Vec<u8>),
    List(Vec<Value>),
    Map(Vec<(Value, Value)>),
    Duration(i64),
    Timestamp(Timestamp),
    Type(String),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Timestamp {
    seconds: i64,
    nanoseconds: u32,
}

/// What wit-bindgen makes of `value` and `ip-address`.
mod guest {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    pub struct Value {
        pub nodes: Vec<ValueNode>,
        pub root: u32,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    pub enum ValueNode {
        Null,
        Bool(bool),
        Int(i64),
        String(String),
        List(Vec<u32>),
        Map(Vec<(u32, u32)>),
        TypeName(String),
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    pub enum IpAddress {
        Ipv4((u8, u8, u8, u8)),
        Ipv6((u16, u16, u16, u16, u16, u16, u16, u16)),
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    pub struct IpNetwork {
        pub address: IpAddress,
        pub prefix_length: u8,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    pub struct U128 {
        pub hi: u64,
        pub lo: u64,
    }
}

#[test]
fn integers_are_exact_and_checked() {
    assert_eq!(read::<u64>(json!({"$u64": "18446744073709551615"})), u64::MAX);
    assert_eq!(read::<i64>(json!({"$s64": "-9223372036854775808"})), i64::MIN);
    assert_eq!(read::<u16>(json!(65535)), u16::MAX);
    assert!(refuse::<u16>(json!(70000)).contains("70000"));
    assert!(refuse::<u16>(json!(-1)).contains("-1"));
    assert_eq!(read::<u128>(json!({"$u128": u128::MAX.to_string()})), u128::MAX);
    assert_eq!(read::<guest::U128>(json!({"$u128": "18446744073709551617"})), guest::U128 { hi: 1, lo: 1 });
    assert_eq!(to_json(&u128::MAX).unwrap(), json!(u128::MAX.to_string()));
}

#[test]
fn texts_and_bytes_borrow_from_the_request() {
    let text = Wire::read(&json!({"$repeat-text": ["é", 3]})).unwrap();
    assert_eq!(<&str>::deserialize(&text).unwrap(), "ééé");
    let bytes = Wire::read(&json!({"$repeat-bytes": [65, 4]})).unwrap();
    assert_eq!(<&[u8]>::deserialize(&bytes).unwrap(), b"AAAA");
    assert_eq!(read::<Vec<u8>>(json!({"$bytes": "00ff"})), [0, 255]);
    assert_eq!(Option::<&str>::deserialize(&Wire::None).unwrap(), None);
}

#[test]
fn an_address_is_what_the_target_wants() {
    assert_eq!(read::<IpAddr>(json!({"$ip": "127.10.0.1"})), IpAddr::from([127, 10, 0, 1]));
    assert_eq!(read::<guest::IpAddress>(json!({"$ip": "127.10.0.1"})), guest::IpAddress::Ipv4((127, 10, 0, 1)));
    assert_eq!(read::<guest::IpAddress>(json!({"$ip": "::1"})), guest::IpAddress::Ipv6((0, 0, 0, 0, 0, 0, 0, 1)));
    assert_eq!(
        read::<guest::IpNetwork>(json!({"$network": "10.0.0.0/8"})),
        guest::IpNetwork { address: guest::IpAddress::Ipv4((10, 0, 0, 0)), prefix_length: 8 }
    );
}

#[test]
fn names_match_in_any_case_style() {
    #[derive(Debug, PartialEq, Deserialize)]
    enum Kind {
        Mac,
        Custom(String),
        NotInPool { ip_address: IpAddr },
    }
    assert_eq!(read::<Kind>(json!({"$variant": ["mac"]})), Kind::Mac);
    assert_eq!(read::<Kind>(json!({"$enum": "mac"})), Kind::Mac);
    assert_eq!(read::<Kind>(json!({"$variant": ["custom", "x"]})), Kind::Custom("x".into()));
    let record = json!({"$record": "any", "fields": {"ip-address": {"$ip": "::1"}}});
    let kind = read::<Kind>(json!({"$variant": ["not-in-pool", record]}));
    assert_eq!(kind, Kind::NotInPool { ip_address: "::1".parse().unwrap() });
    assert!(refuse::<Kind>(json!({"$enum": "moc"})).contains("moc"));
}

#[test]
fn values_round_trip_natively() {
    let form = json!({"list": [
        null, true, "text", {"int": "-5"}, {"uint": "5"}, {"double": "1.5"}, {"bytes": "00ff"},
        {"map": [["key", {"duration": "7"}]]}, {"timestamp": ["-1", 999]}, {"type": "int"}
    ]});
    let value: Value = read(json!({"$value": form}));
    let Value::List(items) = &value else { panic!("{value:?}") };
    assert_eq!(items[3], Value::Int(-5));
    assert_eq!(items[7], Value::Map(vec![(Value::String("key".into()), Value::Duration(7))]));
    let back = to_json(&value).unwrap();
    assert_eq!(back["list"][0], Json::Null);
    assert_eq!(back["list"][2], "text");
    assert_eq!(back["list"][3], json!({"int": -5}));
    assert_eq!(back["list"][5], json!({"double": "1.5"}));
    assert_eq!(back["list"][8], json!({"timestamp": {"seconds": -1, "nanoseconds": 999}}));
}

#[test]
fn a_guest_gets_the_arena_children_first() {
    let value: guest::Value = read(json!({"$value": {"map": [["a", {"list": [{"int": 1}]}]]}}));
    assert_eq!(value.root, 3);
    assert_eq!(
        value.nodes,
        [
            guest::ValueNode::String("a".into()),
            guest::ValueNode::Int(1),
            guest::ValueNode::List(vec![1]),
            guest::ValueNode::Map(vec![(0, 2)])
        ]
    );
}

#[test]
fn doubles_keep_what_json_cannot_say() {
    assert!(read::<f64>(json!({"$f64": "NaN"})).is_nan());
    assert_eq!(read::<f64>(json!({"$f64": "-inf"})), f64::NEG_INFINITY);
    assert_eq!(to_json(&f64::INFINITY).unwrap(), "inf");
    assert_eq!(to_json(&f64::NAN).unwrap(), "NaN");
}

#[test]
fn what_is_no_wire_value_is_refused_by_name() {
    for wrong in [
        json!({"$u64": 5}),
        json!({"$what": 1}),
        json!({"a": 1, "b": 2}),
        json!({"$bytes": "0"}),
        json!({"$ip": "1.2.3"}),
    ] {
        let error = Wire::read(&wrong).unwrap_err();
        assert!(!error.0.is_empty(), "{wrong}");
    }
}
