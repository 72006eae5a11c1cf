//! What the list can be searched by, where there is a script.

use std::collections::{BTreeMap, BTreeSet};

use maud::{Markup, html};

use super::{View, fields, prefix, spoken};
use crate::model::{LanguageCode, RegionCode};
use crate::render::language_name;

impl View<'_> {
    pub(super) fn filters(&self) -> Markup {
        let pick = |zh, en| self.language.pick(zh, en);
        html! {
            div #search role="search" aria-label=(pick("查找律师", "Find a lawyer")) hidden {
                div.filters {
                    div {
                        label for="text" { (pick("姓名、律所或者案由", "Name, firm or kind of case")) }
                        input type="search" id="text" autocomplete="off" maxlength="80";
                    }
                    (self.select("field", pick("专长", "Field of work"), &self.fields()))
                    (self.select("place", pick("地区", "Area"), &self.places()))
                    (self.select("language", pick("语言", "Language"), &self.languages()))
                    label.tick { input type="checkbox" id="visits" autocomplete="off"; span { (pick("可以上门", "Can come to me")) } }
                    button #reset type="button" { (pick("重新查找", "Start again")) }
                }
                p #status role="status" data-words=(pick("找到{shown}位，共{all}位。", "{shown} of {all} lawyers.")) {}
            }
        }
    }

    fn select(&self, id: &str, words: &str, choices: &[(String, String)]) -> Markup {
        html! {
            div {
                label for=(id) { (words) }
                select id=(id) autocomplete="off" {
                    option value="" { (self.language.pick("不限", "Any")) }
                    @for (value, words) in choices { option value=(value) { (words) } }
                }
            }
        }
    }

    /// Practice areas that someone works in, in their usual order.
    pub(super) fn fields(&self) -> Vec<(String, String)> {
        let used: BTreeSet<&str> = self.lawyers.iter().flat_map(fields).collect();
        let areas = self.roster.causes().all_areas();
        areas
            .filter(|area| used.contains(area.key()))
            .map(|area| {
                let name = self.language.pick(area.zh(), area.en());
                (area.key().to_owned(), name.to_owned())
            })
            .collect()
    }

    /// Regions that someone serves, by their codes.
    pub(super) fn places(&self) -> Vec<(String, String)> {
        let served = self
            .lawyers
            .iter()
            .filter_map(|one| one.lawyer.service_regions());
        let served: BTreeSet<&RegionCode> = served.flatten().collect();
        let name = |code: &RegionCode| self.options.regions.name(code, self.language);
        served
            .into_iter()
            .map(|code| (prefix(code), name(code)))
            .collect()
    }

    /// Languages that someone speaks, the most common first.
    fn languages(&self) -> Vec<(String, String)> {
        let mut speakers: BTreeMap<&str, usize> = BTreeMap::new();
        for code in self.lawyers.iter().flat_map(spoken) {
            *speakers.entry(code).or_default() += 1;
        }
        let mut codes: Vec<(&str, usize)> = speakers.into_iter().collect();
        codes.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let named = codes.into_iter().filter_map(|(code, _)| {
            let name = language_name(&LanguageCode::new(code)?, self.language);
            Some((code.to_owned(), name))
        });
        named.collect()
    }
}
