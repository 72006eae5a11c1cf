"""Ranks through the Python package, on request: reads and answers what `rank.c` does."""

import sys
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from dianyuan import Calibration, Case, Engine, Policy, Ranking, Roster


class Face:
    def __init__(self, folder: Path) -> None:
        def text(name: str) -> str:
            return (folder / name).read_text(encoding="utf-8")

        self.cases = [Case(line) for line in text("cases.jsonl").splitlines()]
        self.turns: Iterator[Case] = cycle(self.cases)
        roster, policy = Roster(text("roster.jsonl")), Policy(text("policy.toml"))
        self.engine = Engine(roster, policy, Calibration.fit(roster, policy, text("day.txt")))

    def rank(self, case: Case) -> Ranking:
        return self.engine.rank(case, top=5, excluded=0)

    def places(self, number: int) -> int:
        """Everything that stands at the places, added up."""
        total = 0
        for case in islice(self.turns, number):
            for candidate in self.rank(case).candidates:
                total += len(candidate.lawyer) + candidate.place + (candidate.points or 0)
                for part in candidate.contributions:
                    total += part.points + part.value
        return total

    def json(self, number: int) -> int:
        return sum(len(self.rank(case).to_json().encode()) for case in islice(self.turns, number))


def main() -> None:
    face = Face(Path(sys.argv[1]))
    for line in sys.stdin:
        verb, _, number = line.strip().partition(" ")
        if verb == "results":
            for case in islice(face.turns, len(face.cases)):
                print(face.rank(case).to_json())
        else:
            work = face.places if verb == "places" else face.json
            start = time.perf_counter_ns()
            total = work(int(number))
            print(time.perf_counter_ns() - start, total)
        sys.stdout.flush()


if __name__ == "__main__":
    main()
