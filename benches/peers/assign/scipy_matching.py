"""SciPy's sparse matching of full weight: a column for every seat, and one for every case that stays empty."""

import numpy as np
from instance import Instance
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching


class Matching:
    """The matrix, and which candidate each of its entries is."""

    def __init__(self, instance: Instance) -> None:
        cases = instance.cases
        seats = instance.maximums.astype(np.int64)
        first_seat = np.cumsum(seats) - seats
        copies = seats[instance.lawyers]
        edges = np.repeat(np.arange(len(copies)), copies)
        within = np.arange(len(edges)) - np.repeat(np.cumsum(copies) - copies, copies)
        columns = first_seat[instance.lawyers][edges] + within
        rows = instance.case_of_edges()[edges]
        everyone = np.arange(cases)
        # SciPy drops weights of 0, so all are one higher; sums stay below 2**53 up to 100,000 cases.
        weights = np.concatenate([instance.costs()[edges], np.full(cases, instance.outside())]) + 1
        self.seats = int(seats.sum())
        rows = np.concatenate([rows, everyone])
        columns = np.concatenate([columns, self.seats + everyone])
        shape = (cases, self.seats + cases)
        self.matrix = csr_array((weights.astype(np.float64), (rows, columns)), shape=shape)
        self.starts, self.lawyers = instance.starts, instance.lawyers
        self.lawyer_of_seat = np.repeat(np.arange(len(seats)), seats)
        self.matched: tuple[np.ndarray, np.ndarray] | None = None


def build(instance: Instance) -> Matching:
    return Matching(instance)


def solve(matching: Matching) -> None:
    matching.matched = min_weight_full_bipartite_matching(matching.matrix)


def taken(matching: Matching) -> np.ndarray:
    assert matching.matched is not None
    rows, columns = matching.matched
    filled = columns < matching.seats
    pairs = zip(rows[filled], matching.lawyer_of_seat[columns[filled]], strict=True)
    starts, lawyers = matching.starts, matching.lawyers
    edges = [
        starts[case] + np.searchsorted(lawyers[starts[case] : starts[case + 1]], lawyer)
        for case, lawyer in pairs
    ]
    return np.array(edges)
