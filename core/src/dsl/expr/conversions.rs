//! Rust values as values of the expression language, and back.

use super::Value;

impl Value {
    /// Returns the value of a string key, if this is a map that has it.
    ///
    /// ```
    /// use scheduler_core::Value;
    ///
    /// let parameters = Value::Map(vec![("amount".into(), 5.into())]);
    /// assert_eq!(parameters.get("amount").and_then(Value::as_int), Some(5));
    /// assert_eq!(parameters.get("currency"), None);
    /// ```
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Map(entries) = self else { return None };
        entries.iter().find_map(|(name, value)| (name.as_str() == Some(key)).then_some(value))
    }

    /// Returns the value of a `bool`; none for other types.
    ///
    /// ```
    /// use scheduler_core::Value;
    ///
    /// assert_eq!((Value::from(true).as_bool(), Value::from("true").as_bool()), (Some(true), None));
    /// ```
    #[must_use]
    pub const fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(value) = self { Some(*value) } else { None }
    }

    /// Returns the value of an `int`; none for other types, `uint` and `double` included.
    ///
    /// ```
    /// use scheduler_core::Value;
    ///
    /// assert_eq!((Value::Int(5).as_int(), Value::Double(5.0).as_int()), (Some(5), None));
    /// ```
    #[must_use]
    pub const fn as_int(&self) -> Option<i64> {
        if let Self::Int(value) = self { Some(*value) } else { None }
    }

    /// Returns the text of a `string`; none for other types.
    ///
    /// ```
    /// use scheduler_core::Value;
    ///
    /// assert_eq!((Value::from("eur").as_str(), Value::Int(5).as_str()), (Some("eur"), None));
    /// ```
    #[must_use]
    pub const fn as_str(&self) -> Option<&str> {
        if let Self::String(value) = self { Some(value.as_str()) } else { None }
    }
}

macro_rules! from {
    ($($variant:ident: $type:ty,)*) => {$(
        impl From<$type> for Value {
            fn from(value: $type) -> Self {
                Self::$variant(value.into())
            }
        }
    )*};
}

from! {
    Bool: bool,
    Int: i32,
    Int: i64,
    Uint: u32,
    Uint: u64,
    Double: f64,
    String: &str,
    String: String,
}
