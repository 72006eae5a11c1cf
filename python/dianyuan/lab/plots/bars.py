"""Bars: load per lawyer, and why this shortlist."""

from collections.abc import Mapping

import numpy
import polars
from matplotlib import pyplot
from matplotlib.figure import Figure
from matplotlib.patches import Patch

from dianyuan import Ranking, signal_names
from dianyuan.lab.comparing import Comparison
from dianyuan.lab.figures import gini
from dianyuan.lab.plots.fonts import COLOURS, styled
from dianyuan.lab.plots.words import Language, pick, way_names

__all__ = ["load", "shortlist"]


def load(comparison: Comparison, *, language: Language = "zh") -> Figure:
    """Load per lawyer under each way: a bar for each lawyer who could have had a case, the busiest first.

    Each bar is the mean over the years of whoever was at that place; the darker line is the mean of all lawyers.

    Raises:
        FontMissingError: See `dianyuan.lab.plots`.
    """
    names = way_names(comparison.ways, language)
    columns = min(3, len(names))
    rows = -(-len(names) // columns)
    with styled(language):
        figure, axes = pyplot.subplots(
            rows, columns, figsize=(3.6 * columns + 0.4, 2.7 * rows + 0.5), sharex=True, sharey=True, squeeze=False
        )
        pyplot.close(figure)
        for at, (way, name) in enumerate(zip(comparison.ways, names, strict=True)):
            axis = axes.flat[at]
            loads = [
                numpy.sort(year.lawyers.filter(polars.col("fair_cases") > 0)["units"].to_numpy())[::-1]
                for year in comparison.of(way)
            ]
            fewest = min(map(len, loads))
            bars = numpy.mean([one[:fewest] for one in loads], axis=0)
            axis.bar(range(1, fewest + 1), bars, width=1.0, color=COLOURS[0], linewidth=0)
            axis.axhline(bars.mean(), color="#333333", linewidth=1)
            busiest = bars[: -(-fewest // 10)].sum() / bars.sum() if bars.sum() else float("nan")
            told = pick(language, f"最忙的一成承担 {busiest:.0%}\n基尼系数 ", f"busiest tenth: {busiest:.0%} of the work\nGini ")
            axis.text(0.97, 0.95, f"{told}{gini(bars):.2f}", transform=axis.transAxes, ha="right", va="top", fontsize="small")
            axis.set_title(name)
            axis.grid(axis="x", visible=False)
        for axis in axes.flat[len(names) :]:
            axis.set_visible(False)
        for axis in axes.flat[max(len(names) - columns, 0) : len(names)]:
            axis.tick_params(labelbottom=True)
        figure.supylabel(pick(language, "一年承办的工作量（单位）", "Work units in a year"), fontsize="medium")
        figure.supxlabel(pick(language, "律师，由忙到闲", "Lawyers, the busiest first"), fontsize="medium")
        figure.suptitle(pick(language, "每名律师的负荷", "Load per lawyer"), x=0.01, ha="left")
    return figure


def shortlist(ranking: Ranking, *, names: Mapping[str, str] | None = None, language: Language = "zh") -> Figure:
    """Why this shortlist: the points of each candidate of a ranking, by what gave them.

    A paler part with stripes is a neutral value, where the facts are not known.

    Arguments:
        ranking: By points; as many candidates are drawn as it has.
        names: What to call each lawyer, by id; the id where there is none.

    Raises:
        ValueError: The ranking has no candidate, or is in a neutral order, which has no points.
        FontMissingError: See `dianyuan.lab.plots`.
    """
    if not ranking.candidates or ranking.order != "points":
        raise ValueError(f"ranking must be by points and have candidates, not {ranking.order} with {len(ranking.candidates)}")
    shown = names or {}
    labels = [f"{one.place}  {shown.get(one.lawyer, one.lawyer)}" for one in ranking.candidates]
    words = signal_names(language, "staff")
    with styled(language):
        figure, axis = pyplot.subplots(figsize=(8.4, 0.42 * len(labels) + 2.0))
        pyplot.close(figure)
        ends, legend = numpy.zeros(len(labels)), list[Patch]()
        for at, (colour, word) in enumerate(zip(COLOURS, words.values(), strict=True)):
            parts = [one.contributions[at] for one in ranking.candidates]
            if not any(part.weight for part in parts):
                continue
            points = numpy.array([part.points / 10_000 for part in parts])
            bars = axis.barh(labels, points, left=ends, color=colour, edgecolor="white", linewidth=0.6)
            legend.append(Patch(color=colour, label=word))
            for bar, part in zip(bars, parts, strict=True):
                if not part.is_known:
                    bar.set(alpha=0.45, hatch="////")
            ends += points
        for at, one in enumerate(ranking.candidates):
            review = "" if one.is_open else pick(language, "（须先审核）", " (to be reviewed)")
            axis.text(ends[at] + 0.8, at, f"{ends[at]:.1f}{review}", va="center", fontsize="small")
        axis.invert_yaxis()
        axis.set_xlim(0, 100)
        axis.grid(axis="y", visible=False)
        axis.set_xlabel(
            pick(language, "得分（满分100；斜纹为事实不明时的中性值）", "Points of 100 (stripes: neutral, facts not known)")
        )
        axis.set_title(pick(language, f"案件 {ranking.case}：为何如此排序", f"Case {ranking.case}: why this order"))
        figure.legend(handles=legend, loc="outside lower center", ncols=5, fontsize="small")
    return figure
