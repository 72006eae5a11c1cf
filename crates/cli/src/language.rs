//! The language of what people read.

use std::env;

use clap::ValueEnum;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    /// Chinese
    Zh,
    /// English
    En,
}

impl Language {
    /// What was asked for, else what the environment says.
    pub(crate) fn or_environment(asked: Option<Self>) -> Self {
        let locale = |name: &str| env::var(name).ok();
        asked.unwrap_or_else(|| Self::of(locale))
    }

    /// The locale of messages, as POSIX finds it: the first of three variables that is not empty.
    fn of(locale: impl Fn(&str) -> Option<String>) -> Self {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        let mut set = names.iter().filter_map(|name| locale(name));
        match set.find(|value| !value.is_empty()) {
            Some(value) if value.starts_with("zh") => Self::Zh,
            _ => Self::En,
        }
    }

    /// One of two texts.
    pub(crate) const fn pick<'a>(self, zh: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }
}

impl From<Language> for dianyuan::render::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::Zh => Self::Zh,
            Language::En => Self::En,
        }
    }
}

#[cfg(test)]
#[path = "language_tests.rs"]
mod tests;
