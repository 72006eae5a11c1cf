//! The agency (法律援助机构): the ledger's questions, answered by an engine.
//!
//! Gates are asked of profiles brought up to date by the ledger's own books, so every cap holds against what is in
//! hand at that moment, and the rule is written once, in the gates.

mod answer;
mod load;
mod now;
mod record;
mod room;
mod shortlist;
mod status;

pub(crate) use now::take_over;
pub use room::Room;
pub use status::{InHand, Status};

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::choice::{Eligibility, State};
use crate::engine::Engine;
use crate::error::Error;
use crate::gate::Reason;
use crate::model::{Case, CaseId, Instant, LawyerId};
use crate::observe::{Observer, Watch};
use crate::ranking::{Order, RankOptions, Ranking};

/// An engine, the cases that it is asked about, and the seed of lots. Cloning is cheap.
///
/// # Example
/// See [`Ledger`](crate::choice::Ledger).
#[derive(Clone, Debug)]
pub struct Agency {
    engine: Engine,
    cases: BTreeMap<CaseId, Arc<Case>>,
    seed: Option<String>,
}

impl Agency {
    /// An agency without cases.
    #[must_use]
    pub fn new(engine: Engine) -> Self {
        Self {
            engine,
            cases: BTreeMap::new(),
            seed: None,
        }
    }

    /// The same with one case more, or a newer form of a case that it has.
    #[must_use]
    pub fn with_case(mut self, case: Case) -> Self {
        self.put_case(case);
        self
    }

    /// Puts a case in, in place of an older form of it.
    pub fn put_case(&mut self, case: Case) {
        self.cases.insert(case.id().clone(), Arc::new(case));
    }

    /// The same with a seed for lots. Publish its [`commitment`](crate::choice::commitment) before.
    #[must_use]
    pub fn with_seed(mut self, seed: impl Into<String>) -> Self {
        self.seed = Some(seed.into());
        self
    }

    /// The engine, as it was given.
    #[must_use]
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// The engine, to apply changes of the roster to it.
    pub fn engine_mut(&mut self) -> &mut Engine {
        &mut self.engine
    }

    /// The cases, by the bytes of their ids.
    ///
    /// # Example
    /// ```
    /// use dianyuan::agency::Agency;
    /// use dianyuan::{Calibration, Case, Causes, Engine, Policy, Roster};
    /// let (roster, policy) = (Roster::from_json("[]", &Causes::official())?, Policy::none());
    /// let calibration = Calibration::fit(&roster, &policy, "2026-11-22".parse()?)?;
    /// let mut agency = Agency::new(Engine::new(&roster, &policy, &calibration)?).with_seed("2026");
    /// for id in ["C-2", "C-1"] {
    ///     let text = format!(r#"{{"id": "{id}", "kind": "civil", "causes": ["civil:"], "received": "2026-11-22T09:00:00Z"}}"#);
    ///     agency.put_case(Case::from_json(&text)?);
    /// }
    /// let ids: Vec<_> = agency.cases().map(|case| case.id().as_str()).collect();
    /// assert_eq!((ids, agency.seed()), (vec!["C-1", "C-2"], Some("2026")));
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub fn cases(&self) -> impl Iterator<Item = &Case> {
        self.cases.values().map(AsRef::as_ref)
    }

    /// The seed of lots, where one was set.
    #[must_use]
    pub fn seed(&self) -> Option<&str> {
        self.seed.as_deref()
    }

    /// A case, as it was given.
    #[must_use]
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.get(id).map(AsRef::as_ref)
    }

    /// Everyone ranked for a case, by profiles brought up to date by the ledger's books.
    ///
    /// # Errors
    /// `Request` if the agency or the ledger has no such case; whatever [`Engine::rank`] says.
    pub fn rank(
        &self,
        state: &State,
        id: &str,
        now: &Instant,
        options: &RankOptions,
    ) -> Result<Ranking, Error> {
        self.rank_observed(state, id, now, options, &mut ())
    }

    /// [`Agency::rank`], which an observer follows ([`Stage::Building`](crate::Stage::Building), then
    /// [`Stage::Ranking`](crate::Stage::Ranking)) and may stop.
    ///
    /// # Errors
    /// Those of [`Agency::rank`], and `Stopped`.
    pub fn rank_observed(
        &self,
        state: &State,
        id: &str,
        now: &Instant,
        options: &RankOptions,
        observer: &mut dyn Observer,
    ) -> Result<Ranking, Error> {
        let watch = &mut Watch::new(observer);
        let now = self.at_watched(state, id, now, watch)?;
        let ranking = now.engine.rank_watched(&now.case, options, watch);
        ranking.map_err(|stopped| watch.discard(now, stopped))
    }

    /// Everything that the gates find about one lawyer and a case now: why a pick cannot be had, in words by
    /// [`render::reason`](crate::render::reason).
    ///
    /// # Errors
    /// As for [`Agency::rank`]; and `Request` if there is no such lawyer.
    pub fn reasons(
        &self,
        state: &State,
        id: &str,
        lawyer: &str,
        now: &Instant,
    ) -> Result<Vec<Reason>, Error> {
        let then = self.at(state, id, now)?;
        answer::reasons(&then.engine, &then.case, lawyer, now.date())
    }
}

/// Options of a ranking that leaves nobody out.
fn everyone(engine: &Engine, now: &Instant) -> RankOptions {
    RankOptions::new()
        .as_of(now.date())
        .top(engine.len())
        .excluded(0)
        .order(Order::Points)
}

impl Eligibility for Agency {
    fn policy(&self) -> &crate::policy::Policy {
        self.engine.policy()
    }

    fn calibration(&self) -> Option<String> {
        Some(self.engine.calibration().digest().to_string())
    }

    fn check(
        &self,
        question: &crate::choice::Question<'_>,
        lawyer: &LawyerId,
    ) -> crate::choice::Answer {
        self.answer(question, lawyer)
    }

    fn check_all(
        &self,
        question: &crate::choice::Question<'_>,
        lawyers: &[LawyerId],
    ) -> Vec<crate::choice::Answer> {
        let answers = self.check_all_observed(question, lawyers, &mut ());
        answers.expect("nobody stops it")
    }

    fn check_all_observed(
        &self,
        question: &crate::choice::Question<'_>,
        lawyers: &[LawyerId],
        observer: &mut dyn Observer,
    ) -> Result<Vec<crate::choice::Answer>, Error> {
        self.all_answers(question, lawyers, &mut Watch::new(observer))
    }

    fn check_replacement(
        &self,
        question: &crate::choice::Question<'_>,
        granted: u32,
    ) -> Vec<crate::choice::Ground> {
        self.replacement_grounds(question, granted)
    }

    fn lawyers(&self) -> Vec<LawyerId> {
        let rows = self.engine.context().table.rows();
        rows.map(|row| row.lawyer().id().clone()).collect()
    }

    fn best_ranked(&self, question: &crate::choice::Question<'_>) -> Vec<LawyerId> {
        let ranked = self.best_ranked_observed(question, &mut ());
        ranked.expect("nobody stops it")
    }

    fn best_ranked_observed(
        &self,
        question: &crate::choice::Question<'_>,
        observer: &mut dyn Observer,
    ) -> Result<Vec<LawyerId>, Error> {
        self.ranked(question, &mut Watch::new(observer))
    }

    fn on_duty(&self, question: &crate::choice::Question<'_>) -> Vec<LawyerId> {
        self.duty(question.at().date())
    }

    fn seed(&self) -> Option<&str> {
        self.seed.as_deref()
    }
}
