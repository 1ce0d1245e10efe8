//! A serde serializer to the JSON of a reply: 64- and 128-bit integers and doubles are exact,
//! values of the expression language are in form V.

use serde::{Serialize, Serializer, ser};
use serde_json::{Map, Value as Json, json};

use crate::Error;

/// Returns `value` as the JSON of a reply.
pub fn to_json<T: Serialize + ?Sized>(value: &T) -> Result<Json, Error> {
    value.serialize(ToJson)
}

struct ToJson;

/// A case with a payload. Native `Value` has its own form V.
fn case(name: &str, variant: &str, payload: Json) -> Json {
    if name == "Value" {
        return match (variant, payload) {
            ("Bool" | "Boolean" | "String" | "Text", plain) => plain,
            (variant, payload) => json!({ variant.to_ascii_lowercase(): payload }),
        };
    }
    json!({ variant: payload })
}

macro_rules! numbers {
    ($($method:ident: $number:ty),*) => {
        $(fn $method(self, value: $number) -> Result<Json, Error> {
            Ok(value.into())
        })*
    };
}

impl Serializer for ToJson {
    type Ok = Json;
    type Error = Error;
    type SerializeSeq = Sequence;
    type SerializeTuple = Sequence;
    type SerializeTupleStruct = Sequence;
    type SerializeTupleVariant = Sequence;
    type SerializeMap = Fields;
    type SerializeStruct = Fields;
    type SerializeStructVariant = Fields;

    numbers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_bool: bool, serialize_str: &str
    }

    fn serialize_i128(self, value: i128) -> Result<Json, Error> {
        Ok(value.to_string().into())
    }

    fn serialize_u128(self, value: u128) -> Result<Json, Error> {
        Ok(value.to_string().into())
    }

    fn serialize_f32(self, value: f32) -> Result<Json, Error> {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Result<Json, Error> {
        Ok(value.to_string().into())
    }

    fn serialize_char(self, value: char) -> Result<Json, Error> {
        Ok(value.to_string().into())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<Json, Error> {
        Ok(json!({ "$bytes": bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>() }))
    }

    fn serialize_none(self) -> Result<Json, Error> {
        Ok(Json::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Json, Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Json, Error> {
        Ok(Json::Null)
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<Json, Error> {
        Ok(Json::Null)
    }

    fn serialize_unit_variant(self, name: &'static str, _index: u32, variant: &'static str) -> Result<Json, Error> {
        Ok(if name == "Value" { Json::Null } else { variant.into() })
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _name: &'static str, value: &T) -> Result<Json, Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Json, Error> {
        Ok(case(name, variant, value.serialize(self)?))
    }

    fn serialize_seq(self, _length: Option<usize>) -> Result<Sequence, Error> {
        Ok(Sequence::default())
    }

    fn serialize_tuple(self, _length: usize) -> Result<Sequence, Error> {
        Ok(Sequence::default())
    }

    fn serialize_tuple_struct(self, _name: &'static str, _length: usize) -> Result<Sequence, Error> {
        Ok(Sequence::default())
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Sequence, Error> {
        Ok(Sequence { case: Some((name, variant)), items: Vec::new() })
    }

    fn serialize_map(self, _length: Option<usize>) -> Result<Fields, Error> {
        Ok(Fields::default())
    }

    fn serialize_struct(self, _name: &'static str, _length: usize) -> Result<Fields, Error> {
        Ok(Fields::default())
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _index: u32,
        variant: &'static str,
        _length: usize,
    ) -> Result<Fields, Error> {
        Ok(Fields { case: Some((name, variant)), ..Fields::default() })
    }
}

#[derive(Default)]
struct Sequence {
    case: Option<(&'static str, &'static str)>,
    items: Vec<Json>,
}

impl Sequence {
    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.items.push(to_json(value)?);
        Ok(())
    }

    fn finish(self) -> Result<Json, Error> {
        let items = Json::Array(self.items);
        Ok(match self.case {
            Some((name, variant)) => case(name, variant, items),
            None => items,
        })
    }
}

#[derive(Default)]
struct Fields {
    case: Option<(&'static str, &'static str)>,
    key: Option<String>,
    fields: Map<String, Json>,
}

impl Fields {
    fn push<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Error> {
        self.fields.insert(key.to_owned(), to_json(value)?);
        Ok(())
    }

    fn finish(self) -> Result<Json, Error> {
        let fields = Json::Object(self.fields);
        Ok(match self.case {
            Some((name, variant)) => case(name, variant, fields),
            None => fields,
        })
    }
}

macro_rules! sequence {
    ($($name:ident: $method:ident),*) => {
        $(impl ser::$name for Sequence {
            type Ok = Json;
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                self.push(value)
            }

            fn end(self) -> Result<Json, Error> {
                self.finish()
            }
        })*
    };
}

sequence! {
    SerializeSeq: serialize_element, SerializeTuple: serialize_element,
    SerializeTupleStruct: serialize_field, SerializeTupleVariant: serialize_field
}

macro_rules! fields {
    ($($name:ident),*) => {
        $(impl ser::$name for Fields {
            type Ok = Json;
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
                self.push(key, value)
            }

            fn end(self) -> Result<Json, Error> {
                self.finish()
            }
        })*
    };
}

fields! { SerializeStruct, SerializeStructVariant }

impl ser::SerializeMap for Fields {
    type Ok = Json;
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.key = Some(match to_json(key)? {
            Json::String(text) => text,
            other => other.to_string(),
        });
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        let key = self.key.take().ok_or_else(|| Error::new("a value came before its key"))?;
        self.push(&key, value)
    }

    fn end(self) -> Result<Json, Error> {
        self.finish()
    }
}
