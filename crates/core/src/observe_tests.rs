use super::*;

/// Writes down what it is asked; says stop at the step given.
#[derive(Default)]
struct Asked {
    questions: Vec<(Stage, u64, u64, u64)>,
    stop_from: Option<u64>,
}

impl Observer for Asked {
    fn step(&mut self, stage: Stage, steps: u64, done: u64, of: u64) -> bool {
        self.questions.push((stage, steps, done, of));
        self.stop_from.is_none_or(|from| steps < from)
    }
}

#[test]
fn the_order_of_stages_is_the_one_that_was_published() {
    let words: Vec<&str> = Stage::ALL.iter().map(|stage| stage.as_str()).collect();
    let published =
        "score ties opposing turns reasons reading fitting building ranking explaining replaying";
    assert_eq!(words.join(" "), published);
    for (number, stage) in Stage::ALL.iter().enumerate() {
        assert_eq!(*stage as usize, number);
    }
}

#[test]
fn a_watch_asks_as_a_stage_begins_and_then_seldom() {
    let mut asked = Asked::default();
    let mut watch = Watch::new(&mut asked);
    watch.enter(Stage::Building, 2_000).unwrap();
    for _ in 0..2_000 {
        watch.done(1).unwrap();
    }
    watch.extend(100);
    watch.spend(1_000).unwrap();
    watch.enter(Stage::Ranking, 0).unwrap();
    watch.done_long().unwrap();
    watch.spend(16_383).unwrap();
    watch.spend(1).unwrap();
    let expected = [
        (Stage::Building, 0, 0, 2_000),
        (Stage::Building, 1_024, 1_024, 2_000),
        (Stage::Building, 3_000, 2_000, 2_100),
        (Stage::Ranking, 3_000, 0, 0),
        (Stage::Ranking, 3_001, 1, 0),
        (Stage::Ranking, 19_385, 1, 0),
    ];
    assert_eq!(asked.questions, expected);
}

#[test]
fn a_stop_is_an_error_of_its_own_kind() {
    let mut asked = Asked {
        stop_from: Some(1_024),
        ..Asked::default()
    };
    let mut watch = Watch::new(&mut asked);
    watch.enter(Stage::Fitting, 1).unwrap();
    let error = watch.spend(5_000).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Stopped);
    let words = "stopped: stopped: found a stop, expected to go on to the end";
    assert_eq!(error.to_string(), words);
}

#[test]
fn several_calls_are_one_sum_of_steps() {
    let mut asked = Asked::default();
    let mut onward = Onward::new(&mut asked);
    for _ in 0..2 {
        onward.next();
        let mut watch = Watch::new(&mut onward);
        watch.enter(Stage::Building, 0).unwrap();
        watch.spend(2_000).unwrap();
    }
    let steps: Vec<u64> = asked.questions.iter().map(|question| question.1).collect();
    assert_eq!(steps, [0, 2_000, 2_000, 4_000]);
}
