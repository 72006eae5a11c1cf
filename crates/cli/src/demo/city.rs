//! The synthetic city that comes with the program.

use dianyuan::{Calibration, Case, Causes, Engine, Policy, RankOptions, Ranking, Roster};

pub(super) use dianyuan_sample::{CASES, LAWYERS, POLICY};

const SOUND: &str = "the sample is read by a test";

pub(super) struct City {
    pub(super) roster: Roster,
    pub(super) cases: Vec<Case>,
    pub(super) policy: Policy,
}

impl City {
    pub(super) fn read() -> Self {
        Self {
            roster: Roster::from_json(LAWYERS, &Causes::official()).expect(SOUND),
            cases: Case::many_from_json(CASES).expect(SOUND),
            policy: Policy::from_text(POLICY).expect(SOUND),
        }
    }

    /// An engine that was calibrated on the day of a case, as the `rank` command does it.
    pub(super) fn engine(&self, case: &Case) -> Engine {
        let day = case.received().date();
        let calibration = Calibration::fit(&self.roster, &self.policy, day).expect(SOUND);
        Engine::new(&self.roster, &self.policy, &calibration).expect(SOUND)
    }

    /// Everyone who is not excluded, by points.
    pub(super) fn rank(&self, case: &Case) -> (Engine, Ranking) {
        let engine = self.engine(case);
        let options = RankOptions::new().top(usize::MAX).excluded(0);
        let ranking = engine.rank(case, &options).expect(SOUND);
        (engine, ranking)
    }
}
