//! What the client may ask for, and what the order rests on, said plainly (个人信息保护法 Art. 24).

use maud::{Markup, html};

use super::View;
use crate::policy::MICRO;
use crate::render::page::figure::figure;
use crate::render::page::own::id;
use crate::render::{Audience, signal};

impl View<'_> {
    pub(super) fn rights(&self) -> Markup {
        let pick = |zh, en| self.language.pick(zh, en);
        html! {
            section.rights aria-labelledby="rights" {
                h2 #rights { (pick("您的权利", "Your rights")) }
                ul {
                    li { (pick(
                        "您可以选名册上的任何一位律师，不限于这一页。如果他不能办您的案件，工作人员会告诉您原因。",
                        "You may choose anyone on the roster, not only those on this page. If that lawyer can’t take your case, the staff tell you why.",
                    )) }
                    li { (pick(
                        "您可以要求说明：为什么是这几位，为什么是这个次序，某位律师为什么不在上面。",
                        "You may ask for an explanation: why these lawyers, why this order, why someone is not on the page.",
                    )) }
                    li { (pick(
                        "您可以不接受只由电脑作出的决定，可以要求不用评分（轮派或者抽签），也可以请工作人员替您选。这不影响您得到法律援助。",
                        "You may refuse a decision made by a computer alone, ask that no scores be used (rotation or lot), or let the staff choose for you. Your right to legal aid stands.",
                    )) }
                    li { (pick(
                        "电脑只排次序。由谁办您的案件，由您选择，由法律援助机构的工作人员确认。",
                        "The computer only makes an order. You choose who takes your case, and an official of the legal aid agency confirms it.",
                    )) }
                }
                p.note { (pick(
                    "依据：《中华人民共和国个人信息保护法》第二十四条。",
                    "Basis: Personal Information Protection Law of the People’s Republic of China, Article 24.",
                )) }
            }
            @if self.by_points() && !self.columns.is_empty() { (self.account()) }
            p.note.rules {
                (pick("规则：", "Rules: ")) (id(&format!("{} {}", self.engine.policy().id(), self.engine.policy().version())))
                @if self.ranking.jurisdiction() == "none" {
                    (pick("（没有套用任何法律规定）", " (no statute is applied)"))
                }
            }
        }
    }

    /// How much each thing counts for the order.
    fn account(&self) -> Markup {
        let language = self.language;
        let first = self.columns.first();
        let parts = first.map_or(&[][..], |column| &column.candidate.contributions);
        let asked = parts
            .iter()
            .filter(|part| self.asked.contains(&part.signal) && part.weight > 0);
        let same: u32 = parts
            .iter()
            .filter(|part| !self.asked.contains(&part.signal))
            .map(|part| part.weight)
            .sum();
        let share = |weight: u32| figure("weight", weight.into(), &language.percent(weight));
        html! {
            section.account aria-labelledby="account" {
                h2 #account { (language.pick("这个次序是怎么来的", "How this order came about")) }
                p { (language.pick(
                    "每位律师按同样的办法计算。各项所占的分量：",
                    "Every lawyer is counted in the same way. So much does each thing weigh:",
                )) }
                ul {
                    @for part in asked {
                        li data-signal=(part.signal.as_str()) data-weight=(part.weight) {
                            (signal(part.signal, language, Audience::Client))
                            (language.pick("：", ": ")) (share(part.weight))
                        }
                    }
                    @if same > 0 && same < MICRO {
                        li { (language.pick(
                            "您的案件用不到的其他各项，对每位律师都一样：",
                            "Other things that your case does not ask for, the same for everyone: ",
                        )) span data-fact="weight_not_asked" data-value=(same) { (language.percent(same)) } }
                    }
                }
                p { (language.pick(
                    "■越多，这一项越合适。没有记录的，按统一的标准值计算，律师不会因此吃亏。案件输赢、年龄、民族都不计分。",
                    "The more ■, the better the fit. Where nothing is on record, a standard value stands in, so that nobody loses by it. Winning or losing cases, age and ethnic group do not count.",
                )) }
            }
        }
    }
}
