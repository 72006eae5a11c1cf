"""Ranks the same cases with polars and with dianyuan, turn by turn, and holds the results against each other.

Arguments: the `rank_beside` program, number of lawyers, a folder for the columns, rounds. One thread each.
Prints one JSON object of figures.
"""

import os

os.environ["POLARS_MAX_THREADS"] = "1"

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import polars as pl
from frame import Frames
from gates import fails
from score import points

TOP = 20


class Ours:
    """The engine in a process of its own; it times itself."""

    def __init__(self, program: str, size: int, folder: Path) -> None:
        command = [program, str(size), str(folder)]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.figures = json.loads(self.process.stdout.readline())

    def ask(self, verb: str, query: int) -> Any:
        self.process.stdin.write(f"{verb} {query}\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


def ranked(frames: Frames, case: dict[str, Any]) -> pl.DataFrame:
    """The first lawyers of those who may be appointed."""
    excluded = pl.any_horizontal(fails(frames, case).values())
    return best(frames.lawyers.lazy().filter(~excluded), case).collect()


def ranked_and_counted(
    frames: Frames, case: dict[str, Any]
) -> tuple[pl.DataFrame, dict[str, int]]:
    """The same, and how many lawyers each reason code removes."""
    masks = fails(frames, case)
    marked = frames.lawyers.lazy().with_columns(**masks).collect()
    counts = marked.select(pl.col(name).sum() for name in masks).row(0, named=True)
    allowed = marked.lazy().filter(~pl.any_horizontal(masks.keys()))
    top = best(allowed, case).collect()
    return top, {code: count for code, count in counts.items() if count > 0}


def best(allowed: pl.LazyFrame, case: dict[str, Any]) -> pl.LazyFrame:
    scored = allowed.select("row", "waiting_since", points=points(case))
    order = ["points", "waiting_since", "row"]
    return scored.sort(order, descending=[True, False, False]).head(TOP)


def timed(run: Any, *arguments: Any) -> int:
    start = time.perf_counter_ns()
    run(*arguments)
    return time.perf_counter_ns() - start


def compare(ours: dict[str, Any], top: pl.DataFrame, counts: dict[str, int]) -> None:
    """The same lawyers with the same points. Among equals in points and waiting day the engine draws lots;
    that lot is beyond the peer, so of such a group at the end either may show other members."""
    theirs = [(row, points, since) for row, since, points in top.rows()]
    mine = [tuple(candidate) for candidate in ours["candidates"]]
    assert [c[1:] for c in mine] == [c[1:] for c in theirs], (mine, theirs)
    last = mine[-1][1:] if len(mine) == TOP else None
    decided = lambda ranking: sorted(c for c in ranking if c[1:] != last)
    assert decided(mine) == decided(theirs), (mine, theirs)
    assert ours["excluded"] == counts, (ours["excluded"], counts)


def main() -> None:
    program, size, folder, rounds = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])
    ours = Ours(program, size, folder)
    frames = Frames(folder)
    cases = json.loads((folder / "queries.json").read_text())
    figures = []
    for number, case in enumerate(cases):
        top, counts = ranked_and_counted(frames, case)
        result = ours.ask("result", number)
        compare(result, top, counts)
        assert ranked(frames, case).equals(top)
        figures.append({"case": case["name"], "scope": case["scope"], "excluded": counts})
    times: list[dict[str, list[int]]] = [
        {"dianyuan": [], "polars": [], "polars_counted": []} for _ in cases
    ]
    for _ in range(rounds):
        for number, case in enumerate(cases):
            times[number]["dianyuan"].append(ours.ask("rank", number))
            times[number]["polars"].append(timed(ranked, frames, case))
            times[number]["polars_counted"].append(timed(ranked_and_counted, frames, case))
    for figure, time_of in zip(figures, times, strict=True):
        figure["ns"] = {name: min(values) for name, values in time_of.items()}
    result = {
        "engine": ours.figures,
        "frame_bytes": frames.bytes() // size,
        "rounds": rounds,
        "polars": pl.__version__,
        "python": sys.version.split()[0],
        "queries": figures,
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main()
