//! Evaluating conditions over scalars asks the allocator for nothing.
//!
//! A binary of its own: a program has one global allocator, and this one counts.

use scheduler_core::dsl::expr::{Declarations, Dialect, Expression, Value, ValueKind};
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

thread_local! {
    static REQUESTS: Cell<usize> = const { Cell::new(0) };
}

/// The system's allocator, counting the requests of each thread.
struct Counting;

fn count() {
    // A thread that ends has given its counter back already.
    let _ = REQUESTS.try_with(|requests| requests.set(requests.get() + 1));
}

// SAFETY: every call is handed on to the system's allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count();
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the contract of `dealloc`.
        unsafe { System.dealloc(block, layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count();
        // SAFETY: the caller keeps the contract of `realloc`.
        unsafe { System.realloc(block, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Requests while an expression is evaluated, and its value.
fn requests(source: &str, variables: &[(&str, ValueKind, Value)]) -> (usize, Value) {
    let declared: Declarations = variables.iter().map(|(name, kind, _)| (*name, *kind)).collect();
    let expression = Expression::compile(source, &declared, Dialect::Scenario).expect(source);
    let slots: Vec<Value> = expression
        .variables()
        .iter()
        .map(|wanted| variables.iter().find(|(name, _, _)| name == wanted).expect("a value").2.clone())
        .collect();
    let before = REQUESTS.with(Cell::get);
    let value = expression.evaluate(&slots);
    let after = REQUESTS.with(Cell::get);
    (after - before, value.expect(source))
}

#[test]
fn conditions_over_scalars_allocate_nothing() {
    let variables = [
        ("status", ValueKind::Int, Value::Int(200)),
        ("ratio", ValueKind::Double, Value::Double(0.25)),
        ("size", ValueKind::Uint, Value::Uint(5)),
        ("name", ValueKind::String, Value::String("a name that is longer than what fits a pointer or two".into())),
        ("took", ValueKind::Duration, Value::Duration(5_000_000)),
        ("done", ValueKind::Bool, Value::Bool(true)),
        ("codes", ValueKind::List, Value::List(vec![Value::Int(200), Value::Int(204)])),
        (
            "at",
            ValueKind::Timestamp,
            Value::Timestamp(scheduler_core::dsl::expr::Timestamp::new(5, 0).expect("a time")),
        ),
    ];
    for source in [
        "status == 200 && ratio < 0.5",
        "status >= 200 && status < 300 || !done",
        "status / 100 == 2 && status % 100 + 1 == 1",
        "size == 5u && size * 2u < 11u",
        "name == 'other' || name != ''",
        "took < 250ms && took + 1ms > 5ms",
        "done ? ratio * 4.0 == 1.0 : status == 0",
        "status in codes && codes[1] == 204",
        "name.startsWith('a ') && name.contains('pointer') && !name.endsWith('x')",
        "codes.exists(code, code == 204) && codes.all(code, code > 1)",
        "size(name) > 5 && size(codes) == 2",
        "at < timestamp('2026-01-01T00:00:00Z') && at + 1s > at",
        "status == 200.0 && status > 1u",
        "-status < 0 && -ratio < 0.0",
    ] {
        assert_eq!(requests(source, &variables), (0, Value::Bool(true)), "{source}");
    }
    assert_eq!(requests("status * 2 - 1", &variables), (0, Value::Int(399)));
}

#[test]
fn the_counter_counts() {
    let variables = [("name", ValueKind::String, Value::String("a".into()))];
    let (requests, value) = requests("name + name", &variables);
    assert_eq!(value, Value::String("aa".into()));
    assert!(requests > 0);
}
