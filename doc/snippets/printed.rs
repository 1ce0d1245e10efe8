//! What the program of a page prints, for the tests that compare it with the page.

thread_local! {
    pub static PRINTED: std::cell::RefCell<String> = const { std::cell::RefCell::new(String::new()) };
}

/// In the program, this replaces the macro of the standard library.
macro_rules! println {
    ($($part:tt)*) => {{
        let line = format!($($part)*) + "\n";
        crate::printed::PRINTED.with_borrow_mut(|printed| printed.push_str(&line));
    }};
}
