//! Variables of the workbook scope: set by the host, read by the conditions and templates of all instances.

use std::collections::BTreeMap;

use crate::{
    dsl::expr::Value,
    error::workflow::{WorkflowError, invalid, within},
    limits::workflow as limits,
};

/// All variables of a workbook.
#[derive(Debug, Clone, Default)]
pub struct Variables(BTreeMap<String, Value>);

impl Variables {
    pub fn set(&mut self, name: &str, value: &Value) -> Result<(), WorkflowError> {
        if !is_name(name) {
            let expected = "1 to 255 letters, digits, _, - and dots, as in expressions";
            return Err(invalid("name", expected));
        }
        if name.starts_with("user.") {
            return Err(invalid(name, "a name without the prefix user."));
        }
        match self.0.get_mut(name) {
            Some(own) => {
                // Machines were compiled with this type.
                if own.type_name() != value.type_name() {
                    return Err(invalid(name, format!("of type {}, as before", own.type_name())));
                }
                own.clone_from(value);
            }
            None => {
                within("variables", limits::VARIABLES, (self.0.len() as u64).saturating_add(1))?;
                self.0.insert(name.to_owned(), value.clone());
            }
        }
        Ok(())
    }

    pub fn all(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.0.iter()
    }
}

/// Returns whether a name has parts of letters, digits, `_` and `-`, each starting with a letter or
/// `_`, joined by dots.
fn is_name(name: &str) -> bool {
    let part = |part: &str| {
        part.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
            && part.chars().all(|character| character.is_ascii_alphanumeric() || matches!(character, '_' | '-'))
            && !part.ends_with('-')
    };
    name.len() <= limits::NAME_BYTES && name.split('.').all(part)
}
