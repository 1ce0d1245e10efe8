//! One call: arguments in, result out.

use std::{
    cell::{Ref, RefCell, RefMut},
    fmt::Display,
    ops::Deref,
    rc::Rc,
};

use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use crate::{Error, Objects, Wire, to_json};

/// Outcome of a call without a result.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// The function returned an error: its record.
    Err(Json),
    /// The arguments do not fit the function.
    Reject(String),
    /// The function does not exist.
    Unknown,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Reject(error.0)
    }
}

/// The call, as a function of the dispatch table sees it.
#[derive(Clone, Copy)]
pub struct Call<'a> {
    pub(crate) objects: &'a Objects,
    pub(crate) this: Option<&'a str>,
    pub(crate) arguments: &'a [Wire],
    pub(crate) bind: Option<&'a str>,
}

impl<'a> Call<'a> {
    /// The resource of the method.
    pub fn this<T: 'static>(&self) -> Result<Rc<RefCell<T>>, Failure> {
        let name = self.this.ok_or_else(|| Error::new("a method needs an object"))?;
        Ok(self.objects.get(name)?)
    }

    /// Returns argument `index` in the type that the function takes.
    pub fn argument<T: Deserialize<'a>>(&self, index: usize) -> Result<T, Failure> {
        let wire = self.wire(index)?;
        T::deserialize(wire).map_err(|error| Failure::Reject(format!("argument {index}: {error}")))
    }

    /// Returns argument `index`, a list of values.
    pub fn list<T: Deserialize<'a>>(&self, index: usize) -> Result<Vec<T>, Failure> {
        self.argument(index)
    }

    /// Returns argument `index`, a borrowed resource.
    pub fn resource<T: 'static>(&self, index: usize) -> Result<Rc<RefCell<T>>, Failure> {
        Ok(self.objects.get(name(self.wire(index)?)?)?)
    }

    /// Returns argument `index`, an optional borrowed resource.
    pub fn optional_resource<T: 'static>(&self, index: usize) -> Result<Option<Rc<RefCell<T>>>, Failure> {
        match self.wire(index)? {
            Wire::None => Ok(None),
            wire => Ok(Some(self.objects.get(name(wire)?)?)),
        }
    }

    /// Returns argument `index`, a list of borrowed resources.
    pub fn resources<T: 'static>(&self, index: usize) -> Result<Vec<Rc<RefCell<T>>>, Failure> {
        match self.wire(index)? {
            Wire::List(items) => items.iter().map(|item| Ok(self.objects.get(name(item)?)?)).collect(),
            other => Err(Failure::Reject(format!("argument {index}: expected a list, found {}", other.describe()))),
        }
    }

    /// Returns argument `index`, an owned resource.
    pub fn owned<T: 'static>(&self, index: usize) -> Result<T, Failure> {
        Ok(self.objects.take(name(self.wire(index)?)?)?)
    }

    /// Returns the value of a result, or its error as a failure.
    pub fn check<T, E: Serialize + Display>(&self, result: Result<T, E>) -> Result<T, Failure> {
        result.map_err(|error| failure(&error))
    }

    /// Returns the answer for `value`.
    pub fn value<T: Serialize + ?Sized>(&self, value: &T) -> Result<Json, Failure> {
        Ok(to_json(value)?)
    }

    /// Names a resource as the request asks; `part` distinguishes those of one result.
    pub fn bind<T: 'static>(&self, resource: T, part: Option<usize>) -> Json {
        let Some(bind) = self.bind else { return Json::Null };
        let name = part.map_or_else(|| bind.to_owned(), |part| format!("{bind}.{part}"));
        self.objects.bind(&name, resource);
        json!({ "$resource": name })
    }

    /// Names the resources of a list.
    pub fn bind_all<T: 'static>(&self, resources: Vec<T>) -> Json {
        resources.into_iter().enumerate().map(|(part, resource)| self.bind(resource, Some(part))).collect()
    }

    fn wire(&self, index: usize) -> Result<&'a Wire, Failure> {
        self.arguments.get(index).ok_or_else(|| Failure::Reject(format!("argument {index} is missing")))
    }
}

/// Returns the record of an error. The error of a guest is already that record. A native error is
/// an enum: its case is the `kind`, its fields are the record's, and its `Display` is the message.
fn failure<E: Serialize + Display>(error: &E) -> Failure {
    let mut record = match to_json(error) {
        Ok(Json::String(case)) => json!({ "kind": case }),
        Ok(Json::Object(mut object)) if object.len() == 1 => {
            let (case, fields) = std::mem::take(&mut object).into_iter().next().unwrap_or_default();
            let mut fields = fields.as_object().cloned().unwrap_or_default();
            fields.insert("kind".to_owned(), case.into());
            Json::Object(fields)
        }
        Ok(other) => other,
        Err(error) => return Failure::Reject(error.0),
    };
    if let Json::Object(fields) = &mut record {
        fields.entry("message").or_insert_with(|| error.to_string().into());
    }
    Failure::Err(record)
}

fn name(wire: &Wire) -> Result<&str, Error> {
    match wire {
        Wire::Resource(name) => Ok(name),
        other => Err(Error::new(format!("expected a resource, found {}", other.describe()))),
    }
}

/// Access to the resource of a method.
pub fn borrow_mut<T>(resource: &RefCell<T>) -> Result<RefMut<'_, T>, Failure> {
    resource.try_borrow_mut().map_err(|_| Failure::Reject("a resource is used twice in one call".into()))
}

/// Shared access to a resource that is an argument.
pub fn borrow<T>(resource: &RefCell<T>) -> Result<Ref<'_, T>, Failure> {
    resource.try_borrow().map_err(|_| Failure::Reject("a resource is used twice in one call".into()))
}

/// Shared access to every resource of a list.
pub fn borrow_all<T>(resources: &[Rc<RefCell<T>>]) -> Result<Vec<Ref<'_, T>>, Failure> {
    resources.iter().map(|resource| borrow(resource)).collect()
}

/// The references guarded by [`borrow_all`].
pub fn references<T, G: Deref<Target = T>>(guards: &[G]) -> Vec<&T> {
    guards.iter().map(|guard| &**guard).collect()
}
