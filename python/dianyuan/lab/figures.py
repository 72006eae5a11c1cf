"""The figures of a year, each one number."""

from collections.abc import Sequence
from typing import Final

import numpy
import polars

from dianyuan.lab.year import Year

__all__ = ["FIGURES", "figures", "gini"]

FIGURES: Final = (
    "appointed",
    "quality",
    "worst_served",
    "first_pick",
    "any_pick",
    "load_gini",
    "load_top",
    "exposure_gini",
    "wait_median",
    "wait_90",
    "late",
    "by_official",
)
"""All figures, in the order of tables:

- `appointed`: share of cases that have a lawyer.
- `quality`: mean quality of the appointed, from 0 to 1, by one yardstick for every way.
- `worst_served`: in the tenth of cases served worst, the mean of quality by that of the best of the roster; a case without a
  lawyer is 0.
- `first_pick`, `any_pick`: of the clients who named somebody, share whose first, or any, was appointed; NaN where nobody was
  asked.
- `load_gini`: how unevenly the year's work units fall on the lawyers who could have had a case: 0 where all have the same,
  near 1 where one has all. Chance alone gives a good part of it where cases are few for each lawyer.
- `load_top`: the most units of a lawyer, by their mean.
- `exposure_gini`: how unevenly those lawyers stand on shortlists; NaN where none was shown.
- `wait_median`, `wait_90`: hours from the receipt to the appointment, of half and of nine in ten of the appointed.
- `late`: share of cases appointed past due, or never.
- `by_official`: share of cases for which no rule found anybody, so that an official had to look.
"""


def figures(year: Year) -> dict[str, float]:
    """The figures of a year, by their words in `FIGURES`; NaN where there is nothing to count.

    Example:
        >>> from dianyuan import lab
        >>> city = lab.sample(lawyers=30)
        >>> counted = figures(lab.live(lab.Way(city.policy, "rotation"), city, lab.Model(cases=5)))
        >>> list(counted) == list(FIGURES), counted["first_pick"]
        (True, nan)
    """
    cases = year.cases
    could = year.lawyers.filter(polars.col("fair_cases") > 0)
    hours = cases["hours"].drop_nulls().to_numpy()
    quality = polars.when(polars.col("lawyer").is_null()).then(0.0).otherwise("quality")
    of_best = cases.select(quality / polars.col("best")).to_series().drop_nulls().sort()
    units, exposure = could["units"].to_numpy(), could["exposure"].to_numpy()
    return {
        "appointed": _mean(cases["lawyer"].is_not_null()),
        "quality": _mean(cases["quality"]),
        "worst_served": _mean(of_best.head(-(-len(of_best) // 10))),
        "first_pick": _mean(cases["is_first"]),
        "any_pick": _mean(cases["is_named"]),
        "load_gini": gini(units),
        "load_top": float(units.max() / units.mean()) if units.sum() else numpy.nan,
        "exposure_gini": gini(exposure),
        "wait_median": float(numpy.quantile(hours, 0.5)) if len(hours) else numpy.nan,
        "wait_90": float(numpy.quantile(hours, 0.9)) if len(hours) else numpy.nan,
        "late": _mean(cases["is_late"]),
        "by_official": _mean(cases["is_by_official"]),
    }


def gini(amounts: Sequence[float] | numpy.ndarray) -> float:
    """Gini's coefficient: 2 Σ i·xᵢ / (n Σ xᵢ) − (n + 1) / n over the amounts in order, the smallest first; NaN where there
    is nothing.

    Example:
        >>> gini([1, 1, 1, 1]), gini([0, 0, 0, 1])
        (0.0, 0.75)
    """
    ordered = numpy.sort(numpy.asarray(amounts, dtype=float))
    number, total = len(ordered), ordered.sum()
    if not total:
        return float("nan")
    ranks = numpy.arange(1, number + 1)
    return float(2 * (ranks * ordered).sum() / (number * total) - (number + 1) / number)


def _mean(values: polars.Series) -> float:
    """The mean of what is known."""
    known = values.drop_nulls()
    return float(known.cast(polars.Float64).to_numpy().mean()) if len(known) else float("nan")
