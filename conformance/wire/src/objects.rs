//! The named resources of a case.

use std::{
    any::{Any, type_name},
    cell::RefCell,
    collections::HashMap,
    rc::Rc,
};

use crate::Error;

/// Resources of every type by name. Each is in a separate cell, so that one call can use several of
/// them.
#[derive(Default)]
pub struct Objects(RefCell<HashMap<String, Rc<dyn Any>>>);

impl Objects {
    /// Names a resource; a former resource with that name is dropped.
    pub fn bind<T: 'static>(&self, name: &str, resource: T) {
        let old = self.0.borrow_mut().insert(name.to_owned(), Rc::new(RefCell::new(resource)));
        drop(old);
    }

    /// Returns the resource called `name`.
    pub fn get<T: 'static>(&self, name: &str) -> Result<Rc<RefCell<T>>, Error> {
        let found = self.0.borrow().get(name).cloned();
        let any = found.ok_or_else(|| Error::new(format!("there is no resource {name:?}")))?;
        any.downcast().map_err(|_| Error::new(format!("{name:?} is not a {}", type_name::<T>())))
    }

    /// Removes the resource called `name` from the table and returns it.
    pub fn take<T: 'static>(&self, name: &str) -> Result<T, Error> {
        let shared = self.get::<T>(name)?;
        self.0.borrow_mut().remove(name);
        let cell = Rc::try_unwrap(shared).map_err(|_| Error::new(format!("{name:?} is in use")))?;
        Ok(cell.into_inner())
    }

    /// Drops the resource called `name`, if there is one.
    pub fn remove(&self, name: &str) {
        let old = self.0.borrow_mut().remove(name);
        drop(old);
    }

    /// Drops all.
    pub fn clear(&self) {
        let old = std::mem::take(&mut *self.0.borrow_mut());
        drop(old);
    }
}
