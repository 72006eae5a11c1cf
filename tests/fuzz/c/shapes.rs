//! Structs of options and watches with anything in them that the manual allows to be there, and objects of a wrong sort.

use std::ffi::c_void;
use std::ptr;

use dianyuan_c::{
    dy_assign_options, dy_assign_options_init, dy_assignment_free, dy_case, dy_engine,
    dy_engine_explain, dy_engine_rank, dy_explanation_free, dy_explanation_words, dy_policy_json,
    dy_problem_assign, dy_rank_options, dy_rank_options_init, dy_ranking_contributions,
    dy_ranking_free, dy_ranking_json, dy_ranking_lawyer, dy_ranking_len, dy_ranking_place,
    dy_ranking_points, dy_roster_free, dy_roster_read, dy_stop_request, dy_watch, dy_watch_init,
};

use super::Ended;
use super::calls::made;
use super::error::words;
use super::object::{make, make_text};
use super::world::{World, at, new_stop};
use crate::random::Random;
use crate::targets::{canonical, must};

/// Bytes of room for a struct, more than any size that the library looks behind; in words, so that it is aligned.
const ROOM: usize = 8192;
type Room = [u64; ROOM / 8];

const ROSTER: &str = "{\"id\":\"L-1\"}\n{\"id\":\"L-2\"}";

pub(super) fn shapes(shape: &[u8], world: &World) -> Result<Ended, String> {
    // FNV-1a: the same bytes make the same structs.
    let seed = shape.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let random = &mut Random::new(seed);
    match random.below(5) {
        0 => ranked(world, random),
        1 => assigned(world, random),
        2 => watched(world, random),
        3 => explained(world, random),
        _ => mistaken(world, random),
    }
}

fn size(of: usize, random: &mut Random) -> usize {
    let any = random.below(5_000);
    *random.pick(&[
        of,
        of,
        of,
        of,
        of + 8,
        of + 8,
        4_096,
        0,
        8,
        of - 1,
        of - 8,
        of + 1,
        4_097,
        any,
        usize::MAX,
        usize::MAX / 2,
    ])
}

fn number(usual: u32, random: &mut Random) -> u32 {
    let any = u32::try_from(random.next() >> 32).unwrap_or(0);
    *random.pick(&[
        usual,
        usual,
        usual,
        usual,
        0,
        1,
        2,
        3,
        4,
        999_999,
        1_000_000,
        1_000_001,
        u32::MAX,
        any,
    ])
}

/// A text of a struct. Whoever names more bytes than there are names more than the library takes, or gives NULL.
fn text(random: &mut Random) -> (*const std::ffi::c_char, usize) {
    let text = *random.pick(&[
        "",
        "2026-11-26",
        "2026-02-30",
        "lot",
        "种子",
        "\0",
        "9999-12-31",
    ]);
    let too_long = [1 << 31, usize::MAX, usize::MAX / 2, (1 << 30) + 1];
    match random.below(8) {
        0 => (ptr::null(), *random.pick(&[1, 8, usize::MAX])),
        1 => (at(text), *random.pick(&too_long)),
        2 => (at(text), random.below(text.len())),
        3 | 4 => (ptr::null(), 0),
        _ => (at(text), text.len()),
    }
}

/// Something behind the fields that this version knows, now and then.
fn room(random: &mut Random) -> Room {
    let mut room = [0; ROOM / 8];
    if random.once_in(3) {
        room[random.below(room.len())] = random.next();
    }
    room
}

fn ranked(world: &World, random: &mut Random) -> Result<Ended, String> {
    let (mut room, size) = (room(random), size(size_of::<dy_rank_options>(), random));
    let place = room.as_mut_ptr().cast::<dy_rank_options>();
    let (as_of, seed) = (text(random), text(random));
    // SAFETY: there is room for the struct and for every size that the library writes or reads; each text is NULL or
    // readable for its length, or its length is refused.
    unsafe {
        dy_rank_options_init(place, size.min(ROOM));
        place.write(dy_rank_options {
            size,
            top: number(5, random),
            excluded: number(0, random),
            order: number(0, random),
            reserved: number(0, random),
            as_of: as_of.0,
            as_of_len: as_of.1,
            seed: seed.0,
            seed_len: seed.1,
        });
    }
    let ranking = made!(make(dy_ranking_free, |out, err| {
        // SAFETY: the objects are alive, the options as above, and `out` and `err` are two places.
        unsafe {
            dy_engine_rank(
                world.engine.get(),
                world.case.get(),
                place,
                ptr::null(),
                out,
                err,
            )
        }
    }));
    let index = *random.pick(&[0, 1, 2, 1_000_000, usize::MAX]);
    let (object, mut len) = (ranking.get(), 0);
    // SAFETY: the ranking is alive, and so is what it lends; `len` is a place.
    let (listed, id, parts) = unsafe {
        let parts = dy_ranking_contributions(object, index, &raw mut len);
        must(
            parts.is_null() == (len == 0),
            "contributions that are not there",
        )?;
        let parts = if parts.is_null() {
            &[]
        } else {
            std::slice::from_raw_parts(parts, len)
        };
        let listed = dy_ranking_len(object);
        let place = dy_ranking_place(object, index);
        must((place > 0) == (index < listed), "a place beyond the last")?;
        (listed, words(dy_ranking_lawyer(object, index))?, parts)
    };
    must(id.is_empty() == (index >= listed), "an id beyond the last")?;
    if !parts.is_empty() {
        let sum: u32 = parts.iter().map(|part| part.points).sum();
        // SAFETY: the ranking is alive.
        let points = unsafe { dy_ranking_points(object, index) };
        must(sum == points, "contributions that do not sum to the points")?;
    }
    // SAFETY: the ranking is alive, and `out` and `err` are two places.
    let json = make_text(|out, err| unsafe { dy_ranking_json(object, out, err) })??;
    canonical(&json)?;
    Ok(Ok(format!("{listed} ranked")))
}

fn assigned(world: &World, random: &mut Random) -> Result<Ended, String> {
    let (mut room, size) = (room(random), size(size_of::<dy_assign_options>(), random));
    let place = room.as_mut_ptr().cast::<dy_assign_options>();
    let seed = text(random);
    let steps = *random.pick(&[0, 1, 2, 100, u64::MAX]);
    // SAFETY: as for a ranking's options.
    unsafe {
        dy_assign_options_init(place, size.min(ROOM));
        place.write(dy_assign_options {
            size,
            mechanism: number(0, random),
            objective: number(1, random),
            steps,
            seed: seed.0,
            seed_len: seed.1,
        });
    }
    made!(make(dy_assignment_free, |out, err| {
        // SAFETY: the problem is alive, the options as above, and `out` and `err` are two places.
        unsafe { dy_problem_assign(world.problem.get(), place, ptr::null(), out, err) }
    }));
    Ok(Ok("assigned".to_owned()))
}

/// Stops at the step that `user` counts down to.
unsafe extern "C" fn count(user: *mut c_void, _: u32, _: u64, _: u64, _: u64) -> i32 {
    // SAFETY: whoever made the watch gave it a number of its own that lives as long as the call.
    let left = unsafe { &mut *user.cast::<i32>() };
    *left -= 1;
    i32::from(*left > 0)
}

fn watched(world: &World, random: &mut Random) -> Result<Ended, String> {
    let (mut room, size) = (room(random), size(size_of::<dy_watch>(), random));
    let place = room.as_mut_ptr().cast::<dy_watch>();
    let stop = new_stop()?;
    let is_asked = random.once_in(3);
    let mut left = *random.pick(&[0, 1, 2, i32::MAX]);
    let stops = [
        ptr::null(),
        stop.get().cast_const(),
        world.case.get().cast(),
    ];
    // SAFETY: as for a ranking's options; the stop is NULL or an object that is alive, `count` is a function that may be
    // called, and `left` lives as long as the call.
    unsafe {
        if is_asked {
            dy_stop_request(stop.get());
        }
        dy_watch_init(place, size.min(ROOM));
        place.write(dy_watch {
            size,
            progress: if random.once_in(2) { Some(count) } else { None },
            user: (&raw mut left).cast(),
            stop: *random.pick(&stops),
        });
    }
    made!(make(dy_roster_free, |out, err| {
        // SAFETY: the text is readable for its length, the watch as above, and `out` and `err` are two places.
        unsafe { dy_roster_read(at(ROSTER), ROSTER.len(), ptr::null(), place, out, err) }
    }));
    Ok(Ok("read".to_owned()))
}

fn explained(world: &World, random: &mut Random) -> Result<Ended, String> {
    let lawyer = *random.pick(&["L-1", "L-2", "L-3", "L-99", ""]);
    let explanation = made!(make(dy_explanation_free, |out, err| {
        // SAFETY: the objects are alive, the text is readable for its length, and `out` and `err` are two places.
        unsafe {
            dy_engine_explain(
                world.engine.get(),
                world.case.get(),
                at(lawyer),
                lawyer.len(),
                ptr::null(),
                ptr::null(),
                out,
                err,
            )
        }
    }));
    let (language, audience) = (number(0, random), number(1, random));
    let words = made!(make_text(|out, err| {
        // SAFETY: the explanation is alive, and `out` and `err` are two places.
        unsafe { dy_explanation_words(explanation.get(), language, audience, out, err) }
    }));
    Ok(Ok(format!("{} words", words.len() / 100)))
}

/// Objects of another sort, and NULL.
fn mistaken(world: &World, random: &mut Random) -> Result<Ended, String> {
    let wrong: [*const c_void; 4] = [
        ptr::null(),
        world.roster.get().cast_const().cast(),
        world.agency.get().cast_const().cast(),
        world.problem.get().cast_const().cast(),
    ];
    let wrong = *random.pick(&wrong);
    let ended = if random.once_in(2) {
        make_text(|out, err| {
            // SAFETY: NULL, or alive, and its mark says that it is no policy; `out` and `err` are two places.
            unsafe { dy_policy_json(wrong.cast(), out, err) }
        })?
        .map(drop)
    } else {
        make(dy_ranking_free, |out, err| {
            let (engine, case) = (wrong.cast::<dy_engine>(), wrong.cast::<dy_case>());
            // SAFETY: NULL, or alive, and its mark says that it is neither; `out` and `err` are two places.
            unsafe { dy_engine_rank(engine, case, ptr::null(), ptr::null(), out, err) }
        })?
        .map(drop)
    };
    must(ended.is_err(), "an object of another sort that was taken")?;
    Ok(ended.map(|()| String::new()))
}
