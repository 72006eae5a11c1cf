"""The compiled half of `dianyuan`; import from `dianyuan` instead."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, ClassVar, Final, Literal, Protocol, TypeAlias, TypedDict, final, type_check_only

__all__ = [
    "SCORE_VERSION",
    "Agency",
    "Assignment",
    "Calibration",
    "CalibrationError",
    "Candidate",
    "Case",
    "Causes",
    "CausesError",
    "Contribution",
    "Decision",
    "DianyuanError",
    "Engine",
    "Event",
    "Explanation",
    "Ledger",
    "MalformedError",
    "Pair",
    "Policy",
    "PolicyError",
    "Problem",
    "Ranking",
    "RecordError",
    "RequestError",
    "Roster",
    "StoppedError",
    "Table",
    "__version__",
    "assign",
    "commitment",
    "diff_json",
    "error_classes",
    "explain_json",
    "rank_json",
    "replay_record_json",
    "sample_texts",
    "signal_names",
    "table_lines",
]

__version__: Final[str]
SCORE_VERSION: Final[int]

@type_check_only
class _Stream(Protocol):
    """A table of another library, such as a `polars.DataFrame`."""

    def __arrow_c_stream__(self, requested_schema: object | None = None, /) -> object: ...

@type_check_only
class _Dataclass(Protocol):
    """An instance of a dataclass, whose fields are those of the record: None is unknown, and `from_` is `from`."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

_Text: TypeAlias = str | bytes
_Record: TypeAlias = Mapping[str, Any] | _Dataclass
_Records: TypeAlias = _Text | _Record | Sequence[_Record] | _Stream
_Table: TypeAlias = _Text | Sequence[_Record] | _Stream
_Order: TypeAlias = Literal["points", "rotation", "lot"]
_Progress: TypeAlias = Callable[[str, int, int], object]

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
    """The argument at fault: `roster`, `case`, `lawyer`, `policy`, `causes`, `options` (what orders, counts and seeds),
    `calibration`, `as_of`, `changes`, `query`, `result`, `stream`, `events`, `command`, `now`, `decision`, `record`; of a comparison `before`, `after`, `before_roster`, `after_roster`.
    None for the tables of a `Problem`, which `path` names."""
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

def replay_record_json(record: _Text | _Record, roster: Roster | None, case: Case | _Text | _Record | None, /) -> str:
    """Derives everything in a record again; see `dianyuan.records.replay_json`."""

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

def sample_texts() -> tuple[str, str, str]:
    """The lawyers and firms, the cases (both JSON Lines) and the policy (TOML); see `dianyuan.lab.sample`."""

def commitment(seed: str, /) -> str:
    """What is published of a seed before it is used, as 64 hexadecimal digits: what `commit_seed` puts into a ledger."""

def signal_names(language: Literal["zh", "en"], audience: Literal["client", "staff"]) -> dict[str, str]:
    """What the signals are called, by their words in JSON and in policies, in the fixed order of signals."""

def table_lines(name: str, table: object, /) -> bytes | None:
    """For the pure half: the rows of a table as JSON Lines; None for any other value."""

def error_classes() -> dict[str, type[DianyuanError]]:
    """The class for each kind of error that the engine knows, by the word in `kind`."""

@final
class Roster:
    """Lawyers and firms (名册), each id once, each cause known. Immutable; any number of threads may use one.

    Rows are a list of dicts or dataclasses, one of them, text, or a table of another library with lists and structs inside;
    `causes` are `Causes`, or the files that they are made of.
    `progress` is called with (stage, done, of) now and then; what it raises ends the call and is raised.
    """

    def __new__(
        cls, rows: _Records, *, causes: Causes | Sequence[_Text | _Record] | None = None, progress: _Progress | None = None
    ) -> Roster: ...
    def __len__(self) -> int: ...
    def __contains__(self, id: str, /) -> bool: ...
    @property
    def ids(self) -> list[str]:
        """Ids of the lawyers, in the order of their bytes."""

    def find(self, query: _Text | _Record, /) -> dict[str, Any]:
        """Finds lawyers by any of `name`, `firm`, `firm_name`, `cause`, `region`, `most`: format `dianyuan.find/1`."""

    def find_json(self, query: _Text | _Record, /) -> str:
        """Finds lawyers as `find` does, but gives canonical JSON text."""

    def to_json(self) -> str:
        """Lawyers, then firms, by the bytes of their ids, as JSON Lines whose lines are canonical."""

    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None  # type: ignore[assignment]
    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]: ...

@final
class Causes:
    """The official cause lists (案由) and files beside them: texts of cause trees and crosswalks. Immutable."""

    def __new__(cls, files: Sequence[_Text | _Record] | None = None) -> Causes: ...
    def with_file(self, file: _Text | _Record, /) -> Causes:
        """The same with one file more."""

    @property
    def files(self) -> list[str]:
        """The texts of the files."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs__(self) -> tuple[list[str]]: ...

@final
class Policy:
    """The rules that an agency ranks and appoints by (政策), from the name of a built-in one, TOML, JSON or a dict."""

    def __new__(cls, policy: _Text | _Record, /) -> Policy: ...
    @property
    def id(self) -> str:
        """The policy's id."""

    @property
    def version(self) -> str:
        """The version, as its author numbers it."""

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical JSON, 64 hexadecimal digits, as rankings carry it."""

    def to_json(self) -> str:
        """All of it as canonical JSON, which the class reads again."""

    def to_dict(self) -> dict[str, Any]:
        """The same as a dict."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs__(self) -> tuple[str]: ...

@final
class Calibration:
    """Everything that is estimated from a roster for one day. `Calibration.fit` makes one; JSON or a dict reads it back."""

    def __new__(cls, calibration: _Text | _Record, /) -> Calibration: ...
    @staticmethod
    def fit(
        roster: Roster, policy: Policy, as_of: str | date, *, progress: _Progress | None = None
    ) -> Calibration:
        """Fits priors and neutral values to what was known of a roster on a civil day. The order of rows changes nothing."""

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical JSON, 64 hexadecimal digits, as rankings carry it."""

    @property
    def as_of(self) -> str:
        """The civil date that it was fitted for, such as `"2026-11-26"`."""

    def to_json(self) -> str:
        """All of it as canonical JSON, which the class reads again."""

    def to_dict(self) -> dict[str, Any]:
        """The same as a dict."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs__(self) -> tuple[str]: ...

@final
class Case:
    """One case (案件), from a dict or JSON text. Immutable."""

    def __new__(cls, case: _Text | _Record, /) -> Case: ...
    @property
    def id(self) -> str:
        """The id of the case."""

    def to_json(self) -> str:
        """All of it as canonical JSON, which the class reads again."""

    def to_dict(self) -> dict[str, Any]:
        """The same as a dict."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs__(self) -> tuple[str]: ...

@final
class Table:
    """A table of results, which polars, pandas, pyarrow and DuckDB take through the Arrow PyCapsule interface without a copy."""

    @property
    def columns(self) -> list[str]:
        """The columns' names, in their order."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> Any:
        """The Arrow C stream, for libraries that read tables."""

    def __len__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...

@final
class Engine:
    """A roster, a policy and a calibration made ready: a snapshot that ranks any number of cases, from any number of threads."""

    def __new__(
        cls, roster: Roster, policy: Policy, calibration: Calibration, *, progress: _Progress | None = None
    ) -> Engine: ...
    def apply(self, changes: _Records, *, progress: _Progress | None = None) -> Engine:
        """A new engine with changes of the roster, all or none; this one stays as it is. Raises `RequestError` if somebody to
        be removed is not there."""

    def rank(
        self,
        case: Case | _Text | _Record,
        *,
        top: int | None = None,
        as_of: str | date | None = None,
        seed: str | None = None,
        excluded: int | None = None,
        order: _Order | None = None,
        progress: _Progress | None = None,
    ) -> Ranking:
        """Ranks everyone who may be appointed for a case. An option that is None takes the engine's default."""

    def rank_many(
        self,
        cases: Sequence[Case] | _Records,
        *,
        top: int | None = None,
        as_of: str | date | None = None,
        seed: str | None = None,
        order: _Order | None = None,
        threads: int | None = None,
        progress: _Progress | None = None,
    ) -> Table:
        """Ranks for each of many cases: a row for each candidate, a column for each signal's points."""

    def features(
        self,
        cases: Sequence[Case] | _Records,
        *,
        as_of: str | date | None = None,
        threads: int | None = None,
        progress: _Progress | None = None,
    ) -> Table:
        """The signals of everyone who may be appointed for each of many cases, and whether each rests on a known fact."""

    def explain(
        self,
        case: Case | _Text | _Record,
        lawyer: str,
        *,
        as_of: str | date | None = None,
        seed: str | None = None,
        order: _Order | None = None,
        progress: _Progress | None = None,
    ) -> Explanation:
        """Explains the place of one lawyer for a case, or why there is none. Raises `RequestError` if there is no such lawyer."""

    def __len__(self) -> int: ...
    def __contains__(self, id: str, /) -> bool: ...
    @property
    def policy(self) -> Policy:
        """The policy it ranks by."""

    @property
    def calibration(self) -> Calibration:
        """The calibration it ranks with."""

    def roster(self) -> Roster:
        """The roster as changes have left it, which shares the profiles with the engine."""

    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None  # type: ignore[assignment]
    def __getnewargs__(self) -> tuple[Roster, Policy, Calibration]: ...

@final
class Contribution:
    """What one signal adds to a score, in millionths."""

    def __new__(cls, signal: str, value: int, weight: int, points: int, is_known: bool) -> Contribution: ...
    @property
    def signal(self) -> str:
        """The signal, as it is called in JSON and in policies."""

    @property
    def value(self) -> int:
        """How well the lawyer fits by this signal, out of 1,000,000."""

    @property
    def weight(self) -> int:
        """The policy's weight, out of 1,000,000 for all signals together."""

    @property
    def points(self) -> int:
        """What it adds."""

    @property
    def is_known(self) -> bool:
        """False where the value is a neutral one, as the facts are not known."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs__(self) -> tuple[str, int, int, int, bool]: ...

@final
class Candidate:
    """A lawyer's place in a ranking."""

    def __new__(
        cls, lawyer: str, place: int, points: int | None, is_open: bool, contributions: Sequence[Contribution]
    ) -> Candidate: ...
    @property
    def lawyer(self) -> str:
        """The lawyer's id."""

    @property
    def place(self) -> int:
        """The place, from 1."""

    @property
    def points(self) -> int | None:
        """The sum of the contributions' points, out of 1,000,000; None in a neutral order."""

    @property
    def is_open(self) -> bool:
        """False while an official has to review something before an appointment."""

    @property
    def contributions(self) -> tuple[Contribution, ...]:
        """What each signal adds, in the fixed order; empty in a neutral order."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs__(self) -> tuple[str, int, int | None, bool, list[Contribution]]: ...

@final
class Ranking:
    """Who may be appointed for a case, in order, and why the others may not. `Engine.rank` makes one."""

    @property
    def case(self) -> str:
        """The id of the case."""

    @property
    def as_of(self) -> str:
        """The civil date on which facts were looked at, such as `"2026-11-26"`."""

    @property
    def order(self) -> _Order:
        """`"points"`, `"rotation"` or `"lot"`."""

    @property
    def considered(self) -> int:
        """How many lawyers the roster has."""

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The first candidates, in order."""

    def to_table(self) -> Table:
        """The candidates as a table, a row for each, in order: the columns of `Engine.rank_many`."""

    def excluded_table(self) -> Table:
        """A row for each reason against each lawyer who is listed as excluded: `case`, `lawyer`, `code`, `basis` (a list) and
        `facts` (a JSON object)."""

    def to_json(self) -> str:
        """All of it as canonical JSON, `dianyuan.rank/1`: byte for byte what Rust, C and the command line give."""

    def to_dict(self) -> dict[str, Any]:
        """The same as a dict."""

    def __len__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def _pickled(
        head: tuple[str, str, str, int],
        candidates: Sequence[Candidate],
        excluded: Sequence[tuple[str, str, list[str], str]],
        json: str,
    ) -> Ranking: ...

@final
class Explanation:
    """Why a lawyer has a place, or none: points, the facts behind them, the smallest change that would alter it."""

    @property
    def lawyer(self) -> str:
        """The lawyer's id."""

    @property
    def place(self) -> int | None:
        """The place, from 1; None for a lawyer who is excluded."""

    @property
    def candidate_count(self) -> int:
        """How many lawyers are not excluded."""

    @property
    def points(self) -> int | None:
        """Out of 1,000,000; None in a neutral order and for an excluded lawyer."""

    @property
    def contributions(self) -> tuple[Contribution, ...]:
        """What each signal adds, in the fixed order; empty where there are no points."""

    def words(self, language: Literal["zh", "en"], audience: Literal["client", "staff"]) -> str:
        """The same in words, several sentences on several lines. Ids stand in them as they are: a page has to escape them."""

    def to_json(self) -> str:
        """All of it as canonical JSON, `dianyuan.explain/1`: byte for byte what Rust, C and the command line give."""

    def to_dict(self) -> dict[str, Any]:
        """The same as a dict."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def _pickled(
        told: tuple[str, int | None, int, int | None],
        contributions: Sequence[Contribution],
        json: str,
        words: Sequence[Sequence[str]],
    ) -> Explanation: ...

@final
class Problem:
    """Many cases, many lawyers, and what each pair is worth by your own scores. 

    A table is CSV text, a list of dicts, or one of polars, pandas, pyarrow or DuckDB, through the Arrow PyCapsule interface.
    """

    def __new__(cls, edges: _Table, lawyers: _Table, cases: _Table, groups: _Table | None = None) -> Problem: ...
    @property
    def case_ids(self) -> list[str]:
        """Ids of the cases, in the order of their bytes."""

    @property
    def lawyer_ids(self) -> list[str]:
        """Ids of the lawyers, in the order of their bytes."""

    @property
    def edge_count(self) -> int:
        """Number of pairs."""

    def verify(self, result: Assignment | _Text | _Record, /) -> dict[str, Any]:
        """Checks a result against the tables, whoever made it, by code that shares nothing with the solver."""

    def verify_json(self, result: Assignment | _Text | _Record, /) -> str:
        """Checks as `verify` does, but gives canonical JSON text."""

    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None  # type: ignore[assignment]
    def __getnewargs__(self) -> tuple[str, str, str, str | None]: ...

@final
class Pair:
    """One lawyer for one case."""

    def __new__(cls, case: str, lawyer: str, score: str) -> Pair: ...
    @property
    def case(self) -> str:
        """The id of the case."""

    @property
    def lawyer(self) -> str:
        """The lawyer's id."""

    @property
    def score(self) -> str:
        """What the pair is worth, an exact decimal as text."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs__(self) -> tuple[str, str, str]: ...

@final
class Assignment:
    """Who serves whom, with the problem that it solves. `assign` makes one, and a pickle is assigned anew when it is read."""

    @property
    def problem(self) -> Problem:
        """The problem that it solves."""

    @property
    def mechanism(self) -> Literal["optimal", "rotation", "lot"]:
        """How it was made."""

    @property
    def objective(self) -> Literal["seats-first", "points-first", "minimums-first"]:
        """What best means here."""

    @property
    def seed(self) -> str:
        """Text that decided ties and the lot."""

    @property
    def status(self) -> Literal["complete", "partial", "stopped"]:
        """`"complete"`, `"partial"` (some seat is empty) or `"stopped"` (by `steps`)."""

    @property
    def is_optimal(self) -> bool:
        """Whether nothing better exists, which is proved."""

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """All pairs, by case and lawyer."""

    def to_table(self) -> Table:
        """All pairs as a table: `case`, `lawyer`, `score` (float64) and `score_exact` (decimal text)."""

    @property
    def total(self) -> str:
        """The sum of the scores, an exact decimal as text."""

    def to_json(self, *, progress: _Progress | None = None) -> str:
        """Everything about it as JSON, `dianyuan.assign/1`, byte for byte what the command line prints. It is worked out at
        each call, which takes some ten times as long as `assign`."""

    def to_tables(self, *, progress: _Progress | None = None) -> dict[str, Table]:
        """Everything about it as tables by name, what `to_json` tells: `assignments`, `certificate`, `branches`, `prices`,
        `unassigned`, `reasons`, `ways_out`, `shortages`, `mechanisms` and `seat_worth`."""

    def to_dict(self, *, progress: _Progress | None = None) -> dict[str, Any]:
        """The same as a dict."""

    def __len__(self) -> int: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def _repr_html_(self) -> str: ...
    @staticmethod
    def _pickled(problem: Problem, words: tuple[str, str, str], steps: int | None) -> Assignment: ...

_Mechanism: TypeAlias = Literal["optimal", "rotation", "lot"]
_Objective: TypeAlias = Literal["seats-first", "points-first", "minimums-first"]

def assign(
    problem: Problem | _Table,
    *,
    lawyers: _Table | None = None,
    cases: _Table | None = None,
    groups: _Table | None = None,
    mechanism: _Mechanism | None = None,
    objective: _Objective | None = None,
    seed: str | None = None,
    steps: int | None = None,
    progress: _Progress | None = None,
) -> Assignment:
    """Assigns lawyers to cases. An option that is None takes the engine's default; `steps` bounds the work of the solver.

    `problem` is a `Problem`, or the table of its edges with the others beside it. What `progress` raises ends the call and is
    raised.
    """

@final
class Agency:
    """What a ledger asks of the world outside it: an engine, the cases, and the seed of lots. Immutable."""

    def __new__(
        cls, engine: Engine, cases: Sequence[Case | _Text | _Record] | _Stream | None = None, *, seed: str | None = None
    ) -> Agency: ...
    def with_case(self, case: Case | _Text | _Record, /) -> Agency:
        """The same with a case more, or with a new version of the one of the same id."""

    def with_engine(self, engine: Engine, /) -> Agency:
        """The same with another engine, as after a change of the roster."""

    def with_seed(self, seed: str, /) -> Agency:
        """The same with another seed of lots."""

    @property
    def engine(self) -> Engine:
        """The engine."""

    @property
    def cases(self) -> list[Case]:
        """The cases, by the bytes of their ids."""

    def __eq__(self, other: object, /) -> bool: ...
    __hash__: None  # type: ignore[assignment]
    @staticmethod
    def _pickled(engine: Engine, cases: Sequence[str], seed: str | None) -> Agency: ...

@final
class Event:
    """One event to be stored."""

    def __new__(cls, seq: int, id: str, type: str, json: str) -> Event: ...
    @property
    def seq(self) -> int:
        """Its number in the stream, from 1: with the stream's name it is the key under which it is stored."""

    @property
    def id(self) -> str:
        """Its idempotency key."""

    @property
    def type(self) -> str:
        """What happened, such as `chosen`."""

    @property
    def json(self) -> str:
        """What is stored, and applied again later, byte for byte: one JSON object in one line."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getnewargs__(self) -> tuple[int, str, str, str]: ...

@final
class Decision:
    """What a command leads to: events to be stored, that it was done before, or why it may not be. Immutable."""

    @property
    def outcome(self) -> Literal["done", "repeated", "refused"]:
        """What the command came to."""

    @property
    def events(self) -> tuple[Event, ...]:
        """What is to be stored, all in one transaction; none for a repeat and a refusal, and where time brought nothing."""

    @property
    def seq(self) -> int:
        """The number of the first event; of a repeat, that of the first event of the command done before. 0 for none."""

    @property
    def repeats(self) -> int:
        """How many events the command had when it was done before; 0 unless it is a repeat."""

    @property
    def refusal(self) -> str | None:
        """Why the command may not be, as a stable word such as `ineligible`; None unless it is refused."""

    @property
    def detail(self) -> str | None:
        """What was found and what was expected, in English, fit to be logged; None unless it is refused."""

    def to_json(self) -> str:
        """Everything, also the grounds of a refusal, as canonical JSON: as `dianyuan choose --format json` answers."""

    def to_dict(self) -> dict[str, Any]:
        """The same as a dict."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    @staticmethod
    def _pickled(
        events: str, told: tuple[str, int, int, str | None, str | None], json: str
    ) -> Decision: ...

@final
class Ledger:
    """The ledger of client choice (点援): what happened in one stream of events, and what may happen next. Immutable.

    It cannot be pickled, as it does not keep its events: send those, and `replay` them.
    """

    def __new__(cls, stream: str) -> Ledger: ...
    @staticmethod
    def replay(stream: str, events: _Records, *, progress: _Progress | None = None) -> Ledger:
        """The ledger after stored events: text with one a line, or a list of dicts, from the first on."""

    def decide(
        self,
        command: _Text | _Record,
        agency: Agency,
        now: str | datetime,
        *,
        progress: _Progress | None = None,
    ) -> Decision:
        """What a command leads to. Nothing changes: a host stores the events, and then calls `take`. A refusal is no error."""

    def apply(self, events: _Records, /) -> Ledger:
        """The ledger with stored events that come next, all or none."""

    def take(self, decision: Decision, /) -> Ledger:
        """The ledger with the events of a decision, once they are stored."""

    @property
    def stream(self) -> str:
        """The stream's name."""

    @property
    def seq(self) -> int:
        """The number of the latest event; 0 before the first."""

    @property
    def head(self) -> str | None:
        """The digest of the latest event, which chains all before it; None before the first."""

    def state_json(self) -> str:
        """The whole state as canonical JSON."""

    def case_json(self, case: str, /) -> str:
        """Everything that is known of one case: canonical JSON, as `state_json` has it among its `cases`."""

    def rank(
        self,
        agency: Agency,
        case: str,
        now: str | datetime,
        *,
        top: int | None = None,
        as_of: str | date | None = None,
        seed: str | None = None,
        excluded: int | None = None,
        order: _Order | None = None,
        progress: _Progress | None = None,
    ) -> Ranking:
        """Everyone ranked for a case, by profiles that the books of this ledger bring up to date: who is free now."""

    def room(self, agency: Agency, lawyer: str, now: str | datetime) -> tuple[int | None, int | None]:
        """How many work units a lawyer has in hand now, and could have at most. What is not known is None."""

    def status_json(self, agency: Agency, now: str | datetime) -> str:
        """Open cases, whatever is overdue first, and what lawyers have in hand: canonical JSON, `dianyuan.status/1`."""

    def shortlist_json(
        self,
        agency: Agency,
        case: str,
        now: str | datetime,
        *,
        order: _Order,
        seed: str | None = None,
        progress: _Progress | None = None,
    ) -> str:
        """Whom the client is shown, with the books of this ledger counted in: canonical JSON."""

    def record_json(self, agency: Agency, events: _Records, case: str, now: str | datetime) -> str:
        """The record of a decided case, without a name in it; `events` are those of the whole stream. `dianyuan.record/1`."""

    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
