//! Values of the expression language: trees in the crate, arenas in WIT.

use crate::{
    component::exports::types as wit,
    dsl::{
        ParserError,
        expr::{Timestamp, Value},
    },
};

/// Maximum number of nodes of a value, and of levels.
const MAX_NODES: usize = 65_536;
const MAX_DEPTH: u32 = 64;

/// Converts a WIT value.
///
/// # Errors
/// [`ParserError::MalformedValue`] if a child does not precede its parent, has two parents, or has
/// none that leads to the root; if there are too many nodes or levels; or if an instant is out of
/// range.
pub fn read(value: wit::Value) -> Result<Value, ParserError> {
    let count = value.nodes.len();
    let index = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
    if count > MAX_NODES || usize::try_from(value.root).ok().and_then(|root| root.checked_add(1)) != Some(count) {
        return Err(ParserError::MalformedValue { node: value.root });
    }
    let mut built = Built { values: Vec::with_capacity(count), taken: 0 };
    for (at, node) in value.nodes.into_iter().enumerate() {
        let node = built.build(node).ok_or(ParserError::MalformedValue { node: index(at) })?;
        built.values.push(Some(node));
    }
    let root = built.values.pop().flatten().map(|(root, _)| root);
    // Every node but the root must have been taken by its parent; otherwise it is unreachable.
    match root {
        Some(root) if built.taken.checked_add(1) == Some(count) => Ok(root),
        _ => Err(ParserError::MalformedValue { node: value.root }),
    }
}

/// Nodes that are built, each with its height, until their parents take them.
struct Built {
    values: Vec<Option<(Value, u32)>>,
    taken: usize,
}

impl Built {
    fn take(&mut self, child: u32) -> Option<(Value, u32)> {
        let taken = self.values.get_mut(usize::try_from(child).ok()?)?.take()?;
        self.taken = self.taken.checked_add(1)?;
        Some(taken)
    }

    fn build(&mut self, node: wit::ValueNode) -> Option<(Value, u32)> {
        let mut height = 0;
        let value = match node {
            wit::ValueNode::Null => Value::Null,
            wit::ValueNode::Bool(truth) => Value::Bool(truth),
            wit::ValueNode::Int(number) => Value::Int(number),
            wit::ValueNode::Uint(number) => Value::Uint(number),
            wit::ValueNode::Double(number) => Value::Double(number),
            wit::ValueNode::String(text) => Value::String(text),
            wit::ValueNode::Bytes(bytes) => Value::Bytes(bytes),
            wit::ValueNode::List(children) => {
                let mut items = Vec::with_capacity(children.len());
                for child in children {
                    let (item, below) = self.take(child)?;
                    height = height.max(below);
                    items.push(item);
                }
                Value::List(items)
            }
            wit::ValueNode::Map(pairs) => {
                let mut entries = Vec::with_capacity(pairs.len());
                for (key, value) in pairs {
                    let (key, key_height) = self.take(key)?;
                    let (value, value_height) = self.take(value)?;
                    height = height.max(key_height).max(value_height);
                    entries.push((key, value));
                }
                Value::Map(entries)
            }
            wit::ValueNode::Duration(nanoseconds) => Value::Duration(nanoseconds),
            wit::ValueNode::Timestamp(at) => Value::Timestamp(Timestamp::new(at.seconds, at.nanoseconds)?),
            wit::ValueNode::TypeName(name) => Value::TypeName(name),
        };
        let height = height.checked_add(1).filter(|height| *height <= MAX_DEPTH)?;
        Some((value, height))
    }
}

/// Converts a value to WIT.
pub fn wire(value: Value) -> wit::Value {
    let mut nodes = Vec::new();
    let root = add(value, &mut nodes);
    wit::Value { nodes, root }
}

fn add(value: Value, nodes: &mut Vec<wit::ValueNode>) -> u32 {
    let node = match value {
        Value::Null => wit::ValueNode::Null,
        Value::Bool(truth) => wit::ValueNode::Bool(truth),
        Value::Int(number) => wit::ValueNode::Int(number),
        Value::Uint(number) => wit::ValueNode::Uint(number),
        Value::Double(number) => wit::ValueNode::Double(number),
        Value::String(text) => wit::ValueNode::String(text),
        Value::Bytes(bytes) => wit::ValueNode::Bytes(bytes),
        Value::List(items) => wit::ValueNode::List(items.into_iter().map(|item| add(item, nodes)).collect()),
        Value::Map(entries) => wit::ValueNode::Map(
            entries
                .into_iter()
                .map(|(key, value)| {
                    let key = add(key, nodes);
                    (key, add(value, nodes))
                })
                .collect(),
        ),
        Value::Duration(nanoseconds) => wit::ValueNode::Duration(nanoseconds),
        Value::Timestamp(at) => {
            wit::ValueNode::Timestamp(wit::Timestamp { seconds: at.seconds, nanoseconds: at.nanoseconds })
        }
        Value::TypeName(name) => wit::ValueNode::TypeName(name),
    };
    let index = u32::try_from(nodes.len()).unwrap_or(u32::MAX);
    nodes.push(node);
    index
}

/// Converts WIT bindings of names to values.
///
/// # Errors
/// Those of [`read`].
pub fn read_named(bindings: Vec<wit::NamedValue>) -> Result<Vec<crate::dsl::NamedValue>, ParserError> {
    bindings
        .into_iter()
        .map(|binding| Ok(crate::dsl::NamedValue { name: binding.name, value: read(binding.value)? }))
        .collect()
}
