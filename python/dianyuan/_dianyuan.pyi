"""The compiled half of `dianyuan`; import from `dianyuan` instead."""

from typing import Final, TypedDict, final, type_check_only

__all__ = [
    "SCORE_VERSION",
    "CalibrationError",
    "CausesError",
    "DianyuanError",
    "MalformedError",
    "PolicyError",
    "RecordError",
    "RequestError",
    "StoppedError",
    "__version__",
    "diff_json",
    "error_classes",
    "explain_json",
    "rank_json",
]

__version__: Final[str]
SCORE_VERSION: Final[int]

@final
@type_check_only
class _Problem(TypedDict):
    """One fault: where it is, what was found there, and what was expected.

    `value` never holds personal text: of such text it tells the kind and the length only.
    """

    code: str
    """Stable word for the sort of fault, e.g. `out_of_range`."""
    row: int | None
    """Line of the text or position in the list, counted from 1; None where the input is one record."""
    path: str
    """Path of the field inside the record, e.g. `specialities[0].cause`; empty for the record itself."""
    value: str
    """What was found, in words fit to be logged."""
    expected: str
    """What was expected instead."""

class DianyuanError(Exception):
    """An input is wrong. `kind` says which sort, `input` which one, `problems` lists every fault of it."""

    kind: str
    """`malformed`, `record`, `policy`, `causes`, `calibration`, `request` or `stopped`."""
    input: str | None
    """The argument at fault: `roster`, `case`, `lawyer`, `policy`, `causes`, `options` (what orders, counts and seeds); of a
    comparison `before`, `after`, `before_roster`, `after_roster`."""
    problems: list[_Problem]
    """Every fault, in the order of row, then path; never empty."""

class MalformedError(DianyuanError):
    """The text is not what it should be as text: not UTF-8, not JSON, not TOML, cut short."""

class RecordError(DianyuanError):
    """Records (lawyers, firms, cases) hold faults."""

class PolicyError(DianyuanError):
    """A policy is wrong, or loosens a gate that the policy it extends has locked."""

class CausesError(DianyuanError):
    """A cause tree or crosswalk is wrong."""

class CalibrationError(DianyuanError):
    """A calibration is wrong, or does not belong to the policy it is used with."""

class RequestError(DianyuanError):
    """An argument is out of range, or names something that is not there."""

class StoppedError(DianyuanError):
    """No input was at fault: the caller stopped the call, and nothing was made."""

def rank_json(roster: str | bytes, case: str | bytes, policy: str | bytes | None, options: str | bytes, /) -> str:
    """Ranks the lawyers of a roster for one case; see `dianyuan.rank_json`."""

def explain_json(
    roster: str | bytes,
    case: str | bytes,
    lawyer: str | bytes,
    policy: str | bytes | None,
    options: str | bytes,
    /,
) -> str:
    """Explains the place of one lawyer for one case; see `dianyuan.explain_json`."""

def diff_json(
    before: str | bytes,
    after: str | bytes,
    before_roster: str | bytes | None,
    after_roster: str | bytes | None,
    options: str | bytes,
    /,
) -> str:
    """Compares two rankings of one case; see `dianyuan.diff_json`."""

def error_classes() -> dict[str, type[DianyuanError]]:
    """The class for each kind of error that the engine knows, by the word in `kind`."""
