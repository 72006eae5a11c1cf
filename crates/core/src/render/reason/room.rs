//! H14, room in the caseload, and H15, days on which the lawyer is free.

use crate::model::BusyWhy;
use crate::render::told::{Told, say};
use crate::render::{Counted, busy};

pub(super) fn units_full(told: &Told<'_>) -> String {
    let units = units(told);
    say!(told,
        zh_client: "这位律师手上的案件已经排满，现在接不了您的案件。",
        en_client: "This lawyer has no room for another case now.",
        zh_staff: "该律师{units}。",
        en_staff: "The lawyer’s own limit: {units}.",
    )
}

pub(super) fn year_full(told: &Told<'_>) -> String {
    let (year, cases) = (told.year("year"), cases(told));
    say!(told,
        zh_client: "这位律师{year}年的法律援助案件数已满，今年不能再接新案件。",
        en_client: "This lawyer can take no more legal aid cases in {year}.",
        zh_staff: "该律师{cases}。",
        en_staff: "The lawyer’s own limit: {cases}.",
    )
}

pub(super) fn kind_full(told: &Told<'_>) -> String {
    let kind = told.kind("kind");
    let used = used(told);
    say!(told,
        zh_client: "这位律师承办您这类案件的名额已满，现在接不了您的案件。",
        en_client: "This lawyer has no room for another case of your kind now.",
        zh_staff: "按类别的限额（{kind}）：该律师{used}。",
        en_staff: "The lawyer’s limit for one kind of work ({kind}): {used}.",
    )
}

pub(super) fn firm_full(told: &Told<'_>) -> String {
    let (firm, used) = (told.quoted("firm"), used(told));
    say!(told,
        zh_client: "这位律师所在的律所案件已经排满，现在接不了您的案件。",
        en_client: "This lawyer’s firm has no room for another case now.",
        zh_staff: "律所{firm}{used}。",
        en_staff: "The limit of the firm {firm}: {used}.",
    )
}

pub(super) fn on_leave(told: &Told<'_>) -> String {
    let on = told.date("on");
    say!(told,
        zh_client: "这位律师目前休假，不能接您的案件。",
        en_client: "This lawyer is on leave at present and cannot take your case.",
        zh_staff: "该律师于{on}休假。",
        en_staff: "The lawyer is on leave on {on}.",
    )
}

pub(super) fn unavailable(told: &Told<'_>) -> String {
    let span = told.span("from", "to");
    say!(told,
        zh_client: "{span}，这位律师不能办案。",
        en_client: "This lawyer is not available {span}.",
        zh_staff: "{span}，该律师已声明不能办案。",
        en_staff: "The lawyer has declared to be unavailable {span}.",
    )
}

pub(super) fn hearing_clash(told: &Told<'_>) -> String {
    let hearing = told.date("hearing");
    let why = BusyWhy::from_word(told.text("why"));
    let other = told.language.pick("另有安排", "another engagement");
    let why = why.map_or(other, |why| busy(why, told.language));
    say!(told,
        zh_client: "您的案件{hearing}开庭，这位律师当天没有空。",
        en_client: "Your case has a hearing on {hearing}, and this lawyer is not free that day.",
        zh_staff: "本案定于{hearing}开庭，该律师当日不能到庭（{why}）。",
        en_staff: "The case has a hearing on {hearing}, when the lawyer is not free ({why}).",
    )
}

/// What is used up: work units or cases of a year.
fn used(told: &Told<'_>) -> String {
    if told.fact("capacity").is_some() {
        units(told)
    } else {
        cases(told)
    }
}

fn units(told: &Told<'_>) -> String {
    let (adds, most) = (told.number("case_units"), told.number("capacity"));
    if told.fact("in_hand").is_none() {
        let takes = told.count("case_units", Counted::Unit);
        return told.language.pick(
            format!("的工作量上限为{most}，仅本案就需{adds}（在办量未记载）"),
            format!(
                "this case alone takes {takes}, more than {most} (what is in hand is not recorded)"
            ),
        );
    }
    let in_hand = told.number("in_hand");
    let units = told.count("in_hand", Counted::Unit);
    told.language.pick(
        format!("的工作量上限为{most}，在办{in_hand}，本案需{adds}，合计超过上限"),
        format!("{units} in hand and {adds} for this case are more than {most}"),
    )
}

fn cases(told: &Told<'_>) -> String {
    let (year, most) = (told.year("year"), told.number("most"));
    let limit = told.count("most", Counted::Case);
    if told.fact("taken").is_none() {
        return told.language.pick(
            format!("{year}年的办案上限为{most}件（已承办数未记载）"),
            format!("{limit} in {year} (how many are taken is not recorded)"),
        );
    }
    let taken = told.number("taken");
    told.language.pick(
        format!("{year}年的办案上限为{most}件，已承办{taken}件"),
        format!("{limit} in {year}, with {taken} taken already"),
    )
}
