//! The benchmarks are programs: `just bench` runs them.
