//! Values of the expression language: a tree of ours, a flat list of nodes in WIT.

use crate::{
    component::exports::types as wit,
    dsl::expr::{Timestamp, Value},
};

/// Levels that a value may have, as in a scenario.
const DEPTH: u32 = 64;
/// Nodes that a value may have.
const NODES: usize = 65_536;

/// Ours, of a WIT value. Says what would be right if it is malformed.
pub fn read(value: wit::Value) -> Result<Value, &'static str> {
    let wit::Value { nodes, root } = value;
    if nodes.len() > NODES {
        return Err("a value of at most 65536 nodes");
    }
    let mut built = Built { values: Vec::with_capacity(nodes.len()), depth: 0 };
    for node in nodes {
        built.depth = 0;
        let value = built.node(node)?;
        built.depth = built.depth.saturating_add(1);
        if built.depth > DEPTH {
            return Err("a value of at most 64 levels");
        }
        built.values.push(Some((value, built.depth)));
    }
    built.take(root)
}

/// Nodes that have been read, until the one above them takes them.
struct Built {
    values: Vec<Option<(Value, u32)>>,
    /// The deepest child of the present node.
    depth: u32,
}

impl Built {
    fn node(&mut self, node: wit::ValueNode) -> Result<Value, &'static str> {
        Ok(match node {
            wit::ValueNode::Null => Value::Null,
            wit::ValueNode::Boolean(truth) => Value::Bool(truth),
            wit::ValueNode::Int(number) => Value::Int(number),
            wit::ValueNode::Uint(number) => Value::Uint(number),
            wit::ValueNode::Double(number) => Value::Double(number),
            wit::ValueNode::Text(text) => Value::String(text),
            wit::ValueNode::Bytes(bytes) => Value::Bytes(bytes),
            wit::ValueNode::Duration(nanoseconds) => Value::Duration(nanoseconds),
            wit::ValueNode::TypeName(name) => Value::Type(name),
            wit::ValueNode::Timestamp(wit::Timestamp { seconds, nanoseconds }) => {
                if nanoseconds >= 1_000_000_000 {
                    return Err("a timestamp of less than 1000000000 nanoseconds");
                }
                Value::Timestamp(Timestamp { seconds, nanoseconds })
            }
            wit::ValueNode::List(elements) => {
                Value::List(elements.into_iter().map(|element| self.take(element)).collect::<Result<_, _>>()?)
            }
            wit::ValueNode::Map(pairs) => {
                let pairs = pairs.into_iter().map(|(key, value)| Ok::<_, &str>((self.take(key)?, self.take(value)?)));
                Value::Map(pairs.collect::<Result<_, _>>()?)
            }
        })
    }

    /// A node that comes before the present one and belongs to none yet.
    fn take(&mut self, index: u32) -> Result<Value, &'static str> {
        let found = self.values.get_mut(index as usize).and_then(Option::take);
        let (value, depth) = found.ok_or("a value whose nodes come before the one node that they belong to")?;
        self.depth = self.depth.max(depth);
        Ok(value)
    }
}

/// A WIT value, of ours.
pub fn wire(value: &Value) -> wit::Value {
    // Level by level from the outside, and then the other way round, so that children come first.
    let mut order = vec![value];
    let mut firsts = Vec::new();
    let mut next = 0;
    while let Some(value) = order.get(next).copied() {
        firsts.push(order.len());
        match value {
            Value::List(elements) => order.extend(elements),
            Value::Map(pairs) => order.extend(pairs.iter().flat_map(|(key, value)| [key, value])),
            _ => {}
        }
        next = next.saturating_add(1);
    }
    let last = order.len().saturating_sub(1);
    let index = |place: usize| u32::try_from(last.saturating_sub(place)).unwrap_or(u32::MAX);
    let nodes = order.iter().zip(firsts).rev().map(|(value, first)| wire_node(value, first, index)).collect();
    wit::Value { nodes, root: index(0) }
}

fn wire_node(value: &Value, first: usize, index: impl Fn(usize) -> u32) -> wit::ValueNode {
    match value {
        Value::Null => wit::ValueNode::Null,
        Value::Bool(truth) => wit::ValueNode::Boolean(*truth),
        Value::Int(number) => wit::ValueNode::Int(*number),
        Value::Uint(number) => wit::ValueNode::Uint(*number),
        Value::Double(number) => wit::ValueNode::Double(*number),
        Value::String(text) => wit::ValueNode::Text(text.clone()),
        Value::Bytes(bytes) => wit::ValueNode::Bytes(bytes.clone()),
        Value::List(elements) => {
            wit::ValueNode::List((0..elements.len()).map(|place| index(first.saturating_add(place))).collect())
        }
        Value::Map(pairs) => {
            let place =
                |pair: usize, part: usize| index(first.saturating_add(pair.saturating_mul(2)).saturating_add(part));
            wit::ValueNode::Map((0..pairs.len()).map(|pair| (place(pair, 0), place(pair, 1))).collect())
        }
        Value::Duration(nanoseconds) => wit::ValueNode::Duration(*nanoseconds),
        Value::Timestamp(Timestamp { seconds, nanoseconds }) => {
            wit::ValueNode::Timestamp(wit::Timestamp { seconds: *seconds, nanoseconds: *nanoseconds })
        }
        Value::Type(name) => wit::ValueNode::TypeName(name.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Value {
        Value::String(text.into())
    }

    #[test]
    fn a_nested_value_comes_back_as_it_was() {
        let value = Value::Map(vec![
            (text("list"), Value::List(vec![Value::Int(-1), Value::List(vec![]), Value::Bytes(vec![0, 255])])),
            (text("none"), Value::Null),
            (Value::Uint(7), Value::Map(vec![(Value::Bool(true), Value::Double(1.5))])),
        ]);
        let wired = wire(&value);
        assert!(wired.nodes.len() > 5 && wired.root as usize == wired.nodes.len() - 1);
        assert_eq!(read(wired), Ok(value));
    }

    #[test]
    fn shared_circular_missing_and_deep_nodes_are_refused() {
        let list = |children: &[u32]| wit::ValueNode::List(children.to_vec());
        let refused = |nodes: Vec<wit::ValueNode>, root| read(wit::Value { nodes, root }).is_err();
        assert!(refused(vec![wit::ValueNode::Null, list(&[0, 0])], 1));
        assert!(refused(vec![list(&[0])], 0));
        assert!(refused(vec![list(&[1]), wit::ValueNode::Null], 0));
        assert!(refused(vec![], 0));
        let chain = |levels: u32| std::iter::once(wit::ValueNode::Null).chain((0..levels).map(|below| list(&[below])));
        assert!(!refused(chain(63).collect(), 63));
        assert!(refused(chain(64).collect(), 64));
    }
}
