//! The first places are the first places: how many are asked for changes nothing about them.

use dianyuan::{Order, RankOptions};
use serde_json::{Value, json};

use crate::draw::fixed;
use crate::random::Random;

/// Lawyers all over a country, alike but for a few facts, so that places are close.
fn scattered(random: &mut Random, number: usize) -> Value {
    let degrees = |random: &mut Random, from: i32, span: usize| {
        from + i32::try_from(random.below(span)).unwrap()
    };
    let region = ["320300", "110101", "650000"][random.below(3)];
    let language = ["cmn", "yue"][random.below(2)];
    json!({
        "id": format!("L-{number}"),
        "office": {
            "lat_e6": degrees(random, 20_000_000, 30_000_000),
            "lon_e6": degrees(random, 90_000_000, 40_000_000),
        },
        "service_regions": [region],
        "languages": [language],
        "caseload": {"as_of": "2026-11-22", "units": random.below(4)},
        "capacity": {"units": 10 + random.below(3)},
        "first_practice": format!("20{:02}-05-01", random.below(20)),
    })
}

#[test]
fn a_shorter_list_is_the_beginning_of_a_longer_one() {
    let mut random = Random::new(3);
    for round in 0..24_usize {
        let rows = (0..400)
            .map(|number| scattered(&mut random, number))
            .collect();
        let weight = [1, 20, 200, 2_000][round % 4];
        let half = [1_000, 15_000, 900_000][round % 3];
        let policy = json!({
            "id": "p", "version": "1", "extends": "none",
            "weights": {"proximity": weight},
            "signals": {"proximity": {"half_metres": half}},
        });
        let mut world = fixed(rows, &policy.to_string());
        let place = |random: &mut Random| json!({"lat_e6": 20_000_000 + random.below(30_000_000), "lon_e6": 110_000_000});
        world.case["client"]["languages"] = json!(["cmn"]);
        if round % 2 == 0 {
            world.case["place"] = place(&mut random);
        }
        if round % 3 != 1 {
            world.case["organ"] =
                json!({"id": "o", "region": "320302", "place": place(&mut random)});
        }
        let engine = world.engine(&world.calibration());
        for order in [Order::Points, Order::Rotation, Order::Lot] {
            let options = RankOptions::new().order(order).excluded(0);
            let all = engine
                .rank(&world.case(), &options.clone().top(1_000))
                .unwrap();
            assert_eq!(all.candidates().len(), 400);
            for top in [0, 1, 2, 7, 50, 399] {
                let first = engine
                    .rank(&world.case(), &options.clone().top(top))
                    .unwrap();
                assert_eq!(
                    first.candidates(),
                    &all.candidates()[..top],
                    "round {round}, top {top}"
                );
            }
        }
    }
}
