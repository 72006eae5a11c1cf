use crate::language::Language;

/// Whether a text is fit to be read in its language: there, and Chinese where it should be.
pub(super) fn is_fit(text: &str, language: Language) -> bool {
    let is_chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    match language {
        Language::Zh => text.chars().any(is_chinese),
        Language::En => !text.is_empty() && !text.chars().any(is_chinese),
    }
}
