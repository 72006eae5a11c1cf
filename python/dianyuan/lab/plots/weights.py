"""How much the ranking depends on each weight."""

import polars
from matplotlib import pyplot
from matplotlib.figure import Figure

from dianyuan import signal_names
from dianyuan.lab.plots.fonts import COLOURS, styled
from dianyuan.lab.plots.words import Language, pick

__all__ = ["weights"]


def weights(table: polars.DataFrame, *, language: Language = "zh") -> Figure:
    """How much the choice of each weight matters: of how many cases the first lawyer would be another. The weight that
    matters most comes first.

    Arguments:
        table: What `weight_sensitivity` gave.

    Raises:
        FontMissingError: See `dianyuan.lab.plots`.
    """
    words = signal_names(language, "staff")
    by_effect = (
        table.group_by("signal", maintain_order=True)
        .agg(polars.col("first_stays").min())
        .sort("first_stays", maintain_order=True)
    )
    signals = by_effect["signal"].to_list()
    factors = sorted(table["factor"].unique().to_list())
    height = 0.8 / len(factors)
    with styled(language):
        figure, axis = pyplot.subplots(figsize=(7.6, 0.22 * len(signals) * len(factors) + 1.6))
        pyplot.close(figure)
        for at, factor in enumerate(factors):
            changed = dict(table.filter(factor=factor).select("signal", 100 - polars.col("first_stays") * 100).iter_rows())
            places = [row + (at - (len(factors) - 1) / 2) * height for row in range(len(signals))]
            bars = axis.barh(places, [changed[one] for one in signals], height * 0.92, color=COLOURS[at], label=f"×{factor:g}")
            axis.bar_label(bars, fmt="{:.0f}%", padding=2, fontsize="x-small")
        share = dict(table.select("signal", "share").unique().iter_rows())
        axis.set_yticks(
            range(len(signals)),
            [pick(language, f"{words[one]}（{share[one]:.0%}）", f"{words[one]} ({share[one]:.0%})") for one in signals],
        )
        axis.invert_yaxis()
        axis.margins(x=0.12)
        axis.grid(axis="y", visible=False)
        axis.set_xlabel(pick(language, "排名第一者改变的案件（%）", "Cases whose first lawyer changes (%)"))
        axis.set_title(
            pick(
                language,
                "权重改变对排序的影响（括号内为现行权重）",
                "What other weights would change (in brackets: the weight now)",
            )
        )
        axis.legend(title=pick(language, "权重改为", "weight"), fontsize="small", loc="lower right")
    return figure
