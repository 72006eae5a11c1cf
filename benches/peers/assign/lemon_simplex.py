"""LEMON's network simplex, through pylmcf. It knows costs alone, so an empty seat costs more than any total."""

import numpy as np
import pylmcf
from instance import Instance


class Flow:
    """Every case sends one unit, to a lawyer or outside; a lawyer takes up to so many, the outside all."""

    def __init__(self, instance: Instance) -> None:
        cases, lawyers = instance.cases, instance.lawyer_count
        outside = cases + lawyers
        # pylmcf wants arcs by tail and head: each case's way outside comes right after its candidates.
        tails_of_edges = instance.case_of_edges()
        self.of_edges = np.arange(len(tails_of_edges)) + tails_of_edges
        everyone = np.arange(cases, dtype=np.int32)
        of_outside = instance.starts[1:].astype(np.int64) + everyone
        arcs = len(tails_of_edges) + cases
        tails, heads = np.empty(arcs, dtype=np.int32), np.empty(arcs, dtype=np.int32)
        costs = np.empty(arcs, dtype=np.int64)
        tails[self.of_edges], tails[of_outside] = tails_of_edges, everyone
        heads[self.of_edges] = instance.lawyers.astype(np.int32) + np.int32(cases)
        heads[of_outside] = outside
        costs[self.of_edges], costs[of_outside] = instance.costs(), instance.outside()
        supplies = np.concatenate(
            [
                np.ones(cases, dtype=np.int64),
                -instance.maximums.astype(np.int64),
                np.array([-cases]),
            ]
        )
        self.graph = pylmcf.Graph(outside + 1, tails, heads)
        self.graph.set_edge_capacities(np.ones(arcs, dtype=np.int64))
        self.graph.set_edge_costs(costs)
        # Supplies add up to less than nothing: what lawyers take is then a limit, not a duty ("geq").
        self.graph.set_supply_type("geq")
        self.graph.set_node_supply(supplies)


def build(instance: Instance) -> Flow:
    return Flow(instance)


def solve(flow: Flow) -> None:
    flow.graph.solve()


def taken(flow: Flow) -> np.ndarray:
    return np.flatnonzero(flow.graph.result()[flow.of_edges])
