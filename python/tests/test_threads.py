"""Many cases shared among threads: the same table for any number of them, the first fault, and an end when the caller wants one."""

from typing import Any

import pytest
from dianyuan import Calibration, Engine, Policy, RecordError, Roster, lab

CITY = lab.sample(lawyers=40)
ROSTER = Roster(CITY.roster)
ENGINE = Engine(ROSTER, CITY.policy, Calibration.fit(ROSTER, CITY.policy, "2026-11-02"))


@pytest.mark.parametrize("threads", [None, 1, 2, 3, 64])
@pytest.mark.parametrize("number", [0, 1, 15, 16, 17, 33, 200])
def test_the_table_is_the_same_for_any_number_of_threads(threads: int | None, number: int) -> None:
    cases = CITY.cases[:number]
    assert ENGINE.rank_many(cases, top=3, threads=threads) == ENGINE.rank_many(cases, top=3, threads=1)
    assert ENGINE.features(cases, threads=threads) == ENGINE.features(cases, threads=1)
    assert len(ENGINE.rank_many(cases, top=3, threads=threads)) == sum(len(ENGINE.rank(case, top=3)) for case in cases)


@pytest.mark.parametrize("threads", [1, 4])
def test_of_several_faults_the_first_case_is_told(threads: int) -> None:
    roster = Roster([{"id": "L-1"}])
    engine = Engine(roster, Policy("none"), Calibration.fit(roster, Policy("none"), "2026-11-02"))
    good = {"kind": "civil", "causes": ["civil:7"], "received": "2026-11-22T09:30:00+08:00"}
    cases: list[dict[str, Any]] = [good | {"id": f"C-{at}"} for at in range(200)]
    for at in (150, 61, 62, 199):
        cases[at]["causes"] = [f"civil:7.{at}00"]
    for _ in range(20):
        with pytest.raises(RecordError) as caught:
            engine.rank_many(cases, threads=threads)
        assert caught.value.input == "cases"
        assert "7.6100" in str(caught.value)


def test_progress_goes_up_to_all_cases_and_may_end_the_call() -> None:
    told: list[tuple[str, int, int]] = []
    cases = list(CITY.cases) * 20
    ENGINE.rank_many(
        [dict(case) | {"id": f"C-{at}"} for at, case in enumerate(cases)],
        top=1,
        threads=2,
        progress=lambda stage, done, of: told.append((stage, done, of)),
    )
    ranking = [(done, of) for stage, done, of in told if stage == "ranking"]
    assert ranking and all(of == len(cases) and done <= of for done, of in ranking)
    assert [done for done, _ in ranking] == sorted(done for done, _ in ranking)

    def stop(stage: str, done: int, of: int) -> None:
        if stage == "ranking":
            raise InterruptedError

    with pytest.raises(InterruptedError):
        ENGINE.rank_many([dict(case) | {"id": f"C-{at}"} for at, case in enumerate(cases)], threads=2, progress=stop)


def test_no_thread_is_no_number() -> None:
    with pytest.raises(ValueError, match="threads must be 1 or more"):
        ENGINE.rank_many(CITY.cases, threads=0)
    with pytest.raises(ValueError, match="threads must be 1 or more"):
        ENGINE.features(CITY.cases, threads=0)
