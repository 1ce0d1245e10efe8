//! Variables available to an expression.

use std::{collections::BTreeMap, ops::Bound};

use crate::{dsl::expr::ValueKind, sort};

/// A variable available to an expression.
///
/// ```
/// use scheduler_core::dsl::{ValueKind, expr::{Declarations, VariableDeclaration}};
///
/// let tries = VariableDeclaration { name: "tries".to_owned(), kind: ValueKind::Int };
/// let declared: Declarations = [tries].into_iter().collect();
/// assert_eq!(declared.get("tries"), Some(ValueKind::Int));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct VariableDeclaration {
    /// Name of the variable. Dots separate levels.
    pub name: String,
    /// Type of the variable.
    pub kind: ValueKind,
}

/// Variables available to an expression, with their types.
///
/// A name may contain dots (`probe.status_code`). As in CEL, the longest declared prefix of a name
/// in an expression is the variable, and the rest selects from its value.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Declarations {
    names: BTreeMap<String, ValueKind>,
    /// Names that exist but have no usable value: actions without exports.
    bare: Vec<String>,
    /// Names whose declaration could not be fully parsed, so that their variables are unknown.
    damaged: Vec<String>,
}

impl Declarations {
    /// Creates an empty set of declarations.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Declares a variable. A later declaration replaces an earlier one of the same name.
    pub fn declare(&mut self, name: &str, kind: ValueKind) -> &mut Self {
        self.names.insert(name.to_owned(), kind);
        self
    }

    /// Declares a name that exists but has no variables, for better error messages.
    pub(crate) fn declare_bare(&mut self, name: &str) {
        self.bare.push(name.to_owned());
    }

    /// Declares a name whose variables are unknown.
    pub(crate) fn declare_damaged(&mut self, name: &str) {
        self.damaged.push(name.to_owned());
    }

    /// Whether the variables of a name are unknown.
    pub(crate) fn is_damaged(&self, name: &str) -> bool {
        self.damaged.iter().any(|other| other == name)
    }

    /// Whether a name exists but has no variables.
    pub(crate) fn is_bare(&self, name: &str) -> bool {
        self.bare.iter().any(|other| other == name)
    }

    /// Returns the type of a variable, or `None` if it is not declared.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<ValueKind> {
        self.names.get(name).copied()
    }

    /// Returns whether the name of any variable begins with `prefix` and a dot.
    #[must_use]
    pub fn has_below(&self, prefix: &str) -> bool {
        let first = format!("{prefix}.");
        self.names
            .range::<str, _>((Bound::Included(first.as_str()), Bound::Unbounded))
            .next()
            .is_some_and(|(name, _)| name.starts_with(&first))
    }

    /// Iterates over all variables, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, ValueKind)> {
        self.names.iter().map(|(name, kind)| (name.as_str(), *kind))
    }

    /// Returns the number of variables.
    #[must_use]
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Returns whether no variable is declared.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}

impl FromIterator<VariableDeclaration> for Declarations {
    fn from_iter<I: IntoIterator<Item = VariableDeclaration>>(variables: I) -> Self {
        Self {
            names: sort::map(variables.into_iter().map(|variable| (variable.name, variable.kind))),
            bare: Vec::new(),
            damaged: Vec::new(),
        }
    }
}

impl<'a> FromIterator<(&'a str, ValueKind)> for Declarations {
    fn from_iter<I: IntoIterator<Item = (&'a str, ValueKind)>>(pairs: I) -> Self {
        Self {
            names: sort::map(pairs.into_iter().map(|(name, kind)| (name.to_owned(), kind))),
            bare: Vec::new(),
            damaged: Vec::new(),
        }
    }
}
