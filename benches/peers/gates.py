"""The hard rules as masks: true where a lawyer may not be appointed, one mask for each reason code."""

from typing import Any

import polars as pl
from frame import Frames

LAST = 2**31 - 1
UNKNOWN = 2**32 - 1
GRASSROOTS, VOLUNTEER = 6, 7
col = pl.col


def fails(frames: Frames, case: dict[str, Any]) -> dict[str, pl.Expr]:
    """Every mask that the case asks for, by the engine's reason code."""
    day, area = case["day"], case["area"]
    other = lambda status: (
        (col("other_status") == status) & (col("other_from") <= day) & (col("other_to") >= day)
    )
    masks = {
        "H1.suspended": other(1),
        "H1.not_active": col("standing_known")
        & ~other(1)
        & ~((col("active_from") <= day) & (col("active_to") >= day)),
        "H1.unknown": ~col("standing_known"),
        "H1.not_yet_practising": (col("first_practice") > day) & (col("first_practice") != LAST),
        "H2.not_listed": (col("listed_from") > day) | (col("listed_to") < day),
        "H2.suspended": other(2),
        "H2.removed": other(3),
        "H2.failed_review": (col("failed_on") >= case["failed_since"]) & (col("failed_on") <= day),
        "H2.failed_assessment": col("incompetent"),
        "H14.units_full": over_capacity(case["units"]),
        "H14.year_full": col("year_left") < 1,
        "H15.on_leave": other(4),
        "H15.unavailable": (col("away_from") <= day) & (col("away_to") >= day),
        "H18.unknown": (col("category") == 0)
        | ((col("category") == GRASSROOTS) & (col("region_0") == 0)),
        "H18.volunteer_scope": col("category") == VOLUNTEER,
        "H18.out_of_area": (col("category") == GRASSROOTS)
        & (col("region_0") != 0)
        & ~serves(case["region"] // 100),
        "H19.objected": col("objected"),
    }
    if area is not None:
        masks["H2.out_of_area"] = (col("region_0") != 0) & ~serves(area)
    if case["is_defence"]:
        masks["H5.unknown"] = col("category") == 0
        masks["H5.not_a_lawyer"] = col("category") >= GRASSROOTS
    if case["h3_cutoff"] is not None:
        masks["H3.unknown"] = col("defence_start") == LAST
        masks["H3.too_few_years"] = (col("defence_start") > case["h3_cutoff"]) & (
            col("defence_start") != LAST
        )
    if case["is_minors"]:
        masks["H4.unknown"] = ~col("training_known")
        masks["H4.not_trained"] = col("training_known") & ((col("training") & 1) == 0)
    for hearing in case["hearings"]:
        span = lambda name: (col(f"{name}_from") <= hearing) & (col(f"{name}_to") >= hearing)
        masks["H15.hearing_clash"] = span("hearing") | span("away")
    return masks | conflicts(frames, case)


def over_capacity(units: int) -> pl.Expr:
    """Whether the case does not fit; work in hand that is unknown counts as none."""
    load = pl.when(col("load") == UNKNOWN).then(0).otherwise(col("load"))
    return (col("capacity") != UNKNOWN) & (load + units > col("capacity"))


def serves(city: int) -> pl.Expr:
    """Whether one of the lawyer's regions lies in this city."""
    return (col("city_0") == city) | (col("city_1") == city)


def conflicts(frames: Frames, case: dict[str, Any]) -> dict[str, pl.Expr]:
    """H6 to H12, H14 by firm and H16: few lawyers and firms, found in the small frames first."""
    rows: dict[str, list[int]] = {"H16.vetoed": list(case["vetoes"])}
    firms: dict[str, list[int]] = {}
    day, side = case["day"], frames.side

    def add(to: dict[str, list[int]], code: str, found: Any) -> None:
        to.setdefault(code, []).extend(found)

    posts = side["posts"]
    at_organ = posts.filter(col("organ") == case["organ"])
    add(rows, "H11.former_organ", at_organ["row"])
    barred = col("left") >= case["ban_cutoff"]
    if not case["is_criminal"]:
        barred &= col("staff") == 0
    add(rows, "H11.within_ban", posts.filter(barred)["row"])
    add(rows, "H11.kin_at_organ", side["kin"].filter(col("organ") == case["organ"])["row"])
    if case["is_criminal"]:
        add(rows, "H12.serving", side["serving"]["row"])
    full = side["firms"].filter(col("in_hand") + case["units"] > col("most"))
    add(firms, "H14.firm_full", full["firm"])
    colleagues: list[tuple[str, int]] = []
    for party in (party for party in case["parties"] if party["opposed"]):
        if party["lawyer"] is not None:
            add(rows, "H6.acts_for_other_side", [party["lawyer"]])
            add(firms, "H7.same_firm", [frames.lawyers["firm"][party["lawyer"]]])
        kin = side["relatives"].filter(col("party") == party["id"])["row"]
        add(rows, "H6.near_relative", kin)
        colleagues += [("H9.colleague_relative", row) for row in kin]
        clients = side["clients"].filter(col("party") == party["id"])
        now = clients.filter((col("from") <= day) & (col("to") >= day))["row"]
        add(rows, "H9.client_of_lawyer", now)
        colleagues += [("H9.client_of_firm", row) for row in now]
        ended = (col("to") < day) & (col("to") >= case["client_cutoff"])
        add(rows, "H9.former_client", clients.filter(ended)["row"])
    masks = {code: col("row").is_in(found) for code, found in rows.items() if len(found) > 0}
    masks |= {code: col("firm").is_in(found) for code, found in firms.items() if len(found) > 0}
    for code, row in colleagues:
        firm = frames.lawyers["firm"][row]
        mask = (col("firm") == firm) & (col("row") != row)
        masks[code] = masks[code] | mask if code in masks else mask
    return masks
