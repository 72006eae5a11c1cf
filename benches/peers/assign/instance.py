"""An instance as `dianyuan_benches::assign` writes it (the format is described in benches/src/assign/file.rs)."""

from pathlib import Path

import numpy as np

TOP = 1_000_000
"""The highest score, in micro-units; what a seat at the highest score costs nothing against."""


class Instance:
    """Cases with their candidates, lawyers with their seats."""

    def __init__(self, path: Path) -> None:
        numbers = np.fromfile(path, dtype="<u4", offset=8)
        assert path.open("rb").read(8) == b"dyassign", path
        self.cases, self.lawyer_count = int(numbers[0]), int(numbers[1])
        self.starts, numbers = np.split(numbers[2:], [self.cases + 1])
        edges = int(self.starts[-1])
        self.lawyers, self.scores, self.maximums = np.split(numbers, [edges, 2 * edges])
        assert len(self.maximums) == self.lawyer_count

    def case_of_edges(self) -> np.ndarray:
        return np.repeat(np.arange(self.cases, dtype=np.int32), np.diff(self.starts))

    def costs(self) -> np.ndarray:
        """What each candidate falls short of the highest score."""
        return TOP - self.scores.astype(np.int64)

    def outside(self) -> int:
        """What an empty seat costs, so that seats come first. Filling one more seat moves cases along a path that meets
        no lawyer and no case twice, and each move costs at most the highest score."""
        return (min(self.cases, self.lawyer_count) + 2) * TOP

    def worth(self, taken: np.ndarray) -> tuple[int, int]:
        """Seats filled and their total score, of the candidates taken; whoever has too many is found out."""
        cases, lawyers = self.case_of_edges()[taken], self.lawyers[taken]
        assert len(np.unique(cases)) == len(cases), "a case has two lawyers"
        given = np.bincount(lawyers, minlength=self.lawyer_count)
        assert (given <= self.maximums).all(), "a lawyer has more cases than seats"
        return len(taken), int(self.scores[taken].sum(dtype=np.int64))
