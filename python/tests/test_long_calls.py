"""Long calls: Ctrl-C, progress, processes, threads and memory."""

import json
import multiprocessing
import os
import resource
import signal
import subprocess
import sys
import threading
import time
from typing import Any

import pytest
from conftest import Shared

import dianyuan
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


INTERRUPTED = """
import sys, time
from dianyuan import Roster, Policy, Calibration, Problem, assign
text = "\\n".join('{"id":"L-%d"}' % number for number in range(400_000))
tables = (
    "case,lawyer,score\\n" + "".join(f"C-{c},L-{l},{(c * 7919 + l * 104729) % 9973}\\n" for c in range(1500) for l in range(150)),
    "lawyer,min,max\\n" + "".join(f"L-{l},0,8\\n" for l in range(150)),
    "case,need\\n" + "".join(f"C-{c},1\\n" for c in range(1500)),
)
if sys.argv[1] == "assign":
    problem = Problem(*tables)
print("ready", flush=True)
try:
    while True:
        Roster(text) if sys.argv[1] == "roster" else assign(problem).to_json()
except KeyboardInterrupt:
    print("interrupted", flush=True)
    import os
    os._exit(0)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
@pytest.mark.parametrize("call", ["roster", "assign"])
def test_ctrl_c_ends_a_long_call(call: str) -> None:
    with subprocess.Popen([sys.executable, "-c", INTERRUPTED, call], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(0.3)
        assert child.poll() is None
        asked = time.monotonic()
        child.send_signal(signal.SIGINT)
        assert child.stdout.readline() == "interrupted\n"
        took = time.monotonic() - asked
        assert child.wait(60) == 0
    # Some twenty milliseconds; the rest is for a machine that is busy.
    assert took < 1.5


def test_other_threads_run_meanwhile() -> None:
    text = lawyers(60_000)
    counted, ended = 0, threading.Event()

    def read() -> None:
        Roster(text)
        ended.set()

    worker = threading.Thread(target=read)
    worker.start()
    while not ended.is_set():
        counted += 1
        time.sleep(0.001)
    worker.join()
    assert counted > 5


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


@pytest.mark.skipif(not os.path.exists("/proc/self/statm"), reason="memory in use is read from /proc")
def test_memory_does_not_grow() -> None:
    roster, policy = Roster(lawyers(20)), Policy("none")
    engine = Engine(roster, policy, Calibration.fit(roster, policy, "2026-11-22"))
    case = Case({"id": "1", "kind": "civil", "causes": ["civil:"], "received": "2026-11-20T09:30:00+08:00"})

    def pages() -> int:
        with open("/proc/self/statm", encoding="ascii") as statm:
            return int(statm.read().split()[1])

    def work(times: int) -> None:
        for _ in range(times):
            ranking = engine.rank(case, top=5)
            json.loads(ranking.to_json())
            hash(ranking.candidates)
            with pytest.raises(dianyuan.RequestError):
                engine.rank(case, top=-1)

    work(300)
    before = pages()
    work(1500)
    grown = (pages() - before) * resource.getpagesize()
    # One leaked ranking is some ten kilobytes, so a leak of each would be fifteen megabytes.
    assert grown < 4_000_000
