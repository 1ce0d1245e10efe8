//! The shape of a WIT type in cases: aliases are resolved, and types with a special form in case
//! files (addresses, networks, 128-bit numbers, values of the expression language) are recognized.

use anyhow::{Result, bail};
use wit_parser::{Handle, Resolve, Type, TypeDefKind};

/// A type.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// `bool`
    Bool,
    /// An integer: its bits, and whether it is signed.
    Integer(u8, bool),
    /// `f32`, `f64`
    Float,
    /// `string`, `char`
    Text,
    /// `list<u8>`
    Bytes,
    /// `list`
    List(Box<Shape>),
    /// `tuple`
    Tuple(Vec<Shape>),
    /// `option`
    Option(Box<Shape>),
    /// `result`
    Result(Option<Box<Shape>>, Option<Box<Shape>>),
    /// `record`: its name and fields.
    Record(String, Vec<(String, Shape)>),
    /// `variant`: its name and cases.
    Variant(String, Vec<(String, Option<Shape>)>),
    /// `enum`: its name and cases.
    Enum(String, Vec<String>),
    /// `flags`: its name and flags.
    Flags(String, Vec<String>),
    /// A handle on a resource, by the resource's name.
    Resource(String),
    /// `ip-address`
    Address,
    /// `ip-network`
    Network,
    /// `u128`
    U128,
    /// `value`
    Value,
}

impl Shape {
    /// Returns whether a value of this shape contains resources.
    pub fn holds_resource(&self) -> bool {
        match self {
            Self::Resource(_) => true,
            Self::List(inner) | Self::Option(inner) => inner.holds_resource(),
            Self::Tuple(shapes) => shapes.iter().any(Self::holds_resource),
            Self::Record(_, fields) => fields.iter().any(|(_, shape)| shape.holds_resource()),
            _ => false,
        }
    }

    /// Returns the name in messages.
    pub fn describe(&self) -> String {
        match self {
            Self::Bool => "a boolean".into(),
            Self::Integer(bits, signed) => format!("{}{bits}", if *signed { "s" } else { "u" }),
            Self::Float => "a floating-point number".into(),
            Self::Text => "a text".into(),
            Self::Bytes => {
                "bytes (hex, {\"utf8\": text}, {\"line\": socket address} or {\"repeat\": [byte, n]})".into()
            }
            Self::List(inner) => format!("a list of {}", inner.describe()),
            Self::Tuple(shapes) => format!("a tuple of {}", shapes.len()),
            Self::Option(inner) => format!("null or {}", inner.describe()),
            Self::Result(..) => "a result".into(),
            Self::Record(name, _) => format!("record {name}"),
            Self::Variant(name, _) | Self::Enum(name, _) => format!("a case of {name}"),
            Self::Flags(name, _) => format!("flags {name}"),
            Self::Resource(name) => format!("resource {name}"),
            Self::Address => "an IP address".into(),
            Self::Network => "a network".into(),
            Self::U128 => "u128".into(),
            Self::Value => "a value".into(),
        }
    }
}

/// Returns whether two names are equal except for their case style.
pub fn same_name(left: &str, right: &str) -> bool {
    let plain = |name: &str| -> String {
        name.chars().filter(|c| !matches!(c, '-' | '_')).map(|c| c.to_ascii_lowercase()).collect()
    };
    plain(left) == plain(right)
}

/// Returns the shape of a type.
pub fn of(resolve: &Resolve, ty: &Type) -> Result<Shape> {
    let id = match ty {
        Type::Bool => return Ok(Shape::Bool),
        Type::U8 => return Ok(Shape::Integer(8, false)),
        Type::U16 => return Ok(Shape::Integer(16, false)),
        Type::U32 => return Ok(Shape::Integer(32, false)),
        Type::U64 => return Ok(Shape::Integer(64, false)),
        Type::S8 => return Ok(Shape::Integer(8, true)),
        Type::S16 => return Ok(Shape::Integer(16, true)),
        Type::S32 => return Ok(Shape::Integer(32, true)),
        Type::S64 => return Ok(Shape::Integer(64, true)),
        Type::F32 | Type::F64 => return Ok(Shape::Float),
        Type::Char | Type::String => return Ok(Shape::Text),
        Type::ErrorContext => bail!("error-context has no form in a case"),
        Type::Id(id) => *id,
    };
    let definition = &resolve.types[id];
    let name = definition.name.clone().unwrap_or_default();
    let boxed = |ty: &Type| Ok::<_, anyhow::Error>(Box::new(of(resolve, ty)?));
    Ok(match &definition.kind {
        TypeDefKind::Type(ty) => of(resolve, ty)?,
        TypeDefKind::Variant(_) if name == "ip-address" => Shape::Address,
        TypeDefKind::Record(_) if name == "ip-network" => Shape::Network,
        TypeDefKind::Record(_) if name == "u128" => Shape::U128,
        TypeDefKind::Record(_) if name == "value" => Shape::Value,
        TypeDefKind::List(Type::U8) => Shape::Bytes,
        TypeDefKind::List(ty) => Shape::List(boxed(ty)?),
        TypeDefKind::Option(ty) => Shape::Option(boxed(ty)?),
        TypeDefKind::Result(result) => {
            Shape::Result(result.ok.as_ref().map(boxed).transpose()?, result.err.as_ref().map(boxed).transpose()?)
        }
        TypeDefKind::Tuple(tuple) => Shape::Tuple(tuple.types.iter().map(|ty| of(resolve, ty)).collect::<Result<_>>()?),
        TypeDefKind::Record(record) => {
            let field = |field: &wit_parser::Field| Ok((field.name.clone(), of(resolve, &field.ty)?));
            Shape::Record(name, record.fields.iter().map(field).collect::<Result<_>>()?)
        }
        TypeDefKind::Variant(variant) => {
            let case = |case: &wit_parser::Case| {
                Ok((case.name.clone(), case.ty.as_ref().map(|ty| of(resolve, ty)).transpose()?))
            };
            Shape::Variant(name, variant.cases.iter().map(case).collect::<Result<_>>()?)
        }
        TypeDefKind::Enum(cases) => Shape::Enum(name, cases.cases.iter().map(|case| case.name.clone()).collect()),
        TypeDefKind::Flags(flags) => Shape::Flags(name, flags.flags.iter().map(|flag| flag.name.clone()).collect()),
        TypeDefKind::Handle(Handle::Own(id) | Handle::Borrow(id)) => {
            Shape::Resource(resolve.types[*id].name.clone().unwrap_or_default())
        }
        other => bail!("{} has no form in a case", other.as_str()),
    })
}
