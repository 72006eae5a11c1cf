"""Figures, bands, groups and weights: against plain recounts, and numbers worked out by hand."""

import math
import statistics
from dataclasses import replace
from itertools import combinations

import numpy
import polars
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dianyuan import Calibration, Engine, Policy, PolicyError, Roster, lab
from dianyuan.lab.comparing import band
from dianyuan.lab.fairness import lawyer_groups

CITY = lab.sample(lawyers=30)
MODEL = lab.Model(cases=8)
WAYS = (lab.Way(CITY.policy, "choice"), lab.Way(CITY.policy, "best_ranked"), lab.Way(CITY.policy, "rotation"))

# Student's t for 95 %, from printed tables, by degrees of freedom.
T_95 = {1: 12.706205, 2: 4.302653, 3: 3.182446}


@pytest.fixture(scope="module")
def comparison() -> lab.Comparison:
    return lab.compare(WAYS, CITY, MODEL, years=3)


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=30).filter(any))
def test_gini_is_half_the_mean_difference_by_the_mean(amounts: list[int]) -> None:
    pairs = sum(abs(one - other) for one, other in combinations(amounts, 2)) * 2
    assert lab.gini(amounts) == pytest.approx(pairs / len(amounts) ** 2 / 2 / statistics.mean(amounts), abs=1e-12)


def test_gini_of_nothing_is_unknown() -> None:
    assert math.isnan(lab.gini([])) and math.isnan(lab.gini([0, 0]))


@given(st.lists(st.floats(-100, 100), min_size=2, max_size=4))
def test_a_band_is_students(values: list[float]) -> None:
    found = band(numpy.array(values), 0.95)
    half = T_95[len(values) - 1] * statistics.stdev(values) / math.sqrt(len(values))
    mean = statistics.mean(values)
    assert found["years"] == len(values) and found["mean"] == pytest.approx(mean, abs=1e-9)
    assert found["low"] == pytest.approx(mean - half, abs=1e-4) and found["high"] == pytest.approx(mean + half, abs=1e-4)


def test_a_band_leaves_out_what_is_unknown() -> None:
    assert band(numpy.array([math.nan, 2.0]), 0.95) == {"years": 1, "mean": 2.0, "low": None, "high": None}
    assert band(numpy.array([math.nan]), 0.95) == {"years": 0, "mean": None, "low": None, "high": None}


def test_figures_are_what_a_plain_count_gives(comparison: lab.Comparison) -> None:
    for year in comparison.years:
        rows, figures = year.cases.to_dicts(), lab.figures(year)
        served = [row for row in rows if row["lawyer"] is not None]
        asked = [row for row in rows if row["names"]]
        assert figures["appointed"] == pytest.approx(len(served) / len(rows))
        assert figures["quality"] == pytest.approx(
            statistics.mean(row["quality"] for row in served if row["quality"] is not None)
        )
        if asked:
            first = sum(row["names"][0] == row["lawyer"] for row in asked) / len(asked)
            assert figures["first_pick"] == pytest.approx(first)
            assert figures["any_pick"] == pytest.approx(sum(row["lawyer"] in row["names"] for row in asked) / len(asked))
        hours = [row["hours"] for row in served]
        assert figures["wait_median"] == pytest.approx(statistics.median(hours))
        known = [row for row in rows if row["best"] and (row["quality"] is not None or row["lawyer"] is None)]
        by_best = sorted((row["quality"] or 0) / row["best"] for row in known)
        assert figures["worst_served"] == pytest.approx(by_best[0])  # one of eight is the tenth of them
        units = [row["units"] for row in year.lawyers.to_dicts() if row["fair_cases"] > 0]
        assert figures["load_gini"] == pytest.approx(lab.gini(units))
        assert figures["load_top"] == pytest.approx(max(units) / statistics.mean(units))
        assert tuple(figures) == lab.FIGURES


def test_bands_and_differences_are_over_the_years(comparison: lab.Comparison) -> None:
    quality = {way.label: [lab.figures(year)["quality"] for year in comparison.of(way)] for way in WAYS}
    bands = {row["way"]: row for row in comparison.bands().filter(figure="quality").to_dicts()}
    for label, values in quality.items():
        half = T_95[2] * statistics.stdev(values) / math.sqrt(3)
        assert bands[label]["mean"] == pytest.approx(statistics.mean(values))
        assert bands[label]["high"] == pytest.approx(statistics.mean(values) + half, abs=1e-6)
    differences = comparison.differences().filter(figure="quality").to_dicts()
    assert [row["way"] for row in differences] == [way.label for way in WAYS[1:]]
    for row in differences:
        paired = [one - other for one, other in zip(quality[row["way"]], quality[WAYS[0].label], strict=True)]
        assert row["mean"] == pytest.approx(statistics.mean(paired))
        assert row["is_clear"] == (not row["low"] <= 0 <= row["high"])
    # Nobody was asked under two of the three: a difference to them is not known.
    unknown = comparison.differences().filter(figure="first_pick")
    assert unknown["mean"].is_null().all() and unknown["is_clear"].is_null().all()


def test_processes_give_what_one_process_gives(comparison: lab.Comparison) -> None:
    shared = lab.compare(WAYS[1:], CITY, MODEL, years=2, workers=2)
    for one in shared.years:
        other = next(year for year in comparison.years if (year.way, year.year) == (one.way, one.year))
        assert one.cases.equals(other.cases) and one.lawyers.equals(other.lawyers)


def test_wrong_comparisons_are_refused(comparison: lab.Comparison) -> None:
    with pytest.raises(ValueError, match="name of its own"):
        lab.compare([WAYS[0], WAYS[0]], CITY, MODEL)
    with pytest.raises(ValueError, match="ways"):
        lab.compare([], CITY, MODEL)
    with pytest.raises(ValueError, match="years"):
        lab.compare(WAYS, CITY, MODEL, years=0)
    with pytest.raises(ValueError, match="level"):
        comparison.bands(1.0)
    with pytest.raises(ValueError, match="one of the ways"):
        comparison.differences(lab.Way(CITY.policy, "lot"))
    with pytest.raises(PolicyError):
        lab.compare([lab.Way(lab.revised(CITY.policy, {"choice.window_hours": 500}))], CITY, MODEL)


def handmade() -> lab.Comparison:
    """Two years of one way: lawyers a and b of the one group, c of the other."""
    lawyers = polars.DataFrame(
        {
            "lawyer": ["a", "b", "c"],
            "fair_cases": [1.0, 1.0, 2.0],
            "exposure": [1.0, 2.0, 1.0],
            "cases": [1, 0, 3],
            "units": [1, 0, 3],
            "peak": [1, 0, 1],
        }
    )
    one = lab.live(WAYS[2], CITY, lab.Model(cases=1))
    years = (replace(one, lawyers=lawyers, year=1), replace(one, lawyers=lawyers, year=2))
    return lab.Comparison((WAYS[2],), years)


def test_groups_are_held_against_their_fair_share() -> None:
    table = lab.by_lawyer_group(handmade(), {"a": "x", "b": "x", "c": "y"})
    found = {
        (row["group"], row["measure"]): (row["lawyers"], row["fair_share"], row["ratio"], row["low"]) for row in table.to_dicts()
    }
    assert found == {
        ("x", "exposure"): (2, 0.5, pytest.approx(0.75 / 0.5), pytest.approx(1.5)),
        ("x", "cases"): (2, 0.5, pytest.approx(0.25 / 0.5), pytest.approx(0.5)),
        ("y", "exposure"): (1, 0.5, pytest.approx(0.25 / 0.5), pytest.approx(0.5)),
        ("y", "cases"): (1, 0.5, pytest.approx(0.75 / 0.5), pytest.approx(1.5)),
    }


def test_lawyers_are_grouped_by_a_field_or_a_function() -> None:
    by_field = lawyer_groups(CITY, "category")
    by_function = lawyer_groups(CITY, lambda row: row["category"])
    assert by_field == by_function and len(by_field) == 30
    assert set(lawyer_groups(CITY, "no_such_field").values()) == {"unknown"}


def test_clients_of_each_group_are_counted_in_it(comparison: lab.Comparison) -> None:
    table = lab.by_client_group(comparison)
    rotation = comparison.of(WAYS[2])
    for group in table["group"].unique():
        of_group = [
            [row for row in year.cases.to_dicts() if (group in row["groups"] if group != "none" else not row["groups"])]
            for year in rotation
        ]
        row = table.filter(way=WAYS[2].label, group=group, figure="appointed").row(0, named=True)
        assert row["cases"] == pytest.approx(statistics.mean(map(len, of_group)))
        shares = [statistics.mean(one["lawyer"] is not None for one in rows) for rows in of_group if rows]
        assert row["mean"] == pytest.approx(statistics.mean(shares))


def firsts(policy: Policy) -> dict[str, str]:
    roster = Roster(CITY.roster)
    engine = Engine(roster, policy, Calibration.fit(roster, policy, "2026-11-02"))
    rankings = [engine.rank(case, top=1) for case in CITY.cases]
    return {ranking.case: ranking.candidates[0].lawyer for ranking in rankings if ranking.candidates}


def test_other_weights_change_what_rankings_one_by_one_say() -> None:
    table = lab.weight_sensitivity(CITY, factors=(0, 1))
    assert set(table.filter(factor=1)["first_stays"]) == {1.0} == set(table.filter(factor=1)["top_stays"])
    before, after = firsts(CITY.policy), firsts(lab.revised(CITY.policy, {"weights.speciality": 0}))
    row = table.filter(signal="speciality", factor=0).row(0, named=True)
    assert row["first_stays"] == pytest.approx(sum(after[case] == lawyer for case, lawyer in before.items()) / len(before))
    assert row["share"] == pytest.approx(0.28)
    assert row["first_stays"] < 1


def test_steadiness_is_the_share_of_draws() -> None:
    table = lab.steadiness(CITY, draws=4, spread=1.0)
    assert dict(table.select("case", "lawyer").iter_rows()) == firsts(CITY.policy)
    assert set(table["stays"]) <= {0.0, 0.25, 0.5, 0.75, 1.0} and table["stays"].min() < 1  # type: ignore[operator]
    assert table.equals(lab.steadiness(CITY, draws=4, spread=1.0))
    with pytest.raises(ValueError, match="draws"):
        lab.steadiness(CITY, draws=0)
