//! Small tables beside the lawyers: what few of them have, and firms that are full.

use std::io;

use dianyuan::Roster;
use dianyuan::model::{Affiliations, FormerRole, OrganId, PartyId};

use super::columns::Columns;
use super::facts::number_of;

/// Row number of each affiliated lawyer, once for each item.
fn items<'a, T>(
    roster: &'a Roster,
    list: fn(&'a Affiliations) -> Option<&'a Vec<T>>,
) -> Vec<(u32, &'a T)> {
    (0_u32..)
        .zip(roster.lawyers())
        .filter_map(|(row, lawyer)| Some((row, list(lawyer.affiliations()?)?)))
        .flat_map(|(row, items)| items.iter().map(move |item| (row, item)))
        .collect()
}

/// The number in an id like `court-110100`; parties are numbered by kind, so that no two share one.
fn organ(id: &OrganId) -> u32 {
    let digits = id
        .as_str()
        .trim_start_matches(|c: char| !c.is_ascii_digit());
    digits.parse().expect("a code of six digits")
}

/// Companies below 1,000,000, relatives from there.
pub(super) fn party(id: &PartyId) -> u32 {
    match id.as_str().split_once('-') {
        Some(("CO", number)) => number.parse().expect("a number"),
        Some(("K", number)) => 1_000_000 + number.parse::<u32>().expect("a number"),
        _ => u32::MAX,
    }
}

pub(super) fn write(columns: &mut Columns, roster: &Roster) -> io::Result<()> {
    let posts = items(roster, Affiliations::former_posts);
    columns.write("posts", "row", posts.iter().map(|post| post.0))?;
    columns.write(
        "posts",
        "organ",
        posts.iter().map(|post| organ(post.1.organ())),
    )?;
    let staff = |post: &FormerRole| u8::from(*post == FormerRole::Staff);
    columns.write(
        "posts",
        "staff",
        posts.iter().map(|post| staff(post.1.role())),
    )?;
    columns.write(
        "posts",
        "left",
        posts.iter().map(|post| post.1.left().day_number()),
    )?;

    let kin = items(roster, Affiliations::relatives_at);
    columns.write("kin", "row", kin.iter().map(|item| item.0))?;
    columns.write("kin", "organ", kin.iter().map(|item| organ(item.1.organ())))?;

    let serving = items(roster, Affiliations::serving);
    columns.write("serving", "row", serving.iter().map(|item| item.0))?;

    let relatives = items(roster, Affiliations::near_relatives);
    columns.write("relatives", "row", relatives.iter().map(|item| item.0))?;
    let ids = relatives
        .iter()
        .map(|item| item.1.id().map_or(u32::MAX, party));
    columns.write("relatives", "party", ids)?;

    let clients = items(roster, Affiliations::acted_for);
    columns.write("clients", "row", clients.iter().map(|item| item.0))?;
    columns.write(
        "clients",
        "party",
        clients.iter().map(|item| party(item.1.party())),
    )?;
    columns.write(
        "clients",
        "from",
        clients.iter().map(|item| item.1.from().day_number()),
    )?;
    let to = clients
        .iter()
        .map(|item| item.1.to().map_or(i32::MAX, |to| to.day_number()));
    columns.write("clients", "to", to)?;

    let firms: Vec<_> = roster
        .firms()
        .filter_map(|firm| Some((firm, firm.caps()?.units()?, firm.caseload()?)))
        .collect();
    columns.write(
        "firms",
        "firm",
        firms.iter().map(|firm| number_of(firm.0.id().as_str())),
    )?;
    columns.write("firms", "most", firms.iter().map(|firm| firm.1.get()))?;
    columns.write(
        "firms",
        "in_hand",
        firms.iter().map(|firm| firm.2.units().get()),
    )
}
