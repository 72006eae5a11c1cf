"""The policy lab: live through a year under several policies and ways of finding a lawyer, and see what each of them costs.

It needs `pip install dianyuan[lab]`. Pictures of the results are in `dianyuan.lab.plots`.
"""

import importlib.util

_missing = [name for name in ("matplotlib", "numpy", "polars", "scipy", "tqdm") if importlib.util.find_spec(name) is None]
if _missing:
    raise ModuleNotFoundError(f"dianyuan.lab needs {', '.join(_missing)}: pip install 'dianyuan[lab]'", name=_missing[0])

from dianyuan.lab.comparing import Comparison, compare
from dianyuan.lab.fairness import by_client_group, by_lawyer_group, lawyer_groups
from dianyuan.lab.figures import FIGURES, figures, gini
from dianyuan.lab.model import Model
from dianyuan.lab.sample import City, sample
from dianyuan.lab.sensitivity import steadiness, weight_sensitivity
from dianyuan.lab.ways import Mechanism, Way, revised, ways
from dianyuan.lab.year import Year, live, yardstick

__all__ = [
    "FIGURES",
    "City",
    "Comparison",
    "Mechanism",
    "Model",
    "Way",
    "Year",
    "by_client_group",
    "by_lawyer_group",
    "compare",
    "figures",
    "gini",
    "lawyer_groups",
    "live",
    "revised",
    "sample",
    "steadiness",
    "ways",
    "weight_sensitivity",
    "yardstick",
]
