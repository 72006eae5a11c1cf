//! How signed consent and officials' rulings answer a finding.

use dianyuan::Lawyer;
use dianyuan::model::{CaseKind, Outcome, Waiver};
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
    if finding.verdict == Verdict::Review {
        finding.verdict = ruled(view, lawyer, finding.code).unwrap_or(Verdict::Review);
    }
    finding
}

/// Whether the policy lets consent lift such a finding.
fn may_be_lifted(view: &View<'_>, finding: &Found) -> bool {
    let policy = view.policy();
    let criminal = *view.case.kind() == CaseKind::Criminal;
    finding.verdict == Verdict::Fail
        && match finding.gate() {
            Gate::H9 => policy.is_on(Key::H9Waivable),
            Gate::H7 => {
                finding.code == "H7.same_firm" && criminal && policy.is_on(Key::H7SingleFirmCounty)
            }
            _ => false,
        }
}

/// The consent that names gate, lawyer, case, the client and the party, and is in force; of several the
/// first by document.
fn consent<'a>(view: &View<'a>, lawyer: &Lawyer, finding: &Found) -> Option<&'a Waiver> {
    if !may_be_lifted(view, finding) {
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

/// The latest ruling on this code and lawyer up to the day; on one day the stricter counts.
fn ruled(view: &View<'_>, lawyer: &Lawyer, code: &str) -> Option<Verdict> {
    let rulings = view.case.rulings().into_iter().flatten();
    let of_this = rulings.filter(|ruling| {
        ruling.code().as_str() == code && ruling.lawyer() == lawyer.id() && *ruling.on() <= view.day
    });
    let latest =
        of_this.max_by_key(|ruling| (*ruling.on(), *ruling.outcome() == Outcome::Upheld))?;
    Some(match latest.outcome() {
        Outcome::Upheld => Verdict::Fail,
        _ => Verdict::Note,
    })
}
