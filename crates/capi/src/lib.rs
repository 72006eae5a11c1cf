//! The C interface of dianyuan. Its manual is `include/dianyuan.h`, made from the comments in here.
//!
//! Every function that can fail returns a [`dy_status`], writes its result only on success, and runs
//! inside one guard (`guard.rs`) that turns a panic into a status.

#![expect(
    non_camel_case_types,
    reason = "C programs see these names; one name in both languages"
)]

mod diff;
mod error;
mod explain;
mod guard;
mod rank;
mod status;
mod text;
mod version;

pub use diff::dy_diff_json;
pub use error::{dy_error, dy_error_free, dy_error_json, dy_error_message, dy_error_status};
pub use explain::dy_explain_json;
pub use rank::dy_rank_json;
pub use status::dy_status;
pub use text::{dy_text, dy_text_data, dy_text_free, dy_text_len};
pub use version::{dy_score_version, dy_version};
