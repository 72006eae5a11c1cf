//! What the core may not know of, and which of its folders may know of which.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod dependencies;
mod paths;
mod walls;
