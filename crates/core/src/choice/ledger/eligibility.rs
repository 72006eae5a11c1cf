//! What the ledger asks of the roster: who may serve, and who would be next.

use super::ground::Ground;
use super::state::{Books, CaseState};
use crate::error::Error;
use crate::model::{CaseId, FirmId, Instant, LawyerId};
use crate::observe::Observer;
use crate::policy::Policy;

/// A question about a case at a moment.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    pub(crate) id: &'a CaseId,
    pub(crate) case: &'a CaseState,
    pub(crate) cases: &'a super::state::State,
    pub(crate) at: &'a Instant,
    pub(crate) books: Books<'a>,
}

impl<'a> Question<'a> {
    /// The case.
    #[must_use]
    pub fn id(&self) -> &'a CaseId {
        self.id
    }

    /// Where the case stands.
    #[must_use]
    pub fn case(&self) -> &'a CaseState {
        self.case
    }

    /// Where another case of the ledger stands: a linked one, one of the other side.
    #[must_use]
    pub fn other_case(&self, id: &str) -> Option<&'a CaseState> {
        self.cases.case(id)
    }

    /// When.
    #[must_use]
    pub fn at(&self) -> &'a Instant {
        self.at
    }

    /// What is in hand, which caps must be held against. It leaves out the seat that is asked about.
    #[must_use]
    pub fn books(&self) -> Books<'a> {
        self.books
    }
}

/// Whether a lawyer may serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes; the lawyer is of this firm.
    Yes(Option<FirmId>),
    /// No, or not before an official has looked at it; never empty.
    No(Vec<Ground>),
}

/// The roster and its rules, as the ledger asks them. It has to answer the same question the same way.
///
/// [`Agency`](crate::agency::Agency) answers from an engine; a host with rules of its own may answer itself.
pub trait Eligibility {
    /// The policy in force.
    fn policy(&self) -> &Policy;

    /// Digest of the calibration that ranks, where there is one.
    fn calibration(&self) -> Option<String> {
        None
    }

    /// Whether a lawyer may serve in a case now, under every hard rule and every cap, counting what is in the books.
    fn check(&self, question: &Question<'_>, lawyer: &LawyerId) -> Answer;

    /// The same of many lawyers, none of whom has a seat in the case, in their order. An implementation may share work
    /// between them; the answers have to be those of [`Eligibility::check`].
    fn check_all(&self, question: &Question<'_>, lawyers: &[LawyerId]) -> Vec<Answer> {
        let lawyers = lawyers.iter();
        lawyers.map(|lawyer| self.check(question, lawyer)).collect()
    }

    /// [`Eligibility::check_all`], which an observer may stop. Where nothing else is said, it is never asked.
    ///
    /// # Errors
    /// `Stopped` alone.
    fn check_all_observed(
        &self,
        question: &Question<'_>,
        lawyers: &[LawyerId],
        observer: &mut dyn Observer,
    ) -> Result<Vec<Answer>, Error> {
        let _ = observer;
        Ok(self.check_all(question, lawyers))
    }

    /// What stands in the way of a client's wish for another lawyer, after so many that were granted (H17).
    fn check_replacement(&self, question: &Question<'_>, granted: u32) -> Vec<Ground>;

    /// Everybody on the roster, in any order.
    fn lawyers(&self) -> Vec<LawyerId>;

    /// Whoever may serve, best first; those who have no room may be among them.
    fn best_ranked(&self, question: &Question<'_>) -> Vec<LawyerId>;

    /// [`Eligibility::best_ranked`], which an observer may stop. Where nothing else is said, it is never asked.
    ///
    /// # Errors
    /// `Stopped` alone.
    fn best_ranked_observed(
        &self,
        question: &Question<'_>,
        observer: &mut dyn Observer,
    ) -> Result<Vec<LawyerId>, Error> {
        let _ = observer;
        Ok(self.best_ranked(question))
    }

    /// Who is on duty at this moment, in the order in which they are asked.
    fn on_duty(&self, question: &Question<'_>) -> Vec<LawyerId>;

    /// The seed of lots that is in use, where there is one.
    fn seed(&self) -> Option<&str>;
}
