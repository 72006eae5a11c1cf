use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

/// A lawyer of the laws: points and counts that meet often, few firms, none among them.
#[derive(Clone, Debug)]
struct Row {
    id: String,
    firm: Option<String>,
    points: u32,
    shown: u32,
}

fn make(rows: &[Row], rules: &ShortlistRules) -> Shortlist {
    Shortlist::new("s", "C-1", &ranked(rows), rules).unwrap()
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (prop::option::of("F-[1-3]"), 0..12_u32, 0..3_u32);
    prop::collection::vec(row, 0..14).prop_map(|rows| {
        let rows = rows.into_iter().zip(0..);
        let mut rows: Vec<Row> = rows
            .map(|((firm, points, shown), at)| Row {
                id: format!("L-{at:02}"),
                firm,
                points,
                shown,
            })
            .collect();
        rows.sort_by_key(|row| Reverse(row.points));
        rows
    })
}

fn rules() -> impl Strategy<Value = ShortlistRules> {
    (1..8_u32, 1..4_u32, 0..6_u32).prop_map(|(size, per_firm, band)| ShortlistRules {
        size,
        per_firm,
        band,
        nearly_full: 0,
    })
}

fn ranked(rows: &[Row]) -> Vec<Suitable<'_>> {
    let suitable = rows.iter().map(|row| Suitable {
        lawyer: &row.id,
        firm: row.firm.as_deref(),
        points: Some(row.points),
        free_share: None,
        shown: row.shown,
    });
    suitable.collect()
}

/// Place by place, each time the best of all who are left: those whom the cap allows, else anyone.
fn slow(rows: &[Row], rules: &ShortlistRules) -> Vec<(String, u32, bool)> {
    let mut bands: Vec<(&Row, u32)> = Vec::new();
    let mut number = 0;
    while let Some(best) = rows
        .iter()
        .filter(|row| bands.iter().all(|(placed, _)| placed.id != row.id))
        .map(|row| row.points)
        .max()
    {
        number += 1;
        let alike = rows
            .iter()
            .filter(|row| row.points <= best && row.points + rules.band >= best);
        bands.extend(alike.map(|row| (row, number)));
    }
    let mut list: Vec<(String, u32, bool)> = Vec::new();
    while list.len() < rules.size as usize {
        let firm = |id: &str| rows.iter().find(|row| row.id == id).unwrap().firm.clone();
        let is_left = |row: &Row| list.iter().all(|(id, ..)| *id != row.id);
        let is_over = |row: &Row| {
            let of_firm = list.iter().filter(|(id, ..)| firm(id) == row.firm);
            row.firm.is_some() && of_firm.count() >= rules.per_firm as usize
        };
        let next = bands
            .iter()
            .filter(|(row, _)| is_left(row))
            .min_by_key(|(row, band)| {
                let hash = tie_hash("rank", "s", "C-1", &row.id);
                (is_over(row), *band, row.shown, u64::MAX - hash, &row.id)
            });
        let Some((row, band)) = next else { break };
        let entry = (row.id.clone(), *band, is_over(row));
        list.push(entry);
    }
    list
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn a_shortlist_is_what_place_by_place_gives(rows in rows(), rules in rules()) {
        let shortlist = make(&rows, &rules);
        let found: Vec<_> = shortlist
            .entries()
            .iter()
            .map(|entry| (entry.lawyer().to_owned(), entry.band(), entry.over_firm_cap()))
            .collect();
        prop_assert_eq!(found, slow(&rows, &rules));
    }

    #[test]
    fn size_firms_and_bands_are_kept_to(rows in rows(), rules in rules()) {
        let shortlist = make(&rows, &rules);
        let entries = shortlist.entries();
        prop_assert!(entries.len() == rows.len().min(rules.size as usize));
        let places: Vec<u32> = entries.iter().map(Entry::place).collect();
        prop_assert_eq!(places, (1..).take(entries.len()).collect::<Vec<u32>>());
        let under: Vec<&Entry> = entries.iter().filter(|entry| !entry.over_firm_cap()).collect();
        let firm = |id: &str| rows.iter().find(|row| row.id == id).unwrap().firm.as_ref();
        for name in ["F-1", "F-2", "F-3"] {
            let of_firm = under.iter().filter(|entry| firm(entry.lawyer()).is_some_and(|firm| firm == name));
            prop_assert!(of_firm.count() <= rules.per_firm as usize);
        }
        prop_assert!(under.is_sorted_by_key(|entry| entry.band()));
        prop_assert!(entries.is_sorted_by_key(Entry::over_firm_cap));
        // Whoever has more points than somebody shown, by more than a band, is shown too or was passed over.
        let known: BTreeSet<&str> = entries.iter().map(Entry::lawyer).chain(shortlist.passed_over()).collect();
        let least = under.iter().filter_map(|entry| entry.points()).min().unwrap_or(u32::MAX);
        for row in rows.iter().filter(|row| row.points > least.saturating_add(rules.band)) {
            prop_assert!(known.contains(row.id.as_str()), "{row:?}");
        }
    }

    #[test]
    fn equal_points_may_come_in_any_order(
        (rows, shuffled) in rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle())),
        rules in rules(),
    ) {
        let mut shuffled = shuffled;
        shuffled.sort_by_key(|row| Reverse(row.points));
        prop_assert_eq!(make(&rows, &rules), make(&shuffled, &rules));
    }

    #[test]
    fn equals_are_shown_equally_often(lawyers in 1..9_usize, better in 0..4_u32, size in 1..6_u32, showings in 1..40) {
        let row = |at: usize, points| Row { id: format!("L-{at:02}"), firm: None, points, shown: 0 };
        let mut rows: Vec<Row> = (0..better as usize).map(|at| row(at, 900)).collect();
        rows.extend((0..lawyers).map(|at| row(10 + at, 500 - u32::try_from(at).unwrap())));
        let rules = ShortlistRules { size, per_firm: 1, band: 10, nearly_full: 0 };
        for showing in 0..showings {
            let shortlist = Shortlist::new("s", &format!("C-{showing}"), &ranked(&rows), &rules).unwrap();
            let shown: BTreeSet<String> = shortlist.entries().iter().map(|entry| entry.lawyer().to_owned()).collect();
            for row in &mut rows {
                row.shown += u32::from(shown.contains(&row.id));
            }
            for band in [&rows[..better as usize], &rows[better as usize..]] {
                let counts = || band.iter().map(|row| row.shown);
                prop_assert!(counts().max().unwrap_or(0) - counts().min().unwrap_or(0) <= 1);
            }
        }
    }
}
