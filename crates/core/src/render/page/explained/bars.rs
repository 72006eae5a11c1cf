//! Contributions as bars and as numbers. A bar is as long as its weight; what is filled is its points, black
//! where the facts are known and hatched where a neutral value stands in: legible without colour.

use maud::{Markup, html};

use super::super::figure::figure;
use crate::explain::Explanation;
use crate::policy::{MICRO, Signal};
use crate::render::{Audience, Language, neutral, not_asked, signal};
use crate::score::Contribution;

/// Width of the longest bar in units of the drawing.
const LENGTH: u64 = 300;
const HEIGHT: u64 = 16;

/// A row for each signal, in their order, and the sum.
pub(super) fn table(one: &Explanation, language: Language) -> Markup {
    let pick = |zh, en| language.pick(zh, en);
    let heaviest = one.contributions.iter().map(|part| part.weight).max();
    let heaviest = u64::from(heaviest.unwrap_or(0).max(1));
    let gap = |of: Signal| {
        let gaps = one.gap_to_first.iter();
        gaps.clone()
            .find(|gap| gap.signal == of)
            .map_or(0, |gap| gap.points)
    };
    let is_behind = !one.gap_to_first.is_empty();
    html! {
        p { (pick(
            "横条的长度是权重，填满的部分是得分；斜线表示以中性值代替未知的事实。",
            "A bar is as long as its weight; the filled part is the points. Hatching means that a neutral value stands in for unknown facts.",
        )) }
        table role="table" aria-labelledby="signals" {
            thead role="rowgroup" {
                tr role="row" {
                    th role="columnheader" scope="col" { (pick("项目", "Signal")) }
                    th.wide role="columnheader" scope="col" { (pick("图", "Bar")) }
                    th role="columnheader" scope="col" { (pick("值", "Value")) }
                    th role="columnheader" scope="col" { (pick("权重", "Weight")) }
                    th role="columnheader" scope="col" { (pick("得分", "Points")) }
                    @if is_behind { th role="columnheader" scope="col" { (pick("比第一位", "Against the first")) } }
                }
            }
            tbody role="rowgroup" {
                @for (number, part) in one.contributions.iter().enumerate() {
                    @let asked = one.grounds.get(number).is_none_or(|ground| ground.asked);
                    tr role="row" data-signal=(part.signal.as_str()) data-value=(part.value) data-weight=(part.weight)
                        data-points=(part.points) data-known=(part.known) data-gap=(gap(part.signal)) {
                        th role="rowheader" scope="row" {
                            (signal(part.signal, language, Audience::Staff))
                            @if !asked { span.line.note { (not_asked(part.signal, language, Audience::Staff)) } }
                            @if !part.known { span.line.note { (neutral(part.signal, language, Audience::Staff)) } }
                        }
                        td.wide role="cell" { (bar(part, heaviest)) }
                        (cell(pick("值", "Value"), &language.percent(part.value)))
                        (cell(pick("权重", "Weight"), &language.number(part.weight.into())))
                        (cell(pick("得分", "Points"), &language.number(part.points.into())))
                        @if is_behind { (cell(pick("比第一位", "Against the first"), &lead(gap(part.signal), language))) }
                    }
                }
            }
        }
        @if let Some(points) = one.points {
            p.sum {
                (pick("总分：", "Sum: "))
                (figure("points", points.into(), &language.number(points.into())))
                (pick("，满分", " of "))
                (figure("whole", MICRO.into(), &language.number(MICRO.into())))
                (pick("。", "."))
            }
        }
    }
}

/// Points ahead of the first are positive.
fn lead(gap: i64, language: Language) -> String {
    let sign = if gap < 0 { "+" } else { "" };
    format!("{sign}{}", language.number(-gap))
}

fn cell(label: &str, words: &str) -> Markup {
    html! { td.number role="cell" { span.narrow aria-hidden="true" { (label) " " } (words) } }
}

/// The numbers say the same beside it, so a screen reader passes it by.
fn bar(part: &Contribution, heaviest: u64) -> Markup {
    let length = |share: u32| u64::from(share) * LENGTH / heaviest;
    let filled = if part.known { "known" } else { "unknown" };
    html! {
        svg.bar aria-hidden="true" viewBox=(format!("0 0 {} {}", LENGTH + 2, HEIGHT + 2)) preserveAspectRatio="xMinYMid meet" {
            @if !part.known {
                pattern id=(format!("hatch-{}", part.signal.as_str())) width="6" height="6" patternUnits="userSpaceOnUse" {
                    path d="M0 6 L6 0" stroke="#111" stroke-width="1.5" {}
                }
            }
            rect.(filled) x="1" y="1" width=(length(part.points)) height=(HEIGHT)
                fill=(if part.known { "#111".to_owned() } else { format!("url(#hatch-{})", part.signal.as_str()) }) {}
            rect x="1" y="1" width=(length(part.weight)) height=(HEIGHT) fill="none" stroke="#111" stroke-width="1.5" {}
        }
    }
}
