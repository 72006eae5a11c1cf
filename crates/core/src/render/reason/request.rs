//! H13 and H17, which are about the request, and H16, whom the client will not have.

use crate::render::Counted;
use crate::render::told::{Told, say};

pub(super) fn too_many(told: &Told<'_>) -> String {
    let most = told.count("most", Counted::Representative);
    let needed = told.count("needed", Counted::Lawyer);
    let (have, asked) = (told.number("have"), told.number("needed"));
    if told.whole("have") == Some(0) {
        return say!(told,
            zh_client: "您最多可以同时有{most}，现在要指派{needed}，超过人数了。",
            en_client: "You may have at most {most} at a time, and {asked} are asked for.",
            zh_staff: "受援人最多可有{most}，本案需指派{needed}。",
            en_staff: "The client may have at most {most}; the case asks for {needed}.",
        );
    }
    say!(told,
        zh_client: "您最多可以同时有{most}，现在已有{have}名，再指派{needed}就超过人数了。",
        en_client: "You may have at most {most} at a time; you already have {have}, and {asked} more would be too many.",
        zh_staff: "受援人最多可有{most}，已有{have}名，本案需再指派{needed}。",
        en_staff: "The client may have at most {most} and already has {have}; the case asks for {asked} more.",
    )
}

pub(super) fn used_up(told: &Told<'_>) -> String {
    let (done, most) = (
        told.count("done", Counted::Change),
        told.count("most", Counted::Change),
    );
    let (so_far, limit) = (told.number("done"), told.number("most"));
    if told.whole("most") == Some(0) {
        return say!(told,
            zh_client: "在这个程序中不能再要求更换律师；律师不能继续办案时，仍会为您更换。",
            en_client: "The lawyer cannot be changed on your wish in this case; you still get a new lawyer if yours can no longer act.",
            zh_staff: "本程序中不得应受援人要求更换律师（已更换{done}）。",
            en_staff: "No change of lawyer on the client’s wish is allowed in this procedure ({done} so far).",
        );
    }
    say!(told,
        zh_client: "您已经要求更换过{done}律师，不能再要求更换；律师不能继续办案时，仍会为您更换。",
        en_client: "You have had {done} of lawyer and cannot ask for another; you still get a new lawyer if yours can no longer act.",
        zh_staff: "应受援人要求已更换律师{done}，上限为{most}。",
        en_staff: "Changes of lawyer on the client’s wish so far: {so_far}; at most {limit}.",
    )
}

pub(super) fn vetoed(told: &Told<'_>) -> String {
    say!(told,
        zh_client: "您说过不要这位律师。",
        en_client: "You have said that you do not want this lawyer.",
        zh_staff: "受援人不同意由该律师承办。",
        en_staff: "The client will not have this lawyer.",
    )
}

pub(super) fn removed(told: &Told<'_>) -> String {
    say!(told,
        zh_client: "这位律师以前办过您的这件事，后来因故被换下，不能再办。",
        en_client: "This lawyer was taken off your case earlier and cannot take it again.",
        zh_staff: "该律师曾承办本案，因故被撤换。",
        en_staff: "The lawyer was removed from this matter for cause.",
    )
}
