//! Pages read back: numbers to the ranking they came from, structure whatever people wrote, and nothing on the
//! public roster that is not public. What only a browser knows is asked in `browser.test.mjs` beside this.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod city;
mod explained;
mod hostile;
mod public;
mod walk;
