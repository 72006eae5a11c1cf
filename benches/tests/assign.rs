//! Families of candidate lists: what each promises, the same for the same seed, and one problem from file, arrays
//! and tables.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use dianyuan_benches::assign::{EDGES, Family, Instance, SEED, Size, read_tables};

fn size(name: &str) -> Size {
    Size::named(name).expect("a size of the list")
}

/// FNV-1a of all numbers.
fn digest(instance: &Instance) -> u64 {
    let Instance {
        starts,
        lawyers,
        scores,
        maximums,
    } = instance;
    let numbers = [starts, lawyers, scores, maximums].into_iter().flatten();
    let bytes = numbers.flat_map(|number| number.to_le_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[test]
fn a_case_has_twenty_different_candidates() {
    for family in Family::ALL {
        let instance = Instance::new(SEED, family, size("10k"));
        assert_eq!(instance.cases(), 10_000);
        assert_eq!(instance.lawyers.len(), 10_000 * EDGES);
        for case in 0..instance.cases() {
            let candidates: Vec<(u32, u32)> = instance.candidates(case).collect();
            assert_eq!(candidates.len(), EDGES);
            assert!(candidates.is_sorted_by(|one, next| one.0 < next.0));
            assert!(candidates.iter().all(|(lawyer, _)| *lawyer < 2_000));
            assert!(candidates.iter().all(|(_, score)| *score <= 1_000_000));
        }
    }
}

#[test]
fn seats_are_the_promised_share_of_cases() {
    let promised = [12_000, 12_000, 12_000, 7_100, 10_300];
    for (family, promised) in Family::ALL.into_iter().zip(promised) {
        let instance = Instance::new(SEED, family, size("10k"));
        assert_eq!(instance.maximums.len(), 2_000);
        assert_eq!(instance.maximums.iter().sum::<u32>(), promised);
        assert_eq!(family.seats(size("10k")), promised);
        if promised == 12_000 {
            assert_eq!(instance.maximums.iter().min(), Some(&3));
            assert_eq!(instance.maximums.iter().max(), Some(&9));
        }
    }
    assert_eq!(Family::Uniform.seats(size("country")), 2_001_000);
}

#[test]
fn ties_have_fifty_levels_and_nothing_else_of_their_own() {
    let ties = Instance::new(SEED, Family::Ties, size("10k"));
    let levels: BTreeSet<u32> = ties.scores.iter().copied().collect();
    assert!(levels.iter().all(|score| score % 20_000 == 0));
    assert!(levels.len() <= 50 && levels.len() > 25, "{levels:?}");
    let geographic = Instance::new(SEED, Family::Geographic, size("10k"));
    assert_eq!(ties.lawyers, geographic.lawyers);
    assert_eq!(ties.maximums, geographic.maximums);
}

/// Places on lists that the tenth of lawyers has that stands on most, in a hundred.
fn share_of_the_wanted(family: Family) -> u32 {
    let instance = Instance::new(SEED, family, size("10k"));
    let mut lists = vec![0; instance.maximums.len()];
    for lawyer in &instance.lawyers {
        lists[*lawyer as usize] += 1;
    }
    lists.sort_unstable_by_key(|count| std::cmp::Reverse(*count));
    let wanted: u32 = lists[..lists.len() / 10].iter().sum();
    wanted * 100 / lists.iter().sum::<u32>()
}

#[test]
fn many_cases_want_the_same_lawyers_where_lists_are_like_a_rankers() {
    assert!(share_of_the_wanted(Family::Uniform) < 13);
    assert!(share_of_the_wanted(Family::Geographic) >= 18);
}

#[test]
fn a_seed_decides_everything() {
    let known = [
        0xc402_1cc7_4bc0_59b4,
        0x25a9_4c50_9586_b4d3,
        0x1d22_260d_25a5_532b,
        0xfc52_eb8d_f122_81a7,
        0x9629_b9ef_f51c_ca59,
    ];
    let found = Family::ALL.map(|family| digest(&Instance::new(SEED, family, size("1k"))));
    assert_eq!(found, known);
    let other = Instance::new(SEED + 1, Family::Tight, size("1k"));
    assert_ne!(digest(&other), known[4]);
}

/// An empty folder of its own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder of the build");
    folder
}

#[test]
fn a_file_brings_the_instance_back() {
    let path = folder("assign-file").join("instance.bin");
    let instance = Instance::new(SEED, Family::Scarce, size("1k"));
    instance.write(&path).unwrap();
    assert_eq!(Instance::read(&path).unwrap(), instance);
    fs::write(&path, "case,lawyer,score\n").unwrap();
    let error = Instance::read(&path).unwrap_err().to_string();
    assert!(error.contains("starts with `case,law`"), "{error}");
}

#[test]
fn tables_and_arrays_are_one_problem() {
    let folder = folder("assign-tables");
    for family in Family::ALL {
        let instance = Instance::new(SEED, family, size("1k"));
        let problem = instance.problem();
        assert_eq!((problem.case_count(), problem.lawyer_count()), (1_000, 200));
        for (edge, (lawyer, score)) in (0..).zip(instance.candidates(0)) {
            assert_eq!(problem.lawyer_of(edge), lawyer);
            assert_eq!(problem.score(edge), i64::from(score) * 1_000);
        }
        instance.write_tables(&folder).unwrap();
        assert_eq!(read_tables(&folder).unwrap(), problem);
    }
}
