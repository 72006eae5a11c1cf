"""Solves one instance with dianyuan and with its peers, turn by turn, and holds their results against each other.

Up to 100,000 cases all programs stay up, so that each round meets the same moments of the machine; above, one
runs at a time, so that they do not share the memory.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from threading import Timer
from typing import Any

HERE = Path(__file__).parent
TOGETHER = 100_000


class OverLimit(Exception):
    """A solve took longer than allowed."""


class Contestant:
    """A program that builds and solves on request and times itself."""

    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.is_over = False
        self.about = self.answer()

    def answer(self) -> dict[str, Any]:
        line = self.process.stdout.readline()
        if self.is_over:
            raise OverLimit
        if not line:
            raise RuntimeError(f"{self.process.args} ended with {self.process.wait()}")
        return json.loads(line)

    def ask(self, verb: str, limit: float | None = None) -> dict[str, Any]:
        timer = Timer(limit, self.give_up) if limit else None
        self.process.stdin.write(f"{verb}\n")
        self.process.stdin.flush()
        if timer:
            timer.start()
        try:
            return self.answer()
        finally:
            if timer:
                timer.cancel()

    def give_up(self) -> None:
        self.is_over = True
        self.process.kill()

    def stop(self) -> None:
        self.process.stdin.close()
        self.process.wait()


class Figures:
    """What one contestant said, round by round."""

    def __init__(self, command: list[str], verbs: list[str]) -> None:
        self.command, self.verbs = command, verbs
        self.contestant: Contestant | None = None
        self.rounds: list[dict[str, Any]] = []
        self.about: dict[str, Any] = {}
        self.over: float | None = None

    def turn(self, limit: float) -> None:
        if self.over:
            return
        if self.contestant is None:
            self.contestant = Contestant(self.command)
            self.about = self.contestant.about
        figures: dict[str, Any] = {}
        try:
            for verb in self.verbs:
                figures |= self.contestant.ask(verb, limit if verb == "solve" else None)
        except OverLimit:
            self.over = limit
            self.stop()
            return
        stages = figures.pop("stages", [])
        self.rounds.append(figures | {f"stage_{name}_ns": time for name, time in stages})

    def stop(self) -> None:
        if self.contestant:
            self.contestant.stop()
        self.contestant = None

    def summary(self) -> dict[str, Any]:
        """The fastest of each part; memory of the first round, before anything was done twice."""
        if self.over:
            return self.about | {"over_s": self.over}
        first = self.rounds[0]
        times = {key: [figures[key] for figures in self.rounds] for key in first if is_time(key)}
        others = {key: value for key, value in first.items() if not is_time(key)}
        fastest = {key: min(values) for key, values in times.items()}
        return self.about | others | fastest | {"rounds": times}


def is_time(key: str) -> bool:
    return key.endswith("_ns")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, help="the `assign_beside` program")
    parser.add_argument("--folder", required=True, type=Path, help="where the instance goes")
    parser.add_argument("--family", required=True)
    parser.add_argument("--size", required=True)
    parser.add_argument("--rounds", required=True, type=int)
    parser.add_argument("--limit", required=True, type=float, help="seconds for one solve")
    parser.add_argument("--peers", required=True, help="modules, with commas between")
    parser.add_argument("--out", required=True, type=Path, help="where the figures go as JSON")
    return parser.parse_args()


def main() -> None:
    asked = arguments()
    write = [asked.program, "write", asked.family, asked.size, str(asked.folder)]
    size = json.loads(subprocess.run(write, check=True, capture_output=True, text=True).stdout)
    verbs = ["build", "solve", "check"]
    if (asked.folder / "edges.csv").exists():
        # The text of the tables would count as memory of what comes after.
        verbs.append("read")
    contestants = {"dianyuan": Figures([asked.program, "serve", str(asked.folder)], verbs)}
    for peer in asked.peers.split(","):
        command = [sys.executable, str(HERE / "serve.py"), peer, str(asked.folder / "instance.bin")]
        contestants[peer] = Figures(command, ["build", "solve"])
    for number in range(asked.rounds):
        for name, figures in contestants.items():
            print(f"{asked.family} {asked.size}, round {number + 1}: {name}", flush=True)
            figures.turn(asked.limit)
            if size["cases"] > TOGETHER:
                figures.stop()
    for figures in contestants.values():
        figures.stop()
    if contestants["dianyuan"].over:
        sys.exit(f"dianyuan did not finish within {asked.limit:g} s")
    summaries = {name: figures.summary() for name, figures in contestants.items()}
    agree(contestants)
    result = size | {
        "family": asked.family,
        "size": asked.size,
        "round_count": asked.rounds,
        "limit_s": asked.limit,
        "python": sys.version.split()[0],
        "solvers": summaries,
    }
    asked.out.write_text(json.dumps(result, indent=1) + "\n")


def agree(contestants: dict[str, Figures]) -> None:
    """The same seats and the same total in every round of every contestant, and of ours the same pairs."""
    found = {
        (name, figures["seats"], figures["total"])
        for name, contestant in contestants.items()
        for figures in contestant.rounds
    }
    ours = contestants["dianyuan"].rounds
    assert all(figures["is_optimal"] for figures in ours), "a result is not proved"
    assert len({figures["hash"] for figures in ours}) == 1, "other pairs in another round"
    assert len({(seats, total) for _, seats, total in found}) <= 1, sorted(found)


if __name__ == "__main__":
    main()
