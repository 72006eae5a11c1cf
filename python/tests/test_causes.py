"""Cause lists of one's own beside the official ones."""

import copy
import pickle
from typing import Any

import pytest

import dianyuan
from dianyuan import Calibration, Causes, Engine, Policy, Roster

OWN = "dianyuan-causes 1\nlist own\nvintage 1\ntitle Own\n1\t1\tA\n"
OTHER = "dianyuan-causes 1\nlist other\nvintage 1\ntitle Other\n1\t1\tB\n"
LAWYER = {"id": "L-1", "specialities": [{"cause": "own:1", "level": "declared"}]}


def test_a_roster_takes_causes_or_their_files() -> None:
    with pytest.raises(dianyuan.RecordError):
        Roster([LAWYER])
    assert Roster([LAWYER], causes=Causes([OWN])) == Roster([LAWYER], causes=[OWN.encode()])
    assert Roster([], causes=[OWN]) != Roster([])


def test_files_build_on_one_another() -> None:
    both = Causes([OWN]).with_file(OTHER)
    assert both == Causes([OWN, OTHER]) != Causes([OWN])
    assert both.files == [OWN, OTHER]
    assert Causes().files == [] and Causes() == Causes(None)
    with pytest.raises(dianyuan.CausesError) as caught:
        both.with_file("nonsense")
    assert caught.value.input == "causes"
    with pytest.raises(TypeError):
        Causes(7)  # type: ignore[arg-type]


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_rosters_and_engines_keep_their_causes(again: Any) -> None:
    causes = Causes([OWN])
    roster, policy = Roster([LAWYER], causes=causes), Policy("none")
    engine = Engine(roster, policy, Calibration.fit(roster, policy, "2026-11-22"))
    for value in (causes, roster, engine):
        assert again(value) == value and repr(again(value)) == repr(value)
    assert hash(again(causes)) == hash(causes)
    assert engine.apply([]).roster() == roster
