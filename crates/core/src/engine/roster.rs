//! The roster of an engine.

use crate::engine::Engine;
use crate::error::Error;
use crate::observe::{Observer, Stage, Watch};
use crate::roster::Roster;

impl Engine {
    /// The roster as changes have left it, with the cause trees of the one that the engine was made from. Both share the
    /// profiles, so this takes little memory beside them.
    ///
    /// # Errors
    /// `Record` if a change brought a cause that is in a vintage of the policy's alone; `row` is the position of the lawyer by
    /// the bytes of the ids, from 1.
    ///
    /// # Example
    /// ```
    /// use dianyuan::{Calibration, Causes, Change, Engine, Policy, Roster};
    /// let roster = Roster::from_json(r#"[{"id": "L-1"}, {"id": "L-2"}]"#, &Causes::official())?;
    /// let policy = Policy::none();
    /// let calibration = Calibration::fit(&roster, &policy, "2026-11-22".parse()?)?;
    /// let mut engine = Engine::new(&roster, &policy, &calibration)?;
    /// engine.apply(&Change::many_from_json(r#"{"type": "remove_lawyer", "id": "L-1"}"#)?)?;
    /// assert_eq!(engine.roster()?.len(), 1);
    /// assert!(engine.roster()?.lawyer("L-2").is_some());
    /// # Ok::<(), dianyuan::Error>(())
    /// ```
    pub fn roster(&self) -> Result<Roster, Error> {
        self.roster_observed(&mut ())
    }

    /// [`Engine::roster`], which an observer follows ([`Stage::Building`]) and may stop.
    ///
    /// # Errors
    /// Those of [`Engine::roster`], and `Stopped`.
    pub fn roster_observed(&self, observer: &mut dyn Observer) -> Result<Roster, Error> {
        let watch = &mut Watch::new(observer);
        watch.enter(Stage::Building, 0)?;
        watch.extend(self.len() + self.table.firms().count());
        let lawyers = self.shared_lawyers();
        let (lawyers, firms) = (lawyers.iter().copied(), self.table.firms());
        Roster::of_shared(lawyers, firms, &self.roster_causes, watch)
    }
}

#[cfg(test)]
#[path = "roster_tests.rs"]
mod tests;
