//! Making a roster ready, fitting a calibration, and applying one change.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use dianyuan::{Calibration, Change, Engine};
use dianyuan_benches::nation::{DAY, Nation, SEED};
use dianyuan_benches::peers::Scope;

const SIZES: [u32; 2] = [1_000, 100_000];

fn engine(criterion: &mut Criterion) {
    let policy = Scope::City.policy();
    let day = DAY.parse().expect("a day");
    for size in SIZES {
        let roster = Nation::new(SEED, size).roster();
        let calibration = Calibration::fit(&roster, &policy, day).expect("a fit");
        let mut group = criterion.benchmark_group("engine");
        group.throughput(Throughput::Elements(size.into()));
        group.sample_size(10);
        group.bench_function(BenchmarkId::new("fit", size), |bencher| {
            bencher.iter(|| Calibration::fit(black_box(&roster), &policy, day));
        });
        group.bench_function(BenchmarkId::new("build", size), |bencher| {
            bencher.iter(|| Engine::new(black_box(&roster), &policy, &calibration));
        });
        group.finish();

        let engine = Engine::new(&roster, &policy, &calibration).expect("known causes");
        let lawyer = roster.lawyers().nth(size as usize / 2).expect("a lawyer");
        let change = [Change::PutLawyer(Box::new(lawyer.clone()))];
        let mut group = criterion.benchmark_group("apply");
        // The engine's only owner: the chunk is changed where it is.
        group.bench_function(BenchmarkId::new("alone", size), |bencher| {
            let mut engine = engine.clone();
            bencher.iter(|| engine.apply(black_box(&change)));
        });
        // A reader holds the snapshot: what is changed has to be copied first.
        group.bench_function(BenchmarkId::new("shared", size), |bencher| {
            bencher.iter(|| engine.clone().apply(black_box(&change)));
        });
        group.finish();
    }
}

criterion_group!(benches, engine);
criterion_main!(benches);
