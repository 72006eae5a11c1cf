use std::ptr;

use super::*;
use crate::rank_options::{dy_rank_options, dy_rank_options_init, of_ranking};

/// A struct of a later version, which has a field more.
#[repr(C)]
struct Later {
    known: dy_rank_options,
    more: u64,
}

fn later(more: u64) -> Later {
    let mut later = Later {
        known: dy_rank_options::defaults(),
        more,
    };
    later.known.size = size_of::<Later>();
    later
}

fn refused(options: &dy_rank_options) -> Option<dy_status> {
    // SAFETY: the struct is readable for its size in every test that asks.
    let read = unsafe { of_ranking(&raw const *options) };
    read.err().map(|failure| failure.status())
}

#[test]
fn null_means_all_defaults() {
    // SAFETY: NULL is allowed.
    let read = unsafe { of_ranking(ptr::null()) }.ok();
    assert_eq!(read, Some(engine::RankOptions::new()));
}

#[test]
fn fields_of_a_later_version_have_to_be_zero() {
    let unused = later(0);
    let used = later(7);
    // SAFETY: both are readable for the size that they begin with.
    unsafe {
        assert!(read("options", (&raw const unused).cast::<dy_rank_options>()).is_ok());
        let refusal = read("options", (&raw const used).cast::<dy_rank_options>());
        assert_eq!(
            refusal.err().map(|f| f.status()),
            Some(dy_status::BadOptions)
        );
    }
}

#[test]
fn a_size_that_no_version_has_is_refused() {
    for size in [0, 1, size_of::<dy_rank_options>() - 1, MOST + 1, usize::MAX] {
        let options = dy_rank_options {
            size,
            ..dy_rank_options::defaults()
        };
        assert_eq!(refused(&options), Some(dy_status::BadOptions), "{size}");
    }
}

#[test]
fn numbers_that_name_nothing_are_refused() {
    let defaults = dy_rank_options::defaults();
    for wrong in [
        dy_rank_options {
            order: 3,
            ..defaults
        },
        dy_rank_options {
            order: u32::MAX,
            ..defaults
        },
        dy_rank_options {
            top: 1_000_001,
            ..defaults
        },
        dy_rank_options {
            excluded: u32::MAX,
            ..defaults
        },
        dy_rank_options {
            reserved: 1,
            ..defaults
        },
    ] {
        assert_eq!(refused(&wrong), Some(dy_status::BadOptions));
    }
    assert_eq!(refused(&defaults), None);
}

#[test]
fn init_fills_structs_of_this_and_of_a_later_version_and_leaves_others_alone() {
    let mut later = later(9);
    later.known.top = 3;
    // SAFETY: the struct is writable for its size.
    unsafe { dy_rank_options_init((&raw mut later).cast(), size_of::<Later>()) };
    assert_eq!(
        (later.known.size, later.known.top, later.more),
        (size_of::<Later>(), 20, 0)
    );
    later.known.top = 3;
    // SAFETY: nothing is written for a size that no version has, nor to NULL.
    unsafe {
        dy_rank_options_init((&raw mut later).cast(), 4);
        dy_rank_options_init(ptr::null_mut(), size_of::<Later>());
    }
    assert_eq!(later.known.top, 3);
}
