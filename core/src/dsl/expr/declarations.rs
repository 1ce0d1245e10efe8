//! What an expression may refer to.

use std::{collections::BTreeMap, ops::Bound};

use crate::{dsl::expr::ValueKind, sort};

/// A variable that an expression may use.
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
    /// Its name; a dot separates levels.
    pub name: String,
    /// Its type.
    pub kind: ValueKind,
}

/// The variables that an expression may use, each with its type.
///
/// A name may have dots (`probe.status_code`); an expression's longest declared
/// prefix is one variable, and what follows it selects from that variable's value,
/// as CEL resolves names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Declarations {
    names: BTreeMap<String, ValueKind>,
    /// What exists and has no value that an expression could use: actions without exports.
    bare: Vec<String>,
    /// What could not be read whole, so that nobody knows what it has.
    damaged: Vec<String>,
}

impl Declarations {
    /// Nothing declared.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Declares a variable; the last declaration of a name counts.
    pub fn declare(&mut self, name: &str, kind: ValueKind) -> &mut Self {
        self.names.insert(name.to_owned(), kind);
        self
    }

    /// Says that something exists which has no variables: what is wrong with an expression that names it can be told
    /// better then.
    pub(crate) fn declare_bare(&mut self, name: &str) {
        self.bare.push(name.to_owned());
    }

    /// Says that something exists of which nobody knows what it has.
    pub(crate) fn declare_damaged(&mut self, name: &str) {
        self.damaged.push(name.to_owned());
    }

    /// Whether nobody knows what that has.
    pub(crate) fn is_damaged(&self, name: &str) -> bool {
        self.damaged.iter().any(|other| other == name)
    }

    /// Whether that exists and has no variables.
    pub(crate) fn is_bare(&self, name: &str) -> bool {
        self.bare.iter().any(|other| other == name)
    }

    /// The type of a variable, if it is declared.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<ValueKind> {
        self.names.get(name).copied()
    }

    /// Whether some variable's name begins with `prefix` and a dot.
    #[must_use]
    pub fn has_below(&self, prefix: &str) -> bool {
        let first = format!("{prefix}.");
        self.names
            .range::<str, _>((Bound::Included(first.as_str()), Bound::Unbounded))
            .next()
            .is_some_and(|(name, _)| name.starts_with(&first))
    }

    /// All variables in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, ValueKind)> {
        self.names.iter().map(|(name, kind)| (name.as_str(), *kind))
    }

    /// How many variables there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there is none.
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
