//! A component that does nothing: what is measured of it is the cost of the boundary.

// Outside WebAssembly there is nothing to export, and `cargo test --workspace` builds it all the same.
#![cfg(target_family = "wasm")]

mod bindings {
    wit_bindgen::generate!({ path: "wit", world: "scheduler:echo/echo" });
}

use bindings::exports::scheduler::echo::shapes::{Batch, Guest};

struct Component;

impl Guest for Component {
    fn touch() {}

    fn text(text: String) -> String {
        text
    }

    fn column(count: u32) -> Vec<u64> {
        vec![0; count as usize]
    }

    fn allocate(_subinstance: String, _subid: String, _custom: String) -> Result<(u8, u8, u8, u8), String> {
        Ok((10, 0, 0, 1))
    }

    fn allocate_many(_subinstance: String, subids: Vec<String>) -> Result<Batch, String> {
        Ok(Batch { addresses: "10.0.0.1\n".repeat(subids.len()), generations: vec![1; subids.len()] })
    }
}

bindings::export!(Component with_types_in bindings);
