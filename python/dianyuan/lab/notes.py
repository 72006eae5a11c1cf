"""What is noted of a year: read off the events of its ledger, and off what was shown and named."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import log2
from typing import Any

__all__ = ["Noted", "Notes"]


@dataclass
class Noted:
    """One case."""

    received: datetime
    due_at: datetime | None = None
    units: int = 0
    mode: str = ""
    names: list[str] = field(default_factory=list)
    """Whom the client named first; another choice later is not noted."""
    lawyer: str | None = None
    appointed: datetime | None = None
    was_overridden: bool = False
    declined: int = 0


class Notes:
    """All cases of a year, what each lawyer was seen and has in hand."""

    def __init__(self, cases: Mapping[str, Mapping[str, Any]]) -> None:
        self.cases = {case: Noted(datetime.fromisoformat(record["received"])) for case, record in cases.items()}
        self.exposure: dict[str, float] = defaultdict(float)
        """By lawyer: 1 / log2(1 + place) for each time on a list, as a place further down is looked at less (the discount of
        Järvelin and Kekäläinen 2002, used for exposure by Singh and Joachims 2018)."""
        self.peak: dict[str, int] = defaultdict(int)
        self._in_hand: dict[str, int] = defaultdict(int)

    def shown(self, lawyers: Sequence[str]) -> None:
        """A list was shown to a client."""
        for place, lawyer in enumerate(lawyers, 1):
            self.exposure[lawyer] += 1 / log2(1 + place)

    def named(self, case: str, names: Sequence[str]) -> None:
        """A client named somebody."""
        if not self.cases[case].names:
            self.cases[case].names = list(names)

    def read(self, event: Mapping[str, Any]) -> None:
        """An event was stored."""
        if "case" not in event:
            return
        noted, data = self.cases[event["case"]], event.get("data", {})
        match event["type"]:
            case "received":
                noted.units, noted.mode = data["units"], data["mode"]
                noted.due_at = datetime.fromisoformat(data["due_at"]) if "due_at" in data else None
            case "overridden":
                noted.was_overridden = True
            case "declined":
                noted.declined += 1
            case "confirmed" if noted.lawyer is None:
                noted.lawyer, noted.appointed = data["lawyer"], datetime.fromisoformat(event["at"])
                self._in_hand[noted.lawyer] += noted.units
                self.peak[noted.lawyer] = max(self.peak[noted.lawyer], self._in_hand[noted.lawyer])
            case "closed" if noted.lawyer is not None:
                self._in_hand[noted.lawyer] -= noted.units
