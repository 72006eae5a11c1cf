use clap::CommandFactory as _;
use clap::Parser as _;
use dianyuan::Order;

use super::{Arguments, Command};

#[test]
fn the_arguments_agree_with_each_other() {
    Arguments::command().debug_assert();
}

#[test]
fn a_ranking_has_the_defaults_of_the_library() {
    let arguments = ["dianyuan", "rank", "--roster", "r", "--case", "c"];
    let Command::Rank(rank) = Arguments::parse_from(arguments).command else {
        panic!("asked for a ranking");
    };
    let defaults = dianyuan::RankOptions::new();
    assert_eq!(rank.top as usize, defaults.get_top());
    assert_eq!((rank.excluded, rank.order), (100, Order::Points));
    assert_eq!(
        (rank.facts.policy.as_str(), rank.seed.as_str()),
        ("national", "")
    );
}

#[test]
fn what_is_out_of_range_is_refused() {
    for wrong in [
        ["--top", "-1"],
        ["--top", "1000001"],
        ["--top", "1.5"],
        ["--top", "NaN"],
        ["--excluded", "4294967296"],
        ["--as-of", "2026-02-30"],
        ["--as-of", "22.11.2026"],
        ["--order", "best"],
        ["--format", "pdf"],
        ["--lang", "fr"],
    ] {
        let arguments = ["dianyuan", "rank", "--roster", "r", "--case", "c"];
        let arguments = arguments.into_iter().chain(wrong);
        assert!(Arguments::try_parse_from(arguments).is_err(), "{wrong:?}");
    }
    let long = "x".repeat(1_025);
    let arguments = [
        "dianyuan", "rank", "--roster", "r", "--case", "c", "--seed", &long,
    ];
    assert!(Arguments::try_parse_from(arguments).is_err());
}
