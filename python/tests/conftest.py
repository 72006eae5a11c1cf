"""The fixtures that Rust, C and Python share, and how hard hypothesis tries."""

import json
import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# A program of its own, for an environment with nothing but the wheel.
collect_ignore = ["installed.py"]

FIXTURES = Path(__file__).resolve().parents[2] / "tests" / "fixtures"

# No deadlines: how long an example takes says nothing about whether it is right.
settings.register_profile("default", deadline=None, max_examples=50, derandomize=True)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@dataclass(frozen=True)
class Shared:
    """One input as the files hold it, and what the engine gave to Rust: the ranking, the second
    lawyer's explanation, and the comparison with a changed roster."""

    roster: str
    roster_after: str
    case: str
    policy: str
    options: dict[str, Any]
    ranking: str
    explanation: str
    comparison: str

    @property
    def lawyers(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.roster.splitlines() if line.strip()]


@pytest.fixture(scope="session")
def shared() -> Shared:
    def read(name: str) -> str:
        return (FIXTURES / name).read_text(encoding="utf-8")

    return Shared(
        roster=read("roster.jsonl"),
        roster_after=read("roster-after.jsonl"),
        case=read("case.json"),
        policy=read("policy.toml"),
        options=json.loads(read("options.json")),
        ranking=read("ranking.json").removesuffix("\n"),
        explanation=read("explanation.json").removesuffix("\n"),
        comparison=read("comparison.json").removesuffix("\n"),
    )


def turns_beside(work: Callable[[], object]) -> int:
    """How often this thread had a turn while another one did the work."""
    counted, ended = 0, threading.Event()

    def run() -> None:
        try:
            work()
        finally:
            ended.set()

    worker = threading.Thread(target=run)
    worker.start()
    while not ended.is_set():
        counted += 1
        time.sleep(0.001)
    worker.join()
    return counted
