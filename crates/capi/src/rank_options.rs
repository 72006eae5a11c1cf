//! How a ranking is asked for.

use std::ffi::c_char;
use std::mem::size_of;
use std::ptr;

use engine::{Order, RankOptions};

use crate::calibration::day;
use crate::error::Failure;
use crate::options::{self, Options};
use crate::text::take;

/// In which order candidates stand.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum dy_order {
    /// By points: the personal order.
    Points = 0,
    /// Neutral: longest without an appointment first. Nobody is scored.
    Rotation = 1,
    /// Neutral: by lot, which the seed and the ids decide. Nobody is scored.
    Lot = 2,
}

/// What to rank by, how far, and on which day. Begin with `dy_rank_options_init`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct dy_rank_options {
    /// `sizeof(dy_rank_options)`.
    pub size: usize,
    /// Most candidates to list; 20.
    pub top: u32,
    /// Most excluded lawyers to list with their reasons, by the bytes of their ids; 100.
    pub excluded: u32,
    /// In which order candidates stand, a `dy_order`; `DY_ORDER_POINTS`.
    pub order: u32,
    /// 0.
    pub reserved: u32,
    /// The civil date, such as `"2026-11-26"`, on which gates and signals are asked; NULL with length 0 for that of the
    /// case's receipt.
    pub as_of: *const c_char,
    /// Bytes of `as_of`.
    pub as_of_len: usize,
    /// Text that decides ties and lots; NULL with length 0 is the empty one.
    pub seed: *const c_char,
    /// Bytes of `seed`.
    pub seed_len: usize,
}

// SAFETY: `repr(C)`, the size first; four fields of 4 bytes between fields as wide as a pointer leave no padding; numbers
// and pointers may have any bits.
unsafe impl Options for dy_rank_options {
    const FEWEST: usize = size_of::<Self>();
    fn defaults() -> Self {
        Self {
            size: size_of::<Self>(),
            top: 20,
            excluded: 100,
            order: dy_order::Points as u32,
            reserved: 0,
            as_of: ptr::null(),
            as_of_len: 0,
            seed: ptr::null(),
            seed_len: 0,
        }
    }
}

/// Writes the defaults into `options`, whose size is `size`: `dy_rank_options_init(&options, sizeof options)`. NULL, and a
/// size that no version has, do nothing. Cannot fail.
///
/// # Safety
/// `options` is NULL or writable for `size` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dy_rank_options_init(options: *mut dy_rank_options, size: usize) {
    // SAFETY: the same contract.
    unsafe { options::init(options, size) };
}

/// The caller's options as the core reads them.
///
/// # Safety
/// `options` is NULL or a readable `dy_rank_options`, whose texts are NULL or readable for their lengths.
pub(crate) unsafe fn of_ranking(options: *const dy_rank_options) -> Result<RankOptions, Failure> {
    // SAFETY: the same contract.
    let options = unsafe { options::read("options", options) }?;
    // SAFETY: the same contract.
    let (as_of, seed) = unsafe {
        (
            take("options.as_of", options.as_of, options.as_of_len)?,
            take("options.seed", options.seed, options.seed_len)?,
        )
    };
    let orders = [Order::Points, Order::Rotation, Order::Lot];
    let order = options::value("options.order", options.order, &orders, "a dy_order")?;
    if options.reserved != 0 {
        let found = options.reserved.to_string();
        return Err(options::wrong("options.reserved", found, "0"));
    }
    let most = |argument, number: u32| {
        if number <= RankOptions::MOST {
            return Ok(number as usize);
        }
        let expected = "at most 1000000";
        Err(options::wrong(argument, number.to_string(), expected))
    };
    let mut of_ranking = RankOptions::new()
        .top(most("options.top", options.top)?)
        .excluded(most("options.excluded", options.excluded)?)
        .order(order)
        .seed(seed);
    if !as_of.is_empty() {
        of_ranking = of_ranking.as_of(day("options.as_of", as_of)?);
    }
    Ok(of_ranking)
}
