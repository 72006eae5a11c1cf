"""Several ways side by side, over several years."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cached_property
from multiprocessing import get_context

import numpy
import polars
from scipy import stats
from tqdm.std import tqdm

from dianyuan import Policy
from dianyuan.lab.figures import FIGURES, figures
from dianyuan.lab.model import Model
from dianyuan.lab.sample import City
from dianyuan.lab.ways import Way
from dianyuan.lab.year import Year, live

__all__ = ["Comparison", "band", "check_level", "compare"]


@dataclass(frozen=True)
class Comparison:
    """Ways side by side: each has lived through the same years."""

    ways: tuple[Way, ...]
    """The ways, in their order."""
    years: tuple[Year, ...]
    """Every year of every way, by way and number."""

    @cached_property
    def figures(self) -> polars.DataFrame:
        """A row for each way and year, a column for each of `FIGURES`."""
        rows = [{"way": year.way, "year": year.year} | figures(year) for year in self.years]
        return polars.DataFrame(rows).fill_nan(None)

    def bands(self, level: float = 0.95) -> polars.DataFrame:
        """The mean of each figure over the years, and its confidence band: `way`, `figure`, `years`, `mean`, `low`, `high`.

        Years are independent draws of one model, and the band is Student's for their mean: it says how well so many years
        tell what the model does, and nothing of how well the model fits an agency. Of one year there is no band.

        Arguments:
            level: How much of the time a band made so holds the true mean.

        Raises:
            ValueError: `level` is not between 0 and 1.
        """
        check_level(level)
        rows = [
            {"way": way.label, "figure": figure} | band(self._values(way, figure), level)
            for way in self.ways
            for figure in FIGURES
        ]
        return polars.DataFrame(rows, schema=_SCHEMA)

    def differences(self, to: Way | None = None, level: float = 0.95) -> polars.DataFrame:
        """How much each way differs from one of them, in the same years: the columns of `bands`, and `is_clear`, whether the
        band leaves out 0.

        Both ways see the same cases and people in a year, so that what a hard year does to both falls out, and bands are
        narrower than those of `bands` would let expect. With many figures some band leaves out 0 by chance: one in twenty at
        the level 0.95.

        Arguments:
            to: The way to compare with; None is the first.
            level: As for `bands`.

        Raises:
            ValueError: `to` is none of the ways, or `level` is not between 0 and 1.
        """
        check_level(level)
        to = self.ways[0] if to is None else to
        if to not in self.ways:
            raise ValueError(f"to must be one of the ways, not {to.label}")
        rows = []
        for way in self.ways:
            for figure in FIGURES:
                found = band(self._values(way, figure) - self._values(to, figure), level)
                low, high = found["low"], found["high"]
                is_clear = None if low is None or high is None else not low <= 0 <= high
                rows.append({"way": way.label, "figure": figure} | found | {"is_clear": is_clear})
        return polars.DataFrame(rows, schema=_SCHEMA | {"is_clear": polars.Boolean}).filter(polars.col("way") != to.label)

    def of(self, way: Way) -> list[Year]:
        """The years of a way."""
        return [year for year in self.years if year.way == way.label]

    def _values(self, way: Way, figure: str) -> numpy.ndarray:
        values = self.figures.filter(way=way.label).sort("year")[figure]
        return values.cast(polars.Float64).fill_null(float("nan")).to_numpy()


_SCHEMA = {
    "way": polars.String,
    "figure": polars.String,
    "years": polars.UInt32,
    "mean": polars.Float64,
    "low": polars.Float64,
    "high": polars.Float64,
}


def compare(
    ways: Sequence[Way],
    city: City,
    model: Model | None = None,
    *,
    years: int = 10,
    quality: Policy | None = None,
    workers: int = 1,
    progress: bool | None = None,
) -> Comparison:
    """Live through the same years under each of several ways.

    Arguments:
        ways: The ways, each with a label of its own.
        city, model, quality: As for `live`.
        years: How many years. Bands narrow with the root of their number.
        workers: Processes to share the work. With more than one, a script needs its `if __name__ == "__main__":`, as with any
            `multiprocessing`.
        progress: Whether to show a bar; None is on a terminal only.

    Raises:
        DianyuanError: As for `live`.
        ValueError: There is no way, two ways have one label, or `years` or `workers` is less than 1.

    Example:
        >>> from dianyuan import lab
        >>> city = lab.sample(lawyers=30)
        >>> ways = [lab.Way(city.policy, "choice"), lab.Way(city.policy, "rotation")]
        >>> comparison = compare(ways, city, lab.Model(cases=5), years=2)
        >>> comparison.bands().filter(figure="appointed").select("way", "years").rows()
        [('sample-city choice', 2), ('sample-city rotation', 2)]
    """
    labels = [way.label for way in ways]
    if not labels or len(set(labels)) < len(labels):
        raise ValueError(f"ways must be one or more, each with a name of its own, not {labels}")
    if years < 1 or workers < 1:
        raise ValueError(f"years and workers must be 1 or more, not {years} and {workers}")
    model = Model() if model is None else model
    jobs = [(way, city, model, year, quality) for year in range(1, years + 1) for way in ways]
    with tqdm(total=len(jobs) * model.cases, unit="case", disable=None if progress is None else not progress) as bar:
        lived = list(_alone(jobs, bar) if workers == 1 else _shared(jobs, bar, workers))
    lived.sort(key=lambda year: (labels.index(year.way), year.year))
    return Comparison(tuple(ways), tuple(lived))


_Job = tuple[Way, City, Model, int, Policy | None]


def _alone(jobs: Sequence[_Job], bar: "tqdm[object]") -> Iterator[Year]:
    for way, city, model, year, quality in jobs:
        bar.set_postfix_str(way.label, refresh=False)
        yield live(way, city, model, year=year, quality=quality, progress=lambda done, of: bar.update(1))


def _shared(jobs: Sequence[_Job], bar: "tqdm[object]", workers: int) -> Iterator[Year]:
    # A process that is forked while polars has threads can wait for ever.
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        futures = [pool.submit(_lived, job) for job in jobs]
        try:
            for future in as_completed(futures):
                yield future.result()
                bar.update(jobs[0][2].cases)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _lived(job: _Job) -> Year:
    way, city, model, year, quality = job
    return live(way, city, model, year=year, quality=quality)


def band(values: numpy.ndarray, level: float) -> dict[str, float | int | None]:
    """Mean and Student's band of what is known."""
    known = values[~numpy.isnan(values)]
    number = len(known)
    if not number:
        return {"years": 0, "mean": None, "low": None, "high": None}
    mean = float(known.mean())
    if number == 1:
        return {"years": 1, "mean": mean, "low": None, "high": None}
    half = float(stats.t.ppf((1 + level) / 2, number - 1) * known.std(ddof=1) / numpy.sqrt(number))
    return {"years": number, "mean": mean, "low": mean - half, "high": mean + half}


def check_level(level: float) -> None:
    """Refuse a level that is none.

    Raises:
        ValueError: `level` is not between 0 and 1.
    """
    if not 0 < level < 1:
        raise ValueError(f"level must be between 0 and 1, not {level}")
