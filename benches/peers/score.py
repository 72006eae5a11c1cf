"""The ten signals as whole millionths, and the points: the same formulas as the engine's."""

from typing import Any

import polars as pl

LAST = 2**31 - 1
UNKNOWN = 2**32 - 1
MICRO = 1_000_000
EARTH_RADIUS_M = 6_371_008.8
FEMALE = 1
col = pl.col


def points(case: dict[str, Any]) -> pl.Expr:
    """The sum of the contributions."""
    values = [
        speciality(case),
        caseload(case),
        performance(case),
        experience(case),
        proximity(case),
        language(case),
        continuity(case),
        training(case),
        home_visit(case),
        MICRO,
    ]
    total: Any = 0
    constant = 0
    for value, weight in zip(values, case["weights"], strict=True):
        if isinstance(value, int):
            constant += value * weight // MICRO
        else:
            total = total + value * weight // MICRO
    return total + constant


def share(value: Any, part: int) -> Any:
    return value * part // MICRO


def wide(name: str) -> pl.Expr:
    return col(name).cast(pl.Int64)


def speciality(case: dict[str, Any]) -> pl.Expr:
    total: Any = 0
    for closeness in case["closeness"]:
        table = pl.lit(pl.Series("closeness", closeness, dtype=pl.Int64))
        best = pl.max_horizontal(
            table.gather(col(f"node_{at}")) * col(f"evidence_{at}") for at in range(5)
        )
        total = total + best // MICRO
    mean = total if len(case["closeness"]) == 1 else total // len(case["closeness"])
    return pl.when(col("specialities_known")).then(mean).otherwise(case["speciality_neutral"])


def caseload(case: dict[str, Any]) -> pl.Expr:
    capacity, load = wide("capacity"), wide("load")
    known = (col("capacity") != UNKNOWN) & (col("load") != UNKNOWN)
    free = (capacity - load).clip(0) * MICRO // capacity
    free = pl.when(known).then(free).otherwise(case["free_neutral"])
    full = case["idle_full_days"]
    idle = (case["day"] - wide("waiting_since")).clip(0, full) * MICRO // full
    idle = pl.when(col("waiting_since") != LAST).then(idle).otherwise(case["idle_neutral"])
    part = case["free_part"]
    return share(free, part) + share(idle, MICRO - part)


def performance(case: dict[str, Any]) -> pl.Expr:
    value = wide(f"performance_{case['kind']}")
    return pl.when(value != UNKNOWN).then(value).otherwise(case["performance_neutral"])


def experience(case: dict[str, Any]) -> pl.Expr:
    since = wide("defence_start" if case["is_defence"] else "first_practice")
    half, full = case["experience_half"], case["experience_full"]
    x = (case["day"] - since).clip(0) * 4
    x = pl.when(x < full).then(x).otherwise(full)
    value = x * (MICRO * (full + half)) // (full * (x + half))
    return pl.when(since != LAST).then(value).otherwise(case["experience_neutral"])


def proximity(case: dict[str, Any]) -> pl.Expr:
    organ = way(case, case["organ_place"])
    client = way(case, case["client_place"])
    part = case["organ_part"]
    return share(organ, part) + share(client, MICRO - part)


def way(case: dict[str, Any], place: list[int] | None) -> pl.Expr:
    """By coordinates, or by region where the lawyer's are unknown or the target has none."""
    by_region = region_value(case)
    if place is None:
        return by_region
    radians = [degrees / 1_000_000.0 * (3.141592653589793 / 180.0) for degrees in place]
    lat, lon = (pl.lit(angle, dtype=pl.Float64) for angle in radians)
    half_lat = ((col("lat") - lat) / 2.0).sin()
    half_lon = ((col("lon") - lon) / 2.0).sin()
    h = half_lat * half_lat + lat.cos() * col("cos_lat") * half_lon * half_lon
    metres = (2.0 * EARTH_RADIUS_M * h.sqrt().arcsin()).round().cast(pl.Int64)
    half = case["half_metres"]
    near = half * MICRO // (half + (metres - case["full_metres"]).clip(0))
    return pl.when(col("office_known")).then(near).otherwise(by_region)


def region_value(case: dict[str, Any]) -> pl.Expr:
    target = case["region"]

    def one(at: int) -> pl.Expr:
        region, city = col(f"region_{at}"), col(f"city_{at}")
        return (
            pl.when(region == target)
            .then(MICRO)
            .when(city == target // 100)
            .then(case["level_2"])
            .when(city // 100 == target // 10_000)
            .then(case["level_1"])
            .otherwise(0)
        )

    best = pl.max_horizontal(one(0), one(1)).cast(pl.Int64)
    return pl.when(col("region_0") != 0).then(best).otherwise(case["proximity_neutral"])


def language(case: dict[str, Any]) -> pl.Expr | int:
    if case["languages"] is None:
        return MICRO
    met = (col("languages") & case["languages"]) != 0
    value = pl.when(met).then(MICRO).otherwise(0)
    return (
        pl.when(col("languages_known"))
        .then(value)
        .otherwise(case["language_neutral"])
        .cast(pl.Int64)
    )


def continuity(case: dict[str, Any]) -> pl.Expr | int:
    if not case["chain"]:
        return MICRO
    rows = [item["lawyer"] for item in case["chain"]]
    firms = [item["firm"] for item in case["chain"]]
    value = (
        pl.when(col("row").is_in(rows))
        .then(MICRO)
        .when(col("firm").is_in(firms))
        .then(case["continuity_firm"])
        .otherwise(0)
    )
    return value.cast(pl.Int64)


def training(case: dict[str, Any]) -> pl.Expr | int:
    wanted = case["trainings"]
    if wanted == 0:
        return MICRO
    held = (col("training") & wanted).bitwise_count_ones().cast(pl.Int64)
    value = held * MICRO // wanted.bit_count()
    return pl.when(col("training_known")).then(value).otherwise(case["training_neutral"])


def home_visit(case: dict[str, Any]) -> pl.Expr | int:
    if not case["home_visit"]:
        return MICRO
    value = (
        pl.when(col("home_visits") == 2)
        .then(MICRO)
        .when(col("home_visits") == 1)
        .then(0)
        .otherwise(case["home_visit_neutral"])
    )
    return value.cast(pl.Int64)
