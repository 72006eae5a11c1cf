//! Why a lawyer has this place, or none, and the smallest change that would alter it.

use super::counterfactual::{Search, SmallestChange};
use super::ground::{Ground, grounds};
use crate::calibration::Performance;
use crate::engine::Engine;
use crate::error::{Error, ErrorKind, Problem};
use crate::gate::{Reason, Verdict};
use crate::model::{Case, LawyerId};
use crate::observe::{Observer, Stage, Watch};
use crate::policy::Signal;
use crate::ranking::{Head, Prepared, RankOptions, contribution_json, head_json, reasons_json};
use crate::score::Contribution;
use crate::wire::Json;

/// Everything there is to say about one lawyer and one case: the same gates and the same score as in the
/// ranking, with every fact that they rest on.
///
/// # Example
/// ```
/// use dianyuan::{Calibration, Case, Causes, Engine, Policy, RankOptions, Roster};
/// let roster = Roster::from_json(
///     r#"{"id": "L-1", "specialities": [{"cause": "civil:7.19.205", "level": "proven", "cases": 40}]}
/// {"id": "L-2", "specialities": [{"cause": "civil:7.19.205", "level": "proven", "cases": 3}]}"#,
///     &Causes::official(),
/// )?;
/// let case = Case::from_json(r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
///     "received": "2026-11-22T09:30:00+08:00"}"#)?;
/// let policy = Policy::none();
/// let calibration = Calibration::fit(&roster, &policy, case.received().date())?;
/// let engine = Engine::new(&roster, &policy, &calibration)?;
/// let explanation = engine.explain(&case, "L-2", &RankOptions::new())?;
/// assert_eq!(explanation.place, Some(2));
/// assert!(explanation.gap_to_first.iter().any(|gap| gap.points > 0));
/// assert!(explanation.smallest_change.is_some());
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Explanation {
    pub(super) head: Head,
    /// The lawyer.
    pub lawyer: LawyerId,
    /// Place, from 1; none for a lawyer who is excluded.
    pub place: Option<u32>,
    /// How many lawyers are not excluded.
    pub candidate_count: u32,
    /// Points, 0 to 1,000,000; none for an excluded lawyer and in a neutral order.
    pub points: Option<u32>,
    /// One for every signal, in the fixed order; they sum to the points. Empty where there are no points.
    pub contributions: Vec<Contribution>,
    /// Where each contribution comes from, in the same order.
    pub grounds: Vec<Ground>,
    /// By how many points the first is ahead, signal by signal; a negative number is a lead over the first.
    /// Signals without a difference are left out, and there is none for the first and the excluded.
    pub gap_to_first: Vec<Gap>,
    /// Past performance in this kind of case, with how sure it is.
    pub performance: Performance,
    /// Why the lawyer is excluded, in the order of gates.
    pub reasons: Vec<Reason>,
    /// Open reviews.
    pub reviews: Vec<Reason>,
    /// What passed with a note.
    pub notes: Vec<Reason>,
    /// Failed checks on the request.
    pub case_reasons: Vec<Reason>,
    /// The smallest change that would make the lawyer first, or eligible; none where no single change does it,
    /// and for the first.
    pub smallest_change: Option<SmallestChange>,
}

/// How many points the first has more than the lawyer for one signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The signal.
    pub signal: Signal,
    /// Points of the first less those of the lawyer.
    pub points: i64,
}

impl Engine {
    /// Explains the place of one lawyer, or why there is none, and what would change it.
    ///
    /// # Errors
    /// `Request` if the lawyer is not on the roster; `Record` as for [`Engine::rank`].
    pub fn explain(
        &self,
        case: &Case,
        lawyer: &str,
        options: &RankOptions,
    ) -> Result<Explanation, Error> {
        self.explain_observed(case, lawyer, options, &mut ())
    }

    /// [`Engine::explain`], which an observer follows ([`Stage::Explaining`]) and may stop.
    ///
    /// # Errors
    /// Those of [`Engine::explain`], and `Stopped`.
    pub fn explain_observed(
        &self,
        case: &Case,
        lawyer: &str,
        options: &RankOptions,
        observer: &mut dyn Observer,
    ) -> Result<Explanation, Error> {
        explain(self, case, lawyer, options, &mut Watch::new(observer))
    }
}

fn explain(
    engine: &Engine,
    case: &Case,
    lawyer: &str,
    options: &RankOptions,
    watch: &mut Watch<'_>,
) -> Result<Explanation, Error> {
    watch.enter(Stage::Explaining, 0)?;
    let prepared = Prepared::new(engine.context(), case, options)?;
    let Some(row) = prepared.row(lawyer) else {
        let expected = "the id of a lawyer on the roster";
        let problem = Problem::new("not_found", "", "an id that is not there", expected);
        return Err(Error::one(ErrorKind::Request, problem));
    };
    let found = prepared.reasons(&row);
    let of = |verdict: Verdict| -> Vec<Reason> {
        let these = found.iter().filter(|reason| reason.verdict() == verdict);
        these.cloned().collect()
    };
    let reasons = of(Verdict::Fail);
    let excluded = !reasons.is_empty();
    let standing = prepared.standing(row);
    let (ahead, candidate_count) = prepared.ahead_of(&standing, watch)?;
    let first = prepared.first(Some(row.number()), watch)?;
    let first = first.filter(|_| !excluded);
    let contributions = if excluded {
        Vec::new()
    } else {
        prepared.contributions(&row)
    };
    let is_first = !excluded && ahead == 0;
    let gap_to_first = match &first {
        Some(first) if !is_first => gaps(&prepared.contributions(&first.row), &contributions),
        _ => Vec::new(),
    };
    let search = Search {
        engine,
        case,
        options,
        prepared: &prepared,
        lawyer: row.lawyer(),
        first,
        excluded,
    };
    let case_findings = prepared.case_findings().into_iter();
    Ok(Explanation {
        lawyer: row.lawyer().id().clone(),
        place: (!excluded).then_some(ahead + 1),
        candidate_count,
        points: (!excluded && prepared.by_points()).then_some(standing.points),
        contributions,
        grounds: grounds(&prepared, &row),
        gap_to_first,
        performance: engine
            .calibration()
            .performance(engine.policy(), row.lawyer(), *case.kind()),
        reasons,
        reviews: of(Verdict::Review),
        notes: of(Verdict::Note),
        case_reasons: case_findings
            .filter(|reason| reason.verdict() == Verdict::Fail)
            .collect(),
        smallest_change: if is_first {
            None
        } else {
            search.smallest(watch)?
        },
        head: prepared
            .head(u32::try_from(engine.len()).expect("fewer than 2^32 lawyers fit memory")),
    })
}

fn gaps(first: &[Contribution], own: &[Contribution]) -> Vec<Gap> {
    let gaps = first.iter().zip(own).map(|(first, own)| Gap {
        signal: own.signal,
        points: i64::from(first.points) - i64::from(own.points),
    });
    gaps.filter(|gap| gap.points != 0).collect()
}

impl Explanation {
    /// The explanation as JSON (`dianyuan.explain/1`), without words.
    #[must_use]
    pub fn to_json(&self) -> Json<'static> {
        let number = |number: Option<u32>| number.map_or(Json::Null, Json::from);
        let gaps = self.gap_to_first.iter().map(|gap| {
            Json::object([
                ("signal", Json::from(gap.signal.as_str())),
                ("points", Json::Int(gap.points)),
            ])
        });
        let change = self.smallest_change.as_ref();
        let mut entries = head_json("dianyuan.explain/1", &self.head);
        let own = [
            ("lawyer", Json::from(self.lawyer.as_str().to_owned())),
            ("place", number(self.place)),
            ("candidate_count", Json::from(self.candidate_count)),
            ("points", number(self.points)),
            (
                "contributions",
                Json::Array(self.contributions.iter().map(contribution_json).collect()),
            ),
            (
                "grounds",
                Json::Array(self.grounds.iter().map(Ground::to_json).collect()),
            ),
            ("gap_to_first", Json::Array(gaps.collect())),
            ("performance", performance_json(&self.performance)),
            ("reasons", reasons_json(&self.reasons)),
            ("reviews", reasons_json(&self.reviews)),
            ("notes", reasons_json(&self.notes)),
            ("case_reasons", reasons_json(&self.case_reasons)),
            (
                "smallest_change",
                change.map_or(Json::Null, SmallestChange::to_json),
            ),
        ];
        entries.extend(own.map(|(key, value)| (key.into(), value)));
        Json::Object(entries)
    }
}

fn performance_json(performance: &Performance) -> Json<'static> {
    let parts = performance.parts.iter().map(|part| {
        let (low, high) = part.interval;
        Json::object([
            ("measure", Json::from(part.measure.as_str())),
            ("weight", Json::from(part.weight)),
            ("estimate", Json::from(part.estimate)),
            ("rate", part.rate.map_or(Json::Null, Json::from)),
            (
                "effective_cases",
                Json::Int(i64::try_from(part.effective_cases).unwrap_or(i64::MAX)),
            ),
            ("low", Json::from(low)),
            ("high", Json::from(high)),
        ])
    });
    Json::object([
        ("value", Json::from(performance.value)),
        ("known", Json::from(performance.known)),
        ("parts", Json::Array(parts.collect())),
    ])
}
