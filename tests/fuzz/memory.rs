//! How much memory a call takes, and whether it gives it back.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// The system's allocator, with a count of the bytes that are in use.
struct Counting;

static IN_USE: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

#[global_allocator]
static ALLOCATOR: Counting = Counting;

// SAFETY: every request is the system's to answer, with the same layout; counting allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        taken(layout.size());
        // SAFETY: the same contract.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        IN_USE.fetch_sub(layout.size(), Relaxed);
        // SAFETY: the same contract.
        unsafe { System.dealloc(block, layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        IN_USE.fetch_sub(layout.size(), Relaxed);
        taken(size);
        // SAFETY: the same contract.
        unsafe { System.realloc(block, layout, size) }
    }
}

fn taken(size: usize) {
    let now = IN_USE.fetch_add(size, Relaxed) + size;
    MOST.fetch_max(now, Relaxed);
}

/// Bytes that a call left behind beside its result, and that it held at its highest.
pub(crate) struct Use {
    pub(crate) left: usize,
    pub(crate) most: usize,
}

/// Measures a call that gives a text. It is right where no other thread allocates.
pub(crate) fn measure<T>(call: impl FnOnce() -> T, kept: impl FnOnce(&T) -> usize) -> (T, Use) {
    let before = IN_USE.load(Relaxed);
    MOST.store(before, Relaxed);
    let result = call();
    let left = IN_USE.load(Relaxed).saturating_sub(before + kept(&result));
    let most = MOST.load(Relaxed).saturating_sub(before);
    (result, Use { left, most })
}
