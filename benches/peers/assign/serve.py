"""One peer in a process of its own, which times itself. On standard input: `build`, then `solve`, as often as wanted.

Arguments: the peer's module, and the file of the instance. One thread.
"""

import os

for name in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"]:
    os.environ[name] = "1"

import importlib
import json
import sys
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any

from instance import Instance

PACKAGES = {"ortools_flow": "ortools", "lemon_simplex": "pylmcf", "scipy_matching": "scipy"}


def peak_bytes() -> int | None:
    """The most memory that this process has held, where the system tells."""
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return None
    line = next(line for line in lines if line.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024


def say(**figures: Any) -> None:
    print(json.dumps(figures), flush=True)


def main() -> None:
    name, path = sys.argv[1], Path(sys.argv[2])
    peer = importlib.import_module(name)
    say(version=version(PACKAGES[name]))
    built: Any = None
    for line in sys.stdin:
        if line.strip() == "build":
            instance = Instance(path)
            built = None
            start = time.perf_counter_ns()
            built = peer.build(instance)
            say(build_ns=time.perf_counter_ns() - start)
            del instance
        else:
            start = time.perf_counter_ns()
            peer.solve(built)
            took = time.perf_counter_ns() - start
            peak = peak_bytes()
            seats, total = Instance(path).worth(peer.taken(built))
            say(solve_ns=took, peak_bytes=peak, seats=seats, total=total)


if __name__ == "__main__":
    main()
