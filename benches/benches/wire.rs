//! JSON Lines to a roster, and a ranking to JSON.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use dianyuan::{Causes, Lawyer, RankOptions, Roster};
use dianyuan_benches::nation::{Nation, SEED};
use dianyuan_benches::peers::{Scope, engine, queries};
use dianyuan_benches::{city, to_lines};

fn wire(criterion: &mut Criterion) {
    let causes = Causes::official();
    let nation = Nation::new(SEED, 10_000);
    let lawyers: Vec<Lawyer> = nation.lawyers().collect();
    let [(_, sample), (_, matters), _] = city::files();

    let mut group = criterion.benchmark_group("read");
    group.sample_size(20);
    for (name, text) in [("nation", to_lines(&lawyers)), ("sample", sample)] {
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(format!("{name}/roster"), |bencher| {
            bencher.iter(|| Roster::from_json(black_box(&text), &causes));
        });
    }
    group.throughput(Throughput::Bytes(matters.len() as u64));
    group.bench_function("sample/cases", |bencher| {
        bencher.iter(|| dianyuan::Case::many_from_json(black_box(&matters)));
    });
    group.finish();

    let engine = engine(&nation.roster(), Scope::City);
    let query = queries().remove(0);
    let ranking = engine.rank(&query.case, &RankOptions::new());
    let ranking = ranking.expect("a case with known causes");
    let mut group = criterion.benchmark_group("write");
    group.throughput(Throughput::Bytes(ranking.to_json().len() as u64));
    group.bench_function("ranking", |bencher| {
        bencher.iter(|| black_box(&ranking).to_json());
    });
    group.finish();
}

criterion_group!(benches, wire);
criterion_main!(benches);
