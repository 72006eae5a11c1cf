//! Sixty-four threads, each with a connection of its own, race for the popular lawyer's last seat.

use std::sync::Barrier;
use std::thread;

use dianyuan::choice::{Happening, Ledger};
use dianyuan_service::{Answer, Service};

use crate::audit::audit;
use crate::scene::{
    POPULAR, agency, close, command, folder, minute, receive, rounds, service, want,
};

const THREADS: usize = 64;

/// What a racer came to.
enum Came {
    First,
    /// A pick was passed over, or an assignment refused; the code of the ground.
    Later(String),
}

fn came(answer: &Answer) -> Came {
    let popular = |lawyer: &str| assert_eq!(lawyer, POPULAR);
    match answer {
        Answer::Done { events, .. } => {
            for event in events {
                match event.what() {
                    Happening::Held(held) => {
                        popular(held.lawyer().as_str());
                        return Came::First;
                    }
                    Happening::PassedOver(passed) => {
                        popular(passed.lawyer().unwrap().as_str());
                        return Came::Later(passed.grounds()[0].code().to_string());
                    }
                    _ => {}
                }
            }
            panic!("neither a seat nor a reason: {events:?}")
        }
        Answer::Refused(refusal) => Came::Later(refusal.grounds()[0].code().to_string()),
        Answer::Repeated { .. } => panic!("nobody sent it before"),
    }
}

/// All at once; what each came to, and the most tries that one needed.
fn race(racers: &mut [Service], cases: &[usize], round: usize) -> (Vec<Came>, u32) {
    let barrier = Barrier::new(racers.len());
    let answers: Vec<Answer> = thread::scope(|scope| {
        let racers = racers.iter_mut().zip(cases);
        let running: Vec<_> = racers
            .map(|(racer, case)| {
                let barrier = &barrier;
                scope.spawn(move || {
                    let wanted = command(&want(&format!("w-{round}-{case}"), *case));
                    barrier.wait();
                    racer.run(&wanted, &minute(round)).unwrap()
                })
            })
            .collect();
        running.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let tries = answers.iter().map(|answer| match answer {
        Answer::Done { tries, .. } => *tries,
        _ => 1,
    });
    let most = tries.max().unwrap_or_default();
    (answers.iter().map(came).collect(), most)
}

#[test]
fn one_of_sixty_four_threads_has_the_last_seat_in_every_round() {
    let rounds = rounds(40);
    let file = folder("threads").join("events.db");
    let agency = agency(THREADS + rounds);
    let mut clerk = service(&file, &agency);
    let mut racers: Vec<Service> = (0..THREADS).map(|_| service(&file, &agency)).collect();
    let mut cases: Vec<usize> = (0..THREADS).collect();
    let run = |clerk: &mut Service, json: &str, round| {
        let answer = clerk.run(&command(json), &minute(round)).unwrap();
        assert!(matches!(answer, Answer::Done { .. }), "{json}: {answer:?}");
    };
    for case in &cases {
        run(&mut clerk, &receive(*case), 0);
    }
    let (mut contended, mut by_assignment) = (0, 0);
    for round in 1..=rounds {
        let before: Ledger = clerk.ledger().clone();
        for racer in &mut racers {
            racer.skip_to(&before);
        }
        let (all, most_tries) = race(&mut racers, &cases, round);
        let mut winners = Vec::new();
        for (came, at) in all.into_iter().zip(0..) {
            match came {
                Came::First => winners.push(at),
                Came::Later(code) => assert_eq!(code, "H14.units_full"),
            }
        }
        assert_eq!(winners.len(), 1, "round {round}: {winners:?}");
        contended += usize::from(most_tries > 1);
        // The winner's case ends, and another comes in: the seat is the last one again.
        let winner = cases[winners[0]];
        by_assignment += winner % 2;
        run(&mut clerk, &close(winner), round);
        let next = THREADS + round - 1;
        run(&mut clerk, &receive(next), round);
        cases[winners[0]] = next;
    }
    assert!(
        contended > 0,
        "in {rounds} rounds nobody came second: that is no race"
    );
    assert!(by_assignment < rounds, "choices never came first");
    let ledger = audit(clerk.store().connection());
    clerk.read().unwrap();
    assert_eq!(ledger, *clerk.ledger());
    for racer in &mut racers {
        racer.read().unwrap();
        assert_eq!(
            racer.ledger().head(),
            ledger.head(),
            "all read the same stream"
        );
    }
}
