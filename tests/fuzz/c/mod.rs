//! The functions of the C interface, called in this process as a C program calls them.

mod calls;
mod choice;
mod error;
mod object;
mod shapes;
mod tables;
mod texts;
mod world;

pub(crate) use texts::{Texts, texts};
pub(crate) use world::World;

use crate::corpus::Input;

/// One function of C, with what has to be called before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Call {
    RankJson,
    ExplainJson,
    DiffJson,
    Causes,
    Policy,
    Roster,
    Find,
    Calibration,
    Case,
    Apply,
    Replay,
    Decide,
    Take,
    Record,
    ReplayRecord,
    Problem,
    Verify,
    Shapes,
}

impl Call {
    pub(crate) const ALL: [Self; 18] = [
        Self::RankJson,
        Self::ExplainJson,
        Self::DiffJson,
        Self::Causes,
        Self::Policy,
        Self::Roster,
        Self::Find,
        Self::Calibration,
        Self::Case,
        Self::Apply,
        Self::Replay,
        Self::Decide,
        Self::Take,
        Self::Record,
        Self::ReplayRecord,
        Self::Problem,
        Self::Verify,
        Self::Shapes,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::RankJson => "dy_rank_json",
            Self::ExplainJson => "dy_explain_json",
            Self::DiffJson => "dy_diff_json",
            Self::Causes => "dy_causes_load",
            Self::Policy => "dy_policy_read",
            Self::Roster => "dy_roster_read",
            Self::Find => "dy_roster_find_json",
            Self::Calibration => "dy_calibration_read",
            Self::Case => "dy_case_read",
            Self::Apply => "dy_engine_apply",
            Self::Replay => "dy_ledger_replay",
            Self::Decide => "dy_ledger_decide",
            Self::Take => "dy_ledger_apply",
            Self::Record => "dy_ledger_record_json",
            Self::ReplayRecord => "dy_record_replay_json",
            Self::Problem => "dy_problem_read",
            Self::Verify => "dy_problem_verify_json",
            Self::Shapes => "dy_watch, dy_…_options",
        }
    }

    /// The parts of the input that it reads.
    pub(crate) fn parts(self, input: &mut Input) -> Vec<&mut Vec<u8>> {
        let Input {
            roster,
            case,
            policy,
            options,
            causes,
            calibration,
            c,
        } = input;
        match self {
            Self::RankJson => vec![roster, case, policy, options],
            Self::ExplainJson => vec![roster, case, &mut c.lawyer, policy, options],
            Self::DiffJson => vec![
                &mut c.before,
                &mut c.after,
                &mut c.before_roster,
                &mut c.after_roster,
            ],
            Self::Causes => vec![causes],
            Self::Policy => vec![policy],
            Self::Roster => vec![roster],
            Self::Find => vec![&mut c.query],
            Self::Calibration => vec![calibration],
            Self::Case => vec![case],
            Self::Apply => vec![&mut c.changes],
            Self::Replay => vec![&mut c.events],
            Self::Decide => vec![&mut c.command, &mut c.now],
            Self::Take => vec![&mut c.more_events],
            Self::Record => vec![&mut c.events, &mut c.case_id, &mut c.now],
            Self::ReplayRecord => vec![&mut c.record],
            Self::Problem => vec![&mut c.edges, &mut c.lawyers, &mut c.cases, &mut c.groups],
            Self::Verify => vec![&mut c.result],
            Self::Shapes => vec![&mut c.shape],
        }
    }

    /// Calls it and says in a few words what came of it.
    ///
    /// # Errors
    /// What must hold and does not.
    pub(crate) fn run(self, input: &Input, world: &World) -> Result<String, String> {
        let c = &input.c;
        let ended = match self {
            Self::RankJson => calls::rank_json(input)?,
            Self::ExplainJson => calls::explain_json(input)?,
            Self::DiffJson => calls::diff_json(c)?,
            Self::Causes => calls::causes(&input.causes)?,
            Self::Policy => calls::policy(&input.policy)?,
            Self::Roster => calls::roster(&input.roster)?,
            Self::Find => calls::find(&c.query, world)?,
            Self::Calibration => calls::calibration(&input.calibration)?,
            Self::Case => calls::case(&input.case, world)?,
            Self::Apply => calls::apply(&c.changes, world)?,
            Self::Replay => choice::replay(c)?,
            Self::Decide => choice::decide(c, world)?,
            Self::Take => choice::take(c)?,
            Self::Record => choice::record(c, world)?,
            Self::ReplayRecord => choice::replay_record(&c.record, world)?,
            Self::Problem => tables::problem(c)?,
            Self::Verify => tables::verify(&c.result, world)?,
            Self::Shapes => shapes::shapes(&c.shape, world)?,
        };
        Ok(ended.unwrap_or_else(|refusal| refusal))
    }
}

/// What came of a call that kept its word: in a few words what it made, or how it refused.
type Ended = Result<String, String>;
