"""Whatever comes in, an answer or a `DianyuanError` comes out, and the same each time."""

from typing import Any

import pytest
from conftest import Shared
from hypothesis import given
from hypothesis import strategies as st

import dianyuan

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
KEYS = st.sampled_from(["id", "kind", "causes", "caseload", "languages", "statuses", "display", "ext"])
ANY_RECORD = st.dictionaries(KEYS | st.text(), ANY_JSON, max_size=6)


@pytest.fixture(scope="module")
def case(shared: Shared) -> str:
    return shared.case


def outcome(*arguments: Any, **options: Any) -> str:
    """The ranking or the error, as text."""
    try:
        return dianyuan.rank_json(*arguments, **options)
    except dianyuan.DianyuanError as error:
        assert error.problems
        return str(error)


@given(roster=st.binary() | st.text())
def test_any_text_as_a_roster(case: str, roster: str | bytes) -> None:
    assert outcome(roster, case) == outcome(roster, case)


@given(roster=st.lists(ANY_RECORD, max_size=4))
def test_any_records_as_a_roster(case: str, roster: list[dict[str, Any]]) -> None:
    assert outcome(roster, case) == outcome(roster, case)


@given(request=ANY_RECORD)
def test_any_record_as_a_case(shared: Shared, request: dict[str, Any]) -> None:
    assert outcome(shared.roster, request) == outcome(shared.roster, request)


@given(policy=st.binary() | st.text() | ANY_RECORD)
def test_anything_as_a_policy(shared: Shared, policy: Any) -> None:
    assert outcome(shared.roster, shared.case, policy) == outcome(shared.roster, shared.case, policy)


@given(
    options=st.fixed_dictionaries(
        {},
        optional={
            "top": st.integers(),
            "as_of": st.dates() | st.text(),
            "seed": st.text(),
            "excluded": st.integers(),
            "order": st.sampled_from(["points", "rotation", "lot"]) | st.text(),
            "causes": st.lists(st.text() | st.binary() | ANY_RECORD, max_size=2),
        },
    )
)
def test_any_options(shared: Shared, options: dict[str, Any]) -> None:
    first = outcome(shared.roster, shared.case, **options)
    assert first == outcome(shared.roster, shared.case, **options)
