//! One input, the same bytes from every surface; and the header that C programs are compiled with.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod abi;
mod assign;
mod c;
mod choice;
mod dynamic;
mod fixture;
mod header;
mod install;
