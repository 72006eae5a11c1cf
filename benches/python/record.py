"""Writes what `many.py` and `rosters.py` measured, as tables for readers and as JSON with every number.

Arguments: --many FILE... and --rosters FILE... with the results, --load before the first of them; with --write also to
benches/record under today's date.
"""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

for beside in ("peers", "faces"):
    sys.path.append(str(Path(__file__).resolve().parents[1] / beside))

from compare import spread
from paper import circumstances, markdown, save, table

NOTES = (Path(__file__).parent / "notes.md").read_text()
Result = dict[str, Any]


def whole_table(results: list[Result]) -> str:
    rows = [
        [
            f"{result['scope']}, {result['lawyers']:,} lawyers, {result['cases']:,} cases",
            seconds(min(result["ns"]["whole"])),
            f"{min(result['ns']['whole']) / 1e6 / result['cases']:.3f}",
            seconds(min(result["ns"]["shared"])),
            f"{result['rows']:,}",
            f"{result['table_bytes'] / 1e6:,.1f}",
            f"{min(result['ns']['to_polars']) / 1e6:.2f}",
        ]
        for result in results
    ]
    head = ["", "s, one thread", "a case, ms", "s, all cores", "rows", "MB", "to polars, ms"]
    return "## `rank_many`, the first 20 of each case, one call\n\n" + table(head, rows)


def piece_table(results: list[Result]) -> str:
    rows = []
    for result in results:
        core, *others = result["pieces_ns"].items()
        for name, times in [core, *others]:
            over = spread([way - rust for way, rust in zip(times, core[1], strict=True)])
            added = f"{micro(over['median'])} ({micro(over['q1'])} to {micro(over['q3'])})"
            rows.append(
                [
                    f"{result['scope']}, {result['lawyers']:,} lawyers, {name}",
                    micro(min(times)),
                    micro(spread(times)["median"]),
                    "–" if name == core[0] else added,
                ]
            )
    head = ["", "least", "median", "beyond the core, median (quartiles)"]
    return "## The same beside the core, in pieces of 100 cases: a case, microseconds\n\n" + table(head, rows)


def peer_table(results: list[Result]) -> str:
    rows = []
    for result in results:
        ours, polars, duckdb = (min(result["ns"][name]) / result["peer_cases"] for name in ("dianyuan", "polars", "DuckDB"))
        rows.append(
            [
                f"{result['scope']}, {result['lawyers']:,} lawyers, {result['peer_cases']:,} cases",
                f"{ours / 1e6:.3f}",
                f"{polars / 1e6:.3f}",
                f"{polars / ours:.2f}",
                f"{duckdb / 1e6:.3f}",
                f"{duckdb / ours:.2f}",
            ]
        )
    head = ["", "dianyuan", "polars", "ratio", "DuckDB", "ratio"]
    return "## The first of the cases, beside peers: a case, milliseconds\n\n" + table(head, rows)


def micro(nanoseconds: float) -> str:
    return f"{nanoseconds / 1e3:,.1f}"


def roster_table(results: list[Result]) -> str:
    rows = []
    for result in results:
        lawyers, text = result["lawyers"], min(result["rosters"]["JSON Lines"])
        named = {f"`Roster`, {name}": times for name, times in result["rosters"].items()} | result["readers"]
        for name, times in named.items():
            taken = min(times)
            rows.append([f"{lawyers:,} lawyers, {name}", seconds(taken), f"{lawyers / taken * 1e9:,.0f}", f"{taken / text:.2f}"])
    sizes = ", ".join(f"{result['text_bytes'] / 1e6:,.1f} MB" for result in results)
    title = f"## Rosters, {sizes} as JSON Lines\n\n"
    return title + table(["", "s", "rows a second", "of the time from JSON Lines"], rows)


def seconds(nanoseconds: float) -> str:
    return f"{nanoseconds / 1e9:.4f}" if nanoseconds < 1e9 else f"{nanoseconds / 1e9:.2f}"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--many", type=Path, nargs="+", required=True)
    parser.add_argument("--rosters", type=Path, nargs="+", required=True)
    parser.add_argument("--load", required=True)
    arguments = parser.parse_args()
    many = [json.loads(path.read_text()) for path in arguments.many]
    rosters = [json.loads(path.read_text()) for path in arguments.rosters]
    first, python = many[0], sys.version.split()[0]
    versions = f"polars {first['polars']}, DuckDB {first['duckdb']}, pyarrow {rosters[0]['pyarrow']}, Python {python}"
    facts = circumstances(
        seed="2026 (dianyuan_benches::nation::SEED)",
        peer=f"{versions}; POLARS_MAX_THREADS=1, DuckDB with threads=1",
        rounds=f"{first['rounds']}, turn by turn; the fastest counts",
    )
    facts["load"] = (
        f"{arguments.load} before the first call and {os.getloadavg()[0]:.1f} after the last, over one minute; "
        "with others at work, times are too long"
    )
    sizes = ",".join(str(lawyers) for lawyers in dict.fromkeys(result["lawyers"] for result in many))
    command = (
        f"cargo xtask bench --only python --many-lawyers {sizes} --many-cases {first['cases']} "
        f"--peer-cases {first['peer_cases']} --many-rounds {first['rounds']} --record"
    )
    parts = [whole_table(many), piece_table(many), peer_table(many), roster_table(rosters), NOTES]
    text = markdown("Tables in Python beside polars and DuckDB", facts, command, parts)
    print(text)
    if arguments.write:
        save("python", text, facts, [*many, {"rosters": rosters}])


if __name__ == "__main__":
    main()
