//! `--set RESOURCE.PROPERTY=VALUE`: overrides properties of resources for one run.

use scheduler_core::{
    Scenario, WorkflowError,
    dsl::{self, expr::Value},
    runner::PropertyOverride,
    workbook::override_of,
};

use crate::{failure::Failure, input::Document};

/// Maximum number of names in an error.
const LISTED: usize = 20;

/// An override as given on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    resource: String,
    property: String,
    value: String,
}

/// Parses an override.
pub fn read(text: &str) -> Result<Set, String> {
    let parts = text.split_once('=').and_then(|(name, value)| Some((name.split_once('.')?, value)));
    let sound = parts.filter(|((resource, property), _)| !resource.is_empty() && !property.is_empty());
    let ((resource, property), value) =
        sound.ok_or("expected RESOURCE.PROPERTY=VALUE, for example server.port=8080")?;
    Ok(Set { resource: resource.to_owned(), property: property.to_owned(), value: value.to_owned() })
}

impl Set {
    /// Returns the override for the report page. Example: `server.port = 8080`.
    pub fn told(&self) -> String {
        format!("{}.{} = {}", self.resource, self.property, self.value)
    }

    /// Returns the value, given the one in the scenario. A string property takes the text as it is, with or without
    /// quotes. For other types the text is parsed as in the scenario language; text that is not valid there is a string.
    fn value(&self, usual: Option<&Value>) -> Value {
        let quoted = self.value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        let text = || Value::String(quoted.unwrap_or(&self.value).to_owned());
        match usual {
            None | Some(Value::String(_)) => text(),
            Some(_) => dsl::evaluate(&self.value, &[], None).unwrap_or_else(|_| text()),
        }
    }

    /// Returns the override for the crate, with the type that the property has in the scenario.
    ///
    /// # Errors
    /// The scenario has no such property, or it has another type.
    fn checked(&self, document: &Document, scenario: &Scenario) -> Result<PropertyOverride, Failure> {
        let model = scenario.model();
        let resource = model.workbook.resources.iter().find(|own| own.id == self.resource);
        let usual = resource.and_then(|own| own.properties.iter().find(|(name, _)| *name == self.property));
        let value = self.value(usual.map(|(_, value)| value));
        match override_of(model, &self.resource, &self.property, &value) {
            Ok(value) => {
                Ok(PropertyOverride { resource_id: self.resource.clone(), property: self.property.clone(), value })
            }
            Err(error) => {
                let told = match (&error, resource) {
                    (WorkflowError::NotFound { .. }, None) => {
                        let all = model.workbook.resources.iter().map(|own| own.id.as_str());
                        format!("{error} ({})", listed("resources", "the scenario has no resources", all))
                    }
                    (WorkflowError::NotFound { suggestion, .. }, Some(own)) => {
                        let all = own.properties.iter().map(|(name, _)| name.as_str());
                        let meant = suggestion.as_deref().map(|name| format!("; did you mean {name:?}?"));
                        format!(
                            "resource {} has no property {:?}{} ({})",
                            self.resource,
                            self.property,
                            meant.unwrap_or_default(),
                            listed("properties", "it has no properties", all)
                        )
                    }
                    _ => error.to_string(),
                };
                let Self { resource, property, value } = self;
                Err(Failure::new(format!("{}: --set {resource}.{property}={value}: {told}", document.shown())))
            }
        }
    }
}

/// Returns a list of names, for an error. Example: `properties: host, port`.
fn listed<'n>(what: &str, none: &str, names: impl Iterator<Item = &'n str>) -> String {
    let names: Vec<&str> = names.collect();
    match names.len().checked_sub(LISTED) {
        _ if names.is_empty() => none.to_owned(),
        Some(more @ 1..) => {
            format!("{what}: {} and {more} more", names.get(..LISTED).unwrap_or_default().join(", "))
        }
        _ => format!("{what}: {}", names.join(", ")),
    }
}

/// Returns all overrides for the crate. If a property is given several times, the last one applies.
///
/// # Errors
/// The scenario has no such property, or it has another type.
pub fn checked(all: &[Set], document: &Document, scenario: &Scenario) -> Result<Vec<PropertyOverride>, Failure> {
    all.iter().map(|own| own.checked(document, scenario)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_listed_up_to_a_number() {
        let names: Vec<String> = (0..25).map(|number| number.to_string()).collect();
        let told = |count: usize| listed("resources", "none", names.iter().take(count).map(String::as_str));
        assert_eq!([0, 1, 2].map(told), ["none", "resources: 0", "resources: 0, 1"]);
        assert!(told(20).ends_with(", 18, 19") && told(25).ends_with(", 18, 19 and 5 more"));
    }

    #[test]
    fn values_are_read_as_the_type_of_the_property() {
        let value = |text: &str, usual: Value| read(&format!("server.port={text}")).unwrap().value(Some(&usual));
        let (int, text) = (|| Value::Int(1), || Value::String(String::new()));
        assert_eq!(value("8080", int()), Value::Int(8080));
        assert_eq!(value("-1", int()), Value::Int(-1));
        assert_eq!(value("8080", text()), Value::String("8080".into()));
        assert_eq!(value("\"8080\"", text()), Value::String("8080".into()));
        assert_eq!(value("\"8080\"", int()), Value::String("8080".into()));
        assert_eq!(value("1.5", Value::Double(0.0)), Value::Double(1.5));
        assert_eq!(value("true", Value::Bool(false)), Value::Bool(true));
        assert_eq!(value("250ms", Value::Duration(0)), Value::Duration(250_000_000));
        assert_eq!(value("[1, 2]", Value::List(vec![])), Value::List(vec![Value::Int(1), Value::Int(2)]));
        assert_eq!(value("127.0.0.1", int()), Value::String("127.0.0.1".into()));
        assert_eq!(value("a=b", text()), Value::String("a=b".into()));
        for wrong in ["server", "server=1", "=1", ".=1", "server.=1", ".port=1"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
