//! The whole of a page: head, way past the heading for keyboards, heading, content.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::csp;
use crate::render::Language;

/// Style that every page has.
const COMMON: &str = include_str!("common.css");

/// What makes a page, beside its content.
pub(super) struct Document<'a> {
    pub(super) language: Language,
    pub(super) title: &'a str,
    /// Style of this kind of page.
    pub(super) style: &'static str,
    /// Script without which the page works too.
    pub(super) script: Option<&'static str>,
    /// What stands between the title and the content.
    pub(super) lead: Markup,
    pub(super) content: Markup,
}

impl Document<'_> {
    /// The page as HTML that needs nothing from outside.
    pub(super) fn render(&self) -> String {
        let style = format!("{COMMON}{}", self.style);
        let skip = self.language.pick("跳到正文", "Skip to the content");
        let page = html! {
            (DOCTYPE)
            html lang=(self.language.tag()) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(csp::policy(&style, self.script));
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="referrer" content="no-referrer";
                    meta name="format-detection" content="telephone=no";
                    title { (self.title) }
                    style { (PreEscaped(&style)) }
                }
                body {
                    a.skip href="#content" { (skip) }
                    header { h1 { (self.title) } (self.lead) }
                    main #content tabindex="-1" { (self.content) }
                    @if let Some(script) = self.script { script { (PreEscaped(script)) } }
                }
            }
        };
        page.into_string() + "\n"
    }
}
