//! Closed sets of words of the ledger.

use dianyuan::choice::{
    Correctable, Deadline, Expiring, ReplacementGround, ReviewGrade, SeatStanding, Seed, Step, Via,
};
use dianyuan::policy::{ChoiceMode, DeclineReason};

use crate::language::Language;

impl Language {
    /// How far the client's choice binds.
    pub(crate) fn choice_mode(self, mode: ChoiceMode) -> &'static str {
        let (zh, en) = match mode {
            ChoiceMode::Open => ("由受援人点选", "the client chooses"),
            ChoiceMode::Preference => ("可以表达意愿", "the client may wish"),
            ChoiceMode::Closed => ("不点选", "the agency chooses"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }

    /// How a lawyer came to be tried.
    pub(crate) fn via(self, via: Via) -> &'static str {
        let (zh, en) = match via {
            Via::Pick => ("受援人点选", "the client's pick"),
            Via::Wish => ("受援人意愿", "the client's wish"),
            Via::Continuity => ("一援到底", "lawyer of the earlier stage"),
            Via::BestRanked => ("综合排序", "best ranked"),
            Via::RotationByLawyer => ("按律师轮派", "rotation among lawyers"),
            Via::RotationByFirm => ("按律所轮派", "rotation among firms"),
            Via::Lot => ("随机抽取", "lot"),
            Via::Duty => ("值班律师", "duty lawyer"),
            Via::Assigned => ("批量指派", "batch assignment"),
            Via::Official => ("工作人员决定", "an official's decision"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }

    /// How the seed of a lot stands.
    pub(crate) fn seed(self, seed: Seed) -> &'static str {
        let (zh, en) = match seed {
            Seed::Committed => ("种子事先已承诺", "its seed was committed before"),
            Seed::Late => (
                "种子承诺过晚，无法核验",
                "its seed was committed too late: unverifiable",
            ),
            Seed::Different => (
                "种子与承诺不符，无法核验",
                "another seed than the committed one: unverifiable",
            ),
            Seed::Uncommitted => (
                "种子未经承诺，无法核验",
                "its seed was not committed: unverifiable",
            ),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }

    /// What ran out.
    pub(crate) fn expiring(self, what: Expiring) -> &'static str {
        let (zh, en) = match what {
            Expiring::Window => ("点选时间", "the time to choose"),
            Expiring::Again => ("再选时间", "the time to choose once more"),
            Expiring::Hold => ("名额保留时间", "the time for which a seat was kept"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }

    /// What a case is waiting for.
    pub(crate) fn step(self, step: Step) -> &'static str {
        let (zh, en) = match step {
            Step::Choice => ("待点选", "client's choice"),
            Step::Picks => ("依次询问所选", "client's picks"),
            Step::Again => ("待再选", "further choice"),
            Step::Fallback => ("机构选定", "agency's choice"),
            Step::Manual => ("待工作人员", "an official"),
            Step::Closed => ("已结", "closed"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }

    /// How far a seat has come.
    pub(crate) fn seat(self, standing: SeatStanding) -> &'static str {
        let (zh, en) = match standing {
            SeatStanding::Held => ("保留", "kept"),
            SeatStanding::Proposed => ("待确认", "proposed"),
            SeatStanding::Confirmed => ("已指派", "appointed"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }

    /// Why a lawyer declines.
    pub(crate) fn decline_reason(self, reason: DeclineReason) -> &'static str {
        let (zh, en) = match reason {
            DeclineReason::Conflict => ("利益冲突", "conflict of interest"),
            DeclineReason::Illness => ("患病", "illness"),
            DeclineReason::Leave => ("休假", "leave"),
            DeclineReason::HearingClash => ("开庭时间冲突", "a hearing at the same time"),
            DeclineReason::Overload => ("办案量过大", "too much work in hand"),
            DeclineReason::Other => ("其他原因", "another reason"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }

    /// Why a lawyer should be replaced.
    pub(crate) fn replacement_ground(self, ground: ReplacementGround) -> &'static str {
        let (zh, en) = match ground {
            ReplacementGround::Performance => ("未依法履行职责", "duties are not done"),
            ReplacementGround::Wish => ("受援人意愿", "the client's wish"),
            ReplacementGround::Conflict => ("利益冲突", "conflict of interest"),
            ReplacementGround::LawyerRequest => ("律师有正当理由", "the lawyer has good reason"),
            ReplacementGround::Suspended => ("律师被暂停指派", "the lawyer is suspended"),
            ReplacementGround::Removed => ("律师被移出名册", "the lawyer was removed"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }

    /// The grade of a file.
    pub(crate) fn grade(self, grade: ReviewGrade) -> &'static str {
        let (zh, en) = match grade {
            ReviewGrade::Excellent => ("优秀", "excellent"),
            ReviewGrade::Good => ("良好", "good"),
            ReviewGrade::Pass => ("合格", "pass"),
            ReviewGrade::Fail => ("不合格", "fail"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }

    /// A fact that may be corrected.
    pub(crate) fn correctable(self, field: Correctable) -> &'static str {
        let (zh, en) = match field {
            Correctable::Units => ("工作量", "work units"),
            Correctable::Need => ("所需律师人数", "lawyers needed"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }

    /// What is overdue.
    pub(crate) fn overdue(self, what: Deadline) -> &'static str {
        let (zh, en) = match what {
            Deadline::Appointment => ("指派", "appointment"),
            Deadline::Replacement => ("更换决定", "decision about another lawyer"),
            Deadline::Agreement => ("签署委托手续", "agreement"),
            Deadline::Meeting => ("会见", "meeting in custody"),
            Deadline::Objection => ("异议决定", "decision on an objection"),
            Deadline::Archive => ("归档", "archiving"),
            _ => ("其他", "other"),
        };
        self.pick(zh, en)
    }
}

#[cfg(test)]
#[path = "ledger_tests.rs"]
mod tests;
