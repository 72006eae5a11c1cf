"""Ranks many cases with the package, with polars and with DuckDB, in one process and in turns, and holds the results against
each other.

Arguments: --folder that `many_inputs` wrote, --rust the `rank_face` program, --rounds, --out for the figures. One thread each, but where it is said.
"""

import os

os.environ["POLARS_MAX_THREADS"] = "1"

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import dianyuan
import duckdb
import polars
from dianyuan import Calibration, Case, Engine, Policy, Roster

sys.path.append(str(Path(__file__).resolve().parents[1] / "peers"))

from duckdb_rank import Tables
from frame import Frames
from polars_rank import TOP, compare, ranked


# Cases of a turn.
PIECE = 100


class Rust:
    """The core in a process of its own, over the same files; it times itself."""

    def __init__(self, program: Path, folder: Path) -> None:
        command = [str(program), "serve", str(folder), str(TOP)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def rank(self, number: int) -> int:
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(f"places {number}\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline().split()[0])


class Ours:
    def __init__(self, folder: Path) -> None:
        def text(name: str) -> str:
            return (folder / name).read_text(encoding="utf-8")

        roster, policy = Roster(text("roster.jsonl")), Policy(text("policy.toml"))
        self.engine = Engine(roster, policy, Calibration.fit(roster, policy, text("day.txt")))
        self.cases = [Case(line) for line in text("cases.jsonl").splitlines()]
        self.rows = {lawyer: row for row, lawyer in enumerate(roster.ids)}

    def table(self, cases: list[Case], threads: int | None = 1) -> dianyuan.Table:
        return self.engine.rank_many(cases, top=TOP, threads=threads)

    def one_by_one(self, cases: list[Case]) -> None:
        for case in cases:
            self.engine.rank(case, top=TOP, excluded=0)


def same(ours: Ours, frames: Frames, tables: Tables, asked: list[dict[str, Any]]) -> None:
    """Every case of the peers: the same lawyers with the same points, as `polars_rank.py` compares them."""
    waiting = frames.lawyers["waiting_since"].to_list()
    cases = ours.cases[: len(asked)]
    found: dict[str, list[tuple[int, int, int]]] = {case.id: [] for case in cases}
    for case, lawyer, points in polars.DataFrame(ours.table(cases)).select("case", "lawyer", "points").rows():
        row = ours.rows[lawyer]
        found[case].append((row, points, waiting[row]))
    for candidates, case in zip(found.values(), asked, strict=True):
        top = ranked(frames, case)
        assert tables.ranked(case, TOP) == top.rows(), f"DuckDB gives something else for {case['name']}"
        compare({"candidates": candidates, "excluded": {}}, top, {})


def pieces(rust: Rust, ours: Ours) -> dict[str, list[float]]:
    """Nanoseconds a case, piece by piece, each way in turn: what they take is compared piece by piece."""
    taken: dict[str, list[float]] = {"the core, in Rust": [], "`Engine.rank`, case by case": [], "`Engine.rank_many`": []}
    for start in range(0, len(ours.cases), PIECE):
        cases = ours.cases[start : start + PIECE]
        turn = (rust.rank(len(cases)), timed(lambda: ours.one_by_one(cases)), timed(lambda: ours.table(cases)))
        for times, nanoseconds in zip(taken.values(), turn, strict=True):
            times.append(nanoseconds / len(cases))
    return taken


def timed(work: Callable[[], object]) -> int:
    start = time.perf_counter_ns()
    work()
    return time.perf_counter_ns() - start


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--rust", type=Path, required=True)
    parser.add_argument("--scope", required=True)
    parser.add_argument("--rounds", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    folder = arguments.folder
    rust, ours, frames = Rust(arguments.rust, folder), Ours(folder), Frames(folder)
    asked = json.loads((folder / "queries.json").read_text())
    tables = Tables(frames, asked)
    cases, first = ours.cases, ours.cases[: len(asked)]
    same(ours, frames, tables, asked)
    table = ours.table(cases)
    ways = {
        "whole": lambda: ours.table(cases),
        "shared": lambda: ours.table(cases, None),
        "to_polars": lambda: polars.DataFrame(table),
        "dianyuan": lambda: ours.table(first),
        "polars": lambda: polars.concat([ranked(frames, case) for case in asked]),
        "DuckDB": lambda: [tables.ranked(case, TOP) for case in asked],
    }
    taken: dict[str, list[int]] = {name: [] for name in ways}
    for _ in range(arguments.rounds):
        for name, work in ways.items():
            taken[name].append(timed(work))
    result = {
        "scope": arguments.scope,
        "lawyers": len(ours.engine),
        "cases": len(cases),
        "peer_cases": len(first),
        "rounds": arguments.rounds,
        "rows": len(table),
        "table_bytes": polars.DataFrame(table).estimated_size(),
        "polars": polars.__version__,
        "duckdb": duckdb.__version__,
        "ns": taken,
        "pieces_ns": pieces(rust, ours),
    }
    arguments.out.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
