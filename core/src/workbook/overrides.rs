//! Resource properties that are overridden in a run: their names and types.

use crate::{
    dsl::{
        expr::{Value, ValueKind},
        model,
    },
    error::workflow::{WorkflowError, invalid, not_found},
};

use super::types::coerce;

/// Maximum number of properties that an error lists.
const LISTED: usize = 20;

/// Returns an overriding value of a property, converted to the type that the property has in the
/// scenario. A double property accepts an int, and an int property a whole double.
///
/// ```
/// use scheduler_core::{dsl::{self, expr::Value}, workbook::override_of};
///
/// let scenario = dsl::parse(r#"
///     scenario "shop"
///     resource shop http_server { host = "10.0.0.1" port = 8080 }
///     workflow { start: pass { -> end } end }
/// "#, dsl::Syntax::Text)?;
/// assert_eq!(override_of(scenario.model(), "shop", "port", &Value::Double(9000.0))?, Value::Int(9000));
/// let error = override_of(scenario.model(), "shop", "prt", &Value::Int(1)).unwrap_err();
/// assert_eq!(error.to_string(), r#"there is no property of resource shop (host, port) called "prt"; did you mean "port"?"#);
/// # Ok::<(), scheduler_core::CoreLibError>(())
/// ```
///
/// # Errors
/// [`WorkflowError::NotFound`] if the scenario does not have the resource or the resource does not
/// have the property; [`WorkflowError::InvalidArgument`] if the value has another type.
pub fn override_of(
    scenario: &model::ScenarioModel,
    resource: &str,
    property: &str,
    value: &Value,
) -> Result<Value, WorkflowError> {
    let resources = &scenario.workbook.resources;
    let Some(own) = resources.iter().find(|own| own.id == resource) else {
        return Err(not_found("resource", resource, resources.iter().map(|own| own.id.as_str())));
    };
    let Some((_, usual)) = own.properties.iter().find(|(name, _)| name == property) else {
        let names = || own.properties.iter().map(|(name, _)| name.as_str());
        let kind = format!("property of resource {resource} ({}) called", listed(names()));
        return Err(not_found(&kind, property, names()));
    };
    let kind = ValueKind::of(usual);
    // Null has no type, so a null property accepts any value.
    let given = match (usual, value) {
        (Value::Null, value) => Some(value.clone()),
        (_, Value::Null) => None,
        _ => coerce(value.clone(), kind),
    };
    given.ok_or_else(|| {
        let (expected, found) = (type_of(usual), type_of(value));
        invalid(format!("property {resource}.{property}"), format!("{expected}, as in the scenario, not {found}"))
    })
}

/// Returns the type of a value, for an error. Example: `an int`.
fn type_of(value: &Value) -> String {
    let name = ValueKind::of(value).name();
    match value {
        Value::Null => "null".to_owned(),
        _ if name.starts_with(['i', 'a']) => format!("an {name}"),
        _ => format!("a {name}"),
    }
}

/// Returns a list of names, for an error. Example: `host, port`.
fn listed<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let mut list = String::new();
    for (number, name) in names.enumerate() {
        if number > 0 {
            list.push_str(", ");
        }
        if number == LISTED {
            list.push('…');
            break;
        }
        list.push_str(name);
    }
    if list.is_empty() { "none".to_owned() } else { list }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dsl::{self, Syntax};

    fn given(resource: &str, property: &str, value: Value) -> Result<Value, String> {
        let text = "scenario \"s\" resource api http_server { host = \"a\" port = 80 share = 0.5 wait = 2s on = true }\n\
                    resource bare thing { }\nworkflow { start: pass { -> end } end }";
        let scenario = dsl::parse(text, Syntax::Text).unwrap();
        override_of(scenario.model(), resource, property, &value).map_err(|error| error.to_string())
    }

    #[test]
    fn a_value_has_the_type_of_its_property() {
        assert_eq!(given("api", "port", Value::Int(81)), Ok(Value::Int(81)));
        assert_eq!(given("api", "port", Value::Double(81.0)), Ok(Value::Int(81)));
        assert_eq!(given("api", "share", Value::Int(1)), Ok(Value::Double(1.0)));
        assert_eq!(given("api", "wait", Value::Duration(5)), Ok(Value::Duration(5)));
        for (property, value, message) in [
            (
                "port",
                Value::String("81".into()),
                "property api.port: should be an int, as in the scenario, not a string",
            ),
            ("port", Value::Double(0.5), "property api.port: should be an int, as in the scenario, not a double"),
            ("host", Value::Int(1), "property api.host: should be a string, as in the scenario, not an int"),
            ("on", Value::Null, "property api.on: should be a bool, as in the scenario, not null"),
        ] {
            assert_eq!(given("api", property, value), Err(message.to_owned()));
        }
    }

    #[test]
    fn what_the_scenario_does_not_have_is_told_with_what_it_has() {
        let error = |resource, property| given(resource, property, Value::Int(1)).unwrap_err();
        assert_eq!(error("ap", "port"), "there is no resource \"ap\"; did you mean \"api\"?");
        let expected = "there is no property of resource api (host, port, share, wait, on) called \"prot\"; did you mean \"port\"?";
        assert_eq!(error("api", "prot"), expected);
        assert_eq!(error("bare", "x"), "there is no property of resource bare (none) called \"x\"");
    }
}
