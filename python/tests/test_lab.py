"""A year of the lab: it follows its model and its seed, every way sees the same, and its ledger kept to the rules."""

import math
from dataclasses import replace
from datetime import date, datetime

import polars
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dianyuan import Policy, PolicyError
from dianyuan import lab
from dianyuan.lab.draws import Draws
from dianyuan.lab.hours import CHINA, moment, office_hour, working_days
from dianyuan.lab.intake import intake, opening
from dianyuan.lab.people import People

CITY = lab.sample(lawyers=30)
MODEL = lab.Model(cases=12)
MECHANISMS = ("choice", "best_ranked", "optimal", "rotation", "lot")


@pytest.fixture(scope="module")
def years() -> dict[str, lab.Year]:
    return {way.mechanism: lab.live(way, CITY, MODEL) for way in lab.ways(CITY.policy)}


def test_the_same_seed_gives_the_same_year_and_another_gives_another(years: dict[str, lab.Year]) -> None:
    way = lab.Way(CITY.policy)
    again = lab.live(way, CITY, MODEL)
    assert again.cases.equals(years["choice"].cases) and again.lawyers.equals(years["choice"].lawyers)
    assert not lab.live(way, CITY, replace(MODEL, seed=7)).cases.equals(again.cases)
    assert not lab.live(way, CITY, MODEL, year=2).cases.equals(again.cases)


def test_every_way_sees_the_same_cases(years: dict[str, lab.Year]) -> None:
    seen = [year.cases.select("case", "kind", "groups", "units", "best") for year in years.values()]
    assert all(one.equals(seen[0]) for one in seen)
    fair = [year.lawyers.select("lawyer", "fair_cases") for year in years.values()]
    assert all(one.equals(fair[0]) for one in fair)


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_what_is_noted_adds_up(years: dict[str, lab.Year], mechanism: str) -> None:
    year = years[mechanism]
    served = year.cases.filter(polars.col("lawyer").is_not_null())
    assert len(year.cases) == MODEL.cases and len(served) > MODEL.cases // 2
    assert year.lawyers["cases"].sum() == len(served)
    assert year.lawyers["units"].sum() == served["units"].sum()
    # Each case that somebody may have at once is shared out once.
    shared = year.lawyers["fair_cases"].sum()
    assert shared == pytest.approx(round(shared)) and 0 < round(shared) <= year.cases["best"].is_not_null().sum()
    assert (served["hours"] > 0).all() and served["quality"].drop_nulls().is_between(0, 1).all()
    assert (year.cases["quality"].fill_null(0) <= year.cases["best"].fill_null(1)).all()
    assert (year.lawyers["peak"] <= year.lawyers["units"]).all()


def test_only_a_choice_asks_clients(years: dict[str, lab.Year]) -> None:
    for mechanism, year in years.items():
        named = year.cases["names"].list.len() > 0
        assert named.any() == (mechanism == "choice")
        assert year.cases["is_first"].is_not_null().equals(named)
        assert (year.lawyers["exposure"].sum() > 0) == (mechanism == "choice")
        assert ("open" in set(year.cases["mode"])) == (mechanism == "choice")


def test_the_best_ranked_is_better_than_a_lot(years: dict[str, lab.Year]) -> None:
    figures = {mechanism: lab.figures(year) for mechanism, year in years.items()}
    assert figures["best_ranked"]["quality"] > figures["lot"]["quality"]
    assert figures["optimal"]["quality"] > figures["lot"]["quality"]
    assert all(math.isnan(figures[one]["first_pick"]) for one in MECHANISMS[1:])


def test_nobody_is_given_more_than_the_cap() -> None:
    city = replace(CITY, policy=lab.revised(CITY.policy, {"gates.H14.units": 3}))
    for mechanism in ("choice", "optimal"):
        year = lab.live(lab.Way(city.policy, mechanism), city, lab.Model(cases=30))
        # Whoever is under a cap; where the load is unknown the gate lets pass or asks, and the official may appoint.
        known = {row["id"] for row in city.roster if "caseload" in row}
        assert year.lawyers.filter(polars.col("lawyer").is_in(known))["peak"].max() == 3


def test_progress_counts_cases_and_ends_a_year() -> None:
    told: list[tuple[int, int]] = []
    lab.live(lab.Way(CITY.policy, "rotation"), CITY, MODEL, progress=lambda done, of: told.append((done, of)))
    assert told == [(done, 12) for done in range(1, 13)]

    def stop(done: int, of: int) -> None:
        raise InterruptedError(f"{done} of {of}")

    with pytest.raises(InterruptedError, match="1 of 12"):
        lab.live(lab.Way(CITY.policy, "rotation"), CITY, MODEL, progress=stop)


def test_intake_draws_every_case_before_any_twice() -> None:
    number = len(CITY.cases)
    cases = intake(CITY, lab.Model(cases=number + 1), 1)
    wishes = {repr({key: case.get(key) for key in ("causes", "client", "parties", "organ")}) for case in cases[:number]}
    known = {repr({key: case.get(key) for key in ("causes", "client", "parties", "organ")}) for case in CITY.cases}
    assert {case["id"] for case in cases} == {f"Y-{at:04}" for at in range(1, number + 2)}
    assert len(wishes) <= len(known)
    received = [datetime.fromisoformat(case["received"]) for case in cases]
    assert received == sorted(received)
    assert all(at.weekday() < 5 and 9 <= at.hour < 17 for at in received)
    assert not any(tie in case for case in cases for tie in ("linked", "hearings", "opposing"))
    # Five weeks of days hold the first cases, a year all.
    assert (received[-1].date() - received[0].date()).days > 350


def test_the_roster_opens_with_nothing_in_hand() -> None:
    rows = opening(CITY, date(2027, 1, 4))
    assert all(row["caseload"]["units"] == 0 for row in rows if "caseload" in row)
    assert {row["annual_assessment"]["year"] for row in rows if "annual_assessment" in row} == {2027}
    assert [row["id"] for row in rows] == [row["id"] for row in CITY.roster]
    # The city itself stays as it is.
    assert any(row["caseload"]["units"] for row in CITY.roster if "caseload" in row)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)), st.integers(0, 22), st.integers(1, 23))
def test_an_office_hour_is_the_next_one(at: datetime, opens: int, hours: int) -> None:
    office = (opens, min(opens + hours, 24))
    aware = at.replace(tzinfo=CHINA)
    found = office_hour(aware, office)
    assert found >= aware and found.weekday() < 5
    minutes = found.hour * 60 + found.minute
    assert office[0] * 60 <= minutes < office[1] * 60
    # Nothing between is one: it is this moment, or an opening after a closed time.
    assert found == aware or (found == found.replace(hour=opens, minute=0, second=0, microsecond=0))


def test_working_days_leave_out_week_ends() -> None:
    days = working_days(date(2026, 11, 27), 3)
    assert [day.isoformat() for day in days] == ["2026-11-27", "2026-11-30", "2026-12-01"]
    assert moment(days[0], 61).isoformat() == "2026-11-27T01:01:00+08:00"


@given(st.integers(0, 10_000), st.integers(1, 6), st.integers(0, 6))
def test_people_name_within_what_is_allowed(case: int, most: int, shown: int) -> None:
    lawyers = [f"L-{at}" for at in range(20)]
    people = People(MODEL, 1, lawyers)
    picks = people.picks(str(case), 1, lawyers[:shown], (1, most))
    assert 1 <= len(picks) <= min(most, 3) and len(set(picks)) == len(picks) and set(picks) <= set(lawyers)
    assert picks == people.picks(str(case), 1, lawyers[:shown], (1, most))


def test_draws_have_the_shares_of_the_model() -> None:
    people = People(lab.Model(), 1, ["L-1", "L-2"])
    does = [people.does(str(case), 1) for case in range(4000)]
    # Four standard errors.
    assert does.count("choose") / 4000 == pytest.approx(0.72, abs=0.03)
    assert does.count("delegate") / 4000 == pytest.approx(0.18, abs=0.03)
    declined = [people.declines(str(case), 1) for case in range(4000)]
    assert 1 - declined.count(None) / 4000 == pytest.approx(0.08, abs=0.02)


def test_a_pull_of_one_is_zipfs_law_and_none_is_even() -> None:
    draw = Draws(1).of("zipf")
    drawn = [draw.pulled("abc", 1.0) for _ in range(6000)]
    assert [drawn.count(one) / 6000 for one in "abc"] == pytest.approx([6 / 11, 3 / 11, 2 / 11], abs=0.03)
    even = [draw.pulled("abc", 0.0) for _ in range(6000)]
    assert [even.count(one) / 6000 for one in "abc"] == pytest.approx([1 / 3] * 3, abs=0.03)


def test_draws_depend_on_their_name_alone() -> None:
    assert Draws(1, 2).of("a", 3).share() == Draws(1, 2).of("a", 3).share()
    assert Draws(1, 2).of("a", 3).share() != Draws(1, 23).of("a").share()
    # Written down once: another number would give other years than those that were published.
    assert Draws(2026, 1).of("does", "Y-0001", 1).share() == pytest.approx(SHARE, abs=1e-15)


SHARE = 0.4019868310618434


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("choose", 1.1),
        ("decline", -0.1),
        ("cases", 0),
        ("days", 2.5),
        ("names", (3, 1)),
        ("lasts_days", (0, 5)),
        ("office", (9, 9)),
        ("office", (9, 25)),
        ("place_pull", -1),
        ("delegate", 0.5),
    ],
)
def test_a_model_out_of_range_is_refused(field: str, value: object) -> None:
    with pytest.raises(ValueError, match=field):
        lab.Model(**{field: value})  # type: ignore[arg-type]


def test_revised_policies_change_what_they_say_and_keep_the_rules() -> None:
    policy = lab.revised(CITY.policy, {"choice.window_hours": 12, "gates.H3.years": 6})
    assert policy.to_dict()["gates"]["H3"]["years"] == 6
    assert lab.revised(policy, {"choice.window_hours": 24, "gates.H3.years": 5}).digest == CITY.policy.digest
    with pytest.raises(PolicyError, match="locked"):
        lab.revised(CITY.policy, {"gates.H3.enabled": False})
    with pytest.raises(KeyError, match=r"choice\.window"):
        lab.revised(CITY.policy, {"choice.window": 12})
    with pytest.raises(ValueError, match="mechanism"):
        lab.Way(CITY.policy, "auction")  # type: ignore[arg-type]
    assert isinstance(lab.revised(Policy("national"), {"weights.caseload": 0}), Policy)


def test_samples_are_taken_evenly() -> None:
    assert len([row for row in lab.sample(lawyers=7).roster if row["id"].startswith("L-")]) == 7
    with pytest.raises(ValueError, match="300"):
        lab.sample(lawyers=301)


def test_what_a_policy_wants_before_an_appointment_is_done() -> None:
    wanted = ["firm_notified", "firm_named", "organ_notified", "agreement_signed"]
    policy = lab.revised(CITY.policy, {"choice.before_confirmed": wanted, "choice.holds_again": True})
    strict = lab.figures(lab.live(lab.Way(policy), CITY, MODEL))
    lax = lab.figures(lab.live(lab.Way(lab.revised(policy, {"choice.before_confirmed": []})), CITY, MODEL))
    assert strict["appointed"] == lax["appointed"] > 0.5
