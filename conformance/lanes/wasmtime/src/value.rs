//! Conversion between wire values and component values, by the component's own types.

use std::collections::HashMap;

use conformance_wire::Wire;
use serde_json::{Map, Value as Json, json};
use wasmtime::{
    Result, bail,
    component::{ResourceAny, Val, types::Type},
    ensure,
    error::Context,
};

/// Reads a component value of type `ty` from `wire`.
pub fn from_wire(ty: &Type, wire: &Wire, resources: &HashMap<String, ResourceAny>) -> Result<Val> {
    let read = |ty: &Type, wire: &Wire| from_wire(ty, wire, resources);
    Ok(match (ty, wire) {
        (Type::Option(_), Wire::None) => Val::Option(None),
        (Type::Option(inner), wire) => Val::Option(Some(Box::new(read(&inner.ty(), wire)?))),
        (Type::Record(_) | Type::Variant(_), Wire::Either { structure, .. }) => read(ty, structure)?,
        (_, Wire::Either { native, .. }) => read(ty, native)?,
        (Type::Bool, Wire::Bool(value)) => Val::Bool(*value),
        (Type::U8, Wire::Integer(number)) => Val::U8(fit(*number, "u8")?),
        (Type::U16, Wire::Integer(number)) => Val::U16(fit(*number, "u16")?),
        (Type::U32, Wire::Integer(number)) => Val::U32(fit(*number, "u32")?),
        (Type::U64, Wire::Integer(number)) => Val::U64(fit(*number, "u64")?),
        (Type::S8, Wire::Integer(number)) => Val::S8(fit(*number, "s8")?),
        (Type::S16, Wire::Integer(number)) => Val::S16(fit(*number, "s16")?),
        (Type::S32, Wire::Integer(number)) => Val::S32(fit(*number, "s32")?),
        (Type::S64, Wire::Integer(number)) => Val::S64(fit(*number, "s64")?),
        (Type::Float32, Wire::Double(number)) => Val::Float32(*number as f32),
        (Type::Float64, Wire::Double(number)) => Val::Float64(*number),
        (Type::Float64, Wire::Integer(number)) => Val::Float64(*number as f64),
        (Type::String, Wire::Text(text)) => Val::String(text.clone()),
        (Type::Char, Wire::Text(text)) => {
            let mut characters = text.chars();
            match (characters.next(), characters.next()) {
                (Some(character), None) => Val::Char(character),
                _ => bail!("{text:?} is not one character"),
            }
        }
        (Type::List(list), Wire::Bytes(bytes)) if list.ty() == Type::U8 => {
            Val::List(bytes.iter().map(|byte| Val::U8(*byte)).collect())
        }
        (Type::List(list), Wire::List(items)) => {
            Val::List(items.iter().map(|item| read(&list.ty(), item)).collect::<Result<_>>()?)
        }
        (Type::Tuple(tuple), Wire::List(items)) => {
            ensure!(
                tuple.types().len() == items.len(),
                "{} parts where {} should be",
                items.len(),
                tuple.types().len()
            );
            Val::Tuple(tuple.types().zip(items).map(|(ty, item)| read(&ty, item)).collect::<Result<_>>()?)
        }
        (Type::Record(record), Wire::Record(fields)) => {
            for (name, _) in fields {
                ensure!(record.fields().any(|field| field.name == name), "unknown field {name:?}");
            }
            let field = |field: wasmtime::component::types::Field<'_>| {
                let given = fields.iter().find(|(name, _)| name == field.name).map(|(_, value)| value);
                let given = given.with_context(|| format!("field {:?} is missing", field.name))?;
                let value = read(&field.ty, given).with_context(|| format!("field {}", field.name))?;
                Ok((field.name.to_owned(), value))
            };
            Val::Record(record.fields().map(field).collect::<Result<_>>()?)
        }
        (Type::Variant(variant), Wire::Variant(name, payload)) => {
            let case = variant.cases().find(|case| case.name == name);
            let case = case.with_context(|| format!("unknown case {name:?}"))?;
            let payload = match (case.ty, payload) {
                (Some(ty), Some(payload)) => Some(Box::new(read(&ty, payload)?)),
                (None, None) => None,
                _ => bail!("case {name:?} and its payload do not fit"),
            };
            Val::Variant(name.clone(), payload)
        }
        (Type::Enum(cases), Wire::Variant(name, None) | Wire::Text(name)) => {
            ensure!(cases.names().any(|case| case == name), "unknown case {name:?}");
            Val::Enum(name.clone())
        }
        (Type::Flags(flags), Wire::Flags(names)) => {
            for name in names {
                ensure!(flags.names().any(|flag| flag == name), "unknown flag {name:?}");
            }
            Val::Flags(names.clone())
        }
        (Type::Own(_) | Type::Borrow(_), Wire::Resource(name)) => {
            Val::Resource(*resources.get(name).with_context(|| format!("there is no resource {name:?}"))?)
        }
        (ty, wire) => bail!("{wire:?} does not fit {ty:?}"),
    })
}

fn fit<T: TryFrom<i128>>(number: i128, ty: &str) -> Result<T> {
    T::try_from(number).ok().with_context(|| format!("{number} is not a {ty}"))
}

/// The resources of a result, and their names.
pub struct Resources {
    bind: Option<String>,
    /// The resources found so far.
    pub named: Vec<(String, ResourceAny)>,
}

impl Resources {
    /// Creates a collection for a request with the name `bind`.
    pub fn new(bind: Option<&str>) -> Self {
        Self { bind: bind.map(str::to_owned), named: Vec::new() }
    }

    /// Runs `value` with the name of part `part` of the result.
    fn part<T>(&mut self, part: Option<usize>, value: impl FnOnce(&mut Self) -> T) -> T {
        let Some(part) = part else { return value(self) };
        let whole = self.bind.clone();
        self.bind = whole.as_ref().map(|whole| format!("{whole}.{part}"));
        let result = value(self);
        self.bind = whole;
        result
    }
}

/// Returns whether it contains resources.
fn holds_resource(value: &Val) -> bool {
    match value {
        Val::Resource(_) => true,
        Val::Option(Some(inner)) => holds_resource(inner),
        Val::List(items) | Val::Tuple(items) => items.iter().any(holds_resource),
        _ => false,
    }
}

/// Returns the JSON of a result.
pub fn to_json(value: &Val, made: &mut Resources) -> Json {
    match value {
        Val::Bool(value) => json!(value),
        Val::S8(number) => json!(number),
        Val::U8(number) => json!(number),
        Val::S16(number) => json!(number),
        Val::U16(number) => json!(number),
        Val::S32(number) => json!(number),
        Val::U32(number) => json!(number),
        Val::S64(number) => json!(number),
        Val::U64(number) => json!(number),
        Val::Float32(number) => json!(number.to_string()),
        Val::Float64(number) => json!(number.to_string()),
        Val::Char(character) => json!(character.to_string()),
        Val::String(text) | Val::Enum(text) => json!(text),
        Val::List(items) if matches!(items.first(), Some(Val::U8(_))) => {
            let hex = |item: &Val| if let Val::U8(byte) = item { format!("{byte:02x}") } else { String::new() };
            json!({ "$bytes": items.iter().map(hex).collect::<String>() })
        }
        Val::List(items) => {
            let item = |(index, item): (usize, &Val)| made.part(Some(index), |made| to_json(item, made));
            items.iter().enumerate().map(item).collect()
        }
        Val::Tuple(items) => {
            // A single resource in a tuple has the whole name.
            let several = items.iter().filter(|item| holds_resource(item)).count() > 1;
            let item = |(index, item): (usize, &Val)| made.part(several.then_some(index), |made| to_json(item, made));
            items.iter().enumerate().map(item).collect()
        }
        Val::Record(fields) => {
            let field = |(name, value): &(String, Val)| (name.clone(), to_json(value, made));
            Json::Object(fields.iter().map(field).collect::<Map<_, _>>())
        }
        Val::Variant(case, None) => json!(case),
        Val::Variant(case, Some(payload)) => json!({ case: to_json(payload, made) }),
        Val::Option(None) => Json::Null,
        Val::Option(Some(value)) => to_json(value, made),
        Val::Flags(names) => json!(names),
        Val::Resource(resource) => match made.bind.clone() {
            Some(name) => {
                made.named.push((name.clone(), *resource));
                json!({ "$resource": name })
            }
            None => Json::Null,
        },
        other => json!(format!("{other:?}")),
    }
}
