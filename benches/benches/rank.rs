//! One ranking, over the cities of the case and over the whole country.

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use dianyuan::RankOptions;
use dianyuan_benches::nation::{Nation, SEED};
use dianyuan_benches::peers::{Scope, engine, queries};

/// Rosters that fit a laptop; a million lawyers are `cargo xtask bench`'s affair.
const SIZES: [u32; 2] = [1_000, 100_000];

fn rank(criterion: &mut Criterion) {
    let options = RankOptions::new();
    for size in SIZES {
        let roster = Nation::new(SEED, size).roster();
        for scope in Scope::ALL {
            let engine = engine(&roster, scope);
            let mut group = criterion.benchmark_group(format!("rank/{}", scope.as_str()));
            group.throughput(Throughput::Elements(size.into()));
            if size > 10_000 {
                group.sample_size(20);
            }
            for query in queries() {
                let id = BenchmarkId::new(query.name, size);
                group.bench_with_input(id, &query.case, |bencher, case| {
                    bencher.iter(|| engine.rank(black_box(case), &options));
                });
            }
            group.finish();
        }
    }
}

criterion_group!(benches, rank);
criterion_main!(benches);
