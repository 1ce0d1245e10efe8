//! The exports of WIT package `scheduler:core`: glue only.
//!
//! What lives here turns WIT types into the crate's and back (all of it in
//! [`convert`]) and hands calls on, a file an interface. Nothing here decides
//! anything: a rule that is not in the crate proper would hold in the component alone.
//!
//! The component is single-threaded and never entered twice at a time, so a
//! `RefCell` is all the locking that a resource needs.

mod convert;
#[cfg(feature = "socket")]
mod socket;
mod ip_pool;
mod types;

/// Bindings generated from `wit/`. The WASI interfaces come from crate `wasip2`,
/// the same ones that the socket module calls.
#[allow(
    missing_docs,
    unsafe_op_in_unsafe_fn,
    clippy::all,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    clippy::unreachable
)]
mod bindings {
    #[cfg(all(feature = "socket", target_family = "wasm"))]
    wit_bindgen::generate!({
        path: "../wit",
        generate_unused_types: true,
        world: "scheduler:core/core",
        with: {
            "wasi:io/error@0.2.12": wasip2::io::error,
            "wasi:io/poll@0.2.12": wasip2::io::poll,
            "wasi:io/streams@0.2.12": wasip2::io::streams,
            "wasi:clocks/monotonic-clock@0.2.12": wasip2::clocks::monotonic_clock,
            "wasi:sockets/network@0.2.12": wasip2::sockets::network,
            "wasi:sockets/instance-network@0.2.12": wasip2::sockets::instance_network,
            "wasi:sockets/ip-name-lookup@0.2.12": wasip2::sockets::ip_name_lookup,
            "wasi:sockets/tcp@0.2.12": wasip2::sockets::tcp,
            "wasi:sockets/tcp-create-socket@0.2.12": wasip2::sockets::tcp_create_socket,
            "wasi:sockets/udp@0.2.12": wasip2::sockets::udp,
            "wasi:sockets/udp-create-socket@0.2.12": wasip2::sockets::udp_create_socket,
        },
    });

    // Off WebAssembly there is no crate wasip2, and nobody to call it: this is for checking the glue.
    #[cfg(all(feature = "socket", not(target_family = "wasm")))]
    wit_bindgen::generate!({
        path: "../wit",
        generate_unused_types: true,
        world: "scheduler:core/core",
        generate_all,
    });

    #[cfg(not(feature = "socket"))]
    wit_bindgen::generate!({
        path: "../wit",
        generate_unused_types: true,
        world: "scheduler:core/offline",
    });
}

use bindings::exports::scheduler::core as exports;

struct Component;

bindings::export!(Component with_types_in bindings);
