//! A guest composed with the component: the guest makes the calls, and this lane passes the requests.

use std::path::Path;

use serde_json::Value as Json;
use wasmtime::{
    Result, Store,
    component::{Instance, TypedFunc},
    error::Context,
};

use crate::{
    Lane,
    engine::{Program, State},
};

/// The lane of a composed guest.
pub struct Guest {
    program: Program,
    current: Option<(Store<State>, Instance)>,
}

impl Guest {
    /// Creates the lane for the composed component in `file`.
    pub fn new(file: &Path) -> Result<Self> {
        Ok(Self { program: Program::load(file)?, current: None })
    }
}

impl Lane for Guest {
    /// A guest imports every interface, so it is always composed with the whole component.
    fn reset(&mut self, _component: &str, network: bool) -> Result<()> {
        self.current = Some(self.program.instantiate(network)?);
        Ok(())
    }

    fn request(&mut self, request: &Json) -> Result<Json> {
        let (store, instance) = self.current.as_mut().context("no reset came before the request")?;
        let call: TypedFunc<(String,), (String,)> = instance.get_typed_func(&mut *store, "call")?;
        let (reply,) = call.call(store, (request.to_string(),))?;
        Ok(serde_json::from_str(&reply)?)
    }
}
