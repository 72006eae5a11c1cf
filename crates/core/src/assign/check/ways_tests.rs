use super::*;
use crate::assign::check::small::problem;

fn levels(value: i128) -> Levels {
    Levels([value, 0, 0, 0, 0])
}

fn earned(lawyer: (u32, u32), price: [i128; 5]) -> Levels {
    let problem = problem(&[], &[(lawyer.0, lawyer.1, None)], &[], &[]);
    let prices = Prices {
        lawyers: vec![(0, Levels(price))],
        ..Prices::default()
    };
    super::earned(&problem, Objective::SeatsFirst, &prices).unwrap()
}

#[test]
fn a_way_costs_the_lawyer_and_all_groups_above() {
    // G-2 is above G-0, which is above G-1: parents need not stand first.
    let groups = [(9, Some(2)), (9, Some(0)), (9, None)];
    let lawyers = [(0, 9, Some(1)), (0, 9, Some(2)), (0, 9, None)];
    let problem = problem(&[], &lawyers, &groups, &[]);
    let prices = Prices {
        lawyers: vec![(0, levels(1)), (2, levels(2))],
        groups: vec![(0, levels(10)), (1, levels(100)), (2, levels(1000))],
        ..Prices::default()
    };
    let ways = Ways::read(&problem, &prices, &mut Faults::new());
    let ways = ways.unwrap().ok().unwrap();
    let costs = [0, 1, 2].map(|lawyer| ways.to_lawyer(lawyer).0[0]);
    assert_eq!(costs, [1111, 1000, 2]);
}

#[test]
fn a_lawyer_earns_the_price_of_all_seats_or_none() {
    assert_eq!(earned((0, 3), [2, 0, 0, 0, -9]), Levels([6, 0, 0, 0, -27]));
    assert_eq!(earned((0, 3), [-2, 0, 0, 0, 9]), Levels::ZERO);
    assert_eq!(earned((0, 0), [2, 0, 0, 0, 0]), Levels::ZERO);
}

#[test]
fn a_lawyer_with_a_minimum_may_pay_for_the_seats_missing() {
    // Below one missing seat apiece the minimum is kept, above it nothing is done.
    let kept = [0, 0, -5, 0, 0];
    assert_eq!(earned((2, 3), kept), Levels([0, 0, -10, 0, 0]));
    let left = [0, -2, 0, 0, 0];
    assert_eq!(earned((2, 3), left), Levels([0, -2, 0, 0, 0]));
    let full = [0, 0, 5, 0, 0];
    assert_eq!(earned((2, 3), full), Levels([0, 0, 15, 0, 0]));
    // A minimum above the maximum is missed whatever happens.
    assert_eq!(earned((5, 3), [0; 5]), Levels([0, -2, 0, 0, 0]));
}

#[test]
fn a_price_stands_once_and_names_something() {
    let lawyers = [(0, 1, None), (0, 1, None)];
    let problem = problem(&[(1, Some(0))], &lawyers, &[(1, None)], &[]);
    let prices = Prices {
        lawyers: vec![(0, levels(1)), (0, levels(1)), (2, levels(1))],
        groups: vec![(1, levels(1)), (0, levels(1))],
        links: vec![
            (0, 1, levels(1)),
            (0, 0, levels(1)),
            (1, 0, levels(1)),
            (1, 2, levels(1)),
        ],
    };
    let mut faults = Faults::new();
    assert!(Ways::read(&problem, &prices, &mut faults).is_none());
    let found = faults.into_problems();
    let found: Vec<String> = found
        .iter()
        .map(|one| format!("{} {}", one.path, one.code))
        .collect();
    let expected = [
        "lawyers[1] not_in_order",
        "lawyers[2] out_of_range",
        "groups[0] out_of_range",
        "groups[1] not_in_order",
        "links[1] not_in_order",
        "links[2] out_of_range",
        "links[3] out_of_range",
        "links[3] out_of_range",
    ];
    assert_eq!(found, expected);
}

#[test]
fn prices_that_leave_128_bits_are_found_out() {
    let lawyers = [(0, u32::MAX, Some(0))];
    let groups = [(u32::MAX, None), (u32::MAX, None)];
    let problem = problem(&[(1, Some(0))], &lawyers, &groups, &[]);
    for huge in [i128::MAX, i128::MIN, 1 << 126] {
        let price = levels(huge);
        let none = Prices::default;
        let lawyers = vec![(0, price)];
        let lawyer = Prices { lawyers, ..none() };
        let groups = vec![(0, price)];
        let group = Prices { groups, ..none() };
        let links = vec![(0, 0, price)];
        let link = Prices { links, ..none() };
        for prices in [lawyer, group, link] {
            let ways = Ways::read(&problem, &prices, &mut Faults::new()).unwrap();
            assert!(ways.is_err(), "{prices:?}");
        }
    }
}

#[test]
fn so_are_ways_and_earnings_whose_parts_each_fit() {
    let groups = [(u32::MAX, None), (u32::MAX, Some(0))];
    let problem = problem(&[], &[(0, 1, Some(1))], &groups, &[]);
    let price = levels(1 << 124);
    let on_the_way = Prices {
        groups: vec![(0, price), (1, price)],
        ..Prices::default()
    };
    let ways = Ways::read(&problem, &on_the_way, &mut Faults::new());
    assert!(ways.unwrap().is_err());
    let many = Prices {
        groups: vec![(0, price)],
        ..Prices::default()
    };
    let earned = super::earned(&problem, Objective::SeatsFirst, &many);
    assert_eq!(earned, Err(Overflow));
}
