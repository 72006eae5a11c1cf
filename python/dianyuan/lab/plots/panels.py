"""Policies side by side: each figure in a panel of its own, with its confidence band."""

from collections.abc import Sequence

import polars
from matplotlib import pyplot
from matplotlib.figure import Figure

from dianyuan.lab.comparing import Comparison
from dianyuan.lab.plots.fonts import COLOURS, styled
from dianyuan.lab.plots.words import FIGURE_WORDS, MAIN_FIGURES, Language, check_figures, pick, way_names

__all__ = ["side_by_side"]


def side_by_side(
    comparison: Comparison, *, figures: Sequence[str] = MAIN_FIGURES, level: float = 0.95, language: Language = "zh"
) -> Figure:
    """Ways side by side: a panel for each figure, a dot for each way, and its confidence band over the years.

    Arguments:
        figures: Which, of `FIGURES`.
        level: As for `Comparison.bands`.

    Raises:
        ValueError: A figure is none, or `level` is not between 0 and 1.
        FontMissingError: See `dianyuan.lab.plots`.
    """
    check_figures(figures)
    bands, names = comparison.bands(level), way_names(comparison.ways, language)
    columns = min(3, len(figures))
    rows = -(-len(figures) // columns)
    with styled(language):
        size = (3.3 * columns + 1.2, (0.32 * len(names) + 1.0) * rows + 0.6)
        drawing, axes = pyplot.subplots(rows, columns, figsize=size, sharey=True, squeeze=False)
        pyplot.close(drawing)
        for axis in axes.flat[len(figures) :]:
            axis.set_visible(False)
        for axis, figure in zip(axes.flat, figures, strict=False):
            words = FIGURE_WORDS[figure]
            for at, way in enumerate(comparison.ways):
                band = bands.row(by_predicate=(polars.col("way") == way.label) & (polars.col("figure") == figure), named=True)
                if band["mean"] is None:
                    axis.text(
                        0.02,
                        at,
                        pick(language, "不适用", "not asked"),
                        va="center",
                        fontsize="small",
                        color="#777777",
                        transform=axis.get_yaxis_transform(),
                    )
                    continue
                mean, colour = words.shown(band["mean"]), COLOURS[at % len(COLOURS)]
                if band["low"] is not None:
                    axis.hlines(at, words.shown(band["low"]), words.shown(band["high"]), color=colour, linewidth=3, alpha=0.45)
                axis.plot(mean, at, "o", color=colour, markersize=6)
                axis.annotate(
                    words.text(band["mean"], language),
                    (mean, at),
                    (0, 6),
                    textcoords="offset points",
                    ha="center",
                    fontsize="x-small",
                )
            better = (
                pick(language, "大者优 →", "more is better →")
                if words.more_is_better
                else pick(language, "← 小者优", "← less is better")
            )
            axis.set_title(f"{words.name(language)}\n", fontsize="medium")
            axis.text(0, 1.03, better, transform=axis.transAxes, fontsize="x-small", color="#777777")
            axis.set_yticks(range(len(names)), names)
            axis.set_ylim(len(names) - 0.5, -0.7)
            axis.margins(x=0.25)
            axis.grid(axis="y", visible=False)
        years = len(comparison.of(comparison.ways[0]))
        drawing.suptitle(
            pick(
                language,
                f"各种方式并列：{years}个模拟年的均值，线段为{level:.0%}置信区间",
                f"Ways side by side: mean of {years} simulated years, bars are {level:.0%} confidence bands",
            ),
            x=0.01,
            ha="left",
        )
    return drawing
