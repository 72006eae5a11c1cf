//! What affiliations and names say: posts, relatives, clients, and names that are alike.

use dianyuan::Lawyer;
use dianyuan::model::{
    CaseKind, FormerRole, NearRelative, Organ, PersonalText, Relation, ServingRole,
};
use dianyuan::policy::Key;

use super::View;
use super::conflicts::{Other, of_lawyer, path};
use super::dates::Civil;
use super::findings::{Found, Verdict};
use super::standing::holds;

pub(super) fn findings(
    view: &View<'_>,
    lawyer: &Lawyer,
    others: &[Other<'_>],
    found: &mut Vec<Found>,
) {
    posts(view, lawyer, found);
    for relative in near_relatives(lawyer) {
        for (verdict, steps, _) in relations(view, lawyer, relative, others) {
            let code = match verdict {
                Verdict::Fail => "H6.near_relative",
                _ => "H6.name_match",
            };
            found.push(Found {
                verdict,
                ..path(code, steps)
            });
        }
    }
    clients(view, lawyer, others, found);
    for colleague in colleagues(view, lawyer) {
        of_colleague(view, colleague, others, found);
    }
    names(view, lawyer, others, found);
}

fn near_relatives(lawyer: &Lawyer) -> impl Iterator<Item = &NearRelative> {
    let affiliations = lawyer.affiliations();
    affiliations
        .and_then(|a| a.near_relatives())
        .into_iter()
        .flatten()
}

fn colleagues<'v>(view: &'v View<'_>, lawyer: &'v Lawyer) -> impl Iterator<Item = &'v Lawyer> {
    let all = view.twin.lawyers.iter().copied();
    all.filter(|other| {
        lawyer.firm().is_some() && other.firm() == lawyer.firm() && other.id() != lawyer.id()
    })
}

/// H11 and H12: posts once held and held now, and near relatives at the organ.
fn posts(view: &View<'_>, lawyer: &Lawyer, found: &mut Vec<Found>) {
    let Some(affiliations) = lawyer.affiliations() else {
        return;
    };
    let kind = *view.case.kind();
    let criminal = kind == CaseKind::Criminal;
    let litigation = criminal
        || matches!(
            kind,
            CaseKind::Civil | CaseKind::Administrative | CaseKind::StateCompensation
        );
    let organ = view.case.organ().map(Organ::id);
    let years = view.number(Key::H11BanYears);
    for post in affiliations.former_posts().into_iter().flatten() {
        let step = format!("former post at {}", post.organ());
        if litigation && organ == Some(post.organ()) {
            found.push(path("H11.former_organ", [step.clone()]));
        }
        let last_day = Civil::from(*post.left()).years_later(years);
        let concerned = criminal || *post.role() != FormerRole::Staff;
        if litigation && concerned && years > 0 && Civil::from(view.day) <= last_day {
            let mut finding = path("H11.within_ban", [step]);
            finding.facts.insert("left", post.left().to_string().into());
            finding.facts.insert("years", years.into());
            finding
                .facts
                .insert("eligible_from", last_day.next().to_string().into());
            found.push(finding);
        }
    }
    for kin in affiliations.relatives_at().into_iter().flatten() {
        let near = matches!(
            kin.relation(),
            Relation::Spouse | Relation::Child | Relation::Parent
        );
        if near && litigation && organ == Some(kin.organ()) {
            let step = format!("{} at {}", kin.relation(), kin.organ());
            found.push(path("H11.kin_at_organ", [step]));
        }
    }
    for post in affiliations.serving().into_iter().flatten() {
        if criminal || *post.role() != ServingRole::Assessor {
            found.push(path("H12.serving", [format!("serves as {}", post.role())]));
        }
    }
}

type Relationship = (Verdict, [String; 2], Option<String>);

/// How a near relative stands to the other side: the same id is a fail, a like name a review; two ids
/// that differ are two people.
fn relations(
    view: &View<'_>,
    lawyer: &Lawyer,
    relative: &NearRelative,
    others: &[Other<'_>],
) -> Vec<Relationship> {
    let mut found = Vec::new();
    for other in others.iter().filter(|other| other.opposed) {
        let verdict = match (relative.id(), other.party.id()) {
            (Some(a), Some(b)) if a == b => Verdict::Fail,
            (Some(_), Some(_)) => continue,
            _ if alike(view, relative.name(), other) => Verdict::Review,
            _ => continue,
        };
        let step = format!("{} of {}", relative.relation(), of_lawyer(lawyer));
        let party = other.party.id().map(ToString::to_string);
        found.push((verdict, [other.label.clone(), step], party));
    }
    found
}

/// Clients on the other side: present ones concern the colleagues too, former ones the lawyer alone.
fn clients(view: &View<'_>, lawyer: &Lawyer, others: &[Other<'_>], found: &mut Vec<Found>) {
    let years = view.number(Key::H9FormerClientYears);
    let affiliations = lawyer.affiliations();
    for acted in affiliations
        .and_then(|a| a.acted_for())
        .into_iter()
        .flatten()
    {
        let is_opposed =
            |other: &&Other<'_>| other.opposed && other.party.id() == Some(acted.party());
        let Some(other) = others.iter().find(is_opposed) else {
            continue;
        };
        let finding = |code| Found {
            party: Some(acted.party().to_string()),
            ..path(code, client_path(other, lawyer))
        };
        if holds(*acted.from(), acted.to(), view.day) {
            found.push(finding("H9.client_of_lawyer"));
            continue;
        }
        let Some(until) = acted.to().filter(|to| years > 0 && **to < view.day) else {
            continue;
        };
        let last_day = Civil::from(*until).years_later(years);
        if Civil::from(view.day) <= last_day {
            let mut finding = finding("H9.former_client");
            finding.facts.insert("until", until.to_string().into());
            finding.facts.insert("years", years.into());
            finding
                .facts
                .insert("eligible_from", last_day.next().to_string().into());
            found.push(finding);
        }
    }
}

fn client_path(other: &Other<'_>, lawyer: &Lawyer) -> [String; 2] {
    [
        other.label.clone(),
        format!("client of {}", of_lawyer(lawyer)),
    ]
}

/// H9: what a colleague's relatives and clients mean for the lawyer.
fn of_colleague(view: &View<'_>, colleague: &Lawyer, others: &[Other<'_>], found: &mut Vec<Found>) {
    for relative in near_relatives(colleague) {
        for (verdict, steps, party) in relations(view, colleague, relative, others) {
            let finding = path("H9.colleague_relative", steps);
            found.push(Found {
                verdict,
                party,
                ..finding
            });
        }
    }
    let mut of_colleague = Vec::new();
    clients(view, colleague, others, &mut of_colleague);
    of_colleague.retain(|finding| finding.code == "H9.client_of_lawyer");
    for finding in of_colleague {
        found.push(Found {
            code: "H9.client_of_firm",
            ..finding
        });
    }
}

/// H6 and H7 by name: the lawyer's, the firm's as the profile shows it, and the firm's own record.
fn names(view: &View<'_>, lawyer: &Lawyer, others: &[Other<'_>], found: &mut Vec<Found>) {
    let display = lawyer.display();
    let firm = lawyer.firm().and_then(|firm| view.firm(firm.as_str()));
    let mut review = |code, other: &Other<'_>, step: String| {
        let finding = path(code, [other.label.clone(), step]);
        found.push(Found {
            verdict: Verdict::Review,
            ..finding
        });
    };
    for other in others {
        if alike(view, display.and_then(|d| d.name()), other) {
            review("H6.name_match", other, of_lawyer(lawyer));
        }
        if alike(view, display.and_then(|d| d.firm_name()), other) {
            review(
                "H7.name_match",
                other,
                format!("firm of {}", of_lawyer(lawyer)),
            );
        }
        if let Some(firm) = firm
            && alike(view, firm.display().and_then(|d| d.name()), other)
        {
            review("H7.name_match", other, format!("firm {}", firm.id()));
        }
    }
}

fn alike(view: &View<'_>, name: Option<&PersonalText>, other: &Other<'_>) -> bool {
    let (Some(name), Some(party)) = (name, other.party.name()) else {
        return false;
    };
    likeness(name.reveal(), party.reveal())
        .is_some_and(|likeness| likeness >= view.number(Key::H6Likeness))
}

/// Likeness of two names in millionths, ⌊(n − d) / n⌋ of the longer length n and the Damerau–Levenshtein
/// distance d of what is left when blanks, marks, width and case are taken away; `None` where nothing is.
#[must_use]
pub fn likeness(a: &str, b: &str) -> Option<u32> {
    let (a, b) = (plain(a), plain(b));
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let longer = a.len().max(b.len());
    let same = longer - distance(&a, &b);
    u32::try_from(same * 1_000_000 / longer).ok()
}

fn plain(name: &str) -> Vec<char> {
    let full_width = 0xff01..=0xff5e;
    let narrow = name.chars().map(|c| match u32::from(c) {
        code if full_width.contains(&code) => char::from_u32(code - 0xff01 + 0x21).unwrap_or(c),
        _ => c,
    });
    let kept = narrow.filter(|c| !c.is_whitespace() && !"·\u{387}•‧∙⋅・･().,-_".contains(*c));
    kept.flat_map(char::to_lowercase).collect()
}

/// The distance with insertions, deletions, replacements and swaps of neighbours, straight from its
/// recurrence: a swap may have insertions and deletions inside (Damerau, CACM 7, 1964).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut steps = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            steps[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let replaced = steps[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let mut best = replaced.min(steps[i - 1][j] + 1).min(steps[i][j - 1] + 1);
                for k in 1..i {
                    for l in (1..j).filter(|l| a[k - 1] == b[j - 1] && a[i - 1] == b[l - 1]) {
                        best = best.min(steps[k - 1][l - 1] + (i - k - 1) + 1 + (j - l - 1));
                    }
                }
                best
            };
        }
    }
    steps[a.len()][b.len()]
}
