//! The component that does nothing: what crossing the boundary costs.

use wasmtime::{
    Engine, Result, Store,
    component::{Component, Linker},
};

use super::{report, time_each};

wasmtime::component::bindgen!({ path: "../../echo/wit", world: "echo" });

/// Measures the shapes of `scheduler:core`.
pub fn measure(engine: &Engine, linker: &Linker<()>, component: &Component) -> Result<()> {
    let mut store = Store::new(engine, ());
    let echo = Echo::instantiate(&mut store, component, linker)?;
    let shapes = echo.scheduler_echo_shapes();
    report("touch", 0, || {
        time_each(1000, || {
            for _ in 0..1000 {
                shapes.call_touch(&mut store)?;
            }
            Ok(())
        })
    })?;
    for length in [20, 2000, 200_000] {
        let text = "a".repeat(length);
        let operations = 200_000 / length;
        report("text", length as u64, || {
            time_each(operations, || {
                for _ in 0..operations {
                    shapes.call_text(&mut store, &text)?;
                }
                Ok(())
            })
        })?;
    }
    report("column", 1024, || {
        time_each(100, || {
            for _ in 0..100 {
                shapes.call_column(&mut store, 1024)?;
            }
            Ok(())
        })
    })?;
    report("allocate", 0, || {
        time_each(1000, || {
            for _ in 0..1000 {
                assert!(shapes.call_allocate(&mut store, "tenant-7", "vm-1000007", "tcp-server")?.is_ok());
            }
            Ok(())
        })
    })?;
    let subids: Vec<String> = (0..1024).map(|number| format!("vm-{}", 1_000_000 + number)).collect();
    report("allocate-many", 1024, || {
        time_each(1, || {
            let batch = shapes.call_allocate_many(&mut store, "tenant-7", &subids)?;
            assert_eq!(batch.map_or(0, |batch| batch.generations.len()), 1024);
            Ok(())
        })
    })
}
