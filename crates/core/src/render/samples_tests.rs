//! One finding of every sort that the gates report: each code with each verdict that it can have.

use crate::gate::{Code, FactList, Reason, Verdict};
use crate::model::{BusyWhy, CaseKind, Category, ProfileUse, Relation, ServingRole};
use crate::policy::{Gate, Policy};
use crate::wire::Json;

/// A finding, and how it is called in the snapshots.
pub(super) struct Sample {
    pub(super) title: String,
    pub(super) reason: Reason,
}

/// Every sample, in the order of codes.
pub(super) fn samples() -> Vec<Sample> {
    Code::ALL.iter().flat_map(|code| of(*code)).collect()
}

fn of(code: Code) -> Vec<Sample> {
    let mut found = Vec::new();
    for (form, facts) in facts(code).into_iter().enumerate() {
        // What came of it is told alike whatever the form.
        let told = if form == 0 { usize::MAX } else { 1 };
        for (outcome, verdict, more) in outcomes(code).into_iter().take(told) {
            let facts: FactList = facts.iter().cloned().chain(more).collect();
            let basis = Policy::national().basis(code.gate(), code.keys());
            let json = Json::Object(
                facts
                    .iter()
                    .map(|(name, value)| ((*name).into(), value.clone()))
                    .collect(),
            );
            found.push(Sample {
                title: format!("{code}, {outcome}, {}", json.to_canonical()),
                reason: Reason {
                    code,
                    verdict,
                    basis,
                    facts,
                },
            });
        }
    }
    found
}

/// What can come of a finding with this code.
fn outcomes(code: Code) -> Vec<(&'static str, Verdict, FactList)> {
    let ruling = || {
        vec![
            ("ruling", "两者不是同一人".into()),
            ("ruled_by", "official-7".into()),
        ]
    };
    let fail = ("fail", Verdict::Fail, Vec::new());
    let review = ("review", Verdict::Review, Vec::new());
    let same = vec![
        ("ruling", "经核对系同一人".into()),
        ("ruled_by", "official-7".into()),
    ];
    let upheld = ("upheld", Verdict::Fail, same);
    let dismissed = ("dismissed", Verdict::Note, ruling());
    let waived = (
        "waived",
        Verdict::Note,
        vec![("waiver", "consent-2026-3".into())],
    );
    let note = ("note", Verdict::Note, Vec::new());
    match code {
        Code::H6NameMatch | Code::H7NameMatch => vec![review, upheld, dismissed],
        Code::H8FirmOtherSideBefore => vec![fail, review, upheld, dismissed],
        Code::H9ColleagueRelative => vec![fail, waived, review, upheld, dismissed],
        Code::H7SameFirm | Code::H9ClientOfLawyer | Code::H9ClientOfFirm | Code::H9FormerClient => {
            vec![fail, waived]
        }
        Code::H13Unknown | Code::H17Unknown => vec![fail, review, note],
        _ if code.as_str().ends_with(".unknown") => vec![fail, review, note, upheld, dismissed],
        _ => vec![fail],
    }
}

/// Parameters as the gates report them, one list for every form.
#[expect(clippy::too_many_lines, reason = "a table: each form of each code")]
pub(super) fn facts(code: Code) -> Vec<FactList> {
    let on = || vec![vec![("on", "2026-11-22".into())]];
    let path = |steps: &[&str]| -> FactList {
        let steps: Vec<String> = steps.iter().map(|step| (*step).to_owned()).collect();
        vec![("path", steps.into())]
    };
    let one_path = |steps: &[&str]| vec![path(steps)];
    let area = || vec![vec![("region", "320302".into()), ("levels", 2_u32.into())]];
    let units = || -> FactList {
        vec![
            ("case_units", 2_u32.into()),
            ("capacity", 10_u32.into()),
            ("in_hand", 9_u32.into()),
        ]
    };
    let cases = || -> FactList {
        vec![
            ("year", 2026_u32.into()),
            ("most", 20_u32.into()),
            ("taken", 20_u32.into()),
        ]
    };
    let no_units =
        || -> FactList { vec![("case_units", 2_u32.into()), ("capacity", 1_u32.into())] };
    let no_cases = || -> FactList { vec![("year", 2026_u32.into()), ("most", 0_u32.into())] };
    let each = |head: fn() -> FactList| -> Vec<FactList> {
        let limits = [units(), cases(), no_units(), no_cases()];
        limits
            .into_iter()
            .map(|limit| [head(), limit].concat())
            .collect()
    };
    match code {
        Code::H1Suspended
        | Code::H1Revoked
        | Code::H1NotActive
        | Code::H2NotListed
        | Code::H2Suspended
        | Code::H2Removed
        | Code::H15OnLeave => on(),
        Code::H1NotYetPractising => vec![vec![("first_practice", "2027-03-01".into())]],
        Code::H1BarredCategory => {
            let each = Category::ALL.iter();
            each.map(|one| vec![("category", one.as_str().into())])
                .collect()
        }
        Code::H2FailedReview => {
            vec![vec![
                ("reviewed_on", "2026-05-31".into()),
                ("months", 12_u32.into()),
            ]]
        }
        Code::H2FailedAssessment => vec![vec![("year", 2025_u32.into())]],
        Code::H2OutOfArea | Code::H18OutOfArea => area(),
        Code::H3TooFewYears => vec![vec![
            ("years", 3_u32.into()),
            ("since", "2024-02-29".into()),
            ("eligible_from", "2027-02-28".into()),
        ]],
        Code::H4NotTrained => vec![vec![("training", "minors".into())]],
        Code::H5NotALawyer => ["grassroots_worker", "volunteer"]
            .map(|category| vec![("category", category.into())])
            .to_vec(),
        Code::H6IsParty => one_path(&["party P-1", "lawyer P-1"]),
        Code::H6OtherSide => {
            vec![
                path(&["party P-1", "lawyer L-1"]),
                path(&["case C-2", "lawyer L-1"]),
            ]
        }
        Code::H6NearRelative => one_path(&["party P-1", "spouse of lawyer L-1"]),
        Code::H6NameMatch => {
            vec![
                path(&["party #2", "lawyer L-1"]),
                path(&["party P-1", "sibling of lawyer L-1"]),
            ]
        }
        Code::H7SameFirm => one_path(&["party P-1", "firm F-1"]),
        Code::H7FirmIsParty => one_path(&["party F-1", "firm F-1"]),
        Code::H7OpposingAidedCase => one_path(&["case C-2", "firm F-1"]),
        Code::H7NameMatch => {
            vec![
                path(&["party #2", "firm F-1"]),
                path(&["party P-1", "firm of lawyer L-1"]),
            ]
        }
        Code::H8OtherSideBefore | Code::H8OfficialBefore | Code::H16Removed => {
            one_path(&["earlier #1", "lawyer L-1"])
        }
        Code::H8FirmOtherSideBefore => one_path(&["earlier #1", "firm F-1"]),
        Code::H9ColleagueRelative => {
            let relations = Relation::ALL.iter();
            relations
                .map(|one| path(&["party P-1", &format!("{one} of lawyer L-2")]))
                .collect()
        }
        Code::H9ClientOfLawyer => one_path(&["party P-1", "client of lawyer L-1"]),
        Code::H9ClientOfFirm => one_path(&["party P-1", "client of lawyer L-2"]),
        Code::H9FormerClient => vec![
            [
                path(&["party P-1", "client of lawyer L-1"]),
                vec![
                    ("until", "2026-06-30".into()),
                    ("years", 1_u32.into()),
                    ("eligible_from", "2027-07-01".into()),
                ],
            ]
            .concat(),
        ],
        Code::H10CoDefendant => {
            vec![
                path(&["party P-2", "lawyer L-1"]),
                path(&["case C-2", "lawyer L-1"]),
            ]
        }
        Code::H11WithinBan => vec![
            [
                path(&["former post at O-1"]),
                vec![
                    ("left", "2025-08-15".into()),
                    ("years", 2_u32.into()),
                    ("eligible_from", "2027-08-16".into()),
                ],
            ]
            .concat(),
        ],
        Code::H11FormerOrgan => one_path(&["former post at O-1"]),
        Code::H11KinAtOrgan => {
            vec![
                path(&["spouse at O-1"]),
                path(&["child at O-1"]),
                path(&["parent at O-1"]),
            ]
        }
        Code::H12Serving => {
            let roles = ServingRole::ALL.iter();
            roles
                .map(|role| path(&[&format!("serves as {role}")]))
                .collect()
        }
        Code::H13TooMany => [(2_u32, 1_u32, 2_u32), (1, 2, 2), (0, 3, 2), (1, 1, 1)]
            .map(|(have, needed, most)| {
                vec![
                    ("have", have.into()),
                    ("needed", needed.into()),
                    ("most", most.into()),
                ]
            })
            .to_vec(),
        Code::H14UnitsFull => vec![units(), no_units()],
        Code::H14YearFull => vec![cases(), no_cases()],
        Code::H14KindFull => {
            let mut found = each(|| vec![("kind", "criminal".into())]);
            found.extend(
                CaseKind::ALL[1..]
                    .iter()
                    .map(|kind| [vec![("kind", kind.as_str().into())], cases()].concat()),
            );
            found
        }
        Code::H14FirmFull => each(|| vec![("firm", "F-1".into())]),
        Code::H15Unavailable => vec![
            vec![("from", "2026-11-20".into()), ("to", "2026-11-30".into())],
            vec![("from", "2026-11-22".into()), ("to", "2026-11-22".into())],
        ],
        Code::H15HearingClash => {
            let each = BusyWhy::ALL.iter();
            each.map(|why| {
                vec![
                    ("hearing", "2026-12-03".into()),
                    ("why", why.as_str().into()),
                ]
            })
            .collect()
        }
        Code::H16Vetoed => one_path(&["client", "lawyer L-1"]),
        Code::H17UsedUp => [(2_u32, 2_u32), (1, 1), (0, 0)]
            .map(|(done, most)| vec![("done", done.into()), ("most", most.into())])
            .to_vec(),
        Code::H18VolunteerScope => {
            let kinds = CaseKind::ALL.iter();
            let others =
                kinds.filter(|kind| !matches!(kind, CaseKind::Advice | CaseKind::Drafting));
            others
                .map(|kind| vec![("kind", kind.as_str().into())])
                .collect()
        }
        Code::H19Objected | Code::H19NoGround => ProfileUse::ALL
            .iter()
            .map(|one| vec![("use", one.as_str().into())])
            .collect(),
        _ => fields(code.gate())
            .iter()
            .map(|field| vec![("unknown", (*field).into())])
            .collect(),
    }
}

/// The fields that a gate may miss.
fn fields(gate: Gate) -> &'static [&'static str] {
    match gate {
        Gate::H1 => &["statuses", "category"],
        Gate::H2 => &["roster", "service_regions", "case.region"],
        Gate::H3 => &["criminal_defence_start", "first_practice"],
        Gate::H4 => &["training"],
        Gate::H5 => &["category"],
        Gate::H6 | Gate::H7 | Gate::H8 | Gate::H9 | Gate::H10 | Gate::H11 | Gate::H12 => {
            &["parties"]
        }
        Gate::H13 => &["client.representatives"],
        Gate::H14 => &[
            "capacity.units",
            "caseload",
            "caseload.by_kind",
            "yearly_counts",
            "yearly_counts.by_kind",
            "firm.caseload",
            "firm.caseload.year_count",
        ],
        Gate::H15 => &["busy"],
        Gate::H16 => &["client.vetoes"],
        Gate::H17 => &["replacements"],
        Gate::H18 => &["category", "service_regions", "case.region"],
        Gate::H19 => &["legal_basis"],
    }
}
