//! What a case asks of gates, made ready once for everyone.

use super::code::Code;
use super::experience::Experience;
use super::findings::Findings;
use super::reason::{FactList, Sink, Verdict};
use crate::columns::{Row, Table};
use crate::model::{Case, CaseKind, Date, Flag, Group, Outcome, RegionCode, Ruling, Stage};
use crate::policy::{Gate, Key, OnUnknown, Policy};

/// A case as gates see it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "answers to questions that have nothing to do with each other, asked once"
)]
pub(crate) struct Matter<'a> {
    pub(crate) case: &'a Case,
    pub(crate) policy: &'a Policy,
    pub(crate) table: &'a Table,
    pub(crate) day: Date,
    pub(crate) day_number: i32,
    pub(crate) units: u32,
    pub(crate) findings: Findings,
    /// Whether the work is the defence of an accused.
    pub(crate) is_defence: bool,
    experience: Option<Experience>,
    /// Whether a minor is concerned in a criminal case.
    is_minors_criminal: bool,
    /// Where the case is, for rules about areas.
    pub(crate) region: Option<&'a RegionCode>,
    /// Levels of region code that H2 and H18 want in common, or as many as the case's region has.
    pub(crate) service_area: u32,
    pub(crate) local_levels: u32,
    /// Whether the policy states a legal ground for the whole roster.
    pub(crate) has_roster_ground: bool,
    /// Whether it is unknown whom the client will not have.
    pub(crate) vetoes_unknown: bool,
    enabled: [bool; Gate::COUNT],
    on_unknown: [Verdict; Gate::COUNT],
    /// For every list of regions that a lawyer serves.
    served: Vec<Served>,
}

impl<'a> Matter<'a> {
    /// A case with its conflicts searched.
    pub(crate) fn new(case: &'a Case, policy: &'a Policy, table: &'a Table, day: Date) -> Self {
        let mut matter = Self::of_any_case(case, policy, table, day);
        matter.served = match matter.region {
            Some(region) => served(table, region),
            None => Vec::new(),
        };
        matter.findings = super::conflict::search(&matter);
        for ruling in case.rulings().into_iter().flatten() {
            if let Some(row) = table.number(ruling.lawyer().as_str()) {
                matter.findings.add_ruled(row);
            }
        }
        matter
    }

    /// A case of which only what concerns every case alike is asked.
    pub(super) fn of_any_case(
        case: &'a Case,
        policy: &'a Policy,
        table: &'a Table,
        day: Date,
    ) -> Self {
        let region = region_of(case);
        let depth = region.map_or(u32::MAX, |region| {
            u32::try_from(region.depth()).unwrap_or(u32::MAX)
        });
        let verdict = |gate: Gate| match policy.gate(gate).on_unknown() {
            OnUnknown::Pass => Verdict::Note,
            OnUnknown::Review => Verdict::Review,
            OnUnknown::Exclude => Verdict::Fail,
        };
        let each = |index: usize| Gate::ALL[index];
        Self {
            case,
            policy,
            table,
            day,
            day_number: day.day_number(),
            units: case
                .work_units()
                .map_or_else(|| policy.work_units(*case.kind()), |units| units.get()),
            findings: Findings::default(),
            is_defence: case.is_defence(),
            experience: is_life_or_death(case)
                .then(|| Experience::wanted(policy, day))
                .flatten(),
            is_minors_criminal: is_minors_criminal(case),
            region,
            service_area: policy.number(Key::H2ServiceArea).min(depth),
            local_levels: policy.number(Key::H18LocalLevels).min(depth),
            has_roster_ground: !policy.words(Key::H19RosterGround).is_empty(),
            vetoes_unknown: case.client().and_then(|client| client.vetoes()).is_none(),
            enabled: std::array::from_fn(|i| {
                *policy.gate(each(i)).enabled().value() != crate::policy::Value::Number(0)
            }),
            on_unknown: std::array::from_fn(|i| verdict(each(i))),
            served: Vec::new(),
        }
    }

    pub(crate) fn asks(&self, gate: Gate) -> bool {
        self.enabled[gate.index()]
    }

    /// What an unknown fact means at this gate.
    pub(crate) fn unknown(&self, gate: Gate) -> Verdict {
        self.on_unknown[gate.index()]
    }

    /// Reports an unknown fact about a lawyer, named by its field; a review of it can be ruled on.
    pub(crate) fn report_unknown<S: Sink>(
        &self,
        row: &Row<'_>,
        code: Code,
        field: &'static str,
        sink: &mut S,
    ) {
        let verdict = self.unknown(code.gate());
        self.report_ruled(row, code, verdict, || vec![("unknown", field.into())], sink);
    }

    /// Reports a finding as an official ruled on it: a dismissed review is noted, one that is upheld removes
    /// the candidate. Nothing but a review is ruled on.
    pub(crate) fn report_ruled<S: Sink>(
        &self,
        row: &Row<'_>,
        code: Code,
        verdict: Verdict,
        facts: impl FnOnce() -> FactList,
        sink: &mut S,
    ) {
        let ruling = match verdict {
            Verdict::Review if self.findings.is_ruled(row.number()) => self.ruling(row, code),
            Verdict::Review | Verdict::Fail | Verdict::Note => None,
        };
        let Some(ruling) = ruling else {
            sink.report(code, verdict, facts);
            return;
        };
        let verdict = match ruling.outcome() {
            Outcome::Dismissed => Verdict::Note,
            Outcome::Upheld => Verdict::Fail,
        };
        sink.report(code, verdict, || {
            let mut facts = facts();
            facts.push(("ruling", ruling.reason().as_str().to_owned().into()));
            facts.push(("ruled_by", ruling.by().as_str().to_owned().into()));
            facts
        });
    }

    /// What an official made of a review of this lawyer.
    fn ruling(&self, row: &Row<'_>, code: Code) -> Option<&'a Ruling> {
        let rulings = self.case.rulings()?;
        let id = row.lawyer().id();
        let of_this = |ruling: &&Ruling| {
            ruling.code().as_str() == code.as_str()
                && ruling.lawyer() == id
                && *ruling.on() <= self.day
        };
        // Of several rulings the latest counts; on the same day the stricter one.
        rulings.iter().filter(of_this).max_by_key(|ruling| {
            let ruling: &'a Ruling = ruling;
            (
                *ruling.on(),
                *ruling.outcome(),
                ruling.reason(),
                ruling.by(),
            )
        })
    }

    /// The experience that H3 wants for this case.
    #[inline]
    pub(crate) fn wanted_experience(&self) -> Option<&Experience> {
        self.experience.as_ref().filter(|_| self.asks(Gate::H3))
    }

    /// Whether H4 wants training for minors for this case.
    #[inline]
    pub(crate) fn wants_training(&self) -> bool {
        self.is_minors_criminal && self.asks(Gate::H4)
    }

    /// How the regions that the lawyer serves lie to the case's, where that is known.
    #[inline]
    pub(crate) fn served(&self, row: &Row<'_>) -> Option<Served> {
        self.served.get(row.served()).copied()
    }

    /// Whether the work is litigation.
    pub(crate) fn is_litigation(&self) -> bool {
        matches!(
            self.case.kind(),
            CaseKind::Criminal
                | CaseKind::Civil
                | CaseKind::Administrative
                | CaseKind::StateCompensation
        )
    }
}

/// Whether the sentence may be life or death, or a death sentence is reviewed.
fn is_life_or_death(case: &Case) -> bool {
    case.is_defence() && (case.has(Flag::LifeOrDeath) || case.stage() == Some(&Stage::DeathReview))
}

/// Whether a minor is concerned in a criminal case.
fn is_minors_criminal(case: &Case) -> bool {
    let groups = case.client().and_then(|client| client.groups());
    *case.kind() == CaseKind::Criminal
        && (case.has(Flag::Minor) || groups.is_some_and(|groups| groups.contains(&Group::Minor)))
}

/// Where the case is, for rules about areas: its own region, else the organ's.
pub(crate) fn region_of(case: &Case) -> Option<&RegionCode> {
    case.region()
        .or_else(|| case.organ().and_then(|organ| organ.region()))
}

/// How a list of served regions lies to the case's region.
#[derive(Clone, Copy)]
pub(crate) struct Served {
    /// The lawyer's regions are known; an empty list is known: such a lawyer serves nowhere.
    pub(crate) known: bool,
    /// One of them holds the case's.
    pub(crate) covers: bool,
    /// Most levels that one of them has in common with the case's; a region has at most 8.
    pub(crate) levels: u8,
}

impl Served {
    /// Whether so many levels are in common.
    pub(crate) fn has(self, levels: u32) -> bool {
        u32::from(self.levels) >= levels
    }
}

fn served(table: &Table, region: &RegionCode) -> Vec<Served> {
    let regions = table.numbers.regions.codes().iter();
    let regions: Vec<(bool, u8)> = regions
        .map(|served| {
            let common = served.common_depth(region);
            (
                common == served.depth(),
                u8::try_from(common).unwrap_or(u8::MAX),
            )
        })
        .collect();
    let lists = table.numbers.served.codes().iter();
    lists
        .map(|list| {
            let each = || {
                list.iter()
                    .flatten()
                    .map(|number| regions[*number as usize])
            };
            Served {
                known: list.is_some(),
                covers: each().any(|(covers, _)| covers),
                levels: each().map(|(_, common)| common).max().unwrap_or(0),
            }
        })
        .collect()
}

/// Defence and matters that a category may not take: H5 and H18.
pub(crate) fn check<S: Sink>(row: &Row<'_>, matter: &Matter<'_>, sink: &mut S) {
    use crate::model::Category;
    let category = row.facts().category();
    if matter.asks(Gate::H5) && matter.is_defence {
        match category {
            None => matter.report_unknown(row, Code::H5Unknown, "category", sink),
            Some(found @ (Category::GrassrootsWorker | Category::Volunteer)) => {
                sink.report(Code::H5NotALawyer, Verdict::Fail, || {
                    vec![("category", found.as_str().into())]
                });
            }
            Some(_) => {}
        }
    }
    if !matter.asks(Gate::H18) {
        return;
    }
    match category {
        None => matter.report_unknown(row, Code::H18Unknown, "category", sink),
        Some(Category::Volunteer) => {
            let kind = *matter.case.kind();
            if !matches!(kind, CaseKind::Advice | CaseKind::Drafting) {
                sink.report(Code::H18VolunteerScope, Verdict::Fail, || {
                    vec![("kind", kind.as_str().into())]
                });
            }
        }
        Some(Category::GrassrootsWorker) => {
            let wanted = matter.local_levels;
            if wanted > 0 {
                let codes = (Code::H18OutOfArea, Code::H18Unknown);
                local(
                    row,
                    matter,
                    |served| served.has(wanted),
                    wanted,
                    codes,
                    sink,
                );
            }
        }
        Some(_) => {}
    }
}

/// Whether the regions served are near enough to the case's, `wanted` levels of code in common.
#[inline]
pub(crate) fn local<S: Sink>(
    row: &Row<'_>,
    matter: &Matter<'_>,
    is_near: impl Fn(Served) -> bool,
    wanted: u32,
    (out, unknown): (Code, Code),
    sink: &mut S,
) {
    match (matter.served(row), matter.region) {
        (Some(served), Some(_)) if !served.known => {
            matter.report_unknown(row, unknown, "service_regions", sink);
        }
        (Some(served), Some(_)) if is_near(served) => {}
        (_, Some(region)) => sink.report(out, Verdict::Fail, || area_facts(region, wanted)),
        (_, None) => matter.report_unknown(row, unknown, "case.region", sink),
    }
}

fn area_facts(region: &RegionCode, wanted: u32) -> FactList {
    vec![
        ("region", region.as_str().to_owned().into()),
        ("levels", wanted.into()),
    ]
}
