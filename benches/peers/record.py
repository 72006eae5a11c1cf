"""Writes what `polars_rank.py` measured as a table for readers and as JSON with every number.

Arguments: the results; with `--write` before them, to benches/record under today's date, else only to the
terminal. A figure that is not in the results is not in the table.
"""

import json
import os
import platform
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
NOTES = (Path(__file__).parent / "notes.md").read_text()


def said(*command: str) -> str:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout.strip()


def line_of(path: str, key: str) -> str:
    try:
        lines = Path(path).read_text().splitlines()
    except OSError:
        return "unknown"
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(key)), "unknown")


def circumstances(results: list[dict[str, Any]]) -> dict[str, str]:
    """Machine and versions; no names of hosts or folders."""
    changed = said("git", "status", "--porcelain", "--", "crates/core", "benches/src")
    memory = line_of("/proc/meminfo", "MemTotal").removesuffix(" kB")
    first = results[0]
    return {
        "date": date.today().isoformat(),
        "commit": said("git", "rev-parse", "--short", "HEAD") + (" with changes" if changed else ""),
        "seed": "2026 (dianyuan_benches::nation::SEED)",
        "processor": f"{line_of('/proc/cpuinfo', 'model name')}, {os.cpu_count()} cores",
        "memory": f"{int(memory) // 2**20} GiB" if memory.isdigit() else memory,
        "system": f"{platform.system()} {platform.release().split('-')[0]}, {platform.machine()}",
        "rustc": said("rustc", "--version").split(" (")[0],
        "profile": "release of this workspace (opt-level 3, thin LTO, one codegen unit), baseline x86-64"
        if platform.machine() == "x86_64"
        else "release of this workspace (opt-level 3, thin LTO, one codegen unit)",
        "peer": f"polars {first['polars']}, NumPy {first['numpy']}, Python {first['python']}, POLARS_MAX_THREADS=1",
        "rounds": f"{first['rounds']}, turn by turn; the fastest counts",
    }


def table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


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


def markdown(facts: dict[str, str], results: list[dict[str, Any]]) -> str:
    parts = [f"# Rankings beside polars, {facts['date']}"]
    parts.append("\n".join(f"- {name}: {fact}" for name, fact in facts.items()))
    sizes = ",".join(str(result["engine"]["lawyers"]) for result in results)
    rounds = results[0]["rounds"]
    command = f"cargo xtask bench --peers-only --lawyers {sizes} --rounds {rounds} --record"
    parts.append(f"Again: `{command}`.")
    head = ["case", "dianyuan", "polars, counts too", "ratio", "polars, no counts", "ratio"]
    for result in results:
        parts.append(
            f"## {result['engine']['lawyers']:,} lawyers: one ranking, milliseconds\n\n"
            + table(head, times(result))
        )
    head = [
        "lawyers",
        "columns, B each",
        "engine, B each",
        "profiles, B each",
        "frame, B each",
        "fit, ms",
        "build, ms",
    ]
    parts.append("## Memory and building\n\n" + table(head, memory(results)))
    parts.append(NOTES)
    return "\n\n".join(parts).rstrip() + "\n"


def main() -> None:
    arguments = sys.argv[1:]
    write = arguments[:1] == ["--write"]
    results = [json.loads(Path(path).read_text()) for path in arguments[write:]]
    facts = circumstances(results)
    text = markdown(facts, results)
    print(text)
    if write:
        folder = ROOT / "benches" / "record"
        folder.mkdir(exist_ok=True)
        name = f"{facts['date']}-rank"
        (folder / f"{name}.md").write_text(text)
        raw = json.dumps({"circumstances": facts, "results": results}, indent=1, ensure_ascii=False)
        (folder / f"{name}.json").write_text(raw + "\n")


if __name__ == "__main__":
    main()
