//! How to say whom one chooses: filled in on the screen or by hand, printed, signed and given to the staff.
//! Nothing is filled in beforehand, and nothing is sent anywhere.

use maud::{Markup, html};

use super::View;
use crate::render::Language;
use crate::render::page::own::Own;

/// How many wishes there is room for: one lawyer may turn out not to be free.
const WISHES: usize = 3;

impl View<'_> {
    pub(super) fn choice(&self) -> Markup {
        let language = self.language;
        let pick = |zh, en| language.pick(zh, en);
        html! {
            section.choice aria-labelledby="choice" {
                h2 #choice { (pick("我的选择", "My choice")) }
                p { (pick(
                    "请填写后打印、签名，交给工作人员；也可以口头告诉工作人员。这一页不会把您填的内容发送或者保存到任何地方。",
                    "Fill this in, print it, sign it and give it to the staff; or simply tell them. This page sends and keeps nothing of what you enter.",
                )) }
                fieldset {
                    legend { (pick("怎样定律师？", "How is your lawyer to be found?")) }
                    (radio("own", pick("我自己选（见下面的志愿）", "I choose for myself (see my wishes below)")))
                    (radio("agency", pick("请法律援助机构替我选", "Let the legal aid agency choose for me")))
                    (radio("rotation", pick(
                        "轮派：不用评分，由等候最久、可以办案的律师承办",
                        "By rotation: no scores; whoever has waited longest and may act takes the case",
                    )))
                    (radio("lot", pick(
                        "抽签：不用评分，在可以办案的律师中随机抽取",
                        "By lot: no scores; one of those who may act is drawn",
                    )))
                }
                fieldset {
                    legend { (pick("我的志愿", "My wishes")) }
                    p { (pick(
                        "最好写两位以上：第一位如果接不了，就问下一位。名册上的任何一位律师都可以写。",
                        "Best name two or more: if the first can’t take the case, the next is asked. You may name anyone on the roster.",
                    )) }
                    @for wish in 1..=WISHES { (self.wish(wish)) }
                }
                fieldset {
                    legend { (pick("我还要求", "I also ask")) }
                    (check("explain", pick(
                        "请向我说明这个次序是怎么来的",
                        "to have explained how this order came about",
                    )))
                    (check("refuse", pick(
                        "不要用评分来为我选律师",
                        "that no scores be used in finding my lawyer",
                    )))
                }
                div.signature {
                    span { (pick("签名：", "Signature: ")) }
                    span { (pick("日期：", "Date: ")) }
                }
                div.buttons hidden {
                    button #print type="button" { (pick("打印", "Print")) }
                    button #clear type="button" { (pick("清除我填的内容", "Clear what I entered")) }
                }
            }
        }
    }

    /// One of the lawyers shown, or another by name.
    fn wish(&self, number: usize) -> Markup {
        let language = self.language;
        let (list, other) = (format!("wish-{number}"), format!("other-{number}"));
        let shown = self.columns.iter().map(|column| {
            let id = column.candidate.lawyer.as_str();
            let shown_id = Own::new(id, 128).map_or_else(String::new, |own| own.plain());
            let name = column.facts.name().plain();
            (
                id,
                language.pick(
                    format!("{name}（{shown_id}）"),
                    format!("{name} ({shown_id})"),
                ),
            )
        });
        let (first, or) = match language {
            Language::Zh => (
                format!("第{}志愿", ["一", "二", "三"][number - 1]),
                "或者名册上的另一位律师（姓名）".to_owned(),
            ),
            Language::En => (
                format!("{} wish", ["First", "Second", "Third"][number - 1]),
                "or someone else on the roster (name)".to_owned(),
            ),
        };
        html! {
            div.wish role="group" aria-label=(first) {
                label for=(list) { (first) }
                select id=(list) autocomplete="off" {
                    option value="" {}
                    @for (id, words) in shown { option value=(id) { (words) } }
                }
                label for=(other) { (or) }
                input type="text" id=(other) autocomplete="off" maxlength="80";
            }
        }
    }
}

fn radio(value: &str, words: &str) -> Markup {
    html! {
        label.tick { input type="radio" name="way" value=(value) autocomplete="off"; span { (words) } }
    }
}

fn check(name: &str, words: &str) -> Markup {
    html! {
        label.tick { input type="checkbox" name=(name) autocomplete="off"; span { (words) } }
    }
}
