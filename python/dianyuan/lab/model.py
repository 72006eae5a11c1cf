"""The model of a year: how cases come in, and what clients, lawyers and officials do.

Numbers here are assumptions to be varied, and none of them is an estimate from records, as nobody publishes any; where one
was taken from a source its comment says so. What is under study, the rules, is not modelled: a year is lived through the
true `Ledger`.
"""

from dataclasses import dataclass, fields
from datetime import date

__all__ = ["Model"]


@dataclass(frozen=True, kw_only=True)
class Model:
    """A seeded model of intake and choice. Everything drawn for a year depends on the seed, the year's number, the case and
    the turn, and not on the way under which it is lived: each way sees the same cases, and the same people do the same.

    Shares are from 0 to 1, spans are (least, most) and drawn evenly from it.

    Raises:
        ValueError: A field is out of its range.

    Example:
        >>> Model(cases=300).cases
        300
        >>> Model(decline=1.5)
        Traceback (most recent call last):
        ...
        ValueError: decline must be from 0 to 1, not 1.5
    """

    seed: int = 2026
    """Seed of everything that is drawn."""
    cases: int = 500
    """Cases in a year, evenly over its working days, in office hours. They are drawn from the city's cases, each with an id,
    a day of receipt and a term of its own; what ties one to others (`linked`, `hearings` and so on) is left out."""
    first_day: date | None = None
    """First day of the year; None is the day of the earliest of the city's cases."""
    days: int = 260
    """Working days, Monday to Friday, from the first day on."""
    office: tuple[int, int] = (9, 17)
    """Hours between which an office is open, on working days."""
    deadline_days: int = 3
    """Days from the receipt to the case's own deadline."""

    choose: float = 0.72
    """Share of clients who name somebody where they are asked. 72 % chose in Comal County, Texas, 2015 (Texas Indigent Defense
    Commission, The Power of Choice, 2017)."""
    delegate: float = 0.18
    """Share who leave it to the agency. The others do nothing until the time is over."""
    names: tuple[int, int] = (1, 3)
    """How many lawyers a client names."""
    from_list: float = 0.7
    """Share of names from the shortlist. The others are lawyers known from elsewhere, and may be anybody on the roster."""
    place_pull: float = 1.0
    """How much more the first places of the list are named: the n-th in proportion to n to the power of minus this; 0 is
    evenly."""
    fame_pull: float = 1.0
    """The same for how well known somebody is, among names from elsewhere. Who is how well known is drawn for each year."""
    at_counter: float = 0.5
    """Share of clients who choose before they leave, within `counter_minutes`; the others within `home_hours`."""
    counter_minutes: tuple[int, int] = (5, 60)
    """Minutes until a choice at the counter."""
    home_hours: tuple[int, int] = (1, 20)
    """Hours until a choice at home, and never past the time that is left."""

    decline: float = 0.08
    """Share of proposals that a lawyer declines."""
    answer_minutes: tuple[int, int] = (10, 90)
    """Minutes until a lawyer answers."""
    look_minutes: tuple[int, int] = (30, 180)
    """Minutes until an official looks at a case; where that is out of office hours, at the next opening."""
    lasts_days: tuple[int, int] = (10, 60)
    """Days that an appointed lawyer has a case in hand."""

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, tuple):
                low, high = value
                least = 0 if field.name == "office" else 1
                most = 24 if field.name == "office" else 10_000
                if not (isinstance(low, int) and isinstance(high, int) and least <= low <= high <= most):
                    raise ValueError(f"{field.name} must be two whole numbers in order from {least} to {most}, not {value}")
            elif field.name in _SHARES and not 0 <= value <= 1:
                raise ValueError(f"{field.name} must be from 0 to 1, not {value}")
            elif field.name in _COUNTS and not (isinstance(value, int) and 1 <= value <= 1_000_000):
                raise ValueError(f"{field.name} must be a whole number from 1 to 1,000,000, not {value}")
            elif field.name in _PULLS and not 0 <= value <= 10:
                raise ValueError(f"{field.name} must be from 0 to 10, not {value}")
        if self.choose + self.delegate > 1:
            raise ValueError(f"choose and delegate must be 1 together at most, not {self.choose + self.delegate}")
        if self.office[0] == self.office[1]:
            raise ValueError(f"office must be open, not {self.office}")


_SHARES = ("choose", "delegate", "from_list", "at_counter", "decline")
_COUNTS = ("cases", "days", "deadline_days")
_PULLS = ("place_pull", "fame_pull")
