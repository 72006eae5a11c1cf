//! Every word on screen, in Chinese and English side by side.

mod assign;
mod assign_lines;
mod cases;
mod codes;
mod demo;
mod gates;
mod happened;
mod ledger;
mod ledger_heads;
mod ledger_lines;
mod pages;
mod refusals;
mod signals;

pub(crate) use assign::{AssignWord, Measure};
pub(crate) use assign_lines::plain;
pub(crate) use demo::DemoWord;
pub(crate) use ledger_heads::LedgerWord;
pub(crate) use ledger_lines::Moment;
pub(crate) use pages::Word;

#[cfg(test)]
#[path = "mod_tests.rs"]
mod tests;
