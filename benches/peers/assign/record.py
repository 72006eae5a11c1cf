"""Writes what `compare.py` measured as tables for readers and as JSON with every number.

Arguments: the results; with `--write` before them, to benches/record under today's date, else only to the
terminal. A figure that is not in the results is not in a table.
"""

import json
import sys
from itertools import groupby
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).resolve().parents[1]))

from paper import circumstances, markdown, save, table

NOTES = (Path(__file__).parent / "notes.md").read_text()
PEERS = {"ortools_flow": "OR-tools", "lemon_simplex": "LEMON", "scipy_matching": "SciPy"}
Result = dict[str, Any]


def milliseconds(nanoseconds: float) -> str:
    value = nanoseconds / 1e6
    return f"{value:,.0f}" if value >= 1_000 else f"{value:.1f}" if value >= 10 else f"{value:.3f}"


def mebibytes(count: int | None) -> str:
    return "–" if count is None else f"{count / 2**20:,.0f}"


def stages(result: Result) -> dict[str, int]:
    """Our time by stage; the first stage is the plain optimum."""
    ours = result["solvers"]["dianyuan"]
    prefix = "stage_"
    return {
        key.removeprefix(prefix).removesuffix("_ns"): value
        for key, value in ours.items()
        if key.startswith(prefix)
    }


def solve_cell(solver: dict[str, Any] | None) -> str:
    if solver is None:
        return "–"
    over = solver.get("over_s")
    return f"> {over * 1_000:,.0f}" if over else milliseconds(solver["solve_ns"])


def ratio(ours: int, result: Result) -> str:
    """How many times as long the better peer takes."""
    solvers = [result["solvers"].get(peer) for peer in PEERS]
    times = [solver["solve_ns"] for solver in solvers if solver and "solve_ns" in solver]
    if times:
        return f"{min(times) / ours:.1f}"
    limits = [solver["over_s"] for solver in solvers if solver]
    return f"> {min(limits) * 1e9 / ours:.1f}" if limits else "–"


def solving(results: list[Result]) -> str:
    head = ["family", "plain optimum", *PEERS.values(), "ratio to the better peer"]
    head += ["whole result", "ratio to the better peer", "whole / plain"]
    rows = []
    for result in results:
        solvers = result["solvers"]
        plain, whole = stages(result)["score"], solvers["dianyuan"]["solve_ns"]
        row = [result["family"], milliseconds(plain)]
        row += [solve_cell(solvers.get(peer)) for peer in PEERS]
        row += [ratio(plain, result), milliseconds(whole), ratio(whole, result)]
        rows.append([*row, f"{whole / plain:.2f}"])
    return table(head, rows)


def parts_of_ours(results: list[Result]) -> str:
    names = list(dict.fromkeys(name for result in results for name in stages(result)))
    head = ["family", "reading tables", "building", *names, "checking"]
    rows = []
    for result in results:
        ours, parts = result["solvers"]["dianyuan"], stages(result)
        columns = [ours.get("read_ns"), ours["build_ns"]]
        columns += [parts.get(name) for name in names] + [ours["check_ns"]]
        cells = ["–" if value is None else milliseconds(value) for value in columns]
        rows.append([result["family"], *cells])
    return table(head, rows)


def memory(results: list[Result]) -> str:
    head = ["family", "our problem, MiB", "our peak, MiB"]
    for peer in PEERS.values():
        head += [f"{peer} peak, MiB", f"{peer} build, ms"]
    rows = []
    for result in results:
        ours = result["solvers"]["dianyuan"]
        row = [result["family"], mebibytes(ours["problem_bytes"]), mebibytes(ours["peak_bytes"])]
        for peer in PEERS:
            solver = result["solvers"].get(peer)
            known = solver is not None and "solve_ns" in solver
            row += [mebibytes(solver["peak_bytes"]), milliseconds(solver["build_ns"])] if known else ["–"] * 2
        rows.append(row)
    return table(head, rows)


def worth(results: list[Result]) -> str:
    head = ["family", "seats of all lawyers", "seats filled", "total score, micro-units"]
    rows = []
    for result in results:
        ours = result["solvers"]["dianyuan"]
        rows.append(
            [result["family"], f"{result['seats']:,}", f"{ours['seats']:,}", f"{ours['total']:,}"]
        )
    return table(head, rows)


def section(results: list[Result]) -> str:
    first = results[0]
    rounds = "one round" if first["round_count"] == 1 else f"the fastest of {first['round_count']} rounds"
    title = f"## {first['cases']:,} cases, {first['lawyers']:,} lawyers, {first['edges']:,} pairs"
    texts = [
        f"{title}\n\nSolving, milliseconds, {rounds}:",
        solving(results),
        "Where our time goes, milliseconds:",
        parts_of_ours(results),
        "Memory and building:",
        memory(results),
        "What all of them found:",
        worth(results),
    ]
    return "\n\n".join(texts)


def versions(results: list[Result]) -> str:
    found = {
        peer: solver["version"]
        for result in results
        for peer, solver in result["solvers"].items()
        if peer in PEERS
    }
    packages = {"ortools_flow": "OR-tools", "lemon_simplex": "pylmcf", "scipy_matching": "SciPy"}
    named = [f"{packages[peer]} {version}" for peer, version in found.items()]
    return ", ".join([*named, f"Python {results[0]['python']}", "one thread each"])


def command(results: list[Result]) -> str:
    sizes = ",".join(dict.fromkeys(result["size"] for result in results))
    families = ",".join(dict.fromkeys(result["family"] for result in results))
    rounds = {result["cases"] > 100_000: result["round_count"] for result in results}
    options = {False: "--small-rounds", True: "--large-rounds"}
    given = " ".join(f"{options[is_large]} {count}" for is_large, count in rounds.items())
    return f"cargo xtask bench --only assign --sizes {sizes} --families {families} {given} --record"


def main() -> None:
    arguments = sys.argv[1:]
    write = arguments[:1] == ["--write"]
    results = [json.loads(Path(path).read_text()) for path in arguments[write:]]
    facts = circumstances(
        seed="2026 (dianyuan_benches::assign::SEED)",
        peer=versions(results),
        rounds="turn by turn, the fastest of each part counts; how many, each table says",
    )
    by_size = groupby(results, key=lambda result: result["size"])
    parts = [*(section(list(group)) for _, group in by_size), NOTES]
    text = markdown("Assignment beside its peers", facts, command(results), parts)
    print(text)
    if write:
        save("assign", text, facts, results)


if __name__ == "__main__":
    main()
