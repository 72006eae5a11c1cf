//! Every word on screen, in Chinese and English side by side.

mod cases;
mod codes;
mod demo;
mod gates;
mod pages;
mod signals;

pub(crate) use demo::DemoWord;
pub(crate) use pages::Word;

#[cfg(test)]
#[path = "mod_tests.rs"]
mod tests;
