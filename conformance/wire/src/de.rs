//! A serde deserializer for wire values. Names of fields and cases match in any case style.

use serde::{
    Deserializer,
    de::{DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor},
    forward_to_deserialize_any,
};

use crate::{Error, Wire};

/// Returns whether two names are equal except for their case style.
fn same_name(left: &str, right: &str) -> bool {
    let plain = |name: &str| {
        name.chars().filter(|c| !matches!(c, '-' | '_')).map(|c| c.to_ascii_lowercase()).collect::<String>()
    };
    plain(left) == plain(right)
}

/// Returns the one of `names` that matches `name`.
fn find(name: &str, names: &'static [&'static str], what: &str) -> Result<&'static str, Error> {
    let found = names.iter().find(|candidate| same_name(candidate, name));
    found.copied().ok_or_else(|| Error::new(format!("unknown {what} {name:?}, expected one of {names:?}")))
}

impl<'de> Deserializer<'de> for &'de Wire {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Wire::None => visitor.visit_unit(),
            Wire::Bool(value) => visitor.visit_bool(*value),
            Wire::Integer(value) => {
                if let Ok(value) = u64::try_from(*value) {
                    visitor.visit_u64(value)
                } else if let Ok(value) = i64::try_from(*value) {
                    visitor.visit_i64(value)
                } else if let Ok(value) = u128::try_from(*value) {
                    visitor.visit_u128(value)
                } else {
                    visitor.visit_i128(*value)
                }
            }
            Wire::Large(value) => visitor.visit_u128(*value),
            Wire::Double(value) => visitor.visit_f64(*value),
            Wire::Text(text) => visitor.visit_borrowed_str(text),
            Wire::Bytes(bytes) => visitor.visit_borrowed_bytes(bytes),
            Wire::List(items) => visitor.visit_seq(Items(items.iter())),
            Wire::Flags(names) => visitor.visit_seq(Names(names.iter())),
            Wire::Either { native, .. } => native.deserialize_any(visitor),
            Wire::Record(_) | Wire::Variant(..) | Wire::Resource(_) => {
                Err(Error::new(format!("expected nothing, found {}", self.describe())))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Wire::None => visitor.visit_none(),
            some => visitor.visit_some(some),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Wire::Bytes(bytes) => visitor.visit_seq(Octets(bytes.iter())),
            other => other.deserialize_any(visitor),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _length: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _name: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self {
            Wire::Record(values) => visitor.visit_map(Fields { values: values.iter(), fields, next: None }),
            Wire::Flags(set) => visitor.visit_map(Switches { fields: fields.iter(), set, next: false }),
            Wire::Either { structure, .. } => structure.deserialize_struct(name, fields, visitor),
            other => Err(Error::new(format!("{} instead of record {name}", other.describe()))),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self {
            Wire::Variant(case, payload) => {
                visitor.visit_enum(Case { case: find(case, variants, "case")?, payload: payload.as_deref() })
            }
            Wire::Text(case) => visitor.visit_enum(Case { case: find(case, variants, "case")?, payload: None }),
            Wire::Either { native, structure } => match &**structure {
                Wire::Variant(..) => structure.deserialize_enum(name, variants, visitor),
                _ => native.deserialize_enum(name, variants, visitor),
            },
            other => Err(Error::new(format!("{} instead of one of {variants:?}", other.describe()))),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct tuple_struct map identifier ignored_any
    }
}

struct Items<'de>(std::slice::Iter<'de, Wire>);

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        self.0.next().map(|item| seed.deserialize(item)).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

struct Octets<'de>(std::slice::Iter<'de, u8>);

impl<'de> SeqAccess<'de> for Octets<'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        self.0.next().map(|byte| seed.deserialize((*byte).into_deserializer())).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

struct Names<'de>(std::slice::Iter<'de, String>);

impl<'de> SeqAccess<'de> for Names<'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        self.0.next().map(|name| seed.deserialize(name.as_str().into_deserializer())).transpose()
    }
}

struct Fields<'de> {
    values: std::slice::Iter<'de, (String, Wire)>,
    fields: &'static [&'static str],
    next: Option<&'de Wire>,
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((name, value)) = self.values.next() else { return Ok(None) };
        self.next = Some(value);
        let field = find(name, self.fields, "field")?;
        seed.deserialize(IntoDeserializer::<Error>::into_deserializer(field)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let value = self.next.take().ok_or_else(|| Error::new("a value was asked for before its name"))?;
        seed.deserialize(value)
    }
}

/// Flags as a struct of booleans.
struct Switches<'de> {
    fields: std::slice::Iter<'static, &'static str>,
    set: &'de [String],
    next: bool,
}

impl<'de> MapAccess<'de> for Switches<'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some(field) = self.fields.next() else { return Ok(None) };
        self.next = self.set.iter().any(|name| same_name(name, field));
        seed.deserialize(IntoDeserializer::<Error>::into_deserializer(*field)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(self.next.into_deserializer())
    }
}

struct Case<'de> {
    case: &'static str,
    payload: Option<&'de Wire>,
}

impl<'de> EnumAccess<'de> for Case<'de> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let case = seed.deserialize(IntoDeserializer::<Error>::into_deserializer(self.case))?;
        Ok((case, self))
    }
}

impl<'de> Case<'de> {
    fn content(&self) -> Result<&'de Wire, Error> {
        self.payload.ok_or_else(|| Error::new(format!("case {:?} without its payload", self.case)))
    }
}

impl<'de> VariantAccess<'de> for Case<'de> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        match self.payload {
            None => Ok(()),
            Some(_) => Err(Error::new(format!("case {:?} has no payload", self.case))),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(self.content()?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Error> {
        self.content()?.deserialize_tuple(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: &'static [&'static str], visitor: V) -> Result<V::Value, Error> {
        self.content()?.deserialize_struct(self.case, fields, visitor)
    }
}
