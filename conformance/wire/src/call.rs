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

/// How a call can end but with a result.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// The function returned an error: its record.
    Err(Json),
    /// The arguments do not fit the function.
    Reject(String),
    /// There is no such function.
    Unknown,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Reject(error.0)
    }
}

/// What a function of the dispatch table works with.
#[derive(Clone, Copy)]
pub struct Call<'a> {
    pub(crate) objects: &'a Objects,
    pub(crate) this: Option<&'a str>,
    pub(crate) arguments: &'a [Wire],
    pub(crate) bind: Option<&'a str>,
}

impl<'a> Call<'a> {
    /// The resource that the method is called on.
    pub fn this<T: 'static>(&self) -> Result<Rc<RefCell<T>>, Failure> {
        let name = self.this.ok_or_else(|| Error::new("a method needs an object"))?;
        Ok(self.objects.get(name)?)
    }

    /// Argument `index` as whatever the function takes.
    pub fn argument<T: Deserialize<'a>>(&self, index: usize) -> Result<T, Failure> {
        let wire = self.wire(index)?;
        T::deserialize(wire).map_err(|error| Failure::Reject(format!("argument {index}: {error}")))
    }

    /// Argument `index`, a list of values.
    pub fn list<T: Deserialize<'a>>(&self, index: usize) -> Result<Vec<T>, Failure> {
        self.argument(index)
    }

    /// Argument `index`, a borrowed resource.
    pub fn resource<T: 'static>(&self, index: usize) -> Result<Rc<RefCell<T>>, Failure> {
        Ok(self.objects.get(name(self.wire(index)?)?)?)
    }

    /// Argument `index`, perhaps a borrowed resource.
    pub fn optional_resource<T: 'static>(&self, index: usize) -> Result<Option<Rc<RefCell<T>>>, Failure> {
        match self.wire(index)? {
            Wire::None => Ok(None),
            wire => Ok(Some(self.objects.get(name(wire)?)?)),
        }
    }

    /// Argument `index`, a list of borrowed resources.
    pub fn resources<T: 'static>(&self, index: usize) -> Result<Vec<Rc<RefCell<T>>>, Failure> {
        match self.wire(index)? {
            Wire::List(items) => items.iter().map(|item| Ok(self.objects.get(name(item)?)?)).collect(),
            other => Err(Failure::Reject(format!("argument {index}: {} where a list should be", other.describe()))),
        }
    }

    /// Argument `index`, a resource that the function keeps.
    pub fn owned<T: 'static>(&self, index: usize) -> Result<T, Failure> {
        Ok(self.objects.take(name(self.wire(index)?)?)?)
    }

    /// The value of a result, or the failure that its error is.
    pub fn check<T, E: Serialize + Display>(&self, result: Result<T, E>) -> Result<T, Failure> {
        result.map_err(|error| failure(&error))
    }

    /// The answer that `value` makes.
    pub fn value<T: Serialize + ?Sized>(&self, value: &T) -> Result<Json, Failure> {
        Ok(to_json(value)?)
    }

    /// Names a resource as the request asks; `part` tells those of one result apart.
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

/// The record of an error. A guest's error is that record already. A native one is an enum: its case is the `kind`,
/// its fields are the record's, and its `Display` is the message.
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
        other => Err(Error::new(format!("{} where a resource should be", other.describe()))),
    }
}

/// Access to the resource that a method is called on.
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

/// What the guards of [`borrow_all`] guard.
pub fn references<T, G: Deref<Target = T>>(guards: &[G]) -> Vec<&T> {
    guards.iter().map(|guard| &**guard).collect()
}
