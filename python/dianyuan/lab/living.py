"""A year that is being lived: an agenda of who does what when, and commands to the ledger."""

import heapq
import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any, Literal, TypeAlias

from dianyuan import Agency, Ledger, assign, commitment
from dianyuan.lab.hours import office_hour
from dianyuan.lab.model import Model
from dianyuan.lab.notes import Notes
from dianyuan.lab.people import People

__all__ = ["Living"]

Next: TypeAlias = Literal["comes_in", "client", "lawyer", "official", "batch", "ends"]

# After so many turns an official looks once a day only, and after so many more the case is left.
_TURNS_AT_ONCE, _TURNS = 20, 60
# Seats that are kept and lost again so often are a policy that lets nobody be appointed.
_TURNS_EVER = 2_000


class Living:
    """One year under one way, from an empty ledger to the end of the last case."""

    def __init__(
        self, agency: Agency, cases: Sequence[dict[str, Any]], people: People, model: Model, *, seed: str, in_batches: bool
    ) -> None:
        self._agency, self._people, self._model = agency.with_seed(seed), people, model
        self._cases = {case["id"]: case for case in cases}
        self._choice: dict[str, Any] = agency.engine.policy.to_dict()["choice"]
        self._in_batches = in_batches
        self._ledger = Ledger("year")
        self._agenda: list[tuple[datetime, int, str, Next, str]] = []
        self._pushed = self._sent = 0
        self._turns: dict[str, int] = defaultdict(int)
        self._lists: dict[str, list[str]] = {}
        self._waiting: set[str] = set()
        self._batch_at: datetime | None = None
        self.notes = Notes(self._cases)
        opens = datetime.fromisoformat(cases[0]["received"])
        self._command(opens, "official", "commit_seed", commitment=commitment(seed))
        for row in json.loads("[" + ",".join(agency.engine.roster().to_json().splitlines()) + "]"):
            if not row["schema"].startswith("dianyuan.firm/"):
                firm = {"firm": row["firm"]} if "firm" in row else {}
                self._command(opens, "clerk", "add_lawyer", lawyer=row["id"], **firm)

    def live(self, tell: Callable[[int], object]) -> Ledger:
        """Lives through all of it; `tell` hears how many cases have come in."""
        for case in self._cases:
            self._push(datetime.fromisoformat(self._cases[case]["received"]), case, "comes_in")
        steps = {
            "comes_in": self._comes_in,
            "client": self._client,
            "official": self._official,
            "batch": self._batch,
            "ends": self._ends,
        }
        received = 0
        while self._agenda:
            now, _, case, then, lawyer = heapq.heappop(self._agenda)
            if then == "lawyer":
                self._lawyer(now, case, lawyer)
            else:
                steps[then](now, case)
            if then == "comes_in":
                received += 1
                tell(received)
        return self._ledger

    def _push(self, at: datetime, case: str, then: Next, lawyer: str = "") -> None:
        self._pushed += 1
        heapq.heappush(self._agenda, (at, self._pushed, case, then, lawyer))

    def _command(self, now: datetime, role: str, wanted: str, case: str | None = None, /, **data: Any) -> bool:
        self._sent += 1
        command = {"id": f"k-{self._sent}", "actor": {"id": role, "role": role}, "type": wanted, "data": data}
        decision = self._ledger.decide(command | ({"case": case} if case else {}), self._agency, now)
        if decision.outcome != "done":
            return False
        self._ledger = self._ledger.take(decision)
        for event in decision.events:
            self.notes.read(json.loads(event.json))
        return True

    def _state(self, case: str) -> dict[str, Any]:
        state: dict[str, Any] = json.loads(self._ledger.case_json(case))
        return state

    def _turn(self, case: str) -> int:
        self._turns[case] += 1
        return self._turns[case]

    def _comes_in(self, now: datetime, case: str) -> None:
        record = self._cases[case]
        route = record.get("route", "application")
        data = {"kind": record["kind"], "route": route, "from": now.isoformat()}
        if "work_units" in record:
            data["units"] = record["work_units"]
        if record["kind"] in self._choice[route]["preference"] and self._people.does(case, 0) == "choose":
            # Nobody waits for a wish, so it comes with the case.
            data["wishes"] = self._picks(case, 0, ())
            self.notes.named(case, data["wishes"])
        if not self._command(now, "clerk", "receive", case, **data):
            raise RuntimeError(f"the ledger does not take {case}")
        if self._state(case)["step"] == "choice":
            self._lists[case] = self._shortlist(now, case)
            self._command(now, "clerk", "show", case, lawyers=self._lists[case])
            self.notes.shown(self._lists[case])
        self._go_on(now, case)

    def _picks(self, case: str, turn: int, shown: Sequence[str]) -> list[str]:
        return self._people.picks(case, turn, shown, (self._choice["fewest"], self._choice["most"]))

    def _shortlist(self, now: datetime, case: str) -> list[str]:
        shown = json.loads(self._ledger.shortlist_json(self._agency, case, now, order="points"))
        return [entry["lawyer"] for entry in shown["entries"]]

    def _client(self, now: datetime, case: str) -> None:
        turn, until = self._turns[case], self._state(case)["until"]
        if until is None or now > datetime.fromisoformat(until):
            self._command(now, "system", "tick", case)
        elif self._people.does(case, turn) == "delegate":
            self._command(now, "client", "delegate", case)
        else:
            picks = self._picks(case, turn, self._lists[case])
            if self._command(now, "client", "choose", case, picks=picks):
                self.notes.named(case, picks)
        self._go_on(now, case)

    def _lawyer(self, now: datetime, case: str, lawyer: str) -> None:
        reason = self._people.declines(case, self._turn(case))
        if reason is None:
            self._command(now, "clerk", "propose", case, lawyer=lawyer)
        elif not self._command(now, "lawyer", "decline", case, lawyer=lawyer, reason=reason):
            # Without a good reason a lawyer may not; the agency may.
            self._command(now, "clerk", "decline", case, lawyer=lawyer, reason=reason)
        self._go_on(now, case)

    def _official(self, now: datetime, case: str) -> None:
        seats = self._state(case)["seats"]
        proposed = next((seat["lawyer"] for seat in seats if seat["standing"] == "proposed"), None)
        if proposed is not None:
            self._prepare(now, case, proposed)
            if not self._command(now, "official", "confirm", case, lawyer=proposed):
                # The hold is over, or somebody else has the lawyer's room by now.
                self._command(now, "system", "tick", case)
        else:
            free = self._free(now, case)
            if free:
                self._command(now, "official", "override", case, lawyer=free[0][0], reason="nobody_left")
        self._go_on(now, case)

    def _prepare(self, now: datetime, case: str, lawyer: str) -> None:
        """Whatever the policy wants before an appointment is done when the official looks."""
        seats = self._state(case)["seats"]
        firm = next(seat["firm"] for seat in seats if seat["lawyer"] == lawyer)
        steps: dict[str, tuple[str, str, dict[str, Any]]] = {
            "firm_notified": ("clerk", "notify_firm", {"firm": firm}),
            "firm_named": ("clerk", "name_person", {"lawyer": lawyer, "named": lawyer}),
            "organ_notified": ("clerk", "notify_organ", {}),
            "agreement_signed": ("clerk", "sign_agreement", {"lawyer": lawyer}),
        }
        for precondition in self._choice["before_confirmed"]:
            role, wanted, data = steps[precondition]
            if None not in data.values():
                self._command(now, role, wanted, case, **data)

    def _free(self, now: datetime, case: str) -> list[tuple[str, int]]:
        """Who could be appointed now and is not barred, with points, the best first."""
        ranking = self._ledger.rank(self._agency, case, now, as_of=now.date(), top=len(self._agency.engine), excluded=0)
        barred = {bar["lawyer"] for bar in self._state(case)["barred"]}
        open_ones = (one for one in ranking.candidates if one.is_open and one.lawyer not in barred)
        return [(one.lawyer, one.points or 0) for one in open_ones]

    def _batch(self, now: datetime, _: str) -> None:
        """The best assignment of everything that waits when an office opens."""
        self._batch_at = None
        waiting, self._waiting = sorted(self._waiting), set()
        units = {case: self._state(case)["units"] for case in waiting}
        edges = [
            {"case": case, "lawyer": lawyer, "score": points} for case in waiting for lawyer, points in self._free(now, case)
        ]
        lawyers = [{"lawyer": one, "min": 0, "max": self._fits(now, one, max(units.values()))} for one in _lawyers(edges)]
        cases = [{"case": case, "need": 1} for case in waiting]
        found = {pair.case: pair.lawyer for pair in assign(edges, lawyers=lawyers, cases=cases).pairs} if edges else {}
        for case in waiting:
            if case in found:
                self._command(now, "system", "assign", case, lawyer=found[case])
            self._go_on(now, case)

    def _fits(self, now: datetime, lawyer: str, units: int) -> int:
        """How many cases of so many units a lawyer has room for: one at least, as the ranking says who has room for none,
        and no more than wait."""
        in_hand, most = self._ledger.room(self._agency, lawyer, now)
        return len(self._cases) if most is None else max((most - (in_hand or 0)) // units, 1)

    def _ends(self, now: datetime, case: str) -> None:
        self._command(now, "official", "close", case, reason="done")

    def _go_on(self, now: datetime, case: str) -> None:
        """Puts on the agenda whatever the case waits for."""
        turn, state, people = self._turn(case), self._state(case), self._people
        if turn > _TURNS_EVER:
            raise RuntimeError(f"{case} goes round and round under this policy")
        standing = {seat["standing"]: seat["lawyer"] for seat in state["seats"]}
        if "held" in standing:
            self._push(now + people.answers(case, turn + 1), case, "lawyer", standing["held"])
        elif "proposed" in standing:
            self._look(now + people.looks(case, turn), case)
        elif "confirmed" in standing and len(state["seats"]) >= state["need"]:
            self._push(now + people.lasts(case), case, "ends")
        elif state["step"] in ("choice", "again"):
            until = datetime.fromisoformat(state["until"])
            waits_out = people.does(case, turn) == "nothing"
            then = until + timedelta(minutes=1) if waits_out else now + people.thinks(case, turn, until - now)
            self._push(then, case, "client")
        elif turn < _TURNS and self._in_batches:
            self._waiting.add(case)
            if self._batch_at is None:
                self._batch_at = self._opening(now)
                self._push(self._batch_at, case, "batch")
        elif turn < _TURNS:
            # An official has to find somebody; where nobody is free, again the next day.
            soon = people.looks(case, turn) if turn < _TURNS_AT_ONCE else timedelta(days=1)
            self._look(now + soon, case)

    def _look(self, at: datetime, case: str) -> None:
        self._push(office_hour(at, self._model.office), case, "official")

    def _opening(self, now: datetime) -> datetime:
        """The next opening of the office, not this moment itself."""
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        return office_hour(midnight + timedelta(days=now.hour >= self._model.office[0]), self._model.office)


def _lawyers(edges: Sequence[dict[str, Any]]) -> list[str]:
    return sorted({edge["lawyer"] for edge in edges})
