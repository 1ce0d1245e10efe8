//! The lane of a Rust guest: a component that imports `scheduler:core`, is composed
//! with it, and makes the calls from inside.

#[rustfmt::skip]
mod dispatch;

use conformance_wire::{Objects, serve};

wit_bindgen::generate!({
    inline: r#"
        package conformance:guest;
        world lane {
            /// Answers one request of the lane protocol.
            export call: func(request: string) -> string;
        }
    "#,
});

struct Lane;

thread_local! {
    /// The resources that the case has named. They live as long as the instance.
    static OBJECTS: Objects = Objects::default();
}

impl Guest for Lane {
    fn call(request: String) -> String {
        OBJECTS.with(|objects| serve(&request, "guest-rust", objects, dispatch::dispatch))
    }
}

export!(Lane);
