"""Memory does not grow, however often something is called.

`DIANYUAN_CALLS=1000000 python -m pytest -s tests/test_memory.py` makes so many calls in all instead of a thousand, and prints
what was in use.
"""

import gc
import json
import os
import pickle
import resource
from collections.abc import Callable
from importlib import import_module
from itertools import pairwise
from typing import Any

import pytest

import dianyuan
from dianyuan import Agency, Calibration, Case, Causes, Engine, Ledger, Policy, Problem, Roster, assign

polars: Any = import_module("polars")
pyarrow: Any = import_module("pyarrow")
duckdb: Any = import_module("duckdb")

LAWYERS = [
    {"id": f"L-{number}", "specialities": [{"cause": "civil:7.19.205", "level": "proven", "cases": number}]}
    for number in range(7)
] + [{"id": "L-X", "statuses": [{"status": "suspended", "concerns": "licence", "from": "2026-01-01"}]}]
CASE = {"id": "C-1", "kind": "civil", "causes": ["civil:7.19"], "received": "2026-11-20T09:30:00+08:00"}
# Read once, as a service does.
CAUSES = Causes()
ROSTER, POLICY = Roster(LAWYERS, causes=CAUSES), Policy("none")
ENGINE = Engine(ROSTER, POLICY, Calibration.fit(ROSTER, POLICY, "2026-11-22"))
AGENCY = Agency(ENGINE, [CASE])
READ = Case(CASE)
PROBLEM = Problem(
    edges=[{"case": f"C-{case}", "lawyer": f"L-{lawyer}", "score": case * lawyer} for case in range(4) for lawyer in range(3)],
    lawyers=[{"lawyer": f"L-{number}", "min": 0, "max": 1} for number in range(3)],
    cases=[{"case": f"C-{number}", "need": 1} for number in range(4)],
)
ASSIGNED = assign(PROBLEM)
TABLE = polars.DataFrame(LAWYERS, infer_schema_length=None)
COMMAND = {
    "id": "k-1",
    "actor": {"id": "o-1", "role": "official"},
    "type": "commit_seed",
    "data": {"commitment": "4f6d7eaf76deeaf4b077ec1f34f896421ea9fcfdc280171d6a15e37acefd50e6"},
}
EDGES = pyarrow.table({"case": ["C-1"], "lawyer": ["L-1"], "score": [0.5]})


def rank() -> None:
    ranking = ENGINE.rank(READ, top=5)
    json.loads(ranking.to_json())
    hash(ranking.candidates)


def explain() -> None:
    explanation = ENGINE.explain(READ, "L-3")
    explanation.words("zh", "staff")
    explanation.to_dict()


def many() -> None:
    assert len(ENGINE.rank_many([READ] * 3, top=5)) == 15
    assert len(ENGINE.features([CASE])) >= 7


def consumed() -> None:
    ranking = ENGINE.rank(CASE, excluded=5)
    for table in (ENGINE.rank_many([READ]), ranking.to_table(), ranking.excluded_table(), ASSIGNED.to_table()):
        assert polars.DataFrame(table).height == pyarrow.table(table).num_rows > 0


def left_alone() -> None:
    """A stream that nobody reads has to free its table itself."""
    ENGINE.rank_many([READ]).__arrow_c_stream__()


def assigned() -> None:
    assign(PROBLEM, mechanism="lot", seed="x").to_dict()


def assigned_tables() -> None:
    assert len(ASSIGNED.to_tables()["unassigned"]) == 1


def read() -> None:
    assert len(Roster(TABLE, causes=CAUSES)) == len(Roster(LAWYERS, causes=CAUSES)) == 8
    Problem(EDGES, "lawyer,min,max\nL-1,0,1\n", "case,need\nC-1,1\n")


def changed() -> None:
    engine = ENGINE.apply([{"type": "remove_lawyer", "id": "L-1"}, {"type": "put_lawyer", "lawyer": {"id": "L-0"}}])
    assert len(engine.roster()) == 7
    ROSTER.find_json({"most": 3})


def pickled() -> None:
    for value in (ENGINE.rank(READ), AGENCY, ASSIGNED):
        pickle.loads(pickle.dumps(value))


def decided() -> None:
    now, ledger = "2026-11-25T08:00:00+08:00", Ledger("s")
    decision = ledger.decide(COMMAND, AGENCY, now)
    assert decision.events
    ledger.take(decision).status_json(AGENCY, now)
    Ledger.replay("s", [json.loads(event.json) for event in decision.events])


def raised() -> None:
    wrong: list[Callable[[], object]] = [
        lambda: ENGINE.rank(READ, top=-1),
        lambda: Roster('{"id":""}\n{"id":"L-1","sex":"?"}', causes=CAUSES),
        lambda: Roster(pyarrow.table({"id": ["L-1"], "sex": ["?"]}), causes=CAUSES),
        lambda: Roster(pyarrow.table({"id": [b"L-1"]}), causes=CAUSES),
        lambda: Roster(LAWYERS, causes=CAUSES, progress=lambda *step: 1 // 0),
        lambda: Problem(EDGES, "lawyer\n", "case\n"),
        lambda: ENGINE.explain(READ, "nobody"),
    ]
    for call in wrong:
        with pytest.raises((dianyuan.DianyuanError, TypeError, ZeroDivisionError)):
            call()


WORK = [rank, explain, many, consumed, left_alone, assigned, assigned_tables, read, changed, pickled, decided, raised]
CALLS = int(os.environ.get("DIANYUAN_CALLS", "1200")) // len(WORK)
ROUNDS = 4
# What leaks grows in every round; a pool that somebody enlarges does so in one.
MOST = 50_000


def in_use() -> int:
    gc.collect()
    with open("/proc/self/statm", encoding="ascii") as statm:
        return int(statm.read().split()[1]) * resource.getpagesize()


@pytest.mark.skipif(not os.path.exists("/proc/self/statm"), reason="memory in use is read from /proc")
@pytest.mark.parametrize("work", WORK, ids=lambda work: work.__name__)
def test_memory_does_not_grow(work: Callable[[], None]) -> None:
    bytes_in_use = []
    for _ in range(ROUNDS + 2):
        for _ in range(-(-CALLS // ROUNDS)):
            work()
        bytes_in_use.append(in_use())
    # The first two rounds fill pools and caches.
    grown = [after - before for before, after in pairwise(bytes_in_use[1:])]
    print(f"{work.__name__}: {CALLS} calls, {bytes_in_use[1] / 1e6:.1f} MB, then {grown} bytes more in {ROUNDS} rounds")
    assert min(grown) < MOST
