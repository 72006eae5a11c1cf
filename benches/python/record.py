"""Writes what `many.py` and `rosters.py` measured, as tables for readers and as JSON with every number.

Arguments: --many FILE... and --rosters FILE with the results, --load before the first of them; with --write also to
benches/record under today's date.
"""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).resolve().parents[1] / "peers"))

from paper import circumstances, markdown, save, table

NOTES = (Path(__file__).parent / "notes.md").read_text()
Result = dict[str, Any]


def many_tables(result: Result) -> list[str]:
    cases, rows = result["cases"], result["rows"]
    alone = {name: min(times) for name, times in result["alone"].items()}
    core = alone["the core, in Rust"]
    whole = [
        [
            name,
            f"{taken / 1e9:.3f}",
            f"{taken / 1e3 / cases:,.1f}",
            "–" if taken == core or "to polars" in name else f"{(taken - core) / 1e3 / cases:,.1f} ({(taken - core) / core:.1%})",
        ]
        for name, taken in alone.items()
    ]
    title = (
        f"## {result['scope']}: {cases:,} cases, {result['lawyers']:,} lawyers, the first 20 of each\n\n"
        f"{rows:,} rows come out, {result['table_bytes'] / 1e6:,.1f} MB.\n\n"
    )
    beside = {name: min(times) / result["peer_cases"] for name, times in result["beside"].items()}
    ours = beside["dianyuan"]
    peers = [
        [name, f"{taken / 1e6:.3f}", "–" if name == "dianyuan" else f"{taken / ours:.2f}"] for name, taken in beside.items()
    ]
    peer_title = f"## {result['scope']}: {result['peer_cases']:,} of the cases, beside peers\n\n"
    head = ["", "all cases, s", "a case, µs", "beyond the core, a case, µs"]
    return [title + table(head, whole), peer_title + table(["", "a case, ms", "ratio"], peers)]


def roster_table(result: Result) -> str:
    lawyers, text = result["lawyers"], min(result["rosters"]["JSON Lines"])
    named = [(f"`Roster`, {name}", times) for name, times in result["rosters"].items()]
    rows = [
        [name, f"{min(times) / 1e9:.3f}", f"{lawyers / min(times) * 1e9:,.0f}", f"{min(times) / text:.2f}"]
        for name, times in [*named, *result["readers"].items()]
    ]
    title = f"## A roster of {lawyers:,} lawyers, {result['text_bytes'] / 1e6:,.1f} MB as JSON Lines\n\n"
    return title + table(["", "s", "rows a second", "of the time from JSON Lines"], rows)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--many", type=Path, nargs="+", required=True)
    parser.add_argument("--rosters", type=Path, required=True)
    parser.add_argument("--load", required=True)
    arguments = parser.parse_args()
    many = [json.loads(path.read_text()) for path in arguments.many]
    rosters = json.loads(arguments.rosters.read_text())
    first, python = many[0], sys.version.split()[0]
    versions = f"polars {first['polars']}, DuckDB {first['duckdb']}, pyarrow {rosters['pyarrow']}, Python {python}"
    facts = circumstances(
        seed="2026 (dianyuan_benches::nation::SEED)",
        peer=f"{versions}; POLARS_MAX_THREADS=1, DuckDB with threads=1",
        rounds=f"{first['rounds']}, turn by turn; the fastest counts",
    )
    facts["load"] = (
        f"{arguments.load} before the first call and {os.getloadavg()[0]:.1f} after the last, over one minute; "
        "with others at work, times are too long"
    )
    command = (
        f"cargo xtask bench --only python --many-lawyers {first['lawyers']} --many-cases {first['cases']} "
        f"--peer-cases {first['peer_cases']} --many-rounds {first['rounds']} --record"
    )
    parts = [*(part for result in many for part in many_tables(result)), roster_table(rosters), NOTES]
    text = markdown("Tables in Python beside polars and DuckDB", facts, command, parts)
    print(text)
    if arguments.write:
        save("python", text, facts, [*many, {"rosters": rosters}])


if __name__ == "__main__":
    main()
