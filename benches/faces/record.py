"""Writes what the faces took, how soon calls stop, and how large the libraries are, as tables for readers and as JSON.

Arguments: --rank FILE... from `compare.py`, --edge FILE... from `rank_edge` for the same rosters, --stop FILE from
`stop.c`, --library NAME FILE for each library, --python with the Python that took turns, if one did; with --write also to
benches/record under today's date.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).resolve().parents[1] / "peers"))

from compare import spread
from paper import circumstances, markdown, save, said, table

NOTES = (Path(__file__).parent / "notes.md").read_text()
Result = dict[str, Any]


def micro(nanoseconds: float) -> str:
    return f"{nanoseconds / 1e3:,.2f}"


def rank_table(result: Result) -> str:
    rows = []
    for verb, what in (("places", "five places"), ("json", "JSON")):
        for face, times in result[verb]["ns"].items():
            over = result[verb]["over_ns"].get(face)
            rows.append(
                [
                    f"{what}, {face}",
                    *(micro(times[part]) for part in ("least", "q1", "median", "q3")),
                    f"{micro(over['median'])} ({micro(over['q1'])} to {micro(over['q3'])})" if over else "–",
                ]
            )
    head = ["", "least", "lower quartile", "median", "upper quartile", "beyond Rust, median (quartiles)"]
    title = f"## {result['lawyers']:,} lawyers, {result['cases']} cases: one call, microseconds\n\n"
    return title + table(head, rows)


def edge_table(results: list[Result], found: list[Result]) -> str:
    """What the C functions add where both ways go through the same machine code of the core."""
    rows = []
    for result, edge in zip(results, found, strict=True):
        over = spread([c - rust for rust, c in zip(edge["rust_ns"], edge["c_ns"], strict=True)])
        rust, c = spread(edge["rust_ns"]), spread(edge["c_ns"])
        added = f"{micro(over['median'])} ({micro(over['q1'])} to {micro(over['q3'])})"
        rows.append([f"{result['lawyers']:,}", micro(rust["median"]), micro(c["median"]), added])
    head = ["lawyers", "Rust, median", "C, median", "beyond Rust, median (quartiles)"]
    return "## Five places, Rust and C in one process: one call, microseconds\n\n" + table(head, rows)


def stops(path: Path) -> list[Result]:
    found = []
    for line in path.read_text().splitlines():
        name, *numbers = line.split("\t")
        parts = ("stopped", "took_ns", "median_ns", "longest_ns", "longest_work_ns")
        found.append({"name": name, **dict(zip(parts, map(int, numbers), strict=True))})
    return found


def stop_table(found: list[Result]) -> str:
    rows = [
        [
            f"`{job['name'].split(',')[0]}`" + "".join(f",{more}" for more in job["name"].split(",")[1:]),
            f"{job['took_ns'] / 1e6:,.1f}",
            str(job["stopped"]),
            f"{job['median_ns'] / 1e6:.2f}",
            f"{job['longest_ns'] / 1e6:.2f}",
            f"{job['longest_work_ns'] / 1e6:.2f}",
        ]
        for job in found
    ]
    head = ["call", "undisturbed, ms", "times stopped", "to the return, median, ms", "longest, ms", "of it at work, ms"]
    return "## From the wish to stop to the return\n\n" + table(head, rows)


def sizes(libraries: list[list[str]]) -> list[Result]:
    """Bytes of each library as built, and without what the linker does not need; empty where there is no `strip`."""
    found = []
    for name, path in libraries:
        size: Result = {"name": name, "bytes": Path(path).stat().st_size}
        with tempfile.TemporaryDirectory() as folder:
            copy = shutil.copy(path, folder)
            option = "--strip-debug" if name.endswith(".a") else "--strip-unneeded"
            if shutil.which("strip") and subprocess.run(["strip", option, copy]).returncode == 0:
                size["stripped"] = Path(copy).stat().st_size
        found.append(size)
    return found


def size_table(found: list[Result]) -> str:
    rows = [[size["name"], f"{size['bytes']:,}", f"{size['stripped']:,}" if "stripped" in size else "–"] for size in found]
    return "## Libraries, bytes\n\n" + table(["", "as built", "stripped"], rows)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--rank", type=Path, nargs="+", required=True)
    parser.add_argument("--edge", type=Path, nargs="+", required=True)
    parser.add_argument("--stop", type=Path, required=True)
    parser.add_argument("--library", nargs=2, action="append", required=True)
    parser.add_argument("--load", required=True)
    parser.add_argument("--stop-inputs", required=True)
    parser.add_argument("--python")
    arguments = parser.parse_args()
    ranked = [json.loads(path.read_text()) for path in arguments.rank]
    edges = [json.loads(path.read_text()) for path in arguments.edge]
    stopped, libraries = stops(arguments.stop), sizes(arguments.library)
    compilers = [said("cc", "--version").splitlines()[0]]
    has_java = any("Java" in face for face in ranked[0]["places"]["ns"])
    if has_java:
        java = subprocess.run(["java", "-version"], capture_output=True, text=True).stderr.splitlines()
        compilers.append(java[0].replace('"', ""))
    if arguments.python:
        compilers.append(said(arguments.python, "--version"))
    facts = circumstances(
        "2026 (dianyuan_benches::city::SEED, nation::SEED, year::SEED, assign::SEED)",
        ", ".join(compilers),
        f"{ranked[0]['rounds']}, turns of some {ranked[0]['turn_us']:,} microseconds",
    )
    facts["load"] = (
        f"{arguments.load} before the first call and {os.getloadavg()[0]:.1f} after the last, over one minute; "
        "with others at work, times are too long"
    )
    facts["stops"] = arguments.stop_inputs
    parts = [*map(rank_table, ranked), edge_table(ranked, edges), stop_table(stopped), size_table(libraries), NOTES]
    lawyers = ",".join(str(result["lawyers"]) for result in ranked)
    command = (
        f"cargo xtask bench --only faces --face-lawyers {lawyers} --face-rounds {ranked[0]['rounds']} "
        f"--face-turn {ranked[0]['turn_us']} --record"
    )
    if arguments.python:
        command += " --face-python"
    if has_java:
        command += " --face-java CLASSPATH"
    faces = [face.split(" ")[0] for face in ranked[0]["places"]["ns"]]
    text = markdown(f"The same through {', '.join(faces[:-1])} and {faces[-1]}", facts, command, parts)
    print(text)
    if arguments.write:
        save("faces", text, facts, [*ranked, {"edges": edges}, {"stops": stopped}, {"libraries": libraries}])


if __name__ == "__main__":
    main()
