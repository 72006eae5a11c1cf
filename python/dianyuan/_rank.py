"""Python values to JSON text and back, around the one call into the engine."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Literal, TypeAlias

from dianyuan import _dianyuan

Text: TypeAlias = str | bytes
Record: TypeAlias = Mapping[str, Any]


def rank(
    roster: Text | Record | Sequence[Record],
    case: Text | Record,
    policy: Text | Record | None = None,
    *,
    top: int | None = None,
    as_of: str | date | None = None,
    seed: str | None = None,
    excluded: int | None = None,
    order: Literal["points", "rotation", "lot"] | None = None,
    causes: Sequence[Text | Record] = (),
) -> dict[str, Any]:
    """Rank the lawyers of a roster for one case: who may be appointed, in which order and why, and why
    the others may not.

    An option that is None takes the engine's default.

    Arguments:
        roster: Lawyers and firms: a list of dicts, one dict, or text (JSON Lines, a JSON array, one JSON
            object).
        case: One case: a dict, or JSON text.
        policy: A policy as a dict, as TOML or JSON text, or the name of a built-in one (`"national"`,
            `"hangzhou"`, `"none"`); None is `"national"`.
        top: How many candidates to name at most.
        as_of: The civil date on which facts are looked at; by default the date of the case's receipt.
        seed: Text that decides ties and lots.
        excluded: How many of the excluded lawyers to name, each with all reasons.
        order: `"points"`, or one of the neutral orders, `"rotation"` and `"lot"`.
        causes: Cause trees and crosswalks of your own, each as a dict or as JSON text.

    Returns:
        The ranking as a dict, format `dianyuan.rank/1`.

    Raises:
        DianyuanError: An input is wrong; the subclass says which sort, `problems` lists every fault.
        TypeError: An argument has a type that is not listed here.

    Example:
        >>> case = {"id": "1", "kind": "civil", "causes": ["civil:"], "received": "2026-11-20T09:30:00+08:00"}
        >>> ranking = rank([{"id": "zhang"}], case, "none", as_of=date(2026, 11, 22))
        >>> ranking["format"], ranking["case"], ranking["as_of"]
        ('dianyuan.rank/1', '1', '2026-11-22')
    """
    text = rank_json(
        roster, case, policy, top=top, as_of=as_of, seed=seed, excluded=excluded, order=order, causes=causes
    )
    ranking: dict[str, Any] = json.loads(text)
    return ranking


def rank_json(
    roster: Text | Record | Sequence[Record],
    case: Text | Record,
    policy: Text | Record | None = None,
    *,
    top: int | None = None,
    as_of: str | date | None = None,
    seed: str | None = None,
    excluded: int | None = None,
    order: Literal["points", "rotation", "lot"] | None = None,
    causes: Sequence[Text | Record] = (),
) -> str:
    """Rank as `rank` does, but give the ranking as canonical JSON text.

    The text is byte for byte what Rust's `rank_json`, C's `dy_rank_json` and the command line give.
    """
    return _dianyuan.rank_json(
        _text("roster", roster, Mapping, Sequence),
        _text("case", case, Mapping),
        None if policy is None else _text("policy", policy, Mapping),
        _given(
            top=_whole("top", top),
            as_of=_day(as_of),
            seed=_word("seed", seed),
            excluded=_whole("excluded", excluded),
            order=_word("order", order),
            causes=_trees(causes),
        ),
    )


def explain(
    roster: Text | Record | Sequence[Record],
    case: Text | Record,
    lawyer: str,
    policy: Text | Record | None = None,
    *,
    as_of: str | date | None = None,
    seed: str | None = None,
    order: Literal["points", "rotation", "lot"] | None = None,
    causes: Sequence[Text | Record] = (),
) -> dict[str, Any]:
    """Explain the place of one lawyer for one case: why this one, or why not, and what would change it.

    Arguments:
        lawyer: The id of a lawyer on the roster.
        roster, case, policy, as_of, seed, order, causes: As for `rank`.

    Returns:
        The explanation as a dict, format `dianyuan.explain/1`: the place, the contributions and the facts they
        come from, the gap to the first, the smallest change that would alter it, and words in Chinese and English.

    Raises:
        DianyuanError: An input is wrong, or there is no such lawyer.
        TypeError: An argument has a type that is not listed here.

    Example:
        >>> case = {"id": "1", "kind": "civil", "causes": ["civil:"], "received": "2026-11-20T09:30:00+08:00"}
        >>> explanation = explain([{"id": "zhang"}], case, "zhang", "none")
        >>> explanation["place"], explanation["candidate_count"]
        (1, 1)
    """
    text = explain_json(
        roster, case, lawyer, policy, as_of=as_of, seed=seed, order=order, causes=causes
    )
    explanation: dict[str, Any] = json.loads(text)
    return explanation


def explain_json(
    roster: Text | Record | Sequence[Record],
    case: Text | Record,
    lawyer: str,
    policy: Text | Record | None = None,
    *,
    as_of: str | date | None = None,
    seed: str | None = None,
    order: Literal["points", "rotation", "lot"] | None = None,
    causes: Sequence[Text | Record] = (),
) -> str:
    """Explain as `explain` does, but give the explanation as canonical JSON text.

    The text is byte for byte what Rust's `explain_json`, C's `dy_explain_json` and the command line give.
    """
    return _dianyuan.explain_json(
        _text("roster", roster, Mapping, Sequence),
        _text("case", case, Mapping),
        _text("lawyer", lawyer),
        None if policy is None else _text("policy", policy, Mapping),
        _given(as_of=_day(as_of), seed=_word("seed", seed), order=_word("order", order), causes=_trees(causes)),
    )


def diff(
    before: Text | Record,
    after: Text | Record,
    rosters: tuple[Text | Record | Sequence[Record], Text | Record | Sequence[Record]] | None = None,
    *,
    causes: Sequence[Text | Record] = (),
) -> dict[str, Any]:
    """Compare two rankings of one case: who moved, by which signals, and because of which facts; or two decision records.

    Arguments:
        before, after: What `rank` or `rank_json` gave, the earlier ranking first; or two records, `dianyuan.record/1`.
        rosters: The rosters that two rankings were made from, in the same order; without them no facts are told.
        causes: As for `rank`.

    Returns:
        The comparison as a dict, format `dianyuan.diff/1`; of records `dianyuan.record_diff/1`.

    Raises:
        DianyuanError: An input is wrong, they are of two different cases, or rosters stand beside records.
        TypeError: An argument has a type that is not listed here.

    Example:
        >>> case = {"id": "1", "kind": "civil", "causes": ["civil:"], "received": "2026-11-20T09:30:00+08:00"}
        >>> before, after = rank([{"id": "zhang"}], case, "none"), rank([], case, "none")
        >>> [(move["lawyer"], move["before"]["place"], move["after"]) for move in diff(before, after)["moves"]]
        [('zhang', 1, None)]
    """
    comparison: dict[str, Any] = json.loads(diff_json(before, after, rosters, causes=causes))
    return comparison


def diff_json(
    before: Text | Record,
    after: Text | Record,
    rosters: tuple[Text | Record | Sequence[Record], Text | Record | Sequence[Record]] | None = None,
    *,
    causes: Sequence[Text | Record] = (),
) -> str:
    """Compare as `diff` does, but give the comparison as canonical JSON text.

    The text is byte for byte what Rust's `diff_json`, C's `dy_diff_json` and the command line give.
    """
    old, new = (None, None) if rosters is None else rosters
    return _dianyuan.diff_json(
        _text("before", before, Mapping),
        _text("after", after, Mapping),
        None if rosters is None else _text("before_roster", old, Mapping, Sequence),
        None if rosters is None else _text("after_roster", new, Mapping, Sequence),
        _given(causes=_trees(causes)),
    )


def _given(**options: Any) -> str:
    """The options that are given, as JSON text."""
    return json.dumps({name: value for name, value in options.items() if value is not None}, ensure_ascii=False)


def _text(name: str, value: Any, *types: type) -> Text:
    """Text as it is; records as JSON text. Whether the records are right is for the engine to say."""
    if isinstance(value, (str, bytes)):
        return value
    if isinstance(value, types) and not isinstance(value, (bytearray, memoryview)):
        return json.dumps(value, ensure_ascii=False, default=_plain)
    expected = " or ".join(["str", "bytes", *(kind.__name__.lower() for kind in types)])
    raise TypeError(f"{name} must be {expected}, not {type(value).__name__}")


def _plain(value: Any) -> Any:
    """A value that JSON has no type for, in the form that records write it in."""
    if isinstance(value, date):  # a datetime is one too, and keeps its time and offset
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray, memoryview)):
        return list(value)
    raise TypeError(f"a record cannot hold {type(value).__name__}")


def _whole(name: str, value: int | None) -> int | None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        raise TypeError(f"{name} must be int or None, not {type(value).__name__}")
    return value


def _word(name: str, value: str | None) -> str | None:
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{name} must be str or None, not {type(value).__name__}")
    return value


def _day(value: str | date | None) -> str | None:
    """An instant is refused: its civil date depends on a place, which is the caller's to choose."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    if value is None or isinstance(value, str):
        return value
    raise TypeError(f"as_of must be str, date or None, not {type(value).__name__}")


def _trees(causes: Sequence[Text | Record]) -> list[str] | None:
    """The texts, or None where there are none."""
    if isinstance(causes, (str, bytes, Mapping)) or not isinstance(causes, Sequence):
        raise TypeError(f"causes must be a list of texts or dicts, not {type(causes).__name__}")
    texts = [_text("causes", tree, Mapping) for tree in causes]
    return [text if isinstance(text, str) else _decoded(text) for text in texts] or None


def _decoded(text: bytes) -> str:
    """Bytes that are not UTF-8 keep one half of a surrogate pair each, which the engine refuses by name."""
    return text.decode("utf-8", errors="surrogateescape")
