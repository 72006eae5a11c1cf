"""Writes what `polars_rank.py` measured as a table for readers and as JSON with every number.

Arguments: the results; with `--write` before them, to benches/record under today's date, else only to the
terminal. A figure that is not in the results is not in the table.
"""

import json
import sys
from pathlib import Path
from typing import Any

from paper import circumstances, markdown, save, table

NOTES = (Path(__file__).parent / "notes.md").read_text()


def milliseconds(nanoseconds: float) -> str:
    return f"{nanoseconds / 1e6:.3f}" if nanoseconds < 1e7 else f"{nanoseconds / 1e6:.1f}"


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


def times(result: dict[str, Any], key: str = "ns_min") -> list[list[str]]:
    """One row for each case, and their means by scope."""
    rows = []
    for scope in ["city", "nation"]:
        of_scope = [query for query in result["queries"] if query["scope"] == scope]
        named = [(query["case"], query[key]) for query in of_scope]
        means = {name: mean([numbers[name] for _, numbers in named]) for name in named[0][1]}
        for name, numbers in [*named, ("**mean**", means)]:
            ours = numbers["dianyuan"]
            rows.append(
                [
                    f"{scope}, {name}",
                    milliseconds(ours),
                    milliseconds(numbers["polars_counted"]),
                    f"{numbers['polars_counted'] / ours:.2f}",
                    milliseconds(numbers["polars"]),
                    f"{numbers['polars'] / ours:.2f}",
                ]
            )
    return rows


def memory(results: list[dict[str, Any]]) -> list[list[str]]:
    rows = []
    for result in results:
        engine = result["engine"]
        rows.append(
            [
                f"{engine['lawyers']:,}",
                str(engine["column_bytes"]),
                str(engine["engine_bytes"]),
                str(engine["profile_bytes"]),
                str(result["frame_bytes"]),
                f"{engine['fit_ns'] / 1e6:.1f}",
                f"{engine['build_ns'] / 1e6:.1f}",
            ]
        )
    return rows


def parts(results: list[dict[str, Any]]) -> list[str]:
    """Tables and notes."""
    head = ["case", "dianyuan", "polars, counts too", "ratio", "polars, no counts", "ratio"]
    of_sizes = [
        f"## {result['engine']['lawyers']:,} lawyers: one ranking, milliseconds\n\n"
        + table(head, times(result))
        for result in results
    ]
    head = [
        "lawyers",
        "columns, B each",
        "engine, B each",
        "profiles, B each",
        "frame, B each",
        "fit, ms",
        "build, ms",
    ]
    of_memory = "## Memory and building\n\n" + table(head, memory(results))
    return [*of_sizes, of_memory, NOTES]


def main() -> None:
    arguments = sys.argv[1:]
    write = arguments[:1] == ["--write"]
    results = [json.loads(Path(path).read_text()) for path in arguments[write:]]
    first = results[0]
    facts = circumstances(
        seed="2026 (dianyuan_benches::nation::SEED)",
        peer=f"polars {first['polars']}, NumPy {first['numpy']}, Python {first['python']}, POLARS_MAX_THREADS=1",
        rounds=f"{first['rounds']}, turn by turn; the fastest counts",
    )
    sizes = ",".join(str(result["engine"]["lawyers"]) for result in results)
    command = f"cargo xtask bench --only rank --lawyers {sizes} --rounds {first['rounds']} --record"
    text = markdown("Rankings beside polars", facts, command, parts(results))
    print(text)
    if write:
        save("rank", text, facts, results)


if __name__ == "__main__":
    main()
