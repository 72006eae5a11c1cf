"""Who is shown and appointed, and who is served, by group."""

from collections.abc import Callable, Mapping
from typing import Any

import numpy
import polars

from dianyuan.lab.comparing import Comparison, band, check_level
from dianyuan.lab.figures import figures
from dianyuan.lab.sample import City, Record, is_lawyer
from dianyuan.lab.year import Year

__all__ = ["by_client_group", "by_lawyer_group", "lawyer_groups"]


def lawyer_groups(city: City, by: str | Callable[[Record], object]) -> dict[str, str]:
    """The group of each lawyer, by id.

    Arguments:
        by: A field of lawyers' rows, such as `"category"`, `"sex"` or `"firm"`, or a function of a row; None and an absent
            field are the group `"unknown"`.

    Example:
        >>> from dianyuan import lab
        >>> sorted(set(lawyer_groups(lab.sample(), "sex").values()))
        ['female', 'male', 'unknown']
    """
    value: Callable[[Record], Any] = by if callable(by) else lambda row: row.get(by)
    groups = {str(row["id"]): value(row) for row in city.roster if is_lawyer(row)}
    return {lawyer: "unknown" if group is None else str(group) for lawyer, group in groups.items()}


def by_lawyer_group(comparison: Comparison, groups: Mapping[str, str], level: float = 0.95) -> polars.DataFrame:
    """Whether lawyers of each group are shown and appointed as much as their part in those who could be.

    Arguments:
        groups: The group of each lawyer by id, as of `lawyer_groups`; a lawyer without one is left out.
        level: As for `Comparison.bands`.

    Returns:
        A row for each way, group and measure: `way`; `group`; `lawyers` (how many); `measure`, which is `exposure` (on
        shortlists) or `cases` (appointments); `fair_share` (the group's part if each case were shared evenly among all who
        may be appointed for it, the mean over years); `ratio` (its true part by its fair share: 1 is as much as that) with
        its band `low` and `high` over the years. An unequal ratio is a question and no verdict: the groups may differ in
        what cases ask for.
    """
    check_level(level)
    rows = []
    for way in comparison.ways:
        shares = [_shares(year, groups) for year in comparison.of(way)]
        for group in sorted(set(groups.values())):
            for measure in ("exposure", "cases"):
                of_group = [share[group] for share in shares if group in share]
                fair = numpy.array([share["fair_cases"] for share in of_group])
                ratios = numpy.array([share[measure] for share in of_group]) / numpy.where(fair > 0, fair, numpy.nan)
                measured = band(ratios, level)
                rows.append(
                    {
                        "way": way.label,
                        "group": group,
                        "lawyers": sum(one == group for one in groups.values()),
                        "measure": measure,
                        "fair_share": float(fair.mean()) if len(fair) else None,
                        "ratio": measured["mean"],
                        "low": measured["low"],
                        "high": measured["high"],
                    }
                )
    return polars.DataFrame(rows, schema_overrides=dict.fromkeys(("fair_share", "ratio", "low", "high"), polars.Float64))


def by_client_group(comparison: Comparison, level: float = 0.95) -> polars.DataFrame:
    """Whether clients of each group (`migrant_worker`, `minor` and so on, as their cases say) are served as well as others.

    Returns:
        A row for each way, group and figure: `way`, `group`, `cases` (a year, the mean), `figure`, and `mean`, `low`, `high`
        over the years. Figures are `appointed`, `quality`, `first_pick`, `wait_median` and `late` of `FIGURES`, over the
        group's cases. The group `none` is clients of no group; a client of two groups counts in both.
    """
    check_level(level)
    rows = []
    for way in comparison.ways:
        years = [year.cases.with_columns(groups=_or_none).explode("groups") for year in comparison.of(way)]
        for group in sorted(set().union(*(year["groups"].unique().to_list() for year in years))):
            cases = [year.filter(groups=group) for year in years]
            counted = [figures(Year(way.label, 0, of_group, _NOBODY)) for of_group in cases if len(of_group)]
            for figure in ("appointed", "quality", "first_pick", "wait_median", "late"):
                measured = band(numpy.array([one[figure] for one in counted]), level)
                rows.append(
                    {
                        "way": way.label,
                        "group": group,
                        "cases": float(numpy.mean([len(of_group) for of_group in cases])),
                        "figure": figure,
                        "mean": measured["mean"],
                        "low": measured["low"],
                        "high": measured["high"],
                    }
                )
    return polars.DataFrame(rows, schema_overrides=dict.fromkeys(("mean", "low", "high"), polars.Float64))


_or_none = polars.when(polars.col("groups").list.len() > 0).then("groups").otherwise(polars.lit(["none"]))

_NOBODY = polars.DataFrame(
    schema={"lawyer": polars.String, "fair_cases": polars.Float64, "exposure": polars.Float64, "units": polars.UInt32}
)


def _shares(year: Year, groups: Mapping[str, str]) -> dict[str, dict[str, float]]:
    """Each group's part in all there was."""
    grouped = year.lawyers.with_columns(group=polars.col("lawyer").replace_strict(groups, default=None)).drop_nulls("group")
    sums = grouped.group_by("group").agg(polars.col("fair_cases", "exposure", "cases").sum().cast(polars.Float64))
    parts = sums.with_columns(polars.col("fair_cases", "exposure", "cases") / polars.col("fair_cases", "exposure", "cases").sum())
    return {row.pop("group"): row for row in parts.to_dicts()}
