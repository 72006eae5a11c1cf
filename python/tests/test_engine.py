"""Roster, policy, calibration, case, engine, ranking and explanation, against the bytes that Rust recorded."""

import copy
import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest
from conftest import FIXTURES, Shared

import dianyuan
from dianyuan import Calibration, Candidate, Case, Engine, Explanation, Policy, Ranking, Roster


@pytest.fixture(scope="module")
def engine(shared: Shared) -> Engine:
    roster, policy = Roster(shared.roster), Policy(shared.policy)
    return Engine(roster, policy, Calibration.fit(roster, policy, shared.options["as_of"]))


@pytest.fixture(scope="module")
def ranking(shared: Shared, engine: Engine) -> Ranking:
    return engine.rank(Case(shared.case), **shared.options)


def explained(shared: Shared, engine: Engine) -> Explanation:
    lawyer = json.loads(shared.explanation)["lawyer"]
    return engine.explain(shared.case, lawyer, as_of=shared.options["as_of"], seed=shared.options["seed"])


def test_a_ranking_has_the_bytes_of_rust(shared: Shared, ranking: Ranking) -> None:
    assert ranking.to_json() == shared.ranking
    assert ranking.to_dict() == json.loads(shared.ranking)


def test_an_explanation_has_the_bytes_of_rust(shared: Shared, engine: Engine) -> None:
    explanation = explained(shared, engine)
    assert explanation.to_json() == shared.explanation
    told = explanation.to_dict()
    assert (explanation.place, explanation.points) == (told["place"], told["points"])
    assert (explanation.lawyer, explanation.candidate_count) == (told["lawyer"], told["candidate_count"])
    assert [part.points for part in explanation.contributions] == [part["points"] for part in told["contributions"]]


def test_words_are_in_two_languages_for_two_audiences(shared: Shared, engine: Engine) -> None:
    explanation = explained(shared, engine)
    words = {explanation.words(language, audience) for language in ("zh", "en") for audience in ("client", "staff")}
    assert len(words) == 4
    assert not explanation.words("zh", "client").isascii()
    for language, told in explanation.to_dict()["words"].items():
        assert told in words and told == explanation.words(language, "client")
    with pytest.raises(dianyuan.RequestError) as caught:
        explanation.words("fr", "client")  # type: ignore[arg-type]
    assert caught.value.problems[0]["path"] == "language"


def test_candidates_are_values_that_say_what_the_json_says(shared: Shared, ranking: Ranking) -> None:
    listed = json.loads(shared.ranking)["candidates"]
    assert len(ranking) == len(ranking.candidates) == len(listed) > 1
    for candidate, row in zip(ranking.candidates, listed, strict=True):
        assert (candidate.lawyer, candidate.place, candidate.points) == (row["lawyer"], row["place"], row["points"])
        assert candidate.is_open == (row["reviews"] == [])
        parts = [
            {"signal": p.signal, "value": p.value, "weight": p.weight, "points": p.points, "known": p.is_known}
            for p in candidate.contributions
        ]
        assert parts == row["contributions"]
        assert sum(part.points for part in candidate.contributions) == candidate.points


def test_the_head_says_what_was_asked(shared: Shared, ranking: Ranking) -> None:
    told = json.loads(shared.ranking)
    assert (ranking.case, ranking.as_of, ranking.order) == (told["case"], told["as_of"], told["order"])
    assert ranking.considered == told["considered"]


def test_a_neutral_order_has_no_points(shared: Shared, engine: Engine) -> None:
    lot = engine.rank(shared.case, order="lot", seed="x")
    assert lot.order == "lot"
    assert all(candidate.points is None and candidate.contributions == () for candidate in lot.candidates)


def test_a_changed_engine_is_one_made_anew(shared: Shared, engine: Engine) -> None:
    folder = FIXTURES / "choice"
    changes = (folder / "changes.jsonl").read_text(encoding="utf-8")
    case = (folder / "cases.jsonl").read_text(encoding="utf-8").splitlines()[0]
    roster, policy = Roster((folder / "roster.jsonl").read_bytes()), Policy((folder / "policy.toml").read_bytes())
    calibration = Calibration.fit(roster, policy, date(2026, 11, 26))
    before = Engine(roster, policy, calibration)
    after = before.apply(changes)
    again = Engine(after.roster(), policy, calibration)
    assert before.roster() == roster
    assert after == again != before
    assert after.rank(case).to_json() == again.rank(case).to_json()


def test_an_engine_tells_what_it_is_made_of(shared: Shared, engine: Engine) -> None:
    roster = Roster(shared.roster)
    assert len(engine) == len(roster) == len(roster.ids)
    assert all(lawyer in engine and lawyer in roster for lawyer in roster.ids)
    assert "nobody" not in engine and "nobody" not in roster
    assert engine.policy == Policy(shared.policy)
    assert engine.calibration.as_of == shared.options["as_of"]
    assert engine.roster() == roster


def test_rosters_find(shared: Shared) -> None:
    roster = Roster(shared.roster)
    found = roster.find({"most": 1})
    assert found == json.loads(roster.find_json('{"most":1}'))
    assert found["format"] == "dianyuan.find/1"
    with pytest.raises(dianyuan.DianyuanError) as caught:
        roster.find({"nonsense": 1})
    assert caught.value.input == "query"


def values(shared: Shared, engine: Engine, ranking: Ranking) -> list[Any]:
    roster = Roster(shared.roster)
    return [
        roster,
        engine.policy,
        engine.calibration,
        Case(shared.case),
        engine,
        ranking,
        ranking.candidates[0],
        ranking.candidates[0].contributions[0],
        explained(shared, engine),
    ]


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_values_survive_copy_and_pickle(shared: Shared, engine: Engine, ranking: Ranking, again: Any) -> None:
    for value in values(shared, engine, ranking):
        twin = again(value)
        assert type(twin) is type(value)
        assert twin == value and not twin != value
        assert repr(twin) == repr(value)
        if type(value).__hash__ is not None:
            assert hash(twin) == hash(value)
        if hasattr(value, "to_json"):
            assert twin.to_json() == value.to_json()
        if hasattr(value, "_repr_html_"):
            assert twin._repr_html_() == value._repr_html_()
        if isinstance(value, Explanation):
            assert twin.words("zh", "client") == value.words("zh", "client")
        if isinstance(value, Engine):
            assert twin.rank(shared.case, **shared.options).to_json() == shared.ranking


def test_values_differ_from_others_and_from_what_they_are_not(shared: Shared, engine: Engine, ranking: Ranking) -> None:
    for value in values(shared, engine, ranking):
        assert value != 7 and value != "x"
    assert Roster(shared.roster) != Roster([])
    assert Policy("none") != Policy("national")
    assert engine.rank(shared.case, top=1) != engine.rank(shared.case, top=2)
    assert ranking.candidates[0] != ranking.candidates[1]
    assert Calibration.fit(Roster([]), Policy("none"), "2026-01-01") != engine.calibration


def test_values_cannot_be_changed(shared: Shared, engine: Engine, ranking: Ranking) -> None:
    for value in values(shared, engine, ranking):
        with pytest.raises(AttributeError):
            value.extra = 1
    with pytest.raises(AttributeError):
        ranking.candidates[0].place = 7  # type: ignore[misc]


def test_no_repr_has_a_name() -> None:
    lawyer = {"id": "L-1", "display": {"name": "欧阳小姓", "firm_name": "某某律所"}}
    roster, policy = Roster([lawyer]), Policy("none")
    engine = Engine(roster, policy, Calibration.fit(roster, policy, "2026-11-22"))
    case = Case({"id": "1", "kind": "civil", "causes": ["civil:"], "received": "2026-11-20T09:30:00+08:00"})
    ranking = engine.rank(case)
    explanation = engine.explain(case, "L-1")
    values = [roster, policy, engine.calibration, engine, case, ranking, ranking.candidates[0], explanation]
    for value in values:
        assert type(value).__name__ in repr(value)
        assert "欧阳" not in repr(value) and "律所" not in repr(value)
    assert "欧阳" in roster.to_json()


def test_hostile_ids_are_escaped_in_html() -> None:
    hostile = "<img src=x onerror='alert(1)'>&\""
    case = {"id": "1<b>", "kind": "civil", "causes": ["civil:"], "received": "2026-11-20T09:30:00+08:00"}
    candidate = Candidate(hostile, 1, 5, True, [])
    ranking = Ranking._pickled(("1<b>", "2026-11-20", "points", 1), [candidate], [], "{}")
    explanation = Explanation._pickled((hostile, 1, 1, 5), [], "{}", [["", ""], ["", ""]])
    for html in (ranking._repr_html_(), explanation._repr_html_()):
        assert html.startswith("<table>") and html.endswith("</table>")
        assert "<img" not in html and "<b>" not in html and "onerror='" not in html
        assert "&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;&quot;" in html
    assert case["id"] == ranking.case


def test_many_threads_rank_with_one_engine(shared: Shared, engine: Engine) -> None:
    case = Case(shared.case)

    def work(number: int) -> str:
        if number % 8 == 0:
            assert len(engine.apply([])) == len(engine)
        return engine.rank(case, **shared.options).to_json()

    with ThreadPoolExecutor(max_workers=8) as pool:
        assert set(pool.map(work, range(400))) == {shared.ranking}


@pytest.mark.parametrize(
    ("call", "kind", "blamed"),
    [
        (lambda engine, case: Roster('{"id":""}'), "record", "roster"),
        (lambda engine, case: Roster("{"), "malformed", "roster"),
        (lambda engine, case: Roster([], causes=["nonsense = 1"]), "causes", "causes"),
        (lambda engine, case: Policy("nonsense = 1"), "policy", "policy"),
        (lambda engine, case: Calibration("{}"), "record", "calibration"),
        (lambda engine, case: Calibration.fit(Roster([]), Policy("none"), "2026-02-30"), "request", "as_of"),
        (lambda engine, case: Case("{}"), "record", "case"),
        (lambda engine, case: engine.rank({"id": "1"}), "record", "case"),
        (lambda engine, case: engine.rank(case, top=-1), "request", "options"),
        (lambda engine, case: engine.rank(case, order="alphabet"), "request", "options"),
        (lambda engine, case: engine.rank(case, as_of="yesterday"), "request", "options"),
        (lambda engine, case: engine.explain(case, "nobody"), "request", "lawyer"),
        (lambda engine, case: engine.apply([{"type": "remove_lawyer", "id": "nobody"}]), "request", "changes"),
        (lambda engine, case: engine.apply([{"type": "nonsense"}]), "record", "changes"),
    ],
)
def test_an_error_names_the_input_and_its_problems(
    shared: Shared, engine: Engine, call: Any, kind: str, blamed: str
) -> None:
    with pytest.raises(dianyuan.DianyuanError) as caught:
        call(engine, shared.case)
    assert (caught.value.kind, caught.value.input) == (kind, blamed)
    assert caught.value.problems


# The package without its types, for calls that they forbid.
WRONG: Any = dianyuan


@pytest.mark.parametrize(
    "call",
    [
        lambda engine, case: WRONG.Roster(7),
        lambda engine, case: WRONG.Roster({1, 2}),
        lambda engine, case: WRONG.Roster([], causes="{}"),
        lambda engine, case: WRONG.Roster([], progress=7),
        lambda engine, case: WRONG.Policy([]),
        lambda engine, case: WRONG.Calibration.fit([], WRONG.Policy("none"), "2026-01-01"),
        lambda engine, case: WRONG.Calibration.fit(WRONG.Roster([]), WRONG.Policy("none"), 7),
        lambda engine, case: WRONG.Case([]),
        lambda engine, case: WRONG.Engine(1, 2, 3),
        lambda engine, case: engine.rank(case, 5),
        lambda engine, case: engine.rank(case, top="5"),
        lambda engine, case: engine.rank(case, top=True),
        lambda engine, case: engine.rank(case, seed=7),
        lambda engine, case: engine.explain(case, 7),
        lambda engine, case: engine.explain(case, "x", top=3),
        lambda engine, case: engine.apply(7),
    ],
)
def test_a_wrong_type_is_a_type_error(shared: Shared, engine: Engine, call: Any) -> None:
    with pytest.raises(TypeError):
        call(engine, shared.case)
