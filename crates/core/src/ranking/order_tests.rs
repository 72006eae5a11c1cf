use super::*;
use crate::{Calibration, Causes, Engine, Roster};

#[test]
fn runs_that_are_merged_are_in_the_order_of_one_sort() {
    let lines: Vec<String> = (0..60).map(|n| format!(r#"{{"id": "L-{n}"}}"#)).collect();
    let roster = Roster::from_json(&lines.join("\n"), &Causes::official()).unwrap();
    let policy = Policy::none();
    let day = "2026-11-22".parse().unwrap();
    let calibration = Calibration::fit(&roster, &policy, day).unwrap();
    let engine = Engine::new(&roster, &policy, &calibration).unwrap();
    let ties = Ties::new(Order::Points, "seed", "C-1", &policy);
    let order = |limit: usize, run: usize| -> Vec<u32> {
        let mut best = Best::new(limit, &ties);
        for row in engine.context().table.rows() {
            best.offer(Standing::new(row.number() % 5, (0, 0), row));
        }
        let sorted = best.sorted(run, &mut Watch::new(&mut ())).unwrap();
        sorted.iter().map(|one| one.row.number()).collect()
    };
    for limit in [0, 1, 7, 59, 60, 100] {
        let whole = order(limit, RUN);
        assert_eq!(whole.len(), limit.min(60));
        for run in [1, 2, 7, 30, 59, 60] {
            assert_eq!(order(limit, run), whole, "{limit} in runs of {run}");
        }
    }
}
