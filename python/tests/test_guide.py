"""Every program of the guide runs, from the first to the last in one session."""

import os
import re
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("MPLBACKEND", "agg")

GUIDE = Path(__file__).resolve().parents[1] / "docs" / "guide.md"
TEXT = GUIDE.read_text(encoding="utf-8")
PROGRAMS = [(TEXT[: found.start()].count("\n") + 2, found[1]) for found in re.finditer(r"^```python\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)]


def test_the_guide_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(PROGRAMS) > 20
    monkeypatch.chdir(tmp_path)
    session: dict[str, Any] = {"__name__": "__main__"}
    for line, program in PROGRAMS:
        # Lines of a traceback are those of the guide.
        exec(compile("\n" * (line - 1) + program, str(GUIDE), "exec"), session)
    printed = capsys.readouterr().out
    assert "receive -> ['received']" in printed and "confirm -> ['confirmed']" in printed
    assert "refused: already_appointed" in printed
    pictures = {picture.name for picture in tmp_path.glob("*.png")}
    assert {"side-by-side.png", "load.png", "price.png", "shortlist.png", "weights.png"} <= pictures


def test_links_lead_somewhere() -> None:
    headings = {re.sub(r"[^\w\- ]", "", one).strip().lower().replace(" ", "-") for one in re.findall(r"^#+ (.*)$", TEXT, re.MULTILINE)}
    for target in re.findall(r"\]\(([^)\s]+)\)", TEXT):
        if target.startswith("#"):
            assert target[1:] in headings, target
        else:
            assert (GUIDE.parent / target).exists(), target
