//! The allocator of the component: dlmalloc, as in Rust's standard library, which asks the host for more memory at a time.
//!
//! The standard library grows the memory by 64 KiB when it is full. Each growth costs a host time: some move the memory, and a
//! JavaScript host makes new views of it. Growth by an eighth makes the number of growths logarithmic.

use std::{
    alloc::{GlobalAlloc, Layout},
    arch::wasm32::{memory_grow, memory_size},
    cell::UnsafeCell,
    ptr,
};

use dlmalloc::{Allocator, Dlmalloc};

/// Size of a page of WebAssembly memory, in bytes.
const PAGE: usize = 64 << 10;

/// Minimum growth, in pages: 1 MiB.
const MIN_GROWTH: usize = 16;

/// The part of the memory by which it grows.
const PART: usize = 8;

#[global_allocator]
static ALLOCATOR: Memory = Memory(UnsafeCell::new(Dlmalloc::new_with_allocator(Pages)));

struct Memory(UnsafeCell<Dlmalloc<Pages>>);

// SAFETY: the component has one thread.
unsafe impl Sync for Memory {}

// SAFETY: dlmalloc keeps the contract of the trait. No call is inside another one: it never calls back.
unsafe impl GlobalAlloc for Memory {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        unsafe { (*self.0.get()).malloc(layout.size(), layout.align()) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { (*self.0.get()).free(pointer, layout.size(), layout.align()) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        unsafe { (*self.0.get()).calloc(layout.size(), layout.align()) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        unsafe { (*self.0.get()).realloc(pointer, layout.size(), layout.align(), size) }
    }
}

/// The memory of the component, which only grows.
struct Pages;

// SAFETY: each allocation is new memory of the host, which is zero.
unsafe impl Allocator for Pages {
    fn alloc(&self, size: usize) -> (*mut u8, usize, u32) {
        let needed = size.div_ceil(PAGE);
        let generous = needed.max(MIN_GROWTH).max(memory_size(0) / PART);
        // The host may have a limit that leaves only what is needed.
        let grown = [generous, needed].into_iter().find_map(|pages| {
            let before = memory_grow(0, pages);
            (before != usize::MAX).then_some((before, pages))
        });
        match grown {
            Some((before, pages)) => {
                (ptr::without_provenance_mut(before.wrapping_mul(PAGE)), pages.wrapping_mul(PAGE), 0)
            }
            None => (ptr::null_mut(), 0, 0),
        }
    }

    fn remap(&self, _: *mut u8, _: usize, _: usize, _: bool) -> *mut u8 {
        ptr::null_mut()
    }

    fn free_part(&self, _: *mut u8, _: usize, _: usize) -> bool {
        false
    }

    fn free(&self, _: *mut u8, _: usize) -> bool {
        false
    }

    fn can_release_part(&self, _: u32) -> bool {
        false
    }

    fn allocates_zeros(&self) -> bool {
        true
    }

    fn page_size(&self) -> usize {
        PAGE
    }
}
