"""Pictures that a manager can read, in Chinese or English. Each function gives a matplotlib `Figure`, to be shown or saved.

Chinese needs a font that has it. matplotlib's own does not: the plots look among the fonts of `rcParams["font.sans-serif"]`,
then for well-known ones, then among all that matplotlib knows, and raise `FontMissingError` where none has Chinese
characters. On Debian and Ubuntu `apt install fonts-noto-cjk` brings one, on Windows and macOS one is there. `chinese_font()`
tells which is used.
"""

from dianyuan.lab.plots.bars import load, shortlist
from dianyuan.lab.plots.fonts import FontMissingError, chinese_font
from dianyuan.lab.plots.panels import side_by_side
from dianyuan.lab.plots.prices import price
from dianyuan.lab.plots.weights import weights

__all__ = ["FontMissingError", "chinese_font", "load", "price", "shortlist", "side_by_side", "weights"]
