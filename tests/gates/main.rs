//! The hard rules H1–H19 through the crate's public interface: each alone, at its boundaries, with unknown
//! facts, under waivers and rulings, and locked by a policy.
//!
//! The tests of a gate begin with its name, `h3_…`: `cargo xtask mutants` switches one gate off at a time
//! and wants one of them to fail.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod alone;
mod caps;
mod days;
mod digest;
mod evidence;
mod locks;
mod policy_files;
mod requests;
mod requests_steady;
mod rulings;
mod scene;
mod scope;
mod single_firm;
mod spans;
mod together;
mod unknown;
mod waivers;
