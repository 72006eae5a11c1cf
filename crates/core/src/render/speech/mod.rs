//! Sentences about signals: what a value says to the client, what stands in for an unknown fact, what a case
//! does not ask for.

mod neutral;
mod not_asked;
mod value;

pub(super) use neutral::neutral_words;
pub(super) use not_asked::not_asked_words;
pub(super) use value::value_words;
