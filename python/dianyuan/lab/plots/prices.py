"""The price of each mechanism: what is given up, figure by figure, against the best of the ways."""

from collections.abc import Sequence

import polars
from matplotlib import pyplot
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from dianyuan.lab.comparing import Comparison
from dianyuan.lab.plots.fonts import styled
from dianyuan.lab.plots.words import FIGURE_WORDS, MAIN_FIGURES, Language, check_figures, pick, way_names

__all__ = ["price"]


def price(
    comparison: Comparison, *, figures: Sequence[str] = MAIN_FIGURES, level: float = 0.95, language: Language = "zh"
) -> Figure:
    """The price of each way: a table of what it gives up in each figure against the best way in that figure, darker for more.

    The first line of a cell is the figure, the second how far it is from the best; where the years do not tell the two apart
    at the level it says so, and the cell stays white.

    Arguments:
        figures: Which, of `FIGURES`.
        level: As for `Comparison.differences`.

    Raises:
        ValueError: A figure is none, or `level` is not between 0 and 1.
        FontMissingError: See `dianyuan.lab.plots`.
    """
    check_figures(figures)
    names, means = way_names(comparison.ways, language), comparison.bands(level)
    with styled(language):
        drawing, axis = pyplot.subplots(figsize=(1.75 * len(figures) + 1.8, 0.62 * len(names) + 1.4))
        pyplot.close(drawing)
        for column, figure in enumerate(figures):
            words = FIGURE_WORDS[figure]
            known = means.filter((polars.col("figure") == figure) & polars.col("mean").is_not_null())
            mean = dict(known.select("way", "mean").iter_rows())
            if not mean:
                continue
            best = (max if words.more_is_better else min)(mean, key=mean.__getitem__)
            to = next(way for way in comparison.ways if way.label == best)
            clear = dict(comparison.differences(to, level).filter(figure=figure).select("way", "is_clear").iter_rows())
            worst = max(abs(value - mean[best]) for value in mean.values()) or 1.0
            for row, way in enumerate(comparison.ways):
                value = mean.get(way.label)
                if value is None:
                    _absent(axis, column, row, language)
                    continue
                loss = 0.0 if clear.get(way.label) is False else abs(value - mean[best])
                told = words.text(value - mean[best], language, signed=True)
                if way is to:
                    told = pick(language, "最佳", "best")
                elif not loss:
                    told = pick(language, "与最佳无明显差别", "no clear difference")
                shade = Rectangle(
                    (column - 0.48, row - 0.46), 0.96, 0.92, color="#D55E00", alpha=0.75 * loss / worst, linewidth=0
                )
                axis.add_patch(shade)
                axis.text(column, row - 0.16, words.text(value, language), ha="center", va="center", fontsize="medium")
                axis.text(column, row + 0.2, told, ha="center", va="center", fontsize="x-small", color="#444444")
        axis.set_xlim(-0.5, len(figures) - 0.5)
        axis.set_ylim(len(names) - 0.5, -0.5)
        axis.set_xticks(range(len(figures)), [_wrapped(FIGURE_WORDS[one].name(language)) for one in figures], fontsize="small")
        axis.set_yticks(range(len(names)), names)
        axis.tick_params(length=0, top=False, labeltop=True, bottom=False, labelbottom=False)
        axis.grid(visible=False)
        axis.spines[:].set_visible(False)
        drawing.suptitle(
            pick(language, "各种方式的代价：与每项最佳者相差多少", "The price of each way: how far from the best in each figure"),
            x=0.01,
            ha="left",
        )
    return drawing


def _absent(axis: Axes, column: int, row: int, language: Language) -> None:
    axis.text(column, row, pick(language, "不适用", "not asked"), ha="center", va="center", fontsize="small", color="#777777")


def _wrapped(name: str) -> str:
    """A heading over two lines, broken where it reads well."""
    for mark, broken in (("（", "\n（"), (" (", "\n("), (", ", ",\n"), ("，", "，\n")):
        if mark in name:
            return name.replace(mark, broken, 1)
    return name
