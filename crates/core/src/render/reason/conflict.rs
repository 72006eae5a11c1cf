//! H6 to H12: conflicts, in words that tell the client no more than that there is a link.

use crate::render::Counted;
use crate::render::told::{State, Told, say};

/// With whom the client is told that there is a link.
#[derive(Clone, Copy)]
enum Whom {
    OtherSide,
    /// Someone of whom the finding does not say on which side.
    SomeoneElse,
}

/// A link of the lawyer, of a colleague or of the firm with someone else in the case.
fn linked(told: &Told<'_>, whom: Whom, staff: (&str, &str)) -> String {
    let (zh, en) = match whom {
        Whom::OtherSide => ("对方", "someone on the other side"),
        Whom::SomeoneElse => ("本案其他人", "someone else in your case"),
    };
    let (zh_staff, en_staff) = staff;
    match told.state() {
        State::Bars => say!(told,
            zh_client: "这位律师或者同所的律师与{zh}有关联，不能为您办案。",
            en_client: "This lawyer or a colleague has a link with {en}, so this lawyer cannot act for you.",
            zh_staff: "{zh_staff}。",
            en_staff: "{en_staff}.",
        ),
        State::Open | State::Dismissed | State::Passes => say!(told,
            zh_client: "这位律师或者同所的律师可能与{zh}有关联。",
            en_client: "This lawyer or a colleague may have a link with {en}.",
            zh_staff: "{zh_staff}。",
            en_staff: "{en_staff}.",
        ),
        State::Waived | State::Upheld => say!(told,
            zh_client: "这位律师或者同所的律师与{zh}有关联。",
            en_client: "This lawyer or a colleague has a link with {en}.",
            zh_staff: "{zh_staff}。",
            en_staff: "{en_staff}.",
        ),
    }
}

pub(super) fn is_party(told: &Told<'_>) -> String {
    linked(
        told,
        Whom::SomeoneElse,
        (
            "该律师本人是本案当事人",
            "The lawyer is a party to the case",
        ),
    )
}

pub(super) fn other_side(told: &Told<'_>) -> String {
    linked(
        told,
        Whom::OtherSide,
        (
            "该律师为对方当事人代理或辩护",
            "The lawyer acts for the other side",
        ),
    )
}

pub(super) fn near_relative(told: &Told<'_>) -> String {
    let staff = (
        "对方当事人是该律师的近亲属",
        "A near relative of the lawyer is on the other side",
    );
    linked(told, Whom::OtherSide, staff)
}

pub(super) fn name_match(told: &Told<'_>) -> String {
    let staff = (
        "当事人姓名与该律师或其近亲属的姓名相同或相似，可能是同一人",
        "A party’s name is the same as, or like, that of the lawyer or a near relative, who may be the same person",
    );
    linked(told, Whom::SomeoneElse, staff)
}

pub(super) fn same_firm(told: &Told<'_>) -> String {
    let staff = (
        "该律师所在律所为对方当事人代理或辩护",
        "The lawyer’s firm acts for the other side",
    );
    linked(told, Whom::OtherSide, staff)
}

pub(super) fn firm_is_party(told: &Told<'_>) -> String {
    linked(
        told,
        Whom::SomeoneElse,
        (
            "该律师所在律所是本案当事人",
            "The lawyer’s firm is a party to the case",
        ),
    )
}

pub(super) fn opposing_aided_case(told: &Told<'_>) -> String {
    let staff = (
        "该律师所在律所承办对方当事人的法律援助案件",
        "The lawyer’s firm has the legal aid case of the other side",
    );
    linked(told, Whom::OtherSide, staff)
}

pub(super) fn firm_name_match(told: &Told<'_>) -> String {
    let staff = (
        "当事人名称与该律师所在律所的名称相同或相似，可能是同一单位",
        "A party’s name is the same as, or like, that of the lawyer’s firm, which may be the same body",
    );
    linked(told, Whom::SomeoneElse, staff)
}

pub(super) fn other_side_before(told: &Told<'_>) -> String {
    let staff = (
        "该律师先前在本案中为对方当事人代理或辩护",
        "The lawyer stood for the other side earlier in this matter",
    );
    linked(told, Whom::OtherSide, staff)
}

pub(super) fn firm_other_side_before(told: &Told<'_>) -> String {
    let staff = (
        "该律师所在律所先前在本案中为对方当事人代理或辩护",
        "The lawyer’s firm stood for the other side earlier in this matter",
    );
    linked(told, Whom::OtherSide, staff)
}

pub(super) fn official_before(told: &Told<'_>) -> String {
    say!(told,
        zh_client: "这位律师以前以其他身份处理过这件事，按规定不能为您办案。",
        en_client: "This lawyer dealt with this matter earlier in another role, so the law does not let this lawyer act for you.",
        zh_staff: "该律师曾以公职人员、法官、检察官或仲裁员身份经办本案。",
        en_staff: "The lawyer handled this matter earlier as an official, judge, prosecutor or arbitrator.",
    )
}

pub(super) fn colleague_relative(told: &Told<'_>) -> String {
    let staff = (
        "对方当事人是同所另一名律师的近亲属",
        "A near relative of another lawyer of the firm is on the other side",
    );
    linked(told, Whom::OtherSide, staff)
}

pub(super) fn client_of_lawyer(told: &Told<'_>) -> String {
    let staff = (
        "对方当事人是该律师的现任委托人",
        "Someone on the other side is a client of the lawyer",
    );
    linked(told, Whom::OtherSide, staff)
}

pub(super) fn client_of_firm(told: &Told<'_>) -> String {
    let staff = (
        "对方当事人是同所另一名律师的现任委托人",
        "Someone on the other side is a client of another lawyer of the firm",
    );
    linked(told, Whom::OtherSide, staff)
}

pub(super) fn former_client(told: &Told<'_>) -> String {
    let (until, years) = (told.date("until"), told.count("years", Counted::Year));
    let from = told.date("eligible_from");
    let zh = format!(
        "对方当事人是该律师的前委托人，委托关系于{until}结束，至今不超过{years}；没有书面同意的，{from}起不再受限"
    );
    let en = format!(
        "Someone on the other side was a client of the lawyer until {until}, no more than {years} ago; without consent the lawyer is eligible from {from}"
    );
    linked(told, Whom::OtherSide, (&zh, &en))
}

pub(super) fn co_defendant(told: &Told<'_>) -> String {
    say!(told,
        zh_client: "这位律师已经参与本案或者有关联的案件，不能再为您辩护。",
        en_client: "This lawyer already has a part in this case or in a linked one, so cannot defend you as well.",
        zh_staff: "该律师已为同案被告人，或者犯罪事实存在关联的另案被告人辩护。",
        en_staff: "The lawyer already defends a co-defendant, or an accused in a case on linked facts.",
    )
}

pub(super) fn within_ban(told: &Told<'_>) -> String {
    let (left, years) = (told.date("left"), told.count("years", Counted::Year));
    let from = told.date("eligible_from");
    say!(told,
        zh_client: "按照法律规定，这位律师要到{from}才可以承办您这样的案件。",
        en_client: "The law makes this lawyer wait until {from} before taking a case like yours.",
        zh_staff: "该律师于{left}离任，离任后{years}内不得担任诉讼代理人或辩护人，{from}起不再受限。",
        en_staff: "The lawyer left office on {left} and may not act in court for {years} after that; the lawyer is eligible from {from}.",
    )
}

pub(super) fn former_organ(told: &Told<'_>) -> String {
    say!(told,
        zh_client: "按照法律规定，这位律师不能承办正在办理您案件的那个机关的案件。",
        en_client: "The law does not let this lawyer act in cases of the court or other body that is dealing with yours.",
        zh_staff: "该律师曾在本案的办案机关任职。",
        en_staff: "The lawyer once held a post at the body that handles the case.",
    )
}

pub(super) fn kin_at_organ(told: &Told<'_>) -> String {
    say!(told,
        zh_client: "按照法律规定，这位律师不能承办正在办理您案件的那个机关的案件。",
        en_client: "The law does not let this lawyer act in cases of the court or other body that is dealing with yours.",
        zh_staff: "该律师的配偶、子女或父母在本案的办案机关任职。",
        en_staff: "A spouse, child or parent of the lawyer works at the body that handles the case.",
    )
}

pub(super) fn serving(told: &Told<'_>) -> String {
    say!(told,
        zh_client: "这位律师现在还担任别的职务，按照法律规定不能承办您的案件。",
        en_client: "This lawyer holds another post, and with that post the law does not allow taking your case.",
        zh_staff: "该律师现任职于人民法院、人民检察院、监察机关、公安机关或国家安全机关，或者现为人民陪审员。",
        en_staff: "The lawyer serves at a court, procuratorate, supervision commission, the police or state security, or as a people’s assessor.",
    )
}
