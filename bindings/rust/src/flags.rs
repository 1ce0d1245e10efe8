//! serde for WIT flags: the list of the names that are set.

/// Implements both directions for a set of flags that wit-bindgen made.
macro_rules! serde {
    ($flags:path: $($name:literal = $constant:ident),*) => {
        impl ::serde::Serialize for $flags {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let names = [$(($name, <$flags>::$constant)),*];
                serializer.collect_seq(names.into_iter().filter(|(_, flag)| self.contains(*flag)).map(|(name, _)| name))
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $flags {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut flags = <$flags>::empty();
                for name in <Vec<String> as ::serde::Deserialize>::deserialize(deserializer)? {
                    flags |= match name.as_str() {
                        $($name => <$flags>::$constant,)*
                        _ => return Err(::serde::de::Error::unknown_variant(&name, &[$($name),*])),
                    };
                }
                Ok(flags)
            }
        }
    };
}

pub(crate) use serde;
