"""The synthetic city that comes with the package: nobody in it exists."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dianyuan import Policy
from dianyuan._dianyuan import sample_texts

__all__ = ["City", "sample"]

Record = Mapping[str, Any]


@dataclass(frozen=True)
class City:
    """What a year is lived with: an agency's lawyers and firms, cases to draw from, and a policy."""

    roster: Sequence[Record]
    """Rows of the roster, lawyers and firms, as `Roster` takes them."""
    cases: Sequence[Record]
    """Cases as `Case` takes them. The intake of a year is drawn from them, so they should be what the agency sees."""
    policy: Policy
    """The agency's policy."""

    def __repr__(self) -> str:
        lawyers = sum(is_lawyer(row) for row in self.roster)
        return f"<City of {lawyers} lawyers, {len(self.cases)} cases, policy {self.policy.id}>"


def sample(lawyers: int | None = None) -> City:
    """The city of the `dianyuan demo` command: 300 lawyers with their firms, 200 cases of three weeks, and its policy.

    Arguments:
        lawyers: How many of the lawyers, taken evenly from the list; all of them if None. Their firms all stay.

    Raises:
        ValueError: `lawyers` is less than 1, or more than there are.

    Example:
        >>> sample()
        <City of 300 lawyers, 200 cases, policy sample-city>
        >>> sample(lawyers=60)
        <City of 60 lawyers, 200 cases, policy sample-city>
    """
    roster, cases, policy = sample_texts()
    rows = [json.loads(line) for line in roster.splitlines()]
    people = [row for row in rows if is_lawyer(row)]
    if lawyers is not None:
        if not 1 <= lawyers <= len(people):
            raise ValueError(f"lawyers must be from 1 to {len(people)}, not {lawyers}")
        people = [people[at * len(people) // lawyers] for at in range(lawyers)]
    firms = [row for row in rows if not is_lawyer(row)]
    return City(firms + people, [json.loads(line) for line in cases.splitlines()], Policy(policy))


def is_lawyer(row: Record) -> bool:
    """Whether a row is a lawyer's, and not a firm's."""
    return not str(row.get("schema", "")).startswith("dianyuan.firm/")
