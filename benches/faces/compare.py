"""Takes turns between the faces, so that all meet the same moments of the machine, and writes what they took.

Arguments: --folder with the inputs, --rounds, --turn in microseconds, --out for the figures, and a `--face NAME COMMAND...` for each face, the
command in one word as a shell would take it. The first face is the one that others are held against. Each command
answers lines on standard input as `rank.c` says.
"""

import argparse
import json
import shlex
import subprocess
import sys
from pathlib import Path
from statistics import quantiles

# Calls before anything counts, which a compiler at run time needs.
WARM = 20_000
# Nanoseconds after which it is enough.
WARM_NS = 6_000_000_000
VERBS = ("places", "json")


class Face:
    def __init__(self, name: str, command: str) -> None:
        self.name = name
        self.program = subprocess.Popen(shlex.split(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def say(self, line: str) -> None:
        assert self.program.stdin is not None
        self.program.stdin.write(line + "\n")
        self.program.stdin.flush()

    def hear(self) -> str:
        assert self.program.stdout is not None
        line = self.program.stdout.readline()
        if not line:
            sys.exit(f"{self.name} ended before it answered")
        return line.rstrip("\n")

    def ask(self, verb: str, number: int) -> tuple[int, int]:
        """Nanoseconds, and a sum over everything that was read."""
        self.say(f"{verb} {number}")
        nanoseconds, total = self.hear().split()
        return int(nanoseconds), int(total)

    def results(self, number: int) -> list[str]:
        self.say("results")
        return [self.hear() for _ in range(number)]


def same(what: str, answers: dict[str, object]) -> None:
    first, *others = answers.items()
    for name, answer in others:
        if answer != first[1]:
            sys.exit(f"{what}: {name} gives something else than {first[0]}")


def compare(faces: list[Face], verb: str, rounds: int, turn: int) -> dict[str, object]:
    first = faces[0]
    once = max(1, min(face.ask(verb, 50)[0] for face in faces) // 50)
    number = max(1, turn // once)
    for face in faces:
        face.ask(verb, max(number, min(WARM, WARM_NS // once)))
    taken: dict[str, list[float]] = {face.name: [] for face in faces}
    for _ in range(rounds):
        sums = {}
        for face in faces:
            # Others were at work in between: what they pushed out of the caches comes back.
            face.ask(verb, number // 8 + 1)
            nanoseconds, total = face.ask(verb, number)
            taken[face.name].append(nanoseconds / number)
            sums[face.name] = total
        same(verb, sums)
    # The overhead of each turn against the turn of the first face just before it.
    over = {name: [a - b for a, b in zip(times, taken[first.name])] for name, times in taken.items()}
    return {
        "calls": number,
        "ns": {name: spread(times) for name, times in taken.items()},
        "over_ns": {name: spread(times) for name, times in over.items() if name != first.name},
    }


def spread(numbers: list[float]) -> dict[str, float]:
    low, middle, high = quantiles(numbers, n=4, method="inclusive")
    return {"least": round(min(numbers)), "q1": round(low), "median": round(middle), "q3": round(high)}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--lawyers", type=int, required=True)
    parser.add_argument("--rounds", type=int, required=True)
    parser.add_argument("--turn", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--face", nargs=2, action="append", required=True)
    arguments = parser.parse_args()
    cases = len((arguments.folder / "cases.jsonl").read_text().splitlines())
    faces = [Face(name, command) for name, command in arguments.face]
    same("the rankings", {face.name: face.results(cases) for face in faces})
    found = {verb: compare(faces, verb, arguments.rounds, arguments.turn * 1_000) for verb in VERBS}
    result = {"lawyers": arguments.lawyers, "cases": cases, "rounds": arguments.rounds, "turn_us": arguments.turn, **found}
    arguments.out.write_text(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
