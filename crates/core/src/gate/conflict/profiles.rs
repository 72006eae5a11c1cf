//! What profiles say: posts held and once held, near relatives, clients.

use super::Search;
use crate::columns::{NAMED, Row, link};
use crate::gate::code::Code;
use crate::gate::findings::Finding;
use crate::gate::likeness::Name;
use crate::gate::reason::Verdict;
use crate::model::{
    Affiliations, CaseKind, FormerRole, NearRelative, Organ, Relation, ServingRole,
};
use crate::policy::{Gate, Key};

impl Search<'_, '_> {
    /// Everyone with affiliations, near relatives among them.
    pub(super) fn affiliated(&mut self) {
        let matter = self.matter;
        let wanted = self.links();
        let ban_days = i64::from(matter.policy.number(Key::H11BanYears)) * 366 + 1;
        let recent = |left: i32| i64::from(matter.day_number) - i64::from(left) <= ban_days;
        for (number, bonds) in matter.table.affiliated() {
            if bonds.links & wanted == 0 && !bonds.left.is_some_and(recent) {
                continue;
            }
            let row = matter.table.row(number);
            if let Some(affiliations) = row.lawyer().affiliations() {
                self.posts(&row, affiliations);
                for relative in affiliations.near_relatives().into_iter().flatten() {
                    self.relative(&row, relative);
                }
                self.clients(&row, affiliations);
            }
        }
    }

    /// Ids that an affiliation would have to name to matter to this case, as bits.
    fn links(&self) -> u64 {
        let organ = self
            .matter
            .case
            .organ()
            .map_or(0, |organ| link(organ.id().as_str()));
        // A post held now sets all bits and matters whatever the case names, so one bit is always wanted.
        self.others.iter().fold(organ | 1, |bits, other| {
            let id = other.party.id().map_or(0, |id| link(id.as_str()));
            bits | id | other.name.as_ref().map_or(0, |_| NAMED)
        })
    }

    fn posts(&mut self, row: &Row<'_>, affiliations: &Affiliations) {
        let matter = self.matter;
        let organ = matter.case.organ().map(Organ::id);
        let defence = *matter.case.kind() == CaseKind::Criminal;
        for post in affiliations.former_posts().into_iter().flatten() {
            if matter.is_litigation() && organ == Some(post.organ()) {
                let path = vec![format!("former post at {}", post.organ())];
                self.add(
                    row.number(),
                    Code::H11FormerOrgan,
                    Verdict::Fail,
                    path,
                    None,
                );
            }
            // The ban holds up to and with the corresponding day; staff are barred from defence only.
            let years = matter.policy.number(Key::H11BanYears);
            let last_day = post.left().plus_years(years);
            let barred = matter.is_litigation() && (defence || *post.role() != FormerRole::Staff);
            if barred && years > 0 && matter.day <= last_day {
                let path = vec![format!("former post at {}", post.organ())];
                if matter.asks(Gate::H11) {
                    let facts = vec![
                        ("left", post.left().to_string().into()),
                        ("years", years.into()),
                        ("eligible_from", last_day.next_day().to_string().into()),
                    ];
                    let finding = Finding {
                        facts,
                        ..Finding::new(Code::H11WithinBan, Verdict::Fail, path)
                    };
                    self.findings.add(row.number(), finding);
                }
            }
        }
        for relative in affiliations.relatives_at().into_iter().flatten() {
            let near = matches!(
                relative.relation(),
                Relation::Spouse | Relation::Child | Relation::Parent
            );
            if near && matter.is_litigation() && organ == Some(relative.organ()) {
                let path = vec![format!("{} at {}", relative.relation(), relative.organ())];
                self.add(row.number(), Code::H11KinAtOrgan, Verdict::Fail, path, None);
            }
        }
        for post in affiliations.serving().into_iter().flatten() {
            if defence || *post.role() != ServingRole::Assessor {
                let path = vec![format!("serves as {}", post.role())];
                self.add(row.number(), Code::H12Serving, Verdict::Fail, path, None);
            }
        }
    }

    /// A near relative on the other side bars the lawyer (H6) and concerns the colleagues (H9).
    fn relative(&mut self, row: &Row<'_>, relative: &NearRelative) {
        let id = row.lawyer().id();
        let name = relative.name().and_then(|name| Name::new(name.reveal()));
        let likeness = self.matter.policy.number(Key::H6Likeness);
        let mut found = Vec::new();
        for other in self.others.iter().filter(|other| other.opposed) {
            let same_id = relative.id().is_some() && relative.id() == other.party.id();
            // Two ids that differ are two people, whatever their names.
            let comparable = relative.id().is_none() || other.party.id().is_none();
            let like = comparable
                && matches!((&name, &other.name), (Some(a), Some(b)) if a.likeness(b) >= likeness);
            if same_id || like {
                let verdict = if same_id {
                    Verdict::Fail
                } else {
                    Verdict::Review
                };
                let path = vec![
                    other.label.clone(),
                    format!("{} of lawyer {id}", relative.relation()),
                ];
                found.push((verdict, path, other.party.id().cloned()));
            }
        }
        for (verdict, path, party) in found {
            let code = if verdict == Verdict::Fail {
                Code::H6NearRelative
            } else {
                Code::H6NameMatch
            };
            self.add(row.number(), code, verdict, path.clone(), None);
            if let Some(firm) = row.firm() {
                let code = Code::H9ColleagueRelative;
                self.add_firm(
                    firm,
                    code,
                    verdict,
                    path,
                    party.as_ref(),
                    Some(row.number()),
                );
            }
        }
    }

    /// Present and former clients on the other side.
    fn clients(&mut self, row: &Row<'_>, affiliations: &Affiliations) {
        let matter = self.matter;
        let years = matter.policy.number(Key::H9FormerClientYears);
        let mut present = Vec::new();
        for acted in affiliations.acted_for().into_iter().flatten() {
            let known = self
                .others
                .iter()
                .find(|o| o.opposed && o.party.id() == Some(acted.party()));
            let Some(other) = known else { continue };
            let path = vec![
                other.label.clone(),
                format!("client of lawyer {}", row.lawyer().id()),
            ];
            if acted.covers(matter.day) {
                present.push((path, acted.party()));
                continue;
            }
            // The time after the end holds up to and with the corresponding day.
            let ended = acted.to().filter(|to| years > 0 && **to < matter.day);
            let Some((until, last_day)) = ended.map(|to| (to, to.plus_years(years))) else {
                continue;
            };
            if matter.asks(Gate::H9) && matter.day <= last_day {
                let facts = vec![
                    ("until", until.to_string().into()),
                    ("years", years.into()),
                    ("eligible_from", last_day.next_day().to_string().into()),
                ];
                let finding = Finding {
                    party: Some(acted.party().clone()),
                    facts,
                    ..Finding::new(Code::H9FormerClient, Verdict::Fail, path)
                };
                self.findings.add(row.number(), finding);
            }
        }
        let number = row.number();
        for (path, party) in present {
            let code = Code::H9ClientOfLawyer;
            self.add(number, code, Verdict::Fail, path.clone(), Some(party));
            if let Some(firm) = row.firm() {
                let code = Code::H9ClientOfFirm;
                self.add_firm(firm, code, Verdict::Fail, path, Some(party), Some(number));
            }
        }
    }
}
