//! An observer that writes down what it is asked, and what holds of every call that takes one.

use std::fmt::Debug;

use dianyuan::{Error, ErrorKind, Observer, Stage};

/// What the observer was told: the stage, steps in all, parts done, parts in all.
pub type Question = (Stage, u64, u64, u64);

/// Says stop at one question.
struct Asked {
    stop_at: Option<usize>,
    questions: Vec<Question>,
}

impl Observer for Asked {
    fn step(&mut self, stage: Stage, steps: u64, done: u64, of: u64) -> bool {
        self.questions.push((stage, steps, done, of));
        self.stop_at != Some(self.questions.len())
    }
}

/// What an observed call gives, and what its observer was asked.
fn call<T>(
    stop_at: Option<usize>,
    run: &mut impl FnMut(&mut dyn Observer) -> Result<T, Error>,
) -> (Result<T, Error>, Vec<Question>) {
    let mut asked = Asked {
        stop_at,
        questions: Vec::new(),
    };
    let result = run(&mut asked);
    (result, asked.questions)
}

/// Asks an observed call to be what its trait says: the same as the plain call, stopped at whichever question, and
/// never going back. Gives the questions.
///
/// # Panics
/// Where it is not.
pub fn holds<T: PartialEq + Debug>(
    plain: &T,
    mut run: impl FnMut(&mut dyn Observer) -> Result<T, Error>,
) -> Vec<Question> {
    let (result, questions) = call(None, &mut run);
    assert_eq!(
        result.as_ref().expect("nobody stops it"),
        plain,
        "it is the same as without an observer"
    );
    assert!(!questions.is_empty(), "the observer is asked");
    for (_, steps, done, of) in &questions {
        assert!(*of == 0 || done <= of, "{done} of {of}");
        assert!(done <= steps || *of == 0, "{done} done in {steps} steps");
    }
    for pair in questions.windows(2) {
        let ((stage, steps, done, _), (next, more_steps, more_done, _)) = (pair[0], pair[1]);
        assert!(steps <= more_steps, "{pair:?}");
        assert!(
            stage != next || done <= more_done || more_done == 0,
            "{pair:?}"
        );
    }
    for stop_at in 1..=questions.len() {
        let (result, asked) = call(Some(stop_at), &mut run);
        let error = result.expect_err("it was stopped");
        assert_eq!(error.kind(), ErrorKind::Stopped);
        assert_eq!(error.problems()[0].code, "stopped");
        assert_eq!(
            asked,
            questions[..stop_at],
            "nobody is asked after saying stop"
        );
    }
    questions
}
