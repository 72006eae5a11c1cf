//! How signed consent and officials' rulings answer a finding.

use dianyuan::Lawyer;
use dianyuan::model::{CaseKind, Outcome, Ruling, Waiver};
use dianyuan::policy::{Gate, Key};

use super::View;
use super::findings::{Found, Verdict};

/// The finding after consent and rulings: consent makes it a note; a dismissed review is a note, an
/// upheld one removes the lawyer.
pub(super) fn answer(view: &View<'_>, lawyer: &Lawyer, mut finding: Found) -> Found {
    if let Some(waiver) = consent(view, lawyer, &finding) {
        let document = waiver.document().as_str();
        finding.facts.insert("waiver", document.into());
        finding.verdict = Verdict::Note;
        return finding;
    }
    if finding.verdict == Verdict::Review
        && let Some(ruling) = ruling(view, lawyer, finding.code)
    {
        finding.verdict = match ruling.outcome() {
            Outcome::Upheld => Verdict::Fail,
            _ => Verdict::Note,
        };
        finding
            .facts
            .insert("ruling", ruling.reason().as_str().into());
        finding
            .facts
            .insert("ruled_by", ruling.by().as_str().into());
    }
    finding
}

/// Whether the policy lets consent lift such a finding.
fn may_be_lifted(view: &View<'_>, lawyer: &Lawyer, finding: &Found) -> bool {
    let policy = view.policy();
    let criminal = *view.case.kind() == CaseKind::Criminal;
    finding.verdict == Verdict::Fail
        && match finding.gate() {
            Gate::H9 => policy.is_on(Key::H9Waivable),
            Gate::H7 => {
                finding.code == "H7.same_firm"
                    && criminal
                    && policy.is_on(Key::H7SingleFirmCounty)
                    && is_alone_in_county(view, lawyer)
            }
            _ => false,
        }
}

/// The consent that names gate, lawyer, case, the client and the party, and is in force; of several the
/// first by document.
fn consent<'a>(view: &View<'a>, lawyer: &Lawyer, finding: &Found) -> Option<&'a Waiver> {
    if !may_be_lifted(view, lawyer, finding) {
        return None;
    }
    let client = view.case.client()?.id()?;
    let party = finding.party.as_deref()?;
    let waivers = view.case.waivers().into_iter().flatten();
    let fitting = waivers.filter(|waiver| {
        let consents = |id: &str| waiver.parties().iter().any(|known| known.as_str() == id);
        waiver.gate().as_str() == finding.gate().as_str()
            && waiver.lawyer() == lawyer.id()
            && waiver.case() == view.case.id()
            && consents(client.as_str())
            && consents(party)
            && super::standing::holds(*waiver.signed(), waiver.until(), view.day)
    });
    fitting.min_by_key(|waiver| waiver.document().as_str())
}

/// The latest ruling on this code and lawyer up to the day; of one day the stricter, and of those the
/// last by reason and official.
fn ruling<'a>(view: &View<'a>, lawyer: &Lawyer, code: &str) -> Option<&'a Ruling> {
    let rulings = view.case.rulings().into_iter().flatten();
    let of_this = rulings.filter(|ruling| {
        ruling.code().as_str() == code && ruling.lawyer() == lawyer.id() && *ruling.on() <= view.day
    });
    of_this.max_by_key(|ruling| {
        let upheld = *ruling.outcome() == Outcome::Upheld;
        (
            *ruling.on(),
            upheld,
            ruling.reason().as_str(),
            ruling.by().as_str(),
        )
    })
}

/// Whether the firm's own record places it in a county, and every other firm's elsewhere for certain.
fn is_alone_in_county(view: &View<'_>, lawyer: &Lawyer) -> bool {
    let firm = lawyer.firm().and_then(|firm| view.firm(firm.as_str()));
    let Some(region) = firm.and_then(|firm| firm.region()) else {
        return false;
    };
    let levels: Vec<&str> = region.levels().collect();
    let [_, _, county, ..] = levels.as_slice() else {
        return false;
    };
    region.is_division()
        && view
            .twin
            .firms
            .iter()
            .filter(|other| Some(**other) != firm)
            .all(|other| {
                let Some(other) = other.region().filter(|other| other.is_division()) else {
                    return false;
                };
                // The deepest level down to the county that is known of the other firm.
                let known = other.levels().take(3).last();
                known.is_some_and(|known| !county.starts_with(known))
            })
}
