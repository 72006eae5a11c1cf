"""Ranks the same cases with polars and with dianyuan, turn by turn, and holds the results against each other.

Arguments: the `rank_beside` program, number of lawyers, a folder for the columns, rounds, and where the
figures go as JSON. One thread each.
"""

import os

os.environ["POLARS_MAX_THREADS"] = "1"

import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
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
    """The first lawyers of those who may be appointed. A city's few are set apart first, as the best use of
    polars here: it would ask every mask of everyone otherwise."""
    masks = fails(frames, case)
    lawyers = frames.lawyers
    if case["area"] is not None:
        lawyers = lawyers.filter(~masks.pop("H2.out_of_area"))
    excluded = pl.any_horizontal(masks.values())
    return best(lawyers.lazy().filter(~excluded), case).collect()


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
    program, size, folder, rounds, out = sys.argv[1:]
    size, folder, rounds = int(size), Path(folder), int(rounds)
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
    times: list[list[tuple[int, int, int]]] = [[] for _ in cases]
    for _ in range(rounds):
        for number, case in enumerate(cases):
            turn = (
                ours.ask("rank", number),
                timed(ranked, frames, case),
                timed(ranked_and_counted, frames, case),
            )
            times[number].append(turn)
    names = ["dianyuan", "polars", "polars_counted"]
    for figure, turns in zip(figures, times, strict=True):
        columns = list(zip(*turns, strict=True))
        figure["ns_min"] = dict(zip(names, map(min, columns), strict=True))
        figure["ns_median"] = dict(zip(names, map(int, map(median, columns)), strict=True))
    result = {
        "engine": ours.figures,
        "frame_bytes": frames.bytes() // size,
        "rounds": rounds,
        "polars": pl.__version__,
        "numpy": np.__version__,
        "python": sys.version.split()[0],
        "queries": figures,
    }
    Path(out).write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
