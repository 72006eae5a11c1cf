"""Makes the same roster from dicts, from text, and from tables of polars and pyarrow, in turns.

Arguments: --folder that `many_inputs` wrote, --rounds, --out for the figures. One thread each.
"""

import os

os.environ["POLARS_MAX_THREADS"] = "1"

import argparse
import gc
import io
import json
import time
from collections.abc import Callable
from pathlib import Path

import polars
import pyarrow
from dianyuan import Roster


def lawyers(folder: Path) -> list[str]:
    """A table has one kind of rows, so firms are left out."""
    lines = (folder / "roster.jsonl").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if '"schema": "dianyuan.firm/1"' not in line]


def timed(work: Callable[[], object]) -> int:
    """What comes out is freed after the time, and what others left before it."""
    gc.collect()
    start = time.perf_counter_ns()
    made = work()
    taken = time.perf_counter_ns() - start
    del made
    return taken


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--rounds", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    lines = lawyers(arguments.folder)
    text = "\n".join(lines)
    sources = {
        "JSON Lines": text,
        "list of dicts": [json.loads(line) for line in lines],
        "table of polars": polars.read_ndjson(io.StringIO(text), infer_schema_length=None),
        "table of pyarrow": pyarrow.Table.from_struct_array(pyarrow.array([json.loads(line) for line in lines])),
    }
    first, *others = (Roster(source) for source in sources.values())
    assert all(roster == first for roster in others), "the ways give different rosters"
    del first, others
    readers = {
        "`json.loads`, line by line": lambda: [json.loads(line) for line in lines],
        "`polars.read_ndjson`": lambda: polars.read_ndjson(io.StringIO(text), infer_schema_length=None),
    }
    taken: dict[str, dict[str, list[int]]] = {"rosters": {}, "readers": {}}
    for _ in range(arguments.rounds):
        for name, source in sources.items():
            taken["rosters"].setdefault(name, []).append(timed(lambda: Roster(source)))
        for name, read in readers.items():
            taken["readers"].setdefault(name, []).append(timed(read))
    result = {
        "lawyers": len(lines),
        "text_bytes": len(text.encode()),
        "rounds": arguments.rounds,
        "pyarrow": pyarrow.__version__,
        **taken,
    }
    arguments.out.write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
