"""Python values to JSON text and back, around the one call into the engine."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from dianyuan import _dianyuan
from dianyuan._values import Record, Records, Text, day, given, record, records, text, trees, whole, word


def rank(
    roster: Records,
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
        roster: Lawyers and firms: a list of dicts, one dict, text (JSON Lines, a JSON array, one JSON object), or a
            table of polars, pandas, pyarrow or DuckDB with lists and structs inside, as for `Roster`.
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
    answer = rank_json(
        roster, case, policy, top=top, as_of=as_of, seed=seed, excluded=excluded, order=order, causes=causes
    )
    ranking: dict[str, Any] = json.loads(answer)
    return ranking


def rank_json(
    roster: Records,
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
        records("roster", roster),
        record("case", case),
        None if policy is None else record("policy", policy),
        given(
            top=whole("top", top),
            as_of=day("as_of", as_of),
            seed=word("seed", seed),
            excluded=whole("excluded", excluded),
            order=word("order", order),
            causes=trees(causes),
        ),
    )


def explain(
    roster: Records,
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
    answer = explain_json(
        roster, case, lawyer, policy, as_of=as_of, seed=seed, order=order, causes=causes
    )
    explanation: dict[str, Any] = json.loads(answer)
    return explanation


def explain_json(
    roster: Records,
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
        records("roster", roster),
        record("case", case),
        text("lawyer", lawyer),
        None if policy is None else record("policy", policy),
        given(as_of=day("as_of", as_of), seed=word("seed", seed), order=word("order", order), causes=trees(causes)),
    )


def diff(
    before: Text | Record,
    after: Text | Record,
    rosters: tuple[Records, Records] | None = None,
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
    rosters: tuple[Records, Records] | None = None,
    *,
    causes: Sequence[Text | Record] = (),
) -> str:
    """Compare as `diff` does, but give the comparison as canonical JSON text.

    The text is byte for byte what Rust's `diff_json`, C's `dy_diff_json` and the command line give.
    """
    old, new = (None, None) if rosters is None else rosters
    return _dianyuan.diff_json(
        record("before", before),
        record("after", after),
        None if rosters is None else records("before_roster", old),
        None if rosters is None else records("after_roster", new),
        given(causes=trees(causes)),
    )
