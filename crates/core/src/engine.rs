//! The engine: a roster, a policy and a calibration made ready to rank many cases.

mod change;
mod roster;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use change::Change;

use crate::calibration::Calibration;
use crate::causes::Causes;
use crate::columns::{Interner, Row, Settled, Table, Terms};
use crate::error::{Error, ErrorKind, Problem};
use crate::gate::{Fails, Settler};
use crate::model::{Case, Firm, Lawyer};
use crate::observe::{Observer, Stage, Watch};
use crate::policy::Policy;
use crate::ranking::{Context, RankOptions, Ranking, rank};
use crate::roster::{Roster, check_causes};
use crate::wire::Faults;

/// Steps that a change may take: it may be the first to copy a chunk, and a part of the index of ids.
const COPIED: usize = 64;

/// A snapshot that ranks. Cloning is cheap and shares the data; [`Engine::apply`] copies what it changes,
/// so running readers keep theirs.
///
/// # Example
/// ```
/// use dianyuan::{Calibration, Case, Causes, Engine, Policy, RankOptions, Roster};
/// let roster = Roster::from_json(
///     r#"{"id": "L-1", "specialities": [{"cause": "civil:7.19.205", "level": "proven", "cases": 40}]}
/// {"id": "L-2", "specialities": []}"#,
///     &Causes::official(),
/// )?;
/// let case = Case::from_json(r#"{"id": "C-1", "kind": "civil", "causes": ["civil:7.19.205.5"],
///     "received": "2026-11-22T09:30:00+08:00"}"#)?;
/// let policy = Policy::none();
/// let calibration = Calibration::fit(&roster, &policy, case.received().date())?;
/// let engine = Engine::new(&roster, &policy, &calibration)?;
/// let ranking = engine.rank(&case, &RankOptions::new())?;
/// assert_eq!(ranking.candidates()[0].lawyer.as_str(), "L-1");
/// # Ok::<(), dianyuan::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Engine {
    policy: Policy,
    calibration: Arc<Calibration>,
    causes: Causes,
    /// Those of the roster, without the policy's vintages.
    roster_causes: Causes,
    table: Table,
    /// What the gates that look at a lawyer alone find against them; rows name theirs by number.
    answers: Interner<Fails>,
}

impl Engine {
    /// Makes a roster ready under a policy and a calibration.
    ///
    /// # Errors
    /// `Causes` if the policy pins a vintage that is not loaded; `Record` if a cause is unknown in the
    /// pinned vintage.
    pub fn new(roster: &Roster, policy: &Policy, calibration: &Calibration) -> Result<Self, Error> {
        Self::new_observed(roster, policy, calibration, &mut ())
    }

    /// [`Engine::new`], which an observer follows ([`Stage::Building`]) and may stop.
    ///
    /// # Errors
    /// Those of [`Engine::new`], and `Stopped`.
    pub fn new_observed(
        roster: &Roster,
        policy: &Policy,
        calibration: &Calibration,
        observer: &mut dyn Observer,
    ) -> Result<Self, Error> {
        let watch = &mut Watch::new(observer);
        let pins: Vec<(&str, &str)> = policy.vintages().collect();
        let causes = roster.causes().with_pins(&pins)?;
        let mut problems = Vec::new();
        // Each lawyer is put in, and then settled.
        watch.enter(Stage::Building, 0)?;
        watch.extend(roster.firms().count() + 2 * roster.len());
        if !causes.pins().eq(roster.causes().pins()) {
            watch.extend(roster.len());
            for lawyer in roster.lawyers() {
                problems.extend(unknown_causes(lawyer, &causes));
                watch.done(1)?;
            }
        }
        Error::unless_empty(ErrorKind::Record, problems)?;
        let terms = Terms {
            policy,
            calibration,
            causes: &causes,
        };
        let (mut table, mut answers) = (Table::new(), Interner::new());
        if let Err(stopped) = fill(&mut table, &mut answers, roster, terms, watch) {
            return Err(watch.discard(table, stopped));
        }
        Ok(Self {
            policy: policy.clone(),
            calibration: Arc::new(calibration.clone()),
            causes,
            roster_causes: roster.causes().clone(),
            table,
            answers,
        })
    }

    /// Ranks everyone who may be appointed for the case.
    ///
    /// # Errors
    /// `Record` if a cause of the case is in no tree, or of another vintage that no crosswalk maps.
    pub fn rank(&self, case: &Case, options: &RankOptions) -> Result<Ranking, Error> {
        self.rank_observed(case, options, &mut ())
    }

    /// [`Engine::rank`], which an observer follows ([`Stage::Ranking`]) and may stop.
    ///
    /// # Errors
    /// Those of [`Engine::rank`], and `Stopped`.
    pub fn rank_observed(
        &self,
        case: &Case,
        options: &RankOptions,
        observer: &mut dyn Observer,
    ) -> Result<Ranking, Error> {
        self.rank_watched(case, options, &mut Watch::new(observer))
    }

    /// The same as part of longer work.
    pub(crate) fn rank_watched(
        &self,
        case: &Case,
        options: &RankOptions,
        watch: &mut Watch<'_>,
    ) -> Result<Ranking, Error> {
        rank(self.context(), case, options, watch)
    }

    pub(crate) fn context(&self) -> Context<'_> {
        Context {
            table: &self.table,
            policy: &self.policy,
            calibration: &self.calibration,
            causes: &self.causes,
            answers: self.answers.codes(),
        }
    }

    /// Applies changes in order; the result equals an engine made anew with the same calibration, byte for
    /// byte in everything that comes out. Nothing is changed if one change is wrong.
    ///
    /// # Errors
    /// `Record` if a cause is unknown; `Request` if a lawyer or firm to be removed is not there. `row` is the
    /// position of the change, from 1.
    pub fn apply(&mut self, changes: &[Change]) -> Result<(), Error> {
        // Nobody stops it, so it need not be tried on a copy.
        self.apply_watched(changes, &mut Watch::new(&mut ()))
    }

    /// [`Engine::apply`], which an observer follows ([`Stage::Building`]) and may stop. A stop leaves the engine as it
    /// was.
    ///
    /// # Errors
    /// Those of [`Engine::apply`], and `Stopped`.
    pub fn apply_observed(
        &mut self,
        changes: &[Change],
        observer: &mut dyn Observer,
    ) -> Result<(), Error> {
        let mut copy = self.clone();
        let watch = &mut Watch::new(observer);
        watch.enter(Stage::Building, 0)?;
        match copy.apply_watched(changes, watch) {
            Ok(()) => {
                *self = copy;
                Ok(())
            }
            Err(stopped) => Err(watch.discard(copy, stopped)),
        }
    }

    /// The same as part of a stage; a stop leaves some changes made.
    pub(crate) fn apply_watched(
        &mut self,
        changes: &[Change],
        watch: &mut Watch<'_>,
    ) -> Result<(), Error> {
        // Each is checked, and then made.
        watch.extend(2 * changes.len());
        self.check(changes, watch)?;
        let terms = Terms {
            policy: &self.policy,
            calibration: &self.calibration,
            causes: &self.causes,
        };
        for change in changes {
            match change {
                Change::PutLawyer(lawyer) => {
                    let number = self.table.put(&Arc::new(Lawyer::clone(lawyer)), terms);
                    let settler = Settler::new(&self.policy, &self.table, self.calibration.as_of());
                    let settled = settled(&settler, &self.table.row(number), &mut self.answers);
                    self.table.settle(number, settled);
                }
                Change::RemoveLawyer(id) => self.table.remove(id.as_str()),
                Change::PutFirm(firm) => self.table.put_firm(&Arc::new(Firm::clone(firm))),
                Change::RemoveFirm(id) => self.table.remove_firm(id.as_str()),
            }
            watch.done(1)?;
            watch.spend(COPIED)?;
        }
        Ok(())
    }

    /// Everything that is wrong with changes, before one of them is made.
    fn check(&self, changes: &[Change], watch: &mut Watch<'_>) -> Result<(), Error> {
        let mut problems = Vec::new();
        let mut kind = ErrorKind::Record;
        // Who would be there after the changes so far, where they say so.
        let mut lawyers: BTreeMap<&str, bool> = BTreeMap::new();
        let mut firms: BTreeMap<&str, bool> = BTreeMap::new();
        for (row, change) in (1..).zip(changes) {
            let there = match change {
                Change::PutLawyer(lawyer) => {
                    let unknown = unknown_causes(lawyer, &self.causes).into_iter();
                    problems.extend(unknown.map(|problem| problem.at_row(row)));
                    lawyers.insert(lawyer.id().as_str(), true);
                    true
                }
                Change::RemoveLawyer(id) => lawyers
                    .insert(id.as_str(), false)
                    .unwrap_or_else(|| self.lawyer(id.as_str()).is_some()),
                Change::PutFirm(firm) => {
                    firms.insert(firm.id().as_str(), true);
                    true
                }
                Change::RemoveFirm(id) => firms
                    .insert(id.as_str(), false)
                    .unwrap_or_else(|| self.table.firm(id.as_str()).is_some()),
            };
            if !there {
                kind = ErrorKind::Request;
                let expected = "the id of a lawyer or firm on the roster";
                let found = "an id that is not there";
                problems.push(Problem::new("not_found", "id", found, expected).at_row(row));
            }
            watch.done(1)?;
        }
        Error::unless_empty(kind, problems)
    }

    /// The policy.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The calibration.
    #[must_use]
    pub fn calibration(&self) -> &Calibration {
        &self.calibration
    }

    /// The cause trees, with the policy's vintages in force.
    #[must_use]
    pub fn causes(&self) -> &Causes {
        &self.causes
    }

    /// The profile of a lawyer.
    #[must_use]
    pub fn lawyer(&self, id: &str) -> Option<&Lawyer> {
        self.table.lawyer(id)
    }

    /// Every lawyer, by the bytes of their ids.
    ///
    /// # Example
    /// ```
    /// use dianyuan::{Calibration, Causes, Change, Engine, Policy, Roster};
    /// let roster = Roster::from_json(r#"[{"id": "L-3"}, {"id": "L-2"}]"#, &Causes::official())?;
    /// let policy = Policy::none();
    /// let calibration = Calibration::fit(&roster, &policy, "2026-11-22".parse()?)?;
    /// let mut engine = Engine::new(&roster, &policy, &calibration)?;
    /// engine.apply(&Change::many_from_json(r#"{"type": "put_lawyer", "lawyer": {"id": "L-1"}}"#)?)?;
    /// let ids: Vec<_> = engine.lawyers().map(|lawyer| lawyer.id().as_str()).collect();
    /// assert_eq!(ids, ["L-1", "L-2", "L-3"]);
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub fn lawyers(&self) -> impl Iterator<Item = &Lawyer> {
        self.shared_lawyers().into_iter().map(AsRef::as_ref)
    }

    fn shared_lawyers(&self) -> Vec<&Arc<Lawyer>> {
        let rows = self.table.rows();
        let mut lawyers: Vec<&Arc<Lawyer>> = rows.map(|row| row.shared_lawyer()).collect();
        lawyers.sort_unstable_by(|one, other| one.id().cmp(other.id()));
        lawyers
    }

    /// Every firm, by the bytes of their ids.
    pub fn firms(&self) -> impl Iterator<Item = &Firm> {
        self.table.firms().map(AsRef::as_ref)
    }

    /// Number of lawyers.
    #[must_use]
    pub fn len(&self) -> usize {
        self.table.len()
    }

    /// Whether there are no lawyers.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Bytes of the columns that a ranking scans, without the whole profiles.
    #[must_use]
    pub fn column_bytes(&self) -> usize {
        self.table.bytes()
    }
}

/// Puts everyone in, and settles what can be.
fn fill(
    table: &mut Table,
    answers: &mut Interner<Fails>,
    roster: &Roster,
    terms: Terms<'_>,
    watch: &mut Watch<'_>,
) -> Result<(), Error> {
    for firm in roster.shared_firms() {
        table.put_firm(firm);
        watch.done(1)?;
    }
    for lawyer in roster.shared_lawyers() {
        table.put(lawyer, terms);
        watch.done(1)?;
    }
    table.mark_sorted();
    let settler = Settler::new(terms.policy, table, terms.calibration.as_of());
    let mut all = Vec::with_capacity(table.len());
    for row in table.rows() {
        all.push((row.number(), settled(&settler, &row, answers)));
        watch.done(1)?;
    }
    for (number, settled) in all {
        table.settle(number, settled);
        watch.spend(1)?;
    }
    Ok(())
}

/// What is settled about a row.
fn settled(settler: &Settler<'_>, row: &Row<'_>, answers: &mut Interner<Fails>) -> Settled {
    let (fails, (from, to)) = settler.settle(row);
    Settled {
        from,
        to,
        answer: answers.intern(&fails),
    }
}

fn unknown_causes(lawyer: &Lawyer, causes: &Causes) -> Vec<Problem> {
    let mut faults = Faults::new();
    check_causes(lawyer, causes, &mut faults);
    faults.into_problems()
}
