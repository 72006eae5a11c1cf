"""Writes what `choice_year` found as tables for readers and as JSON with every number.

Arguments: files with a line of JSON for each way; with `--write` before them, to benches/record under today's date, else
only to the terminal.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).resolve().parents[1]))

from paper import circumstances, markdown, save, table

NOTES = (Path(__file__).parent / "notes.md").read_text()
Result = dict[str, Any]


def share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "–"


def hours(seconds: int) -> str:
    return f"{seconds / 3600:.1f}"


ROWS: dict[str, Callable[[Result], str]] = {
    "cases": lambda r: f"{r['cases']:,}",
    "appointed": lambda r: f"{r['appointed']:,}",
    "at some time referred to an official": lambda r: f"{r['referred']:,} ({share(r['referred'], r['cases'])})",
    "clients who named somebody": lambda r: f"{r['chosen']:,}",
    "first pick appointed, of these": lambda r: share(r["first_pick"], r["chosen"]),
    "any pick appointed, of these": lambda r: share(r["any_pick"], r["chosen"]),
    "seats declined by lawyers": lambda r: f"{r['declined']:,}",
    "lawyers who could have had a case": lambda r: str(r["lawyers"]),
    "load, Gini": lambda r: f"{r['load_gini_micro'] / 1e6:.3f}",
    "load, most / mean": lambda r: f"{r['load_most'] * r['lawyers'] / r['load_units']:.2f}",
    "best known lawyer, peak units / cap": lambda r: f"{r['popular_peak_units']} / {r['popular_cap_units']}",
    "points of the appointed, mean": lambda r: f"{r['points_sum'] / r['points_of'] / 1e6:.4f}",
    "hours to the appointment, median": lambda r: hours(r["wait_median_s"]),
    "hours, 90 of 100": lambda r: hours(r["wait_90_s"]),
    "hours, longest": lambda r: hours(r["wait_longest_s"]),
    "appointed past due (3 days)": lambda r: str(r["late"]),
    "commands": lambda r: f"{r['commands']:,}",
    "commands a second": lambda r: f"{r['commands'] * 1e9 / r['took_ns']:,.0f}",
    "events": lambda r: f"{r['events']:,}",
    "bytes an event": lambda r: f"{r['bytes'] / r['events']:,.0f}",
}


def main() -> None:
    write = sys.argv[1:2] == ["--write"]
    files = sys.argv[2:] if write else sys.argv[1:]
    results = [json.loads(line) for file in files for line in Path(file).read_text().splitlines()]
    facts = circumstances(
        "2026 (dianyuan_benches::year::SEED)", "none", "one year for each way, each on a core of its own or in turn"
    )
    facts["load"] = f"{os.getloadavg()[2]:.1f} over the last 15 minutes; above the number of cores, commands a second are too few"
    rows = [[name, *(cell(result) for result in results)] for name, cell in ROWS.items()]
    ways = table(["", *(result["way"] for result in results)], rows)
    command = f"cargo xtask bench --only choice --cases {results[0]['cases']} --record"
    text = markdown("A year of choices, turns and best ranks", facts, command, [ways, NOTES])
    print(text)
    if write:
        save("choice", text, facts, results)


if __name__ == "__main__":
    main()
