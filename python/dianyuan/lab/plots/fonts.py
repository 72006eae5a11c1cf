"""Fonts, and how all plots look."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, Final

import matplotlib
from matplotlib import font_manager
from matplotlib.ft2font import FT2Font

from dianyuan.lab.plots.words import Language

__all__ = ["COLOURS", "FontMissingError", "chinese_font", "styled"]

COLOURS: Final = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#7F7F7F", "#F0E442", "#332288", "#882255")
"""Colours that most of those who see few colours tell apart (Okabe and Ito 2008, and two of Tol's)."""

_KNOWN = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Microsoft YaHei",
    "PingFang SC",
    "Hiragino Sans GB",
    "SimHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "Droid Sans Fallback",
)
_NEEDED = "法律援助点轮派案件负荷匹配"


class FontMissingError(RuntimeError):
    """No font of this machine has Chinese characters."""


def chinese_font() -> str:
    """The family of the font that Chinese labels are drawn with.

    Raises:
        FontMissingError: There is none.
    """
    return _found(tuple(matplotlib.rcParams["font.sans-serif"]))


@lru_cache
def _found(preferred: tuple[str, ...]) -> str:
    by_family: dict[str, list[str]] = {}
    for entry in font_manager.fontManager.ttflist:
        by_family.setdefault(entry.name, []).append(entry.fname)
    for family in dict.fromkeys((*preferred, *_KNOWN, *sorted(by_family))):
        if any(_has_chinese(path) for path in by_family.get(family, ())):
            return family
    raise FontMissingError(
        "no font has Chinese characters: install one (on Debian and Ubuntu the package fonts-noto-cjk), or ask for language='en'"
    )


@lru_cache
def _has_chinese(path: str) -> bool:
    try:
        font = FT2Font(path)
    except (OSError, RuntimeError):
        # A file that matplotlib listed once and that is gone, or that it can not read.
        return False
    return all(font.get_char_index(ord(character)) for character in _NEEDED)


@contextmanager
def styled(language: Language) -> Iterator[None]:
    """How all plots look: quiet axes, and a font that has the language."""
    # By name, as the word "sans-serif" is looked up only when a figure is drawn, which is after this.
    there = {entry.name for entry in font_manager.fontManager.ttflist}
    families = [chinese_font()] if language == "zh" else []
    families += [family for family in matplotlib.rcParams["font.sans-serif"] if family in there]
    look: dict[Any, object] = {
        "font.family": families,
        "axes.unicode_minus": False,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.titlesize": "medium",
        "axes.titlelocation": "left",
        "axes.axisbelow": True,
        "axes.grid": True,
        "grid.color": "#E5E5E5",
        "figure.dpi": 110,
        "figure.constrained_layout.use": True,
        "legend.frameon": False,
    }
    with matplotlib.rc_context(look):
        yield
