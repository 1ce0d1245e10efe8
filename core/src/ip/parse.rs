//! Parsing of resource types.

use super::{IpPoolError, ResourceType, error::invalid};

impl std::str::FromStr for ResourceType {
    type Err = IpPoolError;

    /// Parses the output of [`Display`](std::fmt::Display).
    ///
    /// ```
    /// use scheduler_core::ResourceType;
    ///
    /// assert_eq!("custom:db".parse(), Ok(ResourceType::Custom("db".into())));
    /// assert!("db".parse::<ResourceType>().is_err());
    /// ```
    fn from_str(text: &str) -> Result<Self, IpPoolError> {
        Ok(match text {
            "mac" => Self::Mac,
            "vm" => Self::Vm,
            "container" => Self::Container,
            "pod" => Self::Pod,
            _ => match text.strip_prefix("custom:") {
                Some(name) => Self::Custom(name.to_owned()),
                None => return Err(invalid("resource-type", text, "mac, vm, container, pod or custom:NAME")),
            },
        })
    }
}

impl TryFrom<&str> for ResourceType {
    type Error = IpPoolError;

    fn try_from(text: &str) -> Result<Self, IpPoolError> {
        text.parse()
    }
}
