"""Long calls: Ctrl-C, progress, processes and threads."""

import multiprocessing
import subprocess
import sys
from typing import Any

import pytest
from conftest import Shared, turns_beside

from dianyuan import Calibration, Case, Engine, Policy, Roster


def lawyers(count: int) -> str:
    return "\n".join(f'{{"id":"L-{number}"}}' for number in range(count))


def test_progress_hears_the_stages_and_may_end_the_call() -> None:
    heard: list[tuple[str, int, int]] = []
    roster = Roster(lawyers(500), progress=lambda *step: heard.append(step))
    policy = Policy("none")
    calibration = Calibration.fit(roster, policy, "2026-11-22", progress=lambda *step: heard.append(step))
    Engine(roster, policy, calibration, progress=lambda *step: heard.append(step))
    assert {stage for stage, _, _ in heard} == {"reading", "fitting", "building"}
    assert all(done >= 0 and of >= 0 for _, done, of in heard)

    def refuse(stage: str, done: int, of: int) -> None:
        raise LookupError(stage)

    with pytest.raises(LookupError, match="reading"):
        Roster(lawyers(500), progress=refuse)


# Prints how long a call takes, and how long it goes on after a signal that comes while it runs.
INTERRUPTED = """
import os, signal, sys, threading, time
import pyarrow
from dianyuan import Calibration, Engine, Policy, Problem, Roster, assign

text = "\\n".join('{"id":"L-%d"}' % number for number in range(200_000))
problem = Problem(
    edges="case,lawyer,score\\n"
    + "".join(f"C-{c},L-{l},{(c * 7919 + l * 104729) % 9973}\\n" for c in range(600) for l in range(100)),
    lawyers="lawyer,min,max\\n" + "".join(f"L-{l},0,8\\n" for l in range(100)),
    cases="case,need\\n" + "".join(f"C-{c},1\\n" for c in range(600)),
)

def engine(policy=Policy("none")):
    return Engine(roster, policy, Calibration.fit(roster, policy, "2026-11-22"))

def to_json():
    return assign(problem).to_json()

table = pyarrow.table({"id": [f"L-{number}" for number in range(200_000)]})

calls = {
    "roster": lambda: Roster(text),
    "table": lambda: Roster(table),
    "engine": engine,
    "assign": to_json,
    "tables": lambda: assign(problem).to_tables(),
}
call = calls[sys.argv[1]]
roster = Roster(text) if call is engine else None
began = time.monotonic()
call()
whole = time.monotonic() - began
sent = []

def send():
    sent.append(time.monotonic())
    os.kill(os.getpid(), signal.SIGINT)

threading.Timer(whole / 4, send).start()
try:
    call()
except KeyboardInterrupt:
    print(whole, time.monotonic() - sent[0], flush=True)
    os._exit(0)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
@pytest.mark.parametrize("call", ["roster", "table", "engine", "assign", "tables"])
def test_ctrl_c_ends_a_long_call(call: str) -> None:
    run = subprocess.run([sys.executable, "-c", INTERRUPTED, call], capture_output=True, text=True, check=True)
    whole, after = map(float, run.stdout.split())
    # The signal came when a quarter was done, so a deaf call would go on for three quarters. One that hears it ends
    # after some twenty milliseconds; the rest is for a machine that is busy.
    assert after < max(whole / 2, 0.1), run.stdout


def test_other_threads_run_meanwhile() -> None:
    text = lawyers(60_000)
    assert turns_beside(lambda: Roster(text)) > 5


def ranked(given: tuple[Any, Any, dict[str, Any]]) -> str:
    """For another process: rank there, and send the bytes back."""
    engine, case, options = given
    ranking: str = engine.rank(case, **options).to_json()
    return ranking


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_engines_work_in_other_processes(shared: Shared, method: str) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"this platform cannot {method}")
    roster, policy = Roster(shared.roster), Policy(shared.policy)
    engine = Engine(roster, policy, Calibration.fit(roster, policy, shared.options["as_of"]))
    assert engine.rank(shared.case, **shared.options).to_json() == shared.ranking
    work = [(engine, Case(shared.case), shared.options)] * 4
    with multiprocessing.get_context(method).Pool(2) as pool:
        assert set(pool.map(ranked, work)) == {shared.ranking}
