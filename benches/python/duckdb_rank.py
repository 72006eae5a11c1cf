"""The same filter and the same points as `gates.py` and `score.py` of the peers, as a query of DuckDB."""

from collections.abc import Iterator
from typing import Any

import duckdb
import polars as pl
from frame import Frames
from gates import GRASSROOTS, LAST, UNKNOWN, VOLUNTEER
from score import EARTH_RADIUS_M, MICRO

Case = dict[str, Any]
SPECIALITIES = range(5)


class Tables:
    """The frames as DuckDB's own tables, in memory."""

    def __init__(self, frames: Frames, cases: list[Case]) -> None:
        self.connection = duckdb.connect(config={"threads": 1})
        self.firms = frames.lawyers["firm"].to_list()
        # Closeness to each cause of the cases is a table too: a list takes DuckDB three times as long.
        lists = sorted({tuple(closeness) for case in cases for closeness in case["closeness"]})
        self.causes = {closeness: cause for cause, closeness in enumerate(lists)}
        items = [(cause, node, value) for cause, closeness in enumerate(lists) for node, value in enumerate(closeness)]
        near = pl.DataFrame(items, schema=["cause", "node", "value"], orient="row")
        for name, frame in {"lawyers": frames.lawyers, "near": near, **frames.side}.items():
            # Whoever asks for a relative or a client wants the firm too.
            if name in ("relatives", "clients"):
                frame = frame.join(frames.lawyers.select("row", "firm"), on="row")
            self.connection.from_arrow(frame.to_arrow()).create(name)

    def ranked(self, case: Case, top: int) -> list[tuple[int, int, int]]:
        """Row, waiting day and points of the first of those who may be appointed."""
        causes = dict(enumerate(self.causes[tuple(closeness)] for closeness in case["closeness"]))
        query = f"""
            WITH here AS MATERIALIZED (
                SELECT node, {", ".join(f"cause_{of}.value AS closeness_{of}" for of in causes)}
                FROM {" JOIN ".join(f"near AS cause_{of}" + (" USING (node)" if of else "") for of in causes)}
                WHERE {" AND ".join(f"cause_{of}.cause = {cause}" for of, cause in causes.items())}
            )
            SELECT "row", waiting_since, {points(case)} AS points
            FROM lawyers {" ".join(f"JOIN here AS near_{at} ON near_{at}.node = node_{at}" for at in SPECIALITIES)}
            WHERE {" AND ".join(f"NOT ({fails})" for fails in failures(case, self.firms))}
            ORDER BY points DESC, waiting_since, "row" LIMIT {top}"""
        return self.connection.execute(query).fetchall()


def among(numbers: Any) -> str:
    """A list of SQL, which must not be empty; -1 is nobody's number."""
    return f"({', '.join(map(str, [-1, *numbers]))})"


def serves(city: int) -> str:
    return f"city_0 = {city} OR city_1 = {city}"


def failures(case: Case, firms: list[int]) -> Iterator[str]:
    """Why a lawyer may not be appointed: one condition for each rule that the case asks for."""
    day, area = case["day"], case["area"]
    if area is not None:
        yield f"region_0 != 0 AND NOT ({serves(area)})"
    yield f"other_status IN (1, 2, 3, 4) AND {day} BETWEEN other_from AND other_to"
    yield f"NOT (standing_known AND {day} BETWEEN active_from AND active_to)"
    yield f"first_practice > {day} AND first_practice != {LAST}"
    yield f"{day} NOT BETWEEN listed_from AND listed_to"
    yield f"failed_on BETWEEN {case['failed_since']} AND {day}"
    yield "incompetent OR objected"
    load = f"CASE WHEN load = {UNKNOWN} THEN 0 ELSE load::BIGINT END"
    yield f"capacity != {UNKNOWN} AND {load} + {case['units']} > capacity"
    yield "year_left < 1"
    yield f"{day} BETWEEN away_from AND away_to"
    yield f"category IN (0, {VOLUNTEER})"
    yield f"category = {GRASSROOTS} AND (region_0 = 0 OR NOT ({serves(case['region'] // 100)}))"
    if case["is_defence"]:
        yield f"category >= {GRASSROOTS}"
    if case["h3_cutoff"] is not None:
        yield f"defence_start > {case['h3_cutoff']}"
    if case["is_minors"]:
        yield "NOT training_known OR (training & 1) = 0"
    for hearing in case["hearings"]:
        yield f"{hearing} BETWEEN hearing_from AND hearing_to OR {hearing} BETWEEN away_from AND away_to"
    yield from conflicts(case, firms)


def conflicts(case: Case, firms: list[int]) -> Iterator[str]:
    """Few lawyers and firms, found in the small tables."""
    day, organ, opposed = case["day"], case["organ"], [party for party in case["parties"] if party["opposed"]]
    against = [party["lawyer"] for party in opposed if party["lawyer"] is not None]
    yield f'"row" IN {among([*case["vetoes"], *against])}'
    yield f"firm IN {among(firms[row] for row in against)}"
    parties = f"party IN {among(party['id'] for party in opposed)}"
    now = f'{parties} AND {day} BETWEEN "from" AND "to"'
    ended = f'{parties} AND "to" < {day} AND "to" >= {case["client_cutoff"]}'
    within_ban = f'"left" >= {case["ban_cutoff"]}' + ("" if case["is_criminal"] else " AND staff = 0")
    yield f'"row" IN (SELECT "row" FROM posts WHERE organ = {organ} OR {within_ban})'
    yield f'"row" IN (SELECT "row" FROM kin WHERE organ = {organ})'
    if case["is_criminal"]:
        yield '"row" IN (SELECT "row" FROM serving)'
    yield f'"row" IN (SELECT "row" FROM clients WHERE {ended})'
    # A relative's or a client's own lawyer may not act, nor may that lawyer's colleagues.
    yield f"firm IN (SELECT firm FROM relatives WHERE {parties})"
    yield f"firm IN (SELECT firm FROM clients WHERE {now})"
    yield f'"row" IN (SELECT "row" FROM relatives WHERE {parties} UNION ALL SELECT "row" FROM clients WHERE {now})'
    yield f"firm IN (SELECT firm FROM firms WHERE in_hand + {case['units']} > most)"


def points(case: Case) -> str:
    """The sum of the contributions."""
    values = [
        speciality(case),
        caseload(case),
        otherwise(f"performance_{case['kind']}", f"performance_{case['kind']} != {UNKNOWN}", case["performance_neutral"]),
        experience(case),
        proximity(case),
        language(case),
        continuity(case),
        training(case),
        home_visit(case),
        str(MICRO),
    ]
    parts = [share(value, weight) for value, weight in zip(values, case["weights"], strict=True)]
    return " + ".join(parts)


def otherwise(value: str, known: str, neutral: int | str) -> str:
    return f"CASE WHEN {known} THEN {value} ELSE {neutral} END"


def share(value: str, part: int) -> str:
    return f"(({value})::BIGINT * {part} // {MICRO})"


def speciality(case: Case) -> str:
    best = [
        ", ".join(f"near_{at}.closeness_{of} * evidence_{at}" for at in SPECIALITIES)
        for of in range(len(case["closeness"]))
    ]
    total = " + ".join(f"greatest({one}) // {MICRO}" for one in best)
    return otherwise(f"({total}) // {len(best)}", "specialities_known", case["speciality_neutral"])


def caseload(case: Case) -> str:
    known = f"capacity != {UNKNOWN} AND load != {UNKNOWN}"
    free = f"greatest(capacity::BIGINT - load, 0) * {MICRO} // capacity"
    full = case["idle_full_days"]
    idle = f"least(greatest({case['day']} - waiting_since::BIGINT, 0), {full}) * {MICRO} // {full}"
    free = otherwise(free, known, case["free_neutral"])
    idle = otherwise(idle, f"waiting_since != {LAST}", case["idle_neutral"])
    return f"{share(free, case['free_part'])} + {share(idle, MICRO - case['free_part'])}"


def experience(case: Case) -> str:
    since = "defence_start" if case["is_defence"] else "first_practice"
    half, full = case["experience_half"], case["experience_full"]
    x = f"least(greatest({case['day']} - {since}::BIGINT, 0) * 4, {full})"
    value = f"{x} * {MICRO * (full + half)} // ({full} * ({x} + {half}))"
    return otherwise(value, f"{since} != {LAST}", case["experience_neutral"])


def proximity(case: Case) -> str:
    organ, client = way(case, case["organ_place"]), way(case, case["client_place"])
    return f"{share(organ, case['organ_part'])} + {share(client, MICRO - case['organ_part'])}"


def way(case: Case, place: list[int] | None) -> str:
    """By coordinates, or by region where the lawyer's are unknown or the target has none."""
    target = case["region"]
    steps = [
        (MICRO, f"{target} IN (region_0, region_1)"),
        (case["level_2"], f"{target // 100} IN (city_0, city_1)"),
        (case["level_1"], f"{target // 10_000} IN (city_0 // 100, city_1 // 100)"),
    ]
    by_steps = " ".join(f"WHEN {near} THEN {value}" for value, near in steps)
    by_region = f"CASE WHEN region_0 = 0 THEN {case['proximity_neutral']} {by_steps} ELSE 0 END"
    if place is None:
        return by_region
    lat, lon = (f"radians({degrees} / 1e6)" for degrees in place)
    h = f"sin((lat - {lat}) / 2) ** 2 + cos({lat}) * cos_lat * sin((lon - {lon}) / 2) ** 2"
    metres = f"round({2.0 * EARTH_RADIUS_M}::DOUBLE * asin(sqrt({h})))::BIGINT"
    half = case["half_metres"]
    near = f"{half * MICRO} // ({half} + greatest({metres} - {case['full_metres']}, 0))"
    return otherwise(near, "office_known", by_region)


def language(case: Case) -> str:
    if case["languages"] is None:
        return str(MICRO)
    met = f"CASE WHEN (languages & {case['languages']}) != 0 THEN {MICRO} ELSE 0 END"
    return otherwise(met, "languages_known", case["language_neutral"])


def continuity(case: Case) -> str:
    if not case["chain"]:
        return str(MICRO)
    rows, firms = (among(item[key] for item in case["chain"]) for key in ("lawyer", "firm"))
    return f'CASE WHEN "row" IN {rows} THEN {MICRO} WHEN firm IN {firms} THEN {case["continuity_firm"]} ELSE 0 END'


def training(case: Case) -> str:
    wanted = case["trainings"]
    if wanted == 0:
        return str(MICRO)
    held = f"bit_count((training & {wanted})::INTEGER) * {MICRO} // {wanted.bit_count()}"
    return otherwise(held, "training_known", case["training_neutral"])


def home_visit(case: Case) -> str:
    if not case["home_visit"]:
        return str(MICRO)
    return f"CASE home_visits WHEN 2 THEN {MICRO} WHEN 1 THEN 0 ELSE {case['home_visit_neutral']} END"
