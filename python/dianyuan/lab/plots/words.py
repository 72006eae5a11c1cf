"""What plots say, in both languages."""

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple, TypeAlias

from dianyuan.lab.ways import Way

__all__ = ["FIGURE_WORDS", "MAIN_FIGURES", "FigureWords", "Language", "check_figures", "pick", "way_names"]

Language: TypeAlias = Literal["zh", "en"]


def pick(language: Language, zh: str, en: str) -> str:
    """The words of a language.

    Raises:
        ValueError: That is no language of the plots.
    """
    if language not in ("zh", "en"):
        raise ValueError(f"language must be zh or en, not {language}")
    return zh if language == "zh" else en


class FigureWords(NamedTuple):
    """What a figure is called, how it is written, and which way is better."""

    zh: str
    en: str
    unit: Literal["percent", "points", "number", "hours", "times"]
    more_is_better: bool

    def name(self, language: Language) -> str:
        """What it is called."""
        return pick(language, self.zh, self.en)

    def shown(self, value: float) -> float:
        """The value as it is written: shares in percent, quality in points of a hundred."""
        return value * 100 if self.unit in ("percent", "points") else value

    def text(self, value: float, language: Language, *, signed: bool = False) -> str:
        """The value in words, rounded for reading."""
        number = self.shown(value)
        digits = 2 if self.unit in ("number", "times") else 1
        text = f"{number:+.{digits}f}" if signed else f"{number:.{digits}f}"
        after = {
            "percent": "%",
            "points": "",
            "number": "",
            "hours": pick(language, "小时", " h"),
            "times": pick(language, "倍", "×"),
        }
        if signed and self.unit == "percent":
            return text + pick(language, "个百分点", " pp")
        return text + after[self.unit]


FIGURE_WORDS: Final[dict[str, FigureWords]] = {
    "appointed": FigureWords("有律师的案件", "Cases with a lawyer", "percent", True),
    "quality": FigureWords("承办律师匹配分（百分）", "Fit of the appointed, of 100", "points", True),
    "worst_served": FigureWords("最差一成案件的匹配（占最佳）", "Worst-served tenth, part of the best fit", "percent", True),
    "first_pick": FigureWords("首选如愿", "First pick appointed", "percent", True),
    "any_pick": FigureWords("所选之一承办", "Any pick appointed", "percent", True),
    "load_gini": FigureWords("负荷不均（基尼系数）", "Uneven load (Gini)", "number", False),
    "load_top": FigureWords("最忙律师的负荷（均值的倍数）", "Busiest lawyer, times the mean", "times", False),
    "exposure_gini": FigureWords("展示机会不均（基尼系数）", "Uneven exposure (Gini)", "number", False),
    "wait_median": FigureWords("指派等候时间，半数案件", "Wait for the appointment, median", "hours", False),
    "wait_90": FigureWords("指派等候时间，九成案件", "Wait, nine in ten cases", "hours", False),
    "late": FigureWords("逾期指派", "Appointed late", "percent", False),
    "by_official": FigureWords("需工作人员另行物色", "An official had to find somebody", "percent", False),
}

MAIN_FIGURES: Final = ("quality", "worst_served", "first_pick", "load_gini", "wait_median", "late")
"""What plots show unless others are asked for."""


def check_figures(figures: Sequence[str]) -> None:
    """Refuse figures that are none.

    Raises:
        ValueError: There is no figure, or one is not among `FIGURES`.
    """
    unknown = [figure for figure in figures if figure not in FIGURE_WORDS]
    if unknown or not figures:
        raise ValueError(f"figures must be some of {' '.join(FIGURE_WORDS)}, not {' '.join(unknown) or 'none'}")


_MECHANISMS = {
    "choice": ("客户点援", "Client choice"),
    "best_ranked": ("指派排名第一", "Best ranked"),
    "optimal": ("每日批量最优", "Daily batch, best in all"),
    "rotation": ("轮派", "Rotation"),
    "lot": ("抽签", "Lot"),
}


def way_names(ways: Sequence[Way], language: Language) -> list[str]:
    """What the ways are called: their own names where they have one; the mechanism, with the policy where there are several."""
    several = len({way.policy.id for way in ways}) > 1
    names = [way.name or pick(language, *_MECHANISMS[way.mechanism]) for way in ways]
    return [name if way.name or not several else f"{way.policy.id} · {name}" for way, name in zip(ways, names, strict=True)]
