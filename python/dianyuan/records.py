"""Decision records gone through again."""

import json
from typing import Any

from dianyuan import _dianyuan
from dianyuan._values import Record, Text

__all__ = ["replay", "replay_json"]


def replay(
    record: Text | Record,
    roster: _dianyuan.Roster | None = None,
    case: _dianyuan.Case | Text | Record | None = None,
) -> dict[str, Any]:
    """Derive everything in a record again that follows from it, and compare.

    Arguments:
        record: What `Ledger.record_json` gave.
        roster, case: The roster of that time and the case, for signals and gates too; both, or neither.

    Returns:
        The verdicts, as a dict.

    Raises:
        DianyuanError: That is no record.
        TypeError: One of roster and case is given without the other.
    """
    verdicts: dict[str, Any] = json.loads(replay_json(record, roster, case))
    return verdicts


def replay_json(
    record: Text | Record,
    roster: _dianyuan.Roster | None = None,
    case: _dianyuan.Case | Text | Record | None = None,
) -> str:
    """Replay as `replay` does, but give canonical JSON text."""
    return _dianyuan.replay_record_json(record, roster, case)
