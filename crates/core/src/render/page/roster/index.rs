//! Ways to a lawyer by field and by place where there is no script: lists of links.

use maud::{Markup, html};

use super::{View, anchor, fields, places};

/// A heading and the numbers of the lawyers below it.
type Entry = (String, Vec<usize>);

impl View<'_> {
    pub(super) fn index(&self) -> Markup {
        let pick = |zh, en| self.language.pick(zh, en);
        html! {
            nav #index aria-label=(pick("目录", "Index")) {
                (self.part(pick("按专长", "By field of work"), &self.by_field()))
                (self.part(pick("按地区", "By area"), &self.by_place()))
            }
        }
    }

    fn part(&self, title: &str, entries: &[Entry]) -> Markup {
        html! {
            details {
                summary { (title) }
                dl {
                    @for (words, numbers) in entries {
                        dt { (words) }
                        @for number in numbers {
                            dd { a href=(format!("#{}", anchor(*number))) { (self.lawyers[*number].name().markup(self.language)) } }
                        }
                    }
                }
            }
        }
    }

    fn by_field(&self) -> Vec<Entry> {
        let with = |key: &str| self.numbers(|number| fields(&self.lawyers[number]).contains(&key));
        let all = self.fields().into_iter();
        all.map(|(key, words)| (words, with(&key))).collect()
    }

    fn by_place(&self) -> Vec<Entry> {
        let with =
            |key: &String| self.numbers(|number| places(&self.lawyers[number]).contains(key));
        let all = self.places().into_iter();
        all.map(|(key, words)| (words, with(&key))).collect()
    }

    fn numbers(&self, is_in: impl Fn(usize) -> bool) -> Vec<usize> {
        (0..self.lawyers.len())
            .filter(|number| is_in(*number))
            .collect()
    }
}
