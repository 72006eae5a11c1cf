use std::ffi::CStr;

use super::*;
use crate::status::dy_status;
use crate::stop::{dy_stop_free, dy_stop_new, dy_stop_request, dy_stop_reset};

/// Counts calls in `user` and says stop from the third on.
unsafe extern "C" fn twice(user: *mut c_void, stage: u32, _: u64, done: u64, of: u64) -> i32 {
    assert!(stage <= dy_stage::Replaying as u32 && done <= of);
    // SAFETY: every test gives a counter.
    let calls = unsafe { &mut *user.cast::<u32>() };
    *calls += 1;
    i32::from(*calls < 3)
}

#[test]
fn words_of_stages_are_those_of_the_core_in_the_same_order() {
    for (number, stage) in (0..).zip(Stage::ALL) {
        // SAFETY: the text ends with NUL.
        let word = unsafe { CStr::from_ptr(dy_stage_word(number)) };
        assert_eq!(word.to_str(), Ok(stage.as_str()));
        assert_eq!(*stage as u32, number);
    }
    let beyond = u32::try_from(Stage::ALL.len()).expect("there are few");
    // SAFETY: the text ends with NUL.
    assert_eq!(unsafe { CStr::from_ptr(dy_stage_word(beyond)) }, c"");
}

#[test]
fn progress_is_heard_and_may_stop() {
    let mut calls = 0_u32;
    let watch = dy_watch {
        progress: Some(twice),
        user: (&raw mut calls).cast(),
        ..dy_watch::defaults()
    };
    // SAFETY: `watch` is one, and `calls` outlives it.
    let mut watch = unsafe { Watch::new(&raw const watch) }
        .ok()
        .expect("it is right");
    let steps: Vec<bool> = (0..4)
        .map(|n| watch.step(Stage::Ranking, n, n, 3))
        .collect();
    assert_eq!(steps, [true, true, false, false]);
    assert_eq!(calls, 3, "nobody is asked again after a stop");
}

/// Keeps the steps in `user`, and asserts that they do not go back.
unsafe extern "C" fn onward(user: *mut c_void, _: u32, steps: u64, _: u64, _: u64) -> i32 {
    // SAFETY: the test gives a counter.
    let latest = unsafe { &mut *user.cast::<u64>() };
    assert!(steps >= *latest, "{steps} after {latest}");
    *latest = steps;
    1
}

#[test]
fn steps_go_on_where_work_is_counted_from_the_beginning_again() {
    let mut latest = 0_u64;
    let watch = dy_watch {
        progress: Some(onward),
        user: (&raw mut latest).cast(),
        ..dy_watch::defaults()
    };
    // SAFETY: `watch` is one, and `latest` outlives it.
    let mut watch = unsafe { Watch::new(&raw const watch) }
        .ok()
        .expect("it is right");
    for steps in [0, 5, 9, 0, 4, 4, 1] {
        assert!(watch.step(Stage::Score, steps, 0, 0));
    }
    assert_eq!(latest, 9 + 4 + 1);
}

#[test]
fn a_stop_is_heeded_at_once_and_can_be_taken_back() {
    let stop = dy_stop_new();
    let raw = dy_watch {
        stop,
        ..dy_watch::defaults()
    };
    // SAFETY: `raw` is a watch, and `stop` is alive until the end.
    unsafe {
        let mut watch = Watch::new(&raw const raw).ok().expect("it is right");
        assert!(watch.step(Stage::Reading, 1, 1, 0));
        dy_stop_request(stop);
        assert!(!watch.step(Stage::Reading, 2, 2, 0));
        let refusal = Watch::new(&raw const raw).err().expect("it is stopped");
        assert_eq!(refusal.status(), dy_status::Stopped);
        dy_stop_reset(stop);
        assert!(
            !watch.step(Stage::Reading, 3, 3, 0),
            "the call that was stopped stays so"
        );
        assert!(Watch::new(&raw const raw).is_ok());
        dy_stop_free(stop);
    }
}
