//! Values for unknown facts: means over the lawyers whose facts are known, worked out plainly.

use dianyuan::policy::Key;
use dianyuan_tests::twin::saturation;
use proptest::prelude::*;
use serde_json::Value;

use crate::draw::{World, world};
use crate::tries::tries;

fn mean(values: &[u64], fewest: u32, otherwise: u32) -> u32 {
    if values.len() < fewest as usize {
        return otherwise;
    }
    u32::try_from(values.iter().sum::<u64>() / values.len() as u64).unwrap()
}

fn days_before(world: &World, day: &Value) -> Option<u64> {
    let number = |text: &str| text.parse::<dianyuan::Date>().unwrap().day_number();
    let age = number(world.fitted_on.as_str().unwrap()) - number(day.as_str()?);
    Some(u64::try_from(age).unwrap_or(0))
}

/// Free shares of everyone whose room and load are known.
fn free(world: &World, cap: u32) -> Vec<u64> {
    let of = |lawyer: &Value| {
        let own = lawyer["capacity"]["units"].as_u64();
        let room = own
            .into_iter()
            .chain((cap > 0).then_some(u64::from(cap)))
            .min()?;
        let load = lawyer["caseload"]["units"].as_u64()?;
        Some((room.max(load) - load) * 1_000_000 / room.max(1))
    };
    world
        .rows
        .iter()
        .filter(|row| row.get("schema").is_none())
        .filter_map(of)
        .collect()
}

fn waits(world: &World, full: u32) -> Vec<u64> {
    let of = |lawyer: &Value| {
        let spans = lawyer["roster"].as_array().into_iter().flatten();
        let joined = spans
            .filter_map(|span| span["from"].as_str())
            .min()
            .map(Value::from);
        let since = match &lawyer["caseload"]["last_appointed"] {
            Value::Null => joined?,
            day => day.clone(),
        };
        Some(days_before(world, &since)?.min(u64::from(full)) * 1_000_000 / u64::from(full))
    };
    world.rows.iter().filter_map(of).collect()
}

fn years(world: &World, field: &str, half: u32, full: u32) -> Vec<u64> {
    let of = |lawyer: &Value| {
        let quarters = u128::from(days_before(world, &lawyer[field])?) * 4;
        Some(u64::from(saturation(
            quarters,
            u128::from(half) * 1_461,
            u128::from(full) * 1_461,
        )))
    };
    world.rows.iter().filter_map(of).collect()
}

proptest! {
    #![proptest_config(tries(96))]

    #[test]
    fn neutral_values_are_means_of_what_is_known(world in world()) {
        let (policy, calibration) = (world.policy(), world.calibration());
        let number = |key| policy.number(key);
        let fewest = number(Key::NeutralFewestLawyers);
        let neutral = calibration.neutral();
        let of_load = number(Key::CaseloadNeutral);
        let room = free(&world, number(Key::H14Units));
        prop_assert_eq!(neutral.free_share().get(), mean(&room, fewest, of_load));
        let waiting = waits(&world, number(Key::CaseloadIdleFullDays));
        prop_assert_eq!(neutral.idle().get(), mean(&waiting, fewest, of_load));
        let (half, full) = (number(Key::ExperienceHalfYears), number(Key::ExperienceFullYears));
        let of_years = number(Key::ExperienceNeutral);
        let practice = years(&world, "first_practice", half, full);
        prop_assert_eq!(neutral.practice().get(), mean(&practice, fewest, of_years));
        let defence = years(&world, "criminal_defence_start", half, full);
        prop_assert_eq!(neutral.criminal_defence().get(), mean(&defence, fewest, of_years));
    }
}
